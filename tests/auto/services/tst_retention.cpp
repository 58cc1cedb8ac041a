// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "../cli/console.h"
#include "services/backupservice.h"
#include "services/bundleservice.h"
#include "services/calibrationservice.h"
#include "services/importservice.h"
#include "services/journalservice.h"
#include "services/ledgerservice.h"
#include "services/lotservice.h"
#include "services/matchservice.h"
#include "services/postingservice.h"
#include "services/retentionperiods.h"
#include "services/retentionservice.h"
#include "services/vaultservice.h"
#include "store/keyslots.h"
#include "store/recoverycode.h"
#include "store/vault.h"
#include "support/demodata.h"
#include "support/settledvault.h"
#include "support/storepages.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using services::RetentionState;

namespace {

const QDateTime kPosted = support::settledTime();
const QDateTime kYearsLater(QDate(2026, 4, 1), QTime(8, 0), Qt::UTC);

const QStringList kKeys{u"quarantine"_s,    u"unconcerned_patients"_s,
                        u"death_matches"_s, u"leak_rows"_s,
                        u"call_notes"_s,    u"contact"_s,
                        u"requests"_s,      u"proofs"_s,
                        u"identities"_s};

constexpr qsizetype kSearched = 80;

// Lets so many reports pass, then stops.
class StopsLater final : public base::Progress
{
public:
    explicit StopsLater(int reports)
        : m_left(reports)
    {
    }
    bool report(qsizetype, qsizetype) override { return m_left-- > 0; }

private:
    int m_left;
};

// Stops once so many rules were carried out.
class StopsAfterRules final : public base::Progress
{
public:
    explicit StopsAfterRules(qsizetype rules)
        : m_rules(rules)
    {
    }
    bool report(qsizetype done, qsizetype total) override { return total == 0 || done < m_rules; }

private:
    qsizetype m_rules;
};

QByteArray pagesOf(services::Session &session)
{
    const auto master = store::masterKeyFrom(session.vault().recoveryCode());
    return support::pagesOf(session.folder() + u"/store.db"_s, store::storeKey(*master));
}

// What may be nobody else's: NIRs, e-mails, telephone numbers, long names and addresses; some
// of them, from the whole file.
QList<QByteArray> valuesOf(const QByteArray &csv)
{
    QSet<QByteArray> values;
    const auto rows = support::cutCsv(csv, ';', false);
    for (std::size_t row = 1; row < rows.size(); ++row) {
        for (const QString &cell : rows[row]) {
            const QString trimmed = cell.trimmed();
            if (trimmed.size() >= 10)
                values.insert(trimmed.toUtf8());
        }
    }
    QList<QByteArray> sorted = values.values();
    std::sort(sorted.begin(), sorted.end());
    QList<QByteArray> some;
    for (qsizetype at = 0; at < sorted.size(); at += sorted.size() / kSearched + 1)
        some << sorted[at];
    return some;
}

qint64 hits(const QByteArray &pages, const QList<QByteArray> &values)
{
    return std::count_if(values.begin(), values.end(),
                         [&pages](const QByteArray &value) { return pages.contains(value); });
}

} // namespace

// On generated data whose persons are all told: printed, posted, accepted.
class RetentionServiceTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void periods_data();
    void periods();
    void theShippedRulesAreWhole();
    void thePlanSaysWhen();
    void thePlanChangesNothing();
    void anOpenDutyBlocks_data();
    void anOpenDutyBlocks();
    void aSignatureThatIsLeftOverBlocksNothing();
    void whereNobodyHadToBeToldIdentitiesGoToo();
    void aNoteOfYesterdayIsNotDue();
    void whoeverAskedLastYearStays();
    void aRuleThatChangesTheLedgerIsTakenBack();
    void whatIsNotDueIsRefused();
    void anotherNumberIsRefused();
    void everythingClosesAfterEachRule();
    void noValueIsLeftInTheVault();
    void lettersStayProvable();
    void aLaterRunFindsTheSamePersons();
    void aNewExtractNeedsTheListAgain();
    void nobodyIsImportedOnceIdentitiesAreGone();
    void whoIsStoppedGoesOn();
    void whoIsStoppedIsToldWhatIsDone();
    void withoutANewBackupTheOlderOnesStay();
    void aBackupOutOfPlaceIsNamed();
    void aBackupFromAfterwardsHoldsNothing();
    void aReaderOfTheVaultDelaysTheCertificate();
    void killedAnywhereItIsDoneOrNot();
    void theCertificateIsKeptAsItIs();
    void theCertificateNamesNobody();
    void theBundleHasTheCertificate();
    void automaticBackupsAreNamedOrGo();
    void aPeriodOfTheLaboratoryHolds();

