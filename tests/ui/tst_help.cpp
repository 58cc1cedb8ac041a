// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/secret.h"
#include "services/demoservice.h"
#include "services/userguide.h"
#include "support.h"
#include "ui/help/helpwindow.h"
#include "ui/mainwindow.h"
#include "ui/place.h"
#include "ui/unlock/unlockview.h"

#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextDocument>
#include <QTreeWidget>
#include <QWindow>
#include <QtTest>

#include <algorithm>

using namespace Qt::StringLiterals;

// Who is lost presses F1: the guide opens at what is on the screen, and every
// way in it leads somewhere.
class TestHelp final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void headingsHaveAnchorsOfTheirOwn();
    void everyLinkLeadsToASection();
    void theDoorHasHelp();
    void f1ShowsTheSectionOfThePlace_data();
    void f1ShowsTheSectionOfThePlace();
    void theContentsLeadToTheSection();
    void aLinkLeadsToItsSection();
    void searchFinds_data();
    void searchFinds();
    void searchGoesOnFromTheOtherEnd();
    void itIsReadableOnDarkToo();
    void escapeCloses();

private:
    ui::HelpWindow *help() const { return m_window->findChild<ui::HelpWindow *>(); }
    QTextBrowser *text() const { return help()->findChild<QTextBrowser *>(u"helpText"_s); }
    QLineEdit *search() const { return help()->findChild<QLineEdit *>(u"helpSearch"_s); }
    QString firstLineShown() const;
    void lookFor(const QString &words) const;

    QTemporaryDir m_folder;
    PreparedDialogs m_dialogs;
    services::DemoReport m_demo;
    std::unique_ptr<ui::MainWindow> m_window;
};

namespace {

std::vector<ui::GuideHeading> headings()
{
    QTextDocument guide;
    guide.setMarkdown(services::userGuide());
    return ui::headingsOf(guide);
}

// What a window manager does when a window opens or closes; keys that are
// shortcuts go to the active window only.
void activate(QWidget &window)
{
    QCoreApplication::processEvents();
    window.activateWindow();
    QVERIFY(QTest::qWaitFor([&] {
        return QApplication::activeWindow() == &window && window.windowHandle()->isActive();
    }));
}

bool isHeading(const QString &anchor)
{
    const auto all = headings();
    return std::any_of(all.begin(), all.end(),
                       [&](const auto &heading) { return heading.anchor == anchor; });
}

} // namespace

