// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/diskprotection.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

using namespace Qt::StringLiterals;

namespace store {

namespace {

constexpr int kMostLayers = 8; // LVM on RAID on LUKS …

QByteArray contentsOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// A volume is encrypted when it is a dm-crypt one, or all that it is made of is.
DiskState stateOf(const QString &block, const QString &blocks, int layers)
{
    const QDir folder(blocks + u'/' + block);
    if (!folder.exists() || layers == 0)
        return DiskState::Unknown;
    if (contentsOf(folder.filePath(u"dm/uuid"_s)).startsWith("CRYPT-"))
        return DiskState::Encrypted;
    const QStringList parts =
        QDir(folder.filePath(u"slaves"_s)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    if (parts.isEmpty())
        return DiskState::Clear;
    DiskState all = DiskState::Encrypted;
    for (const QString &part : parts) {
        const DiskState state = stateOf(part, blocks, layers - 1);
        if (state == DiskState::Clear)
            return state;
        if (state == DiskState::Unknown)
            all = state;
    }
    return all;
}

#ifdef Q_OS_LINUX
QString deviceOfFile(const QString &file)
{
    return QString::fromLocal8Bit(QStorageInfo(QFileInfo(file).absolutePath()).device());
}
#endif

} // namespace

DiskState deviceState(const QString &device, const QString &blocks)
{
    if (!device.startsWith(u"/dev/"_s))
        return DiskState::Unknown;
    const QString real = QFileInfo(device).canonicalFilePath(); // /dev/mapper/… is a link
    return stateOf((real.isEmpty() ? device : real).section(u'/', -1), blocks, kMostLayers);
}

DiskState swapState(const QByteArray &swaps, const QString &blocks,
                    const std::function<QString(const QString &file)> &deviceOf)
{
    if (swaps.isEmpty())
        return DiskState::Unknown;
    DiskState all = DiskState::Encrypted;
    for (const QByteArray &line : swaps.split('\n').mid(1)) {
        const QList<QByteArray> cells = line.simplified().split(' ');
        if (cells.size() < 2 || cells.front().startsWith("/dev/zram"))
            continue; // compressed memory, not a disk
        const QString name = QString::fromLocal8Bit(cells.front());
        const DiskState state = deviceState(cells.at(1) == "file" ? deviceOf(name) : name, blocks);
        if (state == DiskState::Clear)
            return state;
        if (state == DiskState::Unknown)
            all = state;
    }
    return all;
}

DiskProtection diskProtection(const QString &folder)
{
#ifdef Q_OS_LINUX
    const QString blocks = u"/sys/class/block"_s;
    const QString device = QString::fromLocal8Bit(QStorageInfo(folder).device());
    return {.vault = deviceState(device, blocks),
            .swap = swapState(contentsOf(u"/proc/swaps"_s), blocks, deviceOfFile)};
#else
    Q_UNUSED(folder)
    return {};
#endif
}

QString diskSentence(const DiskProtection &protection)
{
    if (protection.vault == DiskState::Encrypted && protection.swap == DiskState::Encrypted)
        return QCoreApplication::translate("store", "This computer's disk is encrypted.");
    if (protection.swap == DiskState::Clear)
        return QCoreApplication::translate(
            "store",
            "The swap space of this computer is not encrypted: while the vault is open, the system "
            "may write there what the program holds in memory. Ask for its encryption, or for "
            "none.");
    if (protection.vault == DiskState::Clear)
        return QCoreApplication::translate(
            "store",
            "No encryption of this computer's disk was found. The vault is encrypted by itself, "
            "but files that you write out of it are not, nor is the image of a hibernation. Ask "
            "for an encrypted disk (LUKS, BitLocker).");
    return QCoreApplication::translate(
        "store",
        "Whether this computer's disk is encrypted cannot be told from here. Make sure that it "
        "is (LUKS, BitLocker): the system may write to it what the program holds in memory.");
}

} // namespace store