private:
    services::Session &session() { return m_vault->session(); }
    services::PurgePlan plan(const std::optional<QDate> &day = {})
    {
        return *services::planPurge(session(), day);
    }
    services::RetentionRow row(const QString &key, const std::optional<QDate> &day = {})
    {
        for (const services::RetentionRow &row : plan(day).rows) {
            if (row.rule.key == key)
                return row;
        }
        return {};
    }
    base::Result<services::PurgeOutcome> purge(const QStringList &rules = {},
                                               bool removeBackups = false)
    {
        return services::runPurge(session(), {.rules = rules, .removeBackups = removeBackups},
                                  m_progress);
    }
    void execute(const QByteArray &sql)
    {
        session().vault().connect(store::Access::ReadWrite).executeScript(sql);
    }
    QString certificateText();
    qint64 entries() { return services::vaultSummary(session())->journalEntries; }

    std::unique_ptr<support::TestVault> m_settled;
    std::unique_ptr<support::TestVault> m_vault;
    support::DemoFiles m_files;
    base::NoProgress m_progress;
};

void RetentionServiceTest::initTestCase()
{
    m_files = support::makeDemo({.patients = 500, .leakRows = 250, .overlapPermille = 800});
    m_settled = support::settledVault();
    m_settled->close();
}

void RetentionServiceTest::init()
{
    m_vault = std::make_unique<support::TestVault>(m_settled->folder());
    m_vault->setNow(kPosted);
}

QString RetentionServiceTest::certificateText()
{
    const QString file = m_vault->beside(u"certificat.txt"_s);
    const auto written = services::writePurgeCertificate(session(), file);
    return written ? QString::fromUtf8(support::contentsOf(file)) : written.error().message;
}

void RetentionServiceTest::periods_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("iso");
    QTest::newRow("days in French") << u"30 jours"_s << u"P30D"_s;
    QTest::newRow("one day") << u"1 jour"_s << u"P1D"_s;
    QTest::newRow("months") << u" 3  mois"_s << u"P3M"_s;
    QTest::newRow("years") << u"5 ans"_s << u"P5Y"_s;
    QTest::newRow("in English") << u"2 Years"_s << u"P2Y"_s;
    QTest::newRow("as ISO 8601 has it") << u"P12M"_s << u"P12M"_s;
    QTest::newRow("at once") << u"0 jours"_s << u"P0D"_s;
    QTest::newRow("a hundred years") << u"100 ans"_s << u"P100Y"_s;
    QTest::newRow("more than a hundred years") << u"101 ans"_s << QString();
    QTest::newRow("no unit") << u"30"_s << QString();
    QTest::newRow("no number") << u"mois"_s << QString();
    QTest::newRow("before now") << u"-3 mois"_s << QString();
    QTest::newRow("another unit") << u"3 weeks"_s << QString();
    QTest::newRow("two of them") << u"P1Y2M"_s << QString();
    QTest::newRow("more digits than any period") << u"9999999999 jours"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void RetentionServiceTest::periods()
{
    QFETCH(const QString, text);
    QFETCH(const QString, iso);
    const auto period = services::periodFromText(text);
    QCOMPARE(period ? period->iso() : QString(), iso);
    if (period)
        QCOMPARE(services::periodFromText(period->iso()), period);
}

void RetentionServiceTest::theShippedRulesAreWhole()
{
    const services::RetentionRules &shipped = services::shippedRetentionRules();
    QStringList keys;
    for (const services::RetentionRule &rule : shipped.rules) {
        keys << rule.key;
        QVERIFY2(rule.period.number > 0, qPrintable(rule.key));
        for (const auto &words :
             {rule.label, rule.removes, rule.keeps, rule.afterwards, rule.ground}) {
            QVERIFY2(!words.text().isEmpty() && !words.french().isEmpty(), qPrintable(rule.key));
            QVERIFY2(words.text() != words.french(), qPrintable(rule.key));
        }
        QVERIFY(rule.ground.french().contains(u"RGPD"));
        QVERIFY(!services::triggerText(rule.trigger).isEmpty());
        QVERIFY(!services::triggerFrench(rule.trigger).isEmpty());
    }
    QCOMPARE(keys, kKeys);
    for (const auto &[key, words] : shipped.items)
        QVERIFY2(!words.french().isEmpty(), qPrintable(key));
}

