// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <cerrno>
#include <csignal>

// Folders for tests, where TMPDIR says, else in memory where the machine has such a disk.  A test
// that crashes or is killed leaves its folder, so each is named after its process, and the next
// test that asks for one removes those of processes that are gone.
namespace support {

inline QString temporaryRoot()
{
    const QString memory = QStringLiteral("/dev/shm");
    const bool isChosen = qEnvironmentVariableIsSet("TMPDIR");
    return QFileInfo(memory).isWritable() && !isChosen ? memory : QDir::tempPath();
}

inline void removeAbandonedFolders()
{
    const QDir root(temporaryRoot());
    for (const QString &name : root.entryList({QStringLiteral("avis34-test-*-*")}, QDir::Dirs)) {
        const int process = name.section(u'-', 2, 2).toInt();
        if (process > 0 && ::kill(process, 0) != 0 && errno == ESRCH)
            QDir(root.filePath(name)).removeRecursively();
    }
}

// For QTemporaryDir.
inline QString temporaryTemplate()
{
    [[maybe_unused]] static const bool isCleared = (removeAbandonedFolders(), true);
    return temporaryRoot()
        + QStringLiteral("/avis34-test-%1-XXXXXX").arg(QCoreApplication::applicationPid());
}

} // namespace support
