// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
// The whole job through the services: two small files in, letters, ledger,
// bundle and journal out.
//
// The list holds twins, a mother and a daughter with one NIR, one patient
// under two numbers, a patient without address and one abroad.

#include "services/bundleservice.h"
#include "services/incidentservice.h"
#include "services/journalservice.h"
#include "services/ledgerservice.h"
#include "services/lotservice.h"
#include "services/matchservice.h"
#include "services/postingservice.h"
#include "services/preflightservice.h"
#include "services/returnservice.h"
#include "services/reviewservice.h"
#include "services/vaultservice.h"
#include "support/sampleincident.h"
#include "support/testvault.h"

#include <QDir>
#include <QPdfDocument>
#include <QPdfSelection>
#include <QTest>

#include <map>

using namespace Qt::StringLiterals;

namespace {

constexpr int kPersons = 7;
constexpr int kLetters = 6; // one of the seven has no address
constexpr int kLotSize = 4;

struct PrintedLetter {
    int lot = 0;
    int rank = 0;
    QString reference;
    QString postalCode;
    QString text;
};

// Cuts lots into letters by their manifests.
QString textOf(const QPdfDocument &pdf, int firstPage, int pages)
{
    QString text;
    for (int page = firstPage - 1; page < firstPage - 1 + pages; ++page)
        text += const_cast<QPdfDocument &>(pdf).getAllText(page).text() + u' ';
    return text.simplified();
}

QList<PrintedLetter> lettersIn(const QString &folder, const QString &lotFile)
{
    QPdfDocument pdf;
    const QDir directory(folder);
    if (pdf.load(directory.filePath(lotFile)) != QPdfDocument::Error::None)
        return {};
    const QString manifest = QFileInfo(lotFile).completeBaseName() + u".csv"_s;
    const QStringList lines = QString::fromUtf8(support::contentsOf(directory.filePath(manifest)))
                                  .split(u"\r\n"_s, Qt::SkipEmptyParts);
    QList<PrintedLetter> letters;
    for (const QString &line : lines.mid(1)) {
        const QStringList cells = line.split(u';');
        letters.append({cells[0].toInt(), cells[1].toInt(), cells[2], cells[6],
                        textOf(pdf, cells[3].toInt(), cells[4].toInt())});
    }
    return letters;
}

} // namespace

class FilesToLettersTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void undoTakesAnImportBackWithAllThatCameOfIt();
    void importsReconcile();
    void matchingFindsThePersonsOnce();
    void nobodyIsWrittenToBeforeTheIncidentIsDescribed();
    void preflightForetellsWhatIsPrinted();
    void aFolderWithAnotherLotIsLeftAsItIs();
    void everyPersonGetsOneLetter();
    void aLetterNamesOnlyWhatLeakedOfThatPerson_data();
    void aLetterNamesOnlyWhatLeakedOfThatPerson();
    void aMinorsLetterGoesToTheRepresentatives();
    void abroadComesLast();
    void nobodyIsPrintedTwice();
    void aSecondMatchingWritesToNobodyAgain();
    void aReprintIsTheSameLetter();
    void aReprintOutsideTheLotIsRefused();
    void postingInforms();
    void aReturnedLetterIsNeitherInformedNorPrintedAgain();
    void anImportCannotBeUndoneAfterLetters();
    void theBundleIsWholeAndNamesNobody();
    void theJournalHasEveryStep();
    void nothingIsLeftBeside();

private:
    services::Session &session() { return m_vault->session(); }
    services::Ledger ledger();
    const PrintedLetter *letterTo(const QString &line) const;

    std::unique_ptr<support::TestVault> m_vault;
    base::NoProgress m_progress;
    QString m_letters;
    QList<PrintedLetter> m_printed;
};

void FilesToLettersTest::initTestCase()
{
    m_vault = std::make_unique<support::TestVault>();
    m_letters = m_vault->beside(u"lettres"_s);
}

services::Ledger FilesToLettersTest::ledger()
{
    const auto sum = services::ledger(session());
    return sum ? *sum : services::Ledger{.persons = -1};
}

const PrintedLetter *FilesToLettersTest::letterTo(const QString &line) const
{
    const PrintedLetter *found = nullptr;
    for (const PrintedLetter &letter : m_printed) {
        if (letter.text.contains(line))
            found = found == nullptr ? &letter : nullptr;
    }
    return found;
}

