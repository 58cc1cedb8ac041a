// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
// The returns desk: what is scanned, what follows, the file of a mail house, the
// public notice, and the sum that must close after every act.  All persons are
// invented.

#include "notices/reference.h"
#include "services/incidentservice.h"
#include "services/journalservice.h"
#include "services/ledgerservice.h"
#include "services/lotservice.h"
#include "services/matchservice.h"
#include "services/personledger.h"
#include "services/postingservice.h"
#include "services/publicnoticeservice.h"
#include "services/returnimport.h"
#include "services/returnservice.h"
#include "services/scannedcode.h"
#include "services/stage.h"
#include "store/noticestore.h"
#include "store/recordstore.h"
#include "support/sampleincident.h"
#include "support/testvault.h"

#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using services::ReturnDecision;
using services::ScanVerdict;

namespace {

const QDate kPosted(2021, 3, 10);
constexpr int kLetters = 6; // of seven persons; one has no address
const people::Address kElsewhere{u"14 QUAI DES INVENTIONS"_s, {}, u"35000"_s, u"RENNES"_s, {}};

// As a French keyboard shows what a reader meant for an American one.
QString onFrenchKeyboard(const QString &text)
{
    const QString meant = u"1234567890AQWZM/-"_s;
    const QString typed = u"&é\"'(-è_çàQAZW?!)"_s;
    QString shown;
    for (const QChar sign : text) {
        const qsizetype at = meant.indexOf(sign);
        shown += at < 0 ? sign : typed[at];
    }
    return shown;
}

} // namespace

class ReturnServiceTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void scansAreUnderstood_data();
    void scansAreUnderstood();
    void aReturnIsNotedOnce();
    void aLetterThatIsNotPostedCannotComeBack();
    void deathIsNoReason_data();
    void deathIsNoReason();
    void reasonsAreFoundByTheirWords_data();
    void reasonsAreFoundByTheirWords();
    void ownReasonsCanBeAddedAndRetired();
    void aNewAddressIsPrintedOnTheNextLetter();
    void theSameAddressCanBeTriedAgain();
    void aNewAddressMustBeOne_data();
    void aNewAddressMustBeOne();
    void publicNoticeOnlyWithoutAnyAddress();
    void aRefusedLetterIsSentTwiceFirst();
    void whoeverNeverHadAnAddressCanBeListed();
    void undoGivesTheLetterBack();
    void aSecondLetterEndsTheUndo();
    void aFileIsAppliedAsAWhole();
    void oneWrongLineAndNothingIsApplied_data();
    void oneWrongLineAndNothingIsApplied();
    void theNoticeSaysEverythingAndNamesNobody();
    void theProofHasTheFigures();
    void thePersonsLedgerIsInOrder();
    void theJournalHoldsNoAddress();
    void theSumClosesAfterEveryAct();

private:
    services::Session &session() { return m_vault->session(); }
    services::Ledger ledger();
    QStringList references(const QString &state = u"posted"_s);
    QString referenceOf(const QString &patientRef);
    void note(const QString &reference, const QString &reason = u"moved"_s);
    QByteArray decided(const services::ReturnChoice &choice); // the refusal; empty: done
    qint64 produce();

    std::unique_ptr<support::TestVault> m_model;
    std::unique_ptr<support::TestVault> m_vault;
    base::NoProgress m_progress;
    int m_lots = 0;
};

void ReturnServiceTest::initTestCase()
{
    m_model = std::make_unique<support::TestVault>();
    m_vault = std::move(m_model);
    for (const auto &request : {support::patientsRequest(support::pipelineFile(u"patients.csv"_s)),
                                support::leakRequest(support::pipelineFile(u"leak.csv"_s))}) {
        const auto imported = services::importFile(session(), request, m_progress);
        QVERIFY2(imported, support::whyNot(imported).constData());
    }
    const auto matched = services::runMatching(session(), m_progress);
    QVERIFY2(matched, support::whyNot(matched).constData());
    QVERIFY(services::saveIncident(session(), testing::sampleIncident()));
    QCOMPARE(produce(), kLetters);
    const auto posted = services::markPosted(session(), 1, {.on = kPosted});
    QVERIFY2(posted, support::whyNot(posted).constData());
    m_model = std::move(m_vault);
    m_model->close();
}

