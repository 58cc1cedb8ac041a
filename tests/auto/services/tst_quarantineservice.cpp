// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/datacategory.h"
#include "services/doubtservice.h"
#include "services/importservice.h"
#include "services/quarantineservice.h"
#include "store/sqlite.h"
#include "store/vault.h"
#include "support/testvault.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr auto kList = "NUM_PATIENT;NOM;PRENOM;DATE_NAISSANCE;NIR\n"
                       "P1;TANGUY;Jeanne;14/07/1958;\n"
                       "P2;;Fanch;09/09/1969;\n"
                       "P3;MADEC;Denise\n"
                       "P4;RIOU;Maëlle;31/12/2021;253072B07300471\n"
                       "P6;;TOTAL;;\n";
constexpr auto kLeak = "REF;NOM;PRENOM;DDN;MOT_DE_PASSE;COMMENTAIRE\n"
                       "L1;TANGUY;Jeanne;14/07/1958;;\n"
                       "L2;;Fanch;09/09/1969;sesame-invente;suivi invente\n";

} // namespace

class QuarantineServiceTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void rowsAreListedWithWhatIsWrong();
    void rowsComeInPages();
    void aCorrectedRowIsAccepted();
    void aRowThatIsStillWrongStays();
    void tryingStoresNothing();
    void aRowIsDecidedOnce();
    void dismissedRowsNeedAReasonAndComeBack();
    void theExportComesBackCorrected();
    void theRejectsFileComesBackCorrected();
    void aFileOfSomethingElseIsRefused_data();
    void aFileOfSomethingElseIsRefused();
    void aRowWithoutItsNumberStopsTheFile();
    void aLeakedRowKeepsItsCategoriesAndNoValue();
    void doubtsAreListedByKind();
    void aDoubtfulValueIsCorrected();
    void aValueThatCannotBeReadIsRefused();
    void whoWasWrittenToIsNotChanged();

private:
    const services::Session &session() { return m_vault->session(); }
    QList<services::QuarantineRow> rows(bool openOnly = true)
    {
        const auto rows = services::listQuarantine(
            session(), {.importId = m_import, .openOnly = openOnly}, 0, 100);
        return rows ? *rows : QList<services::QuarantineRow>();
    }
    services::ImportRow importRow() { return services::listImports(session())->front(); }
    QString value(store::Sql sql)
    {
        store::Database database = session().vault().connect(store::Access::ReadOnly);
        auto query = database.statement(sql);
        return query.step() ? query.get<QString>(0) : QString();
    }

    std::unique_ptr<support::TestVault> m_vault;
    base::NoProgress m_progress;
    qint64 m_import = 0;
};

void QuarantineServiceTest::init()
{
    m_vault = std::make_unique<support::TestVault>();
    auto request = support::patientsRequest(m_vault->write(u"list.csv"_s, kList));
    request.rejectsFile = m_vault->beside(u"rejects.csv"_s);
    const auto report = services::importFile(session(), request, m_progress);
    QVERIFY2(report, support::whyNot(report).constData());
    m_import = report->importId;
    QCOMPARE(report->rowsRead, 5);
    QCOMPARE(report->rowsAccepted, 2);
}

void QuarantineServiceTest::rowsAreListedWithWhatIsWrong()
{
    const auto found = rows();
    QCOMPARE(found.size(), 3);
    const services::QuarantineRow &row = found.at(0);
    QCOMPARE(row.file, u"list.csv"_s);
    QCOMPARE(row.line, 3);
    QCOMPARE(row.reasonKey, u"no_name"_s);
    QCOMPARE(row.column, u"NOM"_s);
    QVERIFY(!row.reason.isEmpty());
    QCOMPARE(row.cells, QStringList({u"P2"_s, {}, u"Fanch"_s, u"09/09/1969"_s, {}}));
    QCOMPARE(row.columns.size(), 5);
    QVERIFY(row.isCorrectable);
    const auto counts = services::countQuarantine(session(), m_import);
    QCOMPARE(counts->open, 3);
}

