// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/notices/emailoutboxpanel.h"

#include "ui/notices/emailwords.h"
#include "ui/widgets/card.h"
#include "ui/widgets/clipboardguard.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/typography.h"

#include <QComboBox>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

using services::EmailFilter;
using services::EmailRow;
using services::EmailSettlement;

namespace {

constexpr int kDetailHeight = 210;

// What to do about one that only a human can settle.
QString adviceFor(const EmailRow &row)
{
    if (row.state == "uncertain"_L1)
        return EmailOutboxPanel::tr(
            "⚠ The connection broke after the whole message had left: nobody knows whether the "
            "server took it. Look for its Message-ID in the server’s log, or ask who runs the "
            "server, then choose below. It is never sent again by itself.");
    return row.reasonText;
}

} // namespace

EmailOutboxPanel::EmailOutboxPanel(QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedWidget(this))
    , m_counts(theme::subheading({}, this))
    , m_filter(new QComboBox(this))
    , m_reason(theme::body({}, this))
    , m_messageId(theme::body({}, this))
    , m_copy(button(u"copy"_s, tr("&Copy the Message-ID"), u"copyMessageId"_s))
    , m_history(new QPlainTextEdit(this))
    , m_resume(button(u"start"_s, tr("&Go on sending…"), u"resumeEmails"_s))
    , m_retryAll(button(u"undo"_s, tr("Send a&ll again…"), u"retryAllEmails"_s))
    , m_postAll(button(u"print"_s, tr("All b&y post…"), u"postAllEmails"_s))
    , m_arrived(button(u"check"_s, tr("&Found in the server’s log"), u"emailArrived"_s))
    , m_sendAgain(button(u"undo"_s, tr("Send a&gain"), u"emailAgain"_s))
    , m_byPost(button(u"print"_s, tr("&By post"), u"emailByPost"_s))
    , m_export(button(u"export"_s, tr("E&xport (.eml)…"), u"exportEmail"_s))
{
    auto *empty = new EmptyState(
        u"notices"_s,
        tr("Every e-mail will be listed here with what became of it: accepted by the server, "
           "waiting, refused, uncertain, or not reached and due as a letter. Begin with a dry "
           "run."),
        tr("Dry run"), this);
    connect(empty, &EmptyState::actionRequested, this, &EmailOutboxPanel::trialRequested);
    m_stack->addWidget(empty);
    m_stack->addWidget(makeContent());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->addWidget(m_stack);
    showSelection();
}

QPushButton *EmailOutboxPanel::button(const QString &icon, const QString &text,
                                      const QString &objectName)
{
    auto *made = new QPushButton(icons::icon(icon), text, this);
    made->setObjectName(objectName);
    return made;
}

QWidget *EmailOutboxPanel::makeContent()
{
    auto *content = new QWidget(this);
    m_counts->setObjectName(u"emailStateCounts"_s);
    m_table = makeTable(&m_emails, u"emailTable"_s, tr("E-mails"), content);
    setColumnWidths(m_table, {22, 22, 24, 0, 7, 18});
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_counts);
    column->addLayout(makeHead());
    column->addWidget(m_table, 1);
    column->addWidget(makeDetail());
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &EmailOutboxPanel::showSelection);
    return content;
}

QLayout *EmailOutboxPanel::makeHead()
{
    m_filter->setObjectName(u"emailFilter"_s);
    for (const auto &[text, filter] : {std::pair{tr("all"), EmailFilter::All},
                                       {tr("uncertain"), EmailFilter::Uncertain},
                                       {tr("refused"), EmailFilter::Refused},
                                       {tr("waiting"), EmailFilter::Pending},
                                       {tr("not reached"), EmailFilter::Failed},
                                       {tr("accepted"), EmailFilter::Accepted}})
        m_filter->addItem(text, int(filter));
    auto *label = new QLabel(tr("&Show"), this);
    label->setBuddy(m_filter);
    auto *row = flowOf({together({label, m_filter}, this)});
    row->addSpring();
    for (QPushButton *each : {m_retryAll, m_postAll, m_resume})
        row->addWidget(each);
    connect(m_filter, &QComboBox::currentIndexChanged, this, [this] {
        updateButtons();
        emit listChosen();
    });
    connect(m_resume, &QPushButton::clicked, this,
            [this] { emit resumeRequested(m_status.pending); });
    connect(m_retryAll, &QPushButton::clicked, this,
            [this] { settleAll(EmailSettlement::SendAgain); });
    connect(m_postAll, &QPushButton::clicked, this, [this] { settleAll(EmailSettlement::ByPost); });
    return row;
}

Card *EmailOutboxPanel::makeDetail()
{
    auto *card = new Card(this);
    card->setMaximumHeight(kDetailHeight);
    m_reason->setObjectName(u"emailReason"_s);
    m_messageId->setObjectName(u"emailMessageId"_s);
    m_messageId->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_history->setObjectName(u"emailHistory"_s);
    m_history->setAccessibleName(tr("What happened to this e-mail"));
    m_history->setReadOnly(true);
    auto *left = new QVBoxLayout;
    left->addWidget(m_reason);
    auto *id = new QHBoxLayout;
    id->addWidget(m_messageId, 1);
    id->addWidget(m_copy);
    left->addLayout(id);
    left->addStretch(1);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(16);
    columns->addLayout(left, 1);
    columns->addWidget(m_history, 1);
    card->column()->addLayout(columns, 1);
    card->column()->addLayout(makeActions());
    connect(m_copy, &QPushButton::clicked, this, [this] {
        if (current() != nullptr)
            ClipboardGuard::copy(current()->messageId);
    });
    return card;
}

