// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/retentionstore.h"

#include "store/removedfigures.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <span>

using namespace Qt::StringLiterals;

namespace store {

namespace {

// One statement of a removal, and how many rows it will find.  Without a name it is not
// counted: it goes before what is.
struct Step {
    QLatin1StringView what;
    Sql count;
    Sql remove;
};

constexpr Sql kNoCount = "SELECT 0";

constexpr Step kQuarantine[] = {
    {"quarantined_rows"_L1, "SELECT count(*) FROM quarantine WHERE cells <> '[]'",
     "UPDATE quarantine SET cells = '[]' WHERE cells <> '[]'"},
};

constexpr Step kUnconcernedPatients[] = {
    {{}, kNoCount, kKeepBins},
    {{}, kNoCount, kKeepAgreement},
    {{}, kNoCount, R"(
        UPDATE import_file SET is_purged = 1
        WHERE kind = 'patients'
          AND import_id IN (SELECT r.import_id FROM record r
                            JOIN temp.unconcerned u ON u.record_id = r.id))"},
    {{}, kNoCount, R"(
        UPDATE import SET rows_purged = rows_purged
            + (SELECT count(*) FROM record r JOIN temp.unconcerned u ON u.record_id = r.id
               WHERE r.import_id = import.id)
        WHERE kind = 'patients')"},
    {"pairs"_L1, R"(
        SELECT count(*) FROM match_pair
        WHERE patient_record_id IN (SELECT record_id FROM temp.unconcerned))",
     R"(
        DELETE FROM match_pair
        WHERE patient_record_id IN (SELECT record_id FROM temp.unconcerned))"},
    {"readings"_L1, R"(
        SELECT count(*) FROM reading
        WHERE patient_record_id IN (SELECT record_id FROM temp.unconcerned))",
     R"(
        DELETE FROM reading
        WHERE patient_record_id IN (SELECT record_id FROM temp.unconcerned))"},
    {{}, kNoCount, R"(
        DELETE FROM decision
        WHERE patient_record_id IN (SELECT record_id FROM temp.unconcerned))"},
    {{}, kNoCount, R"(
        DELETE FROM patient_duplicate
        WHERE record_id IN (SELECT record_id FROM temp.unconcerned))"},
    {{}, kNoCount, R"(
        DELETE FROM record_warning
        WHERE record_id IN (SELECT record_id FROM temp.unconcerned))"},
    // Nothing of an earlier list can be put back once its patients are gone.
    {"earlier_states"_L1, "SELECT count(*) FROM record_before", "DELETE FROM record_before"},
    {"address_corrections"_L1, R"(
        SELECT count(*) FROM address_correction
        WHERE record_id IN (SELECT record_id FROM temp.unconcerned))",
     R"(
        DELETE FROM address_correction
        WHERE record_id IN (SELECT record_id FROM temp.unconcerned))"},
    {"death_proposals"_L1, R"(
        SELECT count(*) FROM death_proposal
        WHERE record_id IN (SELECT record_id FROM temp.unconcerned))",
     R"(
        DELETE FROM death_proposal
        WHERE record_id IN (SELECT record_id FROM temp.unconcerned))"},
    {"patients"_L1, "SELECT count(*) FROM temp.unconcerned",
     "DELETE FROM record WHERE id IN (SELECT record_id FROM temp.unconcerned)"},
};

constexpr Step kDeathMatches[] = {
    {"death_proposals"_L1, "SELECT count(*) FROM death_proposal WHERE status <> 'confirmed'",
     "DELETE FROM death_proposal WHERE status <> 'confirmed'"},
};

// A later run cannot find again what has no values, nor which records of the list are one
// patient, for it knows that of matched ones only: what is sure is written down as decided,
// of the record that stands for the patient, so that persons and counts stay.
constexpr Sql kSettleSurePairs = R"(
    INSERT OR IGNORE INTO decision (leak_record_id, patient_record_id, verdict)
    SELECT a.leak_record_id,
           CASE WHEN coalesce(r.verdict, 'same') = 'same'
                THEN coalesce(dup.representative_id, a.patient_record_id)
                ELSE a.patient_record_id END,
           'same'
    FROM (SELECT p.leak_record_id, p.patient_record_id FROM match_pair p
          WHERE p.class = 2
            AND NOT EXISTS (SELECT 1 FROM decision d
                            WHERE d.leak_record_id = p.leak_record_id
                              AND d.patient_record_id = p.patient_record_id
                              AND d.verdict <> 'same')
          UNION
          SELECT leak_record_id, patient_record_id FROM decision WHERE verdict = 'same') a
    LEFT JOIN patient_duplicate dup ON dup.record_id = a.patient_record_id
    LEFT JOIN decision r ON r.leak_record_id = a.leak_record_id
                        AND r.patient_record_id = dup.representative_id)";
