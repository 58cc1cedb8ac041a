// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "mailing/pace.h"
#include "mailing/transport.h"
#include "services/emailservice.h"
#include "services/session.h"

#include <QTimeZone>

namespace services {

// Why an e-mail is where it is: in the store, in JSON; emailReasonText() says it.
inline const QString kInterrupted = QStringLiteral("interrupted"); // uncertain: the program ended
inline const QString kConnectionLost =
    QStringLiteral("connection_lost");                    // uncertain, or pending again
inline const QString kLater = QStringLiteral("later");    // pending: 4xx
inline const QString kGaveUp = QStringLiteral("gave_up"); // failed: 4xx for two days
inline const QString kAddressRefused = QStringLiteral("address_refused"); // failed: 550
inline const QString kMessageRefused = QStringLiteral("message_refused"); // refused: 554, 5.7.x
inline const QString kTextRefused = QStringLiteral("text_refused");       // refused: not composed
inline const QString kBouncedHard = QStringLiteral("bounced_hard");       // failed
inline const QString kBouncedSoft = QStringLiteral("bounced_soft"); // pending again, then failed
inline const QString kBouncedRejected = QStringLiteral("bounced_rejected"); // refused
inline const QString kByPost = QStringLiteral("by_post");                   // failed: decided
inline const QString kAgain = QStringLiteral("again");                      // pending: decided
inline const QString kArrived = QStringLiteral("arrived");                  // accepted: decided

// Gives what is pending to a server, by one or several connections at once, at the pace
// that was set; what `sending` says.  Only the messages: nothing is prepared here.  What
// was done is in `run`, also after an error.
base::Result<void> runOutbox(const Session &session, mailing::Transport &transport,
                             const mailing::Limits &limits, const QTimeZone &zone,
                             const EmailSending &sending, EmailRun &run, base::Progress &progress);

// All of sendEmails() with another way out: for tests.
base::Result<EmailRun> sendEmailsBy(const Session &session, mailing::Transport &transport,
                                    const EmailSending &sending, base::Progress &progress);

} // namespace services
