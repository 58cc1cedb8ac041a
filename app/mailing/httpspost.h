// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "mailing/transport.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace mailing {

// One POST over verified TLS (CertificateCheck), one connection, no redirection followed: what
// goes out goes to the host that the user named, or nowhere.
struct HttpsRequest {
    std::shared_ptr<const Server> server; // host, port, trust and time-outs of it
    QByteArray target;                    // "/path?query", printable ASCII
    QByteArray contentType;
    QByteArray body;
};

struct HttpsReply {
    // The connection failed; its sentence speaks of a mail server, so say it in other words.
    std::optional<Failure> failure;
    int status = 0;
    QByteArray contentType; // in small letters, without parameters
    QByteArray body;
};

// Replies of more than 256 KiB, of more than 100 lines ahead of the body, or that are no HTTP, are
// failures.
HttpsReply postByHttps(const HttpsRequest &request, const std::function<bool()> &isStopped);

} // namespace mailing
