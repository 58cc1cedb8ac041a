// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/text.h"
#include "cli/commands.h"
#include "cli/counts.h"
#include "cli/optionchecks.h"
#include "cli/preflightanswer.h"
#include "cli/terminal.h"
#include "services/bounceservice.h"
#include "services/emailaccount.h"
#include "services/emailservice.h"
#include "services/preflightservice.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <map>
#include <memory>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

constexpr int kShownRows = 50;

QString tr(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

QString text(const std::string &option)
{
    return QString::fromStdString(option);
}

struct EmailOptions {
    std::string address;
    std::optional<qint64> limit;
    bool wait = false;
    std::string state;
    qint64 after = 0;
    int rows = kShownRows;
    std::string reference;
    std::string file;
    std::string settlement;
    bool pending = false;
    std::string path;
    bool mailbox = false;
    qint64 bounce = 0;
};

base::Result<Answer> preflight(const Shell &shell)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    TerminalProgress progress(shell.quiet());
    const auto report = services::preflightLetters(*session, progress);
    if (!report)
        return report.error();
    const services::EmailFigures &emails = report->emails;
    Answer answer;
    answer.lines << tr("%1: %2 to send, %3 to print; already written to: %4, without either: %5")
                        .arg(counted(report->persons, Counted::Persons),
                             counted(emails.toSend, Counted::Emails),
                             counted(report->toPrint, Counted::Letters),
                             base::frenchNumber(report->alreadyPrinted),
                             base::frenchNumber(report->obstacles));
    QJsonObject byPost;
    for (const services::NamedCount &reason : emails.byPost) {
        byPost.insert(reason.key, reason.count);
        answer.lines << tr("  By post: %1 (%2)").arg(reason.text, base::frenchNumber(reason.count));
    }
    QJsonArray groups;
    for (const services::NamedCount &group : emails.groups)
        groups.append(QJsonObject{{u"name"_s, group.key}, {u"count"_s, group.count}});
    QJsonArray findings;
    for (const services::PreflightFinding &finding : report->findings) {
        if (finding.scope == services::FindingScope::Letters)
            continue;
        findings.append(findingJson(finding));
        answer.lines << findingLine(finding);
    }
    answer.json = {{u"persons"_s, report->persons},
                   {u"to_send"_s, emails.toSend},
                   {u"supplements"_s, emails.supplements},
                   {u"to_print"_s, report->toPrint},
                   {u"already_written"_s, report->alreadyPrinted},
                   {u"obstacles"_s, report->obstacles},
                   {u"by_post"_s, byPost},
                   {u"groups"_s, groups},
                   {u"passes"_s, report->passesForEmails()},
                   {u"findings"_s, findings}};
    answer.exitCode = report->passesForEmails() ? kDone : kRefused;
    return answer;
}

base::Result<Answer> test(const Shell &shell, const EmailOptions &options)
{
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    TerminalProgress progress(shell.quiet());
    const auto tested = services::testEmailAccount(*session, text(options.address), progress);
    if (!tested)
        return tested.error();
    const mailing::ConnectionFacts &server = tested->server;
    Answer answer;
    answer.lines << tr("Encrypted: %1").arg(server.protocol)
                 << tr("Certificate: %1, issued by %2, valid until %3, SHA-256 %4")
                        .arg(server.certificate, server.issuer, spokenTime(server.validUntil),
                             QString::fromLatin1(server.sha256.toHex()))
                 << tr("Login: %1").arg(server.login.isEmpty() ? tr("none") : server.login);
    if (!tested->sentTo.isEmpty())
        answer.lines << tr("The server took a test message to %1: %2. Look whether it arrives, and "
                           "not among the unwanted mail.")
                            .arg(tested->sentTo, tested->reply);
    answer.json = {{u"protocol"_s, server.protocol},
                   {u"certificate"_s, server.certificate},
                   {u"issuer"_s, server.issuer},
                   {u"valid_until"_s, isoTime(server.validUntil)},
                   {u"sha256"_s, QString::fromLatin1(server.sha256.toHex())},
                   {u"login"_s, server.login},
                   {u"dsn"_s, server.hasDsn},
                   {u"sent_to"_s, tested->sentTo},
                   {u"reply"_s, tested->reply}};
    return answer;
}

