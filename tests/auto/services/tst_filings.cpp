// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
// What was said to the CNIL and when: confirmations, frozen versions, receipts.

#include "cnil/bundle.h"
#include "services/bundleservice.h"
#include "services/filingservice.h"
#include "services/incidentservice.h"
#include "services/journalservice.h"
#include "services/matchservice.h"
#include "store/filingstore.h"
#include "store/vault.h"
#include "support/sampleincident.h"
#include "support/testvault.h"

#include <QCryptographicHash>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using services::CnilAnswer;
using services::Confirm;
using services::FilingKind;

namespace {

QString hashOfAnswersIn(const QString &bundle)
{
    const auto opened = cnil::verifyBundle(support::contentsOf(bundle));
    if (!opened)
        return opened.error().message;
    for (const cnil::BundleFile &file : opened->files)
        if (file.name == "reponses.json"_L1)
            return QString::fromLatin1(
                QCryptographicHash::hash(file.bytes, QCryptographicHash::Sha256).toHex());
    return u"no answers in it"_s;
}

} // namespace

class TestFilings final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void countsComeFromTheVaultAndWaitForConfirmation();
    void confirmingFillsInAndIsRemembered();
    void theMarkComesBackWhenTheAnswerChanges();
    void theProposalCanBeTakenInstead();
    void nothingIsConfirmedByAKeyThatIsNotProposed();
    void freezingTwiceTheSameAnswersIsOneVersion();
    void aBundleFreezesItsAnswers();
    void aFrozenVersionCannotBeChanged();
    void versionsShowWhatChanged();
    void aReceiptSaysWhatWasFiledAndWhen();
    void theFollowUpCarriesTheInitialFiling();
    void delayReasonsAreDemandedAfter72Hours();
    void theSameReceiptIsArchivedOnce();
    void aReceiptIsWrittenOutByteByByte();
    void aReceiptWithoutAFrozenVersion();
    void impossibleReceipts_data();
    void impossibleReceipts();

private:
    services::Session &session() { return m_vault->session(); }
    CnilAnswer answer(const QString &key, FilingKind kind = FilingKind::Complete);
    qint64 freeze(FilingKind kind);
    qint64 entries();
    base::Result<services::ArchivedReceipt> archive(const QString &number,
                                                    std::optional<QDateTime> filed = {},
                                                    const QByteArray &bytes = "%PDF recap");

    std::unique_ptr<support::TestVault> m_vault;
    base::NoProgress m_progress;
};

void TestFilings::init()
{
    m_vault = std::make_unique<support::TestVault>();
    QVERIFY(services::saveIncident(session(), testing::sampleIncident()));
}

CnilAnswer TestFilings::answer(const QString &key, FilingKind kind)
{
    const auto check = services::checkFiling(session(), kind);
    if (check)
        for (const CnilAnswer &found : check->answers)
            if (found.key == key)
                return found;
    return {.section = {}, .field = u"(not asked)"_s, .answer = {}};
}

qint64 TestFilings::freeze(FilingKind kind)
{
    const auto frozen = services::freezeFiling(session(), kind);
    return frozen ? frozen->number : -1;
}

qint64 TestFilings::entries()
{
    const auto verified = services::verifyJournal(session(), m_progress);
    return verified ? verified->entries : -1;
}

base::Result<services::ArchivedReceipt>
TestFilings::archive(const QString &number, std::optional<QDateTime> filed, const QByteArray &bytes)
{
    return services::archiveReceipt(
        session(), {m_vault->write(u"recap.pdf"_s, bytes), number, filed, std::nullopt});
}

