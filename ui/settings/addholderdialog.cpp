// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/settings/addholderdialog.h"

#include "services/rights.h"
#include "ui/unlock/keyfileedit.h"
#include "ui/unlock/newpassphrase.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr int kMinimumWidth = 640;
}

QString roleHint(services::Role role)
{
    switch (role) {
    case services::Role::Dpo:
        return AddHolderDialog::tr("May do everything, holders and erasure included.");
    case services::Role::Operator:
        return AddHolderDialog::tr("Does the daily work: files, review, letters, returns, calls.");
    case services::Role::Reader:
        return AddHolderDialog::tr(
            "Looks at figures and progress, and changes only their own passphrase.");
    }
    return {};
}

AddHolderDialog::AddHolderDialog(const QString &laboratory, Dialogs &dialogs, QWidget *parent)
    : QDialog(parent)
    , m_laboratory(laboratory)
    , m_name(new QLineEdit(this))
    , m_role(new QComboBox(this))
    , m_passphrase(new NewPassphrase(u"holderPassphrase"_s, this))
    , m_wantsKeyFile(new QCheckBox(tr("Also ask for a &key file"), this))
    , m_keyFile(new KeyFileEdit(dialogs, KeyFileEdit::Purpose::Choose, this))
    , m_message(theme::body({}, this))
{
    setObjectName(u"addHolderDialog"_s);
    setWindowTitle(tr("Add a holder"));
    setMinimumWidth(kMinimumWidth);
    m_name->setObjectName(u"holderName"_s);
    m_role->setObjectName(u"holderRole"_s);
    m_wantsKeyFile->setObjectName(u"wantsHolderKeyFile"_s);
    m_keyFile->hide();
    for (const auto role : {services::Role::Operator, services::Role::Reader, services::Role::Dpo})
        m_role->addItem(services::roleText(role), int(role));
    auto *form = theme::form();
    auto *hint = theme::hint(roleHint(role()), this);
    form->addRow(tr("&Name or function"), m_name);
    form->addRow(tr("&Role"), m_role);
    form->addRow({}, hint);
    auto *buttons = new QDialogButtonBox(this);
    m_add = buttons->addButton(tr("&Add the holder"), QDialogButtonBox::AcceptRole);
    m_add->setObjectName(u"addHolderAction"_s);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addWidget(theme::subheading(tr("Add a holder"), this));
    column->addWidget(theme::body(tr("Let the new holder type the passphrase here: nobody else "
                                     "needs to know it. The name can be read without it."),
                                  this));
    column->addLayout(form);
    for (QWidget *part :
         QList<QWidget *>{m_passphrase, m_wantsKeyFile, m_keyFile, m_message, buttons})
        column->addWidget(part);
    connect(m_role, &QComboBox::currentIndexChanged, hint,
            [this, hint] { hint->setText(roleHint(role())); });
    connect(m_name, &QLineEdit::textChanged, this, [this](const QString &name) {
        m_passphrase->setKnownWords({m_laboratory, name});
        judge();
    });
    connect(m_passphrase, &NewPassphrase::edited, this, &AddHolderDialog::judge);
    connect(m_keyFile, &KeyFileEdit::edited, this, &AddHolderDialog::judge);
    connect(m_keyFile, &KeyFileEdit::failed, m_message, &QLabel::setText);
    connect(m_wantsKeyFile, &QCheckBox::toggled, this, &AddHolderDialog::judge);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_name->setFocus();
    judge();
}

services::Role AddHolderDialog::role() const
{
    return services::Role(m_role->currentData().toInt());
}

base::Result<services::Credentials> AddHolderDialog::take()
{
    services::Credentials newcomer{m_name->text().simplified(), m_passphrase->take(), {}};
    if (!m_wantsKeyFile->isChecked())
        return newcomer;
    auto digest = m_keyFile->digest();
    if (!digest)
        return digest.error();
    newcomer.keyFile = *std::move(digest);
    return newcomer;
}

void AddHolderDialog::judge()
{
    m_keyFile->setVisible(m_wantsKeyFile->isChecked());
    m_add->setEnabled(!m_name->text().simplified().isEmpty() && m_passphrase->isGood()
                      && (!m_wantsKeyFile->isChecked() || !m_keyFile->path().isEmpty()));
}

} // namespace ui
