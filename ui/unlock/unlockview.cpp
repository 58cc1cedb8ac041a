// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/unlock/unlockview.h"

#include "ui/unlock/credentialsfields.h"
#include "ui/widgets/card.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QDir>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr int kCardWidth = 620;
constexpr int kIconSize = 40;
constexpr int kRecentRows = 4;
constexpr int kTypingMilliseconds = 250;
} // namespace

UnlockView::UnlockView(Dialogs &dialogs, QWidget *parent)
    : QWidget(parent)
    , m_dialogs(dialogs)
    , m_title(theme::heading({}, this))
    , m_sentence(theme::hint({}, this))
    , m_folder(new QLineEdit(this))
    , m_choose(new QPushButton(icons::icon(u"folder"_s), tr("C&hoose…"), this))
    , m_warnings(theme::body({}, this))
    , m_message(theme::body({}, this))
    , m_open(new QPushButton(icons::icon(u"unlock"_s), tr("&Open"), this))
    , m_forgotten(new QPushButton(tr("Passphrase for&gotten?"), this))
    , m_restore(new QPushButton(icons::icon(u"undo"_s), tr("&Restore a backup…"), this))
    , m_create(new QPushButton(icons::icon(u"add"_s), tr("Create a new &vault…"), this))
    , m_other(new QPushButton(icons::icon(u"folder"_s), tr("A&nother vault"), this))
    , m_help(new QPushButton(icons::icon(u"info"_s), tr("Help"), this))
    , m_recent(new Card(this))
    , m_recentVaults(new QListWidget(m_recent))
    , m_forget(new QPushButton(icons::icon(u"close"_s), tr("Take off the &list"), m_recent))
{
    nameAll();
    auto *column = new QVBoxLayout(this);
    column->setSpacing(14);
    column->addStretch(2);
    column->addWidget(makeForm(), 0, Qt::AlignHCenter);
    column->addWidget(makeRecent(), 0, Qt::AlignHCenter);
    column->addStretch(3);
    m_settled.setSingleShot(true);
    m_settled.setInterval(kTypingMilliseconds);
    connectAll();
    reset();
}

void UnlockView::nameAll()
{
    m_folder->setObjectName(u"vaultFolder"_s);
    m_choose->setObjectName(u"chooseVault"_s);
    m_warnings->setObjectName(u"placeWarnings"_s);
    m_message->setObjectName(u"unlockMessage"_s);
    m_open->setObjectName(u"openVault"_s);
    m_forgotten->setObjectName(u"forgottenPassphrase"_s);
    m_restore->setObjectName(u"restoreVault"_s);
    m_create->setObjectName(u"createVault"_s);
    m_other->setObjectName(u"otherVault"_s);
    m_help->setObjectName(u"doorHelp"_s);
    m_help->setToolTip(tr("The guide (F1)"));
    m_recent->setObjectName(u"recentCard"_s);
    m_recentVaults->setObjectName(u"recentVaults"_s);
    m_recentVaults->setAccessibleName(tr("Vaults opened lately"));
    m_forget->setObjectName(u"forgetVault"_s);
    m_forget->setToolTip(tr("The vault itself stays where it is."));
}

void UnlockView::connectAll()
{
    connect(m_open, &QPushButton::clicked, this, &UnlockView::submit);
    connect(m_credentials, &CredentialsFields::submitted, this, &UnlockView::submit);
    connect(m_folder, &QLineEdit::returnPressed, m_credentials, &CredentialsFields::focusFirst);
    connect(m_folder, &QLineEdit::textChanged, &m_settled, qOverload<>(&QTimer::start));
    connect(&m_settled, &QTimer::timeout, this, [this] { emit folderChosen(folder()); });
    connect(m_choose, &QPushButton::clicked, this, &UnlockView::chooseFolder);
    connect(m_forgotten, &QPushButton::clicked, this, &UnlockView::recover);
    connect(m_restore, &QPushButton::clicked, this, &UnlockView::restoreRequested);
    connect(m_create, &QPushButton::clicked, this, &UnlockView::createRequested);
    connect(m_help, &QPushButton::clicked, this, &UnlockView::helpRequested);
    connect(m_other, &QPushButton::clicked, this, [this] {
        reset();
        m_folder->selectAll();
        m_folder->setFocus();
    });
    connect(m_recentVaults, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        setFolder(item->data(Qt::UserRole).toString());
    });
    connect(m_recentVaults, &QListWidget::currentRowChanged, m_forget,
            [this](int row) { m_forget->setEnabled(row >= 0); });
    connect(m_forget, &QPushButton::clicked, this, [this] {
        emit vaultForgotten(m_recentVaults->currentItem()->data(Qt::UserRole).toString());
    });
}

QWidget *UnlockView::makeForm()
{
    auto *card = new Card(this);
    card->setFixedWidth(kCardWidth);
    card->column()->setContentsMargins(32, 28, 32, 24);
    card->column()->setSpacing(12);
    auto *picture = icons::label(u"lock"_s, kIconSize, card);
    auto *folderRow = new QHBoxLayout;
    folderRow->setSpacing(8);
    folderRow->addWidget(m_folder, 1);
    folderRow->addWidget(m_choose);
    auto *form = theme::form();
    form->setVerticalSpacing(10);
    form->addRow(tr("Vault &folder"), folderRow);
    qobject_cast<QLabel *>(form->labelForField(folderRow))->setBuddy(m_folder);
    m_credentials = new CredentialsFields(form, m_dialogs, card);
    card->column()->addWidget(picture);
    card->column()->addWidget(m_title);
    card->column()->addWidget(m_sentence);
    card->column()->addLayout(form);
    card->column()->addWidget(m_warnings);
    card->column()->addWidget(m_message);
    card->column()->addLayout(makeWaysOut());
    QWidget *previous = m_folder;
    const QList<QWidget *> order = QList<QWidget *>{m_choose} + m_credentials->inTabOrder()
        + QList<QWidget *>{m_open,  m_forgotten, m_restore,      m_create,
                           m_other, m_help,      m_recentVaults, m_forget};
    for (QWidget *next : order)
        setTabOrder(std::exchange(previous, next), next);
    return card;
}

