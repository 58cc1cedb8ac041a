// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/lotproduction.h"

#include "notices/channel.h"
#include "printing/lotcheck.h"
#include "printing/manifest.h"
#include "services/stage.h"
#include "store/durablefile.h"

#include <QFile>
#include <QThreadPool>
#include <QtConcurrent>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace services {

namespace {

constexpr int kThreads = 2;
constexpr int kPollMilliseconds = 50;
constexpr qint64 kReportEvery = 512; // persons

// Composes letters one by one and remembers what the store must know of them.
class LetterSupply
{
public:
    LetterSupply(store::Database &database, notices::LetterComposer &composer, QDate date)
        : m_records(database)
        , m_composer(composer)
        , m_date(date)
    {
    }

    base::Result<std::optional<notices::Letter>> letterOf(const LotProduction::Turn &turn)
    {
        const notices::Addressee addressee{*m_records.record(turn.person.patient),
                                           turn.person.leaked, turn.reference,
                                           earlierLetter(turn.first)};
        const auto choice = notices::chooseChannel(addressee.record, addressee.leaked, m_date);
        auto letter = m_composer.compose(addressee, choice);
        if (!letter)
            return letter.error();
        store::Notice notice;
        notice.person = turn.person.id;
        notice.channel = u"letter"_s;
        notice.variant = notices::variantKey(letter->variant);
        notice.reference = turn.reference;
        notice.state = u"printed"_s;
        notice.recipient = recipientToJson(addressee);
        notice.told = addressee.leaked;
        notice.completes = turn.first.id;
        m_notices.push_back(std::move(notice));
        return std::optional(*std::move(letter));
    }

    std::vector<store::Notice> takeNotices() { return std::move(m_notices); }

private:
    store::RecordStore m_records;
    notices::LetterComposer &m_composer;
    QDate m_date;
    std::vector<store::Notice> m_notices;
};

} // namespace

// Of several errors the first real one is worth telling, not "cancelled".
std::optional<base::Error> LotProduction::failureOf(const std::vector<Written> &written)
{
    std::optional<base::Error> failure;
    for (const Written &lot : written) {
        if (lot)
            continue;
        if (lot.error().kind != base::Error::Kind::Cancelled)
            return lot.error();
        failure = lot.error();
    }
    return failure;
}

// Counts letters of all lots together and passes a stop on.
class LotProduction::LotProgress final : public base::Progress
{
public:
    LotProgress(std::atomic<qsizetype> &done, const std::atomic<bool> &stopped)
        : m_done(done)
        , m_stopped(stopped)
    {
    }
    bool report(qsizetype done, qsizetype) override
    {
        m_done += std::max<qsizetype>(0, done - m_reported);
        m_reported = std::max(done, m_reported);
        return !m_stopped;
    }

private:
    std::atomic<qsizetype> &m_done;
    const std::atomic<bool> &m_stopped;
    qsizetype m_reported = 0;
};

LotProduction::LotProduction(const Session &session, store::Database &database,
                             LetterContext context, QByteArray referenceKey,
                             const LotFolder &folder)
    : m_session(session)
    , m_database(database)
    , m_context(std::move(context))
    , m_referenceKey(std::move(referenceKey))
    , m_folder(folder)
    // The day, not the instant: the same lot made again on that day is the same file.
    , m_producedUtc(m_context.date.startOfDay(Qt::UTC))
{
}

base::Result<std::vector<store::Lot>> LotProduction::run(int lotSize, base::Progress &progress)
{
    if (const auto made = m_folder.make(); !made)
        return made.error();
    auto turns = plan(progress);
    if (!turns)
        return turns.error();
    const std::vector<LotPlan> plans = cut(*turns, lotSize);
    std::vector<store::LotId> ids;
    for (const LotPlan &lot : plans)
        ids.push_back(lot.id);
    if (const auto free = m_folder.checkFree(ids); !free)
        return free.error();
    const std::vector<Written> written = writeAll(plans, progress);
    if (const auto failure = failureOf(written))
        return *failure;
    std::vector<store::Lot> lots;
    for (std::size_t at = 0; at < plans.size(); ++at) {
        if (!progress.report(qsizetype(at), qsizetype(plans.size())))
            return base::cancelled();
        auto lot = record(plans[at], *written[at]);
        if (!lot)
            return lot.error();
        lots.push_back(*std::move(lot));
    }
    return lots;
}