constexpr Sql kSettleDuplicates = R"(
    DELETE FROM decision
    WHERE verdict = 'same'
      AND EXISTS (SELECT 1 FROM patient_duplicate dup
                  JOIN decision r ON r.patient_record_id = dup.representative_id
                  WHERE dup.record_id = decision.patient_record_id
                    AND r.leak_record_id = decision.leak_record_id AND r.verdict = 'same'))";

constexpr Step kLeakRows[] = {
    {{}, kNoCount, kSettleSurePairs},
    {{}, kNoCount, kSettleDuplicates},
    {"leak_rows"_L1, R"(
        SELECT count(*) FROM record
        WHERE import_id IN (SELECT id FROM import WHERE kind = 'leak')
          AND (birth_date <> 0 OR sex <> 0 OR sample_date <> 0
               OR ref || birth_name || usual_name || given_names || first_given_name || nir || ins
                      || phone || mobile || email || address || address2 || postal_code || city
                      || country || title || guardian_name <> ''))",
     R"(
        UPDATE record
        SET ref = '', birth_name = '', usual_name = '', given_names = '', first_given_name = '',
            birth_date = 0, sex = 0, nir = '', ins = '', phone = '', mobile = '', email = '',
            address = '', address2 = '', postal_code = '', city = '', country = '', title = '',
            guardian_name = '', sample_date = 0
        WHERE import_id IN (SELECT id FROM import WHERE kind = 'leak')
          AND (birth_date <> 0 OR sex <> 0 OR sample_date <> 0
               OR ref || birth_name || usual_name || given_names || first_given_name || nir || ins
                      || phone || mobile || email || address || address2 || postal_code || city
                      || country || title || guardian_name <> ''))"},
};

constexpr Step kCalls = {"calls"_L1, "SELECT count(*) FROM call WHERE note <> ''",
                         "UPDATE call SET note = '' WHERE note <> ''"};
// ?1: the day up to which they were made.
constexpr Step kCallNotes[] = {
    {"calls"_L1, "SELECT count(*) FROM call WHERE note <> '' AND substr(at_utc, 1, 10) <= ?1",
     "UPDATE call SET note = '' WHERE note <> '' AND substr(at_utc, 1, 10) <= ?1"},
};

constexpr Step kEarlierStates = {"earlier_states"_L1, "SELECT count(*) FROM record_before",
                                 "DELETE FROM record_before"};
constexpr Step kAddressCorrections = {"address_corrections"_L1,
                                      "SELECT count(*) FROM address_correction",
                                      "DELETE FROM address_correction"};
constexpr Step kRecipients = {"recipients"_L1, "SELECT count(*) FROM notice WHERE recipient <> ''",
                              "UPDATE notice SET recipient = '' WHERE recipient <> ''"};
constexpr Step kEmailAddresses = {"email_addresses"_L1,
                                  "SELECT count(*) FROM email WHERE address || reply <> ''",
                                  "UPDATE email SET address = '', reply = '' "
                                  "WHERE address || reply <> ''"};
constexpr Step kBounces = {"bounces"_L1, R"(
        SELECT count(*) FROM bounce WHERE diagnostic || sender || subject <> '')",
                           R"(
        UPDATE bounce SET diagnostic = '', sender = '', subject = ''
        WHERE diagnostic || sender || subject <> '')"};

constexpr Step kContact[] = {
    {"contacts"_L1, R"(
        SELECT count(*) FROM record
        WHERE phone || mobile || email || address || address2 || postal_code || city || country <> '')",
     R"(
        UPDATE record SET phone = '', mobile = '', email = '', address = '', address2 = '',
                          postal_code = '', city = '', country = ''
        WHERE phone || mobile || email || address || address2 || postal_code || city || country <> '')"},
    kEarlierStates,
    kAddressCorrections,
    kRecipients,
    kEmailAddresses,
    kBounces,
};