void QuarantineServiceTest::rowsComeInPages()
{
    const auto first = services::listQuarantine(session(), {.importId = m_import}, 0, 2);
    QCOMPARE(first->size(), 2);
    const auto second =
        services::listQuarantine(session(), {.importId = m_import}, first->last().id, 2);
    QCOMPARE(second->size(), 1);
    const auto wanted = services::listQuarantine(
        session(), {.importId = m_import, .reasonKey = u"wrong_column_count"_s}, 0, 10);
    QCOMPARE(wanted->size(), 1);
    QCOMPARE(wanted->front().line, 4);
}

void QuarantineServiceTest::aCorrectedRowIsAccepted()
{
    const auto outcome = services::correctRow(
        session(), rows().at(0).id, {u"P2"_s, u"BOZEC"_s, u"Fanch"_s, u"09/09/1969"_s, {}});
    QVERIFY2(outcome, support::whyNot(outcome).constData());
    QVERIFY(outcome->accepted);
    QCOMPARE(importRow().rowsAccepted, 3);
    QCOMPARE(importRow().rowsQuarantined, 2);
    QCOMPARE(importRow().files.front().rowsAccepted, 3);
    QCOMPARE(value("SELECT line || usual_name FROM record WHERE ref = 'P2'"), u"3BOZEC"_s);
    QCOMPARE(rows().size(), 2);
    QCOMPARE(rows(false).front().state, services::QuarantineState::Corrected);
    QVERIFY2(rows(false).front().cells.isEmpty(), "what is stored as a record is not kept twice");
}

void QuarantineServiceTest::aRowThatIsStillWrongStays()
{
    const auto outcome =
        services::correctRow(session(), rows().at(0).id, {u"P2"_s, {}, u"Fanch"_s, {}, {}});
    QVERIFY2(outcome, support::whyNot(outcome).constData());
    QVERIFY(!outcome->accepted);
    QVERIFY(!outcome->reason.isEmpty());
    QCOMPARE(outcome->column, u"NOM"_s);
    QCOMPARE(importRow().rowsAccepted, 2);
    QCOMPARE(rows().size(), 3);
}

void QuarantineServiceTest::tryingStoresNothing()
{
    const QByteArray before = m_vault->plainContent();
    const auto outcome = services::tryRow(session(), rows().at(0).id,
                                          {u"P2"_s, u"BOZEC"_s, u"Fanch"_s, u"09/09/2199"_s, {}});
    QVERIFY2(outcome, support::whyNot(outcome).constData());
    QVERIFY(outcome->accepted);
    QCOMPARE(outcome->warnings.size(), 1);
    QVERIFY(m_vault->plainContent() == before);
    QVERIFY(!services::tryRow(session(), rows().at(0).id, {u"too"_s, u"few"_s}));
}

void QuarantineServiceTest::aRowIsDecidedOnce()
{
    const qint64 id = rows().at(0).id;
    const QStringList cells{u"P2"_s, u"BOZEC"_s, u"Fanch"_s, u"09/09/1969"_s, {}};
    QVERIFY(services::correctRow(session(), id, cells));
    const auto again = services::correctRow(session(), id, cells);
    QVERIFY(!again);
    QCOMPARE(again.error().kind, base::Error::Kind::Conflict);
    QVERIFY(!services::dismissRows(session(), {id}, u"non"_s));
    QVERIFY(!services::correctRow(session(), 4711, cells));
}

void QuarantineServiceTest::dismissedRowsNeedAReasonAndComeBack()
{
    const qint64 total = rows().at(2).id;
    QVERIFY(!services::dismissRows(session(), {total}, u"  "_s));
    QCOMPARE(*services::dismissRows(session(), {total}, u"ligne de total"_s), 1);
    QCOMPARE(importRow().rowsDismissed, 1);
    QCOMPARE(importRow().rowsQuarantined, 3);
    QCOMPARE(rows().size(), 2);
    QCOMPARE(rows(false).at(2).note, u"ligne de total"_s);
    QCOMPARE(*services::reopenRows(session(), {total}), 1);
    QCOMPARE(rows().size(), 3);
}

