// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/importservice.h"
#include "services/matchservice.h"
#include "services/vaultservice.h"
#include "store/sqlite.h"
#include "store/vault.h"
#include "support/testvault.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr auto kHead =
    "NUM_PATIENT;NOM;PRENOM;DATE_NAISSANCE;SEXE;EMAIL;ADRESSE;CODE_POSTAL;VILLE\n";
constexpr auto kFirst = "P1;TANGUY;Jeanne;14/07/1958;F;;12 rue des Lilas;22300;LANNION\n"
                        "P2;BOZEC;Fanch;09/09/1969;M;=fanch@example.org;3 quai;22300;LANNION\n"
                        "P3;MADEC;Denise;00/02/1963;F;;-;22700;PERROS\n";

QByteArray list(const QByteArray &rows)
{
    return kHead + rows;
}

} // namespace

// Newer patient lists, folders, taking back, files that were exported.
class ImportUpdateTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_vault = std::make_unique<support::TestVault>(); }
    void anUpdateAppliesTheDifference();
    void aDryRunTellsTheSameDifference();
    void anUpdateWithoutNumbersKnowsPatientsByWhoTheyAre();
    void twinsRowsAreMetOnce();
    void whoComesBackIsNoLongerVanished();
    void anUpdateIsTakenBackLastFirst();
    void theLeakIsNotUpdated();
    void anExportComesBackUnchanged();
    void theDifferenceIsWrittenDown();
    void aFolderIsOneImport();
    void filesAddedToAFolderAreImportedAlone();
    void aFileBesideProvesTheOrderOfTheDates();
    void oneBadFileOfAFolderStopsAll();
    void aLeakInPartsIsAsLargeAsAWholeOne();
    void whoWasWrittenToKeepsTheImport();
    void otherRowsCanStillBeTakenBack();
    void matchingLooksAgainAtChangedRows();

private:
    base::Result<services::ImportReport> import(const QString &file, bool update = false,
                                                bool dryRun = false)
    {
        auto request = support::patientsRequest(file);
        request.update = update;
        request.dryRun = dryRun;
        return services::importFile(m_vault->session(), request, m_progress);
    }
    QString value(store::Sql sql)
    {
        store::Database database = m_vault->session().vault().connect(store::Access::ReadOnly);
        auto query = database.statement(sql);
        return query.step() ? query.get<QString>(0) : QString();
    }
    void run(const QByteArray &sql)
    {
        store::Database database = m_vault->session().vault().connect(store::Access::ReadWrite);
        database.executeScript(sql);
    }
    void writeTo(qint64 patientRecord)
    {
        const QByteArray id = QByteArray::number(patientRecord);
        run("INSERT INTO person (patient_record_id, leaked) VALUES (" + id
            + ", 1);"
              "INSERT INTO notice (person_id, channel, variant, reference, state, rank, pages, "
              "recipient, told) SELECT id, 'letter', 'standard', 'R"
            + id + "', 'printed', 1, 1, '{}', 1 FROM person WHERE patient_record_id = " + id);
    }

    std::unique_ptr<support::TestVault> m_vault;
    base::NoProgress m_progress;
};

void ImportUpdateTest::anUpdateAppliesTheDifference()
{
    QVERIFY(import(m_vault->write(u"a.csv"_s, list(kFirst))));
    const auto report =
        import(m_vault->write(u"b.csv"_s,
                              list("P1;TANGUY;Jeanne;14/07/1958;F;;12 rue des Lilas;22300;LANNION\n"
                                   "P2;BOZEC;Fanch;09/09/1969;M;;7 allée neuve;35000;RENNES\n"
                                   "P4;RIOU;Maëlle;01/05/1990;F;;1 place;22300;LANNION\n")),
               true);
    QVERIFY2(report, support::whyNot(report).constData());
    QVERIFY(report->difference);
    QCOMPARE(report->difference->rowsNew, 1);
    QCOMPARE(report->difference->rowsChanged, 1);
    QCOMPARE(report->difference->rowsUnchanged, 1);
    QCOMPARE(report->difference->rowsVanished, 1);
    QCOMPARE(report->rowsRead, 3);
    QCOMPARE(services::vaultSummary(m_vault->session())->patients, 4);
    QCOMPARE(value("SELECT city FROM record WHERE ref = 'P2'"), u"RENNES"_s);
    QCOMPARE(value("SELECT group_concat(ref) FROM record WHERE vanished_by IS NOT NULL"), u"P3"_s);
}

