// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands.h"
#include "cli/optionchecks.h"
#include "services/incidentcheck.h"
#include "services/incidentservice.h"
#include "services/outputfile.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <map>
#include <memory>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

constexpr qint64 kIncidentFileLimit = 4 * 1024 * 1024;

QString tr(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

base::Result<Answer> set(const Shell &shell, const QString &file)
{
    const auto bytes = services::readInputFile(file, kIncidentFileLimit);
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
    const auto incident = incident::fromJson(json.object());
    if (!incident)
        return incident.error();
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    if (const auto saved = services::saveIncident(*session, *incident); !saved)
        return saved.error();
    return Answer{.json = {{u"saved"_s, true}},
                  .lines = {tr("Incident saved: %1").arg(incident->title)}};
}

base::Result<Answer> show(const Shell &shell)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    const auto incident = services::loadIncident(*session);
    if (!incident)
        return incident.error();
    const QJsonObject json = incident::toJson(*incident);
    return Answer{.json = json,
                  .lines = {QString::fromUtf8(QJsonDocument(json).toJson()).trimmed()}};
}

services::FilingKind kindOf(const std::string &key)
{
    static const std::map<std::string, services::FilingKind> known{
        {"initial", services::FilingKind::Initial},
        {"follow-up", services::FilingKind::FollowUp},
        {"complete", services::FilingKind::Complete},
    };
    return known.at(key);
}

// A heading with its sentences; nothing when there is none.
QStringList chapter(const QString &heading, const QStringList &sentences)
{
    if (sentences.isEmpty())
        return {};
    QStringList lines{heading};
    for (const QString &sentence : sentences)
        lines << u"  "_s + sentence;
    return lines;
}

Answer answerOf(const services::IncidentCheck &check)
{
    Answer answer{.json = {{u"letters"_s, QJsonArray::fromStringList(check.letters)},
                           {u"wordings"_s, QJsonArray::fromStringList(check.wordings)},
                           {u"emails"_s, QJsonArray::fromStringList(check.emails)},
                           {u"form"_s, QJsonArray::fromStringList(check.form)},
                           {u"severity"_s, check.severity},
                           {u"letters_can_be_written"_s, check.lettersCanBeWritten()}},
                  .lines = {},
                  .exitCode = check.lettersCanBeWritten() ? kDone : kRefused};
    answer.lines << chapter(tr("No letter can be written before this is done:"), check.letters)
                 << chapter(tr("Only if somebody gets such a letter:"), check.wordings)
                 << chapter(tr("E-mails:"), check.emails)
                 << chapter(tr("The CNIL's form:"), check.form);
    if (!check.severity.isEmpty())
        answer.lines << chapter(tr("Severity:"), {check.severity});
    if (answer.lines.isEmpty())
        answer.lines << tr("Nothing is missing.");
    return answer;
}

base::Result<Answer> check(const Shell &shell, const std::string &kind)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    const auto checked = services::checkIncident(*session, kindOf(kind));
    if (!checked)
        return checked.error();
    return answerOf(*checked);
}

} // namespace

void addIncidentCommands(Shell &shell)
{
    const auto file = std::make_shared<std::string>();
    CLI::App *incident = shell.group("incident", "La violation de données");
    shell
        .command(incident, "set", "Enregistre la fiche de l'incident",
                 [&shell, file] { return set(shell, QString::fromStdString(*file)); })
        ->add_option("file", *file, "Fichier JSON")
        ->required();
    shell.command(incident, "show", "La fiche, en JSON", [&shell] { return show(shell); });
    const auto kind = std::make_shared<std::string>("initial");
    shell
        .command(incident, "check", "Ce qui manque aux lettres, aux courriels et à la CNIL",
                 [&shell, kind] { return check(shell, *kind); })
        ->add_option("--kind", *kind, "initial, follow-up ou complete")
        ->check(isOneOf({"initial", "follow-up", "complete"}));
    addSeverityCommands(shell, incident);
}

} // namespace cli
