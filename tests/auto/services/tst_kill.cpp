// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
// The process is killed, or asked to stop, at some moment of a stage.  Afterwards
// the vault opens and verifies, and the stage, run again, ends as if nothing had
// been: same counts, same pairs, same PDF bytes.  Who was asked to stop has also
// answered so, and left nothing; of letters, whole lots that the vault knows.
//
// AVIS34_KILLS says how often per stage (default 4); AVIS34_SEED chooses the
// moments.

#include "../cli/console.h"
#include "incident/incident.h"
#include "services/ledgerservice.h"
#include "services/lotservice.h"
#include "services/vaultservice.h"
#include "support/demodata.h"
#include "support/sampleincident.h"
#include "support/testvault.h"

#include <QDir>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

#include <array>
#include <csignal>

using namespace Qt::StringLiterals;
using console::Run;

namespace {

constexpr int kStages = 5;

// Whether a process has a handler for SIGTERM; before that the signal ends it.
bool catchesStop(qint64 process)
{
    QFile status(u"/proc/%1/status"_s.arg(process));
    if (!status.open(QIODevice::ReadOnly))
        return false;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("SigCgt:"))
            return (line.mid(7).trimmed().toULongLong(nullptr, 16) >> (SIGTERM - 1) & 1U) != 0;
    }
    return false;
}

// A vault as it is before a stage, and what the stage makes of it.
struct Stage {
    QString name;
    QString command;
    std::unique_ptr<support::TestVault> before;
    QByteArray outcome;
    qint64 milliseconds = 0;
};

class Work
{
public:
    explicit Work(const Stage &stage)
        : m_vault(stage.before->folder())
        , m_files(stage.before->root())
    {
        m_vault.close();
    }

    // @ is the folder of the input files, = that of this vault.
    QStringList words(const QString &command) const
    {
        QStringList words = command.split(u' ');
        for (QString &word : words) {
            word.replace(u'@', m_files + u'/');
            word.replace(u'=', m_vault.root() + u'/');
        }
        return QStringList{u"--json"_s, u"--vault"_s, m_vault.folder(), u"--passphrase-file"_s,
                           m_vault.passphraseFile()}
        + words;
    }
    Run run(const QString &command) const { return console::run(words(command)); }

    // Starts a command and sends it a signal so long after it began to listen.
    Run disturbed(const QString &command, int signal, qint64 milliseconds) const
    {
        const auto process = console::prepared(words(command));
        process->start();
        const auto isReady = [&] {
            return catchesStop(process->processId()) || process->state() == QProcess::NotRunning;
        };
        if (!process->waitForStarted() || !QTest::qWaitFor(isReady, 10000))
            return {};
        process->waitForFinished(int(milliseconds));
        if (process->state() == QProcess::Running)
            ::kill(pid_t(process->processId()), signal);
        return console::finished(*process);
    }

    // Starts a command and kills it once so many files lie in the folder of the lots.
    void killAtFiles(const QString &command, qsizetype files) const
    {
        const auto process = console::prepared(words(command));
        process->start();
        while (!process->waitForFinished(1)) {
            if (lotFiles().size() >= files)
                process->kill();
        }
    }

    QStringList lotFiles() const
    {
        return QDir(m_vault.beside(u"lots"_s)).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }
    // What whoever was stopped must not have changed.
    QStringList traces() const
    {
        return QStringList{run(u"vault info"_s).json.value(u"journal_head"_s).toString()}
        + lotFiles() + QDir(m_vault.root()).entryList(QDir::Files | QDir::Hidden);
    }

    // Letters that the vault knows, and that are listed in the folder; no parts.
    bool hasWholeLotsOnly() const
    {
        qint64 listed = 0;
        for (const QString &name : lotFiles()) {
            if (name.endsWith(u".part"_s))
                return false;
            const QByteArray bytes = support::contentsOf(m_vault.beside(u"lots/"_s + name));
            listed += name.endsWith(u".csv"_s) ? bytes.count('\n') - 1 : 0;
        }
        return listed == run(u"vault info"_s).json.value(u"notices"_s).toInteger(-1);
    }

    services::Session &tomorrow()
    {
        m_vault.setNow(QDateTime::currentDateTimeUtc().addDays(1));
        m_vault.reopen();
        return m_vault.session();
    }
    QString lotFolder() const { return m_vault.beside(u"lots"_s); }

