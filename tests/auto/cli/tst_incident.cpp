// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
// What is said at the console about the incident sheet: its check and its severity.

#include "console.h"
#include "incident/incident.h"
#include "services/incidentservice.h"
#include "support/sampleincident.h"
#include "support/testvault.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using console::Run;

class IncidentTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void theCheckRefusesWhenNoLetterCanBeWritten();
    void theCheckIsSilentAboutWhatIsThere();
    void theSeverityIsAnsweredAndConfirmed();
    void wrongAnswersAreRefused_data();
    void wrongAnswersAreRefused();
    void humansReadTheReasoningInFrench();

private:
    Run cli(const QStringList &words, const QStringList &options = {u"--json"_s}) const
    {
        return console::run(options
                            + QStringList{u"--vault"_s, m_vault->folder(), u"--passphrase-file"_s,
                                          m_vault->passphraseFile()}
                            + words);
    }

    std::unique_ptr<support::TestVault> m_vault;
};

void IncidentTest::init()
{
    m_vault = std::make_unique<support::TestVault>();
    incident::Incident incident = testing::sampleIncident();
    incident.categories = people::DataCategory::Identity;
    QVERIFY(services::saveIncident(m_vault->session(), incident));
    m_vault->close();
}

void IncidentTest::theCheckRefusesWhenNoLetterCanBeWritten()
{
    const QString sheet = m_vault->write(u"sheet.json"_s, "{\"title\": \"Fuite\"}");
    QCOMPARE(cli({u"incident"_s, u"set"_s, sheet}).exitCode, 0);
    const Run run = cli({u"incident"_s, u"check"_s});
    QCOMPARE(run.exitCode, 3);
    QCOMPARE(run.json[u"letters_can_be_written"_s].toBool(true), false);
    QVERIFY(run.json[u"letters"_s].toArray().size() >= 5);
    QVERIFY(!run.json[u"form"_s].toArray().isEmpty());
}

void IncidentTest::theCheckIsSilentAboutWhatIsThere()
{
    const Run run = cli({u"incident"_s, u"check"_s, u"--kind"_s, u"complete"_s});
    QCOMPARE(run.exitCode, 0);
    QVERIFY(run.json[u"letters"_s].toArray().isEmpty());
    QVERIFY(!run.json[u"severity"_s].toString().isEmpty());
}

void IncidentTest::theSeverityIsAnsweredAndConfirmed()
{
    Run run = cli({u"incident"_s, u"severity"_s, u"show"_s});
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.json[u"score"_s].toDouble(), 5.0);
    QCOMPARE(run.json[u"state"_s].toString(), u"proposed"_s);
    QCOMPARE(run.json[u"factors"_s].toArray().size(), 7);
    run =
        cli({u"incident"_s, u"severity"_s, u"set"_s, u"--malice"_s, u"no"_s, u"--confidentiality"_s,
             u"none"_s, u"--context-adjustment"_s, u"sensitive_assumption"_s});
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.json[u"computed"_s].toString(), u"significant"_s);
    run = cli({u"incident"_s, u"severity"_s, u"confirm"_s, u"--level"_s, u"maximal"_s,
               u"--reason"_s, u"Mineurs"_s, u"--by"_s, u"Direction"_s});
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.json[u"state"_s].toString(), u"confirmed"_s);
    QCOMPARE(run.json[u"edpb"_s].toString(), u"severe"_s);
    QCOMPARE(run.json[u"confirmed_by"_s].toString(), u"Direction"_s);
    run = cli({u"incident"_s, u"severity"_s, u"set"_s, u"--malice"_s, u"proposed"_s});
    QCOMPARE(run.json[u"state"_s].toString(), u"answers_changed"_s);
    QCOMPARE(run.json[u"score"_s].toDouble(), 3.5);
}

void IncidentTest::wrongAnswersAreRefused_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("said");

    QTest::newRow("an answer that is none")
        << QStringList{u"set"_s, u"--malice"_s, u"oui"_s} << u"yes"_s;
    QTest::newRow("a level that is none")
        << QStringList{u"confirm"_s, u"--level"_s, u"maximum"_s} << u"maximal"_s;
    QTest::newRow("another level without a reason")
        << QStringList{u"confirm"_s, u"--level"_s, u"limited"_s} << u"Maximal"_s;
}

void IncidentTest::wrongAnswersAreRefused()
{
    QFETCH(QStringList, words);
    QFETCH(QString, said);
    const Run run = cli(QStringList{u"incident"_s, u"severity"_s} + words);
    QCOMPARE(run.exitCode, 3);
    QVERIFY2(run.message().contains(said), qPrintable(run.message()));
}

void IncidentTest::humansReadTheReasoningInFrench()
{
    const Run run = cli({u"incident"_s, u"severity"_s, u"show"_s}, {});
    QCOMPARE(run.exitCode, 0);
    const QString said = QString::fromUtf8(run.out);
    QVERIFY2(said.contains(u"SE = DPC × EI + CB = 4 × 1 + 1 = 5."), qPrintable(said));
    QVERIFY2(said.contains(u"À confirmer"), qPrintable(said));
}

QTEST_GUILESS_MAIN(IncidentTest)
#include "tst_incident.moc"