Answer answerOf(const services::EmailRun &run)
{
    Answer answer;
    answer.lines << tr("%1 prepared; %2 accepted by the server, %3 to try again, %4 not reached (a "
                       "letter is due), %5 refused, %6 uncertain")
                        .arg(base::frenchNumber(run.prepared), base::frenchNumber(run.accepted),
                             base::frenchNumber(run.postponed), base::frenchNumber(run.failed),
                             base::frenchNumber(run.refused), base::frenchNumber(run.uncertain));
    if (run.pending > 0)
        answer.lines << (run.nextUtc
                             ? tr("Still to send: %1; go on after %2")
                                   .arg(base::frenchNumber(run.pending), spokenTime(*run.nextUtc))
                             : tr("Still to send: %1").arg(base::frenchNumber(run.pending)));
    if (!run.stopped.isEmpty())
        answer.lines << run.stopped;
    if (run.uncertain > 0)
        answer.lines << tr("Uncertain ones are never sent again by themselves: email list --state "
                           "uncertain, then email settle.");
    answer.json = {{u"prepared"_s, run.prepared},   {u"accepted"_s, run.accepted},
                   {u"postponed"_s, run.postponed}, {u"failed"_s, run.failed},
                   {u"refused"_s, run.refused},     {u"uncertain"_s, run.uncertain},
                   {u"pending"_s, run.pending},     {u"stopped"_s, run.stopped}};
    if (run.nextUtc)
        answer.json.insert(u"next"_s, isoTime(*run.nextUtc));
    return answer;
}

base::Result<Answer> send(const Shell &shell, const EmailOptions &options)
{
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    TerminalProgress progress(shell.quiet());
    const services::EmailSending sending{
        .limit = options.limit,
        .waits = options.wait,
        .onWaiting = [&shell, &options](const QDateTime &until) {
            if (options.wait) // else some seconds only
                shell.note(tr("Nothing can leave before %1.").arg(spokenTime(until)));
        }};
    const auto run = services::sendEmails(*session, sending, progress);
    if (!run)
        return run.error();
    return answerOf(*run);
}

base::Result<Answer> status(const Shell &shell)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    const auto status = services::emailStatus(*session);
    if (!status)
        return status.error();
    Answer answer;
    answer.lines << tr("To send: %1; accepted: %2; refused: %3; uncertain: %4; not reached: %5; on "
                       "their way or interrupted: %6")
                        .arg(base::frenchNumber(status->pending),
                             base::frenchNumber(status->accepted),
                             base::frenchNumber(status->refused),
                             base::frenchNumber(status->uncertain),
                             base::frenchNumber(status->failed),
                             base::frenchNumber(status->sending))
                 << tr("Sent in the last hour: %1; in the last day: %2")
                        .arg(base::frenchNumber(status->sentLastHour),
                             base::frenchNumber(status->sentLastDay));
    if (status->unknownBounces > 0)
        answer.lines << tr("Messages to look at yourself: %1 (email unknown)")
                            .arg(base::frenchNumber(status->unknownBounces));
    answer.json = {{u"pending"_s, status->pending},
                   {u"sending"_s, status->sending},
                   {u"accepted"_s, status->accepted},
                   {u"refused"_s, status->refused},
                   {u"uncertain"_s, status->uncertain},
                   {u"failed"_s, status->failed},
                   {u"sent_last_hour"_s, status->sentLastHour},
                   {u"sent_last_day"_s, status->sentLastDay},
                   {u"unknown_bounces"_s, status->unknownBounces}};
    if (status->nextUtc)
        answer.json.insert(u"next"_s, isoTime(*status->nextUtc));
    return answer;
}

