// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "deadlines/deadline.h"
#include "services/session.h"

#include <QDate>
#include <QList>

#include <optional>
#include <vector>

namespace services {

// Every clock of the incident at `now` (default: the session's time), by the
// program's table and the laboratory's own rules.  That of the requests is the one
// of the nearest request that waits for its answer.
base::Result<std::vector<deadlines::Deadline>>
deadlinesOf(const Session &session, const std::optional<QDateTime> &now = {});

// The same with each request that waits, instead of the nearest alone: what a
// calendar and a reminder need.
base::Result<std::vector<deadlines::Deadline>> allClocks(const Session &session,
                                                         const std::optional<QDateTime> &now = {});

// The clocks with a limit as iCalendar (RFC 5545): labels and instants, no personal
// data.  Answers how many.
base::Result<qint64> exportCalendar(const Session &session, const QString &file);

// ---- the rules ----

struct RuleRow {
    QString key;
    QString label;
    QString ground;
    QString kind;   // "strict", "soft", "ageing", "information"
    QString figure; // « 72 h », « 1 mois », empty when the law has none
    std::optional<QDate> validFrom;
    std::optional<QDate> validUntil;
    bool enacted = true;
    bool isOwn = false; // of the laboratory
};
base::Result<QList<RuleRow>> listRules(const Session &session);

struct RuleImport {
    QStringList replaced; // keys of the program's table
    QStringList added;
};
// Takes the laboratory's own rules from a file (deadlines/rulebook.h) into the vault,
// in place of those of an earlier file.  Input with the place of the first fault.
base::Result<RuleImport> importRules(const Session &session, const QString &file);
// Back to the program's table.  Conflict when there is no own rule.
base::Result<void> removeOwnRules(const Session &session);

// ---- what the sheet of the incident does not hold ----

struct RuleEventRow {
    QString key;
    QString label;
    std::optional<QDateTime> at; // at the laboratory
};
struct EnteredFacts {
    int contractHours = 0; // 0: none
    QList<RuleEventRow> events;
};
base::Result<EnteredFacts> enteredFacts(const Session &session);
// How many hours the contract leaves the processor (GDPR art. 28(3), 33(2)); 0: none.
inline constexpr int kMostContractHours = 8760;
base::Result<void> setContractHours(const Session &session, int hours);
// When an event of the rules happened; nothing takes it away.  Input: no such event.
base::Result<void> setRuleEvent(const Session &session, const QString &key,
                                const std::optional<QDateTime> &at);

} // namespace services