void TestHelp::initTestCase()
{
    QVERIFY(base::initialiseCrypto());
    useOwnSettings(m_folder);
    dressUp();
    base::NoProgress nobody;
    services::DemoOptions options;
    options.folder = m_folder.filePath(u"demo"_s);
    options.patients = 300;
    options.leakRows = 200;
    const auto report = services::runDemo(options, nobody);
    QVERIFY2(report, report ? "" : qPrintable(report.error().message));
    m_demo = *report;
    m_window = std::make_unique<ui::MainWindow>(m_dialogs);
    m_window->offerVault(m_demo.vaultFolder);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestHelp::cleanupTestCase()
{
    m_window.reset();
}

// Of the block that stands highest in the text.
QString TestHelp::firstLineShown() const
{
    const int margin = int(text()->document()->documentMargin());
    return text()->cursorForPosition({margin, 2}).block().text();
}

void TestHelp::lookFor(const QString &words) const
{
    activate(*help());
    QTest::keyClick(help(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(search()->hasFocus());
    QTest::keyClicks(search(), words);
    QTest::keyClick(search(), Qt::Key_Return);
}

void TestHelp::headingsHaveAnchorsOfTheirOwn()
{
    QStringList anchors;
    for (const ui::GuideHeading &heading : headings()) {
        QVERIFY2(heading.level <= 3, qPrintable(heading.text));
        anchors += heading.anchor;
    }
    QVERIFY(anchors.size() > 30);
    QVERIFY(anchors.contains(u"lincident-et-les-72-heures"_s));
    QCOMPARE(anchors.removeDuplicates(), 0);
}

void TestHelp::everyLinkLeadsToASection()
{
    static const QRegularExpression link(u"\\]\\(([^)]*)\\)"_s);
    int links = 0;
    for (auto match = link.globalMatch(services::userGuide()); match.hasNext(); ++links) {
        const QString target = match.next().captured(1);
        QVERIFY2(target.startsWith(u'#') && isHeading(target.mid(1)), qPrintable(target));
    }
    QVERIFY(links > 10);
}

void TestHelp::theDoorHasHelp()
{
    m_window->findChild<QPushButton *>(u"doorHelp"_s)->click();
    QVERIFY(help()->isVisible());
    QVERIFY(isHeading(ui::UnlockView::guideSection()));
    QCOMPARE(help()->currentSection(), ui::UnlockView::guideSection());
    help()->close();
    QFile file(m_demo.passphraseFile);
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_window->openVault(m_demo.vaultFolder, base::Secret::fromBytes(file.readLine().trimmed()));
    settle(*m_window);
    QVERIFY(m_window->session().isOpen());
}

void TestHelp::f1ShowsTheSectionOfThePlace_data()
{
    QTest::addColumn<int>("index");
    for (int index = 0; index < 8; ++index)
        QTest::addRow("place %d", index) << index;
}

void TestHelp::f1ShowsTheSectionOfThePlace()
{
    QFETCH(int, index);
    m_window->go(index);
    settle(*m_window);
    const auto places = m_window->findChildren<ui::Place *>();
    const auto shown = std::find_if(places.begin(), places.end(),
                                    [](ui::Place *place) { return place->view()->isVisible(); });
    QVERIFY(shown != places.end());
    activate(*m_window);
    QTest::keyClick(m_window.get(), Qt::Key_F1);
    QVERIFY(help()->isVisible());
    QVERIFY2(isHeading((*shown)->guideSection()), qPrintable((*shown)->guideSection()));
    QCOMPARE(help()->currentSection(), (*shown)->guideSection());
    if (index == 3) {
        QCOMPARE(firstLineShown(), u"Le rapprochement"_s);
        QVERIFY(saveScreenshot(*help(), u"help"_s));
    }
    help()->close();
}

void TestHelp::theContentsLeadToTheSection()
{
    m_window->findChild<QPushButton *>(u"helpButton"_s)->click();
    auto *contents = help()->findChild<QTreeWidget *>(u"helpContents"_s);
    const auto found =
        contents->findItems(u"La quarantaine"_s, Qt::MatchExactly | Qt::MatchRecursive);
    QCOMPARE(found.size(), 1);
    contents->setCurrentItem(found.first());
    QCOMPARE(firstLineShown(), u"La quarantaine"_s);
}

void TestHelp::aLinkLeadsToItsSection()
{
    emit text()->anchorClicked(QUrl(u"#la-relecture"_s));
    QCOMPARE(help()->currentSection(), u"la-relecture"_s);
    QCOMPARE(firstLineShown(), u"La relecture"_s);
    emit text()->anchorClicked(QUrl(u"#les-d%C3%A9c%C3%A8s"_s));
    QCOMPARE(help()->currentSection(), u"les-décès"_s);
}

void TestHelp::searchFinds_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("found");
    QTest::newRow("small letters for capitals") << u"cnil"_s << u"CNIL"_s;
    QTest::newRow("letters without their accents") << u"depositaire"_s << u"dépositaire"_s;
    QTest::newRow("the straight apostrophe") << u"l'essai"_s << u"l’essai"_s;
    QTest::newRow("a blank for a no-break one") << u"72 h"_s << u"72\u00a0h"_s;
    QTest::newRow("signs of patterns are signs") << u"(CSV)"_s << u"(CSV)"_s;
}

void TestHelp::searchFinds()
{
    QFETCH(QString, typed);
    QFETCH(QString, found);
    help()->showSection(u"avant-de-commencer"_s);
    lookFor(typed);
    QCOMPARE(text()->textCursor().selectedText().toLower(), found.toLower());
}

void TestHelp::searchGoesOnFromTheOtherEnd()
{
    help()->showSection(u"la-console"_s);
    lookFor(u"BitLocker"_s);
    QCOMPARE(text()->textCursor().selectedText(), u"BitLocker"_s);
    QCOMPARE(help()->currentSection(), u"ce-quil-vous-faut"_s);
    lookFor(u"zzz"_s);
    auto *notFound = help()->findChild<QWidget *>(u"helpNotFound"_s);
    QVERIFY(notFound->isVisible());
    QTest::keyClicks(search(), u"z"_s);
    QVERIFY(!notFound->isVisible());
}

void TestHelp::itIsReadableOnDarkToo()
{
    const QPalette light = QApplication::palette();
    useDarkPalette();
    QCoreApplication::processEvents();
    help()->showSection(u"les-touches"_s);
    QVERIFY(saveScreenshot(*help(), u"help-dark"_s));
    QApplication::setPalette(light);
    QCoreApplication::processEvents();
    for (const auto &[section, picture] :
         {std::pair{u"que-faire-quand"_s, u"help-messages"_s},
          {u"le-coffre-avec-vault"_s, u"help-console"_s},
          {u"le-fichier-de-correspondance"_s, u"help-mapping"_s}}) {
        help()->showSection(section);
        QVERIFY(saveScreenshot(*help(), picture));
    }
}

void TestHelp::escapeCloses()
{
    QVERIFY(help()->isVisible());
    activate(*help());
    QTest::keyClick(help(), Qt::Key_Escape);
    QVERIFY(!help()->isVisible());
    QVERIFY(m_window->isVisible());
}

QTEST_MAIN(TestHelp)
#include "tst_help.moc"