void ReturnServiceTest::init()
{
    m_vault = std::make_unique<support::TestVault>(m_model->folder());
    m_vault->setNow(support::testTime().addDays(14));
}

services::Ledger ReturnServiceTest::ledger()
{
    return *services::ledger(session());
}

QStringList ReturnServiceTest::references(const QString &state)
{
    QStringList found;
    const auto read =
        services::readStage(session(), [&](store::Database &database) -> base::Result<void> {
            store::NoticeStore(database).forEach([&](const store::Notice &notice) {
                if (notice.state == state)
                    found << notice.reference;
                return true;
            });
            return {};
        });
    return read ? found : QStringList();
}

QString ReturnServiceTest::referenceOf(const QString &patientRef)
{
    const auto ledger =
        services::personLedger(session(), {.reference = {}, .patientRef = patientRef});
    QString reference;
    if (ledger) {
        for (const services::PersonEvent &event : ledger->events)
            reference = event.kind == "printed"_L1 ? event.reference : reference;
    }
    return reference;
}

void ReturnServiceTest::note(const QString &reference, const QString &reason)
{
    const auto scan = services::scanReturn(session(), reference, reason);
    QVERIFY2(scan, support::whyNot(scan).constData());
    QVERIFY2(scan->isNoted(), qPrintable(scan->message));
}

QByteArray ReturnServiceTest::decided(const services::ReturnChoice &choice)
{
    return support::whyNot(services::decideReturn(session(), choice));
}

qint64 ReturnServiceTest::produce()
{
    const QString folder = m_vault->beside(u"lots-%1"_s.arg(++m_lots));
    const auto report = services::produceLetters(session(), folder, 100, m_progress);
    if (!report)
        qWarning("%s", qPrintable(report.error().message));
    return report ? report->letters : -1;
}

void ReturnServiceTest::scansAreUnderstood_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isReference");
    QTest::addColumn<bool>("hasShape");
    const QString reference = notices::makeReference(123456789012);
    const QString compact = notices::compactReference(reference);
    QString wrong = compact;
    wrong[3] = wrong[3] == u'7' ? u'8' : u'7';
    QTest::newRow("as printed") << reference << true << true;
    QTest::newRow("without hyphens, in small letters") << compact.toLower() << true << true;
    QTest::newRow("with blanks") << u"  " + QString(reference).replace(u'-', u' ') + u" \n"
                                 << true << true;
    QTest::newRow("the Data Matrix") << u"A34/12/7/1/2/" + compact << true << true;
    QTest::newRow("the Data Matrix in small letters")
        << QString(u"A34/12/7/1/2/" + compact).toLower() << true << true;
    QTest::newRow("a reader set to another keyboard")
        << onFrenchKeyboard(reference) << true << true;
    QTest::newRow("the Data Matrix through another keyboard")
        << onFrenchKeyboard(u"A34/12/7/1/2/" + compact) << true << true;
    QTest::newRow("one symbol misread") << wrong << false << true;
    QTest::newRow("a Data Matrix with a misread symbol")
        << u"A34/12/7/1/2/" + wrong << false << true;
    QTest::newRow("cut short") << compact.left(7) << false << false;
    QTest::newRow("nothing") << QString() << false << false;
    QTest::newRow("much too long") << QString(500, u'A') << false << false;
}

void ReturnServiceTest::scansAreUnderstood()
{
    QFETCH(const QString, text);
    QFETCH(const bool, isReference);
    QFETCH(const bool, hasShape);
    const services::ScannedCode code = services::readScan(text);
    QCOMPARE(code.reference.has_value(), isReference);
    QCOMPARE(code.hasShape, hasShape);
    if (isReference)
        QCOMPARE(*code.reference, notices::makeReference(123456789012));
}

