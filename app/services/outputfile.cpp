// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/outputfile.h"

#include "store/durablefile.h"
#include "store/vaultfolder.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStringList>

#include <filesystem>

using namespace Qt::StringLiterals;

namespace services {

namespace {

base::Error cannotWrite(const QString &file, const QString &reason)
{
    return {base::Error::Kind::Storage,
            QCoreApplication::translate("services",
                                        "The file %1 cannot be written (%2). Choose another "
                                        "folder or free some space; nothing was changed.")
                .arg(file, reason)};
}

base::Error cannotRead(const QString &file, const QString &reason)
{
    return {base::Error::Kind::Storage,
            QCoreApplication::translate("services",
                                        "The file %1 cannot be read (%2). Check its name and "
                                        "your right to read it.")
                .arg(file, reason)};
}

base::Error tooLarge(const QString &file)
{
    return {base::Error::Kind::Input,
            QCoreApplication::translate("services",
                                        "The file %1 is too large for what it should be. Check "
                                        "that it is the right one.")
                .arg(file)};
}

bool looksLikeFormula(const QString &cell)
{
    return !cell.isEmpty() && u"=+-@\t\r"_s.contains(cell.front());
}

QByteArray csvCell(QString cell)
{
    const bool quoted =
        cell.contains(u'"') || cell.contains(u',') || cell.contains(u'\n') || cell.contains(u'\r');
    if (quoted)
        cell = u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
    return cell.toUtf8();
}

// A device or a pipe cannot be replaced by a complete file, and must not be:
// whoever may write to /dev may also rename something over /dev/null.
bool isDevice(const QString &file)
{
    const QFileInfo info(file);
    return info.exists() && !info.isFile() && !info.isDir();
}

base::Result<void> writeToDevice(const QString &file,
                                 const std::function<base::Result<void>(QIODevice &device)> &write)
{
    QFile output(file);
    if (!output.open(QIODevice::WriteOnly))
        return cannotWrite(file, output.errorString());
    if (const auto written = write(output); !written)
        return written.error();
    if (!output.flush() || output.error() != QFileDevice::NoError)
        return cannotWrite(file, output.errorString());
    return {};
}

} // namespace

base::Result<void>
writeOutputFile(const QString &file,
                const std::function<base::Result<void>(QIODevice &device)> &write)
{
    if (isDevice(file))
        return writeToDevice(file, write);
    if (const auto outside = store::checkOutsideVaults(file); !outside)
        return outside.error();
    QSaveFile output(file);
    if (!output.open(QIODevice::WriteOnly))
        return cannotWrite(file, output.errorString());
    output.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (const auto written = write(output); !written)
        return written.error();
    // QSaveFile takes no notice of what fails when it closes (measured), nor of a failed fsync.
    if (!output.flush() || !output.commit())
        return cannotWrite(file, output.errorString());
    // A new recovery sheet must outlast the power cut that the new key outlasts.
    if (auto synced = store::syncFile(file); !synced)
        return synced;
    return store::syncFolder(QFileInfo(file).absolutePath());
}

base::Result<void> writeOutputFile(const QString &file, const QByteArray &bytes)
{
    return writeOutputFile(file, bytes, [] { return base::Result<void>(); });
}

base::Result<void> writeOutputFile(const QString &file, const QByteArray &bytes,
                                   const std::function<base::Result<void>()> &allow)
{
    return writeOutputFile(file, [&](QIODevice &device) -> base::Result<void> {
        if (auto allowed = allow(); !allowed)
            return allowed;
        if (device.write(bytes) != bytes.size())
            return cannotWrite(file, device.errorString());
        return {};
    });
}

bool isSameFile(const QString &one, const QString &other)
{
    std::error_code ignored;
    return QFileInfo(one).isFile()
        && std::filesystem::equivalent(one.toStdU16String(), other.toStdU16String(), ignored);
}

base::Result<QByteArray> readInputFile(const QString &file, qint64 limit)
{
    QFile input(file);
    if (!input.open(QIODevice::ReadOnly))
        return cannotRead(file, input.errorString());
    if (input.size() > limit)
        return tooLarge(file);
    return input.readAll();
}

base::Result<base::Secret> readSecretLine(const QString &file)
{
    constexpr std::size_t kLimit = 64 * 1024;
    QFile input(file);
    if (!input.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return cannotRead(file, input.errorString());
    base::Secret line(kLimit);
    auto *const bytes = reinterpret_cast<char *>(line.bytes().data());
    std::size_t length = 0;
    while (length < kLimit && input.read(bytes + length, 1) == 1 && bytes[length] != '\n')
        ++length;
    if (input.error() != QFileDevice::NoError)
        return cannotRead(file, input.errorString());
    if (length == kLimit)
        return tooLarge(file);
    if (length > 0 && bytes[length - 1] == '\r')
        --length;
    QByteArrayView text = line.view().first(qsizetype(length));
    if (text.startsWith(kByteOrderMark))
        text = text.sliced(kByteOrderMark.size());
    return base::Secret::fromBytes(text);
}

QByteArray csvLine(const QStringList &cells)
{
    QStringList safe;
    for (const QString &cell : cells)
        safe << (looksLikeFormula(cell) ? QString(u"'"_s + cell) : cell);
    return csvLineForPrograms(safe);
}

QByteArray csvLineForPrograms(const QStringList &cells)
{
    QByteArrayList line;
    for (const QString &cell : cells)
        line << csvCell(cell);
    return line.join(',') + "\r\n";
}

} // namespace services
