// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/secret.h"
#include "services/doubtservice.h"
#include "services/importservice.h"
#include "services/quarantineservice.h"
#include "support.h"
#include "ui/intake/doubtstab.h"
#include "ui/intake/importwizard.h"
#include "ui/intake/quarantinetab.h"
#include "ui/mainwindow.h"

#include <QApplication>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QRadioButton>
#include <QTabWidget>
#include <QTableView>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

// Files in the real window on a real vault: dropped, looked at, imported; rows
// in quarantine corrected, set aside, taken back from a file; a newer list.
// All persons are invented.
class TestImports final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void severalFilesAreNotGuessed();
    void aDroppedFileOpensTheWizard();
    void theFileIsShownAsItIsWritten();
    void theTrialReconcilesAndTheFileIsImported();
    void theKeptMappingIsListed();
    void tabGoesFromTheListThroughTheCells();
    void aRowIsCorrectedInPlace();
    void aTotalIsSetAsideAndOpenedAgain();
    void theRestIsCorrectedInAFile();
    void aDoubtIsCorrected();
    void aNewerListIsADifference();
    void aKeptMappingIsRecognisedAndRemoved();
    void aFolderIsOneImport();
    void anImportIsExportedAndTakenBack();
    void everyFormatGoesThroughTheWizard_data();
    void everyFormatGoesThroughTheWizard();
    void aLongQuarantineArrivesByPages();
    void theWizardComesBackAfterTheLock();
    void aFileThatIsGoneIsAskedForAgain();
    void lockingForgetsTheRows();

private:
    void lockAndUnlock();
    QString written(const QString &name, const QByteArray &bytes);
    QString text(const QString &name) { return m_window->findChild<QLabel *>(name)->text(); }
    void click(const QString &name);
    void drop(const QStringList &paths);
    void showTab(QWidget *tab);
    void next();
    void finish();
    QTableView *table(const QString &name) { return m_window->findChild<QTableView *>(name); }
    ui::ImportWizard *wizard() { return m_window->findChild<ui::ImportWizard *>(); }
    ui::QuarantineTab *quarantine() { return m_window->findChild<ui::QuarantineTab *>(); }
    QString message() { return text(u"messageText"_s); }

    QTemporaryDir m_folder;
    PreparedDialogs m_dialogs;
    std::unique_ptr<ui::MainWindow> m_window;
    QString m_vault;
};

namespace {

const QByteArray kPassphrase = "une phrase de passe";
const QByteArray kHeader =
    "NUM_PATIENT;NOM_NAISSANCE;PRENOMS;DATE_NAISSANCE;NIR;CODE_POSTAL;VILLE\r\n";

// Windows-1252; a row without a name, one that is a cell short, a total.
QByteArray patients()
{
    return kHeader
        + "P001;M\xc9NAGER;H\xe9l\xe8ne;14/07/1938;;22300;LANNION\r\n"
          "P002;QU\xc9MENER;Herv\xe9;30/11/1947;;29000;QUIMPER\r\n"
          "P003;ABGRALL;Morgane;21/05/1944;244052901904299;22000;SAINT-BRIEUC\r\n"
          "P004;;Fanch;09/09/1929;;29200;BREST\r\n"
          "P005;BOZEC;Alix;17/03/1958;22300;LANNION\r\n"
          "P006;;Yves;08/10/1961;;29200;BREST\r\n"
          "P007;LE GOFF;Anne;25/12/1970;;29200;BREST\r\n";
}

QByteArray newerPatients()
{
    return kHeader
        + "P001;M\xc9NAGER;H\xe9l\xe8ne;14/07/1938;;22700;PERROS-GUIREC\r\n"
          "P002;QU\xc9MENER;Herv\xe9;30/11/1947;;29000;QUIMPER\r\n"
          "P003;ABGRALL;Morgane;21/05/1944;244052901904218;22000;SAINT-BRIEUC\r\n"
          "P010;TANGUY;Lo\xef"
          "c;19/08/1980;;29000;QUIMPER\r\n";
}

} // namespace

