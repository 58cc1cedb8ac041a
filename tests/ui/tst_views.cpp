// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/secret.h"
#include "services/incidentservice.h"
#include "support.h"
#include "ui/cnil/cnilview.h"
#include "ui/home/homeview.h"
#include "ui/incident/incidentview.h"
#include "ui/intake/importstab.h"
#include "ui/matching/matchingview.h"
#include "ui/matching/reviewcard.h"
#include "ui/notices/checktab.h"
#include "ui/notices/samplepanel.h"
#include "ui/widgets/optionaledit.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
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
    void everyFieldOfTheCnilsFormCanBeFilledIn();
    void theSeverityFollowsTheAnswers();
    void anotherLevelDemandsReasons();
    void onlyFittingAdjustmentsAreOffered();
    void keysDecideOnAPair();
    void revealingIsSaid();
    void allAlikeAreShownBeforeTheyAreDecided();
    void theWholeListIsSearched();
    void arrowsMoveFromPairToPair();
    void theSecondReaderSeesNoDecisions();
    void differencesAreWordsAndShapes();
    void theQualityOfTheReviewIsShown();
    void lettersAreOnlyProducedWhenTheCheckPasses();
    void theFormOfTheCnilSaysWhatIsMissing();

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
    ui::ImportsTab files;
    files.resize(1000, 640);
    files.show();
    QSignalSpy import(&files, &ui::ImportsTab::importRequested);
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
    ui::ImportsTab view;
    view.show();
    QSignalSpy quarantine(&view, &ui::ImportsTab::quarantineRequested);
    services::ImportRow row;
    row.id = 9;
    row.rowsRead = 3000;
    row.rowsAccepted = 2996;
    row.rowsQuarantined = 4;
    view.showImports({row});
    QCOMPARE(textOf(view, u"importSum"_s),
             u"3\u202f000 lues = 2\u202f996 acceptées + 4 en quarantaine"_s);
    QCOMPARE(view.currentImport(), 9);
    clickOn(view, u"showQuarantine"_s);
    QCOMPARE(quarantine.size(), 1);
    QCOMPARE(quarantine.first().first().toLongLong(), 9);
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

namespace {

// The options of every list, as the place takes them from the form.
ui::Terms formTerms()
{
    ui::Terms terms;
    for (const QString &field : ui::termFields())
        for (const services::Term &term : services::incidentTerms(field))
            terms[field].push_back({term.key, term.label});
    return terms;
}

// The paths at which two documents differ: "organisation.siren", "natures".
QStringList differences(const QJsonObject &one, const QJsonObject &other, const QString &at = {})
{
    QStringList paths;
    QStringList keys = one.keys() + other.keys();
    keys.removeDuplicates();
    for (const QString &key : keys) {
        if (one[key].isObject())
            paths += differences(one[key].toObject(), other[key].toObject(), at + key + u'.');
        else if (one[key] != other[key])
            paths += at + key;
    }
    return paths;
}

// Changes each field of the form in turn; the paths of the sheet that changed.
QStringList pathsThatCanBeEdited(ui::IncidentView &view)
{
    QStringList paths;
    QJsonObject before = incident::toJson(view.incident());
    const auto note = [&] {
        const QJsonObject after = incident::toJson(view.incident());
        paths += differences(before, after);
        before = after;
    };
    for (auto *edit : view.findChildren<QLineEdit *>()) {
        edit->setText(u"x"_s);
        note();
    }
    for (auto *edit : view.findChildren<QPlainTextEdit *>()) {
        edit->setPlainText(u"x"_s);
        note();
    }
    for (auto *combo : view.findChildren<QComboBox *>()) {
        combo->setCurrentIndex(1);
        note();
    }
    for (auto *edit : view.findChildren<ui::OptionalEdit *>()) {
        edit->setInstant(QDateTime(QDate(2021, 3, 4), QTime(5, 0), Qt::UTC));
        note();
    }
    for (auto *box : view.findChildren<QCheckBox *>()) {
        box->toggle();
        note();
    }
    return paths;
}

} // namespace

