// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "matching/similarity.h"

#include <algorithm>
#include <array>
#include <bit>

namespace matching {

namespace {

constexpr std::size_t kMaxLength = 64;
constexpr double kWinklerFrom = 0.7;
constexpr double kPrefixFactor = 0.1;
constexpr std::size_t kMaxPrefix = 4;

std::size_t commonPrefix(std::string_view a, std::string_view b)
{
    const std::size_t end = std::min({a.size(), b.size(), kMaxPrefix});
    std::size_t n = 0;
    while (n < end && a[n] == b[n])
        ++n;
    return n;
}

double withPrefix(double jaro, std::size_t prefix)
{
    return jaro < kWinklerFrom ? jaro : jaro + double(prefix) * kPrefixFactor * (1.0 - jaro);
}

// Bits of [first, last), both clamped to 64.
std::uint64_t window(std::size_t first, std::size_t last)
{
    const std::uint64_t upTo = last >= 64 ? ~std::uint64_t(0) : (std::uint64_t(1) << last) - 1;
    return upTo & ~((std::uint64_t(1) << first) - 1);
}

// The positions of each byte of a text, for the few bytes that it has.
class Positions
{
public:
    explicit Positions(std::string_view text)
    {
        for (std::size_t i = 0; i < text.size(); ++i)
            m_bits[static_cast<unsigned char>(text[i])] |= std::uint64_t(1) << i;
    }
    std::uint64_t of(char c) const { return m_bits[static_cast<unsigned char>(c)]; }

private:
    std::array<std::uint64_t, 256> m_bits{};
};

std::uint64_t lowestBit(std::uint64_t bits)
{
    return bits & (~bits + 1);
}

} // namespace

std::uint32_t letterMask(std::string_view text)
{
    std::uint32_t mask = 0;
    for (const char c : text)
        mask |= std::uint32_t(1) << (static_cast<unsigned char>(c) & 31U);
    return mask;
}

double jaroWinkler(std::string_view a, std::string_view b)
{
    a = a.substr(0, kMaxLength);
    b = b.substr(0, kMaxLength);
    if (a == b)
        return a.empty() ? 0.0 : 1.0;
    if (a.empty() || b.empty())
        return 0.0;

    const Positions inB(b);
    const std::size_t longest = std::max(a.size(), b.size());
    const std::size_t reach = longest / 2 > 0 ? longest / 2 - 1 : 0;
    std::uint64_t matchedA = 0;
    std::uint64_t matchedB = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const std::size_t first = i > reach ? i - reach : 0;
        if (first >= b.size())
            break;
        const std::uint64_t free = inB.of(a[i]) & window(first, i + reach + 1) & ~matchedB;
        if (free != 0) {
            matchedB |= lowestBit(free);
            matchedA |= std::uint64_t(1) << i;
        }
    }
    const int matches = std::popcount(matchedA);
    if (matches == 0)
        return 0.0;

    int outOfOrder = 0;
    for (std::uint64_t restA = matchedA, restB = matchedB; restA != 0;
         restA &= restA - 1, restB &= restB - 1) {
        const auto i = static_cast<std::size_t>(std::countr_zero(restA));
        const auto j = static_cast<std::size_t>(std::countr_zero(restB));
        outOfOrder += int(a[i] != b[j]);
    }
    const double m = matches;
    const double jaro =
        (m / double(a.size()) + m / double(b.size()) + (m - double(outOfOrder / 2)) / m) / 3.0;
    return withPrefix(jaro, commonPrefix(a, b));
}

double jaroWinklerBound(std::size_t lengthA, std::uint32_t maskA, std::size_t lengthB,
                        std::uint32_t maskB)
{
    if (lengthA == 0 || lengthB == 0 || (maskA & maskB) == 0)
        return 0.0;
    // A letter that the other text lacks cannot match.
    const auto lackingA = static_cast<std::size_t>(std::popcount(maskA & ~maskB));
    const auto lackingB = static_cast<std::size_t>(std::popcount(maskB & ~maskA));
    lengthA = std::min(lengthA, kMaxLength);
    lengthB = std::min(lengthB, kMaxLength);
    const std::size_t matchesA = lengthA > lackingA ? lengthA - lackingA : 0;
    const std::size_t matchesB = lengthB > lackingB ? lengthB - lackingB : 0;
    const auto m = double(std::min(matchesA, matchesB));
    const double jaro = m == 0 ? 0.0 : (m / double(lengthA) + m / double(lengthB) + 1.0) / 3.0;
    return withPrefix(jaro, kMaxPrefix);
}

bool isOneSlipApart(std::uint64_t a, std::uint64_t b)
{
    const std::uint64_t differing = a ^ b;
    if (differing == 0)
        return false;
    const auto place = static_cast<unsigned>(std::countr_zero(differing)) / 4 * 4;
    if (differing >> place <= 0xFU)
        return true;
    if (differing >> place > 0xFFU)
        return false;
    const std::uint64_t pairA = a >> place & 0xFFU;
    const std::uint64_t pairB = b >> place & 0xFFU;
    return pairA >> 4U == (pairB & 0xFU) && (pairA & 0xFU) == pairB >> 4U;
}

} // namespace matching
