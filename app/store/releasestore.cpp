// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/releasestore.h"

namespace store {

namespace {

QDateTime instant(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs);
}

QString text(const QDateTime &instant)
{
    return instant.toUTC().toString(Qt::ISODateWithMs);
}

ReleaseSignature signatureFrom(Statement &query)
{
    ReleaseSignature signature{.signer = query.get<QString>(0),
                               .holder = query.get<QString>(4),
                               .role = {},
                               .signedUtc = instant(query.get<QString>(1)),
                               .textsSha256 = query.get<QString>(2),
                               .letters = query.get<qint64>(3)};
    if (const auto role = query.get<std::optional<int>>(5))
        signature.role = Role(*role);
    return signature;
}

} // namespace

ReleaseStore::ReleaseStore(Database &database)
    : m_database(database)
{
}

std::map<QString, AlarmAcceptance> ReleaseStore::acceptances()
{
    auto query = m_database.statement(
        "SELECT alarm, persons, reason, actor, accepted_utc FROM alarm_acceptance");
    std::map<QString, AlarmAcceptance> acceptances;
    while (query.step()) {
        const AlarmAcceptance acceptance{query.get<QString>(0), query.get<qint64>(1),
                                         query.get<QString>(2), query.get<QString>(3),
                                         instant(query.get<QString>(4))};
        acceptances.emplace(acceptance.alarm, acceptance);
    }
    return acceptances;
}

void ReleaseStore::accept(const AlarmAcceptance &acceptance)
{
    m_database
        .statement(R"(
            INSERT OR REPLACE INTO alarm_acceptance (alarm, persons, reason, actor, accepted_utc)
            VALUES (?, ?, ?, ?, ?))")
        .bind(acceptance.alarm, acceptance.persons, acceptance.reason, acceptance.actor,
              text(acceptance.acceptedUtc))
        .execute();
}

std::vector<ReleaseSignature> ReleaseStore::signaturesFor(const QString &textsSha256,
                                                          qint64 letters)
{
    auto query = m_database.statement(R"(
        SELECT signer, signed_utc, texts_sha256, letters, coalesce(holder, ''), role
        FROM release_signature
        WHERE used_utc IS NULL AND texts_sha256 = ? AND letters >= ?
        ORDER BY id)");
    query.bind(textsSha256, letters);
    std::vector<ReleaseSignature> signatures;
    while (query.step())
        signatures.push_back(signatureFrom(query));
    return signatures;
}

// From the end: it is among the last entries.
qint64 ReleaseStore::entryOf(const ReleaseSignature &signature)
{
    auto query = m_database.statement(R"(
        SELECT n FROM journal
        WHERE event = 'letters.released' AND ?1 IN ('', actor)
          AND json_extract(payload, '$.texts_sha256') = ?2
        ORDER BY n DESC LIMIT 1)");
    query.bind(signature.holder, signature.textsSha256);
    return query.step() ? query.get<qint64>(0) : 0;
}

std::vector<QString> ReleaseStore::eventsSince(qint64 entry)
{
    auto query = m_database.statement("SELECT DISTINCT event FROM journal WHERE n > ?");
    query.bind(entry);
    std::vector<QString> events;
    while (query.step())
        events.push_back(query.get<QString>(0));
    return events;
}

bool ReleaseStore::isHolderNewSince(qint64 entry, const QString &holder)
{
    return m_database
        .statement(R"(
            SELECT 1 FROM journal
            WHERE n > ? AND event = 'vault.holder_added'
              AND json_extract(payload, '$.holder') = ?)")
        .bind(entry, holder)
        .step();
}

void ReleaseStore::sign(const ReleaseSignature &signature)
{
    m_database
        .statement("DELETE FROM release_signature "
                   "WHERE coalesce(holder, signer) = ? AND texts_sha256 = ? AND used_utc IS NULL")
        .bind(signature.holder, signature.textsSha256)
        .execute();
    m_database
        .statement(R"(
            INSERT INTO release_signature (signer, signed_utc, texts_sha256, letters, holder, role)
            VALUES (?, ?, ?, ?, ?, ?))")
        .bind(signature.signer, text(signature.signedUtc), signature.textsSha256, signature.letters,
              signature.holder, signature.role ? std::optional(int(*signature.role)) : std::nullopt)
        .execute();
}

void ReleaseStore::useSignatures(const QDateTime &usedUtc, qint64 letters)
{
    m_database
        .statement(R"(
            UPDATE release_signature
            SET letters = max(letters - ?1, 0), used_utc = CASE WHEN letters <= ?1 THEN ?2 END
            WHERE used_utc IS NULL)")
        .bind(letters, text(usedUtc))
        .execute();
}

} // namespace store
