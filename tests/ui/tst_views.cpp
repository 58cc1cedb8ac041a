// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/secret.h"
#include "support.h"
#include "ui/cnil/cnilview.h"
#include "ui/home/homeview.h"
#include "ui/incident/incidentview.h"
#include "ui/intake/filesview.h"
#include "ui/intake/importwizard.h"
#include "ui/matching/matchingview.h"
#include "ui/notices/checktab.h"
#include "ui/notices/lotstab.h"
#include "ui/unlock/newvaultwizard.h"
#include "ui/unlock/unlockview.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryFile>
#include <QtTest>

using namespace Qt::StringLiterals;

// Each view with plain values, without a vault.
class TestViews final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void homeOffersTheNextStep();
    void anEmptyPlaceOffersItsButton();
    void filesSayHowTheCountsReconcile();
    void theIncidentFormLosesNothing();
    void theIncidentFormNoticesEdits();
    void theWizardGoesFromFileToRequest();
    void theWizardDoesNotImportARefusedFile();
    void keysDecideOnAPair();
    void revealingIsSaid();
    void lettersAreOnlyProducedWhenTheCheckPasses();
    void aReturnIsNotedByBarcodeReader();
    void theFormOfTheCnilSaysWhatIsMissing();
    void theDoorAsksForWhatIsMissing();
    void aNewVaultNeedsAStrongPassphraseAndItsSheet();

private:
    PreparedDialogs m_dialogs;
};

namespace {

QString textOf(const QWidget &widget, const QString &name)
{
    return widget.findChild<QLabel *>(name)->text();
}

void clickOn(const QWidget &widget, const QString &name)
{
    widget.findChild<QPushButton *>(name)->click();
}

services::PairDetail pair(qint64 id)
{
    services::PairDetail detail;
    detail.pairId = id;
    detail.leakRef = u"L1"_s;
    detail.patientRef = u"101"_s;
    detail.probability = 0.4;
    detail.fields = {{.field = u"Nom"_s,
                      .leak = u"MARTIN"_s,
                      .patient = u"MARTIM"_s,
                      .finding = u"1 lettre"_s,
                      .weight = 2}};
    return detail;
}

bool shows(const QWidget &widget, const QString &text)
{
    const auto labels = widget.findChildren<QLabel *>();
    return std::ranges::any_of(labels,
                               [&text](const QLabel *label) { return label->text() == text; });
}

} // namespace

void TestViews::initTestCase()
{
    QVERIFY(base::initialiseCrypto());
    dressUp();
}

void TestViews::homeOffersTheNextStep()
{
    ui::HomeView view;
    QSignalSpy go(&view, &ui::HomeView::goRequested);
    services::Overview overview;
    overview.next = {services::Place::Files, u"Importer la liste"_s, u"Pour savoir qui."_s};
    overview.ledger.reviewsOpen = 1;
    view.showOverview(overview);
    view.showDeadlines({});
    view.showEvents({});
    QCOMPARE(textOf(view, u"nextAction"_s), u"Importer la liste"_s);
    QCOMPARE(textOf(view, u"nextReason"_s), u"Pour savoir qui."_s);
    QVERIFY(shows(view, u"1 paire encore à relire peut ajouter une personne."_s));
    clickOn(view, u"nextStepButton"_s);
    QCOMPARE(go.size(), 1);
    QCOMPARE(go.first().first().value<services::Place>(), services::Place::Files);
}

void TestViews::anEmptyPlaceOffersItsButton()
{
    ui::FilesView files;
    files.show();
    QSignalSpy import(&files, &ui::FilesView::importRequested);
    clickOn(files, u"emptyStateButton"_s);
    QCOMPARE(import.size(), 1);
    QVERIFY(saveScreenshot(files, u"files-empty"_s));
    ui::MatchingView matching;
    matching.resize(1000, 700);
    matching.show();
    QSignalSpy run(&matching, &ui::MatchingView::runRequested);
    clickOn(matching, u"emptyStateButton"_s);
    QCOMPARE(run.size(), 1);
    QVERIFY(saveScreenshot(matching, u"matching-empty"_s));
}

