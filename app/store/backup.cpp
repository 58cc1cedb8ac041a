// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/backup.h"

#include "store/durablefile.h"
#include "store/keyslots.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QRegularExpression>
#include <QSaveFile>
#include <QStorageInfo>
#include <QtEndian>

#include <algorithm>
#include <set>

#ifdef Q_OS_LINUX
#include <fcntl.h>
#endif

using namespace Qt::StringLiterals;

namespace store {

namespace {

constexpr auto kMagic = "AVIS34BK"_L1;
constexpr quint32 kVersion = 1;
constexpr qint64 kChunk = 1 << 20;
constexpr qint64 kMaxSmallPart = 64 * 1024;
constexpr qint64 kChecksumBytes = 32;

base::Error inputError(const QString &message)
{
    return {base::Error::Kind::Input, message};
}

base::Error notABackup()
{
    return inputError(QCoreApplication::translate(
        "store", "This file is not a backup of an Avis 34 vault. Nothing was restored."));
}

base::Error damagedBackup()
{
    return inputError(QCoreApplication::translate(
        "store", "This backup is damaged or incomplete. Nothing was restored: use another one."));
}

base::Error newerBackup()
{
    return inputError(QCoreApplication::translate(
        "store",
        "This backup was made by a newer version of the program. Nothing was restored: "
        "install that version."));
}

template<typename T>
QByteArray littleEndian(T value)
{
    QByteArray bytes(sizeof value, '\0');
    qToLittleEndian(value, bytes.data());
    return bytes;
}

QByteArray withLength(const QByteArray &part)
{
    return littleEndian(static_cast<quint64>(part.size())) + part;
}

// Writes and hashes.
class Sink final
{
public:
    explicit Sink(QIODevice &device)
        : m_device(device)
    {
    }
    bool write(const QByteArray &bytes)
    {
        m_hash.addData(bytes);
        return m_device.write(bytes) == bytes.size();
    }
    bool finish()
    {
        m_checksum = m_hash.result();
        return m_device.write(m_checksum) == kChecksumBytes;
    }
    const QByteArray &checksum() const { return m_checksum; }

private:
    QIODevice &m_device;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    QByteArray m_checksum;
};

enum class Copied { All, Failed, Stopped };

Copied copyInto(Sink &sink, QFile &source, base::Progress &progress)
{
    const qint64 total = source.size();
    while (!source.atEnd()) {
        if (!progress.report(source.pos(), total))
            return Copied::Stopped;
        const QByteArray chunk = source.read(kChunk);
        if (chunk.isEmpty() || !sink.write(chunk))
            return Copied::Failed;
    }
    return source.pos() == total ? Copied::All : Copied::Failed;
}

std::optional<quint64> readLength(QIODevice &device)
{
    const QByteArray bytes = device.read(8);
    if (bytes.size() != 8)
        return {};
    return qFromLittleEndian<quint64>(bytes.constData());
}

std::optional<QByteArray> readSmallPart(QIODevice &device)
{
    const std::optional<quint64> length = readLength(device);
    if (!length || *length > quint64{kMaxSmallPart})
        return {};
    const QByteArray bytes = device.read(static_cast<qint64>(*length));
    if (bytes.size() != static_cast<qint64>(*length))
        return {};
    return bytes;
}

// Is the last part of the file the hash of everything before?
base::Result<void> checkHash(QFile &file, base::Progress &progress)
{
    const qint64 end = file.size() - kChecksumBytes;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    file.seek(0);
    while (file.pos() < end) {
        if (!progress.report(file.pos(), 2 * end))
            return base::cancelled();
        const QByteArray chunk = file.read(std::min(kChunk, end - file.pos()));
        if (chunk.isEmpty())
            return fileError(file.fileName(), file.errorString());
        hash.addData(chunk);
    }
    if (file.read(kChecksumBytes) != hash.result())
        return damagedBackup();
    return {};
}

base::Result<void> checkHeader(QFile &file)
{
    const QByteArray header = file.read(kMagic.size() + 4);
    if (!header.startsWith(kMagic.latin1()) || header.size() != kMagic.size() + 4)
        return notABackup();
    if (qFromLittleEndian<quint32>(header.constData() + kMagic.size()) > kVersion)
        return newerBackup();
    return {};
}

// Behind the header: keys, anchor, and where the store begins and how long it is.
struct Contents {
    QByteArray keys;
    QByteArray anchor;
    qint64 storeBytes = 0;
};

std::optional<Contents> readContents(QFile &file)
{
    file.seek(kMagic.size() + 4);
    const auto keys = readSmallPart(file);
    const auto anchor = keys ? readSmallPart(file) : std::nullopt;
    const auto length = anchor ? readLength(file) : std::nullopt;
    const qint64 rest = file.size() - file.pos() - kChecksumBytes;
    if (!length || rest < 0 || *length != static_cast<quint64>(rest))
        return {};
    return Contents{*keys, *anchor, rest};
}

// So that what is read next comes from the disk.
void dropFromMemory([[maybe_unused]] const QFile &file)
{
#ifdef Q_OS_LINUX
    ::posix_fadvise(file.handle(), 0, 0, POSIX_FADV_DONTNEED);
#endif
}

base::Result<void> copyStore(QFile &file, qint64 length, const QString &path,
                             base::Progress &progress)
{
    QSaveFile target(path);
    if (!target.open(QIODevice::WriteOnly)
        || !target.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return fileError(path, target.errorString());
    for (qint64 done = 0; done < length;) {
        if (!progress.report(length + done, 2 * length))
            return base::cancelled();
        const QByteArray chunk = file.read(std::min(kChunk, length - done));
        if (chunk.isEmpty() || target.write(chunk) != chunk.size())
            return fileError(path, target.errorString());
        done += chunk.size();
    }
    // Flushed by hand: QSaveFile takes no notice of what fails when it closes (measured).
    if (!target.flush() || !target.commit())
        return fileError(path, target.errorString());
    return syncFile(path);
}

} // namespace

base::Result<QByteArray> writeBackup(const QString &path, const BackupParts &parts,
                                     base::Progress &progress)
{
    QFile source(parts.storeFile);
    QSaveFile target(path);
    if (!source.open(QIODevice::ReadOnly))
        return fileError(parts.storeFile, source.errorString());
    if (!target.open(QIODevice::WriteOnly)
        || !target.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return fileError(path, target.errorString());
    Sink sink(target);
    bool written = sink.write(kMagic.latin1() + littleEndian(kVersion))
        && sink.write(withLength(parts.keys)) && sink.write(withLength(parts.anchor))
        && sink.write(littleEndian(static_cast<quint64>(source.size())));
    if (written) {
        const Copied copied = copyInto(sink, source, progress);
        if (copied == Copied::Stopped)
            return base::cancelled();
        written = copied == Copied::All;
    }
    if (!written || !sink.finish() || !target.flush() || !target.commit())
        return fileError(path, target.errorString());
    if (const auto synced = syncFile(path); !synced)
        return synced.error();
    if (const auto synced = syncFolder(QFileInfo(path).absolutePath()); !synced)
        return synced.error();
    return sink.checksum();
}

base::Result<BackupParts> readBackup(const QString &path, const QString &storeFile,
                                     base::Progress &progress)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fileError(path, file.errorString());
    if (const auto header = checkHeader(file); !header)
        return header.error();
    if (const auto hash = checkHash(file, progress); !hash)
        return hash.error();
    const auto contents = readContents(file);
    if (!contents)
        return damagedBackup();
    if (const auto copied = copyStore(file, contents->storeBytes, storeFile, progress); !copied)
        return copied.error();
    return BackupParts{contents->keys, contents->anchor, storeFile};
}

base::Result<void> checkBackup(const QString &path, base::Progress &progress)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fileError(path, file.errorString());
    dropFromMemory(file);
    if (auto header = checkHeader(file); !header)
        return header;
    return checkHash(file, progress);
}

std::optional<BackupHead> readBackupHead(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || !checkHeader(file))
        return {};
    const auto contents = readContents(file);
    if (!contents)
        return {};
    file.seek(file.size() - kChecksumBytes);
    const QJsonObject anchor = QJsonDocument::fromJson(contents->anchor).object();
    return BackupHead{.storeId = KeyFile::parse(contents->keys).file.storeId(),
                      .checksum = file.read(kChecksumBytes),
                      .bytes = file.size(),
                      .journalEntries = anchor["entries"_L1].toInteger(),
                      .journalHead = QByteArray::fromHex(anchor["head"_L1].toString().toLatin1()),
                      .keys = contents->keys};
}

