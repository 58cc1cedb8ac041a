// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/addressservice.h"

#include "intake/namedtable.h"
#include "people/addressquality.h"
#include "people/communes.h"
#include "people/identity.h"
#include "services/outputfile.h"
#include "services/recipients.h"
#include "services/rights.h"
#include "services/stage.h"
#include "store/communestore.h"
#include "store/incidentstore.h"
#include "store/runstore.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <functional>
#include <map>

using namespace Qt::StringLiterals;

namespace services {

namespace {

constexpr qint64 kReportEvery = 512; // rows
const QString kCommunesSetting = u"communes"_s;

QString tr(const char *text)
{
    return QCoreApplication::translate("services", text);
}

base::Error refused(const QString &message)
{
    return {base::Error::Kind::Input, message};
}

QString gravityKey(people::AddressGravity gravity)
{
    switch (gravity) {
    case people::AddressGravity::Blocks:
        return u"blocks"_s;
    case people::AddressGravity::Doubtful:
        return u"doubtful"_s;
    case people::AddressGravity::Information:
        return u"information"_s;
    }
    return {};
}

people::Communes communesOf(store::Database &database)
{
    const auto own = store::CommuneStore(database).all();
    return people::Communes(own.empty() ? people::shippedCommunes() : own);
}

// Whom no letter will go to by itself, whatever the address.
bool isLeftOut(const notices::ChannelChoice &choice)
{
    return choice.obstacle == notices::Obstacle::Deceased
        || choice.obstacle == notices::Obstacle::Locked
        || choice.obstacle == notices::Obstacle::SecretCare
        || choice.obstacle == notices::Obstacle::TestPatient;
}

using Visit = std::function<base::Result<void>(const AddressCase &found)>;

// Goes over all persons once and counts.
class AddressInspection
{
public:
    AddressInspection(store::Database &database, const people::Communes &communes, QDate date)
        : m_recipients(database)
        , m_check(communes)
        , m_date(date)
    {
    }

    base::Result<void> add(const store::PersonInList &listed, const Visit &visit)
    {
        const Recipient recipient = m_recipients.of(listed.person);
        const auto choice = channelFor(recipient, listed.person.leaked, m_date);
        if (isLeftOut(choice)) {
            ++m_report.leftOut;
            return {};
        }
        ++m_report.persons;
        const auto doubts = m_check.check(choice.address, choice.block);
        m_report.faultless += doubts.empty() ? 1 : 0;
        m_report.withoutLetter += !doubts.empty()
                && people::gravityOf(doubts.front().problem) == people::AddressGravity::Blocks
            ? 1
            : 0;
        for (const people::AddressDoubt &doubt : doubts) {
            const AddressCase found{.patientId = recipient.record.id.value,
                                    .patientRef = recipient.record.displayRef(),
                                    .name = people::fullName(recipient.record),
                                    .block = choice.block.lines,
                                    .problem = people::addressProblemKey(doubt.problem),
                                    .proposal = doubt.proposal};
            if (++m_counts[doubt.problem] <= kListedCases)
                m_report.cases.append(found);
            if (const auto visited = visit(found); !visited)
                return visited.error();
        }
        return {};
    }