QString TestImports::written(const QString &name, const QByteArray &bytes)
{
    QFile file(m_folder.filePath(name));
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    return isWritten ? file.fileName() : QString();
}

void TestImports::click(const QString &name)
{
    auto *button = m_window->findChild<QPushButton *>(name);
    QVERIFY2(button != nullptr && button->isEnabled(), qPrintable(name));
    button->click();
    settle(*m_window);
}

void TestImports::drop(const QStringList &paths)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls << QUrl::fromLocalFile(path);
    data.setUrls(urls);
    auto *view = m_window->findChild<ui::QuarantineTab *>()->parentWidget();
    while (!view->acceptDrops())
        view = view->parentWidget();
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(view, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(view, &event);
    settle(*m_window);
}

void TestImports::showTab(QWidget *tab)
{
    m_window->findChild<QTabWidget *>(u"fileTabs"_s)->setCurrentWidget(tab);
    settle(*m_window);
}

void TestImports::next()
{
    QVERIFY2(wizard()->button(QWizard::NextButton)->isEnabled(),
             qPrintable(text(u"previewMessage"_s)));
    wizard()->next();
    settle(*m_window);
}

void TestImports::finish()
{
    QVERIFY2(wizard()->button(QWizard::FinishButton)->isEnabled(),
             qPrintable(text(u"trialReasons"_s)));
    wizard()->accept();
    settle(*m_window);
}

void TestImports::initTestCase()
{
    QVERIFY(base::initialiseCrypto());
    useOwnSettings(m_folder);
    dressUp();
    m_vault = m_folder.filePath(u"Baie.avis34"_s);
    QVERIFY(services::Session::create(m_vault, u"Laboratoire de la Baie"_s,
                                      base::Secret::fromBytes(kPassphrase)));
    m_window = std::make_unique<ui::MainWindow>(m_dialogs);
    m_window->resize(1100, 700);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_window->openVault(m_vault, base::Secret::fromBytes(kPassphrase));
    settle(*m_window);
    QVERIFY(m_window->session().isOpen());
    m_window->go(2);
    settle(*m_window);
}

void TestImports::cleanupTestCase()
{
    m_window.reset();
}

void TestImports::severalFilesAreNotGuessed()
{
    drop({written(u"a.csv"_s, "x"), m_vault});
    QVERIFY(wizard() == nullptr);
    QVERIFY2(message().contains(u"un seul fichier"_s), qPrintable(message()));
}

void TestImports::aDroppedFileOpensTheWizard()
{
    const QString file = written(u"patients.csv"_s, patients());
    drop({file});
    QVERIFY(wizard() != nullptr && wizard()->isVisible());
    QCOMPARE(wizard()->findChild<QLineEdit *>(u"importFile"_s)->text(), file);
    QVERIFY(wizard()->findChild<QRadioButton *>(u"kindPatients"_s)->isChecked());
}

void TestImports::theFileIsShownAsItIsWritten()
{
    next();
    auto *right = wizard()->findChild<QRadioButton *>(u"encoding.windows-1252"_s);
    QVERIFY(right != nullptr && right->isChecked());
    QVERIFY2(right->text().contains(u"MÉNAGER Hélène"_s), qPrintable(right->text()));
    QVERIFY2(text(u"columnCounts"_s).contains(u"6 lignes de 7 colonnes, 1 de 6"_s),
             qPrintable(text(u"columnCounts"_s)));
    QVERIFY(wizard()->findChild<QTableWidget *>(u"previewRows"_s)->rowCount() > 0);
    QVERIFY(saveScreenshot(*wizard(), u"wizard-writing-real"_s));
    // Read otherwise, and back.
    auto *wrong = wizard()->findChild<QRadioButton *>(u"encoding.macroman"_s);
    QVERIFY(wrong != nullptr);
    wrong->click();
    settle(*m_window);
    wizard()->findChild<QRadioButton *>(u"encoding.windows-1252"_s)->click();
    settle(*m_window);
    QVERIFY(wizard()->button(QWizard::NextButton)->isEnabled());
}

