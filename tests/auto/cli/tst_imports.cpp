// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
// What the wizard and the tables of the window do with files, at the console.

#include "console.h"
#include "support/testvault.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using console::Run;

namespace {

constexpr auto kList = "NUM_PATIENT;NOM;PRENOM;DATE_NAISSANCE;NIR\n"
                       "P1;TANGUY;Jeanne;14/07/1958;\n"
                       "P2;;Fanch;19/09/1969;\n"
                       "P3;RIOU;Hélène;31/12/1971;253072B07300471\n";
constexpr auto kLater = "NUM_PATIENT;NOM;PRENOM;DATE_NAISSANCE;NIR\n"
                        "P3;RIOU;Hélène;31/12/1971;253072B07300470\n"
                        "P4;MADEC;Denise;21/02/1963;\n";

} // namespace

class ImportsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aFileIsLookedAtWithoutKeepingIt();
    void aRowIsCorrectedOrDismissed();
    void rowsComeBackCorrectedInAFile();
    void doubtsAreListedAndCorrected();
    void aNewerListIsADifference();
    void aKeptMappingIsForgotten();
    void whatIsNotThereIsRefused_data();
    void whatIsNotThereIsRefused();

private:
    // As the program is called in a script.
    Run cli(const QStringList &words) const
    {
        return console::run(QStringList{u"--json"_s, u"--vault"_s, m_vault->folder(),
                                        u"--passphrase-file"_s, m_vault->passphraseFile()}
                            + words);
    }
    QJsonObject firstRow(const QStringList &words) const
    {
        return cli(words).json.value("rows"_L1).toArray().at(0).toObject();
    }

    std::unique_ptr<support::TestVault> m_vault;
};

void ImportsTest::init()
{
    m_vault = std::make_unique<support::TestVault>();
    m_vault->close();
    const Run run = cli({u"import"_s, u"patients"_s, m_vault->write(u"liste.csv"_s, kList)});
    QVERIFY2(run.exitCode == 0, run.all().constData());
    QCOMPARE(run.json.value("rows_read"_L1).toInt(), 3);
    QCOMPARE(run.json.value("files"_L1).toArray().size(), 1);
}

void ImportsTest::aFileIsLookedAtWithoutKeepingIt()
{
    const QByteArray latin = "NOM;PRENOM;DDN\nRIOU;H\xE9l\xE8ne;31/12/1971\n";
    const Run run = cli({u"import"_s, u"preview"_s, m_vault->write(u"latin.csv"_s, latin)});
    QVERIFY2(run.exitCode == 0, run.all().constData());
    QCOMPARE(run.json.value("format"_L1).toString(), u"delimited"_s);
    QCOMPARE(run.json.value("encoding"_L1).toString(), u"windows-1252"_s);
    QCOMPARE(run.json.value("date_format"_L1).toString(), u"dd/MM/yyyy"_s);
    const QJsonArray offers = run.json.value("encodings"_L1).toArray();
    QVERIFY(!offers.isEmpty());
    QVERIFY(offers.at(0).toObject().value("sample"_L1).toString().contains(u"Hélène"_s));
    QVERIFY(run.json.value("safe"_L1).toBool());
    QCOMPARE(cli({u"import"_s, u"list"_s}).json.value("imports"_L1).toArray().size(), 1);
}

void ImportsTest::aRowIsCorrectedOrDismissed()
{
    const QJsonObject row = firstRow({u"quarantine"_s, u"list"_s, u"1"_s});
    QCOMPARE(row.value("line"_L1).toInt(), 3);
    QCOMPARE(row.value("reason"_L1).toString(), u"no_name"_s);
    const QString id = QString::number(row.value("row"_L1).toInt());
    const Run wrong = cli({u"quarantine"_s, u"correct"_s, id, u"--set"_s, u"PRENOM=Yann"_s});
    QCOMPARE(wrong.exitCode, 3);
    QVERIFY(!wrong.json.value("accepted"_L1).toBool());
    const Run unknown = cli({u"quarantine"_s, u"correct"_s, id, u"--set"_s, u"NOMS=BOZEC"_s});
    QCOMPARE(unknown.exitCode, 3);
    QVERIFY(unknown.message().contains("PRENOM"_L1));
    const Run dismissed = cli({u"quarantine"_s, u"dismiss"_s, id, u"--note"_s, u"ligne de test"_s});
    QVERIFY2(dismissed.exitCode == 0, dismissed.all().constData());
    QCOMPARE(cli({u"quarantine"_s, u"reopen"_s, id}).json.value("reopened"_L1).toInt(), 1);
    const Run right = cli({u"quarantine"_s, u"correct"_s, id, u"--set"_s, u"NOM=BOZEC"_s});
    QVERIFY2(right.exitCode == 0, right.all().constData());
    QVERIFY(right.json.value("accepted"_L1).toBool());
    const Run list = cli({u"quarantine"_s, u"list"_s, u"--all"_s});
    QCOMPARE(list.json.value("open"_L1).toInt(), 0);
    QCOMPARE(list.json.value("corrected"_L1).toInt(), 1);
}

