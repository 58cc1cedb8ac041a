// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/notices/emailstab.h"

#include "ui/notices/emailbouncepanel.h"
#include "ui/notices/emailoutboxpanel.h"
#include "ui/notices/emailsetuppanel.h"
#include "ui/notices/emailtrialpanel.h"
#include "ui/notices/emailwords.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/typography.h"

#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

EmailsTab::EmailsTab(QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedWidget(this))
    , m_steps(new QTabWidget(this))
    , m_progress(theme::body({}, this))
    , m_setup(new EmailSetupPanel(this))
    , m_trial(new EmailTrialPanel(this))
    , m_outbox(new EmailOutboxPanel(this))
    , m_bounces(new EmailBouncePanel(this))
{
    auto *empty = new EmptyState(
        u"notices"_s,
        tr("Persons may be told by e-mail instead of a letter: whoever asked for it, or whoever "
           "gave the laboratory an address of their own. Everybody else goes on getting a letter. "
           "Nothing is sent before you have set up the laboratory’s account, chosen to whom, and "
           "looked at a dry run. What was sent, and what came back, will be listed here."),
        tr("Set up the sending account…"), this);
    empty->findChild<QPushButton *>(u"emptyStateButton"_s)->setObjectName(u"firstEmailAccount"_s);
    m_stack->addWidget(empty);
    m_stack->addWidget(makeSteps());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->addWidget(m_stack);
    connect(empty, &EmptyState::actionRequested, this, &EmailsTab::accountRequested);
    connect(m_setup, &EmailSetupPanel::accountRequested, this, &EmailsTab::accountRequested);
    connect(m_trial, &EmailTrialPanel::trialRequested, this, &EmailsTab::trialRequested);
    connect(m_outbox, &EmailOutboxPanel::trialRequested, this, [this] {
        showTrialStep();
        emit trialRequested();
    });
}

QWidget *EmailsTab::makeSteps()
{
    m_progress->setObjectName(u"emailProgress"_s);
    m_progress->hide();
    m_steps->setObjectName(u"emailSteps"_s);
    m_steps->setAccessibleName(tr("Steps of the e-mails"));
    m_steps->setDocumentMode(true);
    m_steps->addTab(m_setup, tr("1. Account and offer"));
    m_steps->addTab(m_trial, tr("2. Dry run and sending"));
    m_steps->addTab(m_outbox, tr("3. Results"));
    m_steps->addTab(m_bounces, tr("4. What came back"));
    auto *steps = new QWidget(this);
    auto *column = new QVBoxLayout(steps);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_progress);
    column->addWidget(m_steps, 1);
    return steps;
}

void EmailsTab::showAccount(const std::optional<services::EmailAccount> &account)
{
    m_stack->setCurrentIndex(account ? 1 : 0);
    if (!account)
        return;
    m_setup->showAccount(*account);
    const bool hasUser = !account->mailboxUser.isEmpty();
    m_bounces->showMailbox(account->mailboxHost.isEmpty() || !hasUser ? account->mailboxHost
                                                                      : account->mailboxUser);
}

void EmailsTab::showStatus(const services::EmailStatus &status)
{
    m_trial->showPending(status.pending);
    m_outbox->showStatus(status);
    const QString title = tr("4. What came back");
    m_steps->setTabText(m_steps->indexOf(m_bounces),
                        status.unknownBounces == 0
                            ? title
                            : title + u" (%1)"_s.arg(typography::number(status.unknownBounces)));
}

void EmailsTab::showSending(bool isSending, const QString &waiting)
{
    m_trial->setSending(isSending);
    m_outbox->setSending(isSending);
    m_progress->setVisible(isSending);
    m_progress->setText(waiting.isEmpty() ? tr("E-mails are leaving. Stop ends the sending; what "
                                               "was sent stays sent.")
                                          : waiting);
}

void EmailsTab::showTrialStep()
{
    m_steps->setCurrentWidget(m_trial);
}

void EmailsTab::showOutboxStep()
{
    m_steps->setCurrentWidget(m_outbox);
}

void EmailsTab::clear()
{
    showAccount({});
    m_setup->showAccount({});
    m_trial->showUnchecked();
    m_outbox->clear();
    m_bounces->clear();
}

} // namespace ui
