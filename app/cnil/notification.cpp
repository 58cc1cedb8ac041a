// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cnil/notification.h"

#include "cnil/jsonpath.h"
#include "cnil/suggestions.h"
#include "cnil/textformat.h"
#include "deadlines/rules.h"
#include "incident/timezone.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cnil {

namespace {

using incident::Incident;
using Field = Vocabulary::Field;

QDateTime inLaboratoryZone(const QDateTime &instant, const incident::Organisation &organisation)
{
    return instant.toTimeZone(incident::zoneOf(organisation));
}

bool isPast(const Incident &incident, QLatin1StringView clock, const QDateTime &nowUtc)
{
    const auto deadlines = deadlines::deadlinesFor(incident, nowUtc);
    return std::any_of(deadlines.begin(), deadlines.end(),
                       [&](const deadlines::Deadline &deadline) {
                           return deadline.key == clock && deadline.limit
                               && deadline.metAt.value_or(nowUtc) > *deadline.limit;
                       });
}

bool isLate(const Incident &incident, FilingKind kind, const QDateTime &nowUtc)
{
    return isPast(incident, "gdpr_art33"_L1, nowUtc)
        || (kind == FilingKind::FollowUp && isPast(incident, "gdpr_art33_follow_up"_L1, nowUtc));
}

// What the letters prove comes before what was typed.
QJsonValue informedOn(const Incident &incident, const Figures &figures)
{
    const auto &day = figures.firstInformedOn ? figures.firstInformedOn : incident.communicatedOn;
    return day ? QJsonValue(day->toString(Qt::ISODate)) : QJsonValue();
}

// How well the period of the breach is known.
QString periodKey(const Incident &incident)
{
    if (!incident.begin)
        return u"undetermined"_s;
    if (incident.ongoing)
        return u"ongoing"_s;
    return incident.end ? u"from_to"_s : u"undetermined"_s;
}

// The form has one place for all that is to be said about the dates.  French
// whatever the language of the program: the reader is the CNIL.
QString datesComment(const Incident &incident)
{
    QStringList paragraphs{incident.datesComment.trimmed()};
    if (incident.processorNotice)
        paragraphs += u"Notification par le prestataire : "_s
            + frenchInstant(inLaboratoryZone(*incident.processorNotice, incident.organisation))
            + u'.';
    paragraphs += incident.awarenessJustification.trimmed();
    paragraphs.removeAll(QString());
    return paragraphs.join(u'\n');
}

QJsonObject filingFacts(const Incident &incident, const Figures &figures,
                        const Notification &filing)
{
    return {
        {u"kind"_s, filingKindKey(filing.kind)},
        {u"late"_s, filing.late},
        {u"period"_s, periodKey(incident)},
        {u"dates_comment"_s, datesComment(incident)},
        {u"discovered_by"_s, incident.processorNotice ? QJsonValue(u"processor"_s) : QJsonValue()},
        {u"data_kinds"_s, QJsonArray::fromStringList(incident.dataTypes + incident.sensitiveData)},
        {u"informed_on"_s, informedOn(incident, figures)}};
}

// Everything that a field of a vocabulary may name as its source.
QJsonObject factsOf(const Incident &incident, const Figures &figures, const Notification &filing)
{
    return {{u"incident"_s, incident::toJson(incident)},
            {u"figures"_s, toJson(figures)},
            {u"filing"_s, filingFacts(incident, figures, filing)}};
}

bool isAsked(const Field &field, const QJsonObject &facts)
{
    if (field.askedWhenSource.isEmpty())
        return true;
    const QStringList keys = keysIn(valueAt(facts, field.askedWhenSource));
    return std::any_of(keys.begin(), keys.end(),
                       [&field](const QString &key) { return field.askedWhenKeys.contains(key); });
}

// Options in the form's order, whatever the order of the keys.
void answerChoice(Notification::Answer &answer, const Field &field, const QStringList &keys)
{
    for (const Vocabulary::Option &option : field.options) {
        if (isAnswered(option, keys)) {
            answer.optionKeys += option.key;
            answer.values += option.label;
        }
    }
}

QString partyText(const QJsonObject &party, const Field &field)
{
    QString text = party["name"_L1].toString();
    if (const auto role = field.labelOf(party["role"_L1].toString()))
        text += u" ("_s + *role + u')';
    if (const QString contact = party["contact"_L1].toString(); !contact.isEmpty())
        text += u", "_s + contact;
    return text;
}

void answerParties(Notification::Answer &answer, const Field &field, const QJsonArray &parties)
{
    for (const QJsonValue party : parties)
        answer.values += partyText(party.toObject(), field);
}

QString plainText(const QJsonValue &value, Field::Type type)
{
    if (value.isNull() || value.isUndefined())
        return {};
    switch (type) {
    case Field::Type::Instant:
        // The offset in the text is the laboratory's: its wall clock is kept.
        return frenchInstant(QDateTime::fromString(value.toString(), Qt::ISODateWithMs));
    case Field::Type::Date:
        return frenchDate(QDate::fromString(value.toString(), Qt::ISODate));
    case Field::Type::Count:
        return QString::number(value.toInteger());
    default:
        return value.toString().trimmed();
    }
}

Notification::Answer answerTo(const Field &field, const QJsonObject &facts)
{
    Notification::Answer answer{.key = field.key, .label = field.label, .source = field.source};
    const QJsonValue value = valueAt(facts, field.source);
    switch (field.type) {
    case Field::Type::Choice:
    case Field::Type::Choices:
        answerChoice(answer, field, keysIn(value));
        break;
    case Field::Type::Parties:
        answerParties(answer, field, value.toArray());
        break;
    default:
        answer.values = {plainText(value, field.type)};
        answer.values.removeAll(QString());
    }
    return answer;
}

QStringList labelsOf(const Suggestion &proposal, const Field &field)
{
    QStringList labels;
    for (const Vocabulary::Option &option : field.options)
        if (isAnswered(option, proposal.keys))
            labels += option.label;
    return labels;
}

// What the incident holds, whatever the form makes of it.
QStringList heldAt(const QJsonObject &facts, const QString &source)
{
    const QJsonValue value = valueAt(facts, source);
    return value.isDouble() ? QStringList{QString::number(value.toInteger())} : keysIn(value);
}

// Where the answers come from: the DPO, the program, or both.
class Origins final
{
public:
    Origins(const Incident &incident, const Figures &figures,
            const std::vector<Confirmation> &confirmations)
        : m_proposals(proposedAnswers(incident, figures))
        , m_confirmations(confirmations)
        , m_organisation(incident.organisation)
    {
    }

