// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "services/previewservice.h"
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

// How many persons must sign before letters are printed: 0 (none, as at the
// beginning), 1 or 2.
base::Result<void> setSignaturesRequired(const Session &session, int signatures);
int signaturesRequired(store::Database &database);

// `signer` answers for it: a name or function.  The signature holds for the texts
// as they are and the number of letters and e-mails that are due now, and is used up
// as they are printed and sent.  Conflict when `sampleCode` is not that of the present sample:
// then other letters would be signed than were looked at.
base::Result<void> signRelease(const Session &session, const QString &signer,
                               const QString &sampleCode, base::Progress &progress);

// SHA-256 of what all letters have in common but the date.
QString textsFingerprint(const LetterContext &context);

} // namespace services
