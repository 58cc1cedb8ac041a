// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "journal/timestamp.h"

#include <QCoreApplication>
#include <QTimeZone>

#include <ctime>
#include <memory>
#include <new>
#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/ts.h>

namespace journal {

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
using Imprint = std::unique_ptr<TS_MSG_IMPRINT, Deleter<TS_MSG_IMPRINT_free>>;
using Integer = std::unique_ptr<ASN1_INTEGER, Deleter<ASN1_INTEGER_free>>;
using Request = std::unique_ptr<TS_REQ, Deleter<TS_REQ_free>>;
using Response = std::unique_ptr<TS_RESP, Deleter<TS_RESP_free>>;
using Store = std::unique_ptr<X509_STORE, Deleter<X509_STORE_free>>;
using Verification = std::unique_ptr<TS_VERIFY_CTX, Deleter<TS_VERIFY_CTX_free>>;

constexpr long kVersion = 1;

base::Error inputError(const QString &message, const QString &detail = {})
{
    return {base::Error::Kind::Input, message, detail};
}

base::Error notAReply()
{
    return inputError(QCoreApplication::translate(
        "journal",
        "This is not the reply of a time-stamping authority (RFC 3161). Take the file that the "
        "authority gave back, most often named .tsr."));
}

void expect(bool done)
{
    if (!done)
        throw std::bad_alloc(); // the only way in which making small objects fails
}

const unsigned char *bytesOf(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

template<typename T>
QByteArray derOf(const T *object, int (*encode)(const T *, unsigned char **))
{
    const int size = encode(object, nullptr);
    expect(size > 0);
    QByteArray der(size, Qt::Uninitialized);
    auto *at = reinterpret_cast<unsigned char *>(der.data());
    encode(object, &at);
    return der;
}

// Nothing when there is more, or less, than one such object.
template<typename Pointer, typename T>
Pointer parsed(const QByteArray &der, T *(*decode)(T **, const unsigned char **, long))
{
    const unsigned char *at = bytesOf(der);
    Pointer object(decode(nullptr, &at, long(der.size())));
    ERR_clear_error();
    return at == bytesOf(der) + der.size() ? std::move(object) : Pointer();
}

Response parsedReply(const QByteArray &der)
{
    return parsed<Response>(der, d2i_TS_RESP);
}

void setHead(TS_REQ *request, QByteArrayView head)
{
    const Imprint imprint(TS_MSG_IMPRINT_new());
    expect(imprint != nullptr);
    X509_ALGOR *algorithm = TS_MSG_IMPRINT_get_algo(imprint.get());
    expect(X509_ALGOR_set0(algorithm, OBJ_nid2obj(NID_sha256), V_ASN1_NULL, nullptr) == 1);
    // Neither function writes through its pointer; their signatures are older than const.
    QByteArray copy = head.toByteArray();
    expect(TS_MSG_IMPRINT_set_msg(imprint.get(), reinterpret_cast<unsigned char *>(copy.data()),
                                  int(copy.size()))
           == 1);
    expect(TS_REQ_set_msg_imprint(request, imprint.get()) == 1);
}

void setNonce(TS_REQ *request)
{
    quint64 random = 0;
    expect(RAND_bytes(reinterpret_cast<unsigned char *>(&random), sizeof random) == 1);
    const Integer nonce(ASN1_INTEGER_new());
    expect(nonce && ASN1_INTEGER_set_uint64(nonce.get(), random) == 1);
    expect(TS_REQ_set_nonce(request, nonce.get()) == 1);
}

Request requestFor(QByteArrayView head)
{
    Request request(TS_REQ_new());
    expect(request && TS_REQ_set_version(request.get(), kVersion) == 1);
    setHead(request.get(), head);
    expect(TS_REQ_set_cert_req(request.get(), 1) == 1);
    return request;
}

QByteArray headOf(TS_MSG_IMPRINT *imprint)
{
    const ASN1_OBJECT *algorithm = nullptr;
    X509_ALGOR_get0(&algorithm, nullptr, nullptr, TS_MSG_IMPRINT_get_algo(imprint));
    if (OBJ_obj2nid(algorithm) != NID_sha256)
        return {};
    const ASN1_OCTET_STRING *message = TS_MSG_IMPRINT_get_msg(imprint);
    return {reinterpret_cast<const char *>(ASN1_STRING_get0_data(message)),
            ASN1_STRING_length(message)};
}

QString textOf(const QByteArray &bytes)
{
    return QString::fromUtf8(bytes).simplified();
}

template<typename Print>
QString printed(const Print &print)
{
    const Bio bio(BIO_new(BIO_s_mem()));
    expect(bio != nullptr);
    print(bio.get());
    QByteArray bytes(int(BIO_pending(bio.get())), Qt::Uninitialized);
    BIO_read(bio.get(), bytes.data(), int(bytes.size()));
    return textOf(bytes);
}

// What the authority says to a refusal, for people.
QString refusalText(TS_STATUS_INFO *status)
{
    return printed([status](BIO *bio) { TS_STATUS_INFO_print_bio(bio, status); });
}

bool isGranted(TS_STATUS_INFO *status)
{
    const long value = ASN1_INTEGER_get(TS_STATUS_INFO_get0_status(status));
    return value == TS_STATUS_GRANTED || value == TS_STATUS_GRANTED_WITH_MODS;
}

QString nameText(const X509_NAME *name)
{
    return printed([name](BIO *bio) {
        X509_NAME_print_ex(bio, name, 0, XN_FLAG_RFC2253 & ~unsigned(ASN1_STRFLGS_ESC_MSB));
    });
}

// Of the certificate that signed; the token's own field "tsa" is optional.
QString authorityOf(PKCS7 *token)
{
    STACK_OF(X509) *signers = PKCS7_get0_signers(token, nullptr, 0);
    ERR_clear_error();
    if (signers == nullptr)
        return {};
    const QString name = sk_X509_num(signers) > 0
        ? nameText(X509_get_subject_name(sk_X509_value(signers, 0)))
        : QString();
    sk_X509_free(signers);
    return name;
}

QDateTime timeOf(const TS_TST_INFO *info)
{
    std::tm parts{};
    if (ASN1_TIME_to_tm(TS_TST_INFO_get_time(info), &parts) != 1)
        return {};
    return {QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday),
            QTime(parts.tm_hour, parts.tm_min, parts.tm_sec), QTimeZone::utc()};
}

TimeStamp timeStampOf(TS_RESP *response)
{
    TS_TST_INFO *info = TS_RESP_get_tst_info(response);
    return {.head = headOf(TS_TST_INFO_get_msg_imprint(info)),
            .utc = timeOf(info),
            .authority = authorityOf(TS_RESP_get_token(response)),
            .serial =
                printed([info](BIO *bio) { i2a_ASN1_INTEGER(bio, TS_TST_INFO_get_serial(info)); }),
            .policy = printed(
                [info](BIO *bio) { i2a_ASN1_OBJECT(bio, TS_TST_INFO_get_policy_id(info)); })};
}

int addAuthorities(X509_STORE *store, const QByteArray &pem)
{
    const Bio bio(BIO_new_mem_buf(pem.constData(), int(pem.size())));
    int count = 0;
    while (const Certificate certificate{PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr)})
        count += X509_STORE_add_cert(store, certificate.get());
    ERR_clear_error();
    return count;
}

