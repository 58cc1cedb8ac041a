// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/unlock/unlockview.h"

#include "ui/unlock/secretedit.h"
#include "ui/widgets/card.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr int kCardWidth = 560;
constexpr int kIconSize = 40;
} // namespace

UnlockView::UnlockView(Dialogs &dialogs, QWidget *parent)
    : QWidget(parent)
    , m_dialogs(dialogs)
    , m_title(theme::heading({}, this))
    , m_sentence(theme::hint({}, this))
    , m_folder(new QLineEdit(this))
    , m_choose(new QPushButton(icons::icon(u"folder"_s), tr("C&hoose…"), this))
    , m_passphrase(new SecretEdit(this))
    , m_message(theme::body({}, this))
    , m_open(new QPushButton(icons::icon(u"unlock"_s), tr("&Open"), this))
    , m_create(new QPushButton(icons::icon(u"add"_s), tr("Create a new &vault…"), this))
    , m_help(new QPushButton(icons::icon(u"info"_s), tr("Help"), this))
{
    m_folder->setObjectName(u"vaultFolder"_s);
    m_choose->setObjectName(u"chooseVault"_s);
    m_passphrase->setObjectName(u"passphrase"_s);
    m_passphrase->setAccessibleName(tr("Passphrase"));
    m_message->setObjectName(u"unlockMessage"_s);
    m_open->setObjectName(u"openVault"_s);
    m_create->setObjectName(u"createVault"_s);
    m_help->setObjectName(u"doorHelp"_s);
    m_help->setToolTip(tr("The guide (F1)"));
    auto *column = new QVBoxLayout(this);
    column->addStretch(2);
    column->addWidget(makeForm(), 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_open, &QPushButton::clicked, this, &UnlockView::submit);
    connect(m_passphrase, &SecretEdit::returnPressed, this, &UnlockView::submit);
    connect(m_folder, &QLineEdit::returnPressed, m_passphrase, qOverload<>(&QWidget::setFocus));
    connect(m_choose, &QPushButton::clicked, this, &UnlockView::chooseFolder);
    connect(m_create, &QPushButton::clicked, this, &UnlockView::createRequested);
    connect(m_help, &QPushButton::clicked, this, &UnlockView::helpRequested);
    reset();
}

QWidget *UnlockView::makeForm()
{
    auto *card = new Card(this);
    card->setFixedWidth(kCardWidth);
    card->column()->setContentsMargins(32, 28, 32, 24);
    card->column()->setSpacing(12);
    auto *picture = icons::label(u"lock"_s, kIconSize, card);
    auto *folderRow = new QHBoxLayout;
    folderRow->addWidget(m_folder, 1);
    folderRow->addWidget(m_choose);
    auto *form = theme::form();
    form->setVerticalSpacing(10);
    form->addRow(tr("Vault &folder"), folderRow);
    form->addRow(tr("&Passphrase"), m_passphrase);
    qobject_cast<QLabel *>(form->labelForField(folderRow))->setBuddy(m_folder);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_create);
    buttons->addWidget(m_help);
    buttons->addStretch(1);
    buttons->addWidget(m_open);
    card->column()->addWidget(picture);
    card->column()->addWidget(m_title);
    card->column()->addWidget(m_sentence);
    card->column()->addLayout(form);
    card->column()->addWidget(m_message);
    card->column()->addLayout(buttons);
    for (auto [first, second] : {std::pair<QWidget *, QWidget *>{m_folder, m_choose},
                                 {m_choose, m_passphrase},
                                 {m_passphrase, m_open},
                                 {m_open, m_create},
                                 {m_create, m_help}})
        setTabOrder(first, second);
    return card;
}

void UnlockView::setFolder(const QString &folder)
{
    m_folder->setText(folder);
    if (!folder.isEmpty())
        m_passphrase->setFocus();
}

void UnlockView::showLocked(const QString &folder)
{
    reset();
    setFolder(folder);
    m_folder->setEnabled(false);
    m_choose->setEnabled(false);
    m_create->hide();
    m_title->setText(tr("The screen is locked"));
    m_sentence->setText(tr("A running job goes on. Type the passphrase to come back to where "
                           "you were."));
}

void UnlockView::showOpening()
{
    m_open->setEnabled(false);
    m_message->setText(tr("Opening…"));
}

void UnlockView::showRefusal(const QString &message)
{
    m_open->setEnabled(true);
    m_message->setText(message);
    m_passphrase->clear();
    m_passphrase->setFocus();
}

void UnlockView::reset()
{
    m_title->setText(tr("Avis 34"));
    m_sentence->setText(tr("Everything about the leak and the patients stays in an encrypted "
                           "vault on this computer."));
    m_folder->setEnabled(true);
    m_choose->setEnabled(true);
    m_create->show();
    m_open->setEnabled(true);
    m_message->clear();
    m_passphrase->clear();
}

base::Secret UnlockView::takePassphrase()
{
    base::Secret secret = m_passphrase->secret();
    m_passphrase->clear();
    return secret;
}

void UnlockView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_folder->text().isEmpty())
        m_folder->setFocus();
    else
        m_passphrase->setFocus();
}

void UnlockView::submit()
{
    if (!m_open->isEnabled())
        return;
    if (m_folder->text().isEmpty()) {
        m_message->setText(tr("Choose the folder of the vault, or create a new vault."));
        m_folder->setFocus();
        return;
    }
    if (m_passphrase->isEmpty()) {
        m_message->setText(tr("Type the passphrase of the vault."));
        m_passphrase->setFocus();
        return;
    }
    emit openRequested(m_folder->text());
}

void UnlockView::chooseFolder()
{
    const QString folder = m_dialogs.folder(this, tr("Folder of the vault"));
    if (!folder.isEmpty())
        setFolder(folder);
}

} // namespace ui
