// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/unlock/restoredialog.h"

#include "ui/widgets/dialogs.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kMinimumWidth = 620;
constexpr int kPerMille = 1000;

QHBoxLayout *rowOf(QLineEdit *edit, QPushButton *choose)
{
    auto *row = new QHBoxLayout;
    row->addWidget(edit, 1);
    row->addWidget(choose);
    return row;
}

} // namespace

RestoreDialog::RestoreDialog(Dialogs &dialogs, QWidget *parent)
    : QDialog(parent)
    , m_backup(new QLineEdit(this))
    , m_folder(new QLineEdit(this))
    , m_progress(new QProgressBar(this))
    , m_message(theme::body({}, this))
{
    setObjectName(u"restoreDialog"_s);
    setWindowTitle(tr("Restore a backup"));
    setMinimumWidth(kMinimumWidth);
    m_backup->setObjectName(u"restoreBackup"_s);
    m_folder->setObjectName(u"restoreFolder"_s);
    m_progress->setObjectName(u"restoreProgress"_s);
    m_progress->setAccessibleName(tr("Progress of restoring"));
    m_progress->setRange(0, kPerMille);
    m_progress->hide();
    m_message->setObjectName(u"restoreMessage"_s);
    makeRows(dialogs);
    connect(m_backup, &QLineEdit::textChanged, this, &RestoreDialog::proposeFolder);
    connect(m_folder, &QLineEdit::textChanged, this, &RestoreDialog::judge);
    judge();
}

void RestoreDialog::makeRows(Dialogs &dialogs)
{
    auto *chooseBackup = new QPushButton(icons::icon(u"files"_s), tr("&Choose…"), this);
    auto *chooseFolder = new QPushButton(icons::icon(u"folder"_s), tr("C&hoose…"), this);
    chooseBackup->setObjectName(u"chooseBackup"_s);
    chooseFolder->setObjectName(u"chooseRestoreFolder"_s);
    auto *form = theme::form();
    auto *backupRow = rowOf(m_backup, chooseBackup);
    auto *folderRow = rowOf(m_folder, chooseFolder);
    form->addRow(tr("&Backup"), backupRow);
    form->addRow(tr("New &folder"), folderRow);
    qobject_cast<QLabel *>(form->labelForField(backupRow))->setBuddy(m_backup);
    qobject_cast<QLabel *>(form->labelForField(folderRow))->setBuddy(m_folder);
    auto *buttons = new QDialogButtonBox(this);
    m_restore = buttons->addButton(tr("&Restore"), QDialogButtonBox::AcceptRole);
    m_restore->setObjectName(u"restoreAction"_s);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addWidget(theme::subheading(tr("Restore a backup"), this));
    column->addWidget(theme::body(
        tr("The backup becomes a vault in a new folder. The vault that you have stays as it is. It "
           "opens with the passphrases of the day on which the backup was made."),
        this));
    column->addLayout(form);
    column->addWidget(m_progress);
    column->addWidget(m_message);
    column->addWidget(buttons);
    connect(chooseBackup, &QPushButton::clicked, this, [this, &dialogs] {
        const QString file = dialogs.openFile(
            this, tr("Backup"), tr("Backup (*.avis34-backup *.avis34backup);;All files (*)"));
        if (!file.isEmpty())
            m_backup->setText(file);
    });
    connect(chooseFolder, &QPushButton::clicked, this, [this, &dialogs] {
        const QString folder = dialogs.folder(this, tr("Folder in which the vault is made"));
        if (!folder.isEmpty())
            m_folder->setText(QDir(folder).filePath(tr("Restored.avis34")));
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &RestoreDialog::restoreRequested);
    connect(buttons, &QDialogButtonBox::rejected, this, &RestoreDialog::reject);
}

void RestoreDialog::proposeBackup(const QString &file)
{
    m_backup->setText(file);
}

QString RestoreDialog::backup() const
{
    return m_backup->text().trimmed();
}

QString RestoreDialog::folder() const
{
    return m_folder->text().trimmed();
}

// Beside the vault when the backup lies in its own folder of backups: inside a vault there must
// be nothing but the vault.
void RestoreDialog::proposeFolder()
{
    const QFileInfo file(backup());
    QDir place = file.absoluteDir();
    if (place.dirName() == u"backups")
        place.cd(u"../.."_s);
    if (!backup().isEmpty())
        m_folder->setText(place.filePath(tr("Restored-%1.avis34").arg(file.completeBaseName())));
    judge();
}

void RestoreDialog::judge()
{
    m_restore->setEnabled(!m_isRunning && !backup().isEmpty() && !folder().isEmpty());
}

void RestoreDialog::showProgress(qint64 done, qint64 total)
{
    m_isRunning = true;
    m_message->setText(tr("Restoring…"));
    m_progress->show();
    m_progress->setValue(total > 0 ? int(done * kPerMille / total) : 0);
    judge();
}

void RestoreDialog::showRefusal(const QString &message)
{
    m_isRunning = false;
    m_progress->hide();
    m_message->setText(message);
    judge();
}

void RestoreDialog::reject()
{
    if (m_isRunning)
        emit stopRequested();
    else
        QDialog::reject();
}

} // namespace ui
