// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/settings/provesheetdialog.h"

#include "ui/unlock/recoverycodeedit.h"
#include "ui/widgets/theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

ProveSheetDialog::ProveSheetDialog(QWidget *parent)
    : QDialog(parent)
    , m_edit(new RecoveryCodeEdit(this))
    , m_standing(theme::body({}, this))
{
    setObjectName(u"proveSheetDialog"_s);
    setWindowTitle(tr("Prove the recovery sheet"));
    m_edit->setObjectName(u"recoveryCode"_s);
    m_standing->setObjectName(u"recoveryStanding"_s);
    auto *buttons = new QDialogButtonBox(this);
    m_prove = buttons->addButton(tr("&Prove it"), QDialogButtonBox::AcceptRole);
    m_prove->setObjectName(u"proveCode"_s);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addWidget(theme::subheading(tr("Prove the recovery sheet"), this));
    column->addWidget(theme::body(tr("Type the code from the paper. The vault is really opened "
                                     "with it, beside the one that is open; nothing changes."),
                                  this));
    column->addWidget(m_edit);
    column->addWidget(m_standing);
    column->addWidget(buttons);
    connect(m_edit, &RecoveryCodeEdit::edited, this, [this] {
        m_standing->setText(m_edit->standing());
        m_prove->setEnabled(m_edit->isFull());
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &ProveSheetDialog::proofRequested);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_edit->clear();
}

base::Secret ProveSheetDialog::code() const
{
    return m_edit->code();
}

void ProveSheetDialog::showRefusal(const QString &message)
{
    m_standing->setText(message);
    m_edit->setFocus();
}

} // namespace ui
