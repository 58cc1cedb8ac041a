// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "support.h"
#include "ui/cnil/registertab.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(incident::Breach)
Q_DECLARE_METATYPE(incident::Motivation)

class TestRegister final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void theListSaysWhatIsDecidedAndWhatIsMissing();
    void theOwnBreachHasOnlyItsReasonsHere();
    void aNewBreachIsTypedAndSent();
    void whatTheFormDoesNotShowIsKept();
    void theListWaitsWhileAnEntryIsChanged();
    void removingNeedsAReason();
    void aRemovedEntryIsOnlyShown();

private:
    template<typename T>
    T *find(const char *name) const
    {
        return m_tab->findChild<T *>(QString::fromLatin1(name));
    }

    std::unique_ptr<ui::RegisterTab> m_tab;
};

namespace {

QList<services::RegisterLine> lines()
{
    services::RegisterLine own;
    own.reference = u"V-2021-03"_s;
    own.title = u"Fichier publié"_s;
    own.filing = u"Notifiée"_s;
    own.communication = u"Non, mais elles le seront"_s;
    services::RegisterLine lost;
    lost.number = 1;
    lost.reference = u"V-2020-01"_s;
    lost.title = u"Ordinateur portable égaré"_s;
    lost.filing = u"Non notifiée"_s;
    lost.communication = u"Non ils ne le seront pas"_s;
    lost.gaps = {u"Mesures prises"_s, u"Conséquences probables"_s};
    services::RegisterLine twice = lost;
    twice.number = 2;
    twice.removalReason = u"Saisie en double"_s;
    return {own, lost, twice};
}

incident::Breach lost()
{
    incident::Breach breach;
    breach.incident.reference = u"V-2020-01"_s;
    breach.incident.title = u"Ordinateur portable égaré"_s;
    breach.incident.natures = {u"confidentiality"_s};
    breach.incident.priorMeasures = u"Disque chiffré"_s; // no field of the tab
    breach.persons = 12;
    breach.motivation = {incident::FilingDecision::NotToFile, u"Disque chiffré."_s,
                         u"Données inintelligibles."_s};
    return breach;
}

} // namespace

void TestRegister::initTestCase()
{
    dressUp();
    qRegisterMetaType<incident::Breach>();
    qRegisterMetaType<incident::Motivation>();
}

void TestRegister::init()
{
    m_tab = std::make_unique<ui::RegisterTab>();
    m_tab->resize(1040, 640);
    m_tab->show();
    m_tab->showLines(lines());
}

void TestRegister::theListSaysWhatIsDecidedAndWhatIsMissing()
{
    const auto *model = find<QTableView>("registerTable")->model();
    QCOMPARE(model->rowCount(), 3);
    const auto cell = [model](int row, int column) {
        return model->index(row, column).data().toString();
    };
    QCOMPARE(cell(0, 3), u"Notifiée"_s);
    QCOMPARE(cell(1, 3), u"Non notifiée"_s);
    QCOMPARE(cell(1, 5), u"2"_s);
    QCOMPARE(cell(2, 3), u"retirée"_s);
    m_tab->select(1);
    m_tab->showBreach(1, lost());
    QVERIFY(find<QLabel>("registerGaps")->text().contains(u"Mesures prises"));
    QVERIFY(saveScreenshot(*m_tab, u"cnil-register"_s));
}

void TestRegister::theOwnBreachHasOnlyItsReasonsHere()
{
    QVERIFY(!find<QLineEdit>("breachReference")->isVisible());
    QVERIFY(!find<QPushButton>("removeBreach")->isVisible());
    QSignalSpy motivated(m_tab.get(), &ui::RegisterTab::motivated);
    find<QPlainTextEdit>("filingReasons")->setPlainText(u"Risque élevé"_s);
    find<QPushButton>("saveBreach")->click();
    QCOMPARE(motivated.size(), 1);
    QCOMPARE(motivated[0][0].toInt(), services::kOwnBreach);
    QCOMPARE(motivated[0][1].value<incident::Motivation>().filingReasons, u"Risque élevé"_s);
    QVERIFY(saveScreenshot(*m_tab, u"cnil-register-own"_s));
}

