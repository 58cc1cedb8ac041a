// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "mailing/certificatecheck.h"

#include "mailing/failure.h"

#include <QCoreApplication>
#include <QTimeZone>
#include <QUrl>

#include <ctime>
#include <memory>

#ifdef Q_OS_WIN
// Before OpenSSL, which takes back the names that wincrypt.h defines as macros.
#include <qt_windows.h>

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>
#include <wincrypt.h>
#endif

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

namespace mailing {

namespace {

template<auto free>
struct Deleter {
    template<typename T>
    void operator()(T *object) const
    {
        free(object);
    }
};
using Bio = std::unique_ptr<BIO, Deleter<BIO_free_all>>;
using Certificate = std::unique_ptr<X509, Deleter<X509_free>>;
using Names = std::unique_ptr<GENERAL_NAMES, Deleter<GENERAL_NAMES_free>>;

QDateTime dateTime(const ASN1_TIME *time)
{
    std::tm parts{};
    if (time == nullptr || ASN1_TIME_to_tm(time, &parts) != 1)
        return {};
    return {QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday),
            QTime(parts.tm_hour, parts.tm_min, parts.tm_sec), QTimeZone::utc()};
}

QString nameText(const X509_NAME *name)
{
    const Bio bio(BIO_new(BIO_s_mem()));
    X509_NAME_print_ex(bio.get(), name, 0, XN_FLAG_RFC2253 & ~ASN1_STRFLGS_ESC_MSB);
    QByteArray bytes(int(BIO_pending(bio.get())), Qt::Uninitialized);
    BIO_read(bio.get(), bytes.data(), int(bytes.size()));
    return QString::fromUtf8(bytes);
}

QStringList hostNames(X509 *certificate)
{
    QStringList hosts;
    const Names names(static_cast<GENERAL_NAMES *>(
        X509_get_ext_d2i(certificate, NID_subject_alt_name, nullptr, nullptr)));
    for (int at = 0; names && at < sk_GENERAL_NAME_num(names.get()); ++at) {
        const GENERAL_NAME *name = sk_GENERAL_NAME_value(names.get(), at);
        if (name->type == GEN_DNS)
            hosts << QString::fromLatin1(
                reinterpret_cast<const char *>(ASN1_STRING_get0_data(name->d.dNSName)),
                ASN1_STRING_length(name->d.dNSName));
    }
    return hosts;
}

QByteArray sha256Of(const X509 *certificate)
{
    QByteArray digest(EVP_MAX_MD_SIZE, '\0');
    unsigned int size = 0;
    X509_digest(certificate, EVP_sha256(), reinterpret_cast<unsigned char *>(digest.data()), &size);
    return digest.left(qsizetype(size));
}

// Answers how many certificates were in it.
int addAuthorities(X509_STORE *store, const QByteArray &pem)
{
    const Bio bio(BIO_new_mem_buf(pem.constData(), int(pem.size())));
    int count = 0;
    while (const Certificate certificate{PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr)})
        count += X509_STORE_add_cert(store, certificate.get());
    ERR_clear_error();
    return count;
}

#ifdef Q_OS_WIN
void closeStore(HCERTSTORE store)
{
    CertCloseStore(store, 0);
}
using WindowsStore = std::unique_ptr<void, Deleter<closeStore>>;

// Some authorities are there for code or time-stamps only, and some for nothing any more.
bool vouchesForServers(PCCERT_CONTEXT authority)
{
    DWORD bytes = 0;
    if (!CertGetEnhancedKeyUsage(authority, 0, nullptr, &bytes))
        return false;
    std::vector<std::max_align_t> buffer(bytes / sizeof(std::max_align_t) + 1);
    auto *usage = reinterpret_cast<CERT_ENHKEY_USAGE *>(buffer.data());
    if (!CertGetEnhancedKeyUsage(authority, 0, usage, &bytes))
        return false;
    if (usage->cUsageIdentifier == 0)
        return GetLastError() == DWORD(CRYPT_E_NOT_FOUND); // no restriction; else: for nothing
    const std::span uses(usage->rgpszUsageIdentifier, usage->cUsageIdentifier);
    return std::ranges::any_of(
        uses, [](const char *use) { return QByteArrayView(use) == szOID_PKIX_KP_SERVER_AUTH; });
}

bool isIn(HCERTSTORE store, PCCERT_CONTEXT certificate)
{
    const PCCERT_CONTEXT found = CertFindCertificateInStore(
        store, X509_ASN_ENCODING, 0, CERT_FIND_EXISTING, certificate, nullptr);
    CertFreeCertificateContext(found);
    return found != nullptr;
}

