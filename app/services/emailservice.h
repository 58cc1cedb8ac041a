// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "services/session.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace services {

// Notifications by e-mail.  Who gets one instead of a letter: services/emailchannel.h;
// the account, the offer and the pace: services/emailaccount.h; what stands against
// sending: preflightLetters(), which looks at both channels; what comes back:
// services/bounceservice.h.

struct EmailSending {
    // At most so many messages in this run: the first wave.  Nothing: all.
    std::optional<qint64> limit = {};
    // Stays until all are settled, over quotas, nights and rests; else ends when nothing
    // can leave for now.
    bool waits = false;
    // Told, in the calling thread, until when nothing can leave: quota, night, a server
    // that is busy.
    std::function<void(const QDateTime &untilUtc)> onWaiting = {};
};

// What a run did.
struct EmailRun {
    qint64 prepared = 0;                   // persons who were due one
    qint64 accepted = 0;                   // by the server
    qint64 refused = 0;                    // for what we are or the message is: waits for the DPO
    qint64 failed = 0;                     // address refused, or given up: a letter is due
    qint64 postponed = 0;                  // refused for now, by a 4xx
    qint64 uncertain = 0;                  // cut after the final dot
    qint64 pending = 0;                    // of all, still to go
    std::optional<QDateTime> nextUtc = {}; // when it is worth going on, with `pending`
    QString stopped = {};                  // why it ended early, in the user's language

    bool operator==(const EmailRun &) const = default;
};

// Writes to everybody who is due an e-mail.  Each message: prepared and committed, then
// given to the server but for its final dot, committed as « sending », then finished and
// its answer committed, so that a crash leaves at most one message a connection of which
// nobody knows whether it arrived; those are « uncertain » and never sent again by
// themselves.  Messages of earlier runs that are still pending go first.
//
// Conflict while the pre-flight has a finding that blocks e-mails, without an account, or
// while another run is going on (in this process).  Network error when the server cannot
// be used: unknown, not verified, login refused; what was sent until then stays sent.
base::Result<EmailRun> sendEmails(const Session &session, const EmailSending &sending,
                                  base::Progress &progress);

// Where all e-mails stand.
struct EmailStatus {
    qint64 pending = 0;
    qint64 sending = 0; // on their way now, or interrupted and uncertain at the next run
    qint64 accepted = 0;
    qint64 refused = 0;
    qint64 uncertain = 0;
    qint64 failed = 0;
    qint64 sentLastHour = 0;
    qint64 sentLastDay = 0;
    std::optional<QDateTime> nextUtc = {}; // of the pending ones, the first that may go
    qint64 unknownBounces = 0;             // for a human to look at
};
base::Result<EmailStatus> emailStatus(const Session &session);

enum class EmailFilter { All, Pending, Accepted, Refused, Uncertain, Failed };

struct EmailRow {
    qint64 notice = 0;
    QString reference;
    QString name; // of the person concerned
    QString address;
    QString state;      // key: "pending", "sending", "accepted", "refused", "uncertain", "failed"
    QString stateText;  // in the user's language
    QString reason;     // key, empty when all is well
    QString reasonText; // in the user's language, with what to do
    QString reply;      // what a server said last
    int attempts = 0;
    QDateTime changedUtc;
    std::optional<QDateTime> dueUtc = {}; // while pending
    std::optional<QDateTime> sentUtc = {};
    QString messageId; // to look for in the server's log
};
// In order of preparation, after this notice (0: from the first).
base::Result<QList<EmailRow>> listEmails(const Session &session, EmailFilter filter,
                                         qint64 afterNotice, int limit);
// Everything about one, with the messages that came back.
struct EmailEvent {
    QDateTime at; // UTC
    QString text; // in the user's language
};
struct EmailDetail {
    EmailRow row;
    QList<EmailEvent> history;
};
base::Result<EmailDetail> emailDetail(const Session &session, const QString &reference);

// What a human decides about a message that is not settled.
enum class EmailSettlement {
    Arrived,   // uncertain: the server's log has it
    SendAgain, // uncertain: the log does not; refused: the cause is removed
    ByPost,    // pending, refused, uncertain: a letter instead
};
base::Result<void> settleEmail(const Session &session, const QString &reference,
                               EmailSettlement settlement);
// The same for all refused ones (SendAgain, ByPost) or all pending ones (ByPost); uncertain
// ones one by one.  How many.
base::Result<qint64> settleEmails(const Session &session, EmailFilter filter,
                                  EmailSettlement settlement);

// One message as it was sent, or would be sent now.
struct EmailPreview {
    QString to;
    QString subject;
    QString plainText;
    QString html;
    QByteArray bytes; // the whole message (.eml)
};
// Of a person who is due one.  Conflict for who gets a letter, with the reason.
base::Result<EmailPreview> previewEmail(const Session &session, qint64 personId);
// The first persons to whom an e-mail would go now: for a list to look at.
struct EmailCandidate {
    qint64 personId = 0;
    QString name;
    QString address;
};
base::Result<QList<EmailCandidate>> emailCandidates(const Session &session, int limit);
// As it was sent, byte by byte, and checked against its SHA-256 of then; what was never
// sent as it would be.
base::Result<EmailPreview> emailAsSent(const Session &session, const QString &reference);
base::Result<void> exportEmail(const Session &session, const QString &reference,
                               const QString &file);

QString emailStateText(const QString &stateKey);
QString emailReasonText(const QString &reasonKey);

} // namespace services
