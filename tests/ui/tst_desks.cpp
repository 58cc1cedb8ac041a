// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/secret.h"
#include "services/callservice.h"
#include "services/demoservice.h"
#include "services/lotservice.h"
#include "services/personledger.h"
#include "services/postingservice.h"
#include "services/requestservice.h"
#include "services/searchservice.h"
#include "support.h"
#include "ui/mainwindow.h"

#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTextBrowser>
#include <QtTest>

#include <algorithm>

using namespace Qt::StringLiterals;

// Letters that come back and calls, in the real window on a real vault and with the
// keyboard alone.  All persons are invented.
class TestDesks final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void aPileIsScannedWithoutTheMouse();
    void whatWasNotNotedIsSaid();
    void whatFollowsIsDecided();
    void columnsAreSorted();
    void theNoticeNeedsASearch();
    void nothingIsSaidBeforeTheAnswers();
    void theCallIsAnsweredAndNoted();
    void aRequestIsNotedExtendedAndAnswered();
    void lockingForgetsTheCall();

private:
    template<typename T>
    T *find(const QString &name)
    {
        return m_window->findChild<T *>(name);
    }
    void showTab(const QString &name);
    void type(const QString &field, const QString &text, bool withEnter = true);
    QString text(const QString &label) { return find<QLabel>(label)->text(); }
    int rows() { return find<QTableView>(u"returnTable"_s)->model()->rowCount(); }

    QTemporaryDir m_folder;
    PreparedDialogs m_dialogs;
    std::unique_ptr<ui::MainWindow> m_window;
    QStringList m_references;
    services::PatientHit m_caller; // of the last letter
    QString m_callerName;
};

void TestDesks::initTestCase()
{
    QVERIFY(base::initialiseCrypto());
    useOwnSettings(m_folder);
    dressUp();
    base::NoProgress nobody;
    services::DemoOptions options;
    options.folder = m_folder.filePath(u"demo"_s);
    options.patients = 1200;
    options.leakRows = 600;
    const auto report = services::runDemo(options, nobody);
    QVERIFY2(report, report ? "" : qPrintable(report.error().message));
    QFile passphrase(report->passphraseFile);
    QVERIFY(passphrase.open(QIODevice::ReadOnly));
    const base::Secret secret = base::Secret::fromBytes(passphrase.readLine().trimmed());
    {
        const auto session = services::Session::open(report->vaultFolder, secret);
        QVERIFY2(session, session ? "" : qPrintable(session.error().message));
        const QDate today = session->now().date();
        QVERIFY(services::markPosted(*session, 1, {.on = today}));
        QFile manifest(report->lettersFolder + u"/lot-0001.csv"_s);
        QVERIFY(manifest.open(QIODevice::ReadOnly));
        const QStringList lines = QString::fromUtf8(manifest.readAll()).split(u'\n').mid(1);
        for (const QString &line : lines.first(std::min(qsizetype(12), lines.size())))
            m_references << line.split(line.contains(u';') ? u';' : u',').value(2);
        const auto person = services::personLedger(*session, {m_references.last(), {}});
        QVERIFY2(person, person ? "" : qPrintable(person.error().message));
        m_callerName = person->name;
        const auto found = services::searchPatients(*session, person->patientRef, 1, nobody);
        QVERIFY(found && !found->hits.isEmpty());
        m_caller = found->hits.front();
    }
    m_window = std::make_unique<ui::MainWindow>(m_dialogs);
    m_window->show();
    m_window->openVault(report->vaultFolder, secret.copy());
    settle(*m_window);
    QVERIFY(m_window->session().isOpen());
    m_window->go(4);
    settle(*m_window);
}

void TestDesks::cleanupTestCase()
{
    m_window.reset();
}

void TestDesks::showTab(const QString &name)
{
    find<QTabWidget>(u"noticeTabs"_s)->setCurrentWidget(find<QWidget>(name));
    settle(*m_window);
}

void TestDesks::type(const QString &field, const QString &text, bool withEnter)
{
    auto *edit = find<QLineEdit>(field);
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, text);
    if (withEnter)
        QTest::keyClick(edit, Qt::Key_Return);
    settle(*m_window);
}