void ImportUpdateTest::aDryRunTellsTheSameDifference()
{
    QVERIFY(import(m_vault->write(u"a.csv"_s, list(kFirst))));
    const QByteArray before = m_vault->plainContent();
    const QString file = m_vault->write(
        u"b.csv"_s, list("P2;BOZEC;Fanch;09/09/1969;M;;;;\nP9;RIOU;Maël;01/05/1990;M;;;;\n"));
    const auto dry = import(file, true, true);
    QVERIFY2(dry, support::whyNot(dry).constData());
    QVERIFY(m_vault->plainContent() == before);
    const auto real = import(file, true);
    QVERIFY2(real, support::whyNot(real).constData());
    QCOMPARE(dry->difference->rowsNew, real->difference->rowsNew);
    QCOMPARE(dry->difference->rowsChanged, 1);
    QCOMPARE(dry->difference->rowsChanged, real->difference->rowsChanged);
    QCOMPARE(dry->difference->rowsVanished, 2);
    QCOMPARE(dry->difference->rowsVanished, real->difference->rowsVanished);
}

void ImportUpdateTest::anUpdateWithoutNumbersKnowsPatientsByWhoTheyAre()
{
    const QByteArray head("NOM;PRENOM;DATE_NAISSANCE;VILLE\n");
    QVERIFY(import(m_vault->write(
        u"a.csv"_s, head + "LE GOFF;Jean;14/07/1958;BREST\nLE GOFF;Jean;15/07/1958;BREST\n")));
    const auto report =
        import(m_vault->write(u"b.csv"_s, head + "Le Goff;JEAN;14/07/1958;QUIMPER\n"), true);
    QVERIFY2(report, support::whyNot(report).constData());
    QCOMPARE(report->difference->rowsChanged, 1);
    QCOMPARE(report->difference->rowsNew, 0);
    QCOMPARE(report->difference->rowsVanished, 1);
    QCOMPARE(value("SELECT city FROM record WHERE birth_date = 19580714"), u"QUIMPER"_s);
}

void ImportUpdateTest::twinsRowsAreMetOnce()
{
    const QByteArray row("P1;TANGUY;Jeanne;14/07/1958;F;;;;\n");
    QVERIFY(import(m_vault->write(u"a.csv"_s, list(row))));
    const auto report = import(m_vault->write(u"b.csv"_s, list(row + row)), true);
    QVERIFY2(report, support::whyNot(report).constData());
    QCOMPARE(report->difference->rowsUnchanged, 1);
    QCOMPARE(report->difference->rowsNew, 1);
}

void ImportUpdateTest::whoComesBackIsNoLongerVanished()
{
    QVERIFY(import(m_vault->write(u"a.csv"_s, list(kFirst))));
    QVERIFY(import(m_vault->write(u"b.csv"_s, list("P1;TANGUY;Jeanne;14/07/1958;F;;;;\n")), true));
    QCOMPARE(value("SELECT count(*) FROM record WHERE vanished_by IS NOT NULL"), u"2"_s);
    const auto back = import(m_vault->write(u"c.csv"_s, list(QByteArray(kFirst) + '\n')), true);
    QVERIFY2(back, support::whyNot(back).constData());
    QCOMPARE(value("SELECT count(*) FROM record WHERE vanished_by IS NOT NULL"), u"0"_s);
}

void ImportUpdateTest::anUpdateIsTakenBackLastFirst()
{
    const auto first = import(m_vault->write(u"a.csv"_s, list(kFirst)));
    const auto update = import(
        m_vault->write(u"b.csv"_s, list("P2;BOZEC;Fanch;09/09/1969;M;;;35000;RENNES\n")), true);
    QVERIFY2(update, support::whyNot(update).constData());
    const auto early = services::undoImport(m_vault->session(), first->importId, m_progress);
    QVERIFY(!early);
    QCOMPARE(early.error().kind, base::Error::Kind::Conflict);
    QVERIFY(services::undoImport(m_vault->session(), update->importId, m_progress));
    QCOMPARE(value("SELECT city FROM record WHERE ref = 'P2'"), u"LANNION"_s);
    QCOMPARE(value("SELECT count(*) FROM record WHERE vanished_by IS NOT NULL"), u"0"_s);
    QVERIFY(services::undoImport(m_vault->session(), first->importId, m_progress));
    QCOMPARE(value("SELECT count(*) FROM record"), u"0"_s);
}

void ImportUpdateTest::theLeakIsNotUpdated()
{
    auto request = support::leakRequest(support::pipelineFile(u"leak.csv"_s));
    request.update = true;
    const auto refused = services::importFile(m_vault->session(), request, m_progress);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, base::Error::Kind::Input);
}