void RetentionServiceTest::thePlanSaysWhen()
{
    QVERIFY(services::ledger(session())->closes());
    QCOMPARE(row(u"unconcerned_patients"_s).state, RetentionState::Due); // everybody is told
    QVERIFY(row(u"unconcerned_patients"_s).total() > 100);
    QCOMPARE(row(u"leak_rows"_s).state, RetentionState::Waiting);
    QCOMPARE(row(u"leak_rows"_s).dueOn, std::optional(QDate(2021, 9, 12)));
    QCOMPARE(row(u"contact"_s).dueOn, std::optional(QDate(2022, 3, 12)));
    QCOMPARE(row(u"identities"_s).dueOn, std::optional(QDate(2026, 3, 12)));
    QCOMPARE(row(u"requests"_s).dueOn, std::optional(QDate(2026, 3, 12)));
    QCOMPARE(row(u"requests"_s).total(), 1); // though not due
    QCOMPARE(row(u"contact"_s, QDate(2022, 3, 11)).state, RetentionState::Waiting);
    QCOMPARE(row(u"contact"_s, QDate(2022, 3, 12)).state, RetentionState::Due);
    QCOMPARE(row(u"identities"_s, QDate(2026, 3, 12)).state, RetentionState::Due);
    QCOMPARE(row(u"leak_rows"_s).oldest, std::optional(QDate(2021, 3, 10)));
}

void RetentionServiceTest::thePlanChangesNothing()
{
    const QStringList before = support::fingerprints(m_vault->folder());
    QVERIFY(plan(QDate(2040, 1, 1)).dueRules() > 5);
    QCOMPARE(support::fingerprints(m_vault->folder()), before);
}

void RetentionServiceTest::anOpenDutyBlocks_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<RetentionState>("state");
    QTest::addColumn<QString>("reason");
    const QByteArray comesBack = "UPDATE notice SET state = 'returned', returned_on = '2021-04-01' "
                                 "WHERE id = (SELECT min(id) FROM notice)";
    QTest::newRow("a letter came back: contact begins anew")
        << comesBack << u"contact"_s << RetentionState::NotTriggered << u"came back"_s;
    QTest::newRow("a letter came back: identities wait")
        << comesBack << u"identities"_s << RetentionState::Blocked << u"came back"_s;
    QTest::newRow("a request is open")
        << QByteArray("UPDATE rights_request SET answered_on = NULL, answer = ''") << u"contact"_s
        << RetentionState::Blocked << u"of persons are not answered"_s;
    QTest::newRow("an e-mail came back and nobody looked")
        << QByteArray("INSERT INTO bounce (sha256, read_utc, place, kind, status, diagnostic, "
                      "sender, subject, is_settled) VALUES ('b', '', '', '', '', '', 'x', 'x', 0)")
        << u"contact"_s << RetentionState::NotTriggered << u"to be looked at"_s;
    QTest::newRow("a row is in quarantine again")
        << QByteArray("INSERT INTO quarantine (import_id, line, column_name, reason, cells) "
                      "VALUES (2, 9, '', 'too_few', '[\"x\"]')")
        << u"quarantine"_s << RetentionState::Blocked << u"in quarantine"_s;
    QTest::newRow("a letter is not posted")
        << QByteArray("UPDATE notice SET state = 'printed' WHERE id = 1") << u"leak_rows"_s
        << RetentionState::NotTriggered << u"not told yet"_s;
    QTest::newRow("an extract came since")
        << QByteArray("UPDATE import SET imported_utc = '2021-03-20T08:00:00.000Z', "
                      "revision = revision + 1 WHERE kind = 'leak'")
        << u"unconcerned_patients"_s << RetentionState::NotTriggered << u"is not matched"_s;
}

void RetentionServiceTest::anOpenDutyBlocks()
{
    QFETCH(const QByteArray, sql);
    QFETCH(const QString, rule);
    QFETCH(const RetentionState, state);
    QFETCH(const QString, reason);
    m_vault->setNow(kYearsLater);
    execute(sql);
    const services::RetentionRow row = this->row(rule);
    QCOMPARE(row.state, state);
    QVERIFY2(row.reasons.join(u' ').contains(reason), qPrintable(row.reasons.join(u' ')));
    const qint64 before = entries();
    const auto refused = purge({rule});
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, base::Error::Kind::Conflict);
    QCOMPARE(entries(), before);
}

// Who was signed for and could not be written to leaves some of it: nobody can take it back.
void RetentionServiceTest::aSignatureThatIsLeftOverBlocksNothing()
{
    m_vault->setNow(kYearsLater);
    execute("INSERT INTO release_signature (signer, signed_utc, texts_sha256, letters) "
            "VALUES ('dpo', '', '', 1)");
    QCOMPARE(row(u"contact"_s).state, RetentionState::Due);
    QCOMPARE(row(u"identities"_s).state, RetentionState::Due);
}

