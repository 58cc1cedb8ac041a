// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/noticestore.h"

using namespace Qt::StringLiterals;

namespace store {

namespace {

std::optional<QDate> dateOf(const std::optional<QString> &text)
{
    return text ? std::optional(QDate::fromString(*text, Qt::ISODate)) : std::nullopt;
}

Notice readNotice(const Statement &row)
{
    return {.id = row.get<NoticeId>(0),
            .person = row.get<PersonId>(1),
            .channel = row.get<QString>(2),
            .variant = row.get<QString>(3),
            .reference = row.get<QString>(4),
            .state = row.get<QString>(5),
            .lot = row.get<LotId>(6),
            .rank = row.get<int>(7),
            .pages = row.get<int>(8),
            .recipient = row.get<QString>(9),
            .returnedOn = dateOf(row.get<std::optional<QString>>(10)),
            .returnReason = row.get<QString>(11),
            .told = people::DataCategories::fromInt(row.get<quint32>(12)),
            .completes = row.get<NoticeId>(13)};
}

Lot readLot(const Statement &row)
{
    return {.id = row.get<LotId>(0),
            .producedUtc = QDateTime::fromString(row.get<QString>(1), Qt::ISODateWithMs),
            .fileName = row.get<QString>(2),
            .sha256 = row.get<QString>(3),
            .letters = row.get<qint64>(4),
            .pages = row.get<qint64>(5),
            .firstPostalCode = row.get<QString>(6),
            .lastPostalCode = row.get<QString>(7),
            .context = row.get<QString>(8),
            .postedOn = dateOf(row.get<std::optional<QString>>(9))};
}

} // namespace

NoticeStore::NoticeStore(Database &database)
    : m_database(database)
{
}

LotId NoticeStore::nextLot()
{
    auto query = m_database.statement("SELECT coalesce(max(id), 0) + 1 FROM lot");
    query.step();
    return query.get<LotId>(0);
}

void NoticeStore::insertLot(const Lot &lot)
{
    m_database
        .statement(R"(
            INSERT INTO lot (id, produced_utc, file_name, sha256, letters, pages,
                             first_postal_code, last_postal_code, context)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?))")
        .bind(lot.id, lot.producedUtc.toString(Qt::ISODateWithMs), lot.fileName, lot.sha256,
              lot.letters, lot.pages, lot.firstPostalCode, lot.lastPostalCode, lot.context)
        .execute();
}

std::optional<Lot> NoticeStore::lot(LotId id)
{
    auto query = m_database.statement(R"(
        SELECT id, produced_utc, file_name, sha256, letters, pages, first_postal_code,
               last_postal_code, context, posted_on
        FROM lot
        WHERE id = ?)");
    query.bind(id);
    return query.step() ? std::optional(readLot(query)) : std::nullopt;
}

std::vector<Lot> NoticeStore::lots()
{
    auto query = m_database.statement(R"(
        SELECT id, produced_utc, file_name, sha256, letters, pages, first_postal_code,
               last_postal_code, context, posted_on
        FROM lot
        ORDER BY id)");
    std::vector<Lot> lots;
    while (query.step())
        lots.push_back(readLot(query));
    return lots;
}

void NoticeStore::markPosted(LotId lot, const QDate &on, const QString &proofSha256)
{
    m_database.statement("UPDATE lot SET posted_on = ?, proof_sha256 = ? WHERE id = ?")
        .bind(on.toString(Qt::ISODate), proofSha256, lot)
        .execute();
    m_database
        .statement("UPDATE notice SET state = 'posted' WHERE lot_id = ? AND state = 'printed'")
        .bind(lot)
        .execute();
}

void NoticeStore::insertNotice(const Notice &notice)
{
    m_database
        .statement(R"(
            INSERT INTO notice (person_id, channel, variant, reference, state, lot_id, rank, pages,
                                recipient, told, completes)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))")
        .bind(notice.person, notice.channel, notice.variant, notice.reference, notice.state,
              notice.lot, notice.rank, notice.pages, notice.recipient, notice.told.toInt(),
              notice.completes)
        .execute();
}

bool NoticeStore::hasReference(const QString &reference)
{
    return m_database.statement("SELECT 1 FROM notice WHERE reference = ?").bind(reference).step();
}

std::optional<Notice> NoticeStore::byReference(const QString &reference)
{
    auto query = m_database.statement(R"(
        SELECT id, person_id, channel, variant, reference, state, lot_id, rank, pages, recipient,
               returned_on, coalesce(return_reason, ''), told, completes
        FROM notice
        WHERE reference = ?)");
    query.bind(reference);
    return query.step() ? std::optional(readNotice(query)) : std::nullopt;
}

std::vector<Notice> NoticeStore::ofLot(LotId lot, int from, int to)
{
    auto query = m_database.statement(R"(
        SELECT id, person_id, channel, variant, reference, state, lot_id, rank, pages, recipient,
               returned_on, coalesce(return_reason, ''), told, completes
        FROM notice
        WHERE lot_id = ? AND rank BETWEEN ? AND ? ORDER BY rank)");
    query.bind(lot, from, to);
    std::vector<Notice> notices;
    while (query.step())
        notices.push_back(readNotice(query));
    return notices;
}