services::EmailFilter filterOf(const std::string &state)
{
    static const std::map<std::string, services::EmailFilter> filters{
        {"pending", services::EmailFilter::Pending},
        {"accepted", services::EmailFilter::Accepted},
        {"refused", services::EmailFilter::Refused},
        {"uncertain", services::EmailFilter::Uncertain},
        {"failed", services::EmailFilter::Failed}};
    const auto found = filters.find(state);
    return found == filters.end() ? services::EmailFilter::All : found->second;
}

QJsonObject jsonOf(const services::EmailRow &row)
{
    QJsonObject object{{u"notice"_s, row.notice},
                       {u"reference"_s, row.reference},
                       {u"address"_s, row.address},
                       {u"state"_s, row.state},
                       {u"reason"_s, row.reason},
                       {u"reply"_s, row.reply},
                       {u"attempts"_s, row.attempts},
                       {u"message_id"_s, row.messageId},
                       {u"changed"_s, isoTime(row.changedUtc)}};
    if (row.dueUtc)
        object.insert(u"due"_s, isoTime(*row.dueUtc));
    if (row.sentUtc)
        object.insert(u"sent"_s, isoTime(*row.sentUtc));
    return object;
}

QString lineOf(const services::EmailRow &row)
{
    const QString line = u"%1  %2  %3"_s.arg(row.reference, row.address, row.stateText);
    return row.reply.isEmpty() ? line : line + u" — "_s + row.reply;
}

base::Result<Answer> list(const Shell &shell, const EmailOptions &options)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    const auto rows =
        services::listEmails(*session, filterOf(options.state), options.after, options.rows);
    if (!rows)
        return rows.error();
    Answer answer;
    QJsonArray emails;
    for (const services::EmailRow &row : *rows) {
        emails.append(jsonOf(row));
        answer.lines << lineOf(row);
    }
    if (rows->isEmpty())
        answer.lines << tr("None.");
    else if (rows->size() == options.rows)
        answer.lines << tr("More: --after %1").arg(rows->last().notice);
    answer.json = {{u"emails"_s, emails}};
    return answer;
}

base::Result<Answer> show(const Shell &shell, const EmailOptions &options)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    const QString reference = text(options.reference);
    const auto detail = services::emailDetail(*session, reference);
    if (!detail)
        return detail.error();
    if (!options.file.empty()) {
        const auto written = services::exportEmail(*session, reference, text(options.file));
        if (!written)
            return written.error();
    }
    Answer answer;
    answer.json = jsonOf(detail->row);
    answer.lines << lineOf(detail->row) << tr("Message-ID: %1").arg(detail->row.messageId);
    if (!detail->row.reasonText.isEmpty())
        answer.lines << detail->row.reasonText;
    QJsonArray history;
    for (const services::EmailEvent &event : detail->history) {
        history.append(QJsonObject{{u"at"_s, isoTime(event.at)}, {u"text"_s, event.text}});
        answer.lines << u"  %1 — %2"_s.arg(spokenTime(event.at), event.text);
    }
    answer.json.insert(u"history"_s, history);
    if (!options.file.empty())
        answer.lines << tr("Written: %1").arg(text(options.file));
    return answer;
}

services::EmailSettlement settlementOf(const std::string &word)
{
    if (word == "arrived")
        return services::EmailSettlement::Arrived;
    return word == "again" ? services::EmailSettlement::SendAgain
                           : services::EmailSettlement::ByPost;
}

base::Result<Answer> settle(const Shell &shell, const EmailOptions &options)
{
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    const auto settled =
        services::settleEmail(*session, text(options.reference), settlementOf(options.settlement));
    if (!settled)
        return settled.error();
    return Answer{.json = {{u"reference"_s, text(options.reference)},
                           {u"decision"_s, text(options.settlement)}},
                  .lines = {tr("Noted.")}};
}