// What a spreadsheet would run as a formula is escaped on the way out and read
// as it was on the way in.
void ImportUpdateTest::anExportComesBackUnchanged()
{
    const auto first = import(support::pipelineFile(u"patients.csv"_s));
    QVERIFY2(first, support::whyNot(first).constData());
    const auto second = import(m_vault->write(u"a.csv"_s, list(kFirst)));
    QVERIFY2(second, support::whyNot(second).constData());
    const QString one = m_vault->beside(u"one.csv"_s);
    const QString two = m_vault->beside(u"two.csv"_s);
    const auto rows = services::exportImport(m_vault->session(), first->importId, one, m_progress);
    QVERIFY2(rows, support::whyNot(rows).constData());
    QCOMPARE(*rows, first->rowsAccepted);
    QCOMPARE(*services::exportImport(m_vault->session(), second->importId, two, m_progress), 3);
    const QString folder = m_vault->beside(u"both"_s);
    QVERIFY(QDir().mkpath(folder));
    QVERIFY(QFile::rename(one, folder + u"/one.csv"_s));
    QVERIFY(QFile::rename(two, folder + u"/two.csv"_s));
    const auto again = import(folder, true);
    QVERIFY2(again, support::whyNot(again).constData());
    QCOMPARE(again->difference->rowsChanged, 0);
    QCOMPARE(again->difference->rowsNew, 0);
    QCOMPARE(again->difference->rowsVanished, 0);
    QCOMPARE(again->difference->rowsUnchanged, first->rowsAccepted + 3);
}

void ImportUpdateTest::theDifferenceIsWrittenDown()
{
    QVERIFY(import(m_vault->write(u"a.csv"_s, list(kFirst))));
    auto request = support::patientsRequest(m_vault->write(
        u"b.csv"_s,
        list("P2;BOZEC;Fanch;09/09/1969;M;;3 quai;35000;RENNES\nP5;X;Y;01/01/2000;F;;;;\n")));
    request.update = true;
    request.dryRun = true;
    request.differenceFile = m_vault->beside(u"difference.csv"_s);
    QVERIFY(services::importFile(m_vault->session(), request, m_progress));
    const QList<QByteArray> lines = support::contentsOf(request.differenceFile).split('\n');
    QVERIFY(lines.at(0).startsWith("change,line,fields,record_id,birth_name"));
    QVERIFY(lines.at(1).startsWith("changed,2,email postal_code city,P2"));
    QVERIFY(lines.at(2).startsWith("new,3,,P5"));
    QVERIFY(lines.at(3).startsWith("vanished,2,,P1"));
    QVERIFY(lines.at(4).startsWith("vanished,4,,P3"));
}

void ImportUpdateTest::aFolderIsOneImport()
{
    const QString folder = m_vault->beside(u"folder"_s);
    QVERIFY(QDir().mkpath(folder));
    m_vault->write(u"folder/a.csv"_s, "NOM;PRENOM;DATE_NAISSANCE\nTANGUY;Jeanne;14/07/1958\n");
    m_vault->write(u"folder/b.csv"_s,
                   "PRENOM,NOM,DDN,VILLE\nFanch,BOZEC,1969-09-09,BREST\n,,1970-01-13,X\n");
    m_vault->write(u"folder/.hidden"_s, "not a list");
    const auto report = import(folder);
    QVERIFY2(report, support::whyNot(report).constData());
    QCOMPARE(report->files.size(), 2);
    QCOMPARE(report->rowsRead, 3);
    QCOMPARE(report->rowsAccepted, 2);
    QCOMPARE(report->rowsQuarantined, 1);
    QCOMPARE(report->files.at(1).name, u"b.csv"_s);
    QCOMPARE(report->files.at(1).rowsQuarantined, 1);
    QCOMPARE(services::listImports(m_vault->session())->size(), 1);
    QCOMPARE(value("SELECT group_concat(ref) FROM record"), u"a.csv#line:2,b.csv#line:2"_s);
    QVERIFY(services::undoImport(m_vault->session(), report->importId, m_progress));
    QCOMPARE(value("SELECT count(*) FROM record"), u"0"_s);
    QVERIFY2(import(folder), "a folder taken back may come again");
}

void ImportUpdateTest::filesAddedToAFolderAreImportedAlone()
{
    const QString folder = m_vault->beside(u"folder"_s);
    QVERIFY(QDir().mkpath(folder));
    m_vault->write(u"folder/a.csv"_s, list("P1;TANGUY;Jeanne;14/07/1958;F;;;;\n"));
    m_vault->write(u"folder/b.csv"_s, list("P2;BOZEC;Fanch;09/09/1969;M;;;;\n"));
    QVERIFY(import(folder));
    const auto nothing = import(folder);
    QVERIFY(!nothing);
    QCOMPARE(nothing.error().kind, base::Error::Kind::Input);
    m_vault->write(u"folder/c.csv"_s, list("P3;MADEC;Denise;21/02/1963;F;;;;\n"));
    const auto added = import(folder);
    QVERIFY2(added, support::whyNot(added).constData());
    QCOMPARE(added->files.size(), 1);
    QCOMPARE(added->rowsAccepted, 1);
    QCOMPARE(added->notices.size(), 2);
}

