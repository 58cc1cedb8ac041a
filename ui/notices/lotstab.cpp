// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/notices/lotstab.h"

#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/theme.h"

#include <QDateEdit>
#include <QFormLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

LotsTab::LotsTab(QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedWidget(this))
    , m_postedOn(new QDateEdit(this))
    , m_posted(new QPushButton(icons::icon(u"check"_s), tr("&Mark as posted"), this))
    , m_from(new QSpinBox(this))
    , m_to(new QSpinBox(this))
    , m_reprint(new QPushButton(icons::icon(u"print"_s), tr("Print a&gain…"), this))
    , m_reference(new QLineEdit(this))
    , m_reason(new QLineEdit(this))
{
    m_postedOn->setObjectName(u"postedOn"_s);
    m_posted->setObjectName(u"markPosted"_s);
    m_reprint->setObjectName(u"reprintLot"_s);
    m_from->setObjectName(u"reprintFrom"_s);
    m_to->setObjectName(u"reprintTo"_s);
    m_reference->setObjectName(u"returnedReference"_s);
    m_reason->setObjectName(u"returnedReason"_s);
    auto *empty = new EmptyState(
        u"print"_s,
        tr("The lots of letters will be listed here once they were produced: with their "
           "fingerprint, the day they were posted, and the letters that came back."),
        tr("Check before sending"), this);
    connect(empty, &EmptyState::actionRequested, this, &LotsTab::checkRequested);
    m_stack->addWidget(empty);
    m_stack->addWidget(makeContent());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->addWidget(m_stack);
    showSelection();
}

QWidget *LotsTab::makeContent()
{
    auto *content = new QWidget(this);
    m_table = makeTable(&m_lots, u"lotTable"_s, tr("Printed lots"), content);
    setColumnWidths(m_table, {7, 0, 11, 10, 18, 22, 22, 18});
    auto *forms = new QHBoxLayout;
    forms->setSpacing(12);
    forms->addWidget(makePosted(), 1);
    forms->addWidget(makeReprint(), 1);
    forms->addWidget(makeReturned(), 1);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_table, 1);
    column->addLayout(forms);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &LotsTab::showSelection);
    return content;
}

QWidget *LotsTab::makePosted()
{
    auto *card = new Card(this);
    m_postedOn->setCalendarPopup(true);
    m_postedOn->setDisplayFormat(u"d MMMM yyyy"_s);
    auto *form = theme::form();
    form->addRow(tr("Posted &on"), m_postedOn);
    card->column()->addWidget(theme::subheading(tr("The lot was posted"), card));
    card->column()->addLayout(form);
    card->column()->addStretch(1);
    card->column()->addWidget(m_posted, 0, Qt::AlignLeft);
    connect(m_posted, &QPushButton::clicked, this, [this] {
        if (current() != nullptr)
            emit postedRequested(current()->id, m_postedOn->date());
    });
    return card;
}

QWidget *LotsTab::makeReprint()
{
    auto *card = new Card(this);
    m_from->setMinimum(1);
    m_to->setMinimum(1);
    auto *form = theme::form();
    form->addRow(tr("&From letter"), m_from);
    form->addRow(tr("&to letter"), m_to);
    card->column()->addWidget(theme::subheading(tr("Some letters were spoilt"), card));
    card->column()->addLayout(form);
    card->column()->addStretch(1);
    card->column()->addWidget(m_reprint, 0, Qt::AlignLeft);
    connect(m_reprint, &QPushButton::clicked, this, [this] {
        if (current() != nullptr)
            emit reprintRequested(current()->id, m_from->value(), m_to->value());
    });
    return card;
}

QWidget *LotsTab::makeReturned()
{
    auto *card = new Card(this);
    auto *button = new QPushButton(icons::icon(u"undo"_s), tr("Note the &return"), card);
    button->setObjectName(u"markReturned"_s);
    auto *form = theme::form();
    form->addRow(tr("R&eference of the letter"), m_reference);
    form->addRow(tr("Reason on the en&velope"), m_reason);
    card->column()->addWidget(theme::subheading(tr("A letter came back"), card));
    card->column()->addLayout(form);
    card->column()->addStretch(1);
    card->column()->addWidget(button, 0, Qt::AlignLeft);
    const auto note = [this] {
        if (!m_reference->text().trimmed().isEmpty())
            emit returnedRequested(m_reference->text().trimmed(), m_reason->text().simplified());
    };
    connect(button, &QPushButton::clicked, this, note);
    // A bar-code reader ends with Return.
    connect(m_reference, &QLineEdit::returnPressed, m_reason, qOverload<>(&QWidget::setFocus));
    connect(m_reason, &QLineEdit::returnPressed, this, note);
    return card;
}

void LotsTab::showLots(const QList<services::LotRow> &lots)
{
    const int before = currentRow(m_table);
    m_lots.setRows({lots.begin(), lots.end()});
    m_stack->setCurrentIndex(lots.isEmpty() ? 0 : 1);
    if (!lots.isEmpty())
        m_table->selectRow(qBound(0, before, int(lots.size()) - 1));
    showSelection();
}

void LotsTab::setToday(const QDate &today)
{
    m_postedOn->setDate(today);
}

void LotsTab::clearReturn()
{
    m_reference->clear();
    m_reason->clear();
    m_reference->setFocus();
}

void LotsTab::showSelection()
{
    const services::LotRow *lot = current();
    m_posted->setEnabled(lot != nullptr && !lot->postedOn);
    m_reprint->setEnabled(lot != nullptr);
    const int letters = lot != nullptr ? int(lot->letters) : 1;
    m_from->setMaximum(letters);
    m_to->setMaximum(letters);
    m_to->setValue(letters);
}

const services::LotRow *LotsTab::current() const
{
    const int row = currentRow(m_table);
    return row < 0 ? nullptr : &m_lots.at(row);
}

} // namespace ui
