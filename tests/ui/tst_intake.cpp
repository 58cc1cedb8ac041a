// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "support.h"
#include "ui/intake/dropped.h"
#include "ui/intake/importmodel.h"
#include "ui/intake/importwizard.h"
#include "ui/intake/intakewords.h"
#include "ui/intake/mappingcheck.h"
#include "ui/intake/quarantineform.h"
#include "ui/intake/quarantinetab.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

// The views of the import with plain values, without a vault.
class TestIntake final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void whatIsDroppedIsOneFileOrOneFolder();
    void aRiskyPlaceIsSaid_data();
    void aRiskyPlaceIsSaid();
    void aMappingIsCheckedWhileItIsEdited_data();
    void aMappingIsCheckedWhileItIsEdited();
    void ambiguousDatesAreShownBothWays();
    void countsAreWords();
    void theWizardGoesFromFileToRequest();
    void theWizardDoesNotImportARefusedFile();
    void aFurtherListCompletesOrReplaces();
    void aLeakSaysWhereItIsFromAndWhy();
    void anotherReadingIsAskedForAtOnce();
    void anAmbiguousDateMustBeDecided();
    void aCategoryIsNotShown();
    void aHealthFormatNeedsNoMapping();
    void anUpdateTellsItsFigures();
    void aRowIsCorrectedCellByCell();
    void aShiftedRowIsPutBack();
    void whatWasNotKeptIsNotOffered();
    void severalRowsAreSetAsideTogether();
    void largeLettersFitASmallScreen();

private:
    QString written(const QString &name);
    void enterWriting(ui::ImportWizard &wizard);

    QTemporaryDir m_folder;
    PreparedDialogs m_dialogs;
};

