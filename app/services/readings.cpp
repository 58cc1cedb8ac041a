// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/readings.h"

#include "base/text.h"
#include "store/personstore.h"

#include <set>

using namespace Qt::StringLiterals;

namespace services {

QString readerName(const Session &session, const QString &reader)
{
    const QString name = base::simplified(reader);
    return name.isEmpty() ? session.actor() : name;
}

void writeReadings(store::Database &database, const Session &session, const QString &reader,
                   store::Round round, Verdict verdict, const std::vector<store::RecordPair> &pairs,
                   journal::Draft &entry)
{
    store::ReviewStore review(database);
    const store::ReaderId id = review.addReader(readerName(session, reader));
    review.addStep(id, round, verdictKey(verdict), pairs, session.now());
    refreshPersons(database, pairs);
    entry.payload.insert(u"verdict"_s, verdictKey(verdict));
    entry.payload.insert(u"reader"_s, id.value);
}

void refreshPersons(store::Database &database, const std::vector<store::RecordPair> &pairs)
{
    std::set<people::RecordId> patients;
    for (const store::RecordPair &pair : pairs)
        patients.insert(pair.patient);
    store::PersonStore persons(database);
    for (const people::RecordId patient : patients)
        persons.refresh(patient);
}

QString journalObject(const store::RecordPair &pair)
{
    return u"pair:%1-%2"_s.arg(pair.leak.value).arg(pair.patient.value);
}

base::Result<store::StoredPair> storedPair(store::Database &database, qint64 pairId)
{
    if (const auto stored = store::RunStore(database).pair({pairId}))
        return *stored;
    return base::Error{base::Error::Kind::Conflict,
                       QCoreApplication::translate("services",
                                                   "There is no pair %1 (any more): the matching "
                                                   "was run again. Nothing was decided.")
                           .arg(pairId)};
}

} // namespace services
