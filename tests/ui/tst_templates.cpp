// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/secret.h"
#include "services/session.h"
#include "services/templateservice.h"
#include "support.h"
#include "ui/mainwindow.h"
#include "ui/notices/letterpreview.h"
#include "ui/notices/templatestab.h"

#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTextBlock>
#include <QTextBrowser>
#include <QtTest>

using namespace Qt::StringLiterals;

// The texts of the letters in the real window on a real vault: read, changed
// with the letter beside them, refused, kept, gone back to.
class TestTemplates final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void theLetterStandsBesideItsText();
    void whatIsTypedIsJudgedAndSeen();
    void aFindingLeadsToItsLine();
    void aTextThatBlocksIsNotSaved();
    void aGoodTextIsSavedAndTakenBack();
    void leavingAnUnsavedTextAsks();
    void anEmailIsSeenInBothForms();
    void aNameIsInserted();
    void lockingForgetsTheText();

private:
    template<typename T>
    T *child(const QString &name)
    {
        return m_window->findChild<T *>(name);
    }
    ui::TemplatesTab *tab() { return child<ui::TemplatesTab>(u"templatesTab"_s); }
    QPlainTextEdit *editor() { return child<QPlainTextEdit>(u"templateEditor"_s); }
    QListWidget *findings() { return child<QListWidget>(u"templateFindings"_s); }
    void pause();

    QTemporaryDir m_folder;
    PreparedDialogs m_dialogs;
    std::unique_ptr<ui::MainWindow> m_window;
};

void TestTemplates::initTestCase()
{
    QVERIFY(base::initialiseCrypto());
    useOwnSettings(m_folder);
    dressUp();
    const QString vault = m_folder.filePath(u"Baie.avis34"_s);
    const auto passphrase = [] { return base::Secret::fromBytes("une phrase de passe"); };
    QVERIFY(services::Session::create(vault, u"Laboratoire de la Baie"_s, passphrase()));
    m_window = std::make_unique<ui::MainWindow>(m_dialogs);
    m_window->resize(1440, 860);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_window->openVault(vault, passphrase());
    settle(*m_window);
    m_window->go(4);
    child<QTabWidget>(u"noticeTabs"_s)->setCurrentWidget(tab());
    settle(*m_window);
}

void TestTemplates::cleanupTestCase()
{
    m_window.reset();
}

// Longer than the time after which a text is tried.
void TestTemplates::pause()
{
    QTest::qWait(350);
    settle(*m_window);
}

void TestTemplates::theLetterStandsBesideItsText()
{
    pause();
    QCOMPARE(child<QListWidget>(u"templateList"_s)->count(), 17);
    QCOMPARE(tab()->name(), u"lettre-personne"_s);
    QVERIFY(editor()->toPlainText().contains(u"{{#leaked}}"_s));
    QCOMPARE(findings()->count(), 0);
    QCOMPARE(tab()->findChild<ui::LetterPreview *>()->pageCount(), 2);
    QVERIFY(child<QLabel>(u"templateReadability"_s)->text().contains(u"sur 100"_s));
    QVERIFY(!child<QPushButton>(u"saveTemplate"_s)->isEnabled());
    QVERIFY(!child<QPushButton>(u"resetTemplate"_s)->isEnabled());
    QTest::qWait(1000); // the pages of a PDF are drawn beside the window
    QVERIFY(saveScreenshot(*m_window, u"templates"_s));
}

void TestTemplates::whatIsTypedIsJudgedAndSeen()
{
    tab()->goToLine(9);
    QTest::keyClicks(editor(), u"<p>Votre diabete... vous concerne</p>"_s);
    pause();
    QCOMPARE(findings()->count(), 2);
    QVERIFY(findings()->item(0)->text().contains(u"diabète"_s));
    QVERIFY(findings()->item(1)->text().contains(u"…"_s));
    QVERIFY(child<QPushButton>(u"saveTemplate"_s)->isEnabled());
    QVERIFY(saveScreenshot(*m_window, u"templates-findings"_s));
}

void TestTemplates::aFindingLeadsToItsLine()
{
    tab()->goToLine(1);
    emit findings()->itemActivated(findings()->item(0));
    QCOMPARE(editor()->textCursor().blockNumber(), 8);
    QVERIFY(editor()->textCursor().selectedText().contains(u"diabete"_s));
}

void TestTemplates::aTextThatBlocksIsNotSaved()
{
    QTest::mouseClick(child<QPushButton>(u"saveTemplate"_s), Qt::LeftButton);
    settle(*m_window);
    QVERIFY(tab()->isChanged());
    QVERIFY(!services::listTemplates(*m_window->session().vault())->front().since);
}

