// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/secret.h"
#include "services/recoverysheet.h"
#include "services/vaultservice.h"
#include "store/vault.h"
#include "support.h"
#include "support/testvault.h"
#include "ui/mainwindow.h"
#include "ui/unlock/credentialsdialog.h"
#include "ui/unlock/newpassphrase.h"
#include "ui/unlock/newvaultwizard.h"
#include "ui/unlock/phrasedisplay.h"
#include "ui/unlock/recoverycodeedit.h"
#include "ui/unlock/recoverywizard.h"
#include "ui/unlock/restoredialog.h"
#include "ui/unlock/unlockview.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using Group = ui::RecoveryCodeEdit::Group;

// The door: who opens a vault, makes one, or finds the way back into one.
class TestDoor final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theDoorAsksForWhatIsMissing();
    void theDoorOffersTheHoldersOfTheFolder();
    void anUnreadableKeyFileIsNamed();
    void theDoorWarnsOfThePlace();
    void vaultsOpenedLatelyAreOffered();
    void theLockedDoorOffersNothingElseWhileAJobRuns();
    void theDoorIsWalkedWithTab();
    void aCodeIsTypedAsPeopleType();
    void aCodeIsPasted();
    void aKnownCodeIsJudgedGroupByGroup();
    void aCodeIsCorrected();
    void passphrasesAreJudgedInWordsAndBits_data();
    void passphrasesAreJudgedInWordsAndBits();
    void aProposedPhraseIsTypedFromMemory();
    void somebodyShowsWhoTheyAre();
    void theWizardWantsAPlaceAndAPassphrase();
    void theWizardWantsTheWholeCodeOfTheSheet();
    void aRestoredVaultLiesOutsideOfTheOther();
    void theForgottenPassphraseIsReplaced();
    void aBackupIsBroughtBack();

private:
    template<typename T = QWidget>
    static T *in(const QWidget &widget, const QString &name)
    {
        return widget.findChild<T *>(name);
    }

    QTemporaryDir m_folder;
    PreparedDialogs m_dialogs;
};

namespace {

const QByteArray kStrong = "girafe moulin cuivre tabouret falaise orange violon brouette";
// No code of any vault, but fourteen groups that a code could have.
const QByteArray kCode = "AAA0-BBB1-CCC2-DDD3-EEE4-FFF5-GGG6-HHH7-JJJ8-KKK9-MMM0-NNN1-PPP2-QQQ3";

base::Secret secret(const QByteArray &text)
{
    return base::Secret::fromBytes(text);
}

QString textOf(const QWidget &widget, const QString &name)
{
    return widget.findChild<QLabel *>(name)->text();
}

void typeTwice(const QWidget &widget, const QString &name, const QByteArray &text)
{
    QTest::keyClicks(widget.findChild<QWidget *>(name), QString::fromLatin1(text));
    QTest::keyClicks(widget.findChild<QWidget *>(name + u"Again"_s), QString::fromLatin1(text));
}

} // namespace

void TestDoor::initTestCase()
{
    QVERIFY(base::initialiseCrypto());
    useOwnSettings(m_folder);
    dressUp();
}

void TestDoor::theDoorAsksForWhatIsMissing()
{
    ui::UnlockView door(m_dialogs);
    door.show();
    QSignalSpy open(&door, &ui::UnlockView::openRequested);
    in<QPushButton>(door, u"openVault"_s)->click();
    QCOMPARE(open.size(), 0);
    QVERIFY(textOf(door, u"unlockMessage"_s).startsWith(u"Choisissez"_s));
    door.setFolder(u"/coffre"_s);
    in<QPushButton>(door, u"openVault"_s)->click();
    QCOMPARE(open.size(), 0);
    QVERIFY(textOf(door, u"unlockMessage"_s).startsWith(u"Tapez la phrase"_s));
    auto *passphrase = in(door, u"passphrase"_s);
    QTest::keyClicks(passphrase, u"mot"_s);
    QTest::keyClick(passphrase, Qt::Key_Return);
    QCOMPARE(open.size(), 1);
    const auto given = door.takeCredentials();
    QVERIFY(given->passphrase.equals(secret("mot")));
    QVERIFY(given->holder.isEmpty());
    QVERIFY(door.takeCredentials()->passphrase.isEmpty());
}

