// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QRectF>
#include <QString>

#include <vector>

namespace printing {

// Where the window of an envelope lies on the A4 page, in millimetres from the
// top left corner.  Data, because the norms of windows could not be confirmed
// at the source: a laboratory measures its own envelopes.
struct EnvelopeProfile {
    QString name = QStringLiteral("DL/C5");
    QRectF window{110.0, 55.0, 85.0, 33.0};
    std::vector<double> foldMarks{99.0, 198.0}; // heights; A4 in three for DL

    bool operator==(const EnvelopeProfile &) const = default;
};

// Inside A4 and large enough for six lines of 38 characters.
bool isUsable(const EnvelopeProfile &profile);

} // namespace printing
