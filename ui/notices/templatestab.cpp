// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/notices/templatestab.h"

#include "ui/notices/emailpreviewpanel.h"
#include "ui/notices/letterpreview.h"
#include "ui/notices/templatehighlighter.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/typography.h"

#include <QComboBox>
#include <QFontDatabase>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTextBlock>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kPause = 300; // milliseconds without typing
constexpr int kLineRole = Qt::UserRole + 1;

QVBoxLayout *columnOf(QWidget *widget)
{
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(8);
    return column;
}

QLabel *labelFor(const QString &text, QWidget *buddy, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setBuddy(buddy);
    return label;
}

} // namespace

TemplatesTab::TemplatesTab(QWidget *parent)
    : QWidget(parent)
    , m_texts(new QListWidget(this))
    , m_versions(new QComboBox(this))
    , m_editor(new QPlainTextEdit(this))
    , m_names(new QComboBox(this))
    , m_save(new QPushButton(icons::icon(u"check"_s), tr("Sa&ve"), this))
    , m_reset(new QPushButton(icons::icon(u"undo"_s), tr("&Text of the program"), this))
    , m_readability(theme::hint({}, this))
    , m_verdict(theme::body({}, this))
    , m_findings(new QListWidget(this))
    , m_persons(new QComboBox(this))
    , m_previews(new QStackedWidget(this))
    , m_preview(new LetterPreview(this))
    , m_emailPreview(new EmailPreviewPanel(this))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    auto *split = new QSplitter(Qt::Horizontal, this);
    split->setChildrenCollapsible(false);
    split->addWidget(makeTexts());
    split->addWidget(makeEditor());
    split->addWidget(makePreview());
    split->setSizes({230, 470, 380});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->addWidget(split);
    connect(&m_pause, &QTimer::timeout, this, &TemplatesTab::edited);
    connect(m_editor, &QPlainTextEdit::textChanged, this, [this] {
        showState();
        m_pause.start();
    });
    connect(m_persons, &QComboBox::activated, this, &TemplatesTab::edited);
    clear();
}

QWidget *TemplatesTab::makeTexts()
{
    auto *side = new QWidget(this);
    m_texts->setObjectName(u"templateList"_s);
    m_texts->setAccessibleName(tr("Texts of the letters"));
    m_texts->setWordWrap(true);
    m_versions->setObjectName(u"templateVersions"_s);
    m_versions->setAccessibleName(tr("Earlier versions of this text"));
    auto *column = columnOf(side);
    column->addWidget(m_texts, 1);
    column->addWidget(labelFor(tr("Ve&rsions"), m_versions, side));
    column->addWidget(m_versions);
    connect(m_texts, &QListWidget::currentRowChanged, this, &TemplatesTab::select);
    connect(m_versions, &QComboBox::activated, this, [this](int index) {
        if (index > 0)
            emit versionWanted(m_versions->itemData(index).toLongLong());
    });
    return side;
}

QWidget *TemplatesTab::makeEditor()
{
    auto *side = new QWidget(this);
    m_editor->setObjectName(u"templateEditor"_s);
    m_editor->setAccessibleName(tr("Text of the letter"));
    m_editor->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_editor->setTabChangesFocus(true);
    new TemplateHighlighter(m_editor->document());
    m_findings->setObjectName(u"templateFindings"_s);
    m_findings->setAccessibleName(tr("What stands against this text"));
    m_findings->setWordWrap(true);
    m_readability->setObjectName(u"templateReadability"_s);
    m_verdict->setObjectName(u"templateVerdict"_s);
    auto *column = columnOf(side);
    column->addLayout(makeButtons());
    column->addWidget(m_editor, 3);
    column->addWidget(m_readability);
    column->addWidget(m_verdict);
    column->addWidget(m_findings, 1);
    const auto jump = [this](const QListWidgetItem *item) {
        goToLine(item->data(kLineRole).toLongLong());
    };
    connect(m_findings, &QListWidget::itemClicked, this, jump);
    connect(m_findings, &QListWidget::itemActivated, this, jump);
    return side;
}

