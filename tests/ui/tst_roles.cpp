// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/secret.h"
#include "services/incidentservice.h"
#include "services/lotservice.h"
#include "services/matchservice.h"
#include "services/preflightservice.h"
#include "services/releaseservice.h"
#include "services/rights.h"
#include "services/vaultservice.h"
#include "support.h"
#include "support/demodata.h"
#include "support/holders.h"
#include "support/sampleincident.h"
#include "support/testvault.h"
#include "ui/mainwindow.h"
#include "ui/roleguard.h"

#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QThread>
#include <QtTest>

using namespace Qt::StringLiterals;
using services::Right;
using services::Role;

// What the window offers to whom, and the second pair of eyes.
class TestRoles final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void everyGuardedNameIsThere();
    void whatARoleMayNotDoIsOffAndSaysWhoMay_data();
    void whatARoleMayNotDoIsOffAndSaysWhoMay();
    void theViewKeepsItsOwnStateMeanwhile();
    void theNextHolderIsNotTheOneBefore();
    void nobodyComesBackToTheSessionOfAnother();
    void theSecondHolderMustBeAnother();
    void aWrongPassphraseSignsNothing();
    void twoHoldersRelease();

private:
    void openAs(const QString &holder);
    void makeMailing();
    void showSample();
    template<typename T = QWidget>
    T *find(const QString &name)
    {
        return m_window->findChild<T *>(name);
    }
    QString message() { return find<QLabel>(u"messageText"_s)->text(); }
    qsizetype signatures();

    QTemporaryDir m_settings;
    PreparedDialogs m_dialogs;
    std::unique_ptr<support::TestVault> m_vault;
    std::unique_ptr<ui::MainWindow> m_window;
};

namespace {

const QString kDpo = u"DPO"_s; // who made the vault

void must(const auto &done)
{
    if (!done)
        qFatal("%s", qPrintable(done.error().message));
}

// Of a widget that the role restrains.
bool saysWhoMay(const QWidget &widget)
{
    const QList<Right> rights = services::allRights();
    return std::ranges::any_of(
        rights, [&](Right right) { return widget.toolTip() == services::whoMay(right); });
}

} // namespace

void TestRoles::initTestCase()
{
    QVERIFY(base::initialiseCrypto());
    useOwnSettings(m_settings);
    dressUp();
    m_vault = std::make_unique<support::TestVault>();
    must(support::addHolder(*m_vault, m_vault->session(), u"Opératrice"_s, Role::Operator));
    must(support::addHolder(*m_vault, m_vault->session(), u"Lectrice"_s, Role::Reader));
    makeMailing();
    m_vault->close();
}

void TestRoles::cleanup()
{
    m_window.reset();
    m_dialogs.passphrases.clear();
    m_dialogs.identified.clear();
}

// Everything that stands before the release of a mailing that takes two.
void TestRoles::makeMailing()
{
    const auto files =
        support::makeDemo({.patients = 300, .leakRows = 150, .overlapPermille = 800});
    base::NoProgress progress;
    services::Session &session = m_vault->session();
    must(services::importFile(
        session, support::patientsRequest(m_vault->write(u"p.csv"_s, files.patients)), progress));
    auto leak = support::leakRequest(m_vault->write(u"l.csv"_s, files.leak));
    leak.confirmFullDump = true;
    must(services::importFile(session, leak, progress));
    must(services::saveIncident(session, testing::sampleIncident()));
    must(services::runMatching(session, progress));
    must(services::setSignaturesRequired(session, 2));
}

void TestRoles::openAs(const QString &holder)
{
    if (!m_window) {
        m_window = std::make_unique<ui::MainWindow>(m_dialogs);
        m_window->resize(1240, 860);
        m_window->show();
    }
    if (holder == kDpo)
        m_window->openVault(m_vault->folder(), base::Secret::fromBytes(support::testPassphrase()));
    else
        m_window->openVault(m_vault->folder(), support::credentialsOf(holder));
    settle(*m_window);
    QVERIFY(m_window->session().isOpen());
    QCOMPARE(m_window->session().vault()->actor(), holder);
}

