// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/secret.h"

#include <algorithm>
#include <new>
#include <sodium.h>
#include <utility>

namespace base {

bool initialiseCrypto()
{
    return sodium_init() >= 0;
}

Secret::Secret(std::size_t size)
    : m_size(size)
{
    if (size == 0)
        return;
    if (!initialiseCrypto())
        throw std::bad_alloc();
    m_data = static_cast<unsigned char *>(sodium_malloc(size));
    if (m_data == nullptr)
        throw std::bad_alloc();
    sodium_memzero(m_data, size);
}

Secret Secret::fromBytes(QByteArrayView bytes)
{
    Secret secret(static_cast<std::size_t>(bytes.size()));
    std::copy(bytes.begin(), bytes.end(), secret.m_data);
    return secret;
}

Secret Secret::random(std::size_t size)
{
    Secret secret(size);
    randombytes_buf(secret.m_data, size);
    return secret;
}

Secret::~Secret()
{
    sodium_free(m_data); // wipes first; does nothing for nullptr
}

Secret::Secret(Secret &&other) noexcept
    : m_data(std::exchange(other.m_data, nullptr))
    , m_size(std::exchange(other.m_size, 0))
{
}

Secret &Secret::operator=(Secret &&other) noexcept
{
    std::swap(m_data, other.m_data);
    std::swap(m_size, other.m_size);
    return *this;
}

Secret Secret::copy() const
{
    return fromBytes(view());
}

QByteArrayView Secret::view() const
{
    return {m_data, static_cast<qsizetype>(m_size)};
}

bool Secret::equals(const Secret &other) const
{
    return m_size == other.m_size
        && (m_size == 0 || sodium_memcmp(m_data, other.m_data, m_size) == 0);
}

} // namespace base
