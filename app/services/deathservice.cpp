// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/deathservice.h"

#include "intake/deathfile.h"
#include "matching/deathmatch.h"
#include "services/rights.h"
#include "services/stage.h"
#include "store/deathstore.h"
#include "store/personstore.h"
#include "store/recordstore.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <set>

using namespace Qt::StringLiterals;

namespace services {

namespace {

constexpr qint64 kReportEvery = 1024; // lines; a few milliseconds
constexpr qsizetype kRejectedShown = 100;
// Preparing a patient takes as long as reading that much of the file.
constexpr qint64 kBytesPerPatient = 1000;

base::Error refused(const QString &message)
{
    return {base::Error::Kind::Input, message};
}

base::Error conflict(const QString &message)
{
    return {base::Error::Kind::Conflict, message};
}

base::Error noPatients()
{
    return refused(QCoreApplication::translate(
        "services",
        "There is no patient with a complete birth date to compare with. Import the list of "
        "patients first."));
}

base::Error comparedBefore(const QDateTime &utc)
{
    return conflict(QCoreApplication::translate(
                        "services",
                        "This very file was already compared, on %1. Nothing was changed. "
                        "Compare it again only if patients were added since.")
                        .arg(utc.date().toString(Qt::ISODate)));
}

base::Error mostlyDamaged(const DeathImportReport &report)
{
    return refused(QCoreApplication::translate(
                       "services",
                       "Of the %1 lines of this file, %2 cannot be read: it is damaged or not "
                       "INSEE's. Download it again; nothing was imported.")
                       .arg(report.rowsRead)
                       .arg(report.rowsRejected));
}

base::Result<void> openForReading(QFile &file)
{
    if (QFileInfo(file.fileName()).isDir())
        return refused(QCoreApplication::translate("services", "%1 is a folder. Name the file.")
                           .arg(file.fileName()));
    if (!file.open(QIODevice::ReadOnly))
        return base::Error{
            base::Error::Kind::Storage,
            QCoreApplication::translate(
                "services",
                "The file %1 cannot be read (%2). Check its name and your right to read it; "
                "nothing was imported.")
                .arg(file.fileName(), file.errorString())};
    return {};
}

base::Result<std::optional<intake::Encoding>> encodingOf(const QString &name)
{
    if (name.isEmpty())
        return std::optional<intake::Encoding>();
    const auto encoding = intake::encodingFromName(name);
    if (!encoding)
        return refused(QCoreApplication::translate(
                           "services",
                           "Unknown encoding \"%1\". Known: utf-8, utf-16le, utf-16be, "
                           "windows-1252, iso-8859-15, ibm850, macroman.")
                           .arg(name));
    return encoding;
}

// Compares one file with the patients, counting.  Writes nothing on a dry run.
class DeathIntake
{
public:
    DeathIntake(store::Database &database, const DeathImportRequest &request, qint64 fileSize,
                base::Progress &progress)
        : m_records(database)
        , m_store(database)
        , m_request(request)
        , m_progress(progress)
        , m_patientBytes(m_records.countRecords(u"patients"_s) * kBytesPerPatient)
        , m_total(m_patientBytes + fileSize)
        , m_index(std::size_t(m_patientBytes / kBytesPerPatient))
    {
    }

    base::Result<DeathImportReport> run(intake::DeathReader &reader, const QDateTime &now)
    {
        if (const auto prepared = readPatients(); !prepared)
            return prepared.error();
        if (!m_request.dryRun)
            m_import = m_store.beginImport(facts(reader, now));
        if (const auto read = readDeaths(reader); !read)
            return read.error();
        complete(reader);
        if (m_report.rowsRejected > m_report.rowsAccepted)
            return mostlyDamaged(m_report);
        const auto before = m_store.importedOn(m_report.sha256);
        if (before && !m_request.again)
            return comparedBefore(*before);
        if (!m_request.dryRun)
            close(reader, now);
        return m_report;
    }

private:
    base::Result<void> readPatients()
    {
        qint64 done = 0;
        const bool whole =
            m_records.forEach(u"patients"_s, [&](const people::SourceRecord &patient) {
                m_index.add(patient);
                return ++done % kReportEvery != 0
                    || m_progress.report(done * kBytesPerPatient, m_total);
            });
        if (!whole)
            return base::cancelled();
        m_index.finish();
        m_report.patients = qint64(m_index.size());
        return m_report.patients == 0 ? base::Result<void>(noPatients()) : base::Result<void>();
    }

