// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/secret.h"
#include "demo/generator.h"
#include "services/importservice.h"
#include "support.h"
#include "ui/mainwindow.h"

#include <QApplication>
#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QTableView>
#include <QTemporaryDir>
#include <QWizard>
#include <QtTest>

using namespace Qt::StringLiterals;

// The main job, with the keyboard alone: from a new vault to printed lots and
// the bundle for the CNIL.  Dialogs that the system draws are answered in
// advance; everything else is keys.
class TestWalk final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void aVaultIsCreated();
    void theIncidentIsReadAndSaved();
    void theFilesAreImported();
    void theMatchingRuns();
    void thePairsAreReviewed();
    void theLettersArePrinted();
    void theBundleIsWritten();
    void theJournalHoldsItAll();

private:
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const QString &text);
    void focusOn(const QString &objectName);
    void import(services::ImportKind kind, const QString &file);
    QString message() const;
    void returnToWindow();

    QTemporaryDir m_folder;
    PreparedDialogs m_dialogs;
    std::unique_ptr<ui::MainWindow> m_window;
};

namespace {

const QString kPassphrase = u"girafe moulin cuivre tabouret falaise orange violon brouette"_s;
constexpr int kMostTabs = 200;

QWidget *focused()
{
    return QApplication::focusWidget();
}

} // namespace

void TestWalk::initTestCase()
{
    QVERIFY(base::initialiseCrypto());
    useOwnSettings(m_folder);
    dressUp();
    demo::DemoRequest request;
    request.patients = 1500;
    request.leakRows = 1000;
    QFile patients(m_folder.filePath(u"patients.csv"_s));
    QFile leak(m_folder.filePath(u"fuite.csv"_s));
    QBuffer truth;
    QVERIFY(patients.open(QIODevice::WriteOnly) && leak.open(QIODevice::WriteOnly)
            && truth.open(QIODevice::WriteOnly));
    base::NoProgress nobody;
    QVERIFY(demo::generate(request, patients, leak, truth, nobody));
    QFile incident(m_folder.filePath(u"incident.json"_s));
    QVERIFY(incident.open(QIODevice::WriteOnly));
    incident.write(demo::incidentJson());
    QVERIFY(QDir(m_folder.path()).mkdir(u"lots"_s));
    m_window = std::make_unique<ui::MainWindow>(m_dialogs);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestWalk::cleanupTestCase()
{
    m_window.reset();
}

void TestWalk::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(focused() ? focused() : m_window.get(), key, modifiers);
}

void TestWalk::type(const QString &text)
{
    QTest::keyClicks(focused(), text);
}

// Reached by Tab alone, or the walk ends here.
void TestWalk::focusOn(const QString &objectName)
{
    for (int tab = 0; tab < kMostTabs; ++tab) {
        if (focused() && focused()->objectName() == objectName)
            return;
        press(Qt::Key_Tab);
    }
    QFAIL(qPrintable(u"Tab does not reach "_s + objectName + u", it is at "_s
                     + (focused() ? focused()->objectName() : u"nothing"_s)));
}

QString TestWalk::message() const
{
    return m_window->findChild<QLabel *>(u"messageText"_s)->text();
}

// What a window manager does when a dialog closes.
void TestWalk::returnToWindow()
{
    settle(*m_window);
    m_window->activateWindow();
    QVERIFY(QTest::qWaitFor([&] { return QApplication::activeWindow() == m_window.get(); }));
}