void TestDesks::aPileIsScannedWithoutTheMouse()
{
    showTab(u"returnsTab"_s);
    QVERIFY(find<QComboBox>(u"returnReason"_s)->count() > 5);
    for (int letter = 0; letter < 3; ++letter) {
        type(u"returnEntry"_s, QString(m_references[letter]).remove(u'-').toLower());
        QVERIFY2(text(u"returnVerdict"_s).startsWith(u"✔ "_s + m_references[letter]),
                 qPrintable(text(u"returnVerdict"_s)));
        QVERIFY(find<QLineEdit>(u"returnEntry"_s)->text().isEmpty());
    }
    QTRY_COMPARE(rows(), 3);
    find<QComboBox>(u"returnReason"_s)
        ->setCurrentIndex(find<QComboBox>(u"returnReason"_s)->findData(u"unclaimed"_s));
    type(u"returnEntry"_s, m_references[3]);
    QTRY_COMPARE(rows(), 4);
    QCOMPARE(find<QTableView>(u"returnFigures"_s)->model()->rowCount(), 2);
    QVERIFY(saveScreenshot(*m_window, u"notices-returns"_s));
}

void TestDesks::whatWasNotNotedIsSaid()
{
    type(u"returnEntry"_s, m_references[0]);
    QVERIFY(text(u"returnVerdict"_s).startsWith(u"✖"_s));
    QVERIFY(text(u"returnVerdict"_s).contains(u"déjà"_s));
    QString misread = m_references[4];
    misread[0] = misread[0] == u'Z' ? u'Y' : u'Z';
    type(u"returnEntry"_s, misread);
    QVERIFY(text(u"returnVerdict"_s).contains(u"contrôle"_s));
    QCOMPARE(rows(), 4);
}

void TestDesks::whatFollowsIsDecided()
{
    auto *again = find<QPushButton>(u"decideResend"_s);
    QVERIFY(again->isEnabled());
    again->setFocus();
    QTest::keyClick(again, Qt::Key_Space);
    settle(*m_window);
    QTRY_COMPARE(rows(), 3);
    auto *undo = find<QPushButton>(u"undoReturn"_s);
    QTest::keyClick(undo, Qt::Key_Space);
    settle(*m_window);
    QTRY_COMPARE(rows(), 2);
}

void TestDesks::columnsAreSorted()
{
    auto *table = find<QTableView>(u"returnTable"_s);
    const auto first = [&] { return table->model()->index(0, 0).data().toString(); };
    emit table->horizontalHeader()->sectionClicked(0);
    const QString least = first();
    emit table->horizontalHeader()->sectionClicked(0);
    QVERIFY(least < first());
}

void TestDesks::theNoticeNeedsASearch()
{
    auto *decide = find<QPushButton>(u"decidePublic"_s);
    QTest::keyClick(decide, Qt::Key_Space);
    settle(*m_window);
    QCOMPARE(rows(), 2); // refused: nothing was ticked
    auto *searches = find<QListWidget>(u"addressSearches"_s);
    searches->setFocus();
    searches->setCurrentRow(0);
    QTest::keyClick(searches, Qt::Key_Space);
    QTest::keyClick(decide, Qt::Key_Space);
    settle(*m_window);
    QTRY_COMPARE(rows(), 1);
    const QString file = m_folder.filePath(u"avis.pdf"_s);
    m_dialogs.files << file;
    QTest::keyClick(find<QPushButton>(u"publicNotice"_s), Qt::Key_Space);
    settle(*m_window);
    QVERIFY(QFile::exists(file));
}

