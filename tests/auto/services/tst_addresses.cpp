// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
// Addresses and instructions of ten invented persons: what is found, what a
// correction changes, and the files of a postal validation that must not be
// believed.

#include "services/addressservice.h"
#include "services/incidentservice.h"
#include "services/instructionservice.h"
#include "services/journalservice.h"
#include "services/ledgerservice.h"
#include "services/letterbook.h"
#include "services/lotservice.h"
#include "services/matchservice.h"
#include "services/rnvpservice.h"
#include "support/oddaddresses.h"
#include "support/sampleincident.h"
#include "support/testvault.h"

#include <QPdfDocument>
#include <QPdfSelection>
#include <QTest>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;
using notices::Form;
using notices::InstructionKind;
using notices::Instructions;
using people::RecordId;
using services::RnvpRefusal;

namespace {

constexpr qint64 kPersons = support::kOddPersons;

people::Address inQuimper()
{
    return {u"41 route de Quimper"_s, {}, u"29000"_s, u"Quimper"_s, {}};
}

Instructions guarded()
{
    return {.guardian = notices::AdultGuardian{
                u"UDAF DU MORBIHAN"_s, {u"12 rue Colbert"_s, {}, u"56100"_s, u"Lorient"_s, {}}}};
}

using Rows = QList<QStringList>;

Rows rowsOf(const QByteArray &csv)
{
    Rows rows;
    for (const QString &line : QString::fromUtf8(csv).split(u"\r\n"_s, Qt::SkipEmptyParts))
        rows.append(line.split(u','));
    return rows;
}

QByteArray csvOf(const Rows &rows)
{
    QByteArray csv;
    for (const QStringList &cells : rows)
        csv += cells.join(u';').toUtf8() + '\n'; // another dialect than the program's own
    return csv;
}

void sortColumn(Rows &rows, qsizetype column)
{
    QStringList values;
    for (const QStringList &cells : rows.mid(1))
        values.append(cells[column]);
    values.sort();
    for (qsizetype at = 1; at < rows.size(); ++at)
        rows[at][column] = values[at - 1];
}

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

} // namespace

class AddressesTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void everyProblemIsCounted();
    void theReportHasARowPerDoubt();
    void whoMustStayHiddenIsNotLookedAt();
    void aCorrectionBringsTheLetterBack();
    void anAddressThatReachesNobodyIsRefused();
    void anUnknownPatientIsRefused();
    void theUsersListOfCommunesIsUsed();
    void aFileThatIsNoListOfCommunesChangesNothing_data();
    void aFileThatIsNoListOfCommunesChangesNothing();
    void aLockStopsTheLetterAtOnce();
    void secretCareIsForTheDpo();
    void aGuardianNeedsNameAndAddress_data();
    void aGuardianNeedsNameAndAddress();
    void aLetterStaysAsItWasPrinted();
    void aLetterFromBeforeThereWereFormsIsTheStandardOne();
    void instructionsComeAsAFile();
    void oneBadRowRefusesTheFileOfInstructions();
    void nothingComesBackChanged();
    void whoMustStayHiddenIsNotSentAway();
    void aCorrectedRowBecomesTheAddress();
    void aDryRunOnlyShows();
    void rowsThatCannotBeBelievedAreLeftOut();
    void aMovedColumnRefusesTheFile_data();
    void aMovedColumnRefusesTheFile();
    void aFileThatIsNoneOfOursIsRefused_data();
    void aFileThatIsNoneOfOursIsRefused();
    void nothingPersonalIsInTheJournal();

private:
    services::Session &session() { return m_vault->session(); }
    RecordId patient(const QString &ref) { return *services::findPatient(session(), ref); }
    services::PersonCard card(const QString &ref)
    {
        return *services::showPerson(session(), patient(ref));
    }
    std::map<QString, qint64> problems();
    Rows exported();
    services::RnvpImport takeBack(const Rows &rows, bool dryRun = false);

    std::unique_ptr<support::TestVault> m_template;
    std::unique_ptr<support::TestVault> m_vault;
    base::NoProgress m_progress;
};