void TestViews::filesSayHowTheCountsReconcile()
{
    ui::FilesView view;
    view.show();
    QSignalSpy selected(&view, &ui::FilesView::importSelected);
    services::ImportRow row;
    row.id = 9;
    row.rowsRead = 3000;
    row.rowsAccepted = 2996;
    row.rowsQuarantined = 4;
    view.showImports({row});
    QCOMPARE(textOf(view, u"importSum"_s),
             u"3\u202f000 lues = 2\u202f996 acceptées + 4 en quarantaine"_s);
    QCOMPARE(view.currentImport(), 9);
    QVERIFY(!selected.isEmpty());
}

void TestViews::theIncidentFormLosesNothing()
{
    incident::Incident incident;
    incident.title = u"Fuite"_s;
    incident.organisation.name = u"Labo"_s;
    incident.organisation.contact.email = u"dpo@example.org"_s;
    incident.otherParties = {{u"Éditeur"_s, u"processor"_s, u"courriel"_s},
                             {u"Autre"_s, u"joint_controller"_s, u"téléphone"_s}};
    incident.awareness = QDateTime(QDate(2021, 2, 26), QTime(17, 0), Qt::UTC);
    incident.communicationPlannedOn = QDate(2021, 3, 5);
    incident.natures = {u"confidentiality"_s};
    incident.severity = u"maximal"_s;
    incident.categories = people::DataCategory::Identity | people::DataCategory::Nir;
    incident.letterFacts = u"Deux lignes\nde texte"_s;
    const ui::Terms terms{{u"natures"_s, {{u"confidentiality"_s, u"Perte"_s}}},
                          {u"severity"_s, {{u"maximal"_s, u"Maximal"_s}}}};
    ui::IncidentView view(terms);
    view.showIncident(incident);
    QVERIFY(view.incident() == incident);
    QVERIFY(!view.isEdited());
}

void TestViews::theIncidentFormNoticesEdits()
{
    ui::IncidentView view({});
    view.showIncident({});
    QVERIFY(!view.findChild<QPushButton *>(u"saveIncident"_s)->isEnabled());
    QTest::keyClicks(view.findChild<QLineEdit *>(u"title"_s), u"Fuite"_s);
    QVERIFY(view.isEdited());
    QCOMPARE(view.incident().title, u"Fuite"_s);
    QSignalSpy save(&view, &ui::IncidentView::saveRequested);
    clickOn(view, u"saveIncident"_s);
    QCOMPARE(save.size(), 1);
}

void TestViews::theWizardGoesFromFileToRequest()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    ui::ImportWizard wizard(m_dialogs, QDate(2026, 3, 3));
    QSignalSpy preview(&wizard, &ui::ImportWizard::previewRequested);
    QSignalSpy trial(&wizard, &ui::ImportWizard::trialRequested);
    wizard.show();
    wizard.findChild<QRadioButton *>(u"kindLeak"_s)->setChecked(true);
    m_dialogs.files = {file.fileName()};
    clickOn(wizard, u"chooseImportFile"_s);
    wizard.next();
    QCOMPARE(preview.size(), 1);
    services::ImportPreview shown;
    shown.encoding = u"cp1252"_s;
    shown.separator = u";"_s;
    shown.columns = {{u"NOM"_s, u"usual_name"_s, 0.98}, {u"X"_s, QString(), 0}};
    shown.rows = {{u"LE GOFF"_s, u"1"_s}};
    shown.mapping = {{u"kind"_s, u"leak"_s}};
    wizard.showPreview(shown);
    QVERIFY(saveScreenshot(wizard, u"wizard-mapping"_s));
    auto *combo = wizard.findChild<QComboBox *>(u"field1"_s);
    combo->setCurrentIndex(combo->findData(u"birth_name"_s));
    wizard.next();
    QCOMPARE(trial.size(), 1);
    services::ImportReport report;
    report.rowsRead = 10;
    report.rowsAccepted = 9;
    report.rowsQuarantined = 1;
    report.quarantine = {{u"La ligne n'a pas de nom."_s, u"no_name"_s, 1}};
    wizard.showTrial(report);
    QVERIFY(saveScreenshot(wizard, u"wizard-trial"_s));
    const services::ImportRequest request = wizard.request();
    QVERIFY(request.kind == services::ImportKind::Leak);
    QVERIFY(request.provenance == services::Provenance::Processor);
    QCOMPARE(request.receivedOn, QDate(2026, 3, 3));
    const QJsonObject columns = request.mapping->value(u"columns"_s).toObject();
    QCOMPARE(columns.value(u"NOM"_s).toString(), u"usual_name"_s);
    QCOMPARE(columns.value(u"X"_s).toString(), u"birth_name"_s);
}

