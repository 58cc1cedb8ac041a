// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "printing/lotwriter.h"
#include "services/dispatch.h"
#include "services/lettersetting.h"
#include "services/lotfolder.h"
#include "services/recipients.h"
#include "services/session.h"
#include "store/noticestore.h"
#include "store/personstore.h"

#include <QFuture>

#include <atomic>
#include <memory>
#include <set>
#include <span>
#include <vector>

class QThreadPool;

namespace services {

// Prints everybody who is due a letter, lot after lot.  Each lot is a stage of
// its own: written, read again and checked by one of two threads, then committed
// with its notices by the calling one, in order, and only then given its name.
// Whoever is interrupted loses the lots that were being written, no more, and
// what is left is found by the state of the persons: nobody is left out and
// nobody printed twice.
//
// Memory: 16 bytes a person, and three lots.
class LotProduction final
{
public:
    struct Outcome {
        std::vector<store::Lot> lots;
        qint64 letters = 0; // supplements among them
        qint64 supplements = 0;
        qint64 pages = 0;
        qint64 obstacles = 0; // persons without a letter, each with its reason in the store
    };

    LotProduction(const Session &session, const LetterSetting &setting, const LotFolder &folder);

    // Lots that were finished stay, whatever comes after them: outcome() has them
    // also after an error.
    base::Result<void> run(int lotSize, base::Progress &progress);
    const Outcome &outcome() const { return m_outcome; }

private:
    // A person whose turn it is.
    struct Turn {
        quint64 sortKey;
        store::PersonId person;
    };
    struct Plan {
        std::vector<Turn> turns; // in the order of printing
        // Whose obstacle is new, another, or gone.
        std::vector<std::pair<store::PersonId, std::optional<QString>>> obstacles;
    };
    struct PlannedLetter {
        store::Person person; // with what is to be told
        QString reference;
        store::FirstLetter first; // of a supplement
    };
    struct LotPlan {
        store::LotId id;
        std::vector<PlannedLetter> letters;
    };
    struct WrittenLot {
        printing::LotContent content;
        std::vector<store::Notice> notices; // of every letter tried, without place in the lot
        QString sha256;
    };
    using Written = base::Result<WrittenLot>;
    struct LotInWork {
        std::shared_ptr<const LotPlan> plan;
        QFuture<Written> written;
    };
    class LotProgress;
    class LetterSupply;

    base::Result<Plan> planOf(store::Database &database, base::Progress &progress);
    void addTo(Plan &plan, const store::PersonInList &listed, const Due &due);
    base::Result<void> checkFree(std::size_t letters, int lotSize);
    base::Result<void> close(const Plan &plan);
    base::Result<void> writeAll(const std::vector<Turn> &turns, int lotSize,
                                base::Progress &progress);
    base::Result<LotInWork> begin(QThreadPool &pool, std::span<const Turn> turns,
                                  qsizetype lotsBefore);
    void awaitEnd(const QFuture<Written> &written, base::Progress &progress, qsizetype total);
    base::Result<void> finish(const LotInWork &lot);
    LotPlan lotOf(store::Database &database, std::span<const Turn> turns, qsizetype lotsBefore);
    QString freshReference(store::NoticeStore &notices, store::PersonId person);
    Written writeOne(const LotPlan &plan);
    Written writePdf(QIODevice &device, const LotPlan &plan, base::Progress &progress) const;
    base::Result<void> commit(const LotPlan &plan, const WrittenLot &written);
    static qint64 insertNotices(store::Database &database, store::LotId lot,
                                const WrittenLot &written);
    base::Result<void> writeManifest(store::LotId lot, const printing::LotContent &content) const;

    const Session &m_session;
    const LetterSetting &m_setting;
    const LotFolder &m_folder;
    QDateTime m_producedUtc;
    std::set<QString> m_references; // of lots that are not committed yet
    Outcome m_outcome;
    std::atomic<qsizetype> m_lettersDone = 0;
    std::atomic<bool> m_stopped = false;
};

} // namespace services
