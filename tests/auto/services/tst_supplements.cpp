// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
// A second leak file comes when the letters are printed and posted: whoever is
// in it with more than they were told gets a supplement, and nobody else a
// letter.

#include "services/incidentservice.h"
#include "services/ledgerservice.h"
#include "services/lotservice.h"
#include "services/matchservice.h"
#include "services/postingservice.h"
#include "services/preflightservice.h"
#include "services/previewservice.h"
#include "services/registerservice.h"
#include "services/returnservice.h"
#include "services/vaultservice.h"
#include "support/demodata.h"
#include "support/sampleincident.h"
#include "support/testvault.h"

#include <QBuffer>
#include <QDir>
#include <QPdfDocument>
#include <QPdfSelection>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int kFirstLetters = 6;
constexpr int kSupplements = 2;

// More of Jeanne Le Goff and of the child Enzo Kervella; of Morgane Abgrall
// nothing that her letter did not tell.
constexpr auto kSecondLeak =
    "REF;NOM;NOM_NAISSANCE;PRENOM;DDN;SEXE;NSS;TEL;PORTABLE;MAIL;ADRESSE;CP;VILLE;"
    "DATE_PRELEVEMENT;LABO;MEDECIN;MUTUELLE;GROUPE_SANGUIN;COMMENTAIRE;LOGIN;MDP\n"
    "S01;LE GOFF;TANGUY;JEANNE;14/07/1958;F;258072211310169;;;;3 RUE DE L EGLISE;22300;LANNION;"
    ";;DR XPHYSICIAN1;;;;;\n"
    "S02;KERVELLA;;ENZO;03/06/2014;M;;0298000002;;nolwenn.kervella@exemple.invalid;"
    "7 RUE DES GENETS;29200;BREST;;;;;;;;\n"
    "S03;ABGRALL;;MORGANE;21/05/1984;F;284052211304283;0296000004;0600000004;;"
    "12 IMPASSE DU MOULIN;22000;SAINT-BRIEUC;12/05/2018;;;;;;;\n";

QString textOf(const QString &file)
{
    QPdfDocument pdf;
    if (pdf.load(file) != QPdfDocument::Error::None)
        return {};
    QString text;
    for (int page = 0; page < pdf.pageCount(); ++page)
        text += pdf.getAllText(page).text() + u' ';
    return text.simplified();
}

// The cells of the manifest's rows.
QList<QStringList> manifest(const QString &file)
{
    QList<QStringList> rows;
    for (const QString &line :
         QString::fromUtf8(support::contentsOf(file)).split(u"\r\n"_s, Qt::SkipEmptyParts).mid(1))
        rows.append(line.split(u';'));
    return rows;
}

} // namespace

class SupplementsTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void thoseWhoAreOwedMoreAreToDo();
    void preflightCountsThem();
    void thePreviewIsTheSupplement();
    void onlyTheyAreWrittenTo();
    void aSupplementTellsTheNewsAndNamesTheFirstLetter();
    void aChildsSupplementGoesToTheRepresentative();
    void aReprintIsTheSameSupplement();
    void postingInformsEachPersonOnce();
    void aSupplementThatComesBackIsNotPrintedAgain();

private:
    services::Session &session() { return m_vault->session(); }
    services::Ledger ledger() { return *services::ledger(session()); }
    void import(services::ImportRequest request, const QString &file);
    QString lot(const QString &extension) const { return m_letters + u"/lot-0002."_s + extension; }
    qint64 personCalled(const QString &name);

    std::unique_ptr<support::TestVault> m_vault;
    base::NoProgress m_progress;
    QString m_letters;
    QString m_firstReferences; // of all first letters
};

void SupplementsTest::import(services::ImportRequest request, const QString &file)
{
    request.file = file;
    const auto report = services::importFile(session(), request, m_progress);
    QVERIFY2(report, support::whyNot(report).constData());
    QVERIFY(services::listImports(session()));
}

qint64 SupplementsTest::personCalled(const QString &name)
{
    const auto persons = services::listPersons(session(), 0, 100);
    for (const services::PersonRow &person : *persons) {
        if (person.name.contains(name))
            return person.personId;
    }
    return 0;
}

void SupplementsTest::initTestCase()
{
    m_vault = std::make_unique<support::TestVault>();
    m_letters = m_vault->beside(u"lettres"_s);
    QVERIFY(services::saveIncident(session(), testing::sampleIncident()));
    import(support::patientsRequest({}), support::pipelineFile(u"patients.csv"_s));
    import(support::leakRequest({}), support::pipelineFile(u"leak.csv"_s));
    QVERIFY(services::runMatching(session(), m_progress));
    const auto first = services::produceLetters(session(), m_letters, 100, m_progress);
    QVERIFY2(first, support::whyNot(first).constData());
    QCOMPARE(first->letters, kFirstLetters);
    QCOMPARE(first->supplements, 0);
    for (const QStringList &row : manifest(m_letters + u"/lot-0001.csv"_s))
        m_firstReferences += row[2] + u' ';
    QVERIFY(services::markPosted(session(), 1, {.on = QDate(2021, 3, 10)}));
    QCOMPARE(ledger().informed, kFirstLetters);

    m_vault->setNow(support::testTime().addDays(20));
    import(support::leakRequest({}), m_vault->write(u"second.csv"_s, kSecondLeak));
    QVERIFY(services::runMatching(session(), m_progress));
}

