// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
// The contract of the console: words, exit codes, one JSON object on standard
// output.  Scripts depend on it.

#include "console.h"
#include "incident/incident.h"
#include "services/stage.h"
#include "support/demodata.h"
#include "support/sampleincident.h"
#include "support/testvault.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using console::Run;

namespace {

// Keys of our own making; what stands under "mapping" are the file's columns.
QStringList oddKeys(const QJsonValue &value)
{
    static const QRegularExpression snakeCase(u"^[a-z][a-z0-9_]*$"_s);
    QStringList odd;
    for (const auto &item : value.toArray())
        odd += oddKeys(item);
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!snakeCase.match(it.key()).hasMatch())
            odd << it.key();
        if (it.key() != "mapping"_L1)
            odd += oddKeys(it.value());
    }
    return odd;
}

bool isOneObject(const QByteArray &out)
{
    return QJsonDocument::fromJson(out).isObject() && out.endsWith('\n') && out.count('\n') == 1;
}

} // namespace

class CliTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theWholeJobAnswersInJson_data();
    void theWholeJobAnswersInJson();
    void theSameAnswersInWords_data();
    void theSameAnswersInWords();
    void wrongUsage_data();
    void wrongUsage();
    void refusalsHaveTheirCode_data();
    void refusalsHaveTheirCode();
    void fourReasonsNotToOpen();
    void aLockOfAKilledProcessIsTakenOver();
    void readersMayLookWhileSomebodyWrites();
    void aStopLeavesNothing();
    void anUnsafeGuessShowsTheMappingToEdit();
    void theExportIsTheContract();
    void quietSaysNothing();
    void theVaultMayComeFromTheEnvironment();
    void optionsMayFollowTheCommand();
    void thePassphraseIsTheFirstLine_data();
    void thePassphraseIsTheFirstLine();
    void passphrasesChange();
    void aVaultIsMadeWhole();
    void aVaultWithoutItsSheetIsNotMade();
    void aBackupComesBack();
    void theJournalIsVerifiedWithoutAVault();
    void helpAndVersion();

private:
    QStringList vaultOptions() const
    {
        return {u"--vault"_s, m_vault->folder(), u"--passphrase-file"_s, m_vault->passphraseFile()};
    }
    Run cli(const QStringList &arguments) const
    {
        return console::run(vaultOptions() + QStringList{u"--json"_s} + arguments);
    }
    // In the words of a table row: @ stands for the folder beside the vault.
    QStringList split(const QString &line) const
    {
        QStringList words = line.split(u' ', Qt::SkipEmptyParts);
        for (QString &word : words)
            word.replace(u'@', m_vault->root() + u'/');
        return words;
    }

    std::unique_ptr<support::TestVault> m_vault;
};

void CliTest::initTestCase()
{
    m_vault = std::make_unique<support::TestVault>();
    m_vault->close();
    const auto copy = [this](const QString &name) {
        m_vault->write(name, support::contentsOf(support::pipelineFile(name)));
    };
    copy(u"patients.csv"_s);
    copy(u"leak.csv"_s);
    m_vault->write(u"incident.json"_s,
                   QJsonDocument(incident::toJson(testing::sampleIncident())).toJson());
    m_vault->write(u"bad.json"_s, R"({"titel": "x"})");
    m_vault->write(u"nojson.json"_s, "{");
    m_vault->write(u"breach.json"_s,
                   R"({"incident": {"reference": "V-2020-01", "title": "Perdu"}, "persons": 12})");
    m_vault->write(u"parameters.json"_s, R"({"most_lost": 0.01, "review_probability": 0.2})");
    m_vault->write(u"wrong.json"_s, R"({"most_lost": 2})");
    m_vault->write(u"deaths.txt"_s,
                   QByteArray("TANGUY*JEANNE MARIE/").leftJustified(80) + "21958071422113"
                       + QByteArray("LANNION").leftJustified(60) + "20201105352381042\n");
    m_vault->write(u"proof.pdf"_s, "%PDF invented");
    m_vault->write(u"odd.csv"_s, "K1;K2;K3\nTANGUY;Jeanne;14/07/1958\nBOZEC;Fanch;09/09/1969\n");
    m_vault->write(u"communes.csv"_s, "Code_postal;Nom_commune\n56000;VANNES\n35000;RENNES\n");
    m_vault->write(u"instructions.csv"_s, "patient_ref;instruction\nP039;locked\nP038;locked\n");
    m_vault->write(u"wronginstructions.csv"_s,
                   "patient_ref;instruction\nP039;locked\nP999;locked\n");
    m_vault->write(u"unknown.csv"_s,
                   "Z1;Z2;Z3\nTANGUY;Jeanne;14/07/1958\nBOZEC;Fanch;09/09/1969\n");
    m_vault->write(u"odd.json"_s, R"({"kind":"patients","date_format":"dd/MM/yyyy",
        "columns":{"K1":"birth_name","K2":"given_names","K3":"birth_date"}})");
}