void TestFilings::countsComeFromTheVaultAndWaitForConfirmation()
{
    QCOMPARE(answer(u"persons"_s).answer, QString());
    QVERIFY(answer(u"persons"_s).missing);
    for (const auto &request : {support::patientsRequest(support::pipelineFile(u"patients.csv"_s)),
                                support::leakRequest(support::pipelineFile(u"leak.csv"_s))})
        QVERIFY(services::importFile(session(), request, m_progress));
    QVERIFY(services::runMatching(session(), m_progress));
    QCOMPARE(answer(u"persons"_s).answer, u"7"_s);
    QCOMPARE(answer(u"persons"_s).standing, CnilAnswer::Standing::Proposed);
    QVERIFY(answer(u"subject_categories"_s).proposal.contains(u"Mineurs"_s));
    QVERIFY(services::confirmAnswers(session(), FilingKind::Complete, {u"persons"_s}));
    QCOMPARE(answer(u"persons"_s).standing, CnilAnswer::Standing::Confirmed);
    QCOMPARE(answer(u"records"_s).standing, CnilAnswer::Standing::Proposed);
}

void TestFilings::confirmingFillsInAndIsRemembered()
{
    QVERIFY(answer(u"natures"_s).missing);
    QCOMPARE(answer(u"natures"_s).proposal, u"Perte de la confidentialité"_s);
    const auto labels = services::confirmAnswers(session(), FilingKind::Complete, {u"natures"_s});
    QVERIFY2(labels, support::whyNot(labels).constData());
    QCOMPARE(*labels, QStringList(u"Nature"_s));
    const CnilAnswer confirmed = answer(u"natures"_s);
    QCOMPARE(confirmed.answer, u"Perte de la confidentialité"_s);
    QVERIFY(!confirmed.missing);
    QCOMPARE(confirmed.standing, CnilAnswer::Standing::Confirmed);
    QCOMPARE(confirmed.confirmedBy, session().actor());
    QCOMPARE(confirmed.confirmedAt.toUTC(), support::testTime());
    QCOMPARE(services::loadIncident(session())->natures, QStringList(u"confidentiality"_s));

    const auto all = services::confirmAnswers(session(), FilingKind::Complete, {});
    QVERIFY2(all, support::whyNot(all).constData());
    QVERIFY(all->size() >= 6);
    QCOMPARE(services::checkFiling(session(), FilingKind::Complete)->proposed(), 0);
    const qint64 before = entries();
    QCOMPARE(*services::confirmAnswers(session(), FilingKind::Complete, {}), QStringList());
    QCOMPARE(entries(), before); // nothing was done, nothing is written down
}

void TestFilings::theMarkComesBackWhenTheAnswerChanges()
{
    QVERIFY(services::confirmAnswers(session(), FilingKind::Complete, {u"harms"_s}));
    auto incident = *services::loadIncident(session());
    const QStringList confirmed = incident.harms;
    incident.harms = {u"fraud"_s};
    QVERIFY(services::saveIncident(session(), incident));
    QCOMPARE(answer(u"harms"_s).standing, CnilAnswer::Standing::Proposed);
    QCOMPARE(answer(u"harms"_s).answer, u"Fraude"_s);
    QVERIFY(answer(u"harms"_s).proposal.contains(u"Discrimination"_s));
    // The DPO's answer may stay as it is, and is then confirmed as it is.
    QVERIFY(services::confirmAnswers(session(), FilingKind::Complete, {u"harms"_s}));
    QCOMPARE(answer(u"harms"_s).standing, CnilAnswer::Standing::Confirmed);
    QCOMPARE(services::loadIncident(session())->harms, QStringList(u"fraud"_s));
    incident.harms = confirmed;
    QVERIFY(services::saveIncident(session(), incident));
    QCOMPARE(answer(u"harms"_s).standing, CnilAnswer::Standing::Proposed);
}

void TestFilings::theProposalCanBeTakenInstead()
{
    QVERIFY(services::confirmAnswers(session(), FilingKind::Complete, {u"cause"_s}));
    auto incident = *services::loadIncident(session());
    incident.cause = u"unknown"_s;
    QVERIFY(services::saveIncident(session(), incident));
    QVERIFY(
        services::confirmAnswers(session(), FilingKind::Complete, {u"cause"_s}, Confirm::Proposal));
    QCOMPARE(services::loadIncident(session())->cause, u"external_malicious"_s);
    QCOMPARE(answer(u"cause"_s).standing, CnilAnswer::Standing::Confirmed);
}

