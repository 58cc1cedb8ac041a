// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "base/secret.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <functional>

class QIODevice;

namespace services {

// Writes a file that the user named: under a temporary name in the same folder
// and renamed when complete, readable by its owner only.  After an error the
// old file, if any, is untouched.  A device or pipe (/dev/stdout) is written to
// as it is.  Input error inside the folder of a vault.
base::Result<void> writeOutputFile(const QString &file, const QByteArray &bytes);
// The same, once `allow` was asked, which happens when the file can be made and before any byte of
// it is written; after its error there is none.
base::Result<void> writeOutputFile(const QString &file, const QByteArray &bytes,
                                   const std::function<base::Result<void>()> &allow);
base::Result<void>
writeOutputFile(const QString &file,
                const std::function<base::Result<void>(QIODevice &device)> &write);

// Whether both are one and the same ordinary file, by whatever names or links:
// to write the one would destroy the other.
bool isSameFile(const QString &one, const QString &other);

// Of UTF-8, as Windows' Notepad likes to write it before a text.
inline constexpr QByteArrayView kByteOrderMark("\xEF\xBB\xBF");

// A whole file that the user named; an error above `limit` bytes.
base::Result<QByteArray> readInputFile(const QString &file, qint64 limit);
// The first line of such a file, up to 64 KiB, without its line end and without a byte order mark
// of UTF-8: a passphrase.  It goes byte by byte into guarded memory; no buffer keeps a copy.
base::Result<base::Secret> readSecretLine(const QString &file);

// One line of RFC 4180, with CRLF.  A cell that a spreadsheet would run as a
// formula is given a leading apostrophe (CWE-1236).
QByteArray csvLine(const QStringList &cells);
// The same for programs, which join by what the files themselves say: cells as
// they are.
QByteArray csvLineForPrograms(const QStringList &cells);

} // namespace services
