// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/selftest.h"

#include <QDir>
#include <QFile>
#include <QStringList>
#include <QVersionNumber>

using namespace Qt::StringLiterals;

namespace store {

namespace {

constexpr auto kClearTextHeader = "SQLite format 3"_L1;
constexpr auto kMarker = "a marker that must not be readable"_L1;

base::Error refusal(const QString &detail)
{
    return {base::Error::Kind::Storage,
            QCoreApplication::translate(
                "store",
                "The program's encryption does not work, so nothing was written. Install "
                "the program again and report this with the details."),
            detail};
}

// The scratch store, removed whatever happens.
class ScratchFile final
{
public:
    explicit ScratchFile(const QString &folder)
        : m_path(QDir(folder).filePath(u"selftest.tmp"_s))
    {
        remove();
    }
    ~ScratchFile() { remove(); }
    ScratchFile(const ScratchFile &) = delete;
    ScratchFile &operator=(const ScratchFile &) = delete;

    const QString &path() const { return m_path; }
    QByteArray bytes() const
    {
        QByteArray all;
        for (const QString &part : {m_path, QString(m_path + u"-wal"_s)}) {
            QFile file(part);
            if (file.open(QIODevice::ReadOnly))
                all += file.readAll();
        }
        return all;
    }

private:
    void remove()
    {
        for (const auto suffix : {""_L1, "-wal"_L1, "-shm"_L1})
            QFile::remove(m_path + suffix);
    }

    QString m_path;
};

bool hasCompileOption(Database &database, const QString &wanted)
{
    Statement options = database.statement("PRAGMA compile_options");
    while (options.step()) {
        if (options.get<QString>(0) == wanted)
            return true;
    }
    return false;
}

QString cipherProvider(Database &database)
{
    Statement query = database.statement("PRAGMA cipher_provider");
    return query.step() ? query.get<QString>(0) : QString();
}

// What is wrong with the library; empty when nothing is.
QString libraryFault(Database &database)
{
    const QString version = cipherVersion(database);
    if (QVersionNumber::fromString(version) < QVersionNumber(4, 6))
        return u"cipher version "_s + version;
    const QString provider = cipherProvider(database);
    if (provider != "openssl"_L1)
        return u"cipher provider "_s + provider;
    if (!hasCompileOption(database, u"TEMP_STORE=3"_s))
        return u"temporary files are not kept in memory"_s;
    return {};
}

QString writtenFault(const ScratchFile &scratch)
{
    const QByteArray bytes = scratch.bytes();
    if (bytes.isEmpty())
        return u"nothing was written"_s;
    if (bytes.contains(kMarker.latin1()) || isClearText(scratch.path()))
        return u"clear text was written"_s;
    return {};
}

} // namespace

QString cipherVersion(Database &database)
{
    Statement query = database.statement("PRAGMA cipher_version");
    return query.step() ? query.get<QString>(0) : QString();
}

bool isClearText(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly)
        && file.read(kClearTextHeader.size()) == kClearTextHeader.latin1();
}

base::Result<void> selfTest(const QString &folder)
{
    const ScratchFile scratch(folder);
    try {
        Database database = Database::create(scratch.path(), base::Secret::random(32));
        if (const QString fault = libraryFault(database); !fault.isEmpty())
            return refusal(fault);
        database.executeScript("CREATE TABLE scratch(marker TEXT)");
        database.statement("INSERT INTO scratch VALUES(?)").bind(kMarker).execute();
        // Now both the WAL and the main file hold it.
        database.checkpoint();
        database.statement("INSERT INTO scratch VALUES(?)").bind(kMarker).execute();
        if (const QString fault = writtenFault(scratch); !fault.isEmpty())
            return refusal(fault);
    } catch (const StoreError &error) {
        return storeErrorToError(error);
    }
    return {};
}

} // namespace store