void TestFilings::nothingIsConfirmedByAKeyThatIsNotProposed()
{
    const auto unknown =
        services::confirmAnswers(session(), FilingKind::Complete, {u"cause"_s, u"natures_"_s});
    QVERIFY(!unknown);
    QVERIFY2(unknown.error().message.contains(u"natures"_s), qPrintable(unknown.error().message));
    QCOMPARE(services::loadIncident(session())->cause, QString());
    QVERIFY(!services::confirmAnswers(session(), FilingKind::Complete, {u"description"_s}));
}

void TestFilings::freezingTwiceTheSameAnswersIsOneVersion()
{
    const auto first = services::freezeFiling(session(), FilingKind::Initial);
    QVERIFY2(first, support::whyNot(first).constData());
    const qint64 before = entries();
    m_vault->setNow(support::testTime().addSecs(600));
    const auto again = services::freezeFiling(session(), FilingKind::Initial);
    QVERIFY(again);
    QCOMPARE(again->number, first->number);
    QCOMPARE(again->madeUtc, support::testTime());
    QCOMPARE(again->sha256, first->sha256);
    QCOMPARE(entries(), before);
    QVERIFY(freeze(FilingKind::Complete) != first->number); // another kind, another filing
    QVERIFY(services::confirmAnswers(session(), FilingKind::Initial, {u"cause"_s}));
    QVERIFY(freeze(FilingKind::Initial) != first->number);
    QCOMPARE(services::filings(session())->versions.size(), 3);
}

void TestFilings::aBundleFreezesItsAnswers()
{
    const QString zip = m_vault->beside(u"dossier.zip"_s);
    const auto bundle = services::writeBundle(session(), FilingKind::Initial, zip, m_progress);
    QVERIFY2(bundle, support::whyNot(bundle).constData());
    const auto list = services::filings(session());
    QVERIFY(list);
    QCOMPARE(list->versions.size(), 1);
    QCOMPARE(list->versions.front().author, session().actor());
    QCOMPARE(list->versions.front().vocabulary, u"2023-07"_s);
    // The same answers an hour later: the same version, and its hash in the bundle.
    m_vault->setNow(support::testTime().addSecs(3600));
    const QString later = m_vault->beside(u"dossier-2.zip"_s);
    QVERIFY(services::writeBundle(session(), FilingKind::Initial, later, m_progress));
    QCOMPARE(services::filings(session())->versions.size(), 1);
    for (const QString &file : {zip, later})
        QCOMPARE(hashOfAnswersIn(file), list->versions.front().sha256);
}

void TestFilings::aFrozenVersionCannotBeChanged()
{
    const qint64 number = freeze(FilingKind::Initial);
    store::Database database = session().vault().connect(store::Access::ReadWrite);
    QVERIFY_THROWS_EXCEPTION(
        store::StoreError,
        database.statement("UPDATE filing_version SET answers = x'00'").execute());
    QVERIFY_THROWS_EXCEPTION(store::StoreError,
                             database.statement("DELETE FROM filing_version").execute());
    const auto version = store::FilingStore(database).version(number);
    QVERIFY(version);
    QCOMPARE(version->sha256,
             QString::fromLatin1(
                 QCryptographicHash::hash(version->answers, QCryptographicHash::Sha256).toHex()));
    const auto shown = services::filing(session(), number);
    QVERIFY2(shown, support::whyNot(shown).constData());
    QVERIFY(std::any_of(shown->answers.begin(), shown->answers.end(),
                        [](const CnilAnswer &line) { return line.missing; }));
    QVERIFY(!services::filing(session(), number + 1));
}

