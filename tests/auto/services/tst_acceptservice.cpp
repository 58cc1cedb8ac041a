// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/acceptservice.h"
#include "services/bundleservice.h"
#include "services/calibrationservice.h"
#include "services/importservice.h"
#include "services/journalservice.h"
#include "services/ledgerservice.h"
#include "services/matchservice.h"
#include "services/quarantineservice.h"
#include "services/reviewservice.h"
#include "services/secondreadingservice.h"
#include "services/vaultservice.h"
#include "store/vault.h"
#include "support/demodata.h"
#include "support/testvault.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// Somebody whom no list of patients has.
constexpr auto kStranger = "REF;NOM;PRENOM;DDN;MAIL\n"
                           "Z1;QUERREC-PURGE;YSEULT;22/03/1951;yseult.purge@exemple.invalid\n";

class Stopped final : public base::Progress
{
public:
    bool report(qsizetype, qsizetype) override { return false; }
};

// Pairs that are not set aside, by their references.
QByteArray pairsOf(const services::Session &session)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (!services::exportPairs(session, buffer, {}))
        return "no pairs";
    QByteArrayList lines = buffer.data().split('\n');
    std::sort(lines.begin(), lines.end());
    return lines.join('\n');
}

QString errorOf(const base::Result<services::Acceptance> &result)
{
    if (result)
        return u"accepted"_s;
    return result.error().kind == base::Error::Kind::Conflict ? result.error().message
                                                              : u"another error"_s;
}

} // namespace

// On generated data, read by one reader: enough rows of every kind.
class AcceptServiceTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void withoutARunThereIsNothingToAccept();
    void anImportSinceTheRunIsMatchedFirst();
    void whatWaitsStaysAndMustBeSaid();
    void whatIsInDoubtStays();
    void quarantinedRowsMustBeSaid();
    void anotherNumberOfRowsIsRefused();
    void theNumbersOfThePlanAreThoseOfTheAct();
    void everythingStillCloses();
    void theReadersFiguresStay();
    void aLaterRunFindsTheSamePersons();
    void noValueIsLeftInTheVault();
    void nothingIsAcceptedTwice();
    void aLaterExtractIsAcceptedOnItsOwn();
    void anExtractCanBeImportedAgain();
    void whoStopsItChangesNothing();
    void theCertificateIsKeptAsItIs();
    void theCertificateNamesNobody();
    void copiesFromBeforeAnUpgradeGo();
    void backupsAreNamed();
    void aReaderOfTheVaultIsTold();
    void theBundleHasTheCertificate();

private:
    services::Session &session() { return m_vault->session(); }
    services::AcceptPlan plan() { return *services::planAcceptance(session(), m_progress); }
    base::Result<services::Acceptance> accept(const services::AcceptRequest &request = {})
    {
        return services::acceptMatching(session(), request, m_progress);
    }
    void importLeak(const QByteArray &bytes, const QString &name);
    QList<services::ImportRow> imports()
    {
        const auto listed = services::listImports(session());
        return listed ? *listed : QList<services::ImportRow>();
    }
    QString certificateText();
    qint64 entries() { return services::vaultSummary(session())->journalEntries; }

    std::unique_ptr<support::TestVault> m_matched;
    std::unique_ptr<support::TestVault> m_reviewed;
    std::unique_ptr<support::TestVault> m_vault;
    support::DemoFiles m_files;
    base::NoProgress m_progress;
    qint64 m_band = 0;
};

void AcceptServiceTest::initTestCase()
{
    m_files = support::makeDemo({.patients = 1000, .leakRows = 500, .overlapPermille = 300});
    m_matched = std::make_unique<support::TestVault>();
    const auto patients = services::importFile(
        m_matched->session(),
        support::patientsRequest(m_matched->write(u"p.csv"_s, m_files.patients)), m_progress);
    QVERIFY2(patients, support::whyNot(patients).constData());
    auto request = support::leakRequest(m_matched->write(u"l.csv"_s, m_files.leak));
    request.confirmFullDump = true;
    request.statement = u"Remis par la CNIL"_s;
    const auto leak = services::importFile(m_matched->session(), request, m_progress);
    QVERIFY2(leak, support::whyNot(leak).constData());
    QList<qint64> nobody; // totals and empty lines
    const auto quarantined =
        services::listQuarantine(m_matched->session(), {.importId = leak->importId}, 0, 100);
    QVERIFY(quarantined);
    for (const services::QuarantineRow &row : *quarantined)
        nobody << row.id;
    QVERIFY(services::dismissRows(m_matched->session(), nobody, u"personne"_s));
    QVERIFY(services::runMatching(m_matched->session(), m_progress));
    m_matched->close();

    m_reviewed = std::make_unique<support::TestVault>(m_matched->folder());
    for (;; ++m_band) {
        const auto next = services::nextReview(m_reviewed->session());
        QVERIFY(next);
        if (!next->has_value())
            break;
        QVERIFY(services::decide(m_reviewed->session(), (*next)->pairId,
                                 m_band % 3 == 0 ? services::Verdict::Same
                                                 : services::Verdict::Different));
    }
    QVERIFY(m_band > 6);
    m_reviewed->close();
}

