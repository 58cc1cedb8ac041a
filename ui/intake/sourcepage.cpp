// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/intake/sourcepage.h"

#include "ui/intake/dropped.h"
#include "ui/intake/intakewords.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/typography.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

using services::ImportKind;
using services::Provenance;

namespace {

constexpr int kStatementLines = 3;
constexpr int kIndent = 26; // a sentence stands under the text of its button

// A radio button and, under it, what choosing it does.
void addExplained(QVBoxLayout *column, QRadioButton *button, const QString &sentence)
{
    auto *explained = theme::hint(sentence, button->parentWidget());
    explained->setContentsMargins(kIndent, 0, 0, 4);
    column->addWidget(button);
    column->addWidget(explained);
}

QString localPath(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 ? urls.front().toLocalFile() : QString();
}

} // namespace

SourcePage::SourcePage(Dialogs &dialogs, const QDate &today, QWidget *parent)
    : QWizardPage(parent)
    , m_patients(new QRadioButton(tr("The list of my &patients"), this))
    , m_leak(new QRadioButton(tr("My extract of the &leak"), this))
    , m_path(new QLineEdit(this))
    , m_place(theme::hint({}, this))
    , m_complete(new QRadioButton(tr("It co&mpletes the list"), this))
    , m_update(new QRadioButton(tr("It is a &newer version of the list (update)"), this))
    , m_provenance(new QComboBox(this))
    , m_received(new QDateEdit(today, this))
    , m_confirm(new QCheckBox(
          tr("This file is lawful although it looks like the &whole leak"), this))
    , m_statement(new QPlainTextEdit(this))
{
    setTitle(tr("Which file?"));
    setSubTitle(tr("CSV or other text, Excel or OpenDocument workbook, HL7, HPRIM, FHIR; or a "
                   "folder of such files. They stay where they are and are not changed."));
    setAcceptDrops(true);
    m_path->setAcceptDrops(false); // the page takes what falls on it, as a path
    name();
    m_provenance->addItem(tr("Choose…"), -1);
    for (const auto provenance :
         {Provenance::Processor, Provenance::Anssi, Provenance::Cnil, Provenance::Other})
        m_provenance->addItem(provenanceText(provenance), int(provenance));
    m_received->setCalendarPopup(true);
    m_received->setDisplayFormat(u"d MMMM yyyy"_s);
    m_patients->setChecked(true);
    m_complete->setChecked(true);
    lay(dialogs);
    watch();
    showPath();
    adapt();
}

void SourcePage::name()
{
    m_patients->setObjectName(u"kindPatients"_s);
    m_leak->setObjectName(u"kindLeak"_s);
    m_path->setObjectName(u"importFile"_s);
    m_place->setObjectName(u"importPlace"_s);
    m_complete->setObjectName(u"listCompletes"_s);
    m_update->setObjectName(u"listUpdates"_s);
    m_provenance->setObjectName(u"importProvenance"_s);
    m_received->setObjectName(u"importReceived"_s);
    m_confirm->setObjectName(u"confirmFullDump"_s);
    m_statement->setObjectName(u"fullDumpStatement"_s);
}

void SourcePage::lay(Dialogs &dialogs)
{
    auto *kinds = new QButtonGroup(this);
    kinds->addButton(m_patients);
    kinds->addButton(m_leak);
    auto *path = makePath(dialogs);
    m_listChoice = makeListChoice();
    m_statementBox = makeStatement();
    m_form = theme::form(this);
    m_form->addRow(tr("What it is"), m_patients);
    m_form->addRow(QString(), m_leak);
    m_form->addRow(tr("&File or folder"), path);
    qobject_cast<QLabel *>(m_form->labelForField(path))->setBuddy(m_path);
    m_form->addRow(QString(), m_place);
    m_form->addRow(QString(), m_listChoice);
    m_form->addRow(tr("&Given by"), m_provenance);
    m_form->addRow(tr("&Received on"), m_received);
    m_form->addRow(QString(), m_confirm);
    m_form->addRow(QString(), m_statementBox);
}

QLayout *SourcePage::makePath(Dialogs &dialogs)
{
    const auto button = [this](const QString &icon, const QString &text, const QString &name) {
        auto *made = new QPushButton(icons::icon(icon), text, this);
        made->setObjectName(name);
        return made;
    };
    auto *file = button(u"files"_s, tr("C&hoose a file…"), u"chooseImportFile"_s);
    auto *folder = button(u"folder"_s, tr("Choose a fol&der…"), u"chooseImportFolder"_s);
    auto *row = new QHBoxLayout;
    row->addWidget(m_path, 1);
    row->addWidget(file);
    row->addWidget(folder);
    connect(file, &QPushButton::clicked, this, [this, &dialogs] {
        const QString chosen =
            dialogs.openFile(this, tr("File to import"),
                             tr("Files to import (*.csv *.txt *.tsv *.xlsx *.ods *.hl7 *.hpr "
                                "*.hprim *.json *.ndjson);;All files (*)"));
        if (!chosen.isEmpty())
            m_path->setText(chosen);
    });
    connect(folder, &QPushButton::clicked, this, [this, &dialogs] {
        const QString chosen = dialogs.folder(this, tr("Folder to import"));
        if (!chosen.isEmpty())
            m_path->setText(chosen);
    });
    return row;
}

