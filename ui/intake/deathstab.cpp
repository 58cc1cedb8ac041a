// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/intake/deathstab.h"

#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/typography.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

using services::DeathStatus;

namespace {

// The cards keep their height from person to person.
constexpr int kEvidenceLines = 6;

QString bulleted(const QStringList &phrases, const QString &mark)
{
    QStringList lines;
    for (const QString &phrase : phrases)
        lines << mark + u' ' + phrase;
    return lines.join(u'\n');
}

} // namespace

DeathsTab::DeathsTab(QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedWidget(this))
    , m_sum(theme::body({}, this))
    , m_status(new QComboBox(this))
    , m_concerned(new QCheckBox(tr("Only persons concerned by the &leak"), this))
    , m_patient(theme::body({}, this))
    , m_dead(theme::body({}, this))
    , m_agrees(theme::body({}, this))
    , m_against(theme::body({}, this))
    , m_confirm(makeChoice(u"check"_s, tr("&Confirm the death"), u"confirmDeath"_s,
                           DeathStatus::Confirmed))
    , m_refuse(makeChoice(u"close"_s, tr("It is &not this person"), u"refuseDeath"_s,
                          DeathStatus::Refused))
    , m_undo(makeChoice(u"undo"_s, tr("Decide a&gain"), u"undoDeath"_s, DeathStatus::Proposed))
    , m_allStrong(new QPushButton(this))
{
    m_sum->setObjectName(u"deathSum"_s);
    m_status->setObjectName(u"deathStatus"_s);
    m_concerned->setObjectName(u"deathConcerned"_s);
    m_concerned->setChecked(true);
    m_allStrong->setObjectName(u"confirmStrongDeaths"_s);
    m_status->addItem(tr("To decide"), int(DeathStatus::Proposed));
    m_status->addItem(tr("Confirmed"), int(DeathStatus::Confirmed));
    m_status->addItem(tr("Not this person"), int(DeathStatus::Refused));
    auto *empty = new EmptyState(
        u"person"_s,
        tr("INSEE publishes the file of persons who died in France (data.gouv.fr, “fichier des "
           "personnes décédées”). Download the years you need and compare them here, on this "
           "computer: no letter goes to somebody whose death you have confirmed. The program only "
           "proposes; you decide each time."),
        tr("Compare with INSEE's file…"), this);
    // The other tab has such a button too.
    empty->findChild<QPushButton *>(u"emptyStateButton"_s)->setObjectName(u"compareDeaths"_s);
    m_stack->addWidget(empty);
    m_stack->addWidget(makeContent());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->addWidget(m_stack);
    connect(empty, &EmptyState::actionRequested, this, &DeathsTab::importRequested);
    connect(m_status, &QComboBox::activated, this, &DeathsTab::filterChosen);
    connect(m_concerned, &QCheckBox::clicked, this, &DeathsTab::filterChosen);
    connect(m_allStrong, &QPushButton::clicked, this,
            [this] { emit allStrongConfirmed(m_counts.strong); });
    showCounts({});
    showSelection();
}

QPushButton *DeathsTab::makeChoice(const QString &icon, const QString &text,
                                   const QString &objectName, DeathStatus status)
{
    auto *button = new QPushButton(icons::icon(icon), text, this);
    button->setObjectName(objectName);
    connect(button, &QPushButton::clicked, this, [this, status] {
        if (const int row = currentRow(m_table); row >= 0)
            emit decided(m_proposals.at(row).id, status);
    });
    return button;
}

QWidget *DeathsTab::makeContent()
{
    auto *content = new QWidget(this);
    auto *import = new QPushButton(icons::icon(u"import"_s), tr("Com&pare another file…"), content);
    import->setObjectName(u"importDeaths"_s);
    auto *label = new QLabel(tr("S&how"), content);
    label->setBuddy(m_status);
    m_sum->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto *head = flowOf({together({label, m_status}, content), m_concerned, m_sum, import});
    m_table = makeTable(&m_proposals, u"deathTable"_s, tr("Proposed deaths"), content);
    setColumnWidths(m_table, {16, 34, 20, 28, 20, 0});
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addLayout(head);
    column->addWidget(m_table, 1);
    column->addWidget(makePersons(content));
    column->addWidget(makeDecision(content));
    const QList<QWidget *> order{m_status,  m_concerned, import, m_table,
                                 m_confirm, m_refuse,    m_undo, m_allStrong};
    for (qsizetype at = 1; at < order.size(); ++at)
        setTabOrder(order[at - 1], order[at]);
    connect(import, &QPushButton::clicked, this, &DeathsTab::importRequested);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &DeathsTab::showSelection);
    return content;
}

