// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
// The process is killed at some moment of a stage.  Afterwards the vault
// opens and verifies, and the stage, run again, ends as if nothing had been:
// same counts, same pairs, same PDF bytes.
//
// AVIS34_KILLS says how often per stage (default 4); AVIS34_SEED chooses the
// moments.

#include "../cli/console.h"
#include "incident/incident.h"
#include "support/demodata.h"
#include "support/sampleincident.h"
#include "support/testvault.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

#include <array>

using namespace Qt::StringLiterals;
using console::Run;

namespace {

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

    // Starts a command and kills it; false when it had ended before.
    bool killAfter(const QString &command, qint64 milliseconds) const
    {
        const auto process = console::prepared(words(command));
        process->start();
        if (!process->waitForStarted() || process->waitForFinished(int(milliseconds)))
            return false;
        process->kill();
        process->waitForFinished();
        return true;
    }

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

private:
    std::array<Stage, 3> m_stages;
    QDate m_day; // letters bear the date
};

void KillTest::initTestCase()
{
    m_day = QDate::currentDate();
    const auto files =
        support::makeDemo({.patients = 3000, .leakRows = 1000, .overlapPermille = 300});
    const std::array<std::pair<QString, QString>, 3> commands{
        std::pair(u"import"_s, u"import patients @p.csv"_s), std::pair(u"match"_s, u"match"_s),
        std::pair(u"letters"_s, u"letters produce --out =lots --lot-size 40"_s)};
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
        const auto prepare = [&](const QString &line) {
            QString command = line;
            command.replace(u'@', stage.before->root() + u'/');
            const Run run =
                console::run(QStringList{u"--vault"_s, stage.before->folder(),
                                         u"--passphrase-file"_s, stage.before->passphraseFile()}
                             + command.split(u' '));
            QVERIFY2(run.exitCode == 0, run.err.constData());
        };
        if (at == 0) {
            prepare(u"incident set @i.json"_s);
            prepare(u"import leak @l.csv --provenance cnil --received 2021-02-26 "
                    "--confirm-full-dump"_s);
        } else {
            prepare(m_stages[at - 1].command);
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
    work.killAfter(tried.command, moment);
    const Run verified = work.run(u"vault verify"_s);
    QVERIFY2(verified.exitCode == 0, verified.all().constData());
    const Run again = work.run(tried.command);
    // Killed after its end: then this file is known.
    const bool wasDone = tried.name == u"import"_s && again.exitCode == 3;
    QVERIFY2(again.exitCode == 0 || wasDone, again.all().constData());
    if (QDate::currentDate() != m_day)
        QSKIP("midnight: letters of another day are other letters");
    QCOMPARE(work.outcome(), tried.outcome);
    QCOMPARE(work.run(u"vault verify"_s).exitCode, 0);
}

QTEST_GUILESS_MAIN(KillTest)
#include "tst_kill.moc"