// Nobody can say what 03/04/1950 means, but the file beside it proves the order.
void ImportUpdateTest::aFileBesideProvesTheOrderOfTheDates()
{
    const QString folder = m_vault->beside(u"folder"_s);
    QVERIFY(QDir().mkpath(folder));
    m_vault->write(u"folder/a.csv"_s, list("P1;TANGUY;Jeanne;03/04/1950;F;;;;\n"));
    QVERIFY(!import(folder));
    m_vault->write(u"folder/b.csv"_s, list("P2;BOZEC;Fanch;19/09/1969;M;;;;\n"));
    const auto report = import(folder);
    QVERIFY2(report, support::whyNot(report).constData());
    QCOMPARE(value("SELECT birth_date FROM record WHERE ref = 'P1'"), u"19500403"_s);
}

void ImportUpdateTest::oneBadFileOfAFolderStopsAll()
{
    const QString folder = m_vault->beside(u"folder"_s);
    QVERIFY(QDir().mkpath(folder));
    m_vault->write(u"folder/a.csv"_s, list("P1;TANGUY;Jeanne;14/07/1958;F;;;;\n"));
    m_vault->write(u"folder/z.csv"_s, "%PDF-1.4 no list");
    const auto refused = import(folder);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, base::Error::Kind::Input);
    QVERIFY(refused.error().message.contains("z.csv"_L1));
    QVERIFY(services::listImports(m_vault->session())->isEmpty());
}

void ImportUpdateTest::aLeakInPartsIsAsLargeAsAWholeOne()
{
    QVERIFY(services::importFile(m_vault->session(),
                                 support::leakRequest(support::pipelineFile(u"leak.csv"_s)),
                                 m_progress));
    run("UPDATE import SET rows_read = 149999, rows_accepted = 149999, rows_quarantined = 0");
    const auto part = m_vault->write(
        u"part.csv"_s,
        "REF;NOM;PRENOM;DDN\nA;TANGUY;Jeanne;14/07/1958\nB;BOZEC;Fanch;09/09/1969\n");
    auto request = support::leakRequest(part);
    const auto refused = services::importFile(m_vault->session(), request, m_progress);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, base::Error::Kind::Input);
    request.confirmFullDump = true;
    request.statement = u"Extrait remis en deux parties par le sous-traitant"_s;
    const auto confirmed = services::importFile(m_vault->session(), request, m_progress);
    QVERIFY2(confirmed, support::whyNot(confirmed).constData());
    QCOMPARE(services::listImports(m_vault->session())->last().statement, request.statement);
}

void ImportUpdateTest::whoWasWrittenToKeepsTheImport()
{
    const auto first = import(m_vault->write(u"a.csv"_s, list(kFirst)));
    writeTo(value("SELECT id FROM record WHERE ref = 'P2'").toLongLong());
    const auto refused = services::undoImport(m_vault->session(), first->importId, m_progress);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, base::Error::Kind::Conflict);
}

void ImportUpdateTest::otherRowsCanStillBeTakenBack()
{
    QVERIFY(import(m_vault->write(u"a.csv"_s, list(kFirst))));
    const auto other =
        import(m_vault->write(u"b.csv"_s, list("P7;ROPARS;Yann;09/09/1969;M;;;;\n")));
    writeTo(value("SELECT id FROM record WHERE ref = 'P2'").toLongLong());
    const auto undone = services::undoImport(m_vault->session(), other->importId, m_progress);
    QVERIFY2(undone, support::whyNot(undone).constData());
}

void ImportUpdateTest::matchingLooksAgainAtChangedRows()
{
    QVERIFY(import(m_vault->write(u"a.csv"_s, list(kFirst))));
    const auto leak = m_vault->write(
        u"leak.csv"_s, "REF;NOM;PRENOM;DDN;VILLE;CP\nL1;GUILLERM;Soizic;17/03/1971;RENNES;35000\n");
    QVERIFY(services::importFile(m_vault->session(), support::leakRequest(leak), m_progress));
    const auto before = services::runMatching(m_vault->session(), m_progress);
    QVERIFY2(before, support::whyNot(before).constData());
    QCOMPARE(before->surePairs + before->reviewPairs, 0);
    QVERIFY(
        import(m_vault->write(u"b.csv"_s, list("P1;GUILLERM;Soizic;17/03/1971;F;;;35000;RENNES\n")),
               true));
    const auto after = services::runMatching(m_vault->session(), m_progress);
    QVERIFY2(after, support::whyNot(after).constData());
    QCOMPARE(after->surePairs + after->reviewPairs, 1);
}

QTEST_GUILESS_MAIN(ImportUpdateTest)
#include "tst_importupdate.moc"