void TestDoor::theDoorOffersTheHoldersOfTheFolder()
{
    ui::UnlockView door(m_dialogs);
    door.show();
    door.setFolder(u"/coffre"_s);
    auto *holder = in<QComboBox>(door, u"holder"_s);
    auto *keyFile = in<QLineEdit>(door, u"keyFile"_s);
    QVERIFY(!holder->isVisible());
    QVERIFY(!keyFile->isVisible());
    QFile key(m_folder.filePath(u"cle.txt"_s));
    QVERIFY(key.open(QIODevice::WriteOnly));
    key.write("une clé quelconque");
    key.close();
    door.showStanding({u"/ailleurs"_s, {{u"X"_s}, {u"Y"_s}}, {}}); // of another folder
    QVERIFY(!holder->isVisible());
    door.showStanding(
        {u"/coffre"_s, {{u"DPO"_s}, {u"Suppléante"_s, services::Role::Dpo, true}}, {}});
    QVERIFY(holder->isVisible());
    QVERIFY(!keyFile->isVisible());
    holder->setCurrentText(u"Suppléante"_s);
    QVERIFY(keyFile->isVisible());
    QSignalSpy open(&door, &ui::UnlockView::openRequested);
    auto *passphrase = in(door, u"passphrase"_s);
    QTest::keyClicks(passphrase, u"mot"_s);
    QTest::keyClick(passphrase, Qt::Key_Return);
    QCOMPARE(open.size(), 0); // the key file is missing
    m_dialogs.files = {key.fileName()};
    in<QPushButton>(door, u"chooseKeyFile"_s)->click();
    QTest::keyClick(passphrase, Qt::Key_Return);
    QCOMPARE(open.size(), 1);
    const auto given = door.takeCredentials();
    QCOMPARE(given->holder, u"Suppléante"_s);
    QVERIFY(given->keyFile.equals(*services::readKeyFile(key.fileName())));
    QVERIFY(saveScreenshot(door, u"door-holders"_s));
}

void TestDoor::anUnreadableKeyFileIsNamed()
{
    ui::UnlockView door(m_dialogs);
    door.setFolder(u"/coffre"_s);
    door.showStanding({u"/coffre"_s, {{u"Suppléante"_s, services::Role::Dpo, true}}, {}});
    QTest::keyClicks(in(door, u"passphrase"_s), u"mot"_s);
    in<QLineEdit>(door, u"keyFile"_s)->setText(u"/nulle/part/cle.txt"_s);
    const auto given = door.takeCredentials();
    QVERIFY(!given);
    QVERIFY(given.error().message.contains(u"cle.txt"_s));
}

void TestDoor::theDoorWarnsOfThePlace()
{
    ui::UnlockView door(m_dialogs);
    door.show();
    door.setFolder(u"/partage/coffre"_s);
    QVERIFY(!in(door, u"placeWarnings"_s)->isVisible());
    door.showStanding({u"/partage/coffre"_s, {}, {u"Partage réseau."_s}});
    QVERIFY(in(door, u"placeWarnings"_s)->isVisible());
    QCOMPARE(textOf(door, u"placeWarnings"_s), u"Partage réseau."_s);
}

void TestDoor::vaultsOpenedLatelyAreOffered()
{
    ui::UnlockView door(m_dialogs);
    door.show();
    QVERIFY(!in(door, u"recentCard"_s)->isVisible());
    door.setRecentVaults({u"/coffres/Baie.avis34"_s});
    QVERIFY(!in(door, u"recentCard"_s)->isVisible()); // it is in the field already
    door.setRecentVaults({u"/coffres/Baie.avis34"_s, u"/coffres/Rade.avis34"_s});
    QVERIFY(in(door, u"recentCard"_s)->isVisible());
    auto *list = in<QListWidget>(door, u"recentVaults"_s);
    QSignalSpy chosen(&door, &ui::UnlockView::folderChosen);
    QSignalSpy forgotten(&door, &ui::UnlockView::vaultForgotten);
    QVERIFY(!in(door, u"forgetVault"_s)->isEnabled());
    list->setCurrentRow(1);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(door.folder(), u"/coffres/Rade.avis34"_s);
    QCOMPARE(chosen.last().first().toString(), u"/coffres/Rade.avis34"_s);
    in<QPushButton>(door, u"forgetVault"_s)->click();
    QCOMPARE(forgotten.first().first().toString(), u"/coffres/Rade.avis34"_s);
    door.resize(1100, 760);
    QVERIFY(saveScreenshot(door, u"door-recent"_s));
}

