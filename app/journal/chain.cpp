// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "journal/chain.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <new>
#include <openssl/evp.h>

using namespace Qt::StringLiterals;

namespace journal {

namespace {

// text_n; put together from the payload's bytes, because parsing a million of them to
// write them again would be most of a verification's time.
QByteArray canonicalText(const Entry &entry, const QByteArray &payload)
{
    return R"({"actor":)" + canonicalJson(entry.actor) + R"(,"event":)" + canonicalJson(entry.event)
        + R"(,"n":)" + QByteArray::number(entry.n) + R"(,"object":)" + canonicalJson(entry.object)
        + R"(,"payload":)" + payload + R"(,"utc":")" + utcText(entry.utc) + R"("})";
}

bool needsEscape(QChar c)
{
    return c < u' ' || c == u'"' || c == u'\\' || c.isSurrogate();
}

void putDigits(char *at, int width, int number)
{
    for (char *digit = at + width; digit != at; number /= 10)
        *--digit = static_cast<char>('0' + number % 10);
}

} // namespace

// OpenSSL's, which uses the processor's instructions; one context for all hashes of a
// chain, because making one takes longer than hashing an entry.
class Chain::Sha256 final
{
public:
    Sha256()
        : m_algorithm(EVP_MD_fetch(nullptr, "SHA256", nullptr), EVP_MD_free)
        , m_context(EVP_MD_CTX_new(), EVP_MD_CTX_free)
    {
        if (!m_algorithm || !m_context)
            throw std::bad_alloc();
    }
    void begin() { EVP_DigestInit_ex2(m_context.get(), m_algorithm.get(), nullptr); }
    void add(QByteArrayView bytes)
    {
        EVP_DigestUpdate(m_context.get(), bytes.data(), static_cast<std::size_t>(bytes.size()));
    }
    QByteArray result()
    {
        QByteArray hash(Chain::kHashBytes, Qt::Uninitialized);
        EVP_DigestFinal_ex(m_context.get(), reinterpret_cast<unsigned char *>(hash.data()),
                           nullptr);
        return hash;
    }

private:
    std::unique_ptr<EVP_MD, void (*)(EVP_MD *)> m_algorithm;
    std::unique_ptr<EVP_MD_CTX, void (*)(EVP_MD_CTX *)> m_context;
};

Chain::Chain()
    : Chain(0, QByteArray(kHashBytes, '\0'))
{
}

Chain::Chain(qint64 n, QByteArray head)
    : m_n(n)
    , m_head(std::move(head))
    , m_sha(std::make_unique<Sha256>())
{
    Q_ASSERT(m_n >= 0 && m_head.size() == kHashBytes);
}

Chain::~Chain() = default;
Chain::Chain(Chain &&) noexcept = default;
Chain &Chain::operator=(Chain &&) noexcept = default;

QByteArray Chain::leafOf(const Entry &entry, const QByteArray &payload)
{
    m_sha->begin();
    m_sha->add(QByteArrayView("\0", 1));
    m_sha->add(entry.salt);
    m_sha->add(canonicalText(entry, payload));
    return m_sha->result();
}

QByteArray Chain::headAfter(qint64 n, QByteArrayView leaf)
{
    std::array<char, sizeof n> bigEndian{};
    qToBigEndian(n, bigEndian.data());
    m_sha->begin();
    m_sha->add(m_head);
    m_sha->add(QByteArrayView(bigEndian.data(), bigEndian.size()));
    m_sha->add(leaf);
    return m_sha->result();
}

Entry Chain::append(const Draft &draft, const QDateTime &utc, const QByteArray &salt)
{
    Q_ASSERT(salt.size() == kSaltBytes && utc.isValid());
    Entry entry;
    entry.n = m_n + 1;
    entry.utc = QDateTime::fromMSecsSinceEpoch(utc.toMSecsSinceEpoch(), Qt::UTC);
    entry.actor = draft.actor;
    entry.event = draft.event;
    entry.object = draft.object;
    entry.salt = salt;
    entry.payload = canonicalJson(draft.payload);
    entry.leaf = leafOf(entry, *entry.payload);
    entry.head = headAfter(entry.n, entry.leaf);
    m_n = entry.n;
    m_head = entry.head;
    return entry;
}

// The leaf of an erased entry is taken as it stands; the head still binds it.
std::optional<QString> Chain::follow(const Entry &entry)
{
    const bool leafHolds = !entry.payload || leafOf(entry, *entry.payload) == entry.leaf;
    return accept(entry.n, leafHolds, entry.leaf, entry.head);
}

std::optional<QString> Chain::follow(const SealedBytes &entry)
{
    const QByteArrayView leaf(entry.leaf.data(), kHashBytes);
    bool leafHolds = true;
    if (!entry.isErased) {
        m_sha->begin();
        m_sha->add(QByteArrayView("\0", 1));
        m_sha->add(QByteArrayView(entry.salt.data(), kSaltBytes));
        for (const QByteArrayView piece : entry.text)
            m_sha->add(piece);
        leafHolds = m_sha->result() == leaf;
    }
    return accept(entry.n, leafHolds, leaf, QByteArrayView(entry.head.data(), kHashBytes));
}

std::optional<QString> Chain::accept(qint64 n, bool leafHolds, QByteArrayView leaf,
                                     QByteArrayView head)
{
    if (n != m_n + 1)
        return QCoreApplication::translate("journal", "Entry %1 is missing or out of order.")
            .arg(m_n + 1);
    if (!leafHolds)
        return QCoreApplication::translate("journal", "Entry %1 was changed after it was written.")
            .arg(n);
    QByteArray next = headAfter(n, leaf);
    if (next != head)
        return QCoreApplication::translate(
                   "journal", "Entry %1 does not follow from the one before: one was replaced.")
            .arg(n);
    m_n = n;
    m_head = std::move(next);
    return {};
}

QByteArray newSalt()
{
    std::array<quint32, Chain::kSaltBytes / sizeof(quint32)> words{};
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    return {reinterpret_cast<const char *>(words.data()), Chain::kSaltBytes};
}

QByteArray canonicalJson(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact); // QJsonObject sorts its keys
}

QByteArray canonicalJson(const QString &text)
{
    if (std::ranges::none_of(text, needsEscape))
        return '"' + text.toUtf8() + '"';
    // An array of one, without its brackets: Qt has no function for a lone string.
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return array.mid(1, array.size() - 2);
}

// As Qt::ISODateWithMs, which takes most of a verification's time.
QByteArray utcText(const QDateTime &utc)
{
    const QDateTime instant = utc.toUTC();
    const QDate date = instant.date();
    const QTime time = instant.time();
    QByteArray text("0000-00-00T00:00:00.000Z");
    char *at = text.data();
    putDigits(at, 4, date.year());
    putDigits(at + 5, 2, date.month());
    putDigits(at + 8, 2, date.day());
    putDigits(at + 11, 2, time.hour());
    putDigits(at + 14, 2, time.minute());
    putDigits(at + 17, 2, time.second());
    putDigits(at + 20, 3, time.msec());
    return text;
}

QJsonObject payloadOf(const Entry &entry)
{
    return QJsonDocument::fromJson(entry.payload.value_or(QByteArray())).object();
}

} // namespace journal
