// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "journal/entry.h"

#include <QByteArrayView>
#include <QString>

#include <array>
#include <memory>
#include <optional>

namespace journal {

// An entry as the bytes of a file, not taken apart: text_n (below) in pieces.
struct SealedBytes;

// The journal's hash chain: whoever changes, removes, inserts or swaps an entry
// must recompute every head after it, and so disagrees with the heads that were
// printed, anchored or sent away.  Tamper-evident, not tamper-proof: the owner of
// the key can write a new chain, and only those copies tell.
//
//     leaf_n = SHA-256(0x00 ‖ salt_n ‖ text_n)
//     head_n = SHA-256(head_(n-1) ‖ n as 8 bytes, big-endian ‖ leaf_n),  head_0 = 32 zero bytes
//
// text_n is the canonical JSON {"actor","event","n","object","payload","utc"}: keys
// sorted, no blanks, UTF-8.  The 0x00 is RFC 6962's mark of a leaf, which leaves
// room for a Merkle tree over the same leaves.  The salt lets an erased payload stay
// unguessable.  Plain SHA-256, so that verifying needs no secret.
//
// A Chain walks in one direction and holds the last head only.
class Chain final
{
public:
    static constexpr qsizetype kSaltBytes = 16;
    static constexpr qsizetype kHashBytes = 32;

    // Before the first entry, or after entry `n` whose head is known.
    Chain();
    Chain(qint64 n, QByteArray head);
    ~Chain();
    Chain(Chain &&) noexcept;
    Chain &operator=(Chain &&) noexcept;

    qint64 count() const { return m_n; }
    const QByteArray &head() const { return m_head; }

    // Seals the next entry.  `salt` is kSaltBytes of randomness (newSalt()).
    Entry append(const Draft &draft, const QDateTime &utc, const QByteArray &salt);

    // Why `entry` cannot be the next one, in the user's language; nothing when it is,
    // and then the chain stands behind it.
    std::optional<QString> follow(const Entry &entry);
    std::optional<QString> follow(const SealedBytes &entry);

private:
    class Sha256;
    QByteArray leafOf(const Entry &entry, const QByteArray &payload);
    QByteArray headAfter(qint64 n, QByteArrayView leaf);
    std::optional<QString> accept(qint64 n, bool leafHolds, QByteArrayView leaf,
                                  QByteArrayView head);

    qint64 m_n = 0;
    QByteArray m_head;
    std::unique_ptr<Sha256> m_sha;
};

struct SealedBytes {
    qint64 n = 0;
    bool isErased = false; // then the text does not say what was sealed
    std::array<QByteArrayView, 3> text;
    std::array<char, Chain::kSaltBytes> salt{};
    std::array<char, Chain::kHashBytes> leaf{};
    std::array<char, Chain::kHashBytes> head{};
};

// From the operating system's generator.
QByteArray newSalt();

// Canonical JSON: keys sorted, no blanks, UTF-8.
QByteArray canonicalJson(const QJsonObject &object);
QByteArray canonicalJson(const QString &text);

// The instant as text_n has it: "2026-03-03T13:05:09.120Z".  Years 0 to 9999.
QByteArray utcText(const QDateTime &utc);

} // namespace journal
