// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/rnvpservice.h"

#include "base/text.h"
#include "intake/namedtable.h"
#include "people/correctionfile.h"
#include "people/identity.h"
#include "services/outputfile.h"
#include "services/recipients.h"
#include "services/rights.h"
#include "services/stage.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <functional>
#include <set>

using namespace Qt::StringLiterals;

namespace services {

namespace {

constexpr qint64 kReportEvery = 512; // rows
constexpr qsizetype kListed = 100;
// Names that disagree: a clerk of the service may have retyped a few.
constexpr qint64 kMostOtherNames = 3;
constexpr qint64 kRowsPerOtherName = 1000;
constexpr std::size_t kStreet = 3;

QString tr(const char *text)
{
    return QCoreApplication::translate("services", text);
}

const std::vector<intake::NamedColumn> kColumns{
    {{u"id"_s}},
    {{u"L1"_s, u"ligne1"_s}},
    {{u"L2"_s, u"ligne2"_s}},
    {{u"L3"_s, u"ligne3"_s}},
    {{u"L4"_s, u"ligne4"_s}},
    {{u"L5"_s, u"ligne5"_s}},
    {{u"L6"_s, u"ligne6"_s}},
    {{u"country"_s, u"pays"_s, u"L7"_s}, false},
};

bool isHidden(const notices::ChannelChoice &choice)
{
    return choice.obstacle == notices::Obstacle::Deceased
        || choice.obstacle == notices::Obstacle::Locked
        || choice.obstacle == notices::Obstacle::SecretCare
        || choice.obstacle == notices::Obstacle::TestPatient;
}

QStringList withoutName(const people::SourceRecord &record)
{
    return people::postalBlock(u"X"_s, record).lines.mid(1);
}

// A row of the file, and what it would change.
struct Judged {
    qint64 line = 0;
    std::optional<RnvpRefusal> refusal;
    qint64 personId = 0;
    people::SourceRecord record; // with the address that holds
    people::CorrectionLines before;
    people::CorrectionLines after;
    people::Address address;
    bool isChanged = false;
};

// Judges rows by themselves.
class RowJudge
{
public:
    RowJudge(store::Database &database, QDate date)
        : m_persons(database)
        , m_recipients(database)
        , m_date(date)
    {
    }

    Judged judge(const intake::NamedRow &row)
    {
        Judged judged;
        judged.line = row.line;
        judged.refusal = identify(row, judged);
        if (judged.refusal)
            return judged;
        for (std::size_t at = 0; at < judged.after.lines.size(); ++at)
            judged.after.lines[at] = people::postalLine(row.cells[qsizetype(at) + 1]);
        judged.after.country = row.cells[7];
        judged.address = people::addressFrom(judged.after);
        compare(row.cells[1], judged);
        return judged;
    }

private:
    std::optional<RnvpRefusal> identify(const intake::NamedRow &row, Judged &judged)
    {
        const auto id = people::parseCorrectionId(row.cells[0]);
        if (!id)
            return RnvpRefusal::DamagedId;
        judged.personId = *id;
        const auto listed = m_persons.inList({*id});
        if (!listed)
            return RnvpRefusal::UnknownPerson;
        const Recipient recipient = m_recipients.of(listed->person);
        judged.record = recipient.record;
        if (!isStillToReach(listed->state))
            return RnvpRefusal::AlreadyWritten;
        if (isHidden(channelFor(recipient, listed->person.leaked, m_date)))
            return RnvpRefusal::Protected;
        return {};
    }

    static void compare(const QString &addressee, Judged &judged)
    {
        const QString expected = people::addressForm(judged.record);
        if (!people::isSameAddressee(expected, addressee)) {
            judged.refusal = RnvpRefusal::OtherName;
            return;
        }
        judged.before = people::correctionLines(expected, people::addressLines(judged.record));
        people::SourceRecord corrected = judged.record;
        people::setAddress(corrected, judged.address);
        judged.isChanged = withoutName(corrected) != withoutName(judged.record);
        if (judged.isChanged && !people::postalBlock(expected, corrected).isUsable())
            judged.refusal = RnvpRefusal::UnusableAddress;
    }

    store::PersonStore m_persons;
    Recipients m_recipients;
    QDate m_date;
};

// What can only be seen over the whole file.
class FileWatch
{
public:
    void add(const Judged &judged)
    {
        if (judged.personId && !m_seen.insert(judged.personId).second)
            m_twice.insert(judged.personId);
        m_otherNames += judged.refusal == RnvpRefusal::OtherName ? 1 : 0;
        ++m_rows;
        const bool isRead = !judged.refusal || judged.refusal == RnvpRefusal::UnusableAddress;
        if (!isRead) {
            for (people::ShiftWatch &watch : m_columns)
                watch.breakRun();
            return;
        }
        // Somebody who moved has everything new: only the street speaks of them.
        const bool hasMoved = judged.before.lines[kStreet] != judged.after.lines[kStreet];
        for (std::size_t at = 1; at < m_columns.size(); ++at) {
            if (at == kStreet || !hasMoved)
                m_columns[at].add(judged.before.lines[at], judged.after.lines[at]);
            else
                m_columns[at].breakRun();
        }
    }