// All of them dead, or nobody of the list in the leak: there is no last notification.
void RetentionServiceTest::whereNobodyHadToBeToldIdentitiesGoToo()
{
    execute("UPDATE lot SET posted_on = NULL; DELETE FROM public_notice; DELETE FROM notice;"
            "DELETE FROM notice_obstacle; DELETE FROM person");
    QCOMPARE(services::ledger(session())->persons, 0);
    QCOMPARE(row(u"identities"_s).dueOn, std::optional(QDate(2026, 3, 12)));
    QCOMPARE(row(u"identities"_s, QDate(2026, 3, 12)).state, RetentionState::Due);
}

void RetentionServiceTest::aNoteOfYesterdayIsNotDue()
{
    m_vault->setNow(kYearsLater);
    QVERIFY(purge({u"call_notes"_s}));
    execute("INSERT INTO call (at_utc, trust, script, outcome, note) "
            "VALUES ('2026-03-31T09:00:00.000Z', 'none', 'what_leaked', 'answered', 'rappeler')");
    QCOMPARE(row(u"call_notes"_s).state, RetentionState::Waiting);
    QCOMPARE(row(u"call_notes"_s).dueOn, std::optional(QDate(2026, 9, 30)));
}

// Five years after the last letter, but one after the answer.
void RetentionServiceTest::whoeverAskedLastYearStays()
{
    m_vault->setNow(kYearsLater);
    execute("UPDATE rights_request SET answered_on = '2025-05-01'");
    QVERIFY(purge());
    QCOMPARE(row(u"identities"_s).state, RetentionState::Nothing);
    QCOMPARE(row(u"requests"_s).state, RetentionState::Waiting);
    const QByteArray pages = pagesOf(session());
    QVERIFY(pages.contains("PLANTED-REQUEST"));
    {
        store::Database database = session().vault().connect(store::Access::ReadOnly);
        auto named = database.statement("SELECT count(*) FROM record WHERE birth_name <> ''");
        QVERIFY(named.step());
        QCOMPARE(named.get<qint64>(0), 1);
    }
    QVERIFY(certificateText().contains(u"sert encore de preuve"));
    m_vault->setNow(QDateTime(QDate(2030, 5, 1), QTime(8, 0), Qt::UTC));
    QCOMPARE(row(u"identities"_s).state, RetentionState::Due);
    QVERIFY(purge());
    QVERIFY(!pagesOf(session()).contains("PLANTED"));
}

void RetentionServiceTest::aRuleThatChangesTheLedgerIsTakenBack()
{
    m_vault->setNow(kYearsLater);
    execute("CREATE TRIGGER fault AFTER UPDATE OF note ON call BEGIN "
            "UPDATE notice SET state = 'printed' WHERE id = 1; END");
    const qint64 before = entries();
    const auto refused = purge({u"call_notes"_s});
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, base::Error::Kind::Storage);
    QVERIFY2(refused.error().message.contains(u"numbers of the ledger"),
             qPrintable(refused.error().message));
    QCOMPARE(entries(), before);
    QCOMPARE(row(u"call_notes"_s).total(), 1);
}

void RetentionServiceTest::whatIsNotDueIsRefused()
{
    const auto early = purge({u"contact"_s});
    QVERIFY(!early);
    QCOMPARE(early.error().kind, base::Error::Kind::Conflict);
    const auto unknown = purge({u"everything"_s});
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().kind, base::Error::Kind::Input);
    QVERIFY(unknown.error().message.contains(u"unconcerned_patients"));
    QVERIFY(purge()); // the patients who are not concerned
    const auto nothing = purge();
    QVERIFY(!nothing);
    QCOMPARE(nothing.error().kind, base::Error::Kind::Conflict);
}

void RetentionServiceTest::anotherNumberIsRefused()
{
    const qint64 rows = plan().dueRows();
    const auto refused = services::runPurge(session(), {.expectedRows = rows + 1}, m_progress);
    QVERIFY(!refused);
    QVERIFY(refused.error().message.contains(u"look at the plan again"));
    QVERIFY(services::runPurge(session(), {.expectedRows = rows}, m_progress));
}

