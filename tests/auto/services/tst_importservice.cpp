// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/doubtservice.h"
#include "services/importservice.h"
#include "services/journalservice.h"
#include "services/quarantineservice.h"
#include "services/vaultservice.h"
#include "support/testvault.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

// Stops after so many reports.
class StopAfter final : public base::Progress
{
public:
    explicit StopAfter(int reports)
        : m_left(reports)
    {
    }
    bool report(qsizetype, qsizetype) override { return m_left-- > 0; }

private:
    int m_left;
};

qint64 sum(const QList<services::ReasonCount> &counts)
{
    qint64 rows = 0;
    for (const services::ReasonCount &count : counts)
        rows += count.rows;
    return rows;
}

QByteArray manyPatients(int rows)
{
    QByteArray csv("NUM_PATIENT;NOM;PRENOM;DATE_NAISSANCE;SEXE\n");
    for (int row = 0; row < rows; ++row)
        csv += "P" + QByteArray::number(row) + ";NOMINVENTE" + QByteArray::number(row)
            + ";Prenom;14/07/1958;F\n";
    return csv;
}

// Rows of six laboratories: no extract for one of them looks so.
QByteArray wholeLeak()
{
    QByteArray csv("REF;NOM;PRENOM;DDN;CP;LABO\n");
    for (int row = 0; row < 600; ++row)
        csv += "L" + QByteArray::number(row) + ";NOMINVENTE" + QByteArray::number(row)
            + ";ALIX;14/07/1958;22300;LABO" + QByteArray::number(row % 6) + '\n';
    return csv;
}

// Headers that nobody could recognise.
constexpr auto kOddPatients =
    "K1;K2;K3;K4\nA1;TANGUY;Jeanne;14/07/1958\nA2;BOZEC;Fanch;09/09/1969\n";
constexpr auto kOddPatientsLater = "K1;K2;K3;K4\nA3;MADEC;Denise;21/02/1963\n";

QJsonObject oddMapping()
{
    return {{u"kind"_s, u"patients"_s},
            {u"date_format"_s, u"dd/MM/yyyy"_s},
            {u"columns"_s,
             QJsonObject{{u"K1"_s, u"record_id"_s},
                         {u"K2"_s, u"birth_name"_s},
                         {u"K3"_s, u"given_names"_s},
                         {u"K4"_s, u"birth_date"_s}}}};
}

} // namespace

class ImportServiceTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_vault = std::make_unique<support::TestVault>(); }
    void countsReconcile();
    void theSameFileTwiceIsRefused();
    void aFileTakenBackMayComeAgain();
    void aDryRunChangesNothing();
    void aStoppedImportChangesNothing_data();
    void aStoppedImportChangesNothing();
    void rejectsAreWrittenForRepair();
    void anImportWithoutItsRejectsIsNone();
    void rejectsNeverReplaceADevice();
    void anUnsafeGuessIsRefused();
    void aMappingIsRememberedForTheNextFile();
    void aMappingIsRememberedForItsFormatOnly();
    void aNamedProfileIsUsed();
    void aBadMappingIsRefused_data();
    void aBadMappingIsRefused();
    void theWholeLeakNeedsAConfirmation();
    void leakedValuesAreNotKept();
    void thePreviewShowsWithoutKeeping();
    void sharedMailboxesAreDoubts();
    void aFileOfTomorrowIsRefused();
    void anUnknownImportIsNotUndone();

private:
    base::Result<services::ImportReport> import(const services::ImportRequest &request)
    {
        return services::importFile(m_vault->session(), request, m_progress);
    }
    services::ImportRequest patients() const
    {
        return support::patientsRequest(support::pipelineFile(u"patients.csv"_s));
    }
    services::ImportRequest leak() const
    {
        return support::leakRequest(support::pipelineFile(u"leak.csv"_s));
    }
    // What no refused call may change.
    QString state()
    {
        const auto summary = services::vaultSummary(m_vault->session());
        return summary ? u"%1 %2 %3 %4"_s.arg(summary->patients)
                             .arg(summary->leakRows)
                             .arg(summary->journalEntries)
                             .arg(summary->journalHead)
                       : summary.error().message;
    }

    std::unique_ptr<support::TestVault> m_vault;
    base::NoProgress m_progress;
};

