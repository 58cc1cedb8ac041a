// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QRectF>
#include <QSizeF>
#include <QString>

#include <optional>
#include <vector>

namespace printing {

// Where the window of an envelope lies on the A4 page, in millimetres from the
// top left corner, with the sheet in the middle of the envelope.  Data, because
// the norms of windows could not be confirmed at the source: a laboratory
// measures its own envelopes (printing/testgrid.h).
struct EnvelopeProfile {
    QString name = QStringLiteral("DL");
    QRectF window{110.0, 55.0, 85.0, 33.0};
    std::vector<double> foldMarks{99.0, 198.0}; // heights; A4 in three for DL
    QString source = {};                        // where the measures come from

    bool operator==(const EnvelopeProfile &) const = default;
};

// How a lot is printed: chosen by the laboratory, kept with the lot, so that a
// letter printed again is the same page.
struct Paper {
    EnvelopeProfile envelope;
    bool duplex = true;

    bool operator==(const Paper &) const = default;
};

// Six lines of 38 characters, or seven, with room for the paper to shift.
inline constexpr QSizeF kSmallestWindow{84.5, 33.0};
// How far a sheet slides in its envelope: half of what A4 in three (210 × 99)
// leaves free in DL (220 × 110).
inline constexpr double kPaperShift = 5.0;

// Why letters cannot be printed for a profile.
enum class EnvelopeProblem {
    NoName,
    OutsidePage,
    TooSmall,       // for six lines of 38 characters
    NoRoomLeft,     // for the reference and the name beside the window
    TouchesSender,  // the sender's lines would show in the window
    TouchesText,    // the date or the text would
    FoldOffPage,    // or the marks do not descend the page
    FoldCutsWindow, // the fold would go through the address
};
std::optional<EnvelopeProblem> problemOf(const EnvelopeProfile &profile);
// What is wrong and within which measures it would be right.
QString envelopeProblemText(EnvelopeProblem problem);
// No problem.
bool isUsable(const EnvelopeProfile &profile);

// DL, C5 and C4 as shipped (resources/notices/envelopes.json).
const std::vector<EnvelopeProfile> &shippedEnvelopes();

// {"name":"DL","window":[110,55,85,33],"folds":[99,198],"source":"…"}
QJsonObject toJson(const EnvelopeProfile &profile);
// Input error if it is not of that form; says nothing of problemOf().
base::Result<EnvelopeProfile> envelopeFromJson(const QJsonObject &json);

} // namespace printing
