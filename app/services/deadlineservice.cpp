// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/deadlineservice.h"

#include "deadlines/events.h"
#include "deadlines/icalendar.h"
#include "deadlines/rules.h"
#include "incident/timezone.h"
#include "services/incidentservice.h"
#include "services/outputfile.h"
#include "services/requestservice.h"
#include "services/rights.h"
#include "services/stage.h"
#include "store/incidentstore.h"
#include "store/noticestore.h"
#include "store/personstore.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace services {

namespace {

const QString kOwnRules = u"deadline_rules"_s;      // the JSON as it was imported
const QString kEntered = u"deadline_entries"_s;     // {"contract_hours": 48, "events": {…}}
const QString kReferenceKey = u"reference_key"_s;   // drawn when the vault was made
const QString kContractHours = u"contract_hours"_s; // keys of kEntered
const QString kEvents = u"events"_s;
constexpr qsizetype kVaultHashDigits = 16;

base::Result<deadlines::RuleBook> ownRules(store::Database &database)
{
    const auto json = store::IncidentStore(database).setting(kOwnRules);
    if (!json || json->isEmpty())
        return deadlines::RuleBook();
    auto book = deadlines::ruleBookFromJson(json->toUtf8());
    if (!book)
        return base::Error{
            base::Error::Kind::Conflict,
            QCoreApplication::translate(
                "services",
                "The laboratory's own deadline rules in the vault cannot be used by "
                "this version: import them again, or go back to the program's table."),
            book.error().message};
    return book;
}

base::Result<deadlines::RuleBook> rulesOf(store::Database &database)
{
    const auto own = ownRules(database);
    if (!own)
        return own.error();
    return deadlines::withOwnRules(deadlines::shippedRuleBook(), *own);
}

deadlines::Entered enteredIn(store::Database &database)
{
    const auto json = store::IncidentStore(database).setting(kEntered).value_or(QString());
    const QJsonObject root = QJsonDocument::fromJson(json.toUtf8()).object();
    deadlines::Entered entered;
    entered.contractHours = root[kContractHours].toInt();
    const QJsonObject events = root[kEvents].toObject();
    for (auto event = events.begin(); event != events.end(); ++event)
        entered.instants[event.key()] =
            QDateTime::fromString(event->toString(), Qt::ISODateWithMs).toUTC();
    return entered;
}

void saveEntered(store::Database &database, const deadlines::Entered &entered)
{
    QJsonObject events;
    for (const auto &[key, at] : entered.instants)
        events[key] = at.toUTC().toString(Qt::ISODateWithMs);
    const QJsonObject root{{kContractHours, entered.contractHours}, {kEvents, events}};
    store::IncidentStore(database).setSetting(
        kEntered, QString::fromUtf8(QJsonDocument(root).toJson(QJsonDocument::Compact)));
}

// The day on which the last person was told, once nobody is left to tell by
// letter; the incident's own answer comes first.
std::optional<QDate> everybodyToldOn(store::Database &database)
{
    auto states = store::PersonStore(database).countByState();
    const bool open = states[store::PersonState::ToDo] + states[store::PersonState::Supplement]
            + states[store::PersonState::Printed] + states[store::PersonState::Returned]
            + states[store::PersonState::Blocked]
        > 0;
    const auto posted = store::NoticeStore(database).postedBetween();
    return open || !posted ? std::optional<QDate>() : std::optional(posted->second);
}

base::Result<std::vector<deadlines::Deadline>> incidentClocks(const Session &session,
                                                              const QDateTime &now)
{
    auto incident = loadIncident(session);
    if (!incident)
        return incident.error();
    return readStage(
        session, [&](store::Database &database) -> base::Result<std::vector<deadlines::Deadline>> {
            const auto rules = rulesOf(database);
            if (!rules)
                return rules.error();
            if (!incident->communicatedOn)
                incident->communicatedOn = everybodyToldOn(database);
            return deadlines::deadlinesFor(*incident, now, *rules, deadlines::Calendar::shipped(),
                                           enteredIn(database));
        });
}

bool isOfRequests(const deadlines::Deadline &deadline)
{
    return deadline.key == deadlines::kRightsRequest;
}

// The nearest of those that art. 12(3) binds.
const deadlines::Deadline *nearestDuty(const std::vector<deadlines::Deadline> &requests)
{
    const auto found = std::ranges::find_if(
        requests, [](const auto &each) { return each.state != deadlines::Deadline::State::Soft; });
    return found == requests.end() ? nullptr : &*found;
}

QString figureOf(const deadlines::Regime &regime, int contractHours)
{
    if (regime.figure == deadlines::Regime::Figure::Contract)
        return contractHours > 0
            ? QCoreApplication::translate("services", "%1 h, by contract").arg(contractHours)
            : QCoreApplication::translate("services", "by contract");
    if (regime.months > 0)
        return QCoreApplication::translate("services", "%n month(s)", nullptr, regime.months);
    return regime.hours > 0 ? QCoreApplication::translate("services", "%1 h").arg(regime.hours)
                            : QString();
}

QString kindKey(deadlines::Regime::Kind kind)
{
    switch (kind) {
    case deadlines::Regime::Kind::Strict:
        return u"strict"_s;
    case deadlines::Regime::Kind::Soft:
        return u"soft"_s;
    case deadlines::Regime::Kind::Ageing:
        return u"ageing"_s;
    case deadlines::Regime::Kind::Information:
        return u"information"_s;
    }
    return {};
}

// Tells the calendar entries of two vaults apart and says nothing about either.
QString vaultHash(const Session &session)
{
    const auto key = readStage(session, [](store::Database &database) -> base::Result<QByteArray> {
        return store::IncidentStore(database).setting(kReferenceKey).value_or(QString()).toUtf8();
    });
    const QByteArray seed = "calendar:" + (key ? *key : QByteArray());
    return QString::fromLatin1(
        QCryptographicHash::hash(seed, QCryptographicHash::Sha256).toHex().left(kVaultHashDigits));
}

} // namespace

