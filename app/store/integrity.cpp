// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/integrity.h"

#include <QByteArrayList>
#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace store {

bool isWithoutTables(Database &database)
{
    Statement query = database.statement("SELECT 1 FROM sqlite_schema LIMIT 1");
    return !query.step();
}

bool opensWith(const QString &file, const base::Secret &key, Access access)
{
    try {
        Database database = Database::open(file, key, access);
        return !isWithoutTables(database);
    } catch (const StoreError &) {
        return false;
    }
}

namespace {

// What is wrong, of the table or index that begins on this page; nothing when none does.
std::optional<QString> rootedAt(Database &database, const QString &page)
{
    Statement query = database.statement("SELECT type, name FROM sqlite_schema WHERE rootpage = ?");
    query.bind(page.toLongLong());
    if (!query.step())
        return {};
    const auto name = query.get<QString>(1);
    return (query.get<QString>(0) == "index"_L1
                ? QCoreApplication::translate("store", "the pages of index %1 do not fit together")
                : QCoreApplication::translate("store", "the pages of table %1 do not fit together"))
        .arg(name);
}

} // namespace

QString plainFault(Database &database, const QString &answer)
{
    static const QRegularExpression tree(u"\\bTree (\\d+)"_s);
    static const QRegularExpression index(u"\\bindex (\\w+)$"_s);
    static const QRegularExpression table(
        u"(?:value in|ailed in|order for|FTS5 table) (?:main\\.)?(\\w+)"_s);
    if (const auto match = tree.match(answer); match.hasMatch()) {
        if (const auto part = rootedAt(database, match.captured(1)))
            return *part;
    }
    if (const auto match = index.match(answer); match.hasMatch())
        return QCoreApplication::translate("store", "index %1 does not agree with its table")
            .arg(match.captured(1));
    if (const auto match = table.match(answer); match.hasMatch())
        return QCoreApplication::translate("store", "table %1 holds what it must not")
            .arg(match.captured(1));
    return QCoreApplication::translate("store", "its pages do not fit together");
}

std::optional<QString> pageFault(Database &database)
{
    static const QRegularExpression number(u"\\bpage (\\d+)"_s);
    Statement check = database.statement("PRAGMA cipher_integrity_check");
    if (!check.step())
        return {};
    const auto match = number.match(check.get<QString>(0));
    return match.hasMatch()
        ? QCoreApplication::translate("store", "page %1 is not as it was written")
              .arg(match.captured(1))
        : QCoreApplication::translate("store", "its pages cannot be read");
}

namespace {

// "trigger keep_journal" → its SQL, without what different versions of SQLite write differently
// into a table that they alter.
QMap<QString, QString> schemaOf(Database &database)
{
    static const QRegularExpression unimportant(u"[\\s\"'`]"_s);
    QMap<QString, QString> schema;
    Statement query = database.statement(
        "SELECT type, name, coalesce(sql, '') FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'");
    while (query.step())
        schema.insert(query.get<QString>(0) + u' ' + query.get<QString>(1),
                      query.get<QString>(2).remove(unimportant));
    return schema;
}

std::optional<QString> schemaFault(Database &database, std::vector<Migration> migrations)
{
    const int version = schemaVersion(database);
    std::erase_if(migrations, [&](const Migration &one) { return one.version > version; });
    Database made = Database::inMemory();
    migrate(made, migrations);
    const QMap<QString, QString> expected = schemaOf(made);
    const QMap<QString, QString> present = schemaOf(database);
    for (auto one = expected.begin(); one != expected.end(); ++one) {
        if (present.value(one.key()) != *one)
            return one.key();
    }
    for (const QString &name : present.keys()) {
        if (!expected.contains(name) && !name.startsWith("table "_L1))
            return name;
    }
    return {};
}

} // namespace

std::optional<QString> structureFault(Database &database, const std::vector<Migration> &migrations)
{
    Statement check = database.statement("PRAGMA integrity_check(1)");
    check.step();
    const auto answer = check.get<QString>(0);
    if (answer != "ok"_L1)
        return plainFault(database, answer);
    return schemaFault(database, migrations);
}

std::optional<QString> referenceFault(Database &database)
{
    Statement check = database.statement("PRAGMA foreign_key_check");
    if (!check.step())
        return {};
    return u"%1 → %2"_s.arg(check.get<QString>(0), check.get<QString>(2));
}

QMap<QString, qint64> rowCounts(Database &database)
{
    QByteArrayList counts;
    {
        Statement tables = database.statement(
            "SELECT replace(name, '\"', '\"\"') FROM sqlite_schema WHERE type = 'table'");
        while (tables.step()) {
            const QByteArray name = tables.get<QString>(0).toUtf8();
            counts += "SELECT '" + QByteArray(name).replace('\'', "''") + "', count(*) FROM main.\""
                + name + '"';
        }
    }
    database.executeScript("DROP VIEW IF EXISTS temp.row_count");
    // Statements are literals: what is counted goes through a view of this connection alone.
    database.executeScript("CREATE TEMP VIEW row_count(name, n) AS " + counts.join(" UNION ALL "));
    QMap<QString, qint64> rows;
    Statement query = database.statement("SELECT name, n FROM temp.row_count");
    while (query.step())
        rows.insert(query.get<QString>(0), query.get<qint64>(1));
    return rows;
}

} // namespace store
