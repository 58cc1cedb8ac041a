// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/lotfolder.h"

#include "store/durablefile.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <array>

using namespace Qt::StringLiterals;

namespace services {

namespace {

// The manifest first: a PDF with its own name is complete.
const std::array kExtensions{u"csv"_s, u"pdf"_s};

// 3 of "lot-0003.pdf.5f3a91c2.part".
store::LotId lotOf(const QString &fileName)
{
    return {fileName.section(u'.', 0, 0).section(u'-', 1).toLongLong()};
}

base::Error notRenamed(const QString &file, const QString &reason)
{
    return {base::Error::Kind::Storage,
            QCoreApplication::translate(
                "services",
                "The letters are printed and in the vault, but a lot could not be given its name "
                "%1 (%2). Produce letters into this folder again: that finishes it.")
                .arg(file, reason)};
}

} // namespace

LotFolder::LotFolder(const QString &path, const QString &storeId)
    : m_folder(path)
    , m_mark(u'.' + storeId.first(8) + u".part"_s)
{
}

base::Result<void> LotFolder::make() const
{
    if (m_folder.exists())
        return {};
    if (!m_folder.mkpath(u"."_s))
        return cannotWriteLot(m_folder.path(),
                              QCoreApplication::translate("services", "the folder cannot be made"));
    return store::syncFolder(QFileInfo(m_folder.path()).absolutePath());
}

QString LotFolder::part(store::LotId lot, const QString &extension) const
{
    return m_folder.filePath(lotFileName(lot, extension) + m_mark);
}

QStringList LotFolder::parts() const
{
    return m_folder.entryList({u"lot-*"_s + m_mark}, QDir::Files | QDir::Hidden, QDir::Name);
}

base::Result<void> LotFolder::settle(store::NoticeStore &notices) const
{
    std::vector<store::Lot> committed;
    for (const QString &name : parts()) {
        if (!name.endsWith(u".pdf"_s + m_mark))
            continue;
        const auto lot = notices.lot(lotOf(name));
        const auto hash = sha256OfLot(m_folder.filePath(name));
        if (lot && hash && *hash == lot->sha256)
            committed.push_back(*lot);
    }
    if (const auto published = publish(committed); !published)
        return published.error();
    for (const QString &name : parts())
        QFile::remove(m_folder.filePath(name));
    return {};
}

base::Result<void> LotFolder::checkFree(const std::vector<store::LotId> &lots) const
{
    for (const store::LotId lot : lots) {
        for (const QString &extension : kExtensions) {
            const QString name = lotFileName(lot, extension);
            if (m_folder.exists(name))
                return base::Error{base::Error::Kind::Conflict,
                                   QCoreApplication::translate(
                                       "services",
                                       "The folder already holds another %1. Choose an empty "
                                       "folder; no letter was produced.")
                                       .arg(name)};
        }
    }
    return {};
}

base::Result<void> LotFolder::publish(const std::vector<store::Lot> &lots) const
{
    for (const store::Lot &lot : lots) {
        for (const QString &extension : kExtensions) {
            const QString from = part(lot.id, extension);
            const QString to = m_folder.filePath(lotFileName(lot.id, extension));
            if (!QFile::exists(from))
                continue; // done before an interruption
            if (QFile::exists(to))
                return notRenamed(
                    to, QCoreApplication::translate("services", "another file has that name"));
            if (const auto fault = store::renameFault(from, to))
                return notRenamed(to, *fault);
        }
    }
    return lots.empty() ? base::Result<void>() : store::syncFolder(m_folder.path());
}

QString lotFileName(store::LotId lot, const QString &extension)
{
    return u"lot-%1.%2"_s.arg(lot.value, 4, 10, QChar(u'0')).arg(extension);
}

base::Result<QString> sha256OfLot(const QString &file)
{
    QFile device(file);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!device.open(QIODevice::ReadOnly) || !hash.addData(&device))
        return cannotWriteLot(file, device.errorString());
    return QString::fromLatin1(hash.result().toHex());
}

base::Error cannotWriteLot(const QString &file, const QString &reason)
{
    return {base::Error::Kind::Storage,
            QCoreApplication::translate(
                "services",
                "The lot %1 could not be written (%2). It was not produced; lots before it are "
                "finished. Choose another folder or free some space, then start again.")
                .arg(file, reason)};
}

} // namespace services
