// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/notices/lotstab.h"

#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/typography.h"

#include <QComboBox>
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

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kNotCounted = -1;
constexpr int kLeastChoice = 5; // characters; the whole is in the list

template<typename Widget>
Widget *named(QWidget *parent, const QString &objectName)
{
    auto *widget = new Widget(parent);
    widget->setObjectName(objectName);
    return widget;
}

QString windowText(const printing::EnvelopeProfile &envelope)
{
    QStringList folds;
    for (const double fold : envelope.foldMarks)
        folds << QString::number(fold);
    const QRectF &window = envelope.window;
    const QString place = LotsTab::tr("Window %1 × %2 mm, %3 mm from the left, %4 mm from the top.")
                              .arg(window.width())
                              .arg(window.height())
                              .arg(window.left())
                              .arg(window.top());
    const QString fold = folds.isEmpty()
        ? LotsTab::tr("Not folded.")
        : LotsTab::tr("Folds at %1 mm.").arg(folds.join(LotsTab::tr(" and ")));
    return place + u' ' + fold + u' ' + envelope.source;
}

} // namespace

LotsTab::LotsTab(QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedWidget(this))
    , m_printState(theme::hint({}, this))
    , m_from(named<QSpinBox>(this, u"printFrom"_s))
    , m_to(named<QSpinBox>(this, u"printTo"_s))
    , m_print(makeButton(u"print"_s, tr("Print &here…"), u"printHere"_s))
    , m_reprint(makeButton(u"export"_s, tr("A&gain as PDF…"), u"reprintLot"_s))
    , m_layout(named<QComboBox>(this, u"handoverLayout"_s))
    , m_handover(makeButton(u"folder"_s, tr("Hand o&ver…"), u"handOver"_s))
    , m_counted(named<QSpinBox>(this, u"countedEnvelopes"_s))
    , m_explanation(named<QLineEdit>(this, u"countExplanation"_s))
    , m_postedOn(named<QDateEdit>(this, u"postedOn"_s))
    , m_posted(makeButton(u"check"_s, tr("&Mark as posted…"), u"markPosted"_s))
    , m_undo(makeButton(u"undo"_s, tr("&Take back…"), u"undoPosted"_s))
    , m_proofs(named<QComboBox>(this, u"proofs"_s))
    , m_addProof(makeButton(u"add"_s, tr("Add a p&roof…"), u"addProof"_s))
    , m_exportProof(makeButton(u"export"_s, tr("E&xport it…"), u"exportProof"_s))
    , m_envelope(named<QComboBox>(this, u"envelope"_s))
    , m_sides(named<QComboBox>(this, u"sides"_s))
    , m_window(theme::hint({}, this))
{
    auto *empty = new EmptyState(
        u"print"_s,
        tr("The lots of letters will be listed here once they were produced: printed here or by a "
           "mail house, counted, posted with their proof."),
        tr("Check before sending"), this);
    connect(empty, &EmptyState::actionRequested, this, &LotsTab::checkRequested);
    m_stack->addWidget(empty);
    m_stack->addWidget(makeContent());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->addWidget(m_stack);
    showSelection();
}

QPushButton *LotsTab::makeButton(const QString &icon, const QString &text,
                                 const QString &objectName)
{
    auto *button = new QPushButton(icons::icon(icon), text, this);
    button->setObjectName(objectName);
    return button;
}

QWidget *LotsTab::makeContent()
{
    auto *content = new QWidget(this);
    m_table = makeTable(&m_lots, u"lotTable"_s, tr("Printed lots"), content);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    setColumnWidths(m_table, {6, 9, 16, 16, 12, 0, 10, 20, 9, 12});
    auto *forms = new QHBoxLayout;
    forms->setSpacing(12);
    forms->addWidget(makePrinting(), 3);
    forms->addWidget(makePosting(), 5);
    forms->addWidget(makeEnvelope(), 2);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_table, 1);
    column->addLayout(forms);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &LotsTab::showSelection);
    return content;
}

