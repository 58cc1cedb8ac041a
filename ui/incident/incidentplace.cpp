// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/incident/incidentplace.h"

#include "services/incidentservice.h"
#include "services/outputfile.h"
#include "services/severityservice.h"
#include "ui/session.h"
#include "ui/widgets/dialogs.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

namespace ui {

namespace {

Terms termsOfTheForm()
{
    Terms terms;
    for (const QString &field : termFields())
        for (const services::Term &term : services::incidentTerms(field))
            terms[field].push_back({term.key, term.label});
    return terms;
}

base::Result<incident::Incident> readIncident(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return base::Error{
            .kind = base::Error::Kind::Storage,
            .message = IncidentPlace::tr("The file could not be read: %1").arg(file.errorString())};
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &fault);
    if (!document.isObject())
        return base::Error{.kind = base::Error::Kind::Input,
                           .message =
                               IncidentPlace::tr("%1 is not an incident file. Nothing was changed.")
                                   .arg(QFileInfo(fileName).fileName()),
                           .detail = fault.errorString()};
    return incident::fromJson(document.object());
}

} // namespace

IncidentPlace::IncidentPlace(Session &session, Dialogs &dialogs, QObject *parent)
    : Place(session, dialogs, parent)
    , m_view(new IncidentView(termsOfTheForm()))
{
    connect(m_view, &IncidentView::saveRequested, this, &IncidentPlace::save);
    connect(m_view, &IncidentView::confirmSeverityRequested, this, &IncidentPlace::confirmSeverity);
    connect(m_view, &IncidentView::importRequested, this, &IncidentPlace::importFrom);
    connect(m_view, &IncidentView::exportRequested, this, &IncidentPlace::exportTo);
}

void IncidentPlace::refresh()
{
    session().read<people::DataCategories>(
        m_view, [](const auto &vault) { return services::matchedCategories(vault); },
        [this](people::DataCategories matched) { m_view->showMatched(matched); });
    if (m_view->isEdited())
        return;
    session().read<incident::Incident>(
        m_view, [](const auto &vault) { return services::loadIncident(vault); },
        [this](const auto &incident) {
            if (!m_view->isEdited())
                m_view->showIncident(incident);
        });
}

void IncidentPlace::clear()
{
    m_view->showIncident({});
    m_view->setEdited(false);
}

QJsonObject IncidentPlace::draft() const
{
    return m_view->isEdited() ? incident::toJson(m_view->incident()) : QJsonObject();
}

void IncidentPlace::takeDraft(const QJsonObject &draft)
{
    const auto incident = incident::fromJson(draft);
    if (!incident)
        return;
    m_view->showIncident(*incident);
    m_view->setEdited(true);
}

void IncidentPlace::save()
{
    const incident::Incident incident = m_view->incident();
    session().act<Nothing>(
        this,
        [incident](const auto &vault) { return valued(services::saveIncident(vault, incident)); },
        [this, incident](const Nothing &) {
            m_view->showIncident(incident);
            emit news(tr("The incident was saved."));
        });
}

void IncidentPlace::confirmSeverity()
{
    const incident::Incident incident = m_view->incident();
    session().act<incident::Incident>(
        this,
        [incident](const auto &vault) -> base::Result<incident::Incident> {
            if (const auto saved = services::saveIncident(vault, incident); !saved)
                return saved.error();
            const auto confirmed = services::confirmSeverity(
                vault,
                {.level = incident.severity, .reason = incident.severityReasoning, .by = {}});
            if (!confirmed)
                return confirmed.error();
            return services::loadIncident(vault);
        },
        [this](const auto &confirmed) {
            m_view->showIncident(confirmed);
            emit news(tr("The severity is confirmed and in the journal."));
        });
}

void IncidentPlace::importFrom()
{
    const QString file = dialogs().openFile(m_view, tr("Incident file"), tr("Incident (*.json)"));
    if (file.isEmpty())
        return;
    const auto incident = readIncident(file);
    if (!incident) {
        emit refused(incident.error());
        return;
    }
    m_view->showIncident(*incident);
    m_view->setEdited(true);
    emit news(
        tr("The form was filled from %1. Check it, then save.").arg(QFileInfo(file).fileName()));
}

void IncidentPlace::exportTo()
{
    const QString fileName = dialogs().saveFile(m_view, tr("Incident file"), tr("incident.json"),
                                                tr("Incident (*.json)"));
    if (fileName.isEmpty())
        return;
    const QByteArray json = QJsonDocument(incident::toJson(m_view->incident())).toJson();
    if (const auto written = services::writeOutputFile(fileName, json); !written) {
        emit refused(written.error());
        return;
    }
    emit news(tr("The incident was written to %1.").arg(QFileInfo(fileName).fileName()));
}

} // namespace ui
