// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "support/testcertificates.h"

#include <QtGlobal>

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

namespace support {

namespace {

template<auto free>
struct Deleter {
    template<typename T>
    void operator()(T *object) const
    {
        free(object);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Deleter<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Deleter<X509_free>>;
using Bio = std::unique_ptr<BIO, Deleter<BIO_free_all>>;

Key newKey()
{
    return Key(EVP_EC_gen("P-256"));
}

void setSerial(X509 *certificate)
{
    quint32 number = 0;
    RAND_bytes(reinterpret_cast<unsigned char *>(&number), sizeof number);
    ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate), number);
}

void addExtension(X509 *certificate, X509 *issuer, int kind, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, kind, value.constData());
    if (extension == nullptr)
        qFatal("The extension of a test certificate is wrong.");
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

// Everything but issuer and signature.
Certificate draft(EVP_PKEY *key, const CertificateWish &wish)
{
    Certificate certificate(X509_new());
    X509_set_version(certificate.get(), X509_VERSION_3);
    setSerial(certificate.get());
    X509_time_adj_ex(X509_getm_notBefore(certificate.get()), wish.fromDays, 0, nullptr);
    X509_time_adj_ex(X509_getm_notAfter(certificate.get()), wish.untilDays, 0, nullptr);
    X509_set_pubkey(certificate.get(), key);
    const auto *name = reinterpret_cast<const unsigned char *>(wish.commonName.constData());
    X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate.get()), "CN", MBSTRING_UTF8, name,
                               -1, -1, 0);
    return certificate;
}

void sign(X509 *certificate, X509 *issuer, EVP_PKEY *issuerKey)
{
    X509_set_issuer_name(certificate, X509_get_subject_name(issuer));
    if (X509_sign(certificate, issuerKey, EVP_sha256()) == 0)
        qFatal("A test certificate could not be signed.");
}

QByteArray bytesOf(BIO *bio)
{
    QByteArray bytes(int(BIO_pending(bio)), Qt::Uninitialized);
    BIO_read(bio, bytes.data(), int(bytes.size()));
    return bytes;
}

QByteArray pemOf(X509 *certificate, EVP_PKEY *key)
{
    const Bio bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(bio.get(), certificate);
    if (key != nullptr)
        PEM_write_bio_PKCS8PrivateKey(bio.get(), key, nullptr, nullptr, 0, nullptr, nullptr);
    return bytesOf(bio.get());
}

TestCertificate finished(X509 *certificate, EVP_PKEY *key)
{
    QByteArray digest(32, '\0');
    X509_digest(certificate, EVP_sha256(), reinterpret_cast<unsigned char *>(digest.data()),
                nullptr);
    return {pemOf(certificate, key), digest};
}

} // namespace

struct TestAuthority::Parts {
    Key key = newKey();
    Certificate certificate = draft(key.get(), {{}, "Test authority", -365, 365});
};

TestAuthority::TestAuthority()
    : m_parts(std::make_unique<Parts>())
{
    X509 *certificate = m_parts->certificate.get();
    addExtension(certificate, certificate, NID_basic_constraints, "critical,CA:TRUE");
    sign(certificate, certificate, m_parts->key.get());
}

TestAuthority::~TestAuthority() = default;

QByteArray TestAuthority::pem() const
{
    return pemOf(m_parts->certificate.get(), nullptr);
}

TestCertificate TestAuthority::issue(const CertificateWish &wish) const
{
    const Key key = newKey();
    const Certificate certificate = draft(key.get(), wish);
    addExtension(certificate.get(), m_parts->certificate.get(), NID_subject_alt_name, wish.names);
    if (!wish.usage.isEmpty())
        addExtension(certificate.get(), m_parts->certificate.get(), NID_ext_key_usage, wish.usage);
    sign(certificate.get(), m_parts->certificate.get(), m_parts->key.get());
    return finished(certificate.get(), key.get());
}

TestCertificate TestAuthority::selfSigned(const CertificateWish &wish)
{
    const Key key = newKey();
    const Certificate certificate = draft(key.get(), wish);
    addExtension(certificate.get(), certificate.get(), NID_subject_alt_name, wish.names);
    sign(certificate.get(), certificate.get(), key.get());
    return finished(certificate.get(), key.get());
}

const TestAuthority &testAuthority()
{
    static const TestAuthority instance;
    return instance;
}

} // namespace support
