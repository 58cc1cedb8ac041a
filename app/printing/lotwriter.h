// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "notices/letter.h"
#include "printing/envelope.h"
#include "printing/letterlayout.h"

#include <QDateTime>

#include <functional>
#include <optional>
#include <vector>

class QIODevice;

namespace printing {

struct LotSettings {
    int number = 1;     // of the lot, from 1
    int firstRank = 1;  // of the first letter: above 1 when a range is printed again
    bool duplex = true; // every letter begins on an odd page
    EnvelopeProfile envelope;
    QDateTime createdAt; // written into the file; the same input gives the same bytes
};

// One letter of a finished lot.
struct LotEntry {
    int rank = 0; // from 1
    QString reference;
    QString earlierReference; // of a supplement
    QString personName;
    QStringList recipientLines;
    QString postalCode;
    QString countryCode;
    int firstPage = 0; // of the file, from 1
    int pages = 0;     // printed pages, without the blank verso
    int sheets = 0;

    bool operator==(const LotEntry &) const = default;
};

// A letter that was left out, and why.
struct LotFailure {
    QString reference;
    LetterProblem problem;
    bool operator==(const LotFailure &) const = default;
};

struct LotContent {
    int number = 0;
    int pages = 0; // of the file, with blank versos
    std::vector<LotEntry> letters;
    std::vector<LotFailure> failures;
    bool operator==(const LotContent &) const = default;
};

// Gives one letter after the other; nothing at the end.  An error ends the lot.
using LetterSource = std::function<base::Result<std::optional<notices::Letter>>()>;

// Writes one PDF with all letters of `next`, in their order, to an open
// device.  Memory does not grow with the letters except for `LotContent`.
// Needs loadFonts(); may be called by several threads at once, each with its
// own device and source.  Storage error when the device does not take the
// bytes: the caller discards what was written.
base::Result<LotContent> writeLot(QIODevice &device, const LotSettings &settings,
                                  const LetterSource &next, base::Progress &progress);

} // namespace printing