void RetentionServiceTest::everythingClosesAfterEachRule()
{
    m_vault->setNow(kYearsLater);
    const auto ledger = services::ledger(session());
    const auto calibration = services::calibration(session());
    QVERIFY(ledger->persons > 100);
    for (const QString &key : kKeys) {
        if (row(key).state == RetentionState::Nothing)
            continue;
        const auto done = purge({key});
        QVERIFY2(done, support::whyNot(done).constData());
        QCOMPARE(done->certificate.rules.size(), 1);
        const auto after = services::ledger(session());
        QVERIFY2(after->closes(), qPrintable(key));
        QCOMPARE(after->persons, ledger->persons);
        QCOMPARE(after->informed, ledger->informed);
        QCOMPARE(after->publicNotice, ledger->publicNotice);
        QCOMPARE(after->reviewsOpen, 0);
        QCOMPARE(services::calibration(session())->read, calibration->read);
        QCOMPARE(services::verifyVault(session(), m_progress)->findings, QStringList());
        QCOMPARE(row(key).state, RetentionState::Nothing);
        QVERIFY(row(key).lastPurgedUtc);
    }
    QCOMPARE(plan().dueRules(), 0);
    const auto imports = services::listImports(session());
    for (const services::ImportRow &import : *imports)
        QCOMPARE(import.rowsRead, import.rowsAccepted + import.rowsQuarantined);
}

void RetentionServiceTest::noValueIsLeftInTheVault()
{
    const QList<QByteArray> values = valuesOf(m_files.patients) + valuesOf(m_files.leak);
    QVERIFY(values.size() > 80);
    const QByteArray before = pagesOf(session());
    QVERIFY(hits(before, values) > 60);
    QVERIFY(before.contains("PLANTED-CALLER") && before.contains("PLANTED-PROOF"));
    m_vault->setNow(kYearsLater);
    const auto done = purge();
    QVERIFY2(done, support::whyNot(done).constData());
    const QByteArray pages = pagesOf(session());
    QVERIFY(pages.startsWith("SQLite format 3"));
    QVERIFY(!pages.contains("PLANTED"));
    QStringList left;
    for (const QByteArray &value : values) {
        if (pages.contains(value))
            left << QString::fromUtf8(value);
    }
    QVERIFY2(left.isEmpty(), qPrintable(left.mid(0, 20).join(u" | ")));
    QCOMPARE(QFileInfo(m_vault->folder() + u"/store.db-wal"_s).size(), 0);
    for (const QString &file : support::filesUnder(m_vault->folder()))
        QCOMPARE(hits(support::contentsOf(file), values), 0);
}

void RetentionServiceTest::lettersStayProvable()
{
    m_vault->setNow(kYearsLater);
    const auto before = services::listLots(session());
    QVERIFY(services::reprintLetters(session(), 1, 1, 2, m_vault->beside(u"a.pdf"_s), m_progress));
    QVERIFY(purge());
    const auto after = services::listLots(session());
    QCOMPARE(after->size(), before->size());
    for (qsizetype lot = 0; lot < after->size(); ++lot) {
        QCOMPARE((*after)[lot].letters, (*before)[lot].letters);
        QCOMPARE((*after)[lot].postedOn, (*before)[lot].postedOn);
    }
    const auto again =
        services::reprintLetters(session(), 1, 1, 2, m_vault->beside(u"b.pdf"_s), m_progress);
    QVERIFY(!again);
    QVERIFY2(again.error().message.contains(u"removed by a retention rule"),
             qPrintable(again.error().message));
    const auto proof = services::exportProof(session(), 1, 1, m_vault->beside(u"s.png"_s));
    QVERIFY(!proof);
    QVERIFY(proof.error().message.contains(u"removed by a retention rule"));
    store::Database database = session().vault().connect(store::Access::ReadOnly);
    auto told = database.statement("SELECT count(*) FROM notice WHERE reference = '' OR told = 0");
    QVERIFY(told.step());
    QCOMPARE(told.get<qint64>(0), 0);
}

void RetentionServiceTest::aLaterRunFindsTheSamePersons()
{
    m_vault->setNow(kYearsLater);
    QVERIFY(purge({u"leak_rows"_s}));
    const auto ledger = services::ledger(session());
    const auto run =
        services::runMatching(session(), m_progress, {.parameters = {}, .fromScratch = true});
    QVERIFY2(run, support::whyNot(run).constData());
    QCOMPARE(run->persons, ledger->persons);
    QCOMPARE(services::ledger(session())->informed, ledger->informed);
    QVERIFY(services::ledger(session())->closes());
}

void RetentionServiceTest::aNewExtractNeedsTheListAgain()
{
    const qint64 persons = services::ledger(session())->persons;
    QVERIFY(purge({u"unconcerned_patients"_s}));
    m_vault->setNow(kPosted.addDays(20));
    // Rows of patients who were not in the first extract.
    const auto rows = m_files.patients.split('\n');
    QByteArray leak = rows.front() + '\n';
    leak += rows.mid(1, rows.size() - 2).join('\n') + '\n';
    auto extract = support::leakRequest(m_vault->write(u"second.csv"_s, leak));
    extract.confirmFullDump = true;
    extract.statement = u"Remis par la CNIL"_s;
    const auto imported = services::importFile(session(), extract, m_progress);
    QVERIFY2(imported, support::whyNot(imported).constData());
    const auto refused = services::runMatching(session(), m_progress);
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains(u"import the whole patient list again"),
             qPrintable(refused.error().message));
    auto list = support::patientsRequest(m_vault->write(u"p.csv"_s, m_files.patients));
    list.update = true;
    m_vault->setNow(kPosted.addDays(21));
    const auto again = services::importFile(session(), list, m_progress);
    QVERIFY2(again, support::whyNot(again).constData());
    QVERIFY(again->difference->rowsNew > 100);
    const auto run = services::runMatching(session(), m_progress);
    QVERIFY2(run, support::whyNot(run).constData());
    QVERIFY(run->persons > persons);
}