void TestImports::theTrialReconcilesAndTheFileIsImported()
{
    next();
    QVERIFY(saveScreenshot(*wizard(), u"wizard-mapping-real"_s));
    wizard()->findChild<QLineEdit *>(u"profileName"_s)->setText(u"Kalilab"_s);
    next();
    QCOMPARE(text(u"trialSum"_s), u"7 lues = 4 acceptées + 3 en quarantaine"_s);
    QVERIFY(saveScreenshot(*wizard(), u"wizard-trial-real"_s));
    m_dialogs.files = {m_folder.filePath(u"rejets.csv"_s)};
    wizard()->findChild<QPushButton *>(u"saveRejects"_s)->click();
    settle(*m_window);
    QVERIFY2(text(u"trialWritten"_s).contains(u"rejets.csv"_s),
             qPrintable(text(u"trialWritten"_s)));
    QVERIFY(QFile::exists(m_folder.filePath(u"rejets.csv"_s)));
    finish();
    QVERIFY(wizard() == nullptr);
    QCOMPARE(message(), u"Importé\u00a0: 7 lues = 4 acceptées + 3 en quarantaine."_s);
    QCOMPARE(table(u"importTable"_s)->model()->rowCount(), 1);
    QCOMPARE(text(u"importSum"_s), u"7 lues = 4 acceptées + 3 en quarantaine"_s);
    QVERIFY(saveScreenshot(*m_window, u"files-imported"_s));
}

void TestImports::theKeptMappingIsListed()
{
    click(u"keptProfiles"_s);
    auto *dialog = m_window->findChild<QDialog *>(u"profilesDialog"_s);
    QVERIFY(dialog != nullptr);
    QCOMPARE(dialog->findChild<QTableView *>()->model()->rowCount(), 1);
    QVERIFY(saveScreenshot(*dialog, u"kept-mappings"_s));
    dialog->accept();
    settle(*m_window);
}

void TestImports::tabGoesFromTheListThroughTheCells()
{
    click(u"showQuarantine"_s);
    QVERIFY(quarantine()->isVisible());
    m_window->activateWindow(); // what a window manager does when the dialog closes
    QVERIFY(QTest::qWaitFor([&] { return QApplication::activeWindow() == m_window.get(); }));
    table(u"quarantineTable"_s)->setFocus();
    QStringList reached;
    for (int tab = 0; tab < 11; ++tab) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        reached << QApplication::focusWidget()->objectName();
    }
    QCOMPARE(
        reached,
        QStringList({u"rowFields"_s, u"cell0"_s, u"cell1"_s, u"cell2"_s, u"cell3"_s, u"cell4"_s,
                     u"cell5"_s, u"cell6"_s, u"insertCell"_s, u"removeCell"_s, u"dismissNote"_s}));
}

void TestImports::aRowIsCorrectedInPlace()
{
    auto *rows = table(u"quarantineTable"_s);
    QCOMPARE(rows->model()->rowCount(), 3);
    rows->selectRow(0);
    settle(*m_window);
    QVERIFY2(text(u"rowTitle"_s).contains(u"ligne 5"_s), qPrintable(text(u"rowTitle"_s)));
    QVERIFY2(text(u"rowVerdict"_s).startsWith(u"✖"_s), qPrintable(text(u"rowVerdict"_s)));
    QVERIFY(saveScreenshot(*m_window, u"files-quarantine"_s));
    auto *accept = m_window->findChild<QPushButton *>(u"acceptRow"_s);
    QVERIFY(!accept->isEnabled());
    auto *name = m_window->findChild<QLineEdit *>(u"cell1"_s);
    name->setFocus();
    QTest::keyClicks(name, u"BOZEC"_s);
    QVERIFY(QTest::qWaitFor([&] { return accept->isEnabled(); }));
    QTest::keyClick(name, Qt::Key_Return);
    settle(*m_window);
    QCOMPARE(rows->model()->rowCount(), 2);
    QVERIFY2(text(u"quarantineSum"_s).startsWith(u"7 lues = 5 acceptées + 2 en quarantaine"_s),
             qPrintable(text(u"quarantineSum"_s)));
    QVERIFY(text(u"rowTitle"_s).contains(u"ligne 6"_s)); // the next one
    // A cell short: as it stands, what follows is under the wrong columns.
    QVERIFY2(text(u"rowVerdict"_s).contains(u"6 cellules pour 7 colonnes"_s),
             qPrintable(text(u"rowVerdict"_s)));
    QVERIFY(!accept->isEnabled());
}

