// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/text.h"
#include "cli/commands.h"
#include "cli/optionchecks.h"
#include "cli/postaloptions.h"
#include "cli/terminal.h"
#include "services/addressservice.h"
#include "services/instructionservice.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <functional>
#include <memory>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

constexpr qsizetype kLinesShown = 20;

QString tr(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

struct PersonOptions {
    std::string patientRef;
    std::string file;
    std::string guardian;
    PostalOptions address; // the guardian's
    std::string form;
    std::string channel;
    bool secretCare = false;
    bool distinct = false;
    bool locked = false;
    bool clearGuardian = false;
    bool clearForm = false;
    bool clearChannel = false;
    bool dryRun = false;
};
using Options = std::shared_ptr<PersonOptions>;

QJsonObject addressJson(const people::Address &address)
{
    return {{u"address"_s, address.address},
            {u"address2"_s, address.address2},
            {u"postal_code"_s, address.postalCode},
            {u"city"_s, address.city},
            {u"country"_s, address.country}};
}

QJsonObject instructionsJson(const notices::Instructions &instructions)
{
    QJsonObject object{{u"secret_care"_s, instructions.secretCare},
                       {u"locked"_s, instructions.locked},
                       {u"distinct"_s, instructions.distinct}};
    if (instructions.guardian) {
        QJsonObject guardian = addressJson(instructions.guardian->address);
        guardian.insert(u"name"_s, instructions.guardian->name);
        object.insert(u"guardian"_s, guardian);
    }
    if (instructions.form)
        object.insert(u"form"_s, notices::formKey(*instructions.form));
    if (instructions.channel)
        object.insert(u"channel"_s, notices::channelKey(*instructions.channel));
    return object;
}

QStringList instructionLines(const notices::Instructions &instructions)
{
    QStringList lines;
    if (instructions.secretCare)
        lines << tr("Instruction: care in secret of a minor");
    if (instructions.locked)
        lines << tr("Instruction: protected, nothing goes out by itself");
    if (instructions.distinct)
        lines << tr("Instruction: not the person of the same names and birth date");
    if (instructions.guardian)
        lines << tr("Instruction: guardian %1").arg(instructions.guardian->name);
    if (instructions.form)
        lines
            << tr("Instruction: form of the letter, %1").arg(notices::formText(*instructions.form));
    if (instructions.channel)
        lines << tr("Instruction: write by %1").arg(notices::channelText(*instructions.channel));
    if (lines.isEmpty())
        lines << tr("No instruction");
    return lines;
}

QString sourceText(const QString &source)
{
    if (source == "rnvp"_L1)
        return tr("postal validation");
    if (source == "return"_L1)
        return tr("a returned letter");
    if (source == "call"_L1)
        return tr("a call");
    return source == "manual"_L1 ? tr("typed by hand") : tr("the patient list");
}

QJsonObject cardJson(const services::PersonCard &card)
{
    QJsonArray letters;
    for (const services::PersonLetter &letter : card.letters)
        letters.append(QJsonObject{{u"reference"_s, letter.reference},
                                   {u"state"_s, letter.state},
                                   {u"lot"_s, letter.lot}});
    QJsonObject object{{u"patient_ref"_s, card.patientRef},
                       {u"name"_s, card.name},
                       {u"concerned"_s, card.personId != 0},
                       {u"state"_s, card.state},
                       {u"variant"_s, card.variant},
                       {u"block"_s, QJsonArray::fromStringList(card.block)},
                       {u"address_source"_s, card.addressSource},
                       {u"leaked"_s, QJsonArray::fromStringList(card.leaked)},
                       {u"told"_s, QJsonArray::fromStringList(card.told)},
                       {u"instructions"_s, instructionsJson(card.instructions)},
                       {u"letters"_s, letters}};
    if (!card.obstacle.isEmpty())
        object.insert(u"obstacle"_s, card.obstacle);
    if (card.addressSince)
        object.insert(u"address_since"_s, isoTime(*card.addressSince));
    return object;
}

Answer answerOf(const services::PersonCard &card)
{
    Answer answer{.json = cardJson(card), .lines = {}};
    answer.lines << tr("Patient %1: %2").arg(card.patientRef, card.name)
                 << tr("State: %1").arg(card.stateText);
    if (!card.obstacleText.isEmpty())
        answer.lines << tr("No letter: %1").arg(card.obstacleText);
    answer.lines += instructionLines(card.instructions);
    answer.lines
        << tr("The letter would go to (address from: %1):").arg(sourceText(card.addressSource));
    for (const QString &line : card.block)
        answer.lines << u"  "_s + line;
    for (const services::PersonLetter &letter : card.letters)
        answer.lines << tr("Letter %1, lot %2: %3")
                            .arg(letter.reference, QString::number(letter.lot), letter.state);
    return answer;
}

// The patient of the command line, then what the command does with them.
base::Result<Answer>
aboutPatient(const Shell &shell, const PersonOptions &options, services::Access access,
             const std::function<base::Result<services::PersonCard>(const services::Session &,
                                                                    people::RecordId)> &act)
{
    const auto session = shell.openSession(access);
    if (!session)
        return session.error();
    const auto patient =
        services::findPatient(*session, QString::fromStdString(options.patientRef));
    if (!patient)
        return patient.error();
    const auto card = act(*session, *patient);
    if (!card)
        return card.error();
    return answerOf(*card);
}

notices::Instructions givenBy(const PersonOptions &options)
{
    notices::Instructions given{
        .secretCare = options.secretCare, .locked = options.locked, .distinct = options.distinct};
    if (!options.guardian.empty())
        given.guardian = notices::AdultGuardian{QString::fromStdString(options.guardian),
                                                options.address.value()};
    if (!options.form.empty())
        given.form = notices::formFromKey(QString::fromStdString(options.form));
    if (!options.channel.empty())
        given.channel = notices::channelFromKey(QString::fromStdString(options.channel));
    return given;
}

std::vector<notices::InstructionKind> clearedBy(const PersonOptions &options)
{
    std::vector<notices::InstructionKind> kinds;
    if (options.secretCare)
        kinds.push_back(notices::InstructionKind::SecretCare);
    if (options.locked)
        kinds.push_back(notices::InstructionKind::Locked);
    if (options.distinct)
        kinds.push_back(notices::InstructionKind::Distinct);
    if (options.clearGuardian)
        kinds.push_back(notices::InstructionKind::Guardian);
    if (options.clearForm)
        kinds.push_back(notices::InstructionKind::Form);
    if (options.clearChannel)
        kinds.push_back(notices::InstructionKind::Channel);
    return kinds;
}

base::Error nothingNamed()
{
    return {base::Error::Kind::Input,
            QCoreApplication::translate(
                "cli",
                "Name at least one of --secret-care, --locked, --distinct, --guardian, --form, "
                "--channel.")};
}

base::Result<Answer> set(const Shell &shell, const PersonOptions &options)
{
    const notices::Instructions given = givenBy(options);
    if (given.isEmpty())
        return nothingNamed();
    return aboutPatient(shell, options, services::Access::Write,
                        [&](const services::Session &session, people::RecordId patient) {
                            return services::setInstructions(session, patient, given);
                        });
}

base::Result<Answer> clear(const Shell &shell, const PersonOptions &options)
{
    const auto kinds = clearedBy(options);
    if (kinds.empty())
        return nothingNamed();
    return aboutPatient(shell, options, services::Access::Write,
                        [&](const services::Session &session, people::RecordId patient) {
                            return services::clearInstructions(session, patient, kinds);
                        });
}

QJsonObject importJson(const services::InstructionImport &import)
{
    QJsonObject byKind;
    for (const notices::InstructionKind kind : notices::kAllInstructionKinds)
        byKind.insert(notices::instructionKey(kind), import.byKind[std::size_t(kind)]);
    QJsonArray refused;
    for (const services::InstructionRefusedRow &row : import.refused)
        refused.append(QJsonObject{{u"line"_s, row.line},
                                   {u"reason"_s, services::instructionRefusalKey(row.refusal)}});
    return {{u"rows"_s, import.rows},
            {u"by_instruction"_s, byKind},
            {u"refused_lines"_s, refused},
            {u"applied"_s, import.isApplied}};
}

base::Result<Answer> importFrom(const Shell &shell, const PersonOptions &options)
{
    const auto session =
        shell.openSession(options.dryRun ? services::Access::Read : services::Access::Write);
    if (!session)
        return session.error();
    TerminalProgress progress(shell.quiet());
    const auto import = services::importInstructions(*session, QString::fromStdString(options.file),
                                                     options.dryRun, progress);
    if (!import)
        return import.error();
    Answer answer{.json = importJson(*import), .lines = {}};
    answer.lines << QCoreApplication::translate("cli", "%1 line(s) read, %2 refused", nullptr,
                                                int(import->rows))
                        .arg(base::frenchNumber(import->rows),
                             base::frenchNumber(import->refused.size()));
    for (const services::InstructionRefusedRow &row :
         import->refused.first(std::min(import->refused.size(), kLinesShown)))
        answer.lines << tr("  line %1: %2")
                            .arg(QString::number(row.line),
                                 services::instructionRefusalText(row.refusal));
    answer.lines << (import->isApplied ? tr("All instructions of the file hold from now on.")
                                       : tr("No instruction was set."));
    if (!import->refused.isEmpty())
        answer.exitCode = kRefused;
    return answer;
}

void addPatient(CLI::App *command, const Options &options)
{
    command->add_option("patient", options->patientRef, "Numéro de patient")->required();
}

void addShow(Shell &shell, CLI::App *persons)
{
    const auto options = std::make_shared<PersonOptions>();
    CLI::App *command = shell.command(
        persons, "show", "Où en est une personne, et ce qui a été décidé pour elle",
        [&shell, options] {
            return aboutPatient(shell, *options, services::Access::Read, services::showPerson);
        });
    addPatient(command, options);
}

void addSet(Shell &shell, CLI::App *persons)
{
    const auto options = std::make_shared<PersonOptions>();
    CLI::App *command = shell.command(persons, "set", "Consignes pour une personne",
                                      [&shell, options] { return set(shell, *options); });
    addPatient(command, options);
    command->add_flag("--secret-care", options->secretCare,
                      "Soins confidentiels d’un mineur : aucune lettre automatique");
    command->add_flag("--locked", options->locked,
                      "Adresse protégée, ne pas diffuser : aucun envoi automatique");
    command->add_flag("--distinct", options->distinct,
                      "N’est pas la personne de mêmes noms et date de naissance : écrire aux deux");
    CLI::Option *guardian = command->add_option("--guardian", options->guardian,
                                                "Tuteur ou curateur qui reçoit la lettre");
    command->add_option("--guardian-address", options->address.address, "Sa voie")->needs(guardian);
    command->add_option("--guardian-address2", options->address.address2, "Complément")
        ->needs(guardian);
    command->add_option("--guardian-postal-code", options->address.postalCode, "Son code postal")
        ->needs(guardian);
    command->add_option("--guardian-city", options->address.city, "Sa localité")->needs(guardian);
    command->add_option("--guardian-country", options->address.country, "Son pays, sauf la France")
        ->needs(guardian);
    command->add_option("--form", options->form, "Forme de la lettre")
        ->check(isOneOf({"standard", "large_print", "easy_read", "english"}));
    command->add_option("--channel", options->channel, "Par lettre ou par courriel")
        ->check(isOneOf({"letter", "email"}));
}

void addClear(Shell &shell, CLI::App *persons)
{
    const auto options = std::make_shared<PersonOptions>();
    CLI::App *command = shell.command(persons, "clear", "Retire des consignes",
                                      [&shell, options] { return clear(shell, *options); });
    addPatient(command, options);
    command->add_flag("--secret-care", options->secretCare, "Soins confidentiels");
    command->add_flag("--locked", options->locked, "Adresse protégée");
    command->add_flag("--distinct", options->distinct, "Personne distincte");
    command->add_flag("--guardian", options->clearGuardian, "Tuteur ou curateur");
    command->add_flag("--form", options->clearForm, "Forme de la lettre");
    command->add_flag("--channel", options->clearChannel, "Lettre ou courriel");
}

void addImport(Shell &shell, CLI::App *persons)
{
    const auto options = std::make_shared<PersonOptions>();
    CLI::App *command =
        shell.command(persons, "import", "Consignes pour plusieurs personnes, en CSV",
                      [&shell, options] { return importFrom(shell, *options); });
    shell.reads(command->add_option("file", options->file, "Fichier CSV")->required());
    command->add_flag("--dry-run", options->dryRun, "Vérifie, n’enregistre rien");
}

} // namespace

void addPersonCommands(Shell &shell)
{
    CLI::App *persons = shell.group("persons", "Personnes concernées et consignes");
    addShow(shell, persons);
    addSet(shell, persons);
    addClear(shell, persons);
    addImport(shell, persons);
}

} // namespace cli