void TestFilings::versionsShowWhatChanged()
{
    const qint64 first = freeze(FilingKind::Initial);
    QVERIFY(services::confirmAnswers(session(), FilingKind::Initial, {u"cause"_s}));
    auto incident = *services::loadIncident(session());
    incident.organisation.city = u"Redon"_s;
    QVERIFY(services::saveIncident(session(), incident));
    const qint64 second = freeze(FilingKind::Initial);
    const auto changes = services::filingDifferences(session(), first, second);
    QVERIFY2(changes, support::whyNot(changes).constData());
    QCOMPARE(changes->size(), 2);
    QCOMPARE(changes->at(0).field, u"Ville"_s);
    QCOMPARE(changes->at(0).after, u"Redon"_s);
    QCOMPARE(changes->at(1).key, u"added"_s);
    QCOMPARE(changes->at(1).section, u"7. À propos de la violation"_s);
    QCOMPARE(changes->at(1).after, u"Acte externe malveillant"_s);
    QVERIFY(!services::filingDifferences(session(), first, 99));
}

void TestFilings::aReceiptSaysWhatWasFiledAndWhen()
{
    const qint64 initial = freeze(FilingKind::Initial);
    m_vault->setNow(support::testTime().addSecs(3 * 3600));
    const QDateTime filed = support::testTime().addSecs(1200);
    const auto receipt = archive(u"FR-1"_s, filed);
    QVERIFY2(receipt, support::whyNot(receipt).constData());
    QCOMPARE(receipt->filing, initial);
    const auto incident = services::loadIncident(session());
    QCOMPARE(*incident->initialFiling, filed);
    QCOMPARE(incident->initialFilingNumber, u"FR-1"_s);
    QVERIFY(!incident->followUpFiling);
    const auto list = services::filings(session());
    QCOMPARE(list->versions.front().receipt->number, u"FR-1"_s);
    QCOMPARE(*list->versions.front().receipt->filedUtc, filed);
}

void TestFilings::theFollowUpCarriesTheInitialFiling()
{
    freeze(FilingKind::Initial);
    QVERIFY(answer(u"initial_filing_number"_s, FilingKind::FollowUp).missing);
    const QDateTime filed = support::testTime().addSecs(60);
    m_vault->setNow(support::testTime().addSecs(3600));
    QVERIFY(archive(u"FR-1"_s, filed));
    QCOMPARE(answer(u"initial_filing_number"_s, FilingKind::FollowUp).answer, u"FR-1"_s);
    QCOMPARE(answer(u"initial_filing"_s, FilingKind::FollowUp).answer, u"10/03/2021 09:01"_s);
    QCOMPARE(answer(u"kind"_s, FilingKind::FollowUp).answer, u"complémentaire ou modifiée"_s);
    const qint64 followUp = freeze(FilingKind::FollowUp);
    const auto receipt = archive(u"FR-2"_s, std::nullopt, "%PDF follow-up");
    QVERIFY2(receipt, support::whyNot(receipt).constData());
    QCOMPARE(receipt->filing, followUp);
    const auto incident = services::loadIncident(session());
    QCOMPARE(*incident->followUpFiling, session().now());
    QCOMPARE(*incident->initialFiling, filed); // as it was
    QCOMPARE(incident->initialFilingNumber, u"FR-1"_s);
}

void TestFilings::delayReasonsAreDemandedAfter72Hours()
{
    // Aware on 24 February at 13:00 UTC.
    const QDateTime limit = QDateTime::fromString(u"2021-02-27T13:00:00Z"_s, Qt::ISODate);
    for (const FilingKind kind : {FilingKind::Initial, FilingKind::Complete}) {
        m_vault->setNow(limit);
        QCOMPARE(answer(u"delay_reasons"_s, kind).field, u"(not asked)"_s);
        m_vault->setNow(limit.addSecs(1));
        QVERIFY(answer(u"delay_reasons"_s, kind).missing);
    }
    m_vault->setNow(limit);
    QVERIFY(archive(u"FR-1"_s));
    m_vault->setNow(limit.addSecs(72 * 3600));
    QCOMPARE(answer(u"delay_reasons"_s, FilingKind::FollowUp).field, u"(not asked)"_s);
    m_vault->setNow(limit.addSecs(72 * 3600 + 1));
    QVERIFY(answer(u"delay_reasons"_s, FilingKind::FollowUp).missing);
    QCOMPARE(answer(u"delay_reasons"_s, FilingKind::Initial).field, u"(not asked)"_s);
}

