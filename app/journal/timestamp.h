// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QDateTime>
#include <QString>

namespace journal {

// Time-stamps of a head by an authority (RFC 3161).  The imprint that is stamped is the head
// itself, a SHA-256; nothing else leaves.  So anybody can verify a token without this program:
//
//     openssl ts -verify -digest HEAD -in FILE.tsr -CAfile CA.pem
//
// A token proves that the journal up to the entry with this head existed at that time; it says
// nothing about who made it.

// Media types of RFC 3161 §3.4.
inline constexpr char kTimeStampQueryType[] = "application/timestamp-query";
inline constexpr char kTimeStampReplyType[] = "application/timestamp-reply";

// The DER of a TimeStampReq: the head, a nonce of 64 random bits, the authority's certificate asked
// for.
QByteArray timeStampRequest(QByteArrayView head);

// What a reply says; true only once it was verified.
struct TimeStamp {
    QByteArray head; // its imprint
    QDateTime utc;   // whole seconds
    QString authority;
    QString serial; // hexadecimal
    QString policy; // OID

    bool operator==(const TimeStamp &) const = default;
};

// Of the DER of a TimeStampResp that grants a token over a SHA-256.  Input error when it is none;
// the authority's own words when it refused.
base::Result<TimeStamp> readTimeStamp(const QByteArray &reply);

// The imprint of a request made by timeStampRequest(); empty when it is none.
QByteArray requestedHead(const QByteArray &request);

// Whose word is taken.
struct TrustedAuthorities {
    QByteArray pem; // certificates; empty: those of the machine
};

// As readTimeStamp(), and signed by a time-stamping certificate that leads to one of the
// authorities, all of them valid at the time that the token states (a token outlives its
// certificate; revocation is not asked about).  Input errors, each with its own sentence:
// another imprint, signature or authority not trusted, and, from verifyReply(), a nonce
// that is not the request's.
base::Result<TimeStamp> verifyTimeStamp(const QByteArray &reply, const QByteArray &head,
                                        const TrustedAuthorities &trusted);
base::Result<TimeStamp> verifyReply(const QByteArray &reply, const QByteArray &request,
                                    const TrustedAuthorities &trusted);

} // namespace journal
