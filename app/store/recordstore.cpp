// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/recordstore.h"

using namespace Qt::StringLiterals;

namespace store {

namespace {

// The order in which the SELECTs of this file name the columns.
people::SourceRecord readRecord(const Statement &row)
{
    people::SourceRecord record;
    record.id = row.get<people::RecordId>(0);
    record.line = row.get<qint64>(1);
    record.ref = row.get<QString>(2);
    record.birthName = row.get<QString>(3);
    record.usualName = row.get<QString>(4);
    record.givenNames = row.get<QString>(5);
    record.firstGivenName = row.get<QString>(6);
    record.birthDate = people::PartialDate::fromPacked(row.get<int>(7));
    record.sex = static_cast<people::Sex>(row.get<int>(8));
    record.nir = row.get<QString>(9);
    record.ins = row.get<QString>(10);
    record.phone = row.get<QString>(11);
    record.mobile = row.get<QString>(12);
    record.email = row.get<QString>(13);
    record.address = row.get<QString>(14);
    record.address2 = row.get<QString>(15);
    record.postalCode = row.get<QString>(16);
    record.city = row.get<QString>(17);
    record.country = row.get<QString>(18);
    record.title = row.get<QString>(19);
    record.guardianName = row.get<QString>(20);
    record.sampleDate = people::PartialDate::fromPacked(row.get<int>(21));
    record.leaked = people::DataCategories::fromInt(row.get<quint32>(22));
    return record;
}

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
            .warnings = row.get<qint64>(14)};
}

} // namespace

RecordStore::RecordStore(Database &database)
    : m_database(database)
{
}

ImportId RecordStore::beginImport(const Import &import)
{
    m_database
        .statement(R"(
            INSERT INTO import (kind, file_name, sha256, bytes, provenance, received_on,
                                imported_utc, encoding, separator, mapping, rows_read,
                                rows_accepted, rows_quarantined, warnings)
            VALUES (?, ?, '', 0, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0))")
        .bind(import.kind, import.fileName, import.provenance,
              import.receivedOn.toString(Qt::ISODate),
              import.importedUtc.toString(Qt::ISODateWithMs), import.encoding, import.separator,
              import.mapping)
        .execute();
    return {m_database.lastInsertId()};
}

void RecordStore::closeImport(const Import &import)
{
    m_database
        .statement(R"(
            UPDATE import SET sha256 = ?, bytes = ?, rows_read = ?, rows_accepted = ?,
                              rows_quarantined = ?, warnings = ?
            WHERE id = ?)")
        .bind(import.sha256, import.bytes, import.rowsRead, import.rowsAccepted,
              import.rowsQuarantined, import.warnings, import.id)
        .execute();
}

bool RecordStore::hasImport(const QString &kind, const QString &sha256)
{
    return m_database.statement("SELECT 1 FROM import WHERE kind = ? AND sha256 = ?")
        .bind(kind, sha256)
        .step();
}

std::vector<Import> RecordStore::imports()
{
    std::vector<Import> imports;
    auto query = m_database.statement(R"(
        SELECT id, kind, file_name, sha256, bytes, provenance, received_on, imported_utc, encoding,
               separator, mapping, rows_read, rows_accepted, rows_quarantined, warnings
        FROM import ORDER BY id)");
    while (query.step())
        imports.push_back(readImport(query));
    return imports;
}

std::optional<Import> RecordStore::importById(ImportId id)
{
    for (Import &import : imports()) {
        if (import.id == id)
            return std::move(import);
    }
    return {};
}

void RecordStore::removeImport(ImportId id)
{
    m_database.statement("DELETE FROM import WHERE id = ?").bind(id).execute();
}

