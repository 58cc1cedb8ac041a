// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QByteArray>
#include <QList>

#include <memory>

// Certificates for tests, made when they are needed: no key is ever in the repository.
namespace support {

struct TestCertificate {
    QByteArray pem;    // the certificate and its key
    QByteArray sha256; // of its DER
};

struct CertificateWish {
    // Alternative names as OpenSSL writes them: "DNS:localhost,IP:127.0.0.1".
    QByteArray names = "DNS:localhost,IP:127.0.0.1";
    QByteArray commonName = "localhost";
    int fromDays = -1; // from today
    int untilDays = 30;
    // Extended key usage as OpenSSL writes it, such as "critical,timeStamping".
    QByteArray usage = {};
};

// An authority with a P-256 key.
class TestAuthority
{
public:
    TestAuthority();
    ~TestAuthority();
    TestAuthority(const TestAuthority &) = delete;
    TestAuthority &operator=(const TestAuthority &) = delete;

    QByteArray pem() const; // its certificate
    TestCertificate issue(const CertificateWish &wish = {}) const;
    static TestCertificate selfSigned(const CertificateWish &wish = {});

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

// The one that all servers of a test have their certificates from.
const TestAuthority &testAuthority();

} // namespace support