void RetentionServiceTest::nobodyIsImportedOnceIdentitiesAreGone()
{
    m_vault->setNow(kYearsLater);
    QVERIFY(purge());
    auto list = support::patientsRequest(m_vault->write(u"q.csv"_s, m_files.patients + "\n"));
    const auto imported = services::importFile(session(), list, m_progress);
    QVERIFY(!imported);
    QCOMPARE(imported.error().kind, base::Error::Kind::Conflict);
    const auto matched = services::runMatching(session(), m_progress);
    QVERIFY(!matched);
    QVERIFY(matched.error().message.contains(u"Make a new vault"));
}

void RetentionServiceTest::whoIsStoppedGoesOn()
{
    m_vault->setNow(kYearsLater);
    const qint64 due = plan().dueRules();
    StopsLater stop(2);
    const auto stopped = services::runPurge(session(), {}, stop);
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, base::Error::Kind::Cancelled);
    QVERIFY(services::listPurges(session())->isEmpty());
    const qint64 done = plan().uncertified;
    QCOMPARE(plan().dueRules() + done, due);
    const auto rest = purge();
    QVERIFY2(rest, support::whyNot(rest).constData());
    QVERIFY(rest->certificate.rules.size() >= due);
    QCOMPARE(plan().uncertified, 0);
}

void RetentionServiceTest::whoIsStoppedIsToldWhatIsDone()
{
    m_vault->setNow(kYearsLater);
    StopsAfterRules atOnce(0);
    const auto nothing = services::runPurge(session(), {}, atOnce);
    QVERIFY(!nothing);
    QCOMPARE(nothing.error(), base::cancelled());
    StopsAfterRules later(2);
    const auto stopped = services::runPurge(session(), {}, later);
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, base::Error::Kind::Cancelled);
    QCOMPARE(plan().uncertified, 2);
    QVERIFY2(stopped.error().message.contains(u"were carried out before"),
             qPrintable(stopped.error().message));
    QVERIFY(!stopped.error().message.contains(u"Nothing was"));
}

void RetentionServiceTest::withoutANewBackupTheOlderOnesStay()
{
    const auto made = services::makeBackup(session(), m_progress);
    QVERIFY2(made, support::whyNot(made).constData());
    const QFileInfo backup(made->file);
    const QString aside = m_vault->beside(u"aside"_s);
    QVERIFY(QDir().rename(backup.path(), aside));
    const QString inTheWay = m_vault->write(u"file"_s, "x");
    QVERIFY(QFile::rename(inTheWay, backup.path())); // where the folder of the backups was
    const auto refused = purge({u"unconcerned_patients"_s}, true);
    QVERIFY(!refused);
    const QString message = refused.error().message;
    QVERIFY2(message.contains(u"the older backups still hold them"), qPrintable(message));
    QVERIFY2(!message.contains(u"Nothing was"), qPrintable(message));
    QVERIFY(!refused.error().detail.isEmpty());
    const auto certificates = services::listPurges(session());
    QVERIFY2(certificates, support::whyNot(certificates).constData());
    QVERIFY(certificates->isEmpty());
    QVERIFY(QFile::remove(backup.path()));
    QVERIFY(QDir().rename(aside, backup.path()));
    const auto done = purge({}, true);
    QVERIFY2(done, support::whyNot(done).constData());
    QCOMPARE(done->backupsRemoved, QStringList{made->file});
    QCOMPARE(done->certificate.rules.front().key, u"unconcerned_patients"_s);
}

void RetentionServiceTest::aBackupOutOfPlaceIsNamed()
{
    const auto made = services::makeBackup(session(), m_progress);
    QVERIFY2(made, support::whyNot(made).constData());
    QCOMPARE(plan().backupsMissing, 0);
    QVERIFY(QFile::rename(made->file, m_vault->beside(u"elsewhere.avis34-backup"_s)));
    QCOMPARE(plan().backupsMissing, 1);
    QVERIFY(plan().backups.isEmpty());
    const auto done = purge({}, true);
    QVERIFY2(done, support::whyNot(done).constData());
    QCOMPARE(done->backupsMissing, 1);
    QVERIFY(done->backupsRemoved.isEmpty());
    QVERIFY(certificateText().contains(u"n’a pas trouvées à leur place"));
    QVERIFY(!certificateText().contains(u"Aucune sauvegarde automatique"));
}

