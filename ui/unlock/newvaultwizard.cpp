// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/unlock/newvaultwizard.h"

#include "services/vaultservice.h"
#include "ui/unlock/secretedit.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kGroupLength = 4;

// Whether `typed` is that group (from 0) of the code, whatever separates them.
bool isGroup(const base::Secret &code, int group, QByteArrayView typed)
{
    if (typed.size() != kGroupLength)
        return false;
    int position = 0;
    for (const unsigned char byte : code.bytes()) {
        const char symbol = static_cast<char>(byte);
        if (!QChar::fromLatin1(symbol).isLetterOrNumber())
            continue;
        const int within = position++ - group * kGroupLength;
        if (within >= 0 && within < kGroupLength && typed[within] != symbol)
            return false;
    }
    return position >= (group + 1) * kGroupLength;
}

} // namespace

class NewVaultWizard::PlacePage final : public QWizardPage
{
public:
    PlacePage(Dialogs &dialogs, NewVaultWizard *wizard)
        : QWizardPage(wizard)
        , m_laboratory(new QLineEdit(this))
        , m_folder(new QLineEdit(this))
    {
        setTitle(NewVaultWizard::tr("A vault for your laboratory"));
        setSubTitle(NewVaultWizard::tr("One vault holds one incident of one laboratory. It is a "
                                       "folder that you can copy and keep like any other."));
        m_laboratory->setObjectName(u"newLaboratory"_s);
        m_folder->setObjectName(u"newFolder"_s);
        auto *choose =
            new QPushButton(icons::icon(u"folder"_s), NewVaultWizard::tr("C&hoose…"), this);
        choose->setObjectName(u"chooseNewFolder"_s);
        auto *row = new QHBoxLayout;
        row->addWidget(m_folder, 1);
        row->addWidget(choose);
        auto *form = theme::form(this);
        form->addRow(NewVaultWizard::tr("Name of the &laboratory"), m_laboratory);
        form->addRow(NewVaultWizard::tr("New &folder"), row);
        qobject_cast<QLabel *>(form->labelForField(row))->setBuddy(m_folder);
        connect(choose, &QPushButton::clicked, this, [this, &dialogs] { chooseFolder(dialogs); });
        connect(m_laboratory, &QLineEdit::textChanged, this, &QWizardPage::completeChanged);
        connect(m_folder, &QLineEdit::textChanged, this, &QWizardPage::completeChanged);
    }

    bool isComplete() const override { return !laboratory().isEmpty() && !folder().isEmpty(); }
    QString laboratory() const { return m_laboratory->text().simplified(); }
    QString folder() const { return m_folder->text().trimmed(); }

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
    QLineEdit *m_folder;
};

class NewVaultWizard::PassphrasePage final : public QWizardPage
{
public:
    explicit PassphrasePage(NewVaultWizard *wizard)
        : QWizardPage(wizard)
        , m_first(new SecretEdit(this))
        , m_second(new SecretEdit(this))
        , m_verdict(theme::body({}, this))
        , m_message(theme::body({}, this))
    {
        setTitle(NewVaultWizard::tr("The passphrase"));
        setSubTitle(NewVaultWizard::tr("Seven words drawn at random are better than a "
                                       "short word with signs. Nobody can reset it: only the "
                                       "recovery sheet of the next step helps if it is lost."));
        setCommitPage(true);
        setButtonText(QWizard::CommitButton, NewVaultWizard::tr("Create the vault"));
        m_first->setObjectName(u"newPassphrase"_s);
        m_first->setAccessibleName(NewVaultWizard::tr("Passphrase"));
        m_second->setObjectName(u"newPassphraseAgain"_s);
        m_second->setAccessibleName(NewVaultWizard::tr("Passphrase, again"));
        m_verdict->setObjectName(u"passphraseVerdict"_s);
        m_message->setObjectName(u"createMessage"_s);
        auto *form = theme::form(this);
        form->addRow(NewVaultWizard::tr("&Passphrase"), m_first);
        form->addRow(NewVaultWizard::tr("&Again"), m_second);
        form->addRow(m_verdict);
        form->addRow(m_message);
        connect(m_first, &SecretEdit::edited, this, [this] { judge(); });
        connect(m_second, &SecretEdit::edited, this, [this] { judge(); });
        connect(m_first, &SecretEdit::returnPressed, m_second, qOverload<>(&QWidget::setFocus));
        judge();
    }

    bool isComplete() const override { return m_isGood; }
    base::Secret passphrase() const { return m_first->secret(); }
    void showMessage(const QString &message) { m_message->setText(message); }

private:
    void judge()
    {
        m_isGood = false;
        const auto objection = services::passphraseObjection(m_first->secret());
        if (m_first->isEmpty())
            m_verdict->setText({});
        else if (objection)
            m_verdict->setText(*objection);
        else if (!m_first->secret().equals(m_second->secret()))
            m_verdict->setText(NewVaultWizard::tr("Strong enough. Type it once more, the same."));
        else {
            m_isGood = true;
            m_verdict->setText(NewVaultWizard::tr("Strong enough, and twice the same."));
        }
        emit completeChanged();
    }

