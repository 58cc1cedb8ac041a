// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace mailing {

// One e-mail to one person.  Lives in memory only.
struct Message {
    QString fromName;
    QString from;         // addresses: people::emailAddress()
    QString replyTo = {}; // none: empty
    QString to;
    QString subject;
    QString plainText; // lines ended by \n
    QString html;      // a whole document; empty: the plain text alone
    QString id;        // of the Message-ID header, without <>: stable over every attempt
    QDateTime date;    // with its offset from UTC
};

// The bytes of the message (RFC 5322), lines ended by CRLF, not dot-stuffed:
// multipart/alternative, the plain text first (RFC 2046 §5.1.4), both parts UTF-8 in
// quoted-printable (RFC 2045 §6.7), subject and names as encoded words that never cut a
// character (RFC 2047 §2), Auto-Submitted: auto-generated (RFC 3834 §5), no line over 76
// characters in the body nor over 998 in a header.  The same message gives the same
// bytes.
// Input error for a control character in a header, or for an address that
// people::emailAddress() refuses: nobody adds a recipient by a line end in a name.
base::Result<QByteArray> mimeMessage(const Message &message);

} // namespace mailing