void ReturnServiceTest::aReturnIsNotedOnce()
{
    const QString reference = references().front();
    const auto first =
        services::scanReturn(session(), notices::compactReference(reference).toLower(), u"npai"_s);
    QVERIFY2(first, support::whyNot(first).constData());
    QCOMPARE(first->verdict, ScanVerdict::Noted);
    QCOMPARE(first->reference, reference);
    QCOMPARE(first->postedOn, std::optional(kPosted));
    QVERIFY(!first->name.isEmpty());
    QCOMPARE(ledger().returned, 1);
    QVERIFY(ledger().closes());
    const auto again = services::scanReturn(session(), reference, u"refused"_s);
    QVERIFY(again);
    QCOMPARE(again->verdict, ScanVerdict::AlreadyReturned);
    QVERIFY2(again->message.contains(u"24/03/2021"_s), qPrintable(again->message));
    const auto list = services::listReturns(session(), true, 10);
    QCOMPARE(list->rows.size(), 1);
    QCOMPARE(list->rows.front().reason, u"moved"_s);
    QCOMPARE(list->reasons.front().letters, 1);
    QCOMPARE(list->open, 1);
    // Nor does it come back before it was posted, or tomorrow.
    const QString other = references().front();
    QVERIFY(!services::scanReturn(session(), other, u"moved"_s, kPosted.addDays(-1)));
    QVERIFY(!services::scanReturn(session(), other, u"moved"_s, kPosted.addDays(15)));
    QCOMPARE(ledger().returned, 1);
}

void ReturnServiceTest::aLetterThatIsNotPostedCannotComeBack()
{
    const QString reference = references().front();
    note(reference);
    QCOMPARE(decided({.reference = reference}), QByteArray());
    QCOMPARE(produce(), 1);
    const auto scan = services::scanReturn(session(), references(u"printed"_s).front(), u"moved"_s);
    QVERIFY(scan);
    QCOMPARE(scan->verdict, ScanVerdict::NotPosted);
    const auto unknown = services::scanReturn(session(), notices::makeReference(1), u"moved"_s);
    QCOMPARE(unknown->verdict, ScanVerdict::Unknown);
    QCOMPARE(services::scanReturn(session(), u"bonjour"_s, u"moved"_s)->verdict,
             ScanVerdict::NotAReference);
}

void ReturnServiceTest::deathIsNoReason_data()
{
    QTest::addColumn<QString>("words");
    for (const char *words : {"décédé", "Destinataire DÉCÉDÉE", "DCD", "mort", "avis de décès"})
        QTest::newRow(words) << QString::fromUtf8(words);
}

void ReturnServiceTest::deathIsNoReason()
{
    QFETCH(const QString, words);
    const QString reference = references().front();
    const auto scan = services::scanReturn(session(), reference, words);
    QVERIFY(!scan);
    QCOMPARE(scan.error().kind, base::Error::Kind::Input);
    QVERIFY(!services::addReturnReason(session(), u"autre"_s, words));
    QCOMPARE(ledger().informed, kLetters);
}

void ReturnServiceTest::reasonsAreFoundByTheirWords_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("key");
    QTest::newRow("a key") << u"unclaimed"_s << u"unclaimed"_s;
    QTest::newRow("a text in capitals, without accents")
        << u"PLI AVISE ET NON RECLAME"_s << u"unclaimed"_s;
    QTest::newRow("another name") << u"n’habite pas à l’adresse indiquée"_s << u"moved"_s;
    QTest::newRow("own words are kept") << u"tampon illisible"_s << u"tampon illisible"_s;
}