void FilesToLettersTest::undoTakesAnImportBackWithAllThatCameOfIt()
{
    const auto patients = services::importFile(
        session(), support::patientsRequest(support::pipelineFile(u"patients.csv"_s)), m_progress);
    QVERIFY2(patients, support::whyNot(patients).constData());
    const auto leak = services::importFile(
        session(), support::leakRequest(support::pipelineFile(u"leak.csv"_s)), m_progress);
    QVERIFY2(leak, support::whyNot(leak).constData());
    QVERIFY(services::runMatching(session(), m_progress));
    QVERIFY(ledger().persons > 0);

    QVERIFY(services::undoImport(session(), leak->importId, m_progress));
    QCOMPARE(ledger().persons, 0);
    QVERIFY(ledger().closes());
    QVERIFY(services::undoImport(session(), patients->importId, m_progress));
    const auto summary = services::vaultSummary(session());
    QVERIFY(summary);
    QCOMPARE(summary->patients, 0);
    QCOMPARE(summary->leakRows, 0);
    QVERIFY(services::listImports(session())->isEmpty());
    QVERIFY(!m_vault->plainContent().contains("KERVELLA"));
}

void FilesToLettersTest::importsReconcile()
{
    const auto patients = services::importFile(
        session(), support::patientsRequest(support::pipelineFile(u"patients.csv"_s)), m_progress);
    QVERIFY2(patients, support::whyNot(patients).constData());
    QCOMPARE(patients->rowsRead, 40);
    QCOMPARE(patients->rowsAccepted, 40);
    const auto leak = services::importFile(
        session(), support::leakRequest(support::pipelineFile(u"leak.csv"_s)), m_progress);
    QVERIFY2(leak, support::whyNot(leak).constData());
    QCOMPARE(leak->rowsRead, 20);
    QCOMPARE(leak->rowsAccepted, 18);
    QCOMPARE(leak->rowsQuarantined, 2);
    QVERIFY(ledger().closes());
}

void FilesToLettersTest::matchingFindsThePersonsOnce()
{
    const auto report = services::runMatching(session(), m_progress);
    QVERIFY2(report, support::whyNot(report).constData());
    const auto sure = services::listPairs(session(), services::PairBand::Sure, 0, 100);
    QVERIFY(sure);
    QMap<QString, QStringList> found;
    for (const services::PairRow &pair : *sure)
        found[pair.leakRef] << pair.patientRef;
    QCOMPARE(found.value(u"L01"_s), QStringList{u"P001"_s});
    QCOMPARE(found.value(u"L02"_s), QStringList{u"P002"_s}); // not the twin
    QCOMPARE(found.value(u"L03"_s), QStringList{u"P004"_s}); // not the daughter
    QCOMPARE(found.value(u"L08"_s), QStringList{u"P010"_s});
    QVERIFY(!found.contains(u"L10"_s));
    QCOMPARE(report->persons, kPersons);
    QCOMPARE(ledger().persons, kPersons);
    QCOMPARE(ledger().toDo, kPersons);
    QVERIFY(ledger().closes());
}

void FilesToLettersTest::nobodyIsWrittenToBeforeTheIncidentIsDescribed()
{
    const auto refused = services::produceLetters(session(), m_letters, kLotSize, m_progress);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, base::Error::Kind::Conflict);
    QVERIFY(!QDir(m_letters).exists());
    QCOMPARE(ledger().toDo, kPersons);
}

void FilesToLettersTest::preflightForetellsWhatIsPrinted()
{
    QVERIFY(services::saveIncident(session(), testing::sampleIncident()));
    const auto report = services::preflightLetters(session(), m_progress);
    QVERIFY2(report, support::whyNot(report).constData());
    QVERIFY(report->passes());
    QCOMPARE(report->persons, kPersons);
    QCOMPARE(report->toPrint, kLetters);
    QCOMPARE(report->obstacles, 1);
    QCOMPARE(report->minors, 1);
    QCOMPARE(report->alreadyPrinted, 0);
}

void FilesToLettersTest::aFolderWithAnotherLotIsLeftAsItIs()
{
    QVERIFY(QDir().mkpath(m_letters));
    QFile other(m_letters + u"/lot-0002.pdf"_s); // the first lot is already good by then
    QVERIFY(other.open(QIODevice::WriteOnly) && other.write("of another year") > 0);
    other.close();
    const QStringList before = support::fingerprints(m_letters);
    const auto refused = services::produceLetters(session(), m_letters, kLotSize, m_progress);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, base::Error::Kind::Conflict);
    QCOMPARE(support::fingerprints(m_letters), before);
    QCOMPARE(ledger().toDo, kPersons);
    QVERIFY(services::listLots(session())->isEmpty());
    QVERIFY(other.remove());
}

