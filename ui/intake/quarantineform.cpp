// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/intake/quarantineform.h"

#include "ui/widgets/card.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/typography.h"

#include <QApplication>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kTriedAfter = 250; // milliseconds after the last key
constexpr qsizetype kRawLength = 2000;

QPushButton *button(const QString &icon, const QString &text, const QString &name, QWidget *parent)
{
    auto *made = new QPushButton(icons::icon(icon), text, parent);
    made->setObjectName(name);
    return made;
}

// The line as it stands in the file, where it could not be cut into cells.
bool isRaw(const services::QuarantineRow &row)
{
    return row.cells.size() == 1 && row.columns.size() > 1;
}

} // namespace

QuarantineForm::QuarantineForm(QWidget *parent)
    : QWidget(parent)
    , m_title(theme::subheading({}, this))
    , m_reason(theme::body({}, this))
    , m_raw(theme::body({}, this))
    , m_area(new QScrollArea(this))
    , m_verdict(theme::body({}, this))
    , m_insert(button(u"add"_s, tr("&Insert an empty cell"), u"insertCell"_s, this))
    , m_remove(button(u"close"_s, tr("Remo&ve this cell"), u"removeCell"_s, this))
    , m_accept(button(u"check"_s, tr("&Accept the corrected row"), u"acceptRow"_s, this))
{
    m_title->setObjectName(u"rowTitle"_s);
    m_reason->setObjectName(u"rowReason"_s);
    m_raw->setObjectName(u"rawLine"_s);
    m_verdict->setObjectName(u"rowVerdict"_s);
    m_area->setObjectName(u"rowFields"_s);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setAccessibleName(tr("Cells of the row"));
    setFocusProxy(m_area);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_title);
    column->addWidget(m_reason);
    column->addWidget(m_raw);
    column->addWidget(m_area, 1);
    column->addWidget(m_verdict);
    column->addWidget(makeButtons());
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTriedAfter);
    connect(&m_typing, &QTimer::timeout, this, &QuarantineForm::tryNow);
    connect(qApp, &QApplication::focusChanged, this,
            [this](const QWidget *, const QWidget *now) { noteFocus(now); });
    showSelection(0);
}

QWidget *QuarantineForm::makeButtons()
{
    auto *buttons = new QWidget(this);
    auto *shift = new QHBoxLayout;
    shift->addWidget(m_insert);
    shift->addWidget(m_remove);
    shift->addStretch(1);
    auto *column = new QVBoxLayout(buttons);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(shift);
    column->addWidget(m_accept, 0, Qt::AlignLeft);
    connect(m_insert, &QPushButton::clicked, this, &QuarantineForm::insertCell);
    connect(m_remove, &QPushButton::clicked, this, &QuarantineForm::removeCell);
    connect(m_accept, &QPushButton::clicked, this,
            [this] { emit acceptRequested(m_row.id, cells()); });
    return buttons;
}

void QuarantineForm::showRow(const services::QuarantineRow &row)
{
    setRow(row);
    m_title->setText(tr("%1, line %2").arg(row.file, typography::number(row.line)));
    m_reason->setText(row.column.isEmpty() ? row.reason
                                           : tr("Column %1: %2").arg(row.column, row.reason));
    m_raw->setText(isRaw(row) ? tr("The line as it is: %1").arg(row.cells.front().left(kRawLength))
                              : QString());
    m_raw->setVisible(isRaw(row));
    showSentence();
    if (row.isCorrectable)
        tryNow();
}

void QuarantineForm::showSelection(int rows)
{
    setRow({});
    m_title->setText(rows == 0 ? tr("No row is chosen.")
                               : tr("%1 rows are chosen.", nullptr, typography::plural(rows))
                                     .arg(typography::number(rows)));
    m_reason->clear();
    m_raw->hide();
    m_verdict->setText(rows == 0 ? QString()
                                 : tr("They can be set aside or opened again together."));
}

void QuarantineForm::setRow(const services::QuarantineRow &row)
{
    m_typing.stop();
    m_row = row;
    m_cell = 0;
    makeFields();
    m_accept->setEnabled(false);
    for (QWidget *each : QList<QWidget *>{m_area, m_insert, m_remove, m_accept})
        each->setVisible(row.isCorrectable);
}

void QuarantineForm::showSentence()
{
    using services::QuarantineState;
    QString sentence;
    if (m_row.state == QuarantineState::Corrected)
        sentence = tr("This row was corrected and is accepted.");
    else if (m_row.state == QuarantineState::Dismissed)
        sentence = tr("This row was set aside: %1.").arg(m_row.note);
    else if (!m_row.isCorrectable)
        sentence = tr("Nothing of this row was kept that could be corrected here. Correct it in "
                      "the file that “Export…” writes and take that file back, or set the row "
                      "aside.");
    m_verdict->setText(sentence);
}

