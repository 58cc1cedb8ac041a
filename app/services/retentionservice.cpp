// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/retentionservice.h"

#include "base/text.h"
#include "incident/timezone.h"
#include "printing/fonts.h"
#include "services/backupservice.h"
#include "services/incidentservice.h"
#include "services/matchstate.h"
#include "services/outputfile.h"
#include "services/purgecertificate.h"
#include "services/rights.h"
#include "services/stage.h"
#include "store/acceptancestore.h"
#include "store/emailstore.h"
#include "store/incidentstore.h"
#include "store/personstore.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <numeric>
#include <set>

using namespace Qt::StringLiterals;

namespace services {

namespace {

const auto kPeriodsSetting = u"retention_periods"_s; // JSON: key of a rule → ISO 8601
const QDate kAnyDay(9999, 12, 31);

base::Error conflict(const QString &message)
{
    return {base::Error::Kind::Conflict, message};
}

// --- Rules

QJsonObject ownPeriods(store::Database &database)
{
    const auto json = store::IncidentStore(database).setting(kPeriodsSetting);
    return QJsonDocument::fromJson(json.value_or(QString()).toUtf8()).object();
}

std::vector<RetentionRule> rulesOf(store::Database &database)
{
    const QJsonObject own = ownPeriods(database);
    std::vector<RetentionRule> rules = shippedRetentionRules().rules;
    for (RetentionRule &rule : rules) {
        if (const auto period = periodFromText(own.value(rule.key).toString())) {
            rule.period = *period;
            rule.isOwn = true;
        }
    }
    return rules;
}

base::Error unknownRule(const QString &key)
{
    QStringList keys;
    for (const RetentionRule &rule : shippedRetentionRules().rules)
        keys << rule.key;
    return {base::Error::Kind::Input,
            QCoreApplication::translate(
                "services", "There is no retention rule “%1”. There are: %2. Nothing was changed.")
                .arg(key, keys.join(u", "_s))};
}

bool isRule(const QString &key)
{
    const auto &rules = shippedRetentionRules().rules;
    return std::any_of(rules.begin(), rules.end(),
                       [&key](const RetentionRule &rule) { return rule.key == key; });
}

base::Result<void> changePeriod(const Session &session, const QString &key, const QString &event,
                                const std::optional<Period> &period)
{
    if (!isRule(key))
        return unknownRule(key);
    return writeStage(session,
                      [&](store::Database &database, journal::Draft &entry) -> base::Result<void> {
                          QJsonObject own = ownPeriods(database);
                          if (own.value(key).toString() == (period ? period->iso() : QString()))
                              return {};
                          own.remove(key);
                          if (period)
                              own.insert(key, period->iso());
                          store::IncidentStore(database).setSetting(
                              kPeriodsSetting,
                              QString::fromUtf8(QJsonDocument(own).toJson(QJsonDocument::Compact)));
                          entry.event = event;
                          entry.object = u"rule:"_s + key;
                          if (period)
                              entry.payload = {{u"period"_s, period->iso()}};
                          return {};
                      });
}

// --- What is open, and since when nothing is

struct Facts {
    std::map<Duty, qint64> open;
    std::optional<QDate> accepted;
    std::optional<QDate> settled;
    std::optional<QDate> lastNotification;
    std::optional<QDate> firstAnswer;

