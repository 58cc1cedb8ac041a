// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/notices/emailoutboxcontroller.h"

#include "ui/notices/emailbouncepanel.h"
#include "ui/notices/emailwords.h"
#include "ui/session.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/typography.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace ui {

using services::EmailFilter;
using services::EmailRow;
using services::EmailSettlement;

namespace {

constexpr int kPage = 400;
constexpr int kBouncesShown = 1000;

Dialogs::Question questionFor(const EmailRow &row, EmailSettlement settlement)
{
    const bool isUncertain = row.state == "uncertain"_L1;
    switch (settlement) {
    case EmailSettlement::Arrived:
        return {.title = EmailOutboxController::tr("The server took this message"),
                .text = EmailOutboxController::tr(
                            "Only when its Message-ID stands in the server’s log as accepted:\n%1\n"
                            "The person then counts as informed and gets no letter.")
                            .arg(row.messageId),
                .action = EmailOutboxController::tr("It stands in the log"),
                .typed = {}};
    case EmailSettlement::SendAgain:
        return {.title = EmailOutboxController::tr("Send this message again"),
                .text = isUncertain
                    ? EmailOutboxController::tr(
                          "Only when its Message-ID does not stand in the server’s log:\n%1\nIf "
                          "the server did take it, the person gets the same message twice. It "
                          "leaves with the next sending.")
                          .arg(row.messageId)
                    : EmailOutboxController::tr("It leaves with the next sending. Do it once what "
                                                "the server refused is put right."),
                .action = EmailOutboxController::tr("Send again"),
                .typed = {}};
    case EmailSettlement::ByPost:
        return {.title = EmailOutboxController::tr("A letter instead"),
                .text = EmailOutboxController::tr(
                    "This e-mail is not sent any more: a letter is due at the next production. "
                    "This cannot be taken back."),
                .action = EmailOutboxController::tr("By post"),
                .typed = {}};
    }
    return {};
}

} // namespace

