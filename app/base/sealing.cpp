// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/sealing.h"

#include <sodium.h>

namespace base {

namespace {

constexpr qsizetype kNonce = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype kTag = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::size_t kKey = crypto_aead_xchacha20poly1305_ietf_KEYBYTES;

const unsigned char *bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}

unsigned char *bytesOf(QByteArray &array)
{
    return reinterpret_cast<unsigned char *>(array.data());
}

unsigned long long sizeOf(QByteArrayView view)
{
    return static_cast<unsigned long long>(view.size());
}

} // namespace

QByteArray sealed(QByteArrayView clear, const Secret &key, QByteArrayView purpose)
{
    Q_ASSERT(key.size() == kKey);
    QByteArray all(kNonce + clear.size() + kTag, '\0');
    unsigned char *const nonce = bytesOf(all);
    randombytes_buf(nonce, std::size_t(kNonce));
    crypto_aead_xchacha20poly1305_ietf_encrypt(nonce + kNonce, nullptr, bytesOf(clear),
                                               sizeOf(clear), bytesOf(purpose), sizeOf(purpose),
                                               nullptr, nonce, key.bytes().data());
    return all;
}

std::optional<QByteArray> unsealed(QByteArrayView sealedBytes, const Secret &key,
                                   QByteArrayView purpose)
{
    Q_ASSERT(key.size() == kKey);
    if (sealedBytes.size() < kNonce + kTag)
        return {};
    const QByteArrayView cipher = sealedBytes.sliced(kNonce);
    QByteArray clear(cipher.size() - kTag, '\0');
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(
            bytesOf(clear), nullptr, nullptr, bytesOf(cipher), sizeOf(cipher), bytesOf(purpose),
            sizeOf(purpose), bytesOf(sealedBytes), key.bytes().data())
        != 0)
        return {};
    return clear;
}

Secret derivedKey(const Secret &key, QByteArrayView purpose)
{
    Secret derived(kKey);
    crypto_generichash(derived.bytes().data(), derived.size(), bytesOf(purpose), sizeOf(purpose),
                       key.bytes().data(), key.size());
    return derived;
}

} // namespace base
