// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace store {

// The time-stamps of a vault, in anchors/ beside its own anchor: nothing in them is personal or
// secret, and they prove most where the store cannot speak for itself.
//
//     anchors/timestamp-00000012.tsq    what was asked about entry 12 (journal/timestamp.h)
//     anchors/timestamp-00000012.tsr    what the authority answered
class TimeStampFolder final
{
public:
    explicit TimeStampFolder(const QString &vaultFolder);

    // Numbers of entries, the oldest first.
    QList<qint64> requested() const;
    QList<qint64> stamped() const;

    std::optional<QByteArray> request(qint64 entry) const;
    std::optional<QByteArray> token(qint64 entry) const;
    QString tokenFile(qint64 entry) const;

    base::Result<void> saveRequest(qint64 entry, const QByteArray &der) const;
    base::Result<void> saveToken(qint64 entry, const QByteArray &der) const;

    // Far above any token: replies of strangers must not fill the disk.
    static constexpr qint64 kMaxBytes = 256 * 1024;

private:
    QString file(qint64 entry, QLatin1StringView kind) const;
    QList<qint64> numbers(QLatin1StringView kind) const;

    QString m_folder;
};

} // namespace store