QLayout *UnlockView::makeWaysOut()
{
    auto *open = new QHBoxLayout;
    open->addWidget(m_forgotten);
    open->addStretch(1);
    open->addWidget(m_open);
    auto *others = new QHBoxLayout;
    others->addWidget(m_create);
    others->addWidget(m_restore);
    others->addWidget(m_other);
    others->addStretch(1);
    others->addWidget(m_help);
    auto *both = new QVBoxLayout;
    both->setSpacing(14);
    both->addLayout(open);
    both->addLayout(others);
    return both;
}

QWidget *UnlockView::makeRecent()
{
    m_recent->setFixedWidth(kCardWidth);
    m_recentVaults->setFixedHeight(m_recentVaults->fontMetrics().lineSpacing() * kRecentRows + 12);
    m_forget->setEnabled(false);
    m_recent->column()->addWidget(theme::hint(tr("Vaults opened lately"), m_recent));
    m_recent->column()->addWidget(m_recentVaults);
    m_recent->column()->addWidget(m_forget, 0, Qt::AlignLeft);
    return m_recent;
}

void UnlockView::setFolder(const QString &folder)
{
    m_folder->setText(QDir::toNativeSeparators(folder));
    if (folder.isEmpty())
        return;
    m_settled.stop();
    emit folderChosen(this->folder());
    m_credentials->focusFirst();
}

QString UnlockView::folder() const
{
    return QDir::fromNativeSeparators(m_folder->text().trimmed());
}

void UnlockView::setRecentVaults(const QStringList &folders)
{
    m_recentVaults->clear();
    for (const QString &folder : folders) {
        const QDir place(folder);
        const QString parent = QDir::toNativeSeparators(QFileInfo(folder).path());
        auto *item =
            new QListWidgetItem(tr("%1 in %2").arg(place.dirName(), parent), m_recentVaults);
        item->setData(Qt::UserRole, folder);
        item->setToolTip(QDir::toNativeSeparators(folder));
    }
    m_recent->setVisible(folders.size() > 1 && m_folder->isEnabled());
}

void UnlockView::showStanding(const Standing &standing)
{
    if (standing.folder != folder())
        return;
    m_credentials->setHolders(standing.holders, m_credentials->holder());
    m_warnings->setText(standing.warnings.join(u'\n'));
    m_warnings->setVisible(!standing.warnings.isEmpty());
}

void UnlockView::showLocked(const QString &folder, bool isJobRunning)
{
    reset();
    setFolder(folder);
    m_folder->setEnabled(false);
    m_choose->setEnabled(false);
    m_create->hide();
    m_restore->hide();
    m_recent->hide();
    m_forgotten->setVisible(!isJobRunning); // the job has the vault
    m_other->setVisible(!isJobRunning);
    m_title->setText(tr("The screen is locked"));
    m_sentence->setText(isJobRunning
                            ? tr("A running job goes on. Type the passphrase to come back to where "
                                 "you were.")
                            : tr("Type the passphrase to come back to where you were."));
}

void UnlockView::showOpening()
{
    m_open->setEnabled(false);
    m_message->setText(tr("Opening…"));
    m_message->show();
}

void UnlockView::showRefusal(const QString &message)
{
    m_open->setEnabled(true);
    m_message->setText(message);
    m_message->show();
    m_credentials->focusFirst();
}

void UnlockView::reset()
{
    m_title->setText(tr("Avis 34"));
    m_sentence->setText(tr("Everything about the leak and the patients stays in an encrypted "
                           "vault on this computer."));
    m_folder->setEnabled(true);
    m_choose->setEnabled(true);
    m_create->show();
    m_restore->show();
    m_forgotten->show();
    m_other->hide();
    m_recent->setVisible(m_recentVaults->count() > 1);
    m_open->setEnabled(true);
    m_warnings->hide();
    m_message->clear();
    m_message->hide();
    m_credentials->clear();
}

base::Result<services::Credentials> UnlockView::takeCredentials()
{
    return m_credentials->take();
}

void UnlockView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_folder->text().isEmpty())
        m_folder->setFocus();
    else
        m_credentials->focusFirst();
}

void UnlockView::demandFolder()
{
    showRefusal(tr("Choose the folder of the vault, or create a new vault."));
    m_folder->setFocus();
}

void UnlockView::submit()
{
    if (!m_open->isEnabled())
        return;
    if (folder().isEmpty())
        demandFolder();
    else if (!m_credentials->isFilled())
        showRefusal(tr("Type the passphrase of the vault, and name the key file if there is one."));
    else
        emit openRequested(folder());
}

void UnlockView::chooseFolder()
{
    const QString folder = m_dialogs.folder(this, tr("Folder of the vault"));
    if (!folder.isEmpty())
        setFolder(folder);
}

void UnlockView::recover()
{
    if (folder().isEmpty())
        demandFolder();
    else
        emit recoveryRequested(folder());
}

} // namespace ui
