// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/timestampstore.h"

#include <QCryptographicHash>

namespace store {

TimeStampStore::TimeStampStore(Database &database)
    : m_database(database)
{
}

void TimeStampStore::add(const TimeStampToken &token)
{
    const QByteArray digest = QCryptographicHash::hash(token.token, QCryptographicHash::Sha256);
    m_database
        .statement(R"(
            INSERT INTO timestamp_token (entry, sha256, token)
            VALUES (?, ?, ?)
            ON CONFLICT (sha256) DO NOTHING)")
        .bind(token.entry, QString::fromLatin1(digest.toHex()), token.token)
        .execute();
}

std::vector<TimeStampToken> TimeStampStore::all()
{
    auto query =
        m_database.statement("SELECT entry, token FROM timestamp_token ORDER BY entry, id");
    std::vector<TimeStampToken> tokens;
    while (query.step())
        tokens.push_back({query.get<qint64>(0), query.get<QByteArray>(1)});
    return tokens;
}

} // namespace store