// ?1: the day up to which they were answered.
constexpr Step kRequests[] = {
    {"requests"_L1, R"(
        SELECT count(*) FROM rights_request
        WHERE answered_on <= ?1
          AND (note <> '' OR patient_record_id IS NOT NULL OR notice_id IS NOT NULL))",
     R"(
        UPDATE rights_request SET note = '', patient_record_id = NULL, notice_id = NULL
        WHERE answered_on <= ?1
          AND (note <> '' OR patient_record_id IS NOT NULL OR notice_id IS NOT NULL))"},
};

constexpr Step kProofs[] = {
    {"proofs"_L1, "SELECT count(*) FROM posting_proof WHERE length(document) > 0",
     "UPDATE posting_proof SET document = x'' WHERE length(document) > 0"},
};

constexpr Step kIdentities[] = {
    {{}, kNoCount, kSettleSurePairs},
    {{}, kNoCount, kSettleDuplicates},
    {"identities"_L1, R"(
        SELECT count(*) FROM record
        WHERE id NOT IN (SELECT record_id FROM temp.proving_record)
          AND (birth_date <> 0 OR sex <> 0 OR sample_date <> 0
               OR ref || birth_name || usual_name || given_names || first_given_name || nir || ins
                      || phone || mobile || email || address || address2 || postal_code || city
                      || country || title || guardian_name <> ''))",
     R"(
        UPDATE record
        SET ref = '', birth_name = '', usual_name = '', given_names = '', first_given_name = '',
            birth_date = 0, sex = 0, nir = '', ins = '', phone = '', mobile = '', email = '',
            address = '', address2 = '', postal_code = '', city = '', country = '', title = '',
            guardian_name = '', sample_date = 0
        WHERE id NOT IN (SELECT record_id FROM temp.proving_record)
          AND (birth_date <> 0 OR sex <> 0 OR sample_date <> 0
               OR ref || birth_name || usual_name || given_names || first_given_name || nir || ins
                      || phone || mobile || email || address || address2 || postal_code || city
                      || country || title || guardian_name <> ''))"},
    {"quarantined_rows"_L1, "SELECT count(*) FROM quarantine WHERE cells <> '[]' OR note <> ''",
     "UPDATE quarantine SET cells = '[]', note = '' WHERE cells <> '[]' OR note <> ''"},
    kEarlierStates,
    kAddressCorrections,
    {"instructions"_L1, "SELECT count(*) FROM instruction", "DELETE FROM instruction"},
    {"death_proposals"_L1, R"(
        SELECT count(*) FROM death_proposal
        WHERE id NOT IN (SELECT min(id) FROM death_proposal WHERE status = 'confirmed'
                         GROUP BY record_id))",
     R"(
        DELETE FROM death_proposal
        WHERE id NOT IN (SELECT min(id) FROM death_proposal WHERE status = 'confirmed'
                         GROUP BY record_id))"},
    {"death_identities"_L1, R"(
        SELECT count(*) FROM death_proposal
        WHERE status = 'confirmed'
          AND (birth_date <> 0 OR death_date <> 0
               OR birth_name || given_names || birth_town || death_place <> ''))",
     R"(
        UPDATE death_proposal
        SET birth_name = '', given_names = '', birth_date = 0, birth_town = '', death_date = 0,
            death_place = ''
        WHERE status = 'confirmed'
          AND (birth_date <> 0 OR death_date <> 0
               OR birth_name || given_names || birth_town || death_place <> ''))"},
    kRecipients,
    kEmailAddresses,
    kBounces,
    kCalls,
    {"requests"_L1, R"(
        SELECT count(*) FROM rights_request
        WHERE id NOT IN (SELECT request_id FROM temp.proving_request)
          AND (note <> '' OR patient_record_id IS NOT NULL OR notice_id IS NOT NULL))",
     R"(
        UPDATE rights_request SET note = '', patient_record_id = NULL, notice_id = NULL
        WHERE id NOT IN (SELECT request_id FROM temp.proving_request)
          AND (note <> '' OR patient_record_id IS NOT NULL OR notice_id IS NOT NULL))"},
    // The user gave them: a receipt may be named after its addressee.
    {"proof_names"_L1, "SELECT count(*) FROM posting_proof WHERE file_name <> ''",
     "UPDATE posting_proof SET file_name = '' WHERE file_name <> ''"},
};

