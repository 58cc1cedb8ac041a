// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "printing/lotwriter.h"
#include "services/letterbook.h"
#include "services/lotfolder.h"
#include "services/session.h"
#include "store/noticestore.h"
#include "store/personstore.h"

#include <atomic>
#include <set>
#include <vector>

namespace services {

// Prints everybody who has no letter yet, inside one transaction.  Lots are
// written by two threads: each reads persons over its own connection, sees
// what was committed before, and writes its own file.  The rows of the store
// are written by the calling thread, lot after lot.
class LotProduction final
{
public:
    // Everything is written as parts of `folder`: the caller publishes them once
    // the transaction has committed, and removes them when it does not.
    LotProduction(const Session &session, store::Database &database, LetterContext context,
                  QByteArray referenceKey, const LotFolder &folder);

    base::Result<std::vector<store::Lot>> run(int lotSize, base::Progress &progress);
    // Persons without a letter, each with its reason in the store.
    qint64 obstacles() const { return m_obstacles; }
    qint64 supplements() const { return m_supplements; }

    // A person whose turn it is, in the order of printing.
    struct Turn {
        QString sortKey;      // abroad last, then postal code
        store::Person person; // with what is to be told
        QString reference;
        store::FirstLetter first; // of a supplement
    };

private:
    struct LotPlan {
        store::LotId id;
        std::vector<Turn> turns;
    };
    struct WrittenLot {
        printing::LotContent content;
        std::vector<store::Notice> notices; // of every letter tried, without place in the lot
        QString sha256;
    };
    using Written = base::Result<WrittenLot>;
    class LotProgress;

    base::Result<std::vector<Turn>> plan(base::Progress &progress);
    QString freshReference(store::PersonId person, std::set<QString> &taken);
    std::vector<LotPlan> cut(const std::vector<Turn> &turns, int lotSize);
    std::vector<Written> writeAll(const std::vector<LotPlan> &plans, base::Progress &progress);
    Written writeOne(const LotPlan &plan, base::Progress &progress) const;
    Written writePdf(QIODevice &device, const LotPlan &plan, base::Progress &progress) const;
    static std::optional<base::Error> failureOf(const std::vector<Written> &written);
    base::Result<store::Lot> record(const LotPlan &plan, const WrittenLot &written);
    base::Result<void> writeManifest(store::LotId lot, const printing::LotContent &content) const;

    const Session &m_session;
    store::Database &m_database;
    LetterContext m_context;
    QByteArray m_referenceKey;
    const LotFolder &m_folder;
    QDateTime m_producedUtc;
    qint64 m_obstacles = 0;
    qint64 m_supplements = 0;
    std::atomic<qsizetype> m_lettersDone = 0;
    std::atomic<bool> m_stopped = false;
};

} // namespace services
