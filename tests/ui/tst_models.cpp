// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/intake/importmodel.h"
#include "ui/intake/intakewords.h"
#include "ui/journal/journalmodel.h"
#include "ui/matching/pairmodel.h"
#include "ui/notices/lotmodel.h"
#include "ui/notices/noticemodels.h"
#include "ui/widgets/language.h"

#include <QAbstractItemModelTester>
#include <QSortFilterProxyModel>
#include <QtTest>

using namespace Qt::StringLiterals;

class TestModels final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { ui::useFrench(); }
    void everyModelKeepsTheRules();
    void rowsArriveByPages();
    void aFilterAsksForMoreToo();
    void importsShowNumbersInFrench();
    void pairsAreMasked();
    void aDecisionAppearsInItsRow();
    void lotsSayWhenTheyWerePosted();
};

namespace {

services::JournalRow journalRow(qint64 n)
{
    services::JournalRow row;
    row.n = n;
    row.event = u"Fichier importé"_s;
    return row;
}

services::PairRow pairRow(qint64 id)
{
    services::PairRow row;
    row.pairId = id;
    row.leakName = u"Roger YVETTE"_s;
    row.patientName = u"Yvette ROGER"_s;
    row.birthDate = u"1950-03-12"_s;
    row.probability = 0.5;
    return row;
}

template<typename Model>
QString shown(const Model &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

} // namespace

void TestModels::everyModelKeepsTheRules()
{
    ui::JournalModel journal;
    ui::PairModel pairs;
    ui::ImportModel imports;
    const auto fatal = QAbstractItemModelTester::FailureReportingMode::QtTest;
    const QAbstractItemModelTester journalTester(&journal, fatal);
    const QAbstractItemModelTester pairTester(&pairs, fatal);
    const QAbstractItemModelTester importTester(&imports, fatal);
    journal.setRows({journalRow(3), journalRow(2)}, true);
    journal.append({journalRow(1)}, false);
    journal.setRows({});
    pairs.setRows({pairRow(1), pairRow(2)});
    pairs.setDecision(2, services::verdictKey(services::Verdict::Same));
    imports.setRows({{}, {}});
    QCOMPARE(imports.rowCount(), 2);
    QCOMPARE(imports.rowCount(imports.index(0, 0)), 0);
    QCOMPARE(journal.headerData(ui::JournalModel::Event, Qt::Horizontal, Qt::DisplayRole),
             u"Événement"_s);
}

void TestModels::rowsArriveByPages()
{
    ui::JournalModel model;
    int asked = 0;
    model.setOnMoreWanted([&asked] { ++asked; });
    model.setRows({journalRow(5), journalRow(4)}, true);
    QVERIFY(model.canFetchMore({}));
    model.fetchMore({});
    model.fetchMore({}); // the page is on its way: not asked again
    QCOMPARE(asked, 1);
    model.append({journalRow(3)}, false);
    QCOMPARE(model.rowCount(), 3);
    QVERIFY(!model.canFetchMore({}));
}

void TestModels::aFilterAsksForMoreToo()
{
    ui::JournalModel model;
    QSortFilterProxyModel filtered;
    filtered.setSourceModel(&model);
    bool asked = false;
    model.setOnMoreWanted([&asked] { asked = true; });
    model.setRows({journalRow(5)}, true);
    filtered.fetchMore({});
    QVERIFY(asked);
}

void TestModels::importsShowNumbersInFrench()
{
    ui::ImportModel model;
    services::ImportRow row;
    row.kind = services::ImportKind::Leak;
    row.provenance = services::provenanceKey(services::Provenance::Processor);
    row.receivedOn = QDate(2026, 3, 3);
    row.rowsRead = 500000;
    row.sha256 = QString(64, u'a');
    model.setRows({row});
    QCOMPARE(shown(model, 0, ui::ImportModel::Kind), u"Extrait de la fuite"_s);
    QCOMPARE(shown(model, 0, ui::ImportModel::Provenance), u"Sous-traitant"_s);
    QCOMPARE(shown(model, 0, ui::ImportModel::Received), u"03/03/2026"_s);
    QCOMPARE(model.index(0, ui::ImportModel::Received).data(Qt::ToolTipRole).toString(),
             u"3 mars 2026"_s);
    QCOMPARE(shown(model, 0, ui::ImportModel::Read), u"500\u202f000"_s);
    ui::FileModel files;
    services::ImportedFile file;
    file.sha256 = row.sha256;
    files.setRows({file});
    QCOMPARE(shown(files, 0, ui::FileModel::Hash), u"aaaaaaaaaaaa…"_s);
    QCOMPARE(files.index(0, ui::FileModel::Hash).data(Qt::ToolTipRole).toString(), row.sha256);
    QCOMPARE(ui::reconciliation(500000, 498732, 1268),
             u"500\u202f000 lues = 498\u202f732 acceptées + 1\u202f268 en quarantaine"_s);
}

void TestModels::pairsAreMasked()
{
    ui::PairModel model;
    model.setRows({pairRow(1)});
    QVERIFY(!shown(model, 0, ui::PairModel::Birth).contains(u"1950"_s));
    QCOMPARE(shown(model, 0, ui::PairModel::Birth), u"1•••-••-••"_s);
}

void TestModels::aDecisionAppearsInItsRow()
{
    ui::PairModel model;
    model.setRows({pairRow(7), pairRow(8)});
    QCOMPARE(model.rowOf(8), 1);
    QCOMPARE(model.rowOf(9), -1);
    model.setDecision(8, services::verdictKey(services::Verdict::Unsure));
    model.setDecision(9, services::verdictKey(services::Verdict::Same)); // not read yet
    QCOMPARE(shown(model, 1, ui::PairModel::Decision), u"doute"_s);
    QVERIFY(shown(model, 0, ui::PairModel::Decision).isEmpty());
}

void TestModels::lotsSayWhenTheyWerePosted()
{
    ui::LotModel model;
    services::LotStanding posted;
    posted.lot.postedOn = QDate(2026, 3, 5);
    model.setRows({services::LotStanding(), posted});
    QCOMPARE(shown(model, 0, ui::LotModel::Posted), u"pas encore"_s);
    QCOMPARE(shown(model, 1, ui::LotModel::Posted), u"5 mars 2026"_s);
}

QTEST_MAIN(TestModels)
#include "tst_models.moc"
