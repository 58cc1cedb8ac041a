// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/text.h"
#include "cli/commands.h"
#include "cli/optionchecks.h"
#include "cli/postaloptions.h"
#include "cli/terminal.h"
#include "services/publicnoticeservice.h"
#include "services/returnimport.h"
#include "services/returnservice.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <memory>

using namespace Qt::StringLiterals;
using services::ReturnDecision;

namespace cli {

namespace {

constexpr int kListed = 100;

QString tr(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

QString text(const std::string &option)
{
    return QString::fromStdString(option);
}

struct ReturnOptions {
    std::string reference;
    std::string reason;
    std::string date;
    std::string decision;
    std::string searched;
    std::string file;
    std::string proof;
    std::string key;
    std::string words;
    PostalOptions address;
    int limit = kListed;
    bool open = false;
    bool dryRun = false;
    bool patient = false;
};
using Options = std::shared_ptr<ReturnOptions>;

QJsonValue day(const std::optional<QDate> &date)
{
    return date ? QJsonValue(date->toString(Qt::ISODate)) : QJsonValue();
}

base::Result<Answer> scan(const Shell &shell, const ReturnOptions &options)
{
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    const auto on = options.date.empty()
        ? std::nullopt
        : std::optional(QDate::fromString(text(options.date), Qt::ISODate));
    const auto scanned =
        services::scanReturn(*session, text(options.reference), text(options.reason), on);
    if (!scanned)
        return scanned.error();
    return Answer{.json = {{u"noted"_s, scanned->isNoted()},
                           {u"reference"_s, scanned->reference},
                           {u"message"_s, scanned->message},
                           {u"posted"_s, day(scanned->postedOn)},
                           {u"sending"_s, scanned->sending}},
                  .lines = {scanned->message},
                  .exitCode = scanned->isNoted() ? kDone : kRefused};
}

QJsonObject rowJson(const services::ReturnRow &row)
{
    return {{u"reference"_s, row.reference},
            {u"name"_s, row.name},
            {u"place"_s, row.place},
            {u"posted"_s, day(row.postedOn)},
            {u"returned"_s, row.returnedOn.toString(Qt::ISODate)},
            {u"reason"_s, row.reason},
            {u"reason_text"_s, row.reasonText},
            {u"decision"_s,
             row.decision ? QJsonValue(services::returnDecisionKey(*row.decision)) : QJsonValue()},
            {u"sending"_s, row.sending},
            {u"followed"_s, row.isFollowed}};
}

QJsonArray figuresJson(const QList<services::ReturnFigures> &figures)
{
    QJsonArray rows;
    for (const services::ReturnFigures &each : figures)
        rows.append(QJsonObject{{u"reason"_s, each.reason},
                                {u"text"_s, each.text},
                                {u"letters"_s, each.letters},
                                {u"open"_s, each.open}});
    return rows;
}

base::Result<Answer> list(const Shell &shell, const ReturnOptions &options)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    const auto returns = services::listReturns(*session, options.open, options.limit);
    if (!returns)
        return returns.error();
    Answer answer;
    QJsonArray rows;
    for (const services::ReturnRow &row : returns->rows) {
        rows.append(rowJson(row));
        answer.lines << u"%1  %2  %3 · %4 · %5"_s.arg(
            row.reference, row.returnedOn.toString(Qt::ISODate), row.place, row.reasonText,
            row.decision ? services::returnDecisionText(*row.decision) : tr("to decide"));
    }
    for (const services::ReturnFigures &each : returns->reasons)
        answer.lines << QCoreApplication::translate("cli", "%1: %2 letter(s), %3 to decide",
                                                    nullptr, int(each.letters))
                            .arg(each.text, base::frenchNumber(each.letters),
                                 base::frenchNumber(each.open));
    answer.lines << QCoreApplication::translate("cli", "%1 letter(s) came back, %2 to decide",
                                                nullptr, int(returns->letters))
                        .arg(base::frenchNumber(returns->letters),
                             base::frenchNumber(returns->open));
    answer.json = {{u"returns"_s, rows},
                   {u"reasons"_s, figuresJson(returns->reasons)},
                   {u"letters"_s, returns->letters},
                   {u"open"_s, returns->open}};
    return answer;
}

ReturnDecision decisionOf(const std::string &word)
{
    if (word == "new-address")
        return ReturnDecision::NewAddress;
    return word == "resend" ? ReturnDecision::Resend : ReturnDecision::PublicNotice;
}

QStringList searchedIn(const std::string &option)
{
    QStringList keys;
    const QStringList parts = text(option).split(u',', Qt::SkipEmptyParts);
    for (const QString &part : parts)
        keys << part.trimmed();
    return keys;
}

base::Result<Answer> decide(const Shell &shell, const ReturnOptions &options)
{
    const ReturnDecision decision = decisionOf(options.decision);
    if (options.patient && decision != ReturnDecision::PublicNotice)
        return base::Error{base::Error::Kind::Input,
                           tr("Somebody without a letter can only be put on the list of the public "
                              "notice.")};
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    const auto decided = options.patient
        ? services::listForPublicNotice(*session, text(options.reference),
                                        searchedIn(options.searched))
        : services::decideReturn(*session,
                                 {text(options.reference), decision, options.address.value(),
                                  searchedIn(options.searched)});
    if (!decided)
        return decided.error();
    return Answer{.json = {{u"reference"_s, text(options.reference)},
                           {u"decision"_s, services::returnDecisionKey(decision)}},
                  .lines = {tr("Decided: %1").arg(services::returnDecisionText(decision))}};
}

base::Result<Answer> undo(const Shell &shell, const ReturnOptions &options)
{
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    if (const auto undone = services::undoReturn(*session, text(options.reference)); !undone)
        return undone.error();
    return Answer{.json = {{u"posted"_s, text(options.reference)}},
                  .lines = {tr("The return is taken back: the letter counts as posted.")}};
}

base::Result<Answer> import(const Shell &shell, const ReturnOptions &options)
{
    const auto session =
        shell.openSession(options.dryRun ? services::Access::Read : services::Access::Write);
    if (!session)
        return session.error();
    TerminalProgress progress(shell.quiet());
    const auto report =
        services::importReturns(*session, text(options.file), options.dryRun, progress);
    if (!report)
        return report.error();
    Answer answer;
    QJsonArray issues;
    for (const services::ReturnLineIssue &issue : report->firstIssues) {
        issues.append(QJsonObject{{u"line"_s, issue.line}, {u"message"_s, issue.text}});
        answer.lines << tr("line %1: %2").arg(issue.line).arg(issue.text);
    }
    answer.lines << QCoreApplication::translate(
                        "cli", "%1 line(s) = %2 returns + %3 noted before + %4 wrong", nullptr,
                        int(report->rows))
                        .arg(base::frenchNumber(report->rows), base::frenchNumber(report->returned),
                             base::frenchNumber(report->known), base::frenchNumber(report->issues));
    for (const services::ReturnFigures &each : report->reasons)
        answer.lines << u"  %1 : %2"_s.arg(each.text, base::frenchNumber(each.letters));
    if (report->isDryRun)
        answer.lines << tr("Dry run: nothing was noted.");
    answer.json = {{u"dry_run"_s, report->isDryRun},
                   {u"sha256"_s, report->sha256},
                   {u"rows"_s, report->rows},
                   {u"returned"_s, report->returned},
                   {u"known"_s, report->known},
                   {u"wrong"_s, report->issues},
                   {u"issues"_s, issues},
                   {u"reasons"_s, figuresJson(report->reasons)}};
    answer.exitCode = report->issues == 0 ? kDone : kRefused;
    return answer;
}

base::Result<Answer> reasons(const Shell &shell)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    const auto listed = services::listReturnReasons(*session);
    if (!listed)
        return listed.error();
    Answer answer;
    QJsonArray rows;
    for (const services::ReturnReasonRow &row : *listed) {
        rows.append(QJsonObject{{u"key"_s, row.key},
                                {u"text"_s, row.text},
                                {u"retired"_s, row.isRetired},
                                {u"own"_s, row.isOwn}});
        answer.lines << u"%1  %2%3"_s.arg(row.key, -18)
                            .arg(row.text,
                                 row.isRetired ? u" "_s + tr("(no longer offered)") : QString());
    }
    answer.json = {{u"reasons"_s, rows}};
    return answer;
}

base::Result<Answer> addReason(const Shell &shell, const ReturnOptions &options)
{
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    if (const auto added =
            services::addReturnReason(*session, text(options.key), text(options.words));
        !added)
        return added.error();
    return Answer{.json = {{u"key"_s, text(options.key)}},
                  .lines = {tr("The reason is in the list.")}};
}

base::Result<Answer> retireReason(const Shell &shell, const ReturnOptions &options)
{
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    if (const auto retired = services::retireReturnReason(*session, text(options.key)); !retired)
        return retired.error();
    return Answer{.json = {{u"retired"_s, text(options.key)}},
                  .lines = {tr("The reason is no longer offered; letters that have it keep it.")}};
}

QJsonObject noticeJson(const services::PublicNoticeFigures &figures)
{
    QJsonArray searched;
    for (const services::SearchFigures &each : figures.searched)
        searched.append(QJsonObject{{u"text"_s, each.text}, {u"persons"_s, each.persons}});
    return {{u"concerned"_s, figures.concerned},
            {u"persons"_s, figures.persons},
            {u"never_written"_s, figures.neverWritten},
            {u"written_once"_s, figures.writtenOnce},
            {u"written_again"_s, figures.writtenAgain},
            {u"first_posted"_s, day(figures.firstPosted)},
            {u"last_posted"_s, day(figures.lastPosted)},
            {u"reasons"_s, figuresJson(figures.reasons)},
            {u"searched"_s, searched},
            {u"untried_phones"_s, figures.withUntriedPhone},
            {u"untried_emails"_s, figures.withUntriedEmail}};
}

base::Result<services::PublicNoticeFigures> writeNotice(const services::Session &session,
                                                        const ReturnOptions &options)
{
    if (!options.proof.empty()) {
        const auto proof = services::exportPublicNoticeProof(session, text(options.proof));
        if (!proof)
            return proof;
    }
    return options.file.empty() ? services::publicNoticeFigures(session)
                                : services::exportPublicNotice(session, text(options.file));
}

base::Result<Answer> publicNotice(const Shell &shell, const ReturnOptions &options)
{
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    const auto figures = writeNotice(*session, options);
    if (!figures)
        return figures.error();
    Answer answer{.json = noticeJson(*figures), .lines = {}};
    answer.lines << QCoreApplication::translate(
                        "cli",
                        "%1 of %2 person(s) told by the public notice = %3 without an address + %4 "
                        "after one letter + %5 after two or more",
                        nullptr, int(figures->persons))
                        .arg(base::frenchNumber(figures->persons),
                             base::frenchNumber(figures->concerned),
                             base::frenchNumber(figures->neverWritten),
                             base::frenchNumber(figures->writtenOnce),
                             base::frenchNumber(figures->writtenAgain));
    if (figures->withUntriedPhone + figures->withUntriedEmail > 0)
        answer.lines << tr("Not tried yet, of the list: telephone numbers %1, e-mail addresses %2")
                            .arg(base::frenchNumber(figures->withUntriedPhone),
                                 base::frenchNumber(figures->withUntriedEmail));
    for (const std::string &file : {options.file, options.proof}) {
        if (!file.empty())
            answer.lines << tr("Written: %1").arg(text(file));
    }
    return answer;
}

void addDeskCommands(Shell &shell, CLI::App *returns, const Options &options)
{
    CLI::App *scanned = shell.command(returns, "scan", "Note le retour d'une lettre",
                                      [&shell, options] { return scan(shell, *options); });
    scanned->add_option("reference", options->reference, "Référence, ou texte du code Data Matrix")
        ->required();
    scanned->add_option("--reason", options->reason, "Motif (voir returns reasons)")->required();
    scanned->add_option("--date", options->date, "Revenue le (AAAA-MM-JJ)")->check(isDate());
    CLI::App *listed = shell.command(returns, "list", "Les lettres revenues, et par motif",
                                     [&shell, options] { return list(shell, *options); });
    listed->add_flag("--open", options->open, "Seulement celles à décider");
    listed->add_option("--limit", options->limit, "Nombre de lettres à montrer")
        ->check(isAtLeast(1));
    CLI::App *decided = shell.command(returns, "decide", "La suite d'un retour",
                                      [&shell, options] { return decide(shell, *options); });
    decided->add_option("reference", options->reference, "Référence de la lettre")->required();
    decided
        ->add_option("decision", options->decision,
                     "new-address (nouvelle adresse), resend (second envoi) ou public-notice "
                     "(information publique)")
        ->required()
        ->check(isOneOf({"new-address", "resend", "public-notice"}));
    addPostalOptions(decided, options->address);
    decided->add_option("--searched", options->searched,
                        "Ce qui a été cherché avant l'information publique, par virgules");
    decided->add_flag("--patient", options->patient,
                      "La référence est un numéro de patient sans adresse utilisable");
    CLI::App *undone = shell.command(returns, "undo", "Annule un retour noté par erreur",
                                     [&shell, options] { return undo(shell, *options); });
    undone->add_option("reference", options->reference, "Référence de la lettre")->required();
}

void addReasonCommands(Shell &shell, CLI::App *returns, const Options &options)
{
    CLI::App *group = shell.command(returns, "reasons", "Les motifs de retour",
                                    [&shell] { return reasons(shell); });
    shell.command(group, "list", "Les motifs de retour", [&shell] { return reasons(shell); });
    CLI::App *added = shell.command(group, "add", "Ajoute un motif, ou en reprend un",
                                    [&shell, options] { return addReason(shell, *options); });
    added->add_option("key", options->key, "Clé : a-z, 0-9 et _")->required();
    added->add_option("text", options->words, "Texte")->required();
    CLI::App *retired = shell.command(group, "retire", "Ne propose plus un motif",
                                      [&shell, options] { return retireReason(shell, *options); });
    retired->add_option("key", options->key, "Clé")->required();
}

} // namespace

void addReturnCommands(Shell &shell)
{
    const auto options = std::make_shared<ReturnOptions>();
    CLI::App *returns = shell.group("returns", "Les lettres revenues");
    addDeskCommands(shell, returns, options);
    CLI::App *imported = shell.command(returns, "import", "Fichier de retours d'un prestataire",
                                       [&shell, options] { return import(shell, *options); });
    shell.reads(imported->add_option("file", options->file, "Fichier CSV")->required());
    imported->add_flag("--dry-run", options->dryRun, "Tout contrôler sans rien noter");
    addReasonCommands(shell, returns, options);
    CLI::App *notice =
        shell.command(returns, "public-notice", "L'information publique (RGPD art. 34(3)(c))",
                      [&shell, options] { return publicNotice(shell, *options); });
    shell.writes(notice->add_option("--out", options->file, "Texte à publier, .pdf ou .txt"));
    shell.writes(notice->add_option("--proof", options->proof,
                                    "Chiffres qui la justifient, .pdf ou .txt, à ne pas publier"));
}

} // namespace cli