    void mark(Notification::Answer &answer, const Field &field, const QJsonObject &facts) const
    {
        const auto proposal = std::find_if(
            m_proposals.begin(), m_proposals.end(),
            [&field](const Suggestion &candidate) { return candidate.source == field.source; });
        if (proposal == m_proposals.end())
            return;
        const Confirmation *confirmation = confirmationOf(m_confirmations, field.source);
        answer.standing = standingOf(heldAt(facts, field.source), *proposal, confirmation);
        if (answer.standing == Standing::Proposed)
            propose(answer, field, *proposal);
        if (answer.standing == Standing::Confirmed) {
            answer.confirmedBy = confirmation->by;
            answer.confirmedAt = inLaboratoryZone(confirmation->atUtc, m_organisation);
        }
    }

private:
    static void propose(Notification::Answer &answer, const Field &field,
                        const Suggestion &proposal)
    {
        answer.reason = proposal.reason;
        if (const QStringList labels = labelsOf(proposal, field); labels != answer.values)
            answer.suggested = labels;
        // Of several questions about one list, this one has nothing proposed.
        if (answer.values.isEmpty() && answer.suggested.isEmpty())
            answer.standing = Standing::Typed;
    }

    std::vector<Suggestion> m_proposals;
    const std::vector<Confirmation> &m_confirmations;
    const incident::Organisation &m_organisation;
};

Notification::Missing missingAnswer(const Field &field, const Vocabulary::Section &section)
{
    return {field.key, field.label, section.number,
            QCoreApplication::translate("cnil", "Missing: %1 (%2. %3)")
                .arg(field.label, QString::number(section.number), section.title)};
}

} // namespace

Notification notification(const Incident &incident, const Figures &figures, FilingKind kind,
                          const QDateTime &nowUtc, const Vocabulary &vocabulary,
                          const std::vector<Confirmation> &confirmations)
{
    Notification filing{.vocabularyVersion = vocabulary.version,
                        .vocabularyTitle = vocabulary.title,
                        .kind = kind,
                        .preparedAt = inLaboratoryZone(nowUtc, incident.organisation),
                        .reference = incident.reference,
                        .late = isLate(incident, kind, nowUtc)};
    if (figures.persons)
        filing.personBand = vocabulary.personBand(*figures.persons);

    const QJsonObject facts = factsOf(incident, figures, filing);
    const Origins origins(incident, figures, confirmations);
    for (const Vocabulary::Section &section : vocabulary.sections) {
        Notification::Section &answered =
            filing.sections.emplace_back(Notification::Section{section.number, section.title});
        for (const Field &field : section.fields) {
            if (!isAsked(field, facts))
                continue;
            Notification::Answer &answer = answered.answers.emplace_back(answerTo(field, facts));
            origins.mark(answer, field, facts);
            if (answer.values.isEmpty() && field.requiredFor.contains(filingKindKey(kind)))
                filing.missing.push_back(missingAnswer(field, section));
        }
    }
    return filing;
}

} // namespace cnil
