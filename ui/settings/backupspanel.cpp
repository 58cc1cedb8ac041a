// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/settings/backupspanel.h"

#include "ui/widgets/card.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/typography.h"

#include <QCheckBox>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kRows = 8;

QString proofOf(const services::BackupRow &row)
{
    if (!row.isUnderPresentKey)
        return BackupsPanel::tr("under an earlier key");
    if (row.isFromFuture)
        return BackupsPanel::tr("date in the future: the clock was wrong");
    if (row.drilledUtc)
        return BackupsPanel::tr("restored as a drill, %1")
            .arg(typography::date(row.drilledUtc->toLocalTime().date()));
    if (row.readBackUtc)
        return BackupsPanel::tr("read back, %1")
            .arg(typography::date(row.readBackUtc->toLocalTime().date()));
    return BackupsPanel::tr("not tried");
}

std::vector<TableColumn<services::BackupRow>> columns()
{
    using Row = services::BackupRow;
    const auto file = [](const Row &row) { return QDir::toNativeSeparators(row.file); };
    return {{BackupsPanel::tr("Made"),
             [](const Row &row) {
                 const QString when = typography::localDateTime(row.made);
                 return row.isBeforeUpgrade ? BackupsPanel::tr("%1, before an upgrade").arg(when)
                                            : when;
             },
             ColumnKind::Text, file},
            {BackupsPanel::tr("Size"), [](const Row &row) { return typography::bytes(row.bytes); },
             ColumnKind::Number},
            {BackupsPanel::tr("Journal"),
             [](const Row &row) {
                 return row.journalEntries ? typography::number(*row.journalEntries)
                                           : BackupsPanel::tr("cannot be read");
             },
             ColumnKind::Number},
            {BackupsPanel::tr("Proof"), proofOf}};
}

} // namespace

BackupsPanel::BackupsPanel(QWidget *parent)
    : QWidget(parent)
    , m_automatic(new QCheckBox(tr("Back up &by itself, once a day"), this))
    , m_folder(theme::body({}, this))
    , m_otherFolder(new QPushButton(icons::icon(u"folder"_s), tr("Another &folder…"), this))
    , m_ownFolder(new QPushButton(tr("In the &vault's folder"), this))
    , m_notes(theme::body({}, this))
    , m_model(new RowsModel<services::BackupRow>(columns(), this))
    , m_table(makeTable(m_model, u"backups"_s, tr("Backups"), this))
    , m_backup(new QPushButton(icons::icon(u"add"_s), tr("Back up &now"), this))
    , m_drill(new QPushButton(icons::icon(u"check"_s), tr("Restore &drill"), this))
    , m_restore(new QPushButton(icons::icon(u"undo"_s), tr("&Restore elsewhere…"), this))
    , m_export(new QPushButton(icons::icon(u"export"_s), tr("Back up in&to a file…"), this))
{
    m_automatic->setObjectName(u"automaticBackup"_s);
    m_folder->setObjectName(u"backupFolder"_s);
    m_otherFolder->setObjectName(u"otherBackupFolder"_s);
    m_ownFolder->setObjectName(u"ownBackupFolder"_s);
    m_notes->setObjectName(u"backupNotes"_s);
    m_backup->setObjectName(u"backupNow"_s);
    m_drill->setObjectName(u"drillBackup"_s);
    m_restore->setObjectName(u"restoreBackupElsewhere"_s);
    m_export->setObjectName(u"backupVault"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(makeSettings());
    column->addWidget(makeList(), 1);
    connect(m_automatic, &QCheckBox::clicked, this, [this](bool isOn) {
        emit settingsChosen({.isAutomatic = isOn, .folder = m_state.settings.folder});
    });
    connect(m_ownFolder, &QPushButton::clicked, this, [this] {
        emit settingsChosen({.isAutomatic = m_state.settings.isAutomatic, .folder = {}});
    });
    connect(m_otherFolder, &QPushButton::clicked, this, &BackupsPanel::otherFolderRequested);
    connect(m_backup, &QPushButton::clicked, this, &BackupsPanel::backupRequested);
    connect(m_export, &QPushButton::clicked, this, &BackupsPanel::exportRequested);
    connect(m_drill, &QPushButton::clicked, this, [this] { emit drillRequested(currentFile()); });
    connect(m_restore, &QPushButton::clicked, this,
            [this] { emit restoreRequested(currentFile()); });
    showState({});
}

QWidget *BackupsPanel::makeSettings()
{
    auto *card = new Card(this);
    card->column()->addWidget(theme::subheading(tr("By itself"), card));
    card->column()->addWidget(m_automatic);
    card->column()->addWidget(m_folder);
    card->column()->addLayout(flowOf({m_otherFolder, m_ownFolder}));
    card->column()->addWidget(theme::hint(
        tr("Each is one file, as encrypted as the vault, and is read back before it counts. The "
           "last 7 days and 4 weeks are kept. A folder on another disk survives the loss of this "
           "one."),
        card));
    card->column()->addWidget(m_notes);
    return card;
}

QWidget *BackupsPanel::makeList()
{
    auto *card = new Card(this);
    m_table->setMinimumHeight(m_table->fontMetrics().lineSpacing() * kRows);
    setColumnWidths(m_table, {34, 12, 12, 0});
    auto *row = flowOf({m_backup, m_drill, m_restore});
    row->addSpring();
    row->addWidget(m_export);
    card->column()->addWidget(theme::subheading(tr("What there is"), card));
    card->column()->addWidget(m_table, 1);
    card->column()->addLayout(row);
    card->column()->addWidget(theme::hint(
        tr("A drill restores the backup beside itself, still encrypted, opens it with the keys of "
           "this vault, runs every check and removes it again."),
        card));
    return card;
}

void BackupsPanel::showState(const services::BackupState &state)
{
    m_state = state;
    m_automatic->setChecked(state.settings.isAutomatic);
    m_folder->setText(tr("Folder: %1").arg(QDir::toNativeSeparators(state.folder)));
    m_ownFolder->setEnabled(!state.settings.folder.isEmpty());
    m_model->setRows({state.backups.begin(), state.backups.end()});
    m_drill->setEnabled(!state.backups.isEmpty());
    showNotes();
}

void BackupsPanel::showNotes()
{
    QStringList notes;
    if (!m_state.fallback.isEmpty())
        notes += m_state.fallback;
    if (m_state.failure)
        notes +=
            tr("The last one failed on %1: %2")
                .arg(typography::localDateTime(m_state.failure->utc), m_state.failure->message);
    if (m_state.lastDrill)
        notes += m_state.lastDrill->passed
            ? tr("Last drill: %1, passed.").arg(typography::localDateTime(m_state.lastDrill->utc))
            : tr("Last drill: %1, failed. Make another backup and try that one.")
                  .arg(typography::localDateTime(m_state.lastDrill->utc));
    m_notes->setText(notes.join(u'\n'));
    m_notes->setVisible(!notes.isEmpty());
}

void BackupsPanel::setMayBackUp(bool mayBackUp, const QString &whyNot)
{
    for (QWidget *widget : QList<QWidget *>{m_automatic, m_otherFolder, m_backup, m_export}) {
        widget->setEnabled(mayBackUp);
        widget->setToolTip(mayBackUp ? QString() : whyNot);
    }
}

QString BackupsPanel::currentFile() const
{
    const int row = currentRow(m_table);
    return row < 0 || row >= m_model->rowCount() ? QString() : m_model->at(row).file;
}

} // namespace ui
