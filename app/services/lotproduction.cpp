// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/lotproduction.h"

#include "notices/channel.h"
#include "printing/lotcheck.h"
#include "printing/manifest.h"
#include "services/recipients.h"
#include "services/sourcecheck.h"
#include "services/stage.h"
#include "store/durablefile.h"
#include "store/releasestore.h"

#include <QFile>
#include <QFileInfo>
#include <QThreadPool>
#include <QtConcurrent>

#include <algorithm>
#include <deque>
#include <map>
#include <tuple>

using namespace Qt::StringLiterals;

namespace services {

namespace {

constexpr int kThreads = 2;
constexpr std::size_t kLotsAtOnce = kThreads + 1; // one waits while another is committed
constexpr int kPollMilliseconds = 20;
constexpr qint64 kReportEvery = 512; // persons

// By postal code and town, abroad last: the last line of the address, of which
// nine characters tell the code and begin the town's name.
quint64 sortKeyOf(const people::PostalBlock &block)
{
    const QString &line = block.lines.last();
    const bool inFrance = !line.isEmpty() && line.front().isDigit();
    quint64 key = inFrance ? 0 : 1;
    for (qsizetype i = 0; i < 9; ++i)
        key = key << 7 | (i < line.size() ? line[i].unicode() & 0x7FU : 0U);
    return key;
}

} // namespace

// Composes letters one by one and remembers what the store must know of them.
class LotProduction::LetterSupply
{
public:
    LetterSupply(store::Database &database, notices::LetterComposer &composer,
                 const LetterSetting &setting)
        : m_recipients(database, setting.hasEnglishWords)
        , m_composer(composer)
        , m_date(setting.context.date)
    {
    }

    base::Result<std::optional<notices::Letter>> letterOf(const PlannedLetter &planned)
    {
        const Recipient recipient = m_recipients.of(planned.person);
        notices::Addressee addressee{recipient.record, planned.person.leaked, planned.reference,
                                     earlierLetter(planned.first), recipient.instructions};
        auto letter =
            m_composer.compose(addressee, channelFor(recipient, addressee.leaked, m_date));
        if (!letter)
            return letter.error();
        store::Notice notice;
        notice.person = planned.person.id;
        notice.channel = u"letter"_s;
        notice.variant = notices::variantKey(letter->variant);
        notice.reference = planned.reference;
        notice.state = u"printed"_s;
        notice.recipient = recipientToJson(addressee);
        notice.told = addressee.leaked;
        notice.completes = planned.first.id;
        m_notices.push_back(std::move(notice));
        return std::optional(*std::move(letter));
    }

