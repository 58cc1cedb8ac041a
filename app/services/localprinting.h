// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "services/printstate.h"
#include "services/session.h"

#include <QByteArray>

namespace services {

// One run of letters on its way to paper.
struct PrintJob {
    QByteArray pdf;
    bool duplex = true; // each letter begins on an odd page
    qint64 lot = 0;
    RankRange ranks;
};

// Where a run goes: the window's printer, or a file in tests.
class PageSink
{
public:
    PageSink() = default;
    virtual ~PageSink() = default;
    PageSink(const PageSink &) = delete;
    PageSink &operator=(const PageSink &) = delete;

    // Hands over every page in order, and returns once the printing system has
    // taken the last.  After an error nobody knows which pages came out.
    virtual base::Result<void> print(const PrintJob &job) = 0;
};

// Letters that go to the printer together: as many as are worth looking
// through when the printer jams.
inline constexpr int kLettersPerRun = 25;

// Prints letters `from` to `to` of a lot, a run at a time, made again from the
// vault and checked.  Before a run the vault notes it as begun, after it as sent,
// each in a stage of its own: whatever happens, printing() of the lot says which
// letters are certain and which are not.  Cancelled between two runs.
// Conflict for a lot that was posted: its letters would be sent twice.
base::Result<PrintState> printLetters(const Session &session, qint64 lotId, int from, int to,
                                      PageSink &sink, base::Progress &progress);

// Somebody has looked at the paper: the letters before `rank` are printed, those
// from it on are not.  `rank` may be one above the last letter.
base::Result<PrintState> restartPrinting(const Session &session, qint64 lotId, int rank);

base::Result<PrintState> printState(const Session &session, qint64 lotId);

} // namespace services
