// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
// Where a file that the command line names may not be written: into the folder
// of a vault, by whatever way, and over what the command reads.

#include "console.h"
#include "incident/incident.h"
#include "support/sampleincident.h"
#include "support/testvault.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <filesystem>

using namespace Qt::StringLiterals;
using console::Run;

class OutputsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void nothingIsWrittenIntoAVault_data();
    void nothingIsWrittenIntoAVault();
    void besideAVaultIsAllowed();
    void aNewVaultDoesNotHoldItsOwnSheet();
    void whatIsReadIsNotOverwritten_data();
    void whatIsReadIsNotOverwritten();
    void refusalsAreFrenchUnlessAsked();

private:
    // @ stands for the folder beside the vault, ! for the vault itself.
    QStringList words(const QString &line) const;
    Run cli(const QString &line) const
    {
        return console::run(QStringList{u"--json"_s, u"--lang"_s, u"en"_s, u"--vault"_s,
                                        m_vault->folder(), u"--passphrase-file"_s,
                                        m_vault->passphraseFile()}
                            + words(line));
    }
    QStringList vaultFiles() const;

    std::unique_ptr<support::TestVault> m_vault;
};

QStringList OutputsTest::words(const QString &line) const
{
    QStringList words = line.split(u' ');
    for (QString &word : words) {
        word.replace(u'@', m_vault->root() + u'/');
        word.replace(u'!', m_vault->folder());
    }
    return words;
}

// What a reader may touch as well is not what this is about.
QStringList OutputsTest::vaultFiles() const
{
    QStringList files = support::filesUnder(m_vault->folder());
    files.removeIf([](const QString &file) {
        return file.endsWith("-wal"_L1) || file.endsWith("-shm"_L1) || file.endsWith(".lock"_L1);
    });
    return files;
}

void OutputsTest::initTestCase()
{
    m_vault = std::make_unique<support::TestVault>();
    m_vault->close();
    for (const QString &name : {u"patients.csv"_s, u"leak.csv"_s})
        m_vault->write(name, support::contentsOf(support::pipelineFile(name)));
    m_vault->write(u"incident.json"_s,
                   QJsonDocument(incident::toJson(testing::sampleIncident())).toJson());
    QVERIFY(QFile::link(m_vault->folder(), m_vault->beside(u"alias"_s)));
    QVERIFY(QFile::link(m_vault->folder() + u"/later.csv"_s, m_vault->beside(u"dangling.csv"_s)));
    QVERIFY(QDir().mkpath(m_vault->beside(u"aside"_s)));
    for (const QString &line :
         {u"incident set @incident.json"_s, u"import patients @patients.csv"_s,
          u"import leak @leak.csv --provenance cnil --received 2021-02-26"_s, u"match"_s,
          u"letters produce --out @lots"_s, u"vault backup @good.avis34"_s}) {
        const Run run = cli(line);
        QVERIFY2(run.exitCode == 0, run.all().constData());
    }
}

void OutputsTest::nothingIsWrittenIntoAVault_data()
{
    QTest::addColumn<QString>("line");
    const auto row = [](const char *name, const QString &line) { QTest::newRow(name) << line; };
    row("pairs", u"match export !/pairs.csv"_s);
    row("ledger", u"ledger export !/ledger.csv"_s);
    row("addresses", u"addresses check --csv !/addresses.csv"_s);
    row("addresses to be validated", u"addresses export !/rnvp.csv"_s);
    row("journal", u"journal export !/journal.jsonl"_s);
    row("register", u"register export !/register.csv"_s);
    row("register as PDF", u"register export !/register.pdf"_s);
    row("register as a spreadsheet", u"register export !/register.ods"_s);
    row("bundle", u"cnil bundle --out !/dossier.zip"_s);
    row("backup", u"vault backup !/copy.avis34"_s);
    row("lots", u"letters produce --out !"_s);
    row("lots in a folder of their own", u"letters produce --out !/lots"_s);
    row("reprint", u"letters reprint 1 --from 1 --to 1 --out !/again.pdf"_s);
    row("rejected rows", u"import patients @patients.csv --dry-run --rejects !/rejects.csv"_s);
    row("restored vault", u"vault restore @good.avis34 --to !/inner.avis34"_s);
    row("a vault in a vault",
        u"vault create !/inner.avis34 --lab Essai --recovery-out @sheet.txt"_s);
    row("demonstration", u"demo !/demo --patients 10 --leak 5"_s);
    row("deep below", u"ledger export !/anchors/ledger.csv"_s);
    row("over one of its files", u"ledger export !/keys.bin"_s);
    row("through a link to the folder", u"ledger export @alias/ledger.csv"_s);
    row("through a link to what is not there yet", u"ledger export @dangling.csv"_s);
    row("by way of another folder", u"ledger export @aside/../Laboratoire.avis34/ledger.csv"_s);
}

