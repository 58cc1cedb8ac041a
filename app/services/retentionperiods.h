// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "services/retentionrules.h"
#include "services/session.h"

#include <QList>
#include <QString>

#include <vector>

namespace store {
class Database;
}

// The laboratory's own periods take the place of the program's.
namespace services {

base::Result<QList<RetentionRule>> retentionRules(const Session &session);
// Input for an unknown rule.
base::Result<void> setRetentionPeriod(const Session &session, const QString &key,
                                      const Period &period);
base::Result<void> resetRetentionPeriod(const Session &session, const QString &key);
// All rules as they hold, with their grounds, as JSON.
base::Result<void> exportRetentionRules(const Session &session, const QString &file);

// The same rules, in the order in which they are carried out.
std::vector<RetentionRule> retentionRulesIn(store::Database &database);
bool isRetentionRule(const QString &key);
base::Error unknownRetentionRule(const QString &key);

} // namespace services