people::RecordId RecordStore::insert(ImportId import, const people::SourceRecord &record)
{
    m_database
        .statement(R"(
            INSERT INTO record (import_id, line, ref, birth_name, usual_name, given_names, first_given_name, birth_date, 
                                sex, nir, ins, phone, mobile, email, address, address2, postal_code, city, 
                                country, title, guardian_name, sample_date, leaked)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))")
        .bind(import, record.line, record.ref, record.birthName, record.usualName,
              record.givenNames, record.firstGivenName, record.birthDate.packed(),
              static_cast<int>(record.sex), record.nir, record.ins, record.phone, record.mobile,
              record.email, record.address, record.address2, record.postalCode, record.city,
              record.country, record.title, record.guardianName, record.sampleDate.packed(),
              record.leaked.toInt())
        .execute();
    return {m_database.lastInsertId()};
}

void RecordStore::insertWarning(people::RecordId record, const QString &column,
                                const QString &reason)
{
    m_database
        .statement("INSERT INTO record_warning (record_id, column_name, reason) VALUES (?, ?, ?)")
        .bind(record, column, reason)
        .execute();
}

void RecordStore::insertQuarantined(ImportId import, const QuarantinedRow &row)
{
    m_database
        .statement(R"(
            INSERT INTO quarantine (import_id, line, column_name, reason, cells)
            VALUES (?, ?, ?, ?, ?))")
        .bind(import, row.line, row.column, row.reason, row.cells)
        .execute();
}

std::vector<QuarantinedRow> RecordStore::quarantine(ImportId import, int limit)
{
    std::vector<QuarantinedRow> rows;
    auto query = m_database.statement(R"(
        SELECT line, column_name, reason, cells FROM quarantine
        WHERE import_id = ? ORDER BY id LIMIT ?)");
    query.bind(import, limit);
    while (query.step())
        rows.push_back({query.get<qint64>(0), query.get<QString>(1), query.get<QString>(2),
                        query.get<QString>(3)});
    return rows;
}

std::optional<people::SourceRecord> RecordStore::record(people::RecordId id)
{
    auto query = m_database.statement(R"(
        SELECT id, line, ref, birth_name, usual_name, given_names, first_given_name, 
               birth_date, sex, nir, ins, phone, mobile, email, address, address2, 
               postal_code, city, country, title, guardian_name, sample_date, leaked
        FROM record WHERE id = ?)");
    query.bind(id);
    if (!query.step())
        return {};
    return readRecord(query);
}

std::vector<people::SourceRecord> RecordStore::recordsByRef(const QString &kind, const QString &ref)
{
    const bool byLine = ref.startsWith("line:"_L1);
    auto query = byLine ? m_database.statement(R"(
        SELECT r.id, r.line, r.ref, r.birth_name, r.usual_name, r.given_names, 
               r.first_given_name, r.birth_date, r.sex, r.nir, r.ins, r.phone, r.mobile, 
               r.email, r.address, r.address2, r.postal_code, r.city, r.country, r.title, 
               r.guardian_name, r.sample_date, r.leaked
        FROM record r JOIN import i ON i.id = r.import_id
        WHERE i.kind = ? AND r.ref = '' AND r.line = ? ORDER BY r.id)")
                        : m_database.statement(R"(
        SELECT r.id, r.line, r.ref, r.birth_name, r.usual_name, r.given_names, 
               r.first_given_name, r.birth_date, r.sex, r.nir, r.ins, r.phone, r.mobile, 
               r.email, r.address, r.address2, r.postal_code, r.city, r.country, r.title, 
               r.guardian_name, r.sample_date, r.leaked
        FROM record r JOIN import i ON i.id = r.import_id
        WHERE i.kind = ? AND r.ref = ? AND r.ref <> '' ORDER BY r.id)");
    if (byLine)
        query.bind(kind, ref.mid(5).toLongLong());
    else
        query.bind(kind, ref);
    std::vector<people::SourceRecord> records;
    while (query.step())
        records.push_back(readRecord(query));
    return records;
}

qint64 RecordStore::countRecords(const QString &kind)
{
    auto query =
        m_database.statement("SELECT coalesce(sum(rows_accepted), 0) FROM import WHERE kind = ?");
    query.bind(kind);
    query.step();
    return query.get<qint64>(0);
}

