// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "support.h"

#include "base/secret.h"
#include "services/demoservice.h"
#include "ui/mainwindow.h"
#include "ui/widgets/comfortablestyle.h"
#include "ui/widgets/language.h"

#include <QFile>
#include <QPalette>
#include <QPushButton>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

// The real window on a real, small demo vault: one picture of each place, in
// light and in dark, to be looked at.
class TestScreens final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void door();
    void everyPlaceShowsTheDemo_data();
    void everyPlaceShowsTheDemo();
    void everyPlaceInTheDark_data();
    void everyPlaceInTheDark();

private:
    void openDemo(ui::MainWindow &window);
    static void places();

    QTemporaryDir m_folder;
    services::DemoReport m_demo;
};

void TestScreens::initTestCase()
{
    QVERIFY(base::initialiseCrypto());
    useOwnSettings(m_folder);
    QApplication::setStyle(new ui::ComfortableStyle);
    ui::useFrench();
    base::NoProgress nobody;
    services::DemoOptions options;
    options.folder = m_folder.filePath(u"demo"_s);
    options.patients = 3000;
    options.leakRows = 2000;
    const auto report = services::runDemo(options, nobody);
    QVERIFY2(report, report ? "" : qPrintable(report.error().message));
    m_demo = *report;
}

void TestScreens::openDemo(ui::MainWindow &window)
{
    QFile file(m_demo.passphraseFile);
    QVERIFY(file.open(QIODevice::ReadOnly));
    window.openVault(m_demo.vaultFolder, base::Secret::fromBytes(file.readLine().trimmed()));
    settle(window);
    QVERIFY(window.session().isOpen());
}

void TestScreens::door()
{
    PreparedDialogs dialogs;
    ui::MainWindow window(dialogs);
    window.offerVault(m_demo.vaultFolder);
    window.show();
    QVERIFY(saveScreenshot(window, u"door"_s));
}

void TestScreens::places()
{
    QTest::addColumn<int>("place");
    QTest::addColumn<QString>("tabsName");
    QTest::addColumn<int>("tab");
    QTest::newRow("home") << 0 << QString() << 0;
    QTest::newRow("incident") << 1 << QString() << 0;
    QTest::newRow("files") << 2 << QString() << 0;
    QTest::newRow("matching") << 3 << QString() << 0;
    QTest::newRow("notices-check") << 4 << u"noticeTabs"_s << 0;
    QTest::newRow("notices-letters") << 4 << u"noticeTabs"_s << 1;
    QTest::newRow("notices-lots") << 4 << u"noticeTabs"_s << 2;
    QTest::newRow("cnil") << 5 << QString() << 0;
    QTest::newRow("journal") << 6 << QString() << 0;
    QTest::newRow("settings") << 7 << QString() << 0;
}

void TestScreens::everyPlaceShowsTheDemo_data()
{
    places();
}

void TestScreens::everyPlaceShowsTheDemo()
{
    QFETCH(int, place);
    QFETCH(QString, tabsName);
    QFETCH(int, tab);
    PreparedDialogs dialogs;
    ui::MainWindow window(dialogs);
    window.show();
    openDemo(window);
    window.go(place);
    if (!tabsName.isEmpty())
        window.findChild<QTabWidget *>(tabsName)->setCurrentIndex(tab);
    if (tabsName == u"noticeTabs"_s && tab == 0)
        window.findChild<QPushButton *>(u"checkLetters"_s)->click();
    settle(window);
    QVERIFY(saveScreenshot(window, QString::fromUtf8(QTest::currentDataTag())));
}

void TestScreens::everyPlaceInTheDark_data()
{
    places();
}

void TestScreens::everyPlaceInTheDark()
{
    QFETCH(int, place);
    QFETCH(QString, tabsName);
    QFETCH(int, tab);
    const QPalette light = QApplication::palette();
    useDarkPalette();
    PreparedDialogs dialogs;
    ui::MainWindow window(dialogs);
    window.show();
    openDemo(window);
    window.go(place);
    if (!tabsName.isEmpty())
        window.findChild<QTabWidget *>(tabsName)->setCurrentIndex(tab);
    settle(window);
    QVERIFY(saveScreenshot(window, QString::fromUtf8(QTest::currentDataTag()) + u"-dark"_s));
    QApplication::setPalette(light);
}

QTEST_MAIN(TestScreens)
#include "tst_screens.moc"