void TestWalk::aVaultIsCreated()
{
    focusOn(u"createVault"_s);
    press(Qt::Key_Space);
    auto *wizard = m_window->findChild<QWizard *>();
    QVERIFY(QTest::qWaitFor([&] { return wizard->isAncestorOf(focused()); }));
    focusOn(u"newLaboratory"_s);
    type(u"Laboratoire de la Baie"_s);
    focusOn(u"newFolder"_s);
    type(m_folder.filePath(u"Baie.avis34"_s));
    press(Qt::Key_Return);
    focusOn(u"newPassphrase"_s);
    type(kPassphrase);
    focusOn(u"newPassphraseAgain"_s);
    type(kPassphrase);
    wizard->button(QWizard::CommitButton)->setFocus();
    press(Qt::Key_Space);
    settle(*m_window);
    m_dialogs.files = {m_folder.filePath(u"fiche.txt"_s)};
    focusOn(u"writeSheet"_s);
    press(Qt::Key_Space);
    QFile sheet(m_folder.filePath(u"fiche.txt"_s));
    QVERIFY(sheet.open(QIODevice::ReadOnly));
    static const QRegularExpression code(u"(?:[0-9A-Z]{4}[- ]){13}[0-9A-Z]{4}"_s);
    const QString whole = code.match(QString::fromUtf8(sheet.readAll())).captured();
    QCOMPARE(whole.size(), 14 * 5 - 1);
    focusOn(u"recoveryCode"_s);
    type(whole);
    press(Qt::Key_Return);
    returnToWindow();
    QVERIFY(m_window->session().isOpen());
    QVERIFY(!m_window->findChild<QWidget *>(u"createVault"_s)->isVisible());
    QCOMPARE(m_window->findChild<QLabel *>(u"nextAction"_s)->text(), u"Décrire l’incident"_s);
}