// OpenSSL 3.0 knows no authority on Windows by itself.  Not the store "CA": it holds authorities
// on the way to a root, which servers send, and Microsoft's for trials, whose key is public.
void addSystemAuthorities(SSL_CTX *context)
{
    const WindowsStore roots(CertOpenSystemStoreW(0, L"ROOT"));
    const WindowsStore distrusted(CertOpenSystemStoreW(0, L"Disallowed"));
    if (!roots || !distrusted)
        return;
    PCCERT_CONTEXT entry = nullptr;
    while ((entry = CertEnumCertificatesInStore(roots.get(), entry)) != nullptr) {
        if (!vouchesForServers(entry) || isIn(distrusted.get(), entry))
            continue;
        const unsigned char *der = entry->pbCertEncoded;
        const Certificate certificate(d2i_X509(nullptr, &der, long(entry->cbCertEncoded)));
        if (certificate)
            X509_STORE_add_cert(SSL_CTX_get_cert_store(context), certificate.get());
    }
    ERR_clear_error();
}
#else
// SSL_CERT_FILE and SSL_CERT_DIR are honoured.
void addSystemAuthorities(SSL_CTX *context)
{
    SSL_CTX_set_default_verify_paths(context);
}
#endif

// False for a name that OpenSSL does not take: with an empty one it would verify none.
bool setHost(SSL_CTX *context, const QByteArray &host)
{
    X509_VERIFY_PARAM *wanted = SSL_CTX_get0_param(context);
    X509_VERIFY_PARAM_set_hostflags(wanted, X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS);
    const bool isSet = !host.isEmpty()
        && (X509_VERIFY_PARAM_set1_ip_asc(wanted, host.constData()) == 1
            || X509_VERIFY_PARAM_set1_host(wanted, host.constData(), std::size_t(host.size()))
                == 1);
    ERR_clear_error();
    return isSet;
}

QString dateText(const QDateTime &time)
{
    return time.toLocalTime().toString(QStringLiteral("dd/MM/yyyy"));
}

// Of a certificate that may have hundreds.
QString certifiedNames(const CertificateFacts &facts)
{
    return facts.names.isEmpty() ? facts.subject : facts.names.mid(0, 5).join(QStringLiteral(", "));
}

QString unknownAuthorityText()
{
    return QCoreApplication::translate(
        "mailing",
        "The mail server's certificate comes from an authority that is not known here (“%1”). "
        "Nothing was sent. For a server of one's own, give its authority or pin its certificate.");
}

QString selfSignedText()
{
    return QCoreApplication::translate(
        "mailing",
        "The mail server signed its certificate itself (“%1”): nobody vouches for it. Nothing "
        "was sent. For a server of one's own, pin its certificate after a look at it.");
}

} // namespace

QByteArray asciiHost(const QString &host)
{
    const QByteArray ascii = QUrl::toAce(host);
    return ascii.isEmpty() ? host.toLatin1() : ascii; // numbers are no domain names
}

CertificateCheck::CertificateCheck(const Server &server)
    : m_host(server.host)
    , m_trust(server.trust)
    , m_authorityPem(server.authorityPem)
    , m_pinnedSha256(server.pinnedSha256)
{
}

std::optional<Failure> CertificateCheck::install(ssl_ctx_st *context)
{
    // No callback: those of Poco would ask handlers that may accept.
    SSL_CTX_set_verify(context, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, nullptr);
    SSL_CTX_set_cert_verify_callback(context, &CertificateCheck::verify, this);
    if (!setHost(context, asciiHost(m_host)))
        return permanentFailure(
            Step::Tls,
            QCoreApplication::translate("mailing", "The mail server's name cannot be one."));
    return loadTrust(context);
}

std::optional<Failure> CertificateCheck::loadTrust(ssl_ctx_st *context) const
{
    if (m_trust == Trust::System) {
        addSystemAuthorities(context);
    } else if (m_trust == Trust::Authority) {
        if (addAuthorities(SSL_CTX_get_cert_store(context), m_authorityPem) == 0)
            return permanentFailure(
                Step::Tls,
                QCoreApplication::translate(
                    "mailing",
                    "The authority given for the mail server is not a certificate in PEM form."));
        // What was given is trusted, be it an intermediate authority.
        X509_VERIFY_PARAM_set_flags(SSL_CTX_get0_param(context), X509_V_FLAG_PARTIAL_CHAIN);
    }
    return {};
}

int CertificateCheck::verify(x509_store_ctx_st *chain, void *self) noexcept
{
    auto *check = static_cast<CertificateCheck *>(self);
    check->readFacts(chain);
    check->m_error = check->judge(chain);
    X509_STORE_CTX_set_error(chain, check->m_error);
    return check->m_error == X509_V_OK ? 1 : 0;
}

void CertificateCheck::readFacts(x509_store_ctx_st *chain)
{
    X509 *certificate = X509_STORE_CTX_get0_cert(chain);
    const auto *ssl = static_cast<const SSL *>(
        X509_STORE_CTX_get_ex_data(chain, SSL_get_ex_data_X509_STORE_CTX_idx()));
    m_facts = {.protocol = QString::fromLatin1(SSL_get_version(ssl)),
               .subject = nameText(X509_get_subject_name(certificate)),
               .issuer = nameText(X509_get_issuer_name(certificate)),
               .names = hostNames(certificate),
               .validUntil = dateTime(X509_get0_notAfter(certificate)),
               .sha256 = sha256Of(certificate)};
}