QWidget *LotsTab::makePrinting()
{
    auto *card = new Card(this);
    m_printState->setObjectName(u"printState"_s);
    m_from->setMinimum(1);
    m_to->setMinimum(1);
    m_layout->addItem(tr("for a print shop: the lots and one list"),
                      int(services::HandoverLayout::PrintShop));
    m_layout->addItem(tr("for Maileva: one PDF per letter"),
                      int(services::HandoverLayout::Maileva));
    m_layout->setAccessibleName(tr("Layout of the folder for the mail house"));
    for (QComboBox *box : {m_layout, m_proofs, m_envelope, m_sides}) { // cards side by side
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(kLeastChoice);
    }
    auto *range = new QHBoxLayout;
    range->addWidget(m_from, 1);
    auto *to = new QLabel(tr("t&o"), card);
    to->setBuddy(m_to);
    range->addWidget(to);
    range->addWidget(m_to, 1);
    auto *form = theme::form();
    form->addRow(tr("&Letters"), range);
    form->labelForField(range)->setObjectName(u"lettersLabel"_s);
    qobject_cast<QLabel *>(form->labelForField(range))->setBuddy(m_from);
    card->column()->addWidget(theme::subheading(tr("Print"), card));
    card->column()->addWidget(m_printState);
    card->column()->addLayout(form);
    card->column()->addLayout(flowOf({m_print, m_reprint}));
    card->column()->addStretch(1);
    card->column()->addWidget(theme::subheading(tr("Or have it printed"), card));
    card->column()->addWidget(m_layout);
    card->column()->addLayout(flowOf({m_handover}));
    connect(m_print, &QPushButton::clicked, this,
            [this] { emit printRequested(*current(), m_from->value(), m_to->value()); });
    connect(m_reprint, &QPushButton::clicked, this,
            [this] { emit reprintRequested(current()->lot.id, m_from->value(), m_to->value()); });
    connect(m_handover, &QPushButton::clicked, this, [this] {
        emit handoverRequested(selected(),
                               services::HandoverLayout(m_layout->currentData().toInt()));
    });
    return card;
}

QWidget *LotsTab::makePosting()
{
    auto *card = new Card(this);
    m_counted->setRange(kNotCounted, 1000000);
    m_counted->setSpecialValueText(tr("not counted"));
    m_explanation->setPlaceholderText(tr("only when the number differs"));
    m_postedOn->setCalendarPopup(true);
    m_postedOn->setDisplayFormat(u"d MMMM yyyy"_s);
    m_proofs->setAccessibleName(tr("Proofs of posting"));
    auto *slip = makeButton(u"print"_s, tr("Deposit &slip…"), u"depositSlip"_s);
    auto *form = theme::form();
    form->addRow(tr("Envelopes counte&d"), m_counted);
    form->addRow(tr("E&xplanation"), m_explanation);
    form->addRow(tr("Posted o&n"), m_postedOn);
    card->column()->addWidget(theme::subheading(tr("Count and post"), card));
    card->column()->addLayout(form);
    card->column()->addLayout(flowOf({slip, m_posted, m_undo}));
    card->column()->addStretch(1);
    card->column()->addWidget(theme::subheading(tr("Proofs of posting"), card));
    card->column()->addWidget(m_proofs);
    card->column()->addLayout(flowOf({m_addProof, m_exportProof}));
    connect(slip, &QPushButton::clicked, this, [this] { emit slipRequested(selected()); });
    connect(m_posted, &QPushButton::clicked, this, &LotsTab::requestPosting);
    connect(m_undo, &QPushButton::clicked, this, [this] { emit postingUndoRequested(*current()); });
    connect(m_addProof, &QPushButton::clicked, this,
            [this] { emit proofAdditionRequested(current()->lot.id); });
    connect(m_exportProof, &QPushButton::clicked, this, &LotsTab::requestProof);
    return card;
}

QWidget *LotsTab::makeEnvelope()
{
    auto *card = new Card(this);
    auto *grid = makeButton(u"print"_s, tr("Test gr&id…"), u"testGrid"_s);
    m_window->setObjectName(u"envelopeWindow"_s);
    m_sides->addItem(tr("both sides"), true);
    m_sides->addItem(tr("one side"), false);
    auto *form = theme::form();
    form->addRow(tr("En&velope"), m_envelope);
    form->addRow(tr("Sid&es"), m_sides);
    card->column()->addWidget(theme::subheading(tr("The lots to come"), card));
    card->column()->addLayout(form);
    card->column()->addWidget(m_window);
    card->column()->addStretch(1);
    card->column()->addLayout(flowOf({grid}));
    connect(m_envelope, &QComboBox::activated, this,
            [this] { emit envelopeChosen(m_envelope->currentText()); });
    connect(m_sides, &QComboBox::activated, this,
            [this] { emit duplexChosen(m_sides->currentData().toBool()); });
    connect(grid, &QPushButton::clicked, this, &LotsTab::testGridRequested);
    return card;
}

