// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QString>

#include <vector>

namespace cnil {

// What a printed report holds, without any layout: services hands it to the
// PDF writer.
struct Document {
    struct Row {
        QString label;
        QString value;        // may hold several lines; empty: not answered
        bool missing = false; // and it should have been
        bool operator==(const Row &) const = default;
    };
    struct Section {
        QString heading;
        std::vector<Row> rows;
        bool operator==(const Section &) const = default;
    };

    QString title;
    QString subtitle;
    std::vector<Section> sections;
    bool operator==(const Document &) const = default;
};

} // namespace cnil
