// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/secondreadingservice.h"

#include "base/text.h"
#include "services/pairdetail.h"
#include "services/readings.h"
#include "services/stage.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace services {

namespace {

constexpr std::size_t kOneIn = 10;
constexpr std::size_t kAtLeast = 30;

QString tr(const char *text)
{
    return QCoreApplication::translate("services", text);
}

base::Error conflict(const QString &message)
{
    return {base::Error::Kind::Conflict, message};
}

base::Result<void> checkName(const QString &reader)
{
    if (!base::simplified(reader).isEmpty())
        return {};
    return base::Error{base::Error::Kind::Input,
                       tr("A second reading needs the reader's name: it must be another person "
                          "than the first reader. Nothing was decided.")};
}

base::Error sameReader()
{
    return conflict(QCoreApplication::translate(
        "services",
        "The same reader gave the first verdict: a second reading is by another person. Nothing "
        "was decided."));
}

QByteArray hashOf(const store::RecordPair &pair)
{
    const QByteArray ids =
        QByteArray::number(pair.leak.value) + ':' + QByteArray::number(pair.patient.value);
    return QCryptographicHash::hash(ids, QCryptographicHash::Sha256);
}

// The pairs to be read twice, in the order of their hashes.
std::vector<store::ReadPair> sampleOf(const std::vector<store::ReadPair> &read)
{
    std::vector<std::pair<QByteArray, std::size_t>> order;
    for (std::size_t at = 0; at < read.size(); ++at)
        order.emplace_back(hashOf(read[at].records), at);
    std::sort(order.begin(), order.end());
    order.resize(std::min(order.size(), std::max(kAtLeast, (order.size() + kOneIn - 1) / kOneIn)));
    std::vector<store::ReadPair> sample;
    for (const auto &[hash, at] : order)
        sample.push_back(read[at]);
    return sample;
}

std::size_t columnOf(const QString &verdict)
{
    const std::array keys{verdictKey(Verdict::Same), verdictKey(Verdict::Different),
                          verdictKey(Verdict::Unsure)};
    return std::size_t(std::find(keys.begin(), keys.end(), verdict) - keys.begin());
}

base::Result<void> mayReadSecond(store::ReviewStore &review, const store::RecordPair &pair,
                                 const QString &reader)
{
    const store::Readings readings = review.readings(pair);
    if (!readings.first)
        return conflict(tr("This pair has no first verdict yet. Nothing was decided."));
    if (readings.first->reader == review.findReader(reader))
        return sameReader();
    if (readings.second)
        return conflict(tr("This pair was read a second time already. Nothing was decided."));
    return {};
}

} // namespace

base::Result<std::optional<PairDetail>> nextSecondReading(const Session &session,
                                                          const QString &reader)
{
    if (const auto named = checkName(reader); !named)
        return named.error();
    return readPersons(
        session, [&](store::Database &database) -> base::Result<std::optional<PairDetail>> {
            store::ReviewStore review(database);
            const auto own = review.findReader(reader);
            bool hasOwn = false;
            for (const store::ReadPair &read : sampleOf(review.readPairs())) {
                if (!read.secondVerdict.isEmpty())
                    continue;
                if (read.firstReader == own) {
                    hasOwn = true;
                    continue;
                }
                PairDetail detail = detailOf(database, *store::RunStore(database).pair(read.id));
                detail.decision.clear(); // read blind
                return std::optional(std::move(detail));
            }
            if (hasOwn)
                return conflict(tr("All pairs that are left for a second reading were first read "
                                   "by this reader: another person must read them."));
            return std::optional<PairDetail>();
        });
}

base::Result<void> decideSecond(const Session &session, qint64 pairId, Verdict verdict,
                                const QString &reader)
{
    if (const auto named = checkName(reader); !named)
        return named.error();
    return writeStage(
        session, [&](store::Database &database, journal::Draft &entry) -> base::Result<void> {
            const auto stored = storedPair(database, pairId);
            if (!stored)
                return stored.error();
            const store::RecordPair pair = recordsOf(*stored);
            store::ReviewStore review(database);
            if (const auto allowed = mayReadSecond(review, pair, reader); !allowed)
                return allowed.error();
            writeReadings(database, session, reader, store::Round::Second, verdict, {pair}, entry);
            entry.event = u"review.read_again"_s;
            entry.object = journalObject(pair);
            return {};
        });
}

base::Result<QList<Dispute>> listDisputes(const Session &session)
{
    return readPersons(session, [](store::Database &database) -> base::Result<QList<Dispute>> {
        store::ReviewStore review(database);
        QList<Dispute> disputes;
        for (const store::StoredPair &stored : store::RunStore(database).disputed()) {
            const store::Readings readings = review.readings(recordsOf(stored));
            disputes.append(
                {rowOf(database, stored), readings.first->verdict, readings.second->verdict});
        }
        return disputes;
    });
}

base::Result<void> settle(const Session &session, qint64 pairId, Verdict verdict,
                          const QString &reader)
{
    return writeStage(
        session, [&](store::Database &database, journal::Draft &entry) -> base::Result<void> {
            const auto stored = storedPair(database, pairId);
            if (!stored)
                return stored.error();
            const store::RecordPair pair = recordsOf(*stored);
            if (!store::ReviewStore(database).readings(pair).second)
                return conflict(tr("Only a pair that two readers have read is settled. Nothing "
                                   "was decided."));
            writeReadings(database, session, reader, store::Round::Final, verdict, {pair}, entry);
            entry.event = u"review.settled"_s;
            entry.object = journalObject(pair);
            return {};
        });
}

std::optional<double> Agreement::observed() const
{
    if (readTwice() == 0)
        return {};
    return double(agreed()) / double(readTwice());
}

base::Result<Agreement> readersAgreement(const Session &session)
{
    return readStage(session, [](store::Database &database) -> base::Result<Agreement> {
        const auto read = store::ReviewStore(database).readPairs();
        Agreement agreement;
        for (const store::ReadPair &pair : read) {
            if (!pair.secondVerdict.isEmpty())
                ++agreement.table[columnOf(pair.firstVerdict)][columnOf(pair.secondVerdict)];
        }
        const auto sample = sampleOf(read);
        agreement.sample = qint64(sample.size());
        agreement.left =
            qint64(std::count_if(sample.begin(), sample.end(), [](const store::ReadPair &pair) {
                return pair.secondVerdict.isEmpty();
            }));
        for (const auto &removed : store::ReviewStore(database).removedAgreement()) {
            agreement.table[columnOf(removed.firstVerdict)][columnOf(removed.secondVerdict)] +=
                removed.pairs;
            agreement.sample += removed.pairs;
        }
        agreement.disputed = qint64(store::RunStore(database).disputed().size());
        return agreement;
    });
}

} // namespace services
