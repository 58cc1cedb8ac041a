// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/notices/noticesview.h"

#include "ui/notices/addressestab.h"
#include "ui/notices/callstab.h"
#include "ui/notices/checktab.h"
#include "ui/notices/emailstab.h"
#include "ui/notices/letterstab.h"
#include "ui/notices/lotstab.h"
#include "ui/notices/requeststab.h"
#include "ui/notices/returnstab.h"
#include "ui/notices/templatestab.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/pageheader.h"

#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

NoticesView::NoticesView(QWidget *parent)
    : QWidget(parent)
    , m_tabs(new QTabWidget(this))
    , m_addresses(new AddressesTab(this))
    , m_calls(new CallsTab(this))
    , m_check(new CheckTab(this))
    , m_emails(new EmailsTab(this))
    , m_letters(new LettersTab(this))
    , m_lots(new LotsTab(this))
    , m_requests(new RequestsTab(this))
    , m_returns(new ReturnsTab(this))
    , m_templates(new TemplatesTab(this))
{
    auto *header = new PageHeader(
        tr("Notifications"),
        tr("One letter per person concerned, with only the categories that leaked about them."),
        this);
    auto *check = new QPushButton(icons::icon(u"check"_s), tr("&Check before sending"), this);
    check->setObjectName(u"checkLetters"_s);
    header->addButton(check);
    m_tabs->setObjectName(u"noticeTabs"_s);
    m_tabs->setAccessibleName(tr("Steps of the notification"));
    m_tabs->setDocumentMode(true);
    m_letters->setObjectName(u"lettersTab"_s);
    m_check->setObjectName(u"checkTab"_s);
    m_lots->setObjectName(u"lotsTab"_s);
    m_tabs->addTab(m_letters, tr("Letters"));
    m_templates->setObjectName(u"templatesTab"_s);
    m_tabs->addTab(m_templates, tr("Templates"));
    m_addresses->setObjectName(u"addressesTab"_s);
    m_tabs->addTab(m_addresses, tr("Addresses"));
    m_tabs->addTab(m_check, tr("Check"));
    m_tabs->addTab(m_lots, tr("Printed lots"));
    m_emails->setObjectName(u"emailsTab"_s);
    m_tabs->addTab(m_emails, tr("E-mails"));
    m_returns->setObjectName(u"returnsTab"_s);
    m_tabs->addTab(m_returns, tr("Returns"));
    m_calls->setObjectName(u"callsTab"_s);
    m_tabs->addTab(m_calls, tr("Calls"));
    m_requests->setObjectName(u"requestsTab"_s);
    m_tabs->addTab(m_requests, tr("Requests"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(header);
    column->addWidget(m_tabs, 1);
    connect(check, &QPushButton::clicked, this, &NoticesView::checkRequested);
    connect(m_check, &CheckTab::checkRequested, this, &NoticesView::checkRequested);
    connect(m_lots, &LotsTab::checkRequested, this, &NoticesView::checkRequested);
}

void NoticesView::showCheck()
{
    m_tabs->setCurrentWidget(m_check);
}

void NoticesView::showLots()
{
    m_tabs->setCurrentWidget(m_lots);
}

} // namespace ui
