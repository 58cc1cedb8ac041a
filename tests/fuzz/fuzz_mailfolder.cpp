// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "mailing/mailfolder.h"

#include <QFile>
#include <QTemporaryDir>

#include <cstdint>
#include <cstdlib>

// Every mbox is refused, or its messages hold no byte that was not in it.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("a")));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        std::abort();
    file.write(reinterpret_cast<const char *>(data), static_cast<qint64>(size));
    file.close();
    qint64 bytes = 0;
    qint64 messages = 0;
    base::NoProgress progress;
    const auto answer = mailing::forEachMessage(
        file.fileName(),
        [&](const mailing::StoredMessage &message) {
            ++messages;
            bytes += message.bytes.size();
            return true;
        },
        progress);
    if (bytes > file.size() || (answer && *answer != messages) || (!answer && messages > 0))
        std::abort();
    return 0;
}
