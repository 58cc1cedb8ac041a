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
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QUrl>
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
    , m_confirm(
          new QCheckBox(tr("This file is lawful although it looks like the &whole leak"), this))
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
    lay(dialogs);
    m_patients->setChecked(true);
    m_complete->setChecked(true);
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
    m_listChoice = makeListChoice();
    m_statementBox = makeStatement();
    m_grid = new QGridLayout(this);
    m_grid->setColumnStretch(1, 1);
    addRow(tr("What it is"), m_patients);
    addRow({}, m_leak);
    addRow(tr("&File or folder"), makePath(dialogs))->setBuddy(m_path);
    addRow({}, m_place);
    addRow({}, m_listChoice);
    m_provenanceLabel = addRow(tr("&Given by"), m_provenance);
    m_provenanceLabel->setBuddy(m_provenance);
    addRow(tr("&Received on"), m_received)->setBuddy(m_received);
    addRow({}, m_confirm);
    addRow({}, m_statementBox);
    m_grid->setRowStretch(m_grid->rowCount(), 1);
    const QList<QWidget *> order{m_patients,
                                 m_leak,
                                 m_path,
                                 findChild<QPushButton *>(u"chooseImportFile"_s),
                                 findChild<QPushButton *>(u"chooseImportFolder"_s),
                                 m_complete,
                                 m_update,
                                 m_provenance,
                                 m_received,
                                 m_confirm,
                                 m_statement};
    for (qsizetype at = 1; at < order.size(); ++at)
        setTabOrder(order[at - 1], order[at]);
}

// No label where there is nothing to say: it would keep the row of a hidden field.
QLabel *SourcePage::addRow(const QString &text, QLayout *field)
{
    const int row = m_grid->rowCount();
    m_grid->addLayout(field, row, 1);
    if (text.isEmpty())
        return nullptr;
    auto *label = new QLabel(text, this);
    m_grid->addWidget(label, row, 0);
    return label;
}

// Lists and days are as wide as what they hold.
QLabel *SourcePage::addRow(const QString &text, QWidget *field)
{
    const bool isNarrow = field == m_provenance || field == m_received;
    auto *cell = new QHBoxLayout;
    cell->addWidget(field, isNarrow ? 0 : 1);
    if (isNarrow)
        cell->addStretch(1);
    return addRow(text, cell);
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

void SourcePage::take(const services::ImportRequest &request)
{
    setKind(request.kind);
    setPath(request.file);
    m_update->setChecked(request.update);
    m_received->setDate(request.receivedOn);
    m_provenance->setCurrentIndex(qMax(0, m_provenance->findData(int(request.provenance))));
    m_confirm->setChecked(request.confirmFullDump);
    m_statement->setPlainText(request.statement);
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
    m_listChoice->setVisible(!isLeak && m_hasPatients);
    for (QWidget *each : QList<QWidget *>{m_provenanceLabel, m_provenance, m_confirm})
        each->setVisible(isLeak);
    m_statementBox->setVisible(isLeak && m_confirm->isChecked());
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
