// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "services/previewservice.h"
#include "services/secondholder.h"
#include "services/session.h"

#include <QList>
#include <QString>

namespace store {
class Database;
}

namespace services {

struct LetterContext;

// Letting a mailing go: a human accepts an alarm with a reason, looks at the
// hard cases, and signs.

// From now on the alarm of the pre-flight (notices::alarmKey) no longer blocks,
// as long as it is about no more persons than now.  Conflict when it is not raised
// at present, Input for an empty reason.  The reason stays in the vault, the
// journal has the key.
base::Result<void> acceptAlarm(const Session &session, const QString &key, const QString &reason,
                               base::Progress &progress);

// What whoever signs must have looked at: the hard cases that will be printed.
struct ReleaseSample {
    QString code; // of these letters in these texts; given back by whoever signs
    QList<PersonRow> cases;
};
base::Result<ReleaseSample> releaseSample(const Session &session);
// Its letters as one PDF.
base::Result<ReleaseSample> writeReleaseSample(const Session &session, const QString &file,
                                               base::Progress &progress);

// How many holders of the vault must sign before letters are printed or e-mails sent: 0 (none, as
// at the beginning), 1 (a DPO) or 2 (four eyes: a DPO and another holder).  Once it is 2 nobody
// lowers it alone: Conflict without `second`.
base::Result<void> setSignaturesRequired(const Session &session, int signatures,
                                         const SecondHolder *second = nullptr);
int signaturesRequired(store::Database &database);

// The signature of the session's holder, or of `second`.  `signer` answers for it: a name or
// function, the holder's when empty.  It holds for the texts as they are and the number of letters
// and e-mails that are due now, and is used up as they are printed and sent.  Conflict when
// `sampleCode` is not that of the present sample: then other letters would be signed than were
// looked at.  Permission for a reader.
base::Result<void> signRelease(const Session &session, const QString &signer,
                               const QString &sampleCode, base::Progress &progress,
                               const SecondHolder *second = nullptr);

// SHA-256 of what all letters have in common but the date.
QString textsFingerprint(const LetterContext &context);

} // namespace services
