// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "services/session.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace services {

// What came back of e-mails: messages of mail servers (RFC 3464), holiday replies,
// people's answers.  Each message counts once, however often it is read.

struct BounceReport {
    qint64 read = 0;      // messages
    qint64 known = 0;     // of them read before
    qint64 hard = 0;      // a letter is due
    qint64 soft = 0;      // tried once more, then a letter
    qint64 rejected = 0;  // as unwanted: waits for the DPO
    qint64 delayed = 0;   // the server still tries
    qint64 delivered = 0; // receipts
    qint64 automatic = 0; // holiday replies
    qint64 unknown = 0;   // for a human
};
// From a .eml file, an mbox, a Maildir or a folder of .eml files.  Stopped, what was read
// stays.
base::Result<BounceReport> importBounces(const Session &session, const QString &path,
                                         base::Progress &progress);
// From the account's mailbox over POP3S; nothing is deleted there.  Conflict when none is
// set up, Network when it cannot be read.
base::Result<BounceReport> fetchBounces(const Session &session, base::Progress &progress);

// A message that nobody but a human understands.
struct OpenBounce {
    qint64 id = 0;
    QString place; // "retours.mbox, message 12"
    QString from;
    QString subject;
    QString reference; // of ours, if it names one
    QDateTime readUtc;
};
base::Result<QList<OpenBounce>> openBounces(const Session &session, int limit);
// Looked at: it needs nothing, or with a reference: that e-mail did not arrive and a
// letter is due.
base::Result<void> settleBounce(const Session &session, qint64 id,
                                const QString &failedReference = {});

} // namespace services