base::Result<std::vector<LotProduction::Turn>> LotProduction::plan(base::Progress &progress)
{
    store::PersonStore persons(m_database);
    store::RecordStore records(m_database);
    store::NoticeStore notices(m_database);
    std::vector<Turn> turns;
    std::set<QString> taken;
    std::vector<std::pair<store::PersonId, std::optional<QString>>> obstacles;
    const qint64 total = persons.count();
    qint64 done = 0;
    const auto goOn = [&] {
        return ++done % kReportEvery != 0 || progress.report(qsizetype(done), qsizetype(total));
    };
    const bool whole = persons.forEach([&](const store::PersonInList &listed) {
        if (store::isWrittenTo(listed.state))
            return goOn();
        if (listed.state == store::PersonState::Deceased) {
            ++m_obstacles; // not kept: the confirmation says it, and may be undone
            return goOn();
        }
        const auto record = records.record(listed.person.patient);
        store::Person person = listed.person;
        person.leaked = listed.news();
        const auto choice = notices::chooseChannel(*record, person.leaked, m_context.date);
        if (choice.obstacle) {
            obstacles.emplace_back(listed.person.id, notices::obstacleKey(*choice.obstacle));
            return goOn();
        }
        if (listed.state == store::PersonState::Blocked)
            obstacles.emplace_back(listed.person.id, std::nullopt);
        const QString &lastLine = choice.block.lines.last();
        const bool inFrance = !lastLine.isEmpty() && lastLine.front().isDigit();
        turns.push_back({inFrance ? lastLine : u"~"_s + lastLine, person,
                         freshReference(person.id, taken),
                         listed.told ? notices.firstLetterOf(person.id) : store::FirstLetter()});
        return goOn();
    });
    if (!whole)
        return base::cancelled();
    for (const auto &[person, reason] : obstacles) {
        persons.setObstacle(person, reason);
        m_obstacles += reason ? 1 : 0;
    }
    std::sort(turns.begin(), turns.end(), [](const Turn &a, const Turn &b) {
        return std::tie(a.sortKey, a.person.id) < std::tie(b.sortKey, b.person.id);
    });
    return turns;
}

QString LotProduction::freshReference(store::PersonId person, std::set<QString> &taken)
{
    store::NoticeStore notices(m_database);
    QString reference;
    int attempt = 0;
    do {
        reference = referenceFor(m_referenceKey, person, attempt++);
    } while (notices.hasReference(reference) || !taken.insert(reference).second);
    return reference;
}

std::vector<LotProduction::LotPlan> LotProduction::cut(const std::vector<Turn> &turns, int lotSize)
{
    std::vector<LotPlan> plans;
    store::LotId next = store::NoticeStore(m_database).nextLot();
    for (std::size_t at = 0; at < turns.size(); at += std::size_t(lotSize)) {
        const std::size_t end = std::min(turns.size(), at + std::size_t(lotSize));
        plans.push_back({next, {turns.begin() + qsizetype(at), turns.begin() + qsizetype(end)}});
        ++next.value;
    }
    return plans;
}

std::vector<LotProduction::Written> LotProduction::writeAll(const std::vector<LotPlan> &plans,
                                                            base::Progress &progress)
{
    QThreadPool pool;
    pool.setMaxThreadCount(kThreads);
    qsizetype total = 0;
    std::vector<QFuture<Written>> futures;
    for (const LotPlan &plan : plans) {
        total += qsizetype(plan.turns.size());
        futures.push_back(QtConcurrent::run(&pool, [this, &plan]() -> Written {
            LotProgress lotProgress(m_lettersDone, m_stopped);
            Written written = writeOne(plan, lotProgress);
            if (!written)
                m_stopped = true; // the others need not go on
            return written;
        }));
    }
    while (!pool.waitForDone(kPollMilliseconds)) {
        if (!progress.report(m_lettersDone, total))
            m_stopped = true;
    }
    std::vector<Written> written;
    for (const QFuture<Written> &future : futures)
        written.push_back(future.result());
    return written;
}

