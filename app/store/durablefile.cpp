// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/durablefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <unistd.h>
#else
#include <qt_windows.h>
#endif

using namespace Qt::StringLiterals;

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

QString partOf(const QString &path)
{
    return path + u".part"_s;
}

static base::Result<void> writePart(const QString &part, const QByteArray &bytes)
{
    QFile file(part);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate, QFile::ReadOwner | QFile::WriteOwner)
        || file.write(bytes) != bytes.size() || !file.flush())
        return fileError(part, file.errorString());
    file.close();
    return syncFile(part);
}

// Not QSaveFile, whose temporary names are random: whoever is killed leaves one more each time.
base::Result<void> writeDurably(const QString &path, const QByteArray &bytes)
{
    const QString part = partOf(path);
    auto written = writePart(part, bytes);
    if (written)
        written = replaceFile(part, path);
    if (!written)
        QFile::remove(part);
    return written;
}

base::Result<void> replaceFile(const QString &from, const QString &to)
{
    if (const auto fault = renameFault(from, to))
        return fileError(to, *fault);
    return syncFolder(QFileInfo(to).absolutePath());
}

#ifdef Q_OS_UNIX
std::optional<QString> renameFault(const QString &from, const QString &to)
{
    std::error_code failed;
    std::filesystem::rename(from.toStdU16String(), to.toStdU16String(), failed);
    if (failed)
        return QString::fromStdString(failed.message());
    return {};
}

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
// Behind "\\?\" a name may have more than 260 characters; there it is absolute and has no '/'.
static std::wstring nativeName(const QString &path)
{
    QString name = QDir::toNativeSeparators(QDir::cleanPath(QFileInfo(path).absoluteFilePath()));
    if (name.startsWith(u"\\\\?\\"_s))
        return name.toStdWString();
    if (name.startsWith(u"\\\\"_s))
        name.replace(0, 1, u"UNC"_s); // a share: \\?\UNC\server\...
    return name.prepend(u"\\\\?\\"_s).toStdWString();
}

// A virus scanner or the search index may hold what was just written, for a moment.
std::optional<QString> renameFault(const QString &from, const QString &to)
{
    constexpr int kAttempts = 20;
    constexpr DWORD kPauseMilliseconds = 50;
    const std::wstring source = nativeName(from);
    const std::wstring target = nativeName(to);
    for (int attempt = 1;; ++attempt) {
        if (::MoveFileExW(source.c_str(), target.c_str(),
                          MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH))
            return {};
        const DWORD code = ::GetLastError();
        const bool isHeld = code == ERROR_ACCESS_DENIED || code == ERROR_SHARING_VIOLATION;
        if (!isHeld || attempt == kAttempts)
            return qt_error_string(int(code));
        ::Sleep(kPauseMilliseconds);
    }
}

base::Result<void> syncFile(const QString &path)
{
    const HANDLE file = ::CreateFileW(nativeName(path).c_str(), GENERIC_WRITE,
                                      FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE,
                                      nullptr, OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (file == INVALID_HANDLE_VALUE)
        return fileError(path, qt_error_string());
    const bool flushed = ::FlushFileBuffers(file) != 0;
    const QString reason = flushed ? QString() : qt_error_string();
    ::CloseHandle(file);
    if (!flushed)
        return fileError(path, reason);
    return {};
}

// Windows has no flush of a folder: renameFault() returns when the new name is on the disk.
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
