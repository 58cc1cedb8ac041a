// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/text.h"
#include "cli/commands.h"
#include "cli/counts.h"
#include "cli/optionchecks.h"
#include "cli/terminal.h"
#include "services/deathservice.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <map>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;
using services::DeathStatus;

namespace cli {

namespace {

constexpr int kListed = 50;

QString tr(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

struct DeathOptions {
    std::string file;
    std::string encoding;
    std::string status = "proposed";
    std::vector<qint64> ids;
    int limit = kListed;
    bool dryRun = false;
    bool again = false;
    bool allStrong = false;
    bool concerned = false;

    services::DeathScope scope() const
    {
        return concerned ? services::DeathScope::PersonsConcerned
                         : services::DeathScope::AllPatients;
    }
};
using Options = std::shared_ptr<DeathOptions>;

QJsonObject countsJson(const services::DeathCounts &counts)
{
    return {{u"strong"_s, counts.strong},
            {u"possible"_s, counts.possible},
            {u"confirmed"_s, counts.confirmed},
            {u"refused"_s, counts.refused}};
}

QJsonObject reportJson(const services::DeathImportReport &report)
{
    QJsonArray rejected;
    for (const services::ReasonCount &count : report.rejected)
        rejected.append(QJsonObject{
            {u"reason"_s, count.key}, {u"rows"_s, count.rows}, {u"text"_s, count.reason}});
    QJsonArray lines;
    for (const services::DeathLineRejected &line : report.firstRejected)
        lines.append(QJsonObject{{u"line"_s, line.line}, {u"reason"_s, line.key}});
    return {{u"import"_s, report.importId},
            {u"dry_run"_s, report.importId == 0},
            {u"edition"_s, report.edition},
            {u"encoding"_s, report.encoding},
            {u"sha256"_s, report.sha256},
            {u"bytes"_s, report.bytes},
            {u"rows_read"_s, report.rowsRead},
            {u"rows_accepted"_s, report.rowsAccepted},
            {u"rows_rejected"_s, report.rowsRejected},
            {u"rejected"_s, rejected},
            {u"rejected_lines"_s, lines},
            {u"patients"_s, report.patients},
            {u"strong"_s, report.strong},
            {u"possible"_s, report.possible},
            {u"known"_s, report.known},
            {u"contradicted"_s, report.contradicted}};
}

QStringList rejectedLines(const services::DeathImportReport &report)
{
    QStringList lines;
    for (const services::ReasonCount &count : report.rejected)
        lines << u"  %1 : %2"_s.arg(base::frenchNumber(count.rows), count.reason);
    if (!report.firstRejected.isEmpty()) {
        QStringList numbers;
        for (const services::DeathLineRejected &line : report.firstRejected)
            numbers << QString::number(line.line);
        lines << u"  "_s + tr("First lines left out: %1").arg(numbers.join(u", "));
    }
    return lines;
}

Answer answerOf(const services::DeathImportReport &report)
{
    Answer answer{.json = reportJson(report), .lines = {}};
    answer.lines << QCoreApplication::translate("cli",
                                                "%1 line(s) read = %2 accepted + %3 left out",
                                                nullptr, int(report.rowsRead))
                        .arg(base::frenchNumber(report.rowsRead),
                             base::frenchNumber(report.rowsAccepted),
                             base::frenchNumber(report.rowsRejected));
    answer.lines += rejectedLines(report);
    answer.lines << tr("Compared with %1; strong proposals: %2, possible ones: %3")
                        .arg(counted(report.patients, Counted::Patients),
                             base::frenchNumber(report.strong),
                             base::frenchNumber(report.possible));
    if (report.known > 0)
        answer.lines << tr("Proposed before: %1").arg(base::frenchNumber(report.known));
    if (report.contradicted > 0)
        answer.lines << tr("Not proposed, a sample was taken after the death: %1")
                            .arg(base::frenchNumber(report.contradicted));
    answer.lines << tr("SHA-256: %1").arg(report.sha256)
                 << tr("Nothing is decided: see \"deaths list\", then confirm or refuse.");
    return answer;
}

base::Result<Answer> importDeaths(const Shell &shell, const DeathOptions &options)
{
    const auto session =
        shell.openSession(options.dryRun ? services::Access::Read : services::Access::Write);
    if (!session)
        return session.error();
    TerminalProgress progress(shell.quiet());
    const auto report =
        services::importDeaths(*session,
                               {.file = QString::fromStdString(options.file),
                                .encoding = QString::fromStdString(options.encoding),
                                .dryRun = options.dryRun,
                                .again = options.again},
                               progress);
    if (report)
        return answerOf(*report);
    base::Error refused = report.error();
    if (refused.kind == base::Error::Kind::Conflict)
        refused.message += u' ' + tr("To compare a file again: --again.");
    return refused;
}

std::optional<DeathStatus> statusOf(const std::string &key)
{
    static const std::map<std::string, DeathStatus> known{
        {"proposed", DeathStatus::Proposed},
        {"confirmed", DeathStatus::Confirmed},
        {"refused", DeathStatus::Refused},
    };
    const auto found = known.find(key);
    return found == known.end() ? std::nullopt : std::optional(found->second);
}

QJsonObject rowJson(const services::DeathProposalRow &row)
{
    return {{u"proposal"_s, row.id},
            {u"status"_s, services::deathStatusKey(row.status)},
            {u"grade"_s, row.isStrong ? u"strong"_s : u"possible"_s},
            {u"patient"_s, row.patientRef},
            {u"patient_birth_name"_s, row.patientBirthName},
            {u"patient_usual_name"_s, row.patientUsualName},
            {u"patient_given_names"_s, row.patientGivenNames},
            {u"patient_birth_date"_s, row.patientBirthDate.toIsoText()},
            {u"birth_name"_s, row.deadBirthName},
            {u"given_names"_s, row.deadGivenNames},
            {u"birth_date"_s, row.deadBirthDate.toIsoText()},
            {u"birth_town"_s, row.deadBirthTown},
            {u"death_date"_s, row.deathDate.toIsoText()},
            {u"death_place"_s, row.deathPlace},
            {u"reasons"_s, QJsonArray::fromStringList(row.reasons)}};
}

QString patientText(const services::DeathProposalRow &row)
{
    QStringList names{row.patientBirthName, row.patientUsualName};
    names.removeAll(QString());
    return names.join(u" / ") + u' ' + row.patientGivenNames;
}

QStringList rowLines(const services::DeathProposalRow &row)
{
    QStringList lines{tr("%1. [%2] Patient %3: %4, born %5")
                          .arg(QString::number(row.id),
                               row.isStrong ? tr("strong") : tr("possible"), row.patientRef,
                               patientText(row), row.patientBirthDate.toIsoText()),
                      tr("   INSEE: %1 %2, born %3 in %4, died %5 (%6)")
                          .arg(row.deadBirthName, row.deadGivenNames, row.deadBirthDate.toIsoText(),
                               row.deadBirthTown, row.deathDate.toIsoText(), row.deathPlace),
                      u"   + "_s + row.agrees.join(u" · ")};
    if (!row.against.isEmpty())
        lines << u"   − "_s + row.against.join(u" · ");
    return lines;
}

base::Result<Answer> list(const Shell &shell, const DeathOptions &options)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    const auto proposals = services::listDeathProposals(*session, statusOf(options.status),
                                                        options.scope(), 0, options.limit);
    if (!proposals)
        return proposals.error();
    Answer answer;
    QJsonArray rows;
    for (const services::DeathProposalRow &row : proposals->rows) {
        rows.append(rowJson(row));
        answer.lines += rowLines(row);
    }
    const services::DeathCounts &counts = proposals->counts;
    answer.json = {{u"proposals"_s, rows}, {u"counts"_s, countsJson(counts)}};
    answer.lines << tr("To decide: %1 strong + %2 possible. Confirmed: %3. Refused: %4.")
                        .arg(base::frenchNumber(counts.strong), base::frenchNumber(counts.possible),
                             base::frenchNumber(counts.confirmed),
                             base::frenchNumber(counts.refused));
    return answer;
}

base::Result<Answer> decide(const Shell &shell, const DeathOptions &options, DeathStatus status)
{
    if (options.ids.empty() != options.allStrong)
        return base::Error{base::Error::Kind::Input,
                           tr("Name the numbers of the proposals, or --all-strong.")};
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    const auto changed = options.allStrong
        ? services::confirmStrongDeaths(*session, options.scope())
        : services::decideDeaths(*session, QList<qint64>(options.ids.begin(), options.ids.end()),
                                 status);
    if (!changed)
        return changed.error();
    const QString done = status == DeathStatus::Confirmed ? tr("Proposals confirmed: %1")
        : status == DeathStatus::Refused                  ? tr("Proposals refused: %1")
                                                          : tr("Proposals to decide again: %1");
    return Answer{
        .json = {{u"status"_s, services::deathStatusKey(status)}, {u"changed"_s, *changed}},
        .lines = {done.arg(base::frenchNumber(*changed))}};
}

CLI::App *addDecision(Shell &shell, CLI::App *deaths, const Options &options,
                      const std::string &name, const std::string &description, DeathStatus status)
{
    CLI::App *command = shell.command(deaths, name, description, [&shell, options, status] {
        return decide(shell, *options, status);
    });
    command->add_option("id", options->ids, "Numéros des propositions");
    return command;
}

} // namespace

void addDeathImport(Shell &shell, CLI::App *import)
{
    const auto options = std::make_shared<DeathOptions>();
    CLI::App *command = shell.command(import, "deaths", "Fichier des personnes décédées (INSEE)",
                                      [&shell, options] { return importDeaths(shell, *options); });
    shell.reads(command->add_option("file", options->file, "Fichier à lire")->required());
    command->add_option("--encoding", options->encoding, "Encodage, sinon reconnu");
    command->add_flag("--dry-run", options->dryRun, "Tout contrôler sans rien enregistrer");
    command->add_flag("--again", options->again,
                      "Compare de nouveau un fichier déjà comparé, après l'ajout de patients");
}

void addDeathCommands(Shell &shell)
{
    const auto options = std::make_shared<DeathOptions>();
    CLI::App *deaths = shell.group("deaths", "Décès proposés d'après le fichier de l'INSEE");
    CLI::App *listed = shell.command(deaths, "list", "Les propositions",
                                     [&shell, options] { return list(shell, *options); });
    listed->add_option("--limit", options->limit, "Nombre de propositions à montrer")
        ->check(isAtLeast(1));
    listed->add_option("--status", options->status, "proposed, confirmed, refused ou all")
        ->check(isOneOf({"proposed", "confirmed", "refused", "all"}));
    CLI::App *confirm = addDecision(shell, deaths, options, "confirm",
                                    "Confirme des décès : aucune lettre", DeathStatus::Confirmed);
    confirm->add_flag("--all-strong", options->allStrong,
                      "Toutes les propositions très probables à décider");
    for (CLI::App *command : {listed, confirm})
        command->add_flag("--concerned", options->concerned,
                          "Seulement les personnes concernées par la fuite");
    addDecision(shell, deaths, options, "refuse", "Ce n'est pas cette personne",
                DeathStatus::Refused);
    addDecision(shell, deaths, options, "undo", "Revient sur une décision", DeathStatus::Proposed);
}

} // namespace cli
