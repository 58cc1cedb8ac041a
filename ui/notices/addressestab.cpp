// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/notices/addressestab.h"

#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/typography.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kBlockLines = 7; // of an address abroad

// In words and shape, never by colour alone.
QString gravityText(const services::AddressProblemCount &problem)
{
    if (problem.gravity == "blocks"_L1)
        return AddressesTab::tr("✖ no letter");
    return problem.gravity == "doubtful"_L1 ? AddressesTab::tr("○ to check")
                                            : AddressesTab::tr("· to know");
}

} // namespace

AddressesTab::AddressesTab(QWidget *parent)
    : QWidget(parent)
    , m_problems(
          {{tr("Doubt"), [](const auto &problem) { return problem.text; }},
           {tr("Effect"), gravityText},
           {tr("Persons"), [](const auto &problem) { return typography::number(problem.count); },
            ColumnKind::Number}})
    , m_cases({{tr("Patient"), [](const auto &found) { return found.patientRef; }},
               {tr("Name"), [](const auto &found) { return found.name; }},
               {tr("Address"), [](const auto &found) { return found.block.mid(1).join(u" · "_s); }},
               {tr("Proposal"), [](const auto &found) { return found.proposal; }}})
    , m_stack(new QStackedWidget(this))
    , m_sum(theme::body({}, this))
    , m_shown(theme::hint({}, this))
    , m_block(theme::body({}, this))
    , m_proposal(theme::body({}, this))
    , m_correct(new QPushButton(icons::icon(u"person"_s), tr("Correct or &instruct…"), this))
    , m_patientRef(new QLineEdit(this))
{
    m_sum->setObjectName(u"addressSum"_s);
    m_correct->setObjectName(u"correctAddress"_s);
    m_patientRef->setObjectName(u"addressPatientRef"_s);
    auto *empty = new EmptyState(
        u"search"_s,
        tr("The addresses of everybody who is still to be written to are looked at by the rules of "
           "the post: street and number, postal code and town, length of the lines, country. What "
           "is doubtful will be listed here, with what is likely right. Nothing is sent anywhere."),
        tr("Check the addresses"), this);
    empty->findChild<QPushButton *>(u"emptyStateButton"_s)->setObjectName(u"checkAddresses"_s);
    m_stack->addWidget(empty);
    m_stack->addWidget(makeReport());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_stack, 1);
    column->addWidget(makePatientRow());
    connect(empty, &EmptyState::actionRequested, this, &AddressesTab::checkRequested);
    connect(m_correct, &QPushButton::clicked, this, [this] {
        if (const int row = currentRow(m_caseTable); row >= 0)
            emit caseChosen(m_cases.at(row).patientId);
    });
    showCase();
}

QWidget *AddressesTab::makeReport()
{
    auto *report = new QWidget(this);
    m_problemTable = makeTable(&m_problems, u"addressProblemTable"_s,
                               tr("Doubts about addresses, by kind"), report);
    setColumnWidths(m_problemTable, {0, 17, 10});
    m_problemTable->setWordWrap(true);
    m_problemTable->verticalHeader()->setSectionResizeMode(
        QHeaderView::ResizeToContents); // few rows
    m_caseTable = makeTable(&m_cases, u"addressCaseTable"_s, tr("Persons with this doubt"), report);
    setColumnWidths(m_caseTable, {10, 22, 0, 24});
    auto *tables = new QHBoxLayout;
    tables->setSpacing(12);
    tables->addWidget(m_problemTable, 2);
    tables->addWidget(m_caseTable, 3);
    auto *column = new QVBoxLayout(report);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(makeHead(report));
    column->addLayout(tables, 1);
    column->addWidget(m_shown);
    column->addWidget(m_detail = makeDetail(report));
    connect(m_problemTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &AddressesTab::showProblem);
    connect(m_caseTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &AddressesTab::showCase);
    return report;
}

QWidget *AddressesTab::makeHead(QWidget *parent)
{
    auto *head = new QWidget(parent);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_sum);
    auto *row = flowOf({});
    column->addLayout(row);
    const auto add = [&](const QString &icon, const QString &text, const QString &objectName,
                         void (AddressesTab::*request)()) {
        auto *button = new QPushButton(icons::icon(icon), text, head);
        button->setObjectName(objectName);
        connect(button, &QPushButton::clicked, this, request);
        row->addWidget(button);
    };
    add(u"check"_s, tr("Check agai&n"), u"checkAddressesAgain"_s, &AddressesTab::checkRequested);
    add(u"export"_s, tr("&Export for RNVP…"), u"exportAddresses"_s, &AddressesTab::exportRequested);
    add(u"import"_s, tr("I&mport the corrected file…"), u"importAddresses"_s,
        &AddressesTab::importRequested);
    return head;
}