base::Result<std::vector<deadlines::Deadline>> deadlinesOf(const Session &session,
                                                           const std::optional<QDateTime> &now)
{
    const QDateTime at = now.value_or(session.now());
    auto clocks = incidentClocks(session, at);
    if (!clocks)
        return clocks;
    const auto requests = openRequestClocks(session, at);
    if (!requests)
        return requests.error();
    const deadlines::Deadline *nearest = nearestDuty(*requests);
    const auto place = std::ranges::find_if(*clocks, isOfRequests);
    if (nearest == nullptr || place == clocks->end())
        return clocks;
    const QString which =
        QCoreApplication::translate("services", "%n request(s) wait; the nearest: %1.", nullptr,
                                    int(requests->size()))
            .arg(nearest->label);
    const QString label = place->label;
    *place = *nearest;
    place->key = deadlines::kRightsRequest;
    place->label = label;
    place->explanation = which + u' ' + place->explanation;
    return clocks;
}

base::Result<std::vector<deadlines::Deadline>> allClocks(const Session &session,
                                                         const std::optional<QDateTime> &now)
{
    const QDateTime at = now.value_or(session.now());
    auto clocks = incidentClocks(session, at);
    if (!clocks)
        return clocks;
    const auto requests = openRequestClocks(session, at);
    if (!requests)
        return requests.error();
    std::erase_if(*clocks, isOfRequests);
    clocks->insert(clocks->end(), requests->begin(), requests->end());
    return clocks;
}

base::Result<qint64> exportCalendar(const Session &session, const QString &file)
{
    const auto clocks = allClocks(session);
    if (!clocks)
        return clocks.error();
    const auto entries = deadlines::calendarEntries(*clocks, vaultHash(session));
    if (const auto written = writeOutputFile(file, deadlines::toICalendar(entries, session.now()));
        !written)
        return written.error();
    return qint64(entries.size());
}

base::Result<QList<RuleRow>> listRules(const Session &session)
{
    return readStage(session, [](store::Database &database) -> base::Result<QList<RuleRow>> {
        const auto rules = rulesOf(database);
        if (!rules)
            return rules.error();
        const int hours = enteredIn(database).contractHours;
        QList<RuleRow> rows;
        for (const deadlines::Regime &regime : rules->regimes)
            rows.append({.key = regime.key,
                         .label = regime.label,
                         .ground = regime.ground,
                         .kind = kindKey(regime.kind),
                         .figure = figureOf(regime, hours),
                         .validFrom = regime.validFrom,
                         .validUntil = regime.validUntil,
                         .enacted = regime.enacted,
                         .isOwn = regime.isOwn});
        return rows;
    });
}