    base::Result<void> readDeaths(intake::DeathReader &reader)
    {
        for (qint64 lines = 0;; ++lines) {
            if (lines % kReportEvery == 0
                && !m_progress.report(m_patientBytes + reader.position(), m_total))
                return base::cancelled();
            const auto item = reader.next();
            if (!item)
                return item.error();
            if (std::holds_alternative<intake::EndOfFile>(*item))
                return {};
            if (const auto *issue = std::get_if<intake::DeathIssue>(&*item))
                reject(*issue);
            else
                compare(std::get<people::DeathRecord>(*item));
        }
    }

    void reject(const intake::DeathIssue &issue)
    {
        ++m_faults[static_cast<std::size_t>(issue.fault)];
        if (m_report.firstRejected.size() < kRejectedShown)
            m_report.firstRejected.append({issue.line, intake::deathFaultText(issue.fault),
                                           intake::deathFaultKey(issue.fault)});
    }

    void compare(const people::DeathRecord &death)
    {
        for (const matching::DeathMatch &match : m_index.find(death)) {
            const bool isContradicted = match.grade == matching::DeathGrade::Contradicted
                || matching::isSampledAfter(m_store.latestSample(match.patient), death.deathDate);
            if (isContradicted)
                ++m_report.contradicted;
            else
                propose(match, death);
        }
    }

    void propose(const matching::DeathMatch &match, const people::DeathRecord &death)
    {
        // INSEE's files hold some deaths twice.
        if (!m_seen.emplace(match.patient, death.deathDate.packed()).second)
            return;
        if (m_store.isProposed(match.patient, death.deathDate)) {
            ++m_report.known;
            return;
        }
        ++(match.grade == matching::DeathGrade::Strong ? m_report.strong : m_report.possible);
        if (m_request.dryRun)
            return;
        store::DeathProposal proposal;
        proposal.import = m_import;
        proposal.patient = match.patient;
        proposal.death = death;
        proposal.grade = match.grade;
        proposal.reasons = match.reasons;
        m_store.propose(proposal);
    }

    store::DeathImport facts(const intake::DeathReader &reader, const QDateTime &now) const
    {
        store::DeathImport import;
        import.id = m_import;
        import.fileName = QFileInfo(m_request.file).fileName();
        import.sha256 = m_report.sha256;
        import.bytes = m_report.bytes;
        import.importedUtc = now;
        import.edition = intake::deathEditionKey(reader.edition());
        import.encoding = m_report.encoding;
        import.rowsRead = m_report.rowsRead;
        import.rowsAccepted = m_report.rowsAccepted;
        import.rowsRejected = m_report.rowsRejected;
        import.patients = m_report.patients;
        import.proposed = m_report.strong + m_report.possible;
        return import;
    }

    void complete(const intake::DeathReader &reader)
    {
        m_report.importId = m_import.value;
        m_report.edition = intake::deathEditionKey(reader.edition());
        m_report.encoding = intake::encodingName(reader.encoding());
        m_report.sha256 = QString::fromLatin1(reader.sha256());
        m_report.bytes = reader.position();
        m_report.rowsRead = reader.counts().rows;
        m_report.rowsAccepted = reader.counts().accepted;
        m_report.rowsRejected = reader.counts().quarantined;
        for (const intake::DeathFault fault : intake::kAllDeathFaults) {
            if (const qint64 lines = m_faults[static_cast<std::size_t>(fault)]; lines > 0)
                m_report.rejected.append(
                    {intake::deathFaultText(fault), intake::deathFaultKey(fault), lines});
        }
    }