void CliTest::theWholeJobAnswersInJson_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("keys"); // that must be there
    QTest::addColumn<int>("exitCode");
    // In this order: it is one job.
    const auto row = [](const char *command, const char *keys, int exitCode = 0) {
        QTest::newRow(command) << QString::fromLatin1(command) << QString::fromLatin1(keys)
                               << exitCode;
    };
    row("vault info", "laboratory patients leak_rows persons notices journal_entries bytes");
    row("incident show", "title organisation");
    row("incident set @incident.json", "saved");
    row("import list", "imports");
    row("import patients @patients.csv --dry-run",
        "dry_run rows_read rows_accepted rows_quarantined columns mapping");
    row("import patients @patients.csv --rejects @rejects.csv",
        "import dry_run rows_read rows_accepted rows_quarantined bytes sha256 encoding separator "
        "columns mapping quarantine warnings notices");
    row("import leak @leak.csv --provenance processor --received 2021-02-26",
        "import rows_read rows_accepted rows_quarantined");
    row("import patients @odd.csv --mapping @odd.json", "import rows_accepted mapping");
    row("import undo 3", "undone");
    row("import deaths @deaths.txt --dry-run", "dry_run strong possible");
    row("import deaths @deaths.txt",
        "import dry_run edition encoding sha256 bytes rows_read rows_accepted rows_rejected "
        "rejected "
        "rejected_lines patients strong possible known contradicted");
    row("import deaths @deaths.txt --encoding utf-8", "error", 3); // this very file
    row("import deaths @deaths.txt --again", "known");
    row("import deaths @patients.csv", "error", 3);
    row("deaths list", "proposals counts");
    row("deaths list --limit 1 --status all", "proposals counts");
    row("deaths confirm 1", "status changed");
    row("deaths undo 1", "status changed");
    row("deaths confirm --all-strong", "status changed");
    row("deaths refuse 1", "status changed");
    row("deaths confirm 4711", "error", 3);
    row("deaths confirm", "error", 3);
    row("letters preflight", "error persons passes findings", 3); // nobody yet
    row("match", "run patients leak_rows candidate_pairs sure_pairs review_pairs persons");
    row("match parameters", "sure_probability most_wrong_in_sure most_lost weights calibration");
    row("match --parameters @parameters.json --from-scratch --reestimate",
        "run expected_findable expected_lost expected_unseen new_rows sure_edge review_edge");
    row("match --parameters @patients.csv", "error", 3);
    row("match --parameters @wrong.json", "error", 3);
    row("match export @pairs.csv --min-probability 0.001", "file pairs");
    row("match explain L01 P001", "pairs");
    row("match explain L01", "pairs");
    row("review stats", "to_review same different unsure remaining");
    row("review next", "");
    row("review undo", "pair");
    row("addresses check", "persons faultless without_letter left_out waiting communes problems");
    row("addresses check --csv @addresses.csv", "persons problems file");
    row("addresses export @rnvp.csv", "file rows left_out");
    row("addresses import @rnvp.csv --dry-run",
        "rows changed unchanged refused refusals refused_lines changes against applied");
    row("addresses import @rnvp.csv", "rows unchanged applied");
    row("addresses import @patients.csv", "error", 3);
    row("addresses communes @communes.csv", "rows communes");
    row("addresses communes --shipped", "rows communes");
    row("addresses communes", "error", 3);
    row("addresses set P040 --address Kerhuel --postal-code 22560 --city Pleumeur-Bodou",
        "patient_ref block doubts");
    row("addresses set P040 --address Kerhuel --city Pleumeur-Bodou", "error", 3);
    row("addresses set P999 --address Kerhuel --postal-code 22560 --city Pleumeur-Bodou", "error",
        3);
    row("persons show P001",
        "patient_ref name concerned state variant block address_source leaked told instructions "
        "letters");
    row("persons show P040", "concerned address_since");
    row("persons set P040 --locked --form large_print", "instructions");
    row("persons set P040 --channel email", "instructions");
    row("persons set P040", "error", 3);
    row("persons set P040 --guardian UDAF", "error", 3);
    row("persons clear P040 --locked --channel", "instructions");
    row("persons clear P040", "error", 3);
    row("persons import @instructions.csv --dry-run", "rows by_instruction refused_lines applied");
    row("persons import @instructions.csv", "applied");
    row("persons import @wronginstructions.csv", "refused_lines applied", 3);
    row("letters preflight", "persons to_print adults minors obstacles passes findings");
    row("ledger",
        "persons informed in_preparation returned blocked deceased to_do reviews_open closes");
    row("letters produce --out @lots --lot-size 4", "letters pages obstacles lots");
    row("letters reprint 1 --from 1 --to 2 --out @again.pdf", "letters file");
    row("letters envelope list", "envelopes used");
    row("letters envelope use C5", "name window folds source duplex");
    row("letters envelope use C7", "error", 3);
    row("letters envelope set --window 100,53,100,38 --folds 148.5 --name Maison", "name window");
    row("letters envelope set --window 100,10,100,38", "error", 3); // over the sender
    row("letters envelope sides 1", "duplex");
    row("letters envelope show", "name window duplex");
    row("letters test-grid --out @grid.pdf", "file");
    row("letters test-grid --out @grid.pdf --envelope DL", "file");
    row("letters lots", "lots");
    row("letters slip 1 --out @slip.pdf", "file");
    row("letters slip 1-99 --out @slip.pdf", "error", 3);
    row("letters handover --lots 1 --out @remise --layout maileva",
        "folder letters pages files manifest_sha256 handed_over_before");
    row("letters handover --lots 1 --out @remise", "error", 3); // not empty
    row("letters count 1 0", "counted");
    row("letters posted 1 --date TODAY", "error", 3); // nothing explains the difference
    row("letters count 1 0 --explain essai", "counted");
    row("letters posted 1 --date TODAY", "posted");
    row("letters posted 1 --undo", "posted");
    row("letters posted 1 --undo", "error", 3);
    row("letters posted 1 --date TODAY --proof @proof.pdf", "posted");
    row("letters proof 1 --add @proof.pdf", "error", 3); // this very document
    row("letters proof 1 --out @back.pdf", "file sha256 bytes");
    row("letters proof 1 --out @back.pdf --number 2", "error", 3);
    row("letters handover --lots 1 --out @remise2", "error", 3); // posted
    row("letters returned REFERENCE --reason NPAI", "returned");
    row("ledger export @ledger.csv", "file rows");
    row("deadlines", "deadlines");
    row("deadlines --now 2021-02-26T18:00:00+01:00", "deadlines");
    row("cnil check --kind complete", "kind vocabulary title answers missing proposed");
    row("cnil check --vocabulary edpb-1.0", "kind vocabulary title answers missing proposed");
    row("cnil check --vocabulary 1999-01", "error", 3);
    row("cnil confirm no_such_field", "error", 3);
    row("cnil confirm --all --kind complete", "confirmed");
    row("cnil bundle --kind initial --out @dossier.zip", "file sha256 entries missing");
    row("cnil bundle --verify @dossier.zip", "intact findings sha256 kind reference entries");
    row("cnil receipt @proof.pdf --number FR-2021-1 --filing 1", "archived id number filed_at");
    row("cnil receipt @proof.pdf --number FR-2021-2 --filing 9", "error", 3);
    row("cnil filings list", "filings receipts");
    row("cnil filings show 1", "filing kind vocabulary frozen_at author sha256 answers");
    row("cnil filings show 9", "error", 3);
    row("cnil filings diff 1 1", "before after changes");
    row("cnil receipt export 2 @recap.pdf", "file");
    row("cnil receipt export 1 @recap.pdf", "error", 3); // a bundle, no receipt
    row("register list", "breaches");
    row("register add @breach.json", "number");
    row("register add @breach.json", "error", 3); // the reference is taken
    row("register show 1", "incident persons motivation");
    row("register set 1 --filing not_to_file --filing-reasons chiffré", "number");
    row("register set 0 --communication-reasons risque", "number");
    row("register show 0", "motivation");
    row("register set 1 --file @breach.json", "number");
    row("register set 0 --file @breach.json", "error", 3); // it has its sheet
    row("register remove 1 --reason doublon", "number");
    row("register remove 1 --reason doublon", "error", 3);
    row("register show 7", "error", 3);
    row("register export @register.csv", "file");
    row("register export @register.ods", "file");
    row("journal export @journal.jsonl", "intact entries head");
    row("journal verify", "intact entries head first_bad");
    row("journal verify @journal.jsonl", "intact entries head first_bad");
    row("vault backup @copy.avis34", "backup");
    row("vault custodian list", "custodians");
    row("vault verify", "intact findings journal_entries journal_head");
}