namespace {

QString textOf(const QWidget &widget, const QString &name)
{
    return widget.findChild<QLabel *>(name)->text();
}

bool isShown(const QWidget &widget, const QString &name)
{
    const auto *found = widget.findChild<QWidget *>(name);
    return found != nullptr && found->isVisible();
}

void choose(QComboBox *combo, const QString &key)
{
    combo->setCurrentIndex(combo->findData(key));
    emit combo->activated(combo->currentIndex());
}

services::ImportPreview preview()
{
    services::ImportPreview shown;
    shown.file = u"/export/patients.csv"_s;
    shown.format = u"delimited"_s;
    shown.encoding = u"windows-1252"_s;
    shown.separator = u";"_s;
    shown.encodings = {{u"windows-1252"_s, 0.97, u"0012;MÉNAGER;Hélène;14/07/1958;LANNION"_s},
                       {u"macroman"_s, 0.2, u"0012;M…NAGER;HÈlËne;14/07/1958;LANNION"_s},
                       {u"ibm850"_s, 0.1, u"0012;M╔NAGER;HÚlÞne;14/07/1958;LANNION"_s}};
    shown.columnCounts = {{5, 49'998}, {4, 2}};
    shown.doubleEncoded = {u"VILLE"_s};
    shown.columns = {{u"NUM"_s, u"record_id"_s, 0.99},
                     {u"NOM"_s, u"usual_name"_s, 0.98},
                     {u"PRENOM"_s, u"given_names"_s, 0.98},
                     {u"DDN"_s, u"birth_date"_s, 0.97},
                     {u"VILLE"_s, QString(), 0}};
    shown.dateFormat = u"dd/MM/yyyy"_s;
    shown.mapping = {{u"kind"_s, u"patients"_s}, {u"date_format"_s, u"dd/MM/yyyy"_s}};
    shown.safe = true;
    using enum services::RowInterest;
    shown.rows = {
        {2, Ordinary, {u"0012"_s, u"MÉNAGER"_s, u"Hélène"_s, u"14/07/1958"_s, u"BÃ©gard"_s}},
        {317,
         Longest,
         {u"0344"_s, u"LE GOFF DE KERVERN"_s, u"Anne-Sophie Marie Joséphine"_s, u"02/03/1961"_s,
          u"PERROS-GUIREC"_s}},
        {1904, OddDate, {u"0013"_s, u"TANGUY"_s, u"Yves"_s, u"01/01/1900"_s, u"BREST"_s}},
        {20'411, MostlyEmpty, {u"0014"_s, u"BOZEC"_s, {}, {}, {}}},
    };
    return shown;
}

services::ImportReport report()
{
    services::ImportReport made;
    made.rowsRead = 500'000;
    made.rowsAccepted = 498'732;
    made.rowsQuarantined = 1'268;
    made.bytes = 81'234'567;
    made.sha256 = QString(64, u'a');
    made.quarantine = {{u"La ligne n’a pas de nom."_s, u"no_name"_s, 1'200},
                       {u"La ligne n’a pas le bon nombre de cellules."_s, u"x"_s, 68}};
    made.warnings = {{u"La clé du numéro de sécurité sociale est fausse."_s, u"y"_s, 311}};
    return made;
}

services::QuarantineRow quarantined(qint64 id, const QStringList &cells)
{
    services::QuarantineRow row;
    row.id = id;
    row.importId = 1;
    row.file = u"patients.csv"_s;
    row.line = 100 + id;
    row.column = u"NOM"_s;
    row.reason = u"La ligne n’a pas de nom."_s;
    row.columns = {u"NUM"_s, u"NOM"_s, u"PRENOM"_s, u"VILLE"_s};
    row.cells = cells;
    row.isCorrectable = !cells.isEmpty();
    return row;
}

ui::MappingDraft draft(std::vector<ui::MappedColumn> columns,
                       services::ImportKind kind = services::ImportKind::Patients)
{
    return {.kind = kind, .columns = std::move(columns)};
}

} // namespace

void TestIntake::initTestCase()
{
    dressUp();
}

QString TestIntake::written(const QString &name)
{
    QFile file(m_folder.filePath(name));
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write("x") == 1;
    return isWritten ? file.fileName() : QString();
}

void TestIntake::whatIsDroppedIsOneFileOrOneFolder()
{
    QVERIFY(QDir(m_folder.path()).mkdir(u"part"_s) && QDir(m_folder.path()).mkdir(u"lot"_s));
    const QString one = written(u"part/a.csv"_s);
    const QString two = written(u"part/b.csv"_s);
    const QString other = written(u"lot/c.csv"_s);
    QCOMPARE(ui::whatWasDropped({one}).path, one);
    QCOMPARE(ui::whatWasDropped({m_folder.filePath(u"lot"_s)}).path, m_folder.filePath(u"lot"_s));
    const ui::Dropped whole = ui::whatWasDropped({one, two});
    QCOMPARE(whole.path, m_folder.filePath(u"part"_s));
    QVERIFY(whole.asksForFolder);
    QCOMPARE(whole.files, 2);
    QVERIFY(!written(u"part/.hidden"_s).isEmpty()); // is no file of the import
    QCOMPARE(ui::whatWasDropped({one, two}), whole);
    QVERIFY(!written(u"part/d.csv"_s).isEmpty());
    const ui::Dropped part = ui::whatWasDropped({one, two});
    QVERIFY(part.path.isEmpty());
    QVERIFY2(part.problem.contains(u"3"_s), qPrintable(part.problem));
    QVERIFY(ui::whatWasDropped({one, other}).path.isEmpty());
    QVERIFY(!ui::whatWasDropped({one, other}).problem.isEmpty());
    QVERIFY(!ui::whatWasDropped({}).problem.isEmpty());
}

void TestIntake::aRiskyPlaceIsSaid_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("says");
    QTest::newRow("the cloud of Microsoft")
        << u"/home/a/OneDrive - Labo/patients.csv"_s << u"synchronisé"_s;
    QTest::newRow("downloads of a French desktop")
        << u"/home/a/Téléchargements/patients.csv"_s << u"téléchargements"_s;
    QTest::newRow("an ordinary folder") << u"/home/a/Documents/downloads.csv"_s << QString();
}

void TestIntake::aRiskyPlaceIsSaid()
{
    QFETCH(QString, path);
    QFETCH(QString, says);
    QCOMPARE(ui::riskyPlace(path).isEmpty(), says.isEmpty());
    QVERIFY(ui::riskyPlace(path).contains(says));
}

void TestIntake::aMappingIsCheckedWhileItIsEdited_data()
{
    QTest::addColumn<ui::MappingDraft>("mapping");
    QTest::addColumn<QString>("blocking"); // part of the sentence; empty: none
    QTest::addColumn<QString>("note");
    using services::ImportKind;
    const ui::MappedColumn name{u"NOM"_s, u"usual_name"_s};
    const ui::MappedColumn given{u"PRENOM"_s, u"given_names"_s};
    const ui::MappedColumn born{u"DDN"_s, u"birth_date"_s};
    QTest::newRow("name and given name suffice") << draft({name, given}) << QString() << QString();
    QTest::newRow("name and birth date suffice") << draft({name, born}) << QString() << QString();
    QTest::newRow("a name alone does not") << draft({name}) << u"Un nom seul"_s << QString();
    QTest::newRow("no name at all") << draft({given, born}) << u"Aucune colonne"_s << QString();
    QTest::newRow("one field twice")
        << draft({name, given, {u"NOM2"_s, u"usual_name"_s}}) << u"NOM, NOM2"_s << QString();
    QTest::newRow("two comments are two categories") << draft(
        {name, given, {u"OBS1"_s, u"comment"_s}, {u"OBS2"_s, u"comment"_s}}, ImportKind::Leak)
                                                     << QString() << u"OBS1, OBS2"_s;
    QTest::newRow("what nobody named is other data of a leak")
        << draft({name, given, {u"DIVERS"_s, {}}}, ImportKind::Leak) << QString()
        << u"autres données"_s;
    QTest::newRow("what nobody named is not kept of patients")
        << draft({name, given, {u"DIVERS"_s, {}}}) << QString() << u"Ni utilisé"_s;
    ui::MappingDraft open = draft({name, born});
    open.isDateOpen = true;
    QTest::newRow("dates with two readings") << open << u"plusieurs façons"_s << QString();
    ui::MappingDraft unused = draft({name, given});
    unused.isDateOpen = true;
    QTest::newRow("dates that are not used need no reading") << unused << QString() << QString();
}

void TestIntake::aMappingIsCheckedWhileItIsEdited()
{
    QFETCH(ui::MappingDraft, mapping);
    QFETCH(QString, blocking);
    QFETCH(QString, note);
    QStringList problems;
    QStringList notes;
    for (const ui::MappingFinding &finding : ui::checkMapping(mapping))
        (finding.isBlocking ? problems : notes) << finding.text;
    QCOMPARE(problems.isEmpty(), blocking.isEmpty());
    QVERIFY2(problems.join(u' ').contains(blocking), qPrintable(problems.join(u' ')));
    QCOMPARE(notes.isEmpty(), note.isEmpty());
    QVERIFY2(notes.join(u' ').contains(note), qPrintable(notes.join(u' ')));
}

void TestIntake::ambiguousDatesAreShownBothWays()
{
    const auto both = ui::dateReadings({u"05/05/1950"_s, u"03/04/1950"_s}, 2026);
    QCOMPARE(both.size(), 2);
    QCOMPARE(both[0].label, u"jj/mm/aaaa\u00a0: 03/04/1950 est le 3 avril 1950"_s);
    QCOMPARE(both[1].label, u"mm/jj/aaaa\u00a0: 03/04/1950 est le 4 mars 1950"_s);
    const auto proven = ui::dateReadings({u"03/04/1950"_s, u"14/07/1958"_s}, 2026);
    QCOMPARE(proven.size(), 1);
    QCOMPARE(proven[0].pattern, u"dd/MM/yyyy"_s);
    QVERIFY(ui::dateReadings({u"hier"_s}, 2026).empty());
    QVERIFY(ui::dateReadings({}, 2026).empty());
}

void TestIntake::countsAreWords()
{
    QCOMPARE(ui::columnCountsText({{18, 49'998}, {17, 2}}),
             u"49\u202f998 lignes de 18 colonnes, 2 de 17"_s);
    QCOMPARE(ui::repaired(u"MÃ©nager"_s), u"Ménager"_s);
    QCOMPARE(ui::repaired(u"Ménager"_s), QString());
    QCOMPARE(ui::repaired(u"LE GOFF"_s), QString());
    const QString line = QString(100, u'a') + u"é"_s + QString(100, u'b');
    QVERIFY(ui::tellingPart(line).contains(u"aé"_s));
    QVERIFY(ui::tellingPart(line).size() < 70);
    QCOMPARE(ui::separatorText(u"\t"_s), u"tabulation"_s);
}

void TestIntake::enterWriting(ui::ImportWizard &wizard)
{
    wizard.show();
    wizard.setFile(written(u"patients.csv"_s));
    wizard.next();
}

void TestIntake::theWizardGoesFromFileToRequest()
{
    ui::ImportWizard wizard(m_dialogs, QDate(2026, 3, 3));
    QSignalSpy asked(&wizard, &ui::ImportWizard::previewRequested);
    QSignalSpy trial(&wizard, &ui::ImportWizard::trialRequested);
    wizard.show();
    m_dialogs.files = {written(u"patients.csv"_s)};
    wizard.findChild<QPushButton *>(u"chooseImportFile"_s)->click();
    QVERIFY(saveScreenshot(wizard, u"wizard-source"_s));
    wizard.next();
    QCOMPARE(asked.size(), 1);
    QVERIFY(!wizard.button(QWizard::NextButton)->isEnabled()); // it is being read
    wizard.showPreview(preview());
    QCOMPARE(textOf(wizard, u"columnCounts"_s),
             u"Dans la partie lue\u00a0: 49\u202f998 lignes de 5 colonnes, 2 de 4."_s);
    auto *repair = wizard.findChild<QCheckBox *>(u"repair.VILLE"_s);
    QCOMPARE(repair->text(), u"VILLE\u00a0: BÃ©gard devient Bégard"_s);
    QVERIFY(repair->isChecked()); // proposed
    QCOMPARE(wizard.findChild<QTableWidget *>(u"previewRows"_s)->rowCount(), 4);
    QVERIFY(saveScreenshot(wizard, u"wizard-writing"_s));
    wizard.next();
    auto *combo = wizard.findChild<QComboBox *>(u"field4"_s);
    combo->setCurrentIndex(combo->findData(u"city"_s));
    wizard.findChild<QLineEdit *>(u"profileName"_s)->setText(u"Kalilab"_s);
    QVERIFY(saveScreenshot(wizard, u"wizard-mapping"_s));
    wizard.next();
    QCOMPARE(trial.size(), 1);
    QVERIFY(!wizard.button(QWizard::FinishButton)->isEnabled());
    wizard.showTrial(report());
    QVERIFY(wizard.button(QWizard::FinishButton)->isEnabled());
    QCOMPARE(textOf(wizard, u"trialSum"_s),
             u"500\u202f000 lues = 498\u202f732 acceptées + 1\u202f268 en quarantaine"_s);
    QVERIFY(saveScreenshot(wizard, u"wizard-trial"_s));
    const services::ImportRequest request = wizard.request();
    QVERIFY(request.kind == services::ImportKind::Patients);
    QVERIFY(request.provenance == services::Provenance::Laboratory);
    QCOMPARE(request.receivedOn, QDate(2026, 3, 3));
    QCOMPARE(request.profile, u"Kalilab"_s);
    const QJsonObject columns = request.mapping->value(u"columns"_s).toObject();
    QCOMPARE(columns.value(u"NOM"_s).toString(), u"usual_name"_s);
    QCOMPARE(columns.value(u"VILLE"_s).toString(), u"city"_s);
    QCOMPARE(request.mapping->value(u"date_format"_s).toString(), u"dd/MM/yyyy"_s);
    QCOMPARE(request.mapping->value(u"repair"_s).toArray(), QJsonArray{u"VILLE"_s});
    wizard.back();
    wizard.back();
    wizard.next(); // the same file: what was chosen stays
    QCOMPARE(asked.size(), 1);
    QCOMPARE(combo->currentData().toString(), u"city"_s);
}

void TestIntake::theWizardDoesNotImportARefusedFile()
{
    ui::ImportWizard wizard(m_dialogs, QDate(2026, 3, 3));
    enterWriting(wizard);
    wizard.showRefusal({.kind = base::Error::Kind::Input, .message = u"Le fichier est vide."_s});
    QCOMPARE(textOf(wizard, u"previewMessage"_s), u"Le fichier est vide."_s);
    QVERIFY(!wizard.button(QWizard::NextButton)->isEnabled());
    wizard.showPreview(preview());
    wizard.next();
    wizard.next();
    wizard.showRefusal({.kind = base::Error::Kind::Input, .message = u"Déjà importé."_s});
    QCOMPARE(textOf(wizard, u"trialReasons"_s), u"Déjà importé."_s);
    QVERIFY(!wizard.button(QWizard::FinishButton)->isEnabled());
}

void TestIntake::aFurtherListCompletesOrReplaces()
{
    ui::ImportWizard wizard(m_dialogs, QDate(2026, 3, 3));
    wizard.show();
    wizard.setFile(written(u"patients.csv"_s));
    QVERIFY(!isShown(wizard, u"listUpdates"_s)); // there is no list yet
    wizard.setHasPatients(true);
    QVERIFY(isShown(wizard, u"listUpdates"_s));
    QVERIFY(wizard.findChild<QRadioButton *>(u"kindPatients"_s)->isChecked());
    QVERIFY(wizard.findChild<QRadioButton *>(u"listCompletes"_s)->isChecked());
    QVERIFY(!wizard.request().update);
    wizard.findChild<QRadioButton *>(u"listUpdates"_s)->setChecked(true);
    QVERIFY(wizard.request().update);
    QVERIFY(saveScreenshot(wizard, u"wizard-source-update"_s));
    wizard.setKind(services::ImportKind::Leak);
    QVERIFY(!isShown(wizard, u"listUpdates"_s));
    QVERIFY(!wizard.request().update);
}

void TestIntake::aLeakSaysWhereItIsFromAndWhy()
{
    ui::ImportWizard wizard(m_dialogs, QDate(2026, 3, 3));
    wizard.show();
    wizard.setKind(services::ImportKind::Leak);
    wizard.setFile(written(u"fuite.csv"_s));
    const auto *next = wizard.button(QWizard::NextButton);
    QVERIFY(!next->isEnabled());
    auto *provenance = wizard.findChild<QComboBox *>(u"importProvenance"_s);
    provenance->setCurrentIndex(provenance->findData(int(services::Provenance::Anssi)));
    QVERIFY(next->isEnabled());
    QVERIFY(!isShown(wizard, u"fullDumpStatement"_s));
    wizard.findChild<QCheckBox *>(u"confirmFullDump"_s)->setChecked(true);
    QVERIFY(!next->isEnabled()); // not without words
    wizard.findChild<QPlainTextEdit *>(u"fullDumpStatement"_s)
        ->setPlainText(u"Remis par l’ANSSI le 2 mars."_s);
    QVERIFY(next->isEnabled());
    QVERIFY(saveScreenshot(wizard, u"wizard-source-leak"_s));
    const services::ImportRequest request = wizard.request();
    QVERIFY(request.provenance == services::Provenance::Anssi);
    QVERIFY(request.confirmFullDump);
    QCOMPARE(request.statement, u"Remis par l’ANSSI le 2 mars."_s);
}

void TestIntake::anotherReadingIsAskedForAtOnce()
{
    ui::ImportWizard wizard(m_dialogs, QDate(2026, 3, 3));
    QSignalSpy asked(&wizard, &ui::ImportWizard::previewRequested);
    enterWriting(wizard);
    wizard.showPreview(preview());
    QVERIFY(wizard.findChild<QRadioButton *>(u"encoding.windows-1252"_s)->isChecked());
    wizard.findChild<QRadioButton *>(u"encoding.macroman"_s)->click();
    QCOMPARE(asked.size(), 2);
    QCOMPARE(wizard.request().encoding, u"macroman"_s);
    services::ImportPreview again = preview();
    again.encoding = u"macroman"_s;
    wizard.showPreview(again);
    QVERIFY(wizard.findChild<QRadioButton *>(u"encoding.macroman"_s)->isChecked());
    wizard.findChild<QCheckBox *>(u"repair.VILLE"_s)->setChecked(false);
    choose(wizard.findChild<QComboBox *>(u"importEncoding"_s), u"utf-8"_s);
    wizard.showPreview(preview());
    QVERIFY(!wizard.findChild<QCheckBox *>(u"repair.VILLE"_s)->isChecked());
    QCOMPARE(wizard.request().encoding, u"utf-8"_s);
    choose(wizard.findChild<QComboBox *>(u"importSeparator"_s), u"tab"_s);
    QCOMPARE(asked.size(), 4);
    QCOMPARE(wizard.request().separator, u"tab"_s);
    QVERIFY(!isShown(wizard, u"importSheet"_s));
    services::ImportPreview workbook = preview();
    workbook.format = u"xlsx"_s;
    workbook.encodings.clear();
    workbook.sheets = {u"Notice"_s, u"Patients"_s};
    workbook.sheet = u"Patients"_s;
    wizard.showPreview(workbook);
    QVERIFY(isShown(wizard, u"importSheet"_s));
    QVERIFY(!isShown(wizard, u"importSeparator"_s));
    QVERIFY(!isShown(wizard, u"importEncodings"_s));
    QCOMPARE(wizard.request().sheet, u"Patients"_s);
    choose(wizard.findChild<QComboBox *>(u"importSheet"_s), u"Notice"_s);
    QCOMPARE(asked.size(), 5);
    QCOMPARE(wizard.request().sheet, u"Notice"_s);
}

void TestIntake::anAmbiguousDateMustBeDecided()
{
    ui::ImportWizard wizard(m_dialogs, QDate(2026, 3, 3));
    enterWriting(wizard);
    services::ImportPreview open = preview();
    open.dateFormat.clear();
    open.mapping.remove(u"date_format"_s);
    open.rows.clear();
    open.rows << services::PreviewRow{
        2,
        services::RowInterest::Ordinary,
        {u"1"_s, u"LE GOFF"_s, u"Anne"_s, u"03/04/1950"_s, u"BREST"_s}};
    wizard.showPreview(open);
    wizard.next();
    QVERIFY(!wizard.button(QWizard::NextButton)->isEnabled());
    QVERIFY(textOf(wizard, u"mappingProblems"_s).contains(u"plusieurs façons"_s));
    QVERIFY(saveScreenshot(wizard, u"wizard-mapping-dates"_s));
    choose(wizard.findChild<QComboBox *>(u"dateFormat"_s), u"MM/dd/yyyy"_s);
    QVERIFY(wizard.button(QWizard::NextButton)->isEnabled());
    QCOMPARE(wizard.request().mapping->value(u"date_format"_s).toString(), u"MM/dd/yyyy"_s);
}

void TestIntake::aCategoryIsNotShown()
{
    ui::ImportWizard wizard(m_dialogs, QDate(2026, 3, 3));
    enterWriting(wizard);
    wizard.showPreview(preview());
    wizard.next();
    auto *table = wizard.findChild<QTableWidget *>(u"mappingTable"_s);
    QVERIFY(table->item(4, 1)->text().contains(u"BREST"_s));
    auto *combo = wizard.findChild<QComboBox *>(u"field4"_s);
    combo->setCurrentIndex(combo->findData(u"password"_s));
    QVERIFY(!table->item(4, 1)->text().contains(u"BREST"_s));
    QVERIFY(textOf(wizard, u"mappingNotes"_s).contains(u"Seule la catégorie"_s));
    auto *name = wizard.findChild<QComboBox *>(u"field1"_s);
    name->setCurrentIndex(0);
    QVERIFY(!wizard.button(QWizard::NextButton)->isEnabled());
    name->setCurrentIndex(name->findData(u"given_names"_s));
    QVERIFY(textOf(wizard, u"mappingProblems"_s).contains(u"NOM, PRENOM"_s));
    QVERIFY(saveScreenshot(wizard, u"wizard-mapping-problems"_s));
}

void TestIntake::aHealthFormatNeedsNoMapping()
{
    ui::ImportWizard wizard(m_dialogs, QDate(2026, 3, 3));
    enterWriting(wizard);
    services::ImportPreview messages = preview();
    messages.format = u"hl7"_s;
    messages.dateFormat.clear();
    wizard.showPreview(messages);
    wizard.next();
    QVERIFY(wizard.button(QWizard::NextButton)->isEnabled());
    QVERIFY(!wizard.findChild<QComboBox *>(u"field1"_s)->isEnabled());
    QVERIFY(!isShown(wizard, u"dateFormat"_s));
    QVERIFY(!wizard.request().mapping);
}

void TestIntake::anUpdateTellsItsFigures()
{
    ui::ImportWizard wizard(m_dialogs, QDate(2026, 3, 3));
    QSignalSpy rejects(&wizard, &ui::ImportWizard::rejectsRequested);
    QSignalSpy changes(&wizard, &ui::ImportWizard::differenceRequested);
    enterWriting(wizard);
    wizard.showPreview(preview());
    wizard.next();
    wizard.next();
    services::ImportReport made = report();
    made.difference = services::ListDifference{1'200, 45, 497'487, 310};
    made.notices = {u"Le total écrit dans le fichier, 500 010, ne tombe pas juste."_s};
    made.files = {{.name = u"a.csv"_s, .format = u"delimited"_s, .rowsRead = 250'000},
                  {.name = u"b.xlsx"_s, .format = u"xlsx"_s, .rowsRead = 250'000}};
    wizard.showTrial(made);
    QVERIFY(textOf(wizard, u"trialDifference"_s).contains(u"Nouveaux\u00a0: 1\u202f200."_s));
    QVERIFY(isShown(wizard, u"trialFiles"_s));
    QVERIFY(saveScreenshot(wizard, u"wizard-trial-update"_s));
    wizard.findChild<QPushButton *>(u"saveRejects"_s)->click();
    wizard.findChild<QPushButton *>(u"saveDifference"_s)->click();
    QCOMPARE(rejects.size(), 1);
    QCOMPARE(changes.size(), 1);
    wizard.showTrial({});
    QVERIFY(!isShown(wizard, u"saveRejects"_s)); // nothing to save
    QVERIFY(!isShown(wizard, u"trialFiles"_s));
}

void TestIntake::aRowIsCorrectedCellByCell()
{
    ui::QuarantineForm form;
    form.resize(460, 420);
    form.show();
    QSignalSpy tried(&form, &ui::QuarantineForm::tryRequested);
    QSignalSpy accepted(&form, &ui::QuarantineForm::acceptRequested);
    form.showRow(quarantined(7, {u"P7"_s, {}, u"Anne"_s, u"BREST"_s}));
    QCOMPARE(tried.size(), 1); // as it is
    auto *accept = form.findChild<QPushButton *>(u"acceptRow"_s);
    form.showOutcome(7, form.cells(), {false, u"Pas de nom."_s, u"NOM"_s, {}});
    QVERIFY(!accept->isEnabled());
    QVERIFY(textOf(form, u"rowVerdict"_s).contains(u"Pas de nom."_s));
    const QStringList before = form.cells();
    auto *name = form.findChild<QLineEdit *>(u"cell1"_s);
    name->setFocus();
    QTest::keyClicks(name, u"LE GOFF"_s);
    QVERIFY(!accept->isEnabled());
    QVERIFY(tried.wait());                           // a moment after the last key
    form.showOutcome(7, before, {true, {}, {}, {}}); // of what was before
    QVERIFY(!accept->isEnabled());
    form.showOutcome(7, form.cells(), {true, {}, {}, {u"Sans prénom."_s}});
    QVERIFY(accept->isEnabled());
    QVERIFY(textOf(form, u"rowVerdict"_s).contains(u"serait acceptée"_s));
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(accepted.size(), 1);
    QCOMPARE(accepted.first().at(1).toStringList(),
             QStringList({u"P7"_s, u"LE GOFF"_s, u"Anne"_s, u"BREST"_s}));
}

void TestIntake::aShiftedRowIsPutBack()
{
    ui::QuarantineForm form;
    form.show();
    QSignalSpy tried(&form, &ui::QuarantineForm::tryRequested);
    form.showRow(quarantined(7, {u"P7"_s, u"LE"_s, u"GOFF"_s, u"Anne"_s, u"BREST"_s}));
    QCOMPARE(tried.size(), 0); // a cell too many is seen without asking
    QVERIFY(textOf(form, u"rowVerdict"_s).contains(u"sans colonne"_s));
    form.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&form));
    form.findChild<QLineEdit *>(u"cell2"_s)->setFocus();
    form.findChild<QPushButton *>(u"removeCell"_s)->click();
    QCOMPARE(form.cells(), QStringList({u"P7"_s, u"LE"_s, u"Anne"_s, u"BREST"_s}));
    QVERIFY(tried.wait());
    tried.clear();
    form.showRow(quarantined(8, {u"P8"_s, u"Anne"_s, u"BREST"_s}));
    QCOMPARE(tried.size(), 0); // nor as long as every cell stands one too far
    QVERIFY(textOf(form, u"rowVerdict"_s).contains(u"3 cellules pour 4 colonnes"_s));
    form.findChild<QLineEdit *>(u"cell1"_s)->setFocus();
    form.findChild<QPushButton *>(u"insertCell"_s)->click();
    QCOMPARE(form.cells(), QStringList({u"P8"_s, {}, u"Anne"_s, u"BREST"_s}));
    form.findChild<QPushButton *>(u"insertCell"_s)->click(); // nothing is lost at the end
    QCOMPARE(form.cells(), QStringList({u"P8"_s, {}, {}, u"Anne"_s, u"BREST"_s}));
    tried.clear();
    form.showRow(quarantined(9, {u"P9"_s, u"LE GOFF"_s, u"BP 100"_s, u"BREST"_s, {}}));
    QCOMPARE(tried.size(), 0); // an empty cell at the end hides nothing
    form.findChild<QLineEdit *>(u"cell2"_s)->setFocus();
    form.findChild<QPushButton *>(u"removeCell"_s)->click();
    QVERIFY(tried.wait());
}

void TestIntake::whatWasNotKeptIsNotOffered()
{
    ui::QuarantineForm form;
    form.show();
    form.showRow(quarantined(7, {}));
    QVERIFY(!isShown(form, u"acceptRow"_s));
    QVERIFY(textOf(form, u"rowVerdict"_s).contains(u"Rien de cette ligne"_s));
    services::QuarantineRow raw = quarantined(8, {u"P8;\"LE GOFF;Anne;BREST"_s});
    form.showRow(raw);
    QVERIFY(textOf(form, u"rawLine"_s).contains(u"\"LE GOFF"_s));
    QCOMPARE(form.cells(), QStringList({{}, {}, {}, {}}));
    raw.state = services::QuarantineState::Dismissed;
    raw.note = u"total"_s;
    raw.isCorrectable = false;
    form.showRow(raw);
    QVERIFY(textOf(form, u"rowVerdict"_s).contains(u"total"_s));
    QVERIFY(!isShown(form, u"acceptRow"_s));
}

void TestIntake::severalRowsAreSetAsideTogether()
{
    ui::QuarantineTab tab;
    tab.resize(900, 560);
    tab.show();
    QSignalSpy dismissed(&tab, &ui::QuarantineTab::dismissRequested);
    services::ImportRow import;
    import.id = 1;
    import.fileName = u"patients.csv"_s;
    import.rowsRead = 500'000;
    import.rowsAccepted = 498'732;
    import.rowsQuarantined = 1'268;
    tab.showImports({import});
    tab.showCounts({.open = 1'260, .corrected = 3, .dismissed = 8});
    tab.showReasons({{u"La ligne n’a pas de nom."_s, u"no_name"_s, 1'260}});
    tab.showRows({quarantined(7, {u"TOTAL"_s, {}, {}, u"500000"_s}),
                  quarantined(8, {u"P8"_s, {}, u"Anne"_s, u"BREST"_s}),
                  quarantined(9, {u"P9"_s, {}, u"Yves"_s, u"BREST"_s})},
                 false);
    QCOMPARE(textOf(tab, u"quarantineSum"_s),
             u"500\u202f000 lues = 498\u202f732 acceptées + 1\u202f268 en quarantaine · à "
             "traiter\u00a0: 1\u202f260, écartées\u00a0: 8, corrigées depuis\u00a0: 3"_s);
    QVERIFY(saveScreenshot(tab, u"quarantine"_s));
    auto *button = tab.findChild<QPushButton *>(u"dismissRows"_s);
    QVERIFY(!button->isEnabled()); // not without a reason
    tab.findChild<QComboBox *>(u"dismissNote"_s)->setCurrentText(u"patient de test"_s);
    QVERIFY(button->isEnabled());
    auto *table = tab.findChild<QTableView *>(u"quarantineTable"_s);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_A, Qt::ControlModifier);
    QVERIFY(button->text().contains(u"3"_s));
    button->click();
    QCOMPARE(dismissed.size(), 1);
    QCOMPARE(dismissed.first().first().value<QList<qint64>>(), QList<qint64>({7, 8, 9}));
    tab.showDecided({8}, services::QuarantineState::Corrected, {});
    QCOMPARE(tab.rows().rowCount(), 2);
    QCOMPARE(tab.form()->rowId(), 7);
    tab.findChild<QCheckBox *>(u"quarantineOpenOnly"_s)->setChecked(false);
    tab.showDecided({7}, services::QuarantineState::Dismissed, u"total"_s);
    QCOMPARE(tab.rows().rowCount(), 2);
    QVERIFY(tab.findChild<QPushButton *>(u"reopenRows"_s)->isEnabled());
}

// On 1,100 × 700 pixels, with letters half as large again.
void TestIntake::largeLettersFitASmallScreen()
{
    const QFont usual = QApplication::font();
    QFont large = usual;
    large.setPointSizeF(usual.pointSizeF() * 1.5);
    QApplication::setFont(large);
    {
        ui::ImportWizard wizard(m_dialogs, QDate(2026, 3, 3));
        wizard.setHasPatients(true);
        wizard.resize(1080, 680);
        enterWriting(wizard);
        wizard.back();
        QVERIFY(saveScreenshot(wizard, u"wizard-source-large"_s));
        wizard.next();
        wizard.showPreview(preview());
        QVERIFY(saveScreenshot(wizard, u"wizard-writing-large"_s));
        wizard.next();
        QVERIFY(saveScreenshot(wizard, u"wizard-mapping-large"_s));
        wizard.next();
        wizard.showTrial(report());
        QVERIFY(saveScreenshot(wizard, u"wizard-trial-large"_s));
        QVERIFY2(wizard.width() <= 1100 && wizard.height() <= 700,
                 qPrintable(u"%1 × %2"_s.arg(wizard.width()).arg(wizard.height())));
        ui::QuarantineTab tab;
        tab.resize(900, 560);
        tab.show();
        tab.showRows({quarantined(7, {u"P7"_s, {}, u"Anne"_s, u"BREST"_s})}, false);
        QVERIFY(saveScreenshot(tab, u"quarantine-large"_s));
        QVERIFY2(tab.width() <= 920, qPrintable(QString::number(tab.width())));
    }
    QApplication::setFont(usual);
}

QTEST_MAIN(TestIntake)
#include "tst_intake.moc"