void AcceptServiceTest::init()
{
    m_vault = std::make_unique<support::TestVault>(m_reviewed->folder());
}

void AcceptServiceTest::importLeak(const QByteArray &bytes, const QString &name)
{
    const auto imported = services::importFile(
        session(), support::leakRequest(m_vault->write(name, bytes)), m_progress);
    QVERIFY2(imported, support::whyNot(imported).constData());
}

QString AcceptServiceTest::certificateText()
{
    const QString file = m_vault->beside(u"certificat.txt"_s);
    const auto written = services::writeCertificate(session(), file);
    return written ? QString::fromUtf8(support::contentsOf(file)) : written.error().message;
}

void AcceptServiceTest::withoutARunThereIsNothingToAccept()
{
    m_vault = std::make_unique<support::TestVault>();
    QVERIFY(errorOf(accept()).contains(u"was not run yet"));
    importLeak(kStranger, u"z.csv"_s);
    QVERIFY(errorOf(accept()).contains(u"was not run yet"));
    QCOMPARE(services::vaultSummary(session())->leakRows, 1);
    const auto certificate =
        services::writeCertificate(session(), m_vault->beside(u"certificat.pdf"_s));
    QVERIFY(!certificate);
    QCOMPARE(certificate.error().kind, base::Error::Kind::Conflict);
}

void AcceptServiceTest::anImportSinceTheRunIsMatchedFirst()
{
    importLeak(kStranger, u"z.csv"_s);
    QVERIFY(!plan().isUpToDate);
    QVERIFY(errorOf(accept()).contains(u"Run the matching again"));
    QVERIFY(services::runMatching(session(), m_progress));
    QVERIFY(plan().isUpToDate);
    QCOMPARE(errorOf(accept()), u"accepted"_s);
}

void AcceptServiceTest::whatWaitsStaysAndMustBeSaid()
{
    m_vault = std::make_unique<support::TestVault>(m_matched->folder());
    const services::AcceptPlan before = plan();
    QCOMPARE(before.pairsToReview, m_band);
    QVERIFY(before.total.toReview > 0);
    QVERIFY(errorOf(accept()).contains(QString::number(m_band)));
    QCOMPARE(errorOf(accept({.withOpenReview = true, .expectedRows = {}})), u"accepted"_s);
    const services::AcceptPlan after = plan();
    QCOMPARE(after.pairsToReview, m_band);
    QCOMPARE(after.total.toReview, before.total.toReview);
    QCOMPARE(after.total.linked, before.total.linked);
    QCOMPARE(after.total.removed, 0);
    QVERIFY(certificateText().contains(u"attendaient une décision"));
    // Decided later, they are removed by the next acceptance.
    for (auto next = services::nextReview(session()); next->has_value();
         next = services::nextReview(session()))
        QVERIFY(services::decide(session(), (*next)->pairId, services::Verdict::Different));
    QCOMPARE(plan().total.removed, before.total.toReview);
    QCOMPARE(errorOf(accept()), u"accepted"_s);
    QCOMPARE(services::listAcceptances(session())->size(), 2);
}

void AcceptServiceTest::whatIsInDoubtStays()
{
    const auto undone = services::undoDecision(session());
    QVERIFY(undone && undone->has_value());
    QVERIFY(services::decide(session(), (*undone)->pairId, services::Verdict::Unsure));
    QCOMPARE(plan().pairsWaiting(), 0);
    const qint64 unsure = plan().total.unsure;
    QCOMPARE(errorOf(accept()), u"accepted"_s);
    QCOMPARE(plan().total.unsure, unsure);
}

