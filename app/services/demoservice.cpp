// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/demoservice.h"

#include "base/processusage.h"
#include "base/secret.h"
#include "demo/generator.h"
#include "services/bundleservice.h"
#include "services/importservice.h"
#include "services/incidentservice.h"
#include "services/journalservice.h"
#include "services/lotservice.h"
#include "services/matchservice.h"
#include "services/outputfile.h"
#include "services/recoverysheet.h"
#include "services/session.h"
#include "services/vaultservice.h"
#include "store/vaultfolder.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>

#include <set>

using namespace Qt::StringLiterals;

namespace services {

namespace {

constexpr int kLettersPerLot = 500;
constexpr auto kMarker = ".avis34-demo"_L1; // an earlier demo, which may be replaced

// The demonstration's own passphrase: seven words, written beside the vault.
QByteArray demoPassphrase()
{
    return "sept mots choisis pour une simple demonstration\n";
}

// Measures one part of the job after the other.
class Stages
{
public:
    explicit Stages(QList<DemoStage> &stages)
        : m_stages(stages)
    {
    }
    void begin(const QString &name)
    {
        m_name = name;
        m_cpu = base::processCpuSeconds();
        m_timer.start();
    }
    void end()
    {
        m_stages.append(
            {m_name, double(m_timer.elapsed()) / 1000.0, base::processCpuSeconds() - m_cpu});
    }

private:
    QList<DemoStage> &m_stages;
    QString m_name;
    QElapsedTimer m_timer;
    double m_cpu = 0;
};

base::Result<void> clearFolder(const QString &path)
{
    if (const auto outside = store::checkOutsideVaults(path); !outside)
        return outside.error();
    QDir folder(path);
    if (folder.exists() && !folder.isEmpty()) {
        if (!folder.exists(kMarker))
            return base::Error{base::Error::Kind::Conflict,
                               QCoreApplication::translate(
                                   "services",
                                   "The folder %1 is not empty and is no earlier demonstration. "
                                   "Choose another one; nothing was changed.")
                                   .arg(path)};
        if (!folder.removeRecursively())
            return base::Error{base::Error::Kind::Storage,
                               QCoreApplication::translate(
                                   "services",
                                   "The earlier demonstration in %1 could not be removed. Close "
                                   "the programs that use it.")
                                   .arg(path)};
    }
    if (!folder.mkpath(u"."_s))
        return base::Error{
            base::Error::Kind::Storage,
            QCoreApplication::translate("services", "The folder %1 cannot be made.").arg(path)};
    return writeOutputFile(folder.filePath(kMarker), QByteArray());
}

struct Pair {
    QString leak;
    QString patient;
    bool operator<(const Pair &other) const
    {
        return std::tie(leak, patient) < std::tie(other.leak, other.patient);
    }
};

// leak_ref,patient_ref,person of the generator's truth file.
struct Truth {
    std::set<Pair> pairs;
    std::map<QString, std::set<QString>> leaksOfPerson;
};

base::Result<Truth> readTruth(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return base::Error{base::Error::Kind::Storage, file.errorString()};
    Truth truth;
    file.readLine();
    while (!file.atEnd()) {
        const QList<QByteArray> cells = file.readLine().trimmed().split(',');
        if (cells.size() != 3)
            continue;
        truth.pairs.insert({QString::fromUtf8(cells[0]), QString::fromUtf8(cells[1])});
        truth.leaksOfPerson[QString::fromUtf8(cells[2])].insert(QString::fromUtf8(cells[0]));
    }
    return truth;
}

// The whole job, step after step; each step writes its part of the report.
class Demo
{
public:
    Demo(const DemoOptions &options, base::Progress &progress)
        : m_options(options)
        , m_folder(options.folder)
        , m_progress(progress)
        , m_stages(m_report.stages)
    {
    }

    base::Result<DemoReport> run()
    {
        using Step = base::Result<void> (Demo::*)();
        constexpr std::array<Step, 8> steps{&Demo::prepare, &Demo::generate,  &Demo::import,
                                            &Demo::match,   &Demo::compare,   &Demo::print,
                                            &Demo::file,    &Demo::closeVault};
        for (const Step step : steps) {
            if (const auto done = (this->*step)(); !done)
                return done.error();
        }
        m_report.peakMemoryBytes = base::processPeakMemory();
        return m_report;
    }

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }

    base::Result<void> prepare()
    {
        if (const auto cleared = clearFolder(m_options.folder); !cleared)
            return cleared.error();
        m_stages.begin(QCoreApplication::translate("services", "vault"));
        m_report.passphraseFile = path(u"passphrase.txt"_s);
        if (const auto written = writeOutputFile(m_report.passphraseFile, demoPassphrase());
            !written)
            return written.error();
        m_report.vaultFolder = path(u"Laboratoire.avis34"_s);
        auto created = Session::create(m_report.vaultFolder, u"Laboratoire de démonstration"_s,
                                       base::Secret::fromBytes(demoPassphrase().trimmed()));
        if (!created)
            return created.error();
        m_session = std::make_unique<Session>(std::move(created->session));
        if (const auto sheet =
                writeRecoverySheet(path(u"fiche-de-secours.pdf"_s), m_session->laboratory(),
                                   created->recoveryCode, m_session->now());
            !sheet)
            return sheet.error();
        const auto incident =
            incident::fromJson(QJsonDocument::fromJson(demo::incidentJson()).object());
        if (!incident)
            return incident.error();
        if (const auto saved = saveIncident(*m_session, *incident); !saved)
            return saved.error();
        m_stages.end();
        return {};
    }

