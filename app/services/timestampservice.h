// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "services/session.h"

#include <QList>

#include <optional>

namespace services {

// Time-stamps of the journal's head by an outside authority (RFC 3161): proof of when, from
// somebody who does not hold the key.  Off until an authority is set, and then only when it is
// asked for; what leaves is a hash.  Where nothing may leave by itself, a request is written as a
// file and the reply added as one.

// Which authority is asked.
struct TimeStampAuthority {
    QString url;             // https
    QByteArray authorityPem; // who signs its replies; empty: the machine's authorities
    QByteArray serverPem;    // who signed its server's certificate; the same
};
base::Result<std::optional<TimeStampAuthority>> timeStampAuthority(const Session &session);
// `authorityFile` and `serverFile` are PEM files, or empty.  Input error for an address that is not
// https or a file that is no certificate.
base::Result<void> setTimeStampAuthority(const Session &session, const QString &url,
                                         const QString &authorityFile, const QString &serverFile);
base::Result<void> removeTimeStampAuthority(const Session &session);

// A token that the vault keeps.
struct TimeStampRow {
    // Valid: signed by the authority that is set, or one that the machine knows, over the head
    // that the journal has.
    enum class State { Valid, NotTrusted, OtherJournal, Damaged };
    qint64 entry = 0;
    QDateTime utc = {};     // as the authority says
    QString authority = {}; // as its certificate says
    State state = State::Valid;
    QString file = {}; // in the vault's folder; empty: in the store alone, till the next backup
};
base::Result<QList<TimeStampRow>> timeStamps(const Session &session);

// Each token is kept twice: as a file beside the store, which proves where the store cannot
// speak, and in the store, which backups hold.  What one of them lacks comes from the other, as
// well as it goes; only files of tokens over heads of this journal.  Only when open for writing.
void reconcileTimeStamps(const Session &session);

// Asks the authority for a time-stamp of the last entry, verifies and keeps it.  Input error when
// no authority is set; Network when it does not answer; Input for a reply that does not hold.
base::Result<TimeStampRow> timeStampNow(const Session &session, base::Progress &progress);

// The same by files: the request (.tsq) to be carried to the authority, and its reply (.tsr).
// Answers the number of the entry.
base::Result<qint64> writeTimeStampRequest(const Session &session, const QString &file);
base::Result<TimeStampRow> addTimeStamp(const Session &session, const QString &file,
                                        const QString &authorityFile);

} // namespace services