base::Result<RuleImport> importRules(const Session &session, const QString &file)
{
    if (const auto allowed = requireRight(session, Right::EditIncident); !allowed)
        return allowed.error();
    const auto json = readInputFile(file, deadlines::kLongestRuleFile);
    if (!json)
        return json.error();
    const auto own = deadlines::ruleBookFromJson(*json);
    if (!own)
        return own.error();
    RuleImport report;
    const auto shipped = deadlines::shippedRuleBook();
    for (const deadlines::Regime &regime : own->regimes) {
        const bool isKnown = std::ranges::any_of(
            shipped.regimes, [&](const auto &each) { return each.key == regime.key; });
        (isKnown ? report.replaced : report.added) << regime.key;
    }
    return writeStage(
        session, [&](store::Database &database, journal::Draft &entry) -> base::Result<RuleImport> {
            store::IncidentStore(database).setSetting(kOwnRules, QString::fromUtf8(*json));
            entry.event = u"deadlines.rules_imported"_s;
            entry.object = u"deadlines"_s;
            entry.payload = {
                {u"rules"_s, qint64(own->regimes.size())},
                {u"replaced"_s, report.replaced.join(u' ')},
                {u"added"_s, report.added.join(u' ')},
                {u"sha256"_s,
                 QString::fromLatin1(
                     QCryptographicHash::hash(*json, QCryptographicHash::Sha256).toHex())}};
            return report;
        });
}

base::Result<void> removeOwnRules(const Session &session)
{
    return writeStage(
        session, [](store::Database &database, journal::Draft &entry) -> base::Result<void> {
            store::IncidentStore store(database);
            if (store.setting(kOwnRules).value_or(QString()).isEmpty())
                return base::Error{
                    base::Error::Kind::Conflict,
                    QCoreApplication::translate(
                        "services", "The laboratory has no deadline rules of its own.")};
            store.setSetting(kOwnRules, QString());
            entry.event = u"deadlines.rules_removed"_s;
            entry.object = u"deadlines"_s;
            return {};
        });
}

base::Result<EnteredFacts> enteredFacts(const Session &session)
{
    const auto incident = loadIncident(session);
    if (!incident)
        return incident.error();
    const QTimeZone zone = incident::zoneOf(incident->organisation);
    return readStage(session, [&](store::Database &database) -> base::Result<EnteredFacts> {
        const auto rules = rulesOf(database);
        if (!rules)
            return rules.error();
        const deadlines::Entered entered = enteredIn(database);
        EnteredFacts facts{.contractHours = entered.contractHours, .events = {}};
        for (const deadlines::RuleEvent &event : rules->events) {
            RuleEventRow row{event.key, event.label, {}};
            if (const auto at = entered.instants.find(event.key); at != entered.instants.end())
                row.at = at->second.toTimeZone(zone.isValid() ? zone : QTimeZone::utc());
            facts.events.append(row);
        }
        return facts;
    });
}

base::Result<void> setContractHours(const Session &session, int hours)
{
    if (hours < 0 || hours > kMostContractHours)
        return base::Error{base::Error::Kind::Input,
                           QCoreApplication::translate(
                               "services", "The hours of the contract are a number from 0 to %1.")
                               .arg(kMostContractHours)};
    return writeStage(session,
                      [&](store::Database &database, journal::Draft &entry) -> base::Result<void> {
                          auto entered = enteredIn(database);
                          entered.contractHours = hours;
                          saveEntered(database, entered);
                          entry.event = u"deadlines.contract_set"_s;
                          entry.object = u"deadlines"_s;
                          entry.payload = {{u"hours"_s, hours}};
                          return {};
                      });
}

base::Result<void> setRuleEvent(const Session &session, const QString &key,
                                const std::optional<QDateTime> &at)
{
    return writeStage(
        session, [&](store::Database &database, journal::Draft &entry) -> base::Result<void> {
            const auto rules = rulesOf(database);
            if (!rules)
                return rules.error();
            QStringList known;
            for (const deadlines::RuleEvent &event : rules->events)
                known << event.key;
            if (!known.contains(key))
                return base::Error{
                    base::Error::Kind::Input,
                    QCoreApplication::translate("services", "An event of the rules is one of: %1.")
                        .arg(known.join(u", "))};
            auto entered = enteredIn(database);
            if (at)
                entered.instants[key] = at->toUTC();
            else
                entered.instants.erase(key);
            saveEntered(database, entered);
            entry.event = u"deadlines.event_set"_s;
            entry.object = u"deadlines"_s;
            entry.payload = {{u"event"_s, key},
                             {u"at"_s, at ? at->toUTC().toString(Qt::ISODate) : QString()}};
            return {};
        });
}

} // namespace services
