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
#include <sodium.h>

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

// libsodium's, twice as fast here as QCryptographicHash.
class Sha256 final
{
public:
    Sha256() { crypto_hash_sha256_init(&m_state); }
    void add(QByteArrayView bytes)
    {
        crypto_hash_sha256_update(&m_state, reinterpret_cast<const unsigned char *>(bytes.data()),
                                  static_cast<std::size_t>(bytes.size()));
    }
    QByteArray result()
    {
        QByteArray hash(Chain::kHashBytes, Qt::Uninitialized);
        crypto_hash_sha256_final(&m_state, reinterpret_cast<unsigned char *>(hash.data()));
        return hash;
    }

private:
    crypto_hash_sha256_state m_state;
};

QByteArray leafOf(const Entry &entry, const QByteArray &payload)
{
    Sha256 hash;
    hash.add(QByteArrayView("\0", 1));
    hash.add(entry.salt);
    hash.add(canonicalText(entry, payload));
    return hash.result();
}

QByteArray headAfter(const QByteArray &previous, qint64 n, const QByteArray &leaf)
{
    std::array<char, sizeof n> bigEndian{};
    qToBigEndian(n, bigEndian.data());
    Sha256 hash;
    hash.add(previous);
    hash.add(QByteArrayView(bigEndian.data(), bigEndian.size()));
    hash.add(leaf);
    return hash.result();
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

Chain::Chain()
    : m_head(kHashBytes, '\0')
{
}

Chain::Chain(qint64 n, QByteArray head)
    : m_n(n)
    , m_head(std::move(head))
{
    Q_ASSERT(m_n >= 0 && m_head.size() == kHashBytes);
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
    entry.head = headAfter(m_head, entry.n, entry.leaf);
    m_n = entry.n;
    m_head = entry.head;
    return entry;
}

std::optional<QString> Chain::follow(const Entry &entry)
{
    if (entry.n != m_n + 1)
        return QCoreApplication::translate("journal", "Entry %1 is missing or out of order.")
            .arg(m_n + 1);
    // The leaf of an erased entry is taken as it stands; the head still binds it.
    if (entry.payload && leafOf(entry, *entry.payload) != entry.leaf)
        return QCoreApplication::translate("journal", "Entry %1 was changed after it was written.")
            .arg(entry.n);
    if (headAfter(m_head, entry.n, entry.leaf) != entry.head)
        return QCoreApplication::translate(
                   "journal", "Entry %1 does not follow from the one before: one was replaced.")
            .arg(entry.n);
    m_n = entry.n;
    m_head = entry.head;
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
