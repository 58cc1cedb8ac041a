// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace store {

// Replaces `path` (mode 0600) so that after a power cut it is either the old or the new
// one, whole: partOf() it, fsync, rename, fsync of the folder.
base::Result<void> writeDurably(const QString &path, const QByteArray &bytes);
// What is written before it gets its name, and what a killed process may leave.
QString partOf(const QString &path);

// Gives a finished file its name; what had it is replaced in one step.
base::Result<void> replaceFile(const QString &from, const QString &to);
// The same without the flush of the folder: the system's reason when it fails.
std::optional<QString> renameFault(const QString &from, const QString &to);

// Flushes a finished file, or the names in a folder, to the disk.
base::Result<void> syncFile(const QString &path);
base::Result<void> syncFolder(const QString &folder);

// Nothing when it is not there, cannot be read or is longer than `limit`.
std::optional<QByteArray> readSmallFile(const QString &path, qint64 limit);

// "reading or writing FILE failed", with the system's reason in the detail.
base::Error fileError(const QString &path, const QString &reason);

} // namespace store