void CliTest::theWholeJobAnswersInJson()
{
    QFETCH(QString, command);
    QFETCH(const QString, keys);
    QFETCH(const int, exitCode);
    if (command.contains("REFERENCE"_L1)) {
        const auto lines = support::contentsOf(m_vault->beside(u"lots/lot-0001.csv"_s)).split('\n');
        QVERIFY(lines.size() > 2);
        command.replace("REFERENCE"_L1, QString::fromLatin1(lines[1].split(';')[2]));
    }
    command.replace("TODAY"_L1, QDate::currentDate().toString(Qt::ISODate));
    const Run run = cli(split(command));
    QVERIFY2(run.exitCode == exitCode, run.all().constData());
    QVERIFY2(isOneObject(run.out), run.out.constData());
    QCOMPARE(oddKeys(run.json), QStringList());
    if (run.json.contains(u"error"_s))
        return;
    for (const QString &key : keys.split(u' ', Qt::SkipEmptyParts))
        QVERIFY2(key == u"error" || run.json.contains(key), qPrintable(key));
}

void CliTest::theSameAnswersInWords_data()
{
    QTest::addColumn<QString>("command");
    for (const char *command :
         {"vault info", "vault verify", "import list", "incident show", "review stats", "ledger",
          "deadlines", "cnil check", "cnil filings list", "cnil filings show 1", "register list",
          "journal verify", "letters preflight", "match explain L01", "addresses check",
          "persons show P001", "persons show P040", "deaths list --status all"})
        QTest::newRow(command) << QString::fromLatin1(command);
}

