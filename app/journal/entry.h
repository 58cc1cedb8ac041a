// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace journal {

// What is to be written down: who did what to which thing.  Never personal data:
// counts, internal numbers, file hashes and keys of vocabularies only, because the
// journal outlives the persons' rows and is shown to others (CNIL recommendation
// 2021-122 on logging: minimise what a log says about persons).
struct Draft {
    QString actor;       // a role or the holder's label, such as "operator"
    QString event;       // dotted verb, such as "import.finished"
    QString object;      // what it happened to, such as "file:3"
    QJsonObject payload; // strings, whole numbers, booleans, lists and objects of these
};

// A line of the journal, sealed.
struct Entry {
    qint64 n = 0; // from 1, without gaps
    QDateTime utc;
    QString actor;
    QString event;
    QString object;
    QByteArray salt;                   // 16 random bytes
    std::optional<QByteArray> payload; // canonical JSON; nothing once it was erased
    QByteArray leaf;                   // SHA-256 of salt and text, 32 bytes
    QByteArray head;                   // SHA-256 of the head before, n and leaf, 32 bytes

    bool operator==(const Entry &) const = default;
};

// An entry's payload, for display; empty once it was erased.
QJsonObject payloadOf(const Entry &entry);

} // namespace journal
