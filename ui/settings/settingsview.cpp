// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/settings/settingsview.h"

#include "ui/unlock/secretedit.h"
#include "ui/widgets/card.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/typography.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kHolderRows = 4;

SecretEdit *makeSecret(const QString &objectName, const QString &accessibleName, QWidget *parent)
{
    auto *edit = new SecretEdit(parent);
    edit->setObjectName(objectName);
    edit->setAccessibleName(accessibleName);
    return edit;
}

} // namespace

SettingsView::SettingsView(QWidget *parent)
    : QWidget(parent)
    , m_old(makeSecret(u"oldPassphrase"_s, tr("Present passphrase"), this))
    , m_new(makeSecret(u"freshPassphrase"_s, tr("New passphrase"), this))
    , m_again(makeSecret(u"freshPassphraseAgain"_s, tr("New passphrase, again"), this))
    , m_verdict(theme::hint({}, this))
    , m_change(new QPushButton(icons::icon(u"lock"_s), tr("&Change the passphrase"), this))
    , m_holders(new QListWidget(this))
    , m_holderName(new QLineEdit(this))
    , m_authority(makeSecret(u"holderAuthority"_s, tr("Your passphrase"), this))
    , m_holderPassphrase(
          makeSecret(u"holderPassphrase"_s, tr("Passphrase of the new holder"), this))
    , m_holderVerdict(theme::hint({}, this))
    , m_addHolder(new QPushButton(icons::icon(u"add"_s), tr("&Add the holder"), this))
    , m_removeHolder(new QPushButton(icons::icon(u"close"_s), tr("&Remove the holder…"), this))
    , m_minutes(new QSpinBox(this))
    , m_reminders(new QCheckBox(tr("Remind me of &deadlines"), this))
{
    auto *left = new QVBoxLayout;
    left->setSpacing(12);
    left->addWidget(makeVault());
    left->addWidget(makeLock());
    left->addWidget(makeReminders());
    left->addStretch(1);
    auto *right = new QVBoxLayout;
    right->setSpacing(12);
    right->addWidget(makePassphrase());
    right->addWidget(makeHolders());
    right->addStretch(1);
    auto *area = new QScrollArea(this);
    area->setAccessibleName(tr("Settings"));
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    auto *inside = new QWidget(area);
    auto *row = new QHBoxLayout(inside);
    row->setContentsMargins(0, 0, 8, 0);
    row->setSpacing(12);
    row->addLayout(left, 1);
    row->addLayout(right, 1);
    area->setWidget(inside);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(
        new PageHeader(tr("Settings"), tr("The vault, who may open it, and its copies."), this));
    column->addWidget(area, 1);
    judgePassphrase();
    judgeHolder();
}

QWidget *SettingsView::makeVault()
{
    auto *card = new Card(this);
    card->column()->addWidget(theme::subheading(tr("This vault"), card));
    m_facts = theme::form();
    m_facts->setVerticalSpacing(6);
    card->column()->addLayout(m_facts);
    auto *backup = new QPushButton(icons::icon(u"export"_s), tr("&Back up…"), card);
    auto *verify = new QPushButton(icons::icon(u"check"_s), tr("&Verify the vault"), card);
    backup->setObjectName(u"backupVault"_s);
    verify->setObjectName(u"verifyVault"_s);
    auto *row = new QHBoxLayout;
    row->addWidget(backup);
    row->addWidget(verify);
    row->addStretch(1);
    card->column()->addLayout(row);
    connect(backup, &QPushButton::clicked, this, &SettingsView::backupRequested);
    connect(verify, &QPushButton::clicked, this, &SettingsView::verifyRequested);
    return card;
}

QWidget *SettingsView::makeLock()
{
    auto *card = new Card(this);
    card->column()->addWidget(theme::subheading(tr("Lock"), card));
    m_minutes->setObjectName(u"autoLockMinutes"_s);
    m_minutes->setRange(1, 60);
    m_minutes->setSuffix(tr(" min"));
    auto *form = theme::form();
    form->addRow(tr("Lock after this time &without a key or the mouse"), m_minutes);
    card->column()->addLayout(form);
    card->column()->addWidget(theme::hint(
        tr("A running job goes on while the screen is locked. The disk of this computer should "
           "be encrypted as well (BitLocker, LUKS)."),
        card));
    connect(m_minutes, &QSpinBox::valueChanged, this, &SettingsView::autoLockChanged);
    return card;
}

QWidget *SettingsView::makeReminders()
{
    auto *card = new Card(this);
    card->column()->addWidget(theme::subheading(tr("Reminders"), card));
    m_reminders->setObjectName(u"remindDeadlines"_s);
    card->column()->addWidget(m_reminders);
    card->column()->addWidget(
        theme::hint(tr("Once when a legal time limit has less than 24 hours, less than 4 hours "
                       "left, and when it has passed; while this window is open and unlocked. "
                       "It names the duty and no person."),
                    card));
    connect(m_reminders, &QCheckBox::toggled, this, &SettingsView::remindersChanged);
    return card;
}

