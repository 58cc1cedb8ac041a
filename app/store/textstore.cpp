// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/textstore.h"

using namespace Qt::StringLiterals;

namespace store {

namespace {

// id, name, source, set_utc, actor.
TextVersion readVersion(const Statement &row)
{
    return {.id = row.get<qint64>(0),
            .name = row.get<QString>(1),
            .source = row.get<std::optional<QString>>(2),
            .setUtc = QDateTime::fromString(row.get<QString>(3), Qt::ISODateWithMs),
            .actor = row.get<QString>(4)};
}

} // namespace

TextStore::TextStore(Database &database)
    : m_database(database)
{
}

std::map<QString, TextVersion> TextStore::current()
{
    auto query = m_database.statement(R"(
        SELECT id, name, source, set_utc, actor FROM letter_text
        WHERE source IS NOT NULL AND id IN (SELECT max(id) FROM letter_text GROUP BY name))");
    std::map<QString, TextVersion> texts;
    while (query.step()) {
        TextVersion version = readVersion(query);
        const QString name = version.name;
        texts.emplace(name, std::move(version));
    }
    return texts;
}

std::vector<TextVersion> TextStore::versions(const QString &name)
{
    auto query = m_database.statement(R"(
        SELECT id, name, source, set_utc, actor FROM letter_text
        WHERE name = ? ORDER BY id DESC)");
    query.bind(name);
    std::vector<TextVersion> versions;
    while (query.step())
        versions.push_back(readVersion(query));
    return versions;
}

std::optional<TextVersion> TextStore::version(qint64 id)
{
    auto query = m_database.statement(R"(
        SELECT id, name, source, set_utc, actor FROM letter_text
        WHERE id = ?)");
    query.bind(id);
    return query.step() ? std::optional(readVersion(query)) : std::nullopt;
}

void TextStore::add(const TextVersion &version)
{
    m_database
        .statement("INSERT INTO letter_text (name, source, set_utc, actor) VALUES (?, ?, ?, ?)")
        .bind(version.name, version.source, version.setUtc.toUTC().toString(Qt::ISODateWithMs),
              version.actor)
        .execute();
}

} // namespace store