std::vector<ImportId> RecordStore::importsOf(const QString &kind)
{
    auto query = m_database.statement("SELECT id FROM import WHERE kind = ? ORDER BY id");
    query.bind(kind);
    std::vector<ImportId> imports;
    while (query.step())
        imports.push_back({query.get<qint64>(0)});
    return imports;
}

bool RecordStore::forEach(const QString &kind,
                          const std::function<bool(const people::SourceRecord &)> &visit)
{
    const std::vector<ImportId> imports = importsOf(kind);
    return std::all_of(imports.begin(), imports.end(),
                       [&](ImportId import) { return forEachOf(import, visit); });
}

// The rows of one import lie together, so they are read in the order of the
// file: through the index on import_id each row would be looked up on its own,
// and a sort would hold the whole file in memory.
bool RecordStore::forEachOf(ImportId import,
                            const std::function<bool(const people::SourceRecord &)> &visit)
{
    auto query = m_database.statement(R"(
            SELECT r.id, r.line, r.ref, r.birth_name, r.usual_name, r.given_names, 
                   r.first_given_name, r.birth_date, r.sex, r.nir, r.ins, r.phone, r.mobile, 
                   r.email, r.address, r.address2, r.postal_code, r.city, r.country, r.title, 
                   r.guardian_name, r.sample_date, r.leaked
            FROM record r
            WHERE r.id BETWEEN (SELECT min(id) FROM record WHERE import_id = ?1)
                           AND (SELECT max(id) FROM record WHERE import_id = ?1)
              AND +r.import_id = ?1
            ORDER BY r.id)");
    query.bind(import);
    while (query.step()) {
        if (!visit(readRecord(query)))
            return false;
    }
    return true;
}

bool RecordStore::forEachIdentity(const QString &kind,
                                  const std::function<bool(const people::SourceRecord &)> &visit)
{
    auto query = m_database.statement(R"(
        SELECT id, line, ref, birth_name, usual_name, given_names, first_given_name, birth_date,
               nir, ins
        FROM record WHERE import_id IN (SELECT id FROM import WHERE kind = ?))");
    query.bind(kind);
    people::SourceRecord record;
    while (query.step()) {
        record.id = query.get<people::RecordId>(0);
        record.line = query.get<qint64>(1);
        record.ref = query.get<QString>(2);
        record.birthName = query.get<QString>(3);
        record.usualName = query.get<QString>(4);
        record.givenNames = query.get<QString>(5);
        record.firstGivenName = query.get<QString>(6);
        record.birthDate = people::PartialDate::fromPacked(query.get<int>(7));
        record.nir = query.get<QString>(8);
        record.ins = query.get<QString>(9);
        if (!visit(record))
            return false;
    }
    return true;
}

void RecordStore::saveProfile(const QString &kind, const QString &fingerprint, const QString &name,
                              const QString &mapping)
{
    m_database
        .statement(R"(
            INSERT INTO mapping_profile (kind, fingerprint, name, mapping) VALUES (?, ?, ?, ?)
            ON CONFLICT (kind, fingerprint)
            DO UPDATE SET name = excluded.name, mapping = excluded.mapping)")
        .bind(kind, fingerprint, name, mapping)
        .execute();
}

std::optional<QString> RecordStore::profile(const QString &kind, const QString &fingerprint)
{
    auto query = m_database.statement(
        "SELECT mapping FROM mapping_profile WHERE kind = ? AND fingerprint = ?");
    query.bind(kind, fingerprint);
    return query.step() ? std::optional(query.get<QString>(0)) : std::nullopt;
}

std::optional<QString> RecordStore::profileByName(const QString &kind, const QString &name)
{
    auto query = m_database.statement(
        "SELECT mapping FROM mapping_profile WHERE kind = ? AND name = ? ORDER BY fingerprint");
    query.bind(kind, name);
    return query.step() ? std::optional(query.get<QString>(0)) : std::nullopt;
}

} // namespace store
