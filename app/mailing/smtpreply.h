// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace mailing {

// What a server answered (RFC 5321 §4.2): "550 5.1.1 no such user".
struct Reply {
    int code = 0;
    QString enhanced = {}; // "5.1.1" (RFC 3463); empty when the server gives none
    QString text = {};     // of all lines, printable ASCII only, at most 500 characters

    bool isPositive() const { return code >= 200 && code < 400; }
};
// `lines` are those of one reply, separated by \n; nothing when they are none: no three
// digits from 2 to 5, codes that differ, a last line that announces another.
std::optional<Reply> parseReply(const QByteArray &lines);

// Where in the conversation it was given.
enum class Step { Connect, Tls, Login, Sender, Recipient, Data, Message };

// What follows from a reply.
enum class Verdict {
    Accepted,
    // 4xx, or a full mailbox (x.2.2), which its owner will empty: the same message again
    // later.
    RetryLater,
    // The server takes nothing more on this connection (421), or no more for now
    // (quota, rate): every message waits.
    Busy,
    // This address can never be reached: 550, 551, 553 at RCPT, or 5.1.x, 5.2.1.
    AddressRefused,
    // Refused for what we are or how the message looks, not for whom it is to (5.7.x,
    // 552, 554): the next one would be refused too.
    MessageRefused,
    // Login or certificate: nothing can be sent until somebody changes the account.
    AccountRefused,
};
// Many servers give no enhanced code (RFC 3463), or a general one, and say it in words:
// they are looked at for quotas, rates, full mailboxes and policies.  In doubt an address
// is not judged wrong, for that sends its owner to the paper letters.
Verdict verdictOf(Step step, const Reply &reply);

} // namespace mailing