void AddressesTest::initTestCase()
{
    m_template = std::make_unique<support::TestVault>();
    QVERIFY(services::saveIncident(m_template->session(), testing::sampleIncident()));
    auto patients = support::patientsRequest({});
    patients.file = m_template->write(u"patients.csv"_s, support::kOddPatients);
    const auto imported = services::importFile(m_template->session(), patients, m_progress);
    QVERIFY2(imported, support::whyNot(imported).constData());
    auto leak = support::leakRequest({});
    leak.file = m_template->write(u"leak.csv"_s, support::leakOfOddPatients());
    const auto leaked = services::importFile(m_template->session(), leak, m_progress);
    QVERIFY2(leaked, support::whyNot(leaked).constData());
    const auto matched = services::runMatching(m_template->session(), m_progress);
    QVERIFY2(matched, support::whyNot(matched).constData());
    QCOMPARE(services::ledger(m_template->session())->persons, kPersons);
    m_template->close();
}

void AddressesTest::init()
{
    m_vault = std::make_unique<support::TestVault>(m_template->folder());
}

std::map<QString, qint64> AddressesTest::problems()
{
    std::map<QString, qint64> counts;
    const auto report = services::checkAddresses(session(), m_progress);
    for (const services::AddressProblemCount &problem : report->problems)
        counts[problem.key] = problem.count;
    return counts;
}

Rows AddressesTest::exported()
{
    const QString file = m_vault->beside(u"rnvp.csv"_s);
    const auto report = services::exportForRnvp(session(), file, m_progress);
    return report ? rowsOf(support::contentsOf(file)) : Rows();
}

services::RnvpImport AddressesTest::takeBack(const Rows &rows, bool dryRun)
{
    const auto report = services::importFromRnvp(
        session(), m_vault->write(u"corrected.csv"_s, csvOf(rows)), dryRun, m_progress);
    return report ? *report : services::RnvpImport();
}

void AddressesTest::everyProblemIsCounted()
{
    const auto report = services::checkAddresses(session(), m_progress);
    QVERIFY2(report, support::whyNot(report).constData());
    QCOMPARE(report->persons, kPersons);
    QCOMPARE(report->faultless, kPersons - 4);
    QCOMPARE(report->withoutLetter, 1);
    QCOMPARE(problems(),
             (std::map<QString, qint64>{{u"no_house_number"_s, 1},
                                        {u"other_postal_code"_s, 1},
                                        {u"no_postal_code"_s, 1},
                                        {u"abroad"_s, 1}}));
    const auto found =
        std::ranges::find(report->cases, u"other_postal_code"_s, &services::AddressCase::problem);
    QVERIFY(found != report->cases.end());
    QCOMPARE(found->patientRef, u"A03"_s);
    QCOMPARE(found->proposal, u"22000 SAINT BRIEUC"_s);
    QCOMPARE(found->block.last(), u"56000 SAINT BRIEUC"_s);
}

void AddressesTest::theReportHasARowPerDoubt()
{
    const QString file = m_vault->beside(u"adresses.csv"_s);
    QVERIFY(services::writeAddressReport(session(), file, m_progress));
    const Rows rows = rowsOf(support::contentsOf(file));
    QCOMPARE(rows.size(), 5);
    QCOMPARE(rows.first(),
             QStringList({u"patient_ref"_s, u"problem"_s, u"block"_s, u"proposal"_s}));
    QCOMPARE(rows[1],
             QStringList({u"A02"_s, u"no_house_number"_s,
                          u"M Fanch BOZEC | RUE DU PORT | 56000 VANNES"_s, QString()}));
}

void AddressesTest::whoMustStayHiddenIsNotLookedAt()
{
    QVERIFY(services::setInstructions(session(), patient(u"A02"_s), {.locked = true}));
    QVERIFY(services::setInstructions(session(), patient(u"A10"_s), {.secretCare = true}));
    const auto report = services::checkAddresses(session(), m_progress);
    QCOMPARE(report->persons, kPersons - 2);
    QCOMPARE(report->leftOut, 2);
    QVERIFY(!problems().contains(u"no_house_number"_s));
}

void AddressesTest::aCorrectionBringsTheLetterBack()
{
    const QString lots = m_vault->beside(u"lots"_s);
    const auto first = services::produceLetters(session(), lots, 100, m_progress);
    QVERIFY2(first, support::whyNot(first).constData());
    QCOMPARE(card(u"A04"_s).state, u"blocked"_s);
    QCOMPARE(card(u"A04"_s).obstacle, u"unusable_address"_s);
    const auto corrected = services::correctAddress(session(), patient(u"A04"_s), inQuimper());
    QVERIFY2(corrected, support::whyNot(corrected).constData());
    QCOMPARE(corrected->doubts, QStringList());
    const auto now = card(u"A04"_s);
    QCOMPARE(now.state, u"to_do"_s);
    QCOMPARE(now.obstacle, QString());
    QCOMPARE(now.addressSource, u"manual"_s);
    QCOMPARE(now.block.last(), u"29000 QUIMPER"_s);
    const auto second = services::produceLetters(session(), lots, 100, m_progress);
    QVERIFY2(second, support::whyNot(second).constData());
    QCOMPARE(second->letters, 1);
    QVERIFY(textOf(lots + u"/lot-0002.pdf"_s).contains(u"29000 QUIMPER"_s));
}