QWidget *AddressesTab::makeDetail(QWidget *parent)
{
    auto *card = new Card(parent);
    auto *row = new QHBoxLayout;
    m_block->setAlignment(Qt::AlignTop);
    m_block->setMinimumHeight(m_block->fontMetrics().lineSpacing() * kBlockLines);
    m_proposal->setAlignment(Qt::AlignTop);
    row->addWidget(m_block, 2);
    row->addWidget(m_proposal, 3);
    row->addWidget(m_correct, 0, Qt::AlignTop);
    card->column()->addLayout(row);
    return card;
}

QWidget *AddressesTab::makePatientRow()
{
    auto *patient = new QWidget(this);
    auto *label = new QLabel(tr("Instruction or address for one &patient number"), patient);
    label->setBuddy(m_patientRef);
    auto *open = new QPushButton(tr("&Open"), patient);
    open->setObjectName(u"openPatient"_s);
    m_patientRef->setMaximumWidth(m_patientRef->fontMetrics().averageCharWidth() * 24);
    auto *examples =
        theme::hint(tr("Protected address, care in secret, guardian, large print…"), patient);
    examples->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto *row = new FlowLayout(patient);
    row->addWidget(together({label, m_patientRef, open}, patient));
    row->addWidget(examples);
    connect(open, &QPushButton::clicked, this, &AddressesTab::choosePatient);
    connect(m_patientRef, &QLineEdit::returnPressed, this, &AddressesTab::choosePatient);
    return patient;
}

void AddressesTab::choosePatient()
{
    if (const QString ref = m_patientRef->text().trimmed(); !ref.isEmpty())
        emit patientChosen(ref);
}

void AddressesTab::showReport(const services::AddressReport &report)
{
    const int problem = currentRow(m_problemTable);
    const int found = currentRow(m_caseTable);
    m_report = report;
    m_stack->setCurrentIndex(1);
    m_detail->setVisible(!report.problems.isEmpty());
    m_sum->setText(
        tr("%1 addresses looked at, %2 without any doubt; %3 allow no letter. List of "
           "communes: %4.",
           nullptr, typography::plural(report.persons))
            .arg(typography::number(report.persons), typography::number(report.faultless),
                 typography::number(report.withoutLetter),
                 report.communes.isEmpty() ? tr("list of the program") : report.communes));
    m_problems.setRows({report.problems.begin(), report.problems.end()});
    if (!report.problems.isEmpty())
        m_problemTable->selectRow(std::clamp(problem, 0, int(report.problems.size()) - 1));
    showProblem();
    if (const int last = int(m_cases.rows().size()) - 1; found > 0 && last >= 0)
        m_caseTable->selectRow(std::min(found, last));
}

void AddressesTab::showUnchecked()
{
    m_report = {};
    m_stack->setCurrentIndex(0);
    m_problems.setRows({});
    m_cases.setRows({});
    m_patientRef->clear();
    showCase();
}

void AddressesTab::showProblem()
{
    const int current = currentRow(m_problemTable);
    const auto problem = current < 0 ? services::AddressProblemCount() : m_problems.at(current);
    std::vector<services::AddressCase> cases;
    std::ranges::copy_if(m_report.cases, std::back_inserter(cases),
                         [&](const auto &found) { return found.problem == problem.key; });
    const qint64 listed = qint64(cases.size());
    m_cases.setRows(std::move(cases));
    m_shown->setVisible(problem.count > listed);
    m_shown->setText(tr("The first %1 of %2 are shown; the console lists all: addresses check "
                        "--csv.")
                         .arg(typography::number(listed), typography::number(problem.count)));
    if (listed > 0)
        m_caseTable->selectRow(0);
    showCase();
}

void AddressesTab::showCase()
{
    const int current = m_caseTable == nullptr ? -1 : currentRow(m_caseTable);
    m_correct->setEnabled(current >= 0);
    if (current < 0) {
        m_block->clear();
        m_proposal->clear();
        return;
    }
    const services::AddressCase &found = m_cases.at(current);
    m_block->setText(found.block.join(u'\n'));
    m_proposal->setText(found.proposal.isEmpty()
                            ? tr("No proposal: ask the patient, or have the addresses validated "
                                 "(RNVP).")
                            : tr("Likely right: %1").arg(found.proposal));
}

} // namespace ui
