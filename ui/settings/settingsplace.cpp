// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/settings/settingsplace.h"

#include "ui/session.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/typography.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

// Who walks past an open window must not be able to change who may open it:
// opening a second time, to read, proves that the passphrase is known.
base::Result<Nothing> onProof(const services::Session &vault, const base::Secret &passphrase,
                              const std::function<base::Result<void>()> &change)
{
    const auto proof = services::Session::open(vault.folder(), passphrase, services::Access::Read);
    if (!proof)
        return proof.error();
    return valued(change());
}

} // namespace

SettingsPlace::SettingsPlace(Session &session, Dialogs &dialogs, QObject *parent)
    : Place(session, dialogs, parent)
    , m_view(new SettingsView)
{
    connect(m_view, &SettingsView::passphraseChangeRequested, this,
            &SettingsPlace::changePassphrase);
    connect(m_view, &SettingsView::holderAdditionRequested, this, &SettingsPlace::addHolder);
    connect(m_view, &SettingsView::holderRemovalRequested, this, &SettingsPlace::removeHolder);
    connect(m_view, &SettingsView::backupRequested, this, &SettingsPlace::backUp);
    connect(m_view, &SettingsView::verifyRequested, this, &SettingsPlace::verify);
    connect(m_view, &SettingsView::autoLockChanged, this, &SettingsPlace::autoLockChanged);
    connect(m_view, &SettingsView::remindersChanged, this, &SettingsPlace::remindersChanged);
}

void SettingsPlace::refresh()
{
    session().read<services::VaultSummary>(
        m_view, [](const auto &vault) { return services::vaultSummary(vault); },
        [this](const auto &summary) { m_view->showSummary(summary); });
    session().read<QStringList>(
        m_view,
        [](const auto &vault) { return base::Result<QStringList>(services::holders(vault)); },
        [this](const auto &holders) { m_view->showHolders(holders); });
}

void SettingsPlace::clear()
{
    m_view->showSummary({});
    m_view->showHolders({});
    m_view->takePassphraseChange();
    m_view->takeHolderAddition();
}

void SettingsPlace::changePassphrase()
{
    const auto secrets = std::make_shared<SettingsView::Secrets>(m_view->takePassphraseChange());
    session().act<Nothing>(
        this,
        [secrets](const auto &vault) {
            return onProof(vault, secrets->present,
                           [&] { return services::changePassphrase(vault, secrets->fresh); });
        },
        [this](const Nothing &) {
            emit news(tr("The passphrase was changed. The old one no longer opens this vault; it "
                         "still opens older backups."));
        });
}

void SettingsPlace::addHolder(const QString &name)
{
    const auto secrets = std::make_shared<SettingsView::Secrets>(m_view->takeHolderAddition());
    session().act<Nothing>(
        this,
        [name, secrets](const auto &vault) {
            return onProof(vault, secrets->present,
                           [&] { return services::addHolder(vault, name, secrets->fresh); });
        },
        [this](const Nothing &) {
            emit news(tr("The new holder can open the vault."));
            refresh();
        });
}

void SettingsPlace::removeHolder(const QString &name)
{
    if (!dialogs().confirm(m_view,
                           {.title = tr("Remove a holder"),
                            .text = tr("The passphrase of %1 no longer opens this vault. It still "
                                       "opens older backups.")
                                        .arg(name),
                            .action = tr("Remove"),
                            .typed = {}}))
        return;
    session().act<Nothing>(
        this, [name](const auto &vault) { return valued(services::removeHolder(vault, name)); },
        [this](const Nothing &) {
            emit news(tr("The holder was removed."));
            refresh();
        });
}

void SettingsPlace::backUp()
{
    const QString file =
        dialogs().saveFile(m_view, tr("Back up the vault"), tr("vault-backup.avis34backup"),
                           tr("Backup (*.avis34backup)"));
    if (file.isEmpty())
        return;
    session().job<Nothing>(
        tr("Backing up"), m_view,
        [file](const auto &vault, auto &progress) {
            return valued(services::backupVault(vault, file, progress));
        },
        [this, file](const Nothing &) {
            emit news(tr("The backup %1 was written. It is as encrypted as the vault.")
                          .arg(QFileInfo(file).fileName()));
        });
}

void SettingsPlace::verify()
{
    session().job<services::VerifyReport>(
        tr("Verifying the vault"), m_view,
        [](const auto &vault, auto &progress) { return services::verifyVault(vault, progress); },
        [this](const services::VerifyReport &report) {
            emit news(report.findings.isEmpty()
                          ? tr("The vault is whole: pages, structure and %1 journal entries.")
                                .arg(typography::number(report.journalEntries))
                          : report.findings.join(u'\n'));
        });
}

} // namespace ui