    AddressReport report() const
    {
        AddressReport report = m_report;
        for (const auto &[problem, count] : m_counts)
            report.problems.append({people::addressProblemKey(problem),
                                    people::addressProblemText(problem),
                                    gravityKey(people::gravityOf(problem)), count});
        return report;
    }

private:
    Recipients m_recipients;
    people::AddressCheck m_check;
    QDate m_date;
    AddressReport m_report;
    std::map<people::AddressProblem, qint64> m_counts;
};

base::Result<AddressReport> inspect(store::Database &database, const QDate &date,
                                    const Visit &visit, base::Progress &progress)
{
    store::PersonStore persons(database);
    const people::Communes communes = communesOf(database);
    AddressInspection inspection(database, communes, date);
    const qint64 total = persons.count();
    qint64 done = 0;
    std::optional<base::Error> failure;
    persons.forEach([&](const store::PersonInList &listed) {
        if (++done % kReportEvery == 0 && !progress.report(done, total)) {
            failure = base::cancelled();
        } else if (isStillToReach(listed.state)) {
            if (const auto added = inspection.add(listed, visit); !added)
                failure = added.error();
        }
        return !failure;
    });
    if (failure)
        return *failure;
    AddressReport report = inspection.report();
    report.waiting = store::AddressStore(database).countWaiting()
        + store::InstructionStore(database).countWaiting();
    report.communes = store::IncidentStore(database).setting(kCommunesSetting).value_or(QString());
    return report;
}

// One name of a place: the commune, the sorting office's label, the fifth line.
void addNames(const intake::NamedRow &row, std::vector<people::Commune> &communes)
{
    const QString code = people::frenchPostalCode(row.cells[0]);
    for (qsizetype at = 1; at <= 3; ++at) {
        if (const QString &name = row.cells[at]; !name.isEmpty())
            communes.push_back({code, name, row.cells[4]});
    }
}

base::Result<std::vector<people::Commune>> readCommunes(intake::NamedTable &table, qint64 &rows,
                                                        qint64 bytes, base::Progress &progress)
{
    std::vector<people::Commune> communes;
    intake::NamedRow row;
    for (;;) {
        const auto more = table.next(row);
        if (!more)
            return more.error();
        if (!*more)
            return communes;
        if (people::frenchPostalCode(row.cells[0]).isEmpty())
            return refused(tr("Line %1 has no postal code of five digits: this is not the list of "
                              "postal codes. Nothing was changed.")
                               .arg(row.line));
        addNames(row, communes);
        if (++rows % kReportEvery == 0
            && !progress.report(qsizetype(table.position()), qsizetype(bytes)))
            return base::cancelled();
    }
}

const std::vector<intake::NamedColumn> kCommuneColumns{
    {{u"Code_postal"_s, u"codePostal"_s}},
    {{u"Nom_commune"_s, u"Nom_de_la_commune"_s, u"nomCommune"_s}},
    {{u"Libelle_acheminement"_s, u"Libellé_d_acheminement"_s}, false},
    {{u"Ligne_5"_s}, false},
    {{u"Code_commune_INSEE"_s, u"codeCommune"_s}, false},
};

} // namespace

base::Result<AddressReport> checkAddresses(const Session &session, base::Progress &progress)
{
    return readPersons(session, [&](store::Database &database) {
        const Visit nothing = [](const AddressCase &) { return base::Result<void>(); };
        return inspect(database, session.now().date(), nothing, progress);
    });
}

base::Result<AddressReport> writeAddressReport(const Session &session, const QString &file,
                                               base::Progress &progress)
{
    if (const auto allowed = requireRight(session, Right::SeePersons); !allowed)
        return allowed.error();
    AddressReport report;
    const auto write = [&](QIODevice &device) -> base::Result<void> {
        const auto writeRow = [&](const QStringList &cells) -> base::Result<void> {
            if (device.write(csvLine(cells)) > 0)
                return {};
            return base::Error{base::Error::Kind::Storage,
                               tr("The file %1 could not be written to the end (%2).")
                                   .arg(file, device.errorString())};
        };
        if (const auto header =
                writeRow({u"patient_ref"_s, u"problem"_s, u"block"_s, u"proposal"_s});
            !header)
            return header.error();
        const Visit visit = [&](const AddressCase &found) {
            return writeRow(
                {found.patientRef, found.problem, found.block.join(u" | "_s), found.proposal});
        };
        auto inspected = readPersons(session, [&](store::Database &database) {
            return inspect(database, session.now().date(), visit, progress);
        });
        if (!inspected)
            return inspected.error();
        report = *std::move(inspected);
        return {};
    };
    if (const auto written = writeOutputFile(file, write); !written)
        return written.error();
    return report;
}

base::Result<people::RecordId> findPatient(const Session &session, const QString &patientRef)
{
    return readPersons(session, [&](store::Database &database) -> base::Result<people::RecordId> {
        return patientOf(database, patientRef);
    });
}

base::Result<CorrectedAddress> correctAddress(const Session &session, people::RecordId patient,
                                              const people::Address &address)
{
    if (const auto allowed = requireRight(session, Right::EditPersons); !allowed)
        return allowed.error();
    const auto work = [&](store::Database &database,
                          journal::Draft &entry) -> base::Result<CorrectedAddress> {
        people::SourceRecord reached;
        people::setAddress(reached, address);
        const auto lines = people::addressLines(reached);
        const auto record = store::RecordStore(database).record(patient);
        if (!record)
            return refused(tr("This patient is no longer in the list; nothing was changed."));
        const auto block = people::postalBlock(people::addressForm(*record), lines);
        const people::Communes communes = communesOf(database);
        CorrectedAddress corrected{.block = block.lines, .doubts = {}};
        for (const people::AddressDoubt &doubt :
             people::AddressCheck(communes).check(lines, block)) {
            const QString text = people::addressProblemText(doubt.problem);
            if (people::gravityOf(doubt.problem) == people::AddressGravity::Blocks)
                return refused(
                    tr("No letter could go to this address (%1); nothing was changed.").arg(text));
            corrected.doubts << (doubt.proposal.isEmpty()
                                     ? text
                                     : tr("%1 (%2)").arg(text, doubt.proposal));
        }
        store::AddressStore(database).correct(patient, address, store::AddressSource::Manual,
                                              session.now(), session.actor());
        refreshObstacle(database, patient, session.now().date());
        entry.event = u"address.corrected"_s;
        entry.object = u"record:%1"_s.arg(patient.value);
        entry.payload = {{u"source"_s, store::addressSourceKey(store::AddressSource::Manual)}};
        return corrected;
    };
    return writeStage(session, work);
}

base::Result<CommuneListReport> importCommunes(const Session &session, const QString &file,
                                               base::Progress &progress)
{
    QFile input(file);
    if (!input.open(QIODevice::ReadOnly))
        return base::Error{base::Error::Kind::Storage,
                           tr("The file %1 cannot be read (%2). Check its name and your right "
                              "to read it.")
                               .arg(file, input.errorString())};
    const auto table = intake::NamedTable::open(input, kCommuneColumns);
    if (!table)
        return table.error();
    CommuneListReport report;
    const auto communes = readCommunes(**table, report.rows, input.size(), progress);
    if (!communes)
        return communes.error();
    report.communes = qint64(communes->size());
    return writeStage(
        session,
        [&](store::Database &database, journal::Draft &entry) -> base::Result<CommuneListReport> {
            store::CommuneStore(database).replace(*communes);
            store::IncidentStore(database).setSetting(kCommunesSetting, QFileInfo(file).fileName());
            entry.event = u"communes.replaced"_s;
            entry.object = u"communes"_s;
            entry.payload = {{u"rows"_s, report.rows},
                             {u"sha256"_s, QString::fromLatin1((*table)->sha256())}};
            return report;
        });
}

base::Result<CommuneListReport> useShippedCommunes(const Session &session)
{
    return writeStage(
        session,
        [&](store::Database &database, journal::Draft &entry) -> base::Result<CommuneListReport> {
            store::CommuneStore(database).replace({});
            store::IncidentStore(database).setSetting(kCommunesSetting, {});
            entry.event = u"communes.replaced"_s;
            entry.object = u"communes"_s;
            const auto shipped = qint64(people::shippedCommunes().size());
            return CommuneListReport{.rows = shipped, .communes = shipped};
        });
}

} // namespace services