void ImportServiceTest::countsReconcile()
{
    for (const auto &request : {patients(), leak()}) {
        const auto report = import(request);
        QVERIFY2(report, support::whyNot(report).constData());
        QCOMPARE(report->rowsRead, report->rowsAccepted + report->rowsQuarantined);
        QCOMPARE(sum(report->quarantine), report->rowsQuarantined);
        QCOMPARE(report->bytes, QFileInfo(request.file).size());
        QCOMPARE(report->sha256.size(), 64);
        const auto quarantine =
            services::listQuarantine(m_vault->session(), {.importId = report->importId}, 0, 100);
        QVERIFY(quarantine);
        QCOMPARE(quarantine->size(), report->rowsQuarantined);
    }
    const auto imports = services::listImports(m_vault->session());
    QVERIFY(imports);
    QCOMPARE(imports->size(), 2);
    const services::ImportRow &row =
        imports->at(1).kind == services::ImportKind::Leak ? imports->at(1) : imports->at(0);
    QCOMPARE(row.fileName, u"leak.csv"_s);
    QCOMPARE(row.provenance, u"processor"_s);
    QCOMPARE(row.receivedOn, QDate(2021, 2, 26));
    QCOMPARE(row.importedUtc, support::testTime());
    const auto summary = services::vaultSummary(m_vault->session());
    QCOMPARE(summary->patients, 40);
    QCOMPARE(summary->leakRows, 18);
}

void ImportServiceTest::theSameFileTwiceIsRefused()
{
    QVERIFY(import(patients()));
    const QString before = state();
    auto again = patients();
    again.file = m_vault->write(u"autre-nom.csv"_s, support::contentsOf(again.file));
    const auto refused = import(again);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, base::Error::Kind::Input);
    QCOMPARE(state(), before);
}

void ImportServiceTest::aFileTakenBackMayComeAgain()
{
    const auto first = import(patients());
    QVERIFY(first);
    QVERIFY(services::undoImport(m_vault->session(), first->importId, m_progress));
    const auto again = import(patients());
    QVERIFY2(again, support::whyNot(again).constData());
    QCOMPARE(again->rowsAccepted, first->rowsAccepted);
}

void ImportServiceTest::aDryRunChangesNothing()
{
    const QString before = state();
    const QByteArray content = m_vault->plainContent();
    auto request = leak();
    request.dryRun = true;
    request.rejectsFile = m_vault->beside(u"rejets.csv"_s);
    const auto report = import(request);
    QVERIFY2(report, support::whyNot(report).constData());
    QCOMPARE(report->importId, 0);
    QCOMPARE(report->rowsQuarantined, 2);
    QVERIFY(QFile::exists(request.rejectsFile));
    QCOMPARE(state(), before);
    QVERIFY(m_vault->plainContent() == content);
    // What the dry run foretold is what happens.
    request.dryRun = false;
    const auto real = import(request);
    QVERIFY(real);
    QCOMPARE(real->rowsAccepted, report->rowsAccepted);
    QCOMPARE(real->sha256, report->sha256);
}

void ImportServiceTest::aStoppedImportChangesNothing_data()
{
    QTest::addColumn<int>("reports");
    QTest::newRow("at once") << 0;
    QTest::newRow("in the middle") << 3;
}

void ImportServiceTest::aStoppedImportChangesNothing()
{
    QFETCH(const int, reports);
    const QString before = state();
    auto request = support::patientsRequest(m_vault->write(u"liste.csv"_s, manyPatients(5000)));
    request.rejectsFile = m_vault->beside(u"rejets.csv"_s);
    StopAfter stop(reports);
    const auto stopped = services::importFile(m_vault->session(), request, stop);
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, base::Error::Kind::Cancelled);
    QCOMPARE(state(), before);
    QCOMPARE(QDir(m_vault->root()).entryList({u"rejets*"_s}, QDir::Files | QDir::Hidden),
             QStringList());
}

void ImportServiceTest::rejectsAreWrittenForRepair()
{
    const QByteArray csv = "NUM_PATIENT;NOM;PRENOM;DATE_NAISSANCE\n"
                           "P1;TANGUY;Jeanne;14/07/1958\n"
                           "P2;;;09/09/1969\n"
                           "P3;MADEC;Denise\n";
    auto request = support::patientsRequest(m_vault->write(u"liste.csv"_s, csv));
    request.rejectsFile = m_vault->beside(u"rejets.csv"_s);
    const auto report = import(request);
    QVERIFY2(report, support::whyNot(report).constData());
    QCOMPARE(report->rowsQuarantined, 2);
    const QByteArray rejects = support::contentsOf(request.rejectsFile);
    QVERIFY2(rejects.startsWith("line,reason,column,NUM_PATIENT,NOM,PRENOM,DATE_NAISSANCE,raw\r\n"),
             rejects.constData());
    QVERIFY(rejects.contains("3,no_name,"));
    QVERIFY(rejects.contains("4,wrong_column_count,"));
    QVERIFY(rejects.contains("P3"));
    QVERIFY(!rejects.contains("TANGUY"));
    QVERIFY((QFileInfo(request.rejectsFile).permissions()
             & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther))
            == QFile::Permissions());
}