void TestDoor::theLockedDoorOffersNothingElseWhileAJobRuns()
{
    ui::UnlockView door(m_dialogs);
    door.setRecentVaults({u"/a"_s, u"/b"_s});
    door.show();
    door.showLocked(u"/coffre"_s, true);
    for (const QString &name : {u"createVault"_s, u"restoreVault"_s, u"recentCard"_s,
                                u"otherVault"_s, u"forgottenPassphrase"_s})
        QVERIFY2(!in(door, name)->isVisible(), qPrintable(name));
    QVERIFY(!in(door, u"vaultFolder"_s)->isEnabled());
    QVERIFY(saveScreenshot(door, u"locked"_s));
    door.showLocked(u"/coffre"_s, false);
    QVERIFY(in(door, u"otherVault"_s)->isVisible());
    in<QPushButton>(door, u"otherVault"_s)->click();
    QVERIFY(in(door, u"vaultFolder"_s)->isEnabled());
    QVERIFY(in(door, u"createVault"_s)->isVisible());
}

void TestDoor::theDoorIsWalkedWithTab()
{
    ui::UnlockView door(m_dialogs);
    door.show();
    door.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&door));
    in(door, u"vaultFolder"_s)->setFocus();
    QStringList walked;
    for (int step = 0; step < 7; ++step) {
        walked += QApplication::focusWidget()->objectName();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    const QStringList expected{u"vaultFolder"_s, u"chooseVault"_s,         u"passphrase"_s,
                               u"openVault"_s,   u"forgottenPassphrase"_s, u"restoreVault"_s,
                               u"createVault"_s};
    QCOMPARE(walked, expected);
}

void TestDoor::aCodeIsTypedAsPeopleType()
{
    ui::RecoveryCodeEdit edit;
    edit.show();
    QTest::keyClicks(&edit, u"aoIl-7k3m"_s);
    QVERIFY(edit.code().equals(secret("A0117K3M")));
    QCOMPARE(edit.group(0), Group::Full);
    QCOMPARE(edit.group(2), Group::Open);
    QVERIFY(edit.standing().startsWith(u"2 groupes sur 14"_s));
    QTest::keyClicks(&edit, u"u"_s);
    QVERIFY(edit.standing().contains(u"«\u00a0u\u00a0»"_s));
    QVERIFY(edit.code().equals(secret("A0117K3M")));
    QCOMPARE(edit.accessibleDescription(), edit.standing());
    QVERIFY(!edit.accessibleDescription().contains(u"7K3M"_s));
    QVERIFY(!edit.inputMethodQuery(Qt::ImSurroundingText).isValid());
}

void TestDoor::aCodeIsPasted()
{
    ui::RecoveryCodeEdit edit;
    QGuiApplication::clipboard()->setText(QString::fromLatin1(kCode).toLower() + u" \n"_s);
    QTest::keySequence(&edit, QKeySequence::Paste);
    QVERIFY(edit.isFull());
    QVERIFY(edit.code().equals(secret(QByteArray(kCode).replace('-', ""))));
    edit.clear();
    QVERIFY(edit.code().isEmpty());
    QVERIFY(!edit.isFull());
}

void TestDoor::aKnownCodeIsJudgedGroupByGroup()
{
    ui::RecoveryCodeEdit edit;
    edit.expect(secret(kCode));
    QByteArray typed = QByteArray(kCode).replace("CCC2", "CCC3").replace("KKK9", "KKX9");
    QTest::keyClicks(&edit, QString::fromLatin1(typed));
    QCOMPARE(edit.group(0), Group::Right);
    QCOMPARE(edit.group(2), Group::Wrong);
    QVERIFY(edit.isFull());
    QVERIFY(!edit.isGood());
    QVERIFY(edit.standing().contains(u"3, 10"_s));
    QVERIFY(saveScreenshot(edit, u"recovery-code"_s));
    edit.clear();
    QTest::keyClicks(&edit, QString::fromLatin1(kCode));
    QVERIFY(edit.isGood());
}

void TestDoor::aCodeIsCorrected()
{
    ui::RecoveryCodeEdit edit;
    edit.expect(secret(kCode));
    QTest::keyClicks(&edit, QString::fromLatin1(QByteArray(kCode).replace("AAA0", "AXA0")));
    QVERIFY(!edit.isGood());
    QTest::keyClick(&edit, Qt::Key_Home);
    QTest::keyClick(&edit, Qt::Key_Right);
    QTest::keyClicks(&edit, u"a"_s);
    QVERIFY(edit.isGood());
    QTest::keyClick(&edit, Qt::Key_End);
    QTest::keyClick(&edit, Qt::Key_Backspace);
    QVERIFY(!edit.isFull());
}

