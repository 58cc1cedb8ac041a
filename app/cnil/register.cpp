// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cnil/register.h"

#include "cnil/textformat.h"

#include <QTimeZone>

#include <array>

using namespace Qt::StringLiterals;

namespace cnil {

namespace {

struct Column {
    QStringView label; // French whatever the language of the program: the CNIL reads it
    QString RegisterEntry::*text;
};
constexpr std::array kColumns{
    Column{u"Référence", &RegisterEntry::reference},
    Column{u"Intitulé", &RegisterEntry::title},
    Column{u"Début de la violation", &RegisterEntry::begin},
    Column{u"Fin de la violation", &RegisterEntry::end},
    Column{u"Prise de connaissance", &RegisterEntry::awareness},
    Column{u"Nature de la violation", &RegisterEntry::natures},
    Column{u"Origine de l'incident", &RegisterEntry::origins},
    Column{u"Cause", &RegisterEntry::cause},
    Column{u"Description des faits", &RegisterEntry::description},
    Column{u"Catégories de données", &RegisterEntry::dataTypes},
    Column{u"Données sensibles", &RegisterEntry::sensitiveData},
    Column{u"Catégories de personnes", &RegisterEntry::subjectCategories},
    Column{u"Nombre approximatif de personnes", &RegisterEntry::persons},
    Column{u"Nombre approximatif d'enregistrements", &RegisterEntry::records},
    Column{u"Conséquences probables", &RegisterEntry::consequences},
    Column{u"Préjudices potentiels", &RegisterEntry::harms},
    Column{u"Niveau de gravité", &RegisterEntry::severity},
    Column{u"Mesures préalables", &RegisterEntry::priorMeasures},
    Column{u"Mesures prises", &RegisterEntry::laterMeasures},
    Column{u"Autres organismes impliqués", &RegisterEntry::otherParties},
    Column{u"Communication aux personnes", &RegisterEntry::communication},
    Column{u"Nombre de personnes informées", &RegisterEntry::informed},
    Column{u"Notification à la CNIL", &RegisterEntry::filedOn},
    Column{u"Numéro de la notification", &RegisterEntry::filingNumber},
    Column{u"Motifs du retard", &RegisterEntry::delayReasons},
};

QString instantText(const std::optional<QDateTime> &instant, const QTimeZone &zone)
{
    if (!instant)
        return {};
    return frenchInstant(zone.isValid() ? instant->toTimeZone(zone) : instant->toUTC());
}

QString countText(const std::optional<qint64> &count)
{
    return count ? QString::number(*count) : QString();
}

QString partiesText(const std::vector<incident::OtherParty> &parties, const Vocabulary &vocabulary)
{
    QStringList texts;
    for (const incident::OtherParty &party : parties) {
        const QStringList role = vocabulary.labels(u"incident.other_parties"_s, {party.role});
        texts += role.isEmpty() ? party.name : party.name + u" ("_s + role.constFirst() + u')';
    }
    return texts.join(u'\n');
}

} // namespace

RegisterEntry registerEntry(const incident::Incident &incident, const Figures &figures,
                            const Vocabulary &vocabulary)
{
    const QTimeZone zone(incident.organisation.timeZone.toLatin1());
    const auto labels = [&vocabulary](const QString &source, const QStringList &keys) {
        return vocabulary.labels(u"incident."_s + source, keys).join(u'\n');
    };
    return {.reference = incident.reference,
            .title = incident.title,
            .begin = instantText(incident.begin, zone),
            .end = incident.ongoing ? u"toujours en cours"_s : instantText(incident.end, zone),
            .awareness = instantText(incident.awareness, zone),
            .natures = labels(u"natures"_s, incident.natures),
            .origins = labels(u"origins"_s, incident.origins),
            .cause = labels(u"cause"_s, {incident.cause}),
            .description = incident.description,
            .dataTypes = labels(u"data_types"_s, incident.dataTypes),
            .sensitiveData = labels(u"sensitive_data"_s, incident.sensitiveData),
            .subjectCategories = labels(u"subject_categories"_s, incident.subjectCategories),
            .persons = countText(figures.persons),
            .records = countText(figures.records),
            .consequences = labels(u"consequences"_s, incident.consequences),
            .harms = labels(u"harms"_s, incident.harms),
            .severity = labels(u"severity"_s, {incident.severity}),
            .priorMeasures = incident.priorMeasures,
            .laterMeasures = incident.laterMeasures,
            .otherParties = partiesText(incident.otherParties, vocabulary),
            .communication = labels(u"communication"_s, {incident.communication}),
            .informed = figures.informed() > 0 ? QString::number(figures.informed()) : QString(),
            .filedOn = instantText(incident.initialFiling, zone),
            .filingNumber = incident.initialFilingNumber,
            .delayReasons = incident.delayReasons};
}

QByteArray registerCsv(const std::vector<RegisterEntry> &entries)
{
    std::vector<QStringList> rows(1);
    for (const Column &column : kColumns)
        rows.front() += column.label.toString();
    for (const RegisterEntry &entry : entries) {
        QStringList &row = rows.emplace_back();
        for (const Column &column : kColumns)
            row += entry.*column.text;
    }
    return csvTable(rows);
}

Document registerDocument(const std::vector<RegisterEntry> &entries)
{
    Document document{.title = u"Registre des violations de données à caractère personnel"_s,
                      .subtitle = u"Article 33, paragraphe 5, du RGPD"_s,
                      .sections = {}};
    for (const RegisterEntry &entry : entries) {
        const QString heading =
            entry.title.isEmpty() ? entry.reference : entry.reference + u" – "_s + entry.title;
        Document::Section &section = document.sections.emplace_back(Document::Section{heading, {}});
        for (const Column &column : kColumns)
            section.rows.push_back({column.label.toString(), entry.*column.text});
    }
    return document;
}

} // namespace cnil
