// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/journalstore.h"

#include "journal/chain.h"

namespace store {

namespace {

constexpr qsizetype kReportEvery = 4'096;

// The columns n, utc, actor, event, object, salt, payload, leaf, head.
journal::Entry entryFrom(const Statement &row)
{
    return {.n = row.get<qint64>(0),
            .utc = QDateTime::fromString(row.get<QString>(1), Qt::ISODateWithMs),
            .actor = row.get<QString>(2),
            .event = row.get<QString>(3),
            .object = row.get<QString>(4),
            .salt = row.get<QByteArray>(5),
            .payload = row.get<std::optional<QByteArray>>(6),
            .leaf = row.get<QByteArray>(7),
            .head = row.get<QByteArray>(8)};
}

base::Error writeError(const QIODevice &device)
{
    return {base::Error::Kind::Storage,
            QCoreApplication::translate(
                "store",
                "The journal could not be written out completely. Check that the disk "
                "has room."),
            device.errorString()};
}

} // namespace

JournalStore::JournalStore(Database &database)
    : m_database(database)
{
}

journal::Entry JournalStore::append(const journal::Draft &draft, const QDateTime &utc)
{
    Q_ASSERT(m_database.inTransaction() && !draft.payload.contains(kTransactionRows));
    const Head last = head();
    journal::Chain chain(last.n, last.hash);
    journal::Draft bound = draft;
    bound.payload[kTransactionRows] = m_database.changesInTransaction();
    journal::Entry entry = chain.append(bound, utc, journal::newSalt());
    m_database
        .statement("INSERT INTO journal(n, utc, actor, event, object, salt, payload, leaf, head)"
                   " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(entry.n, QString::fromLatin1(journal::utcText(entry.utc)), entry.actor, entry.event,
              entry.object, entry.salt, QString::fromUtf8(*entry.payload), entry.leaf, entry.head)
        .execute();
    return entry;
}

JournalStore::Head JournalStore::head()
{
    Statement query =
        m_database.statement("SELECT n, head FROM journal ORDER BY n DESC LIMIT 1").bind();
    if (!query.step())
        return {.n = 0, .hash = journal::Chain().head()};
    return {.n = query.get<qint64>(0), .hash = query.get<QByteArray>(1)};
}

std::optional<QByteArray> JournalStore::headAt(qint64 n)
{
    if (n == 0)
        return journal::Chain().head();
    Statement query = m_database.statement("SELECT head FROM journal WHERE n = ?").bind(n);
    if (!query.step())
        return {};
    return query.get<QByteArray>(0);
}

std::optional<journal::Entry>
JournalStore::find(const std::function<bool(const QByteArray &)> &isWanted)
{
    Statement heads = m_database.statement("SELECT n, head FROM journal ORDER BY n DESC").bind();
    while (heads.step()) {
        if (isWanted(heads.get<QByteArray>(1)))
            return read(heads.get<qint64>(0), 1).front();
    }
    return {};
}

std::vector<journal::Entry> JournalStore::read(qint64 from, qsizetype limit)
{
    Statement query =
        m_database
            .statement("SELECT n, utc, actor, event, object, salt, payload, leaf, head"
                       " FROM journal WHERE n >= ? ORDER BY n LIMIT ?")
            .bind(from, limit);
    std::vector<journal::Entry> entries;
    while (query.step())
        entries.push_back(entryFrom(query));
    return entries;
}

base::Result<journal::Verification> JournalStore::verify(base::Progress &progress)
{
    const Transaction moment(m_database, Access::ReadOnly);
    const qint64 total = head().n;
    Statement query = m_database.statement(
        "SELECT n, utc, actor, event, object, salt, payload, leaf, head FROM journal ORDER BY n");
    journal::Chain chain;
    journal::Verification result;
    while (!result.fault && query.step()) {
        if (chain.count() % kReportEvery == 0 && !progress.report(chain.count(), total))
            return base::cancelled();
        const journal::Entry entry = entryFrom(query);
        if (auto reason = chain.follow(entry))
            result.fault = {.line = 0, .n = chain.count() + 1, .reason = *reason};
        else
            result.last = entry.utc;
    }
    result.entries = chain.count();
    result.head = chain.head();
    return result;
}

base::Result<void> JournalStore::exportTo(QIODevice &device, base::Progress &progress)
{
    const Transaction moment(m_database, Access::ReadOnly);
    const Head last = head();
    if (device.write(journal::exportHeader(last.n, last.hash)) < 0)
        return writeError(device);
    Statement query = m_database.statement(
        "SELECT n, utc, actor, event, object, salt, payload, leaf, head FROM journal ORDER BY n");
    qint64 done = 0;
    while (query.step()) {
        if (done++ % kReportEvery == 0 && !progress.report(done, last.n))
            return base::cancelled();
        if (device.write(journal::exportLine(entryFrom(query))) < 0)
            return writeError(device);
    }
    return {};
}

} // namespace store