    qint64 openOf(Duty duty) const
    {
        const auto found = open.find(duty);
        return found == open.end() ? 0 : found->second;
    }
};

// The last acceptance, if it saw all that there is.
std::optional<QDate> acceptedOn(store::Database &database)
{
    const auto run = store::RunStore(database).lastRun();
    const auto acceptances = store::AcceptanceStore(database).all();
    const auto leak = store::RetentionStore(database).lastImport(u"leak"_s);
    if (!run || acceptances.empty() || !isUpToDate(database, *run)
        || (leak && *leak > acceptances.back().acceptedUtc))
        return {};
    return acceptances.back().acceptedUtc.date();
}

qint64 openEmails(store::Database &database)
{
    using State = store::EmailState;
    auto emails = store::EmailStore(database).counts();
    return emails[State::Pending] + emails[State::Sending] + emails[State::Refused]
        + emails[State::Uncertain];
}

std::map<Duty, qint64> openDuties(store::Database &database, bool isAccepted)
{
    using State = store::PersonState;
    store::RetentionStore retention(database);
    auto persons = store::PersonStore(database).countByState();
    const store::WaitingPairs pairs = store::AcceptanceStore(database).waitingPairs();
    return {{Duty::Matching, isAccepted ? 0 : 1},
            {Duty::Review, pairs.toReview + pairs.disputed},
            {Duty::Quarantine, retention.openQuarantine()},
            {Duty::Persons,
             persons[State::ToDo] + persons[State::Blocked] + persons[State::Printed]
                 + persons[State::Supplement]},
            {Duty::Returns, persons[State::Returned]},
            {Duty::Emails, openEmails(database)},
            {Duty::Requests, retention.openRequests()},
            {Duty::Release, retention.unusedSignatures()}};
}

constexpr Duty kOfSettling[] = {Duty::Matching, Duty::Review,  Duty::Quarantine,
                                Duty::Persons,  Duty::Returns, Duty::Emails};

Facts factsOf(store::Database &database)
{
    store::RetentionStore retention(database);
    Facts facts;
    facts.accepted = acceptedOn(database);
    facts.open = openDuties(database, facts.accepted.has_value());
    const bool isSettled = std::all_of(std::begin(kOfSettling), std::end(kOfSettling),
                                       [&facts](Duty duty) { return facts.openOf(duty) == 0; });
    if (isSettled)
        facts.settled = retention.lastAct();
    facts.lastNotification = retention.lastNotification();
    facts.firstAnswer = retention.firstAnswer();
    return facts;
}

// --- A rule on a day

struct When {
    std::optional<QDate> started;
    std::optional<QDate> due;
};

When after(const std::optional<QDate> &start, const Period &period)
{
    return {start, start ? std::optional(period.after(*start)) : std::nullopt};
}

When whenOf(const RetentionRule &rule, const Facts &facts)
{
    switch (rule.trigger) {
    case RetentionTrigger::MatchingAccepted:
        return after(facts.accepted, rule.period);
    case RetentionTrigger::Settled:
        return after(facts.settled, rule.period);
    case RetentionTrigger::AcceptedOrSettled: {
        const When accepted = after(facts.accepted, rule.period);
        if (facts.settled && (!accepted.due || *facts.settled < *accepted.due))
            return {facts.settled, facts.settled};
        return accepted;
    }
    case RetentionTrigger::LastNotification:
        return after(facts.lastNotification, rule.period);
    case RetentionTrigger::RequestAnswered:
        return after(facts.firstAnswer, rule.period);
    }
    return {};
}

// The last day for which a request may have been answered to be due on `day`.
QDate answeredUntil(const Period &period, const QDate &day)
{
    return Period{-period.number, period.unit}.after(day);
}

QList<RetentionCount> countsOf(const std::vector<store::RemovedRows> &removed)
{
    const auto &items = shippedRetentionRules().items;
    QList<RetentionCount> counts;
    for (const store::RemovedRows &rows : removed) {
        const auto words = items.find(rows.what);
        counts.append(
            {rows.what, words == items.end() ? rows.what : words->second.text(), rows.rows});
    }
    return counts;
}

qint64 sumOf(const QList<RetentionCount> &counts)
{
    return std::accumulate(
        counts.begin(), counts.end(), qint64(0),
        [](qint64 sum, const RetentionCount &count) { return sum + count.rows; });
}

QStringList reasonsAgainst(const RetentionRule &rule, const Facts &facts)
{
    QStringList reasons;
    for (const Duty duty : rule.blockedBy) {
        if (const qint64 open = facts.openOf(duty); open > 0)
            reasons << dutyText(duty, open);
    }
    return reasons;
}

RetentionState stateOf(const RetentionRow &row, const QDate &day)
{
    if (row.counts.isEmpty())
        return RetentionState::Nothing;
    if (!row.dueOn)
        return RetentionState::NotTriggered;
    if (*row.dueOn > day)
        return RetentionState::Waiting;
    return row.reasons.isEmpty() ? RetentionState::Due : RetentionState::Blocked;
}

RetentionRow rowOf(store::Database &database, const RetentionRule &rule, const Facts &facts,
                   const QDate &day)
{
    store::RetentionStore retention(database);
    const When when = whenOf(rule, facts);
    RetentionRow row;
    row.rule = rule;
    row.startedOn = when.started;
    row.dueOn = when.due;
    const bool isDue = when.due && *when.due <= day;
    row.counts =
        countsOf(retention.count(rule.removal, isDue ? answeredUntil(rule.period, day) : kAnyDay));
    row.oldest = retention.oldest(rule.removal);
    row.reasons = reasonsAgainst(rule, facts);
    row.lastPurgedUtc = retention.lastPurge(rule.key);
    row.state = stateOf(row, day);
    return row;
}

// --- The plan

QList<HoldingBackup> backupsIn(const BackupState &state)
{
    QList<HoldingBackup> backups;
    for (const BackupRow &row : state.backups) {
        if (!row.isBeforeUpgrade)
            backups.append({row.file, row.made.toUTC(), row.bytes});
    }
    return backups;
}

qint64 uncertifiedIn(store::Database &database)
{
    const auto purges = store::RetentionStore(database).purges();
    return std::count_if(purges.begin(), purges.end(),
                         [](const store::Purge &purge) { return !purge.certificate; });
}

// The backups that the journal knows of, since there was anything to remove.
store::Backups knownBackups(store::Database &database)
{
    const auto imports = store::ImportStore(database).imports();
    return imports.empty()
        ? store::Backups{}
        : store::AcceptanceStore(database).backupsSince(imports.front().importedUtc);
}

// --- The run

// Of the rules that were asked for, or of all, those that are due.
base::Result<std::vector<RetentionRow>> chosenRows(const PurgePlan &plan,
                                                   const PurgeRequest &request)
{
    std::vector<RetentionRow> chosen;
    for (const QString &key : request.rules) {
        if (!isRule(key))
            return unknownRule(key);
    }
    for (const RetentionRow &row : plan.rows) {
        const bool isNamed = request.rules.contains(row.rule.key);
        if (isNamed && row.state != RetentionState::Due)
            return conflict(QCoreApplication::translate(
                                "services",
                                "“%1” is not due: see the plan for the day and the reasons. "
                                "Nothing was removed.")
                                .arg(row.rule.label.text()));
        if (row.state == RetentionState::Due && (isNamed || request.rules.isEmpty()))
            chosen.push_back(row);
    }
    if (chosen.empty() && plan.uncertified == 0)
        return conflict(QCoreApplication::translate(
            "services", "No retention rule is due. Nothing was removed."));
    return chosen;
}

std::optional<base::Error> objectionToNumber(const std::vector<RetentionRow> &rows,
                                             const std::optional<qint64> &expected)
{
    const qint64 total =
        std::accumulate(rows.begin(), rows.end(), qint64(0),
                        [](qint64 sum, const RetentionRow &row) { return sum + row.total(); });
    if (!expected || *expected == total)
        return {};
    return conflict(QCoreApplication::translate(
                        "services",
                        "%1 rows would now be changed or removed, not %2: look at the plan again. "
                        "Nothing was removed.")
                        .arg(base::frenchNumber(total), base::frenchNumber(*expected)));
}

base::Error notOverwriting()
{
    return {base::Error::Kind::Storage,
            QCoreApplication::translate(
                "services", "The store does not overwrite what it deletes. Nothing was removed.")};
}

QJsonObject jsonOf(const std::vector<store::RemovedRows> &removed)
{
    QJsonObject json;
    for (const store::RemovedRows &rows : removed)
        json.insert(rows.what, rows.rows);
    return json;
}

// Asked again inside its transaction: a letter may have come back meanwhile.
base::Result<void> carryOut(store::Database &database, const Session &session,
                            const RetentionRow &planned, const QDate &day)
{
    store::RetentionStore retention(database);
    if (!retention.isOverwriting())
        return notOverwriting();
    const RetentionRow row = rowOf(database, planned.rule, factsOf(database), day);
    if (row.state != RetentionState::Due)
        return conflict(QCoreApplication::translate(
                            "services", "“%1” is no longer due: something changed meanwhile.")
                            .arg(row.rule.label.text()));
    const auto removed = retention.remove(row.rule.removal, answeredUntil(row.rule.period, day));
    const journal::Entry entry = store::JournalStore(database).append(
        {.actor = session.actor(),
         .event = u"retention.purged"_s,
         .object = u"rule:"_s + row.rule.key,
         .payload = {{u"period"_s, row.rule.period.iso()},
                     {u"due_on"_s, row.dueOn->toString(Qt::ISODate)},
                     {u"rows"_s, row.total()},
                     {u"removed"_s, jsonOf(removed)}}},
        session.now());
    retention.add(store::Purge{.rule = row.rule.key,
                               .period = row.rule.period.iso(),
                               .dueOn = *row.dueOn,
                               .madeUtc = entry.utc,
                               .actor = entry.actor,
                               .entry = entry.n,
                               .removed = removed});
    return {};
}

base::Result<void> carryOutAll(const Session &session, const std::vector<RetentionRow> &rows,
                               const QDate &day, base::Progress &progress)
{
    qsizetype done = 0;
    for (const RetentionRow &row : rows) {
        if (!progress.report(done++, qsizetype(rows.size()) + 2))
            return base::cancelled();
        const auto carried = writeStage(
            session, [&](store::Database &database, journal::Draft &) -> base::Result<void> {
                database.setGoOn([&progress] { return progress.report(0, 0); });
                auto result = carryOut(database, session, row, day);
                database.setGoOn({});
                return result;
            });
        if (!carried)
            return carried.error();
    }
    return {};
}

// Without the cause's sentence, which says that nothing was changed.
base::Error notRewritten(const base::Error &cause)
{
    return {cause.kind,
            QCoreApplication::translate(
                "services",
                "The values are removed from the tables, but the file of the store could not be "
                "written anew. Check the disk and its room, close the vault elsewhere, and run it "
                "again: it goes on from there, and only then is there a certificate."),
            cause.detail};
}

base::Error notRenewed(const base::Error &cause)
{
    return {cause.kind,
            QCoreApplication::translate(
                "services",
                "The values are removed, but no new backup could be made, so the older ones were "
                "kept: %1 Run it again: it goes on from there, and only then is there a "
                "certificate.")
                .arg(cause.message),
            cause.detail};
}

base::Error beingRead()
{
    return conflict(
        QCoreApplication::translate("services", "Another program is reading the vault."));
}

// VACUUM writes the pages that are in use into the log, the checkpoint puts them into a
// shorter file and empties the log: no free page and no page from before is left.
base::Result<void> rewriteStore(const Session &session, base::Progress &progress)
{
    try {
        store::Database database = session.vault().connect(store::Access::ReadWrite);
        store::RetentionStore retention(database);
        if (!database.checkpoint())
            return notRewritten(beingRead());
        database.setGoOn([&progress] { return progress.report(0, 0); });
        retention.compact();
        database.setGoOn({});
        if (!database.checkpoint() || retention.freePages() != 0)
            return notRewritten(beingRead());
        return {};
    } catch (const store::StoreError &error) {
        const base::Error converted = store::storeErrorToError(error);
        return converted.kind == base::Error::Kind::Cancelled ? converted : notRewritten(converted);
    }
}

// --- The certificate

struct Copies {
    QStringList removed;
    QStringList left;
    QStringList backupsRemoved;
    QStringList backupsKept;
    QString fresh;
};

QStringList filesOf(const QList<HoldingBackup> &backups)
{
    QStringList files;
    for (const HoldingBackup &backup : backups)
        files << backup.file;
    return files;
}

base::Result<Copies> dealWithCopies(const Session &session, bool removeBackups,
                                    base::Progress &progress)
{
    Copies copies;
    copies.removed = session.vault().copiesBeforeUpgrades();
    copies.left = session.vault().removeCopiesBeforeUpgrades();
    for (const QString &name : std::as_const(copies.left))
        copies.removed.removeAll(name);
    const auto before = backupState(session);
    if (!before)
        return before.error();
    if (!removeBackups) {
        copies.backupsKept = filesOf(backupsIn(*before));
        return copies;
    }
    const auto renewed = renewBackups(session, progress);
    if (!renewed)
        return notRenewed(renewed.error());
    copies.fresh = renewed->file;
    const auto now = backupState(session);
    if (!now)
        return now.error();
    copies.backupsKept = filesOf(backupsIn(*now));
    copies.backupsKept.removeAll(copies.fresh);
    for (const QString &file : filesOf(backupsIn(*before))) {
        if (file != copies.fresh && !copies.backupsKept.contains(file))
            copies.backupsRemoved << file;
    }
    return copies;
}

QList<PurgedRule> purgedRules(const std::vector<store::Purge> &purges,
                              store::PurgeCertificateId certificate)
{
    const auto &rules = shippedRetentionRules().rules;
    QList<PurgedRule> purged;
    for (const store::Purge &purge : purges) {
        if (purge.certificate != certificate)
            continue;
        const auto rule =
            std::find_if(rules.begin(), rules.end(), [&purge](const RetentionRule &candidate) {
                return candidate.key == purge.rule;
            });
        purged.append({purge.rule, rule == rules.end() ? purge.rule : rule->label.text(),
                       countsOf(purge.removed), purge.madeUtc, purge.entry});
    }
    return purged;
}

PurgeCertificate certificateOf(store::Database &database, const store::PurgeCertificate &stored)
{
    PurgeCertificate certificate{
        .number = stored.id.value,
        .issuedUtc = stored.issuedUtc,
        .actor = stored.actor,
        .journalEntry = stored.entry,
        .journalHead = {},
        .rules = purgedRules(store::RetentionStore(database).purges(), stored.id)};
    if (const auto head = store::JournalStore(database).headAt(stored.entry))
        certificate.journalHead = QString::fromLatin1(head->toHex());
    return certificate;
}

PurgeFacts purgeFacts(store::Database &database, const Session &session,
                      const incident::Incident &incident, const journal::Entry &entry,
                      const Copies &copies)
{
    PurgeFacts facts;
    facts.laboratory = session.laboratory();
    facts.reference = incident.reference;
    facts.zone = incident::zoneOf(incident.organisation);
    facts.issuedUtc = entry.utc;
    facts.actor = entry.actor;
    facts.journalEntry = entry.n;
    facts.journalHead = QString::fromLatin1(entry.head.toHex());
    for (const store::Purge &purge : store::RetentionStore(database).purges()) {
        if (!purge.certificate)
            facts.purges.push_back(purge);
    }
    facts.imports = store::ImportStore(database).imports();
    facts.backups = knownBackups(database);
    facts.copiesRemoved = copies.removed;
    facts.copiesLeft = copies.left;
    facts.backupsRemoved = copies.backupsRemoved;
    facts.backupsKept = copies.backupsKept;
    facts.freshBackup = copies.fresh;
    return facts;
}

base::Result<PurgeCertificate> certified(store::Database &database, const Session &session,
                                         const incident::Incident &incident, const Copies &copies)
{
    store::RetentionStore retention(database);
    const journal::Entry entry = store::JournalStore(database).append(
        {.actor = session.actor(),
         .event = u"retention.certified"_s,
         .object = u"certificate"_s,
         .payload = {{u"rules"_s, uncertifiedIn(database)},
                     {u"backups_removed"_s, copies.backupsRemoved.size()},
                     {u"backups_kept"_s, copies.backupsKept.size()}}},
        session.now());
    const printing::Report report =
        purgeReport(purgeFacts(database, session, incident, entry, copies));
    const auto pdf = printing::renderReport(report);
    if (!pdf)
        return pdf.error();
    store::PurgeCertificate stored{.issuedUtc = entry.utc,
                                   .actor = entry.actor,
                                   .entry = entry.n,
                                   .text = purgeText(report),
                                   .pdf = *pdf};
    stored.id = retention.add(stored);
    return certificateOf(database, stored);
}

base::Error noCertificate(qint64 number)
{
    return conflict(
        number == 0 ? QCoreApplication::translate("services",
                                                  "No retention rule was carried out yet: there is "
                                                  "no certificate. Nothing was written.")
                    : QCoreApplication::translate(
                          "services", "There is no certificate %1. Nothing was written.")
                          .arg(number));
}

} // namespace

QString retentionStateKey(RetentionState state)
{
    switch (state) {
    case RetentionState::Nothing:
        return u"nothing"_s;
    case RetentionState::NotTriggered:
        return u"not_triggered"_s;
    case RetentionState::Waiting:
        return u"waiting"_s;
    case RetentionState::Blocked:
        return u"blocked"_s;
    case RetentionState::Due:
        return u"due"_s;
    }
    return {};
}

qint64 RetentionRow::total() const
{
    return sumOf(counts);
}

qint64 PurgePlan::dueRules() const
{
    return std::count_if(rows.begin(), rows.end(),
                         [](const RetentionRow &row) { return row.state == RetentionState::Due; });
}

qint64 PurgePlan::dueRows() const
{
    qint64 sum = 0;
    for (const RetentionRow &row : rows)
        sum += row.state == RetentionState::Due ? row.total() : 0;
    return sum;
}

base::Result<PurgePlan> planPurge(const Session &session, const std::optional<QDate> &day)
{
    const auto backups = backupState(session);
    if (!backups)
        return backups.error();
    return readStage(session, [&](store::Database &database) -> base::Result<PurgePlan> {
        const store::Transaction moment(database, store::Access::ReadOnly);
        PurgePlan plan;
        plan.day = day.value_or(session.now().date());
        const Facts facts = factsOf(database);
        for (const RetentionRule &rule : rulesOf(database))
            plan.rows.append(rowOf(database, rule, facts, plan.day));
        plan.copies = session.vault().copiesBeforeUpgrades();
        plan.backups = backupsIn(*backups);
        plan.otherBackups = knownBackups(database).count;
        plan.uncertified = uncertifiedIn(database);
        return plan;
    });
}

base::Result<PurgeOutcome> runPurge(const Session &session, const PurgeRequest &request,
                                    base::Progress &progress)
{
    if (const auto allowed = requireRight(session, Right::Purge); !allowed)
        return allowed.error();
    if (const auto fonts = printing::loadFonts(); !fonts)
        return fonts.error();
    const auto incident = loadIncident(session);
    if (!incident)
        return incident.error();
    const auto plan = planPurge(session);
    if (!plan)
        return plan.error();
    const auto rows = chosenRows(*plan, request);
    if (!rows)
        return rows.error();
    if (auto objection = objectionToNumber(*rows, request.expectedRows))
        return *std::move(objection);
    if (const auto carried = carryOutAll(session, *rows, plan->day, progress); !carried)
        return carried.error();
    if (const auto rewritten = rewriteStore(session, progress); !rewritten)
        return rewritten.error();
    const auto copies = dealWithCopies(session, request.removeBackups, progress);
    if (!copies)
        return copies.error();
    const auto certificate = writeStage(
        session,
        [&](store::Database &database, journal::Draft &) -> base::Result<PurgeCertificate> {
            return certified(database, session, *incident, *copies);
        });
    if (!certificate)
        return certificate.error();
    return PurgeOutcome{*certificate, copies->left, copies->backupsRemoved, copies->backupsKept,
                        copies->fresh};
}

base::Result<QList<PurgeCertificate>> listPurges(const Session &session)
{
    return readStage(session,
                     [](store::Database &database) -> base::Result<QList<PurgeCertificate>> {
                         QList<PurgeCertificate> certificates;
                         for (const store::PurgeCertificate &stored :
                              store::RetentionStore(database).certificates())
                             certificates << certificateOf(database, stored);
                         return certificates;
                     });
}

base::Result<PurgeCertificate> writePurgeCertificate(const Session &session, const QString &file,
                                                     qint64 number)
{
    return readStage(session, [&](store::Database &database) -> base::Result<PurgeCertificate> {
        const auto all = store::RetentionStore(database).certificates();
        const auto found = number == 0 && !all.empty()
            ? std::prev(all.end())
            : std::find_if(all.begin(), all.end(), [number](const store::PurgeCertificate &one) {
                  return one.id.value == number;
              });
        if (found == all.end())
            return noCertificate(number);
        const bool isPdf = file.endsWith(".pdf"_L1, Qt::CaseInsensitive);
        if (const auto written = writeOutputFile(file, isPdf ? found->pdf : found->text.toUtf8());
            !written)
            return written.error();
        return certificateOf(database, *found);
    });
}

base::Result<QStringList> retentionTasks(const Session &session)
{
    const auto plan = planPurge(session);
    if (!plan)
        return plan.error();
    QStringList tasks;
    if (plan->uncertified > 0)
        tasks << QCoreApplication::translate(
            "services", "An erasing was interrupted: finish it in the settings, under Retention.");
    QStringList labels;
    for (const RetentionRow &row : plan->rows) {
        if (row.state == RetentionState::Due)
            labels << row.rule.label.text();
    }
    if (!labels.isEmpty())
        tasks << QCoreApplication::translate(
                     "services",
                     "Data are no longer needed and are to be erased, in the settings, under "
                     "Retention: %1.")
                     .arg(labels.join(u", "_s));
    return tasks;
}

base::Result<QList<RetentionRule>> retentionRules(const Session &session)
{
    return readStage(session, [](store::Database &database) -> base::Result<QList<RetentionRule>> {
        const auto rules = rulesOf(database);
        return QList<RetentionRule>(rules.begin(), rules.end());
    });
}

base::Result<void> setRetentionPeriod(const Session &session, const QString &key,
                                      const Period &period)
{
    return changePeriod(session, key, u"retention.rule_set"_s, period);
}

base::Result<void> resetRetentionPeriod(const Session &session, const QString &key)
{
    return changePeriod(session, key, u"retention.rule_reset"_s, {});
}

base::Result<void> exportRetentionRules(const Session &session, const QString &file)
{
    const auto rules = retentionRules(session);
    if (!rules)
        return rules.error();
    QJsonArray array;
    for (const RetentionRule &rule : *rules)
        array.append(QJsonObject{{u"key"_s, rule.key},
                                 {u"label"_s, rule.label.text()},
                                 {u"removes"_s, rule.removes.text()},
                                 {u"keeps"_s, rule.keeps.text()},
                                 {u"ground"_s, rule.ground.text()},
                                 {u"after"_s, triggerText(rule.trigger)},
                                 {u"period"_s, rule.period.iso()},
                                 {u"own"_s, rule.isOwn}});
    const QJsonObject json{{u"format"_s, u"avis34-retention-rules"_s},
                           {u"version"_s, shippedRetentionRules().version},
                           {u"rules"_s, array}};
    return writeOutputFile(file, QJsonDocument(json).toJson());
}

} // namespace services
