// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/notices/requeststab.h"

#include "ui/home/deadlinetext.h"
#include "ui/widgets/card.h"
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
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

using services::RequestField;
using services::RequestFilter;
using Row = services::RequestRow;

namespace {

constexpr int kLeastLines = 4; // of the list, on a small screen

QString shortDay(const QDate &date)
{
    return date.toString(u"dd/MM/yyyy"_s);
}

QString whom(const Row &row)
{
    return row.reference.isEmpty() ? row.patientRef : row.reference;
}

} // namespace

RequestsTab::RequestsTab(QWidget *parent)
    : QWidget(parent)
    , m_rows(
          {{tr("No."), [](const Row &row) { return typography::number(row.id); },
            ColumnKind::Number},
           {tr("Kind"), [](const Row &row) { return row.kindText; }},
           {tr("Received"), [](const Row &row) { return shortDay(row.receivedOn); }},
           {tr("Letter or patient"), whom},
           {tr("Answer by"), [](const Row &row) { return shortDay(row.due); }},
           {tr("Time"), [](const Row &row) { return standing(row.clock); }},
           {tr("State"),
            [](const Row &row) -> QString { return clockSign(row.clock) + u' ' + row.stateText; }}})
    , m_sums(theme::quietLine({}, this))
    , m_filter(new QComboBox(this))
    , m_kind(choice(RequestField::Kind, u"requestKind"_s, tr("Kind of request")))
    , m_channel(choice(RequestField::Channel, u"requestChannel"_s, tr("How it came")))
    , m_received(day(u"requestReceived"_s))
    , m_reference(new QLineEdit(this))
    , m_patient(new QLineEdit(this))
    , m_noteText(new QLineEdit(this))
    , m_note(button(u"add"_s, tr("&Note the request"), u"noteRequest"_s))
    , m_chosen(theme::body({}, this))
    , m_identity(choice(RequestField::Identity, u"requestIdentity"_s, tr("Identity verified by")))
    , m_verify(button(u"check"_s, tr("&Verified"), u"verifyIdentity"_s))
    , m_answer(choice(RequestField::Answer, u"requestAnswer"_s, tr("Answer given")))
    , m_answerChannel(choice(RequestField::Channel, u"answerChannel"_s, tr("Answered by")))
    , m_answeredOn(day(u"answeredOn"_s))
    , m_answerIt(button(u"check"_s, tr("&Answered"), u"answerRequest"_s))
    , m_reopen(button(u"undo"_s, tr("Take the answer &back"), u"reopenRequest"_s))
    , m_reason(choice(RequestField::ExtensionReason, u"extensionReason"_s,
                      tr("Reason of the extension")))
    , m_toldOn(day(u"extensionTold"_s))
    , m_extend(button(u"clock"_s, tr("E&xtend"), u"extendRequest"_s))
    , m_complaint(button(u"export"_s, tr("&Help for a complaint…"), u"complaintHelp"_s))
{
    auto *cards = new QHBoxLayout;
    cards->setSpacing(12);
    cards->addWidget(makeNew(), 2);
    cards->addWidget(makeChosen(), 3);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->setSpacing(12);
    column->addWidget(makeList(), 1);
    column->addLayout(cards);
    setFocusProxy(m_table);
    showSelection();
}

QComboBox *RequestsTab::choice(RequestField field, const QString &objectName,
                               const QString &accessibleName)
{
    auto *box = new QComboBox(this);
    box->setObjectName(objectName);
    box->setAccessibleName(accessibleName);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
    box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    const auto terms = services::requestTerms(field);
    for (const services::RequestTerm &term : terms)
        box->addItem(term.text, term.key);
    return box;
}

QDateEdit *RequestsTab::day(const QString &objectName)
{
    auto *edit = new QDateEdit(this);
    edit->setObjectName(objectName);
    edit->setCalendarPopup(true);
    edit->setDisplayFormat(u"dd/MM/yyyy"_s);
    return edit;
}

QPushButton *RequestsTab::button(const QString &icon, const QString &text,
                                 const QString &objectName)
{
    auto *made = new QPushButton(icons::icon(icon), text, this);
    made->setObjectName(objectName);
    return made;
}