void QuarantineServiceTest::theExportComesBackCorrected()
{
    const QString file = m_vault->beside(u"out.csv"_s);
    const auto written = services::exportQuarantine(session(), m_import, file);
    QVERIFY2(written, support::whyNot(written).constData());
    QCOMPARE(*written, 3);
    QByteArray csv = support::contentsOf(file);
    QVERIFY(csv.startsWith("row,file,line,reason,column,NUM_PATIENT,NOM"));
    QVERIFY2(csv.contains("P3 | MADEC | Denise"), csv.constData());
    QVERIFY(csv.contains("P2,,Fanch"));
    csv.replace("P2,,Fanch", "P2,BOZEC,Fanch");
    const auto report =
        services::retryRows(session(), m_import, m_vault->write(u"in.csv"_s, csv), m_progress);
    QVERIFY2(report, support::whyNot(report).constData());
    QCOMPARE(report->rowsRead, 3);
    QCOMPARE(report->rowsAccepted, 1);
    QCOMPARE(report->rowsStillRefused, 2);
    QCOMPARE(report->openLeft, 2);
    const auto again =
        services::retryRows(session(), m_import, m_vault->write(u"in.csv"_s, csv), m_progress);
    QCOMPARE(again->rowsUnknown, 1);
    QCOMPARE(again->rowsAccepted, 0);
}

void QuarantineServiceTest::theRejectsFileComesBackCorrected()
{
    QByteArray csv = support::contentsOf(m_vault->beside(u"rejects.csv"_s));
    QVERIFY(csv.contains("P2,,Fanch"));
    csv.replace("P2,,Fanch", "P2,BOZEC,Fanch");
    const auto report =
        services::retryRows(session(), m_import, m_vault->write(u"in.csv"_s, csv), m_progress);
    QVERIFY2(report, support::whyNot(report).constData());
    QCOMPARE(report->rowsAccepted, 1);
    QCOMPARE(report->openLeft, 2);
}

void QuarantineServiceTest::aFileOfSomethingElseIsRefused_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::newRow("a column of the file is missing")
        << QByteArray("row,NUM_PATIENT,NOM,PRENOM,DATE_NAISSANCE\n1,P2,BOZEC,Fanch,09/09/1969\n");
    QTest::newRow("not a list at all") << QByteArray("%PDF-1.7");
    QTest::newRow("empty") << QByteArray();
}

void QuarantineServiceTest::aFileOfSomethingElseIsRefused()
{
    QFETCH(QByteArray, csv);
    const auto refused =
        services::retryRows(session(), m_import, m_vault->write(u"in.csv"_s, csv), m_progress);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, base::Error::Kind::Input);
    QCOMPARE(rows().size(), 3);
}

void QuarantineServiceTest::aRowWithoutItsNumberStopsTheFile()
{
    const QByteArray first = QByteArray::number(rows().at(0).id);
    const QByteArray csv("row,NUM_PATIENT,NOM,PRENOM,DATE_NAISSANCE,NIR\n" + first
                         + ",P2,BOZEC,Fanch,09/09/1969,\n,P3,MADEC,Denise,01/01/1960,\n");
    const auto refused =
        services::retryRows(session(), m_import, m_vault->write(u"in.csv"_s, csv), m_progress);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, base::Error::Kind::Input);
    QVERIFY(refused.error().message.contains(u'3'));
    QCOMPARE(rows().size(), 3);
}

void QuarantineServiceTest::aLeakedRowKeepsItsCategoriesAndNoValue()
{
    const auto report = services::importFile(
        session(), support::leakRequest(m_vault->write(u"leak.csv"_s, kLeak)), m_progress);
    QVERIFY2(report, support::whyNot(report).constData());
    const auto held = services::listQuarantine(session(), {.importId = report->importId}, 0, 10);
    QCOMPARE(held->size(), 1);
    QCOMPARE(held->front().cells, QStringList({u"L2"_s, {}, u"Fanch"_s, u"09/09/1969"_s, {}, {}}));
    QVERIFY(!m_vault->plainContent().contains("sesame-invente"));
    const auto outcome = services::correctRow(
        session(), held->front().id, {u"L2"_s, u"BOZEC"_s, u"Fanch"_s, u"09/09/1969"_s, {}, {}});
    QVERIFY2(outcome, support::whyNot(outcome).constData());
    QVERIFY(outcome->accepted);
    const auto leaked = people::DataCategories::fromInt(
        value("SELECT leaked FROM record WHERE ref = 'L2'").toUInt());
    QVERIFY(leaked.testFlag(people::DataCategory::Password));
    QVERIFY(leaked.testFlag(people::DataCategory::HealthComment));
    QVERIFY(leaked.testFlag(people::DataCategory::Identity));
}

