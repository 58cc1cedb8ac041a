// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "printing/lotwriter.h"
#include "services/letterbook.h"
#include "services/session.h"
#include "store/noticestore.h"
#include "store/personstore.h"

#include <QDir>

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
    // `files` receives the path of every file before it is made: the caller
    // removes them when the transaction does not commit, or the letters would
    // lie there without anybody knowing of them.
    LotProduction(const Session &session, store::Database &database, LetterContext context,
                  QByteArray referenceKey, QStringList &files);

    base::Result<std::vector<store::Lot>> run(const QString &folder, int lotSize,
                                              base::Progress &progress);
    // Persons without a letter, each with its reason in the store.
    qint64 obstacles() const { return m_obstacles; }

private:
    // A person whose turn it is, in the order of printing.
    struct Turn {
        QString sortKey; // abroad last, then postal code
        store::Person person;
        QString reference;
    };
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

    base::Result<std::vector<Turn>> plan();
    QString freshReference(store::PersonId person, std::set<QString> &taken);
    std::vector<LotPlan> cut(const std::vector<Turn> &turns, int lotSize);
    std::vector<Written> writeAll(const QDir &folder, const std::vector<LotPlan> &plans,
                                  base::Progress &progress);
    Written writeOne(const QDir &folder, const LotPlan &plan, base::Progress &progress) const;
    Written writePdf(QIODevice &device, const LotPlan &plan, base::Progress &progress) const;
    static std::optional<base::Error> failureOf(const std::vector<Written> &written);
    base::Result<store::Lot> record(const QDir &folder, const LotPlan &plan,
                                    const WrittenLot &written);
    base::Result<void> place(const QDir &folder, store::LotId id, const WrittenLot &written);

    const Session &m_session;
    store::Database &m_database;
    LetterContext m_context;
    QByteArray m_referenceKey;
    QStringList &m_files;
    QDateTime m_producedUtc;
    qint64 m_obstacles = 0;
    std::atomic<qsizetype> m_lettersDone = 0;
    std::atomic<bool> m_stopped = false;
};

// "lot-0001.pdf", "lot-0001.csv"
QString lotFileName(store::LotId lot, const QString &extension);

} // namespace services