void LotsTab::showLots(const QList<services::LotStanding> &lots)
{
    const int before = currentRow(m_table);
    m_lots.setRows({lots.begin(), lots.end()});
    m_stack->setCurrentIndex(lots.isEmpty() ? 0 : 1);
    if (!lots.isEmpty())
        m_table->selectRow(qBound(0, before, int(lots.size()) - 1));
    showSelection();
}

void LotsTab::showEnvelopes(const services::EnvelopeChoice &choice)
{
    m_envelopes = choice.known;
    m_envelope->clear();
    for (const printing::EnvelopeProfile &envelope : m_envelopes)
        m_envelope->addItem(envelope.name);
    m_envelope->setCurrentText(choice.paper.envelope.name);
    m_sides->setCurrentIndex(choice.paper.duplex ? 0 : 1);
    showEnvelope();
}

void LotsTab::showEnvelope()
{
    const int at = m_envelope->currentIndex();
    m_window->setText(at < 0 ? QString() : windowText(m_envelopes.at(at)));
}

void LotsTab::setToday(const QDate &today)
{
    m_postedOn->setDate(today);
}

void LotsTab::showSelection()
{
    const services::LotStanding *lot = current();
    showPrinting(lot);
    showPosting(lot);
}

void LotsTab::showPrinting(const services::LotStanding *lot)
{
    const int letters = lot != nullptr ? int(lot->lot.letters) : 1;
    m_from->setMaximum(letters);
    m_to->setMaximum(letters);
    m_from->setValue(lot != nullptr ? qMin(lot->printing.resumeAt, letters) : 1);
    m_to->setValue(letters);
    const QString state = lot != nullptr ? services::printStateText(lot->printing) : QString();
    m_printState->setText(state.isEmpty() ? tr("Not printed on this computer yet.") : state);
    m_print->setEnabled(lot != nullptr && !lot->lot.postedOn);
    m_reprint->setEnabled(lot != nullptr);
    m_handover->setEnabled(lot != nullptr && !lot->lot.postedOn);
}

void LotsTab::showPosting(const services::LotStanding *lot)
{
    const bool isPosted = lot != nullptr && lot->lot.postedOn;
    m_counted->setValue(lot != nullptr ? int(lot->counted.value_or(kNotCounted)) : kNotCounted);
    m_explanation->setText(lot != nullptr ? lot->explanation : QString());
    m_posted->setEnabled(lot != nullptr && !isPosted);
    m_undo->setEnabled(isPosted);
    for (QWidget *field : {static_cast<QWidget *>(m_counted), static_cast<QWidget *>(m_explanation),
                           static_cast<QWidget *>(m_postedOn)})
        field->setEnabled(lot != nullptr && !isPosted);
    m_proofs->clear();
    const QList<services::ProofRow> proofs =
        lot != nullptr ? lot->proofs : QList<services::ProofRow>();
    for (const services::ProofRow &proof : proofs)
        m_proofs->addItem(tr("%1 (%2, %3)")
                              .arg(proof.fileName, typography::bytes(proof.bytes),
                                   typography::date(proof.addedUtc.date())),
                          proof.fileName);
    if (proofs.isEmpty())
        m_proofs->addItem(tr("none yet"));
    m_addProof->setEnabled(lot != nullptr);
    m_exportProof->setEnabled(!proofs.isEmpty());
}

void LotsTab::requestPosting()
{
    services::Posting posting{.on = m_postedOn->date(),
                              .proofFile = {},
                              .counted = {},
                              .explanation = m_explanation->text().simplified()};
    if (m_counted->value() != kNotCounted)
        posting.counted = m_counted->value();
    emit postedRequested(current()->lot.id, posting);
}

void LotsTab::requestProof()
{
    emit proofExportRequested(current()->lot.id, m_proofs->currentIndex() + 1,
                              m_proofs->currentData().toString());
}

const services::LotStanding *LotsTab::current() const
{
    const int row = currentRow(m_table);
    return row < 0 ? nullptr : &m_lots.at(row);
}

QList<qint64> LotsTab::selected() const
{
    QList<qint64> lots;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        lots << m_lots.at(index.row()).lot.id;
    std::ranges::sort(lots);
    return lots;
}

} // namespace ui
