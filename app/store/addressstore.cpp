// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/addressstore.h"

#include <array>

using namespace Qt::StringLiterals;

namespace store {

namespace {

constexpr std::array kAllSources{AddressSource::Rnvp, AddressSource::Return, AddressSource::Call,
                                 AddressSource::Manual};

AddressSource sourceFromKey(const QString &key)
{
    for (const AddressSource source : kAllSources) {
        if (key == addressSourceKey(source))
            return source;
    }
    return AddressSource::Manual;
}

// The first five columns of the SELECTs of this file.
people::Address readAddress(const Statement &row)
{
    return {.address = row.get<QString>(0),
            .address2 = row.get<QString>(1),
            .postalCode = row.get<QString>(2),
            .city = row.get<QString>(3),
            .country = row.get<QString>(4)};
}

} // namespace

QString addressSourceKey(AddressSource source)
{
    switch (source) {
    case AddressSource::Rnvp:
        return u"rnvp"_s;
    case AddressSource::Return:
        return u"return"_s;
    case AddressSource::Call:
        return u"call"_s;
    case AddressSource::Manual:
        return u"manual"_s;
    }
    return {};
}

AddressStore::AddressStore(Database &database)
    : m_database(database)
{
}

void AddressStore::correct(people::RecordId patient, const people::Address &address,
                           AddressSource source, const QDateTime &utc, const QString &actor)
{
    m_database
        .statement(R"(
            INSERT INTO address_correction (record_id, ref, birth_name, given_names, birth_date,
                                            address, address2, postal_code, city, country, source,
                                            made_utc, actor)
            SELECT id, ref, birth_name, given_names, birth_date, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9
            FROM record WHERE id = ?1)")
        .bind(patient, address.address, address.address2, address.postalCode, address.city,
              address.country, addressSourceKey(source), utc.toString(Qt::ISODateWithMs), actor)
        .execute();
}

std::optional<people::Address> AddressStore::of(people::RecordId patient)
{
    auto query = m_database.statement(R"(
        WITH representative(id) AS (SELECT coalesce(
            (SELECT representative_id FROM patient_duplicate WHERE record_id = ?1), ?1))
        SELECT address, address2, postal_code, city, country
        FROM address_correction
        WHERE record_id IN (SELECT id FROM representative
                            UNION ALL
                            SELECT record_id FROM patient_duplicate
                            WHERE representative_id = (SELECT id FROM representative))
        ORDER BY id DESC LIMIT 1)");
    query.bind(patient);
    return query.step() ? std::optional(readAddress(query)) : std::nullopt;
}

std::vector<AddressCorrection> AddressStore::history(people::RecordId patient)
{
    auto query = m_database.statement(R"(
        WITH representative(id) AS (SELECT coalesce(
            (SELECT representative_id FROM patient_duplicate WHERE record_id = ?1), ?1))
        SELECT address, address2, postal_code, city, country, source, made_utc, actor
        FROM address_correction
        WHERE record_id IN (SELECT id FROM representative
                            UNION ALL
                            SELECT record_id FROM patient_duplicate
                            WHERE representative_id = (SELECT id FROM representative))
        ORDER BY id DESC)");
    query.bind(patient);
    std::vector<AddressCorrection> corrections;
    while (query.step())
        corrections.push_back(
            {.address = readAddress(query),
             .source = sourceFromKey(query.get<QString>(5)),
             .madeUtc = QDateTime::fromString(query.get<QString>(6), Qt::ISODateWithMs),
             .actor = query.get<QString>(7)});
    return corrections;
}

bool AddressStore::isEmpty()
{
    return !m_database.statement("SELECT 1 FROM address_correction LIMIT 1").step();
}

// Where neither side has a number to compare, the names and the birth date must
// name one record only.
void AddressStore::reattach()
{
    if (countWaiting() == 0)
        return;
    m_database
        .statement(R"(
            UPDATE address_correction SET record_id = found.record_id
            FROM (SELECT c.id AS correction, max(r.id) AS record_id
                  FROM record r
                  CROSS JOIN address_correction c
                  WHERE r.import_id IN (SELECT id FROM import WHERE kind = 'patients')
                    AND c.record_id IS NULL AND c.birth_name = r.birth_name
                    AND c.given_names = r.given_names AND c.birth_date = r.birth_date
                    AND (c.ref = r.ref OR c.ref = '' OR r.ref = '')
                  GROUP BY c.id
                  HAVING count(*) = 1 OR sum(c.ref <> '' AND c.ref = r.ref) > 0) found
            WHERE address_correction.id = found.correction)")
        .execute();
}

qint64 AddressStore::countWaiting()
{
    auto query =
        m_database.statement("SELECT count(*) FROM address_correction WHERE record_id IS NULL");
    query.step();
    return query.get<qint64>(0);
}

} // namespace store
