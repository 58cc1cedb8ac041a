// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/filingstore.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace store {

namespace {

QString listText(const QStringList &list)
{
    return QString::fromUtf8(
        QJsonDocument(QJsonArray::fromStringList(list)).toJson(QJsonDocument::Compact));
}

QStringList listFrom(const QString &text)
{
    QStringList list;
    const QJsonArray array = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const QJsonValue item : array)
        list += item.toString();
    return list;
}

QDateTime instantFrom(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs);
}

FilingVersion versionFrom(const Statement &row)
{
    return {.id = row.get<qint64>(0),
            .kind = row.get<QString>(1),
            .vocabulary = row.get<QString>(2),
            .madeUtc = instantFrom(row.get<QString>(3)),
            .actor = row.get<QString>(4),
            .sha256 = row.get<QString>(5),
            .answers = row.get<QByteArray>(6)};
}

} // namespace

FilingStore::FilingStore(Database &database)
    : m_database(database)
{
}

qint64 FilingStore::insertVersion(const FilingVersion &version)
{
    m_database
        .statement(R"(
            INSERT INTO filing_version (kind, vocabulary, made_utc, actor, sha256, answers)
            VALUES (?, ?, ?, ?, ?, ?))")
        .bind(version.kind, version.vocabulary, version.madeUtc.toString(Qt::ISODateWithMs),
              version.actor, version.sha256, version.answers)
        .execute();
    return m_database.lastInsertId();
}

std::vector<FilingVersion> FilingStore::versions()
{
    std::vector<FilingVersion> found;
    auto query = m_database.statement(R"(
        SELECT id, kind, vocabulary, made_utc, actor, sha256, answers
        FROM filing_version ORDER BY id)");
    while (query.step())
        found.push_back(versionFrom(query));
    return found;
}

std::optional<FilingVersion> FilingStore::version(qint64 id)
{
    auto query = m_database.statement(R"(
        SELECT id, kind, vocabulary, made_utc, actor, sha256, answers
        FROM filing_version WHERE id = ?)");
    query.bind(id);
    return query.step() ? std::optional(versionFrom(query)) : std::nullopt;
}

std::vector<Receipt> FilingStore::receipts()
{
    std::vector<Receipt> found;
    auto query = m_database.statement(R"(
        SELECT id, number, file_name, sha256, made_utc, filed_utc, coalesce(version_id, 0)
        FROM filing WHERE kind = 'receipt' ORDER BY id)");
    while (query.step())
        found.push_back({.id = query.get<qint64>(0),
                         .number = query.get<QString>(1),
                         .fileName = query.get<QString>(2),
                         .sha256 = query.get<QString>(3),
                         .archivedUtc = instantFrom(query.get<QString>(4)),
                         .filedUtc = query.isNull(5)
                             ? std::nullopt
                             : std::optional(instantFrom(query.get<QString>(5))),
                         .version = query.get<qint64>(6)});
    return found;
}

std::optional<QByteArray> FilingStore::receiptDocument(qint64 id)
{
    auto query =
        m_database.statement("SELECT document FROM filing WHERE kind = 'receipt' AND id = ?");
    query.bind(id);
    return query.step() ? std::optional(query.get<QByteArray>(0)) : std::nullopt;
}

void FilingStore::saveConfirmation(const Confirmation &confirmation)
{
    m_database
        .statement(R"(
            INSERT INTO confirmation (source, answer, proposed, actor, made_utc)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (source) DO UPDATE SET answer = excluded.answer,
                                               proposed = excluded.proposed,
                                               actor = excluded.actor,
                                               made_utc = excluded.made_utc)")
        .bind(confirmation.source, listText(confirmation.answer), listText(confirmation.proposed),
              confirmation.actor, confirmation.madeUtc.toString(Qt::ISODateWithMs))
        .execute();
}

std::vector<Confirmation> FilingStore::confirmations()
{
    std::vector<Confirmation> found;
    auto query = m_database.statement(
        "SELECT source, answer, proposed, actor, made_utc FROM confirmation ORDER BY source");
    while (query.step())
        found.push_back({.source = query.get<QString>(0),
                         .answer = listFrom(query.get<QString>(1)),
                         .proposed = listFrom(query.get<QString>(2)),
                         .actor = query.get<QString>(3),
                         .madeUtc = instantFrom(query.get<QString>(4))});
    return found;
}

} // namespace store