void ReturnServiceTest::reasonsAreFoundByTheirWords()
{
    QFETCH(const QString, words);
    QFETCH(const QString, key);
    note(references().front(), words);
    QCOMPARE(services::listReturns(session(), false, 1)->rows.front().reason, key);
}

void ReturnServiceTest::ownReasonsCanBeAddedAndRetired()
{
    QVERIFY(services::addReturnReason(session(), u"boite_pleine"_s, u"Boîte pleine"_s));
    note(references().front(), u"boite pleine"_s);
    QVERIFY(!services::addReturnReason(session(), u"pleine"_s, u"BOITE PLEINE"_s));
    QVERIFY(!services::addReturnReason(session(), u"Clé !"_s, u"Texte"_s));
    QVERIFY(services::retireReturnReason(session(), u"boite_pleine"_s));
    QVERIFY(services::retireReturnReason(session(), u"refused"_s));
    QVERIFY(!services::retireReturnReason(session(), u"jamais_vue"_s));
    const auto reasons = services::listReturnReasons(session());
    const auto isRetired = [&](const QString &key) {
        for (const services::ReturnReasonRow &row : *reasons) {
            if (row.key == key)
                return row.isRetired;
        }
        return false;
    };
    QVERIFY(isRetired(u"boite_pleine"_s));
    QVERIFY(isRetired(u"refused"_s));
    QVERIFY(!isRetired(u"moved"_s));
    // A letter of before keeps the words.
    QCOMPARE(services::listReturns(session(), false, 1)->rows.front().reasonText,
             u"Boîte pleine"_s);
}

void ReturnServiceTest::aNewAddressIsPrintedOnTheNextLetter()
{
    const QString reference = referenceOf(u"P001"_s);
    note(reference);
    QCOMPARE(decided({.reference = reference,
                      .decision = ReturnDecision::NewAddress,
                      .address = kElsewhere,
                      .searched = {}}),
             QByteArray());
    QCOMPARE(ledger().toDo, 1);
    QCOMPARE(ledger().returned, 0);
    QVERIFY(ledger().closes());
    QCOMPARE(produce(), 1);
    const QString second = references(u"printed"_s).front();
    QVERIFY(second != reference);
    const auto person = services::personLedger(session(), {.reference = second, .patientRef = {}});
    QVERIFY(person);
    QVERIFY2(person->events.back().text.contains(u"QUAI DES INVENTIONS"_s),
             qPrintable(person->events.back().text));
    QVERIFY(services::markPosted(session(), 2, {.on = kPosted.addDays(14)}));
    QCOMPARE(ledger().informed, kLetters);
    QCOMPARE(services::listReturns(session(), true, 10)->open, 0);
}

void ReturnServiceTest::theSameAddressCanBeTriedAgain()
{
    const QString reference = references().front();
    QVERIFY(!decided({.reference = reference}).isEmpty()); // it did not come back
    note(reference, u"unclaimed"_s);
    QCOMPARE(produce(), 0); // nobody decided
    QCOMPARE(decided({.reference = reference}), QByteArray());
    QCOMPARE(produce(), 1);
    // What follows is to be decided about the second letter.
    QVERIFY(decided({.reference = reference}).contains("second"));
}

void ReturnServiceTest::aNewAddressMustBeOne_data()
{
    QTest::addColumn<QString>("street");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("city");
    QTest::newRow("nothing") << QString() << QString() << QString();
    QTest::newRow("no street") << QString() << u"35000"_s << u"RENNES"_s;
    QTest::newRow("no town") << u"14 QUAI DES INVENTIONS"_s << u"35000"_s << QString();
    QTest::newRow("the one it came back from")
        << u"3 RUE DE L EGLISE"_s << u"22300"_s << u"LANNION"_s;
}

void ReturnServiceTest::aNewAddressMustBeOne()
{
    QFETCH(const QString, street);
    QFETCH(const QString, code);
    QFETCH(const QString, city);
    const QString reference = referenceOf(u"P001"_s);
    note(reference);
    QVERIFY(!decided({.reference = reference,
                      .decision = ReturnDecision::NewAddress,
                      .address = {street, {}, code, city, {}},
                      .searched = {}})
                 .isEmpty());
    QCOMPARE(ledger().returned, 1);
}

