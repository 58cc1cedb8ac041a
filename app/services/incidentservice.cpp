// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/incidentservice.h"

#include "cnil/severitymethod.h"
#include "cnil/vocabulary.h"
#include "services/rights.h"
#include "services/stage.h"
#include "store/incidentstore.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace services {

namespace {

base::Error damaged()
{
    return {base::Error::Kind::Storage,
            QCoreApplication::translate("services",
                                        "The incident in the vault cannot be read. Restore the "
                                        "last backup, then set the incident again.")};
}

} // namespace

base::Result<incident::Incident> incidentIn(store::Database &database, const Session &session)
{
    const auto document = store::IncidentStore(database).document();
    if (!document) {
        incident::Incident fresh;
        fresh.organisation.name = session.laboratory();
        return fresh;
    }
    const QJsonDocument json = QJsonDocument::fromJson(document->toUtf8());
    if (!json.isObject())
        return damaged();
    return incident::fromJson(json.object());
}

void storeIncident(store::Database &database, const incident::Incident &incident,
                   const QDateTime &utc)
{
    const QByteArray json =
        QJsonDocument(incident::toJson(incident)).toJson(QJsonDocument::Compact);
    store::IncidentStore(database).save(QString::fromUtf8(json), utc);
}

base::Result<incident::Incident> loadIncident(const Session &session)
{
    return readStage(session, [&](store::Database &database) -> base::Result<incident::Incident> {
        return incidentIn(database, session);
    });
}

base::Result<void> saveIncident(const Session &session, const incident::Incident &incident)
{
    if (const auto allowed = requireRight(session, Right::EditIncident); !allowed)
        return allowed.error();
    if (const auto known = cnil::checkKeys(incident, cnil::currentVocabulary()); !known)
        return known.error();
    if (const auto known =
            cnil::checkSeverityAnswers(incident.severityAnswers, cnil::severityMethod());
        !known)
        return known.error();
    return writeStage(session, [&](store::Database &database, journal::Draft &entry) {
        incident::Incident saved = incident;
        // A sheet that cannot be read is what saving repairs: it confirms nothing.
        const auto before = incidentIn(database, session);
        saved.severityConfirmation =
            before ? before->severityConfirmation : incident::SeverityConfirmation();
        storeIncident(database, saved, session.now());
        entry.event = u"incident.saved"_s;
        entry.object = u"incident:1"_s;
        entry.payload = {{u"categories"_s, qint64(incident.categories.toInt())}};
        return base::Result<void>();
    });
}

QList<Term> incidentTerms(const QString &field)
{
    const QString source = u"incident."_s + field;
    const cnil::Vocabulary vocabulary = cnil::currentVocabulary();
    QList<Term> terms;
    for (const auto &section : vocabulary.sections) {
        for (const auto &asked : section.fields) {
            if (asked.source != source)
                continue;
            for (const auto &option : asked.options)
                terms.append({option.key, option.label});
        }
    }
    return terms;
}

} // namespace services
