// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/secret.h"
#include "demo/generator.h"
#include "services/importservice.h"
#include "services/matchservice.h"
#include "services/secondreadingservice.h"
#include "support.h"
#include "tests/support/alikepairs.h"
#include "ui/mainwindow.h"
#include "ui/matching/matchingview.h"
#include "ui/matching/reviewcard.h"

#include <QApplication>
#include <QBuffer>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

// The clerical review with the keyboard alone, by two readers, in the real
// window on a real vault.
class TestReview final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void theReviewBeginsAndIsLookedAt();
    void oneVerdictForAllAlike();
    void aStepIsTakenBack();
    void aPatientIsFoundInTheList();
    void theSecondReaderReadsBlind();
    void aDisputeIsSettled();
    void lockingForgetsWhoReads();

private:
    bool makeVault();
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void key(const QString &text);
    void focusOn(const QString &objectName);
    services::ReviewStats stats() { return *services::reviewStats(*m_window->session().vault()); }
    ui::ReviewCard &card() { return m_window->findChild<ui::MatchingView *>()->card(); }
    QString title() { return m_window->findChild<QLabel *>(u"pairTitle"_s)->text(); }
    QString message() { return m_window->findChild<QLabel *>(u"messageText"_s)->text(); }

    QTemporaryDir m_folder;
    PreparedDialogs m_dialogs;
    std::unique_ptr<ui::MainWindow> m_window;
    qint64 m_batch = 0; // pairs decided at once
};

namespace {

constexpr int kMostTabs = 200;

QWidget *focused()
{
    return QApplication::focusWidget();
}

QString written(const QString &file, const QByteArray &bytes)
{
    QFile out(file);
    return out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() ? file : QString();
}

} // namespace

bool TestReview::makeVault()
{
    demo::DemoRequest request;
    request.patients = 1500;
    request.leakRows = 1000;
    QBuffer patients;
    QBuffer leak;
    QBuffer truth;
    for (QBuffer *buffer : {&patients, &leak, &truth})
        buffer->open(QIODevice::WriteOnly);
    base::NoProgress nobody;
    if (!demo::generate(request, patients, leak, truth, nobody))
        return false;
    auto created =
        services::Session::create(m_folder.filePath(u"Baie.avis34"_s), u"Laboratoire de la Baie"_s,
                                  base::Secret::fromBytes("une phrase de passe"));
    if (!created)
        return false;
    services::ImportRequest import;
    import.kind = services::ImportKind::Patients;
    import.file = written(m_folder.filePath(u"p.csv"_s), patients.data());
    import.receivedOn = QDate(2021, 3, 1);
    const bool hasPatients = services::importFile(created->session, import, nobody).has_value();
    import.kind = services::ImportKind::Leak;
    import.file = written(m_folder.filePath(u"l.csv"_s), leak.data());
    import.provenance = services::Provenance::Processor;
    import.confirmFullDump = true;
    const bool hasBoth =
        hasPatients && services::importFile(created->session, import, nobody).has_value();
    if (!hasBoth || !services::runMatching(created->session, nobody))
        return false;
    matching::ReasonSet twins;
    twins.insert(matching::Reason::Surname);
    twins.insert(matching::Reason::NirTwin);
    support::addAlikePairs(created->session, 25, twins, 0.99); // among the first
    m_window->session().adopt(std::move(created->session));
    return true;
}

void TestReview::initTestCase()
{
    QVERIFY(base::initialiseCrypto());
    useOwnSettings(m_folder);
    dressUp();
    m_window = std::make_unique<ui::MainWindow>(m_dialogs);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QVERIFY(makeVault());
    settle(*m_window);
}

void TestReview::cleanupTestCase()
{
    m_window.reset();
}

void TestReview::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(focused() ? focused() : m_window.get(), key, modifiers);
    settle(*m_window);
}

void TestReview::key(const QString &text)
{
    QTest::keyClicks(focused(), text);
    settle(*m_window);
}

// Reached by Tab alone.
void TestReview::focusOn(const QString &objectName)
{
    for (int tab = 0; tab < kMostTabs; ++tab) {
        if (focused() && focused()->objectName() == objectName)
            return;
        QTest::keyClick(focused() ? focused() : m_window.get(), Qt::Key_Tab);
    }
    QFAIL(qPrintable(u"Tab does not reach "_s + objectName));
}

void TestReview::theReviewBeginsAndIsLookedAt()
{
    press(Qt::Key_4, Qt::ControlModifier);
    focusOn(u"resumeReview"_s);
    press(Qt::Key_Space);
    QVERIFY(card().pairId() != 0);
    QVERIFY(stats().remaining > 10);
    QVERIFY(saveScreenshot(*m_window, u"review"_s));
    focusOn(u"readerName"_s);
    key(u"Ondine Zo"_s); // typed, not decided
    QCOMPARE(stats().remaining, stats().toReview);
    focusOn(u"pairFields"_s);
    key(u"d"_s);
    QVERIFY(saveScreenshot(*m_window, u"review-revealed"_s));
    key(u"n"_s);
    key(u"?"_s);
    QCOMPARE(stats().different, 1);
    QCOMPARE(stats().unsure, 1);
}

