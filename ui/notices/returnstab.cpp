// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/notices/returnstab.h"

#include "ui/widgets/card.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/typography.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace ui {

using Row = services::ReturnRow;
using Figures = services::ReturnFigures;
using services::ReturnDecision;

namespace {

constexpr double kEntryScale = 1.6;
constexpr int kLeastLines = 3; // of a list, on a small screen
constexpr int kLeastDecision = 8;

void enlarge(QWidget *widget, double scale)
{
    QFont font = widget->font();
    font.setPointSizeF(font.pointSizeF() * scale);
    widget->setFont(font);
}

// As high as it likes where there is room, and to be scrolled where there is none.
QScrollArea *scrolled(QWidget *inside, QWidget *parent)
{
    auto *area = new QScrollArea(parent);
    area->setAccessibleName(ReturnsTab::tr("What follows"));
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    area->setMinimumHeight(area->fontMetrics().lineSpacing() * kLeastDecision);
    area->setWidget(inside);
    letThrough(area);
    return area;
}

// What a column is sorted by: dates as dates, not as words.
std::tuple<qint64, QString> sortKey(const Row &row, int column)
{
    switch (column) {
    case 0:
        return {0, row.reference};
    case 1:
        return {0, row.name};
    case 2:
        return {0, row.place};
    case 3:
        return {row.returnedOn.toJulianDay(), {}};
    case 4:
        return {0, row.reasonText};
    default:
        return {row.decision ? int(*row.decision) + 1 : 0, {}};
    }
}

} // namespace

ReturnsTab::ReturnsTab(QWidget *parent)
    : QWidget(parent)
    , m_returns({{tr("Letter"), [](const Row &row) { return row.reference; }},
                 {tr("Person"), [](const Row &row) { return row.name; }},
                 {tr("Sent to"), [](const Row &row) { return row.place; }},
                 {tr("Came back"),
                  [](const Row &row) { return row.returnedOn.toString(u"dd/MM/yyyy"_s); }},
                 {tr("Reason"), [](const Row &row) { return row.reasonText; }},
                 {tr("What follows"),
                  [](const Row &row) {
                      if (!row.decision)
                          return tr("to decide");
                      const QString text = services::returnDecisionText(*row.decision);
                      return row.isFollowed ? tr("%1; done").arg(text) : text;
                  }}})
    , m_figures({{tr("Reason"), [](const Figures &row) { return row.text; }},
                 {tr("Letters"), [](const Figures &row) { return typography::number(row.letters); },
                  ColumnKind::Number},
                 {tr("To decide"), [](const Figures &row) { return typography::number(row.open); },
                  ColumnKind::Number}})
    , m_entry(new QLineEdit(this))
    , m_reason(new QComboBox(this))
    , m_on(new QDateEdit(this))
    , m_verdict(theme::body({}, this))
    , m_sums(theme::quietLine({}, this))
    , m_onlyOpen(new QCheckBox(tr("Only those to &decide"), this))
    , m_address(new QLineEdit(this))
    , m_address2(new QLineEdit(this))
    , m_postalCode(new QLineEdit(this))
    , m_city(new QLineEdit(this))
    , m_searches(new QListWidget(this))
    , m_newAddress(button(u"check"_s, tr("Send to this &address"), u"decideNewAddress"_s))
    , m_resend(button(u"print"_s, tr("&Send again to the same address"), u"decideResend"_s))
    , m_undo(button(u"undo"_s, tr("It did not come &back"), u"undoReturn"_s))
    , m_public(button(u"warning"_s, tr("Tell by &public notice"), u"decidePublic"_s))
{
    auto *cards = new QWidget(this);
    auto *decisions = new QHBoxLayout(cards);
    decisions->setContentsMargins(0, 0, 0, 0);
    decisions->setSpacing(12);
    decisions->addWidget(makeNewAddress(), 4);
    decisions->addWidget(makeSameAddress(), 3);
    decisions->addWidget(makePublicNotice(), 4);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->setSpacing(12);
    column->addWidget(makeEntry());
    column->addWidget(makeList(), 1);
    column->addWidget(scrolled(cards, this));
    setFocusProxy(m_entry);
    showSelection();
}

