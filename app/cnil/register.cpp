// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cnil/register.h"

#include "cnil/spreadsheet.h"
#include "cnil/textformat.h"
#include "incident/timezone.h"

#include <QTimeZone>

#include <algorithm>
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
    Column{u"Notification à la CNIL", &RegisterEntry::filingDecision},
    Column{u"Motivation : notification à la CNIL (art. 33, § 1)", &RegisterEntry::filingReasons},
    Column{u"Date de la notification", &RegisterEntry::filedOn},
    Column{u"Numéro de la notification", &RegisterEntry::filingNumber},
    Column{u"Motifs du retard", &RegisterEntry::delayReasons},
    Column{u"Communication aux personnes", &RegisterEntry::communication},
    Column{u"Motif de l'absence de communication (art. 34, § 3)",
           &RegisterEntry::noCommunicationGround},
    Column{u"Motivation : communication aux personnes (art. 34)",
           &RegisterEntry::communicationReasons},
    Column{u"Nombre de personnes informées", &RegisterEntry::informed},
};

// Without these the entry documents neither the facts, nor the effects, nor the
// remedial action, nor why it was decided so.
constexpr std::array kDemanded{
    &RegisterEntry::awareness,         &RegisterEntry::natures,
    &RegisterEntry::description,       &RegisterEntry::dataTypes,
    &RegisterEntry::subjectCategories, &RegisterEntry::persons,
    &RegisterEntry::consequences,      &RegisterEntry::laterMeasures,
    &RegisterEntry::filingDecision,    &RegisterEntry::filingReasons,
    &RegisterEntry::communication,     &RegisterEntry::communicationReasons};

bool isDemanded(const Column &column)
{
    return std::find(kDemanded.begin(), kDemanded.end(), column.text) != kDemanded.end();
}

QString instantText(const std::optional<QDateTime> &instant, const QTimeZone &zone)
{
    if (!instant)
        return {};
    return frenchInstant(zone.isValid() ? instant->toTimeZone(zone) : instant->toUTC());
}

QString decisionText(const incident::Incident &incident, incident::FilingDecision decision)
{
    if (incident.initialFiling)
        return u"Notifiée"_s;
    switch (decision) {
    case incident::FilingDecision::ToFile:
        return u"À notifier"_s;
    case incident::FilingDecision::NotToFile:
        return u"Non notifiée"_s;
    case incident::FilingDecision::Undecided:
        break;
    }
    return {};
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

std::vector<QStringList> tableOf(const std::vector<RegisterEntry> &entries)
{
    std::vector<QStringList> rows(1);
    for (const Column &column : kColumns)
        rows.front() += column.label.toString();
    for (const RegisterEntry &entry : entries) {
        QStringList &row = rows.emplace_back();
        for (const Column &column : kColumns)
            row += entry.*column.text;
    }
    return rows;
}

} // namespace

RegisterEntry registerEntry(const incident::Incident &incident, const Figures &figures,
                            const Vocabulary &vocabulary, const incident::Motivation &motivation)
{
    const QTimeZone zone = incident::zoneOf(incident.organisation);
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
            .delayReasons = incident.delayReasons,
            .filingDecision = decisionText(incident, motivation.filing),
            .filingReasons = motivation.filingReasons,
            .noCommunicationGround =
                labels(u"no_communication_reason"_s, {incident.noCommunicationReason}),
            .communicationReasons = motivation.communicationReasons};
}

RegisterEntry registerEntry(const incident::Breach &breach, const Vocabulary &vocabulary)
{
    Figures figures;
    figures.persons = breach.persons;
    figures.records = breach.records;
    figures.informedByPost = breach.informed;
    return registerEntry(breach.incident, figures, vocabulary, breach.motivation);
}

QStringList registerGaps(const RegisterEntry &entry)
{
    QStringList gaps;
    for (const Column &column : kColumns)
        if (isDemanded(column) && (entry.*column.text).isEmpty())
            gaps += column.label.toString();
    return gaps;
}

QByteArray registerCsv(const std::vector<RegisterEntry> &entries)
{
    return csvTable(tableOf(entries));
}

QByteArray registerOds(const std::vector<RegisterEntry> &entries)
{
    return odsTable(u"Registre"_s, tableOf(entries));
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
            section.rows.push_back({column.label.toString(), entry.*column.text,
                                    isDemanded(column) && (entry.*column.text).isEmpty()});
    }
    return document;
}

} // namespace cnil
