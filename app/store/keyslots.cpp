// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/keyslots.h"

#include "base/composed.h"
#include "base/processusage.h"
#include "store/slotmarks.h"

#include <QtEndian>

#include <algorithm>
#include <cmath>
#include <new>
#include <sodium.h>

using namespace Qt::StringLiterals;

namespace store {

namespace {

constexpr auto kMagic = "AVIS34KY"_L1;
constexpr quint32 kFirstVersion = 1;
constexpr quint32 kVersion = 2;
constexpr qsizetype kHeaderBytes = 8 + 4 + 16 + 8;
constexpr qsizetype kOldSlotBytes = 160; // of version 1
constexpr qsizetype kRoleBytes = 1;
constexpr std::size_t kOldSlots = 8;
constexpr qsizetype kSaltBytes = crypto_pwhash_SALTBYTES;
constexpr qsizetype kNonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype kKeyBytes = crypto_kdf_KEYBYTES;
constexpr qsizetype kSealedBytes = kKeyBytes + crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr qsizetype kChecksumBytes = crypto_hash_sha256_BYTES;
constexpr qsizetype kMacBytes = crypto_auth_hmacsha256_BYTES;
constexpr char kFree = 0;
constexpr char kPassphrase = 1;
constexpr char kPassphraseAndKeyFile = 2;
// For one unlocking; more would be felt at every opening.
constexpr double kWantedSeconds = 1.0;
// What a forged file may make us spend on a guess.
constexpr quint32 kMaxPasses = 64;
constexpr quint32 kMinMemoryKiB = 8;
constexpr quint32 kMaxMemoryKiB = 4U * 1024 * 1024;
constexpr quint64 kMaxPassesKiB = 64ULL * 256 * 1024;

static_assert(kOldSlotBytes
              == 1 + 1 + KeyFile::kLabelBytes + 4 + 4 + kSaltBytes + kNonceBytes + kSealedBytes);

std::size_t slotsOf(quint32 version)
{
    return version == kFirstVersion ? kOldSlots : KeyFile::kSlots;
}

qsizetype slotBytesOf(quint32 version)
{
    return version == kFirstVersion ? kOldSlotBytes : kRoleBytes + kOldSlotBytes;
}

qsizetype bodyBytesOf(quint32 version)
{
    return kHeaderBytes + static_cast<qsizetype>(slotsOf(version)) * slotBytesOf(version);
}

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

base::Secret withKeyFile(const base::Secret &stretchedKey, const base::Secret &digest)
{
    constexpr auto purpose = "avis34 key file"_L1;
    base::Secret key(crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
    crypto_generichash_state state{};
    crypto_generichash_init(&state, stretchedKey.bytes().data(), stretchedKey.size(), key.size());
    crypto_generichash_update(&state, reinterpret_cast<const unsigned char *>(purpose.data()),
                              static_cast<unsigned long long>(purpose.size()));
    crypto_generichash_update(&state, digest.bytes().data(), digest.size());
    crypto_generichash_final(&state, key.bytes().data(), key.size());
    sodium_memzero(&state, sizeof state);
    return key;
}

base::Secret slotKey(const Credentials &credentials, bool needsKeyFile, const QByteArray &salt,
                     const KeyDerivation &derivation)
{
    base::Secret key = stretched(credentials.passphrase, salt, derivation);
    return needsKeyFile ? withKeyFile(key, credentials.keyFile) : std::move(key);
}

// A passphrase is set in form C of Unicode, whatever keyboard or file it comes from.
Credentials asSet(const Credentials &credentials)
{
    Credentials set = credentials.copy();
    if (auto one = base::composed(credentials.passphrase))
        set.passphrase = *std::move(one);
    return set;
}

// As it is set today and, where that is another, as it was given.
std::vector<Credentials> formsOf(const Credentials &credentials)
{
    std::vector<Credentials> forms;
    forms.push_back(asSet(credentials));
    if (!forms.front().passphrase.equals(credentials.passphrase))
        forms.push_back(credentials.copy());
    return forms;
}

} // namespace

std::optional<QString> holderName(const QString &typed)
{
    const QString name = typed.normalized(QString::NormalizationForm_C).simplified();
    const bool isSeen = std::ranges::all_of(name.toUcs4(), [](uint character) {
        const QChar::Category category = QChar::category(char32_t(character));
        return category != QChar::Other_Control && category != QChar::Other_Format;
    });
    if (name.isEmpty() || !isSeen || name.toUtf8().size() > KeyFile::kLabelBytes)
        return {};
    return name;
}

// Of this thread's process, not of the wall: a busy machine must not make a cheaper vault.
KeyDerivation KeyDerivation::tuned()
{
    KeyDerivation derivation;
    const double begin = base::processCpuSeconds();
    stretched(base::Secret::random(kKeyBytes), randomBytes(kSaltBytes), derivation);
    const double seconds = base::processCpuSeconds() - begin;
    const double perPass = std::max(seconds / derivation.passes, 1e-3);
    const double passes = std::clamp(std::round(kWantedSeconds / perPass),
                                     double(derivation.passes), double(kMaxPasses));
    derivation.passes = static_cast<quint32>(passes);
    return derivation;
}

KeyDerivation KeyDerivation::cheapest()
{
    return {.passes = 1, .memoryKiB = kMinMemoryKiB};
}

base::Secret keyFileDigest(QByteArrayView bytes)
{
    base::Secret digest(crypto_generichash_BYTES);
    crypto_generichash(digest.bytes().data(), digest.size(), data(bytes), length(bytes), nullptr,
                       0);
    return digest;
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

// Everything of a slot of version 1 before its sealed key.
static QByteArray openPart(const Holder &holder, const KeyDerivation &derivation,
                           const QByteArray &salt, const QByteArray &nonce)
{
    const QByteArray label = holder.name.toUtf8();
    return QByteArray(1, holder.needsKeyFile ? kPassphraseAndKeyFile : kPassphrase)
        + QByteArray(1, static_cast<char>(label.size()))
        + label.leftJustified(KeyFile::kLabelBytes, '\0') + littleEndian(derivation.passes)
        + littleEndian(derivation.memoryKiB) + salt + nonce;
}

QByteArray KeyFile::additionalData(const Slot &slot) const
{
    return kMagic.latin1() + littleEndian(kFirstVersion) + m_storeId
        + openPart(slot.holder, slot.derivation, slot.salt, slot.nonce);
}

QByteArray KeyFile::body() const
{
    QByteArray bytes =
        kMagic.latin1() + littleEndian(m_version) + m_storeId + littleEndian(m_generation);
    for (const std::optional<Slot> &slot : std::span(m_slots).first(slotsOf(m_version))) {
        if (!slot) {
            bytes += QByteArray(slotBytesOf(m_version), kFree);
            continue;
        }
        if (m_version > kFirstVersion)
            bytes += static_cast<char>(slot->holder.role);
        bytes += openPart(slot->holder, slot->derivation, slot->salt, slot->nonce) + slot->sealed;
    }
    Q_ASSERT(bytes.size() == bodyBytesOf(m_version));
    return bytes;
}

QByteArray KeyFile::serialise(const base::Secret &headerKey) const
{
    QByteArray bytes = body();
    bytes += sha256(bytes);
    bytes += macOf(bytes, headerKey);
    return bytes;
}

// A slot of version 1; false when no program wrote it.
bool KeyFile::parseSlot(QByteArrayView bytes, std::optional<Slot> &slot)
{
    const char type = bytes.at(0);
    if (type == kFree)
        return std::ranges::all_of(bytes, [](char byte) { return byte == kFree; });
    const auto labelBytes = static_cast<unsigned char>(bytes.at(1));
    if ((type != kPassphrase && type != kPassphraseAndKeyFile) || labelBytes > kLabelBytes)
        return false;
    const QByteArrayView label = bytes.sliced(2, kLabelBytes);
    Slot parsed;
    parsed.holder.name = QString::fromUtf8(label.first(labelBytes));
    // Not UTF-8, or something after it: it could not be written again as it was.
    if (parsed.holder.name.toUtf8().leftJustified(kLabelBytes, '\0') != label)
        return false;
    parsed.holder.needsKeyFile = type == kPassphraseAndKeyFile;
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
        || parsed.derivation.memoryKiB > kMaxMemoryKiB
        || quint64(parsed.derivation.passes) * parsed.derivation.memoryKiB > kMaxPassesKiB)
        return false;
    slot = std::move(parsed);
    return true;
}

// The role that stands before it from version 2 on.
static bool parseRole(char byte, std::optional<Role> &role)
{
    const auto number = static_cast<quint8>(byte);
    if (number > static_cast<quint8>(Role::Reader))
        return false;
    role = static_cast<Role>(number);
    return true;
}

// Is it one of ours but for its version, which the disk spoilt?
static bool isKnownButForVersion(QByteArrayView bytes)
{
    for (quint32 version = kFirstVersion; version <= kVersion; ++version) {
        const qsizetype bodyBytes = bodyBytesOf(version);
        if (bytes.size() != bodyBytes + kChecksumBytes + kMacBytes)
            continue;
        QByteArray body = bytes.first(bodyBytes).toByteArray();
        body.replace(kMagic.size(), sizeof version, littleEndian(version));
        if (sha256(body) == bytes.sliced(bodyBytes, kChecksumBytes))
            return true;
    }
    return false;
}

KeyFile::Parsed KeyFile::parse(const QByteArray &bytes)
{
    const QByteArrayView view(bytes);
    if (view.size() < kHeaderBytes || !view.startsWith(kMagic.latin1()))
        return {.file = {}, .fault = Fault::Damaged};
    // Before anything else: a later version may have another length and other slots.
    const auto version = qFromLittleEndian<quint32>(view.sliced(8).data());
    if (version > kVersion)
        return {.file = {}, .fault = isKnownButForVersion(view) ? Fault::Damaged : Fault::Newer};
    const qsizetype bodyBytes = bodyBytesOf(version);
    if (version < kFirstVersion || view.size() != bodyBytes + kChecksumBytes + kMacBytes
        || sha256(view.first(bodyBytes)) != view.sliced(bodyBytes, kChecksumBytes))
        return {.file = {}, .fault = Fault::Damaged};
    KeyFile file(view.sliced(12, 16).toByteArray(),
                 qFromLittleEndian<quint64>(view.sliced(28).data()));
    file.m_version = version;
    if (!file.parseSlots(view.sliced(kHeaderBytes, bodyBytes - kHeaderBytes)))
        return {.file = {}, .fault = Fault::Damaged};
    file.m_parsed = bytes;
    return {.file = std::move(file), .fault = Fault::None};
}

bool KeyFile::parseSlots(QByteArrayView bytes)
{
    for (std::size_t i = 0; i < slotsOf(m_version); ++i) {
        const QByteArrayView own = bytes.sliced(static_cast<qsizetype>(i) * slotBytesOf(m_version),
                                                slotBytesOf(m_version));
        std::optional<Role> role = Role::Dpo;
        if (m_version > kFirstVersion && !parseRole(own.at(0), role))
            return false;
        if (!parseSlot(own.last(kOldSlotBytes), m_slots[i]))
            return false;
        if (m_slots[i])
            m_slots[i]->holder.role = *role;
        else if (*role != Role::Dpo)
            return false; // a free slot is all zero
    }
    return true;
}

bool KeyFile::isAuthentic(const base::Secret &headerKey) const
{
    const QByteArrayView all(m_parsed);
    if (all.size() <= kMacBytes)
        return false;
    const QByteArray mac = macOf(all.chopped(kMacBytes), headerKey);
    return sodium_memcmp(mac.constData(), all.last(kMacBytes).data(), length(mac)) == 0;
}

std::vector<Holder> KeyFile::holders() const
{
    std::vector<Holder> holders;
    for (const std::optional<Slot> &slot : m_slots) {
        if (slot)
            holders.push_back(slot->holder);
    }
    return holders;
}

KeyFile::Slots::const_iterator KeyFile::slotOf(QStringView name) const
{
    return std::ranges::find_if(m_slots, [name](const std::optional<Slot> &slot) {
        return slot && slot->holder.name == name;
    });
}

KeyFile::Slots::iterator KeyFile::slotOf(QStringView name)
{
    return m_slots.begin() + (std::as_const(*this).slotOf(name) - m_slots.cbegin());
}

std::optional<Holder> KeyFile::holder(QStringView name) const
{
    const auto found = slotOf(name);
    return found == m_slots.end() ? std::nullopt : std::optional((*found)->holder);
}

KeyDerivation KeyFile::derivation(QStringView name) const
{
    auto found = slotOf(name);
    if (found == m_slots.end())
        found = std::ranges::find_if(m_slots, [](const auto &slot) { return slot.has_value(); });
    return found == m_slots.end() ? KeyDerivation() : (*found)->derivation;
}

std::optional<KeyFile::Unlocked> KeyFile::tried(const Slot &slot,
                                                const Credentials &credentials) const
{
    const QByteArray additional = additionalData(slot);
    base::Secret masterKey(kKeyBytes);
    for (const Credentials &form : formsOf(credentials)) {
        const base::Secret key =
            slotKey(form, slot.holder.needsKeyFile, slot.salt, slot.derivation);
        const int failed = crypto_aead_xchacha20poly1305_ietf_decrypt(
            masterKey.bytes().data(), nullptr, nullptr, data(slot.sealed), length(slot.sealed),
            data(additional), length(additional), data(slot.nonce), key.bytes().data());
        if (failed == 0)
            return Unlocked{std::move(masterKey), slot.holder};
    }
    return {};
}

std::optional<KeyFile::Unlocked> KeyFile::unlock(const Credentials &credentials) const
{
    if (credentials.passphrase.isEmpty())
        return {};
    if (!credentials.holder.isEmpty()) {
        auto own = slotOf(credentials.holder);
        if (const auto name = holderName(credentials.holder); own == m_slots.end() && name)
            own = slotOf(*name);
        if (own != m_slots.end())
            return tried(**own, credentials);
        // Whoever tries names must not learn from the time which of them are there.
        for (const Credentials &form : formsOf(credentials))
            stretched(form.passphrase, QByteArray(kSaltBytes, '\0'), derivation(form.holder));
        return {};
    }
    for (const std::optional<Slot> &slot : m_slots) {
        if (!slot)
            continue;
        if (auto unlocked = tried(*slot, credentials))
            return unlocked;
    }
    return {};
}

bool KeyFile::set(const Credentials &credentials, Role role, const base::Secret &masterKey,
                  const KeyDerivation &derivation)
{
    Q_ASSERT(!credentials.passphrase.isEmpty());
    Q_ASSERT(credentials.holder.toUtf8().size() <= kLabelBytes);
    const Holder holder{credentials.holder, role, !credentials.keyFile.isEmpty()};
    auto target = slotOf(holder.name);
    if (target == m_slots.end())
        target = std::ranges::find_if(m_slots, [](const auto &slot) { return !slot; });
    if (target == m_slots.end())
        return false;
    Slot slot{holder, derivation, randomBytes(kSaltBytes), randomBytes(kNonceBytes),
              QByteArray(kSealedBytes, '\0')};
    const base::Secret key =
        slotKey(asSet(credentials), holder.needsKeyFile, slot.salt, derivation);
    const QByteArray additional = additionalData(slot);
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        data(slot.sealed), nullptr, masterKey.bytes().data(), masterKey.size(), data(additional),
        length(additional), nullptr, data(slot.nonce), key.bytes().data());
    *target = std::move(slot);
    countUp();
    return true;
}

void KeyFile::setRole(QStringView name, Role role)
{
    if (const auto found = slotOf(name); found != m_slots.end())
        (*found)->holder.role = role;
    countUp();
}

void KeyFile::remove(QStringView name)
{
    if (const auto found = slotOf(name); found != m_slots.end())
        found->reset();
    countUp();
}

void KeyFile::countFrom(quint64 generation)
{
    m_generation = std::max(m_generation, generation);
}

void KeyFile::countUp()
{
    ++m_generation;
    m_version = kVersion;
}

QMap<QString, QByteArray> slotMarks(const QByteArray &keyFile)
{
    QMap<QString, QByteArray> marks;
    if (KeyFile::parse(keyFile).fault != KeyFile::Fault::None)
        return marks;
    const auto version = qFromLittleEndian<quint32>(keyFile.constData() + kMagic.size());
    const qsizetype slotBytes = slotBytesOf(version);
    for (qsizetype at = kHeaderBytes; at < bodyBytesOf(version); at += slotBytes) {
        const QByteArray slot = keyFile.mid(at, slotBytes).last(kOldSlotBytes);
        const QByteArray label = slot.mid(2, static_cast<unsigned char>(slot.at(1)));
        if (slot.at(0) != kFree)
            marks.insert(QString::fromUtf8(label), slot.sliced(2 + KeyFile::kLabelBytes));
    }
    return marks;
}

} // namespace store
