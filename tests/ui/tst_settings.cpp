// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/secret.h"
#include "services/backupservice.h"
#include "services/recoverysheet.h"
#include "services/timestampservice.h"
#include "services/vaultservice.h"
#include "store/vault.h"
#include "support.h"
#include "support/testvault.h"
#include "ui/mainwindow.h"
#include "ui/settings/addholderdialog.h"
#include "ui/settings/provesheetdialog.h"
#include "ui/settings/rotatedialog.h"
#include "ui/unlock/recoverycodeedit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

// The settings of the real window on a small vault: what each section does, and what it refuses
// to whoever does not know the passphrase.
class TestSettings final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void everySectionIsShown();
    void theVaultIsVerifiedByName();
    void theSheetIsProved();
    void theSheetIsWrittenAgainOnProof();
    void aHolderIsAddedAndRemoved();
    void aHolderIsNotAddedOnAWrongPassphrase();
    void theLastDpoStays();
    void theOwnPassphraseIsChanged();
    void theDataKeyIsRenewed();
    void aBackupIsMadeAndTriedOut();
    void anAuthorityIsSetAndTheJournalIsNear();
    void whatTheMachineRemembersIsApplied();

private:
    template<typename T = QWidget>
    T *find(const QString &name)
    {
        return m_window->findChild<T *>(name);
    }
    void click(const QString &name)
    {
        find<QPushButton>(name)->click();
        settle(*m_window);
    }
    QString message() { return find<QLabel>(u"messageText"_s)->text(); }
    void goToSection(const QString &title);
    QString holderAt(int row);
    void addDeputy();
    void reopenWith(const QByteArray &passphrase);

    QTemporaryDir m_folder;
    PreparedDialogs m_dialogs;
    std::unique_ptr<support::TestVault> m_vault;
    std::unique_ptr<ui::MainWindow> m_window;
};

namespace {

const QByteArray kStrong = "girafe moulin cuivre tabouret falaise orange violon brouette";
constexpr int kSettings = 7; // in the rail

QString ownPassphrase()
{
    return QString::fromUtf8(support::testPassphrase());
}

void typeTwice(const QWidget &widget, const QString &name)
{
    QTest::keyClicks(widget.findChild<QWidget *>(name), QString::fromLatin1(kStrong));
    QTest::keyClicks(widget.findChild<QWidget *>(name + u"Again"_s), QString::fromLatin1(kStrong));
}

} // namespace

void TestSettings::initTestCase()
{
    QVERIFY(base::initialiseCrypto());
    useOwnSettings(m_folder);
    dressUp();
}

void TestSettings::init()
{
    m_dialogs.passphrases.clear();
    m_dialogs.files.clear();
    m_vault = std::make_unique<support::TestVault>();
    m_vault->close();
    m_window = std::make_unique<ui::MainWindow>(m_dialogs);
    m_window->resize(1240, 860);
    m_window->show();
    m_window->openVault(m_vault->folder(), base::Secret::fromBytes(support::testPassphrase()));
    settle(*m_window);
    QVERIFY(m_window->session().isOpen());
    m_window->go(kSettings);
    settle(*m_window);
}

void TestSettings::cleanup()
{
    m_window.reset();
    m_vault.reset();
}

void TestSettings::goToSection(const QString &title)
{
    auto *names = find<QListWidget>(u"settingsSections"_s);
    const QList<QListWidgetItem *> found = names->findItems(title, Qt::MatchExactly);
    QCOMPARE(found.size(), 1);
    names->setCurrentItem(found.first());
    settle(*m_window);
}

QString TestSettings::holderAt(int row)
{
    return find<QTableView>(u"holders"_s)->model()->index(row, 0).data().toString();
}

void TestSettings::reopenWith(const QByteArray &passphrase)
{
    m_window->session().lock();
    settle(*m_window);
    m_window->openVault(m_vault->folder(), base::Secret::fromBytes(passphrase));
    settle(*m_window);
}

void TestSettings::everySectionIsShown()
{
    auto *names = find<QListWidget>(u"settingsSections"_s);
    QVERIFY(names->count() >= 6);
    for (int row = 0; row < names->count(); ++row) {
        names->setCurrentRow(row);
        settle(*m_window);
        QVERIFY(saveScreenshot(*m_window, u"settings-%1"_s.arg(row)));
    }
    QVERIFY(find(u"proveSheet"_s) != nullptr);
}

void TestSettings::theVaultIsVerifiedByName()
{
    click(u"verifyVault"_s);
    QVERIFY2(message().contains(u"intact"_s), qPrintable(message()));
    QStringList lines;
    for (const QLabel *label : m_window->findChildren<QLabel *>())
        if (label->text().startsWith(u"✓"_s))
            lines += label->text();
    QCOMPARE(lines.size(), 5);
    QVERIFY(lines.first().startsWith(u"✓ Pages"_s));
    goToSection(u"Coffre"_s);
    QVERIFY(saveScreenshot(*m_window, u"settings-verified"_s));
}