void TestFilings::theSameReceiptIsArchivedOnce()
{
    freeze(FilingKind::Initial);
    const auto first = archive(u"FR-1"_s);
    QVERIFY2(first, support::whyNot(first).constData());
    const qint64 before = entries();
    m_vault->setNow(support::testTime().addDays(1));
    const auto again = archive(u"FR-1"_s);
    QVERIFY(again);
    QCOMPARE(again->id, first->id);
    QCOMPARE(entries(), before);
    QCOMPARE(services::filings(session())->receipts.size(), 1);
    QCOMPARE(*services::loadIncident(session())->initialFiling, support::testTime());
}

void TestFilings::aReceiptIsWrittenOutByteByByte()
{
    QByteArray bytes("%PDF-1.7\r\n\0\xff", 12);
    bytes += QByteArray(100'000, '\x1b');
    const auto receipt = archive(u"FR-1"_s, std::nullopt, bytes);
    QVERIFY2(receipt, support::whyNot(receipt).constData());
    const QString out = m_vault->beside(u"out.pdf"_s);
    QVERIFY(services::exportReceipt(session(), receipt->id, out));
    QCOMPARE(support::contentsOf(out), bytes);
    QVERIFY(!services::exportReceipt(session(), receipt->id + 1, out));
}

void TestFilings::aReceiptWithoutAFrozenVersion()
{
    const auto receipt = archive(u"FR-1"_s);
    QVERIFY2(receipt, support::whyNot(receipt).constData());
    QCOMPARE(receipt->filing, 0);
    QCOMPARE(services::loadIncident(session())->initialFilingNumber, u"FR-1"_s);
    // Frozen after the filing: it cannot be what was filed.
    const QDateTime filed = support::testTime();
    m_vault->setNow(filed.addSecs(60));
    freeze(FilingKind::Complete);
    const auto second = archive(u"FR-2"_s, filed, "%PDF second");
    QVERIFY2(second, support::whyNot(second).constData());
    QCOMPARE(second->filing, 0);
    QCOMPARE(*services::loadIncident(session())->followUpFiling, filed);
}

void TestFilings::impossibleReceipts_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("filed");
    QTest::addColumn<qint64>("filing");
    QTest::newRow("without its number") << u" "_s << u"2021-03-01T09:00:00Z"_s << qint64(0);
    QTest::newRow("filed tomorrow") << u"FR-1"_s << u"2021-03-11T09:00:00Z"_s << qint64(0);
    QTest::newRow("filed before the breach was known")
        << u"FR-1"_s << u"2021-02-24T12:59:59Z"_s << qint64(0);
    QTest::newRow("of a filing that there is not")
        << u"FR-1"_s << u"2021-03-01T09:00:00Z"_s << qint64(7);
}

void TestFilings::impossibleReceipts()
{
    QFETCH(QString, number);
    QFETCH(QString, filed);
    QFETCH(qint64, filing);
    services::ReceiptEntry entry{m_vault->write(u"recap.pdf"_s, "%PDF"), number,
                                 QDateTime::fromString(filed, Qt::ISODate), std::nullopt};
    if (filing > 0)
        entry.filing = filing;
    const auto refused = services::archiveReceipt(session(), entry);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, base::Error::Kind::Input);
    QVERIFY(services::filings(session())->receipts.isEmpty());
    QVERIFY(!services::loadIncident(session())->initialFiling);
}

QTEST_GUILESS_MAIN(TestFilings)
#include "tst_filings.moc"