// Each answer that the form takes from the sheet has a field in the window, and
// a place in the document that `incident set` reads.
void TestViews::everyFieldOfTheCnilsFormCanBeFilledIn()
{
    ui::IncidentView view(formTerms());
    view.showIncident({});
    const QStringList editable = pathsThatCanBeEdited(view);
    const QJsonObject sheet = incident::toJson({});
    QFile file(u":/cnil/trame-2023-07.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    int asked = 0;
    const QJsonArray sections =
        QJsonDocument::fromJson(file.readAll()).object()[u"sections"_s].toArray();
    for (const QJsonValue section : sections) {
        for (const QJsonValue field : section[u"fields"_s].toArray()) {
            const QString source = field[u"source"_s].toString();
            if (!source.startsWith(u"incident."))
                continue;
            const QString path = source.mid(9);
            QVERIFY2(editable.contains(path), qPrintable(path));
            QVERIFY2(sheet.contains(path.section(u'.', 0, 0)), qPrintable(path));
            ++asked;
        }
    }
    QVERIFY(asked > 45);
}

void TestViews::theSeverityFollowsTheAnswers()
{
    ui::IncidentView view(formTerms());
    view.showIncident({});
    const auto combo = [&view](const QString &factor) {
        return view.findChild<QComboBox *>(u"severity."_s + factor);
    };
    QVERIFY(textOf(view, u"severityScore"_s).startsWith(u"Important"));
    view.showMatched(people::DataCategory::Nir); // who is named can be recognised
    QVERIFY2(textOf(view, u"severityScore"_s).startsWith(u"Maximal"),
             qPrintable(textOf(view, u"severityScore"_s)));
    QVERIFY(textOf(view, u"severityEvidence"_s).contains(u"sécurité sociale"));
    QVERIFY(combo(u"malice"_s)->currentText().startsWith(u"Proposé"));
    QVERIFY(!view.isEdited()); // showing a proposal is no edit
    combo(u"data_context"_s)->setCurrentIndex(combo(u"data_context"_s)->findData(u"simple"_s));
    combo(u"malice"_s)->setCurrentIndex(combo(u"malice"_s)->findData(u"no"_s));
    QVERIFY(view.isEdited());
    QVERIFY(textOf(view, u"severityScore"_s).startsWith(u"Négligeable"));
    QVERIFY(textOf(view, u"severityReasons"_s).contains(u"1 × 1 + 0,5 = 1,5"));
    QVERIFY(textOf(view, u"severityState"_s).contains(u"À confirmer"));
    QCOMPARE(view.incident().severityAnswers.malice, u"no"_s);
}

void TestViews::anotherLevelDemandsReasons()
{
    ui::IncidentView view(formTerms());
    view.showIncident({});
    auto *confirm = view.findChild<QPushButton *>(u"confirmSeverity"_s);
    auto *level = view.findChild<QComboBox *>(u"severity"_s);
    QVERIFY(confirm->isEnabled()); // the computed level
    level->setCurrentIndex(level->findData(u"limited"_s));
    QVERIFY(!confirm->isEnabled());
    view.findChild<QPlainTextEdit *>(u"severityReasoning"_s)->setPlainText(u"Fichier repris"_s);
    QVERIFY(confirm->isEnabled());
    QSignalSpy requested(&view, &ui::IncidentView::confirmSeverityRequested);
    confirm->click();
    QCOMPARE(requested.size(), 1);
}

void TestViews::onlyFittingAdjustmentsAreOffered()
{
    ui::IncidentView view(formTerms());
    incident::Incident incident;
    incident.severityAnswers.contextAdjustment = u"sensitive_assumption"_s;
    view.showIncident(incident);
    auto *adjustment = view.findChild<QComboBox *>(u"severity.context_adjustment"_s);
    auto *context = view.findChild<QComboBox *>(u"severity.data_context"_s);
    const auto isOffered = [adjustment](const QString &key) {
        return (adjustment->model()->flags(adjustment->model()->index(adjustment->findData(key), 0))
                & Qt::ItemIsEnabled)
            != 0;
    };
    QVERIFY(isOffered(u"sensitive_assumption"_s));
    QVERIFY(!isOffered(u"financial_full"_s));
    context->setCurrentIndex(context->findData(u"financial"_s));
    QVERIFY(isOffered(u"financial_full"_s));
    QVERIFY(!isOffered(u"sensitive_assumption"_s));
    QVERIFY(view.incident().severityAnswers.contextAdjustment.isEmpty());
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

void TestViews::allAlikeAreShownBeforeTheyAreDecided()
{
    ui::MatchingView view;
    view.resize(1100, 760);
    view.show();
    view.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    view.showReport(services::MatchReport());
    view.showPair(pair(5));
    QSignalSpy asked(&view.card(), &ui::ReviewCard::similarRequested);
    QSignalSpy one(&view, &ui::MatchingView::decided);
    QSignalSpy all(&view.card(), &ui::ReviewCard::allDecided);
    auto *panel = view.findChild<QWidget *>(u"pairFields"_s);
    panel->setFocus();
    QTest::keyClicks(panel, u"g"_s);
    QCOMPARE(asked.size(), 1);
    services::SamePattern pattern;
    pattern.pairId = 5;
    pattern.count = 37;
    pattern.reasons = {u"Prénoms différents"_s};
    pattern.contradictions = pattern.reasons;
    for (int at = 0; at < 10; ++at)
        pattern.examples.append(pair(5 + at));
    view.card().showSimilar(pattern);
    auto *table = view.findChild<QTableView *>(u"similarTable"_s);
    QCOMPARE(table->model()->rowCount(), 10);
    QCOMPARE(textOf(view, u"similarTitle"_s), u"37 paires à relire ont les mêmes motifs"_s);
    QVERIFY(textOf(view, u"similarRefusal"_s).contains(u"Prénoms différents"_s));
    QVERIFY(saveScreenshot(view, u"review-similar"_s));
    QTest::keyClicks(table, u"o"_s); // contradicted
    QCOMPARE(all.size(), 0);
    QTest::keyClicks(table, u"n"_s);
    QCOMPARE(all.size(), 1);
    QCOMPARE(one.size(), 0);
    QTest::keyClick(table, Qt::Key_Escape);
    QVERIFY(panel->isVisible());
    QTest::keyClicks(panel, u"o"_s);
    QCOMPARE(one.size(), 1);
}

void TestViews::theWholeListIsSearched()
{
    ui::MatchingView view;
    view.resize(1100, 760);
    view.show();
    view.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    view.showReport(services::MatchReport());
    services::PairDetail shown = pair(5);
    shown.leakRecord = 77;
    view.showPair(shown);
    QSignalSpy revealed(&view, &ui::MatchingView::revealed);
    QSignalSpy searched(&view.card(), &ui::ReviewCard::searchRequested);
    QSignalSpy linked(&view.card(), &ui::ReviewCard::linkRequested);
    auto *panel = view.findChild<QWidget *>(u"pairFields"_s);
    panel->setFocus();
    QTest::keyClick(panel, Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(revealed.size(), 1); // the values of the row are in view now
    auto *text = view.findChild<QLineEdit *>(u"searchText"_s);
    QVERIFY(QTest::qWaitFor([&] { return text->hasFocus(); }));
    QTest::keyClicks(text, u"bozon"_s); // no key decides while one types
    QTest::keyClick(text, Qt::Key_Return);
    QCOMPARE(searched.size(), 1);
    QCOMPARE(searched.first().first().toString(), u"bozon"_s);
    services::PatientSearch found;
    found.found = 2;
    found.hits = {{11, u"P11"_s, u"BOZEC Alix"_s, u"1958-07-14"_s, u"22300 LANNION"_s},
                  {12, u"P12"_s, u"BOZEC Anna"_s, u"1961-02-03"_s, u"29000 QUIMPER"_s}};
    view.card().showHits(found);
    QVERIFY(saveScreenshot(view, u"review-search"_s));
    auto *table = view.findChild<QTableView *>(u"hitTable"_s);
    QTest::keyClick(table, Qt::Key_Down);
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(linked.size(), 1);
    QCOMPARE(linked.first().at(0).toLongLong(), 77);
    QCOMPARE(linked.first().at(1).toLongLong(), 12);
    QTest::keyClick(table, Qt::Key_Escape);
    QVERIFY(panel->isVisible());
}

void TestViews::arrowsMoveFromPairToPair()
{
    ui::MatchingView view;
    view.show();
    view.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    view.showReport(services::MatchReport());
    std::vector<services::PairRow> rows(3);
    for (std::size_t at = 0; at < rows.size(); ++at)
        rows[at].pairId = qint64(at) + 5;
    view.pairs().setRows(rows);
    view.showPair(pair(5));
    QSignalSpy selected(&view, &ui::MatchingView::pairSelected);
    auto *panel = view.findChild<QWidget *>(u"pairFields"_s);
    panel->setFocus();
    QTest::keyClick(panel, Qt::Key_Down);
    QCOMPARE(selected.size(), 1);
    QCOMPARE(selected.first().first().toLongLong(), 6);
    view.showPair(pair(6));
    panel->setFocus();
    QTest::keyClick(panel, Qt::Key_Up);
    QCOMPARE(selected.last().first().toLongLong(), 5);
}

void TestViews::theSecondReaderSeesNoDecisions()
{
    ui::MatchingView view;
    view.show();
    view.showReport(services::MatchReport());
    auto *table = view.findChild<QTableView *>(u"pairTable"_s);
    auto *second = view.findChild<QAbstractButton *>(u"secondReading"_s);
    auto *alike = view.findChild<QPushButton *>(u"similarPairs"_s);
    QVERIFY(table->isVisible() && alike->isEnabled());
    second->click();
    QVERIFY(!table->isVisible());
    QVERIFY(!alike->isEnabled());
    QVERIFY(view.card().isSecondReading());
    second->click();
    QVERIFY(table->isVisible() && alike->isEnabled());
    view.findChild<QLineEdit *>(u"readerName"_s)->setText(u"Jeanne"_s);
    view.card().forget(); // locked
    QCOMPARE(view.card().reader(), QString());
}

void TestViews::differencesAreWordsAndShapes()
{
    ui::MatchingView view;
    view.showReport(services::MatchReport());
    services::PairDetail detail = pair(5);
    detail.fields.first().sign = u"≈"_s;
    detail.fields.first().words = u"1 lettre"_s;
    detail.fields.first().finding = u"Noms presque égaux"_s;
    detail.decision = u"disputed"_s;
    detail.firstVerdict = u"same"_s;
    detail.secondVerdict = u"different"_s;
    view.showPair(detail);
    QVERIFY(shows(view, u"≈"_s));
    QVERIFY(shows(view, u"1 lettre – Noms presque égaux"_s));
    QVERIFY(view.card().isReadTwice());
}

void TestViews::theQualityOfTheReviewIsShown()
{
    ui::MatchingView view;
    view.resize(1100, 760);
    view.show();
    view.showReport(services::MatchReport());
    services::Calibration calibration;
    calibration.read = 40;
    services::CalibrationBin bin;
    bin.band = services::PairBand::Review;
    bin.from = 0.5;
    bin.to = 0.6;
    bin.pairs = 100;
    bin.read = 40;
    bin.same = 22;
    bin.meanProbability = 0.55;
    calibration.bins = {bin};
    services::Agreement agreement;
    agreement.sample = 30;
    agreement.left = 20;
    agreement.table[0][0] = 5;
    agreement.table[0][1] = 1;
    agreement.table[1][1] = 4;
    view.setList(ui::MatchingView::List::Quality);
    view.showQuality(calibration, agreement);
    QVERIFY(textOf(view, u"calibrationWarning"_s).contains(u"40"_s));
    QVERIFY(textOf(view, u"readersAgreement"_s).contains(u"9 sur 10"_s));
    QVERIFY(saveScreenshot(view, u"review-quality"_s));
    calibration.read = 300;
    view.showQuality(calibration, agreement);
    QVERIFY(!view.findChild<QLabel *>(u"calibrationWarning"_s)->isVisible());
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
    services::ReleaseSample sample{u"c0de"_s, {}};
    for (const qint64 personId : {1, 2}) {
        sample.cases.append(services::PersonRow());
        sample.cases.last().personId = personId;
    }
    tab.sample()->showSample(sample);
    QVERIFY(!button->isEnabled()); // a case was not looked at
    auto *cases = tab.findChild<QListWidget *>(u"sampleCases"_s);
    for (int row = 0; row < cases->count(); ++row) {
        cases->setCurrentRow(row);
        QVERIFY(!cases->item(row)->flags().testFlag(Qt::ItemIsUserCheckable));
        tab.sample()->showLetter(row + 1, "%PDF");
        QVERIFY(cases->item(row)->flags().testFlag(Qt::ItemIsUserCheckable));
        cases->item(row)->setCheckState(Qt::Checked);
    }
    button->click();
    QCOMPARE(produce.size(), 1);
    QCOMPARE(produce.first().at(0).toLongLong(), 12);
    QCOMPARE(produce.first().at(1).toInt(), 500);
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

QTEST_MAIN(TestViews)
#include "tst_views.moc"