    base::Result<void> generate()
    {
        m_stages.begin(QCoreApplication::translate("services", "generated files"));
        m_report.patientsFile = path(u"patients.csv"_s);
        m_report.leakFile = path(u"extrait-fuite.csv"_s);
        m_report.truthFile = path(u"verite.csv"_s);
        demo::DemoRequest request;
        if (m_options.patients > 0)
            request.patients = m_options.patients;
        if (m_options.leakRows > 0)
            request.leakRows = m_options.leakRows;
        request.seed = m_options.seed;
        QFile patients(m_report.patientsFile);
        QFile leak(m_report.leakFile);
        QFile truth(m_report.truthFile);
        for (QFile *file : {&patients, &leak, &truth}) {
            if (!file->open(QIODevice::WriteOnly))
                return base::Error{base::Error::Kind::Storage,
                                   file->fileName() + u": "_s + file->errorString()};
        }
        const auto counts = demo::generate(request, patients, leak, truth, m_progress);
        if (!counts)
            return counts.error();
        m_report.patients = counts->patientRows;
        m_report.leakRows = counts->leakRows;
        m_report.truePersons = counts->overlapPersons;
        m_stages.end();
        return {};
    }

    base::Result<void> importOne(ImportKind kind, const QString &file, Provenance provenance,
                                 const QString &stage)
    {
        m_stages.begin(stage);
        ImportRequest request;
        request.kind = kind;
        request.file = file;
        request.provenance = provenance;
        request.receivedOn = m_session->now().date();
        request.confirmFullDump = true; // it is invented
        const auto report = importFile(*m_session, request, m_progress);
        if (!report)
            return report.error();
        m_stages.end();
        return {};
    }

    base::Result<void> import()
    {
        if (const auto patients =
                importOne(ImportKind::Patients, m_report.patientsFile, Provenance::Laboratory,
                          QCoreApplication::translate("services", "patient list"));
            !patients)
            return patients.error();
        return importOne(ImportKind::Leak, m_report.leakFile, Provenance::Processor,
                         QCoreApplication::translate("services", "extract of the leak"));
    }

    base::Result<void> match()
    {
        m_stages.begin(QCoreApplication::translate("services", "matching"));
        const auto report = runMatching(*m_session, m_progress);
        if (!report)
            return report.error();
        m_stages.end();
        return {};
    }

    // The matcher's answer against the generator's truth.
    base::Result<void> compare()
    {
        const auto truth = readTruth(m_report.truthFile);
        if (!truth)
            return truth.error();
        QBuffer pairs;
        pairs.open(QIODevice::ReadWrite);
        if (const auto exported = exportPairs(*m_session, pairs, {}); !exported)
            return exported.error();
        pairs.seek(0);
        pairs.readLine();
        std::set<QString> found;
        while (!pairs.atEnd())
            count(pairs.readLine().split(','), *truth, found);
        m_report.surePrecision =
            m_report.sure > 0 ? double(m_report.sureRight) / double(m_report.sure) : 1.0;
        for (const auto &[person, leaks] : truth->leaksOfPerson) {
            if (std::any_of(leaks.begin(), leaks.end(),
                            [&](const QString &leak) { return found.contains(leak); }))
                ++m_report.trueFound;
        }
        m_report.recall = m_report.truePersons > 0
            ? double(m_report.trueFound) / double(m_report.truePersons)
            : 1.0;
        return {};
    }

    void count(const QList<QByteArray> &cells, const Truth &truth, std::set<QString> &found)
    {
        const Pair pair{QString::fromUtf8(cells.value(0)), QString::fromUtf8(cells.value(1))};
        const bool right = truth.pairs.contains(pair);
        if (cells.value(2) == "sure") {
            ++m_report.sure;
            m_report.sureRight += right ? 1 : 0;
        } else {
            ++m_report.review;
        }
        if (right)
            found.insert(pair.leak);
    }

    base::Result<void> print()
    {
        m_stages.begin(QCoreApplication::translate("services", "letters"));
        m_report.lettersFolder = path(u"lettres"_s);
        const auto report =
            produceLetters(*m_session, m_report.lettersFolder, kLettersPerLot, m_progress);
        if (!report)
            return report.error();
        m_report.letters = report->letters;
        m_report.lots = report->lots.size();
        m_stages.end();
        return {};
    }

    base::Result<void> file()
    {
        m_stages.begin(QCoreApplication::translate("services", "CNIL bundle"));
        m_report.bundleFile = path(u"dossier-cnil.zip"_s);
        const auto bundle =
            writeBundle(*m_session, FilingKind::Initial, m_report.bundleFile, m_progress);
        if (!bundle)
            return bundle.error();
        m_stages.end();
        return {};
    }

    base::Result<void> closeVault()
    {
        m_stages.begin(QCoreApplication::translate("services", "journal"));
        m_report.journalFile = path(u"journal.jsonl"_s);
        const auto journal = exportJournal(*m_session, m_report.journalFile, m_progress);
        if (!journal)
            return journal.error();
        m_report.journalIntact = journal->intact;
        m_session.reset();
        m_stages.end();
        return {};
    }

    DemoOptions m_options;
    QDir m_folder;
    base::Progress &m_progress;
    DemoReport m_report;
    Stages m_stages;
    std::unique_ptr<Session> m_session;
};

} // namespace

base::Result<DemoReport> runDemo(const DemoOptions &options, base::Progress &progress)
{
    return Demo(options, progress).run();
}

} // namespace services