void TestDesks::nothingIsSaidBeforeTheAnswers()
{
    showTab(u"callsTab"_s);
    type(u"callReference"_s, m_references.last());
    QVERIFY(find<QPushButton>(u"verifyCall"_s)->isEnabled());
    QVERIFY(!find<QPushButton>(u"noteCall"_s)->isEnabled());
    for (const QLabel *label : find<QWidget>(u"callsTab"_s)->findChildren<QLabel *>())
        QVERIFY2(!label->text().contains(m_callerName), qPrintable(label->text()));
    type(u"saidBirthDate"_s, u"01/01/1801"_s, false);
    type(u"saidPostalCode"_s, u"99999"_s);
    QVERIFY(text(u"callVerdict"_s).startsWith(u"✖"_s));
    QVERIFY(!find<QPushButton>(u"sendAgain"_s)->isEnabled());
    QCOMPARE(find<QComboBox>(u"callOutcome"_s)->currentData().toString(), u"identity_refused"_s);
}

void TestDesks::theCallIsAnsweredAndNoted()
{
    const QStringList born = m_caller.birthDate.split(u'-');
    type(u"saidBirthDate"_s, born[2] + u'/' + born[1] + u'/' + born[0], false);
    type(u"saidPostalCode"_s, m_caller.place.section(u' ', 0, 0));
    QVERIFY2(text(u"callVerdict"_s).startsWith(u"✔"_s), qPrintable(text(u"callVerdict"_s)));
    QVERIFY(!find<QTextBrowser>(u"callScript"_s)->toPlainText().isEmpty());
    QVERIFY(find<QPushButton>(u"sendAgain"_s)->isEnabled());
    QVERIFY(saveScreenshot(*m_window, u"notices-calls"_s));
    type(u"callNote"_s, u"Rappellera lundi."_s);
    QVERIFY(find<QLineEdit>(u"callReference"_s)->text().isEmpty());
    QVERIFY(!find<QPushButton>(u"noteCall"_s)->isEnabled());
    const auto calls = services::listCalls(*m_window->session().vault(), 5);
    QCOMPARE(calls->size(), 1);
    QCOMPARE(calls->front().note, u"Rappellera lundi."_s);
    QCOMPARE(calls->front().trust, u"reference"_s);
}

void TestDesks::aRequestIsNotedExtendedAndAnswered()
{
    showTab(u"requestsTab"_s);
    const auto press = [this](const QString &name) {
        auto *button = find<QPushButton>(name);
        QVERIFY2(button->isEnabled(), qPrintable(name));
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        settle(*m_window);
    };
    QVERIFY(!find<QPushButton>(u"answerRequest"_s)->isEnabled());
    type(u"requestReference"_s, m_references.last(), false);
    press(u"noteRequest"_s);
    auto *table = find<QTableView>(u"requestTable"_s);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QVERIFY(find<QLineEdit>(u"requestReference"_s)->text().isEmpty());
    auto *kind = find<QComboBox>(u"requestKind"_s);
    kind->setCurrentIndex(kind->findData(u"question"_s));
    press(u"noteRequest"_s);
    QTRY_COMPARE(table->model()->rowCount(), 2);
    table->setCurrentIndex(table->model()->index(0, 0));
    press(u"verifyIdentity"_s);
    press(u"extendRequest"_s);
    const auto rows = services::listRequests(*m_window->session().vault());
    QVERIFY(rows);
    QCOMPARE(std::ranges::count(*rows, true, [](const auto &row) { return !!row.extendedOn; }), 1);
    QVERIFY(saveScreenshot(*m_window, u"notices-requests"_s));
    const QString file = m_folder.filePath(u"plainte.txt"_s);
    m_dialogs.files << file;
    for (int row = 0; row < 2 && !find<QPushButton>(u"complaintHelp"_s)->isEnabled(); ++row)
        table->setCurrentIndex(table->model()->index(row, 0));
    press(u"complaintHelp"_s);
    QTRY_VERIFY(QFile::exists(file));
    press(u"answerRequest"_s);
    QTRY_VERIFY(find<QPushButton>(u"reopenRequest"_s)->isEnabled());
}

void TestDesks::lockingForgetsTheCall()
{
    type(u"callReference"_s, m_references.last());
    m_window->session().lock();
    settle(*m_window);
    QVERIFY(find<QLineEdit>(u"callReference"_s)->text().isEmpty());
    QCOMPARE(rows(), 0);
}

QTEST_MAIN(TestDesks)
#include "tst_desks.moc"