void FilesToLettersTest::everyPersonGetsOneLetter()
{
    const auto report = services::produceLetters(session(), m_letters, kLotSize, m_progress);
    QVERIFY2(report, support::whyNot(report).constData());
    QCOMPARE(report->letters, kLetters);
    QCOMPARE(report->obstacles, 1);
    QCOMPARE(report->lots.size(), 2);
    for (const services::LotRow &lot : report->lots)
        m_printed += lettersIn(m_letters, lot.fileName);
    QCOMPARE(m_printed.size(), kLetters);
    for (const PrintedLetter &letter : m_printed)
        QVERIFY2(letter.text.contains(letter.reference), qPrintable(letter.text));
    for (const char *name : {"LE GOFF", "KERVELLA", "ABGRALL", "VANDENBOSCH", "LE BIHAN"})
        QVERIFY2(letterTo(QLatin1String(name)) != nullptr, name);
    const services::Ledger sum = ledger();
    QCOMPARE(sum.inPreparation, kLetters);
    QCOMPARE(sum.blocked, 1);
    QCOMPARE(sum.toDo, 0);
    QVERIFY(sum.closes());
}

void FilesToLettersTest::aLetterNamesOnlyWhatLeakedOfThatPerson_data()
{
    QTest::addColumn<QString>("recipient");
    QTest::addColumn<QStringList>("told");
    const auto row = [](const char *name, const char *recipient, const QStringList &told) {
        QTest::newRow(name) << QString::fromLatin1(recipient) << told;
    };
    const QStringList everybody{u"identity"_s, u"sample_date"_s};
    row("a password, a login and a health comment", "3 RUE DE L EGLISE",
        everybody
            + QStringList{u"nir"_s, u"address"_s, u"phone"_s, u"email"_s, u"lab_code"_s,
                          u"health_comment"_s, u"login"_s, u"password"_s});
    row("a child without numbers", "7 RUE DES GENETS",
        everybody + QStringList{u"address"_s, u"phone"_s});
    row("a physician", "12 IMPASSE DU MOULIN",
        everybody + QStringList{u"nir"_s, u"address"_s, u"phone"_s, u"email"_s, u"physician"_s});
    row("two rows about two numbers of one patient", "DE QUIMPER",
        everybody
            + QStringList{u"nir"_s, u"address"_s, u"phone"_s, u"insurer"_s, u"blood_group"_s});
    row("a column that nobody knows", "KERKSTRAAT",
        everybody + QStringList{u"nir"_s, u"address"_s, u"email"_s, u"other"_s});
    row("two rows of one patient", "5 PLACE DE LA REPUBLIQUE",
        everybody + QStringList{u"nir"_s, u"address"_s, u"phone"_s, u"email"_s, u"password"_s});
}

void FilesToLettersTest::aLetterNamesOnlyWhatLeakedOfThatPerson()
{
    static const std::map<QString, QString> phrases{
        {u"identity"_s, u"nom, prénom, sexe"_s},
        {u"sample_date"_s, u"un prélèvement ou d"_s},
        {u"nir"_s, u"numéro de sécurité sociale"_s},
        {u"address"_s, u"adresse du domicile"_s},
        {u"phone"_s, u"numéro de téléphone"_s},
        {u"email"_s, u"adresse électronique"_s},
        {u"lab_code"_s, u"code du laboratoire"_s},
        {u"physician"_s, u"nom du médecin"_s},
        {u"insurer"_s, u"complémentaire santé"_s},
        {u"blood_group"_s, u"groupe sanguin"_s},
        {u"health_comment"_s, u"informations de santé saisies"_s},
        {u"login"_s, u"identifiant de l"_s},
        {u"password"_s, u"ce mot de passe"_s},
        {u"other"_s, u"autres données"_s},
    };
    QFETCH(const QString, recipient);
    QFETCH(const QStringList, told);
    const PrintedLetter *letter = letterTo(recipient);
    QVERIFY(letter != nullptr);
    for (const auto &[category, phrase] : phrases)
        QVERIFY2(letter->text.contains(phrase) == told.contains(category),
                 qPrintable(category + u": "_s + letter->text));
}

