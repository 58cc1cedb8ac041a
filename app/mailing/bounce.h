// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace mailing {

// What a message in the mailbox of bounces says about an e-mail of ours.
enum class BounceKind {
    // The address cannot be reached: RFC 3464 action failed, status 5.x.x, and none of
    // the next.
    Hard,
    Soft,      // failed for now: status 4.x.x, a full mailbox (5.2.2), too old (5.4.7)
    Delayed,   // the server still tries
    Delivered, // a receipt of delivery (action delivered, relayed, expanded)
    // Refused for what we are or how the message looks (5.7.x, 5.1.7, 5.1.8, too big, spam;
    // a reader's complaint, RFC 5965): not the address is wrong.
    Rejected,
    Automatic, // holiday reply and the like (RFC 3834 Auto-Submitted, X-Autoreply, Precedence…)
    Unknown,   // a human must look
};

struct Bounce {
    BounceKind kind = BounceKind::Unknown;
    // Of ours, if found: in the DSN's Original-Envelope-Id, the returned headers'
    // Message-ID, In-Reply-To or References, or the VERP address it was sent to.
    QString reference = {};
    QString status = {};     // "5.1.1"
    QString diagnostic = {}; // what the other server said, at most 300 printable characters
    // For the human who looks at an unknown one.
    QString from = {};
    QString subject = {};
};

// Reads one message (RFC 5322 with MIME), whatever bytes they are; never fails.  A
// multipart/report (RFC 3464) is believed first; after it the plain texts of servers that
// have no DSN (qmail's "Hi. This is the", Exim's headers X-Failed-Recipients).
Bounce readBounce(const QByteArray &message);

} // namespace mailing