void TestViews::theWizardDoesNotImportARefusedFile()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    ui::ImportWizard wizard(m_dialogs, QDate(2026, 3, 3));
    wizard.show();
    wizard.setFile(file.fileName());
    wizard.next();
    wizard.showRefusal({.kind = base::Error::Kind::Input, .message = u"Le fichier est vide."_s});
    QCOMPARE(textOf(wizard, u"importAdvice"_s), u"Le fichier est vide."_s);
    QVERIFY(!wizard.button(QWizard::NextButton)->isEnabled());
}

void TestViews::keysDecideOnAPair()
{
    ui::MatchingView view;
    view.resize(1000, 700);
    view.show();
    view.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    view.showReport(services::MatchReport());
    view.showPair(pair(5));
    QSignalSpy decided(&view, &ui::MatchingView::decided);
    QSignalSpy undone(&view, &ui::MatchingView::undoRequested);
    auto *table = view.findChild<QTableView *>(u"pairTable"_s);
    table->setFocus();
    const QList<std::pair<QString, services::Verdict>> keys{{u"o"_s, services::Verdict::Same},
                                                            {u"n"_s, services::Verdict::Different},
                                                            {u"?"_s, services::Verdict::Unsure}};
    for (const auto &[key, verdict] : keys) {
        decided.clear();
        QTest::keyClicks(table, key);
        QCOMPARE(decided.size(), 1);
        QCOMPARE(decided.first().at(0).toLongLong(), 5);
        QVERIFY(decided.first().at(1).value<services::Verdict>() == verdict);
    }
    QTest::keyClicks(table, u"z"_s);
    QCOMPARE(undone.size(), 1);
    view.showReviewDone();
    decided.clear();
    QTest::keyClicks(table, u"o"_s); // nothing to decide on
    QCOMPARE(decided.size(), 0);
}

void TestViews::revealingIsSaid()
{
    ui::MatchingView view;
    view.showReport(services::MatchReport());
    view.showPair(pair(5));
    QVERIFY(shows(view, u"•••••N"_s));
    QVERIFY(!shows(view, u"MARTIN"_s));
    QSignalSpy revealed(&view, &ui::MatchingView::revealed);
    clickOn(view, u"revealPair"_s);
    QCOMPARE(revealed.size(), 1);
    QVERIFY(shows(view, u"MARTIN"_s));
    view.showPair(pair(6)); // the next one is masked again
    QVERIFY(!shows(view, u"MARTIN"_s));
}

void TestViews::lettersAreOnlyProducedWhenTheCheckPasses()
{
    ui::CheckTab tab;
    QSignalSpy produce(&tab, &ui::CheckTab::produceRequested);
    services::PreflightReport report;
    report.persons = report.toPrint = report.adults = 12;
    report.findings = {{.key = u"x"_s, .message = u"Il manque"_s, .count = 1, .blocking = true}};
    tab.showReport(report);
    auto *button = tab.findChild<QPushButton *>(u"produceLots"_s);
    QVERIFY(!button->isEnabled());
    report.findings.clear();
    tab.showReport(report);
    button->click();
    QCOMPARE(produce.size(), 1);
    QCOMPARE(produce.first().at(0).toLongLong(), 12);
    QCOMPARE(produce.first().at(1).toInt(), 500);
}

void TestViews::aReturnIsNotedByBarcodeReader()
{
    ui::LotsTab tab;
    tab.show();
    QSignalSpy returned(&tab, &ui::LotsTab::returnedRequested);
    auto *reference = tab.findChild<QLineEdit *>(u"returnedReference"_s);
    auto *reason = tab.findChild<QLineEdit *>(u"returnedReason"_s);
    tab.showLots({services::LotRow()});
    QTest::keyClicks(reference, u"HNJY-MKRQ-34F"_s);
    QTest::keyClick(reference, Qt::Key_Return);
    QTest::keyClicks(reason, u"NPAI"_s);
    QTest::keyClick(reason, Qt::Key_Return);
    QCOMPARE(returned.size(), 1);
    QCOMPARE(returned.first().at(0).toString(), u"HNJY-MKRQ-34F"_s);
    QCOMPARE(returned.first().at(1).toString(), u"NPAI"_s);
}