void QuarantineServiceTest::doubtsAreListedByKind()
{
    const auto counts = services::countWarnings(session(), m_import);
    QVERIFY2(counts, support::whyNot(counts).constData());
    QCOMPARE(counts->size(), 2);
    const auto rows = services::listWarnings(session(), m_import, u"bad_nir_key"_s, 0, 10);
    QCOMPARE(rows->size(), 1);
    const services::DoubtfulRow &row = rows->front();
    QCOMPARE(row.ref, u"P4"_s);
    QCOMPARE(row.line, 5);
    QCOMPARE(row.file, u"list.csv"_s);
    QCOMPARE(row.column, u"NIR"_s);
    QCOMPARE(row.field, u"nir"_s);
    QCOMPARE(row.value, u"253072B07300471"_s);
    QCOMPARE(row.name, u"RIOU Maëlle"_s);
    const QString file = m_vault->beside(u"doubts.csv"_s);
    QCOMPARE(*services::exportWarnings(session(), m_import, file), 2);
    QVERIFY(support::contentsOf(file).contains("253072B07300471"));
}

void QuarantineServiceTest::aDoubtfulValueIsCorrected()
{
    const qint64 record = value("SELECT id FROM record WHERE ref = 'P4'").toLongLong();
    const auto nir =
        services::correctRecord(session(), record, u"nir"_s, u"2 53 07 2B 073 004 70"_s);
    QVERIFY2(nir, support::whyNot(nir).constData());
    QVERIFY(nir->accepted);
    QCOMPARE(value("SELECT nir FROM record WHERE ref = 'P4'"), u"253072B07300470"_s);
    const auto date = services::correctRecord(session(), record, u"birth_date"_s, u"28/02/1990"_s);
    QVERIFY2(date, support::whyNot(date).constData());
    QCOMPARE(value("SELECT birth_date FROM record WHERE ref = 'P4'"), u"19900228"_s);
    QVERIFY(services::countWarnings(session(), m_import)->isEmpty());
    QCOMPARE(value("SELECT revision FROM import"), u"2"_s);
}

void QuarantineServiceTest::aValueThatCannotBeReadIsRefused()
{
    const qint64 record = value("SELECT id FROM record WHERE ref = 'P4'").toLongLong();
    for (const auto &[field, text] : std::initializer_list<std::pair<QString, QString>>{
             {u"birth_date"_s, u"hier"_s}, {u"nir"_s, u"12"_s}, {u"password"_s, u"x"_s}}) {
        const auto refused = services::correctRecord(session(), record, field, text);
        QVERIFY2(!refused, qPrintable(field));
        QCOMPARE(refused.error().kind, base::Error::Kind::Input);
    }
    const auto nameless = services::correctRecord(session(), record, u"birth_name"_s, {});
    QVERIFY2(nameless, support::whyNot(nameless).constData());
}

void QuarantineServiceTest::whoWasWrittenToIsNotChanged()
{
    const QByteArray record = value("SELECT id FROM record WHERE ref = 'P4'").toLatin1();
    {
        store::Database database = session().vault().connect(store::Access::ReadWrite);
        database.executeScript(
            "INSERT INTO person (patient_record_id, leaked) VALUES (" + record
            + ", 1);"
              "INSERT INTO notice (person_id, channel, variant, reference, state, rank, pages, "
              "recipient, told) SELECT id, 'letter', 'standard', 'R', 'printed', 1, 1, '{}', 1 "
              "FROM person");
    }
    const auto refused =
        services::correctRecord(session(), record.toLongLong(), u"usual_name"_s, u"X"_s);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, base::Error::Kind::Conflict);
}

QTEST_GUILESS_MAIN(QuarantineServiceTest)
#include "tst_quarantineservice.moc"
