// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/emailstore.h"

using namespace Qt::StringLiterals;

namespace store {

namespace {

QString stamp(const QDateTime &utc)
{
    return utc.toUTC().toString(Qt::ISODateWithMs);
}

QDateTime instant(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs);
}

std::optional<QDateTime> instant(const std::optional<QString> &text)
{
    return text ? std::optional(instant(*text)) : std::nullopt;
}

EmailState stateOf(const QString &key)
{
    return emailStateFromKey(key).value();
}

EmailRow readRow(const Statement &row)
{
    EmailRow email;
    email.email = {.notice = row.get<NoticeId>(0),
                   .mailing = row.get<EmailMailingId>(1),
                   .address = row.get<QString>(2),
                   .state = stateOf(row.get<QString>(3)),
                   .attempts = row.get<int>(4),
                   .changedUtc = instant(row.get<QString>(5)),
                   .dueUtc = instant(row.get<QString>(6)),
                   .firstUtc = instant(row.get<std::optional<QString>>(7)),
                   .sentUtc = instant(row.get<std::optional<QString>>(8)),
                   .sha256 = row.get<QString>(9),
                   .reason = row.get<QString>(10),
                   .reply = row.get<QString>(11)};
    Notice &notice = email.notice;
    notice.id = email.email.notice;
    notice.person = row.get<PersonId>(12);
    notice.channel = row.get<QString>(13);
    notice.variant = row.get<QString>(14);
    notice.reference = row.get<QString>(15);
    notice.state = row.get<QString>(16);
    notice.recipient = row.get<QString>(17);
    notice.told = people::DataCategories::fromInt(row.get<quint32>(18));
    notice.completes = row.get<NoticeId>(19);
    return email;
}

BounceRow readBounceRow(const Statement &row)
{
    return {.id = row.get<qint64>(0),
            .sha256 = row.get<QString>(1),
            .serverUid = row.get<QString>(2),
            .readUtc = instant(row.get<QString>(3)),
            .place = row.get<QString>(4),
            .kind = row.get<QString>(5),
            .notice = row.get<NoticeId>(6),
            .status = row.get<QString>(7),
            .diagnostic = row.get<QString>(8),
            .sender = row.get<QString>(9),
            .subject = row.get<QString>(10),
            .isSettled = row.get<bool>(11)};
}

} // namespace

QString emailStateKey(EmailState state)
{
    switch (state) {
    case EmailState::Pending:
        return u"pending"_s;
    case EmailState::Sending:
        return u"sending"_s;
    case EmailState::Accepted:
        return u"accepted"_s;
    case EmailState::Refused:
        return u"refused"_s;
    case EmailState::Uncertain:
        return u"uncertain"_s;
    case EmailState::Failed:
        return u"failed"_s;
    }
    return {};
}

std::optional<EmailState> emailStateFromKey(QStringView key)
{
    for (const EmailState state : kAllEmailStates) {
        if (key == emailStateKey(state))
            return state;
    }
    return {};
}

EmailStore::EmailStore(Database &database)
    : m_database(database)
{
}

EmailMailingId EmailStore::insertMailing(const EmailMailing &mailing)
{
    m_database.statement("INSERT INTO email_mailing (made_on, sender, context) VALUES (?, ?, ?)")
        .bind(mailing.madeOn.toString(Qt::ISODate), mailing.sender, mailing.context)
        .execute();
    return {m_database.lastInsertId()};
}

std::optional<EmailMailing> EmailStore::mailing(EmailMailingId id)
{
    auto query =
        m_database.statement("SELECT id, made_on, sender, context FROM email_mailing WHERE id = ?");
    query.bind(id);
    if (!query.step())
        return {};
    return EmailMailing{query.get<EmailMailingId>(0),
                        QDate::fromString(query.get<QString>(1), Qt::ISODate),
                        query.get<QString>(2), query.get<QString>(3)};
}