std::vector<Notice> NoticeStore::ofPerson(PersonId person)
{
    auto query = m_database.statement(R"(
        SELECT id, person_id, channel, variant, reference, state, lot_id, rank, pages, recipient,
               returned_on, coalesce(return_reason, ''), told, completes
        FROM notice
        WHERE person_id = ? ORDER BY id)");
    query.bind(person);
    std::vector<Notice> notices;
    while (query.step())
        notices.push_back(readNotice(query));
    return notices;
}

void NoticeStore::markReturned(NoticeId notice, const QDate &on, const QString &reason)
{
    m_database
        .statement(R"(
            UPDATE notice SET state = 'returned', returned_on = ?, return_reason = ?
            WHERE id = ?)")
        .bind(on.toString(Qt::ISODate), reason, notice)
        .execute();
}

QDate NoticeStore::dateOf(NoticeId notice)
{
    auto query = m_database.statement(R"(
        SELECT coalesce(substr(l.produced_utc, 1, 10), m.made_on)
        FROM notice n
        LEFT JOIN lot l ON l.id = n.lot_id
        LEFT JOIN email e ON e.notice_id = n.id
        LEFT JOIN email_mailing m ON m.id = e.mailing_id
        WHERE n.id = ?)");
    query.bind(notice);
    return query.step() ? QDate::fromString(query.get<QString>(0), Qt::ISODate) : QDate();
}

FirstLetter NoticeStore::firstLetterOf(PersonId person)
{
    auto query = m_database.statement(R"(
        SELECT n.id, n.reference, coalesce(substr(l.produced_utc, 1, 10), m.made_on)
        FROM notice n
        LEFT JOIN lot l ON l.id = n.lot_id
        LEFT JOIN email e ON e.notice_id = n.id
        LEFT JOIN email_mailing m ON m.id = e.mailing_id
        WHERE n.person_id = ? AND n.state <> 'returned'
        ORDER BY n.id LIMIT 1)");
    query.bind(person);
    if (!query.step())
        return {};
    return {query.get<NoticeId>(0), query.get<QString>(1),
            QDate::fromString(query.get<QString>(2), Qt::ISODate)};
}

qint64 NoticeStore::countInformed()
{
    auto query =
        m_database.statement("SELECT count(DISTINCT person_id) FROM notice WHERE state = 'posted'");
    query.step();
    return query.get<qint64>(0);
}

qint64 NoticeStore::countInformedBy(const QString &channel)
{
    // Beside min(), SQLite takes the other columns from the row that has it.
    auto query = m_database.statement(R"(
        SELECT count(*) FROM (SELECT channel, min(id) FROM notice
                              WHERE state = 'posted' GROUP BY person_id)
        WHERE channel = ?)");
    query.bind(channel);
    query.step();
    return query.get<qint64>(0);
}

std::vector<VariantUse> NoticeStore::variantUses(const QString &channel)
{
    auto query = m_database.statement(R"(
        SELECT n.variant, coalesce(n.lot_id, 0), coalesce(e.mailing_id, 0), count(*)
        FROM notice n LEFT JOIN email e ON e.notice_id = n.id
        WHERE n.channel = ?
        GROUP BY 1, 2, 3 ORDER BY 1, 2, 3)");
    query.bind(channel);
    std::vector<VariantUse> uses;
    while (query.step())
        uses.push_back({query.get<QString>(0), query.get<LotId>(1), query.get<qint64>(2),
                        query.get<qint64>(3)});
    return uses;
}

qint64 NoticeStore::count()
{
    auto query = m_database.statement("SELECT count(*) FROM notice");
    query.step();
    return query.get<qint64>(0);
}

bool NoticeStore::forEach(const std::function<bool(const Notice &)> &visit)
{
    auto query = m_database.statement(R"(
        SELECT id, person_id, channel, variant, reference, state, lot_id, rank, pages, recipient,
               returned_on, coalesce(return_reason, ''), told, completes
        FROM notice
        ORDER BY id)");
    while (query.step()) {
        if (!visit(readNotice(query)))
            return false;
    }
    return true;
}

std::optional<std::pair<QDate, QDate>> NoticeStore::postedBetween()
{
    auto query = m_database.statement(R"(
        SELECT min(told_on), max(told_on)
        FROM (SELECT posted_on AS told_on FROM lot WHERE posted_on IS NOT NULL
              UNION ALL
              SELECT substr(sent_utc, 1, 10) FROM email WHERE state = 'accepted'))");
    if (!query.step() || query.isNull(0))
        return {};
    return std::pair(QDate::fromString(query.get<QString>(0), Qt::ISODate),
                     QDate::fromString(query.get<QString>(1), Qt::ISODate));
}

} // namespace store