QWidget *SourcePage::makeListChoice()
{
    auto *choice = new QWidget(this);
    auto *group = new QButtonGroup(choice);
    auto *column = new QVBoxLayout(choice);
    column->setContentsMargins(0, 4, 0, 4);
    for (QRadioButton *button : {m_complete, m_update}) {
        button->setParent(choice);
        group->addButton(button);
    }
    addExplained(column, m_complete,
                 tr("Its patients are added to those of the list: another site, a part that was "
                    "missing."));
    addExplained(column, m_update,
                 tr("What is new is added and what has changed is corrected. Patients who are no "
                    "longer in it stay, for they were patients when their data leaked. You see "
                    "the figures before anything is kept."));
    return choice;
}

QWidget *SourcePage::makeStatement()
{
    auto *box = new QWidget(this);
    auto *label = theme::body(tr("Who gave you this file, and why may you hold it? Your &words "
                                 "are kept with the import and in the journal."),
                              box);
    label->setTextInteractionFlags(Qt::NoTextInteraction);
    label->setBuddy(m_statement);
    m_statement->setParent(box);
    m_statement->setAccessibleName(tr("Why this file is lawful"));
    m_statement->setTabChangesFocus(true);
    m_statement->setFixedHeight(m_statement->fontMetrics().lineSpacing() * (kStatementLines + 1));
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(kIndent, 0, 0, 0);
    column->addWidget(label);
    column->addWidget(m_statement);
    return box;
}

void SourcePage::watch()
{
    for (QRadioButton *button : {m_leak, m_update})
        connect(button, &QRadioButton::toggled, this, &SourcePage::adapt);
    connect(m_confirm, &QCheckBox::toggled, this, [this](bool isOn) {
        adapt();
        if (isOn)
            m_statement->setFocus();
    });
    connect(m_path, &QLineEdit::textChanged, this, &SourcePage::showPath);
    connect(m_provenance, &QComboBox::currentIndexChanged, this, &QWizardPage::completeChanged);
    connect(m_statement, &QPlainTextEdit::textChanged, this, &QWizardPage::completeChanged);
}

void SourcePage::setKind(ImportKind kind)
{
    (kind == ImportKind::Leak ? m_leak : m_patients)->setChecked(true);
}

void SourcePage::setHasPatients(bool hasPatients)
{
    m_hasPatients = hasPatients;
    adapt();
}

void SourcePage::setPath(const QString &path)
{
    m_path->setText(path);
}

ImportKind SourcePage::kind() const
{
    return m_leak->isChecked() ? ImportKind::Leak : ImportKind::Patients;
}

void SourcePage::fill(services::ImportRequest &request) const
{
    const bool isLeak = kind() == ImportKind::Leak;
    request.kind = kind();
    request.file = m_path->text();
    request.receivedOn = m_received->date();
    request.provenance =
        isLeak ? Provenance(m_provenance->currentData().toInt()) : Provenance::Laboratory;
    request.confirmFullDump = isLeak && m_confirm->isChecked();
    if (request.confirmFullDump)
        request.statement = m_statement->toPlainText().trimmed();
    request.update = !isLeak && m_hasPatients && m_update->isChecked();
}

bool SourcePage::isComplete() const
{
    const QFileInfo info(m_path->text());
    const bool isThere = info.isFile() || (info.isDir() && filesOfFolder(m_path->text()) > 0);
    if (!isThere || m_path->text().isEmpty())
        return false;
    if (kind() == ImportKind::Patients)
        return true;
    const bool isStated =
        !m_confirm->isChecked() || !m_statement->toPlainText().trimmed().isEmpty();
    return m_provenance->currentData().toInt() >= 0 && isStated;
}

void SourcePage::adapt()
{
    const bool isLeak = kind() == ImportKind::Leak;
    const auto show = [this](QWidget *field, bool isShown) {
        field->setVisible(isShown);
        if (QWidget *label = m_form->labelForField(field))
            label->setVisible(isShown);
    };
    show(m_listChoice, !isLeak && m_hasPatients);
    show(m_provenance, isLeak);
    show(m_confirm, isLeak);
    show(m_statementBox, isLeak && m_confirm->isChecked());
    emit completeChanged();
}

void SourcePage::showPath()
{
    const QString path = m_path->text();
    QStringList sentences;
    if (!path.isEmpty() && QFileInfo(path).isDir())
        sentences << tr("A folder of %1 files: together they are one import.")
                         .arg(typography::number(filesOfFolder(path)));
    else if (!path.isEmpty() && !QFileInfo::exists(path))
        sentences << tr("There is no such file.");
    if (!path.isEmpty())
        sentences << riskyPlace(path);
    sentences.removeAll(QString());
    m_place->setText(sentences.join(u' '));
    m_place->setVisible(!sentences.isEmpty());
    emit completeChanged();
}

void SourcePage::dragEnterEvent(QDragEnterEvent *event)
{
    if (!localPath(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void SourcePage::dropEvent(QDropEvent *event)
{
    setPath(localPath(event->mimeData()));
    event->acceptProposedAction();
}

} // namespace ui