    // All that must come out the same, whoever was interrupted on the way.
    QByteArray outcome() const
    {
        QByteArray text;
        for (const Run &part : {run(u"ledger"_s), run(u"review stats"_s)})
            text += part.all();
        const QJsonObject info = run(u"vault info"_s).json;
        for (const char *key : {"patients", "leak_rows", "persons", "notices"})
            text += QByteArray::number(info.value(QLatin1String(key)).toInt(-1)) + '\n';
        text += run(u"match export =pairs.csv --min-probability 0.001"_s).err;
        text += support::contentsOf(m_vault.beside(u"pairs.csv"_s));
        text += support::fingerprints(m_vault.beside(u"lots"_s)).join(u'\n').toUtf8();
        text += run(u"cnil bundle --verify =dossier.zip"_s).exitCode == 0 ? " bundle" : "";
        return text;
    }

private:
    support::TestVault m_vault;
    QString m_files;
};

} // namespace

class KillTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aKilledStageCanBeRunAgain_data();
    void aKilledStageCanBeRunAgain();
    void aStoppedStageLeavesNothingHalf_data();
    void aStoppedStageLeavesNothingHalf();
    void lettersAreFinishedOnAnotherDay_data();
    void lettersAreFinishedOnAnotherDay();

private:
    void prepare(const Stage &stage, const QString &line) const;
    void finish(const Stage &tried, const Work &work) const;

    std::array<Stage, kStages> m_stages;
    QDate m_day; // letters bear the date
};

void KillTest::prepare(const Stage &stage, const QString &line) const
{
    QString command = line;
    command.replace(u'@', stage.before->root() + u'/').replace(u'=', stage.before->root() + u'/');
    const Run run = console::run(QStringList{u"--vault"_s, stage.before->folder(),
                                             u"--passphrase-file"_s, stage.before->passphraseFile()}
                                 + command.split(u' '));
    QVERIFY2(run.exitCode == 0, run.err.constData());
}

void KillTest::initTestCase()
{
    m_day = QDate::currentDate();
    const auto files =
        support::makeDemo({.patients = 3000, .leakRows = 1000, .overlapPermille = 300});
    const std::array<std::pair<QString, QString>, kStages> commands{
        std::pair(u"import"_s, u"import patients @p.csv"_s), std::pair(u"match"_s, u"match"_s),
        std::pair(u"letters"_s, u"letters produce --out =lots --lot-size 40"_s),
        std::pair(u"bundle"_s, u"cnil bundle --out =dossier.zip"_s),
        std::pair(u"accept"_s, u"match accept --with-open-review --with-open-quarantine"_s)};
    for (std::size_t at = 0; at < commands.size(); ++at) {
        Stage &stage = m_stages[at];
        stage.name = commands[at].first;
        stage.command = commands[at].second;
        stage.before = at == 0
            ? std::make_unique<support::TestVault>()
            : std::make_unique<support::TestVault>(m_stages[at - 1].before->folder());
        stage.before->close();
        stage.before->write(u"p.csv"_s, files.patients);
        stage.before->write(u"l.csv"_s, files.leak);
        stage.before->write(u"i.json"_s,
                            QJsonDocument(incident::toJson(testing::sampleIncident())).toJson());
        if (at == 0) {
            prepare(stage, u"incident set @i.json"_s);
            prepare(stage,
                    u"import leak @l.csv --provenance cnil --received 2021-02-26 "
                    "--confirm-full-dump"_s);
        } else {
            prepare(stage, m_stages[at - 1].command);
        }
        const Work undisturbed(stage);
        QElapsedTimer timer;
        timer.start();
        const Run run = undisturbed.run(stage.command);
        stage.milliseconds = timer.elapsed();
        QVERIFY2(run.exitCode == 0, run.err.constData());
        stage.outcome = undisturbed.outcome();
    }
}

void KillTest::aKilledStageCanBeRunAgain_data()
{
    const int kills = qEnvironmentVariableIsSet("AVIS34_KILLS")
        ? qEnvironmentVariableIntValue("AVIS34_KILLS")
        : 4;
    const quint32 seed = qEnvironmentVariableIsSet("AVIS34_SEED")
        ? quint32(qEnvironmentVariableIntValue("AVIS34_SEED"))
        : QRandomGenerator::global()->generate() % 1'000'000;
    qInfo("AVIS34_SEED=%u", seed);
    QRandomGenerator random(seed);
    QTest::addColumn<int>("stage");
    QTest::addColumn<qint64>("moment");
    for (int stage = 0; stage < int(m_stages.size()); ++stage) {
        for (int kill = 0; kill < kills; ++kill) {
            const qint64 moment =
                qint64(random.generateDouble() * double(m_stages[std::size_t(stage)].milliseconds));
            QTest::addRow("%s after %lld ms", qPrintable(m_stages[std::size_t(stage)].name), moment)
                << stage << moment;
        }
    }
}