void TestSettings::theSheetIsProved()
{
    QVERIFY(find<QLabel>(u"sheetStanding"_s)->text().contains(u"pas encore prouvée"_s));
    click(u"proveSheet"_s);
    auto *dialog = m_window->findChild<ui::ProveSheetDialog *>();
    auto *prove = dialog->findChild<QPushButton *>(u"proveCode"_s);
    auto *edit = dialog->findChild<ui::RecoveryCodeEdit *>();
    QVERIFY(!prove->isEnabled());
    edit->setCode(base::Secret::fromBytes(QByteArray(56, 'A')));
    prove->click();
    settle(*m_window);
    QVERIFY(dialog->isVisible());
    QVERIFY(!m_window->session().vault()->vault().recoveryCode().isEmpty());
    edit->setCode(m_window->session().vault()->vault().recoveryCode());
    QVERIFY(saveScreenshot(*dialog, u"prove-sheet"_s));
    prove->click();
    settle(*m_window);
    QVERIFY(find<QLabel>(u"sheetStanding"_s)->text().startsWith(u"Prouvée le"_s));
    QVERIFY(*services::recoveryProvedAt(*m_window->session().vault()));
}

void TestSettings::theSheetIsWrittenAgainOnProof()
{
    const QString file = m_vault->beside(u"fiche.txt"_s);
    m_dialogs.files = {file};
    click(u"rewriteSheet"_s); // nobody shows who they are
    QVERIFY(!QFile::exists(file));
    m_dialogs.files = {file};
    m_dialogs.passphrases = {u"fausse phrase"_s};
    click(u"rewriteSheet"_s);
    QVERIFY(!QFile::exists(file));
    m_dialogs.files = {file};
    m_dialogs.passphrases = {ownPassphrase()};
    click(u"rewriteSheet"_s);
    const auto code = services::readRecoverySheet(file);
    QVERIFY2(code, support::whyNot(code).constData());
    QVERIFY(services::proveRecovery(*m_window->session().vault(), *code));
}

void TestSettings::addDeputy()
{
    click(u"addHolder"_s);
    auto *dialog = m_window->findChild<ui::AddHolderDialog *>();
    auto *add = dialog->findChild<QPushButton *>(u"addHolderAction"_s);
    QVERIFY(!add->isEnabled());
    dialog->findChild<QLineEdit *>(u"holderName"_s)->setText(u"Suppléante"_s);
    typeTwice(*dialog, u"holderPassphrase"_s);
    QVERIFY(add->isEnabled());
    QVERIFY(saveScreenshot(*dialog, u"add-holder"_s));
    add->click();
    settle(*m_window);
}

void TestSettings::aHolderIsAddedAndRemoved()
{
    goToSection(u"Dépositaires"_s);
    m_dialogs.passphrases = {ownPassphrase()};
    addDeputy();
    QCOMPARE(holderAt(1), u"Suppléante"_s);
    QCOMPARE(services::holders(*m_window->session().vault()).at(1).role, services::Role::Operator);
    QVERIFY(saveScreenshot(*m_window, u"settings-holders"_s));
    auto *table = find<QTableView>(u"holders"_s);
    table->setCurrentIndex(table->model()->index(1, 0));
    auto *role = find<QComboBox>(u"newRole"_s);
    role->setCurrentIndex(role->findData(int(services::Role::Reader)));
    m_dialogs.passphrases = {ownPassphrase()};
    click(u"giveRole"_s);
    QCOMPARE(services::holders(*m_window->session().vault()).at(1).role, services::Role::Reader);
    table->setCurrentIndex(table->model()->index(1, 0));
    m_dialogs.passphrases = {ownPassphrase()};
    click(u"removeHolder"_s);
    QCOMPARE(services::holders(*m_window->session().vault()).size(), 1);
}

void TestSettings::aHolderIsNotAddedOnAWrongPassphrase()
{
    goToSection(u"Dépositaires"_s);
    m_dialogs.passphrases = {u"fausse phrase"_s};
    addDeputy();
    QCOMPARE(services::holders(*m_window->session().vault()).size(), 1);
    QVERIFY(!message().isEmpty());
}

void TestSettings::theLastDpoStays()
{
    goToSection(u"Dépositaires"_s);
    m_dialogs.passphrases = {ownPassphrase()};
    auto *role = find<QComboBox>(u"newRole"_s);
    role->setCurrentIndex(role->findData(int(services::Role::Reader)));
    click(u"giveRole"_s);
    QCOMPARE(services::holders(*m_window->session().vault()).at(0).role, services::Role::Dpo);
    QVERIFY(!find(u"removeHolder"_s)->isEnabled());
}

void TestSettings::theOwnPassphraseIsChanged()
{
    goToSection(u"Ma phrase de passe"_s);
    QVERIFY(!find(u"changePassphrase"_s)->isEnabled());
    typeTwice(*m_window, u"freshPassphrase"_s);
    QVERIFY(find(u"changePassphrase"_s)->isEnabled());
    QVERIFY(saveScreenshot(*m_window, u"settings-passphrase"_s));
    m_dialogs.passphrases = {ownPassphrase()};
    click(u"changePassphrase"_s);
    QVERIFY2(message().contains(u"changée"_s), qPrintable(message()));
    reopenWith(support::testPassphrase());
    QVERIFY(!m_window->session().isOpen());
    reopenWith(kStrong);
    QVERIFY(m_window->session().isOpen());
}