void TestDoor::passphrasesAreJudgedInWordsAndBits_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<bool>("isGood");
    QTest::addColumn<QString>("says");
    QTest::newRow("a word that everybody tries")
        << QByteArray("azerty") << QByteArray("azerty") << false << u"Très faible"_s;
    QTest::newRow("strong, and the same twice")
        << kStrong << kStrong << true << u"Deux fois la même."_s;
    QTest::newRow("strong, but not the same")
        << kStrong << QByteArray("autre") << false << u"à l’identique"_s;
    QTest::newRow("nothing typed") << QByteArray() << QByteArray() << false << u"80 bits"_s;
}

void TestDoor::passphrasesAreJudgedInWordsAndBits()
{
    QFETCH(const QByteArray, first);
    QFETCH(const QByteArray, second);
    QFETCH(const bool, isGood);
    QFETCH(const QString, says);
    ui::NewPassphrase passphrase(u"p"_s, nullptr);
    passphrase.show();
    QTest::keyClicks(in(passphrase, u"p"_s), QString::fromLatin1(first));
    QTest::keyClicks(in(passphrase, u"pAgain"_s), QString::fromLatin1(second));
    QCOMPARE(passphrase.isGood(), isGood);
    QVERIFY2(textOf(passphrase, u"pVerdict"_s).contains(says),
             qPrintable(textOf(passphrase, u"pVerdict"_s)));
    QVERIFY(passphrase.take().equals(secret(first)));
    QVERIFY(passphrase.isEmpty());
}

void TestDoor::aProposedPhraseIsTypedFromMemory()
{
    ui::NewPassphrase passphrase(u"p"_s, nullptr);
    passphrase.resize(640, 420);
    passphrase.show();
    passphrase.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&passphrase));
    const auto *phrase = passphrase.findChild<ui::PhraseDisplay *>();
    QVERIFY(!phrase->isVisible());
    in<QPushButton>(passphrase, u"pProposal"_s)->click();
    QVERIFY(phrase->isVisible());
    QVERIFY(phrase->isShown());
    QVERIFY(passphrase.isEmpty()); // drawn, not filled in
    QVERIFY(saveScreenshot(passphrase, u"passphrase-proposal"_s));
    in(passphrase, u"pAgain"_s)->setFocus();
    QVERIFY(!phrase->isShown());
    in<QPushButton>(passphrase, u"pLook"_s)->click();
    QVERIFY(phrase->isShown());
    passphrase.clear();
    QVERIFY(phrase->isEmpty());
    QVERIFY(!phrase->isVisible());
}

void TestDoor::somebodyShowsWhoTheyAre()
{
    ui::CredentialsDialog dialog({.title = u"Retirer un dépositaire"_s,
                                  .text = u"Montrez que c’est vous."_s,
                                  .action = u"Retirer"_s,
                                  .holders = {{u"DPO"_s}}},
                                 m_dialogs);
    dialog.show();
    auto *action = in<QPushButton>(dialog, u"proveAction"_s);
    QVERIFY(!action->isEnabled());
    QTest::keyClicks(in(dialog, u"passphrase"_s), u"mot"_s);
    QVERIFY(action->isEnabled());
    QVERIFY(saveScreenshot(dialog, u"credentials"_s));
    action->click();
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
    const services::Credentials given = dialog.take();
    QCOMPARE(given.holder, u"DPO"_s);
    QVERIFY(given.passphrase.equals(secret("mot")));
}

