// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/importstore.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace store {

namespace {

Import readImport(const Statement &row)
{
    return {.id = row.get<ImportId>(0),
            .kind = row.get<QString>(1),
            .fileName = row.get<QString>(2),
            .sha256 = row.get<QString>(3),
            .bytes = row.get<qint64>(4),
            .provenance = row.get<QString>(5),
            .receivedOn = QDate::fromString(row.get<QString>(6), Qt::ISODate),
            .importedUtc = QDateTime::fromString(row.get<QString>(7), Qt::ISODateWithMs),
            .encoding = row.get<QString>(8),
            .separator = row.get<QString>(9),
            .mapping = row.get<QString>(10),
            .rowsRead = row.get<qint64>(11),
            .rowsAccepted = row.get<qint64>(12),
            .rowsQuarantined = row.get<qint64>(13),
            .warnings = row.get<qint64>(14),
            .statement = row.get<QString>(15),
            .isUpdate = row.get<bool>(16),
            .rowsNew = row.get<qint64>(17),
            .rowsChanged = row.get<qint64>(18),
            .rowsUnchanged = row.get<qint64>(19),
            .rowsVanished = row.get<qint64>(20),
            .rowsPurged = row.get<qint64>(21),
            .revision = row.get<qint64>(22)};
}

ImportFile readFile(const Statement &row)
{
    return {.id = row.get<ImportFileId>(0),
            .import = row.get<ImportId>(1),
            .kind = row.get<QString>(2),
            .name = row.get<QString>(3),
            .sha256 = row.get<QString>(4),
            .bytes = row.get<qint64>(5),
            .format = row.get<QString>(6),
            .encoding = row.get<QString>(7),
            .separator = row.get<QString>(8),
            .mapping = row.get<QString>(9),
            .columns = row.get<QString>(10),
            .rowsRead = row.get<qint64>(11),
            .rowsAccepted = row.get<qint64>(12),
            .rowsQuarantined = row.get<qint64>(13)};
}

Profile readProfile(const Statement &row)
{
    return {row.get<QString>(0), row.get<QString>(1), row.get<QString>(2), row.get<QString>(3)};
}

} // namespace

ImportStore::ImportStore(Database &database)
    : m_database(database)
{
}

ImportId ImportStore::beginImport(const Import &import)
{
    m_database
        .statement(R"(
            INSERT INTO import (kind, file_name, sha256, bytes, provenance, received_on,
                                imported_utc, encoding, separator, mapping, rows_read,
                                rows_accepted, rows_quarantined, warnings, statement, is_update)
            VALUES (?, ?, '', 0, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0, ?, ?))")
        .bind(import.kind, import.fileName, import.provenance,
              import.receivedOn.toString(Qt::ISODate),
              import.importedUtc.toString(Qt::ISODateWithMs), import.encoding, import.separator,
              import.mapping, import.statement, import.isUpdate)
        .execute();
    return {m_database.lastInsertId()};
}

void ImportStore::closeImport(const Import &import)
{
    m_database
        .statement(R"(
            UPDATE import SET sha256 = ?, bytes = ?, encoding = ?, separator = ?, mapping = ?,
                              rows_read = ?, rows_accepted = ?, rows_quarantined = ?, warnings = ?,
                              rows_new = ?, rows_changed = ?, rows_unchanged = ?, rows_vanished = ?
            WHERE id = ?)")
        .bind(import.sha256, import.bytes, import.encoding, import.separator, import.mapping,
              import.rowsRead, import.rowsAccepted, import.rowsQuarantined, import.warnings,
              import.rowsNew, import.rowsChanged, import.rowsUnchanged, import.rowsVanished,
              import.id)
        .execute();
}

// Until its hash is known a file bears its own number instead.
ImportFileId ImportStore::beginFile(const ImportFile &file)
{
    m_database
        .statement(R"(
            INSERT INTO import_file (import_id, kind, name, sha256, bytes, format, encoding,
                                     separator, mapping, columns, rows_read, rows_accepted,
                                     rows_quarantined)
            VALUES (?1, ?2, ?3, 'open ' || (SELECT coalesce(max(id), 0) FROM import_file), 0, ?4,
                    ?5, ?6, ?7, ?8, 0, 0, 0))")
        .bind(file.import, file.kind, file.name, file.format, file.encoding, file.separator,
              file.mapping, file.columns)
        .execute();
    return {m_database.lastInsertId()};
}

void ImportStore::closeFile(const ImportFile &file)
{
    m_database
        .statement(R"(
            UPDATE import_file SET sha256 = ?, bytes = ?, rows_read = ?, rows_accepted = ?,
                                   rows_quarantined = ?
            WHERE id = ?)")
        .bind(file.sha256, file.bytes, file.rowsRead, file.rowsAccepted, file.rowsQuarantined,
              file.id)
        .execute();
}