void AcceptServiceTest::quarantinedRowsMustBeSaid()
{
    importLeak(QByteArray(kStranger) + "Z2;;;;\n", u"z.csv"_s);
    QVERIFY(services::runMatching(session(), m_progress));
    QCOMPARE(plan().total.quarantined, 1);
    QVERIFY(errorOf(accept()).contains(u"in quarantine"));
    QCOMPARE(errorOf(accept({.withOpenQuarantine = true, .expectedRows = {}})), u"accepted"_s);
    QCOMPARE(plan().total.quarantined, 1);
    QVERIFY(certificateText().contains(u"Lignes en quarantaine, non rapprochées, conservées"));
}

void AcceptServiceTest::anotherNumberOfRowsIsRefused()
{
    const qint64 rows = plan().total.removed;
    const qint64 before = entries();
    QVERIFY(errorOf(accept({.expectedRows = rows + 1})).contains(u"look at the numbers again"));
    QCOMPARE(entries(), before);
    QCOMPARE(errorOf(accept({.expectedRows = rows})), u"accepted"_s);
}

void AcceptServiceTest::theNumbersOfThePlanAreThoseOfTheAct()
{
    const services::AcceptPlan plan = this->plan();
    QVERIFY(plan.total.removed > 100);
    QVERIFY(plan.total.linked > 50);
    QCOMPARE(plan.extracts.size(), 1);
    const auto accepted = accept();
    QVERIFY2(accepted, support::whyNot(accepted).constData());
    QCOMPARE(accepted->total.removed, plan.total.removed);
    QCOMPARE(accepted->total.kept(), plan.total.kept());
    QVERIFY(accepted->isWiped);
    const auto journal = services::listJournal(session(), 0, 1);
    QCOMPARE(journal->first().eventKey, u"matching.accepted"_s);
    QCOMPARE(journal->first().n, accepted->journalEntry);
    QVERIFY(journal->first().details.contains(u"rows_removed = %1"_s.arg(plan.total.removed)));
    const auto state = services::verifyJournal(session(), m_progress);
    QVERIFY(state->intact);
    QCOMPARE(state->head, accepted->journalHead); // it is the last entry
    QCOMPARE(services::verifyVault(session(), m_progress)->findings, QStringList());
}

void AcceptServiceTest::everythingStillCloses()
{
    const auto summary = services::vaultSummary(session());
    const auto ledger = services::ledger(session());
    const auto report = services::lastMatchReport(session());
    const QByteArray pairs = pairsOf(session());
    const qint64 gone = plan().total.removed;
    QCOMPARE(errorOf(accept()), u"accepted"_s);
    const auto after = services::vaultSummary(session());
    QCOMPARE(after->leakRows, summary->leakRows - gone);
    QCOMPARE(after->patients, summary->patients);
    QCOMPARE(after->persons, summary->persons);
    QVERIFY(services::ledger(session())->closes());
    QCOMPARE(services::ledger(session())->toDo, ledger->toDo);
    QCOMPARE(services::ledger(session())->reviewsOpen, ledger->reviewsOpen);
    QCOMPARE(services::lastMatchReport(session())->value().leakRows, report->value().leakRows);
    for (const services::ImportRow &import : imports()) {
        QCOMPARE(import.rowsRead, import.rowsAccepted + import.rowsQuarantined);
        QCOMPARE(import.rowsPurged, import.kind == services::ImportKind::Leak ? gone : 0);
        QVERIFY(import.rowsAccepted - import.rowsPurged > 0);
    }
    // What is exported is what stays: no line that was not there before.
    const QByteArrayList was = pairs.split('\n');
    for (const QByteArray &line : pairsOf(session()).split('\n'))
        QVERIFY2(was.contains(line), line.constData());
}

void AcceptServiceTest::theReadersFiguresStay()
{
    const auto calibration = services::calibration(session());
    const auto stats = services::reviewStats(session());
    QVERIFY(stats->different > 0);
    QCOMPARE(errorOf(accept()), u"accepted"_s);
    const auto after = services::calibration(session());
    QCOMPARE(after->read, calibration->read);
    QCOMPARE(after->bins.size(), calibration->bins.size());
    for (qsizetype bin = 0; bin < after->bins.size(); ++bin) {
        QCOMPARE(after->bins[bin].pairs, calibration->bins[bin].pairs);
        QCOMPARE(after->bins[bin].read, calibration->bins[bin].read);
        QCOMPARE(after->bins[bin].same, calibration->bins[bin].same);
    }
    const auto now = services::reviewStats(session());
    QCOMPARE(now->toReview, stats->toReview);
    QCOMPARE(now->different, stats->different);
    QCOMPARE(now->remaining, 0);
}