base::Result<Answer> settleAll(const Shell &shell, services::EmailFilter filter,
                               services::EmailSettlement settlement)
{
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    const auto settled = services::settleEmails(*session, filter, settlement);
    if (!settled)
        return settled.error();
    const bool isPost = settlement == services::EmailSettlement::ByPost;
    return Answer{.json = {{u"messages"_s, *settled}},
                  .lines = {(isPost ? tr("By post instead: %1") : tr("To send again: %1"))
                                .arg(base::frenchNumber(*settled))}};
}

base::Result<Answer> bounces(const Shell &shell, const EmailOptions &options)
{
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    TerminalProgress progress(shell.quiet());
    if (!options.mailbox && options.path.empty())
        return base::Error{base::Error::Kind::Input,
                           tr("Name a file or folder with the returned messages, or --mailbox.")};
    const auto report = options.mailbox
        ? services::fetchBounces(*session, progress)
        : services::importBounces(*session, text(options.path), progress);
    if (!report)
        return report.error();
    Answer answer;
    answer.lines
        << QCoreApplication::translate(
               "cli",
               "%1 message(s) read, %2 of them known; not reached: %3; for now: %4; unwanted: %5; "
               "delayed: %6; delivered: %7; automatic answers: %8; for you: %9",
               nullptr, int(report->read))
               .arg(base::frenchNumber(report->read), base::frenchNumber(report->known),
                    base::frenchNumber(report->hard), base::frenchNumber(report->soft),
                    base::frenchNumber(report->rejected), base::frenchNumber(report->delayed),
                    base::frenchNumber(report->delivered), base::frenchNumber(report->automatic),
                    base::frenchNumber(report->unknown));
    if (report->hard > 0)
        answer.lines << tr("Whoever was not reached is due a letter: letters preflight");
    answer.json = {{u"read"_s, report->read},           {u"known"_s, report->known},
                   {u"hard"_s, report->hard},           {u"soft"_s, report->soft},
                   {u"rejected"_s, report->rejected},   {u"delayed"_s, report->delayed},
                   {u"delivered"_s, report->delivered}, {u"automatic"_s, report->automatic},
                   {u"unknown"_s, report->unknown}};
    return answer;
}

base::Result<Answer> unknown(const Shell &shell)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    const auto open = services::openBounces(*session, kShownRows);
    if (!open)
        return open.error();
    Answer answer;
    QJsonArray messages;
    for (const services::OpenBounce &bounce : *open) {
        messages.append(QJsonObject{{u"id"_s, bounce.id},
                                    {u"place"_s, bounce.place},
                                    {u"from"_s, bounce.from},
                                    {u"subject"_s, bounce.subject},
                                    {u"reference"_s, bounce.reference},
                                    {u"read"_s, isoTime(bounce.readUtc)}});
        answer.lines << u"%1  %2  %3  %4"_s.arg(QString::number(bounce.id), bounce.place,
                                                bounce.from, bounce.subject);
    }
    if (open->isEmpty())
        answer.lines << tr("None.");
    answer.json = {{u"messages"_s, messages}};
    return answer;
}

base::Result<Answer> settleUnknown(const Shell &shell, const EmailOptions &options)
{
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    const auto settled = services::settleBounce(*session, options.bounce, text(options.reference));
    if (!settled)
        return settled.error();
    return Answer{.json = {{u"id"_s, options.bounce}}, .lines = {tr("Noted.")}};
}

using Options = std::shared_ptr<EmailOptions>;