bool ImportStore::hasFile(const QString &kind, const QString &sha256)
{
    return m_database
        .statement("SELECT 1 FROM import_file "
                   "WHERE kind = ? AND sha256 = ? AND is_purged = 0")
        .bind(kind, sha256)
        .step();
}

std::vector<Import> ImportStore::imports()
{
    std::vector<Import> imports;
    auto query = m_database.statement(R"(
        SELECT id, kind, file_name, sha256, bytes, provenance, received_on, imported_utc, encoding,
               separator, mapping, rows_read, rows_accepted, rows_quarantined, warnings, statement,
               is_update, rows_new, rows_changed, rows_unchanged, rows_vanished, rows_purged,
               revision
        FROM import ORDER BY id)");
    while (query.step())
        imports.push_back(readImport(query));
    return imports;
}

std::optional<Import> ImportStore::importById(ImportId id)
{
    for (Import &import : imports()) {
        if (import.id == id)
            return std::move(import);
    }
    return {};
}

std::vector<ImportFile> ImportStore::files(ImportId import)
{
    std::vector<ImportFile> files;
    auto query = m_database.statement(R"(
        SELECT id, import_id, kind, name, sha256, bytes, format, encoding, separator, mapping,
               columns, rows_read, rows_accepted, rows_quarantined
        FROM import_file WHERE import_id = ? ORDER BY id)");
    query.bind(import);
    while (query.step())
        files.push_back(readFile(query));
    return files;
}

std::optional<ImportFile> ImportStore::fileById(ImportFileId id)
{
    auto query = m_database.statement(R"(
        SELECT id, import_id, kind, name, sha256, bytes, format, encoding, separator, mapping,
               columns, rows_read, rows_accepted, rows_quarantined
        FROM import_file WHERE id = ?)");
    query.bind(id);
    return query.step() ? std::optional(readFile(query)) : std::nullopt;
}

void ImportStore::removeImport(ImportId id)
{
    m_database.statement("DELETE FROM import WHERE id = ?").bind(id).execute();
}

void ImportStore::acceptLater(ImportId import, ImportFileId file)
{
    m_database
        .statement(R"(
            UPDATE import_file SET rows_accepted = rows_accepted + 1,
                                   rows_quarantined = rows_quarantined - 1
            WHERE id = ?)")
        .bind(file)
        .execute();
    m_database
        .statement(R"(
            UPDATE import SET rows_accepted = rows_accepted + 1,
                              rows_quarantined = rows_quarantined - 1,
                              rows_new = rows_new + is_update
            WHERE id = ?)")
        .bind(import)
        .execute();
    touch(import);
}

void ImportStore::touch(ImportId import)
{
    m_database.statement("UPDATE import SET revision = revision + 1 WHERE id = ?")
        .bind(import)
        .execute();
}

void ImportStore::saveProfile(const Profile &profile)
{
    m_database
        .statement(R"(
            INSERT INTO mapping_profile (kind, fingerprint, name, mapping) VALUES (?, ?, ?, ?)
            ON CONFLICT (kind, fingerprint)
            DO UPDATE SET name = excluded.name, mapping = excluded.mapping)")
        .bind(profile.kind, profile.fingerprint, profile.name, profile.mapping)
        .execute();
}

std::optional<Profile> ImportStore::profile(const QString &kind, const QString &fingerprint)
{
    auto query = m_database.statement(R"(
        SELECT kind, fingerprint, name, mapping FROM mapping_profile
        WHERE kind = ? AND fingerprint = ?)");
    query.bind(kind, fingerprint);
    return query.step() ? std::optional(readProfile(query)) : std::nullopt;
}

std::optional<Profile> ImportStore::profileByName(const QString &kind, const QString &name)
{
    auto query = m_database.statement(R"(
        SELECT kind, fingerprint, name, mapping FROM mapping_profile
        WHERE kind = ? AND name = ? ORDER BY fingerprint)");
    query.bind(kind, name);
    return query.step() ? std::optional(readProfile(query)) : std::nullopt;
}

std::vector<Profile> ImportStore::profiles()
{
    std::vector<Profile> profiles;
    auto query = m_database.statement(
        "SELECT kind, fingerprint, name, mapping FROM mapping_profile ORDER BY kind, name");
    while (query.step())
        profiles.push_back(readProfile(query));
    return profiles;
}

bool ImportStore::removeProfile(const QString &kind, const QString &name)
{
    m_database.statement("DELETE FROM mapping_profile WHERE kind = ? AND name = ?")
        .bind(kind, name)
        .execute();
    return m_database.changes() > 0;
}

} // namespace store
