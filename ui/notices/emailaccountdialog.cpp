// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/notices/emailaccountdialog.h"

#include "ui/notices/emailaccountpages.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr int kWidth = 640;
}

EmailAccountDialog::EmailAccountDialog(services::EmailAccount account, QWidget *parent)
    : QDialog(parent)
    , m_known(std::move(account))
    , m_pages(new QTabWidget(this))
    , m_server(new EmailServerPage(this))
    , m_sender(new EmailSenderPage(this))
    , m_returns(new EmailReturnsPage(this))
    , m_test(new EmailTestPage(this))
    , m_refusal(theme::warning({}, this))
{
    setObjectName(u"emailAccountDialog"_s);
    setWindowTitle(tr("Sending account"));
    setMinimumWidth(kWidth);
    m_pages->setObjectName(u"emailAccountPages"_s);
    m_pages->setAccessibleName(tr("Parts of the account"));
    m_pages->addTab(m_server, tr("1. Server"));
    m_pages->addTab(m_sender, tr("2. Sender"));
    m_pages->addTab(m_returns, tr("3. Returns"));
    m_pages->addTab(m_test, tr("4. Test"));
    m_refusal->setObjectName(u"emailAccountRefusal"_s);
    m_refusal->setWordWrap(true);
    m_refusal->hide();
    auto *column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addWidget(m_pages, 1);
    column->addWidget(m_refusal);
    column->addWidget(makeButtons());
    connect(m_server, &EmailServerPage::authorityRequested, this,
            &EmailAccountDialog::authorityRequested);
    showKept(m_known);
}

QWidget *EmailAccountDialog::makeButtons()
{
    auto *buttons = new QWidget(this);
    auto *cancel = new QPushButton(tr("Close"), buttons);
    cancel->setObjectName(u"closeEmailAccount"_s);
    auto *keep = new QPushButton(icons::icon(u"check"_s), tr("&Keep"), buttons);
    keep->setObjectName(u"keepEmailAccount"_s);
    keep->setDefault(true);
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch(1);
    row->addWidget(cancel);
    row->addWidget(keep);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(keep, &QPushButton::clicked, this, &EmailAccountDialog::keepRequested);
    return buttons;
}

services::EmailAccount EmailAccountDialog::account() const
{
    services::EmailAccount account = m_known;
    m_server->fill(account);
    m_sender->fill(account);
    m_returns->fill(account);
    return account;
}

services::EmailPasswords EmailAccountDialog::passwords() const
{
    return {.server = m_server->password(), .mailbox = m_returns->password()};
}

void EmailAccountDialog::showKept(const services::EmailAccount &account)
{
    m_known = account;
    m_server->showAccount(account);
    m_sender->showAccount(account);
    m_returns->showAccount(account);
    m_test->proposeAddress(account.fromAddress);
    m_refusal->hide();
}

void EmailAccountDialog::showRefusal(const QString &message)
{
    m_refusal->setText(message);
    m_refusal->show();
}

void EmailAccountDialog::setAuthority(const QString &fileName, const QString &pem)
{
    m_server->setAuthority(fileName, pem);
}

void EmailAccountDialog::pin(const QString &sha256)
{
    m_server->pin(sha256);
}

} // namespace ui
