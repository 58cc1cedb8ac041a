// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/timestampfolder.h"

#include "store/durablefile.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <map>
#include <utility>

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

// Not the order of the names: '-' comes before '.'.
QList<TimeStampFolder::File> TimeStampFolder::files(QLatin1StringView kind) const
{
    static const QRegularExpression form(u"\\Atimestamp-(\\d{8,18})(?:-(\\d{1,9}))?\\.[a-z]+\\z"_s);
    std::map<std::pair<qint64, int>, File> sorted;
    const QDir folder(m_folder);
    for (const QString &name : folder.entryList({kName + u"*."_s + kind}, QDir::Files)) {
        const auto match = form.match(name);
        const qint64 entry = match.captured(1).toLongLong();
        const QString path = folder.filePath(name);
        if (match.hasMatch() && entry > 0)
            sorted[{entry, match.captured(2).toInt()}] = {
                entry, readSmallFile(path, kMaxBytes).value_or(QByteArray()), path};
    }
    QList<File> files;
    for (const auto &[place, file] : sorted)
        files += file;
    return files;
}

QList<TimeStampFolder::File> TimeStampFolder::requests() const
{
    return files(kRequest);
}

QList<TimeStampFolder::File> TimeStampFolder::tokens() const
{
    return files(kToken);
}

base::Result<QString> TimeStampFolder::save(qint64 entry, QLatin1StringView kind,
                                            const QByteArray &der) const
{
    for (const File &file : files(kind)) {
        if (file.entry == entry && file.der == der)
            return file.path;
    }
    const QString number = u"%1"_s.arg(entry, kDigits, 10, QLatin1Char('0'));
    QString path = m_folder + u'/' + kName + number + u'.' + kind;
    for (int copy = 2; QFileInfo::exists(path) || QFileInfo(path).isSymLink(); ++copy)
        path = m_folder + u'/' + kName + number + u"-%1."_s.arg(copy) + kind;
    if (const auto written = writeDurably(path, der); !written)
        return written.error();
    return path;
}

base::Result<QString> TimeStampFolder::saveRequest(qint64 entry, const QByteArray &der) const
{
    return save(entry, kRequest, der);
}

base::Result<QString> TimeStampFolder::saveToken(qint64 entry, const QByteArray &der) const
{
    return save(entry, kToken, der);
}

} // namespace store