void AddressesTest::anAddressThatReachesNobodyIsRefused()
{
    people::Address address = inQuimper();
    address.postalCode.clear();
    const auto refused = services::correctAddress(session(), patient(u"A01"_s), address);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, base::Error::Kind::Input);
    QCOMPARE(card(u"A01"_s).addressSource, u"patients"_s);
    address.postalCode = u"29001"_s; // doubtful is the user's to decide
    QCOMPARE(services::correctAddress(session(), patient(u"A01"_s), address)->doubts.size(), 1);
}

void AddressesTest::anUnknownPatientIsRefused()
{
    for (const QString &ref : {u"Z99"_s, QString(), u"line:99"_s}) {
        const auto found = services::findPatient(session(), ref);
        QVERIFY(!found);
        QCOMPARE(found.error().kind, base::Error::Kind::Input);
    }
    QCOMPARE(card(u"B01"_s).state, u"not_concerned"_s);
}

void AddressesTest::theUsersListOfCommunesIsUsed()
{
    const QString file = m_vault->write(
        u"laposte.csv"_s,
        "#Code_commune_INSEE;Nom_commune;Code_postal;Libellé_d_acheminement;Ligne_5\n"
        "22278;ST BRIEUC;56000;ST BRIEUC;\n"
        "56260;VANNES;56000;VANNES;KERCADO\n");
    const auto report = services::importCommunes(session(), file, m_progress);
    QVERIFY2(report, support::whyNot(report).constData());
    QCOMPARE(report->rows, 2);
    QCOMPARE(report->communes, 5);
    QVERIFY(!problems().contains(u"other_postal_code"_s));
    QVERIFY(problems().contains(u"unknown_postal_code"_s)); // 22300 and others
    QCOMPARE(services::checkAddresses(session(), m_progress)->communes, u"laposte.csv"_s);
    QVERIFY(services::useShippedCommunes(session()));
    QVERIFY(problems().contains(u"other_postal_code"_s));
}

void AddressesTest::aFileThatIsNoListOfCommunesChangesNothing_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("without the columns") << QByteArray("A;B\n1;2\n");
    QTest::newRow("without postal codes")
        << QByteArray("Code_postal;Nom_commune\nVANNES;56000\nRENNES;35000\n");
    QTest::newRow("empty") << QByteArray();
}

void AddressesTest::aFileThatIsNoListOfCommunesChangesNothing()
{
    QFETCH(const QByteArray, content);
    const auto before = problems();
    const auto refused =
        services::importCommunes(session(), m_vault->write(u"other.csv"_s, content), m_progress);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, base::Error::Kind::Input);
    QCOMPARE(problems(), before);
}

void AddressesTest::aLockStopsTheLetterAtOnce()
{
    const auto locked = services::setInstructions(session(), patient(u"A01"_s), {.locked = true});
    QVERIFY2(locked, support::whyNot(locked).constData());
    QCOMPARE(locked->state, u"blocked"_s);
    QCOMPARE(locked->obstacle, u"locked"_s);
    QVERIFY(!locked->obstacleText.isEmpty());
    const QString lots = m_vault->beside(u"lots"_s);
    QCOMPARE(services::produceLetters(session(), lots, 100, m_progress)->letters, kPersons - 2);
    QVERIFY(!textOf(lots + u"/lot-0001.pdf"_s).contains(u"LE GOFF"_s));
    const auto cleared =
        services::clearInstructions(session(), patient(u"A01"_s), {InstructionKind::Locked});
    QCOMPARE(cleared->state, u"to_do"_s);
    QVERIFY(cleared->instructions.isEmpty());
    QCOMPARE(services::produceLetters(session(), lots, 100, m_progress)->letters, 1);
}