QWidget *SettingsView::makePassphrase()
{
    auto *card = new Card(this);
    m_change->setObjectName(u"changePassphrase"_s);
    card->column()->addWidget(theme::subheading(tr("Passphrase"), card));
    auto *form = theme::form();
    form->addRow(tr("Present"), m_old);
    form->addRow(tr("New"), m_new);
    form->addRow(tr("Again"), m_again);
    card->column()->addLayout(form);
    card->column()->addWidget(m_verdict);
    card->column()->addWidget(m_change, 0, Qt::AlignLeft);
    for (SecretEdit *edit : {m_old, m_new, m_again})
        connect(edit, &SecretEdit::edited, this, &SettingsView::judgePassphrase);
    connect(m_change, &QPushButton::clicked, this, &SettingsView::passphraseChangeRequested);
    return card;
}

QWidget *SettingsView::makeHolders()
{
    auto *card = new Card(this);
    m_holders->setObjectName(u"holders"_s);
    m_holders->setAccessibleName(tr("Holders of a passphrase"));
    m_holders->setFixedHeight(m_holders->fontMetrics().lineSpacing() * kHolderRows + 12);
    m_holderName->setObjectName(u"holderName"_s);
    m_addHolder->setObjectName(u"addHolder"_s);
    m_removeHolder->setObjectName(u"removeHolder"_s);
    card->column()->addWidget(theme::subheading(tr("Holders"), card));
    card->column()->addWidget(theme::hint(
        tr("A second holder with a passphrase of their own, so that your absence stops nothing."),
        card));
    card->column()->addWidget(m_holders);
    card->column()->addWidget(m_removeHolder, 0, Qt::AlignLeft);
    auto *form = theme::form();
    form->addRow(tr("&Name"), m_holderName);
    form->addRow(tr("Their passphrase"), m_holderPassphrase);
    form->addRow(tr("Your passphrase"), m_authority);
    card->column()->addLayout(form);
    card->column()->addWidget(m_holderVerdict);
    card->column()->addWidget(m_addHolder, 0, Qt::AlignLeft);
    connect(m_holderName, &QLineEdit::textChanged, this, &SettingsView::judgeHolder);
    for (SecretEdit *edit : {m_holderPassphrase, m_authority})
        connect(edit, &SecretEdit::edited, this, &SettingsView::judgeHolder);
    connect(m_holders, &QListWidget::currentRowChanged, this, &SettingsView::judgeHolder);
    connect(m_addHolder, &QPushButton::clicked, this,
            [this] { emit holderAdditionRequested(m_holderName->text().simplified()); });
    connect(m_removeHolder, &QPushButton::clicked, this,
            [this] { emit holderRemovalRequested(m_holders->currentItem()->text()); });
    return card;
}

void SettingsView::showSummary(const services::VaultSummary &summary)
{
    while (m_facts->rowCount() > 0)
        m_facts->removeRow(0);
    const auto fact = [this](const QString &label, const QString &value) {
        m_facts->addRow(label, theme::body(value, m_facts->parentWidget()));
    };
    fact(tr("Laboratory"), summary.laboratory);
    fact(tr("Folder"), summary.folder);
    fact(tr("Size"), typography::bytes(summary.bytes));
    fact(tr("Patients"), typography::number(summary.patients));
    fact(tr("Leaked rows"), typography::number(summary.leakRows));
    fact(tr("Persons concerned"), typography::number(summary.persons));
    fact(tr("Letters"), typography::number(summary.notices));
    fact(tr("Journal"), tr("%1 entries").arg(typography::number(summary.journalEntries)));
    fact(tr("Encryption"), u"SQLCipher "_s + summary.cipherVersion);
}

void SettingsView::showHolders(const QStringList &holders)
{
    m_holders->clear();
    m_holders->addItems(holders);
    judgeHolder();
}

void SettingsView::setReminders(bool isOn)
{
    m_reminders->setChecked(isOn);
}

void SettingsView::setAutoLockMinutes(int minutes)
{
    m_minutes->setValue(minutes);
}

SettingsView::Secrets SettingsView::takePassphraseChange()
{
    Secrets secrets{m_old->secret(), m_new->secret()};
    for (SecretEdit *edit : {m_old, m_new, m_again})
        edit->clear();
    return secrets;
}

SettingsView::Secrets SettingsView::takeHolderAddition()
{
    Secrets secrets{m_authority->secret(), m_holderPassphrase->secret()};
    m_authority->clear();
    m_holderPassphrase->clear();
    m_holderName->clear();
    return secrets;
}

void SettingsView::judgePassphrase()
{
    const auto objection = services::passphraseObjection(m_new->secret());
    const bool isSame = m_new->secret().equals(m_again->secret());
    if (m_new->isEmpty())
        m_verdict->setText(tr("The vault is not encrypted anew: this takes a second."));
    else if (objection)
        m_verdict->setText(*objection);
    else if (!isSame)
        m_verdict->setText(tr("Strong enough. Type it once more, the same."));
    else
        m_verdict->setText(tr("Strong enough, and twice the same."));
    m_change->setEnabled(!m_old->isEmpty() && !m_new->isEmpty() && !objection && isSame);
}

void SettingsView::judgeHolder()
{
    const auto objection = services::passphraseObjection(m_holderPassphrase->secret());
    m_holderVerdict->setText(m_holderPassphrase->isEmpty() || !objection ? QString() : *objection);
    m_holderVerdict->setVisible(!m_holderVerdict->text().isEmpty());
    m_addHolder->setEnabled(!m_holderName->text().simplified().isEmpty() && !objection
                            && !m_authority->isEmpty());
    m_removeHolder->setEnabled(m_holders->currentItem() != nullptr && m_holders->count() > 1);
}

} // namespace ui