void TestSettings::theDataKeyIsRenewed()
{
    const base::Secret before = m_window->session().vault()->vault().recoveryCode();
    goToSection(u"Dépositaires"_s);
    m_dialogs.passphrases = {ownPassphrase()};
    addDeputy();
    click(u"rotateKey"_s);
    auto *dialog = m_window->findChild<ui::RotateDialog *>();
    auto *rotate = dialog->findChild<QPushButton *>(u"rotateAction"_s);
    QVERIFY(!rotate->isEnabled());
    const QString sheet = m_vault->beside(u"nouvelle-fiche.txt"_s);
    m_dialogs.files = {sheet};
    dialog->findChild<QPushButton *>(u"chooseNewSheet"_s)->click();
    QTest::keyClicks(dialog->findChild<QWidget *>(u"passphrase"_s), ownPassphrase());
    QVERIFY(rotate->isEnabled());
    QCOMPARE(dialog->findChild<QLabel *>(u"lostAccess"_s)->text(),
             u"Sans accès ensuite\u00a0: Suppléante."_s);
    QVERIFY(saveScreenshot(*dialog, u"rotate-key"_s));
    rotate->click();
    settle(*m_window);
    const services::Session &vault = *m_window->session().vault();
    QVERIFY(!vault.vault().recoveryCode().equals(before));
    QVERIFY(QFile::exists(sheet));
    QCOMPARE(services::holders(vault).size(), 1);
    QVERIFY(find<QLabel>(u"sheetStanding"_s)->text().contains(u"pas encore prouvée"_s));
}

void TestSettings::aBackupIsMadeAndTriedOut()
{
    goToSection(u"Sauvegardes"_s);
    click(u"backupNow"_s);
    auto *table = find<QTableView>(u"backups"_s);
    QVERIFY(table->model()->rowCount() >= 1);
    click(u"drillBackup"_s);
    QVERIFY2(message().contains(u"réussi"_s), qPrintable(message()));
    QVERIFY(find<QLabel>(u"backupNotes"_s)->text().contains(u"réussi"_s));
    QVERIFY(saveScreenshot(*m_window, u"settings-backups"_s));
    find<QCheckBox>(u"automaticBackup"_s)->click();
    settle(*m_window);
    QVERIFY(!services::backupState(*m_window->session().vault())->settings.isAutomatic);
}

void TestSettings::anAuthorityIsSetAndTheJournalIsNear()
{
    goToSection(u"Horodatage"_s);
    QVERIFY(find<QLabel>(u"timeStampStanding"_s)->text().startsWith(u"Aucune autorité"_s));
    QVERIFY(!find(u"keepTimeStampAuthority"_s)->isEnabled());
    QVERIFY(!find(u"endTimeStamps"_s)->isVisible());
    find<QLineEdit>(u"timeStampUrl"_s)->setText(u"http://tsa.example/tsr"_s);
    click(u"keepTimeStampAuthority"_s);
    QVERIFY2(message().contains(u"https"_s), qPrintable(message()));
    QVERIFY(!*services::timeStampAuthority(*m_window->session().vault()));
    find<QLineEdit>(u"timeStampUrl"_s)->setText(u"https://tsa.example/tsr"_s);
    click(u"keepTimeStampAuthority"_s);
    const auto kept = services::timeStampAuthority(*m_window->session().vault());
    QVERIFY(kept && *kept);
    QCOMPARE((*kept)->url, u"https://tsa.example/tsr"_s);
    QVERIFY(find<QLabel>(u"timeStampStanding"_s)->text().contains(u"tsa.example"_s));
    QVERIFY(saveScreenshot(*m_window, u"settings-timestamps"_s));
    click(u"openJournal"_s);
    QVERIFY(find<QPushButton>(u"timeStampJournal"_s)->isVisible());
    QVERIFY(find<QPushButton>(u"timeStampJournal"_s)->isEnabled());
    m_window->go(kSettings);
    click(u"endTimeStamps"_s);
    QVERIFY(!*services::timeStampAuthority(*m_window->session().vault()));
}

void TestSettings::whatTheMachineRemembersIsApplied()
{
    goToSection(u"Verrouillage"_s);
    find<QSpinBox>(u"autoLockMinutes"_s)->setValue(3);
    find<QCheckBox>(u"lockOnSleep"_s)->click();
    find<QCheckBox>(u"remindDeadlines"_s)->click();
    const ui::Preferences kept = ui::Preferences::load();
    QCOMPARE(kept.autoLockMinutes, 3);
    QVERIFY(!kept.locksOnSleep);
    QVERIFY(kept.locksOnScreenLock);
    QVERIFY(!kept.remindsOfDeadlines);
    QCOMPARE(kept.lastVault(), m_vault->folder());
}

QTEST_MAIN(TestSettings)
#include "tst_settings.moc"
