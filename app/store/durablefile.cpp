// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/durablefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace store {

base::Error fileError(const QString &path, const QString &reason)
{
    return {base::Error::Kind::Storage,
            QCoreApplication::translate(
                "store",
                "The file \"%1\" could not be written or read. Check that the disk has "
                "room and that the folder belongs to you.")
                .arg(QDir::toNativeSeparators(path)),
            reason};
}

base::Result<void> writeDurably(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)
        || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(bytes) != bytes.size() || !file.commit()) // commit() calls fsync
        return fileError(path, file.errorString());
    return syncFolder(QFileInfo(path).absolutePath());
}

#ifdef Q_OS_UNIX
static base::Result<void> sync(const QString &path, int flags)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (descriptor < 0)
        return fileError(path, qt_error_string(errno));
    const int failed = ::fsync(descriptor) == 0 ? 0 : errno;
    ::close(descriptor);
    if (failed != 0 && failed != EINVAL) // EINVAL: a file system that cannot, such as some FUSE
        return fileError(path, qt_error_string(failed));
    return {};
}

base::Result<void> syncFile(const QString &path)
{
    return sync(path, O_RDONLY);
}

base::Result<void> syncFolder(const QString &folder)
{
    return sync(folder, O_RDONLY | O_DIRECTORY);
}
#else
// Windows has no flush of a folder; NTFS journals the names itself.
base::Result<void> syncFile(const QString &)
{
    return {};
}

base::Result<void> syncFolder(const QString &)
{
    return {};
}
#endif

std::optional<QByteArray> readSmallFile(const QString &path, qint64 limit)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray bytes = file.read(limit + 1);
    if (file.error() != QFile::NoError || bytes.size() > limit)
        return {};
    return bytes;
}

} // namespace store
