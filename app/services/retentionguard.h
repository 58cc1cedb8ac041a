// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "store/sqlite.h"

#include <QDateTime>
#include <QString>

#include <optional>

// What can no longer be done once retention rules removed what it needs: it would go wrong
// in silence.
namespace services {

// Conflict: patients were removed since the list was imported, and an extract came after;
// or nobody can be known again any more.
std::optional<base::Error> objectionToMatching(store::Database &database);
// Conflict: nobody of a new file could be known again, and would be told twice.
std::optional<base::Error> objectionToImport(store::Database &database);
// Of an import of the patient list.  Conflict: rows or earlier states of the list were removed
// since, what was before cannot come back.
std::optional<base::Error> objectionToUndo(store::Database &database, const QDateTime &importedUtc);

// A letter or e-mail whose recipient was removed cannot be made again.
base::Error recipientRemoved(const QString &reference);

} // namespace services
