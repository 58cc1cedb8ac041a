// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/progress.h"
#include "mailing/mailfolder.h"
#include "mailing/transport.h"

namespace mailing {

// Reads the mailbox in which bounces arrive, over POP3S (RFC 1939, RFC 8314 §3.2: TLS from
// the first byte, port 995) with the same verification as smtpTransport(); nothing is
// deleted there.  `isKnown` answers for the server's unique ids (UIDL) which were read
// before.  Answers how many messages were visited; Network errors as sentences, Cancelled
// by `progress`.
base::Result<qint64> forEachMailboxMessage(
    const Server &server, const std::function<bool(const QString &uniqueId)> &isKnown,
    const std::function<bool(const QString &uniqueId, const QByteArray &bytes)> &visit,
    base::Progress &progress);

} // namespace mailing