void AddressesTest::secretCareIsForTheDpo()
{
    QVERIFY(services::setInstructions(session(), patient(u"A10"_s), {.secretCare = true}));
    QCOMPARE(card(u"A10"_s).obstacle, u"secret_care"_s);
    QVERIFY(services::setInstructions(session(), patient(u"A01"_s), {.secretCare = true}));
    QCOMPARE(card(u"A01"_s).obstacle, QString()); // of age: written to in person
}

void AddressesTest::aGuardianNeedsNameAndAddress_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("city");
    QTest::newRow("no name") << u" "_s << u"Lorient"_s;
    QTest::newRow("no town") << u"UDAF"_s << QString();
}

void AddressesTest::aGuardianNeedsNameAndAddress()
{
    QFETCH(const QString, name);
    QFETCH(const QString, city);
    Instructions given = guarded();
    given.guardian->name = name;
    given.guardian->address.city = city;
    const auto refused = services::setInstructions(session(), patient(u"A01"_s), given);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, base::Error::Kind::Input);
    QVERIFY(card(u"A01"_s).instructions.isEmpty());
}

// Instructions and addresses may change; the lot keeps what it was made with.
void AddressesTest::aLetterStaysAsItWasPrinted()
{
    QVERIFY(services::setInstructions(session(), patient(u"A01"_s), guarded()));
    const QString lots = m_vault->beside(u"lots"_s);
    QVERIFY(services::produceLetters(session(), lots, 100, m_progress));
    const QString printed = textOf(lots + u"/lot-0001.pdf"_s);
    QVERIFY2(printed.contains(u"UDAF DU MORBIHAN POUR Jeanne LE GOFF 12 RUE COLBERT"_s),
             qPrintable(printed.left(2000)));
    const qint64 letters = services::listLots(session())->first().letters;

    QVERIFY(services::clearInstructions(session(), patient(u"A01"_s), {InstructionKind::Guardian}));
    QVERIFY(services::setInstructions(session(), patient(u"A05"_s), {.form = Form::Standard}));
    QVERIFY(services::correctAddress(session(), patient(u"A06"_s), inQuimper()));
    const QString again = m_vault->beside(u"again.pdf"_s);
    const auto reprinted =
        services::reprintLetters(session(), 1, 1, int(letters), again, m_progress);
    QVERIFY2(reprinted, support::whyNot(reprinted).constData());
    QCOMPARE(textOf(again), printed);
}

// Also abroad, where a new letter would be in English.
void AddressesTest::aLetterFromBeforeThereWereFormsIsTheStandardOne()
{
    const auto recipient = services::recipientFromJson(
        uR"({"usual_name": "LE GOFF", "city": "Gent", "country": "Belgique", "leaked": 1})"_s);
    QCOMPARE(recipient.instructions.form, Form::Standard);
    QCOMPARE(notices::chooseChannel(recipient.record, recipient.leaked, QDate(2021, 3, 10), false,
                                    recipient.instructions)
                 .variant.form,
             Form::Standard);
}

void AddressesTest::instructionsComeAsAFile()
{
    const QString file =
        m_vault->write(u"consignes.csv"_s,
                       "patient_ref;instruction;value;address;address2;postal_code;city;country\n"
                       "A01;form;large_print;;;;;\n"
                       "A02;LOCKED;;;;;;\n"
                       "A03;channel;EMAIL;;;;;\n"
                       "A06;guardian;Mme Claire MORVAN;12 rue Colbert;;56100;Lorient;\n");
    QCOMPARE(services::importInstructions(session(), file, true, m_progress)->isApplied, false);
    QVERIFY(card(u"A01"_s).instructions.isEmpty());
    const auto report = services::importInstructions(session(), file, false, m_progress);
    QVERIFY2(report, support::whyNot(report).constData());
    QVERIFY(report->isApplied);
    QCOMPARE(report->rows, 4);
    QCOMPARE(card(u"A03"_s).instructions.channel, notices::Channel::Email);
    QCOMPARE(card(u"A01"_s).variant, u"adult_large_print"_s);
    QCOMPARE(card(u"A02"_s).obstacle, u"locked"_s);
    QCOMPARE(card(u"A06"_s).block.first(), u"Mme Claire MORVAN"_s);
}