void CliTest::theSameAnswersInWords()
{
    QFETCH(const QString, command);
    for (const char *language : {"fr", "en"}) {
        const Run run = console::run(
            vaultOptions() + QStringList{u"--lang"_s, QLatin1String(language)} + split(command));
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QVERIFY(run.out.trimmed().size() > 10);
        QCOMPARE(run.err, QByteArray());
        QVERIFY2(!run.out.contains("%1"), run.out.constData());
    }
}

void CliTest::wrongUsage_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("withVault");
    const auto row = [](const char *name, const char *line, bool withVault = true) {
        QTest::newRow(name) << QString::fromLatin1(line) << withVault;
    };
    row("nothing", "");
    row("an unknown command", "imprt patients @patients.csv");
    row("a group without its command", "import");
    row("an unknown command of a group", "import pacients @patients.csv");
    row("a missing argument", "import patients");
    row("an option too many", "match --fast");
    row("parameters without their file", "match --parameters");
    row("an argument too many", "review stats now");
    row("an option without its value", "import patients @patients.csv --mapping");
    row("a leak without its provenance", "import leak @leak.csv --received 2021-02-26");
    row("a leak without its date", "import leak @leak.csv --provenance cnil");
    row("an unknown provenance", "import leak @leak.csv --provenance me --received 2021-02-26");
    row("a date that is none", "import leak @leak.csv --provenance cnil --received 26/02/2021");
    row("a day that does not exist", "letters posted 1 --date 2021-02-30");
    row("posted, and taken back", "letters posted 1 --date 2021-03-15 --undo");
    row("posted without a day", "letters posted 1");
    row("a proof to add and to write", "letters proof 1 --add @proof.pdf --out @back.pdf");
    row("lots that are no numbers", "letters slip first --out @s.pdf");
    row("lots backwards", "letters slip 9-2 --out @s.pdf");
    row("a layout that is none", "letters handover --lots 1 --out @r --layout fax");
    row("a window of three numbers", "letters envelope set --window 110,55,85");
    row("three sides", "letters envelope sides 3");
    row("fewer than no envelopes", "letters count 1 -5");
    row("an instant without offset", "deadlines --now 2021-02-26T18:00:00");
    row("a number that is none", "import undo first");
    row("a probability above 1", "match export @p.csv --min-probability 2");
    row("an unknown verdict", "review decide 1 perhaps");
    row("a form of a letter that is none", "persons set P001 --form huge");
    row("a channel that is none", "persons set P001 --channel fax");
    row("a guardian's town without a guardian", "persons set P001 --guardian-city Lorient");
    row("an address without its town", "addresses set P001 --address Kerhuel");
    row("an unknown kind of filing", "cnil bundle --kind last --out @d.zip");
    row("nothing to confirm", "cnil confirm --kind initial");
    row("a field and all of them", "cnil confirm natures --all");
    row("a receipt without its number", "cnil receipt @proof.pdf");
    row("a receipt without its file", "cnil receipt --number FR-1");
    row("a receipt filed at no instant", "cnil receipt @proof.pdf --number FR-1 --filed hier");
    row("differences from nothing", "cnil filings diff 1");
    row("a bundle without a file", "cnil bundle --kind initial");
    row("an entry of the register with nothing to change", "register set 1");
    row("a removal without a reason", "register remove 1");
    row("a decision that is none", "register set 1 --filing maybe");
    row("an unknown language", "--lang de vault info");
    row("no vault named", "vault info", false);
    row("no vault named to import into", "import patients @patients.csv", false);
}

void CliTest::wrongUsage()
{
    QFETCH(const QString, line);
    QFETCH(const bool, withVault);
    const QStringList before = support::fingerprints(m_vault->root());
    const QStringList arguments = (withVault ? vaultOptions() : QStringList()) + split(line);
    const Run words = console::run(arguments);
    QVERIFY2(words.exitCode == 2, words.err.constData());
    QVERIFY(!words.err.trimmed().isEmpty());
    QCOMPARE(words.out, QByteArray());
    const Run json = console::run(QStringList{u"--json"_s} + arguments);
    QVERIFY2(json.exitCode == 2, json.err.constData());
    QVERIFY2(isOneObject(json.out), json.out.constData());
    QCOMPARE(json.error().value(u"kind"_s).toString(), u"usage"_s);
    QVERIFY(!json.message().isEmpty());
    QCOMPARE(support::fingerprints(m_vault->root()), before);
}

