// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/unlock/credentialsdialog.h"

#include "ui/unlock/credentialsfields.h"
#include "ui/widgets/theme.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr int kMinimumWidth = 480;
}

CredentialsDialog::CredentialsDialog(const Dialogs::Identification &question, Dialogs &dialogs,
                                     QWidget *parent)
    : QDialog(parent)
    , m_message(theme::body({}, this))
{
    setWindowTitle(question.title);
    setMinimumWidth(kMinimumWidth);
    m_message->setObjectName(u"credentialsMessage"_s);
    auto *form = theme::form();
    m_fields = new CredentialsFields(form, dialogs, this);
    m_fields->setHolders(question.holders);
    auto *buttons = new QDialogButtonBox(this);
    m_action = buttons->addButton(question.action, QDialogButtonBox::AcceptRole);
    m_action->setObjectName(u"proveAction"_s);
    buttons->addButton(tr("Do nothing"), QDialogButtonBox::RejectRole);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addWidget(theme::subheading(question.title, this));
    column->addWidget(theme::body(question.text, this));
    if (question.holders.size() == 1)
        column->addWidget(theme::hint(tr("Holder: %1").arg(m_fields->holder()), this));
    column->addLayout(form);
    column->addWidget(m_message);
    column->addWidget(buttons);
    m_message->hide();
    m_action->setEnabled(false);
    connect(m_fields, &CredentialsFields::edited, this,
            [this] { m_action->setEnabled(m_fields->isFilled()); });
    connect(m_fields, &CredentialsFields::submitted, this, &CredentialsDialog::submit);
    connect(buttons, &QDialogButtonBox::accepted, this, &CredentialsDialog::submit);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_fields->focusFirst();
}

void CredentialsDialog::submit()
{
    if (!m_fields->isFilled())
        return;
    auto given = m_fields->take();
    if (given) {
        m_given = *std::move(given);
        accept();
        return;
    }
    m_message->setText(given.error().message);
    m_message->show();
}

} // namespace ui
