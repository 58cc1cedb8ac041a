// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "journal/canonicalline.h"

#include <QDate>

namespace journal {

namespace {

constexpr int kDeepest = 16;
constexpr qsizetype kMostDigits = 15; // a double holds them all

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

int hexValue(char c)
{
    if (isDigit(c))
        return c - '0';
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

// Reads on from where it stands; after the first failure nothing is read any more.
class Scanner final
{
public:
    explicit Scanner(QByteArrayView text)
        : m_text(text)
    {
    }

    bool isGood() const { return m_good; }
    qsizetype position() const { return m_at; }
    bool atEnd() const { return m_at == m_text.size(); }

    void literal(QByteArrayView expected)
    {
        if (m_text.sliced(m_at).startsWith(expected))
            m_at += expected.size();
        else
            m_good = false;
        stopWhenBad();
    }

    // With its quotes in the text, without them in the answer.
    QByteArrayView string()
    {
        literal("\"");
        const qsizetype begin = m_at;
        while (!atEnd() && m_text[m_at] >= ' ' && m_text[m_at] <= '~' && m_text[m_at] != '"'
               && m_text[m_at] != '\\')
            ++m_at;
        const QByteArrayView content = m_text.sliced(begin, m_at - begin);
        literal("\"");
        return content;
    }

    qint64 number()
    {
        const bool isNegative = skip('-');
        const qsizetype begin = m_at;
        qint64 value = 0;
        while (!atEnd() && isDigit(m_text[m_at]) && m_at - begin <= kMostDigits)
            value = value * 10 + (m_text[m_at++] - '0');
        const qsizetype digits = m_at - begin;
        const bool isOdd = digits == 0 || digits > kMostDigits
            || (m_text[begin] == '0' && (digits > 1 || isNegative));
        if (isOdd)
            m_good = false;
        stopWhenBad();
        return isNegative ? -value : value;
    }

    template<std::size_t Size>
    void hex(std::array<char, Size> &bytes)
    {
        const QByteArrayView digits = string();
        if (digits.size() != qsizetype(2 * Size))
            m_good = false;
        for (std::size_t at = 0; m_good && at < Size; ++at) {
            const int high = hexValue(digits[qsizetype(2 * at)]);
            const int low = hexValue(digits[qsizetype(2 * at + 1)]);
            m_good = high >= 0 && low >= 0;
            bytes[at] = static_cast<char>(high * 16 + low);
        }
        stopWhenBad();
    }

    void value(int depth)
    {
        if (atEnd() || depth > kDeepest) {
            m_good = false;
            return stopWhenBad();
        }
        switch (m_text[m_at]) {
        case '{':
            return object(depth);
        case '[':
            return list(depth);
        case '"':
            string();
            return;
        case 't':
            return literal("true");
        case 'f':
            return literal("false");
        case 'n':
            return literal("null");
        default:
            number();
        }
    }

    void object(int depth)
    {
        literal("{");
        QByteArrayView last;
        for (bool isFirst = true; m_good && !skip('}'); isFirst = false) {
            if (!isFirst)
                literal(",");
            const QByteArrayView key = string();
            if (!isFirst && key <= last)
                m_good = false;
            last = key;
            literal(":");
            value(depth + 1);
        }
    }

private:
    void list(int depth)
    {
        literal("[");
        for (bool isFirst = true; m_good && !skip(']'); isFirst = false) {
            if (!isFirst)
                literal(",");
            value(depth + 1);
        }
    }

    bool skip(char c)
    {
        const bool isThere = !atEnd() && m_text[m_at] == c;
        m_at += isThere ? 1 : 0;
        return isThere;
    }

    void stopWhenBad()
    {
        if (!m_good)
            m_at = m_text.size();
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
    bool m_good = true;
};

int digitsAt(QByteArrayView text, qsizetype at, int count)
{
    int value = 0;
    for (qsizetype digit = at; digit < at + count; ++digit) {
        if (!isDigit(text[digit]))
            return -1;
        value = value * 10 + (text[digit] - '0');
    }
    return value;
}

// As utcText() writes it, of a day and an hour that exist.
bool isUtcText(QByteArrayView text)
{
    constexpr QByteArrayView kShape("0000-00-00T00:00:00.000Z");
    if (text.size() != kShape.size())
        return false;
    for (const qsizetype mark : {4, 7, 10, 13, 16, 19, 23}) {
        if (text[mark] != kShape[mark])
            return false;
    }
    const auto isBelow = [&](qsizetype at, int limit) {
        const int value = digitsAt(text, at, 2);
        return value >= 0 && value < limit;
    };
    const int year = digitsAt(text, 0, 4);
    return year > 0 && QDate::isValid(year, digitsAt(text, 5, 2), digitsAt(text, 8, 2))
        && isBelow(11, 24) && isBelow(14, 60) && isBelow(17, 60) && digitsAt(text, 20, 3) >= 0;
}

} // namespace

std::optional<CanonicalLine> canonicalLine(QByteArrayView line)
{
    CanonicalLine read;
    Scanner scanner(line);
    scanner.literal(R"({"actor":)");
    scanner.string();
    scanner.literal(R"(,"event":)");
    scanner.string();
    const qsizetype endOfEvent = scanner.position();
    scanner.literal(R"(,"head":)");
    scanner.hex(read.entry.head);
    scanner.literal(R"(,"leaf":)");
    scanner.hex(read.entry.leaf);
    const qsizetype beginOfNumber = scanner.position();
    scanner.literal(R"(,"n":)");
    read.entry.n = scanner.number();
    scanner.literal(R"(,"object":)");
    scanner.string();
    scanner.literal(R"(,"payload":)");
    const qsizetype beginOfPayload = scanner.position();
    scanner.value(0);
    const qsizetype endOfPayload = scanner.position();
    scanner.literal(R"(,"salt":)");
    scanner.hex(read.entry.salt);
    const qsizetype beginOfUtc = scanner.position();
    scanner.literal(R"(,"utc":)");
    read.utc = scanner.string();
    scanner.literal("}");
    const qsizetype end = scanner.position();
    scanner.literal("\n");
    if (!scanner.isGood() || !scanner.atEnd() || !isUtcText(read.utc))
        return {};
    const QByteArrayView payload = line.sliced(beginOfPayload, endOfPayload - beginOfPayload);
    read.entry.isErased = payload == "null";
    if (!read.entry.isErased && !payload.startsWith('{'))
        return {};
    read.entry.text = {line.first(endOfEvent),
                       line.sliced(beginOfNumber, endOfPayload - beginOfNumber),
                       line.sliced(beginOfUtc, end - beginOfUtc)};
    return read;
}

} // namespace journal
