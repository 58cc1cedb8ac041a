// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "journal/chain.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QtEndian>

#include <array>

using namespace Qt::StringLiterals;

namespace journal {

namespace {

// One JSON string with its quotes.
QByteArray quoted(const QString &text)
{
    // An array of one, without its brackets: Qt has no function for a lone string.
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return array.mid(1, array.size() - 2);
}

// text_n; put together from the payload's bytes, because parsing a million of them to
// write them again would be most of a verification's time.
QByteArray canonicalText(const Entry &entry, const QByteArray &payload)
{
    return R"({"actor":)" + quoted(entry.actor) + R"(,"event":)" + quoted(entry.event) + R"(,"n":)"
        + QByteArray::number(entry.n) + R"(,"object":)" + quoted(entry.object) + R"(,"payload":)"
        + payload + R"(,"utc":)" + quoted(utcText(entry.utc)) + '}';
}

QByteArray leafOf(const Entry &entry, const QByteArray &payload)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArray(1, '\0'));
    hash.addData(entry.salt);
    hash.addData(canonicalText(entry, payload));
    return hash.result();
}

QByteArray headAfter(const QByteArray &previous, qint64 n, const QByteArray &leaf)
{
    std::array<char, sizeof n> bigEndian{};
    qToBigEndian(n, bigEndian.data());
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(previous);
    hash.addData(QByteArrayView(bigEndian.data(), bigEndian.size()));
    hash.addData(leaf);
    return hash.result();
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

QString utcText(const QDateTime &utc)
{
    return utc.toUTC().toString(Qt::ISODateWithMs);
}

QJsonObject payloadOf(const Entry &entry)
{
    return QJsonDocument::fromJson(entry.payload.value_or(QByteArray())).object();
}

} // namespace journal