LotProduction::Written LotProduction::writeOne(const LotPlan &plan, base::Progress &progress) const
{
    if (m_stopped)
        return base::cancelled();
    const QString path = m_folder.part(plan.id, u"pdf"_s);
    QFile pdf(path);
    if (!pdf.open(QIODevice::ReadWrite | QIODevice::Truncate))
        return cannotWriteLot(path, pdf.errorString());
    pdf.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    auto written = writePdf(pdf, plan, progress);
    if (!written)
        return written;
    if (!pdf.flush())
        return cannotWriteLot(path, pdf.errorString());
    pdf.close();
    if (const auto synced = store::syncFile(path); !synced)
        return synced.error();
    base::NoProgress quiet;
    if (!pdf.open(QIODevice::ReadOnly))
        return cannotWriteLot(path, pdf.errorString());
    if (const auto checked = printing::checkLot(pdf, written->content, quiet); !checked)
        return checked.error();
    auto hash = sha256OfLot(path);
    if (!hash)
        return hash.error();
    written->sha256 = *std::move(hash);
    return written;
}

LotProduction::Written LotProduction::writePdf(QIODevice &device, const LotPlan &plan,
                                               base::Progress &progress) const
{
    auto composer = composerFor(m_context);
    if (!composer)
        return composer.error();
    store::Database database = m_session.vault().connect(store::Access::ReadOnly);
    LetterSupply supply(database, *composer, m_context.date);
    std::size_t at = 0;
    const auto next = [&]() -> base::Result<std::optional<notices::Letter>> {
        if (at == plan.turns.size())
            return std::optional<notices::Letter>();
        return supply.letterOf(plan.turns[at++]);
    };
    const printing::LotSettings settings{.number = int(plan.id.value),
                                         .firstRank = 1,
                                         .duplex = true,
                                         .envelope = {},
                                         .createdAt = m_producedUtc};
    auto content = printing::writeLot(device, settings, next, progress);
    if (!content)
        return content.error();
    return WrittenLot{*std::move(content), supply.takeNotices(), {}};
}

base::Result<store::Lot> LotProduction::record(const LotPlan &plan, const WrittenLot &written)
{
    if (const auto listed = writeManifest(plan.id, written.content); !listed)
        return listed.error();
    store::NoticeStore notices(m_database);
    const auto &letters = written.content.letters;
    const store::Lot lot{.id = plan.id,
                         .producedUtc = m_producedUtc,
                         .fileName = lotFileName(plan.id, u"pdf"_s),
                         .sha256 = written.sha256,
                         .letters = qint64(letters.size()),
                         .pages = written.content.pages,
                         .firstPostalCode =
                             letters.empty() ? QString() : letters.front().postalCode,
                         .lastPostalCode = letters.empty() ? QString() : letters.back().postalCode,
                         .context = contextToJson(m_context),
                         .postedOn = {}};
    notices.insertLot(lot);
    std::map<QString, store::Notice> byReference;
    for (const store::Notice &notice : written.notices)
        byReference.emplace(notice.reference, notice);
    for (const printing::LotEntry &entry : letters) {
        store::Notice notice = byReference.at(entry.reference);
        notice.lot = plan.id;
        notice.rank = entry.rank;
        notice.pages = entry.pages;
        notices.insertNotice(notice);
        m_supplements += notice.completes ? 1 : 0;
    }
    for (const printing::LotFailure &failure : written.content.failures) {
        store::PersonStore(m_database)
            .setObstacle(byReference.at(failure.reference).person,
                         printing::letterProblemKey(failure.problem));
        ++m_obstacles;
    }
    return lot;
}

base::Result<void> LotProduction::writeManifest(store::LotId lot,
                                                const printing::LotContent &content) const
{
    const QString path = m_folder.part(lot, u"csv"_s);
    const QByteArray bytes = printing::manifestCsv(content);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate)
        || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(bytes) != bytes.size() || !file.flush())
        return cannotWriteLot(path, file.errorString());
    file.close();
    return store::syncFile(path);
}

} // namespace services
