// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "support.h"
#include "ui/cnil/cnilview.h"
#include "ui/cnil/filingstab.h"

#include <QClipboard>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QtTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using services::CnilAnswer;
using services::Confirm;
using Standing = services::CnilAnswer::Standing;

namespace {

CnilAnswer answered(const QString &key, const QString &field, const QString &answer)
{
    return {.section = u"7. À propos de la violation"_s,
            .field = field,
            .answer = answer,
            .missing = false,
            .key = key};
}

// One answer of each standing.
services::CnilCheck check()
{
    services::CnilCheck made;
    made.answers = {
        answered(u"kind"_s, u"Type de notification"_s, u"initiale"_s),
        answered(u"data_types"_s, u"Nature des données"_s,
                 u"Etat civil (ex : nom, sexe, date de naissance, âge...)\nNIR "
                 "(Numéro de sécurité sociale)"_s),
        answered(u"natures"_s, u"Nature"_s, QString()),
        answered(u"harms"_s, u"Préjudices potentiels pour les personnes"_s, u"Fraude"_s),
        answered(u"persons"_s, u"Nombre approximatif de personnes"_s, u"812"_s),
        answered(u"siren"_s, u"N° SIREN"_s, QString())};
    made.answers[2].missing = true;
    made.answers[2].standing = Standing::Proposed;
    made.answers[2].proposal = u"Perte de la confidentialité"_s;
    made.answers[2].reason = u"L’extrait a été publié."_s;
    made.answers[3].standing = Standing::Proposed;
    made.answers[3].proposal = u"Discrimination\nFraude"_s;
    made.answers[3].reason = u"Identité et santé ensemble."_s;
    made.answers[4].standing = Standing::Confirmed;
    made.answers[4].confirmedBy = u"dpo"_s;
    made.answers[4].confirmedAt = QDateTime(QDate(2021, 3, 1), QTime(9, 30), Qt::UTC);
    made.answers[5].missing = true;
    made.missing = {u"Nature"_s, u"N° SIREN"_s};
    return made;
}

services::FilingList filings()
{
    const QDateTime first(QDate(2021, 3, 1), QTime(9, 0), Qt::UTC);
    services::FilingList list;
    list.versions = {{.number = 1,
                      .kind = services::FilingKind::Initial,
                      .vocabulary = u"2023-07"_s,
                      .madeUtc = first,
                      .author = u"dpo"_s,
                      .sha256 = QString(64, u'a')},
                     {.number = 2,
                      .kind = services::FilingKind::FollowUp,
                      .vocabulary = u"2023-07"_s,
                      .madeUtc = first.addDays(2),
                      .author = u"dpo"_s,
                      .sha256 = QString(64, u'b')}};
    list.versions[0].receipt = {.id = 5,
                                .number = u"N-1"_s,
                                .fileName = u"recap.pdf"_s,
                                .sha256 = QString(64, u'c'),
                                .archivedUtc = first.addSecs(900),
                                .filedUtc = first.addSecs(600),
                                .filing = 1};
    return list;
}

template<typename T>
T *find(const QWidget &widget, const QString &name)
{
    return widget.findChild<T *>(name);
}

bool shows(const QWidget &widget, const QString &text)
{
    const auto labels = widget.findChildren<QLabel *>();
    return std::ranges::any_of(labels,
                               [&text](const QLabel *label) { return label->text() == text; });
}

} // namespace

class TestCnil final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { dressUp(); }
    void aCopyButtonCopiesTheAnswerAndNothingElse();
    void whatIsProposedWaitsForAWord();
    void nothingIsConfirmedInADraft();
    void versionsShowTheirDifferences();
    void aReceiptGoesToTheChosenVersion();
    void withoutVersionsThePlaceExplainsItself();
};

void TestCnil::aCopyButtonCopiesTheAnswerAndNothingElse()
{
    ui::CnilView view;
    view.showCheck(check());
    auto *copy = find<QPushButton>(view, u"copy-data_types"_s);
    QVERIFY(copy);
    QCOMPARE(copy->accessibleName(), u"Copier la réponse à\u00a0: Nature des données"_s);
    QVERIFY(!copy->toolTip().isEmpty());
    QGuiApplication::clipboard()->clear();
    copy->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), check().answers.at(1).answer);
    QVERIFY(!find<QPushButton>(view, u"copy-siren"_s)); // nothing to copy
}