void addSendCommands(Shell &shell, CLI::App *email, const Options &options)
{
    shell.command(email, "preflight", "Contrôle avant envoi",
                  [&shell] { return preflight(shell); });
    CLI::App *tried = shell.command(email, "test", "Essaie le compte, et s'écrit à soi-même",
                                    [&shell, options] { return test(shell, *options); });
    tried->add_option("address", options->address,
                      "Votre propre adresse ; sans : la connexion seule");
    CLI::App *sent = shell.command(email, "send", "Envoie les courriels dus",
                                   [&shell, options] { return send(shell, *options); });
    sent->add_option("--limit", options->limit,
                     "Une première vague d'autant de messages, puis arrêt")
        ->check(isAtLeast(1));
    sent->add_flag(
        "--wait", options->wait,
        "Attend tant qu'il le faut (quota, nuit, nouvel essai) au lieu de rendre la main");
    shell.command(email, "status", "Où en sont les courriels", [&shell] { return status(shell); });
}

void addFollowCommands(Shell &shell, CLI::App *email, const Options &options)
{
    CLI::App *listed = shell.command(email, "list", "Les courriels un par un",
                                     [&shell, options] { return list(shell, *options); });
    listed->add_option("--state", options->state, "Seulement ceux-là")
        ->check(isOneOf({"pending", "accepted", "refused", "uncertain", "failed"}));
    listed->add_option("--after", options->after, "À la suite de ce numéro");
    listed->add_option("--limit", options->rows, "Nombre de lignes")->check(isAtLeast(1));
    CLI::App *shown = shell.command(email, "show", "Tout sur un courriel",
                                    [&shell, options] { return show(shell, *options); });
    shown->add_option("reference", options->reference, "Référence")->required();
    shell.writes(
        shown->add_option("--out", options->file, "Le message tel qu'il est parti (.eml)"));
    CLI::App *settled = shell.command(email, "settle", "La suite d'un courriel incertain ou refusé",
                                      [&shell, options] { return settle(shell, *options); });
    settled->add_option("reference", options->reference, "Référence")->required();
    settled
        ->add_option("decision", options->settlement,
                     "arrived (trouvé dans le journal du serveur), again (à renvoyer) ou post (par "
                     "courrier)")
        ->required()
        ->check(isOneOf({"arrived", "again", "post"}));
    shell.command(email, "retry", "Remet à envoyer tous les courriels refusés", [&shell] {
        return settleAll(shell, services::EmailFilter::Refused,
                         services::EmailSettlement::SendAgain);
    });
    CLI::App *posted = shell.command(
        email, "by-post", "Écrit par courrier à la place des courriels refusés", [&shell, options] {
            return settleAll(shell,
                             options->pending ? services::EmailFilter::Pending
                                              : services::EmailFilter::Refused,
                             services::EmailSettlement::ByPost);
        });
    posted->add_flag("--pending", options->pending, "De ceux qui restent à envoyer plutôt");
}

void addBounceCommands(Shell &shell, CLI::App *email, const Options &options)
{
    CLI::App *read = shell.command(email, "bounces", "Lit les retours",
                                   [&shell, options] { return bounces(shell, *options); });
    CLI::Option *path = shell.reads(read->add_option(
        "path", options->path, "Fichier .eml ou mbox, Maildir ou dossier de fichiers .eml"));
    CLI::Option *mailbox = read->add_flag("--mailbox", options->mailbox,
                                          "Relève la boîte des retours du compte (POP3S)");
    mailbox->excludes(path);
    CLI::App *open = shell.command(email, "unknown", "Les messages à regarder soi-même",
                                   [&shell] { return unknown(shell); });
    CLI::App *settled = shell.command(open, "settle", "Un message a été regardé",
                                      [&shell, options] { return settleUnknown(shell, *options); });
    settled->add_option("id", options->bounce, "Numéro")->required();
    settled->add_option("--failed", options->reference,
                        "Référence du courriel qui n'est donc pas arrivé");
}

} // namespace

void addEmailCommands(Shell &shell)
{
    const auto options = std::make_shared<EmailOptions>();
    CLI::App *email = shell.group("email", "Les notifications par courriel");
    addSendCommands(shell, email, options);
    addFollowCommands(shell, email, options);
    addBounceCommands(shell, email, options);
    addEmailAccountCommands(shell, email);
}

} // namespace cli
