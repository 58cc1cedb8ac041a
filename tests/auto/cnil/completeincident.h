// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cnil/figures.h"
#include "incident/incident.h"

#include <QTimeZone>

// An invented incident in which nothing is missing for any kind of filing, and
// the figures that go with it.
namespace completeincident {

inline QDateTime utc(const char *iso)
{
    return QDateTime::fromString(QString::fromLatin1(iso), Qt::ISODate);
}

inline incident::Incident incident()
{
    using namespace Qt::StringLiterals;
    incident::Incident made;
    made.reference = u"V-2021-03"_s;
    made.title = u"Extrait publié"_s;
    made.organisation = {.name = u"Laboratoire des Ajoncs"_s,
                         .siren = u"123456782"_s,
                         .vatNumber = {},
                         .sector = u"Santé humaine et action sociale"_s,
                         .headcount = u"42"_s,
                         .address = u"1 rue des Ajoncs"_s,
                         .postalCode = u"56000"_s,
                         .city = u"VANNES"_s,
                         .country = u"France"_s,
                         .legalRepresentative =
                             {u"Mme"_s, u"LE GOFF"_s, u"Anne"_s, {}, u"direction@exemple.fr"_s, {}},
                         .contact = {u"M."_s, u"PETIT"_s, u"Luc"_s, u"DPO"_s, u"dpo@exemple.fr"_s,
                                     u"+33 2 00 00 00 00"_s},
                         .website = {}};
    made.otherParties = {{u"Éditeur Exemple"_s, u"processor"_s, u"securite@exemple.fr"_s}};
    made.begin = utc("2020-10-01T00:00:00Z");
    made.end = utc("2021-02-24T10:00:00Z");
    made.awareness = utc("2021-02-26T17:00:00Z");
    made.discovery = u"Message du sous-traitant"_s;
    made.natures = {u"confidentiality"_s};
    made.origins = {u"hacking"_s};
    made.cause = u"external_malicious"_s;
    made.description = u"Un fichier a été copié ; puis publié."_s;
    made.dataTypes = {u"nir"_s, u"civil_status"_s};
    made.sensitiveData = {u"health"_s};
    made.subjectCategories = {u"patients"_s};
    made.priorMeasures = u"Accès nominatifs"_s;
    made.consequences = {u"spread"_s, u"misused"_s};
    made.harms = {u"fraud"_s};
    made.severity = u"maximal"_s;
    made.laterMeasures = u"Serveur arrêté"_s;
    made.communication = u"planned"_s;
    made.communicationPlannedOn = QDate(2021, 3, 15);
    made.communicationMeans = u"Lettre individuelle"_s;
    made.communicationContent = u"Lettre jointe"_s;
    made.crossBorder = u"no"_s;
    made.otherAuthorities = u"no"_s;
    made.otherNotifications = u"no"_s;
    made.initialFiling = utc("2021-03-01T10:00:00Z");
    made.initialFilingNumber = u"N-1"_s;
    return made;
}

inline cnil::Figures figures()
{
    cnil::Figures made;
    made.persons = 812;
    made.records = 830;
    made.minors = 31;
    made.personsByCategory = {{people::DataCategory::Nir, 790}, {people::DataCategory::Phone, 0}};
    return made;
}

} // namespace completeincident
