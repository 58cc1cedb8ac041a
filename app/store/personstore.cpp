// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/personstore.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace store {

namespace {

PersonInList readPerson(const Statement &row)
{
    return {{row.get<PersonId>(0), row.get<people::RecordId>(1),
             people::DataCategories::fromInt(row.get<quint32>(2))},
            people::DataCategories::fromInt(row.get<quint32>(3)),
            static_cast<PersonState>(row.get<int>(4)),
            row.get<QString>(5)};
}

using Concerned = std::map<people::RecordId, people::DataCategories>;

// Patient record → categories, united over the leak rows of the query.
Concerned united(Statement &&query)
{
    Concerned persons;
    while (query.step())
        persons[query.get<people::RecordId>(0)] |=
            people::DataCategories::fromInt(query.get<quint32>(1));
    return persons;
}

} // namespace

bool isWrittenTo(PersonState state)
{
    return state == PersonState::Printed || state == PersonState::Posted
        || state == PersonState::Returned || state == PersonState::PublicNotice;
}

QString personStateKey(PersonState state)
{
    switch (state) {
    case PersonState::ToDo:
    case PersonState::Supplement:
        return u"to_do"_s;
    case PersonState::Blocked:
        return u"blocked"_s;
    case PersonState::Printed:
        return u"printed"_s;
    case PersonState::Posted:
        return u"posted"_s;
    case PersonState::Returned:
        return u"returned"_s;
    case PersonState::Deceased:
        return u"deceased"_s;
    case PersonState::PublicNotice:
        return u"public_notice"_s;
    }
    return {};
}

PersonStore::PersonStore(Database &database)
    : m_database(database)
{
}

