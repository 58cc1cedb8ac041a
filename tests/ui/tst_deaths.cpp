// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/secret.h"
#include "services/deathservice.h"
#include "services/importservice.h"
#include "support.h"
#include "ui/intake/deathstab.h"
#include "ui/mainwindow.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

// INSEE's file in the real window on a real vault: compared, looked at,
// decided with the keyboard.  All persons are invented.
class TestDeaths final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void theEmptyTabSaysWhatItIsFor();
    void aFileIsComparedAndProposes();
    void bothPersonsStandSideBySide();
    void theKeyboardDecides();
    void aDecisionIsTakenBack();
    void theStrongOnesAreConfirmedByTheirNumber();
    void theSameFileIsAskedAbout();
    void aWrongFileIsAnError();
    void lockingForgetsEverybody();
    void theScopeIsOfferedOnceSomebodyIsConcerned();

private:
    bool makeVault();
    QString written(const QString &name, const QByteArray &bytes);
    QPushButton *button(const QString &name) { return m_window->findChild<QPushButton *>(name); }
    QString text(const QString &name) { return m_window->findChild<QLabel *>(name)->text(); }
    QTableView *table() { return m_window->findChild<QTableView *>(u"deathTable"_s); }
    void show(int status);
    void pressFromTable(const QString &objectName);

    QTemporaryDir m_folder;
    PreparedDialogs m_dialogs;
    std::unique_ptr<ui::MainWindow> m_window;
    QString m_vault;
};

namespace {

const QByteArray kPassphrase = "une phrase de passe";

QByteArray line(const char *names, char sex, const char *birth, const char *place, const char *town,
                const char *death)
{
    return QByteArray(names).leftJustified(80) + sex + QByteArray(birth) + QByteArray(place)
        + QByteArray(town).leftJustified(60) + QByteArray(death) + "35238"
        + QByteArray("1042").leftJustified(9) + "\r\n";
}

QByteArray patients()
{
    return "NUM_PATIENT;NOM_NAISSANCE;NOM_USAGE;PRENOMS;DATE_NAISSANCE;SEXE;NIR;ADRESSE;"
           "CODE_POSTAL;VILLE\n"
           "P001;TANGUY;LE GOFF;Jeanne Marie;14/07/1938;F;238072211310169;3 RUE DE L EGLISE;22300;"
           "LANNION\n"
           "P002;QUEMENER;;Hervé;30/11/1947;M;;41 ROUTE DE QUIMPER;29000;QUIMPER\n"
           "P003;;ABGRALL;Morgane;21/05/1944;F;244052901904203;12 IMPASSE DU MOULIN;22000;"
           "SAINT-BRIEUC\n"
           "P004;BOZEC;;Fanch;09/09/1929;M;;2 RUE DU PORT;29200;BREST\n";
}

QByteArray deaths()
{
    return line("TANGUY*JEANNE MARIE/", '2', "19380714", "22113", "LANNION", "20201105")
        + line("QUEMENEUR*HERVE YVES/", '1', "19471130", "29232", "QUIMPER", "20201224")
        + line("LE BRAS*MORGANE ANNE/", '2', "19440521", "29019", "BREST", "20210103")
        + line("BOZEC*FANCH/", '1', "19290909", "29019", "BREST", "20190817");
}

} // namespace

QString TestDeaths::written(const QString &name, const QByteArray &bytes)
{
    QFile file(m_folder.filePath(name));
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    return isWritten ? file.fileName() : QString();
}

bool TestDeaths::makeVault()
{
    m_vault = m_folder.filePath(u"Baie.avis34"_s);
    const auto created = services::Session::create(m_vault, u"Laboratoire de la Baie"_s,
                                                   base::Secret::fromBytes(kPassphrase));
    if (!created)
        return false;
    services::ImportRequest request;
    request.file = written(u"patients.csv"_s, patients());
    base::NoProgress nobody;
    return services::importFile(created->session, request, nobody).has_value();
}

