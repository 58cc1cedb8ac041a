// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/registerstore.h"

namespace store {

namespace {

RegisterRow readRow(const Statement &row)
{
    RegisterRow read{.number = row.get<int>(0),
                     .document = row.get<QString>(1),
                     .addedUtc = QDateTime::fromString(row.get<QString>(2), Qt::ISODateWithMs),
                     .changedUtc = QDateTime::fromString(row.get<QString>(3), Qt::ISODateWithMs),
                     .removedUtc = {},
                     .removalReason = row.get<QString>(5)};
    if (const QString removed = row.get<QString>(4); !removed.isEmpty())
        read.removedUtc = QDateTime::fromString(removed, Qt::ISODateWithMs);
    return read;
}

} // namespace

RegisterStore::RegisterStore(Database &database)
    : m_database(database)
{
}

std::vector<RegisterRow> RegisterStore::rows()
{
    auto query = m_database.statement(R"(
        SELECT number, document, added_utc, changed_utc, coalesce(removed_utc, ''),
               coalesce(removal_reason, '')
        FROM register_entry ORDER BY number)");
    std::vector<RegisterRow> rows;
    while (query.step())
        rows.push_back(readRow(query));
    return rows;
}

std::optional<RegisterRow> RegisterStore::row(int number)
{
    auto query = m_database.statement(R"(
        SELECT number, document, added_utc, changed_utc, coalesce(removed_utc, ''),
               coalesce(removal_reason, '')
        FROM register_entry WHERE number = ?)");
    query.bind(number);
    return query.step() ? std::optional(readRow(query)) : std::nullopt;
}

int RegisterStore::insert(const QString &document, const QDateTime &utc)
{
    const QString at = utc.toString(Qt::ISODateWithMs);
    m_database
        .statement("INSERT INTO register_entry (document, added_utc, changed_utc) VALUES (?, ?, ?)")
        .bind(document, at, at)
        .execute();
    return int(m_database.lastInsertId());
}

void RegisterStore::replace(int number, const QString &document, const QDateTime &utc)
{
    m_database.statement("UPDATE register_entry SET document = ?, changed_utc = ? WHERE number = ?")
        .bind(document, utc.toString(Qt::ISODateWithMs), number)
        .execute();
}

void RegisterStore::remove(int number, const QString &reason, const QDateTime &utc)
{
    m_database
        .statement("UPDATE register_entry SET removed_utc = ?, removal_reason = ? WHERE number = ?")
        .bind(utc.toString(Qt::ISODateWithMs), reason, number)
        .execute();
}

} // namespace store
