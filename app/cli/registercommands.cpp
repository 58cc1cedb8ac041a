// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands.h"
#include "cli/optionchecks.h"
#include "services/outputfile.h"
#include "services/registerservice.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <memory>
#include <optional>
#include <string>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

constexpr qint64 kBreachFileLimit = 4 * 1024 * 1024;

QString tr(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

struct RegisterOptions {
    int number = services::kOwnBreach;
    std::string file;
    std::string reason;
    std::optional<std::string> filing;
    std::optional<std::string> filingReasons;
    std::optional<std::string> communicationReasons;
};

QString text(const std::string &option)
{
    return QString::fromStdString(option);
}

QString orUndecided(const QString &decision)
{
    return decision.isEmpty() ? tr("not decided") : decision;
}

QJsonObject toJson(const services::RegisterLine &line)
{
    return {{u"number"_s, line.number},
            {u"reference"_s, line.reference},
            {u"title"_s, line.title},
            {u"awareness"_s, line.awareness},
            {u"persons"_s, line.persons},
            {u"filing"_s, line.filing},
            {u"communication"_s, line.communication},
            {u"gaps"_s, QJsonArray::fromStringList(line.gaps)},
            {u"removed"_s, line.isRemoved()},
            {u"removal_reason"_s, line.removalReason}};
}

void addLines(QStringList &lines, const services::RegisterLine &line)
{
    lines << tr("%1. %2 — %3").arg(line.number).arg(line.reference, line.title);
    if (line.isRemoved()) {
        lines << u"   "_s + tr("removed: %1").arg(line.removalReason);
        return;
    }
    lines << u"   "_s + tr("CNIL: %1").arg(orUndecided(line.filing))
          << u"   "_s + tr("persons: %1").arg(orUndecided(line.communication));
    for (const QString &gap : line.gaps)
        lines << u"   "_s + tr("missing: %1").arg(gap);
}

base::Result<Answer> list(const Shell &shell)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    const auto lines = services::listRegister(*session);
    if (!lines)
        return lines.error();
    Answer answer;
    QJsonArray array;
    for (const services::RegisterLine &line : *lines) {
        array.append(toJson(line));
        addLines(answer.lines, line);
    }
    answer.json = {{u"breaches"_s, array}};
    return answer;
}

base::Result<incident::Breach> breachIn(const QString &file)
{
    const auto bytes = services::readInputFile(file, kBreachFileLimit);
    if (!bytes)
        return bytes.error();
    QJsonParseError fault;
    const QJsonDocument json = QJsonDocument::fromJson(*bytes, &fault);
    if (!json.isObject())
        return base::Error{base::Error::Kind::Input,
                           tr("The file %1 is no JSON object (%2, at byte %3). Nothing was "
                              "changed.")
                               .arg(file, fault.errorString())
                               .arg(fault.offset)};
    return incident::breachFromJson(json.object());
}

base::Result<Answer> add(const Shell &shell, const RegisterOptions &options)
{
    const auto breach = breachIn(text(options.file));
    if (!breach)
        return breach.error();
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    const auto number = services::addBreach(*session, *breach);
    if (!number)
        return number.error();
    return Answer{
        .json = {{u"number"_s, *number}},
        .lines = {
            tr("Entry number %1 of the register: %2").arg(*number).arg(breach->incident.title)}};
}

base::Result<Answer> show(const Shell &shell, const RegisterOptions &options)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    QJsonObject json;
    if (options.number == services::kOwnBreach) {
        const auto motivation = services::motivationOf(*session, options.number);
        if (!motivation)
            return motivation.error();
        json = {{u"motivation"_s, incident::toJson(*motivation)}};
    } else {
        const auto breach = services::registerBreach(*session, options.number);
        if (!breach)
            return breach.error();
        json = incident::toJson(*breach);
    }
    const QByteArray lines = QJsonDocument(json).toJson(QJsonDocument::Indented);
    return Answer{.json = json, .lines = {QString::fromUtf8(lines.trimmed())}};
}

base::Result<void> changeMotivation(const services::Session &session,
                                    const RegisterOptions &options)
{
    auto motivation = services::motivationOf(session, options.number);
    if (!motivation)
        return motivation.error();
    if (options.filing)
        motivation->filing = incident::filingDecisionFromKey(text(*options.filing))
                                 .value_or(incident::FilingDecision::Undecided);
    if (options.filingReasons)
        motivation->filingReasons = text(*options.filingReasons);
    if (options.communicationReasons)
        motivation->communicationReasons = text(*options.communicationReasons);
    return services::setMotivation(session, options.number, *motivation);
}