// --- Names and rotation

QString backupName(const QDateTime &local, int number)
{
    const QString suffix = number > 1 ? u"-%1"_s.arg(number) : QString();
    return local.toString(u"yyyy-MM-dd-HHmm") + suffix + kBackupSuffix;
}

std::optional<QDateTime> backupTime(QStringView name)
{
    static const QRegularExpression form(
        u"\\A(\\d{4}-\\d{2}-\\d{2}-\\d{4})(?:-([2-9]|[1-5]\\d))?\\.avis34-backup\\z"_s);
    const auto match = form.match(name.toString());
    const QDateTime time = QDateTime::fromString(match.captured(1), u"yyyy-MM-dd-HHmm"_s);
    if (!match.hasMatch() || !time.isValid())
        return {};
    return time.addSecs(std::max(0, match.captured(2).toInt() - 1)); // in their order
}

QString backupWorkingFile(QStringView store)
{
    return u'.' + store + u".part"_s;
}

bool isBackupWorkingFile(const QString &name)
{
    // And what a QSaveFile or the copy of the store adds to the name.
    static const QRegularExpression form(u"\\A\\.[0-9a-f]{32}\\.part(?:\\..+)?\\z"_s);
    return form.match(name).hasMatch();
}

void removeDeadWorkingFiles(const QString &folder, const QDateTime &now)
{
    const QFileInfoList files =
        QDir(folder).entryInfoList({backupWorkingFile(u"*") + u'*'}, QDir::Files | QDir::Hidden);
    for (const QFileInfo &file : files) {
        if (isBackupWorkingFile(file.fileName()) && file.lastModified() < now.addDays(-1))
            QFile::remove(file.filePath());
    }
}

