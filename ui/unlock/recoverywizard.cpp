// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/unlock/recoverywizard.h"

#include "services/recoverysheet.h"
#include "ui/unlock/newpassphrase.h"
#include "ui/unlock/recoverycodeedit.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr int kMinimumWidth = 660;
}

class RecoveryWizard::CodePage final : public QWizardPage
{
public:
    CodePage(const QString &folder, Dialogs &dialogs, RecoveryWizard *wizard)
        : QWizardPage(wizard)
        , m_edit(new RecoveryCodeEdit(this))
        , m_standing(theme::body({}, this))
    {
        setTitle(RecoveryWizard::tr("The code of the recovery sheet"));
        setSubTitle(RecoveryWizard::tr("Take the printed sheet and type its code: it opens %1 "
                                       "without the old passphrase. You choose a new one on the "
                                       "next page; nothing is lost.")
                        .arg(QDir::toNativeSeparators(folder)));
        m_edit->setObjectName(u"recoveryCode"_s);
        m_standing->setObjectName(u"recoveryStanding"_s);
        auto *read = new QPushButton(icons::icon(u"files"_s),
                                     RecoveryWizard::tr("&Read a text sheet…"), this);
        read->setObjectName(u"readSheet"_s);
        auto *column = new QVBoxLayout(this);
        column->setSpacing(12);
        column->addWidget(m_edit);
        column->addWidget(m_standing);
        column->addWidget(read, 0, Qt::AlignLeft);
        column->addStretch(1);
        connect(m_edit, &RecoveryCodeEdit::edited, this, [this] {
            m_standing->setText(m_edit->standing());
            emit completeChanged();
        });
        connect(read, &QPushButton::clicked, this, [this, &dialogs] { readSheet(dialogs); });
        m_edit->clear();
    }

    bool isComplete() const override { return m_edit->isFull(); }
    base::Secret code() const { return m_edit->code(); }
    void showRefusal(const QString &message)
    {
        m_standing->setText(message);
        m_edit->setFocus();
    }

private:
    void readSheet(Dialogs &dialogs)
    {
        const QString file = dialogs.openFile(this, RecoveryWizard::tr("Recovery sheet"),
                                              RecoveryWizard::tr("Text (*.txt);;All files (*)"));
        if (file.isEmpty())
            return;
        const auto code = services::readRecoverySheet(file);
        if (code)
            m_edit->setCode(*code);
        else
            m_standing->setText(code.error().message);
    }

    RecoveryCodeEdit *m_edit;
    QLabel *m_standing;
};

class RecoveryWizard::PassphrasePage final : public QWizardPage
{
public:
    explicit PassphrasePage(RecoveryWizard *wizard)
        : QWizardPage(wizard)
        , m_passphrase(new NewPassphrase(u"recoveredPassphrase"_s, this))
    {
        setTitle(RecoveryWizard::tr("A new passphrase"));
        setSubTitle(RecoveryWizard::tr("It becomes the first holder's; the other holders keep "
                                       "theirs. The recovery sheet stays valid."));
        setButtonText(QWizard::FinishButton, RecoveryWizard::tr("Open the vault"));
        auto *column = new QVBoxLayout(this);
        column->addWidget(m_passphrase);
        column->addStretch(1);
        connect(m_passphrase, &NewPassphrase::edited, this, &QWizardPage::completeChanged);
    }

    bool isComplete() const override { return m_passphrase->isGood(); }
    base::Secret take() { return m_passphrase->take(); }

private:
    NewPassphrase *m_passphrase;
};

RecoveryWizard::RecoveryWizard(const QString &folder, Dialogs &dialogs, QWidget *parent)
    : QWizard(parent)
    , m_code(new CodePage(folder, dialogs, this))
    , m_passphrase(new PassphrasePage(this))
{
    setObjectName(u"recoveryWizard"_s);
    setWindowTitle(tr("Passphrase forgotten"));
    setWizardStyle(QWizard::ModernStyle);
    setOption(QWizard::NoBackButtonOnStartPage);
    nameButtons(this);
    addPage(m_code);
    addPage(m_passphrase);
    setMinimumWidth(kMinimumWidth);
}

RecoveryWizard::~RecoveryWizard() = default;

base::Secret RecoveryWizard::code() const
{
    return m_code->code();
}

base::Secret RecoveryWizard::takePassphrase()
{
    return m_passphrase->take();
}

void RecoveryWizard::showRefusal(const QString &message)
{
    back();
    m_code->showRefusal(message);
}

void RecoveryWizard::conclude()
{
    QWizard::accept();
}

void RecoveryWizard::accept()
{
    emit recoveryRequested();
}

} // namespace ui
