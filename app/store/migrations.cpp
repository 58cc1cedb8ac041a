// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/migrations.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace store {

std::vector<Migration> shippedMigrations()
{
    std::vector<Migration> migrations;
    const QDir folder(u":/schema"_s);
    for (const QString &name : folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        [[maybe_unused]] const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT(opened); // compiled in
        migrations.push_back({QStringView(name).first(4).toInt(), file.readAll()});
        Q_ASSERT(migrations.back().version == int(migrations.size()));
    }
    Q_ASSERT(!migrations.empty());
    return migrations;
}

int newestVersion(const std::vector<Migration> &migrations)
{
    return migrations.empty() ? 0 : migrations.back().version;
}

int schemaVersion(Database &database)
{
    Statement query = database.statement("PRAGMA user_version");
    query.step();
    return query.get<int>(0);
}

void migrate(Database &database, const std::vector<Migration> &migrations)
{
    const int present = schemaVersion(database);
    for (const Migration &migration : migrations) {
        if (migration.version <= present)
            continue;
        Transaction transaction(database);
        database.executeScript(migration.sql);
        // A PRAGMA takes no values.
        database.executeScript("PRAGMA user_version=" + QByteArray::number(migration.version));
        transaction.commit();
    }
}

} // namespace store
