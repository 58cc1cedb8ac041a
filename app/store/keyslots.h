// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "base/secret.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>

namespace store {

// The cost of one guess of a passphrase (Argon2id, one lane).  The default is
// libsodium's "moderate": 0.4 s here, about 450 guesses a second on a big graphics card.
struct KeyDerivation {
    quint32 passes = 3;
    quint32 memoryKiB = 256 * 1024;

    // For tests and generated data only.
    static KeyDerivation cheapest();

    bool operator==(const KeyDerivation &) const = default;
};

// The three keys that a master key stands for (libsodium's crypto_kdf, BLAKE2b), and
// the public name of the store, which is derived too: so a lost keys.bin can be
// rebuilt from the recovery code, and a code of another vault is recognised.
base::Secret newMasterKey();
base::Secret storeKey(const base::Secret &masterKey);  // of the pages
base::Secret headerKey(const base::Secret &masterKey); // MAC of keys.bin
base::Secret anchorKey(const base::Secret &masterKey); // MAC of the anchor
QByteArray storeId(const base::Secret &masterKey);     // 16 bytes

// The file keys.bin as a value: up to eight ways to get at the master key, each the
// key itself encrypted under a passphrase.  1 380 bytes, numbers little-endian:
//
//     magic "AVIS34KY", version u32 = 1, store id 16, generation u64
//     8 × slot of 160: type u8 (0 free, 1 passphrase), label length u8, label 62 (UTF-8),
//         passes u32, memory in KiB u32, salt 16, nonce 24,
//         XChaCha20-Poly1305(master key) 48; its additional data: magic, version, store
//         id and the slot up to here
//     SHA-256 of all that, against accidents, before a passphrase is asked for
//     HMAC-SHA-256 of all that under headerKey(), against design: no slot and no cost
//         can be changed by somebody without a passphrase
//
// Every change counts the generation up.
class KeyFile final
{
public:
    static constexpr int kSlots = 8;
    static constexpr qsizetype kLabelBytes = 62;

    KeyFile() = default;
    KeyFile(QByteArray storeId, quint64 generation);

    enum class Fault { None, Damaged, Newer };
    struct Parsed;
    // Never trusts a byte: see tests/fuzz/fuzz_keyslots.cpp.
    static Parsed parse(const QByteArray &bytes);
    // With checksum and MAC.
    QByteArray serialise(const base::Secret &headerKey) const;
    // The MAC of the bytes that this was parsed from.
    bool isAuthentic(const base::Secret &headerKey) const;

    const QByteArray &storeId() const { return m_storeId; }
    quint64 generation() const { return m_generation; }
    QStringList labels() const;

    // Tries each slot in use, one key derivation each; nothing when none opens.  Throws
    // std::bad_alloc when the derivation's memory cannot be had.
    struct Unlocked;
    std::optional<Unlocked> unlock(const base::Secret &passphrase) const;

    // Puts the master key under a passphrase (never an empty one), in the slot with this
    // label or in a free one; false when there is none.  Labels are cut at kLabelBytes.
    bool set(const QString &label, const base::Secret &passphrase, const base::Secret &masterKey,
             const KeyDerivation &derivation);
    void remove(const QString &label);

private:
    struct Slot {
        QString label;
        KeyDerivation derivation;
        QByteArray salt;
        QByteArray nonce;
        QByteArray sealed;
    };
    QByteArray slotBytes(const std::optional<Slot> &slot) const;
    static bool parseSlot(QByteArrayView bytes, std::optional<Slot> &slot);
    QByteArray additionalData(const Slot &slot) const;
    QByteArray body() const;

    QByteArray m_storeId;
    quint64 m_generation = 0;
    std::array<std::optional<Slot>, kSlots> m_slots;
    QByteArray m_parsed; // what isAuthentic() judges
};

struct KeyFile::Parsed {
    KeyFile file;
    Fault fault = Fault::None;
};

struct KeyFile::Unlocked {
    base::Secret masterKey;
    QString label;
};

} // namespace store