void TestRegister::aNewBreachIsTypedAndSent()
{
    QSignalSpy added(m_tab.get(), &ui::RegisterTab::added);
    find<QPushButton>("addBreach")->click();
    QTest::keyClicks(find<QLineEdit>("breachReference"), u"V-2022-07"_s);
    QTest::keyClicks(find<QLineEdit>("breachTitle"), u"Courriel au mauvais destinataire"_s);
    find<QSpinBox>("breachPersons")->setValue(1);
    auto *decision = find<QComboBox>("filingDecision");
    decision->setCurrentIndex(decision->findData(int(incident::FilingDecision::NotToFile)));
    QVERIFY(saveScreenshot(*m_tab, u"cnil-register-new"_s));
    find<QPushButton>("saveBreach")->click();
    QCOMPARE(added.size(), 1);
    const auto breach = added[0][0].value<incident::Breach>();
    QCOMPARE(breach.incident.reference, u"V-2022-07"_s);
    QCOMPARE(breach.persons, std::optional<qint64>(1));
    QCOMPARE(breach.records, std::optional<qint64>());
    QCOMPARE(breach.motivation.filing, incident::FilingDecision::NotToFile);
}

void TestRegister::whatTheFormDoesNotShowIsKept()
{
    m_tab->select(1);
    m_tab->showBreach(1, lost());
    QSignalSpy changed(m_tab.get(), &ui::RegisterTab::changed);
    find<QSpinBox>("breachPersons")->setValue(13);
    find<QPushButton>("saveBreach")->click();
    QCOMPARE(changed.size(), 1);
    incident::Breach expected = lost();
    expected.persons = 13;
    QVERIFY(changed[0][1].value<incident::Breach>() == expected);
}

void TestRegister::theListWaitsWhileAnEntryIsChanged()
{
    m_tab->select(1);
    m_tab->showBreach(1, lost());
    QVERIFY(find<QTableView>("registerTable")->isEnabled());
    QVERIFY(!find<QPushButton>("saveBreach")->isEnabled());
    find<QSpinBox>("breachRecords")->setValue(5);
    QVERIFY(!find<QTableView>("registerTable")->isEnabled());
    QSignalSpy chosen(m_tab.get(), &ui::RegisterTab::chosen);
    find<QPushButton>("dropBreachChanges")->click();
    QVERIFY(find<QTableView>("registerTable")->isEnabled());
    QCOMPARE(chosen.size(), 1); // asked for again
    QCOMPARE(chosen[0][0].toInt(), 1);
}

void TestRegister::removingNeedsAReason()
{
    m_tab->select(1);
    m_tab->showBreach(1, lost());
    QSignalSpy removed(m_tab.get(), &ui::RegisterTab::removalRequested);
    auto *remove = find<QPushButton>("removeBreach");
    QVERIFY(remove->isVisible());
    QVERIFY(!remove->isEnabled());
    QTest::keyClicks(find<QLineEdit>("removalReason"), u"Saisie en double"_s);
    remove->click();
    QCOMPARE(removed.size(), 1);
    QCOMPARE(removed[0][0].toInt(), 1);
    QCOMPARE(removed[0][1].toString(), u"Saisie en double"_s);
}

void TestRegister::aRemovedEntryIsOnlyShown()
{
    QSignalSpy chosen(m_tab.get(), &ui::RegisterTab::chosen);
    m_tab->select(2);
    QCOMPARE(chosen.size(), 0);
    QVERIFY(find<QLabel>("registerGaps")->text().contains(u"Saisie en double"));
    QVERIFY(!find<QPlainTextEdit>("filingReasons")->isEnabled());
}

QTEST_MAIN(TestRegister)
#include "tst_register.moc"
