// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
// « Conservation » in the settings: on values alone, and on a real vault.
#include "services/retentionservice.h"
#include "support.h"
#include "tests/support/settledvault.h"
#include "ui/session.h"
#include "ui/settings/retentioncontroller.h"
#include "ui/widgets/dialogs.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

class Answers final : public ui::Dialogs
{
public:
    bool confirm(QWidget *, const Question &question) override
    {
        asked << question;
        return agrees;
    }
    QString saveFile(QWidget *, const QString &, const QString &, const QString &) override
    {
        return file;
    }

    QList<Question> asked;
    bool agrees = false;
    QString file;
};

services::RetentionRow rowOf(std::size_t rule, services::RetentionState state, qint64 rows)
{
    services::RetentionRow row;
    row.rule = services::shippedRetentionRules().rules.at(rule);
    row.state = state;
    row.dueOn = QDate(2026, 3, 12);
    if (rows > 0)
        row.counts = {{u"patients"_s, u"Fiches"_s, rows}};
    return row;
}

} // namespace

class TestUiRetention final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { dressUp(); }
    void thePlanIsShown();
    void thePeriodOfTheChosenRuleIsChanged();
    void whoMayNotEraseSeesThePlan();
    void backupsAreNamed();
    void whatToExpectIsSaidFirst();
    void oneIsOne();
    void theNumberIsTypedBeforeAnythingGoes();

private:
    template<typename T>
    static T *child(QWidget &widget, const char *name)
    {
        return widget.findChild<T *>(QString::fromLatin1(name));
    }
    static services::PurgePlan plan()
    {
        services::PurgePlan plan;
        plan.day = QDate(2026, 4, 1);
        plan.rows = {rowOf(0, services::RetentionState::Nothing, 0),
                     rowOf(1, services::RetentionState::Due, 1234),
                     rowOf(5, services::RetentionState::Blocked, 7)};
        plan.rows[2].reasons = {u"2 lettres sont revenues."_s};
        return plan;
    }
};

void TestUiRetention::thePlanIsShown()
{
    ui::RetentionPanel panel;
    panel.resize(900, 760);
    QVERIFY(!child<QPushButton>(panel, "purgeDue")->isEnabled());
    panel.showPlan(plan());
    QVERIFY(child<QPushButton>(panel, "purgeDue")->isEnabled());
    auto *table = child<QTableView>(panel, "retentionRules");
    QCOMPARE(table->model()->rowCount(), 3);
    table->selectRow(2);
    const QString details = child<QLabel>(panel, "retentionDetails")->text();
    QVERIFY(details.contains(u"2 lettres sont revenues."));
    QVERIFY(details.contains(u"RGPD"));
    QVERIFY(child<QLabel>(panel, "retentionDue")->text().contains(u"1\u202f234"));
    panel.show();
    QVERIFY(saveScreenshot(panel, u"retention-panel"_s));
}

void TestUiRetention::thePeriodOfTheChosenRuleIsChanged()
{
    ui::RetentionPanel panel;
    panel.showPlan(plan());
    child<QTableView>(panel, "retentionRules")->selectRow(1);
    QCOMPARE(child<QSpinBox>(panel, "retentionNumber")->value(), 3);
    QVERIFY(!child<QPushButton>(panel, "resetPeriod")->isEnabled()); // as proposed already
    QSignalSpy chosen(&panel, &ui::RetentionPanel::periodChosen);
    child<QSpinBox>(panel, "retentionNumber")->setValue(2);
    auto *unit = child<QComboBox>(panel, "retentionUnit");
    unit->setCurrentIndex(unit->findData(int(services::Period::Unit::Years)));
    child<QPushButton>(panel, "changePeriod")->click();
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][0].toString(), u"unconcerned_patients"_s);
    QCOMPARE(chosen[0][1].value<services::Period>().iso(), u"P2Y"_s);
}

void TestUiRetention::whoMayNotEraseSeesThePlan()
{
    ui::RetentionPanel panel;
    panel.showPlan(plan());
    panel.setMayPurge(false);
    child<QTableView>(panel, "retentionRules")->selectRow(1);
    QVERIFY(!child<QPushButton>(panel, "purgeDue")->isEnabled());
    QVERIFY(!child<QPushButton>(panel, "changePeriod")->isEnabled());
    QVERIFY(!child<QLabel>(panel, "retentionDetails")->text().isEmpty());
}

