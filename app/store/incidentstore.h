// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/sqlite.h"

#include <QDateTime>

#include <optional>

namespace store {

// What was prepared for, or came from, the CNIL.
struct Filing {
    QString kind; // "initial", "follow-up", "complete", "receipt"
    QDateTime madeUtc;
    QString number; // the CNIL's, of a receipt
    QString fileName;
    QString sha256;
    QByteArray document;
    qint64 version = 0;                     // of the answers in it; 0: none
    std::optional<QDateTime> filedUtc = {}; // of a receipt: when it was filed
};

// The tables `setting`, `incident` and `filing`.
class IncidentStore final
{
public:
    explicit IncidentStore(Database &database);

    // The incident's canonical JSON; nothing before it was first saved.
    std::optional<QString> document();
    void save(const QString &document, const QDateTime &utc);

    std::optional<QString> setting(const QString &key);
    void setSetting(const QString &key, const QString &value);

    void insertFiling(const Filing &filing);

private:
    Database &m_database;
};

} // namespace store