void TestDeaths::initTestCase()
{
    QVERIFY(base::initialiseCrypto());
    useOwnSettings(m_folder);
    dressUp();
    QVERIFY(makeVault());
    m_window = std::make_unique<ui::MainWindow>(m_dialogs);
    m_window->resize(1280, 800);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_window->openVault(m_vault, base::Secret::fromBytes(kPassphrase));
    settle(*m_window);
    QVERIFY(m_window->session().isOpen());
    m_window->go(2);
    m_window->findChild<QTabWidget *>(u"fileTabs"_s)
        ->setCurrentWidget(m_window->findChild<ui::DeathsTab *>());
    settle(*m_window);
}

void TestDeaths::cleanupTestCase()
{
    m_window.reset();
}

void TestDeaths::show(int status)
{
    auto *list = m_window->findChild<QComboBox *>(u"deathStatus"_s);
    list->setCurrentIndex(status);
    emit list->activated(status);
    settle(*m_window);
}

// Tab goes from the list to the decision, Space decides.
void TestDeaths::pressFromTable(const QString &objectName)
{
    constexpr int kMostTabs = 5;
    table()->setFocus();
    for (int tab = 0; tab < kMostTabs && QApplication::focusWidget()->objectName() != objectName;
         ++tab)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget()->objectName(), objectName);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    settle(*m_window);
}

void TestDeaths::theEmptyTabSaysWhatItIsFor()
{
    QVERIFY(!table()->isVisible());
    QVERIFY(saveScreenshot(*m_window, u"files-deaths-empty"_s));
}

void TestDeaths::aFileIsComparedAndProposes()
{
    m_dialogs.files = {written(u"deces-2020.txt"_s, deaths())};
    button(u"compareDeaths"_s)->click();
    settle(*m_window);
    QVERIFY(table()->isVisible());
    QCOMPARE(table()->model()->rowCount(), 4);
    QVERIFY2(text(u"messageText"_s).contains(u"2 décès très probables et 2 possibles"_s),
             qPrintable(text(u"messageText"_s)));
    QVERIFY(text(u"deathSum"_s)
                .startsWith(u"À décider\u00a0: 4 (très probables\u00a0: 2, possibles\u00a0: 2)"_s));
    table()->selectRow(2);
    QVERIFY(saveScreenshot(*m_window, u"files-deaths"_s));
    const QPalette light = QApplication::palette();
    useDarkPalette();
    QCoreApplication::processEvents();
    QVERIFY(saveScreenshot(*m_window, u"files-deaths-dark"_s));
    QApplication::setPalette(light);
}

void TestDeaths::bothPersonsStandSideBySide()
{
    table()->selectRow(0);
    QVERIFY(text(u"deathPatient"_s).contains(u"TANGUY, d’usage LE GOFF, Jeanne Marie"_s));
    QVERIFY(text(u"deathPatient"_s).contains(u"14 juillet 1938"_s));
    QVERIFY(text(u"deathDead"_s).contains(u"TANGUY JEANNE MARIE"_s));
    QVERIFY(text(u"deathDead"_s).contains(u"5 novembre 2020"_s));
    QVERIFY(text(u"deathAgrees"_s).contains(u"Même commune de naissance"_s));
    QCOMPARE(text(u"deathAgainst"_s), u"Rien."_s);
}

void TestDeaths::theKeyboardDecides()
{
    table()->selectRow(1);
    pressFromTable(u"refuseDeath"_s);
    QCOMPARE(table()->model()->rowCount(), 3);
    QCOMPARE(table()->currentIndex().row(), 1); // the next one
    pressFromTable(u"confirmDeath"_s);
    QCOMPARE(table()->model()->rowCount(), 2);
    QVERIFY(text(u"deathSum"_s).contains(u"confirmés\u00a0: 1 · refusés\u00a0: 1"_s));
    QVERIFY(!button(u"undoDeath"_s)->isEnabled());
}