void CliTest::refusalsHaveTheirCode_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *name, const char *line, int exitCode, const char *kind,
                        const char *named = "") {
        QTest::newRow(name) << QString::fromLatin1(line) << exitCode << QString::fromLatin1(kind)
                            << QString::fromLatin1(named);
    };
    row("the same file again", "import patients @patients.csv", 3, "input");
    row("a file that is not there", "import patients @absent.csv", 1, "storage", "absent.csv");
    row("a folder instead of a file", "import patients @lots", 3, "input", "lots");
    row("a mapping that is no JSON", "import patients @odd.csv --mapping @nojson.json", 3, "input",
        "nojson.json");
    row("a mapping that is not there", "import patients @odd.csv --mapping @absent.json", 1,
        "storage", "absent.json");
    row("an incident with a wrong key", "incident set @bad.json", 3, "input", "titel");
    row("an incident that is no JSON", "incident set @nojson.json", 3, "input", "nojson.json");
    row("an import undone after letters", "import undo 1", 3, "conflict");
    row("a leak row that is not there", "match explain nowhere", 3, "input", "nowhere");
    row("a pair that is not there", "review decide 999999 same", 3, "conflict");
    row("a lot that is not there", "letters posted 99 --date 2021-03-10", 3, "conflict", "99");
    row("a reference with a typing error", "letters returned ABCD --reason NPAI", 3, "input",
        "ABCD");
    row("ranks outside the lot", "letters reprint 1 --from 3 --to 99 --out @x.pdf", 3, "input");
    row("a lot of nobody", "letters produce --out @lots --lot-size 0", 3, "input");
    row("an output in a folder that is not there", "ledger export @nowhere/l.csv", 1, "storage",
        "nowhere/l.csv");
    row("a bundle that is none", "cnil bundle --verify @patients.csv", 3, "");
    row("a journal that is none", "journal verify @patients.csv", 3, "input", "");
    row("a backup over a vault", "vault restore @copy.avis34 --to @Laboratoire.avis34", 3,
        "conflict");
    row("a backup that is none", "vault restore @patients.csv --to @new.avis34", 3, "input");
}

void CliTest::refusalsHaveTheirCode()
{
    QFETCH(const QString, line);
    QFETCH(const int, exitCode);
    QFETCH(const QString, kind);
    QFETCH(const QString, named);
    const Run before = cli({u"vault"_s, u"info"_s});
    const Run run = cli(split(line));
    QVERIFY2(run.exitCode == exitCode, run.all().constData());
    QVERIFY2(isOneObject(run.out), run.out.constData());
    QCOMPARE(oddKeys(run.json), QStringList());
    if (!kind.isEmpty()) {
        QCOMPARE(run.error().value(u"kind"_s).toString(), kind);
        QVERIFY2(run.message().contains(named), qPrintable(run.message()));
        QVERIFY2(run.message().size() > 20, qPrintable(run.message()));
    }
    const Run after = cli({u"vault"_s, u"info"_s});
    QCOMPARE(after.json.value(u"journal_head"_s), before.json.value(u"journal_head"_s));
    QCOMPARE(after.json.value(u"patients"_s), before.json.value(u"patients"_s));
}

void CliTest::fourReasonsNotToOpen()
{
    support::TestVault vault;
    const QStringList options{u"--json"_s, u"--vault"_s, vault.folder(), u"--passphrase-file"_s,
                              vault.passphraseFile()};
    const QStringList write = options + QStringList{u"match"_s};
    QStringList messages;
    const auto refuse = [&messages](const Run &run) {
        QVERIFY2(run.exitCode == 4, run.all().constData());
        QCOMPARE(run.error().value(u"kind"_s).toString(), u"permission"_s);
        messages << run.message();
    };
    refuse(console::run(write)); // this test has it open
    {
        store::Database database = vault.session().vault().connect(store::Access::ReadWrite);
        database.executeScript("PRAGMA user_version = 9999");
    }
    vault.close();
    refuse(console::run(write)); // newer
    const QString wrong = vault.write(u"wrong"_s, "another passphrase\n");
    refuse(console::run(
        {u"--json"_s, u"--vault"_s, vault.folder(), u"--passphrase-file"_s, wrong, u"match"_s}));
    QFile file(vault.folder() + u"/store.db"_s);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(100));
    QVERIFY(file.write("spoilt") == 6);
    file.close();
    refuse(console::run(write)); // damaged
    refuse(console::run({u"--json"_s, u"--vault"_s, vault.beside(u"nowhere"_s),
                         u"--passphrase-file"_s, vault.passphraseFile(), u"match"_s}));
    QCOMPARE(messages.size(), 5);
    QCOMPARE(messages.removeDuplicates(), 0);
}

void CliTest::aLockOfAKilledProcessIsTakenOver()
{
    support::TestVault vault;
    const QString file = vault.folder() + u"/store.lock"_s;
    const QByteArray held = support::contentsOf(file);
    vault.close();
    const QStringList write{u"--vault"_s,           vault.folder(), u"--passphrase-file"_s,
                            vault.passphraseFile(), u"review"_s,    u"undo"_s};
    // Killed while it held it (no such process any more), and while it made it.
    QByteArray dead = held;
    dead.replace(QByteArray::number(QCoreApplication::applicationPid()), "4999999");
    for (const QByteArray &left : {dead, QByteArray()}) {
        QFile lock(file);
        QVERIFY(lock.open(QIODevice::WriteOnly) && lock.write(left) == left.size());
        lock.close();
        const Run run = console::run(write);
        QVERIFY2(run.exitCode == 0, run.all().constData());
    }
    vault.reopen(); // alive: not taken over
    QCOMPARE(console::run(write).exitCode, 4);
}