// A renamed widget would be open to everybody.
void TestRoles::everyGuardedNameIsThere()
{
    openAs(kDpo);
    QStringList missing;
    const QStringList names = ui::RoleGuard::names();
    for (const QString &name : names)
        if (find(name) == nullptr)
            missing += name;
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u", "_s)));
}

void TestRoles::whatARoleMayNotDoIsOffAndSaysWhoMay_data()
{
    QTest::addColumn<QString>("holder");
    QTest::addColumn<QStringList>("restrained"); // one of each right that is not theirs
    QTest::addColumn<QStringList>("free");
    const QStringList ofDpo{u"saveTemplate"_s, u"importIncident"_s, u"prepareBundle"_s,
                            u"acceptMatching"_s};
    const QStringList ofOperator{u"personTable"_s,    u"importFiles"_s, u"runMatching"_s,
                                 u"correctAddress"_s, u"produceLots"_s, u"signSecond"_s,
                                 u"returnEntry"_s,    u"noteCall"_s};
    QTest::newRow("the DPO may do everything") << kDpo << QStringList{} << ofDpo + ofOperator;
    QTest::newRow("an operator works and does not decide")
        << u"Opératrice"_s << ofDpo << ofOperator;
    QTest::newRow("a reader sees figures only")
        << u"Lectrice"_s << ofDpo + ofOperator << QStringList{};
}

void TestRoles::whatARoleMayNotDoIsOffAndSaysWhoMay()
{
    QFETCH(const QString, holder);
    QFETCH(const QStringList, restrained);
    QFETCH(const QStringList, free);
    openAs(holder);
    for (const QString &name : restrained) {
        const QWidget *widget = find(name);
        QVERIFY2(!widget->isEnabled(), qPrintable(name));
        QVERIFY2(saysWhoMay(*widget), qPrintable(name + u": "_s + widget->toolTip()));
    }
    for (const QString &name : free)
        QVERIFY2(!saysWhoMay(*find(name)), qPrintable(name));
    for (int place = 0; place < 8; ++place) { // what a view enables as it is shown
        m_window->go(place);
        settle(*m_window);
    }
    for (const QString &name : restrained)
        QVERIFY2(!find(name)->isEnabled(), qPrintable(name));
    if (holder == kDpo)
        QVERIFY(find(u"importFiles"_s)->isEnabled() && find(u"runMatching"_s)->isEnabled());
}

void TestRoles::theViewKeepsItsOwnStateMeanwhile()
{
    QWidget page;
    auto *on = new QPushButton(&page);
    auto *off = new QPushButton(&page);
    on->setObjectName(u"importFiles"_s);
    off->setObjectName(u"undoImport"_s);
    off->setEnabled(false);
    off->setToolTip(u"Choose an import"_s);
    ui::RoleGuard guard;
    guard.apply(&page, Role::Reader);
    QVERIFY(!on->isEnabled() && !off->isEnabled());
    off->setEnabled(true); // as the view does when something is chosen
    QVERIFY(!off->isEnabled());
    off->setToolTip(u"Undo this import"_s);
    QCOMPARE(off->toolTip(), services::whoMay(Right::Import));
    guard.apply(&page, Role::Dpo);
    QVERIFY(on->isEnabled() && off->isEnabled());
    QCOMPARE(off->toolTip(), u"Undo this import"_s);
    QVERIFY(on->toolTip().isEmpty());
}

void TestRoles::theNextHolderIsNotTheOneBefore()
{
    openAs(u"Lectrice"_s);
    QVERIFY(!find(u"importFiles"_s)->isEnabled());
    QVERIFY(find<QLabel>(u"holder"_s) != nullptr);
    m_window->session().lock();
    settle(*m_window);
    openAs(kDpo);
    m_window->go(2);
    settle(*m_window);
    QVERIFY(find(u"importFiles"_s)->isEnabled());
    m_window->session().lock();
    settle(*m_window);
    openAs(u"Lectrice"_s);
    QVERIFY(!find(u"importFiles"_s)->isEnabled());
}