void TestDoor::theWizardWantsAPlaceAndAPassphrase()
{
    ui::NewVaultWizard wizard(m_dialogs);
    QSignalSpy create(&wizard, &ui::NewVaultWizard::createRequested);
    QSignalSpy place(&wizard, &ui::NewVaultWizard::placeChosen);
    wizard.show();
    in<QLineEdit>(wizard, u"newLaboratory"_s)->setText(u"Labo de la Baie"_s);
    m_dialogs.files = {u"/tmp"_s};
    in<QPushButton>(wizard, u"chooseNewFolder"_s)->click();
    QCOMPARE(wizard.folder(), u"/tmp/Labo-de-la-Baie.avis34"_s);
    QCOMPARE(place.last().first().toString(), wizard.folder());
    wizard.showPlace({.obstacle = u"Ce dossier n’est pas vide."_s, .warnings = {}});
    QVERIFY(!wizard.button(QWizard::NextButton)->isEnabled());
    wizard.showPlace({.obstacle = {}, .warnings = {u"Dossier synchronisé."_s}});
    QVERIFY(wizard.button(QWizard::NextButton)->isEnabled());
    QCOMPARE(textOf(wizard, u"newPlaceStanding"_s), u"Dossier synchronisé."_s);
    QVERIFY(saveScreenshot(wizard, u"wizard-place"_s));
    wizard.next();
    typeTwice(wizard, u"newPassphrase"_s, "azerty");
    QVERIFY(!wizard.button(QWizard::CommitButton)->isEnabled());
    QTest::keyClick(in(wizard, u"newPassphrase"_s), Qt::Key_Delete);
    QTest::keyClick(in(wizard, u"newPassphraseAgain"_s), Qt::Key_Delete);
    typeTwice(wizard, u"newPassphrase"_s, kStrong);
    QVERIFY(wizard.button(QWizard::CommitButton)->isEnabled());
    QVERIFY(saveScreenshot(wizard, u"wizard-passphrase"_s));
    in<QCheckBox>(wizard, u"wantsKeyFile"_s)->setChecked(true);
    QVERIFY(!wizard.button(QWizard::CommitButton)->isEnabled());
    m_dialogs.files = {m_folder.filePath(u"neuve.txt"_s)};
    in<QPushButton>(wizard, u"makeKeyFile"_s)->click();
    QVERIFY(wizard.button(QWizard::CommitButton)->isEnabled());
    wizard.next();
    QCOMPARE(create.size(), 1);
    const auto first = wizard.takeCredentials();
    QVERIFY2(first, support::whyNot(first).constData());
    QCOMPARE(first->holder, u"DPO"_s);
    QVERIFY(first->passphrase.equals(secret(kStrong)));
    QVERIFY(first->keyFile.equals(*services::readKeyFile(m_folder.filePath(u"neuve.txt"_s))));
}

void TestDoor::theWizardWantsTheWholeCodeOfTheSheet()
{
    ui::NewVaultWizard wizard(m_dialogs);
    QSignalSpy sheet(&wizard, &ui::NewVaultWizard::sheetRequested);
    QSignalSpy proof(&wizard, &ui::NewVaultWizard::proofRequested);
    QSignalSpy postponed(&wizard, &ui::NewVaultWizard::postponed);
    wizard.show();
    in<QLineEdit>(wizard, u"newLaboratory"_s)->setText(u"Labo de la Baie"_s);
    in<QLineEdit>(wizard, u"newFolder"_s)->setText(u"/tmp/baie.avis34"_s);
    wizard.next();
    typeTwice(wizard, u"newPassphrase"_s, kStrong);
    wizard.next();
    wizard.showCreated(secret(kCode));
    auto *code = in<ui::RecoveryCodeEdit>(wizard, u"recoveryCode"_s);
    QTest::keyClicks(code, QString::fromLatin1(kCode));
    QVERIFY(!wizard.button(QWizard::FinishButton)->isEnabled()); // not written yet
    m_dialogs.files = {u"/tmp/fiche.pdf"_s};
    in<QPushButton>(wizard, u"writeSheet"_s)->click();
    QCOMPARE(sheet.size(), 1);
    wizard.showSheetWritten(u"Écrite."_s);
    QVERIFY(wizard.button(QWizard::FinishButton)->isEnabled());
    QTest::keyClick(code, Qt::Key_Backspace);
    QVERIFY(!wizard.button(QWizard::FinishButton)->isEnabled());
    QTest::keyClicks(code, QString::fromLatin1(kCode.last(1)));
    QVERIFY(saveScreenshot(wizard, u"wizard-recovery"_s));
    wizard.button(QWizard::FinishButton)->click();
    QCOMPARE(proof.size(), 1);
    QVERIFY(wizard.isVisible()); // until it is proved
    QVERIFY(wizard.typedCode().equals(secret(QByteArray(kCode).replace('-', ""))));
    wizard.showProofRefused(u"Non."_s);
    QCOMPARE(textOf(wizard, u"recoveryStanding"_s), u"Non."_s);
    wizard.button(QWizard::CustomButton1)->click();
    QCOMPARE(postponed.size(), 1);
    QVERIFY(wizard.isVisible());
    wizard.conclude();
    QVERIFY(!wizard.isVisible());
    QCOMPARE(wizard.result(), int(QDialog::Accepted));
    QCOMPARE(proof.size(), 1);
}