void CliTest::readersMayLookWhileSomebodyWrites()
{
    m_vault->reopen();
    const Run info = cli({u"vault"_s, u"info"_s});
    const Run verify = cli({u"vault"_s, u"verify"_s});
    const Run backup = cli({u"vault"_s, u"backup"_s, m_vault->beside(u"beside.avis34"_s)});
    m_vault->close();
    QVERIFY2(info.exitCode == 0, info.err.constData());
    QVERIFY2(verify.exitCode == 0, verify.err.constData());
    // "consistent encrypted copy while in use"
    QVERIFY2(backup.exitCode == 0, backup.err.constData());
}

void CliTest::aStopLeavesNothing()
{
    support::TestVault vault;
    vault.close();
    QByteArray csv("NUM_PATIENT;NOM;PRENOM;DATE_NAISSANCE;SEXE\n");
    for (int row = 0; row < 400000; ++row)
        csv += "P" + QByteArray::number(row) + ";NOMINVENTE;Alix;14/07/1958;F\n";
    const QString file = vault.write(u"long.csv"_s, csv);
    const QStringList options{u"--json"_s, u"--vault"_s, vault.folder(), u"--passphrase-file"_s,
                              vault.passphraseFile()};
    const Run before = console::run(options + QStringList{u"vault"_s, u"info"_s});
    const QString rejects = vault.beside(u"rejects.csv"_s);
    const auto process = console::prepared(
        options + QStringList{u"import"_s, u"patients"_s, file, u"--rejects"_s, rejects});
    process->start();
    QVERIFY(process->waitForStarted());
    // Once it holds the vault, it needs a second or more for the rows.
    QTRY_VERIFY(QFile::exists(vault.folder() + u"/store.lock"_s));
    QTest::qWait(200);
    QCOMPARE(::kill(pid_t(process->processId()), SIGTERM), 0);
    QElapsedTimer sinceAsked;
    sinceAsked.start();
    const Run run = console::finished(*process);
    QVERIFY2(run.exitCode == 5, run.all().constData());
    QCOMPARE(run.error().value(u"kind"_s).toString(), u"cancelled"_s);
    QVERIFY2(sinceAsked.elapsed() < 10000, "it did not stop soon");
    const Run after = console::run(options + QStringList{u"vault"_s, u"info"_s});
    QCOMPARE(after.json.value(u"journal_head"_s), before.json.value(u"journal_head"_s));
    QCOMPARE(after.json.value(u"patients"_s).toInt(), 0);
    QCOMPARE(QDir(vault.root()).entryList({u"rejects*"_s}, QDir::Files), QStringList());
    QCOMPARE(console::run(options + QStringList{u"vault"_s, u"verify"_s}).exitCode, 0);
}

void CliTest::anUnsafeGuessShowsTheMappingToEdit()
{
    const Run run = cli({u"import"_s, u"patients"_s, m_vault->beside(u"unknown.csv"_s)});
    QCOMPARE(run.exitCode, 3);
    // The mapping file stands in the message, ready to be edited.
    const QString message = run.message();
    const qsizetype begin = message.indexOf(u'{');
    QVERIFY(begin >= 0);
    const QJsonObject mapping =
        QJsonDocument::fromJson(message.mid(begin, message.lastIndexOf(u'}') - begin + 1).toUtf8())
            .object();
    QVERIFY2(mapping.value(u"columns"_s).toObject().contains(u"Z1"_s), qPrintable(message));
    QVERIFY(message.contains(u"--mapping"_s));
}

void CliTest::theExportIsTheContract()
{
    const QString file = m_vault->beside(u"contract.csv"_s);
    QCOMPARE(cli({u"match"_s, u"export"_s, file}).exitCode, 0);
    const QByteArray plain = support::contentsOf(file);
    QVERIFY(plain.startsWith("leak_ref,patient_ref,class,probability,reasons\r\n"));
    QCOMPARE(cli({u"match"_s, u"export"_s, file, u"--min-probability"_s, u"0.001"_s}).exitCode, 0);
    const auto rows = support::cutCsv(support::contentsOf(file), ',', true);
    QVERIFY(support::contentsOf(file).size() > plain.size());
    static const QRegularExpression probability(u"^[01]\\.[0-9]{6}$"_s);
    QSet<QString> classes;
    for (const QStringList &row : rows) {
        QCOMPARE(row.size(), 5);
        if (row != rows.front()) {
            QVERIFY(probability.match(row[3]).hasMatch());
            QVERIFY(row[3].toDouble() >= 0.001);
            classes << row[2];
        }
    }
    QVERIFY(classes.contains(u"none"_s));
    QVERIFY((classes - QSet<QString>{u"sure"_s, u"review"_s, u"none"_s}).isEmpty());
    // The same twice.
    const QByteArray once = support::contentsOf(file);
    QCOMPARE(cli({u"match"_s, u"export"_s, file, u"--min-probability"_s, u"0.001"_s}).exitCode, 0);
    QCOMPARE(support::contentsOf(file), once);
}