void PersonStore::rebuild()
{
    Concerned wanted = united(m_database.statement(R"(
        SELECT coalesce(dup.representative_id, a.patient_record_id), r.leaked
        FROM (SELECT p.patient_record_id, p.leak_record_id
              FROM match_pair p
              LEFT JOIN decision d ON d.leak_record_id = p.leak_record_id
                                  AND d.patient_record_id = p.patient_record_id
              WHERE p.class = 2 AND coalesce(d.verdict, 'same') = 'same'
              UNION
              SELECT patient_record_id, leak_record_id FROM decision WHERE verdict = 'same') a
        JOIN record r ON r.id = a.leak_record_id
        LEFT JOIN patient_duplicate dup ON dup.record_id = a.patient_record_id)"));
    keepWrittenTo(wanted, m_database.statement(R"(
        SELECT p.patient_record_id, dup.representative_id
        FROM patient_duplicate dup
        JOIN person p ON p.patient_record_id = dup.record_id
        WHERE EXISTS (SELECT 1 FROM notice n WHERE n.person_id = p.id)
           OR EXISTS (SELECT 1 FROM public_notice u WHERE u.person_id = p.id)
        ORDER BY p.id)"));
    std::vector<PersonId> gone;
    auto known = m_database.statement("SELECT id, patient_record_id FROM person");
    while (known.step()) {
        if (!wanted.contains(known.get<people::RecordId>(1)))
            gone.push_back(known.get<PersonId>(0));
    }
    for (const PersonId id : gone)
        removeUnlessNotified(id);
    write(wanted);
}

void PersonStore::refresh(people::RecordId patient)
{
    auto query = m_database.statement(R"(
        WITH same(id) AS (
            SELECT coalesce((SELECT representative_id FROM patient_duplicate WHERE record_id = ?1), ?1)
            UNION
            SELECT record_id FROM patient_duplicate WHERE representative_id = coalesce(
                (SELECT representative_id FROM patient_duplicate WHERE record_id = ?1), ?1))
        SELECT coalesce((SELECT representative_id FROM patient_duplicate WHERE record_id = ?1), ?1),
               r.leaked
        FROM (SELECT p.leak_record_id
              FROM match_pair p
              LEFT JOIN decision d ON d.leak_record_id = p.leak_record_id
                                  AND d.patient_record_id = p.patient_record_id
              WHERE p.class = 2 AND coalesce(d.verdict, 'same') = 'same'
                AND p.patient_record_id IN (SELECT id FROM same)
              UNION
              SELECT leak_record_id FROM decision
              WHERE verdict = 'same' AND patient_record_id IN (SELECT id FROM same)) a
        JOIN record r ON r.id = a.leak_record_id)");
    Concerned wanted = united(std::move(query.bind(patient)));
    if (!wanted.empty()) {
        auto written = m_database.statement(R"(
            SELECT p.patient_record_id, dup.representative_id
            FROM patient_duplicate dup
            JOIN person p ON p.patient_record_id = dup.record_id
            WHERE dup.representative_id = ?
              AND (EXISTS (SELECT 1 FROM notice n WHERE n.person_id = p.id)
                   OR EXISTS (SELECT 1 FROM public_notice u WHERE u.person_id = p.id))
            ORDER BY p.id)");
        keepWrittenTo(wanted, std::move(written.bind(wanted.begin()->first)));
        write(wanted);
        return;
    }
    auto known = m_database.statement(R"(
        SELECT id FROM person WHERE patient_record_id = coalesce(
            (SELECT representative_id FROM patient_duplicate WHERE record_id = ?1), ?1))");
    if (known.bind(patient).step())
        removeUnlessNotified(known.get<PersonId>(0));
}

// A later run may choose another record of a patient to stand for them.  Who
// has a letter keeps the record that it went to, or would get a second one.
void PersonStore::keepWrittenTo(Concerned &wanted, Statement &&written)
{
    while (written.step()) {
        auto chosen = wanted.extract(written.get<people::RecordId>(1));
        if (chosen.empty())
            continue;
        chosen.key() = written.get<people::RecordId>(0);
        wanted.insert(std::move(chosen));
    }
}

void PersonStore::write(const Concerned &wanted)
{
    for (const auto &[patient, leaked] : wanted) {
        m_database
            .statement(R"(
                INSERT INTO person (patient_record_id, leaked) VALUES (?, ?)
                ON CONFLICT (patient_record_id) DO UPDATE SET leaked = excluded.leaked
                WHERE leaked <> excluded.leaked)")
            .bind(patient, leaked.toInt())
            .execute();
    }
}

void PersonStore::removeUnlessNotified(PersonId id)
{
    m_database
        .statement(R"(
            DELETE FROM person WHERE id = ?
            AND NOT EXISTS (SELECT 1 FROM notice n WHERE n.person_id = person.id))")
        .bind(id)
        .execute();
}

std::optional<Person> PersonStore::person(PersonId id)
{
    auto query =
        m_database.statement("SELECT id, patient_record_id, leaked FROM person WHERE id = ?");
    query.bind(id);
    if (!query.step())
        return {};
    return Person{query.get<PersonId>(0), query.get<people::RecordId>(1),
                  people::DataCategories::fromInt(query.get<quint32>(2))};
}

void PersonStore::forEachWrittenTo(const std::function<void(const people::SourceRecord &)> &visit)
{
    auto query = m_database.statement(R"(
        SELECT r.birth_name, r.first_given_name, r.given_names, r.birth_date, r.postal_code
        FROM person p JOIN record r ON r.id = p.patient_record_id
        WHERE EXISTS (SELECT 1 FROM notice n WHERE n.person_id = p.id AND n.state <> 'returned'))");
    while (query.step()) {
        people::SourceRecord record;
        record.birthName = query.get<QString>(0);
        record.firstGivenName = query.get<QString>(1);
        record.givenNames = query.get<QString>(2);
        record.birthDate = people::PartialDate::fromPacked(query.get<int>(3));
        record.postalCode = query.get<QString>(4);
        visit(record);
    }
}

QString PersonStore::namesOf(PersonId id)
{
    auto query = m_database.statement(R"(
        SELECT r.birth_name || ' ' || r.usual_name || ' ' || r.given_names || ' '
                   || r.first_given_name
        FROM person p JOIN record r ON r.id = p.patient_record_id
        WHERE p.id = ?)");
    query.bind(id);
    return query.step() ? query.get<QString>(0) : QString();
}

qint64 PersonStore::count()
{
    auto query = m_database.statement("SELECT count(*) FROM person");
    query.step();
    return query.get<qint64>(0);
}

qint64 PersonStore::countLeakRecords()
{
    auto query = m_database.statement(R"(
        SELECT count(DISTINCT a.leak_record_id)
        FROM (SELECT p.leak_record_id
              FROM match_pair p
              LEFT JOIN decision d ON d.leak_record_id = p.leak_record_id
                                  AND d.patient_record_id = p.patient_record_id
              WHERE p.class = 2 AND coalesce(d.verdict, 'same') = 'same'
              UNION ALL
              SELECT leak_record_id FROM decision WHERE verdict = 'same') a)");
    query.step();
    return query.get<qint64>(0);
}

std::optional<PersonInList> PersonStore::inList(PersonId id)
{
    auto query = m_database.statement(R"(
        SELECT id, patient_record_id, leaked, told, state, obstacle
        FROM person_in_list WHERE id = ?)");
    query.bind(id);
    return query.step() ? std::optional(readPerson(query)) : std::nullopt;
}

std::optional<PersonInList> PersonStore::ofPatient(people::RecordId patient)
{
    auto query = m_database.statement(R"(
        WITH representative(id) AS (SELECT coalesce(
            (SELECT representative_id FROM patient_duplicate WHERE record_id = ?1), ?1))
        SELECT id, patient_record_id, leaked, told, state, obstacle
        FROM person_in_list
        WHERE patient_record_id IN (SELECT id FROM representative
                                    UNION ALL
                                    SELECT record_id FROM patient_duplicate
                                    WHERE representative_id = (SELECT id FROM representative))
        ORDER BY id LIMIT 1)");
    query.bind(patient);
    return query.step() ? std::optional(readPerson(query)) : std::nullopt;
}

std::vector<PersonInList> PersonStore::page(const std::optional<PersonId> &after, int limit)
{
    auto query = m_database.statement(R"(
        SELECT id, patient_record_id, leaked, told, state, obstacle
        FROM person_in_list WHERE id > ? ORDER BY id LIMIT ?)");
    query.bind(after ? after->value : 0, limit);
    std::vector<PersonInList> persons;
    while (query.step())
        persons.push_back(readPerson(query));
    return persons;
}

bool PersonStore::forEach(const std::function<bool(const PersonInList &)> &visit)
{
    auto query = m_database.statement(R"(
        SELECT id, patient_record_id, leaked, told, state, obstacle
        FROM person_in_list ORDER BY id)");
    while (query.step()) {
        if (!visit(readPerson(query)))
            return false;
    }
    return true;
}

std::map<people::DataCategory, qint64> PersonStore::countByCategory()
{
    std::map<people::DataCategory, qint64> counts;
    auto query = m_database.statement("SELECT leaked, count(*) FROM person GROUP BY leaked");
    while (query.step()) {
        const auto leaked = people::DataCategories::fromInt(query.get<quint32>(0));
        for (const people::DataCategory category : people::kAllDataCategories) {
            if (leaked.testFlag(category))
                counts[category] += query.get<qint64>(1);
        }
    }
    return counts;
}

void PersonStore::forEachAddress(const std::function<void(const AddressEvidence &)> &visit)
{
    auto query = m_database.statement(R"(
        SELECT a.line, a.address, b.address
        FROM person p
        JOIN record a ON a.id = p.patient_record_id
        JOIN match_pair m ON m.patient_record_id = a.id AND m.class = 2
        JOIN record b ON b.id = m.leak_record_id
        ORDER BY p.patient_record_id)");
    while (query.step())
        visit({query.get<qint64>(0), query.get<QString>(1), query.get<QString>(2)});
}

void PersonStore::setObstacle(PersonId id, const std::optional<QString> &reason)
{
    if (!reason) {
        m_database.statement("DELETE FROM notice_obstacle WHERE person_id = ?").bind(id).execute();
        return;
    }
    m_database
        .statement(R"(
            INSERT INTO notice_obstacle (person_id, reason) VALUES (?, ?)
            ON CONFLICT (person_id) DO UPDATE SET reason = excluded.reason)")
        .bind(id, *reason)
        .execute();
}

std::map<QString, qint64> PersonStore::obstacles()
{
    std::map<QString, qint64> counts;
    auto query =
        m_database.statement("SELECT reason, count(*) FROM notice_obstacle GROUP BY reason");
    while (query.step())
        counts[query.get<QString>(0)] = query.get<qint64>(1);
    return counts;
}

std::map<PersonState, qint64> PersonStore::countByState()
{
    std::map<PersonState, qint64> counts;
    auto query = m_database.statement("SELECT state, count(*) FROM person_in_list GROUP BY state");
    while (query.step())
        counts[static_cast<PersonState>(query.get<int>(0))] = query.get<qint64>(1);
    return counts;
}

} // namespace store