base::Result<Store> storeOf(const TrustedAuthorities &trusted, const QDateTime &moment)
{
    Store store(X509_STORE_new());
    expect(store != nullptr);
    if (trusted.pem.isEmpty()) {
        X509_STORE_set_default_paths(store.get());
        ERR_clear_error();
    } else if (addAuthorities(store.get(), trusted.pem) == 0) {
        return inputError(QCoreApplication::translate(
            "journal",
            "The file given for the authority holds no certificate in PEM form. Ask the "
            "authority for the certificate of its root."));
    } else {
        // What was given is trusted, be it an intermediate authority.
        X509_STORE_set_flags(store.get(), X509_V_FLAG_PARTIAL_CHAIN);
    }
    X509_VERIFY_PARAM_set_time(X509_STORE_get0_param(store.get()),
                               std::time_t(moment.toSecsSinceEpoch()));
    return store;
}

// The reason of the first of OpenSSL's errors that is one of time-stamps.
int faultReason()
{
    int reason = 0;
    while (const unsigned long error = ERR_get_error()) {
        if (reason == 0 && ERR_GET_LIB(error) == ERR_LIB_TS)
            reason = ERR_GET_REASON(error);
    }
    return reason;
}

base::Error faultError(int reason, const TimeStamp &stamp)
{
    const QString detail = QString::fromLatin1("OpenSSL TS %1").arg(reason);
    switch (reason) {
    case TS_R_MESSAGE_IMPRINT_MISMATCH:
        return inputError(
            QCoreApplication::translate(
                "journal",
                "This time-stamp was made for something else: its imprint is not the head of this "
                "journal."),
            detail);
    case TS_R_NONCE_MISMATCH:
    case TS_R_NONCE_NOT_RETURNED:
        return inputError(
            QCoreApplication::translate(
                "journal",
                "This time-stamp does not answer the request that was made: its nonce is another "
                "one. It may be an older reply; ask the authority again."),
            detail);
    case TS_R_CERTIFICATE_VERIFY_ERROR:
        return inputError(
            QCoreApplication::translate(
                "journal",
                "The time-stamp was signed by “%1”, which leads to no authority that is trusted "
                "here. Give the certificate of the authority's root as a file.")
                .arg(stamp.authority),
            detail);
    default:
        return inputError(
            QCoreApplication::translate(
                "journal",
                "The signature of the time-stamp is not valid: it was altered, or the "
                "certificate is not one for time-stamping."),
            detail);
    }
}

