// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/composed.h"

#include <QHash>
#include <QString>

#include <algorithm>
#include <array>
#include <span>
#include <vector>

namespace base {

namespace {

constexpr std::size_t kMostParts = 4; // of one character (UAX #15, table 4)

// Of the Korean syllables, which are reckoned and not listed (Unicode 15, 3.12).
constexpr char32_t kSyllables = 0xAC00;
constexpr char32_t kLeads = 0x1100;
constexpr char32_t kVowels = 0x1161;
constexpr char32_t kTails = 0x11A7; // "none"
constexpr char32_t kLeadCount = 19;
constexpr char32_t kVowelCount = 21;
constexpr char32_t kTailCount = 28;
constexpr char32_t kSyllableCount = kLeadCount * kVowelCount * kTailCount;

bool isSyllable(char32_t code)
{
    return code - kSyllables < kSyllableCount;
}

// Made once of what Qt knows of every character, so that nothing is asked about those of a
// passphrase that would leave a copy.
struct Tables {
    QHash<char32_t, std::vector<char32_t>> parts; // in form D
    QHash<quint64, char32_t> wholes;              // of two parts
};

quint64 pairOf(char32_t first, char32_t second)
{
    return quint64{first} << 32 | second;
}

Tables madeTables()
{
    constexpr char32_t kFirst = 0xC0;
    constexpr char32_t kLast = 0x2FA1D;
    Tables tables;
    for (char32_t code = kFirst; code <= kLast; ++code) {
        if (isSyllable(code) || QChar::decompositionTag(code) != QChar::Canonical)
            continue;
        const QString text = QString::fromUcs4(&code, 1);
        for (const uint part : text.normalized(QString::NormalizationForm_D).toUcs4())
            tables.parts[code].push_back(part);
        const QList<uint> pair = QChar::decomposition(code).toUcs4();
        // Some are never put together again (composition exclusions).
        if (pair.size() == 2 && text.normalized(QString::NormalizationForm_C) == text)
            tables.wholes.insert(pairOf(pair.at(0), pair.at(1)), code);
    }
    return tables;
}

const Tables &tables()
{
    static const Tables made = madeTables();
    return made;
}

// Characters in guarded memory.
class Characters final
{
public:
    explicit Characters(std::size_t most)
        : m_bytes(most * sizeof(char32_t)) // a multiple of 4, and so aligned (sodium_malloc)
        , m_codes(reinterpret_cast<char32_t *>(m_bytes.bytes().data()), most)
    {
    }
    void append(char32_t code) { m_codes[m_size++] = code; }
    std::span<char32_t> all() { return m_codes.first(m_size); }
    void cut(std::size_t size) { m_size = size; }

private:
    Secret m_bytes;
    std::span<char32_t> m_codes;
    std::size_t m_size = 0;
};

// The character at `at`, which is moved behind it.
std::optional<char32_t> decoded(std::span<const unsigned char> utf8, std::size_t &at)
{
    constexpr std::array<char32_t, 4> kLeast{0, 0x80, 0x800, 0x10000}; // by further bytes
    const unsigned char first = utf8[at++];
    if (first < 0x80)
        return first;
    const unsigned more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
    if (first < 0xC2 || first > 0xF4 || utf8.size() - at < more)
        return {};
    char32_t code = first & (0x3FU >> more);
    for (unsigned i = 0; i < more; ++i) {
        const unsigned char next = utf8[at++];
        if ((next & 0xC0) != 0x80)
            return {};
        code = code << 6 | (next & 0x3FU);
    }
    if (code < kLeast.at(more) || code > QChar::LastValidCodePoint || QChar::isSurrogate(code))
        return {};
    return code;
}

void appendParts(Characters &characters, char32_t code)
{
    if (isSyllable(code)) {
        const char32_t index = code - kSyllables;
        characters.append(kLeads + index / (kVowelCount * kTailCount));
        characters.append(kVowels + index / kTailCount % kVowelCount);
        if (index % kTailCount != 0)
            characters.append(kTails + index % kTailCount);
        return;
    }
    const auto known = tables().parts.constFind(code);
    if (known == tables().parts.constEnd())
        characters.append(code);
    else
        for (const char32_t part : *known)
            characters.append(part);
}

// Accents behind one letter stand in one order.
void sortMarks(std::span<char32_t> codes)
{
    for (auto mark = codes.begin(); mark != codes.end();) {
        const auto isMark = [](char32_t code) { return QChar::combiningClass(code) != 0; };
        const auto end = std::find_if_not(mark, codes.end(), isMark);
        // No std::stable_sort, which makes a copy in ordinary memory.
        for (auto next = mark; next != end; ++next) {
            const auto place = std::upper_bound(mark, next, *next, [](char32_t a, char32_t b) {
                return QChar::combiningClass(a) < QChar::combiningClass(b);
            });
            std::rotate(place, next, next + 1);
        }
        mark = end == codes.end() ? end : end + 1;
    }
}

std::optional<char32_t> whole(char32_t first, char32_t second)
{
    if (first - kLeads < kLeadCount && second - kVowels < kVowelCount)
        return kSyllables + ((first - kLeads) * kVowelCount + second - kVowels) * kTailCount;
    if (isSyllable(first) && (first - kSyllables) % kTailCount == 0 && second > kTails
        && second - kTails < kTailCount)
        return first + (second - kTails);
    const auto known = tables().wholes.constFind(pairOf(first, second));
    return known == tables().wholes.constEnd() ? std::nullopt : std::optional(*known);
}

// Each letter takes in the marks behind it that no other mark of their class keeps from it.
void putTogether(Characters &characters)
{
    const std::span<char32_t> codes = characters.all();
    std::optional<std::size_t> letter;
    std::size_t size = 0;
    unsigned char before = 0; // class of the last one that stays
    for (const char32_t code : codes) {
        const unsigned char mark = QChar::combiningClass(code);
        if (letter && (size == *letter + 1 || before < mark)) {
            if (const auto one = whole(codes[*letter], code)) {
                codes[*letter] = *one;
                continue;
            }
        }
        if (mark == 0)
            letter = size;
        before = mark;
        codes[size++] = code;
    }
    characters.cut(size);
}

Secret encoded(std::span<const char32_t> codes)
{
    constexpr std::array<char32_t, 4> kLead{0, 0xC0, 0xE0, 0xF0}; // by further bytes
    Secret utf8(4 * codes.size());
    std::size_t size = 0;
    const auto append = [&](char32_t byte) {
        utf8.bytes()[size++] = static_cast<unsigned char>(byte);
    };
    for (const char32_t code : codes) {
        const unsigned more = code < 0x80 ? 0 : code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
        append(kLead.at(more) | code >> 6 * more);
        for (unsigned rest = more; rest > 0; --rest)
            append(0x80 | (code >> 6 * (rest - 1) & 0x3F));
    }
    return Secret::fromBytes(utf8.view().first(static_cast<qsizetype>(size)));
}

} // namespace

std::optional<Secret> composed(const Secret &utf8)
{
    const std::span<const unsigned char> bytes = utf8.bytes();
    Characters characters(kMostParts * bytes.size());
    for (std::size_t at = 0; at < bytes.size();) {
        const auto code = decoded(bytes, at);
        if (!code)
            return {};
        appendParts(characters, *code);
    }
    sortMarks(characters.all());
    putTogether(characters);
    return encoded(characters.all());
}

} // namespace base
