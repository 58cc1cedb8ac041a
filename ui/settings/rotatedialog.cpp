// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/settings/rotatedialog.h"

#include "ui/unlock/credentialsfields.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr int kMinimumWidth = 660;
}

RotateDialog::RotateDialog(const QList<services::Holder> &holders, const QString &own,
                           Dialogs &dialogs, QWidget *parent)
    : QDialog(parent)
    , m_sheet(new QLineEdit(this))
    , m_lost(theme::body({}, this))
{
    setObjectName(u"rotateDialog"_s);
    setWindowTitle(tr("Renew the data key"));
    setMinimumWidth(kMinimumWidth);
    m_sheet->setObjectName(u"newSheet"_s);
    m_lost->setObjectName(u"lostAccess"_s);
    auto *buttons = new QDialogButtonBox(this);
    m_rotate = buttons->addButton(tr("&Renew the key"), QDialogButtonBox::AcceptRole);
    m_rotate->setObjectName(u"rotateAction"_s);
    buttons->addButton(tr("Do nothing"), QDialogButtonBox::RejectRole);
    auto *form = theme::form();
    for (const services::Holder &holder : holders)
        addHolder(holder, holder.name == own, dialogs, form);
    QLayout *sheetRow = makeSheetRow(dialogs);
    form->addRow(tr("New recovery &sheet"), sheetRow);
    qobject_cast<QLabel *>(form->labelForField(sheetRow))->setBuddy(m_sheet);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addWidget(theme::subheading(tr("Renew the data key"), this));
    column->addWidget(theme::body(
        tr("The whole vault is encrypted under a new key: for whoever knew the old one and is "
           "gone, or when a sheet or a copy of the vault was lost. Nobody else may use the vault "
           "meanwhile. The present recovery sheet no longer opens it: the new one is printed and "
           "proved, the old one destroyed. Backups made before keep their old keys: whoever had "
           "access still opens those."),
        this));
    column->addLayout(form);
    column->addWidget(m_lost);
    column->addWidget(buttons);
    connect(m_sheet, &QLineEdit::textChanged, this, &RotateDialog::judge);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    judge();
}

void RotateDialog::addHolder(const services::Holder &holder, bool isOwn, Dialogs &dialogs,
                             QFormLayout *form)
{
    auto *keeps = new QCheckBox(
        isOwn ? tr("%1 (you)").arg(holder.name) : tr("%1 keeps access").arg(holder.name), this);
    keeps->setChecked(isOwn);
    keeps->setEnabled(!isOwn);
    form->addRow(keeps);
    auto *fields = new CredentialsFields(form, dialogs, this);
    fields->setHolders({holder});
    fields->setEnabled(isOwn);
    connect(keeps, &QCheckBox::toggled, fields, &CredentialsFields::setEnabled);
    connect(keeps, &QCheckBox::toggled, this, &RotateDialog::judge);
    connect(fields, &CredentialsFields::edited, this, &RotateDialog::judge);
    m_rows.push_back({holder, keeps, fields});
}

QLayout *RotateDialog::makeSheetRow(Dialogs &dialogs)
{
    auto *choose = new QPushButton(icons::icon(u"folder"_s), tr("Choose…"), this);
    choose->setObjectName(u"chooseNewSheet"_s);
    auto *row = new QHBoxLayout;
    row->addWidget(m_sheet, 1);
    row->addWidget(choose);
    connect(choose, &QPushButton::clicked, this, [this, &dialogs] {
        const QString file = dialogs.saveFile(this, tr("New recovery sheet"),
                                              tr("new-recovery-sheet.pdf"), tr("PDF (*.pdf)"));
        if (!file.isEmpty())
            m_sheet->setText(QDir::toNativeSeparators(file));
    });
    return row;
}

QString RotateDialog::sheet() const
{
    return QDir::fromNativeSeparators(m_sheet->text().trimmed());
}

base::Result<std::vector<services::Credentials>> RotateDialog::take()
{
    std::vector<services::Credentials> kept;
    for (const Row &row : m_rows) {
        auto given = row.fields->take();
        if (!row.keeps->isChecked())
            continue;
        if (!given)
            return given.error();
        kept.push_back(*std::move(given));
    }
    return kept;
}

void RotateDialog::judge()
{
    QStringList lost;
    bool isFilled = true;
    for (const Row &row : m_rows) {
        if (!row.keeps->isChecked())
            lost += row.holder.name;
        else
            isFilled = isFilled && row.fields->isFilled();
    }
    m_lost->setText(lost.isEmpty() ? tr("Everybody keeps their access.")
                                   : tr("Without access afterwards: %1.").arg(lost.join(u", "_s)));
    m_rotate->setEnabled(isFilled && !sheet().isEmpty());
}

} // namespace ui
