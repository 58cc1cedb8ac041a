// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "journal/entry.h"
#include "journal/exportfile.h"
#include "store/sqlite.h"

#include <QIODevice>

#include <functional>
#include <optional>
#include <vector>

namespace store {

// The one key of a payload that is not the caller's; entries of earlier versions have none.
inline constexpr QLatin1StringView kTransactionRows("transaction_rows");

// The table `journal`.
class JournalStore final
{
public:
    explicit JournalStore(Database &database);

    struct Head {
        qint64 n = 0; // entries so far
        QByteArray hash;
        bool operator==(const Head &) const = default;
    };

    // Adds an entry.  Only inside the caller's transaction: the entry and what it
    // describes are committed together or not at all.  To the payload goes, under
    // kTransactionRows, how many rows that transaction changed before this entry: who takes
    // an entry for another change must find one of the same size.
    journal::Entry append(const journal::Draft &draft, const QDateTime &utc);

    Head head();
    // The head as it was after entry `n`; nothing when there is no such entry.
    std::optional<QByteArray> headAt(qint64 n);

    // The newest entry after which the head is one that `isWanted`.
    std::optional<journal::Entry> find(const std::function<bool(const QByteArray &)> &isWanted);

    // `limit` entries from number `from` on, oldest first.
    std::vector<journal::Entry> read(qint64 from, qsizetype limit);

    // Recomputes the whole chain.  Cancelled, or the verification.
    base::Result<journal::Verification> verify(base::Progress &progress);

    // Writes all of it as journal/exportfile.h describes, one consistent moment.
    base::Result<void> exportTo(QIODevice &device, base::Progress &progress);

private:
    Database &m_database;
};

} // namespace store