void AddressesTest::oneBadRowRefusesTheFileOfInstructions()
{
    const QString file = m_vault->write(u"consignes.csv"_s,
                                        "patient_ref;instruction;value\n"
                                        "A01;locked;\n"
                                        "Z99;locked;\n"
                                        "A02;form;huge\n"
                                        "A03;hide;\n"
                                        "A06;guardian;\n"
                                        "A07;guardian;UDAF\n"
                                        "A08;channel;fax\n");
    const auto report = services::importInstructions(session(), file, false, m_progress);
    QVERIFY2(report, support::whyNot(report).constData());
    QVERIFY(!report->isApplied);
    QStringList refused;
    for (const services::InstructionRefusedRow &row : report->refused)
        refused << u"%1 %2"_s.arg(row.line).arg(services::instructionRefusalKey(row.refusal));
    QCOMPARE(refused,
             QStringList({u"3 unknown_patient"_s, u"4 unknown_form"_s, u"5 unknown_instruction"_s,
                          u"6 no_guardian"_s, u"7 guardian_address"_s, u"8 unknown_channel"_s}));
    QVERIFY(card(u"A01"_s).instructions.isEmpty());
}

void AddressesTest::nothingComesBackChanged()
{
    const Rows rows = exported();
    QCOMPARE(rows.size(), kPersons + 1);
    QCOMPARE(
        rows[1].mid(1),
        QStringList(
            {u"MME Jeanne LE GOFF"_s, {}, {}, u"3 RUE DE L EGLISE"_s, {}, u"22300 LANNION"_s, {}}));
    const auto report = takeBack(rows);
    QCOMPARE(report.rows, kPersons);
    QCOMPARE(report.unchanged, kPersons);
    QVERIFY(!report.isApplied);
    QCOMPARE(card(u"A01"_s).addressSource, u"patients"_s);
}

void AddressesTest::whoMustStayHiddenIsNotSentAway()
{
    const Rows before = exported();
    QVERIFY(services::setInstructions(session(), patient(u"A01"_s), {.locked = true}));
    QVERIFY(services::setInstructions(session(), patient(u"A06"_s), guarded()));
    QVERIFY(services::setInstructions(session(), patient(u"A10"_s), {.secretCare = true}));
    QCOMPARE(exported().size(), kPersons + 1 - 3);
    Rows late = before; // locked while the file was away
    late[1][4] = u"4 RUE DE L EGLISE"_s;
    const auto report = takeBack(late);
    QCOMPARE(report.changed, 0);
    QCOMPARE(report.refusals[std::size_t(RnvpRefusal::Protected)], 2);
}

void AddressesTest::aCorrectedRowBecomesTheAddress()
{
    Rows rows = exported();
    rows[2][4] = u"8 RUE DU PORT"_s;
    rows[4][6] = u"29000 QUIMPER"_s;
    rows[1][1] = u"MADAME JEANNE LE GOFF"_s; // the service's own way to write it
    std::swap(rows[3], rows[7]);             // and its own order
    const auto report = takeBack(rows);
    QCOMPARE(report.against, QStringList());
    QCOMPARE(report.changed, 2);
    QCOMPARE(report.unchanged, kPersons - 2);
    QVERIFY(report.isApplied);
    QCOMPARE(card(u"A02"_s).block.mid(1), QStringList({u"8 RUE DU PORT"_s, u"56000 VANNES"_s}));
    QCOMPARE(card(u"A02"_s).addressSource, u"rnvp"_s);
    QCOMPARE(card(u"A04"_s).obstacle, QString());
    QCOMPARE(takeBack(rows).unchanged, kPersons); // a second time changes nothing
}

void AddressesTest::aDryRunOnlyShows()
{
    Rows rows = exported();
    rows[2][4] = u"8 RUE DU PORT"_s;
    const auto report = takeBack(rows, true);
    QCOMPARE(report.changed, 1);
    QVERIFY(!report.isApplied);
    QCOMPARE(report.firstChanges.first().patientRef, u"A02"_s);
    QCOMPARE(report.firstChanges.first().before,
             QStringList({u"RUE DU PORT"_s, u"56000 VANNES"_s}));
    QCOMPARE(report.firstChanges.first().after,
             QStringList({u"8 RUE DU PORT"_s, u"56000 VANNES"_s}));
    QCOMPARE(card(u"A02"_s).addressSource, u"patients"_s);
}