void KillTest::aKilledStageCanBeRunAgain()
{
    QFETCH(const int, stage);
    QFETCH(const qint64, moment);
    const Stage &tried = m_stages[std::size_t(stage)];
    const Work work(tried);
    work.disturbed(tried.command, SIGKILL, moment);
    finish(tried, work);
}

// Runs it again, after whatever happened to it.
void KillTest::finish(const Stage &tried, const Work &work) const
{
    const Run verified = work.run(u"vault verify"_s);
    QVERIFY2(verified.exitCode == 0, verified.all().constData());
    const Run again = work.run(tried.command);
    // Disturbed after its end: then this file is known, this run is accepted.
    const bool isOnce = tried.name == u"import"_s || tried.name == u"accept"_s;
    const bool wasDone = isOnce && again.exitCode == 3;
    QVERIFY2(again.exitCode == 0 || wasDone, again.all().constData());
    if (QDate::currentDate() != m_day)
        QSKIP("midnight: letters of another day are other letters");
    QCOMPARE(work.outcome(), tried.outcome);
    QCOMPARE(work.run(u"vault verify"_s).exitCode, 0);
}

void KillTest::aStoppedStageLeavesNothingHalf_data()
{
    QTest::addColumn<int>("stage");
    QTest::addColumn<int>("signal");
    QTest::addColumn<int>("percent"); // of the time that the stage takes
    for (int stage = 0; stage < kStages; ++stage) {
        const QByteArray stageName = m_stages[std::size_t(stage)].name.toUtf8();
        const char *name = stageName.constData();
        QTest::addRow("%s, SIGTERM at once", name) << stage << SIGTERM << 0;
        QTest::addRow("%s, SIGINT at once", name) << stage << SIGINT << 0;
        QTest::addRow("%s, SIGTERM early", name) << stage << SIGTERM << 25;
        QTest::addRow("%s, SIGINT half way", name) << stage << SIGINT << 50;
        QTest::addRow("%s, SIGTERM late", name) << stage << SIGTERM << 75;
    }
}

void KillTest::aStoppedStageLeavesNothingHalf()
{
    QFETCH(const int, stage);
    QFETCH(const int, signal);
    QFETCH(const int, percent);
    const Stage &tried = m_stages[std::size_t(stage)];
    const Work work(tried);
    const QStringList before = work.traces();
    const Run run = work.disturbed(tried.command, signal, tried.milliseconds * percent / 100);
    const bool hadEnded = run.exitCode == 0; // before the signal came, on a busy machine
    QVERIFY2(run.exitCode == 5 || hadEnded, run.all().constData());
    if (!hadEnded) {
        QCOMPARE(run.error().value(u"kind"_s).toString(), u"cancelled"_s);
        QVERIFY(!run.message().isEmpty());
        if (tried.name == u"letters"_s)
            QVERIFY(work.hasWholeLotsOnly());
        else
            QCOMPARE(work.traces(), before);
    }
    finish(tried, work);
}

void KillTest::lettersAreFinishedOnAnotherDay_data()
{
    QTest::addColumn<qsizetype>("percent"); // of the files that there will be
    QTest::newRow("the first lot is begun") << qsizetype(1);
    QTest::newRow("half of the letters") << qsizetype(25);
    QTest::newRow("all letters, no manifest") << qsizetype(50);
    QTest::newRow("the first manifest") << qsizetype(55);
    QTest::newRow("most manifests") << qsizetype(90);
    QTest::newRow("everything is written") << qsizetype(100);
}

void KillTest::lettersAreFinishedOnAnotherDay()
{
    QFETCH(const qsizetype, percent);
    const Stage &letters = m_stages[2];
    Work whole(letters);
    QCOMPARE(whole.run(letters.command).exitCode, 0);
    const QStringList files = whole.lotFiles();
    QVERIFY(files.size() >= 4);

    Work work(letters);
    work.killAtFiles(letters.command, std::max<qsizetype>(1, files.size() * percent / 100));
    services::Session &session = work.tomorrow();
    base::NoProgress progress;
    const auto report = services::produceLetters(session, work.lotFolder(), 40, progress);
    QVERIFY2(report, support::whyNot(report).constData());
    QCOMPARE(work.lotFiles(), files);
    const auto lots = services::listLots(session);
    QVERIFY(lots);
    const QStringList prints = support::fingerprints(work.lotFolder());
    for (const services::LotRow &lot : *lots)
        QVERIFY2(prints.contains(lot.fileName + u' ' + lot.sha256), qPrintable(lot.fileName));
    QCOMPARE(lots->size() * 2, files.size());
    QCOMPARE(services::ledger(session)->toDo, 0);
    QCOMPARE(services::verifyVault(session, progress)->findings, QStringList());
}

QTEST_GUILESS_MAIN(KillTest)
#include "tst_kill.moc"
