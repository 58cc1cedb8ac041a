// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/unlock/newvaultwizard.h"

#include "services/vaultservice.h"
#include "ui/unlock/keyfileedit.h"
#include "ui/unlock/newpassphrase.h"
#include "ui/unlock/recoverycodeedit.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QDir>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

class NewVaultWizard::PlacePage final : public QWizardPage
{
public:
    PlacePage(Dialogs &dialogs, NewVaultWizard *wizard)
        : QWizardPage(wizard)
        , m_laboratory(new QLineEdit(this))
        , m_holder(new QLineEdit(NewVaultWizard::tr("DPO"), this))
        , m_folder(new QLineEdit(this))
        , m_standing(theme::body({}, this))
    {
        setTitle(NewVaultWizard::tr("A vault for your laboratory"));
        setSubTitle(NewVaultWizard::tr("One vault holds one incident of one laboratory. It is a "
                                       "folder that you can copy and keep like any other."));
        m_laboratory->setObjectName(u"newLaboratory"_s);
        m_holder->setObjectName(u"newHolder"_s);
        m_folder->setObjectName(u"newFolder"_s);
        m_standing->setObjectName(u"newPlaceStanding"_s);
        auto *choose =
            new QPushButton(icons::icon(u"folder"_s), NewVaultWizard::tr("C&hoose…"), this);
        choose->setObjectName(u"chooseNewFolder"_s);
        auto *row = new QHBoxLayout;
        row->addWidget(m_folder, 1);
        row->addWidget(choose);
        auto *form = theme::form(this);
        form->addRow(NewVaultWizard::tr("Name of the &laboratory"), m_laboratory);
        form->addRow(NewVaultWizard::tr("Your &function"), m_holder);
        form->addRow({},
                     theme::hint(NewVaultWizard::tr("It names you in the journal, and can be "
                                                    "read without the passphrase."),
                                 this));
        form->addRow(NewVaultWizard::tr("New f&older"), row);
        form->addRow({}, m_standing);
        qobject_cast<QLabel *>(form->labelForField(row))->setBuddy(m_folder);
        connect(choose, &QPushButton::clicked, this, [this, &dialogs] { chooseFolder(dialogs); });
        connect(m_laboratory, &QLineEdit::textChanged, this, &QWizardPage::completeChanged);
        connect(m_holder, &QLineEdit::textChanged, this, &QWizardPage::completeChanged);
        connect(m_folder, &QLineEdit::textChanged, this, [this, wizard] {
            m_hasObstacle = false;
            m_standing->clear();
            emit completeChanged();
            emit wizard->placeChosen(folder());
        });
    }

    bool isComplete() const override
    {
        return !m_hasObstacle && !laboratory().isEmpty() && !holder().isEmpty()
            && !folder().isEmpty();
    }
    QString laboratory() const { return m_laboratory->text().simplified(); }
    QString holder() const { return m_holder->text().simplified(); }
    QString folder() const { return QDir::fromNativeSeparators(m_folder->text().trimmed()); }
    void showPlace(const services::NewPlace &place)
    {
        m_hasObstacle = !place.obstacle.isEmpty();
        m_standing->setText(m_hasObstacle ? place.obstacle : place.warnings.join(u'\n'));
        emit completeChanged();
    }

private:
    void chooseFolder(Dialogs &dialogs)
    {
        const QString parent =
            dialogs.folder(this, NewVaultWizard::tr("Folder in which the vault is made"));
        if (parent.isEmpty())
            return;
        static const QRegularExpression unsafe(u"[^\\w-]+"_s,
                                               QRegularExpression::UseUnicodePropertiesOption);
        QString name = laboratory();
        name.replace(unsafe, u"-"_s);
        m_folder->setText(parent + u'/' + (name.isEmpty() ? u"avis34"_s : name) + u".avis34"_s);
    }

    QLineEdit *m_laboratory;
    QLineEdit *m_holder;
    QLineEdit *m_folder;
    QLabel *m_standing;
    bool m_hasObstacle = false;
};