void AddressesTest::rowsThatCannotBeBelievedAreLeftOut()
{
    Rows rows = exported();
    rows[1][0] = u"P0000001Z"_s;    // a letter of the number is wrong
    rows[2][1] = u"M Yann RIOU"_s;  // somebody else
    rows[3][6] = u"SAINT BRIEUC"_s; // no postal code any more
    rows[5][0] = rows[6][0];        // twice
    rows[5][1] = rows[6][1];
    rows[7][4] = u"22 RUE DE BREST"_s; // and one that is right
    const auto report = takeBack(rows);
    QCOMPARE(report.against, QStringList());
    QCOMPARE(report.changed, 1);
    QCOMPARE(report.refused, 5);
    QCOMPARE(report.rows, report.changed + report.unchanged + report.refused);
    QCOMPARE(report.refusals[std::size_t(RnvpRefusal::DamagedId)], 1);
    QCOMPARE(report.refusals[std::size_t(RnvpRefusal::OtherName)], 1);
    QCOMPARE(report.refusals[std::size_t(RnvpRefusal::UnusableAddress)], 1);
    QCOMPARE(report.refusals[std::size_t(RnvpRefusal::TwiceInFile)], 2);
    QCOMPARE(card(u"A07"_s).addressSource, u"rnvp"_s);
    QCOMPARE(card(u"A06"_s).addressSource, u"patients"_s);
}

// Names and addresses shifted against each other: letters to the wrong persons.
void AddressesTest::aMovedColumnRefusesTheFile_data()
{
    QTest::addColumn<QString>("how");
    for (const char *how :
         {"numbers sorted alone", "names sorted alone", "streets sorted alone",
          "towns sorted alone", "addresses shifted by a row", "names shifted by a row"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

void AddressesTest::aMovedColumnRefusesTheFile()
{
    QFETCH(const QString, how);
    Rows rows = exported();
    const auto shift = [&](qsizetype first, qsizetype last) {
        for (qsizetype at = rows.size() - 1; at > 1; --at) {
            for (qsizetype column = first; column <= last; ++column)
                rows[at][column] = rows[at - 1][column];
        }
    };
    if (how.startsWith(u"numbers sorted"_s)) {
        std::reverse(rows.begin() + 1, rows.end());
        sortColumn(rows, 0);
    } else if (how.startsWith(u"names sorted"_s)) {
        sortColumn(rows, 1);
    } else if (how.startsWith(u"streets"_s)) {
        sortColumn(rows, 4);
    } else if (how.startsWith(u"towns"_s)) {
        sortColumn(rows, 6);
    } else if (how.startsWith(u"addresses"_s)) {
        shift(2, 7);
    } else {
        shift(1, 1);
    }
    const auto report = takeBack(rows);
    QVERIFY(!report.against.isEmpty());
    QVERIFY(!report.isApplied);
    for (const QString &ref : {u"A01"_s, u"A05"_s, u"A09"_s})
        QCOMPARE(card(ref).addressSource, u"patients"_s);
}

void AddressesTest::aFileThatIsNoneOfOursIsRefused_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("no number") << QByteArray("L1;L2;L3;L4;L5;L6\nA;;;B;;56000 VANNES\n");
    QTest::newRow("a line short") << QByteArray("id;L1;L2;L3;L4;L5;L6\nP0000001B;A;;;B;;C\nP;A\n");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
}

void AddressesTest::aFileThatIsNoneOfOursIsRefused()
{
    QFETCH(const QByteArray, content);
    const auto refused = services::importFromRnvp(
        session(), m_vault->write(u"other.csv"_s, content), false, m_progress);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, base::Error::Kind::Input);
}

void AddressesTest::nothingPersonalIsInTheJournal()
{
    QVERIFY(services::setInstructions(session(), patient(u"A01"_s), guarded()));
    QVERIFY(services::correctAddress(session(), patient(u"A06"_s), inQuimper()));
    Rows rows = exported();
    rows[2][4] = u"8 RUE DU PORT"_s;
    QVERIFY(takeBack(rows).isApplied);
    const QString journal = m_vault->beside(u"journal.jsonl"_s);
    QVERIFY(services::exportJournal(session(), journal, m_progress));
    const QByteArray text = support::contentsOf(journal);
    for (const char *event :
         {"instructions.changed", "address.corrected", "addresses.exported", "addresses.rnvp"})
        QVERIFY2(text.contains(event), event);
    for (const char *secret :
         {"UDAF", "COLBERT", "Colbert", "QUIMPER", "Quimper", "LE GOFF", "PORT"})
        QVERIFY2(!text.contains(secret), secret);
}

QTEST_GUILESS_MAIN(AddressesTest)
#include "tst_addresses.moc"