    std::vector<store::Notice> takeNotices() { return std::move(m_notices); }

private:
    Recipients m_recipients;
    notices::LetterComposer &m_composer;
    QDate m_date;
    std::vector<store::Notice> m_notices;
};

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

LotProduction::LotProduction(const Session &session, const LetterSetting &setting,
                             const LotFolder &folder)
    : m_session(session)
    , m_setting(setting)
    , m_folder(folder)
    // The day, not the instant: the same lot made again on that day is the same file.
    , m_producedUtc(setting.context.date.startOfDay(Qt::UTC))
{
}

base::Result<void> LotProduction::run(int lotSize, base::Progress &progress)
{
    if (const auto made = m_folder.make(); !made)
        return made.error();
    const auto plan =
        readStage(m_session, [&](store::Database &database) { return planOf(database, progress); });
    if (!plan)
        return plan.error();
    if (const auto free = checkFree(plan->turns.size(), lotSize); !free)
        return free.error();
    if (const auto written = writeAll(plan->turns, lotSize, progress); !written)
        return written.error();
    return close(*plan);
}

// Whose turn it is, and why it is not the turn of the others.
base::Result<LotProduction::Plan> LotProduction::planOf(store::Database &database,
                                                        base::Progress &progress)
{
    store::PersonStore persons(database);
    Recipients recipients(database, m_setting.hasEnglishWords);
    Dispatch dispatch(database, m_setting.context.date);
    Plan plan;
    const qint64 total = persons.count();
    qint64 done = 0;
    const bool whole = persons.forEach([&](const store::PersonInList &listed) {
        if (!store::isWrittenTo(listed.state))
            addTo(plan, listed, dispatch.of(listed, recipients.of(listed.person)));
        return ++done % kReportEvery != 0 || progress.report(done, total);
    });
    if (!whole)
        return base::cancelled();
    std::ranges::sort(plan.turns, [](const Turn &a, const Turn &b) {
        return std::tie(a.sortKey, a.person) < std::tie(b.sortKey, b.person);
    });
    return plan;
}

void LotProduction::addTo(Plan &plan, const store::PersonInList &listed, const Due &due)
{
    const notices::ChannelChoice &choice = due.choice;
    if (due.isByEmail())
        return;
    if (!choice.obstacle) {
        plan.turns.push_back({sortKeyOf(choice.block), listed.person.id});
        if (!listed.obstacle.isEmpty())
            plan.obstacles.emplace_back(listed.person.id, std::nullopt);
        return;
    }
    ++m_outcome.obstacles;
    // A death is not kept here: its confirmation says it, and may be undone.
    const QString reason = notices::obstacleKey(*choice.obstacle);
    if (listed.state != store::PersonState::Deceased && reason != listed.obstacle)
        plan.obstacles.emplace_back(listed.person.id, reason);
}

base::Result<void> LotProduction::checkFree(std::size_t letters, int lotSize)
{
    const auto first = readStage(m_session, [](store::Database &database) {
        return base::Result<store::LotId>(store::NoticeStore(database).nextLot());
    });
    if (!first)
        return first.error();
    std::vector<store::LotId> ids;
    for (std::size_t at = 0; at < letters; at += std::size_t(lotSize))
        ids.push_back({first->value + qint64(ids.size())});
    return m_folder.checkFree(ids);
}

base::Result<void> LotProduction::writeAll(const std::vector<Turn> &turns, int lotSize,
                                           base::Progress &progress)
{
    QThreadPool pool;
    pool.setMaxThreadCount(kThreads);
    std::deque<LotInWork> inWork;
    std::span<const Turn> waiting(turns);
    base::Result<void> outcome;
    while ((outcome && !waiting.empty()) || !inWork.empty()) {
        if (outcome && !waiting.empty() && inWork.size() < kLotsAtOnce) {
            const auto count = std::min(std::size_t(lotSize), waiting.size());
            auto begun = begin(pool, waiting.first(count), qsizetype(inWork.size()));
            waiting = waiting.subspan(count);
            if (begun)
                inWork.push_back(*std::move(begun));
            else
                outcome = begun.error();
            continue;
        }
        const LotInWork first = std::move(inWork.front());
        inWork.pop_front();
        awaitEnd(first.written, progress, qsizetype(turns.size()));
        // Of several errors the first is worth telling, not that the others stopped, before or
        // after it in the list.
        if (outcome)
            outcome = finish(first);
        else if (const Written written = first.written.result();
                 !written && outcome.error().kind == base::Error::Kind::Cancelled)
            outcome = written.error();
        m_stopped = m_stopped || !outcome;
    }
    return outcome;
}

base::Result<LotProduction::LotInWork>
LotProduction::begin(QThreadPool &pool, std::span<const Turn> turns, qsizetype lotsBefore)
{
    auto plan = readStage(m_session, [&](store::Database &database) {
        return base::Result<LotPlan>(lotOf(database, turns, lotsBefore));
    });
    if (!plan)
        return plan.error();
    LotInWork lot{std::make_shared<const LotPlan>(*std::move(plan)), {}};
    lot.written = QtConcurrent::run(&pool, [this, plan = lot.plan] {
        Written written = writeOne(*plan);
        if (!written)
            m_stopped = true; // the others need not go on
        return written;
    });
    return lot;
}

void LotProduction::awaitEnd(const QFuture<Written> &written, base::Progress &progress,
                             qsizetype total)
{
    while (!written.isFinished()) {
        if (!progress.report(m_lettersDone, total))
            m_stopped = true;
        QThread::msleep(kPollMilliseconds);
    }
}

base::Result<void> LotProduction::finish(const LotInWork &lot)
{
    const Written written = lot.written.result();
    if (!written)
        return written.error();
    return commit(*lot.plan, *written);
}

LotProduction::LotPlan LotProduction::lotOf(store::Database &database, std::span<const Turn> turns,
                                            qsizetype lotsBefore)
{
    store::PersonStore persons(database);
    store::NoticeStore notices(database);
    LotPlan plan{{notices.nextLot().value + lotsBefore}, {}};
    plan.letters.reserve(turns.size());
    for (const Turn &turn : turns) {
        const auto listed = *persons.inList(turn.person);
        store::Person person = listed.person;
        person.leaked = listed.news();
        plan.letters.push_back(
            {person, freshReference(notices, person.id),
             listed.told ? notices.firstLetterOf(person.id) : store::FirstLetter()});
    }
    return plan;
}

QString LotProduction::freshReference(store::NoticeStore &notices, store::PersonId person)
{
    QString reference;
    int attempt = 0;
    do {
        reference = referenceFor(m_setting.referenceKey, person, attempt++);
    } while (notices.hasReference(reference) || !m_references.insert(reference).second);
    return reference;
}

LotProduction::Written LotProduction::writeOne(const LotPlan &plan)
{
    if (m_stopped)
        return base::cancelled();
    const QString path = m_folder.part(plan.id, u"pdf"_s);
    QFile pdf(path);
    if (!pdf.open(QIODevice::ReadWrite | QIODevice::Truncate))
        return cannotWriteLot(path, pdf.errorString());
    pdf.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    LotProgress progress(m_lettersDone, m_stopped);
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
    auto composer = composerFor(m_setting.context);
    if (!composer)
        return composer.error();
    return readStage(m_session, [&](store::Database &database) -> Written {
        LetterSupply supply(database, *composer, m_setting);
        std::size_t at = 0;
        const auto next = [&]() -> base::Result<std::optional<notices::Letter>> {
            if (at == plan.letters.size())
                return std::optional<notices::Letter>();
            return supply.letterOf(plan.letters[at++]);
        };
        const printing::LotSettings settings{.number = int(plan.id.value),
                                             .firstRank = 1,
                                             .duplex = m_setting.context.paper.duplex,
                                             .envelope = m_setting.context.paper.envelope,
                                             .createdAt = m_producedUtc};
        auto content = printing::writeLot(device, settings, next, progress);
        if (!content)
            return content.error();
        WrittenLot written{*std::move(content), supply.takeNotices(), {}};
        if (const auto agrees = checkAgainstSource(database, written.content, written.notices);
            !agrees)
            return agrees.error();
        return written;
    });
}

// The lot becomes a fact of the vault, then gets its name.
base::Result<void> LotProduction::commit(const LotPlan &plan, const WrittenLot &written)
{
    const printing::LotContent &content = written.content;
    if (const auto listed = writeManifest(plan.id, content); !listed)
        return listed.error();
    const store::Lot lot{
        .id = plan.id,
        .producedUtc = m_producedUtc,
        .fileName = lotFileName(plan.id, u"pdf"_s),
        .sha256 = written.sha256,
        .letters = qint64(content.letters.size()),
        .pages = content.pages,
        .firstPostalCode = content.letters.empty() ? QString() : content.letters.front().postalCode,
        .lastPostalCode = content.letters.empty() ? QString() : content.letters.back().postalCode,
        .context = contextToJson(m_setting.context),
        .postedOn = {}};
    const auto work = [&](store::Database &database,
                          journal::Draft &entry) -> base::Result<qint64> {
        store::NoticeStore(database).insertLot(lot);
        const qint64 supplements = insertNotices(database, plan.id, written);
        entry.event = u"letters.produced"_s;
        entry.object = u"lot:%1"_s.arg(plan.id.value);
        entry.payload = {{u"letters"_s, lot.letters},
                         {u"supplements"_s, supplements},
                         {u"pages"_s, lot.pages},
                         {u"obstacles"_s, qint64(content.failures.size())},
                         {u"sha256"_s, lot.sha256}};
        return supplements;
    };
    const auto supplements = writeStage(m_session, work);
    if (!supplements)
        return supplements.error();
    m_outcome.letters += lot.letters;
    m_outcome.supplements += *supplements;
    m_outcome.pages += lot.pages;
    m_outcome.obstacles += qint64(content.failures.size());
    m_outcome.lots.push_back(lot);
    for (const PlannedLetter &letter : plan.letters)
        m_references.erase(letter.reference);
    return m_folder.publish({lot});
}

// All that were due are printed: why it was not the turn of the others is written
// down, and whoever signed for these letters signed for no others.
base::Result<void> LotProduction::close(const Plan &plan)
{
    if (m_outcome.letters == 0 && plan.obstacles.empty())
        return {};
    return writeStage(
        m_session, [&](store::Database &database, journal::Draft &entry) -> base::Result<void> {
            store::PersonStore persons(database);
            for (const auto &[person, reason] : plan.obstacles)
                persons.setObstacle(person, reason);
            if (m_outcome.letters > 0)
                store::ReleaseStore(database).useSignatures(m_session.now(), m_outcome.letters);
            entry.event = u"letters.finished"_s;
            entry.object = u"lots"_s;
            entry.payload = {{u"lots"_s, qint64(m_outcome.lots.size())},
                             {u"letters"_s, m_outcome.letters},
                             {u"obstacles"_s, m_outcome.obstacles}};
            return {};
        });
}

// How many of them are supplements.
qint64 LotProduction::insertNotices(store::Database &database, store::LotId lot,
                                    const WrittenLot &written)
{
    store::NoticeStore notices(database);
    std::map<QString, store::Notice> byReference;
    for (const store::Notice &notice : written.notices)
        byReference.emplace(notice.reference, notice);
    qint64 supplements = 0;
    for (const printing::LotEntry &entry : written.content.letters) {
        store::Notice notice = byReference.at(entry.reference);
        notice.lot = lot;
        notice.rank = entry.rank;
        notice.pages = entry.pages;
        notices.insertNotice(notice);
        supplements += notice.completes ? 1 : 0;
    }
    for (const printing::LotFailure &failure : written.content.failures)
        store::PersonStore(database).setObstacle(byReference.at(failure.reference).person,
                                                 printing::letterProblemKey(failure.problem));
    return supplements;
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
    if (auto synced = store::syncFile(path); !synced)
        return synced;
    // The vault may know of the lot only once a power cut leaves it both of its files.
    return store::syncFolder(QFileInfo(path).absolutePath());
}

} // namespace services
