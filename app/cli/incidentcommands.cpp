// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands.h"
#include "services/incidentservice.h"
#include "services/outputfile.h"

#include <QCoreApplication>
#include <QJsonDocument>

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
}

} // namespace cli