bool isFromFuture(const QDateTime &made, const QDateTime &now)
{
    return made > now.addDays(1);
}

std::vector<QDateTime> expiredBackups(std::vector<QDateTime> made, const QDateTime &now)
{
    constexpr std::size_t kDays = 7;
    constexpr std::size_t kWeeks = 4;
    std::ranges::sort(made, std::ranges::greater(), [&now](const QDateTime &time) {
        return std::pair(!isFromFuture(time, now), time);
    });
    std::set<QDate> days;
    std::set<std::pair<int, int>> weeks;
    std::vector<QDateTime> expired;
    for (const QDateTime &time : made) {
        const QDate day = time.date();
        if (days.size() < kDays || days.contains(day)) {
            if (!days.insert(day).second)
                expired.push_back(time);
            continue;
        }
        int year = 0;
        const int week = day.weekNumber(&year);
        if (weeks.size() >= kWeeks || !weeks.insert({year, week}).second)
            expired.push_back(time);
    }
    return expired;
}

base::Result<void> requireRoom(const QString &folder, qint64 bytes, qint64 available)
{
    constexpr qint64 kMargin = 16 << 20;               // for what others write meanwhile
    if (available < 0 || available >= bytes + kMargin) // negative: unknown
        return {};
    const QLocale french(QLocale::French, QLocale::France);
    return base::Error{base::Error::Kind::Storage,
                       QCoreApplication::translate(
                           "store",
                           "The disk of the folder \"%1\" has no room for a backup: %2 are needed, "
                           "%3 are free. Make room or choose another folder.")
                           .arg(QDir::toNativeSeparators(folder),
                                french.formattedDataSize(bytes + kMargin),
                                french.formattedDataSize(available))};
}

base::Result<void> requireRoom(const QString &folder, qint64 bytes)
{
    const QStorageInfo disk(folder);
    return requireRoom(folder, bytes, disk.isValid() ? disk.bytesAvailable() : -1);
}

} // namespace store
