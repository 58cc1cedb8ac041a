// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/retentionservice.h"

#include "base/text.h"
#include "printing/fonts.h"
#include "services/incidentservice.h"
#include "services/retentionperiods.h"
#include "services/rights.h"
#include "services/stage.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <algorithm>
#include <limits>
#include <numeric>

using namespace Qt::StringLiterals;

namespace services {

namespace {

base::Error conflict(const QString &message)
{
    return {base::Error::Kind::Conflict, message};
}

// Of the rules that were asked for, or of all, those that are due.
base::Result<std::vector<RetentionRow>> chosenRows(const PurgePlan &plan,
                                                   const PurgeRequest &request)
{
    std::vector<RetentionRow> chosen;
    for (const QString &key : request.rules) {
        if (!isRetentionRule(key))
            return unknownRetentionRule(key);
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

base::Error ledgerWouldChange(const QString &label)
{
    return {base::Error::Kind::Storage,
            QCoreApplication::translate(
                "services",
                "“%1” would change the numbers of the ledger: it was taken back, and nothing of it "
                "was removed. Verify the vault, and report this.")
                .arg(label)};
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
    const RetentionFacts facts = retentionFacts(database);
    const RetentionRow row = retentionRow(database, planned.rule, facts, day);
    if (row.state != RetentionState::Due)
        return conflict(QCoreApplication::translate(
                            "services", "“%1” is no longer due: something changed meanwhile.")
                            .arg(row.rule.label.text()));
    const auto removed = retention.remove(row.rule.removal, removedUntil(row.rule, facts, day));
    if (store::PersonStore(database).countByState() != facts.persons)
        return ledgerWouldChange(row.rule.label.text());
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

// The rules before this one are done, whatever its own error says.
base::Error endedEarly(const base::Error &error, qsizetype done)
{
    if (done == 0)
        return error;
    const bool isStop = error.kind == base::Error::Kind::Cancelled;
    base::Error ended = error;
    ended.detail = error.message + (error.detail.isEmpty() ? QString() : u'\n' + error.detail);
    ended.message =
        (isStop ? QCoreApplication::translate("services", "Stopped at your request.")
                : QCoreApplication::translate(
                    "services", "A rule could not be carried out and was taken back."))
        + u' '
        + QCoreApplication::translate(
            "services",
            "%n rule(s) were carried out before, and what they removed is gone. Run it again: it "
            "goes on from there, and only then is there a certificate.",
            nullptr, int(done));
    return ended;
}

base::Result<void> carryOutAll(const Session &session, const std::vector<RetentionRow> &rows,
                               const QDate &day, base::Progress &progress)
{
    qsizetype done = 0;
    for (const RetentionRow &row : rows) {
        if (!progress.report(done, qsizetype(rows.size()) + 2))
            return endedEarly(base::cancelled(), done);
        const auto carried = writeStage(
            session, [&](store::Database &database, journal::Draft &) -> base::Result<void> {
                database.setGoOn([&progress] { return progress.report(0, 0); });
                auto result = carryOut(database, session, row, day);
                database.setGoOn({});
                return result;
            });
        if (!carried)
            return endedEarly(carried.error(), done);
        ++done;
    }
    return {};
}

// Of the last removal that has no certificate.
base::Result<qint64> lastPurgeEntry(const Session &session)
{
    return readStage(session, [](store::Database &database) -> base::Result<qint64> {
        const auto purges = uncertifiedPurges(database);
        return purges.empty() ? 0 : purges.back().entry;
    });
}

// The file is written anew and the copies are dealt with; then it is certified.
base::Result<PurgeOutcome> finish(const Session &session, const incident::Incident &incident,
                                  bool removeBackups, base::Progress &progress)
{
    if (const auto rewritten = rewriteStore(session, progress); !rewritten)
        return rewritten.error();
    const auto entry = lastPurgeEntry(session);
    if (!entry)
        return notCertified(entry.error());
    const auto copies = dealWithCopies(session, removeBackups, *entry, progress);
    if (!copies)
        return copies.error();
    const auto certificate = writeStage(
        session,
        [&](store::Database &database, journal::Draft &) -> base::Result<PurgeCertificate> {
            return certifyPurges(database, session, incident, *copies);
        });
    if (!certificate)
        return notCertified(certificate.error());
    return PurgeOutcome{*certificate,        copies->left,           copies->backupsRemoved,
                        copies->backupsKept, copies->backupsMissing, copies->fresh};
}

} // namespace

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
        const RetentionFacts facts = retentionFacts(database);
        for (const RetentionRule &rule : retentionRulesIn(database))
            plan.rows.append(retentionRow(database, rule, facts, plan.day));
        plan.copies = session.vault().copiesBeforeUpgrades();
        plan.backups = backupsFromBefore(*backups, std::numeric_limits<qint64>::max());
        plan.backupsMissing = backups->missing;
        plan.otherBackups = knownBackups(database).count;
        plan.uncertified = qint64(uncertifiedPurges(database).size());
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
    return finish(session, *incident, request.removeBackups, progress);
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

} // namespace services
