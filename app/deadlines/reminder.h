// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "deadlines/deadline.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace deadlines {

// One thing to say about a strict clock, said once: less than a day left, less
// than four hours left, passed.
struct Reminder {
    enum class Stage { Day, Hours, Passed };

    Stage stage = Stage::Day;
    QString key; // of clock, limit and stage: no personal data, kept by whoever said it
    QString text;
    // Of the earlier stages too, which this one makes needless.
    QStringList saidKeys;
};

// What is to be said now and was not (`said`: the keys of what was).  Only of
// strict clocks: a target is no duty.  A limit that passed more than a week ago
// is no news; whoever opens the vault sees it among the clocks.
std::vector<Reminder> dueReminders(const std::vector<Deadline> &deadlines, const QStringList &said);

} // namespace deadlines