// In OpenSSL 3.4 the function has another name.
void giveStore(TS_VERIFY_CTX *verification, Store store)
{
#if OPENSSL_VERSION_NUMBER >= 0x30400000L
    TS_VERIFY_CTX_set0_store(verification, store.release());
#else
    TS_VERIFY_CTX_set_store(verification, store.release());
#endif
}

base::Result<TimeStamp> verify(const QByteArray &reply, TS_REQ *request,
                               const TrustedAuthorities &trusted)
{
    const auto stamp = readTimeStamp(reply);
    if (!stamp)
        return stamp;
    auto store = storeOf(trusted, stamp->utc);
    if (!store)
        return store.error();
    const Response response = parsedReply(reply);
    const Verification verification(TS_REQ_to_TS_VERIFY_CTX(request, nullptr));
    expect(verification != nullptr);
    TS_VERIFY_CTX_add_flags(verification.get(), TS_VFY_SIGNATURE);
    giveStore(verification.get(), *std::move(store));
    ERR_clear_error();
    if (TS_RESP_verify_response(verification.get(), response.get()) != 1)
        return faultError(faultReason(), *stamp);
    return stamp;
}

} // namespace

QByteArray timeStampRequest(QByteArrayView head)
{
    const Request request = requestFor(head);
    setNonce(request.get());
    return derOf(request.get(), i2d_TS_REQ);
}

QByteArray requestedHead(const QByteArray &request)
{
    const auto read = parsed<Request>(request, d2i_TS_REQ);
    return read ? headOf(TS_REQ_get_msg_imprint(read.get())) : QByteArray();
}

base::Result<TimeStamp> readTimeStamp(const QByteArray &reply)
{
    const Response response = parsedReply(reply);
    if (!response)
        return notAReply();
    TS_STATUS_INFO *status = TS_RESP_get_status_info(response.get());
    if (!isGranted(status))
        return inputError(QCoreApplication::translate(
                              "journal", "The time-stamping authority refused the request: %1")
                              .arg(refusalText(status)));
    if (TS_RESP_get_tst_info(response.get()) == nullptr)
        return notAReply();
    TimeStamp stamp = timeStampOf(response.get());
    if (stamp.head.isEmpty() || !stamp.utc.isValid())
        return notAReply();
    return stamp;
}

base::Result<TimeStamp> verifyTimeStamp(const QByteArray &reply, const QByteArray &head,
                                        const TrustedAuthorities &trusted)
{
    return verify(reply, requestFor(head).get(), trusted);
}

base::Result<TimeStamp> verifyReply(const QByteArray &reply, const QByteArray &request,
                                    const TrustedAuthorities &trusted)
{
    const auto read = parsed<Request>(request, d2i_TS_REQ);
    if (!read)
        return inputError(QCoreApplication::translate(
            "journal", "The request that this time-stamp answers is lost or damaged."));
    return verify(reply, read.get(), trusted);
}

} // namespace journal