std::vector<EmailMailing> EmailStore::mailings()
{
    auto query =
        m_database.statement("SELECT id, made_on, sender, context FROM email_mailing ORDER BY id");
    std::vector<EmailMailing> mailings;
    while (query.step())
        mailings.push_back({query.get<EmailMailingId>(0),
                            QDate::fromString(query.get<QString>(1), Qt::ISODate),
                            query.get<QString>(2), query.get<QString>(3)});
    return mailings;
}

std::map<EmailState, qint64> EmailStore::countsOf(EmailMailingId mailing)
{
    std::map<EmailState, qint64> counts;
    auto query = m_database.statement(
        "SELECT state, count(*) FROM email WHERE mailing_id = ? GROUP BY state");
    query.bind(mailing);
    while (query.step())
        counts[stateOf(query.get<QString>(0))] = query.get<qint64>(1);
    return counts;
}

QString EmailStore::senderOf(EmailMailingId id)
{
    auto query = m_database.statement("SELECT sender FROM email_mailing WHERE id = ?");
    query.bind(id);
    return query.step() ? query.get<QString>(0) : QString();
}

NoticeId EmailStore::insert(const Notice &notice, const EmailMailing &mailing,
                            const QString &address, const QDateTime &nowUtc)
{
    NoticeStore(m_database).insertNotice(notice);
    const NoticeId id{m_database.lastInsertId()};
    m_database
        .statement(R"(
            INSERT INTO email (notice_id, mailing_id, address, changed_utc, due_utc)
            VALUES (?, ?, ?, ?, ?))")
        .bind(id, mailing.id, address, stamp(nowUtc), stamp(nowUtc))
        .execute();
    return id;
}

void EmailStore::apply(const EmailChange &change)
{
    const QString at = stamp(change.atUtc);
    if (change.state == EmailState::Sending) {
        m_database
            .statement(R"(
                UPDATE email SET state = 'sending', attempts = attempts + 1, changed_utc = ?1,
                                 sent_utc = ?1, first_utc = coalesce(first_utc, ?1), sha256 = ?2,
                                 sealed = 0
                WHERE notice_id = ?3)")
            .bind(at, change.sha256, change.notice)
            .execute();
        return;
    }
    // An attempt that never reached its final dot counts here.
    m_database
        .statement(R"(
            UPDATE email SET attempts = attempts + (state = 'pending' AND ?1 IN ('pending', 'refused', 'failed')),
                             state = ?1, changed_utc = ?2, due_utc = coalesce(?3, due_utc),
                             first_utc = CASE WHEN ?1 = 'pending' AND state <> 'pending'
                                              THEN CASE state WHEN 'sending' THEN first_utc END
                                              ELSE coalesce(first_utc, ?2) END,
                             reason = ?4, reply = ?5, sealed = 0
            WHERE notice_id = ?6)")
        .bind(emailStateKey(change.state), at,
              change.dueUtc.isValid() ? std::optional(stamp(change.dueUtc)) : std::nullopt,
              change.reason, change.reply, change.notice)
        .execute();
}

qint64 EmailStore::markInterrupted(const QDateTime &nowUtc)
{
    m_database
        .statement(R"(
            UPDATE email SET state = 'uncertain', changed_utc = ?, reason = 'interrupted', reply = ''
            WHERE state = 'sending')")
        .bind(stamp(nowUtc))
        .execute();
    return m_database.changes();
}

std::optional<EmailRow> EmailStore::row(NoticeId notice)
{
    auto query = m_database.statement(R"(
        SELECT e.notice_id, e.mailing_id, e.address, e.state, e.attempts, e.changed_utc, e.due_utc,
               e.first_utc, e.sent_utc, e.sha256, e.reason, e.reply, n.person_id, n.channel,
               n.variant, n.reference, n.state, n.recipient, n.told, n.completes
        FROM email e JOIN notice n ON n.id = e.notice_id
        WHERE e.notice_id = ?)");
    query.bind(notice);
    return query.step() ? std::optional(readRow(query)) : std::nullopt;
}

