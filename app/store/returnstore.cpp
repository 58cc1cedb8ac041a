// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/returnstore.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace store {

namespace {

constexpr std::array kDecisions{ReturnDecision::NewAddress, ReturnDecision::Resend,
                                ReturnDecision::PublicNotice};

std::optional<ReturnDecision> decisionOf(const std::optional<QString> &key)
{
    for (const ReturnDecision decision : kDecisions) {
        if (key == returnDecisionKey(decision))
            return decision;
    }
    return {};
}

std::optional<QDate> dateOf(const std::optional<QString> &text)
{
    return text ? std::optional(QDate::fromString(*text, Qt::ISODate)) : std::nullopt;
}

QDateTime instantOf(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs);
}

ReturnedLetter readLetter(const Statement &row)
{
    return {.notice = row.get<NoticeId>(0),
            .person = row.get<PersonId>(1),
            .patient = row.get<people::RecordId>(2),
            .reference = row.get<QString>(3),
            .recipient = row.get<QString>(4),
            .returnedOn = QDate::fromString(row.get<QString>(5), Qt::ISODate),
            .reason = row.get<QString>(6),
            .postedOn = dateOf(row.get<std::optional<QString>>(7)),
            .decision = decisionOf(row.get<std::optional<QString>>(8)),
            .decidedUtc = instantOf(row.get<QString>(9)),
            .sending = row.get<int>(10),
            .isFollowed = row.get<bool>(11)};
}

} // namespace

QString returnDecisionKey(ReturnDecision decision)
{
    switch (decision) {
    case ReturnDecision::NewAddress:
        return u"new_address"_s;
    case ReturnDecision::Resend:
        return u"resend"_s;
    case ReturnDecision::PublicNotice:
        return u"public_notice"_s;
    }
    return {};
}

ReturnStore::ReturnStore(Database &database)
    : m_database(database)
{
}

notices::ReturnReasons ReturnStore::reasons()
{
    notices::ReturnReasons reasons = notices::shippedReturnReasons();
    auto query = m_database.statement("SELECT key, text, retired FROM return_reason ORDER BY key");
    while (query.step()) {
        const QString key = query.get<QString>(0);
        auto known = std::ranges::find(reasons, key, &notices::ReturnReason::key);
        if (known == reasons.end())
            known =
                reasons.insert(known, {.key = key, .text = query.get<QString>(1), .aliases = {}});
        known->isRetired = query.get<bool>(2);
    }
    return reasons;
}

void ReturnStore::putReason(const notices::ReturnReason &reason)
{
    const bool isShipped = std::ranges::any_of(
        notices::shippedReturnReasons(),
        [&](const notices::ReturnReason &shipped) { return shipped.key == reason.key; });
    m_database
        .statement(R"(
            INSERT INTO return_reason (key, text, retired) VALUES (?, ?, ?)
            ON CONFLICT (key) DO UPDATE SET text = excluded.text, retired = excluded.retired)")
        .bind(reason.key, isShipped ? QString() : reason.text, reason.isRetired)
        .execute();
}

std::optional<ReturnedLetter> ReturnStore::letter(NoticeId notice)
{
    auto query = m_database.statement(R"(
        SELECT n.id, n.person_id, p.patient_record_id, n.reference, n.recipient, n.returned_on,
               coalesce(n.return_reason, ''), l.posted_on, d.decision, coalesce(d.decided_utc, ''),
               (SELECT count(*) FROM notice s
                WHERE s.person_id = n.person_id AND s.id <= n.id AND s.told & n.told <> 0),
               EXISTS (SELECT 1 FROM notice s
                       WHERE s.person_id = n.person_id AND s.id > n.id AND s.told & n.told <> 0)
        FROM notice n
        JOIN person p ON p.id = n.person_id
        LEFT JOIN lot l ON l.id = n.lot_id
        LEFT JOIN return_decision d ON d.notice_id = n.id
        WHERE n.id = ? AND n.channel = 'letter' AND n.state = 'returned')");
    query.bind(notice);
    return query.step() ? std::optional(readLetter(query)) : std::nullopt;
}