QPushButton *ReturnsTab::button(const QString &icon, const QString &text, const QString &objectName)
{
    auto *made = new QPushButton(icons::icon(icon), text, this);
    made->setObjectName(objectName);
    return made;
}

Card *ReturnsTab::makeEntry()
{
    auto *card = new Card(this);
    m_entry->setObjectName(u"returnEntry"_s);
    m_entry->setAccessibleName(tr("Reference of the letter that came back"));
    m_entry->setPlaceholderText(tr("Scan the letter, or type its reference and Enter"));
    enlarge(m_entry, kEntryScale);
    m_reason->setObjectName(u"returnReason"_s);
    m_on->setObjectName(u"returnedOn"_s);
    m_on->setCalendarPopup(true);
    m_on->setDisplayFormat(u"d MMMM yyyy"_s);
    m_verdict->setObjectName(u"returnVerdict"_s);
    enlarge(m_verdict, kEntryScale * 0.8);
    auto *import = button(u"import"_s, tr("&File of a mail house…"), u"importReturns"_s);
    auto *reason = new QLabel(tr("&Reason, for the next letters too"), card);
    reason->setBuddy(m_reason);
    auto *on = new QLabel(tr("Came back &on"), card);
    on->setBuddy(m_on);
    auto *with = flowOf({together({reason, m_reason}, card), together({on, m_on}, card), import});
    card->column()->addWidget(m_entry);
    card->column()->addLayout(with);
    card->column()->addWidget(m_verdict);
    connect(m_entry, &QLineEdit::returnPressed, this, &ReturnsTab::submit);
    connect(m_reason, &QComboBox::activated, m_entry, qOverload<>(&QWidget::setFocus));
    connect(import, &QPushButton::clicked, this, &ReturnsTab::importRequested);
    return card;
}

QWidget *ReturnsTab::makeList()
{
    auto *list = new QWidget(this);
    m_table = makeTable(&m_returns, u"returnTable"_s, tr("Letters that came back"), list);
    setColumnWidths(m_table, {18, 20, 20, 12, 0, 14});
    m_table->horizontalHeader()->setSectionsClickable(true);
    m_table->horizontalHeader()->setSortIndicatorShown(true);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    auto *figures = makeTable(&m_figures, u"returnFigures"_s, tr("Returns by reason"), list);
    setColumnWidths(figures, {0, 9, 10});
    m_onlyOpen->setObjectName(u"onlyOpenReturns"_s);
    m_onlyOpen->setChecked(true);
    m_sums->setObjectName(u"returnSums"_s);
    auto *above = new QHBoxLayout;
    above->addWidget(m_sums, 1);
    above->addWidget(m_onlyOpen);
    auto *left = new QVBoxLayout;
    left->addLayout(above);
    left->addWidget(m_table, 1);
    auto *notice = button(u"export"_s, tr("Public notice: &text to publish…"), u"publicNotice"_s);
    auto *proof = button(u"export"_s, tr("Public notice: &grounds…"), u"publicProof"_s);
    for (QTableView *table : {m_table, figures})
        table->setMinimumHeight(table->fontMetrics().lineSpacing() * kLeastLines);
    auto *right = new QVBoxLayout;
    right->addWidget(figures, 1);
    right->addWidget(notice);
    right->addWidget(proof);
    auto *row = new QHBoxLayout(list);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addLayout(left, 3);
    row->addLayout(right, 1);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionClicked, this, &ReturnsTab::sortBy);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ReturnsTab::showSelection);
    connect(m_onlyOpen, &QCheckBox::toggled, this, &ReturnsTab::listChosen);
    connect(notice, &QPushButton::clicked, this, &ReturnsTab::noticeRequested);
    connect(proof, &QPushButton::clicked, this, &ReturnsTab::proofRequested);
    return list;
}

