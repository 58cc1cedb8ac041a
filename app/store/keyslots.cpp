// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/keyslots.h"

#include <QtEndian>

#include <algorithm>
#include <new>
#include <sodium.h>

using namespace Qt::StringLiterals;

namespace store {

namespace {

constexpr auto kMagic = "AVIS34KY"_L1;
constexpr quint32 kVersion = 1;
constexpr qsizetype kHeaderBytes = 8 + 4 + 16 + 8;
constexpr qsizetype kSlotBytes = 160;
constexpr qsizetype kSaltBytes = crypto_pwhash_SALTBYTES;
constexpr qsizetype kNonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype kKeyBytes = crypto_kdf_KEYBYTES;
constexpr qsizetype kSealedBytes = kKeyBytes + crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr qsizetype kChecksumBytes = crypto_hash_sha256_BYTES;
constexpr qsizetype kMacBytes = crypto_auth_hmacsha256_BYTES;
constexpr qsizetype kBodyBytes = kHeaderBytes + KeyFile::kSlots * kSlotBytes;
constexpr char kFree = 0;
constexpr char kPassphrase = 1;
// What a forged file may make us spend on a guess.
constexpr quint32 kMaxPasses = 64;
constexpr quint32 kMinMemoryKiB = 8;
constexpr quint32 kMaxMemoryKiB = 4U * 1024 * 1024;

static_assert(kSlotBytes
              == 1 + 1 + KeyFile::kLabelBytes + 4 + 4 + kSaltBytes + kNonceBytes + kSealedBytes);

const unsigned char *data(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

unsigned char *data(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

std::size_t length(QByteArrayView bytes)
{
    return static_cast<std::size_t>(bytes.size());
}

template<typename T>
QByteArray littleEndian(T value)
{
    QByteArray bytes(sizeof value, '\0');
    qToLittleEndian(value, bytes.data());
    return bytes;
}

QByteArray randomBytes(qsizetype size)
{
    QByteArray bytes(size, '\0');
    randombytes_buf(bytes.data(), length(bytes));
    return bytes;
}

QByteArray sha256(QByteArrayView bytes)
{
    QByteArray hash(kChecksumBytes, '\0');
    crypto_hash_sha256(data(hash), data(bytes), length(bytes));
    return hash;
}

QByteArray macOf(QByteArrayView bytes, const base::Secret &key)
{
    QByteArray mac(kMacBytes, '\0');
    crypto_auth_hmacsha256(data(mac), data(bytes), length(bytes), key.bytes().data());
    return mac;
}

// The numbers are part of the file format: never renumber.
enum class Purpose : quint64 { StorePages = 1, KeyFileMac = 2, AnchorMac = 3, StoreId = 4 };

void derive(std::span<unsigned char> out, const base::Secret &masterKey, Purpose purpose)
{
    Q_ASSERT(masterKey.size() == crypto_kdf_KEYBYTES);
    crypto_kdf_derive_from_key(out.data(), out.size(), static_cast<quint64>(purpose), "avis34v1",
                               masterKey.bytes().data());
}

base::Secret derivedKey(const base::Secret &masterKey, Purpose purpose)
{
    base::Secret key(kKeyBytes);
    derive(key.bytes(), masterKey, purpose);
    return key;
}

base::Secret stretched(const base::Secret &passphrase, const QByteArray &salt,
                       const KeyDerivation &derivation)
{
    base::Secret key(crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
    const int failed = crypto_pwhash(
        key.bytes().data(), key.size(), passphrase.view().data(), passphrase.size(), data(salt),
        derivation.passes, std::size_t{derivation.memoryKiB} * 1024, crypto_pwhash_ALG_ARGON2ID13);
    if (failed != 0)
        throw std::bad_alloc(); // its only reason within the limits above
    return key;
}

// At most `limit` bytes of UTF-8, whole characters.
QByteArray cutUtf8(const QString &text, qsizetype limit)
{
    QByteArray utf8 = text.toUtf8();
    if (utf8.size() <= limit)
        return utf8;
    qsizetype end = limit;
    while (end > 0 && (static_cast<unsigned char>(utf8.at(end)) & 0xC0) == 0x80)
        --end;
    return utf8.left(end);
}

} // namespace

KeyDerivation KeyDerivation::cheapest()
{
    return {.passes = 1, .memoryKiB = kMinMemoryKiB};
}

base::Secret newMasterKey()
{
    return base::Secret::random(kKeyBytes);
}

base::Secret storeKey(const base::Secret &masterKey)
{
    return derivedKey(masterKey, Purpose::StorePages);
}

base::Secret headerKey(const base::Secret &masterKey)
{
    return derivedKey(masterKey, Purpose::KeyFileMac);
}

base::Secret anchorKey(const base::Secret &masterKey)
{
    return derivedKey(masterKey, Purpose::AnchorMac);
}

QByteArray storeId(const base::Secret &masterKey)
{
    QByteArray id(16, '\0');
    derive({data(id), length(id)}, masterKey, Purpose::StoreId);
    return id;
}

KeyFile::KeyFile(QByteArray storeId, quint64 generation)
    : m_storeId(std::move(storeId))
    , m_generation(generation)
{
}

// Everything of a slot before its sealed key.
static QByteArray openPart(const QByteArray &label, const KeyDerivation &derivation,
                           const QByteArray &salt, const QByteArray &nonce)
{
    return QByteArray(1, kPassphrase) + QByteArray(1, static_cast<char>(label.size()))
        + label.leftJustified(KeyFile::kLabelBytes, '\0') + littleEndian(derivation.passes)
        + littleEndian(derivation.memoryKiB) + salt + nonce;
}

QByteArray KeyFile::slotBytes(const std::optional<Slot> &slot) const
{
    if (!slot)
        return {kSlotBytes, kFree};
    return openPart(slot->label.toUtf8(), slot->derivation, slot->salt, slot->nonce) + slot->sealed;
}

QByteArray KeyFile::additionalData(const Slot &slot) const
{
    return kMagic.latin1() + littleEndian(kVersion) + m_storeId
        + openPart(slot.label.toUtf8(), slot.derivation, slot.salt, slot.nonce);
}

QByteArray KeyFile::body() const
{
    QByteArray bytes =
        kMagic.latin1() + littleEndian(kVersion) + m_storeId + littleEndian(m_generation);
    for (const std::optional<Slot> &slot : m_slots)
        bytes += slotBytes(slot);
    Q_ASSERT(bytes.size() == kBodyBytes);
    return bytes;
}

QByteArray KeyFile::serialise(const base::Secret &headerKey) const
{
    QByteArray bytes = body();
    bytes += sha256(bytes);
    bytes += macOf(bytes, headerKey);
    return bytes;
}

bool KeyFile::parseSlot(QByteArrayView bytes, std::optional<Slot> &slot)
{
    if (bytes.at(0) == kFree)
        return std::ranges::all_of(bytes, [](char byte) { return byte == kFree; });
    const auto labelBytes = static_cast<unsigned char>(bytes.at(1));
    if (bytes.at(0) != kPassphrase || labelBytes > kLabelBytes)
        return false;
    Slot parsed;
    parsed.label = QString::fromUtf8(bytes.sliced(2, labelBytes));
    qsizetype at = 2 + kLabelBytes;
    parsed.derivation.passes = qFromLittleEndian<quint32>(bytes.sliced(at).data());
    parsed.derivation.memoryKiB = qFromLittleEndian<quint32>(bytes.sliced(at + 4).data());
    at += 8;
    parsed.salt = bytes.sliced(at, kSaltBytes).toByteArray();
    at += kSaltBytes;
    parsed.nonce = bytes.sliced(at, kNonceBytes).toByteArray();
    at += kNonceBytes;
    parsed.sealed = bytes.sliced(at, kSealedBytes).toByteArray();
    if (parsed.derivation.passes < 1 || parsed.derivation.passes > kMaxPasses
        || parsed.derivation.memoryKiB < kMinMemoryKiB
        || parsed.derivation.memoryKiB > kMaxMemoryKiB)
        return false;
    slot = std::move(parsed);
    return true;
}

KeyFile::Parsed KeyFile::parse(const QByteArray &bytes)
{
    const QByteArrayView view(bytes);
    if (view.size() < kHeaderBytes || !view.startsWith(kMagic.latin1()))
        return {.file = {}, .fault = Fault::Damaged};
    // Before anything else: a later version may have another length and other slots.
    if (qFromLittleEndian<quint32>(view.sliced(8).data()) > kVersion)
        return {.file = {}, .fault = Fault::Newer};
    if (view.size() != kBodyBytes + kChecksumBytes + kMacBytes
        || sha256(view.first(kBodyBytes)) != view.sliced(kBodyBytes, kChecksumBytes))
        return {.file = {}, .fault = Fault::Damaged};
    KeyFile file(view.sliced(12, 16).toByteArray(),
                 qFromLittleEndian<quint64>(view.sliced(28).data()));
    qsizetype at = kHeaderBytes;
    for (std::optional<Slot> &slot : file.m_slots) {
        if (!parseSlot(view.sliced(at, kSlotBytes), slot))
            return {.file = {}, .fault = Fault::Damaged};
        at += kSlotBytes;
    }
    file.m_parsed = bytes;
    return {.file = std::move(file), .fault = Fault::None};
}

bool KeyFile::isAuthentic(const base::Secret &headerKey) const
{
    const QByteArrayView all(m_parsed);
    if (all.size() <= kMacBytes)
        return false;
    const QByteArray mac = macOf(all.chopped(kMacBytes), headerKey);
    return sodium_memcmp(mac.constData(), all.last(kMacBytes).data(), length(mac)) == 0;
}

QStringList KeyFile::labels() const
{
    QStringList labels;
    for (const std::optional<Slot> &slot : m_slots) {
        if (slot)
            labels += slot->label;
    }
    return labels;
}

std::optional<KeyFile::Unlocked> KeyFile::unlock(const base::Secret &passphrase) const
{
    for (const std::optional<Slot> &slot : m_slots) {
        if (!slot || passphrase.isEmpty())
            continue;
        const base::Secret key = stretched(passphrase, slot->salt, slot->derivation);
        const QByteArray additional = additionalData(*slot);
        base::Secret masterKey(kKeyBytes);
        const int failed = crypto_aead_xchacha20poly1305_ietf_decrypt(
            masterKey.bytes().data(), nullptr, nullptr, data(slot->sealed), length(slot->sealed),
            data(additional), length(additional), data(slot->nonce), key.bytes().data());
        if (failed == 0)
            return Unlocked{std::move(masterKey), slot->label};
    }
    return {};
}

bool KeyFile::set(const QString &label, const base::Secret &passphrase,
                  const base::Secret &masterKey, const KeyDerivation &derivation)
{
    Q_ASSERT(!passphrase.isEmpty());
    const QString cut = QString::fromUtf8(cutUtf8(label, kLabelBytes));
    auto *target = std::ranges::find_if(
        m_slots, [&](const std::optional<Slot> &slot) { return slot && slot->label == cut; });
    if (target == m_slots.end())
        target =
            std::ranges::find_if(m_slots, [](const std::optional<Slot> &slot) { return !slot; });
    if (target == m_slots.end())
        return false;
    Slot slot{cut, derivation, randomBytes(kSaltBytes), randomBytes(kNonceBytes),
              QByteArray(kSealedBytes, '\0')};
    const base::Secret key = stretched(passphrase, slot.salt, derivation);
    const QByteArray additional = additionalData(slot);
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        data(slot.sealed), nullptr, masterKey.bytes().data(), masterKey.size(), data(additional),
        length(additional), nullptr, data(slot.nonce), key.bytes().data());
    *target = std::move(slot);
    ++m_generation;
    return true;
}

void KeyFile::remove(const QString &label)
{
    for (std::optional<Slot> &slot : m_slots) {
        if (slot && slot->label == label)
            slot.reset();
    }
    ++m_generation;
}

} // namespace store
