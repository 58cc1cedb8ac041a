// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/recoverycode.h"

#include <QString>

#include <array>
#include <sodium.h>
#include <string_view>

namespace store {

namespace {

constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t kKeyBytes = 32;
constexpr std::size_t kCheckBytes = 3;
constexpr std::size_t kBytes = kKeyBytes + kCheckBytes; // 280 bits, 5 a symbol
constexpr std::size_t kGroup = 4;
constexpr std::size_t kSymbols = kBytes * 8 / 5;

std::array<unsigned char, kCheckBytes> checksumOf(std::span<const unsigned char> key)
{
    constexpr std::string_view purpose = "avis34 recovery code";
    std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
    crypto_hash_sha256_state state{};
    crypto_hash_sha256_init(&state);
    crypto_hash_sha256_update(&state, reinterpret_cast<const unsigned char *>(purpose.data()),
                              purpose.size());
    crypto_hash_sha256_update(&state, key.data(), key.size());
    crypto_hash_sha256_final(&state, hash.data());
    sodium_memzero(&state, sizeof state);
    return {hash[0], hash[1], hash[2]};
}

// The symbol's five bits; nothing for a character that cannot be in a code.
std::optional<unsigned> valueOf(unsigned char character)
{
    switch (character) {
    case 'O':
    case 'o':
        return 0;
    case 'I':
    case 'i':
    case 'L':
    case 'l':
        return 1;
    default:
        break;
    }
    const bool lower = character >= 'a' && character <= 'z';
    const auto upper = static_cast<char>(lower ? character - 'a' + 'A' : character);
    const std::size_t at = kAlphabet.find(upper);
    if (at == std::string_view::npos)
        return {};
    return static_cast<unsigned>(at);
}

bool isSeparator(unsigned char character)
{
    return character == '-' || character == ' ' || (character >= '\t' && character <= '\r');
}

base::Error wrongCharacter(std::size_t position)
{
    return {base::Error::Kind::Input,
            QCoreApplication::translate(
                "store",
                "Group %1 of the recovery code holds a character that cannot be there. "
                "Compare it with the sheet.")
                .arg(position / kGroup + 1)};
}

base::Error wrongLength(std::size_t symbols)
{
    return {base::Error::Kind::Input,
            QCoreApplication::translate(
                "store",
                "The recovery code has %1 characters instead of 56. Compare it with the "
                "sheet: 14 groups of 4.")
                .arg(symbols)};
}

base::Error wrongChecksum(std::optional<std::size_t> likelyGroup)
{
    const QString general = QCoreApplication::translate(
        "store",
        "The recovery code does not match: at least one character differs from "
        "the sheet. Nothing was changed.");
    if (!likelyGroup)
        return {base::Error::Kind::Input, general};
    return {base::Error::Kind::Input,
            general + u' '
                + QCoreApplication::translate("store", "Compare group %1 first.")
                      .arg(*likelyGroup + 1)};
}

// Five bits at `index` of a row of bytes, first bit first.
void putFiveBits(std::span<unsigned char> bytes, std::size_t index, unsigned value)
{
    for (std::size_t bit = 0; bit < 5; ++bit) {
        const std::size_t at = index * 5 + bit;
        const unsigned one = (value >> (4 - bit)) & 1U;
        bytes[at / 8] = static_cast<unsigned char>(bytes[at / 8] | (one << (7 - at % 8)));
    }
}

unsigned fiveBits(std::span<const unsigned char> bytes, std::size_t index)
{
    unsigned value = 0;
    for (std::size_t at = index * 5; at < index * 5 + 5; ++at)
        value = value << 1U | ((unsigned{bytes[at / 8]} >> (7 - at % 8)) & 1U);
    return value;
}

void flip(std::span<unsigned char> bytes, std::size_t index, unsigned difference)
{
    for (std::size_t bit = 0; bit < 5; ++bit) {
        const std::size_t at = index * 5 + bit;
        const unsigned one = (difference >> (4 - bit)) & 1U;
        bytes[at / 8] = static_cast<unsigned char>(bytes[at / 8] ^ (one << (7 - at % 8)));
    }
}

bool matches(const base::Secret &bytes)
{
    return std::ranges::equal(checksumOf(bytes.bytes().first(kKeyBytes)),
                              bytes.bytes().last(kCheckBytes));
}

// Of the symbols that, differently typed, make the code match: the only one.  There are 1 791
// ways to be wrong once, so that one wrong code in ten thousand gets a wrong hint.
std::optional<std::size_t> likelyMistake(base::Secret &bytes)
{
    std::optional<std::size_t> found;
    std::size_t ways = 0;
    const auto tryFlipping = [&](std::size_t symbol, unsigned own, unsigned next) {
        flip(bytes.bytes(), symbol, own);
        if (next != 0)
            flip(bytes.bytes(), symbol + 1, next);
        if (matches(bytes)) {
            found = symbol;
            ++ways;
        }
        flip(bytes.bytes(), symbol, own);
        if (next != 0)
            flip(bytes.bytes(), symbol + 1, next);
    };
    for (std::size_t symbol = 0; symbol < kSymbols; ++symbol) {
        for (unsigned difference = 1; difference < kAlphabet.size(); ++difference)
            tryFlipping(symbol, difference, 0);
        if (symbol + 1 == kSymbols)
            break;
        const unsigned swap = fiveBits(bytes.bytes(), symbol) ^ fiveBits(bytes.bytes(), symbol + 1);
        if (swap != 0)
            tryFlipping(symbol, swap, swap);
    }
    return ways == 1 ? found : std::nullopt;
}

} // namespace

base::Secret recoveryCodeFor(const base::Secret &masterKey)
{
    Q_ASSERT(masterKey.size() == kKeyBytes);
    base::Secret bytes(kBytes);
    std::ranges::copy(masterKey.bytes(), bytes.bytes().begin());
    std::ranges::copy(checksumOf(masterKey.bytes()), bytes.bytes().begin() + kKeyBytes);
    base::Secret code(kSymbols + kSymbols / kGroup - 1);
    std::size_t at = 0;
    for (std::size_t symbol = 0; symbol < kSymbols; ++symbol) {
        if (symbol > 0 && symbol % kGroup == 0)
            code.bytes()[at++] = '-';
        code.bytes()[at++] = static_cast<unsigned char>(kAlphabet[fiveBits(bytes.bytes(), symbol)]);
    }
    return code;
}

base::Result<base::Secret> masterKeyFrom(const base::Secret &code)
{
    base::Secret bytes(kBytes);
    std::size_t symbols = 0;
    for (const unsigned char character : code.bytes()) {
        if (isSeparator(character))
            continue;
        const std::optional<unsigned> value = valueOf(character);
        if (!value)
            return wrongCharacter(symbols);
        if (symbols < kSymbols)
            putFiveBits(bytes.bytes(), symbols, *value);
        ++symbols;
    }
    if (symbols != kSymbols)
        return wrongLength(symbols);
    if (!matches(bytes)) {
        const auto mistake = likelyMistake(bytes);
        return wrongChecksum(mistake ? std::optional(*mistake / kGroup) : std::nullopt);
    }
    base::Secret key(kKeyBytes);
    std::ranges::copy(bytes.bytes().first(kKeyBytes), key.bytes().begin());
    return key;
}

} // namespace store