Card *ReturnsTab::makeNewAddress()
{
    auto *card = new Card(this);
    m_address->setObjectName(u"newAddress"_s);
    m_address2->setObjectName(u"newAddress2"_s);
    m_postalCode->setObjectName(u"newPostalCode"_s);
    m_city->setObjectName(u"newCity"_s);
    auto *form = theme::form();
    form->addRow(tr("N&umber and street"), m_address);
    form->addRow(tr("C&omplement"), m_address2);
    auto *town = new QHBoxLayout;
    town->addWidget(m_postalCode, 2);
    town->addWidget(m_city, 3);
    m_postalCode->setAccessibleName(tr("Postal code"));
    m_city->setAccessibleName(tr("Town"));
    form->addRow(tr("Code, town"), town);
    card->column()->addWidget(theme::subheading(tr("A new address was found"), card));
    card->column()->addLayout(form);
    card->column()->addStretch(1);
    card->column()->addWidget(m_newAddress, 0, Qt::AlignLeft);
    connect(m_newAddress, &QPushButton::clicked, this,
            [this] { decide(ReturnDecision::NewAddress); });
    return card;
}

Card *ReturnsTab::makeSameAddress()
{
    auto *card = new Card(this);
    card->column()->addWidget(theme::subheading(tr("The address is right"), card));
    card->column()->addWidget(
        theme::hint(tr("The letter was not fetched, or the carrier was wrong. The next production "
                       "prints a second letter."),
                    card));
    card->column()->addWidget(m_resend, 0, Qt::AlignLeft);
    card->column()->addStretch(1);
    m_undo->setToolTip(tr("Scanned by mistake? The letter counts as posted again."));
    card->column()->addWidget(m_undo, 0, Qt::AlignLeft);
    connect(m_resend, &QPushButton::clicked, this, [this] { decide(ReturnDecision::Resend); });
    connect(m_undo, &QPushButton::clicked, this, [this] {
        if (current() != nullptr)
            emit undoRequested(current()->reference);
    });
    return card;
}

Card *ReturnsTab::makePublicNotice()
{
    auto *card = new Card(this);
    m_searches->setObjectName(u"addressSearches"_s);
    m_searches->setAccessibleName(tr("What was searched before"));
    // Its longest line would take the width of the other two forms.
    m_searches->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Expanding);
    m_searches->setMinimumHeight(m_searches->fontMetrics().lineSpacing() * kLeastLines);
    m_searches->setWordWrap(true);
    m_searches->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const services::SearchRow &search : services::listAddressSearches()) {
        auto *item = new QListWidgetItem(search.text, m_searches);
        item->setData(Qt::UserRole, search.key);
        item->setCheckState(Qt::Unchecked);
    }
    card->column()->addWidget(theme::subheading(tr("No usable address is left"), card));
    card->column()->addWidget(theme::hint(tr("Tick what was searched before:"), card));
    card->column()->addWidget(m_searches, 1);
    card->column()->addWidget(m_public, 0, Qt::AlignLeft);
    connect(m_public, &QPushButton::clicked, this,
            [this] { decide(ReturnDecision::PublicNotice); });
    return card;
}

void ReturnsTab::setToday(const QDate &today)
{
    m_on->setMaximumDate(today);
    m_on->setDate(today);
}

bool ReturnsTab::onlyOpen() const
{
    return m_onlyOpen->isChecked();
}

void ReturnsTab::showReasons(const QList<services::ReturnReasonRow> &reasons)
{
    const QString before = m_reason->currentData().toString();
    m_reason->clear();
    for (const services::ReturnReasonRow &reason : reasons) {
        if (!reason.isRetired)
            m_reason->addItem(reason.text, reason.key);
    }
    m_reason->setCurrentIndex(std::max(0, m_reason->findData(before)));
}