void FilesToLettersTest::aMinorsLetterGoesToTheRepresentatives()
{
    const PrintedLetter *letter = letterTo(u"7 RUE DES GENETS"_s);
    QVERIFY(letter != nullptr);
    QVERIFY2(letter->text.contains(u"REPRESENTANT"_s, Qt::CaseInsensitive)
                 || letter->text.contains(u"représentant"_s, Qt::CaseInsensitive),
             qPrintable(letter->text));
    QVERIFY(letter->text.contains(u"Enzo"_s, Qt::CaseInsensitive));
    QVERIFY(!letter->text.contains(u"Théo"_s, Qt::CaseInsensitive));
}

void FilesToLettersTest::abroadComesLast()
{
    QVERIFY(m_printed.last().text.contains(u"BELGIQUE"_s));
    QStringList codes;
    for (const PrintedLetter &letter : m_printed.mid(0, kLetters - 1))
        codes << letter.postalCode;
    QStringList sorted = codes;
    sorted.sort();
    QCOMPARE(codes, sorted);
}

void FilesToLettersTest::nobodyIsPrintedTwice()
{
    const QStringList before = support::fingerprints(m_letters);
    const auto again = services::produceLetters(session(), m_letters, kLotSize, m_progress);
    QVERIFY2(again, support::whyNot(again).constData());
    QCOMPARE(again->letters, 0);
    QVERIFY(again->lots.isEmpty());
    QCOMPARE(support::fingerprints(m_letters), before);
    QCOMPARE(ledger().inPreparation, kLetters);
    QVERIFY(ledger().closes());
}

void FilesToLettersTest::aSecondMatchingWritesToNobodyAgain()
{
    const auto report = services::runMatching(session(), m_progress);
    QVERIFY(report);
    QCOMPARE(report->persons, kPersons);
    const auto again = services::produceLetters(session(), m_letters, kLotSize, m_progress);
    QVERIFY2(again, support::whyNot(again).constData());
    QCOMPARE(again->letters, 0);
    QVERIFY(ledger().closes());
}

void FilesToLettersTest::aReprintIsTheSameLetter()
{
    // On another day, after the incident was written anew.
    m_vault->setNow(support::testTime().addDays(3));
    auto changed = testing::sampleIncident();
    changed.letterFacts = u"Un tout autre récit."_s;
    QVERIFY(services::saveIncident(session(), changed));

    const QString file = m_vault->beside(u"encore.pdf"_s);
    const auto letters = services::reprintLetters(session(), 1, 2, 3, file, m_progress);
    QVERIFY2(letters, support::whyNot(letters).constData());
    QCOMPARE(*letters, 2);
    QPdfDocument pdf;
    QCOMPARE(pdf.load(file), QPdfDocument::Error::None);
    const QString all = textOf(pdf, 1, pdf.pageCount());
    QVERIFY(all.contains(m_printed[1].text));
    QVERIFY(all.contains(m_printed[2].text));
    QVERIFY(!all.contains(m_printed[0].reference));
    QVERIFY(!all.contains(m_printed[3].reference));
    QVERIFY(QFile::remove(file));
}

void FilesToLettersTest::aReprintOutsideTheLotIsRefused()
{
    const QString file = m_vault->beside(u"jamais.pdf"_s);
    for (const auto &[from, to] : {std::pair(0, 1), std::pair(3, 2), std::pair(1, 5)}) {
        const auto refused = services::reprintLetters(session(), 1, from, to, file, m_progress);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, base::Error::Kind::Input);
    }
    QCOMPARE(services::reprintLetters(session(), 99, 1, 1, file, m_progress).error().kind,
             base::Error::Kind::Conflict);
    QVERIFY(!QFile::exists(file));
}

void FilesToLettersTest::postingInforms()
{
    const QDate today(2021, 3, 13);
    QVERIFY(!services::markPosted(session(), 1, {.on = today.addDays(5)}));
    QVERIFY(!services::markPosted(session(), 1, {.on = QDate(2020, 1, 1)}));
    QVERIFY(!services::markPosted(session(), 99, {.on = today}));
    QVERIFY(services::markPosted(session(), 1, {.on = today}));
    QVERIFY(!services::markPosted(session(), 1, {.on = today})); // once only
    const services::Ledger sum = ledger();
    QCOMPARE(sum.informed, kLotSize);
    QCOMPARE(sum.inPreparation, kLetters - kLotSize);
    QVERIFY(sum.closes());
}