void ReturnServiceTest::publicNoticeOnlyWithoutAnyAddress()
{
    const QString reference = referenceOf(u"P001"_s);
    note(reference);
    services::ReturnChoice choice{.reference = reference,
                                  .decision = ReturnDecision::PublicNotice,
                                  .address = {},
                                  .searched = {}};
    QVERIFY(!decided(choice).isEmpty()); // nothing was searched
    choice.searched = {u"divination"_s};
    QVERIFY(!decided(choice).isEmpty());
    choice.searched = {u"patient_file"_s, u"moved_file"_s};
    QCOMPARE(decided(choice), QByteArray());
    QCOMPARE(ledger().publicNotice, 1);
    QCOMPARE(ledger().returned, 0);
    QVERIFY(ledger().closes());
    QCOMPARE(produce(), 0);
    // An address turns up: the person is written to after all.
    choice.decision = ReturnDecision::NewAddress;
    choice.address = kElsewhere;
    QCOMPARE(decided(choice), QByteArray());
    QCOMPARE(ledger().publicNotice, 0);
    // And is not told publicly while that address was never tried.
    choice.decision = ReturnDecision::PublicNotice;
    QVERIFY(!decided(choice).isEmpty());
    QCOMPARE(ledger().toDo, 1);
}

void ReturnServiceTest::aRefusedLetterIsSentTwiceFirst()
{
    const QString reference = references().front();
    note(reference, u"refused"_s);
    services::ReturnChoice choice{.reference = reference,
                                  .decision = ReturnDecision::PublicNotice,
                                  .address = {},
                                  .searched = {u"second_sending"_s}};
    QVERIFY(!decided(choice).isEmpty());
    choice.decision = ReturnDecision::Resend;
    QCOMPARE(decided(choice), QByteArray());
    QCOMPARE(produce(), 1);
    QVERIFY(services::markPosted(session(), 2, {.on = kPosted.addDays(14)}));
    const auto person =
        services::personLedger(session(), {.reference = reference, .patientRef = {}});
    for (const services::PersonEvent &event : person->events)
        choice.reference = event.kind == "printed"_L1 ? event.reference : choice.reference;
    QVERIFY(choice.reference != reference);
    note(choice.reference, u"refused"_s);
    choice.decision = ReturnDecision::PublicNotice;
    QCOMPARE(decided(choice), QByteArray());
    QCOMPARE(services::publicNoticeFigures(session())->writtenAgain, 1);
}

void ReturnServiceTest::whoeverNeverHadAnAddressCanBeListed()
{
    QCOMPARE(ledger().blocked, 1);
    QString blocked;
    for (int number = 1; number <= 12 && blocked.isEmpty(); ++number) {
        const QString ref = u"P%1"_s.arg(number, 3, 10, QChar(u'0'));
        const auto person = services::personLedger(session(), {.reference = {}, .patientRef = ref});
        if (person && person->state == "blocked"_L1)
            blocked = ref;
    }
    QVERIFY(!services::listForPublicNotice(session(), blocked, {}));
    QVERIFY(!services::listForPublicNotice(session(), u"P001"_s, {u"patient_file"_s}));
    const auto listed = services::listForPublicNotice(session(), blocked, {u"patient_file"_s});
    QVERIFY2(listed, support::whyNot(listed).constData());
    QCOMPARE(ledger().publicNotice, 1);
    QCOMPARE(ledger().blocked, 0);
    QCOMPARE(services::publicNoticeFigures(session())->neverWritten, 1);
    // A new run of the matching does not forget it.
    QVERIFY(services::runMatching(session(), m_progress));
    QCOMPARE(ledger().publicNotice, 1);
}

