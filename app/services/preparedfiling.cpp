// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/preparedfiling.h"

#include "cnil/vocabulary.h"
#include "incident/timezone.h"
#include "people/identity.h"
#include "services/incidentservice.h"
#include "services/stage.h"
#include "store/filingstore.h"
#include "store/noticestore.h"
#include "store/personstore.h"
#include "store/recordstore.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace services {

namespace {

constexpr qint64 kReportEvery = 512; // persons

// Counted here and now, never typed.
base::Result<cnil::Figures> figuresOf(store::Database &database, const QDate &today,
                                      base::Progress &progress)
{
    cnil::Figures figures;
    store::PersonStore persons(database);
    const qint64 count = persons.count();
    if (count == 0)
        return figures;
    store::RecordStore records(database);
    qint64 minors = 0;
    qint64 done = 0;
    const bool whole = persons.forEach([&](const store::PersonInList &listed) {
        const auto record = records.record(listed.person.patient);
        minors += people::isMinor(record->birthDate, today) ? 1 : 0;
        return ++done % kReportEvery != 0 || progress.report(qsizetype(done), qsizetype(count));
    });
    if (!whole)
        return base::cancelled();
    figures.persons = count;
    figures.records = persons.countLeakRecords();
    figures.minors = minors;
    figures.personsByCategory = persons.countByCategory();
    store::NoticeStore notices(database);
    figures.informedByPost = notices.countInformedBy(u"letter"_s);
    figures.informedByEmail = notices.countInformedBy(u"email"_s);
    figures.informedPublicly = persons.countByState()[store::PersonState::PublicNotice];
    if (const auto posted = notices.postedBetween()) {
        figures.firstInformedOn = posted->first;
        figures.lastInformedOn = posted->second;
    }
    return figures;
}

std::vector<cnil::Confirmation> confirmationsOf(store::Database &database)
{
    std::vector<cnil::Confirmation> confirmations;
    for (const store::Confirmation &made : store::FilingStore(database).confirmations())
        confirmations.push_back(
            {made.source, made.answer, made.proposed, made.actor, made.madeUtc});
    return confirmations;
}

base::Result<cnil::Vocabulary> formOf(const QString &vocabulary)
{
    if (vocabulary.isEmpty())
        return cnil::currentVocabulary();
    return cnil::shippedVocabulary(vocabulary);
}

} // namespace

cnil::FilingKind formKind(FilingKind kind)
{
    switch (kind) {
    case FilingKind::Initial:
        return cnil::FilingKind::Initial;
    case FilingKind::FollowUp:
        return cnil::FilingKind::FollowUp;
    case FilingKind::Complete:
        return cnil::FilingKind::Complete;
    }
    return cnil::FilingKind::Complete;
}

QString storedKind(FilingKind kind)
{
    switch (kind) {
    case FilingKind::Initial:
        return u"initial"_s;
    case FilingKind::FollowUp:
        return u"follow-up"_s;
    case FilingKind::Complete:
        return u"complete"_s;
    }
    return {};
}

QDate dayAt(const incident::Incident &incident, const QDateTime &now)
{
    return now.toTimeZone(incident::zoneOf(incident.organisation)).date();
}

base::Result<PreparedFiling> prepareFiling(const Session &session, FilingKind kind,
                                           base::Progress &progress, const QString &vocabulary)
{
    const auto form = formOf(vocabulary);
    if (!form)
        return form.error();
    auto incident = loadIncident(session);
    if (!incident)
        return incident.error();
    std::vector<cnil::Confirmation> confirmations;
    const auto figures = readStage(session, [&](store::Database &database) {
        confirmations = confirmationsOf(database);
        return figuresOf(database, dayAt(*incident, session.now()), progress);
    });
    if (!figures)
        return figures.error();
    auto notification = cnil::notification(*incident, *figures, formKind(kind), session.now(),
                                           *form, confirmations);
    return PreparedFiling{*std::move(incident), *figures, std::move(notification)};
}

QStringList missingOf(const cnil::Notification &notification)
{
    QStringList missing;
    for (const auto &item : notification.missing)
        missing << item.sentence;
    return missing;
}

} // namespace services