std::span<const Step> stepsOf(Removal removal)
{
    switch (removal) {
    case Removal::Quarantine:
        return kQuarantine;
    case Removal::UnconcernedPatients:
        return kUnconcernedPatients;
    case Removal::DeathMatches:
        return kDeathMatches;
    case Removal::LeakRows:
        return kLeakRows;
    case Removal::CallNotes:
        return kCallNotes;
    case Removal::Contact:
        return kContact;
    case Removal::Requests:
        return kRequests;
    case Removal::Proofs:
        return kProofs;
    case Removal::Identities:
        return kIdentities;
    }
    return {};
}

// Whether its statements ask for a day, ?1.
bool isBounded(Removal removal)
{
    return removal == Removal::CallNotes || removal == Removal::Requests;
}

Sql oldestOf(Removal removal)
{
    switch (removal) {
    case Removal::Quarantine:
        return "SELECT min(i.imported_utc) FROM quarantine q JOIN import i ON i.id = q.import_id "
               "WHERE q.cells <> '[]'";
    case Removal::UnconcernedPatients:
        return "SELECT min(imported_utc) FROM import WHERE kind = 'patients'";
    case Removal::DeathMatches:
        return "SELECT min(i.imported_utc) FROM death_proposal d "
               "JOIN death_import i ON i.id = d.import_id WHERE d.status <> 'confirmed'";
    case Removal::LeakRows:
        return "SELECT min(imported_utc) FROM import WHERE kind = 'leak'";
    case Removal::CallNotes:
        return "SELECT min(at_utc) FROM call WHERE note <> ''";
    case Removal::Requests:
        return "SELECT min(received_on) FROM rights_request "
               "WHERE note <> '' OR patient_record_id IS NOT NULL OR notice_id IS NOT NULL";
    case Removal::Proofs:
        return "SELECT min(added_utc) FROM posting_proof WHERE length(document) > 0";
    case Removal::Contact:
    case Removal::Identities:
        break;
    }
    return "SELECT min(imported_utc) FROM import";
}

QString removedText(const std::vector<RemovedRows> &removed)
{
    QJsonObject counts;
    for (const RemovedRows &rows : removed)
        counts.insert(rows.what, rows.rows);
    return QString::fromUtf8(QJsonDocument(counts).toJson(QJsonDocument::Compact));
}

std::vector<RemovedRows> removedFrom(const QString &text)
{
    std::vector<RemovedRows> removed;
    const QJsonObject counts = QJsonDocument::fromJson(text.toUtf8()).object();
    for (auto item = counts.begin(); item != counts.end(); ++item)
        removed.push_back({item.key(), item->toInteger()});
    return removed;
}

QDateTime instant(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs);
}

Purge readPurge(const Statement &row)
{
    return {.id = row.get<PurgeId>(0),
            .rule = row.get<QString>(1),
            .period = row.get<QString>(2),
            .dueOn = QDate::fromString(row.get<QString>(3), Qt::ISODate),
            .madeUtc = instant(row.get<QString>(4)),
            .actor = row.get<QString>(5),
            .entry = row.get<qint64>(6),
            .removed = removedFrom(row.get<QString>(7)),
            .certificate = row.get<PurgeCertificateId>(8)};
}

} // namespace

RetentionStore::RetentionStore(Database &database)
    : m_database(database)
{
}

qint64 RetentionStore::number(Sql sql)
{
    auto query = m_database.statement(sql);
    return query.step() ? query.get<qint64>(0) : 0;
}

// Days and instants both begin with the day.
std::optional<QDate> RetentionStore::date(Sql sql)
{
    auto query = m_database.statement(sql);
    if (!query.step() || query.isNull(0))
        return {};
    const QDate day = QDate::fromString(query.get<QString>(0).left(10), Qt::ISODate);
    return day.isValid() ? std::optional(day) : std::nullopt;
}

std::optional<QDate> RetentionStore::lastAct()
{
    return date(R"(
        SELECT max(day) FROM (
            SELECT max(accepted_utc) AS day FROM acceptance
            UNION ALL SELECT max(imported_utc) FROM import WHERE kind = 'leak'
            UNION ALL SELECT max(max(coalesce(posted_on, '')), max(coalesce(posting_noted_utc, '')))
                      FROM lot
            UNION ALL SELECT max(changed_utc) FROM email
            UNION ALL SELECT max(returned_on) FROM notice
            UNION ALL SELECT max(decided_utc) FROM return_decision
            UNION ALL SELECT max(decided_utc) FROM public_notice
            UNION ALL SELECT max(decided_utc) FROM death_proposal WHERE status = 'confirmed'))");
}

