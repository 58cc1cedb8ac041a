// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/recordstore.h"

using namespace Qt::StringLiterals;

namespace store {

namespace {

constexpr int kStep = 20'000; // rows that one statement changes

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

} // namespace

RecordStore::RecordStore(Database &database)
    : m_database(database)
{
}

people::RecordId RecordStore::insert(ImportId import, const people::SourceRecord &record,
                                     ImportFileId file)
{
    m_database
        .statement(R"(
            INSERT INTO record (import_id, line, ref, birth_name, usual_name, given_names,
                                first_given_name, birth_date, sex, nir, ins, phone, mobile, email,
                                address, address2, postal_code, city, country, title,
                                guardian_name, sample_date, leaked, file_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))")
        .bind(import, record.line, record.ref, record.birthName, record.usualName,
              record.givenNames, record.firstGivenName, record.birthDate.packed(),
              static_cast<int>(record.sex), record.nir, record.ins, record.phone, record.mobile,
              record.email, record.address, record.address2, record.postalCode, record.city,
              record.country, record.title, record.guardianName, record.sampleDate.packed(),
              record.leaked.toInt(), file)
        .execute();
    return {m_database.lastInsertId()};
}

void RecordStore::replace(const people::SourceRecord &record)
{
    m_database
        .statement(R"(
            UPDATE record SET ref = ?, birth_name = ?, usual_name = ?, given_names = ?,
                              first_given_name = ?, birth_date = ?, sex = ?, nir = ?, ins = ?,
                              phone = ?, mobile = ?, email = ?, address = ?, address2 = ?,
                              postal_code = ?, city = ?, country = ?, title = ?,
                              guardian_name = ?, sample_date = ?, leaked = ?
            WHERE id = ?)")
        .bind(record.ref, record.birthName, record.usualName, record.givenNames,
              record.firstGivenName, record.birthDate.packed(), static_cast<int>(record.sex),
              record.nir, record.ins, record.phone, record.mobile, record.email, record.address,
              record.address2, record.postalCode, record.city, record.country, record.title,
              record.guardianName, record.sampleDate.packed(), record.leaked.toInt(), record.id)
        .execute();
}

void RecordStore::replaceByUpdate(ImportId update, const people::SourceRecord &record)
{
    m_database
        .statement(R"(
            INSERT INTO record_before (import_id, record_id, document)
            SELECT ?, id, json_array(ref, birth_name, usual_name, given_names, first_given_name,
                                     birth_date, sex, nir, ins, phone, mobile, email, address,
                                     address2, postal_code, city, country, title, guardian_name,
                                     sample_date)
            FROM record WHERE id = ?)")
        .bind(update, record.id)
        .execute();
    replace(record);
}

bool RecordStore::markVanished(ImportId update, people::RecordId record)
{
    m_database.statement("UPDATE record SET vanished_by = ? WHERE id = ? AND vanished_by IS NULL")
        .bind(update, record)
        .execute();
    return m_database.changes() > 0;
}

bool RecordStore::isVanished(people::RecordId record)
{
    return m_database.statement("SELECT 1 FROM record WHERE id = ? AND vanished_by IS NOT NULL")
        .bind(record)
        .step();
}

void RecordStore::unmarkVanished(people::RecordId record)
{
    m_database
        .statement("UPDATE record SET vanished_by = NULL WHERE id = ? AND vanished_by IS NOT NULL")
        .bind(record)
        .execute();
}

void RecordStore::touchReplaced(ImportId update)
{
    m_database
        .statement(R"(
            UPDATE import SET revision = revision + 1
            WHERE id IN (SELECT r.import_id FROM record_before b JOIN record r ON r.id = b.record_id
                         WHERE b.import_id = ?))")
        .bind(update)
        .execute();
}

// In steps: what a statement changes is held in memory until it ends.
void RecordStore::undoUpdate(ImportId update)
{
    touchReplaced(update);
    people::RecordId last{};
    while (const auto next = endOfStep(update, last)) {
        m_database
            .statement(R"(
                UPDATE record SET
                    ref = d.document ->> 0, birth_name = d.document ->> 1,
                    usual_name = d.document ->> 2, given_names = d.document ->> 3,
                    first_given_name = d.document ->> 4, birth_date = d.document ->> 5,
                    sex = d.document ->> 6, nir = d.document ->> 7, ins = d.document ->> 8,
                    phone = d.document ->> 9, mobile = d.document ->> 10,
                    email = d.document ->> 11, address = d.document ->> 12,
                    address2 = d.document ->> 13, postal_code = d.document ->> 14,
                    city = d.document ->> 15, country = d.document ->> 16,
                    title = d.document ->> 17, guardian_name = d.document ->> 18,
                    sample_date = d.document ->> 19
                FROM record_before d
                WHERE d.record_id = record.id AND d.import_id = ?
                  AND d.record_id BETWEEN ? AND ?)")
            .bind(update, last.value + 1, *next)
            .execute();
        last = *next;
    }
    m_database.statement("UPDATE record SET vanished_by = NULL WHERE vanished_by = ?")
        .bind(update)
        .execute();
}

std::optional<people::RecordId> RecordStore::endOfStep(ImportId update, people::RecordId after)
{
    auto query = m_database.statement(R"(
        SELECT max(record_id) FROM (
            SELECT record_id FROM record_before WHERE import_id = ? AND record_id > ?
            ORDER BY record_id LIMIT ?))");
    query.bind(update, after.value, kStep);
    query.step();
    return query.isNull(0) ? std::nullopt : std::optional(query.get<people::RecordId>(0));
}

qint64 RecordStore::removeSome(ImportId import)
{
    m_database
        .statement(R"(
            DELETE FROM record WHERE id IN (
                SELECT id FROM record WHERE import_id = ? ORDER BY id LIMIT ?))")
        .bind(import, kStep)
        .execute();
    return m_database.changes();
}

bool RecordStore::forEachVanished(ImportId update,
                                  const std::function<bool(const people::SourceRecord &)> &visit)
{
    auto query = m_database.statement(R"(
        SELECT id, line, ref, birth_name, usual_name, given_names, first_given_name,
               birth_date, sex, nir, ins, phone, mobile, email, address, address2,
               postal_code, city, country, title, guardian_name, sample_date, leaked
        FROM record WHERE vanished_by = ? ORDER BY id)");
    query.bind(update);
    while (query.step()) {
        if (!visit(readRecord(query)))
            return false;
    }
    return true;
}

std::optional<ImportId> RecordStore::lastUpdateOf(ImportId import)
{
    auto query = m_database.statement(R"(
        SELECT max(u) FROM (
            SELECT max(b.import_id) AS u FROM record_before b JOIN record r ON r.id = b.record_id
            WHERE r.import_id = ?1
            UNION ALL
            SELECT max(vanished_by) FROM record WHERE vanished_by IS NOT NULL AND import_id = ?1))");
    query.bind(import);
    query.step();
    return query.isNull(0) ? std::nullopt : std::optional(query.get<ImportId>(0));
}

ImportId RecordStore::importOf(people::RecordId record)
{
    auto query = m_database.statement("SELECT import_id FROM record WHERE id = ?");
    query.bind(record);
    return query.step() ? query.get<ImportId>(0) : ImportId();
}

// A person written to rests on the rows of the patient, duplicates included,
// and on the leaked rows that were matched with them.
bool RecordStore::isWrittenTo(ImportId import)
{
    auto query = m_database.statement(R"(
        WITH told(record_id) AS (
            SELECT p.patient_record_id FROM person p
            WHERE EXISTS (SELECT 1 FROM notice n WHERE n.person_id = p.id)),
        patient(record_id) AS (
            SELECT record_id FROM told
            UNION SELECT d.record_id FROM patient_duplicate d JOIN told t
                  ON t.record_id = d.representative_id)
        SELECT 1 FROM told t JOIN record r ON r.id = t.record_id WHERE r.import_id = ?1
        UNION ALL
        SELECT 1 FROM told t JOIN record_before b ON b.record_id = t.record_id
        WHERE b.import_id = ?1
        UNION ALL
        SELECT 1 FROM match_pair m JOIN patient p ON p.record_id = m.patient_record_id
        JOIN record r ON r.id = m.leak_record_id WHERE r.import_id = ?1 AND m.class = 2
        UNION ALL
        SELECT 1 FROM decision m JOIN patient p ON p.record_id = m.patient_record_id
        JOIN record r ON r.id = m.leak_record_id WHERE r.import_id = ?1 AND m.verdict = 'same'
        LIMIT 1)");
    query.bind(import);
    return query.step();
}

bool RecordStore::isWrittenTo(people::RecordId record)
{
    auto query = m_database.statement(R"(
        WITH same(id) AS (
            SELECT ?1
            UNION SELECT patient_record_id FROM match_pair WHERE leak_record_id = ?1 AND class = 2
            UNION SELECT patient_record_id FROM decision
                  WHERE leak_record_id = ?1 AND verdict = 'same'),
        patient(id) AS (
            SELECT id FROM same
            UNION SELECT d.representative_id FROM patient_duplicate d JOIN same s
                  ON s.id = d.record_id)
        SELECT 1 FROM patient s JOIN person p ON p.patient_record_id = s.id
        JOIN notice n ON n.person_id = p.id LIMIT 1)");
    query.bind(record);
    return query.step();
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
    auto query = m_database.statement(R"(
        SELECT coalesce(sum(rows_accepted - rows_changed - rows_unchanged - rows_purged), 0)
        FROM import WHERE kind = ?)");
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

} // namespace store
