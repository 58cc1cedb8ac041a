// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/sqlite.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

namespace store {

// What a rule of retention removes; resources/retention/README.md says of each column to
// which of them it belongs.
enum class Removal {
    Quarantine,
    UnconcernedPatients,
    DeathMatches,
    LeakRows,
    CallNotes, // of calls up to a day
    Contact,
    Requests, // those that were answered up to a day
    Proofs,
    Identities, // of all but whom a request is about that was answered after a day
};

// So many rows of one kind; `what` is a key of "items" in resources/retention/rules.json.
struct RemovedRows {
    QString what;
    qint64 rows = 0;
};

struct PurgeTag;
using PurgeId = base::Id<PurgeTag>;
struct PurgeCertificateTag;
using PurgeCertificateId = base::Id<PurgeCertificateTag>;

// A rule that was carried out.
struct Purge {
    PurgeId id = {};
    QString rule;
    QString period; // ISO 8601, as the rule stood
    QDate dueOn;
    QDateTime madeUtc;
    QString actor;
    qint64 entry = 0; // of the journal
    std::vector<RemovedRows> removed;
    PurgeCertificateId certificate = {}; // none: the store was not rewritten since
};

struct PurgeCertificate {
    PurgeCertificateId id = {};
    QDateTime issuedUtc;
    QString actor;
    qint64 entry = 0;
    QString text;
    QByteArray pdf;
};

// What the retention rules ask of the store, and what they do to it.  Functions throw
// StoreError.  remove() and the add…() belong inside the caller's transaction, compact()
// outside of any.
class RetentionStore final
{
public:
    explicit RetentionStore(Database &database);

    // --- Dates and duties

    // The last day (UTC) on which something was decided, sent or came back that the
    // ledger counts: when nothing is open, the day on which it closed.
    std::optional<QDate> lastAct();
    // The last day on which somebody was told: posted, accepted by a mail server, or
    // decided to be told publicly.
    std::optional<QDate> lastNotification();
    std::optional<QDateTime> lastImport(const QString &kind);
    qint64 openQuarantine();
    qint64 openRequests();
    // The first day on which a request was answered whose note or link is still there.
    std::optional<QDate> firstAnswer();
    // The first day with a call whose note is still there.
    std::optional<QDate> firstCall();

    // --- Rows

    // What remove() would find; kinds without rows are left out.  `until`: the day of
    // CallNotes, Requests and Identities.
    std::vector<RemovedRows> count(Removal removal, const QDate &until = {});
    // When the oldest of these data came in.
    std::optional<QDate> oldest(Removal removal);
    std::vector<RemovedRows> remove(Removal removal, const QDate &until = {});

    // --- The file

    // Whether this connection overwrites what it deletes.
    bool isOverwriting();
    qint64 freePages();
    // Writes the whole store anew, without free pages.  Needs as much memory and disk as
    // the store is large; throws (busy) while somebody reads.
    void compact();

    // --- What was done

    PurgeId add(const Purge &purge);
    std::vector<Purge> purges(); // oldest first
    // Certifies all that has no certificate yet.
    PurgeCertificateId add(const PurgeCertificate &certificate);
    std::vector<PurgeCertificate> certificates();
    std::optional<QDateTime> lastPurge(const QString &rule);

private:
    void find(Removal removal, const QDate &until);
    void findUnconcerned();
    void findLeavingPairs();
    void findProving(const QDate &until);
    qint64 number(Sql sql);
    std::optional<QDate> date(Sql sql);

    Database &m_database;
};

} // namespace store