void ReturnsTab::showReturns(const services::ReturnList &returns)
{
    m_rows.assign(returns.rows.begin(), returns.rows.end());
    m_figures.setRows({returns.reasons.begin(), returns.reasons.end()});
    m_sums->setText(
        tr("%1 letters came back, %2 to decide", nullptr, typography::plural(returns.letters))
            .arg(typography::number(returns.letters), typography::number(returns.open)));
    showSorted();
}

void ReturnsTab::showScan(const services::Scan &scan)
{
    // A pile is scanned without looking: what was not noted is heard.
    if (!scan.isNoted())
        QApplication::beep();
    QString text = scan.isNoted() ? u"✔ "_s + scan.message : u"✖ "_s + scan.message;
    if (!scan.name.isEmpty())
        text += u' ' + scan.name;
    if (scan.isNoted() && scan.sending > 1)
        text += u' ' + tr("Letter no. %1 to this person.").arg(scan.sending);
    m_verdict->setText(text);
    m_entry->setFocus();
}

void ReturnsTab::clear()
{
    m_entry->clear();
    m_verdict->clear();
    for (QLineEdit *field : {m_address, m_address2, m_postalCode, m_city})
        field->clear();
    showReturns({});
}

// The field is empty at once: the next letter may be scanned before the answer.
void ReturnsTab::submit()
{
    const QString text = m_entry->text().trimmed();
    m_entry->clear();
    if (!text.isEmpty())
        emit scanned(text, m_reason->currentData().toString(), m_on->date());
}

void ReturnsTab::sortBy(int column)
{
    m_isDescending = column == m_sorted && !m_isDescending;
    m_sorted = column;
    m_table->horizontalHeader()->setSortIndicator(
        column, m_isDescending ? Qt::DescendingOrder : Qt::AscendingOrder);
    showSorted();
}

void ReturnsTab::showSorted()
{
    const QString before = current() != nullptr ? current()->reference : QString();
    std::vector<Row> rows = m_rows;
    if (m_sorted >= 0) {
        std::ranges::stable_sort(rows, [this](const Row &a, const Row &b) {
            const auto one = sortKey(a, m_sorted);
            const auto other = sortKey(b, m_sorted);
            return m_isDescending ? other < one : one < other;
        });
    }
    const auto found = std::ranges::find(rows, before, &Row::reference);
    const qsizetype row = found == rows.end() ? 0 : found - rows.begin();
    m_returns.setRows(std::move(rows));
    if (m_returns.rowCount() > 0)
        m_table->selectRow(int(row));
    showSelection();
}

void ReturnsTab::showSelection()
{
    const Row *row = current();
    const bool isOpen = row != nullptr && !row->isFollowed;
    for (QPushButton *each : {m_newAddress, m_resend, m_undo, m_public})
        each->setEnabled(isOpen);
}

const services::ReturnRow *ReturnsTab::current() const
{
    const int row = currentRow(m_table);
    return row < 0 || row >= m_returns.rowCount() ? nullptr : &m_returns.at(row);
}

void ReturnsTab::decide(ReturnDecision decision)
{
    if (current() == nullptr)
        return;
    services::ReturnChoice choice{.reference = current()->reference, .decision = decision};
    if (decision == ReturnDecision::NewAddress)
        choice.address = {m_address->text().simplified(),
                          m_address2->text().simplified(),
                          m_postalCode->text().simplified(),
                          m_city->text().simplified(),
                          {}};
    for (int i = 0; decision == ReturnDecision::PublicNotice && i < m_searches->count(); ++i) {
        if (m_searches->item(i)->checkState() == Qt::Checked)
            choice.searched << m_searches->item(i)->data(Qt::UserRole).toString();
    }
    emit decided(choice);
}

} // namespace ui