QLayout *TemplatesTab::makeButtons()
{
    m_names->setObjectName(u"templateNames"_s);
    m_names->setAccessibleName(tr("Insert a name"));
    m_names->addItem(tr("Insert a name…"));
    const auto names = services::templateNames();
    for (const services::TemplateName &name : names)
        m_names->addItem(name.written + u"  "_s + name.help, name.written);
    m_names->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_names->setMinimumContentsLength(16);
    m_save->setObjectName(u"saveTemplate"_s);
    m_reset->setObjectName(u"resetTemplate"_s);
    m_names->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto *row = flowOf({m_names, m_reset, m_save});
    connect(m_names, &QComboBox::activated, this, &TemplatesTab::insertName);
    connect(m_save, &QPushButton::clicked, this, &TemplatesTab::saveRequested);
    connect(m_reset, &QPushButton::clicked, this, &TemplatesTab::resetRequested);
    return row;
}

QWidget *TemplatesTab::makePreview()
{
    auto *side = new QWidget(this);
    m_persons->setObjectName(u"templatePerson"_s);
    m_persons->setAccessibleName(tr("Person of the preview"));
    m_persons->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto *row = new QHBoxLayout;
    row->addWidget(labelFor(tr("Preview &for"), m_persons, side));
    row->addWidget(m_persons, 1);
    auto *column = columnOf(side);
    column->addLayout(row);
    m_previews->addWidget(m_preview);
    m_previews->addWidget(m_emailPreview);
    column->addWidget(m_previews, 1);
    return side;
}

void TemplatesTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    emit shown();
}

void TemplatesTab::showTexts(const QList<services::TemplateRow> &rows)
{
    m_rows = rows;
    const QSignalBlocker quiet(m_texts);
    m_texts->clear();
    for (const services::TemplateRow &row : rows) {
        auto *item = new QListWidgetItem(row.title, m_texts);
        if (!row.since)
            continue;
        item->setIcon(icons::icon(u"person"_s));
        item->setText(tr("%1 (your own text)").arg(row.title));
        item->setToolTip(tr("Your own text since %1").arg(typography::localDateTime(*row.since)));
    }
    if (m_name.isEmpty() && !rows.isEmpty())
        choose(rows.front().name);
    else
        choose(m_name);
    showState();
}

void TemplatesTab::showPersons(const QList<services::PersonRow> &rows)
{
    m_persons->clear();
    m_persons->addItem(tr("An invented person, every category"));
    for (const services::PersonRow &row : rows)
        m_persons->addItem(row.why.isEmpty() ? row.name : row.name + u" · "_s + row.why,
                           row.personId);
}

void TemplatesTab::showVersions(const QList<services::TemplateVersion> &versions)
{
    m_versions->clear();
    m_versions->addItem(versions.isEmpty() ? tr("Text of the program only")
                                           : tr("Look at an earlier version…"));
    for (const services::TemplateVersion &version : versions) {
        const QString when = typography::localDateTime(version.set);
        m_versions->addItem(version.isReset
                                ? tr("%1, text of the program, by %2").arg(when, version.actor)
                                : tr("%1, by %2").arg(when, version.actor),
                            version.id);
    }
    m_versions->setEnabled(!versions.isEmpty());
}

void TemplatesTab::showSource(const QString &source)
{
    m_editor->setPlainText(source);
    m_editor->document()->setModified(false);
    showState();
    m_pause.start();
}

void TemplatesTab::markSaved()
{
    m_editor->document()->setModified(false);
    showState();
}