void ImportServiceTest::anImportWithoutItsRejectsIsNone()
{
    const QString before = state();
    auto request = leak();
    request.rejectsFile = m_vault->beside(u"nulle/part/rejets.csv"_s);
    const auto refused = import(request);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, base::Error::Kind::Storage);
    QVERIFY(refused.error().message.contains(request.rejectsFile));
    QCOMPARE(state(), before);
}

void ImportServiceTest::rejectsNeverReplaceADevice()
{
    if (!QFileInfo::exists(u"/dev/full"_s))
        QSKIP("no /dev/full here");
    const QString before = state();
    auto request = leak();
    request.rejectsFile = u"/dev/full"_s;
    const auto refused = import(request);
    QVERIFY(!QFileInfo(u"/dev/full"_s).isFile());
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, base::Error::Kind::Storage);
    QCOMPARE(state(), before);
}

void ImportServiceTest::anUnsafeGuessIsRefused()
{
    const QString before = state();
    const auto request = support::patientsRequest(m_vault->write(u"a.csv"_s, kOddPatients));
    const auto refused = import(request);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, base::Error::Kind::Input);
    QCOMPARE(state(), before);
    const auto preview = services::previewFile(m_vault->session(), request);
    QVERIFY(preview);
    QVERIFY(!preview->safe);
    QVERIFY(!preview->advice.isEmpty());
    QCOMPARE(preview->mapping.value(u"columns"_s).toObject().keys(),
             QStringList({u"K1"_s, u"K2"_s, u"K3"_s, u"K4"_s}));
}

void ImportServiceTest::aMappingIsRememberedForTheNextFile()
{
    auto request = support::patientsRequest(m_vault->write(u"a.csv"_s, kOddPatients));
    request.mapping = oddMapping();
    const auto first = import(request);
    QVERIFY2(first, support::whyNot(first).constData());
    QCOMPARE(first->rowsAccepted, 2);
    const auto next =
        import(support::patientsRequest(m_vault->write(u"b.csv"_s, kOddPatientsLater)));
    QVERIFY2(next, support::whyNot(next).constData());
    QCOMPARE(next->rowsAccepted, 1);
    QCOMPARE(next->mapping.value(u"columns"_s), first->mapping.value(u"columns"_s));
}

// HL7 and FHIR name their columns alike.
void ImportServiceTest::aMappingIsRememberedForItsFormatOnly()
{
    const auto hl7 = import(support::patientsRequest(
        m_vault->write(u"a.hl7"_s, "MSH|^~\\&|LIS\rPID|||1||TANGUY^JEANNE||19580714|F\r")));
    QVERIFY2(hl7, support::whyNot(hl7).constData());
    const auto fhir = import(support::patientsRequest(
        m_vault->write(u"b.json"_s, R"({"resourceType":"Patient","name":[{"family":"BOZEC"}]})")));
    QVERIFY2(fhir, support::whyNot(fhir).constData());
    QCOMPARE(fhir->rowsAccepted, 1);
    QCOMPARE(fhir->files.front().format, u"fhir"_s);
}

void ImportServiceTest::aNamedProfileIsUsed()
{
    auto request = support::patientsRequest(m_vault->write(u"a.csv"_s, kOddPatients));
    request.mapping = oddMapping();
    request.profile = u"vieux logiciel"_s;
    QVERIFY(import(request));
    // Another column has come in: not the same header any more.
    auto next = support::patientsRequest(
        m_vault->write(u"b.csv"_s, "K1;K2;K3;K4;K5\nA3;MADEC;Denise;21/02/1963;x\n"));
    QVERIFY(!import(next));
    next.profile = request.profile;
    const auto imported = import(next);
    QVERIFY2(imported, support::whyNot(imported).constData());
    QCOMPARE(imported->rowsAccepted, 1);
}

void ImportServiceTest::aBadMappingIsRefused_data()
{
    QTest::addColumn<QJsonObject>("mapping");
    QTest::addColumn<QString>("named"); // what the message must name
    auto mapping = oddMapping();
    mapping.insert(u"kind"_s, u"leak"_s);
    QTest::newRow("of another kind") << mapping << QString();
    mapping = oddMapping();
    mapping.insert(u"colums"_s, QJsonObject());
    QTest::newRow("with an unknown key") << mapping << u"colums"_s;
    mapping = oddMapping();
    auto columns = mapping.value(u"columns"_s).toObject();
    columns.insert(u"K9"_s, u"city"_s);
    mapping.insert(u"columns"_s, columns);
    QTest::newRow("with a column that is not there") << mapping << u"K9"_s;
    columns = oddMapping().value(u"columns"_s).toObject();
    columns.insert(u"K4"_s, u"birthdate"_s);
    mapping.insert(u"columns"_s, columns);
    QTest::newRow("with an unknown field") << mapping << u"birthdate"_s;
    QTest::newRow("empty") << QJsonObject() << QString();
}