void OutputsTest::nothingIsWrittenIntoAVault()
{
    QFETCH(const QString, line);
    const QStringList before = vaultFiles();
    const QByteArray keys = support::contentsOf(m_vault->folder() + u"/keys.bin"_s);
    const Run run = cli(line);
    QVERIFY2(run.exitCode == 3, run.all().constData());
    QVERIFY2(run.message().contains(u"inside the folder of a vault"_s), run.all().constData());
    QCOMPARE(vaultFiles(), before);
    QCOMPARE(support::contentsOf(m_vault->folder() + u"/keys.bin"_s), keys);
    QCOMPARE(cli(u"vault verify"_s).exitCode, 0);
}

void OutputsTest::besideAVaultIsAllowed()
{
    QCOMPARE(cli(u"ledger export @ledger.csv"_s).exitCode, 0);
    QCOMPARE(cli(u"ledger export !-ledger.csv"_s).exitCode, 0); // begins alike
    QCOMPARE(cli(u"ledger export /dev/null"_s).exitCode, 0);
}

void OutputsTest::aNewVaultDoesNotHoldItsOwnSheet()
{
    const Run run =
        cli(u"vault create @new.avis34 --lab Essai --recovery-out @new.avis34/sheet.txt"_s);
    QVERIFY2(run.exitCode == 3, run.all().constData());
    QVERIFY(!QFile::exists(m_vault->beside(u"new.avis34"_s)));
}

void OutputsTest::whatIsReadIsNotOverwritten_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("input");
    const auto row = [](const char *name, const QString &line, const QString &input) {
        QTest::newRow(name) << line << input;
    };
    row("the file itself", u"import patients @patients.csv --rejects @patients.csv"_s,
        u"patients.csv"_s);
    row("by another way", u"import patients @patients.csv --rejects @aside/../patients.csv"_s,
        u"patients.csv"_s);
    row("by a link", u"import patients @patients.csv --rejects @patients-link.csv"_s,
        u"patients.csv"_s);
    row("by a second name", u"import patients @patients.csv --rejects @patients-twin.csv"_s,
        u"patients.csv"_s);
    row("the mapping", u"import patients @patients.csv --mapping @map.json --rejects @map.json"_s,
        u"map.json"_s);
    row("the passphrase", u"journal export @passphrase"_s, u"passphrase"_s);
    row("the passphrase, as a backup", u"vault backup @passphrase"_s, u"passphrase"_s);
    row("the passphrase, as letters", u"letters reprint 1 --from 1 --to 1 --out @passphrase"_s,
        u"passphrase"_s);
}

void OutputsTest::whatIsReadIsNotOverwritten()
{
    QFETCH(const QString, line);
    QFETCH(const QString, input);
    m_vault->write(u"map.json"_s, "{}");
    const QString patients = m_vault->beside(u"patients.csv"_s);
    QFile::link(patients, m_vault->beside(u"patients-link.csv"_s));
    std::error_code ignored; // it is there from the row before
    std::filesystem::create_hard_link(
        patients.toStdString(), m_vault->beside(u"patients-twin.csv"_s).toStdString(), ignored);
    const QByteArray before = support::contentsOf(m_vault->beside(input));
    const Run run = cli(line);
    QVERIFY2(run.exitCode == 2, run.all().constData());
    QVERIFY2(run.message().contains(u"would be overwritten"_s), run.all().constData());
    QCOMPARE(support::contentsOf(m_vault->beside(input)), before);
}

void OutputsTest::refusalsAreFrenchUnlessAsked()
{
    const Run run = console::run(QStringList{u"--vault"_s, m_vault->folder(),
                                             u"--passphrase-file"_s, m_vault->passphraseFile()}
                                 + words(u"ledger export !/ledger.csv"_s));
    QCOMPARE(run.exitCode, 3);
    QVERIFY2(run.err.contains("dans le dossier d’un coffre"), run.err.constData());
}

QTEST_GUILESS_MAIN(OutputsTest)
#include "tst_outputs.moc"