void ReturnServiceTest::undoGivesTheLetterBack()
{
    const QString reference = references().front();
    QVERIFY(!services::undoReturn(session(), reference));
    note(reference);
    QCOMPARE(decided({.reference = reference,
                      .decision = ReturnDecision::PublicNotice,
                      .address = {},
                      .searched = {u"patient_file"_s}}),
             QByteArray());
    const auto undone = services::undoReturn(session(), reference);
    QVERIFY2(undone, support::whyNot(undone).constData());
    QCOMPARE(ledger().informed, kLetters);
    QCOMPARE(ledger().publicNotice, 0);
    QCOMPARE(produce(), 0);
    note(reference); // and it may come back for good
    QCOMPARE(ledger().returned, 1);
}

void ReturnServiceTest::aSecondLetterEndsTheUndo()
{
    const QString reference = references().front();
    note(reference);
    QCOMPARE(decided({.reference = reference}), QByteArray());
    QCOMPARE(produce(), 1);
    const auto undone = services::undoReturn(session(), reference);
    QVERIFY(!undone);
    QCOMPARE(undone.error().kind, base::Error::Kind::Conflict);
    QCOMPARE(ledger().inPreparation, 1);
}

void ReturnServiceTest::aFileIsAppliedAsAWhole()
{
    const QStringList known = references();
    note(known[2]);
    const QString file =
        m_vault->write(u"retours.csv"_s,
                       QString(u"Date de retour;Référence;Motif;Commentaire\r\n"
                               u"20/03/2021;%1;Pli non réclamé;rien\r\n"
                               u"2021-03-21;%2;;\r\n"
                               u";%3;refused;\r\n"_s)
                           .arg(known[0], notices::compactReference(known[1]).toLower(), known[2])
                           .toUtf8());
    const auto trial = services::importReturns(session(), file, true, m_progress);
    QVERIFY2(trial, support::whyNot(trial).constData());
    QCOMPARE(trial->returned, 2);
    QCOMPARE(trial->known, 1);
    QCOMPARE(trial->issues, 0);
    QCOMPARE(ledger().returned, 1);
    const auto applied = services::importReturns(session(), file, false, m_progress);
    QVERIFY2(applied, support::whyNot(applied).constData());
    QCOMPARE(applied->rows, applied->returned + applied->known + applied->issues);
    QCOMPARE(ledger().returned, 3);
    const auto list = services::listReturns(session(), true, 10);
    const auto row = std::ranges::find(list->rows, known[0], &services::ReturnRow::reference);
    QCOMPARE(row->reason, u"unclaimed"_s);
    QCOMPARE(row->returnedOn, QDate(2021, 3, 20));
    const auto unstated = std::ranges::find(list->rows, known[1], &services::ReturnRow::reference);
    QCOMPARE(unstated->reason, u"not_stated"_s);
    // The same file again changes nothing.
    const auto again = services::importReturns(session(), file, false, m_progress);
    QCOMPARE(again->known, 3);
    QCOMPARE(again->returned, 0);
}

void ReturnServiceTest::oneWrongLineAndNothingIsApplied_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("no reference") << u"bonjour;moved;2021-03-20"_s;
    QTest::newRow("a letter of nobody") << notices::makeReference(7) + u";moved;2021-03-20";
    QTest::newRow("a reason that is not in the list") << u"%2;parti en voyage;2021-03-20"_s;
    QTest::newRow("a reason that nobody may write") << u"%2;décédé;2021-03-20"_s;
    QTest::newRow("a date that is none") << u"%2;moved;31/02/2021"_s;
    QTest::newRow("before the posting") << u"%2;moved;2021-03-01"_s;
    QTest::newRow("after today") << u"%2;moved;2031-03-01"_s;
    QTest::newRow("twice the same letter") << u"%1;moved;2021-03-20"_s;
}