void AcceptServiceTest::aLaterRunFindsTheSamePersons()
{
    QCOMPARE(errorOf(accept()), u"accepted"_s);
    const auto ledger = services::ledger(session());
    const auto report =
        services::runMatching(session(), m_progress, {.parameters = {}, .fromScratch = true});
    QVERIFY2(report, support::whyNot(report).constData());
    QCOMPARE(report->persons, ledger->persons);
    QCOMPARE(services::ledger(session())->reviewsOpen, 0);
}

void AcceptServiceTest::noValueIsLeftInTheVault()
{
    importLeak(kStranger, u"z.csv"_s);
    QVERIFY(services::runMatching(session(), m_progress));
    QVERIFY(m_vault->plainContent().contains("QUERREC-PURGE"));
    QCOMPARE(errorOf(accept()), u"accepted"_s);
    const QByteArray content = m_vault->plainContent();
    QVERIFY(!content.contains("QUERREC"));
    QVERIFY(!content.contains("yseult"));
    QCOMPARE(QFileInfo(m_vault->folder() + u"/store.db-wal"_s).size(), 0);
}

void AcceptServiceTest::nothingIsAcceptedTwice()
{
    QCOMPARE(errorOf(accept()), u"accepted"_s);
    const qint64 before = entries();
    QVERIFY(errorOf(accept()).contains(u"accepted already (certificate 1)"));
    QCOMPARE(entries(), before);
}

void AcceptServiceTest::aLaterExtractIsAcceptedOnItsOwn()
{
    QCOMPARE(errorOf(accept()), u"accepted"_s);
    importLeak(kStranger, u"z.csv"_s);
    QVERIFY(errorOf(accept()).contains(u"Run the matching again"));
    QVERIFY(services::runMatching(session(), m_progress));
    const auto second = accept();
    QVERIFY2(second, support::whyNot(second).constData());
    QCOMPARE(second->number, 2);
    QCOMPARE(second->total.removed, 1);
    QVERIFY(certificateText().contains(u"Supprimées par une validation précédente"));
    const QString first = m_vault->beside(u"1.txt"_s);
    QVERIFY(services::writeCertificate(session(), first, 1));
    QVERIFY(!support::contentsOf(first).contains("validation précédente"));
    QVERIFY(!services::writeCertificate(session(), first, 3));
}

void AcceptServiceTest::anExtractCanBeImportedAgain()
{
    const auto summary = services::vaultSummary(session());
    const auto ledger = services::ledger(session());
    QCOMPARE(errorOf(accept()), u"accepted"_s);
    qint64 leak = 0;
    for (const services::ImportRow &import : imports()) {
        if (import.kind == services::ImportKind::Leak)
            leak = import.id;
    }
    auto request = support::leakRequest(m_vault->write(u"l.csv"_s, m_files.leak));
    request.confirmFullDump = true;
    request.statement = u"Remis par la CNIL"_s;
    const auto refused = services::importFile(session(), request, m_progress);
    QVERIFY(!refused);
    QVERIFY(refused.error().message.contains(u"take that import back first"));
    QVERIFY(services::undoImport(session(), leak, m_progress));
    QVERIFY(services::importFile(session(), request, m_progress));
    QCOMPARE(services::vaultSummary(session())->leakRows, summary->leakRows);
    QVERIFY(services::runMatching(session(), m_progress));
    QVERIFY(services::ledger(session())->persons > 0);
    QVERIFY(services::ledger(session())->persons <= ledger->persons);
    QCOMPARE(services::listAcceptances(session())->size(), 1); // what was done stays written
}

void AcceptServiceTest::whoStopsItChangesNothing()
{
    const auto before = services::vaultSummary(session());
    Stopped stop;
    const auto stopped = services::acceptMatching(session(), {}, stop);
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, base::Error::Kind::Cancelled);
    const auto after = services::vaultSummary(session());
    QCOMPARE(after->journalHead, before->journalHead);
    QCOMPARE(after->leakRows, before->leakRows);
    QCOMPARE(services::listAcceptances(session())->size(), 0);
}