std::optional<QDate> RetentionStore::lastNotification()
{
    return date(R"(
        SELECT max(day) FROM (
            SELECT max(posted_on) AS day FROM lot
            UNION ALL SELECT max(sent_utc) FROM email WHERE state = 'accepted'
            UNION ALL SELECT max(decided_utc) FROM public_notice))");
}

std::optional<QDateTime> RetentionStore::lastImport(const QString &kind)
{
    auto query = m_database.statement("SELECT max(imported_utc) FROM import WHERE kind = ?");
    query.bind(kind);
    if (!query.step() || query.isNull(0))
        return {};
    return instant(query.get<QString>(0));
}

qint64 RetentionStore::openQuarantine()
{
    return number("SELECT count(*) FROM quarantine WHERE state = 'open'");
}

qint64 RetentionStore::openRequests()
{
    return number("SELECT count(*) FROM rights_request WHERE answered_on IS NULL");
}

std::optional<QDate> RetentionStore::firstAnswer()
{
    return date("SELECT min(answered_on) FROM rights_request "
                "WHERE note <> '' OR patient_record_id IS NOT NULL OR notice_id IS NOT NULL");
}

std::optional<QDate> RetentionStore::firstCall()
{
    return date("SELECT min(at_utc) FROM call WHERE note <> ''");
}

// A patient goes with every record of theirs, or stays with all: who is concerned, who still
// may be, and who asked, for the answer must be shown.
void RetentionStore::findUnconcerned()
{
    m_database.statement("DROP TABLE IF EXISTS temp.unconcerned").execute();
    m_database.statement("CREATE TEMP TABLE unconcerned (record_id INTEGER PRIMARY KEY)").execute();
    m_database
        .statement(R"(
            WITH grouped(record_id, patient) AS (
                SELECT r.id, coalesce(dup.representative_id, r.id)
                FROM record r
                LEFT JOIN patient_duplicate dup ON dup.record_id = r.id
                WHERE r.import_id IN (SELECT id FROM import WHERE kind = 'patients')),
            staying(record_id) AS (
                SELECT patient_record_id FROM person
                UNION
                SELECT patient_record_id FROM opinion WHERE standing > 0
                UNION -- until the rule of requests lets go of them
                SELECT patient_record_id FROM rights_request WHERE patient_record_id IS NOT NULL)
            INSERT INTO temp.unconcerned
            SELECT record_id FROM grouped
            WHERE patient NOT IN (SELECT g.patient FROM grouped g
                                  WHERE g.record_id IN (SELECT record_id FROM staying))
            ORDER BY record_id)")
        .execute();
}

void RetentionStore::findLeavingPairs()
{
    beginLeavingPairs(m_database);
    m_database
        .statement(R"(
            INSERT INTO temp.leaving_pair
            SELECT p.id FROM temp.unconcerned u
            JOIN match_pair p ON p.patient_record_id = u.record_id)")
        .execute();
}

// Requests that were answered later than `until`, and the records that they are about.
void RetentionStore::findProving(const QDate &until)
{
    m_database.statement("DROP TABLE IF EXISTS temp.proving_request").execute();
    m_database.statement("DROP TABLE IF EXISTS temp.proving_record").execute();
    m_database.statement("CREATE TEMP TABLE proving_request (request_id INTEGER PRIMARY KEY)")
        .execute();
    m_database.statement("CREATE TEMP TABLE proving_record (record_id INTEGER PRIMARY KEY)")
        .execute();
    m_database
        .statement(R"(
            INSERT INTO temp.proving_request
            SELECT id FROM rights_request WHERE coalesce(answered_on > ?, 1))")
        .bind(until.toString(Qt::ISODate))
        .execute();
    m_database
        .statement(R"(
            INSERT INTO temp.proving_record
            SELECT patient_record_id FROM rights_request
            WHERE id IN (SELECT request_id FROM temp.proving_request)
              AND patient_record_id IS NOT NULL
            UNION
            SELECT p.patient_record_id FROM rights_request r
            JOIN notice n ON n.id = r.notice_id
            JOIN person p ON p.id = n.person_id
            WHERE r.id IN (SELECT request_id FROM temp.proving_request))")
        .execute();
}