// Whoever was stopped before the certificate may have a backup of the day made meanwhile.
void RetentionServiceTest::aBackupFromAfterwardsHoldsNothing()
{
    {
        store::Database reader = session().vault().connect(store::Access::ReadOnly);
        const store::Transaction reading(reader, store::Access::ReadOnly);
        auto query = reader.statement("SELECT count(*) FROM record");
        QVERIFY(query.step());
        QVERIFY(!purge({u"unconcerned_patients"_s}));
    }
    const auto made = services::makeBackup(session(), m_progress);
    QVERIFY2(made, support::whyNot(made).constData());
    const auto done = purge();
    QVERIFY2(done, support::whyNot(done).constData());
    QVERIFY(done->backupsKept.isEmpty());
    QVERIFY(certificateText().contains(u"Aucune sauvegarde automatique ne contient"));
}

void RetentionServiceTest::aReaderOfTheVaultDelaysTheCertificate()
{
    {
        store::Database reader = session().vault().connect(store::Access::ReadOnly);
        const store::Transaction reading(reader, store::Access::ReadOnly);
        auto query = reader.statement("SELECT count(*) FROM record");
        QVERIFY(query.step());
        const auto refused = purge({u"unconcerned_patients"_s});
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(u"run it again"),
                 qPrintable(refused.error().message));
        QVERIFY(services::listPurges(session())->isEmpty());
        QCOMPARE(plan().uncertified, 1);
    }
    const auto done = purge();
    QVERIFY2(done, support::whyNot(done).constData());
    QCOMPARE(done->certificate.rules.front().key, u"unconcerned_patients"_s);
    QCOMPARE(plan().uncertified, 0);
}

// The console has its own clock: by now everything is due.
void RetentionServiceTest::killedAnywhereItIsDoneOrNot()
{
    const QList<QByteArray> values = valuesOf(m_files.patients);
    const int kills = qEnvironmentVariableIntValue("AVIS34_KILLS") > 0
        ? qEnvironmentVariableIntValue("AVIS34_KILLS")
        : 4;
    for (int kill = 0; kill < kills; ++kill) {
        m_vault = std::make_unique<support::TestVault>(m_settled->folder());
        const qint64 persons = services::ledger(session())->persons;
        m_vault->close();
        const QStringList words{u"--json"_s,
                                u"--vault"_s,
                                m_vault->folder(),
                                u"--passphrase-file"_s,
                                m_vault->passphraseFile(),
                                u"purge"_s,
                                u"run"_s};
        const auto process = console::prepared(words);
        process->start();
        process->waitForFinished(40 + int(QRandomGenerator::global()->bounded(700)));
        process->kill();
        process->waitForFinished();
        m_vault->reopen();
        m_vault->setNow(kYearsLater);
        QVERIFY(services::ledger(session())->closes());
        QCOMPARE(services::ledger(session())->persons, persons);
        const services::PurgePlan left = plan();
        const auto certificates = services::listPurges(session());
        for (const services::PurgeCertificate &certificate : *certificates)
            QVERIFY(!certificate.rules.isEmpty());
        if (left.dueRules() > 0 || left.uncertified > 0) {
            const auto rest = purge();
            QVERIFY2(rest, support::whyNot(rest).constData());
        }
        QCOMPARE(services::verifyVault(session(), m_progress)->findings, QStringList());
        QCOMPARE(hits(pagesOf(session()), values), 0);
        QVERIFY(!services::listPurges(session())->isEmpty());
    }
}

