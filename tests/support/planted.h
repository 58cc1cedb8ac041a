// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QString>

#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace support {

// A text to be planted and looked for later, in memory too: so the program that looks must not
// hold it.  The compiler masks it; clear() is for the moment of planting.
template<std::size_t N>
class Planted final
{
public:
    consteval Planted(const char16_t (&text)[N])
    {
        for (std::size_t i = 0; i + 1 < N; ++i)
            m_masked[i] = static_cast<char16_t>(text[i] ^ kMask);
    }

    QString clear() const
    {
        QString text;
        for (const char16_t unit : m_masked)
            text += QChar(static_cast<char16_t>(unit ^ mask()));
        return text;
    }
    std::span<const char16_t> masked() const { return m_masked; }

    // Not a constant for the optimiser, which would otherwise put the text together again.
    static char16_t mask()
    {
        static const volatile char16_t atRunTime = kMask;
        return atRunTime;
    }

private:
    static constexpr char16_t kMask = 0x5AA5;
    std::array<char16_t, N - 1> m_masked{};
};

} // namespace support