class NewVaultWizard::PassphrasePage final : public QWizardPage
{
public:
    PassphrasePage(Dialogs &dialogs, NewVaultWizard *wizard)
        : QWizardPage(wizard)
        , m_passphrase(new NewPassphrase(u"newPassphrase"_s, this))
        , m_wantsKeyFile(
              new QCheckBox(NewVaultWizard::tr("Also ask for a &key file (on a stick, say)"), this))
        , m_keyFile(new KeyFileEdit(dialogs, KeyFileEdit::Purpose::Choose, this))
        , m_message(theme::body({}, this))
    {
        setTitle(NewVaultWizard::tr("The passphrase"));
        setSubTitle(NewVaultWizard::tr("It is asked for each time the vault is opened. Nobody can "
                                       "reset it: only the recovery sheet of the next step helps "
                                       "if it is lost."));
        setCommitPage(true);
        setButtonText(QWizard::CommitButton, NewVaultWizard::tr("Create the vault"));
        m_wantsKeyFile->setObjectName(u"wantsKeyFile"_s);
        m_message->setObjectName(u"createMessage"_s);
        auto *hint = theme::hint(
            NewVaultWizard::tr("Passphrase and file are then needed together. Keep a copy of the "
                               "file elsewhere; whoever loses it needs the recovery sheet."),
            this);
        auto *column = new QVBoxLayout(this);
        column->addWidget(m_passphrase);
        column->addSpacing(8);
        column->addWidget(m_wantsKeyFile);
        column->addWidget(m_keyFile);
        column->addWidget(hint);
        column->addWidget(m_message);
        column->addStretch(1);
        connect(m_passphrase, &NewPassphrase::edited, this, &QWizardPage::completeChanged);
        connect(m_keyFile, &KeyFileEdit::edited, this, &QWizardPage::completeChanged);
        connect(m_keyFile, &KeyFileEdit::failed, m_message, &QLabel::setText);
        connect(m_wantsKeyFile, &QCheckBox::toggled, this, [this, hint](bool isOn) {
            m_keyFile->setVisible(isOn);
            hint->setVisible(isOn);
            emit completeChanged();
        });
        m_keyFile->hide();
        hint->hide();
    }

    bool isComplete() const override
    {
        return m_passphrase->isGood()
            && (!m_wantsKeyFile->isChecked() || !m_keyFile->path().isEmpty());
    }
    void initializePage() override
    {
        const auto *wizard = static_cast<const NewVaultWizard *>(this->wizard());
        m_passphrase->setKnownWords({wizard->laboratory()});
        m_passphrase->focusFirst();
    }
    base::Result<services::Credentials> take(const QString &holder)
    {
        services::Credentials first{holder, {}, {}};
        if (m_wantsKeyFile->isChecked()) {
            auto digest = m_keyFile->digest();
            if (!digest)
                return digest.error();
            first.keyFile = *std::move(digest);
        }
        first.passphrase = m_passphrase->take();
        return first;
    }
    void showMessage(const QString &message) { m_message->setText(message); }

private:
    NewPassphrase *m_passphrase;
    QCheckBox *m_wantsKeyFile;
    KeyFileEdit *m_keyFile;
    QLabel *m_message;
};

class NewVaultWizard::RecoveryPage final : public QWizardPage
{
public:
    RecoveryPage(Dialogs &dialogs, NewVaultWizard *wizard)
        : QWizardPage(wizard)
        , m_state(theme::body({}, this))
        , m_edit(new RecoveryCodeEdit(this))
        , m_standing(theme::body({}, this))
    {
        setTitle(NewVaultWizard::tr("The recovery sheet"));
        setSubTitle(NewVaultWizard::tr("It opens the vault when every passphrase is lost. Print "
                                       "it, keep it in a safe, and delete the file."));
        setButtonText(QWizard::FinishButton, NewVaultWizard::tr("Prove it and go to the vault"));
        setButtonText(QWizard::CustomButton1, NewVaultWizard::tr("Prove it later"));
        // The vault is there by now: nothing is undone by leaving.
        setButtonText(QWizard::CancelButton, NewVaultWizard::tr("Close the vault"));
        m_state->setObjectName(u"sheetState"_s);
        m_edit->setObjectName(u"recoveryCode"_s);
        m_standing->setObjectName(u"recoveryStanding"_s);
        auto *column = new QVBoxLayout(this);
        column->setSpacing(10);
        column->addLayout(makeButtons(dialogs, wizard));
        column->addWidget(m_state);
        column->addWidget(theme::hint(
            NewVaultWizard::tr("Now take the sheet and type its whole code. The vault is then "
                               "really opened with it: only a sheet that was proved counts."),
            this));
        column->addWidget(m_edit);
        column->addWidget(m_standing);
        column->addStretch(1);
        connect(m_edit, &RecoveryCodeEdit::edited, this, [this] {
            m_standing->setText(m_edit->standing());
            emit completeChanged();
        });
        m_edit->clear();
    }

