// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/timestampfolder.h"

#include "store/durablefile.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace store {

namespace {

constexpr auto kRequest = "tsq"_L1;
constexpr auto kToken = "tsr"_L1;
constexpr auto kName = "timestamp-"_L1;
constexpr int kDigits = 8; // so that names sort like numbers

} // namespace

TimeStampFolder::TimeStampFolder(const QString &vaultFolder)
    : m_folder(vaultFolder + "/anchors"_L1)
{
}

QString TimeStampFolder::file(qint64 entry, QLatin1StringView kind) const
{
    return u"%1/%2%3.%4"_s.arg(m_folder, kName).arg(entry, kDigits, 10, QLatin1Char('0')).arg(kind);
}

QList<qint64> TimeStampFolder::numbers(QLatin1StringView kind) const
{
    QList<qint64> entries;
    const QDir folder(m_folder);
    for (const QString &name :
         folder.entryList({kName + u"*."_s + kind}, QDir::Files, QDir::Name)) {
        bool isNumber = false;
        const qint64 entry =
            name.sliced(kName.size()).chopped(kind.size() + 1).toLongLong(&isNumber);
        if (isNumber && entry > 0)
            entries << entry;
    }
    return entries;
}

QList<qint64> TimeStampFolder::requested() const
{
    return numbers(kRequest);
}

QList<qint64> TimeStampFolder::stamped() const
{
    return numbers(kToken);
}

std::optional<QByteArray> TimeStampFolder::request(qint64 entry) const
{
    return readSmallFile(file(entry, kRequest), kMaxBytes);
}

std::optional<QByteArray> TimeStampFolder::token(qint64 entry) const
{
    return readSmallFile(file(entry, kToken), kMaxBytes);
}

QString TimeStampFolder::tokenFile(qint64 entry) const
{
    return file(entry, kToken);
}

base::Result<void> TimeStampFolder::saveRequest(qint64 entry, const QByteArray &der) const
{
    return writeDurably(file(entry, kRequest), der);
}

base::Result<void> TimeStampFolder::saveToken(qint64 entry, const QByteArray &der) const
{
    return writeDurably(file(entry, kToken), der);
}

} // namespace store
