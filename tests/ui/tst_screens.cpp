// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/secret.h"
#include "services/demoservice.h"
#include "support.h"
#include "ui/mainwindow.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QPalette>
#include <QPointer>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

// The real window on a real, small demo vault: one picture of each place, in
// light and in dark, to be looked at; and what the pictures cannot say.
class TestScreens final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void door();
    void everyPlaceShowsTheDemo_data();
    void everyPlaceShowsTheDemo();
    void everyControlHasAnAccessibleName();
    void lockForgetsAndUnlockComesBackToTheSamePlace();
    void aJobGoesOnBehindTheLock();
    void closingDuringAJobAsks();

private:
    void openDemo();
    void startEndlessJob();

    QTemporaryDir m_folder;
    PreparedDialogs m_dialogs;
    std::unique_ptr<ui::MainWindow> m_window;
    services::DemoReport m_demo;
};

void TestScreens::initTestCase()
{
    QVERIFY(base::initialiseCrypto());
    useOwnSettings(m_folder);
    dressUp();
    base::NoProgress nobody;
    services::DemoOptions options;
    options.folder = m_folder.filePath(u"demo"_s);
    options.patients = 3000;
    options.leakRows = 2000;
    const auto report = services::runDemo(options, nobody);
    QVERIFY2(report, report ? "" : qPrintable(report.error().message));
    m_demo = *report;
}

void TestScreens::cleanupTestCase()
{
    m_window.reset();
}

void TestScreens::openDemo()
{
    QFile file(m_demo.passphraseFile);
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_window->openVault(m_demo.vaultFolder, base::Secret::fromBytes(file.readLine().trimmed()));
    settle(*m_window);
    QVERIFY(m_window->session().isOpen());
}

void TestScreens::door()
{
    m_window = std::make_unique<ui::MainWindow>(m_dialogs);
    m_window->offerVault(m_demo.vaultFolder);
    m_window->show();
    QVERIFY(saveScreenshot(*m_window, u"door"_s));
    openDemo();
}

void TestScreens::everyPlaceShowsTheDemo_data()
{
    QTest::addColumn<int>("place");
    QTest::addColumn<QString>("tab"); // of the files or notifications
    QTest::newRow("home") << 0 << QString();
    QTest::newRow("incident") << 1 << QString();
    QTest::newRow("incident-severity") << 1 << u"severityPage"_s;
    QTest::newRow("files") << 2 << QString();
    QTest::newRow("files-quarantine-demo") << 2 << u"quarantineTab"_s;
    QTest::newRow("files-doubts-demo") << 2 << u"doubtsTab"_s;
    QTest::newRow("matching") << 3 << QString();
    QTest::newRow("notices-letters") << 4 << u"lettersTab"_s;
    QTest::newRow("notices-addresses") << 4 << u"addressesTab"_s;
    QTest::newRow("notices-check") << 4 << u"checkTab"_s;
    QTest::newRow("notices-lots") << 4 << u"lotsTab"_s;
    QTest::newRow("cnil") << 5 << QString();
    QTest::newRow("journal") << 6 << QString();
    QTest::newRow("settings") << 7 << QString();
}

void TestScreens::everyPlaceShowsTheDemo()
{
    QFETCH(int, place);
    QFETCH(QString, tab);
    const QString name = QString::fromUtf8(QTest::currentDataTag());
    m_window->go(place);
    if (tab == "severityPage"_L1)
        m_window->findChild<QListWidget *>(u"incidentIndex"_s)->setCurrentRow(6);
    else if (!tab.isEmpty())
        m_window->findChild<QTabWidget *>(place == 2 ? u"fileTabs"_s : u"noticeTabs"_s)
            ->setCurrentWidget(m_window->findChild<QWidget *>(tab));
    if (tab == "checkTab"_L1)
        m_window->findChild<QPushButton *>(u"checkLetters"_s)->click();
    if (tab == "addressesTab"_L1)
        m_window->findChild<QPushButton *>(u"checkAddresses"_s)->click();
    settle(*m_window);
    QVERIFY(saveScreenshot(*m_window, name));
    const QPalette light = QApplication::palette();
    useDarkPalette();
    QCoreApplication::processEvents();
    QVERIFY(saveScreenshot(*m_window, name + u"-dark"_s));
    QApplication::setPalette(light);
}

