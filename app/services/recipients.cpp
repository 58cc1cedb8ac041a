// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/recipients.h"

#include "store/runstore.h"

#include <QCoreApplication>

#include <algorithm>

namespace services {

notices::ChannelChoice channelFor(const Recipient &recipient, people::DataCategories leaked,
                                  const QDate &sendingDate)
{
    return notices::chooseChannel(recipient.record, leaked, sendingDate, recipient.isDeceased,
                                  recipient.instructions);
}

OneLetterEach::OneLetterEach(store::PersonStore &persons)
{
    persons.forEachWrittenTo([this](const people::SourceRecord &record) { m_known.add(record); });
}

bool OneLetterEach::isDouble(const store::PersonInList &listed, const Recipient &recipient)
{
    // Whoever was written to is their own double: a supplement goes out.
    if (listed.told || recipient.instructions.distinct)
        return false;
    const bool isKnown = m_known.contains(recipient.record);
    m_known.add(recipient.record);
    return isKnown;
}

Recipients::Recipients(store::Database &database, bool hasEnglishWords)
    : m_records(database)
    , m_addresses(database)
    , m_instructions(database)
    , m_deaths(database)
    , m_hasCorrections(!m_addresses.isEmpty())
    , m_hasInstructions(!m_instructions.isEmpty())
    , m_hasEnglishWords(hasEnglishWords)
{
}

Recipient Recipients::of(const store::Person &person)
{
    return ofPatient(person.patient);
}

Recipient Recipients::ofPatient(people::RecordId patient)
{
    Recipient recipient{.record = m_records.record(patient).value(),
                        .instructions = {},
                        .isDeceased = m_deaths.isDeceased(patient)};
    if (m_hasCorrections) {
        if (const auto address = m_addresses.of(patient))
            people::setAddress(recipient.record, *address);
    }
    if (m_hasInstructions)
        recipient.instructions = m_instructions.of(patient);
    if (recipient.instructions.guardian) // who is greeted
        recipient.record.guardianName = recipient.instructions.guardian->name;
    if (!m_hasEnglishWords && !recipient.instructions.form
        && notices::formFor(recipient.record, recipient.instructions) == notices::Form::English)
        recipient.instructions.form = notices::Form::Standard;
    return recipient;
}

QString personStateText(store::PersonState state)
{
    switch (state) {
    case store::PersonState::ToDo:
        return QCoreApplication::translate("services", "to do");
    case store::PersonState::Blocked:
        return QCoreApplication::translate("services", "no letter possible");
    case store::PersonState::Printed:
        return QCoreApplication::translate("services", "printed");
    case store::PersonState::Posted:
        return QCoreApplication::translate("services", "posted");
    case store::PersonState::Returned:
        return QCoreApplication::translate("services", "returned");
    case store::PersonState::Deceased:
        return QCoreApplication::translate("services", "deceased");
    case store::PersonState::Supplement:
        return QCoreApplication::translate("services", "supplement due");
    case store::PersonState::PublicNotice:
        return QCoreApplication::translate("services", "told publicly");
    }
    return {};
}

bool isStillToReach(store::PersonState state)
{
    return state == store::PersonState::Returned || !store::isWrittenTo(state);
}

base::Result<people::RecordId> patientOf(store::Database &database, const QString &patientRef)
{
    const auto found =
        store::RecordStore(database).recordsByRef(QStringLiteral("patients"), patientRef);
    if (found.empty())
        return base::Error{base::Error::Kind::Input,
                           QCoreApplication::translate(
                               "services", "No patient has the number \"%1\"; nothing was changed.")
                               .arg(patientRef)};
    store::RunStore runs(database);
    const people::RecordId representative = runs.representative(found.front().id);
    const bool isOnePerson = std::ranges::all_of(found, [&](const people::SourceRecord &record) {
        return runs.representative(record.id) == representative;
    });
    if (!isOnePerson)
        return base::Error{base::Error::Kind::Conflict,
                           QCoreApplication::translate(
                               "services",
                               "Several patients have the number \"%1\": take back one of the "
                               "patient lists first. Nothing was changed.")
                               .arg(patientRef)};
    return representative;
}

void refreshObstacle(store::Database &database, people::RecordId patient, const QDate &today)
{
    store::PersonStore persons(database);
    const auto listed = persons.ofPatient(patient);
    if (!listed || store::isWrittenTo(listed->state)
        || listed->state == store::PersonState::Deceased)
        return;
    const auto choice = channelFor(Recipients(database).of(listed->person), listed->news(), today);
    persons.setObstacle(listed->person.id,
                        choice.obstacle ? std::optional(notices::obstacleKey(*choice.obstacle))
                                        : std::nullopt);
}

} // namespace services