void TestImports::aTotalIsSetAsideAndOpenedAgain()
{
    auto *rows = table(u"quarantineTable"_s);
    rows->selectRow(1);
    m_window->findChild<QComboBox *>(u"dismissNote"_s)->setCurrentText(u"patient de test"_s);
    click(u"dismissRows"_s);
    QCOMPARE(rows->model()->rowCount(), 1);
    QVERIFY2(text(u"quarantineSum"_s).contains(u"écartées\u00a0: 1"_s),
             qPrintable(text(u"quarantineSum"_s)));
    m_window->findChild<QAbstractButton *>(u"quarantineOpenOnly"_s)->click();
    settle(*m_window);
    QCOMPARE(rows->model()->rowCount(), 3); // the corrected one too
    rows->selectRow(2);
    QVERIFY(text(u"rowVerdict"_s).contains(u"patient de test"_s));
    click(u"reopenRows"_s);
    m_window->findChild<QAbstractButton *>(u"quarantineOpenOnly"_s)->click();
    settle(*m_window);
    QCOMPARE(rows->model()->rowCount(), 2);
}

void TestImports::theRestIsCorrectedInAFile()
{
    const QString file = m_folder.filePath(u"quarantaine.csv"_s);
    m_dialogs.files = {file};
    click(u"exportQuarantine"_s);
    QFile exported(file);
    QVERIFY(exported.open(QIODevice::ReadOnly));
    QByteArray rows = exported.readAll();
    QVERIFY2(rows.contains("P006"), rows.constData());
    exported.close();
    rows.replace("P006,,Yves", "P006,KERVERN,Yves");
    m_dialogs.files = {written(u"corrigees.csv"_s, rows)};
    click(u"retryRows"_s);
    QVERIFY2(message().contains(u"2 lues = 1 acceptées + 1 encore refusées"_s),
             qPrintable(message()));
    QCOMPARE(table(u"quarantineTable"_s)->model()->rowCount(), 1);
    QVERIFY2(text(u"quarantineSum"_s).startsWith(u"7 lues = 6 acceptées + 1 en quarantaine"_s),
             qPrintable(text(u"quarantineSum"_s)));
}

void TestImports::aDoubtIsCorrected()
{
    auto *doubts = m_window->findChild<ui::DoubtsTab *>();
    showTab(doubts);
    QCOMPARE(doubts->rows().rowCount(), 1);
    QVERIFY2(text(u"doubtPerson"_s).contains(u"ABGRALL"_s), qPrintable(text(u"doubtPerson"_s)));
    QVERIFY(saveScreenshot(*m_window, u"files-doubts"_s));
    auto *value = m_window->findChild<QLineEdit *>(u"doubtValue"_s);
    QVERIFY(value->isVisible());
    value->setText(u"12"_s);
    click(u"correctRecord"_s);
    QVERIFY2(text(u"doubtVerdict"_s).startsWith(u"✖"_s), qPrintable(text(u"doubtVerdict"_s)));
    value->setText(u"244052901904218"_s);
    click(u"correctRecord"_s);
    QVERIFY2(doubts->rows().rowCount() == 0, qPrintable(text(u"doubtVerdict"_s)));
    QVERIFY2(text(u"doubtVerdict"_s).startsWith(u"✔"_s), qPrintable(text(u"doubtVerdict"_s)));
}