QWidget *RequestsTab::makeList()
{
    auto *list = new QWidget(this);
    m_table = makeTable(&m_rows, u"requestTable"_s, tr("Requests"), list);
    m_table->setMinimumHeight(m_table->fontMetrics().lineSpacing() * kLeastLines);
    setColumnWidths(m_table, {6, 24, 14, 22, 17, 0, 18});
    m_sums->setObjectName(u"requestSums"_s);
    m_filter->setObjectName(u"requestFilter"_s);
    m_filter->setAccessibleName(tr("Which requests"));
    m_filter->addItem(tr("All"), int(RequestFilter::All));
    m_filter->addItem(tr("To answer"), int(RequestFilter::Open));
    m_filter->addItem(tr("Due soon"), int(RequestFilter::DueSoon));
    m_filter->addItem(tr("Overdue"), int(RequestFilter::Overdue));
    auto *exporting = button(u"export"_s, tr("&Register as CSV…"), u"exportRequests"_s);
    auto *above = new QHBoxLayout;
    above->addWidget(m_sums, 1);
    above->addWidget(m_filter);
    above->addWidget(exporting);
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(above);
    column->addWidget(m_table, 1);
    connect(m_filter, &QComboBox::activated, this, &RequestsTab::filterChosen);
    connect(exporting, &QPushButton::clicked, this, &RequestsTab::exportRequested);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &RequestsTab::showSelection);
    return list;
}

Card *RequestsTab::makeNew()
{
    auto *card = new Card(this);
    m_reference->setObjectName(u"requestReference"_s);
    m_reference->setPlaceholderText(tr("of the letter or e-mail"));
    m_patient->setObjectName(u"requestPatient"_s);
    m_patient->setPlaceholderText(tr("in the patient list"));
    m_noteText->setObjectName(u"requestNote"_s);
    m_noteText->setPlaceholderText(tr("Short note, no fact of health"));
    m_noteText->setMaxLength(services::kLongestRequestNote);
    auto *form = theme::form();
    form->addRow(tr("&Kind"), m_kind);
    m_received->setAccessibleName(tr("Received on"));
    form->addRow(tr("Received on"), m_received);
    form->addRow(tr("by"), m_channel);
    form->addRow(tr("Re&ference"), m_reference);
    form->addRow(tr("or &patient number"), m_patient);
    form->addRow(tr("N&ote"), m_noteText);
    card->column()->addWidget(theme::subheading(tr("New request"), card));
    card->column()->addLayout(form);
    card->column()->addStretch(1);
    card->column()->addWidget(m_note, 0, Qt::AlignLeft);
    connect(m_note, &QPushButton::clicked, this, &RequestsTab::note);
    connect(m_noteText, &QLineEdit::returnPressed, this, &RequestsTab::note);
    return card;
}

Card *RequestsTab::makeChosen()
{
    auto *card = new Card(this);
    m_chosen->setObjectName(u"chosenRequest"_s);
    m_answeredOn->setAccessibleName(tr("Answered on"));
    m_toldOn->setAccessibleName(tr("The person was told on"));
    auto *form = theme::form();
    form->addRow(tr("Identity"), together({m_identity, m_verify}, card));
    form->addRow(tr("Answer"), together({m_answer, m_answerIt}, card));
    form->addRow(tr("on, by"), together({m_answeredOn, m_answerChannel}, card));
    form->addRow(tr("Two more months"), together({m_reason, m_extend}, card));
    form->addRow(tr("told on"), together({m_toldOn}, card));
    card->column()->addWidget(theme::subheading(tr("The chosen request"), card));
    card->column()->addWidget(m_chosen);
    card->column()->addLayout(form);
    card->column()->addStretch(1);
    card->column()->addLayout(flowOf({m_reopen, m_complaint}));
    const auto id = [this] { return current() == nullptr ? 0 : current()->id; };
    const auto key = [](const QComboBox *box) { return box->currentData().toString(); };
    connect(m_verify, &QPushButton::clicked, this,
            [this, id, key] { emit identityVerified(id(), key(m_identity)); });
    connect(m_answerIt, &QPushButton::clicked, this, [this, id, key] {
        emit answered(id(), {m_answeredOn->date(), key(m_answer), key(m_answerChannel)});
    });
    connect(m_extend, &QPushButton::clicked, this,
            [this, id, key] { emit extended(id(), m_toldOn->date(), key(m_reason)); });
    connect(m_reopen, &QPushButton::clicked, this, [this, id] { emit reopened(id()); });
    connect(m_complaint, &QPushButton::clicked, this,
            [this] { emit complaintRequested(current()->reference); });
    return card;
}