    void setCode(base::Secret code)
    {
        m_code = std::move(code);
        m_edit->expect(m_code);
    }
    const base::Secret &code() const { return m_code; }
    base::Secret typed() const { return m_edit->code(); }
    void showState(const QString &state, bool isWritten)
    {
        m_state->setText(state);
        m_isWritten = m_isWritten || isWritten;
        if (isWritten)
            m_edit->setFocus();
        emit completeChanged();
    }
    void showProofRefused(const QString &message) { m_standing->setText(message); }

    bool isComplete() const override { return m_isWritten && m_edit->isGood(); }

private:
    QLayout *makeButtons(Dialogs &dialogs, NewVaultWizard *wizard)
    {
        auto *print =
            new QPushButton(icons::icon(u"print"_s), NewVaultWizard::tr("&Print the sheet…"), this);
        auto *write = new QPushButton(icons::icon(u"export"_s),
                                      NewVaultWizard::tr("&Write it as a file…"), this);
        print->setObjectName(u"printSheet"_s);
        write->setObjectName(u"writeSheet"_s);
        auto *row = new QHBoxLayout;
        row->addWidget(print);
        row->addWidget(write);
        row->addStretch(1);
        connect(print, &QPushButton::clicked, wizard, &NewVaultWizard::printRequested);
        connect(write, &QPushButton::clicked, this, [this, wizard, &dialogs] {
            const QString file = dialogs.saveFile(this, NewVaultWizard::tr("Recovery sheet"),
                                                  NewVaultWizard::tr("recovery-sheet.pdf"),
                                                  NewVaultWizard::tr("PDF (*.pdf)"));
            if (!file.isEmpty())
                emit wizard->sheetRequested(file);
        });
        return row;
    }

    QLabel *m_state;
    RecoveryCodeEdit *m_edit;
    QLabel *m_standing;
    base::Secret m_code;
    bool m_isWritten = false;
};

NewVaultWizard::NewVaultWizard(Dialogs &dialogs, QWidget *parent)
    : QWizard(parent)
    , m_place(new PlacePage(dialogs, this))
    , m_passphrase(new PassphrasePage(dialogs, this))
    , m_recovery(new RecoveryPage(dialogs, this))
{
    setObjectName(u"newVaultWizard"_s);
    setWindowTitle(tr("New vault"));
    setWizardStyle(QWizard::ModernStyle);
    setOption(QWizard::NoBackButtonOnStartPage);
    setOption(QWizard::HaveCustomButton1);
    nameButtons(this);
    addPage(m_place);
    addPage(m_passphrase);
    addPage(m_recovery);
    setMinimumWidth(700);
    connect(this, &QWizard::currentIdChanged, this, [this](int id) {
        button(QWizard::CustomButton1)->setVisible(page(id) == m_recovery);
        if (page(id) == m_recovery)
            emit createRequested();
    });
    connect(this, &QWizard::customButtonClicked, this, &NewVaultWizard::postponed);
}

NewVaultWizard::~NewVaultWizard() = default;

QString NewVaultWizard::laboratory() const
{
    return m_place->laboratory();
}

QString NewVaultWizard::folder() const
{
    return m_place->folder();
}

base::Result<services::Credentials> NewVaultWizard::takeCredentials()
{
    return m_passphrase->take(m_place->holder());
}

const base::Secret &NewVaultWizard::recoveryCode() const
{
    return m_recovery->code();
}

base::Secret NewVaultWizard::typedCode() const
{
    return m_recovery->typed();
}

void NewVaultWizard::showPlace(const services::NewPlace &place)
{
    m_place->showPlace(place);
}

void NewVaultWizard::showCreated(base::Secret recoveryCode)
{
    m_recovery->setCode(std::move(recoveryCode));
    m_recovery->showState(tr("The vault was created. Now print its recovery sheet."), false);
}

void NewVaultWizard::showRefusal(const QString &message)
{
    restart();
    m_passphrase->showMessage(message);
    next();
}

void NewVaultWizard::showSheetWritten(const QString &where)
{
    m_recovery->showState(where, true);
}

void NewVaultWizard::showSheetRefused(const QString &message)
{
    m_recovery->showState(message, false);
}

void NewVaultWizard::showProofRefused(const QString &message)
{
    m_recovery->showProofRefused(message);
}

void NewVaultWizard::conclude()
{
    m_isConcluded = true;
    accept();
}

// QWizard asks on its way out too.
bool NewVaultWizard::validateCurrentPage()
{
    if (m_isConcluded || currentPage() != m_recovery)
        return QWizard::validateCurrentPage();
    emit proofRequested();
    return false;
}

} // namespace ui
