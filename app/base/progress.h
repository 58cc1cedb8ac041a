// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QtGlobal>

namespace base {

// Who is watching a long function, and may ask it to stop.  Long functions
// call report() often enough that a stop takes effect within a second, and
// answer base::cancelled() once it returned false.
class Progress
{
public:
    virtual ~Progress() = default;

    // `total` is 0 while it is unknown.  Returns false once the caller has
    // asked to stop.  Called from the thread that does the work.
    virtual bool report(qsizetype done, qsizetype total) = 0;

protected:
    Progress() = default;
    Progress(const Progress &) = default;
    Progress &operator=(const Progress &) = default;
};

// For calls that nobody watches.
class NoProgress final : public Progress
{
public:
    bool report(qsizetype, qsizetype) override { return true; }
};

} // namespace base
