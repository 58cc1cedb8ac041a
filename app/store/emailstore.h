// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/noticestore.h"
#include "store/sqlite.h"

#include <QDate>
#include <QDateTime>
#include <QString>

#include <array>
#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace store {

struct EmailMailingTag;
using EmailMailingId = base::Id<EmailMailingTag>;

// resources/schema/0010_emails.sql says what leads from one to another.
enum class EmailState { Pending, Sending, Accepted, Refused, Uncertain, Failed };
inline constexpr std::array kAllEmailStates{EmailState::Pending,   EmailState::Sending,
                                            EmailState::Accepted,  EmailState::Refused,
                                            EmailState::Uncertain, EmailState::Failed};
QString emailStateKey(EmailState state); // "pending", "sending"…
std::optional<EmailState> emailStateFromKey(QStringView key);

// What a wave of e-mails has in common.
struct EmailMailing {
    EmailMailingId id;
    QDate madeOn;
    QString sender;  // JSON
    QString context; // JSON, as of a lot
};

struct Email {
    NoticeId notice;
    EmailMailingId mailing;
    QString address;
    EmailState state = EmailState::Pending;
    int attempts = 0;
    QDateTime changedUtc;
    QDateTime dueUtc;
    std::optional<QDateTime> firstUtc;
    std::optional<QDateTime> sentUtc;
    QString sha256;
    QString reason; // key
    QString reply;
};

// One step of one e-mail.
struct EmailChange {
    NoticeId notice;
    EmailState state = EmailState::Pending;
    QDateTime atUtc;
    QString reason = {};
    QString reply = {};
    QDateTime dueUtc = {}; // Pending: not before
    QString sha256 = {};   // Sending: of the message with atUtc as its Date
};

// An e-mail with the notice it is.
struct EmailRow {
    Email email;
    Notice notice;
};

// A message of the mailbox of bounces.
struct BounceRow {
    qint64 id = 0;
    QString sha256;
    QString serverUid; // POP3's; empty of files
    QDateTime readUtc;
    QString place;
    QString kind; // key
    NoticeId notice;
    QString status;
    QString diagnostic;
    QString sender;
    QString subject;
    bool isSettled = true;
};

// The tables `email_mailing`, `email` and `bounce`.
class EmailStore final
{
public:
    explicit EmailStore(Database &database);

    EmailMailingId insertMailing(const EmailMailing &mailing);
    std::optional<EmailMailing> mailing(EmailMailingId id);
    // Of it, without its long context: lists ask for every row.
    QString senderOf(EmailMailingId id);
    std::vector<EmailMailing> mailings(); // in the order they were made
    std::map<EmailState, qint64> countsOf(EmailMailingId mailing);

    // With its notice, both pending.
    NoticeId insert(const Notice &notice, const EmailMailing &mailing, const QString &address,
                    const QDateTime &nowUtc);
    // Throws StoreError for a step that does not exist.
    void apply(const EmailChange &change);
    // What a crash left Sending is Uncertain.  Answers how many.
    qint64 markInterrupted(const QDateTime &nowUtc);

    std::optional<EmailRow> row(NoticeId notice);
    std::optional<EmailRow> byReference(const QString &reference);
    // In the order of the notices, after this one; of all states without one.
    std::vector<EmailRow> rows(const std::optional<EmailState> &state, NoticeId after, int limit);
    std::map<EmailState, qint64> counts();
    // By reason, of this state.
    std::map<QString, qint64> reasons(EmailState state);
    // All that are pending.
    void forEachPending(const std::function<void(NoticeId, const QString &address,
                                                 const QDateTime &dueUtc)> &visit);
    std::optional<QDateTime> nextDue(); // of the pending ones
    // When final dots left, and to which address, since then.
    void forEachSentSince(const QDateTime &utc,
                          const std::function<void(const QDateTime &, const QString &)> &visit);
    // Addresses to which an e-mail failed.
    void forEachFailedAddress(const std::function<void(const QString &)> &visit);
    // Addresses of the patient lists as written, with the record that stands for the
    // patient.
    void forEachPatientAddress(const std::function<void(const QString &, people::RecordId)> &visit);

    // As the patient list has it, for the last look before an e-mail counts.
    QString addressInList(PersonId person);

    // Settled e-mails that the journal does not hold yet, in order; then it does.
    std::vector<Email> unsealed(int limit);
    void seal(const std::vector<Email> &emails);

    // False when this message was read before.
    bool insertBounce(const BounceRow &bounce);
    bool knowsServerUid(const QString &uid);
    std::vector<BounceRow> openBounces(int limit);
    qint64 countOpenBounces();
    bool settleBounce(qint64 id);
    std::vector<BounceRow> bouncesOf(NoticeId notice);
    qint64 softBouncesOf(NoticeId notice);

private:
    Database &m_database;
};

} // namespace store