void RetentionServiceTest::theCertificateIsKeptAsItIs()
{
    m_vault->setNow(kYearsLater);
    const auto done = purge();
    QVERIFY2(done, support::whyNot(done).constData());
    const QString pdf = m_vault->beside(u"certificat.pdf"_s);
    const QString again = m_vault->beside(u"encore.PDF"_s);
    QVERIFY(services::writePurgeCertificate(session(), pdf));
    m_vault->setNow(kYearsLater.addDays(40));
    const auto written = services::writePurgeCertificate(session(), again, 1);
    QVERIFY2(written, support::whyNot(written).constData());
    QVERIFY(support::contentsOf(pdf).startsWith("%PDF"));
    QCOMPARE(support::contentsOf(pdf), support::contentsOf(again));
    const QString text = certificateText();
    QVERIFY(text.contains(done->certificate.journalHead));
    QVERIFY(text.contains(u"Tout ce qui désigne une personne"));
    QVERIFY(text.contains(u"5 ans après la dernière information"));
    const auto imports = services::listImports(session());
    for (const services::ImportRow &import : *imports)
        QVERIFY(text.contains(import.fileName) && text.contains(import.sha256));
    const auto journal = services::listJournal(session(), 0, 1);
    QCOMPARE(journal->first().eventKey, u"retention.certified"_s);
    QVERIFY(journal->first().event != u"retention.certified"_s);
    const auto absent = services::writePurgeCertificate(session(), pdf, 7);
    QVERIFY(!absent);
    QCOMPARE(absent.error().kind, base::Error::Kind::Conflict);
    const auto inside = services::writePurgeCertificate(session(), m_vault->folder() + u"/c.pdf"_s);
    QVERIFY(!inside);
    QCOMPARE(inside.error().kind, base::Error::Kind::Input);
}

void RetentionServiceTest::theCertificateNamesNobody()
{
    m_vault->setNow(kYearsLater);
    QVERIFY(purge());
    const QByteArray text = certificateText().toUtf8();
    QCOMPARE(hits(text, valuesOf(m_files.patients) + valuesOf(m_files.leak)), 0);
    QVERIFY(!text.contains("PLANTED"));
}

void RetentionServiceTest::theBundleHasTheCertificate()
{
    QVERIFY(purge());
    const QString certificate = m_vault->beside(u"certificat.pdf"_s);
    QVERIFY(services::writePurgeCertificate(session(), certificate));
    const QString bundle = m_vault->beside(u"dossier.zip"_s);
    const auto written =
        services::writeBundle(session(), services::FilingKind::Initial, bundle, m_progress);
    QVERIFY2(written, support::whyNot(written).constData());
    const QByteArray zip = support::contentsOf(bundle); // it stores, does not deflate
    QVERIFY(zip.contains("certificat-d-effacement-1.pdf"));
    QVERIFY(zip.contains(support::contentsOf(certificate)));
    QVERIFY(zip.contains("retention.purged"));
}

void RetentionServiceTest::automaticBackupsAreNamedOrGo()
{
    const auto made = services::makeBackup(session(), m_progress);
    QVERIFY2(made, support::whyNot(made).constData());
    QCOMPARE(plan().backups.size(), 1);
    QCOMPARE(plan().backups.front().file, made->file);
    const auto kept = purge({u"unconcerned_patients"_s});
    QVERIFY2(kept, support::whyNot(kept).constData());
    QCOMPARE(kept->backupsKept, QStringList{made->file});
    QVERIFY(QFile::exists(made->file));
    QVERIFY(certificateText().contains(QFileInfo(made->file).fileName()));
    QVERIFY(certificateText().contains(u"contiennent encore"));
    m_vault->setNow(kYearsLater);
    const auto gone = purge({}, true);
    QVERIFY2(gone, support::whyNot(gone).constData());
    QCOMPARE(gone->backupsRemoved, QStringList{made->file});
    QVERIFY(gone->backupsKept.isEmpty());
    QVERIFY(!QFile::exists(made->file));
    QVERIFY(QFile::exists(gone->freshBackup));
    QVERIFY(certificateText().contains(u"ont été effacées"));
}

void RetentionServiceTest::aPeriodOfTheLaboratoryHolds()
{
    const qint64 before = entries();
    QVERIFY(services::setRetentionPeriod(session(), u"contact"_s,
                                         {24, services::Period::Unit::Months}));
    QCOMPARE(row(u"contact"_s).dueOn, std::optional(QDate(2023, 3, 12)));
    QVERIFY(row(u"contact"_s).rule.isOwn);
    QCOMPARE(entries(), before + 1);
    QVERIFY(services::setRetentionPeriod(session(), u"contact"_s,
                                         {24, services::Period::Unit::Months}));
    QCOMPARE(entries(), before + 1); // nothing was changed
    const QString file = m_vault->beside(u"regles.json"_s);
    QVERIFY(services::exportRetentionRules(session(), file));
    QVERIFY(support::contentsOf(file).contains("P24M"));
    QVERIFY(services::resetRetentionPeriod(session(), u"contact"_s));
    QCOMPARE(row(u"contact"_s).dueOn, std::optional(QDate(2022, 3, 12)));
    QVERIFY(!row(u"contact"_s).rule.isOwn);
    QCOMPARE(entries(), before + 2);
    const auto unknown = services::setRetentionPeriod(session(), u"all"_s, {});
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().kind, base::Error::Kind::Input);
}

QTEST_GUILESS_MAIN(RetentionServiceTest)
#include "tst_retention.moc"
