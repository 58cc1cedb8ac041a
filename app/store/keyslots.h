// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "base/secret.h"

#include <QByteArray>
#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace store {

// The cost of one guess of a passphrase (Argon2id, one lane).  The default is
// libsodium's "moderate" and the least that a new vault has: 0.4 s here, about 450 guesses a
// second on a big graphics card.
struct KeyDerivation {
    quint32 passes = 3;
    quint32 memoryKiB = 256 * 1024;

    // As many passes more as make one guess cost about a second of CPU on this machine; it
    // takes the time of one guess to find out.  Throws std::bad_alloc without the memory.
    static KeyDerivation tuned();
    // For tests and generated data only.
    static KeyDerivation cheapest();

    bool operator==(const KeyDerivation &) const = default;
};

// What a holder may do.  Kept with the key and authenticated like it.  Each of them gets at the
// master key, so the program upholds it (services/rights.h), not cryptography.
enum class Role : quint8 {
    Dpo = 0,      // everything
    Operator = 1, // the daily work
    Reader = 2,   // look, change nothing
};

// What somebody shows at the door.
struct Credentials {
    QString holder = {}; // empty: every slot is tried, one key derivation each
    base::Secret passphrase = {};
    base::Secret keyFile = {}; // keyFileDigest(); empty: none

    Credentials copy() const { return {holder, passphrase.copy(), keyFile.copy()}; }
};

// What of a key file counts: BLAKE2b-256 of its bytes.
base::Secret keyFileDigest(QByteArrayView bytes);

// A holder's name as it is kept: without space around, one between words, in Unicode's NFC.
// Nothing when none is left, when it takes more than KeyFile::kLabelBytes in UTF-8, or when it
// has characters that cannot be seen.
std::optional<QString> holderName(const QString &typed);

// Somebody who can open the vault, as keys.bin says in clear.
struct Holder {
    QString name;
    Role role = Role::Dpo;
    bool needsKeyFile = false;

    bool operator==(const Holder &) const = default;
};

// The three keys that a master key stands for (libsodium's crypto_kdf, BLAKE2b), and
// the public name of the store, which is derived too: so a lost keys.bin can be
// rebuilt from the recovery code, and a code of another vault is recognised.
base::Secret newMasterKey();
base::Secret storeKey(const base::Secret &masterKey);  // of the pages
base::Secret headerKey(const base::Secret &masterKey); // MAC of keys.bin
base::Secret anchorKey(const base::Secret &masterKey); // MAC of the anchor
QByteArray storeId(const base::Secret &masterKey);     // 16 bytes

// The file keys.bin as a value: up to sixteen ways to get at the master key, each the
// key itself encrypted under a passphrase, or under a passphrase and a key file.
// 2 676 bytes, numbers little-endian:
//
//     magic "AVIS34KY", version u32 = 2, store id 16, generation u64
//     16 × slot of 161: role u8, then as in version 1
//         type u8 (0 free, 1 passphrase, 2 passphrase and key file), label length u8,
//         label 62 (UTF-8), passes u32, memory in KiB u32, salt 16, nonce 24,
//         XChaCha20-Poly1305(master key) 48; its additional data: magic, u32 = 1, store
//         id and the slot from its type up to here
//     SHA-256 of all that, against accidents, before a passphrase is asked for
//     HMAC-SHA-256 of all that under headerKey(), against design: no slot, no role and no
//         cost can be changed by somebody without a passphrase
//
// The key of a slot is Argon2id of the passphrase (in Unicode's form C when it is UTF-8); with a
// key file, the keyed BLAKE2b under it of "avis34 key file" and the digest of that file.  The role
// is not in the additional data, so that it can be changed without the passphrase of its holder.
//
// Version 1 had eight slots of 160 without a role (1 380 bytes): each a DPO's.  It is read for
// ever, and written as version 2 with the first change.  Every change counts the generation up.
class KeyFile final
{
public:
    static constexpr std::size_t kSlots = 16;
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
    std::vector<Holder> holders() const;
    std::optional<Holder> holder(QStringView name) const;
    // What one guess costs; of the first slot when there is no such holder.
    KeyDerivation derivation(QStringView name) const;

    // Tries the slot of that holder, or each one in use; nothing when none opens.  A name that
    // nobody has costs a key derivation too.  Throws std::bad_alloc when the derivation's
    // memory cannot be had.
    struct Unlocked;
    std::optional<Unlocked> unlock(const Credentials &credentials) const;

    // Puts the master key under a passphrase (never an empty one), in the slot with this
    // name (as holderName() has it) or in a free one; false when there is none.
    bool set(const Credentials &credentials, Role role, const base::Secret &masterKey,
             const KeyDerivation &derivation);
    void setRole(QStringView name, Role role);
    void remove(QStringView name);
    // The next change counts from there at least: the file may be older than what it stands for.
    void countFrom(quint64 generation);

private:
    struct Slot {
        Holder holder;
        KeyDerivation derivation;
        QByteArray salt;
        QByteArray nonce;
        QByteArray sealed;
    };
    using Slots = std::array<std::optional<Slot>, kSlots>;
    static bool parseSlot(QByteArrayView bytes, std::optional<Slot> &slot);
    bool parseSlots(QByteArrayView bytes);
    QByteArray additionalData(const Slot &slot) const;
    std::optional<Unlocked> tried(const Slot &slot, const Credentials &credentials) const;
    Slots::iterator slotOf(QStringView name);
    Slots::const_iterator slotOf(QStringView name) const;
    QByteArray body() const;
    void countUp();

    QByteArray m_storeId;
    quint64 m_generation = 0;
    quint32 m_version = 2;
    Slots m_slots;
    QByteArray m_parsed; // what isAuthentic() judges
};

struct KeyFile::Parsed {
    KeyFile file;
    Fault fault = Fault::None;
};

struct KeyFile::Unlocked {
    base::Secret masterKey;
    Holder holder;
};

} // namespace store
