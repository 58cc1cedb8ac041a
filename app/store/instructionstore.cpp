// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/instructionstore.h"

using namespace Qt::StringLiterals;

namespace store {

namespace {

void take(const Statement &row, notices::Instructions &instructions)
{
    switch (notices::instructionFromKey(row.get<QString>(0))
                .value_or(notices::InstructionKind::Locked)) {
    case notices::InstructionKind::SecretCare:
        instructions.secretCare = true;
        break;
    case notices::InstructionKind::Locked:
        instructions.locked = true;
        break;
    case notices::InstructionKind::Guardian:
        instructions.guardian =
            notices::AdultGuardian{.name = row.get<QString>(1),
                                   .address = {.address = row.get<QString>(2),
                                               .address2 = row.get<QString>(3),
                                               .postalCode = row.get<QString>(4),
                                               .city = row.get<QString>(5),
                                               .country = row.get<QString>(6)}};
        break;
    case notices::InstructionKind::Form:
        instructions.form = notices::formFromKey(row.get<QString>(7));
        break;
    case notices::InstructionKind::Distinct:
        instructions.distinct = true;
        break;
    case notices::InstructionKind::Channel:
        instructions.channel = notices::channelFromKey(row.get<QString>(8));
        break;
    }
}

} // namespace

InstructionStore::InstructionStore(Database &database)
    : m_database(database)
{
}

void InstructionStore::set(people::RecordId patient, const notices::Instructions &given,
                           const QDateTime &utc, const QString &actor)
{
    for (const notices::InstructionKind kind : notices::kindsOf(given)) {
        clear(patient, kind);
        insert(patient, kind, given, utc, actor);
    }
}

void InstructionStore::insert(people::RecordId patient, notices::InstructionKind kind,
                              const notices::Instructions &given, const QDateTime &utc,
                              const QString &actor)
{
    const auto guardian = kind == notices::InstructionKind::Guardian
        ? given.guardian.value_or(notices::AdultGuardian())
        : notices::AdultGuardian();
    const QString form = kind == notices::InstructionKind::Form && given.form
        ? notices::formKey(*given.form)
        : QString();
    const QString channel = kind == notices::InstructionKind::Channel && given.channel
        ? notices::channelKey(*given.channel)
        : QString();
    m_database
        .statement(R"(
            INSERT INTO instruction (record_id, ref, birth_name, given_names, birth_date, kind,
                                     name, address, address2, postal_code, city, country, form,
                                     channel, made_utc, actor)
            SELECT id, ref, birth_name, given_names, birth_date, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9,
                   ?10, ?11, ?12
            FROM record WHERE id = ?1)")
        .bind(patient, notices::instructionKey(kind), guardian.name, guardian.address.address,
              guardian.address.address2, guardian.address.postalCode, guardian.address.city,
              guardian.address.country, form, channel, utc.toString(Qt::ISODateWithMs), actor)
        .execute();
}

bool InstructionStore::clear(people::RecordId patient, notices::InstructionKind kind)
{
    m_database
        .statement(R"(
            WITH representative(id) AS (SELECT coalesce(
                (SELECT representative_id FROM patient_duplicate WHERE record_id = ?1), ?1))
            DELETE FROM instruction
            WHERE kind = ?2
              AND record_id IN (SELECT id FROM representative
                                UNION ALL
                                SELECT record_id FROM patient_duplicate
                                WHERE representative_id = (SELECT id FROM representative)))")
        .bind(patient, notices::instructionKey(kind))
        .execute();
    return m_database.changes() > 0;
}

notices::Instructions InstructionStore::of(people::RecordId patient)
{
    auto query = m_database.statement(R"(
        WITH representative(id) AS (SELECT coalesce(
            (SELECT representative_id FROM patient_duplicate WHERE record_id = ?1), ?1))
        SELECT kind, name, address, address2, postal_code, city, country, form, channel
        FROM instruction
        WHERE record_id IN (SELECT id FROM representative
                            UNION ALL
                            SELECT record_id FROM patient_duplicate
                            WHERE representative_id = (SELECT id FROM representative))
        ORDER BY id)");
    query.bind(patient);
    notices::Instructions instructions;
    while (query.step())
        take(query, instructions);
    return instructions;
}

bool InstructionStore::isEmpty()
{
    return !m_database.statement("SELECT 1 FROM instruction LIMIT 1").step();
}

std::map<notices::InstructionKind, qint64> InstructionStore::counts()
{
    std::map<notices::InstructionKind, qint64> counts;
    auto query = m_database.statement(R"(
        SELECT i.kind, count(DISTINCT coalesce(dup.representative_id, i.record_id))
        FROM instruction i LEFT JOIN patient_duplicate dup ON dup.record_id = i.record_id
        WHERE i.record_id IS NOT NULL GROUP BY i.kind)");
    while (query.step()) {
        if (const auto kind = notices::instructionFromKey(query.get<QString>(0)))
            counts[*kind] = query.get<qint64>(1);
    }
    return counts;
}

// A record that has an instruction of the kind already keeps it.
void InstructionStore::reattach()
{
    if (countWaiting() == 0)
        return;
    m_database
        .statement(R"(
            UPDATE OR IGNORE instruction SET record_id = found.record_id
            FROM (SELECT w.id AS waiting, max(r.id) AS record_id
                  FROM record r
                  CROSS JOIN instruction w
                  WHERE r.import_id IN (SELECT id FROM import WHERE kind = 'patients')
                    AND w.record_id IS NULL AND w.birth_name = r.birth_name
                    AND w.given_names = r.given_names AND w.birth_date = r.birth_date
                    AND (w.ref = r.ref OR w.ref = '' OR r.ref = '')
                  GROUP BY w.id
                  HAVING count(*) = 1 OR sum(w.ref <> '' AND w.ref = r.ref) > 0) found
            WHERE instruction.id = found.waiting)")
        .execute();
}

qint64 InstructionStore::countWaiting()
{
    auto query = m_database.statement("SELECT count(*) FROM instruction WHERE record_id IS NULL");
    query.step();
    return query.get<qint64>(0);
}

} // namespace store
