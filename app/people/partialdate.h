// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace people {

// A date of which a part may be unknown (0): real lists hold 00/00/1950.
// Never "repaired" into a whole date.
struct PartialDate {
    int year = 0;
    int month = 0;
    int day = 0;

    bool isEmpty() const { return year == 0 && month == 0 && day == 0; }
    bool isComplete() const { return year != 0 && month != 0 && day != 0; }

    // The calendar date, or an invalid QDate while a part is unknown.
    QDate toDate() const;

    // yyyymmdd with zeros for what is unknown; how the store keeps it.
    int packed() const { return year * 10000 + month * 100 + day; }
    static PartialDate fromPacked(int packed);

    // "1950-03-00"; empty for an empty date.
    QString toIsoText() const;

    auto operator<=>(const PartialDate &) const = default;
};

} // namespace people
