// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/anchor.h"

#include "journal/chain.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <sodium.h>

using namespace Qt::StringLiterals;

namespace store {

namespace {

// Without the digest of the pages, and with it.
constexpr int kOpenVersion = 1;
constexpr int kClosedVersion = 2;

QString hex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

QByteArray fromHex(const QJsonValue &value)
{
    return QByteArray::fromHex(value.toString().toLatin1());
}

QByteArray macOf(const QByteArray &text, const base::Secret &key)
{
    QByteArray mac(crypto_auth_hmacsha256_BYTES, '\0');
    crypto_auth_hmacsha256(reinterpret_cast<unsigned char *>(mac.data()),
                           reinterpret_cast<const unsigned char *>(text.data()),
                           static_cast<std::size_t>(text.size()), key.bytes().data());
    return mac;
}

} // namespace

QByteArray serialiseAnchor(const Anchor &anchor, const base::Secret &anchorKey)
{
    // Generations stay far below 2^53, where JSON numbers are exact.
    QJsonObject json{{u"entries"_s, anchor.entries},
                     {u"format"_s, u"avis34-anchor"_s},
                     {u"generation"_s, static_cast<qint64>(anchor.generation)},
                     {u"head"_s, hex(anchor.head)},
                     {u"store"_s, hex(anchor.storeId)},
                     {u"version"_s, anchor.pages.isEmpty() ? kOpenVersion : kClosedVersion}};
    if (!anchor.pages.isEmpty())
        json["pages"_L1] = hex(anchor.pages);
    json["mac"_L1] = hex(macOf(journal::canonicalJson(json), anchorKey));
    return journal::canonicalJson(json) + '\n';
}

std::optional<Anchor> parseAnchor(const QByteArray &bytes, const base::Secret &anchorKey)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    Anchor anchor{.entries = json["entries"_L1].toInteger(),
                  .head = fromHex(json["head"_L1]),
                  .generation = static_cast<quint64>(json["generation"_L1].toInteger()),
                  .storeId = fromHex(json["store"_L1]),
                  .pages = fromHex(json["pages"_L1])};
    // Writing it again checks the MAC and the form in one.
    if (!base::Secret::fromBytes(serialiseAnchor(anchor, anchorKey))
             .equals(base::Secret::fromBytes(bytes)))
        return {};
    return anchor;
}

} // namespace store
