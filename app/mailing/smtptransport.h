// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "mailing/transport.h"

namespace mailing {

// SMTP submission (RFC 6409) over verified TLS 1.2 or newer, by Poco NetSSL.  No session
// goes on in clear: a server without STARTTLS, an unknown authority, another host name,
// an expired certificate end it before a name or password is sent.
//
// Poco 1.11's own SMTPClientSession is not used for what it does wrong: silent refusal
// of STARTTLS, host name lost for SNI and verification, logins not confirmed, replies of
// any length.
std::unique_ptr<Transport> smtpTransport(Server server);

} // namespace mailing