// While a job keeps the vault open behind the lock, its rights are those of who started it.
void TestRoles::nobodyComesBackToTheSessionOfAnother()
{
    openAs(kDpo);
    m_window->session().job<int>(
        u"Import"_s, m_window.get(),
        [](const auto &, auto &progress) -> base::Result<int> {
            while (progress.report(1, 2))
                QThread::msleep(1);
            return base::cancelled();
        },
        [](int) {});
    m_window->session().lock();
    const auto *door = find(u"passphrase"_s);
    const auto *refusal = find<QLabel>(u"unlockMessage"_s);
    m_window->openVault(m_vault->folder(), support::credentialsOf(u"Lectrice"_s));
    QVERIFY(QTest::qWaitFor([&] { return refusal->text().startsWith(u"Ce que DPO a lancé"_s); },
                            60'000));
    QVERIFY(door->isVisible());
    QVERIFY(m_window->session().isLocked());
    m_window->openVault(m_vault->folder(), base::Secret::fromBytes(support::testPassphrase()));
    QVERIFY(QTest::qWaitFor([&] { return !door->isVisible(); }, 60'000));
    m_window->session().jobs().stop();
    settle(*m_window);
}

// --- Four eyes

qsizetype TestRoles::signatures()
{
    base::NoProgress progress;
    const auto report = services::preflightLetters(*m_window->session().vault(), progress);
    return report ? report->signers.size() : -1;
}

void TestRoles::showSample()
{
    openAs(kDpo);
    m_window->go(4);
    find<QPushButton>(u"checkLetters"_s)->click();
    settle(*m_window);
    auto *cases = find<QListWidget>(u"sampleCases"_s);
    QVERIFY(cases->count() > 0);
    for (int row = 0; row < cases->count(); ++row) {
        cases->setCurrentRow(row);
        settle(*m_window);
        QVERIFY(cases->item(row)->flags() & Qt::ItemIsUserCheckable);
        cases->item(row)->setCheckState(Qt::Checked);
    }
    QVERIFY(find<QPushButton>(u"signSecond"_s)->isVisible());
    QVERIFY(find<QPushButton>(u"signSecond"_s)->isEnabled());
    QVERIFY(!find<QPushButton>(u"produceLots"_s)->isEnabled());
}

void TestRoles::theSecondHolderMustBeAnother()
{
    showSample();
    m_dialogs.passphrases = {QString::fromUtf8(support::testPassphrase())}; // one's own
    find<QPushButton>(u"signSecond"_s)->click();
    settle(*m_window);
    QCOMPARE(m_dialogs.identified.size(), 1);
    const auto offered = m_dialogs.identified.first().holders;
    QCOMPARE(offered.size(), 1); // neither oneself nor the reader
    QCOMPARE(offered.first().name, u"Opératrice"_s);
    QVERIFY2(message().startsWith(u"Ce n’est la phrase de passe"_s), qPrintable(message()));
    QCOMPARE(signatures(), 0);
}

void TestRoles::aWrongPassphraseSignsNothing()
{
    showSample();
    m_dialogs.passphrases = {u"une autre phrase"_s};
    find<QPushButton>(u"signSecond"_s)->click();
    settle(*m_window);
    QVERIFY2(message().startsWith(u"Ce n’est la phrase de passe"_s), qPrintable(message()));
    QCOMPARE(signatures(), 0);
    find<QPushButton>(u"signSecond"_s)->click(); // and "do nothing"
    settle(*m_window);
    QCOMPARE(signatures(), 0);
    QVERIFY(!find<QPushButton>(u"produceLots"_s)->isEnabled());
}

void TestRoles::twoHoldersRelease()
{
    showSample();
    find<QPushButton>(u"signRelease"_s)->click();
    settle(*m_window);
    QCOMPARE(signatures(), 1);
    QVERIFY(!find<QPushButton>(u"produceLots"_s)->isEnabled());
    m_dialogs.passphrases = {QString::fromUtf8(support::passphraseOf(u"Opératrice"_s))};
    find<QPushButton>(u"signSecond"_s)->click();
    settle(*m_window);
    QVERIFY2(signatures() == 2, qPrintable(message()));
    QVERIFY(find<QPushButton>(u"produceLots"_s)->isEnabled());
    QVERIFY2(message().contains(u"signature"_s), qPrintable(message()));
    QVERIFY(saveScreenshot(*m_window, u"notices-released-by-two"_s));
}

QTEST_MAIN(TestRoles)
#include "tst_roles.moc"
