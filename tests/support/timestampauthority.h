// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "support/testcertificates.h"

#include <QByteArray>
#include <QString>
#include <QTemporaryDir>

namespace support {

// A time-stamping authority (RFC 3161) of the program openssl, with a certificate of the test
// authority.
class TimeStampAuthority
{
public:
    // `wish.usage` empty: "critical,timeStamping", as RFC 3161 §2.3 asks.
    explicit TimeStampAuthority(const TestAuthority &authority = testAuthority(),
                                CertificateWish wish = {});

    // The DER of the reply to a request.  `section` of its configuration: "tsa", or "strict",
    // which refuses every request.
    QByteArray reply(const QByteArray &request, const char *section = "tsa") const;
    QByteArray authorityPem() const { return m_authorityPem; }
    // Of its configuration, for tests/support/timestampserver.py.
    QString configuration() const;

private:
    void write(const QString &name, const QByteArray &bytes) const;

    QTemporaryDir m_folder;
    QByteArray m_authorityPem;
};

} // namespace support