void TestWalk::theIncidentIsReadAndSaved()
{
    press(Qt::Key_2, Qt::ControlModifier);
    settle(*m_window);
    m_dialogs.files = {m_folder.filePath(u"incident.json"_s)};
    focusOn(u"importIncident"_s);
    press(Qt::Key_Space);
    press(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(QTest::qWaitFor([&] {
        return message() == u"L’incident est enregistré."_s;
    })); // a shortcut clicks after 100 ms
}

void TestWalk::import(services::ImportKind kind, const QString &file)
{
    focusOn(u"importButton"_s);
    press(Qt::Key_Space);
    auto *wizard = m_window->findChild<QWizard *>(u"importWizard"_s);
    QVERIFY(wizard);
    QVERIFY(QTest::qWaitFor([&] { return wizard->isAncestorOf(focused()); }));
    settle(*m_window);
    focusOn(u"importFile"_s);
    type(file);
    if (kind == services::ImportKind::Leak) { // invented patients live all over France
        focusOn(u"importProvenance"_s);
        press(Qt::Key_Down);
        focusOn(u"confirmFullDump"_s);
        press(Qt::Key_Space);
        focusOn(u"fullDumpStatement"_s);
        type(u"Remis par notre sous-traitant."_s);
        focusOn(u"importFile"_s);
    }
    press(Qt::Key_Return);                 // how it is written
    for (int page = 0; page < 2; ++page) { // columns, trial
        settle(*m_window);
        QVERIFY(wizard->button(QWizard::NextButton)->isEnabled());
        wizard->button(QWizard::NextButton)->setFocus();
        press(Qt::Key_Space);
    }
    settle(*m_window);
    QVERIFY2(wizard->button(QWizard::FinishButton)->isEnabled(),
             qPrintable(wizard->findChild<QLabel *>(u"trialReasons"_s)->text()));
    wizard->button(QWizard::FinishButton)->setFocus();
    press(Qt::Key_Space);
    returnToWindow();
}

void TestWalk::theFilesAreImported()
{
    press(Qt::Key_3, Qt::ControlModifier);
    settle(*m_window);
    import(services::ImportKind::Patients, m_folder.filePath(u"patients.csv"_s));
    import(services::ImportKind::Leak, m_folder.filePath(u"fuite.csv"_s));
    QCOMPARE(m_window->findChild<QTableView *>(u"importTable"_s)->model()->rowCount(), 2);
}

void TestWalk::theMatchingRuns()
{
    press(Qt::Key_4, Qt::ControlModifier);
    settle(*m_window);
    focusOn(u"runMatching"_s);
    press(Qt::Key_Space);
    settle(*m_window);
    QVERIFY2(message().startsWith(u"Le rapprochement a trouvé"_s), qPrintable(message()));
}

void TestWalk::thePairsAreReviewed()
{
    const auto *pairs = m_window->findChild<QTableView *>(u"pairTable"_s);
    const int open = pairs->model()->rowCount();
    focusOn(u"resumeReview"_s);
    press(Qt::Key_Space);
    settle(*m_window);
    for (int pair = 0; pair < open; ++pair) {
        type(pair % 2 == 0 ? u"o"_s : u"n"_s);
        settle(*m_window);
    }
    QCOMPARE(m_window->findChild<QLabel *>(u"pairTitle"_s)->text(),
             u"Chaque paire de la bande a sa décision. Ensuite\u00a0: les notifications."_s);
}

void TestWalk::theLettersArePrinted()
{
    press(Qt::Key_5, Qt::ControlModifier);
    settle(*m_window);
    focusOn(u"checkLetters"_s);
    press(Qt::Key_Space);
    settle(*m_window);
    focusOn(u"sampleCases"_s);
    const auto *cases = m_window->findChild<QListWidget *>(u"sampleCases"_s);
    QVERIFY(cases->count() > 0);
    for (int row = 0; row < cases->count(); ++row) {
        if (row > 0)
            press(Qt::Key_Down);
        settle(*m_window); // its letter is shown
        press(Qt::Key_Space);
        QCOMPARE(cases->item(row)->checkState(), Qt::Checked);
    }
    m_dialogs.files = {m_folder.filePath(u"lots"_s)};
    m_dialogs.confirmations = {true};
    focusOn(u"produceLots"_s);
    press(Qt::Key_Space);
    settle(*m_window);
    QCOMPARE(m_dialogs.asked.size(), 1);
    QVERIFY(!m_dialogs.asked.first().typed.isEmpty()); // irreversible: typed
    QVERIFY2(message().contains(u"produites et contrôlées"_s), qPrintable(message()));
    QVERIFY(QFile::exists(m_folder.filePath(u"lots/lot-0001.pdf"_s)));
    focusOn(u"markPosted"_s);
    press(Qt::Key_Space);
    settle(*m_window);
    QVERIFY2(message().startsWith(u"Le lot 1 est posté"_s), qPrintable(message()));
}

void TestWalk::theBundleIsWritten()
{
    press(Qt::Key_6, Qt::ControlModifier);
    settle(*m_window);
    m_dialogs.files = {m_folder.filePath(u"cnil.zip"_s)};
    focusOn(u"prepareBundle"_s);
    press(Qt::Key_Space);
    settle(*m_window);
    QVERIFY(QFile::exists(m_folder.filePath(u"cnil.zip"_s)));
}

void TestWalk::theJournalHoldsItAll()
{
    press(Qt::Key_7, Qt::ControlModifier);
    settle(*m_window);
    QVERIFY(m_window->findChild<QTableView *>(u"journalTable"_s)->model()->rowCount() >= 7);
    focusOn(u"verifyJournal"_s);
    press(Qt::Key_Space);
    settle(*m_window);
    const QString state = m_window->findChild<QLabel *>(u"journalState"_s)->text();
    QVERIFY2(state.startsWith(u"Vérifié"_s), qPrintable(state));
    // The head that the next slip will print, as if it were typed from it; then another one.
    const QString proof = m_window->findChild<QLabel *>(u"journalProof"_s)->text();
    static const QRegularExpression printed(u"[0-9A-Z]{4}(-[0-9A-Z]{4}){4}"_s);
    auto *const head = m_window->findChild<QLineEdit *>(u"journalHead"_s);
    auto *const unknown = m_window->findChild<QLabel *>(u"journalHeadUnknown"_s);
    head->setText(printed.match(proof).captured());
    focusOn(u"compareHead"_s);
    press(Qt::Key_Space);
    settle(*m_window);
    const QString known = m_window->findChild<QLabel *>(u"journalHeadKnown"_s)->text();
    QVERIFY2(known.startsWith(u"Entrée"_s), qPrintable(proof + known));
    QVERIFY(!unknown->isVisible());
    head->setText(u"0000-0000-0000-0000-0000"_s);
    press(Qt::Key_Space);
    settle(*m_window);
    QVERIFY(unknown->isVisible());
    QVERIFY(saveScreenshot(*m_window, u"walk-journal"_s));
    press(Qt::Key_1, Qt::ControlModifier);
    settle(*m_window);
    QVERIFY(saveScreenshot(*m_window, u"walk-end"_s));
}

QTEST_MAIN(TestWalk)
#include "tst_walk.moc"