int CertificateCheck::judge(x509_store_ctx_st *chain)
{
    X509 *culprit = X509_STORE_CTX_get0_cert(chain);
    int error = X509_V_OK;
    if (m_trust == Trust::Pinned) {
        error = judgePinned(culprit);
    } else if (X509_verify_cert(chain) != 1) {
        error = X509_STORE_CTX_get_error(chain);
        if (error == X509_V_OK)
            error = X509_V_ERR_UNSPECIFIED;
        if (X509 *current = X509_STORE_CTX_get_current_cert(chain))
            culprit = current;
    }
    m_validFrom = dateTime(X509_get0_notBefore(culprit));
    m_validUntil = dateTime(X509_get0_notAfter(culprit));
    return error;
}

int CertificateCheck::judgePinned(x509_st *certificate) const
{
    if (m_facts.sha256 != m_pinnedSha256)
        return X509_V_ERR_APPLICATION_VERIFICATION;
    const int moment = X509_cmp_timeframe(nullptr, X509_get0_notBefore(certificate),
                                          X509_get0_notAfter(certificate));
    if (moment == 0)
        return X509_V_OK;
    return moment < 0 ? X509_V_ERR_CERT_NOT_YET_VALID : X509_V_ERR_CERT_HAS_EXPIRED;
}

std::optional<Failure> CertificateCheck::refusal() const
{
    if (m_error == X509_V_OK)
        return {};
    return permanentFailure(Step::Tls, refusalText());
}

QString CertificateCheck::refusalText() const
{
    switch (m_error) {
    case X509_V_ERR_APPLICATION_VERIFICATION:
        return QCoreApplication::translate(
                   "mailing",
                   "The mail server shows another certificate than the pinned one; its SHA-256 is "
                   "%1. Nothing was sent. Ask whoever runs the server whether it was renewed.")
            .arg(QString::fromLatin1(m_facts.sha256.toHex()));
    case X509_V_ERR_CERT_HAS_EXPIRED:
        return QCoreApplication::translate("mailing",
                                           "The mail server's certificate expired on %1. Nothing "
                                           "was sent. Whoever runs the "
                                           "server must renew it.")
            .arg(dateText(m_validUntil));
    case X509_V_ERR_CERT_NOT_YET_VALID:
        return QCoreApplication::translate(
                   "mailing",
                   "The mail server's certificate is valid from %1 only. Nothing was sent. Check "
                   "this machine's date.")
            .arg(dateText(m_validFrom));
    case X509_V_ERR_HOSTNAME_MISMATCH:
    case X509_V_ERR_IP_ADDRESS_MISMATCH:
        return QCoreApplication::translate(
                   "mailing",
                   "The mail server's certificate is made for %1, not for %2. Nothing was sent. "
                   "Check the server's name.")
            .arg(certifiedNames(m_facts), m_host);
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
        return selfSignedText().arg(m_facts.subject);
    case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    case X509_V_ERR_CERT_SIGNATURE_FAILURE: // of an authority that only has the same name
        return unknownAuthorityText().arg(m_facts.issuer);
    default:
        return QCoreApplication::translate(
                   "mailing",
                   "The mail server's certificate is not acceptable (%1). Nothing was sent.")
            .arg(QString::fromLatin1(X509_verify_cert_error_string(m_error)));
    }
}

Failure handshakeFailure(const QByteArray &opensslError)
{
    const QByteArray code = opensslError.mid(opensslError.indexOf("error:") + 6, 8);
    switch (ERR_GET_REASON(code.toULong(nullptr, 16))) {
    case SSL_R_WRONG_VERSION_NUMBER:
    case SSL_R_PACKET_LENGTH_TOO_LONG:
    case SSL_R_HTTP_REQUEST:
    case SSL_R_UNEXPECTED_MESSAGE:
        return permanentFailure(
            Step::Tls,
            QCoreApplication::translate(
                "mailing",
                "This port does not begin with TLS. Choose STARTTLS (most often port 587), or the "
                "port for TLS from the start (465)."));
    case SSL_R_UNSUPPORTED_PROTOCOL:
    case SSL_R_TLSV1_ALERT_PROTOCOL_VERSION:
    case SSL_R_SSLV3_ALERT_HANDSHAKE_FAILURE:
    case SSL_R_TLSV1_ALERT_INSUFFICIENT_SECURITY:
        return permanentFailure(
            Step::Tls,
            QCoreApplication::translate(
                "mailing",
                "The mail server knows only encryption that is too old: TLS 1.2 or newer with "
                "forward secrecy is needed. Nothing was sent."));
    case SSL_R_UNEXPECTED_EOF_WHILE_READING:
        return {
            .step = Step::Tls,
            .message = QCoreApplication::translate(
                "mailing",
                "The mail server hung up while the encryption was agreed on. If it does so every "
                "time, it may not know TLS 1.2, or be busy.")};
    default:
        return {.step = Step::Tls,
                .message = QCoreApplication::translate(
                               "mailing", "The encryption could not be agreed on (%1).")
                               .arg(QString::fromLatin1(opensslError))};
    }
}

} // namespace mailing
