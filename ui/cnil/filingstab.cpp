// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/cnil/filingstab.h"

#include "ui/widgets/emptystate.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/typography.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

FilingsTab::FilingsTab(QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedWidget(this))
{
    auto *empty = new EmptyState(
        u"cnil"_s,
        tr("Nothing was prepared yet. Each bundle freezes its answers here, so that you can show "
           "later what was said and when; the CNIL's receipt is kept beside them."),
        tr("Prepare the bundle…"), this);
    m_stack->addWidget(empty);
    m_stack->addWidget(makeContent());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_stack, 1);
    column->addWidget(makeReceiptRow(this));
    connect(empty, &EmptyState::actionRequested, this, &FilingsTab::bundleRequested);
}

QWidget *FilingsTab::makeContent()
{
    auto *content = new QSplitter(Qt::Vertical, this);
    content->setChildrenCollapsible(false);
    m_versionTable = makeTable(&m_versions, u"filingTable"_s, tr("Frozen filings"), content);
    setColumnWidths(m_versionTable, {5, 20, 24, 14, 24, 0, 18});
    content->addWidget(m_versionTable);
    content->addWidget(makeComparison(content));
    content->setStretchFactor(1, 2);
    connect(m_versionTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &FilingsTab::chooseVersion);
    return content;
}

QWidget *FilingsTab::makeComparison(QWidget *parent)
{
    auto *lower = new QWidget(parent);
    m_other = new QComboBox(lower);
    m_other->setObjectName(u"otherFiling"_s);
    m_other->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto *label = new QLabel(tr("&Differences from"), lower);
    label->setBuddy(m_other);
    m_sum = theme::hint({}, lower);
    m_sum->setObjectName(u"differenceSum"_s);
    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_other);
    row->addWidget(m_sum, 1);
    auto *table =
        makeTable(&m_differences, u"differenceTable"_s, tr("Differences, field by field"), lower);
    setColumnWidths(table, {16, 26, 32, 24, 0});
    auto *column = new QVBoxLayout(lower);
    column->setContentsMargins(0, 8, 0, 0);
    column->addLayout(row);
    column->addWidget(table, 1);
    connect(m_other, &QComboBox::activated, this, &FilingsTab::compare);
    return lower;
}

QWidget *FilingsTab::makeReceiptRow(QWidget *parent)
{
    auto *row = new QWidget(parent);
    m_number = new QLineEdit(row);
    m_number->setObjectName(u"receiptNumber"_s);
    m_filed = new QDateTimeEdit(row);
    m_filed->setObjectName(u"receiptFiled"_s);
    m_filed->setDisplayFormat(u"dd/MM/yyyy HH:mm"_s);
    m_filed->setCalendarPopup(true);
    m_archive = new QPushButton(icons::icon(u"import"_s), tr("&Archive its receipt…"), row);
    m_archive->setObjectName(u"archiveReceipt"_s);
    m_archive->setEnabled(false);
    m_export = new QPushButton(icons::icon(u"export"_s), tr("&Write the receipt out…"), row);
    m_export->setObjectName(u"exportReceipt"_s);
    m_export->setEnabled(false);
    auto *numberLabel = new QLabel(tr("&Number given by the CNIL"), row);
    numberLabel->setBuddy(m_number);
    auto *filedLabel = new QLabel(tr("&Filed on"), row);
    filedLabel->setBuddy(m_filed);
    m_filed->setToolTip(tr("Day and hour on the receipt, on this computer's clock"));
    auto *layout = new FlowLayout(row);
    layout->addWidget(together({numberLabel, m_number}, row));
    layout->addWidget(together({filedLabel, m_filed}, row));
    layout->addWidget(m_archive);
    layout->addSpring();
    layout->addWidget(m_export);
    connect(m_number, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_archive->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_archive, &QPushButton::clicked, this, [this] {
        emit receiptRequested(m_number->text().simplified(), m_filed->dateTime().toUTC(),
                              chosen() ? chosen()->number : 0);
    });
    connect(m_export, &QPushButton::clicked, this, [this] {
        if (const auto *version = chosen(); version && version->receipt)
            emit exportRequested(version->receipt->id, version->receipt->fileName);
    });
    return row;
}

void FilingsTab::setNow(const QDateTime &utc)
{
    // Not under the hands of somebody who copies a receipt.
    if (m_number->text().isEmpty())
        m_filed->setDateTime(utc.toLocalTime());
}

void FilingsTab::forgetReceipt()
{
    m_number->clear();
}

void FilingsTab::showFilings(const services::FilingList &filings)
{
    m_versions.setRows({filings.versions.begin(), filings.versions.end()});
    m_stack->setCurrentIndex(filings.versions.isEmpty() ? 0 : 1);
    m_other->clear();
    m_differences.setRows({});
    m_sum->clear();
    for (const services::FilingVersion &version : filings.versions)
        m_other->addItem(tr("%1 – %2, %3")
                             .arg(QString::number(version.number), filingKindText(version.kind),
                                  typography::localDateTime(version.madeUtc)),
                         version.number);
    if (!filings.versions.isEmpty())
        m_versionTable->selectRow(int(filings.versions.size()) - 1);
    chooseVersion();
}

const services::FilingVersion *FilingsTab::chosen() const
{
    const int row = currentRow(m_versionTable);
    return row < 0 ? nullptr : &m_versions.at(row);
}

// The one before it is what the reader compares with first.
void FilingsTab::chooseVersion()
{
    const services::FilingVersion *version = chosen();
    m_export->setEnabled(version && version->receipt);
    if (!version)
        return;
    m_other->setCurrentIndex(qMax(0, currentRow(m_versionTable) - 1));
    compare();
}

void FilingsTab::compare()
{
    if (const services::FilingVersion *version = chosen())
        emit comparisonRequested(m_other->currentData().toLongLong(), version->number);
}

void FilingsTab::showDifferences(const QList<services::FilingDifference> &differences)
{
    m_differences.setRows({differences.begin(), differences.end()});
    m_sum->setText(differences.isEmpty()
                       ? tr("No difference.")
                       : tr("%Ln field(s) differ.", nullptr, int(differences.size())));
}

} // namespace ui