void ReturnServiceTest::oneWrongLineAndNothingIsApplied()
{
    QFETCH(const QString, line);
    const QStringList known = references();
    QString wrong = line;
    wrong.replace(u"%1"_s, known[0]).replace(u"%2"_s, known[1]);
    const QString file = m_vault->write(
        u"retours.csv"_s,
        QString(u"custom_id;reason;date\n"_s + known[0] + u";moved;2021-03-20\n" + wrong + u'\n')
            .toUtf8());
    const auto trial = services::importReturns(session(), file, true, m_progress);
    QVERIFY2(trial, support::whyNot(trial).constData());
    QCOMPARE(trial->issues, 1);
    QCOMPARE(trial->firstIssues.front().line, 3);
    const auto applied = services::importReturns(session(), file, false, m_progress);
    QVERIFY(!applied);
    QCOMPARE(applied.error().kind, base::Error::Kind::Input);
    QCOMPARE(ledger().returned, 0);
}

void ReturnServiceTest::theNoticeSaysEverythingAndNamesNobody()
{
    const QString text = m_vault->beside(u"avis.txt"_s);
    QVERIFY(!services::exportPublicNotice(session(), text)); // nobody is on the list
    const QString reference = referenceOf(u"P001"_s);
    note(reference);
    QCOMPARE(decided({.reference = reference,
                      .decision = ReturnDecision::PublicNotice,
                      .address = {},
                      .searched = {u"patient_file"_s}}),
             QByteArray());
    const auto written = services::exportPublicNotice(session(), text);
    QVERIFY2(written, support::whyNot(written).constData());
    const QString notice = QString::fromUtf8(support::contentsOf(text));
    const incident::Incident incident = testing::sampleIncident();
    QVERIFY(notice.contains(incident.organisation.name));
    QVERIFY(notice.contains(incident.organisation.contact.lastName));
    QVERIFY(notice.contains(u"CNIL"_s));
    QVERIFY(notice.contains(u"mot de passe"_s)); // it leaked about P001
    for (const QString &forbidden :
         {u"cette lettre"_s, u"LE GOFF"_s, u"TANGUY"_s, reference, u"{{"_s, u"25807"_s})
        QVERIFY2(!notice.contains(forbidden, Qt::CaseInsensitive), qPrintable(forbidden));
    const QString pdf = m_vault->beside(u"avis.pdf"_s);
    QVERIFY(services::exportPublicNotice(session(), pdf));
    QVERIFY(support::contentsOf(pdf).startsWith("%PDF"));
}

void ReturnServiceTest::theProofHasTheFigures()
{
    for (const QString &reference : references().first(2)) {
        note(reference, u"unknown"_s);
        QCOMPARE(decided({.reference = reference,
                          .decision = ReturnDecision::PublicNotice,
                          .address = {},
                          .searched = {u"patient_file"_s, u"telephone"_s}}),
                 QByteArray());
    }
    const auto figures =
        services::exportPublicNoticeProof(session(), m_vault->beside(u"preuve.txt"_s));
    QVERIFY2(figures, support::whyNot(figures).constData());
    QCOMPARE(figures->persons, 2);
    QCOMPARE(figures->concerned, kLetters + 1);
    QCOMPARE(figures->writtenOnce, 2);
    QCOMPARE(figures->persons,
             figures->neverWritten + figures->writtenOnce + figures->writtenAgain);
    QCOMPARE(figures->firstPosted, std::optional(kPosted));
    QCOMPARE(figures->reasons.front().letters, 2);
    QCOMPARE(figures->searched.size(), 2);
    QCOMPARE(figures->withUntriedPhone, 0);
}

