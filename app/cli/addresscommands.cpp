// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/text.h"
#include "cli/commands.h"
#include "cli/counts.h"
#include "cli/postaloptions.h"
#include "cli/terminal.h"
#include "services/addressservice.h"
#include "services/rnvpservice.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <memory>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

constexpr qsizetype kLinesShown = 20;

QString tr(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

struct AddressOptions {
    std::string file;
    std::string csv;
    std::string patientRef;
    PostalOptions address;
    bool dryRun = false;
    bool shipped = false;
};
using Options = std::shared_ptr<AddressOptions>;

Answer answerOf(const services::AddressReport &report)
{
    Answer answer;
    QJsonArray problems;
    answer.lines << QCoreApplication::translate(
                        "cli",
                        "%1 address(es) looked at = %2 without a doubt + %3 to look at; %4 left "
                        "out (deceased, protected, in secret care)",
                        nullptr, int(report.persons))
                        .arg(base::frenchNumber(report.persons),
                             base::frenchNumber(report.faultless),
                             base::frenchNumber(report.persons - report.faultless),
                             base::frenchNumber(report.leftOut))
                 << tr("No letter possible: %1").arg(base::frenchNumber(report.withoutLetter));
    for (const services::AddressProblemCount &problem : report.problems) {
        problems.append(QJsonObject{{u"problem"_s, problem.key},
                                    {u"gravity"_s, problem.gravity},
                                    {u"persons"_s, problem.count},
                                    {u"text"_s, problem.text}});
        answer.lines << tr("  %1: %2").arg(problem.text, base::frenchNumber(problem.count));
    }
    answer.lines << tr("List of communes: %1")
                        .arg(report.communes.isEmpty() ? tr("list of the program")
                                                       : report.communes);
    if (report.waiting > 0)
        answer.lines << tr("Corrections and instructions of nobody in the patient list: %1")
                            .arg(base::frenchNumber(report.waiting));
    answer.json = {{u"persons"_s, report.persons},
                   {u"faultless"_s, report.faultless},
                   {u"without_letter"_s, report.withoutLetter},
                   {u"left_out"_s, report.leftOut},
                   {u"waiting"_s, report.waiting},
                   {u"communes"_s, report.communes},
                   {u"problems"_s, problems}};
    return answer;
}

base::Result<Answer> check(const Shell &shell, const AddressOptions &options)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    TerminalProgress progress(shell.quiet());
    const QString csv = QString::fromStdString(options.csv);
    const auto report = csv.isEmpty() ? services::checkAddresses(*session, progress)
                                      : services::writeAddressReport(*session, csv, progress);
    if (!report)
        return report.error();
    Answer answer = answerOf(*report);
    if (!csv.isEmpty()) {
        answer.json.insert(u"file"_s, csv);
        answer.lines << tr("Person by person: %1").arg(csv);
    }
    return answer;
}

base::Result<Answer> exportTo(const Shell &shell, const AddressOptions &options)
{
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    TerminalProgress progress(shell.quiet());
    const QString file = QString::fromStdString(options.file);
    const auto report = services::exportForRnvp(*session, file, progress);
    if (!report)
        return report.error();
    return Answer{
        .json = {{u"file"_s, file}, {u"rows"_s, report->rows}, {u"left_out"_s, report->leftOut}},
        .lines = {
            QCoreApplication::translate("cli",
                                        "%1 address(es) written to %2; %3 left out (deceased, "
                                        "protected, in secret care, with a guardian)",
                                        nullptr, int(report->rows))
                .arg(base::frenchNumber(report->rows), file, base::frenchNumber(report->leftOut)),
            tr("The file holds names and addresses: give it only to a service with which you "
               "have a contract (GDPR art. 28).")}};
}

QJsonObject importJson(const services::RnvpImport &import)
{
    QJsonObject refusals;
    QJsonArray refused;
    QJsonArray changes;
    for (const services::RnvpRefusal refusal : services::kAllRnvpRefusals) {
        if (const qint64 rows = import.refusals[std::size_t(refusal)]; rows > 0)
            refusals.insert(services::rnvpRefusalKey(refusal), rows);
    }
    for (const services::RnvpRefusedRow &row : import.firstRefused)
        refused.append(QJsonObject{{u"line"_s, row.line},
                                   {u"reason"_s, services::rnvpRefusalKey(row.refusal)}});
    for (const services::RnvpChange &change : import.firstChanges)
        changes.append(QJsonObject{{u"line"_s, change.line},
                                   {u"patient_ref"_s, change.patientRef},
                                   {u"before"_s, QJsonArray::fromStringList(change.before)},
                                   {u"after"_s, QJsonArray::fromStringList(change.after)}});
    return {{u"rows"_s, import.rows},
            {u"changed"_s, import.changed},
            {u"unchanged"_s, import.unchanged},
            {u"refused"_s, import.refused},
            {u"refusals"_s, refusals},
            {u"refused_lines"_s, refused},
            {u"changes"_s, changes},
            {u"against"_s, QJsonArray::fromStringList(import.against)},
            {u"applied"_s, import.isApplied}};
}

QStringList changeLines(const services::RnvpImport &import)
{
    QStringList lines;
    for (const services::RnvpChange &change :
         import.firstChanges.first(std::min(import.firstChanges.size(), kLinesShown)))
        lines << tr("  line %1, patient %2:").arg(change.line).arg(change.patientRef)
              << u"    − "_s + change.before.join(u" | ")
              << u"    + "_s + change.after.join(u" | ");
    return lines;
}

QStringList refusalLines(const services::RnvpImport &import)
{
    QStringList lines;
    for (const services::RnvpRefusal refusal : services::kAllRnvpRefusals) {
        if (const qint64 rows = import.refusals[std::size_t(refusal)]; rows > 0)
            lines << tr("  refused, %1: %2")
                         .arg(services::rnvpRefusalText(refusal), base::frenchNumber(rows));
    }
    return lines;
}

