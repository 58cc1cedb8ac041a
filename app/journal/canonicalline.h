// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "journal/chain.h"

#include <QByteArrayView>

#include <optional>

namespace journal {

// A line of an exported journal whose bytes are canonical at first sight, so that
// they can be hashed as they stand.  `utc` stays text: only the last one is wanted.
struct CanonicalLine {
    SealedBytes entry;
    QByteArrayView utc; // "2026-03-03T13:05:09.120Z", a date that exists
};

// Takes printable ASCII without escapes, whole numbers of at most fifteen digits, sorted
// keys, no blanks.  Refuses anything else, canonical or not: the caller then parses the line and
// writes it anew.  It takes nothing that that comparison would not (tst_exportfile compares).
std::optional<CanonicalLine> canonicalLine(QByteArrayView line);

} // namespace journal