std::vector<ReturnedLetter> ReturnStore::letters(bool onlyOpen, int limit)
{
    auto query = m_database.statement(R"(
        SELECT n.id, n.person_id, p.patient_record_id, n.reference, n.recipient, n.returned_on,
               coalesce(n.return_reason, ''), l.posted_on, d.decision, coalesce(d.decided_utc, ''),
               (SELECT count(*) FROM notice s
                WHERE s.person_id = n.person_id AND s.id <= n.id AND s.told & n.told <> 0),
               EXISTS (SELECT 1 FROM notice s
                       WHERE s.person_id = n.person_id AND s.id > n.id AND s.told & n.told <> 0)
        FROM notice n
        JOIN person p ON p.id = n.person_id
        LEFT JOIN lot l ON l.id = n.lot_id
        LEFT JOIN return_decision d ON d.notice_id = n.id
        WHERE n.channel = 'letter' AND n.state = 'returned' AND (? = 0 OR d.notice_id IS NULL)
        ORDER BY n.returned_on DESC, n.id DESC LIMIT ?)");
    query.bind(onlyOpen, limit);
    std::vector<ReturnedLetter> letters;
    while (query.step())
        letters.push_back(readLetter(query));
    return letters;
}

std::vector<ReasonFigures> ReturnStore::figures()
{
    auto query = m_database.statement(R"(
        SELECT coalesce(n.return_reason, ''), count(*), sum(d.notice_id IS NULL)
        FROM notice n LEFT JOIN return_decision d ON d.notice_id = n.id
        WHERE n.channel = 'letter' AND n.state = 'returned' GROUP BY 1 ORDER BY 2 DESC, 1)");
    std::vector<ReasonFigures> figures;
    while (query.step())
        figures.push_back({query.get<QString>(0), query.get<qint64>(1), query.get<qint64>(2)});
    return figures;
}

void ReturnStore::decide(const ReturnedLetter &letter, ReturnDecision decision,
                         const QDateTime &utc)
{
    m_database
        .statement(R"(
            INSERT INTO return_decision (notice_id, decision, decided_utc)
            SELECT n.id, ?, ? FROM notice n LEFT JOIN return_decision d ON d.notice_id = n.id
            WHERE n.person_id = ? AND n.state = 'returned' AND (d.notice_id IS NULL OR n.id = ?)
            ON CONFLICT (notice_id) DO UPDATE
            SET decision = excluded.decision, decided_utc = excluded.decided_utc)")
        .bind(returnDecisionKey(decision), utc.toString(Qt::ISODateWithMs), letter.person,
              letter.notice)
        .execute();
}

void ReturnStore::takeBack(NoticeId notice)
{
    m_database.statement("DELETE FROM return_decision WHERE notice_id = ?").bind(notice).execute();
    m_database
        .statement(R"(
            UPDATE notice SET state = 'posted', returned_on = NULL, return_reason = NULL
            WHERE id = ? AND state = 'returned')")
        .bind(notice)
        .execute();
}

void ReturnStore::putOnPublicList(PersonId person, const QStringList &searched,
                                  const QDateTime &utc)
{
    m_database
        .statement(R"(
            INSERT INTO public_notice (person_id, decided_utc, searched) VALUES (?, ?, ?)
            ON CONFLICT (person_id) DO UPDATE
            SET decided_utc = excluded.decided_utc, searched = excluded.searched)")
        .bind(person, utc.toString(Qt::ISODateWithMs), searched.join(u','))
        .execute();
}

void ReturnStore::removeFromPublicList(PersonId person)
{
    m_database.statement("DELETE FROM public_notice WHERE person_id = ?").bind(person).execute();
}

bool ReturnStore::isOnPublicList(PersonId person)
{
    return m_database.statement("SELECT 1 FROM public_notice WHERE person_id = ?")
        .bind(person)
        .step();
}

std::vector<PublicListed> ReturnStore::publicList()
{
    auto query = m_database.statement(R"(
        SELECT u.person_id, p.patient_record_id, p.leaked, u.decided_utc, u.searched,
               count(n.id), min(l.posted_on), max(l.posted_on),
               coalesce((SELECT r.return_reason FROM notice r
                         WHERE r.person_id = u.person_id AND r.state = 'returned'
                         ORDER BY r.id DESC LIMIT 1), '')
        FROM public_notice u
        JOIN person p ON p.id = u.person_id
        LEFT JOIN notice n ON n.person_id = u.person_id AND n.state = 'returned'
        LEFT JOIN lot l ON l.id = n.lot_id
        GROUP BY u.person_id ORDER BY u.person_id)");
    std::vector<PublicListed> listed;
    while (query.step())
        listed.push_back({.person = query.get<PersonId>(0),
                          .patient = query.get<people::RecordId>(1),
                          .leaked = people::DataCategories::fromInt(query.get<quint32>(2)),
                          .decidedUtc = instantOf(query.get<QString>(3)),
                          .searched = query.get<QString>(4).split(u',', Qt::SkipEmptyParts),
                          .letters = query.get<int>(5),
                          .firstPosted = dateOf(query.get<std::optional<QString>>(6)),
                          .lastPosted = dateOf(query.get<std::optional<QString>>(7)),
                          .lastReason = query.get<QString>(8)});
    return listed;
}

} // namespace store
