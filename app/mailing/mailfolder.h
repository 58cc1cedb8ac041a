// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/progress.h"
#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <functional>

namespace mailing {

// A message and where it was found: "retours.mbox, message 12".
struct StoredMessage {
    QString place;
    QByteArray bytes;
};

// The messages of a .eml file, of an mbox (also mboxrd), of a Maildir (new and cur) or of
// a folder of .eml files, one after the other; one message is in memory at a time.
// Answers how many.  `visit` answers false to stop.
// Input error: not there, none of these, a message above 50 MB, or an mbox that does not
// begin as one; Cancelled by `progress`.
base::Result<qint64> forEachMessage(const QString &path,
                                    const std::function<bool(const StoredMessage &)> &visit,
                                    base::Progress &progress);

} // namespace mailing
