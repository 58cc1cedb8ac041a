// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/backup.h"

#include "store/durablefile.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QtEndian>

#include <array>

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
    bool finish() { return m_device.write(m_hash.result()) == kChecksumBytes; }

private:
    QIODevice &m_device;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
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
    if (!target.commit())
        return fileError(path, target.errorString());
    return {};
}

} // namespace

base::Result<void> writeBackup(const QString &path, const BackupParts &parts,
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
    if (!written || !sink.finish() || !target.commit())
        return fileError(path, target.errorString());
    return syncFolder(QFileInfo(path).absolutePath());
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
    file.seek(kMagic.size() + 4);
    const auto keys = readSmallPart(file);
    const auto anchor = keys ? readSmallPart(file) : std::nullopt;
    const auto length = anchor ? readLength(file) : std::nullopt;
    const qint64 rest = file.size() - file.pos() - kChecksumBytes;
    if (!length || rest < 0 || *length != static_cast<quint64>(rest))
        return damagedBackup();
    if (const auto copied = copyStore(file, rest, storeFile, progress); !copied)
        return copied.error();
    return BackupParts{*keys, *anchor, storeFile};
}

} // namespace store
