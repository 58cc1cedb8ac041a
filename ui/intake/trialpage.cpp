// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/intake/trialpage.h"

#include "ui/intake/intakewords.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/typography.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kFileRows = 6;

QPushButton *exportButton(const QString &text, const QString &name, QWidget *parent)
{
    auto *button = new QPushButton(icons::icon(u"export"_s), text, parent);
    button->setObjectName(name);
    button->setVisible(false);
    return button;
}

} // namespace

TrialPage::TrialPage(QWidget *parent)
    : QWizardPage(parent)
    , m_sum(theme::subheading({}, this))
    , m_shape(theme::hint({}, this))
    , m_difference(theme::body({}, this))
    , m_reasons(theme::body({}, this))
    , m_warnings(theme::body({}, this))
    , m_notices(theme::body({}, this))
    , m_written(theme::hint({}, this))
    , m_table(makeTable(&m_files, u"trialFiles"_s, tr("Files of the folder"), this))
    , m_rejects(exportButton(tr("&Save the rejected rows…"), u"saveRejects"_s, this))
    , m_changes(exportButton(tr("Save the &differences…"), u"saveDifference"_s, this))
{
    setTitle(tr("What will happen"));
    setSubTitle(tr("The whole file was read as a trial. Nothing has been kept yet."));
    m_sum->setObjectName(u"trialSum"_s);
    m_difference->setObjectName(u"trialDifference"_s);
    m_reasons->setObjectName(u"trialReasons"_s);
    m_warnings->setObjectName(u"trialWarnings"_s);
    m_notices->setObjectName(u"trialNotices"_s);
    m_written->setObjectName(u"trialWritten"_s);
    setColumnWidths(m_table, FileModel::widths());
    m_table->setFixedHeight(m_table->verticalHeader()->defaultSectionSize() * kFileRows);
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(10);
    for (QLabel *label : {m_difference, m_reasons, m_warnings, m_notices})
        column->addWidget(label);
    column->addWidget(m_table);
    column->addStretch(1);
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setAccessibleName(tr("What the trial found"));
    area->setWidget(content);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_rejects);
    buttons->addWidget(m_changes);
    buttons->addWidget(m_written, 1);
    auto *whole = new QVBoxLayout(this);
    whole->addWidget(m_sum);
    whole->addWidget(m_shape);
    whole->addWidget(area, 1);
    whole->addLayout(buttons);
    connect(m_rejects, &QPushButton::clicked, this, &TrialPage::rejectsRequested);
    connect(m_changes, &QPushButton::clicked, this, &TrialPage::differenceRequested);
}

void TrialPage::showReading()
{
    m_sum->setText(tr("Reading the file…"));
    for (QLabel *label : {m_shape, m_difference, m_reasons, m_warnings, m_notices, m_written})
        label->clear();
    m_table->hide();
    m_rejects->hide();
    m_changes->hide();
    m_isGood = false;
    emit completeChanged();
}

// Hidden where there is nothing to say.
void TrialPage::showBlock(QLabel *label, const QString &title, const QString &text)
{
    label->setText(title.isEmpty() ? text : title + u'\n' + text);
    label->setVisible(!text.isEmpty());
}

void TrialPage::showReport(const services::ImportReport &report)
{
    m_sum->setText(reconciliation(report.rowsRead, report.rowsAccepted, report.rowsQuarantined));
    m_shape->setText(
        tr("%1, SHA-256 %2")
            .arg(typography::bytes(report.bytes), typography::shortHash(report.sha256)));
    showBlock(m_difference, tr("Compared with the list that is there:"),
              report.difference ? differenceText(*report.difference) : QString());
    showBlock(m_reasons, tr("In quarantine, to be corrected or set aside afterwards:"),
              reasonLines(report.quarantine));
    showBlock(m_warnings, tr("Accepted with a warning:"), reasonLines(report.warnings));
    QStringList notices = report.notices;
    if (report.looksLikeWholeLeak)
        notices << tr("This file looks like the whole leak; you have said why it is lawful.");
    if (report.rowsRepaired > 0)
        notices << tr("Text that had been encoded twice is put right in %1 rows.")
                       .arg(typography::number(report.rowsRepaired));
    showBlock(m_notices, {}, notices.join(u'\n'));
    m_files.setRows({report.files.begin(), report.files.end()});
    m_table->setVisible(report.files.size() > 1);
    m_rejects->setVisible(report.rowsQuarantined > 0);
    m_changes->setVisible(report.difference.has_value());
    m_isGood = true;
    emit completeChanged();
}

void TrialPage::showRefusal(const QString &message)
{
    m_sum->setText(tr("This file would not be imported."));
    showBlock(m_reasons, {}, message);
}

void TrialPage::showWritten(const QString &sentence)
{
    m_written->setText(sentence);
}

} // namespace ui