Answer answerOf(const services::RnvpImport &import)
{
    Answer answer{.json = importJson(import), .lines = {}};
    answer.lines << QCoreApplication::translate(
                        "cli", "%1 line(s) read = %2 changed + %3 unchanged + %4 refused", nullptr,
                        int(import.rows))
                        .arg(base::frenchNumber(import.rows), base::frenchNumber(import.changed),
                             base::frenchNumber(import.unchanged),
                             base::frenchNumber(import.refused));
    answer.lines += refusalLines(import);
    if (!import.against.isEmpty()) {
        answer.lines << tr("The whole file is refused, no address was changed:") << import.against;
        answer.exitCode = kRefused;
        return answer;
    }
    answer.lines += changeLines(import);
    answer.lines << (import.isApplied ? tr("The changed addresses hold from now on.")
                                      : tr("No address was changed."));
    return answer;
}

base::Result<Answer> importFrom(const Shell &shell, const AddressOptions &options)
{
    const auto session =
        shell.openSession(options.dryRun ? services::Access::Read : services::Access::Write);
    if (!session)
        return session.error();
    TerminalProgress progress(shell.quiet());
    const auto report = services::importFromRnvp(*session, QString::fromStdString(options.file),
                                                 options.dryRun, progress);
    if (!report)
        return report.error();
    return answerOf(*report);
}

base::Result<Answer> replaceCommunes(const Shell &shell, const AddressOptions &options)
{
    if (options.file.empty() != options.shipped)
        return base::Error{base::Error::Kind::Input,
                           tr("Name the file of postal codes, or --shipped.")};
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    TerminalProgress progress(shell.quiet());
    const auto report = options.shipped
        ? services::useShippedCommunes(*session)
        : services::importCommunes(*session, QString::fromStdString(options.file), progress);
    if (!report)
        return report.error();
    return Answer{.json = {{u"rows"_s, report->rows}, {u"communes"_s, report->communes}},
                  .lines = {tr("%1; pairs of postal code and town: %2")
                                .arg(counted(report->rows, Counted::Rows),
                                     base::frenchNumber(report->communes))}};
}

base::Result<Answer> set(const Shell &shell, const AddressOptions &options)
{
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    const QString ref = QString::fromStdString(options.patientRef);
    const auto patient = services::findPatient(*session, ref);
    if (!patient)
        return patient.error();
    const auto corrected = services::correctAddress(*session, *patient, options.address.value());
    if (!corrected)
        return corrected.error();
    Answer answer{.json = {{u"patient_ref"_s, ref},
                           {u"block"_s, QJsonArray::fromStringList(corrected->block)},
                           {u"doubts"_s, QJsonArray::fromStringList(corrected->doubts)}},
                  .lines = corrected->block};
    for (const QString &doubt : corrected->doubts)
        answer.lines << tr("To check: %1").arg(doubt);
    return answer;
}

void addCheck(Shell &shell, CLI::App *addresses)
{
    const auto options = std::make_shared<AddressOptions>();
    CLI::App *command = shell.command(
        addresses, "check", "Qualité des adresses de qui doit encore recevoir un courrier",
        [&shell, options] { return check(shell, *options); });
    shell.writes(command->add_option("--csv", options->csv, "Une ligne par personne et doute"));
}

void addRoundTrip(Shell &shell, CLI::App *addresses)
{
    const auto out = std::make_shared<AddressOptions>();
    CLI::App *exported =
        shell.command(addresses, "export", "Adresses pour un prestataire RNVP, en CSV",
                      [&shell, out] { return exportTo(shell, *out); });
    shell.writes(exported->add_option("file", out->file, "Fichier CSV")->required());
    const auto in = std::make_shared<AddressOptions>();
    CLI::App *imported =
        shell.command(addresses, "import", "Fichier corrigé par le prestataire RNVP",
                      [&shell, in] { return importFrom(shell, *in); });
    shell.reads(imported->add_option("file", in->file, "Fichier CSV")->required());
    imported->add_flag("--dry-run", in->dryRun, "Montre les différences, n’enregistre rien");
}

void addCommunes(Shell &shell, CLI::App *addresses)
{
    const auto options = std::make_shared<AddressOptions>();
    CLI::App *command =
        shell.command(addresses, "communes", "Base officielle des codes postaux (La Poste), en CSV",
                      [&shell, options] { return replaceCommunes(shell, *options); });
    shell.reads(command->add_option("file", options->file, "Fichier CSV"));
    command->add_flag("--shipped", options->shipped, "Revient à la liste du programme");
}

void addSet(Shell &shell, CLI::App *addresses)
{
    const auto options = std::make_shared<AddressOptions>();
    CLI::App *command = shell.command(addresses, "set", "Corrige l’adresse d’une personne",
                                      [&shell, options] { return set(shell, *options); });
    command->add_option("patient", options->patientRef, "Numéro de patient")->required();
    command->add_option("--address", options->address.address, "Numéro et voie, ou lieu-dit")
        ->required();
    command->add_option("--address2", options->address.address2, "Complément");
    command->add_option("--postal-code", options->address.postalCode, "Code postal");
    command->add_option("--city", options->address.city, "Localité")->required();
    command->add_option("--country", options->address.country, "Pays, sauf la France");
}

} // namespace

void addAddressCommands(Shell &shell)
{
    CLI::App *addresses = shell.group("addresses", "Adresses postales");
    addCheck(shell, addresses);
    addRoundTrip(shell, addresses);
    addCommunes(shell, addresses);
    addSet(shell, addresses);
}

} // namespace cli