void TestImports::aNewerListIsADifference()
{
    drop({written(u"patients-2.csv"_s, newerPatients())});
    wizard()->findChild<QRadioButton *>(u"kindPatients"_s)->setChecked(true);
    wizard()->findChild<QRadioButton *>(u"listUpdates"_s)->setChecked(true);
    next();
    next();
    QVERIFY2(text(u"mappingKnown"_s).contains(u"Kalilab"_s), qPrintable(text(u"mappingKnown"_s)));
    next();
    // BOZEC, KERVERN and LE GOFF are no longer in it.
    QVERIFY2(
        text(u"trialDifference"_s)
            .contains(u"Nouveaux\u00a0: 1. Changés\u00a0: 1. Inchangés\u00a0: 2. Absents de la "
                      "nouvelle liste\u00a0: 3."_s),
        qPrintable(text(u"trialDifference"_s)));
    QVERIFY(saveScreenshot(*wizard(), u"wizard-trial-difference"_s));
    m_dialogs.files = {m_folder.filePath(u"differences.csv"_s)};
    wizard()->findChild<QPushButton *>(u"saveDifference"_s)->click();
    settle(*m_window);
    QVERIFY(QFile::exists(m_folder.filePath(u"differences.csv"_s)));
    finish();
    showTab(m_window->findChild<QTableView *>(u"importTable"_s)->parentWidget());
    QVERIFY2(message().contains(u"Changés\u00a0: 1"_s), qPrintable(message()));
    QCOMPARE(table(u"importTable"_s)->model()->rowCount(), 2);
}

void TestImports::aKeptMappingIsRecognisedAndRemoved()
{
    m_window->findChild<QTabWidget *>(u"fileTabs"_s)->setCurrentIndex(0);
    click(u"keptProfiles"_s);
    auto *dialog = m_window->findChild<QDialog *>(u"profilesDialog"_s);
    dialog->findChild<QPushButton *>(u"removeProfile"_s)->click();
    settle(*m_window);
    QCOMPARE(dialog->findChild<QTableView *>()->model()->rowCount(), 0);
    dialog->accept();
    settle(*m_window);
}

void TestImports::aFolderIsOneImport()
{
    QVERIFY(QDir(m_folder.path()).mkdir(u"sites"_s));
    const QByteArray one = kHeader
        + "P020;ROPARS;Ewen;01/02/1966;;29000;QUIMPER\r\n"
          "P021;SALAUN;Katell;13/04/1977;;29000;QUIMPER\r\n";
    const QByteArray two = kHeader + "P022;PRIGENT;Gwenn;22/06/1988;;22300;LANNION\r\n";
    const QString first = written(u"sites/quimper.csv"_s, one);
    const QString second = written(u"sites/lannion.csv"_s, two);
    m_dialogs.confirmations = {false, true};
    drop({first, second});
    QVERIFY(wizard() == nullptr); // asked, and refused
    drop({first, second});
    QVERIFY(wizard() != nullptr);
    wizard()->findChild<QRadioButton *>(u"kindPatients"_s)->setChecked(true);
    next();
    next();
    next();
    QVERIFY(wizard()->findChild<QTableView *>(u"trialFiles"_s)->isVisible());
    finish();
    auto *imports = table(u"importTable"_s);
    QCOMPARE(imports->model()->rowCount(), 3);
    imports->selectRow(2);
    settle(*m_window);
    if (table(u"importFiles"_s)->model()->rowCount() != 2) {
        imports->selectRow(0); // the newest first
        settle(*m_window);
    }
    QCOMPARE(table(u"importFiles"_s)->model()->rowCount(), 2);
    QVERIFY(saveScreenshot(*m_window, u"files-folder"_s));
}

void TestImports::anImportIsExportedAndTakenBack()
{
    m_dialogs.files = {m_folder.filePath(u"acceptees.csv"_s)};
    click(u"exportImport"_s);
    QVERIFY2(QFile::exists(m_folder.filePath(u"acceptees.csv"_s)), qPrintable(message()));
    m_dialogs.asked.clear();
    m_dialogs.confirmations = {true};
    click(u"undoImport"_s);
    QCOMPARE(m_dialogs.asked.size(), 1);
    QCOMPARE(table(u"importTable"_s)->model()->rowCount(), 2);
    QVERIFY2(message().startsWith(u"Le fichier est repris"_s), qPrintable(message()));
}