void CliTest::quietSaysNothing()
{
    const Run run = console::run(vaultOptions() + QStringList{u"--quiet"_s, u"vault"_s, u"info"_s});
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.out, QByteArray());
    QCOMPARE(run.err, QByteArray());
    const Run failing =
        console::run(vaultOptions() + QStringList{u"--quiet"_s, u"import"_s, u"undo"_s, u"99"_s});
    QCOMPARE(failing.exitCode, 3);
    QCOMPARE(failing.out, QByteArray());
    QVERIFY(!failing.err.isEmpty());
}

void CliTest::theVaultMayComeFromTheEnvironment()
{
    const console::Environment environment{
        {u"AVIS34_VAULT"_s, m_vault->folder()},
        {u"AVIS34_PASSPHRASE_FILE"_s, m_vault->passphraseFile()}};
    QCOMPARE(console::run({u"vault"_s, u"info"_s}, environment).exitCode, 0);
    QCOMPARE(console::run({u"ledger"_s, u"--json"_s}, environment).exitCode, 0);
    // What the command line says comes first.
    const Run other = console::run(
        {u"vault"_s, u"info"_s, u"--vault"_s, m_vault->beside(u"nowhere"_s)}, environment);
    QCOMPARE(other.exitCode, 4);
    // Without a terminal nobody can be asked.
    const Run none =
        console::run({u"vault"_s, u"info"_s}, {{u"AVIS34_VAULT"_s, m_vault->folder()}});
    QCOMPARE(none.exitCode, 2);
    QVERIFY(none.err.contains("--passphrase-file"));
}

void CliTest::optionsMayFollowTheCommand()
{
    const Run run = console::run(QStringList{u"import"_s, u"list"_s, u"--json"_s} + vaultOptions());
    QVERIFY2(run.exitCode == 0, run.err.constData());
    QVERIFY(isOneObject(run.out));
    QCOMPARE(run.json.value(u"imports"_s).toArray().size(), 2);
}

void CliTest::thePassphraseIsTheFirstLine_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<int>("exitCode");
    const QByteArray phrase = support::testPassphrase();
    QTest::newRow("without a line end") << phrase << 0;
    QTest::newRow("with a line end") << phrase + '\n' << 0;
    QTest::newRow("with a line end of Windows") << phrase + "\r\n" << 0;
    QTest::newRow("with a second line") << phrase + "\nnever mind\n" << 0;
    QTest::newRow("with a trailing blank") << phrase + " \n" << 4;
    QTest::newRow("with an empty first line") << '\n' + phrase << 4;
    QTest::newRow("empty") << QByteArray() << 4;
}

void CliTest::thePassphraseIsTheFirstLine()
{
    QFETCH(const QByteArray, file);
    QFETCH(const int, exitCode);
    const QString path = m_vault->write(u"another-passphrase"_s, file);
    const Run run = console::run(
        {u"--vault"_s, m_vault->folder(), u"--passphrase-file"_s, path, u"vault"_s, u"info"_s});
    QVERIFY2(run.exitCode == exitCode, run.err.constData());
    QCOMPARE(console::run({u"--vault"_s, m_vault->folder(), u"--passphrase-file"_s,
                           m_vault->beside(u"no-such-file"_s), u"vault"_s, u"info"_s})
                 .exitCode,
             1);
}

void CliTest::passphrasesChange()
{
    support::TestVault vault;
    vault.close();
    const QString next = vault.write(u"next"_s, "Une autre phrase, pour demain, de sept mots\n");
    const auto as = [&vault](const QString &passphrase, const QStringList &command) {
        return console::run(QStringList{u"--json"_s, u"--vault"_s, vault.folder(),
                                        u"--passphrase-file"_s, passphrase}
                            + command);
    };
    const QStringList info{u"vault"_s, u"info"_s};
    const Run changed =
        as(vault.passphraseFile(), {u"vault"_s, u"passphrase"_s, u"--new-passphrase-file"_s, next});
    QVERIFY2(changed.exitCode == 0, changed.err.constData());
    QCOMPARE(as(vault.passphraseFile(), info).exitCode, 4);
    const Run added = as(next,
                         {u"vault"_s, u"custodian"_s, u"add"_s, u"RSSI"_s,
                          u"--new-passphrase-file"_s, vault.passphraseFile()});
    QVERIFY2(added.exitCode == 0, added.err.constData());
    QCOMPARE(as(vault.passphraseFile(), info).exitCode, 0);
    QCOMPARE(as(next, {u"vault"_s, u"custodian"_s, u"remove"_s, u"RSSI"_s}).exitCode, 0);
    QCOMPARE(as(vault.passphraseFile(), info).exitCode, 4);
}

