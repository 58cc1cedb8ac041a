// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/settings/retentionpanel.h"

#include "ui/widgets/card.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/typography.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

using services::RetentionState;
using Row = services::RetentionRow;
using Unit = services::Period::Unit;

namespace {

constexpr int kMostOfAPeriod = 36500; // days of a hundred years
constexpr int kTableRows = 9;

QString shortDay(const std::optional<QDate> &day)
{
    return day ? day->toString(u"dd/MM/yyyy"_s) : u"–"_s;
}

QString stateText(const Row &row)
{
    switch (row.state) {
    case RetentionState::Nothing:
        return row.lastPurgedUtc ? RetentionPanel::tr("✓ erased")
                                 : RetentionPanel::tr("nothing to erase");
    case RetentionState::NotTriggered:
        return RetentionPanel::tr("not begun");
    case RetentionState::Waiting:
        return RetentionPanel::tr("waiting");
    case RetentionState::Blocked:
        return RetentionPanel::tr("⚠ blocked");
    case RetentionState::Due:
        return RetentionPanel::tr("● to erase");
    }
    return {};
}

// What to expect, first of all.
QString outlookOf(const Row &row)
{
    switch (row.state) {
    case RetentionState::Nothing:
        return RetentionPanel::tr("There is nothing to erase, and nothing to do.");
    case RetentionState::NotTriggered:
        return RetentionPanel::tr("The period has not begun: nothing is erased for now.");
    case RetentionState::Waiting:
        return RetentionPanel::tr("Nothing to do before %1.").arg(shortDay(row.dueOn));
    case RetentionState::Blocked:
        return RetentionPanel::tr("It would be time since %1, but something must be settled first:")
            .arg(shortDay(row.dueOn));
    case RetentionState::Due:
        return RetentionPanel::tr("To be erased since %1: you say when.").arg(shortDay(row.dueOn));
    }
    return {};
}

QString detailsOf(const Row &row)
{
    QStringList lines{outlookOf(row)};
    if (row.state == RetentionState::Blocked || row.state == RetentionState::NotTriggered) {
        for (const QString &reason : row.reasons)
            lines << u"– "_s + reason;
    }
    lines += {RetentionPanel::tr("Erased: %1").arg(row.rule.removes.text()),
              RetentionPanel::tr("Kept: %1").arg(row.rule.keeps.text()),
              RetentionPanel::tr("Afterwards: %1").arg(row.rule.afterwards.text()),
              RetentionPanel::tr("When: %1 %2")
                  .arg(row.rule.period.text(), services::triggerText(row.rule.trigger)),
              row.rule.ground.text()};
    for (const services::RetentionCount &count : row.counts)
        lines << RetentionPanel::tr("%1: %2").arg(count.text, typography::number(count.rows));
    return lines.join(u'\n');
}

QString copiesText(const services::PurgePlan &plan)
{
    QStringList lines;
    if (!plan.copies.isEmpty())
        lines << RetentionPanel::tr("Copies from before an upgrade go too: %1.")
                     .arg(plan.copies.join(u", "_s));
    QStringList names;
    for (const services::HoldingBackup &backup : plan.backups)
        names << QFileInfo(backup.file).fileName();
    if (!names.isEmpty())
        lines << RetentionPanel::tr("Automatic backups that still hold what is erased: %1.")
                     .arg(names.join(u", "_s));
    if (plan.backupsMissing > 0)
        lines << RetentionPanel::tr("%Ln automatic backup(s) are not in their place: connect their "
                                    "disk, or destroy them where you took them; they hold what is "
                                    "erased.",
                                    nullptr, int(plan.backupsMissing));
    lines << RetentionPanel::tr("Backups made by hand, printed letters, exports and the files that "
                                "you received are yours to destroy.");
    return lines.join(u'\n');
}

} // namespace