std::optional<EmailRow> EmailStore::byReference(const QString &reference)
{
    auto query = m_database.statement("SELECT id FROM notice WHERE reference = ?");
    query.bind(reference);
    return query.step() ? row(query.get<NoticeId>(0)) : std::nullopt;
}

std::vector<EmailRow> EmailStore::rows(const std::optional<EmailState> &state, NoticeId after,
                                       int limit)
{
    auto query = m_database.statement(R"(
        SELECT e.notice_id, e.mailing_id, e.address, e.state, e.attempts, e.changed_utc, e.due_utc,
               e.first_utc, e.sent_utc, e.sha256, e.reason, e.reply, n.person_id, n.channel,
               n.variant, n.reference, n.state, n.recipient, n.told, n.completes
        FROM email e JOIN notice n ON n.id = e.notice_id
        WHERE e.notice_id > ? AND (?2 IS NULL OR e.state = ?2)
        ORDER BY e.notice_id LIMIT ?3)");
    query.bind(after.value, state ? std::optional(emailStateKey(*state)) : std::nullopt, limit);
    std::vector<EmailRow> rows;
    while (query.step())
        rows.push_back(readRow(query));
    return rows;
}

std::map<EmailState, qint64> EmailStore::counts()
{
    std::map<EmailState, qint64> counts;
    auto query = m_database.statement("SELECT state, count(*) FROM email GROUP BY state");
    while (query.step())
        counts[stateOf(query.get<QString>(0))] = query.get<qint64>(1);
    return counts;
}

std::map<QString, qint64> EmailStore::reasons(EmailState state)
{
    std::map<QString, qint64> counts;
    auto query =
        m_database.statement("SELECT reason, count(*) FROM email WHERE state = ? GROUP BY reason");
    query.bind(emailStateKey(state));
    while (query.step())
        counts[query.get<QString>(0)] = query.get<qint64>(1);
    return counts;
}

void EmailStore::forEachPending(
    const std::function<void(NoticeId, const QString &, const QDateTime &)> &visit)
{
    auto query = m_database.statement(
        "SELECT notice_id, address, due_utc FROM email WHERE state = 'pending' ORDER BY notice_id");
    while (query.step())
        visit(query.get<NoticeId>(0), query.get<QString>(1), instant(query.get<QString>(2)));
}

std::optional<QDateTime> EmailStore::nextDue()
{
    auto query = m_database.statement("SELECT min(due_utc) FROM email WHERE state = 'pending'");
    query.step();
    return instant(query.get<std::optional<QString>>(0));
}

void EmailStore::forEachSentSince(
    const QDateTime &utc, const std::function<void(const QDateTime &, const QString &)> &visit)
{
    auto query = m_database.statement(
        "SELECT sent_utc, address FROM email WHERE sent_utc >= ? ORDER BY sent_utc");
    query.bind(stamp(utc));
    while (query.step())
        visit(instant(query.get<QString>(0)), query.get<QString>(1));
}

void EmailStore::forEachFailedAddress(const std::function<void(const QString &)> &visit)
{
    auto query = m_database.statement("SELECT DISTINCT address FROM email WHERE state = 'failed'");
    while (query.step())
        visit(query.get<QString>(0));
}

void EmailStore::forEachPatientAddress(
    const std::function<void(const QString &, people::RecordId)> &visit)
{
    auto query = m_database.statement(R"(
        SELECT r.email, coalesce(dup.representative_id, r.id)
        FROM record r
        JOIN import i ON i.id = r.import_id AND i.kind = 'patients'
        LEFT JOIN patient_duplicate dup ON dup.record_id = r.id
        WHERE r.email <> '')");
    while (query.step())
        visit(query.get<QString>(0), query.get<people::RecordId>(1));
}