void TestDeaths::aDecisionIsTakenBack()
{
    show(2);
    QCOMPARE(table()->model()->rowCount(), 1);
    QVERIFY(text(u"deathPatient"_s).contains(u"QUEMENER"_s));
    QVERIFY(!button(u"confirmDeath"_s)->isEnabled());
    button(u"undoDeath"_s)->click();
    settle(*m_window);
    QCOMPARE(table()->model()->rowCount(), 0);
    QVERIFY(text(u"deathPatient"_s).isEmpty());
    show(0);
    QCOMPARE(table()->model()->rowCount(), 3);
}

void TestDeaths::theStrongOnesAreConfirmedByTheirNumber()
{
    m_dialogs.asked.clear();
    button(u"confirmStrongDeaths"_s)->click(); // nobody said yes
    settle(*m_window);
    QCOMPARE(m_dialogs.asked.size(), 1);
    QCOMPARE(m_dialogs.asked.front().typed, u"2"_s);
    QCOMPARE(table()->model()->rowCount(), 3);
    m_dialogs.confirmations = {true};
    button(u"confirmStrongDeaths"_s)->click();
    settle(*m_window);
    QCOMPARE(table()->model()->rowCount(), 1);
    QVERIFY(!button(u"confirmStrongDeaths"_s)->isEnabled());
}

void TestDeaths::theSameFileIsAskedAbout()
{
    const QString file = m_folder.filePath(u"deces-2020.txt"_s);
    m_dialogs.asked.clear();
    m_dialogs.files = {file};
    button(u"importDeaths"_s)->click();
    settle(*m_window);
    QCOMPARE(m_dialogs.asked.size(), 1);
    QVERIFY(m_dialogs.asked.front().text.contains(u"déjà été comparé"_s));
    m_dialogs.files = {file};
    m_dialogs.confirmations = {true};
    button(u"importDeaths"_s)->click();
    settle(*m_window);
    QVERIFY(text(u"messageText"_s).contains(u"0 décès très probables et 0 possibles"_s));
    QCOMPARE(table()->model()->rowCount(), 1);
}

void TestDeaths::aWrongFileIsAnError()
{
    m_dialogs.files = {m_folder.filePath(u"patients.csv"_s)};
    button(u"importDeaths"_s)->click();
    settle(*m_window);
    QVERIFY2(text(u"messageText"_s).contains(u"Ce n’est pas le fichier des personnes décédées"_s),
             qPrintable(text(u"messageText"_s)));
    QCOMPARE(table()->model()->rowCount(), 1);
}

void TestDeaths::lockingForgetsEverybody()
{
    m_window->session().lock();
    QCOMPARE(table()->model()->rowCount(), 0);
    QVERIFY(text(u"deathPatient"_s).isEmpty());
}

void TestDeaths::theScopeIsOfferedOnceSomebodyIsConcerned()
{
    ui::DeathsTab tab;
    tab.resize(1040, 640);
    tab.show();
    QSignalSpy chosen(&tab, &ui::DeathsTab::filterChosen);
    auto *concerned = tab.findChild<QCheckBox *>(u"deathConcerned"_s);
    services::DeathProposals proposals;
    proposals.hasAny = true;
    tab.showProposals(proposals, false);
    QVERIFY(!concerned->isVisible());
    proposals.hasPersons = true;
    proposals.counts.strong = 1204;
    tab.showProposals(proposals, false);
    QVERIFY(concerned->isVisible());
    QCOMPARE(tab.scope(), services::DeathScope::PersonsConcerned);
    QVERIFY(saveScreenshot(tab, u"files-deaths-concerned"_s));
    concerned->click();
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(tab.scope(), services::DeathScope::AllPatients);
}

QTEST_MAIN(TestDeaths)
#include "tst_deaths.moc"