void TestImports::everyFormatGoesThroughTheWizard_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("sum");
    const QString two = u"2 lues = 2 acceptées + 0 en quarantaine"_s;
    const QString three = u"3 lues = 3 acceptées + 0 en quarantaine"_s;
    QTest::newRow("hl7") << u"hl7-pam-france.hl7"_s << u"HL7"_s << two;
    QTest::newRow("hprim") << u"hprim-letters-ibm850.hpr"_s << u"HPRIM"_s << two;
    QTest::newRow("fhir") << u"fhir-bundle-fr-core.json"_s << u"FHIR"_s << two;
    QTest::newRow("xlsx") << u"xlsx-several-sheets.xlsx"_s << u"Excel"_s << three;
    QTest::newRow("ods") << u"ods-plain.ods"_s << u"OpenDocument"_s << three;
    QTest::newRow("fixed") << u"fixed-width.txt"_s << u"colonnes fixes"_s
                           << u"5 lues = 5 acceptées + 0 en quarantaine"_s;
    QTest::newRow("twice") << u"double-encoded-in-one-column.csv"_s << u"CSV"_s << three;
    QTest::newRow("dates") << u"ambiguous-dates.csv"_s << u"CSV"_s << two;
    QTest::newRow("footer") << u"footer-total-wrong.csv"_s << u"CSV"_s
                            << u"5 lues = 4 acceptées + 1 en quarantaine"_s;
}

void TestImports::everyFormatGoesThroughTheWizard()
{
    QFETCH(QString, file);
    QFETCH(QString, format);
    QFETCH(QString, sum);
    const QString picture = u"wizard-%1-%2"_s.arg(QLatin1String(QTest::currentDataTag()));
    drop({QStringLiteral(TEST_DATA_DIR "/intake/") + file});
    wizard()->findChild<QRadioButton *>(u"kindPatients"_s)->setChecked(true);
    next();
    QVERIFY2(wizard()->findChild<QComboBox *>(u"importFormat"_s)->currentText().contains(format),
             qPrintable(wizard()->findChild<QComboBox *>(u"importFormat"_s)->currentText()));
    QVERIFY(saveScreenshot(*wizard(), picture.arg(u"writing"_s)));
    next();
    auto *dates = wizard()->findChild<QComboBox *>(u"dateFormat"_s);
    if (dates->isVisible() && dates->currentData().toString().isEmpty()) {
        QVERIFY(!wizard()->button(QWizard::NextButton)->isEnabled());
        dates->setCurrentIndex(1);
        emit dates->activated(1);
    }
    QVERIFY(saveScreenshot(*wizard(), picture.arg(u"mapping"_s)));
    next();
    QVERIFY2(wizard()->button(QWizard::FinishButton)->isEnabled(),
             qPrintable(text(u"trialReasons"_s)));
    QCOMPARE(text(u"trialSum"_s), sum);
    QVERIFY(saveScreenshot(*wizard(), picture.arg(u"trial"_s)));
    wizard()->reject();
    settle(*m_window);
    QVERIFY(wizard() == nullptr);
}

void TestImports::aLongQuarantineArrivesByPages()
{
    QByteArray rows = kHeader + "Q0;LE BRAS;Nolwenn;03/11/1955;;29000;QUIMPER\r\n";
    for (int row = 1; row <= 900; ++row)
        rows += "Q" + QByteArray::number(row) + ";;Nolwenn;13/11/1955;;29000;QUIMPER\r\n";
    drop({written(u"longue.csv"_s, rows)});
    wizard()->findChild<QRadioButton *>(u"kindPatients"_s)->setChecked(true);
    next();
    next();
    next();
    finish();
    auto *imports = table(u"importTable"_s);
    imports->selectRow(imports->model()->rowCount() - 1);
    click(u"showQuarantine"_s);
    auto *list = table(u"quarantineTable"_s);
    const int first = list->model()->rowCount();
    QVERIFY(first < 900);
    for (int page = 0; page < 3; ++page) {
        list->scrollToBottom(); // what is wanted is fetched
        settle(*m_window);
    }
    QCOMPARE(list->model()->rowCount(), 900);
    list->selectAll();
    m_window->findChild<QComboBox *>(u"dismissNote"_s)->setCurrentText(u"sans nom"_s);
    click(u"dismissRows"_s);
    QCOMPARE(list->model()->rowCount(), 0);
    QVERIFY2(text(u"quarantineSum"_s).contains(u"écartées\u00a0: 900"_s),
             qPrintable(text(u"quarantineSum"_s)));
}

