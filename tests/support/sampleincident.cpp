// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "support/sampleincident.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace testing {

incident::Incident sampleIncident()
{
    incident::Incident incident;
    incident::Organisation &lab = incident.organisation;
    lab.name = u"Laboratoire des Trois Rivières"_s;
    lab.address = u"12 rue des Tanneurs"_s;
    lab.postalCode = u"35000"_s;
    lab.city = u"Rennes"_s;
    lab.contact = {u"Mme"_s,
                   u"Kerbrat"_s,
                   u"Solène"_s,
                   u"déléguée à la protection des données"_s,
                   u"dpo@labo-trois-rivieres.example"_s,
                   u"02 99 00 00 34"_s};
    lab.legalRepresentative = {u"M."_s, u"Prigent"_s, u"Alain"_s, u"directeur"_s, {}, {}};
    const auto at = [](int year, int month, int day, int hour) {
        return QDateTime(QDate(year, month, day), QTime(hour, 0), QTimeZone("Europe/Paris"))
            .toUTC();
    };
    incident.begin = at(2020, 11, 4, 9);
    incident.end = at(2021, 2, 14, 18);
    incident.awareness = at(2021, 2, 24, 14);
    incident.letterFacts =
        u"Un fichier de patients a été copié sans droit chez notre prestataire informatique, puis "
        "publié sur internet, où des inconnus ont pu le lire et le copier."_s;
    incident.letterMeasures =
        u"Nous avons coupé l'ancien échange de fichiers, déposé plainte et prévenu la CNIL ; les "
        "mots de passe de l'espace de résultats ont été remplacés."_s;
    incident.letterFactsEasy = u"Quelqu'un a copié un fichier.\nIl n'avait pas le droit.\nCe "
                               "fichier contient des informations sur des patients.\nIl est sur "
                               "internet."_s;
    incident.letterMeasuresEasy =
        u"Nous avons arrêté l'ancien système.\nNous avons porté plainte.\nNous avons changé les "
        "mots de passe."_s;
    incident.letterFactsEnglish =
        u"A file of patients was copied without permission at our computer supplier, then "
        "published on the internet, where strangers could read and copy it."_s;
    incident.letterMeasuresEnglish =
        u"We closed the old file exchange, reported the theft to the police and to the data "
        "protection authority; the passwords of the results portal were replaced."_s;
    return incident;
}

people::SourceRecord sampleRecord()
{
    people::SourceRecord record;
    record.birthName = u"Tanguy"_s;
    record.usualName = u"Le Goff"_s;
    record.givenNames = u"Jeanne"_s;
    record.sex = people::Sex::Female;
    record.birthDate = {1958, 7, 14};
    record.address = u"3 rue de l'Église"_s;
    record.postalCode = u"22300"_s;
    record.city = u"Lannion"_s;
    return record;
}

people::SourceRecord sampleChild()
{
    people::SourceRecord record = sampleRecord();
    record.birthName = u"Le Goff"_s;
    record.usualName.clear();
    record.givenNames = u"Malo"_s;
    record.sex = people::Sex::Male;
    record.birthDate = {2015, 5, 5};
    return record;
}

} // namespace testing