QString EmailStore::addressInList(PersonId person)
{
    auto query = m_database.statement(R"(
        SELECT r.email FROM person p JOIN record r ON r.id = p.patient_record_id WHERE p.id = ?)");
    query.bind(person);
    return query.step() ? query.get<QString>(0) : QString();
}

std::vector<Email> EmailStore::unsealed(int limit)
{
    auto query = m_database.statement(R"(
        SELECT notice_id, state, sha256, reason, reply FROM email
        WHERE sealed = 0 AND state IN ('accepted', 'refused', 'uncertain', 'failed')
        ORDER BY notice_id LIMIT ?)");
    query.bind(limit);
    std::vector<Email> emails;
    while (query.step()) {
        Email email;
        email.notice = query.get<NoticeId>(0);
        email.state = stateOf(query.get<QString>(1));
        email.sha256 = query.get<QString>(2);
        email.reason = query.get<QString>(3);
        email.reply = query.get<QString>(4);
        emails.push_back(std::move(email));
    }
    return emails;
}

void EmailStore::seal(const std::vector<Email> &emails)
{
    for (const Email &email : emails)
        m_database.statement("UPDATE email SET sealed = 1 WHERE notice_id = ?")
            .bind(email.notice)
            .execute();
}

bool EmailStore::insertBounce(const BounceRow &bounce)
{
    m_database
        .statement(R"(
            INSERT INTO bounce (sha256, server_uid, read_utc, place, kind, notice_id, status,
                                diagnostic, sender, subject, is_settled)
            VALUES (?, nullif(?, ''), ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (sha256) DO NOTHING)")
        .bind(bounce.sha256, bounce.serverUid, stamp(bounce.readUtc), bounce.place, bounce.kind,
              bounce.notice, bounce.status, bounce.diagnostic, bounce.sender, bounce.subject,
              bounce.isSettled)
        .execute();
    return m_database.changes() > 0;
}

bool EmailStore::knowsServerUid(const QString &uid)
{
    return m_database.statement("SELECT 1 FROM bounce WHERE server_uid = ?").bind(uid).step();
}

std::vector<BounceRow> EmailStore::openBounces(int limit)
{
    auto query = m_database.statement(R"(
        SELECT id, sha256, coalesce(server_uid, ''), read_utc, place, kind, notice_id, status,
               diagnostic, sender, subject, is_settled
        FROM bounce WHERE is_settled = 0 ORDER BY id LIMIT ?)");
    query.bind(limit);
    std::vector<BounceRow> bounces;
    while (query.step())
        bounces.push_back(readBounceRow(query));
    return bounces;
}

qint64 EmailStore::countOpenBounces()
{
    auto query = m_database.statement("SELECT count(*) FROM bounce WHERE is_settled = 0");
    query.step();
    return query.get<qint64>(0);
}

bool EmailStore::settleBounce(qint64 id)
{
    // What was only kept for the human who has now looked goes.
    m_database
        .statement(R"(
            UPDATE bounce SET is_settled = 1, sender = '', subject = '' WHERE id = ? AND is_settled = 0)")
        .bind(id)
        .execute();
    return m_database.changes() > 0;
}

std::vector<BounceRow> EmailStore::bouncesOf(NoticeId notice)
{
    auto query = m_database.statement(R"(
        SELECT id, sha256, coalesce(server_uid, ''), read_utc, place, kind, notice_id, status,
               diagnostic, sender, subject, is_settled
        FROM bounce WHERE notice_id = ? ORDER BY id)");
    query.bind(notice);
    std::vector<BounceRow> bounces;
    while (query.step())
        bounces.push_back(readBounceRow(query));
    return bounces;
}

qint64 EmailStore::softBouncesOf(NoticeId notice)
{
    auto query =
        m_database.statement("SELECT count(*) FROM bounce WHERE notice_id = ? AND kind = 'soft'");
    query.bind(notice);
    query.step();
    return query.get<qint64>(0);
}

} // namespace store
