// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "base/secret.h"
#include "services/session.h"

#include <QDateTime>
#include <QString>

namespace services {

// The sheet that opens the vault when the passphrase is lost: which vault, the code in groups of
// four, what to do with it now and in need.  A PDF, with the code as a QR code too, or text, by
// the extension of `file`; readable by its owner only.
base::Result<void> writeRecoverySheet(const QString &file, const QString &laboratory,
                                      const base::Secret &recoveryCode, const QDateTime &now);
// The PDF alone, for a printer: no file is left to be deleted.
base::Result<QByteArray> recoverySheetPdf(const QString &laboratory,
                                          const base::Secret &recoveryCode, const QDateTime &now);
// The sheet once more, with the code that the vault has; only a DPO, and the journal says so.
// Ask for the passphrase first.
base::Result<void> writeSheetAgain(const Session &session, const QString &file);
// The code that such a text sheet, or a file with nothing else, holds.
base::Result<base::Secret> readRecoverySheet(const QString &file);

} // namespace services
