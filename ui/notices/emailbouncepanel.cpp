// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/notices/emailbouncepanel.h"

#include "ui/widgets/card.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/typography.h"

#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

using services::OpenBounce;

namespace {
constexpr int kReferenceWidth = 26; // characters
}

EmailBouncePanel::EmailBouncePanel(QWidget *parent)
    : QWidget(parent)
    , m_mailbox(theme::hint({}, this))
    , m_fetch(new QPushButton(icons::icon(u"import"_s), tr("&Read the mailbox"), this))
    , m_report(theme::body({}, this))
    , m_heading(theme::subheading({}, this))
    , m_nothing(new QPushButton(icons::icon(u"check"_s), tr("&Nothing to do"), this))
    , m_reference(new QLineEdit(this))
    , m_failed(new QPushButton(icons::icon(u"print"_s), tr("It did not arrive: by &post"), this))
{
    m_table = makeTable(&m_bounces, u"openBounces"_s,
                        tr("Messages that came back and need a human"), this);
    setColumnWidths(m_table, {18, 30, 0, 18, 24});
    m_heading->setObjectName(u"openBounceHeading"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->setSpacing(12);
    column->addWidget(makeReading());
    column->addWidget(m_heading);
    column->addWidget(m_table, 1);
    column->addWidget(makeDecision());
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &EmailBouncePanel::showSelection);
    clear();
}

Card *EmailBouncePanel::makeReading()
{
    auto *card = new Card(this);
    auto *file = new QPushButton(icons::icon(u"import"_s), tr("Read a &file…"), card);
    file->setObjectName(u"readBounceFile"_s);
    auto *folder = new QPushButton(icons::icon(u"folder"_s), tr("Read a f&older…"), card);
    folder->setObjectName(u"readBounceFolder"_s);
    m_fetch->setObjectName(u"fetchBounces"_s);
    m_report->setObjectName(u"bounceReport"_s);
    m_mailbox->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    card->column()->addWidget(theme::subheading(tr("What came back by e-mail"), card));
    card->column()->addWidget(
        theme::hint(tr("Servers answer when an address does not work. Read these answers each day: "
                       "who was not reached gets a letter. A file (.eml, mbox) or a folder "
                       "(Maildir) from any mail program will do; each message counts once."),
                    card));
    card->column()->addLayout(flowOf({m_fetch, file, folder, m_mailbox}));
    card->column()->addWidget(m_report);
    connect(file, &QPushButton::clicked, this, &EmailBouncePanel::fileRequested);
    connect(folder, &QPushButton::clicked, this, &EmailBouncePanel::folderRequested);
    connect(m_fetch, &QPushButton::clicked, this, &EmailBouncePanel::mailboxRequested);
    return card;
}

Card *EmailBouncePanel::makeDecision()
{
    auto *card = new Card(this);
    m_nothing->setObjectName(u"bounceNothing"_s);
    m_reference->setObjectName(u"bounceReference"_s);
    m_reference->setPlaceholderText(tr("Reference of our e-mail"));
    m_reference->setMinimumWidth(m_reference->fontMetrics().averageCharWidth() * kReferenceWidth);
    m_failed->setObjectName(u"bounceFailed"_s);
    auto *label = new QLabel(tr("It is &about our e-mail"), card);
    label->setBuddy(m_reference);
    auto *row = flowOf({m_nothing});
    row->addSpring();
    row->addWidget(together({label, m_reference}, card));
    row->addWidget(m_failed);
    card->column()->addWidget(theme::hint(
        tr("Open the message in your mail program. A holiday reply or a question needs nothing "
           "here; when it says that our e-mail was not delivered, give its reference."),
        card));
    card->column()->addLayout(row);
    connect(m_nothing, &QPushButton::clicked, this, [this] { settle({}); });
    connect(m_failed, &QPushButton::clicked, this,
            [this] { settle(m_reference->text().trimmed()); });
    connect(m_reference, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_failed->setEnabled(current() != nullptr && !text.trimmed().isEmpty());
    });
    return card;
}

void EmailBouncePanel::showMailbox(const QString &mailbox)
{
    m_fetch->setEnabled(!mailbox.isEmpty());
    m_mailbox->setText(mailbox.isEmpty()
                           ? tr("No mailbox is set up (Sending account, Returns).")
                           : tr("Mailbox %1: nothing is deleted there.").arg(mailbox));
}

void EmailBouncePanel::showReport(const QString &text)
{
    m_report->setText(text);
    m_report->setVisible(!text.isEmpty());
}

void EmailBouncePanel::showBounces(const QList<OpenBounce> &bounces)
{
    m_bounces.setRows({bounces.begin(), bounces.end()});
    m_heading->setText(
        bounces.isEmpty()
            ? tr("No message waits for you.")
            : tr("%1 messages need your eyes").arg(typography::number(bounces.size())));
    if (!bounces.isEmpty())
        m_table->selectRow(0);
    showSelection();
}

void EmailBouncePanel::clear()
{
    showReport({});
    showBounces({});
}

void EmailBouncePanel::showSelection()
{
    const OpenBounce *bounce = current();
    m_nothing->setEnabled(bounce != nullptr);
    m_reference->setEnabled(bounce != nullptr);
    m_reference->setText(bounce != nullptr ? bounce->reference : QString());
    m_failed->setEnabled(bounce != nullptr && !bounce->reference.isEmpty());
}

const OpenBounce *EmailBouncePanel::current() const
{
    const int row = m_table != nullptr ? currentRow(m_table) : -1;
    return row < 0 || row >= m_bounces.rowCount() ? nullptr : &m_bounces.at(row);
}

void EmailBouncePanel::settle(const QString &failedReference)
{
    if (current() != nullptr)
        emit settleRequested(current()->id, failedReference);
}

} // namespace ui