void TestReview::oneVerdictForAllAlike()
{
    const services::ReviewStats before = stats();
    const qint64 pair = card().pairId();
    key(u"g"_s);
    auto *table = m_window->findChild<QTableView *>(u"similarTable"_s);
    QVERIFY(table->hasFocus());
    const auto pattern = services::samePattern(*m_window->session().vault(), pair);
    QCOMPARE(qint64(table->model()->rowCount()), std::min<qint64>(10, pattern->count));
    m_dialogs.asked.clear();
    key(u"n"_s); // nobody says yes
    QCOMPARE(m_dialogs.asked.size(), 1);
    m_batch = pattern->count;
    QVERIFY(m_batch > 10);
    QVERIFY(m_dialogs.asked.first().text.contains(QString::number(m_batch)));
    QCOMPARE(stats().remaining, before.remaining);
    m_dialogs.confirmations = {true};
    key(u"n"_s);
    QCOMPARE(stats().different, before.different + m_batch);
    QVERIFY(!table->isVisible());
    QVERIFY(card().pairId() != pair);
}

void TestReview::aStepIsTakenBack()
{
    const services::ReviewStats before = stats();
    focusOn(u"pairFields"_s);
    key(u"z"_s); // the batch
    QCOMPARE(stats().remaining, before.remaining + m_batch);
    key(u"z"_s);
    QCOMPARE(stats().unsure, 0);
    key(u"z"_s);
    QCOMPARE(stats().remaining, stats().toReview);
    key(u"z"_s);
    QCOMPARE(message(), u"Il n’y a aucune décision à annuler."_s);
}

void TestReview::aPatientIsFoundInTheList()
{
    press(Qt::Key_F, Qt::ControlModifier);
    auto *text = m_window->findChild<QLineEdit *>(u"searchText"_s);
    QVERIFY(text->hasFocus());
    key(u"1958"_s);
    press(Qt::Key_Return);
    auto *hits = m_window->findChild<QTableView *>(u"hitTable"_s);
    QVERIFY(hits->model()->rowCount() > 0);
    QVERIFY(hits->hasFocus());
    QVERIFY(saveScreenshot(*m_window, u"review-search-found"_s));
    press(Qt::Key_Return);
    QVERIFY2(message().startsWith(u"La ligne et le patient"_s), qPrintable(message()));
    QVERIFY(!hits->isVisible());
    focusOn(u"pairFields"_s);
    key(u"z"_s);
    QVERIFY2(message().contains(u"ne sont plus"_s), qPrintable(message()));
}

void TestReview::theSecondReaderReadsBlind()
{
    focusOn(u"resumeReview"_s);
    press(Qt::Key_Space);
    focusOn(u"pairFields"_s);
    key(u"o"_s);
    key(u"n"_s);
    QCOMPARE(stats().same + stats().different, 2);
    focusOn(u"secondReading"_s);
    press(Qt::Key_Space);
    QVERIFY(message().contains(u"autre personne"_s)); // still the first reader's name
    focusOn(u"readerName"_s);
    press(Qt::Key_A, Qt::ControlModifier);
    key(u"Berenice"_s);
    press(Qt::Key_Return);
    QVERIFY2(card().pairId() != 0, qPrintable(title()));
    QVERIFY(!m_window->findChild<QTableView *>(u"pairTable"_s)->isVisible());
    QVERIFY(saveScreenshot(*m_window, u"review-second"_s));
    const auto *left = m_window->findChild<QLabel *>(u"reviewPace"_s);
    QCOMPARE(left->text(), u"Seconde lecture\u00a0: encore 2 sur 2"_s);
    focusOn(u"pairFields"_s);
    key(u"?"_s);
    key(u"?"_s);
    QCOMPARE(left->text(), u"Seconde lecture\u00a0: encore 0 sur 2"_s);
    QCOMPARE(title(), u"Chaque paire de la seconde lecture est lue."_s);
    QCOMPARE(stats().disputed, 2);
    focusOn(u"secondReading"_s);
    press(Qt::Key_Space);
}

void TestReview::aDisputeIsSettled()
{
    focusOn(u"bands"_s);
    for (int tab = 0; tab < 3; ++tab)
        press(Qt::Key_Right);
    auto *table = m_window->findChild<QTableView *>(u"pairTable"_s);
    QCOMPARE(table->model()->rowCount(), 2);
    focusOn(u"pairTable"_s);
    press(Qt::Key_Down);
    press(Qt::Key_Up);
    QVERIFY(card().isReadTwice());
    QVERIFY(saveScreenshot(*m_window, u"review-disputed"_s));
    key(u"n"_s);
    QCOMPARE(stats().disputed, 1);
    QCOMPARE(table->model()->rowCount(), 1);
    key(u"o"_s);
    QCOMPARE(stats().disputed, 0);
    focusOn(u"bands"_s);
    press(Qt::Key_Right);
    QVERIFY(m_window->findChild<QLabel *>(u"readersAgreement"_s)->isVisible());
    QVERIFY(saveScreenshot(*m_window, u"review-measures"_s));
}

void TestReview::lockingForgetsWhoReads()
{
    QCOMPARE(card().reader(), u"Berenice"_s);
    m_window->session().lock();
    QCOMPARE(card().reader(), QString());
    QCOMPARE(card().pairId(), 0);
}

QTEST_MAIN(TestReview)
#include "tst_review.moc"