void ImportServiceTest::aBadMappingIsRefused()
{
    QFETCH(const QJsonObject, mapping);
    QFETCH(const QString, named);
    const QString before = state();
    auto request = support::patientsRequest(m_vault->write(u"a.csv"_s, kOddPatients));
    request.mapping = mapping;
    const auto refused = import(request);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, base::Error::Kind::Input);
    QVERIFY2(refused.error().message.contains(named), qPrintable(refused.error().message));
    QCOMPARE(state(), before);
}

void ImportServiceTest::theWholeLeakNeedsAConfirmation()
{
    const QString before = state();
    auto request = support::leakRequest(m_vault->write(u"fuite.csv"_s, wholeLeak()));
    const auto refused = import(request);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, base::Error::Kind::Input);
    QCOMPARE(state(), before);
    QVERIFY(!m_vault->plainContent().contains("NOMINVENTE"));
    request.confirmFullDump = true;
    const auto imported = import(request);
    QVERIFY2(imported, support::whyNot(imported).constData());
    QCOMPARE(imported->rowsAccepted, 600);
    QCOMPARE(imported->notices.size(), 1);
    const auto journal = services::listJournal(m_vault->session(), 0, 1);
    QVERIFY(journal->first().details.contains(u"looks_like_whole_leak"_s));
}

void ImportServiceTest::leakedValuesAreNotKept()
{
    auto request = leak();
    request.rejectsFile = m_vault->beside(u"rejets.csv"_s);
    const auto report = import(request);
    QVERIFY2(report, support::whyNot(report).constData());
    const QByteArray content = m_vault->plainContent();
    QVERIFY(content.contains("VANDENBOSCH")); // so that the search can find something
    const QByteArray rejects = support::contentsOf(request.rejectsFile);
    QVERIFY(rejects.contains("no_name"));
    for (const char *value : {"XLABCODE", "XPHYSICIAN", "XINSURER", "XBLOOD", "XCOMMENT", "XLOGIN",
                              "XPASSWORD", "XOTHER", "diab"}) {
        QVERIFY2(!content.contains(value), value);
        QVERIFY2(!content.contains(QByteArray(value).toLower()), value);
        QVERIFY2(!rejects.contains(value), value);
    }
}

void ImportServiceTest::thePreviewShowsWithoutKeeping()
{
    const QByteArray content = m_vault->plainContent();
    const auto preview = services::previewFile(m_vault->session(), leak());
    QVERIFY2(preview, support::whyNot(preview).constData());
    QVERIFY(preview->safe);
    QCOMPARE(preview->separator, u";"_s);
    QCOMPARE(preview->columns.size(), 22);
    QVERIFY(!preview->rows.isEmpty());
    QVERIFY(m_vault->plainContent() == content);
    QVERIFY(!services::previewFile(m_vault->session(),
                                   support::leakRequest(m_vault->beside(u"absent.csv"_s))));
}

// A couple shares an address; one patient who is listed twice does not.
void ImportServiceTest::sharedMailboxesAreDoubts()
{
    const auto file = m_vault->write(u"a.csv"_s,
                                     "NUM_PATIENT;NOM;PRENOM;DATE_NAISSANCE;EMAIL\n"
                                     "P1;TANGUY;Jeanne;14/07/1958;famille@example.org\n"
                                     "P2;TANGUY;Yann;15/08/1957;Famille@Example.org\n"
                                     "P3;BOZEC;Fanch;19/09/1969;fanch@example.org\n"
                                     "P4;BOZEC;FANCH;19/09/1969;fanch@example.org\n");
    for (const bool isDry : {true, false}) {
        auto request = support::patientsRequest(file);
        request.dryRun = isDry;
        const auto report = import(request);
        QVERIFY2(report, support::whyNot(report).constData());
        QCOMPARE(report->warnings.size(), 1);
        QCOMPARE(report->warnings.front().key, u"shared_email"_s);
        QCOMPARE(report->warnings.front().rows, 2);
    }
    const auto rows = services::listWarnings(m_vault->session(), 0, u"shared_email"_s, 0, 10);
    QCOMPARE(rows->size(), 2);
    QCOMPARE(rows->at(1).ref, u"P2"_s);
    QCOMPARE(rows->at(1).column, u"EMAIL"_s);
}

void ImportServiceTest::aFileOfTomorrowIsRefused()
{
    auto request = leak();
    request.receivedOn = QDate(2021, 3, 20); // it is the 10th
    const auto refused = import(request);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, base::Error::Kind::Input);
    QVERIFY(services::listImports(m_vault->session())->isEmpty());
}

void ImportServiceTest::anUnknownImportIsNotUndone()
{
    const QString before = state();
    const auto refused = services::undoImport(m_vault->session(), 42, m_progress);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, base::Error::Kind::Input);
    QCOMPARE(state(), before);
}

QTEST_GUILESS_MAIN(ImportServiceTest)
#include "tst_importservice.moc"