void RetentionStore::find(Removal removal, const QDate &until)
{
    if (removal == Removal::UnconcernedPatients) {
        findUnconcerned();
        findLeavingPairs();
    } else if (removal == Removal::Identities) {
        findProving(until);
    }
}

std::vector<RemovedRows> RetentionStore::count(Removal removal, const QDate &until)
{
    find(removal, until);
    std::vector<RemovedRows> counted;
    for (const Step &step : stepsOf(removal)) {
        if (step.what.isEmpty())
            continue;
        auto query = m_database.statement(step.count);
        if (isBounded(removal))
            query.bind(until.toString(Qt::ISODate));
        query.step();
        if (const auto rows = query.get<qint64>(0); rows > 0)
            counted.push_back({step.what, rows});
    }
    return counted;
}

std::optional<QDate> RetentionStore::oldest(Removal removal)
{
    return date(oldestOf(removal));
}

std::vector<RemovedRows> RetentionStore::remove(Removal removal, const QDate &until)
{
    find(removal, until);
    std::vector<RemovedRows> removed;
    for (const Step &step : stepsOf(removal)) {
        auto statement = m_database.statement(step.remove);
        if (isBounded(removal))
            statement.bind(until.toString(Qt::ISODate));
        statement.execute();
        if (const qint64 rows = m_database.changes(); !step.what.isEmpty() && rows > 0)
            removed.push_back({step.what, rows});
    }
    return removed;
}

bool RetentionStore::isOverwriting()
{
    return number("PRAGMA secure_delete") == 1;
}

qint64 RetentionStore::freePages()
{
    return number("PRAGMA freelist_count");
}

void RetentionStore::compact()
{
    m_database.statement("VACUUM").execute();
}

PurgeId RetentionStore::add(const Purge &purge)
{
    m_database
        .statement(R"(
            INSERT INTO purge (rule, period, due_on, made_utc, actor, entry, removed)
            VALUES (?, ?, ?, ?, ?, ?, ?))")
        .bind(purge.rule, purge.period, purge.dueOn.toString(Qt::ISODate),
              purge.madeUtc.toString(Qt::ISODateWithMs), purge.actor, purge.entry,
              removedText(purge.removed))
        .execute();
    return {m_database.lastInsertId()};
}

std::vector<Purge> RetentionStore::purges()
{
    std::vector<Purge> purges;
    auto query = m_database.statement(R"(
        SELECT id, rule, period, due_on, made_utc, actor, entry, removed, certificate_id
        FROM purge ORDER BY id)");
    while (query.step())
        purges.push_back(readPurge(query));
    return purges;
}

PurgeCertificateId RetentionStore::add(const PurgeCertificate &certificate)
{
    m_database
        .statement(R"(
            INSERT INTO purge_certificate (issued_utc, actor, entry, text, pdf)
            VALUES (?, ?, ?, ?, ?))")
        .bind(certificate.issuedUtc.toString(Qt::ISODateWithMs), certificate.actor,
              certificate.entry, certificate.text, certificate.pdf)
        .execute();
    const PurgeCertificateId id{m_database.lastInsertId()};
    m_database.statement("UPDATE purge SET certificate_id = ? WHERE certificate_id IS NULL")
        .bind(id)
        .execute();
    return id;
}

std::vector<PurgeCertificate> RetentionStore::certificates()
{
    std::vector<PurgeCertificate> certificates;
    auto query = m_database.statement(
        "SELECT id, issued_utc, actor, entry, text, pdf FROM purge_certificate ORDER BY id");
    while (query.step())
        certificates.push_back({.id = query.get<PurgeCertificateId>(0),
                                .issuedUtc = instant(query.get<QString>(1)),
                                .actor = query.get<QString>(2),
                                .entry = query.get<qint64>(3),
                                .text = query.get<QString>(4),
                                .pdf = query.get<QByteArray>(5)});
    return certificates;
}

std::optional<QDateTime> RetentionStore::lastPurge(const QString &rule)
{
    auto query = m_database.statement("SELECT max(made_utc) FROM purge WHERE rule = ?");
    query.bind(rule);
    if (!query.step() || query.isNull(0))
        return {};
    return instant(query.get<QString>(0));
}

} // namespace store