void TestScreens::everyControlHasAnAccessibleName()
{
    QStringList nameless;
    for (const QWidget *widget : m_window->findChildren<QWidget *>()) {
        if (!(widget->focusPolicy() & Qt::TabFocus) || widget->objectName().startsWith(u"qt_"_s))
            continue;
        QAccessibleInterface *spoken =
            QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        const bool isInside = qobject_cast<const QAbstractItemView *>(widget->parentWidget())
            || qobject_cast<const QAbstractSpinBox *>(widget->parentWidget())
            || qobject_cast<const QComboBox *>(widget->parentWidget())
            || widget->window()->inherits("QComboBoxPrivateContainer"); // its list, unfolded
        if (!spoken || isInside)
            continue;
        if (spoken->text(QAccessible::Name).isEmpty())
            nameless += QString::fromLatin1(widget->metaObject()->className()) + u' '
                + widget->objectName();
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u", "_s)));
}

void TestScreens::lockForgetsAndUnlockComesBackToTheSamePlace()
{
    m_window->go(2);
    m_window->findChild<QTabWidget *>(u"fileTabs"_s)->setCurrentIndex(0);
    settle(*m_window);
    const auto table = [this] { return m_window->findChild<QTableView *>(u"importTable"_s); };
    QCOMPARE(table()->model()->rowCount(), 2);
    table()->selectRow(1);
    const QPointer<QTableView> before = table();
    m_window->findChild<QPushButton *>(u"lockButton"_s)->click();
    QVERIFY(!m_window->session().isOpen());
    QVERIFY(!before); // gone, with all that it showed
    QVERIFY(!table()->isVisible());
    QCOMPARE(table()->model()->rowCount(), 0);
    openDemo();
    QVERIFY(table()->isVisible());
    QCOMPARE(table()->model()->rowCount(), 2);
    QTRY_COMPARE(table()->currentIndex().row(), 1);
}

void TestScreens::startEndlessJob()
{
    m_window->session().job<int>(
        u"Import"_s, m_window.get(),
        [](const auto &, auto &progress) -> base::Result<int> {
            while (progress.report(1, 2))
                QThread::msleep(1);
            return base::cancelled();
        },
        [](int) {});
    QVERIFY(m_window->session().jobs().isRunning());
}

void TestScreens::aJobGoesOnBehindTheLock()
{
    startEndlessJob();
    QVERIFY(m_window->findChild<QWidget *>(u"jobBar"_s)->isVisible());
    QVERIFY(saveScreenshot(*m_window, u"job"_s));
    m_window->session().lock();
    auto *door = m_window->findChild<QWidget *>(u"passphrase"_s);
    QVERIFY(door->isVisible());
    m_window->openVault(m_demo.vaultFolder, base::Secret::fromBytes("wrong"));
    const auto *message = m_window->findChild<QLabel *>(u"unlockMessage"_s);
    QVERIFY(QTest::qWaitFor(
        [&] { return message->text().startsWith(u"Ce n’est la phrase de passe"_s); }, 60'000));
    QVERIFY(door->isVisible());
    QFile file(m_demo.passphraseFile);
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_window->openVault(m_demo.vaultFolder, base::Secret::fromBytes(file.readLine().trimmed()));
    QVERIFY(QTest::qWaitFor([&] { return !door->isVisible(); }, 60'000));
    QVERIFY(m_window->session().jobs().isRunning());
    m_window->findChild<QPushButton *>(u"stopJob"_s)->click();
    QVERIFY(QTest::qWaitFor([&] { return !m_window->session().jobs().isRunning(); }));
    settle(*m_window);
    QVERIFY(m_window->session().isOpen());
    QCOMPARE(m_window->findChild<QLabel *>(u"messageText"_s)->text(),
             u"«\u00a0Import\u00a0» est arrêté. Rien n’a été modifié."_s);
}

void TestScreens::closingDuringAJobAsks()
{
    startEndlessJob();
    m_dialogs.asked.clear();
    QVERIFY(!m_window->close()); // nobody said yes
    QCOMPARE(m_dialogs.asked.size(), 1);
    m_dialogs.confirmations = {true};
    QVERIFY(m_window->close());
}

QTEST_MAIN(TestScreens)
#include "tst_screens.moc"
