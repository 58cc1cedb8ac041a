// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"

#include <QDir>
#include <QFile>
#include <QString>

class QCryptographicHash;

namespace services {

// A folder in the making: "FOLDER.5f3a91c2.part" until publish() gives it its
// name, removed with the object otherwise.  Every file that was finished stands in
// SHA256SUMS with the hash of what the disk gave back.
class HandoverFolder final
{
public:
    // Conflict when the folder holds something.  What an earlier, interrupted call of
    // the same vault left is removed.
    static base::Result<HandoverFolder> make(const QString &path, const QString &storeId);

    HandoverFolder(HandoverFolder &&other) noexcept;
    HandoverFolder &operator=(HandoverFolder &&) = delete;
    ~HandoverFolder();

    // For a name such as "0001/7K3M9QX24TA.pdf"; makes the folder in it.
    base::Result<QString> pathOf(const QString &name) const;
    base::Result<void> write(const QString &name, const QByteArray &bytes);
    // A file that was written by pathOf(): flushed, hashed, listed.  Its SHA-256.
    base::Result<QString> finish(const QString &name);
    qint64 files() const { return m_files; }

    // Writes SHA256SUMS; answers its own SHA-256.
    base::Result<QString> seal();
    base::Result<void> publish();

private:
    HandoverFolder(const QString &path, const QString &partPath);

    QString m_path;
    QDir m_part;
    QByteArray m_sums;
    qint64 m_files = 0;
    bool m_isOpen = true; // not published, not moved from
};

} // namespace services
