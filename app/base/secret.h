// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QByteArrayView>

#include <cstddef>
#include <span>

namespace base {

// Bytes that are locked in memory, kept out of core dumps and wiped when they
// go (libsodium's guarded heap).  Not printable and not convertible to
// QString on purpose: a QString leaves copies (measured: one UTF-16 copy per
// QLineEdit).  Movable, not copyable; copy() says so where a copy is meant.
class Secret final
{
public:
    Secret() = default;
    explicit Secret(std::size_t size); // zero bytes
    static Secret fromBytes(QByteArrayView bytes);
    static Secret random(std::size_t size);

    ~Secret();
    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret &&other) noexcept;
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;

    Secret copy() const;

    std::size_t size() const { return m_size; }
    bool isEmpty() const { return m_size == 0; }
    std::span<unsigned char> bytes() { return {m_data, m_size}; }
    std::span<const unsigned char> bytes() const { return {m_data, m_size}; }
    QByteArrayView view() const;

    // Constant-time comparison.
    bool equals(const Secret &other) const;

private:
    unsigned char *m_data = nullptr;
    std::size_t m_size = 0;
};

// Makes libsodium ready; safe to call more than once.  False on a machine
// without a random source, where the program must not go on.
bool initialiseCrypto();

} // namespace base