void CliTest::aVaultIsMadeWhole()
{
    const QString folder = m_vault->beside(u"neuf.avis34"_s);
    const QString sheet = m_vault->beside(u"fiche.txt"_s);
    const QStringList create{u"vault"_s,
                             u"create"_s,
                             folder,
                             u"--lab"_s,
                             u"Laboratoire neuf"_s,
                             u"--recovery-out"_s,
                             sheet,
                             u"--passphrase-file"_s,
                             m_vault->passphraseFile(),
                             u"--json"_s};
    const Run made = console::run(create);
    QVERIFY2(made.exitCode == 0, made.err.constData());
    QVERIFY(isOneObject(made.out));
    QVERIFY(QFile::exists(sheet));
    // Neither the vault nor a recovery sheet is ever replaced.
    const Run again = console::run(create);
    QCOMPARE(again.exitCode, 3);
    QFile::rename(sheet, sheet + u".kept"_s);
    QCOMPARE(console::run(create).exitCode, 3);
    QVERIFY(!QFile::exists(sheet));

    const QString next = m_vault->write(u"next"_s, "Une autre phrase, pour demain, de sept mots\n");
    const Run recovered =
        console::run({u"vault"_s, u"recover"_s, u"--recovery-file"_s, sheet + u".kept"_s,
                      u"--new-passphrase-file"_s, next, u"--vault"_s, folder});
    QVERIFY2(recovered.exitCode == 0, recovered.err.constData());
    const Run info = console::run(
        {u"vault"_s, u"info"_s, u"--json"_s, u"--vault"_s, folder, u"--passphrase-file"_s, next});
    QCOMPARE(info.json.value(u"laboratory"_s).toString(), u"Laboratoire neuf"_s);
    const Run wrong =
        console::run({u"vault"_s, u"recover"_s, u"--recovery-file"_s, m_vault->passphraseFile(),
                      u"--new-passphrase-file"_s, next, u"--vault"_s, folder});
    QVERIFY2(wrong.exitCode == 4 || wrong.exitCode == 3, wrong.err.constData());
}

void CliTest::aVaultWithoutItsSheetIsNotMade()
{
    const QString folder = m_vault->beside(u"manqué.avis34"_s);
    const Run failed = console::run({u"vault"_s, u"create"_s, folder, u"--lab"_s, u"L"_s,
                                     u"--recovery-out"_s, m_vault->beside(u"nowhere/fiche.txt"_s),
                                     u"--passphrase-file"_s, m_vault->passphraseFile()});
    QVERIFY2(failed.exitCode == 1, failed.err.constData());
    QVERIFY(failed.err.contains("nowhere/fiche.txt"));
    QVERIFY2(!QDir(folder).exists() || QDir(folder).isEmpty(),
             "a vault nobody can recover is left behind");
}

void CliTest::aBackupComesBack()
{
    const QString folder = m_vault->beside(u"restauré.avis34"_s);
    const Run restored = console::run({u"vault"_s, u"restore"_s, m_vault->beside(u"copy.avis34"_s),
                                       u"--to"_s, folder, u"--json"_s});
    QVERIFY2(restored.exitCode == 0, restored.err.constData());
    const Run info = console::run({u"vault"_s, u"info"_s, u"--json"_s, u"--vault"_s, folder,
                                   u"--passphrase-file"_s, m_vault->passphraseFile()});
    QVERIFY2(info.exitCode == 0, info.err.constData());
    QCOMPARE(info.json.value(u"patients"_s).toInt(), 40);
}

void CliTest::theJournalIsVerifiedWithoutAVault()
{
    QByteArray journal = support::contentsOf(m_vault->beside(u"journal.jsonl"_s));
    const QString file = m_vault->write(u"changed.jsonl"_s, journal);
    const Run whole = console::run({u"journal"_s, u"verify"_s, file, u"--json"_s});
    QVERIFY2(whole.exitCode == 0, whole.err.constData());
    journal.replace("\"rows_read\":40", "\"rows_read\":41");
    m_vault->write(u"changed.jsonl"_s, journal);
    const Run changed = console::run({u"journal"_s, u"verify"_s, file, u"--json"_s});
    QVERIFY(changed.exitCode == 1 || changed.exitCode == 3);
    QVERIFY2(isOneObject(changed.out), changed.out.constData());
    QCOMPARE(changed.json.value(u"intact"_s), QJsonValue(false));
    QVERIFY(changed.json.value(u"first_bad"_s).toInt() > 0);
}

void CliTest::helpAndVersion()
{
    for (const QStringList &line :
         {QStringList{u"--help"_s}, QStringList{u"import"_s, u"--help"_s},
          QStringList{u"letters"_s, u"produce"_s, u"--help"_s}, QStringList{u"--version"_s}}) {
        const Run run = console::run(line);
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QVERIFY(!run.out.isEmpty());
        QCOMPARE(run.err, QByteArray());
    }
    // The help of a command tells of its own options.
    QVERIFY(console::run({u"letters"_s, u"produce"_s, u"--help"_s}).out.contains("--lot-size"));
}

QTEST_GUILESS_MAIN(CliTest)
#include "tst_cli.moc"