void TestViews::theFormOfTheCnilSaysWhatIsMissing()
{
    ui::CnilView view;
    services::CnilCheck check;
    check.answers = {{u"1. Type"_s, u"Type"_s, u"initiale"_s, false},
                     {u"2. Organisme"_s, u"SIREN"_s, QString(), true}};
    check.missing = {u"SIREN"_s};
    view.showCheck(check);
    QCOMPARE(textOf(view, u"cnilMissing"_s),
             u"Il manque 1 réponse\u202f; une notification initiale peut partir sans elle et être "
             "complétée plus tard."_s);
    QVERIFY(shows(view, u"2. Organisme"_s));
    QVERIFY(shows(view, u"initiale"_s));
}

void TestViews::theDoorAsksForWhatIsMissing()
{
    ui::UnlockView door(m_dialogs);
    door.show();
    QSignalSpy open(&door, &ui::UnlockView::openRequested);
    clickOn(door, u"openVault"_s);
    QCOMPARE(open.size(), 0);
    QVERIFY(textOf(door, u"unlockMessage"_s).startsWith(u"Choisissez"_s));
    door.setFolder(u"/coffre"_s);
    auto *passphrase = door.findChild<QWidget *>(u"passphrase"_s);
    QTest::keyClicks(passphrase, u"mot"_s);
    QTest::keyClick(passphrase, Qt::Key_Return);
    QCOMPARE(open.size(), 1);
    QVERIFY(door.takePassphrase().equals(base::Secret::fromBytes("mot")));
    QVERIFY(door.takePassphrase().isEmpty());
    door.showLocked(u"/coffre"_s);
    QVERIFY(!door.findChild<QLineEdit *>(u"vaultFolder"_s)->isEnabled());
    QVERIFY(saveScreenshot(door, u"locked"_s));
}

void TestViews::aNewVaultNeedsAStrongPassphraseAndItsSheet()
{
    ui::NewVaultWizard wizard(m_dialogs);
    QSignalSpy create(&wizard, &ui::NewVaultWizard::createRequested);
    QSignalSpy sheet(&wizard, &ui::NewVaultWizard::sheetRequested);
    wizard.show();
    wizard.findChild<QLineEdit *>(u"newLaboratory"_s)->setText(u"Labo de la Baie"_s);
    m_dialogs.files = {u"/tmp"_s};
    wizard.findChild<QPushButton *>(u"chooseNewFolder"_s)->click();
    QCOMPARE(wizard.folder(), u"/tmp/Labo-de-la-Baie.avis34"_s);
    wizard.next();
    auto *first = wizard.findChild<QWidget *>(u"newPassphrase"_s);
    auto *second = wizard.findChild<QWidget *>(u"newPassphraseAgain"_s);
    QTest::keyClicks(first, u"azerty"_s);
    QTest::keyClicks(second, u"azerty"_s);
    QVERIFY(!wizard.button(QWizard::CommitButton)->isEnabled());
    QTest::keyClick(first, Qt::Key_Delete);
    QTest::keyClick(second, Qt::Key_Delete);
    const QString strong = u"Vache-Bleue-1789-Trombone-Cerise!"_s;
    QTest::keyClicks(first, strong);
    QTest::keyClicks(second, strong);
    QVERIFY(wizard.button(QWizard::CommitButton)->isEnabled());
    QVERIFY(saveScreenshot(wizard, u"wizard-passphrase"_s));
    wizard.next();
    QCOMPARE(create.size(), 1);
    QByteArray code;
    for (int group = 0; group < 14; ++group)
        code += QByteArray(4, char('A' + group)) + '-';
    wizard.showCreated(base::Secret::fromBytes(code.chopped(1)));
    m_dialogs.files = {u"/tmp/fiche.pdf"_s};
    clickOn(wizard, u"writeSheet"_s);
    QCOMPARE(sheet.size(), 1);
    wizard.showSheetWritten(u"/tmp/fiche.pdf"_s);
    for (const int group : ui::askedRecoveryGroups()) {
        QVERIFY(!wizard.button(QWizard::FinishButton)->isEnabled());
        wizard.findChild<QLineEdit *>(u"recoveryGroup%1"_s.arg(group + 1))
            ->setText(QString(4, QChar(u'a' + char16_t(group))));
    }
    QVERIFY(wizard.button(QWizard::FinishButton)->isEnabled());
    QVERIFY(saveScreenshot(wizard, u"wizard-recovery"_s));
}

QTEST_MAIN(TestViews)
#include "tst_views.moc"