void TestImports::lockAndUnlock()
{
    m_window->session().lock();
    settle(*m_window);
    QVERIFY(wizard() == nullptr);
    m_window->openVault(m_vault, base::Secret::fromBytes(kPassphrase));
    settle(*m_window);
    QVERIFY(m_window->session().isOpen());
}

void TestImports::theWizardComesBackAfterTheLock()
{
    const QString file = written(u"verrou.csv"_s, newerPatients());
    drop({file});
    wizard()->findChild<QRadioButton *>(u"kindPatients"_s)->setChecked(true);
    wizard()->findChild<QRadioButton *>(u"listUpdates"_s)->setChecked(true);
    next();
    next();
    const auto field = [this] { return wizard()->findChild<QComboBox *>(u"field4"_s); };
    QCOMPARE(field()->currentData().toString(), u"nir"_s);
    field()->setCurrentIndex(0); // not used
    wizard()->findChild<QLineEdit *>(u"profileName"_s)->setText(u"Logiciel A"_s);
    const QByteArray kept = QJsonDocument(wizard()->draft()).toJson();
    QVERIFY(kept.contains("verrou.csv") && kept.contains("Logiciel A"));
    for (const char *content : {"TANGUY", "PERROS", "NOM_NAISSANCE", "244052901904218"})
        QVERIFY2(!kept.contains(content), content); // the file is read again
    lockAndUnlock();
    QVERIFY(wizard() != nullptr && wizard()->isVisible());
    QVERIFY2(message().startsWith(u"L’écran s’est verrouillé avant"_s), qPrintable(message()));
    QCOMPARE(wizard()->currentId(), 2);
    QCOMPARE(wizard()->findChild<QLineEdit *>(u"importFile"_s)->text(), file);
    QVERIFY(wizard()->request().update);
    QVERIFY(field()->currentData().toString().isEmpty());
    QCOMPARE(wizard()->findChild<QLineEdit *>(u"profileName"_s)->text(), u"Logiciel A"_s);
    next();
    QCOMPARE(wizard()->currentId(), 3);
    lockAndUnlock();
    QCOMPARE(wizard()->currentId(), 3); // tried out once more
    QVERIFY(wizard()->button(QWizard::FinishButton)->isEnabled());
    wizard()->reject();
    settle(*m_window);
    lockAndUnlock();
    QVERIFY(wizard() == nullptr); // it was left, not locked away
}

void TestImports::aFileThatIsGoneIsAskedForAgain()
{
    const QString file = written(u"clef.csv"_s, newerPatients());
    drop({file});
    wizard()->findChild<QRadioButton *>(u"kindPatients"_s)->setChecked(true);
    next();
    m_window->session().lock();
    settle(*m_window);
    QVERIFY(QFile::remove(file));
    m_window->openVault(m_vault, base::Secret::fromBytes(kPassphrase));
    settle(*m_window);
    QVERIFY(wizard() != nullptr);
    QCOMPARE(wizard()->currentId(), 0);
    QVERIFY(!wizard()->button(QWizard::NextButton)->isEnabled());
    QVERIFY(text(u"importPlace"_s).contains(u"n’existe pas"_s));
    wizard()->reject();
    settle(*m_window);
}

void TestImports::lockingForgetsTheRows()
{
    drop({written(u"encore.csv"_s, newerPatients())});
    QVERIFY(wizard() != nullptr);
    m_window->session().lock();
    settle(*m_window);
    QVERIFY(wizard() == nullptr);
    QCOMPARE(table(u"importTable"_s)->model()->rowCount(), 0);
    QCOMPARE(quarantine()->rows().rowCount(), 0);
    drop({written(u"encore.csv"_s, newerPatients())});
    QVERIFY(wizard() == nullptr);
}

QTEST_MAIN(TestImports)
#include "tst_imports.moc"