QLayout *EmailOutboxPanel::makeActions()
{
    auto *row = flowOf({m_arrived, m_sendAgain, m_byPost});
    row->addSpring();
    row->addWidget(m_export);
    connect(m_arrived, &QPushButton::clicked, this, [this] { settle(EmailSettlement::Arrived); });
    connect(m_sendAgain, &QPushButton::clicked, this,
            [this] { settle(EmailSettlement::SendAgain); });
    connect(m_byPost, &QPushButton::clicked, this, [this] { settle(EmailSettlement::ByPost); });
    connect(m_export, &QPushButton::clicked, this, [this] {
        if (current() != nullptr)
            emit exportRequested(current()->reference);
    });
    return row;
}

EmailFilter EmailOutboxPanel::filter() const
{
    return EmailFilter(m_filter->currentData().toInt());
}

void EmailOutboxPanel::setRows(std::vector<EmailRow> rows, bool hasMore)
{
    const QString before = current() != nullptr ? current()->reference : QString();
    const auto found = std::ranges::find(rows, before, &EmailRow::reference);
    const qsizetype row = found == rows.end() ? 0 : found - rows.begin();
    m_emails.setRows(std::move(rows), hasMore);
    if (m_emails.rowCount() > 0)
        m_table->selectRow(int(row));
    showSelection();
}

void EmailOutboxPanel::showStatus(const services::EmailStatus &status)
{
    m_status = status;
    m_counts->setText(emailwords::counts(status));
    m_stack->setCurrentIndex(countOf(EmailFilter::All) > 0 ? 1 : 0);
    updateButtons();
}

qint64 EmailOutboxPanel::countOf(EmailFilter filter) const
{
    switch (filter) {
    case EmailFilter::All:
        return m_status.pending + m_status.sending + m_status.accepted + m_status.refused
            + m_status.uncertain + m_status.failed;
    case EmailFilter::Pending:
        return m_status.pending;
    case EmailFilter::Accepted:
        return m_status.accepted;
    case EmailFilter::Refused:
        return m_status.refused;
    case EmailFilter::Uncertain:
        return m_status.uncertain;
    case EmailFilter::Failed:
        return m_status.failed;
    }
    return 0;
}

void EmailOutboxPanel::showSelection()
{
    const EmailRow *row = current();
    m_history->clear();
    m_reason->setText(row != nullptr ? adviceFor(*row) : QString());
    m_reason->setVisible(!m_reason->text().isEmpty());
    m_messageId->setText(row != nullptr ? tr("Message-ID: %1").arg(row->messageId) : QString());
    updateButtons();
    if (row != nullptr)
        emit rowSelected(row->reference);
}

void EmailOutboxPanel::showDetail(const services::EmailDetail &detail)
{
    if (current() == nullptr || current()->reference != detail.row.reference)
        return;
    QStringList lines{tr("%1, %2").arg(detail.row.name, detail.row.address)};
    for (const services::EmailEvent &event : detail.history)
        lines << typography::localDateTime(event.at) + u" – "_s + event.text;
    m_history->setPlainText(lines.join(u'\n'));
}

void EmailOutboxPanel::setSending(bool isSending)
{
    m_isSending = isSending;
    updateButtons();
}

void EmailOutboxPanel::clear()
{
    setRows({}, false);
    showStatus({});
}

void EmailOutboxPanel::updateButtons()
{
    const EmailRow *row = current();
    const QString state = row != nullptr ? row->state : QString();
    const bool isUncertain = state == "uncertain"_L1;
    const bool isRefused = state == "refused"_L1;
    const bool isFree = !m_isSending; // one at a time writes
    m_arrived->setVisible(isUncertain);
    m_arrived->setEnabled(isFree);
    m_sendAgain->setVisible(isUncertain || isRefused);
    m_sendAgain->setEnabled(isFree);
    m_byPost->setVisible(isUncertain || isRefused || state == "pending"_L1);
    m_byPost->setEnabled(isFree);
    m_copy->setEnabled(row != nullptr);
    m_export->setEnabled(row != nullptr);
    m_retryAll->setVisible(filter() == EmailFilter::Refused);
    m_retryAll->setEnabled(isFree && m_status.refused > 0);
    m_postAll->setVisible(filter() == EmailFilter::Refused || filter() == EmailFilter::Pending);
    m_postAll->setEnabled(isFree && countOf(filter()) > 0);
    m_resume->setEnabled(isFree && m_status.pending > 0);
}

const EmailRow *EmailOutboxPanel::current() const
{
    const int row = m_table != nullptr ? currentRow(m_table) : -1;
    return row < 0 || row >= m_emails.rowCount() ? nullptr : &m_emails.at(row);
}

void EmailOutboxPanel::settle(EmailSettlement settlement)
{
    if (current() != nullptr)
        emit settleRequested(*current(), settlement);
}

void EmailOutboxPanel::settleAll(EmailSettlement settlement)
{
    emit settleAllRequested(filter(), settlement, countOf(filter()));
}

} // namespace ui