void SupplementsTest::thoseWhoAreOwedMoreAreToDo()
{
    const services::Ledger sum = ledger();
    QCOMPARE(sum.supplements, kSupplements);
    QCOMPARE(sum.toDo, kSupplements);
    QCOMPARE(sum.informed, kFirstLetters - kSupplements);
    QVERIFY(sum.closes());
    QBuffer csv;
    QVERIFY(csv.open(QIODevice::ReadWrite));
    QVERIFY(services::exportLedger(session(), csv));
    QCOMPARE(csv.data().count(",to_do,,,,supplement\r\n"), kSupplements);
}

void SupplementsTest::preflightCountsThem()
{
    const auto report = services::preflightLetters(session(), m_progress);
    QVERIFY2(report, support::whyNot(report).constData());
    QVERIFY(report->passes());
    QCOMPARE(report->supplements, kSupplements);
    QCOMPARE(report->toPrint, kSupplements);
    QCOMPARE(report->alreadyPrinted, kFirstLetters - kSupplements);
    QVERIFY(std::any_of(report->findings.begin(), report->findings.end(), [](const auto &finding) {
        return finding.key == u"supplements"_s && finding.count == kSupplements;
    }));
}

void SupplementsTest::thePreviewIsTheSupplement()
{
    const auto pdf = services::previewLetter(session(), personCalled(u"LE GOFF"_s));
    QVERIFY2(pdf, support::whyNot(pdf).constData());
    const QString text = textOf(m_vault->write(u"preview.pdf"_s, *pdf));
    QVERIFY2(text.contains(u"complément à notre courrier"_s), qPrintable(text));
}

void SupplementsTest::onlyTheyAreWrittenTo()
{
    const auto report = services::produceLetters(session(), m_letters, 100, m_progress);
    QVERIFY2(report, support::whyNot(report).constData());
    QCOMPARE(report->letters, kSupplements);
    QCOMPARE(report->supplements, kSupplements);
    QCOMPARE(report->lots.size(), 1);
    for (const QStringList &row : manifest(lot(u"csv"_s)))
        QVERIFY2(!m_firstReferences.contains(row[2]), qPrintable(row[2]));
    const services::Ledger sum = ledger();
    QCOMPARE(sum.supplements, 0);
    QCOMPARE(sum.inPreparation, kSupplements);
    QVERIFY(sum.closes());
    const auto again = services::produceLetters(session(), m_letters, 100, m_progress);
    QVERIFY2(again, support::whyNot(again).constData());
    QCOMPARE(again->letters, 0);
}

void SupplementsTest::aSupplementTellsTheNewsAndNamesTheFirstLetter()
{
    const QString text = textOf(lot(u"pdf"_s));
    QVERIFY2(text.contains(u"nom du médecin"_s), qPrintable(text));
    QVERIFY(text.contains(u"adresse électronique"_s));
    for (const QString &told : {u"nom, prénom, sexe"_s, u"numéro de sécurité sociale"_s,
                                u"adresse du domicile"_s, u"ce mot de passe"_s})
        QVERIFY2(!text.contains(told), qPrintable(told + u": "_s + text));
    QVERIFY(text.contains(u"10 mars 2021"_s));
    int named = 0;
    for (const QString &reference : m_firstReferences.split(u' ', Qt::SkipEmptyParts))
        named += text.contains(reference) ? 1 : 0;
    QCOMPARE(named, kSupplements);
}

void SupplementsTest::aChildsSupplementGoesToTheRepresentative()
{
    const QString text = textOf(lot(u"pdf"_s));
    QVERIFY2(text.contains(u"KERVELLA Nolwenn"_s), qPrintable(text));
    QVERIFY(text.contains(u"d’autres données de votre enfant"_s));
}

void SupplementsTest::aReprintIsTheSameSupplement()
{
    m_vault->setNow(support::testTime().addDays(30));
    const QString file = m_vault->beside(u"encore.pdf"_s);
    const auto letters = services::reprintLetters(session(), 2, 1, kSupplements, file, m_progress);
    QVERIFY2(letters, support::whyNot(letters).constData());
    QCOMPARE(textOf(file), textOf(lot(u"pdf"_s)));
}

void SupplementsTest::postingInformsEachPersonOnce()
{
    QVERIFY(services::markPosted(session(), 2, {.on = QDate(2021, 4, 1)}));
    const services::Ledger sum = ledger();
    QCOMPARE(sum.informed, kFirstLetters);
    QCOMPARE(sum.toDo, 0);
    QVERIFY(sum.closes());
    // The register, and with it the CNIL, is told of persons, not of letters.
    const QString file = m_vault->beside(u"registre.csv"_s);
    QVERIFY(services::exportRegister(session(), file));
    const auto rows = support::cutCsv(support::contentsOf(file), ';', true);
    QVERIFY(rows.size() >= 2);
    const qsizetype column = rows[0].indexOf(u"Nombre de personnes informées"_s);
    QVERIFY2(column >= 0, qPrintable(rows[0].join(u'|')));
    QCOMPARE(rows[1].value(column), QString::number(kFirstLetters));
}

void SupplementsTest::aSupplementThatComesBackIsNotPrintedAgain()
{
    const QString reference = manifest(lot(u"csv"_s)).front()[2];
    QVERIFY(services::markReturned(session(), reference, u"NPAI"_s));
    const services::Ledger sum = ledger();
    QCOMPARE(sum.returned, 1);
    QCOMPARE(sum.informed, kFirstLetters - 1);
    QVERIFY(sum.closes());
    const auto again = services::produceLetters(session(), m_letters, 100, m_progress);
    QVERIFY2(again, support::whyNot(again).constData());
    QCOMPARE(again->letters, 0);
    QCOMPARE(services::verifyVault(session(), m_progress)->findings, QStringList());
}

QTEST_GUILESS_MAIN(SupplementsTest)
#include "tst_supplements.moc"