    bool isTwice(qint64 personId) const { return m_twice.contains(personId); }

    QStringList against() const
    {
        QStringList reasons;
        if (m_otherNames > std::max(kMostOtherNames, m_rows / kRowsPerOtherName))
            reasons << QCoreApplication::translate(
                           "services",
                           "On %1 lines the name is not that of the number: the columns were "
                           "shifted or sorted against each other.")
                           .arg(base::frenchNumber(m_otherNames));
        for (std::size_t at = 1; at < m_columns.size(); ++at) {
            if (m_columns[at].isShifted())
                reasons << QCoreApplication::translate(
                               "services",
                               "The column L%1 has the values of other lines: it was shifted or "
                               "sorted alone.")
                               .arg(at + 1);
        }
        return reasons;
    }

private:
    std::set<qint64> m_seen;
    std::set<qint64> m_twice;
    std::array<people::ShiftWatch, 6> m_columns;
    qint64 m_otherNames = 0;
    qint64 m_rows = 0;
};

void count(const Judged &judged, RnvpImport &import)
{
    ++import.rows;
    if (judged.refusal) {
        ++import.refused;
        ++import.refusals[std::size_t(*judged.refusal)];
        if (import.firstRefused.size() < kListed)
            import.firstRefused.append({judged.line, *judged.refusal});
        return;
    }
    ++(judged.isChanged ? import.changed : import.unchanged);
    if (!judged.isChanged || import.firstChanges.size() >= kListed)
        return;
    people::SourceRecord corrected;
    people::setAddress(corrected, judged.address);
    import.firstChanges.append({judged.line, judged.record.displayRef(), withoutName(judged.record),
                                withoutName(corrected)});
}

using VisitRow = std::function<void(Judged judged)>;

// Reads the file once from front to end.  Answers its SHA-256.
base::Result<QByteArray> readRows(QFile &file, RowJudge &judge, const VisitRow &visit,
                                  base::Progress &progress)
{
    if (!file.seek(0))
        return base::Error{base::Error::Kind::Storage,
                           tr("The file %1 cannot be read (%2). Check its name and your right "
                              "to read it.")
                               .arg(file.fileName(), file.errorString())};
    const auto table = intake::NamedTable::open(file, kColumns);
    if (!table)
        return table.error();
    intake::NamedRow row;
    for (qint64 done = 1;; ++done) {
        const auto more = (*table)->next(row);
        if (!more)
            return more.error();
        if (!*more)
            return (*table)->sha256();
        visit(judge.judge(row));
        if (done % kReportEvery == 0
            && !progress.report(qsizetype((*table)->position()), qsizetype(file.size())))
            return base::cancelled();
    }
}

base::Error changedMeanwhile(const QString &file)
{
    return {base::Error::Kind::Input,
            QCoreApplication::translate(
                "services", "The file %1 was changed while it was read; nothing was applied.")
                .arg(file)};
}

void writeDown(const RnvpImport &import, const QByteArray &sha256, journal::Draft &entry)
{
    entry.event = u"addresses.rnvp"_s;
    entry.object = u"addresses"_s;
    entry.payload = {{u"rows"_s, import.rows},
                     {u"changed"_s, import.changed},
                     {u"unchanged"_s, import.unchanged},
                     {u"refused"_s, import.refused},
                     {u"sha256"_s, QString::fromLatin1(sha256)}};
}

// The file is read twice: once to know whether it can be believed at all, then
// to take it over.  Half a million rows would not fit into memory beside each other.
base::Result<RnvpImport> importRows(store::Database &database, const Session &session, QFile &file,
                                    bool dryRun, journal::Draft &entry, base::Progress &progress)
{
    const QDate today = session.now().date();
    RowJudge judge(database, today);
    FileWatch watch;
    const auto first = readRows(
        file, judge, [&](const Judged &judged) { watch.add(judged); }, progress);
    if (!first)
        return first.error();
    RnvpImport import;
    import.against = watch.against();
    const bool isTaken = import.against.isEmpty() && !dryRun;
    store::AddressStore addresses(database);
    const auto take = [&](Judged judged) {
        if (watch.isTwice(judged.personId))
            judged.refusal = RnvpRefusal::TwiceInFile;
        count(judged, import);
        if (!isTaken || judged.refusal || !judged.isChanged)
            return;
        addresses.correct(judged.record.id, judged.address, store::AddressSource::Rnvp,
                          session.now(), session.actor());
        refreshObstacle(database, judged.record.id, today);
    };
    const auto second = readRows(file, judge, take, progress);
    if (!second)
        return second.error();
    if (*second != *first)
        return changedMeanwhile(file.fileName());
    import.isApplied = isTaken && import.changed > 0;
    if (import.isApplied)
        writeDown(import, *second, entry);
    return import;
}

class RnvpWriter
{
public:
    RnvpWriter(store::Database &database, QIODevice &device, QDate date)
        : m_recipients(database)
        , m_device(device)
        , m_date(date)
    {
    }