void TestCnil::whatIsProposedWaitsForAWord()
{
    ui::CnilView view;
    view.resize(1100, 900);
    view.showCheck(check());
    QSignalSpy confirm(&view, &ui::CnilView::confirmRequested);
    QVERIFY(shows(view,
                  u"Proposé, à confirmer\u00a0: Perte de la confidentialité. L’extrait a été "
                  "publié."_s));
    find<QPushButton>(view, u"confirm-natures"_s)->click();
    QVERIFY(!find<QPushButton>(view, u"take-natures"_s)); // nothing of the DPO's to replace
    find<QPushButton>(view, u"confirm-harms"_s)->click();
    find<QPushButton>(view, u"take-harms"_s)->click();
    find<QPushButton>(view, u"confirmAll"_s)->click();
    QCOMPARE(confirm.size(), 4);
    QCOMPARE(confirm.at(0).at(0).toStringList(), QStringList(u"natures"_s));
    QCOMPARE(confirm.at(1).at(1).value<Confirm>(), Confirm::Answer);
    QCOMPARE(confirm.at(2).at(1).value<Confirm>(), Confirm::Proposal);
    QCOMPARE(confirm.at(3).at(0).toStringList(), QStringList());
    QVERIFY(!find<QPushButton>(view, u"confirm-persons"_s));
    QVERIFY(std::ranges::any_of(view.findChildren<QLabel *>(), [](const QLabel *label) {
        return label->text().startsWith(u"Confirmé par dpo le"_s);
    }));
    QVERIFY(saveScreenshot(view, u"cnil-standings"_s));
}

void TestCnil::nothingIsConfirmedInADraft()
{
    ui::CnilView view;
    auto *form = find<QComboBox>(view, u"filingForm"_s);
    QVERIFY(form->count() >= 2);
    QCOMPARE(view.vocabulary(), QString());
    form->setCurrentIndex(form->findData(u"edpb-1.0"_s));
    QCOMPARE(view.vocabulary(), u"edpb-1.0"_s);
    view.showCheck(check());
    QVERIFY(!find<QPushButton>(view, u"confirm-natures"_s));
    QVERIFY(!find<QPushButton>(view, u"confirmAll"_s)->isVisibleTo(&view));
}

void TestCnil::versionsShowTheirDifferences()
{
    ui::CnilView view;
    view.resize(1100, 700);
    ui::FilingsTab *tab = view.filings();
    QSignalSpy compare(tab, &ui::FilingsTab::comparisonRequested);
    tab->setNow(QDateTime(QDate(2021, 3, 3), QTime(10, 0), Qt::UTC));
    tab->showFilings(filings());
    // The newest one with the one before it.
    QVERIFY(!compare.isEmpty());
    QCOMPARE(compare.last(), QVariantList({qint64(1), qint64(2)}));
    tab->showDifferences({{u"added"_s, u"1. Type de notification"_s,
                           u"Numéro de la notification initiale"_s, QString(), u"N-1"_s},
                          {u"changed"_s, u"11. Préjudices potentiels pour les personnes"_s,
                           u"Niveau de gravité"_s, u"Important"_s, u"Maximal"_s}});
    QCOMPARE(find<QTableView>(view, u"differenceTable"_s)->model()->rowCount(), 2);
    QCOMPARE(find<QLabel>(view, u"differenceSum"_s)->text(), u"2 champs diffèrent."_s);
    const auto *table = find<QTableView>(view, u"differenceTable"_s);
    QCOMPARE(table->model()->index(1, ui::DifferenceModel::Before).data().toString(),
             u"Important"_s);
    view.showFilings();
    QVERIFY(saveScreenshot(view, u"cnil-versions"_s));
}

void TestCnil::aReceiptGoesToTheChosenVersion()
{
    ui::FilingsTab tab;
    tab.showFilings(filings());
    tab.setNow(QDateTime(QDate(2021, 3, 3), QTime(10, 0), Qt::UTC));
    QSignalSpy receipt(&tab, &ui::FilingsTab::receiptRequested);
    QSignalSpy write(&tab, &ui::FilingsTab::exportRequested);
    QVERIFY(!find<QPushButton>(tab, u"archiveReceipt"_s)->isEnabled());
    QVERIFY(!find<QPushButton>(tab, u"exportReceipt"_s)->isEnabled()); // the second has none
    find<QLineEdit>(tab, u"receiptNumber"_s)->setText(u" N-2 "_s);
    find<QPushButton>(tab, u"archiveReceipt"_s)->click();
    QCOMPARE(receipt.size(), 1);
    QCOMPARE(receipt.first().at(0).toString(), u"N-2"_s);
    QCOMPARE(receipt.first().at(1).toDateTime(),
             QDateTime(QDate(2021, 3, 3), QTime(10, 0), Qt::UTC));
    QCOMPARE(receipt.first().at(2).toLongLong(), 2);
    find<QTableView>(tab, u"filingTable"_s)->selectRow(0);
    QVERIFY(find<QPushButton>(tab, u"exportReceipt"_s)->isEnabled());
    find<QPushButton>(tab, u"exportReceipt"_s)->click();
    QCOMPARE(write.size(), 1);
    QCOMPARE(write.first(), QVariantList({qint64(5), u"recap.pdf"_s}));
}

void TestCnil::withoutVersionsThePlaceExplainsItself()
{
    ui::CnilView view;
    view.filings()->showFilings({});
    QSignalSpy bundle(&view, &ui::CnilView::bundleRequested);
    find<QPushButton>(*view.filings(), u"emptyStateButton"_s)->click();
    QCOMPARE(bundle.size(), 1);
}

QTEST_MAIN(TestCnil)
#include "tst_cnil.moc"
