// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QString>

namespace ui {

// Two values of the same field with what they share hidden: the reader of a
// pair needs the differences, and sees no more of a person than that
// (MINDFIRL's marks).  Equal values keep their first letter; blanks and
// separators stay, so that swapped parts can still be recognised.
struct MaskedPair {
    QString leak;
    QString patient;

    bool operator==(const MaskedPair &) const = default;
};
MaskedPair masked(const QString &leak, const QString &patient);

} // namespace ui