void ImportsTest::rowsComeBackCorrectedInAFile()
{
    const QString file = m_vault->beside(u"a-corriger.csv"_s);
    const Run out = cli({u"quarantine"_s, u"export"_s, u"1"_s, file});
    QVERIFY2(out.exitCode == 0, out.all().constData());
    const QByteArray corrected = support::contentsOf(file).replace("P2,,Fanch", "P2,BOZEC,Fanch");
    const Run in = cli({u"import"_s, u"retry"_s, u"1"_s, u"--rows"_s,
                        m_vault->write(u"corrige.csv"_s, corrected)});
    QVERIFY2(in.exitCode == 0, in.all().constData());
    QCOMPARE(in.json.value("rows_accepted"_L1).toInt(), 1);
    QCOMPARE(in.json.value("open_left"_L1).toInt(), 0);
}

void ImportsTest::doubtsAreListedAndCorrected()
{
    const QJsonObject doubt = firstRow({u"import"_s, u"warnings"_s, u"1"_s});
    QCOMPARE(doubt.value("warning"_L1).toString(), u"bad_nir_key"_s);
    const QString record = QString::number(doubt.value("record"_L1).toInt());
    const Run wrong = cli(
        {u"import"_s, u"correct-record"_s, record, u"--field"_s, u"nir"_s, u"--value"_s, u"12"_s});
    QCOMPARE(wrong.exitCode, 3);
    const Run right = cli({u"import"_s, u"correct-record"_s, record, u"--field"_s, u"nir"_s,
                           u"--value"_s, u"253072B07300470"_s});
    QVERIFY2(right.exitCode == 0, right.all().constData());
    QVERIFY(cli({u"import"_s, u"warnings"_s}).json.value("rows"_L1).toArray().isEmpty());
}

void ImportsTest::aNewerListIsADifference()
{
    const QString later = m_vault->write(u"juin.csv"_s, kLater);
    const QString difference = m_vault->beside(u"differences.csv"_s);
    for (const bool isDry : {true, false}) {
        QStringList words{u"import"_s, u"patients"_s, later, u"--update"_s};
        words += isDry ? QStringList{u"--dry-run"_s, u"--difference"_s, difference} : QStringList();
        const Run run = cli(words);
        QVERIFY2(run.exitCode == 0, run.all().constData());
        const QJsonObject counts = run.json.value("difference"_L1).toObject();
        QCOMPARE(counts.value("new"_L1).toInt(), 1);
        QCOMPARE(counts.value("changed"_L1).toInt(), 1);
        QCOMPARE(counts.value("vanished"_L1).toInt(), 1);
    }
    QVERIFY(support::contentsOf(difference).contains("changed,2,nir,P3"));
    const Run early = cli({u"import"_s, u"undo"_s, u"1"_s});
    QCOMPARE(early.exitCode, 3);
    QCOMPARE(cli({u"import"_s, u"undo"_s, u"2"_s}).exitCode, 0);
}

void ImportsTest::aKeptMappingIsForgotten()
{
    const Run list = cli({u"import"_s, u"profiles"_s});
    QCOMPARE(list.json.value("profiles"_L1).toArray().size(), 1);
    QCOMPARE(cli({u"import"_s, u"forget-profile"_s, u"liste.csv"_s}).exitCode, 0);
    QVERIFY(cli({u"import"_s, u"profiles"_s}).json.value("profiles"_L1).toArray().isEmpty());
    QCOMPARE(cli({u"import"_s, u"forget-profile"_s, u"liste.csv"_s}).exitCode, 3);
}

void ImportsTest::whatIsNotThereIsRefused_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("export of no import")
        << QStringList{u"import"_s, u"export"_s, u"9"_s, u"/dev/null"_s};
    QTest::newRow("quarantine of no import")
        << QStringList{u"quarantine"_s, u"export"_s, u"9"_s, u"/dev/null"_s};
    QTest::newRow("no such row") << QStringList{u"quarantine"_s, u"correct"_s, u"99"_s, u"--set"_s,
                                                u"NOM=X"_s};
    QTest::newRow("no such record") << QStringList{
        u"import"_s, u"correct-record"_s, u"99"_s, u"--field"_s, u"nir"_s, u"--value"_s, {}};
    QTest::newRow("a format that nobody knows")
        << QStringList{u"import"_s, u"preview"_s, u"/dev/null"_s, u"--format"_s, u"pdf"_s};
}

void ImportsTest::whatIsNotThereIsRefused()
{
    QFETCH(QStringList, words);
    const Run run = cli(words);
    QCOMPARE(run.exitCode, 3);
    QVERIFY(!run.message().isEmpty());
}

QTEST_GUILESS_MAIN(ImportsTest)
#include "tst_imports.moc"
