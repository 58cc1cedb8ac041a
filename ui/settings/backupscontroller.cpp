// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/settings/backupscontroller.h"

#include "services/rights.h"
#include "ui/session.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/typography.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace ui {

BackupsController::BackupsController(Session &session, Dialogs &dialogs, QObject *parent)
    : SettingsSection(session, dialogs, parent)
    , m_panel(new BackupsPanel)
{
    connect(m_panel, &BackupsPanel::settingsChosen, this, &BackupsController::choose);
    connect(m_panel, &BackupsPanel::otherFolderRequested, this, &BackupsController::chooseFolder);
    connect(m_panel, &BackupsPanel::backupRequested, this, &BackupsController::backUp);
    connect(m_panel, &BackupsPanel::exportRequested, this, &BackupsController::backUpToFile);
    connect(m_panel, &BackupsPanel::drillRequested, this, &BackupsController::drill);
    connect(m_panel, &BackupsPanel::restoreRequested, this, &BackupsController::restore);
}

void BackupsController::refresh()
{
    const auto right = services::Right::BackUp;
    m_panel->setMayBackUp(services::mayDo(session().vault()->role(), right),
                          services::whoMay(right));
    session().read<services::BackupState>(
        m_panel, [](const auto &vault) { return services::backupState(vault); },
        [this](const services::BackupState &state) {
            m_settings = state.settings;
            m_panel->showState(state);
        });
}

void BackupsController::clear()
{
    m_settings = {};
    m_panel->showState({});
}

void BackupsController::choose(const services::BackupSettings &settings)
{
    session().act<Nothing>(
        this,
        [settings](const auto &vault) { return valued(services::setBackups(vault, settings)); },
        [this](const Nothing &) { refresh(); });
}

void BackupsController::chooseFolder()
{
    const QString folder = dialogs().folder(m_panel, tr("Folder of the backups"));
    if (!folder.isEmpty())
        choose({.isAutomatic = m_settings.isAutomatic, .folder = folder});
}

void BackupsController::backUp()
{
    session().job<services::BackupMade>(
        tr("Backing up"), m_panel,
        [](const auto &vault, auto &progress) { return services::makeBackup(vault, progress); },
        [this](const services::BackupMade &made) {
            emit news(tr("%1 was written and read back. %2")
                          .arg(QFileInfo(made.file).fileName(), made.fallback)
                          .trimmed());
            refresh();
        });
}

void BackupsController::backUpToFile()
{
    const QString file =
        dialogs().saveFile(m_panel, tr("Back up the vault"), tr("vault-backup.avis34-backup"),
                           tr("Backup (*.avis34-backup)"));
    if (file.isEmpty())
        return;
    session().job<Nothing>(
        tr("Backing up"), m_panel,
        [file](const auto &vault, auto &progress) {
            return valued(services::backupVault(vault, file, progress));
        },
        [this, file](const Nothing &) {
            emit news(tr("The backup %1 was written. It is as encrypted as the vault.")
                          .arg(QFileInfo(file).fileName()));
        });
}

void BackupsController::drill(const QString &file)
{
    session().job<services::DrillResult>(
        tr("Restore drill"), m_panel,
        [file](const auto &vault, auto &progress) {
            return services::drillBackup(vault, file, progress);
        },
        [this](const services::DrillResult &result) {
            const QString name = QFileInfo(result.file).fileName();
            const QString verdict = result.passed()
                ? tr("The drill passed: %1 opens and is whole, with %2 journal entries.", nullptr,
                     typography::plural(result.journalEntries))
                      .arg(name, typography::number(result.journalEntries))
                : tr("The drill of %1 failed: %2").arg(name, result.findings.join(u' '));
            emit news(u"%1 %2"_s.arg(verdict, result.opensWith).trimmed());
            refresh();
        });
}

void BackupsController::restore(const QString &file)
{
    const QString backup = file.isEmpty()
        ? dialogs().openFile(m_panel, tr("Backup"),
                             tr("Backup (*.avis34-backup *.avis34backup);;All files (*)"))
        : file;
    if (backup.isEmpty())
        return;
    const QString parent = dialogs().folder(m_panel, tr("Folder in which the vault is made"));
    if (parent.isEmpty())
        return;
    const QString folder =
        QDir(parent).filePath(tr("Restored-%1.avis34").arg(QFileInfo(backup).completeBaseName()));
    session().job<Nothing>(
        tr("Restoring a backup"), m_panel,
        [backup, folder](const auto &, auto &progress) {
            return valued(services::restoreVault(backup, folder, progress));
        },
        [this, folder](const Nothing &) {
            emit news(tr("The backup is back in %1. Lock this vault to open that one.")
                          .arg(QDir::toNativeSeparators(folder)));
        });
}

} // namespace ui