void FilesToLettersTest::aReturnedLetterIsNeitherInformedNorPrintedAgain()
{
    QVERIFY(!services::markReturned(session(), u"n'importe quoi"_s, u"NPAI"_s));
    QVERIFY(!services::markReturned(session(), m_printed.last().reference, u"NPAI"_s)); // unposted
    const QString reference = m_printed.first().reference;
    QVERIFY(
        services::markReturned(session(), QString(reference).remove(u'-').toLower(), u"NPAI"_s));
    QVERIFY(!services::markReturned(session(), reference, u"NPAI"_s));
    const services::Ledger sum = ledger();
    QCOMPARE(sum.returned, 1);
    QCOMPARE(sum.informed, kLotSize - 1);
    QVERIFY(sum.closes());

    const auto preflight = services::preflightLetters(session(), m_progress);
    QVERIFY(preflight);
    const auto again = services::produceLetters(session(), m_letters, kLotSize, m_progress);
    QVERIFY2(again, support::whyNot(again).constData());
    QCOMPARE(again->letters, preflight->toPrint);
    QVERIFY(ledger().closes());
}

void FilesToLettersTest::anImportCannotBeUndoneAfterLetters()
{
    const auto imports = services::listImports(session());
    QVERIFY(imports);
    QCOMPARE(imports->size(), 2);
    for (const services::ImportRow &import : *imports) {
        const auto refused = services::undoImport(session(), import.id, m_progress);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, base::Error::Kind::Conflict);
    }
    QCOMPARE(services::vaultSummary(session())->patients, 40);
}

void FilesToLettersTest::theBundleIsWholeAndNamesNobody()
{
    const QString file = m_vault->beside(u"dossier.zip"_s);
    const auto bundle =
        services::writeBundle(session(), services::FilingKind::Initial, file, m_progress);
    QVERIFY2(bundle, support::whyNot(bundle).constData());
    const auto verified = services::verifyBundle(file);
    QVERIFY(verified);
    QCOMPARE(verified->findings, QStringList());
    const QByteArray bytes = support::contentsOf(file);
    QVERIFY(bytes.size() > 1000);
    for (const char *name : {"KERVELLA", "Kervella", "ABGRALL", "QUEMENEUR", "VANDENBOSCH",
                             "LE BIHAN", "258072211310169"})
        QVERIFY2(!bytes.contains(name), name);
    QVERIFY(QFile::remove(file));
}

void FilesToLettersTest::theJournalHasEveryStep()
{
    const auto state = services::verifyJournal(session(), m_progress);
    QVERIFY(state);
    QVERIFY(state->intact);
    const auto rows = services::listJournal(session(), 0, 1000);
    QVERIFY(rows);
    QCOMPARE(rows->size(), state->entries);
    QStringList events;
    for (const services::JournalRow &row : *rows)
        events.prepend(row.eventKey);
    for (const char *event :
         {"vault.created", "import.finished", "import.undone", "matching.finished",
          "incident.saved", "letters.produced", "letters.reprinted", "letters.posted",
          "letters.returned", "cnil.bundle"})
        QVERIFY2(events.contains(QLatin1String(event)), qPrintable(events.join(u' ')));
    const auto verified = services::verifyVault(session(), m_progress);
    QVERIFY(verified);
    QCOMPARE(verified->findings, QStringList());

    const QString file = m_vault->beside(u"journal.jsonl"_s);
    QVERIFY(services::exportJournal(session(), file, m_progress));
    const auto alone = services::verifyJournalFile(file);
    QVERIFY2(alone, support::whyNot(alone).constData());
    QVERIFY(alone->intact);
    QVERIFY(QFile::remove(file));
}

void FilesToLettersTest::nothingIsLeftBeside()
{
    QStringList names;
    for (const QString &file : support::filesUnder(m_letters))
        names << QFileInfo(file).fileName();
    names.removeIf([](const QString &name) {
        return name.startsWith("lot-000"_L1)
            && (name.endsWith(".pdf"_L1) || name.endsWith(".csv"_L1));
    });
    QCOMPARE(names, QStringList());
    QCOMPARE(QDir(m_vault->root()).entryList(QDir::Files | QDir::Hidden),
             QStringList{u"passphrase"_s});
}

QTEST_GUILESS_MAIN(FilesToLettersTest)
#include "tst_files_to_letters.moc"
