// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/notices/emailscontroller.h"

#include "services/preflightservice.h"
#include "ui/notices/emailaccountcontroller.h"
#include "ui/notices/emailoutboxcontroller.h"
#include "ui/notices/emailsetuppanel.h"
#include "ui/notices/emailtrialpanel.h"
#include "ui/notices/emailwords.h"
#include "ui/session.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/typography.h"

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr int kWatchMilliseconds = 2000; // figures while e-mails leave
constexpr int kCandidatesShown = 200;    // to look at, not to work through
} // namespace

EmailsController::EmailsController(Session &session, Dialogs &dialogs, EmailsTab *tab,
                                   QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_dialogs(dialogs)
    , m_tab(tab)
    , m_account(new EmailAccountController(session, dialogs, tab, this))
    , m_outbox(new EmailOutboxController(session, dialogs, tab->outbox(), tab->bounces(), this))
    , m_waiting(std::make_shared<std::atomic<qint64>>(0))
{
    connect(tab, &EmailsTab::accountRequested, m_account, &EmailAccountController::openAccount);
    connect(tab->setup(), &EmailSetupPanel::limitsRequested, m_account,
            &EmailAccountController::openLimits);
    connect(m_account, &EmailAccountController::news, this, &EmailsController::news);
    connect(m_outbox, &EmailOutboxController::news, this, &EmailsController::news);
    connectSteps();
    connect(&m_clock, &QTimer::timeout, this, &EmailsController::watch);
}

void EmailsController::connectSteps()
{
    connect(m_tab->setup(), &EmailSetupPanel::policyChosen, this, &EmailsController::choosePolicy);
    connect(m_tab, &EmailsTab::trialRequested, this, &EmailsController::tryOut);
    EmailTrialPanel *trial = m_tab->trial();
    connect(trial, &EmailTrialPanel::candidateSelected, this, &EmailsController::readPreview);
    connect(trial, &EmailTrialPanel::sendRequested, this, &EmailsController::send);
    connect(m_tab->outbox(), &EmailOutboxPanel::resumeRequested, this, &EmailsController::resume);
}

// Also after each act and each job of its own: the session tells all places.
void EmailsController::refresh()
{
    watch();
    readSetup();
    readStatus();
    m_outbox->refresh();
    if (!m_isTried)
        m_tab->trial()->showUnchecked();
    m_isTried = false;
}

void EmailsController::clear()
{
    m_isTried = false;
    m_tab->clear();
}

void EmailsController::readSetup()
{
    m_session.read<std::optional<services::EmailAccount>>(
        m_tab, [](const auto &vault) { return services::emailAccount(vault); },
        [this](const auto &account) { m_tab->showAccount(account); });
    m_session.read<notices::EmailPolicy>(
        m_tab, [](const auto &vault) { return services::emailPolicy(vault); },
        [this](const notices::EmailPolicy &policy) { m_tab->setup()->showPolicy(policy); });
    m_session.read<mailing::Limits>(
        m_tab, [](const auto &vault) { return services::emailLimits(vault); },
        [this](const mailing::Limits &limits) {
            m_limits = limits;
            m_tab->setup()->showLimits(limits);
        });
}

void EmailsController::readStatus()
{
    m_session.read<services::EmailStatus>(
        m_tab, [](const auto &vault) { return services::emailStatus(vault); },
        [this](const services::EmailStatus &status) { m_tab->showStatus(status); });
}

void EmailsController::choosePolicy(const notices::EmailPolicy &policy)
{
    m_session.act<Nothing>(
        this,
        [policy](const auto &vault) { return valued(services::setEmailPolicy(vault, policy)); },
        [this](const Nothing &) {
            emit news(tr("Your choice is kept. A dry run shows what it means."));
        });
}

void EmailsController::tryOut()
{
    m_session.job<services::PreflightReport>(
        tr("Dry run of the e-mails"), m_tab,
        [](const auto &vault, auto &progress) {
            return services::preflightLetters(vault, progress);
        },
        [this](const services::PreflightReport &report) {
            m_isTried = true; // the refresh after this job keeps the report
            m_tab->trial()->showReport(report, m_limits);
            readCandidates();
        });
}

void EmailsController::readCandidates()
{
    m_session.read<QList<services::EmailCandidate>>(
        m_tab, [](const auto &vault) { return services::emailCandidates(vault, kCandidatesShown); },
        [this](const auto &candidates) { m_tab->trial()->showCandidates(candidates); });
}

void EmailsController::readPreview(qint64 personId)
{
    m_session.read<services::EmailPreview>(
        m_tab, [personId](const auto &vault) { return services::previewEmail(vault, personId); },
        [this, personId](const services::EmailPreview &preview) {
            m_tab->trial()->showPreview(personId, preview);
        });
}

void EmailsController::resume(qint64 pending)
{
    send(pending, pending, true);
}

void EmailsController::send(qint64 count, const std::optional<qint64> &limit, bool waits)
{
    const QString text =
        tr("%1 e-mails leave for the persons’ mailboxes; none can be called back. What the server "
           "accepts counts as told, and these persons get no letter. Messages that wait from "
           "before leave first. Stop ends the sending at any time; what was sent stays sent.",
           nullptr, typography::plural(count))
            .arg(typography::number(count));
    const bool isSure = m_dialogs.confirm(
        m_tab,
        {.title = limit ? tr("Send a part of the e-mails") : tr("Send all e-mails"),
         .text = text,
         .action = tr("Send"),
         .typed = QString::number(count)});
    if (isSure)
        startSending(limit, waits);
}

void EmailsController::startSending(const std::optional<qint64> &limit, bool waits)
{
    if (!m_session.jobs().isRunning()) {
        *m_waiting = 0;
        m_clock.start(kWatchMilliseconds);
        m_tab->showSending(true, {});
        m_tab->showOutboxStep();
    }
    m_session.job<services::EmailRun>(
        tr("Sending e-mails"), m_tab,
        [limit, waits, waiting = m_waiting](const auto &vault, auto &progress) {
            const services::EmailSending sending{
                .limit = limit, .waits = waits, .onWaiting = [waiting](const QDateTime &untilUtc) {
                    *waiting = untilUtc.toMSecsSinceEpoch();
                }};
            auto run = services::sendEmails(vault, sending, progress);
            // What left before Stop stays sent: not "nothing was changed".
            if (!run && run.error().kind == base::Error::Kind::Cancelled)
                run = services::EmailRun{.stopped = tr("The sending was stopped; what was sent "
                                                       "stays sent.")};
            return run;
        },
        [this](const services::EmailRun &run) { emit news(emailwords::run(run)); });
}

void EmailsController::watch()
{
    if (!m_clock.isActive())
        return;
    if (!m_session.jobs().isRunning()) {
        m_clock.stop();
        m_tab->showSending(false, {});
        return;
    }
    if (m_session.isLocked() || !m_session.isOpen())
        return;
    const QDateTime now = m_session.vault()->now();
    const QDateTime until = QDateTime::fromMSecsSinceEpoch(*m_waiting, Qt::UTC);
    m_tab->showSending(true,
                       until > now
                           ? tr("Waiting until %1: the quota is used up, it is night, or the "
                                "server asked for a rest. It goes on by itself; keep this computer "
                                "on.")
                                 .arg(emailwords::instant(until, now))
                           : QString());
    readStatus();
}

} // namespace ui