void AcceptServiceTest::theCertificateIsKeptAsItIs()
{
    const auto accepted = accept();
    QVERIFY2(accepted, support::whyNot(accepted).constData());
    const QString pdf = m_vault->beside(u"certificat.pdf"_s);
    const QString again = m_vault->beside(u"encore.PDF"_s);
    QVERIFY(services::writeCertificate(session(), pdf));
    m_vault->setNow(support::testTime().addDays(40));
    const auto written = services::writeCertificate(session(), again);
    QVERIFY2(written, support::whyNot(written).constData());
    QVERIFY(support::contentsOf(pdf).startsWith("%PDF"));
    QCOMPARE(support::contentsOf(pdf), support::contentsOf(again));
    QCOMPARE(written->journalHead, accepted->journalHead);
    const QString text = certificateText();
    QVERIFY(text.contains(accepted->journalHead));
    for (const services::ImportRow &import : imports()) {
        const bool isLeak = import.kind == services::ImportKind::Leak;
        QCOMPARE(text.contains(import.fileName), isLeak);
        QCOMPARE(text.contains(import.sha256), isLeak);
    }
    const auto inside = services::writeCertificate(session(), m_vault->folder() + u"/c.pdf"_s);
    QVERIFY(!inside);
    QCOMPARE(inside.error().kind, base::Error::Kind::Input);
}

void AcceptServiceTest::theCertificateNamesNobody()
{
    QCOMPARE(errorOf(accept()), u"accepted"_s);
    const QString text = certificateText();
    const auto rows = support::cutCsv(m_files.leak, ';', false);
    QVERIFY(rows.size() > 400);
    for (const QStringList &row : rows) {
        for (const QString &cell : row) {
            if (&row != &rows.front() && cell.size() > 6)
                QVERIFY2(!text.contains(cell, Qt::CaseInsensitive), qPrintable(cell));
        }
    }
}

void AcceptServiceTest::copiesFromBeforeAnUpgradeGo()
{
    const QString copy = m_vault->folder() + u"/store.db.v13"_s;
    QFile file(copy);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("copy") == 4);
    file.close();
    QCOMPARE(plan().copies, QStringList{u"store.db.v13"_s});
    QVERIFY(errorOf(accept({.expectedRows = 0})).contains(u"look at the numbers again"));
    QVERIFY(QFile::exists(copy)); // nothing was accepted
    QCOMPARE(errorOf(accept()), u"accepted"_s);
    QVERIFY(!QFile::exists(copy));
    QVERIFY(QFile::exists(m_vault->folder() + u"/store.db"_s));
    QVERIFY(certificateText().contains(u"effacées du dossier du coffre"));
    QVERIFY(certificateText().contains(u"store.db.v13"));
}

void AcceptServiceTest::backupsAreNamed()
{
    QCOMPARE(plan().backups, 0);
    m_vault->setNow(support::testTime().addDays(1));
    QVERIFY(services::backupVault(session(), m_vault->beside(u"a.avis34-backup"_s), m_progress));
    QCOMPARE(plan().backups, 1);
    QCOMPARE(errorOf(accept()), u"accepted"_s);
    QVERIFY(certificateText().contains(u"connaît 1 sauvegarde"));
}

void AcceptServiceTest::aReaderOfTheVaultIsTold()
{
    store::Database reader = session().vault().connect(store::Access::ReadOnly);
    const store::Transaction reading(reader, store::Access::ReadOnly);
    auto query = reader.statement("SELECT count(*) FROM record");
    QVERIFY(query.step());
    const auto accepted = accept();
    QVERIFY2(accepted, support::whyNot(accepted).constData());
    QVERIFY(!accepted->isWiped);
}

void AcceptServiceTest::theBundleHasTheCertificate()
{
    QCOMPARE(errorOf(accept()), u"accepted"_s);
    const QString certificate = m_vault->beside(u"certificat.pdf"_s);
    QVERIFY(services::writeCertificate(session(), certificate));
    const QString bundle = m_vault->beside(u"dossier.zip"_s);
    const auto written =
        services::writeBundle(session(), services::FilingKind::Initial, bundle, m_progress);
    QVERIFY2(written, support::whyNot(written).constData());
    const QByteArray zip = support::contentsOf(bundle); // it stores, does not deflate
    QVERIFY(zip.contains("certificat-de-suppression-1.pdf"));
    QVERIFY(zip.contains(support::contentsOf(certificate)));
    QVERIFY(zip.contains("matching.accepted"));
}

QTEST_GUILESS_MAIN(AcceptServiceTest)
#include "tst_acceptservice.moc"