const Row *RequestsTab::current() const
{
    const int row = currentRow(m_table);
    return row < 0 ? nullptr : &m_rows.at(row);
}

void RequestsTab::showSelection()
{
    const Row *row = current();
    const bool isOpen = row != nullptr && !row->answeredOn;
    const bool canExtend = isOpen && !row->extendedOn && row->kind != "question"_L1;
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_answer, m_answerChannel, m_answeredOn, m_answerIt})
        widget->setEnabled(isOpen);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_reason, m_toldOn, m_extend})
        widget->setEnabled(canExtend);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_identity, m_verify})
        widget->setEnabled(row != nullptr);
    m_reopen->setEnabled(row != nullptr && row->answeredOn);
    m_complaint->setEnabled(row != nullptr && !row->reference.isEmpty());
    if (row == nullptr) {
        m_chosen->setText(tr("Choose a request in the list, or note a new one."));
        return;
    }
    QStringList facts{row->clock.label, tr("answer by %1").arg(typography::date(row->due))};
    facts << (row->identity.isEmpty() ? tr("identity not verified yet")
                                      : tr("identity: %1").arg(row->identityText));
    if (row->extendedOn)
        facts << tr("extended, told on %1").arg(typography::date(*row->extendedOn));
    if (row->answeredOn)
        facts << tr("%1 on %2").arg(row->answerText, typography::date(*row->answeredOn));
    if (!row->note.isEmpty())
        facts << row->note;
    m_chosen->setText(facts.join(u" · "_s));
}

void RequestsTab::showRequests(const QList<Row> &rows)
{
    const qint64 kept = current() == nullptr ? 0 : current()->id;
    m_rows.setRows({rows.begin(), rows.end()});
    const auto open = std::ranges::count_if(rows, [](const Row &row) { return !row.answeredOn; });
    const auto overdue =
        std::ranges::count_if(rows, [](const Row &row) { return row.state == "overdue"_L1; });
    m_sums->setText(
        rows.isEmpty()
            ? tr("Requests of persons will stand here, each with its month "
                 "to answer (GDPR art. 12(3)).")
            : tr("%1 shown, %2 to answer, %3 overdue", nullptr, typography::plural(rows.size()))
                  .arg(typography::number(rows.size()), typography::number(open),
                       typography::number(overdue)));
    const auto same = std::ranges::find(rows, kept, &Row::id);
    const auto row = same == rows.end() ? 0 : int(std::distance(rows.begin(), same));
    m_table->setCurrentIndex(rows.isEmpty() ? QModelIndex() : m_rows.index(row, 0));
    showSelection();
}

void RequestsTab::setToday(const QDate &today)
{
    for (QDateEdit *edit : {m_received, m_answeredOn, m_toldOn}) {
        edit->setMaximumDate(today);
        edit->setDate(today);
    }
}

RequestFilter RequestsTab::filter() const
{
    return RequestFilter(m_filter->currentData().toInt());
}

void RequestsTab::startAgain()
{
    for (QLineEdit *edit : {m_reference, m_patient, m_noteText})
        edit->clear();
}

void RequestsTab::note()
{
    emit noted({.kind = m_kind->currentData().toString(),
                .channel = m_channel->currentData().toString(),
                .receivedOn = m_received->date(),
                .reference = m_reference->text(),
                .patientRef = m_patient->text(),
                .note = m_noteText->text()});
}

} // namespace ui