void TestDoor::aRestoredVaultLiesOutsideOfTheOther()
{
    ui::RestoreDialog dialog(m_dialogs);
    QSignalSpy restore(&dialog, &ui::RestoreDialog::restoreRequested);
    QSignalSpy stop(&dialog, &ui::RestoreDialog::stopRequested);
    dialog.show();
    QVERIFY(!in(dialog, u"restoreAction"_s)->isEnabled());
    QVERIFY(QDir(m_folder.path()).mkpath(u"Baie.avis34/backups"_s));
    dialog.proposeBackup(m_folder.filePath(u"Baie.avis34/backups/2026-11-21-1804.avis34-backup"_s));
    QCOMPARE(dialog.folder(), m_folder.filePath(u"Restaure-2026-11-21-1804.avis34"_s));
    QVERIFY(saveScreenshot(dialog, u"restore"_s));
    in<QPushButton>(dialog, u"restoreAction"_s)->click();
    QCOMPARE(restore.size(), 1);
    dialog.showProgress(1, 4);
    QVERIFY(!in(dialog, u"restoreAction"_s)->isEnabled());
    dialog.reject(); // first stops what runs
    QCOMPARE(stop.size(), 1);
    QVERIFY(dialog.isVisible());
    dialog.showRefusal(u"Arrêté."_s);
    QVERIFY(in(dialog, u"restoreAction"_s)->isEnabled());
    dialog.reject();
    QVERIFY(!dialog.isVisible());
}

void TestDoor::theForgottenPassphraseIsReplaced()
{
    support::TestVault vault;
    const base::Secret code = vault.session().vault().recoveryCode();
    vault.close();
    ui::MainWindow window(m_dialogs);
    window.show();
    window.offerVault(vault.folder());
    settle(window);
    in<QPushButton>(window, u"forgottenPassphrase"_s)->click();
    auto *wizard = window.findChild<ui::RecoveryWizard *>();
    auto *edit = in<ui::RecoveryCodeEdit>(*wizard, u"recoveryCode"_s);
    edit->setCode(secret(kCode)); // no code at all
    wizard->next();
    typeTwice(*wizard, u"recoveredPassphrase"_s, kStrong);
    wizard->button(QWizard::FinishButton)->click();
    settle(window);
    QVERIFY(!window.session().isOpen());
    QVERIFY(wizard->isVisible());
    QVERIFY(!textOf(*wizard, u"recoveryStanding"_s).isEmpty());
    QVERIFY(saveScreenshot(*wizard, u"recovery-wizard"_s));
    edit->setCode(code);
    wizard->next();
    typeTwice(*wizard, u"recoveredPassphrase"_s, kStrong);
    wizard->button(QWizard::FinishButton)->click();
    settle(window);
    QVERIFY(window.session().isOpen());
    window.session().lock();
    settle(window);
    window.openVault(vault.folder(), secret(support::testPassphrase()));
    settle(window);
    QVERIFY(!window.session().isOpen()); // the forgotten one no longer opens it
    window.openVault(vault.folder(), secret(kStrong));
    settle(window);
    QVERIFY(window.session().isOpen());
}

void TestDoor::aBackupIsBroughtBack()
{
    support::TestVault vault;
    base::NoProgress nobody;
    const QString backup = vault.beside(u"hier.avis34-backup"_s);
    QVERIFY(services::backupVault(vault.session(), backup, nobody));
    ui::MainWindow window(m_dialogs);
    window.show();
    in<QPushButton>(window, u"restoreVault"_s)->click();
    auto *dialog = window.findChild<ui::RestoreDialog *>();
    dialog->proposeBackup(backup);
    const QString folder = dialog->folder();
    QPointer<ui::RestoreDialog> alive(dialog);
    in<QPushButton>(*dialog, u"restoreAction"_s)->click();
    settle(window);
    QVERIFY(!alive);
    QCOMPARE(in<QLineEdit>(window, u"vaultFolder"_s)->text(), QDir::toNativeSeparators(folder));
    window.openVault(folder, secret(support::testPassphrase()));
    settle(window);
    QVERIFY(window.session().isOpen());
}

QTEST_MAIN(TestDoor)
#include "tst_door.moc"