void TestTemplates::aGoodTextIsSavedAndTakenBack()
{
    tab()->goToLine(9);
    QTest::keyClicks(editor(), u"<p>Nous vous devons des explications.</p>"_s);
    pause();
    QCOMPARE(findings()->count(), 0);
    QTest::mouseClick(child<QPushButton>(u"saveTemplate"_s), Qt::LeftButton);
    pause();
    QVERIFY(!tab()->isChanged());
    QVERIFY(services::listTemplates(*m_window->session().vault())->front().since);
    QCOMPARE(child<QComboBox>(u"templateVersions"_s)->count(), 2);
    QVERIFY(saveScreenshot(*m_window, u"templates-own"_s));
    m_dialogs.confirmations = {true};
    QTest::mouseClick(child<QPushButton>(u"resetTemplate"_s), Qt::LeftButton);
    pause();
    QVERIFY(!editor()->toPlainText().contains(u"explications"_s));
    QCOMPARE(child<QComboBox>(u"templateVersions"_s)->count(), 3);
}

void TestTemplates::leavingAnUnsavedTextAsks()
{
    QTest::keyClicks(editor(), u" "_s);
    m_dialogs.asked.clear();
    m_dialogs.confirmations = {false, true};
    auto *texts = child<QListWidget>(u"templateList"_s);
    texts->setCurrentRow(3);
    settle(*m_window);
    QCOMPARE(m_dialogs.asked.size(), 1);
    QCOMPARE(tab()->name(), u"lettre-personne"_s);
    QCOMPARE(texts->currentRow(), 0);
    texts->setCurrentRow(6);
    pause();
    QCOMPARE(tab()->name(), u"falc-personne"_s);
    QVERIFY(!tab()->isChanged());
    QVERIFY(editor()->toPlainText().contains(u"FALC"_s));
    QVERIFY(saveScreenshot(*m_window, u"templates-easy"_s));
}

void TestTemplates::anEmailIsSeenInBothForms()
{
    child<QListWidget>(u"templateList"_s)->setCurrentRow(14);
    pause();
    QCOMPARE(tab()->name(), u"courriel-personne"_s);
    QCOMPARE(findings()->count(), 0);
    QVERIFY(!tab()->findChild<ui::LetterPreview *>()->isVisible());
    const auto *subject = tab()->findChild<QLabel *>(u"emailSubject"_s);
    QVERIFY(subject->isVisible());
    QVERIFY2(subject->text().endsWith(u"Information sur vos données personnelles"_s),
             qPrintable(subject->text()));
    const auto *html = tab()->findChild<QTextBrowser *>(u"emailHtml"_s);
    QVERIFY(html->toPlainText().contains(u"Camille EXEMPLE"_s));
    const QString plain = tab()->findChild<QPlainTextEdit *>(u"emailPlainText"_s)->toPlainText();
    QVERIFY(plain.contains(u"Ce message ne contient ni lien ni pièce jointe."_s));
    const QString readability = child<QLabel>(u"templateReadability"_s)->text();
    QVERIFY(readability.contains(u"sur 100"_s));
    QVERIFY(!readability.contains(u"Pages"_s)); // an e-mail has none
    QVERIFY(saveScreenshot(*m_window, u"templates-email"_s));
    tab()->findChild<QTabWidget *>(u"emailForms"_s)->setCurrentIndex(1);
    settle(*m_window);
    QVERIFY(saveScreenshot(*m_window, u"templates-email-plain"_s));
    child<QListWidget>(u"templateList"_s)->setCurrentRow(0);
    pause();
    QVERIFY(tab()->findChild<ui::LetterPreview *>()->isVisible());
}

void TestTemplates::aNameIsInserted()
{
    auto *names = child<QComboBox>(u"templateNames"_s);
    tab()->goToLine(5);
    const int index = names->findText(u"{{lab_name}}"_s, Qt::MatchStartsWith);
    QVERIFY(index > 0);
    names->setCurrentIndex(index);
    emit names->activated(index);
    QVERIFY(editor()->document()->findBlockByNumber(4).text().contains(u"{{lab_name}}"_s));
    QCOMPARE(names->currentIndex(), 0);
}

void TestTemplates::lockingForgetsTheText()
{
    m_window->session().lock();
    settle(*m_window);
    QVERIFY(editor()->toPlainText().isEmpty());
    QCOMPARE(findings()->count(), 0);
}

QTEST_MAIN(TestTemplates)
#include "tst_templates.moc"
