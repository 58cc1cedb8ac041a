// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/widgets/dialogs.h"

#include "ui/unlock/credentialsdialog.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPrintDialog>
#include <QPushButton>
#include <QVBoxLayout>
#include <QWizard>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kMinimumWidth = 460;

QString translated(const char *source)
{
    return QCoreApplication::translate("ui::Dialogs", source);
}

// The action stays off until the number that the text names has been typed.
void demandTyping(QVBoxLayout *column, const QString &expected, QPushButton *action)
{
    auto *label = new QLabel(
        translated(QT_TRANSLATE_NOOP("ui::Dialogs", "To confirm, type: %1")).arg(expected));
    auto *edit = new QLineEdit;
    edit->setObjectName(u"typedConfirmation"_s);
    label->setBuddy(edit);
    column->addWidget(label);
    column->addWidget(edit);
    action->setEnabled(false);
    QObject::connect(edit, &QLineEdit::textChanged, action,
                     [action, expected](const QString &text) {
                         action->setEnabled(text.simplified() == expected);
                     });
}

} // namespace

bool Dialogs::confirm(QWidget *parent, const Question &question)
{
    QDialog dialog(parent);
    dialog.setWindowTitle(question.title);
    dialog.setMinimumWidth(kMinimumWidth);
    auto *column = new QVBoxLayout(&dialog);
    column->setSpacing(12);
    column->addWidget(theme::subheading(question.title, &dialog));
    column->addWidget(theme::body(question.text, &dialog));
    auto *buttons = new QDialogButtonBox(&dialog);
    auto *action = buttons->addButton(question.action, QDialogButtonBox::AcceptRole);
    action->setObjectName(u"confirmAction"_s);
    auto *back = buttons->addButton(translated(QT_TRANSLATE_NOOP("ui::Dialogs", "Do nothing")),
                                    QDialogButtonBox::RejectRole);
    back->setDefault(true);
    if (!question.typed.isEmpty())
        demandTyping(column, question.typed, action);
    column->addWidget(buttons);
    QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    return dialog.exec() == QDialog::Accepted;
}

std::optional<services::Credentials> Dialogs::credentials(QWidget *parent,
                                                          const Identification &question)
{
    CredentialsDialog dialog(question, *this, parent);
    if (dialog.exec() != QDialog::Accepted)
        return {};
    return dialog.take();
}

QString Dialogs::openFile(QWidget *parent, const QString &title, const QString &filter)
{
    return QFileDialog::getOpenFileName(parent, title, {}, filter);
}

QString Dialogs::saveFile(QWidget *parent, const QString &title, const QString &proposal,
                          const QString &filter)
{
    return QFileDialog::getSaveFileName(parent, title, proposal, filter);
}

QString Dialogs::folder(QWidget *parent, const QString &title)
{
    return QFileDialog::getExistingDirectory(parent, title);
}

bool Dialogs::printer(QWidget *parent, QPrinter &printer)
{
    QPrintDialog dialog(&printer, parent);
    // Letters, sides and order are the lot's affair.
    dialog.setOptions(QAbstractPrintDialog::PrintToFile | QAbstractPrintDialog::PrintShowPageSize);
    return dialog.exec() == QDialog::Accepted;
}

void nameButtons(QWizard *wizard)
{
    wizard->setButtonText(QWizard::NextButton,
                          translated(QT_TRANSLATE_NOOP("ui::Dialogs", "&Next >")));
    wizard->setButtonText(QWizard::BackButton,
                          translated(QT_TRANSLATE_NOOP("ui::Dialogs", "< &Back")));
    wizard->setButtonText(QWizard::CancelButton,
                          translated(QT_TRANSLATE_NOOP("ui::Dialogs", "Cancel")));
}

} // namespace ui
