// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/lotproduction.h"

#include "notices/channel.h"
#include "printing/lotcheck.h"
#include "printing/manifest.h"
#include "services/outputfile.h"
#include "services/stage.h"
#include "store/durablefile.h"

#include <QCryptographicHash>
#include <QFile>
#include <QThreadPool>
#include <QtConcurrent>

#include <algorithm>
#include <filesystem>
#include <map>

using namespace Qt::StringLiterals;

namespace services {

namespace {

constexpr int kThreads = 2;
constexpr int kPollMilliseconds = 50;

base::Error cannotWrite(const QString &file, const QString &reason)
{
    return {base::Error::Kind::Storage,
            QCoreApplication::translate(
                "services",
                "The lot %1 could not be written (%2). No letter was produced; choose another "
                "folder or free some space, then start again.")
                .arg(file, reason)};
}

base::Result<QString> sha256Of(const QString &file)
{
    QFile device(file);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!device.open(QIODevice::ReadOnly) || !hash.addData(&device))
        return cannotWrite(file, device.errorString());
    return QString::fromLatin1(hash.result().toHex());
}

// A lot has its own name only once all lots are good.
QString partFile(const QDir &folder, store::LotId lot)
{
    return folder.filePath(lotFileName(lot, u"pdf.part"_s));
}

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