    void close(const intake::DeathReader &reader, const QDateTime &now)
    {
        m_store.closeImport(facts(reader, now));
        const qint64 weakened = m_store.weakenCompeting(m_import);
        m_report.strong -= weakened;
        m_report.possible += weakened;
    }

    store::RecordStore m_records;
    store::DeathStore m_store;
    const DeathImportRequest &m_request;
    base::Progress &m_progress;
    qint64 m_patientBytes;
    qint64 m_total;
    matching::DeathIndex m_index;
    store::DeathImportId m_import;
    std::set<std::pair<people::RecordId, int>> m_seen;
    std::array<qint64, intake::kAllDeathFaults.size()> m_faults{};
    DeathImportReport m_report;
};

void writeDown(const DeathImportReport &report, journal::Draft &entry)
{
    entry.event = u"deaths.imported"_s;
    entry.object = u"death_import:%1"_s.arg(report.importId);
    entry.payload = {{u"sha256"_s, report.sha256},
                     {u"bytes"_s, report.bytes},
                     {u"edition"_s, report.edition},
                     {u"rows_read"_s, report.rowsRead},
                     {u"rows_accepted"_s, report.rowsAccepted},
                     {u"rows_rejected"_s, report.rowsRejected},
                     {u"patients"_s, report.patients},
                     {u"strong"_s, report.strong},
                     {u"possible"_s, report.possible},
                     {u"known"_s, report.known},
                     {u"contradicted"_s, report.contradicted}};
}

store::DeathScope scopeOf(DeathScope scope, bool hasPersons)
{
    return scope == DeathScope::PersonsConcerned && hasPersons ? store::DeathScope::PersonsConcerned
                                                               : store::DeathScope::AllPatients;
}

DeathStatus statusOf(const QString &key)
{
    for (const DeathStatus status : {DeathStatus::Confirmed, DeathStatus::Refused}) {
        if (deathStatusKey(status) == key)
            return status;
    }
    return DeathStatus::Proposed;
}

DeathProposalRow rowOf(const store::DeathProposal &proposal, const people::SourceRecord &patient)
{
    DeathProposalRow row{.id = proposal.id.value,
                         .status = statusOf(proposal.status),
                         .isStrong = proposal.grade == matching::DeathGrade::Strong,
                         .patientRef = patient.displayRef(),
                         .patientBirthName = patient.birthName,
                         .patientUsualName = patient.usualName,
                         .patientGivenNames = patient.givenNames.isEmpty() ? patient.firstGivenName
                                                                           : patient.givenNames,
                         .patientBirthDate = patient.birthDate,
                         .deadBirthName = proposal.death.birthName,
                         .deadGivenNames = proposal.death.givenNames,
                         .deadBirthDate = proposal.death.birthDate,
                         .deadBirthTown = proposal.death.birthTown,
                         .deathDate = proposal.death.deathDate,
                         .deathPlace = proposal.death.deathPlace,
                         .agrees = {},
                         .against = {},
                         .reasons = {},
                         .actor = proposal.actor,
                         .decidedUtc = proposal.decidedUtc};
    for (const matching::DeathReason reason : matching::kAllDeathReasons) {
        if (!proposal.reasons.testFlag(reason))
            continue;
        row.reasons << matching::deathReasonKey(reason);
        (matching::speaksAgainst(reason) ? row.against : row.agrees)
            << matching::deathReasonText(reason);
    }
    return row;
}

} // namespace

base::Result<DeathImportReport>
importDeaths(const Session &session, const DeathImportRequest &request, base::Progress &progress)
{
    if (const auto allowed = requireRight(session, Right::EditPersons); !allowed)
        return allowed.error();
    QFile file(request.file);
    if (const auto opened = openForReading(file); !opened)
        return opened.error();
    const auto encoding = encodingOf(request.encoding);
    if (!encoding)
        return encoding.error();
    const auto reader = intake::DeathReader::open(file, *encoding);
    if (!reader)
        return base::Error{reader.error().kind,
                           QCoreApplication::translate("services", "%1: %2")
                               .arg(request.file, reader.error().message)};
    const auto work = [&](store::Database &database,
                          journal::Draft &entry) -> base::Result<DeathImportReport> {
        auto report =
            DeathIntake(database, request, file.size(), progress).run(**reader, session.now());
        if (report)
            writeDown(*report, entry);
        return report;
    };
    if (!request.dryRun)
        return writeStage(session, work);
    return readStage(session, [&](store::Database &database) {
        journal::Draft unused;
        return work(database, unused);
    });
}

QString deathStatusKey(DeathStatus status)
{
    switch (status) {
    case DeathStatus::Proposed:
        return u"proposed"_s;
    case DeathStatus::Confirmed:
        return u"confirmed"_s;
    case DeathStatus::Refused:
        return u"refused"_s;
    }
    return {};
}

base::Result<DeathProposals> listDeathProposals(const Session &session,
                                                const std::optional<DeathStatus> &status,
                                                DeathScope scope, qint64 afterId, int limit)
{
    return readPersons(session, [&](store::Database &database) -> base::Result<DeathProposals> {
        store::DeathStore deaths(database);
        store::RecordStore records(database);
        const bool hasPersons = store::PersonStore(database).count() > 0;
        const store::DeathScope stored = scopeOf(scope, hasPersons);
        const store::DeathCounts counts = deaths.counts(stored);
        const QString key = status ? deathStatusKey(*status) : QString();
        DeathProposals proposals{
            .rows = {},
            .counts = {counts.strong, counts.possible, counts.confirmed, counts.refused},
            .hasAny = !deaths.page({}, store::DeathScope::AllPatients, {}, 1).empty(),
            .hasPersons = hasPersons};
        for (const store::DeathProposal &proposal :
             deaths.page(key, stored, store::DeathProposalId{afterId}, limit))
            proposals.rows.append(rowOf(proposal, *records.record(proposal.patient)));
        return proposals;
    });
}

base::Result<qint64> decideDeaths(const Session &session, const QList<qint64> &ids,
                                  DeathStatus status)
{
    return writeStage(
        session, [&](store::Database &database, journal::Draft &entry) -> base::Result<qint64> {
            const bool isUndone = status == DeathStatus::Proposed;
            const store::DeathDecision decision{.status = deathStatusKey(status),
                                                .actor = isUndone ? QString() : session.actor(),
                                                .utc = isUndone ? QDateTime() : session.now()};
            qint64 changed = 0;
            QStringList numbers;
            for (const qint64 id : ids) {
                const auto decided = store::DeathStore(database).decide({id}, decision);
                if (!decided)
                    return refused(QCoreApplication::translate(
                                       "services",
                                       "There is no proposal %1. See the list of proposed deaths; "
                                       "nothing was changed.")
                                       .arg(id));
                changed += *decided;
                numbers << QString::number(id);
            }
            if (changed == 0)
                return qint64(0);
            entry.event = u"deaths.decided"_s;
            entry.object = u"death_proposal:"_s + numbers.join(u',');
            entry.payload = {{u"status"_s, decision.status}, {u"proposals"_s, changed}};
            return changed;
        });
}

base::Result<qint64> confirmStrongDeaths(const Session &session, DeathScope scope)
{
    return writeStage(
        session, [&](store::Database &database, journal::Draft &entry) -> base::Result<qint64> {
            const store::DeathDecision decision{.status = deathStatusKey(DeathStatus::Confirmed),
                                                .actor = session.actor(),
                                                .utc = session.now()};
            const bool hasPersons = store::PersonStore(database).count() > 0;
            const qint64 changed =
                store::DeathStore(database).decideStrong(scopeOf(scope, hasPersons), decision);
            if (changed == 0)
                return qint64(0);
            entry.event = u"deaths.decided"_s;
            entry.object = u"death_proposal:strong"_s;
            entry.payload = {{u"status"_s, decision.status}, {u"proposals"_s, changed}};
            return changed;
        });
}

} // namespace services
