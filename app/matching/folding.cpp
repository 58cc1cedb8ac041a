// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "matching/folding.h"

#include "base/text.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>

namespace matching {

namespace {

// --- mojibake --------------------------------------------------------------

// What Windows-1252 shows for the bytes 0x80…0x9F; 0 where it has nothing.
constexpr std::array<char16_t, 32> kWindows1252{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

int windows1252Byte(QChar c)
{
    if (c.unicode() < 0x100)
        return c.unicode();
    const auto *const found = std::find(kWindows1252.begin(), kWindows1252.end(), c.unicode());
    return found == kWindows1252.end() ? -1 : 0x80 + static_cast<int>(found - kWindows1252.begin());
}

// The lead bytes of the two-byte sequences that hold Western letters.
bool isMojibakeLead(QChar c)
{
    return c.unicode() >= 0xC2 && c.unicode() <= 0xC5;
}

bool mayBeMojibake(QStringView text)
{
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        const int next = isMojibakeLead(text[i]) ? windows1252Byte(text[i + 1]) : -1;
        if (next >= 0x80 && next < 0xC0)
            return true;
    }
    return false;
}

QString redecoded(const QString &text)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    for (const QChar c : text) {
        const int byte = windows1252Byte(c);
        if (byte < 0)
            return text;
        bytes.append(static_cast<char>(byte));
    }
    QStringDecoder decoder(QStringDecoder::Utf8, QStringConverter::Flag::Stateless);
    QString decoded = decoder(bytes);
    return decoder.hasError() ? text : decoded;
}

// --- folding ---------------------------------------------------------------

constexpr std::array<const char *, 64> kLatin1Letters{
    "A", "A", "A", "A", "A", "A", "AE", "C", "E", "E", "E", "E", "I", "I", "I",  "I",
    "D", "N", "O", "O", "O", "O", "O",  "",  "O", "U", "U", "U", "U", "Y", "TH", "SS",
    "A", "A", "A", "A", "A", "A", "AE", "C", "E", "E", "E", "E", "I", "I", "I",  "I",
    "D", "N", "O", "O", "O", "O", "O",  "",  "O", "U", "U", "U", "U", "Y", "TH", "Y"};

bool isAsciiLetter(char16_t c)
{
    return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z');
}

bool isApostrophe(char16_t c)
{
    return c == u'\'' || c == u'\u2019' || c == u'\u2018' || c == u'`' || c == u'\u00B4';
}

bool isHyphen(char16_t c)
{
    return c == u'-' || (c >= u'\u2010' && c <= u'\u2015') || c == u'\u2212';
}

class Folder
{
public:
    explicit Folder(QStringView text)
        : m_text(text)
    {
        m_folded.reserve(static_cast<std::size_t>(text.size()));
    }

    std::string fold()
    {
        for (m_at = 0; m_at < m_text.size(); ++m_at)
            add(m_text[m_at].unicode());
        while (!m_folded.empty() && isSeparator(m_folded.back()))
            m_folded.pop_back();
        return std::move(m_folded);
    }

private:
    static bool isSeparator(char c) { return c == ' ' || c == '-' || c == '\''; }

    void add(char16_t c)
    {
        if (isAsciiLetter(c))
            m_folded += static_cast<char>(c & ~0x20);
        else if (c >= u'0' && c <= u'9')
            m_folded += static_cast<char>(c);
        else if (isHyphen(c))
            separate('-');
        else if (isApostrophe(c))
            separate('\'');
        else if (isLostLetter(c))
            m_folded += 'E';
        else if (c < 0x80)
            separate(' ');
        else if (c >= 0xC0 && c <= 0xFF)
            m_folded += kLatin1Letters[static_cast<std::size_t>(c - 0xC0)];
        else
            addOther();
    }

    // Hyphen and apostrophe win over the blanks around them.
    void separate(char separator)
    {
        if (m_folded.empty())
            return;
        if (!isSeparator(m_folded.back()))
            m_folded += separator;
        else if (separator != ' ')
            m_folded.back() = separator;
    }

    bool isLostLetter(char16_t c) const
    {
        if (c != u'?' && c != QChar::ReplacementCharacter)
            return false;
        const bool before = m_at > 0 && m_text[m_at - 1].isLetter();
        const bool after = m_at + 1 < m_text.size() && m_text[m_at + 1].isLetter();
        return c == u'?' ? before && after : before || after;
    }

    void addOther()
    {
        const bool isPair = m_text[m_at].isHighSurrogate() && m_at + 1 < m_text.size()
            && m_text[m_at + 1].isLowSurrogate();
        QString folded = base::foldToUpper(m_text.mid(m_at, isPair ? 2 : 1));
        if (isPair)
            ++m_at;
        const bool isLetter = !folded.isEmpty() && (folded[0].isLetter() || isPair);
        if (!isLetter) {
            // A combining accent belongs to the letter before it.
            if (m_text[m_at].category() != QChar::Mark_NonSpacing)
                separate(' ');
            return;
        }
        // ŀ folds to an L and a dot.
        folded.removeIf([](QChar c) { return !c.isLetter() && !c.isSurrogate(); });
        m_folded += folded.toStdString();
    }

    QStringView m_text;
    qsizetype m_at = 0;
    std::string m_folded;
};

} // namespace

QString repairMojibake(const QString &text)
{
    QString repaired = text;
    for (int pass = 0; pass < 2 && mayBeMojibake(repaired); ++pass)
        repaired = redecoded(repaired);
    return repaired;
}

std::string fold(QStringView text)
{
    if (mayBeMojibake(text)) {
        const QString repaired = repairMojibake(text.toString());
        return Folder(repaired).fold();
    }
    return Folder(text).fold();
}

std::vector<Word> wordsOf(std::string_view folded)
{
    std::vector<Word> words;
    std::size_t start = 0;
    char before = ' ';
    for (std::size_t i = 0; i <= folded.size(); ++i) {
        const bool isEnd = i == folded.size();
        if (!isEnd && folded[i] != ' ' && folded[i] != '-' && folded[i] != '\'')
            continue;
        if (i > start)
            words.push_back({folded.substr(start, i - start), before});
        before = isEnd ? ' ' : folded[i];
        start = i + 1;
    }
    return words;
}

} // namespace matching