    base::Result<std::optional<notices::Letter>> letterOf(const store::Person &person,
                                                          const QString &reference)
    {
        const people::SourceRecord record = *m_records.record(person.patient);
        const auto choice = notices::chooseChannel(record, person.leaked, m_date);
        store::Notice notice;
        notice.person = person.id;
        notice.channel = u"letter"_s;
        notice.variant = notices::variantKey(choice.variant);
        notice.reference = reference;
        notice.state = u"printed"_s;
        notice.recipient = recipientToJson(record, person.leaked);
        auto letter = m_composer.compose({record, person.leaked, notice.reference}, choice);
        if (!letter)
            return letter.error();
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
                             LetterContext context, QByteArray referenceKey, QStringList &files)
    : m_session(session)
    , m_database(database)
    , m_context(std::move(context))
    , m_referenceKey(std::move(referenceKey))
    , m_files(files)
    // The day, not the instant: the same lot made again on that day is the
    // same file, so an interrupted production can simply be repeated.
    , m_producedUtc(m_context.date.startOfDay(Qt::UTC))
{
}

base::Result<std::vector<store::Lot>> LotProduction::run(const QString &folder, int lotSize,
                                                         base::Progress &progress)
{
    const QDir directory(folder);
    if (!directory.mkpath(u"."_s))
        return cannotWrite(folder,
                           QCoreApplication::translate("services", "the folder cannot be made"));
    auto turns = plan();
    if (!turns)
        return turns.error();
    const std::vector<LotPlan> plans = cut(*turns, lotSize);
    for (const LotPlan &lot : plans)
        m_files << partFile(directory, lot.id);
    const std::vector<Written> written = writeAll(directory, plans, progress);
    if (const auto failure = failureOf(written))
        return *failure;
    std::vector<store::Lot> lots;
    for (std::size_t at = 0; at < plans.size(); ++at) {
        auto lot = record(directory, plans[at], *written[at]);
        if (!lot)
            return lot.error();
        lots.push_back(*std::move(lot));
    }
    return lots;
}

base::Result<std::vector<LotProduction::Turn>> LotProduction::plan()
{
    store::PersonStore persons(m_database);
    store::RecordStore records(m_database);
    std::vector<Turn> turns;
    std::set<QString> taken;
    std::vector<std::pair<store::PersonId, std::optional<QString>>> obstacles;
    persons.forEach([&](const store::PersonInList &listed) {
        if (listed.state != store::PersonState::ToDo && listed.state != store::PersonState::Blocked)
            return true;
        const auto record = records.record(listed.person.patient);
        const auto choice = notices::chooseChannel(*record, listed.person.leaked, m_context.date);
        if (choice.obstacle) {
            obstacles.emplace_back(listed.person.id, notices::obstacleKey(*choice.obstacle));
            return true;
        }
        if (listed.state == store::PersonState::Blocked)
            obstacles.emplace_back(listed.person.id, std::nullopt);
        const QString &lastLine = choice.block.lines.last();
        const bool inFrance = !lastLine.isEmpty() && lastLine.front().isDigit();
        turns.push_back({inFrance ? lastLine : u"~"_s + lastLine, listed.person,
                         freshReference(listed.person.id, taken)});
        return true;
    });
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

std::vector<LotProduction::Written> LotProduction::writeAll(const QDir &folder,
                                                            const std::vector<LotPlan> &plans,
                                                            base::Progress &progress)
{
    QThreadPool pool;
    pool.setMaxThreadCount(kThreads);
    qsizetype total = 0;
    std::vector<QFuture<Written>> futures;
    for (const LotPlan &plan : plans) {
        total += qsizetype(plan.turns.size());
        futures.push_back(QtConcurrent::run(&pool, [this, &folder, &plan]() -> Written {
            LotProgress lotProgress(m_lettersDone, m_stopped);
            Written written = writeOne(folder, plan, lotProgress);
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

LotProduction::Written LotProduction::writeOne(const QDir &folder, const LotPlan &plan,
                                               base::Progress &progress) const
{
    if (m_stopped)
        return base::cancelled();
    const QString path = partFile(folder, plan.id);
    QFile pdf(path);
    if (!pdf.open(QIODevice::ReadWrite | QIODevice::Truncate))
        return cannotWrite(path, pdf.errorString());
    pdf.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    auto written = writePdf(pdf, plan, progress);
    if (!written)
        return written;
    if (!pdf.flush())
        return cannotWrite(path, pdf.errorString());
    pdf.close();
    if (const auto synced = store::syncFile(path); !synced)
        return synced.error();
    base::NoProgress quiet;
    if (!pdf.open(QIODevice::ReadOnly))
        return cannotWrite(path, pdf.errorString());
    if (const auto checked = printing::checkLot(pdf, written->content, quiet); !checked)
        return checked.error();
    auto hash = sha256Of(path);
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
        const Turn &turn = plan.turns[at++];
        return supply.letterOf(turn.person, turn.reference);
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

base::Result<store::Lot> LotProduction::record(const QDir &folder, const LotPlan &plan,
                                               const WrittenLot &written)
{
    if (const auto placed = place(folder, plan.id, written); !placed)
        return placed.error();
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
    }
    for (const printing::LotFailure &failure : written.content.failures) {
        store::PersonStore(m_database)
            .setObstacle(byReference.at(failure.reference).person,
                         printing::letterProblemKey(failure.problem));
        ++m_obstacles;
    }
    return lot;
}

base::Result<void> LotProduction::place(const QDir &folder, store::LotId id,
                                        const WrittenLot &written)
{
    const QString path = folder.filePath(lotFileName(id, u"pdf"_s));
    const QString manifest = folder.filePath(lotFileName(id, u"csv"_s));
    if (QFile::exists(path)) {
        // The same lot of an interrupted production is the same to the byte;
        // anything else is not ours to replace.
        const auto there = sha256Of(path);
        if (!there || *there != written.sha256)
            return base::Error{base::Error::Kind::Conflict,
                               QCoreApplication::translate(
                                   "services",
                                   "The folder already holds another %1. Choose an empty folder; "
                                   "no letter was produced.")
                                   .arg(lotFileName(id, u"pdf"_s))};
    }
    m_files << path << manifest;
    std::error_code failed;
    std::filesystem::rename(partFile(folder, id).toStdString(), path.toStdString(), failed);
    if (failed)
        return cannotWrite(path, QString::fromStdString(failed.message()));
    if (const auto listed = writeOutputFile(manifest, printing::manifestCsv(written.content));
        !listed)
        return listed.error();
    return store::syncFolder(folder.path());
}

QString lotFileName(store::LotId lot, const QString &extension)
{
    return u"lot-%1.%2"_s.arg(lot.value, 4, 10, QChar(u'0')).arg(extension);
}

} // namespace services