QWidget *DeathsTab::makePersons(QWidget *parent)
{
    auto *persons = new QWidget(parent);
    auto *row = new QHBoxLayout(persons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    const auto add = [&](const QString &title, QLabel *text, const QString &objectName) {
        auto *card = new Card(persons);
        card->column()->addWidget(theme::subheading(title, card));
        card->column()->addWidget(text, 1);
        text->setAlignment(Qt::AlignTop);
        text->setMinimumHeight(text->fontMetrics().lineSpacing() * kEvidenceLines);
        text->setObjectName(objectName);
        row->addWidget(card, 1);
    };
    add(tr("Your patient"), m_patient, u"deathPatient"_s);
    add(tr("INSEE's file"), m_dead, u"deathDead"_s);
    add(tr("What agrees"), m_agrees, u"deathAgrees"_s);
    add(tr("What raises doubt"), m_against, u"deathAgainst"_s);
    return persons;
}

QWidget *DeathsTab::makeDecision(QWidget *parent)
{
    auto *decision = new QWidget(parent);
    auto *row = new FlowLayout(decision);
    for (QPushButton *each : {m_confirm, m_refuse, m_undo})
        row->addWidget(each);
    row->addSpring();
    row->addWidget(m_allStrong);
    return decision;
}

DeathStatus DeathsTab::status() const
{
    return DeathStatus(m_status->currentData().toInt());
}

services::DeathScope DeathsTab::scope() const
{
    return m_concerned->isChecked() ? services::DeathScope::PersonsConcerned
                                    : services::DeathScope::AllPatients;
}

// The next one takes the place of the one that was decided.
void DeathsTab::showProposals(const services::DeathProposals &proposals, bool hasMore)
{
    const int before = currentRow(m_table);
    m_proposals.setRows({proposals.rows.begin(), proposals.rows.end()}, hasMore);
    showCounts(proposals);
    if (!proposals.rows.isEmpty())
        m_table->selectRow(std::clamp(before, 0, int(proposals.rows.size()) - 1));
    showSelection();
}

void DeathsTab::appendProposals(const services::DeathProposals &proposals, bool hasMore)
{
    m_proposals.append({proposals.rows.begin(), proposals.rows.end()}, hasMore);
    showCounts(proposals);
}

void DeathsTab::clear()
{
    showProposals({}, false);
}

void DeathsTab::showCounts(const services::DeathProposals &proposals)
{
    const services::DeathCounts &counts = proposals.counts;
    m_counts = counts;
    m_stack->setCurrentIndex(proposals.hasAny ? 1 : 0);
    m_concerned->setVisible(proposals.hasPersons);
    m_sum->setText(tr("%1 to decide (%2 very likely, %3 possible) · %4 confirmed · %5 refused")
                       .arg(typography::number(counts.toDecide()),
                            typography::number(counts.strong), typography::number(counts.possible),
                            typography::number(counts.confirmed),
                            typography::number(counts.refused)));
    m_allStrong->setText(
        tr("Confirm the %1 &very likely ones…", nullptr, typography::plural(counts.strong))
            .arg(typography::number(counts.strong)));
    m_allStrong->setEnabled(counts.strong > 0);
}

void DeathsTab::showSelection()
{
    const int current = m_table == nullptr ? -1 : currentRow(m_table);
    const services::DeathProposalRow row =
        current < 0 ? services::DeathProposalRow() : m_proposals.at(current);
    const bool isOpen = row.status == DeathStatus::Proposed;
    m_confirm->setEnabled(current >= 0 && isOpen);
    m_refuse->setEnabled(current >= 0 && isOpen);
    m_undo->setEnabled(current >= 0 && !isOpen);
    if (current < 0) {
        for (QLabel *label : {m_patient, m_dead, m_agrees, m_against})
            label->clear();
        return;
    }
    m_patient->setText(
        tr("%1\nborn on %2\nnumber in your list: %3")
            .arg(patientName(row), partialDate(row.patientBirthDate), row.patientRef));
    m_dead->setText(tr("%1\nborn on %2 in %3\ndied on %4 (place code %5)")
                        .arg(deadName(row), partialDate(row.deadBirthDate), row.deadBirthTown,
                             partialDate(row.deathDate), row.deathPlace));
    m_agrees->setText(bulleted(row.agrees, u"✔"_s));
    m_against->setText(row.against.isEmpty() ? tr("Nothing.") : bulleted(row.against, u"✖"_s));
}

} // namespace ui