void TemplatesTab::proposeSource(const QString &source)
{
    QTextCursor cursor(m_editor->document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(source); // so that it can be undone
}

void TemplatesTab::showReport(const services::TemplateReport &report)
{
    m_findings->clear();
    int blocking = 0;
    for (const services::TemplateFinding &finding : report.findings) {
        blocking += finding.blocking ? 1 : 0;
        auto *item = new QListWidgetItem(icons::icon(finding.blocking ? u"stop"_s : u"info"_s),
                                         finding.place() + finding.message, m_findings);
        item->setData(kLineRole, finding.where.isEmpty() ? finding.line : 0);
    }
    QStringList parts;
    if (!report.readability.isEmpty())
        parts.append(tr("Readability %1").arg(report.readability));
    if (report.pages > 0)
        parts.append(tr("Pages with every category of data: %1.").arg(report.pages));
    m_readability->setText(parts.join(u' '));
    m_readability->setToolTip(tr("L. Kandel and A. Moles (1958), after R. Flesch: from the length "
                                 "of sentences and words. 100 is very easy, under 30 very hard; "
                                 "most adults read 60 without effort."));
    if (blocking > 0)
        m_verdict->setText(tr("Cannot be saved yet: %n point(s) block.", nullptr, blocking));
    else
        m_verdict->setText(report.findings.isEmpty()
                               ? tr("Nothing stands against this text.")
                               : tr("Can be saved; look at the remarks first."));
}

void TemplatesTab::showLetter(const QByteArray &pdf)
{
    m_preview->showLetter(pdf);
    m_previews->setCurrentWidget(m_preview);
}

void TemplatesTab::showEmail(const notices::Email &email)
{
    m_emailPreview->showDraft(email);
    m_previews->setCurrentWidget(m_emailPreview);
}

void TemplatesTab::clear()
{
    const QSignalBlocker quiet(m_texts);
    m_rows.clear();
    m_name.clear();
    m_texts->clear();
    m_editor->clear();
    m_editor->document()->setModified(false);
    m_pause.stop();
    m_findings->clear();
    m_readability->clear();
    m_verdict->clear();
    showVersions({});
    showPersons({});
    m_preview->showNothing(tr("Choose a text to see the letter or the e-mail that it makes."));
    m_emailPreview->showNothing({});
    m_previews->setCurrentWidget(m_preview);
    showState();
}

QString TemplatesTab::name() const
{
    return m_name;
}

QString TemplatesTab::source() const
{
    return m_editor->toPlainText();
}

bool TemplatesTab::isChanged() const
{
    return m_editor->document()->isModified();
}

std::optional<qint64> TemplatesTab::personId() const
{
    const QVariant id = m_persons->currentData();
    return id.isValid() ? std::optional(id.toLongLong()) : std::nullopt;
}

void TemplatesTab::choose(const QString &name)
{
    const auto found = std::ranges::find(m_rows, name, &services::TemplateRow::name);
    if (found == m_rows.end())
        return;
    const QSignalBlocker quiet(m_texts);
    m_texts->setCurrentRow(int(found - m_rows.begin()));
    if (name == m_name)
        return;
    m_name = name;
    emit textChosen(name);
}

void TemplatesTab::select(int row)
{
    if (row < 0 || row >= m_rows.size() || m_rows[row].name == m_name)
        return;
    const QString wanted = m_rows[row].name;
    if (!isChanged()) {
        choose(wanted);
        return;
    }
    choose(m_name); // back, until it is decided
    emit otherTextWanted(wanted);
}

void TemplatesTab::goToLine(qint64 line)
{
    if (line <= 0)
        return;
    const QTextBlock block = m_editor->document()->findBlockByNumber(int(line) - 1);
    QTextCursor cursor(block);
    cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    m_editor->setTextCursor(cursor);
    m_editor->centerCursor();
    m_editor->setFocus();
}

void TemplatesTab::insertName(int index)
{
    if (index == 0)
        return;
    m_editor->insertPlainText(m_names->itemData(index).toString());
    m_names->setCurrentIndex(0);
    m_editor->setFocus();
}

void TemplatesTab::showState()
{
    const auto row = std::ranges::find(m_rows, m_name, &services::TemplateRow::name);
    const bool isOwn = row != m_rows.end() && row->since;
    m_editor->setEnabled(!m_name.isEmpty());
    m_save->setEnabled(!m_name.isEmpty() && isChanged());
    m_reset->setEnabled(isOwn || isChanged());
}

} // namespace ui
