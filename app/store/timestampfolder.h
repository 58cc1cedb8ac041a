// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace store {

// The time-stamps of a vault, in anchors/ beside its own anchor: nothing in them is personal or
// secret, and they prove most where the store cannot speak for itself.
//
//     anchors/timestamp-00000012.tsq    what was asked about entry 12 (journal/timestamp.h)
//     anchors/timestamp-00000012.tsr    what the authority answered
//     anchors/timestamp-00000012-2.tsr  another answer about an entry of that number
//
// None is ever replaced: where the vault was put back to an older state, the number is that of
// another entry by now, and the first token is what proves it.
class TimeStampFolder final
{
public:
    explicit TimeStampFolder(const QString &vaultFolder);

    struct File {
        qint64 entry = 0;
        QByteArray der; // empty when it cannot be read
        QString path = {};
    };
    // By the numbers of their entries, the oldest first.
    QList<File> requests() const;
    QList<File> tokens() const;

    // Both answer the file that holds it, one that was there already or a new one.
    base::Result<QString> saveRequest(qint64 entry, const QByteArray &der) const;
    base::Result<QString> saveToken(qint64 entry, const QByteArray &der) const;

    // Far above any token: replies of strangers must not fill the disk.
    static constexpr qint64 kMaxBytes = 256 * 1024;

private:
    QList<File> files(QLatin1StringView kind) const;
    base::Result<QString> save(qint64 entry, QLatin1StringView kind, const QByteArray &der) const;

    QString m_folder;
};

} // namespace store
