// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/acceptservice.h"
#include "services/matchservice.h"
#include "services/vaultservice.h"
#include "support.h"
#include "tests/support/demodata.h"
#include "tests/support/testvault.h"
#include "ui/mainwindow.h"

#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

// The real question, answered by hand: typed and clicked, or left.
class LivingDialogs final : public ui::Dialogs
{
public:
    bool confirm(QWidget *parent, const Question &question) override
    {
        asked << question;
        QTimer::singleShot(0, [this, question] { answer(question); });
        return ui::Dialogs::confirm(parent, question);
    }
    QString saveFile(QWidget *, const QString &, const QString &, const QString &) override
    {
        return file;
    }

    QList<Question> asked;
    QList<bool> answers; // taken from the front
    QString file;
    bool couldActBeforeTyping = false;

private:
    void answer(const Question &question)
    {
        auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        auto *action = dialog->findChild<QPushButton *>(u"confirmAction"_s);
        if (auto *edit = dialog->findChild<QLineEdit *>(u"typedConfirmation"_s)) {
            couldActBeforeTyping = action->isEnabled();
            QTest::keyClicks(edit, question.typed);
        }
        saveScreenshot(*dialog, u"accept-question-%1"_s.arg(asked.size()));
        if (!answers.isEmpty() && answers.takeFirst())
            action->click();
        else
            dialog->reject();
    }
};

} // namespace

// Accepting the matching in the real window on a real vault.
class TestAccept final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void whoGoesBackChangesNothing();
    void theNumberIsTypedBeforeAnythingGoes();
    void theStateIsShownAfterwards();
    void theCertificateIsSaved();
    void aSecondTimeIsSaidAtOnce();
    void cleanupTestCase() { m_window.reset(); }

private:
    void click(const QString &name)
    {
        m_window->findChild<QPushButton *>(name)->click();
        settle(*m_window);
    }
    QString text(const QString &name) { return m_window->findChild<QLabel *>(name)->text(); }
    qint64 leakRows() { return services::vaultSummary(*m_window->session().vault())->leakRows; }

    QTemporaryDir m_settings;
    std::unique_ptr<support::TestVault> m_vault;
    LivingDialogs m_dialogs;
    std::unique_ptr<ui::MainWindow> m_window;
    qint64 m_rows = 0;
};

void TestAccept::initTestCase()
{
    useOwnSettings(m_settings);
    dressUp();
    const auto files = support::makeDemo({.patients = 600, .leakRows = 300});
    m_vault = std::make_unique<support::TestVault>();
    base::NoProgress nobody;
    QVERIFY(services::importFile(
        m_vault->session(), support::patientsRequest(m_vault->write(u"p.csv"_s, files.patients)),
        nobody));
    auto leak = support::leakRequest(m_vault->write(u"l.csv"_s, files.leak));
    leak.confirmFullDump = true;
    leak.statement = u"Remis par la CNIL"_s;
    QVERIFY(services::importFile(m_vault->session(), leak, nobody));
    QVERIFY(services::runMatching(m_vault->session(), nobody));
    m_window = std::make_unique<ui::MainWindow>(m_dialogs);
    m_window->show();
    m_window->session().adopt(std::move(m_vault->session()));
    m_window->go(3);
    settle(*m_window);
    m_rows = leakRows();
    QVERIFY(m_rows > 100);
    QVERIFY(!m_window->findChild<QPushButton *>(u"saveCertificate"_s)->isVisible());
    QVERIFY(saveScreenshot(*m_window, u"accept-before"_s));
}

void TestAccept::whoGoesBackChangesNothing()
{
    m_dialogs.answers = {true, false}; // the open pairs stay; but nothing is removed
    click(u"acceptMatching"_s);
    QCOMPARE(m_dialogs.asked.size(), 2);
    QVERIFY(m_dialogs.asked[0].typed.isEmpty());
    QVERIFY(!m_dialogs.asked[1].typed.isEmpty());
    QCOMPARE(leakRows(), m_rows);
}

void TestAccept::theNumberIsTypedBeforeAnythingGoes()
{
    m_dialogs.asked.clear();
    m_dialogs.answers = {true, true};
    click(u"acceptMatching"_s);
    QCOMPARE(m_dialogs.asked.size(), 2);
    QVERIFY(!m_dialogs.couldActBeforeTyping);
    const qint64 removed = m_dialogs.asked[1].typed.toLongLong();
    QVERIFY(removed > 0);
    QCOMPARE(leakRows(), m_rows - removed);
}

void TestAccept::theStateIsShownAfterwards()
{
    QVERIFY(m_window->findChild<QPushButton *>(u"saveCertificate"_s)->isVisible());
    QVERIFY(text(u"acceptanceText"_s).contains(m_dialogs.asked[1].typed));
    QVERIFY(saveScreenshot(*m_window, u"accept-after"_s));
}

void TestAccept::theCertificateIsSaved()
{
    m_dialogs.file = m_vault->beside(u"certificat.pdf"_s);
    click(u"saveCertificate"_s);
    QVERIFY(support::contentsOf(m_dialogs.file).startsWith("%PDF"));
}

void TestAccept::aSecondTimeIsSaidAtOnce()
{
    m_dialogs.asked.clear();
    click(u"acceptMatching"_s);
    QVERIFY(m_dialogs.asked.isEmpty());
    QVERIFY(text(u"messageText"_s).contains(u"déjà été validé"));
}

QTEST_MAIN(TestAccept)
#include "tst_accept.moc"
