// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/incidentstore.h"

namespace store {

IncidentStore::IncidentStore(Database &database)
    : m_database(database)
{
}

std::optional<QString> IncidentStore::document()
{
    auto query = m_database.statement("SELECT document FROM incident WHERE id = 1");
    return query.step() ? std::optional(query.get<QString>(0)) : std::nullopt;
}

void IncidentStore::save(const QString &document, const QDateTime &utc)
{
    m_database
        .statement(R"(
            INSERT INTO incident (id, document, updated_utc) VALUES (1, ?, ?)
            ON CONFLICT (id) DO UPDATE SET document = excluded.document,
                                           updated_utc = excluded.updated_utc)")
        .bind(document, utc.toString(Qt::ISODateWithMs))
        .execute();
}

std::optional<QString> IncidentStore::setting(const QString &key)
{
    auto query = m_database.statement("SELECT value FROM setting WHERE key = ?");
    query.bind(key);
    return query.step() ? std::optional(query.get<QString>(0)) : std::nullopt;
}

void IncidentStore::setSetting(const QString &key, const QString &value)
{
    m_database
        .statement(R"(
            INSERT INTO setting (key, value) VALUES (?, ?)
            ON CONFLICT (key) DO UPDATE SET value = excluded.value)")
        .bind(key, value)
        .execute();
}

void IncidentStore::insertFiling(const Filing &filing)
{
    m_database
        .statement(R"(
            INSERT INTO filing (kind, made_utc, number, file_name, sha256, document, version_id,
                                filed_utc)
            VALUES (?, ?, ?, ?, ?, ?, nullif(?, 0), ?))")
        .bind(filing.kind, filing.madeUtc.toString(Qt::ISODateWithMs), filing.number,
              filing.fileName, filing.sha256, filing.document, filing.version,
              filing.filedUtc ? std::optional(filing.filedUtc->toString(Qt::ISODateWithMs))
                              : std::nullopt)
        .execute();
}

} // namespace store