base::Result<void> changeSheet(const services::Session &session, const RegisterOptions &options)
{
    if (options.number == services::kOwnBreach)
        return base::Error{base::Error::Kind::Input,
                           tr("The vault's own breach has its sheet: change it with "
                              "“incident set”.")};
    const auto breach = breachIn(text(options.file));
    if (!breach)
        return breach.error();
    return services::changeBreach(session, options.number, *breach);
}

base::Result<Answer> set(const Shell &shell, const RegisterOptions &options)
{
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    const auto changed =
        options.file.empty() ? changeMotivation(*session, options) : changeSheet(*session, options);
    if (!changed)
        return changed.error();
    return Answer{.json = {{u"number"_s, options.number}},
                  .lines = {tr("Entry number %1 of the register is changed.").arg(options.number)}};
}

base::Result<Answer> remove(const Shell &shell, const RegisterOptions &options)
{
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    if (const auto removed = services::removeBreach(*session, options.number, text(options.reason));
        !removed)
        return removed.error();
    return Answer{
        .json = {{u"number"_s, options.number}},
        .lines = {
            tr("Entry number %1 left the register; the reason is kept.").arg(options.number)}};
}

base::Result<Answer> exportRegister(const Shell &shell, const RegisterOptions &options)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    if (const auto exported = services::exportRegister(*session, text(options.file)); !exported)
        return exported.error();
    return Answer{.json = {{u"file"_s, text(options.file)}},
                  .lines = {tr("Register written: %1").arg(text(options.file))}};
}

CLI::Option *addNumber(CLI::App *command, RegisterOptions &options)
{
    return command
        ->add_option("number", options.number,
                     "Numéro dans le registre ; 0 : la violation du coffre")
        ->check(isAtLeast(0))
        ->required();
}

void addSetCommand(Shell &shell, CLI::App *reg, const std::shared_ptr<RegisterOptions> &options)
{
    CLI::App *changed =
        shell.command(reg, "set", "Change une entrée du registre ou ses motivations",
                      [&shell, options] { return set(shell, *options); });
    addNumber(changed, *options);
    CLI::Option_group *change = changed->add_option_group("change");
    CLI::Option *file =
        shell.reads(change->add_option("--file", options->file, "Fiche complète (JSON)"));
    change->add_option("--filing", options->filing, "to_file, not_to_file ou undecided")
        ->check(isOneOf({"to_file", "not_to_file", "undecided"}))
        ->excludes(file);
    change
        ->add_option("--filing-reasons", options->filingReasons,
                     "Pourquoi notifier, ou non, à la CNIL (art. 33, § 1)")
        ->excludes(file);
    change
        ->add_option("--communication-reasons", options->communicationReasons,
                     "Pourquoi informer, ou non, les personnes (art. 34)")
        ->excludes(file);
    change->require_option(1, 0);
}

} // namespace

void addRegisterCommands(Shell &shell)
{
    const auto options = std::make_shared<RegisterOptions>();
    CLI::App *reg = shell.group("register", "Registre des violations");
    shell.command(reg, "list", "Les violations du registre et ce qui y manque",
                  [&shell] { return list(shell); });
    addNumber(shell.command(reg, "show", "Une entrée du registre (JSON)",
                            [&shell, options] { return show(shell, *options); }),
              *options);
    shell.reads(shell
                    .command(reg, "add", "Ajoute une violation, notifiée ou non",
                             [&shell, options] { return add(shell, *options); })
                    ->add_option("file", options->file, "Fiche de la violation (JSON)")
                    ->required());
    addSetCommand(shell, reg, options);
    CLI::App *removed = shell.command(reg, "remove", "Retire une entrée ; le motif est conservé",
                                      [&shell, options] { return remove(shell, *options); });
    addNumber(removed, *options);
    removed->add_option("--reason", options->reason, "Motif du retrait")->required();
    CLI::App *exported =
        shell.command(reg, "export", "Registre (art. 33, § 5) : PDF, CSV ou ODS",
                      [&shell, options] { return exportRegister(shell, *options); });
    shell.writes(
        exported->add_option("file", options->file, "Fichier .pdf, .csv ou .ods")->required());
}

} // namespace cli