RetentionPanel::RetentionPanel(QWidget *parent)
    : QWidget(parent)
    , m_rows({{tr("Data"), [](const Row &row) { return row.rule.label.text(); }},
              {tr("Period"),
               [](const Row &row) -> QString {
                   return row.rule.isOwn ? row.rule.period.text() + u" *"_s
                                         : row.rule.period.text();
               }},
              {tr("State"), stateText},
              {tr("On"), [](const Row &row) { return shortDay(row.dueOn); }},
              {tr("Rows"), [](const Row &row) { return typography::number(row.total()); },
               ColumnKind::Number}})
    , m_details(theme::hint({}, this))
    , m_number(new QSpinBox(this))
    , m_unit(new QComboBox(this))
    , m_change(new QPushButton(tr("&Change the period"), this))
    , m_reset(new QPushButton(icons::icon(u"undo"_s), tr("As &proposed"), this))
    , m_due(theme::body({}, this))
    , m_copies(theme::hint({}, this))
    , m_backups(new QCheckBox(
          tr("Also remove the automatic &backups made before, and make a new one"), this))
    , m_purge(new QPushButton(tr("&Erase what is due…"), this))
    , m_last(theme::hint({}, this))
    , m_certificate(new QPushButton(icons::icon(u"export"_s), tr("Ce&rtificate…"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(makeRules());
    column->addWidget(makeErasing());
    column->addStretch(1);
    showPlan({});
    showCertificate({});
}

QWidget *RetentionPanel::makeRules()
{
    auto *card = new Card(this);
    card->column()->addWidget(theme::subheading(tr("What is kept, and how long"), card));
    card->column()->addWidget(
        theme::hint(tr("Nothing is erased by itself. Whoever was told stays told: what proves it "
                       "remains, without what identifies them once it is no longer needed."),
                    card));
    m_table = makeTable(&m_rows, u"retentionRules"_s, tr("Rules of retention"), card);
    setColumnWidths(m_table, {0, 12, 16, 13, 11});
    m_table->setMinimumHeight(m_table->fontMetrics().lineSpacing() * 2 * (kTableRows + 1));
    m_details->setObjectName(u"retentionDetails"_s);
    m_number->setObjectName(u"retentionNumber"_s);
    m_number->setAccessibleName(tr("Length of the period"));
    m_number->setRange(0, kMostOfAPeriod);
    m_unit->setObjectName(u"retentionUnit"_s);
    m_unit->setAccessibleName(tr("Unit of the period"));
    m_unit->addItem(tr("days"), int(Unit::Days));
    m_unit->addItem(tr("months"), int(Unit::Months));
    m_unit->addItem(tr("years"), int(Unit::Years));
    m_change->setObjectName(u"changePeriod"_s);
    m_reset->setObjectName(u"resetPeriod"_s);
    auto *period = new QHBoxLayout;
    for (QWidget *widget : {static_cast<QWidget *>(m_number), static_cast<QWidget *>(m_unit),
                            static_cast<QWidget *>(m_change), static_cast<QWidget *>(m_reset)})
        period->addWidget(widget);
    period->addStretch(1);
    card->column()->addWidget(m_table);
    card->column()->addWidget(m_details);
    card->column()->addLayout(period);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &RetentionPanel::showSelection);
    connect(m_change, &QPushButton::clicked, this, [this] {
        emit periodChosen(current()->rule.key,
                          {m_number->value(), Unit(m_unit->currentData().toInt())});
    });
    connect(m_reset, &QPushButton::clicked, this,
            [this] { emit periodReset(current()->rule.key); });
    return card;
}

QWidget *RetentionPanel::makeErasing()
{
    auto *card = new Card(this);
    m_due->setObjectName(u"retentionDue"_s);
    m_copies->setObjectName(u"retentionCopies"_s);
    m_backups->setObjectName(u"removeBackups"_s);
    m_purge->setObjectName(u"purgeDue"_s);
    m_last->setObjectName(u"lastPurge"_s);
    m_certificate->setObjectName(u"purgeCertificate"_s);
    card->column()->addWidget(theme::subheading(tr("Erasing"), card));
    card->column()->addWidget(m_due);
    card->column()->addWidget(m_copies);
    card->column()->addWidget(m_backups);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_purge);
    buttons->addWidget(m_certificate);
    buttons->addStretch(1);
    card->column()->addLayout(buttons);
    card->column()->addWidget(m_last);
    connect(m_purge, &QPushButton::clicked, this, &RetentionPanel::purgeRequested);
    connect(m_certificate, &QPushButton::clicked, this, &RetentionPanel::certificateRequested);
    return card;
}

void RetentionPanel::showPlan(const services::PurgePlan &plan)
{
    const int selected = std::max(0, currentRow(m_table));
    m_plan = plan;
    m_rows.setRows({plan.rows.begin(), plan.rows.end()});
    if (selected < m_rows.rowCount())
        m_table->selectRow(selected);
    if (plan.dueRules() > 0)
        m_due->setText(tr("%Ln rule(s) are due.", nullptr, int(plan.dueRules())) + u' '
                       + tr("Rows concerned: %1.").arg(typography::number(plan.dueRows())));
    else if (plan.uncertified > 0)
        m_due->setText(tr("An erasing was interrupted: finish it to have its certificate."));
    else
        m_due->setText(tr("Nothing is to be erased today."));
    m_copies->setText(copiesText(plan));
    m_backups->setVisible(!plan.backups.isEmpty());
    showSelection();
}

void RetentionPanel::showCertificate(const std::optional<services::PurgeCertificate> &last)
{
    m_certificate->setVisible(last.has_value());
    m_last->setVisible(last.has_value());
    if (last)
        m_last->setText(
            tr("Last certificate: %1, of %2.")
                .arg(typography::number(last->number), typography::localDateTime(last->issuedUtc)));
}

void RetentionPanel::setMayPurge(bool may)
{
    m_mayPurge = may;
    showButtons();
}

bool RetentionPanel::removesBackups() const
{
    return m_backups->isChecked() && !m_plan.backups.isEmpty();
}

const Row *RetentionPanel::current() const
{
    const int row = currentRow(m_table);
    return row < 0 || row >= m_rows.rowCount() ? nullptr : &m_rows.at(row);
}

void RetentionPanel::showSelection()
{
    const Row *row = current();
    m_details->setText(row != nullptr ? detailsOf(*row) : QString());
    if (row != nullptr) {
        m_number->setValue(row->rule.period.number);
        m_unit->setCurrentIndex(m_unit->findData(int(row->rule.period.unit)));
    }
    showButtons();
}

void RetentionPanel::showButtons()
{
    const Row *row = current();
    m_change->setEnabled(m_mayPurge && row != nullptr);
    m_reset->setEnabled(m_mayPurge && row != nullptr && row->rule.isOwn);
    m_purge->setEnabled(m_mayPurge && (m_plan.dueRules() > 0 || m_plan.uncertified > 0));
}

} // namespace ui
