// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "notices/lettercomposer.h"
#include "printing/lotwriter.h"
#include "services/letterbook.h"
#include "store/noticestore.h"

class QIODevice;

namespace services {

// The letters of a produced lot, made again as they were from the context of the
// lot and the recipients of its notices.  A few at a time are in memory.
class LotLetters final
{
public:
    // Conflict when there is no such lot.  `database` outlives the object.
    static base::Result<LotLetters> of(store::Database &database, store::LotId lot);

    const store::Lot &lot() const { return m_lot; }
    const printing::Paper &paper() const { return m_context.paper; }

    // Input error unless 1 ≤ from ≤ to ≤ letters of the lot.
    base::Result<void> checkRange(int from, int to) const;
    // Gives the letters of these ranks one by one; the object outlives it.
    printing::LetterSource letters(int from, int to);
    // A whole lot written again by these settings is the same file, byte for byte.
    printing::LotSettings settings(int firstRank) const;
    base::Result<printing::LotContent> write(QIODevice &device, int from, int to,
                                             base::Progress &progress);

private:
    LotLetters(store::Database &database, store::Lot lot, LetterContext context,
               notices::LetterComposer composer);

    base::Result<notices::Letter> letterOf(const store::Notice &notice);

    store::NoticeStore m_notices;
    store::Lot m_lot;
    LetterContext m_context;
    notices::LetterComposer m_composer;
};

} // namespace services
