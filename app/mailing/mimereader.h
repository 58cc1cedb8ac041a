// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <vector>

namespace mailing {

// A reader of messages (RFC 5322, 2045–2047) that came from anywhere: it accepts all
// bytes, never fails, takes linear time, and holds no second copy of a message.  Our own
// because Poco 1.11's reader loops endlessly on damaged mail, and GMime would bring GLib
// to Windows.

struct HeaderField {
    QByteArray name;  // in lower case
    QByteArray value; // unfolded, without blanks around it, otherwise as sent

    bool operator==(const HeaderField &) const = default;
};

// The first thousand fields, in their order.
struct Headers {
    std::vector<HeaderField> fields;

    // Of the first such field; empty without.  `name` in lower case.
    QByteArray value(QByteArrayView name) const;
    std::vector<QByteArray> values(QByteArrayView name) const;
};

struct MimePart {
    Headers headers;
    QByteArray type;     // "text/plain", in lower case; that when there is none
    QByteArrayView body; // as sent, inside the message's bytes
    // Of a multipart; of a message/rfc822 the one message in it.  At most 10 levels and
    // 200 parts are looked at.
    std::vector<MimePart> parts;
};

// `message` must outlive the answer.
MimePart readMime(QByteArrayView message);

// Base64 and quoted-printable undone.
QByteArray decodedBody(const MimePart &part);

// UTF-8 where the bytes are that, else Latin-1.
QString decodedText(const QByteArray &bytes);

// A header's value for the eye: encoded words (RFC 2047) decoded, control characters
// and line ends as blanks.
QString decodedWords(const QByteArray &value);

// A parameter of a header such as Content-Type: boundary, report-type; empty without.
QByteArray headerParameter(const QByteArray &value, QByteArrayView name);

// Blocks of fields with empty lines between them, as in a message/delivery-status
// (RFC 3464 §2.1).
std::vector<Headers> headerBlocks(QByteArrayView text);

} // namespace mailing