void TestUiRetention::backupsAreNamed()
{
    ui::RetentionPanel panel;
    services::PurgePlan plan = TestUiRetention::plan();
    panel.showPlan(plan);
    QVERIFY(child<QCheckBox>(panel, "removeBackups")->isHidden());
    plan.backups = {{u"/x/2026-03-01-1200.avis34-backup"_s, {}, 1}};
    panel.showPlan(plan);
    QVERIFY(!child<QCheckBox>(panel, "removeBackups")->isHidden());
    QVERIFY(child<QLabel>(panel, "retentionCopies")->text().contains(u"2026-03-01-1200"));
    QVERIFY(!panel.removesBackups());
    child<QCheckBox>(panel, "removeBackups")->click();
    QVERIFY(panel.removesBackups());
}

void TestUiRetention::whatToExpectIsSaidFirst()
{
    ui::RetentionPanel panel;
    panel.showPlan(plan());
    const auto details = [&panel](int row) {
        child<QTableView>(panel, "retentionRules")->selectRow(row);
        return child<QLabel>(panel, "retentionDetails")->text();
    };
    QVERIFY(details(0).startsWith(u"Il n’y a rien à effacer, et rien à faire."_s));
    QVERIFY(details(1).startsWith(u"À effacer depuis le 12/03/2026"_s));
    QVERIFY(details(1).contains(u"Ensuite\u00a0: pour rapprocher un nouvel extrait"_s));
    QVERIFY(details(2).startsWith(u"Ce serait à effacer depuis le 12/03/2026"_s));
    QVERIFY(details(2).section(u'\n', 1, 1).contains(u"2 lettres sont revenues."_s));
}

void TestUiRetention::oneIsOne()
{
    using services::Duty;
    QCOMPARE(services::dutyText(Duty::Returns, 1),
             u"1 lettre est revenue et personne n’a décidé de la suite."_s);
    QVERIFY(services::dutyText(Duty::Returns, 1234)
                .startsWith(u"1\u202f234 lettres sont revenues et personne"_s));
    ui::RetentionPanel panel;
    services::PurgePlan plan = TestUiRetention::plan();
    const auto copies = [&](qint64 missing) {
        plan.backupsMissing = missing;
        panel.showPlan(plan);
        return child<QLabel>(panel, "retentionCopies")->text();
    };
    QVERIFY(!copies(0).contains(u"à sa place"_s));
    QVERIFY(copies(1).contains(u"1 sauvegarde automatique n’est pas à sa place"_s));
    QVERIFY(copies(2).contains(u"2 sauvegardes automatiques ne sont pas à leur place"_s));
}

void TestUiRetention::theNumberIsTypedBeforeAnythingGoes()
{
    const auto vault = support::settledVault();
    const qint64 rows = services::planPurge(vault->session())->dueRows();
    Answers answers;
    ui::Session session;
    ui::RetentionController controller(session, answers, nullptr);
    session.adopt(std::move(vault->session()));
    QWidget &panel = *controller.view();
    const auto settled = [&] {
        session.waitForDone();
        QCoreApplication::processEvents();
        session.waitForDone();
        QCoreApplication::processEvents();
    };
    controller.refresh();
    settled();
    auto *purge = child<QPushButton>(panel, "purgeDue");
    QVERIFY(purge->isEnabled()); // the patients who are not concerned
    purge->click();
    QTRY_COMPARE(answers.asked.size(), 1);
    QCOMPARE(answers.asked[0].typed, QString::number(rows));
    QVERIFY(answers.asked[0].text.contains(u"Patients que la fuite ne concerne pas"));
    QVERIFY(answers.asked[0].text.startsWith(u"Qui a été informé le reste"));
    QVERIFY(answers.asked[0].text.contains(u"Ensuite\u00a0: pour rapprocher un nouvel extrait"));
    QVERIFY(services::listPurges(*session.vault())->isEmpty());
    answers.agrees = true;
    QSignalSpy news(&controller, &ui::SettingsSection::news);
    purge->click();
    QTRY_COMPARE_WITH_TIMEOUT(news.size(), 1, 60000);
    QVERIFY(news[0][0].toString().contains(u"certificat 1"));
    controller.refresh();
    settled();
    QVERIFY(!purge->isEnabled());
    answers.file = vault->beside(u"effacement.pdf"_s);
    child<QPushButton>(panel, "purgeCertificate")->click();
    QTRY_COMPARE(news.size(), 2);
    QVERIFY(support::contentsOf(answers.file).startsWith("%PDF"));
    controller.clear();
    QCOMPARE(child<QTableView>(panel, "retentionRules")->model()->rowCount(), 0);
    delete controller.view();
}

QTEST_MAIN(TestUiRetention)
#include "tst_retention.moc"
