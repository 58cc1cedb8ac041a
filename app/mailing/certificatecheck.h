// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "mailing/transport.h"

#include <QStringList>

struct ssl_ctx_st;
struct x509_st;
struct x509_store_ctx_st;

namespace mailing {

// A host's name as it is looked up and stands in certificates (IDNA).
QByteArray asciiHost(const QString &host);

// What the certificate of a server says, trusted or not.
struct CertificateFacts {
    QString protocol; // "TLSv1.3"
    QString subject;  // "CN=smtp.labo.example"
    QString issuer;
    QStringList names; // the hosts it was made for
    QDateTime validUntil;
    QByteArray sha256;
};

// Whether a server's certificate is one to trust by Server::trust.  OpenSSL verifies chain,
// dates and host name within the handshake, before a byte of ours is sent; nobody can accept
// what it refuses, also not for localhost.  A pinned certificate is asked for its dates only:
// its chain and name do not matter, but who holds the key of an expired one is not believed.
class CertificateCheck final
{
public:
    explicit CertificateCheck(const Server &server);
    CertificateCheck(const CertificateCheck &) = delete;
    CertificateCheck &operator=(const CertificateCheck &) = delete;

    // Makes this the judge of every certificate that `context` is shown, as long as it lives.
    // A Failure when there is nothing by which to judge: a PEM that is none.
    std::optional<Failure> install(ssl_ctx_st *context);

    // Of the certificate that was shown last.
    const CertificateFacts &facts() const { return m_facts; }
    // Why it was refused.
    std::optional<Failure> refusal() const;

private:
    static int verify(x509_store_ctx_st *chain, void *self) noexcept;
    void readFacts(x509_store_ctx_st *chain);
    int judge(x509_store_ctx_st *chain);
    int judgePinned(x509_st *certificate) const;
    std::optional<Failure> loadTrust(ssl_ctx_st *context) const;
    QString refusalText() const;

    QString m_host;
    Trust m_trust;
    QByteArray m_authorityPem;
    QByteArray m_pinnedSha256;
    CertificateFacts m_facts;
    int m_error = 0;       // X509_V_ERR_…
    QDateTime m_validFrom; // of the certificate in the chain that was refused
    QDateTime m_validUntil;
};

// Why a handshake failed, from OpenSSL's text of the error ("error:0A00010B:SSL routines…").
Failure handshakeFailure(const QByteArray &opensslError);

} // namespace mailing