void ReturnServiceTest::thePersonsLedgerIsInOrder()
{
    const QString reference = referenceOf(u"P001"_s);
    note(reference);
    QCOMPARE(decided({.reference = reference,
                      .decision = ReturnDecision::NewAddress,
                      .address = kElsewhere,
                      .searched = {}}),
             QByteArray());
    const QString file = m_vault->beside(u"personne.json"_s);
    const auto exported =
        services::exportPersonLedger(session(), {.reference = reference, .patientRef = {}}, file);
    QVERIFY2(exported, support::whyNot(exported).constData());
    QStringList kinds;
    for (const services::PersonEvent &event : exported->events)
        kinds << event.kind;
    QCOMPARE(kinds,
             QStringList(
                 {u"printed"_s, u"posted"_s, u"returned"_s, u"decided"_s, u"address_corrected"_s}));
    const QByteArray json = support::contentsOf(file);
    QVERIFY(json.contains("QUAI DES INVENTIONS"));
    QVERIFY(json.contains("\"password\"")); // the category
    QVERIFY(!json.contains("XPASSWORD1") && !json.contains("XCOMMENT1"));
    const QString pdf = m_vault->beside(u"personne.pdf"_s);
    QVERIFY(
        services::exportPersonLedger(session(), {.reference = reference, .patientRef = {}}, pdf));
    QVERIFY(support::contentsOf(pdf).startsWith("%PDF"));
    QVERIFY(!services::personLedger(session(), {.reference = {}, .patientRef = u"P999"_s}));
}

void ReturnServiceTest::theJournalHoldsNoAddress()
{
    const QString reference = referenceOf(u"P001"_s);
    note(reference);
    QCOMPARE(decided({.reference = reference,
                      .decision = ReturnDecision::NewAddress,
                      .address = kElsewhere,
                      .searched = {}}),
             QByteArray());
    const QString file = m_vault->beside(u"journal.jsonl"_s);
    QVERIFY(services::exportJournal(session(), file, m_progress));
    const QByteArray journal = support::contentsOf(file);
    QVERIFY(journal.contains("returns.decided"));
    QVERIFY(!journal.contains("INVENTIONS") && !journal.contains(reference.toUtf8()));
}

// Whatever is done in whatever order, the ledger closes, and nobody has two live
// letters about the same.
void ReturnServiceTest::theSumClosesAfterEveryAct()
{
    std::mt19937 random(20210310); // NOLINT: the same acts every time
    const auto oneOf = [&](qsizetype count) { return qsizetype(random() % std::size_t(count)); };
    const auto act = [&](const QStringList &letters) {
        const QString reference = letters[oneOf(letters.size())];
        switch (oneOf(7)) {
        case 0:
        case 1:
            return services::scanReturn(session(), reference,
                                        oneOf(2) == 0 ? u"moved"_s : u"refused"_s)
                .has_value();
        case 2:
            return services::decideReturn(session(), {.reference = reference}).has_value();
        case 3:
            return services::decideReturn(session(),
                                          {.reference = reference,
                                           .decision = ReturnDecision::NewAddress,
                                           .address = kElsewhere,
                                           .searched = {}})
                .has_value();
        case 4:
            return services::decideReturn(session(),
                                          {.reference = reference,
                                           .decision = ReturnDecision::PublicNotice,
                                           .address = {},
                                           .searched = {u"telephone"_s}})
                .has_value();
        case 5:
            return services::undoReturn(session(), reference).has_value();
        default:
            return produce() >= 0
                && services::markPosted(session(), services::listLots(session())->back().id,
                                        {.on = kPosted.addDays(14)})
                       .has_value();
        }
    };
    int done = 0;
    for (int step = 0; step < 60; ++step) {
        done += act(references(u"posted"_s) + references(u"returned"_s)) ? 1 : 0;
        const services::Ledger sum = ledger();
        QVERIFY2(sum.closes(), qPrintable(u"after step %1"_s.arg(step)));
        QCOMPARE(sum.persons, kLetters + 1);
        QVERIFY(references(u"posted"_s).size() + references(u"printed"_s).size() <= kLetters);
    }
    QVERIFY(done > 20); // most acts were possible
}

QTEST_GUILESS_MAIN(ReturnServiceTest)
#include "tst_returnservice.moc"