    bool writeHeader()
    {
        return write({u"id"_s, u"L1"_s, u"L2"_s, u"L3"_s, u"L4"_s, u"L5"_s, u"L6"_s, u"country"_s});
    }

    bool add(const store::PersonInList &listed)
    {
        if (!isStillToReach(listed.state))
            return true;
        const Recipient recipient = m_recipients.of(listed.person);
        if (recipient.instructions.guardian
            || isHidden(channelFor(recipient, listed.person.leaked, m_date))) {
            ++m_report.leftOut;
            return true;
        }
        ++m_report.rows;
        const auto placed = people::correctionLines(people::addressForm(recipient.record),
                                                    people::addressLines(recipient.record));
        QStringList cells{people::correctionId(listed.person.id.value)};
        cells.append(QStringList(placed.lines.begin(), placed.lines.end()));
        cells.append(placed.country);
        return write(cells);
    }

    RnvpExport report() const { return m_report; }

private:
    bool write(const QStringList &cells) { return m_device.write(csvLineForPrograms(cells)) > 0; }

    Recipients m_recipients;
    QIODevice &m_device;
    QDate m_date;
    RnvpExport m_report;
};

} // namespace

QString rnvpRefusalKey(RnvpRefusal refusal)
{
    switch (refusal) {
    case RnvpRefusal::DamagedId:
        return u"damaged_id"_s;
    case RnvpRefusal::UnknownPerson:
        return u"unknown_person"_s;
    case RnvpRefusal::TwiceInFile:
        return u"twice_in_file"_s;
    case RnvpRefusal::AlreadyWritten:
        return u"already_written"_s;
    case RnvpRefusal::Protected:
        return u"protected"_s;
    case RnvpRefusal::OtherName:
        return u"other_name"_s;
    case RnvpRefusal::UnusableAddress:
        return u"unusable_address"_s;
    }
    return {};
}

QString rnvpRefusalText(RnvpRefusal refusal)
{
    switch (refusal) {
    case RnvpRefusal::DamagedId:
        return tr("the number is damaged");
    case RnvpRefusal::UnknownPerson:
        return tr("nobody has this number");
    case RnvpRefusal::TwiceInFile:
        return tr("the number is in the file more than once");
    case RnvpRefusal::AlreadyWritten:
        return tr("the letter of this person is already made");
    case RnvpRefusal::Protected:
        return tr("no letter may go to this person");
    case RnvpRefusal::OtherName:
        return tr("line 1 names somebody else");
    case RnvpRefusal::UnusableAddress:
        return tr("no letter could go to this address");
    }
    return {};
}

base::Result<RnvpExport> exportForRnvp(const Session &session, const QString &file,
                                       base::Progress &progress)
{
    if (const auto allowed = requireRight(session, Right::EditPersons); !allowed)
        return allowed.error();
    RnvpExport report;
    const auto write = [&](QIODevice &device) -> base::Result<void> {
        return readStage(session, [&](store::Database &database) -> base::Result<void> {
            RnvpWriter writer(database, device, session.now().date());
            store::PersonStore persons(database);
            const qint64 total = persons.count();
            qint64 done = 0;
            bool isStopped = false;
            const bool whole =
                writer.writeHeader() && persons.forEach([&](const store::PersonInList &listed) {
                    isStopped = ++done % kReportEvery == 0 && !progress.report(done, total);
                    return !isStopped && writer.add(listed);
                });
            if (isStopped)
                return base::cancelled();
            if (!whole)
                return base::Error{base::Error::Kind::Storage,
                                   tr("The file %1 could not be written to the end (%2).")
                                       .arg(file, device.errorString())};
            report = writer.report();
            return {};
        });
    };
    if (const auto written = writeOutputFile(file, write); !written)
        return written.error();
    const auto noted = writeStage(
        session, [&](store::Database &, journal::Draft &entry) -> base::Result<RnvpExport> {
            entry.event = u"addresses.exported"_s;
            entry.object = u"addresses"_s;
            entry.payload = {{u"rows"_s, report.rows}, {u"left_out"_s, report.leftOut}};
            return report;
        });
    return noted;
}

base::Result<RnvpImport> importFromRnvp(const Session &session, const QString &file, bool dryRun,
                                        base::Progress &progress)
{
    if (const auto allowed = requireRight(session, Right::EditPersons); !allowed)
        return allowed.error();
    QFile input(file);
    if (!input.open(QIODevice::ReadOnly))
        return base::Error{base::Error::Kind::Storage,
                           tr("The file %1 cannot be read (%2). Check its name and your right "
                              "to read it.")
                               .arg(file, input.errorString())};
    const auto work = [&](store::Database &database,
                          journal::Draft &entry) -> base::Result<RnvpImport> {
        return importRows(database, session, input, dryRun, entry, progress);
    };
    if (!dryRun)
        return writeStage(session, work);
    return readStage(session, [&](store::Database &database) {
        journal::Draft unused;
        return work(database, unused);
    });
}

} // namespace services
