// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/retentionrules.h"
#include "store/personstore.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

// Where a rule stands on a day: since when its period runs, what it would remove, what is open
// against it.
namespace services {

struct RetentionCount {
    QString what; // key
    QString text; // in the user's language
    qint64 rows = 0;
};
QList<RetentionCount> retentionCounts(const std::vector<store::RemovedRows> &removed);

enum class RetentionState {
    Nothing,      // nothing (left) to remove
    NotTriggered, // what the period begins with has not happened
    Waiting,      // due on a later day
    Blocked,      // due, but a duty is open
    Due,
};
QString retentionStateKey(RetentionState state); // "due": in exports

struct RetentionRow {
    RetentionRule rule;
    RetentionState state = RetentionState::Nothing;
    std::optional<QDate> startedOn;
    std::optional<QDate> dueOn;
    std::optional<QDate> oldest; // when the oldest of these data came in
    QList<RetentionCount> counts;
    QStringList reasons; // why it is blocked or not triggered
    std::optional<QDateTime> lastPurgedUtc;

    qint64 total() const;
};

// What the rules ask of the store, at one moment.
struct RetentionFacts {
    std::map<Duty, qint64> open;
    std::map<store::PersonState, qint64> persons; // as the ledger counts them
    std::optional<QDate> accepted;
    std::optional<QDate> settled;
    std::optional<QDate> lastNotification;
    std::optional<QDate> firstAnswer;
    std::optional<QDate> firstCall;
    Period proof; // how long an answered request proves

    qint64 openOf(Duty duty) const;
};
RetentionFacts retentionFacts(store::Database &database);

RetentionRow retentionRow(store::Database &database, const RetentionRule &rule,
                          const RetentionFacts &facts, const QDate &day);
// The last day of what a rule that is due on `day` removes: RetentionStore::remove().
QDate removedUntil(const RetentionRule &rule, const RetentionFacts &facts, const QDate &day);

} // namespace services
