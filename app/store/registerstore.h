// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/sqlite.h"

#include <QDateTime>

#include <optional>
#include <vector>

namespace store {

// An entry of the register of breaches beside the vault's own.
struct RegisterRow {
    int number = 0;   // from 1, never given twice
    QString document; // JSON of incident::Breach
    QDateTime addedUtc;
    QDateTime changedUtc;
    std::optional<QDateTime> removedUtc;
    QString removalReason;
};

// The table `register_entry`.  Functions throw StoreError and belong inside the
// caller's transaction.
class RegisterStore final
{
public:
    explicit RegisterStore(Database &database);

    // Removed ones too, in the order of their numbers.
    std::vector<RegisterRow> rows();
    std::optional<RegisterRow> row(int number);
    // Answers its number.
    int insert(const QString &document, const QDateTime &utc);
    // Both of an entry that was not removed.
    void replace(int number, const QString &document, const QDateTime &utc);
    void remove(int number, const QString &reason, const QDateTime &utc);

private:
    Database &m_database;
};

} // namespace store