void QuarantineForm::makeFields()
{
    m_edits.clear();
    m_fields = new QWidget;
    m_form = theme::form(m_fields);
    m_form->setContentsMargins(0, 0, 8, 0);
    const QStringList cells = isRaw(m_row) ? QStringList() : m_row.cells;
    const qsizetype count =
        m_row.isCorrectable ? std::max(m_row.columns.size(), cells.size()) : qsizetype(0);
    for (qsizetype at = 0; at < count; ++at)
        addField(m_row.columns.value(at), cells.value(at));
    m_area->setWidget(m_fields); // deletes the one before
    letThrough(m_area);
    QWidget *last = m_area;
    for (QLineEdit *edit : m_edits) {
        setTabOrder(last, edit);
        last = edit;
    }
}

void QuarantineForm::addField(const QString &column, const QString &value)
{
    const QString name = column.isEmpty() ? tr("(no column)") : column;
    auto *edit = new QLineEdit(value, m_fields);
    edit->setObjectName(u"cell%1"_s.arg(m_edits.size()));
    edit->setAccessibleName(name);
    auto *label = new QLabel(QString(name).replace(u'&', u"&&"_s), m_fields);
    if (column == m_row.column && !column.isEmpty()) {
        QFont bold = label->font();
        bold.setBold(true);
        label->setFont(bold);
    }
    m_form->addRow(label, edit);
    m_edits.push_back(edit);
    connect(edit, &QLineEdit::textEdited, this, &QuarantineForm::edited);
    connect(edit, &QLineEdit::returnPressed, this, [this] {
        if (m_accept->isEnabled())
            m_accept->click();
    });
}

void QuarantineForm::noteFocus(const QWidget *focused)
{
    const auto found = std::ranges::find(m_edits, focused);
    if (found != m_edits.end())
        m_cell = int(found - m_edits.begin());
}

// What follows moves down by one; the last cell is kept in a field of its own.
void QuarantineForm::insertCell()
{
    if (m_edits.empty())
        return;
    if (!m_edits.back()->text().isEmpty()) {
        addField({}, {});
        setTabOrder(m_edits[m_edits.size() - 2], m_edits.back());
    }
    for (std::size_t at = m_edits.size() - 1; at > std::size_t(m_cell); --at)
        m_edits[at]->setText(m_edits[at - 1]->text());
    m_edits[std::size_t(m_cell)]->clear();
    edited();
}

void QuarantineForm::removeCell()
{
    if (m_edits.empty())
        return;
    for (std::size_t at = std::size_t(m_cell); at + 1 < m_edits.size(); ++at)
        m_edits[at]->setText(m_edits[at + 1]->text());
    m_edits.back()->clear();
    edited();
}

QStringList QuarantineForm::cells() const
{
    QStringList cells;
    for (const QLineEdit *edit : m_edits)
        cells << edit->text();
    while (cells.size() > m_row.columns.size() && cells.back().isEmpty())
        cells.removeLast();
    return cells;
}

void QuarantineForm::tryNow()
{
    const qsizetype tooMany = cells().size() - m_row.columns.size();
    if (tooMany > 0)
        m_verdict->setText(u"✖ "_s
                           + tr("%1 cells stand under no column: remove what is too much.")
                                 .arg(typography::number(tooMany)));
    else if (isStillShifted())
        m_verdict->setText(u"✖ "_s
                           + tr("The row has %1 cells for %2 columns: put every value under its "
                                "own column first.",
                                nullptr, typography::plural(m_row.cells.size()))
                                 .arg(typography::number(m_row.cells.size()),
                                      typography::number(m_row.columns.size())));
    else
        emit tryRequested(m_row.id, cells());
}

// As long as nobody looked at which cell is missing or too much, what follows it
// stands under the wrong columns, however well it reads.
bool QuarantineForm::isStillShifted() const
{
    const qsizetype columns = m_row.columns.size();
    if (isRaw(m_row) || m_row.cells.size() == columns)
        return false;
    QStringList asRead = m_row.cells;
    while (asRead.size() > columns && asRead.back().isEmpty())
        asRead.removeLast();
    while (asRead.size() < columns)
        asRead << QString();
    return cells() == asRead;
}

void QuarantineForm::edited()
{
    m_accept->setEnabled(false);
    m_typing.start();
}

void QuarantineForm::showOutcome(qint64 rowId, const QStringList &cells,
                                 const services::RowOutcome &outcome)
{
    if (rowId != m_row.id || cells != this->cells() || m_edits.empty())
        return;
    m_accept->setEnabled(outcome.accepted);
    QStringList sentences;
    if (!outcome.accepted && !outcome.column.isEmpty())
        sentences << u"✖ "_s + tr("Column %1: %2").arg(outcome.column, outcome.reason);
    else if (!outcome.accepted)
        sentences << u"✖ "_s + outcome.reason;
    else
        sentences << u"✔ "_s + tr("This row would be accepted.");
    for (const QString &warning : outcome.warnings)
        sentences << u"⚠ "_s + warning;
    m_verdict->setText(sentences.join(u'\n'));
}

} // namespace ui