EmailOutboxController::EmailOutboxController(Session &session, Dialogs &dialogs,
                                             EmailOutboxPanel *outbox, EmailBouncePanel *bounces,
                                             QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_dialogs(dialogs)
    , m_outbox(outbox)
    , m_bounces(bounces)
{
    connect(outbox, &EmailOutboxPanel::listChosen, this, [this] { readPage(0); });
    connect(outbox, &EmailOutboxPanel::rowSelected, this, &EmailOutboxController::readDetail);
    connect(outbox, &EmailOutboxPanel::settleRequested, this, &EmailOutboxController::settle);
    connect(outbox, &EmailOutboxPanel::settleAllRequested, this, &EmailOutboxController::settleAll);
    connect(outbox, &EmailOutboxPanel::exportRequested, this, &EmailOutboxController::exportEmail);
    outbox->emails().setOnMoreWanted([this] { readPage(m_outbox->emails().rows().back().notice); });
    connect(bounces, &EmailBouncePanel::fileRequested, this, [this] {
        import(m_dialogs.openFile(m_bounces, tr("Messages that came back"),
                                  tr("Messages (*.eml *.mbox *.mbx);;All files (*)")));
    });
    connect(bounces, &EmailBouncePanel::folderRequested, this, [this] {
        import(m_dialogs.folder(m_bounces, tr("Folder of messages that came back")));
    });
    connect(bounces, &EmailBouncePanel::mailboxRequested, this, &EmailOutboxController::fetch);
    connect(bounces, &EmailBouncePanel::settleRequested, this,
            &EmailOutboxController::settleBounce);
}

void EmailOutboxController::refresh()
{
    readPage(0);
    readBounces();
}

void EmailOutboxController::readPage(qint64 afterNotice)
{
    const EmailFilter filter = m_outbox->filter();
    m_session.read<QList<EmailRow>>(
        m_outbox,
        [filter, afterNotice](const auto &vault) {
            return services::listEmails(vault, filter, afterNotice, kPage);
        },
        [this, filter, afterNotice](const QList<EmailRow> &rows) {
            if (m_outbox->filter() != filter)
                return; // another list was chosen meanwhile
            std::vector<EmailRow> page(rows.begin(), rows.end());
            const bool hasMore = rows.size() == kPage;
            if (afterNotice == 0)
                m_outbox->setRows(std::move(page), hasMore);
            else
                m_outbox->emails().append(page, hasMore);
        });
}

void EmailOutboxController::readDetail(const QString &reference)
{
    m_session.read<services::EmailDetail>(
        m_outbox,
        [reference](const auto &vault) { return services::emailDetail(vault, reference); },
        [this](const services::EmailDetail &detail) { m_outbox->showDetail(detail); });
}

void EmailOutboxController::readBounces()
{
    m_session.read<QList<services::OpenBounce>>(
        m_bounces, [](const auto &vault) { return services::openBounces(vault, kBouncesShown); },
        [this](const auto &bounces) { m_bounces->showBounces(bounces); });
}

void EmailOutboxController::settle(const EmailRow &row, EmailSettlement settlement)
{
    if (!m_dialogs.confirm(m_outbox, questionFor(row, settlement)))
        return;
    m_session.act<Nothing>(
        this,
        [reference = row.reference, settlement](const auto &vault) {
            return valued(services::settleEmail(vault, reference, settlement));
        },
        [this, reference = row.reference](const Nothing &) {
            emit news(tr("E-mail %1: your decision is kept.").arg(reference));
        });
}

void EmailOutboxController::settleAll(EmailFilter filter, EmailSettlement settlement, qint64 count)
{
    const bool isByPost = settlement == EmailSettlement::ByPost;
    const QString number = typography::number(count);
    const bool isSure = m_dialogs.confirm(
        m_outbox,
        {.title = isByPost ? tr("Letters instead of e-mails") : tr("Send refused e-mails again"),
         .text = isByPost
             ? tr("%1 e-mails are not sent any more: letters are due at the next production. This "
                  "cannot be taken back.",
                  nullptr, typography::plural(count))
                   .arg(number)
             : tr("%1 refused e-mails leave with the next sending. Do it once what the server "
                  "refused is put right; else they are refused again.",
                  nullptr, typography::plural(count))
                   .arg(number),
         .action = isByPost ? tr("All by post") : tr("Send again"),
         .typed = isByPost ? QString::number(count) : QString()});
    if (!isSure)
        return;
    m_session.act<qint64>(
        this,
        [filter, settlement](const auto &vault) {
            return services::settleEmails(vault, filter, settlement);
        },
        [this, isByPost](qint64 settledCount) {
            emit news((isByPost ? tr("%1 persons are due a letter instead.")
                                : tr("%1 e-mails leave with the next sending."))
                          .arg(typography::number(settledCount)));
        });
}

void EmailOutboxController::exportEmail(const QString &reference)
{
    const QString file = m_dialogs.saveFile(m_outbox, tr("Export the e-mail"),
                                            reference + u".eml"_s, tr("E-mail (*.eml)"));
    if (file.isEmpty())
        return;
    m_session.read<Nothing>(
        m_outbox,
        [reference, file](const auto &vault) {
            return valued(services::exportEmail(vault, reference, file));
        },
        [this, file](const Nothing &) {
            emit news(tr("The e-mail was written to %1; it holds personal data in clear.")
                          .arg(QFileInfo(file).fileName()));
        });
}

void EmailOutboxController::import(const QString &path)
{
    if (path.isEmpty())
        return;
    read(tr("Reading what came back"), [path](const auto &vault, auto &progress) {
        return services::importBounces(vault, path, progress);
    });
}

void EmailOutboxController::fetch()
{
    read(tr("Reading the mailbox"),
         [](const auto &vault, auto &progress) { return services::fetchBounces(vault, progress); });
}

void EmailOutboxController::read(const QString &title, const BounceReader &reader)
{
    m_session.job<QString>(
        title, m_bounces,
        [reader](const auto &vault, auto &progress) -> base::Result<QString> {
            const auto report = reader(vault, progress);
            if (report)
                return emailwords::bounces(*report);
            // What was read before Stop is kept: not "nothing was changed".
            if (report.error().kind == base::Error::Kind::Cancelled)
                return tr("The reading was stopped; what was read stays read.");
            return report.error();
        },
        [this](const QString &text) { m_bounces->showReport(text); });
}

void EmailOutboxController::settleBounce(qint64 id, const QString &failedReference)
{
    if (!failedReference.isEmpty()
        && !m_dialogs.confirm(m_bounces,
                              {.title = tr("This e-mail did not arrive"),
                               .text = tr("E-mail %1 counts as not arrived: its person is due a "
                                          "letter. This cannot be taken back.")
                                           .arg(failedReference),
                               .action = tr("By post"),
                               .typed = {}}))
        return;
    m_session.act<Nothing>(
        this,
        [id, failedReference](const auto &vault) {
            return valued(services::settleBounce(vault, id, failedReference));
        },
        [this, failedReference](const Nothing &) {
            emit news(failedReference.isEmpty()
                          ? tr("The message is settled: nothing to do.")
                          : tr("E-mail %1 did not arrive: a letter is due.").arg(failedReference));
        });
}

} // namespace ui