    SecretEdit *m_first;
    SecretEdit *m_second;
    QLabel *m_verdict;
    QLabel *m_message;
    bool m_isGood = false;
};

class NewVaultWizard::RecoveryPage final : public QWizardPage
{
public:
    RecoveryPage(Dialogs &dialogs, NewVaultWizard *wizard)
        : QWizardPage(wizard)
        , m_state(theme::body({}, this))
    {
        setTitle(NewVaultWizard::tr("The recovery sheet"));
        setSubTitle(NewVaultWizard::tr("It opens the vault when the passphrase is lost. Print it, "
                                       "keep it in a safe, and delete the file."));
        auto *write =
            new QPushButton(icons::icon(u"print"_s), NewVaultWizard::tr("&Write the sheet…"), this);
        write->setObjectName(u"writeSheet"_s);
        m_state->setObjectName(u"sheetState"_s);
        auto *form = theme::form(this);
        form->addRow(write);
        form->addRow(m_state);
        form->addRow(theme::hint(
            NewVaultWizard::tr("To prove that the sheet can be read, type these groups of it:"),
            this));
        for (const int group : askedRecoveryGroups())
            form->addRow(NewVaultWizard::tr("Group %1").arg(group + 1), makeEdit(group));
        connect(write, &QPushButton::clicked, this, [this, wizard, &dialogs] {
            const QString file = dialogs.saveFile(this, NewVaultWizard::tr("Recovery sheet"),
                                                  NewVaultWizard::tr("recovery-sheet.pdf"),
                                                  NewVaultWizard::tr("PDF (*.pdf)"));
            if (!file.isEmpty())
                emit wizard->sheetRequested(file);
        });
    }

    void setCode(base::Secret code) { m_code = std::move(code); }
    const base::Secret &code() const { return m_code; }
    void showState(const QString &state, bool isWritten)
    {
        m_state->setText(state);
        m_isWritten = m_isWritten || isWritten;
        emit completeChanged();
    }

    bool isComplete() const override
    {
        return m_isWritten && std::ranges::all_of(m_edits, [this](const QLineEdit *edit) {
                   const QByteArray typed = edit->text().trimmed().toUpper().toLatin1();
                   return isGroup(m_code, edit->property("group").toInt(), typed);
               });
    }

private:
    QLineEdit *makeEdit(int group)
    {
        auto *edit = new QLineEdit(this);
        edit->setObjectName(u"recoveryGroup%1"_s.arg(group + 1));
        edit->setProperty("group", group);
        edit->setMaxLength(8);
        connect(edit, &QLineEdit::textChanged, this, &QWizardPage::completeChanged);
        m_edits.append(edit);
        return edit;
    }

    QLabel *m_state;
    QList<QLineEdit *> m_edits;
    base::Secret m_code;
    bool m_isWritten = false;
};

NewVaultWizard::NewVaultWizard(Dialogs &dialogs, QWidget *parent)
    : QWizard(parent)
    , m_place(new PlacePage(dialogs, this))
    , m_passphrase(new PassphrasePage(this))
    , m_recovery(new RecoveryPage(dialogs, this))
{
    setWindowTitle(tr("New vault"));
    setWizardStyle(QWizard::ModernStyle);
    setOption(QWizard::NoBackButtonOnStartPage);
    nameButtons(this);
    setButtonText(QWizard::FinishButton, tr("Go to the vault"));
    addPage(m_place);
    addPage(m_passphrase);
    addPage(m_recovery);
    setMinimumWidth(640);
    connect(this, &QWizard::currentIdChanged, this, [this](int id) {
        if (page(id) == m_recovery)
            emit createRequested();
    });
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

base::Secret NewVaultWizard::passphrase() const
{
    return m_passphrase->passphrase();
}

const base::Secret &NewVaultWizard::recoveryCode() const
{
    return m_recovery->code();
}

void NewVaultWizard::showCreated(base::Secret recoveryCode)
{
    m_recovery->setCode(std::move(recoveryCode));
    m_recovery->showState(tr("The vault was created. Now write its recovery sheet."), false);
}

void NewVaultWizard::showRefusal(const QString &message)
{
    restart();
    m_passphrase->showMessage(message);
    next();
}

void NewVaultWizard::showSheetWritten(const QString &file)
{
    m_recovery->showState(tr("Written: %1").arg(file), true);
}

void NewVaultWizard::showSheetRefused(const QString &message)
{
    m_recovery->showState(message, false);
}

QList<int> askedRecoveryGroups()
{
    return {1, 6, 12};
}

} // namespace ui
