// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/encoding.h"

#include <QStringDecoder>

#include <algorithm>
#include <cmath>
#include <memory>
#include <span>
#include <unicode/ucnv.h>
#include <vector>

using namespace Qt::StringLiterals;

namespace intake {

namespace {

constexpr char16_t kNoCharacter = u'\uFFFD';

// The names by which ICU knows the single-byte encodings.
const char *icuName(Encoding encoding)
{
    switch (encoding) {
    case Encoding::Windows1252:
        return "windows-1252";
    case Encoding::Latin9:
        return "ISO-8859-15";
    case Encoding::Ibm850:
        return "ibm-850";
    case Encoding::MacRoman:
        return "macintosh";
    case Encoding::Utf8:
    case Encoding::Utf16Le:
    case Encoding::Utf16Be:
        break;
    }
    return "US-ASCII";
}

using Table = std::array<char16_t, 256>;

Table tableOf(Encoding encoding)
{
    Table table;
    table.fill(kNoCharacter);
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, void (*)(UConverter *)> converter(
        ucnv_open(icuName(encoding), &status), ucnv_close);
    for (std::size_t i = 0; i < table.size() && U_SUCCESS(status); ++i) {
        const char byte = static_cast<char>(i);
        char16_t unit = kNoCharacter;
        UErrorCode failed = U_ZERO_ERROR;
        ucnv_toUChars(converter.get(), &unit, 1, &byte, 1, &failed);
        const bool control = unit >= 0x80 && unit < 0xA0;
        if (U_SUCCESS(failed) && !control)
            table[i] = unit;
    }
    return table;
}

unsigned char byteOf(char c)
{
    return static_cast<unsigned char>(c);
}

} // namespace

QString encodingName(Encoding encoding)
{
    switch (encoding) {
    case Encoding::Utf8:
        return u"utf-8"_s;
    case Encoding::Utf16Le:
        return u"utf-16le"_s;
    case Encoding::Utf16Be:
        return u"utf-16be"_s;
    case Encoding::Windows1252:
        return u"windows-1252"_s;
    case Encoding::Latin9:
        return u"iso-8859-15"_s;
    case Encoding::Ibm850:
        return u"ibm850"_s;
    case Encoding::MacRoman:
        return u"macroman"_s;
    }
    return {};
}

std::optional<Encoding> encodingFromName(QStringView name)
{
    struct Alias {
        QStringView name;
        Encoding encoding;
    };
    static constexpr std::array aliases{
        Alias{u"utf8", Encoding::Utf8},
        Alias{u"utf16le", Encoding::Utf16Le},
        Alias{u"utf16be", Encoding::Utf16Be},
        Alias{u"utf16", Encoding::Utf16Le},
        Alias{u"windows1252", Encoding::Windows1252},
        Alias{u"cp1252", Encoding::Windows1252},
        Alias{u"iso88591", Encoding::Windows1252},
        Alias{u"latin1", Encoding::Windows1252},
        Alias{u"ansi", Encoding::Windows1252},
        Alias{u"ascii", Encoding::Windows1252},
        Alias{u"iso885915", Encoding::Latin9},
        Alias{u"latin9", Encoding::Latin9},
        Alias{u"ibm850", Encoding::Ibm850},
        Alias{u"cp850", Encoding::Ibm850},
        Alias{u"dos", Encoding::Ibm850},
        Alias{u"macroman", Encoding::MacRoman},
        Alias{u"macintosh", Encoding::MacRoman},
        Alias{u"mac", Encoding::MacRoman},
    };
    QString plain;
    for (const QChar c : name) {
        if (c.isLetterOrNumber())
            plain += c.toLower();
    }
    const auto *alias = std::ranges::find(aliases, QStringView(plain), &Alias::name);
    return alias == aliases.end() ? std::nullopt : std::optional(alias->encoding);
}

bool isUtf16(Encoding encoding)
{
    return encoding == Encoding::Utf16Le || encoding == Encoding::Utf16Be;
}

TextDecoder::TextDecoder(Encoding encoding)
    : m_utf8(encoding == Encoding::Utf8 || isUtf16(encoding))
{
    if (!m_utf8)
        m_table = tableOf(encoding);
}

bool TextDecoder::isValid(QByteArrayView bytes) const
{
    if (m_utf8)
        return bytes.isValidUtf8();
    return std::ranges::none_of(bytes,
                                [this](char c) { return m_table[byteOf(c)] == kNoCharacter; });
}

QString TextDecoder::decode(QByteArrayView bytes) const
{
    if (m_utf8)
        return QString::fromUtf8(bytes);
    QString text(bytes.size(), Qt::Uninitialized);
    std::ranges::transform(bytes, text.begin(),
                           [this](char c) { return QChar(m_table[byteOf(c)]); });
    return text;
}

// ---------------------------------------------------------------------------

void Utf16Transcoder::feed(QByteArrayView utf16, bool last, QByteArray &utf8)
{
    for (const char c : utf16) {
        if (!m_half) {
            m_half = byteOf(c);
            continue;
        }
        const unsigned int high = m_bigEndian ? *m_half : byteOf(c);
        const unsigned int low = m_bigEndian ? byteOf(c) : *m_half;
        m_half.reset();
        unit(static_cast<char16_t>(high << 8U | low), utf8);
    }
    if (!last)
        return;
    if (m_high != 0 || m_half)
        utf8 += '\xFF';
    m_high = 0;
    m_half.reset();
}

void Utf16Transcoder::unit(char16_t unit, QByteArray &utf8)
{
    const auto append = [&utf8](char32_t code) { utf8 += static_cast<char>(code); };
    const auto tail = [&append](char32_t code, unsigned int shift) {
        append(0x80U | (code >> shift & 0x3FU));
    };
    const bool pair = m_high != 0 && QChar::isLowSurrogate(unit);
    if (m_high != 0 && !pair)
        append(0xFF);
    if (pair) {
        const char32_t code = QChar::surrogateToUcs4(m_high, unit);
        append(0xF0U | code >> 18U);
        tail(code, 12);
        tail(code, 6);
        tail(code, 0);
    } else if (QChar::isLowSurrogate(unit)) {
        append(0xFF);
    } else if (unit < 0x80) {
        append(unit);
    } else if (unit < 0x800) {
        append(0xC0U | unit >> 6U);
        tail(unit, 0);
    } else if (!QChar::isHighSurrogate(unit)) {
        append(0xE0U | unit >> 12U);
        tail(unit, 6);
        tail(unit, 0);
    }
    m_high = !pair && QChar::isHighSurrogate(unit) ? unit : u'\0';
}

// ---------------------------------------------------------------------------
// Which single-byte encoding?  Every candidate turns each byte above 127 into
// some character; the right one turns most of them into é, è, ç and keeps the
// case of the word.  The scores are logarithms, roughly: log of the letter's
// frequency in French names and addresses, penalties for what French words do
// not hold.

namespace {

double letterScore(char16_t c)
{
    switch (c) {
    case u'é':
    case u'É':
        return 4;
    case u'è':
    case u'È':
    case u'ç':
    case u'Ç':
    case u'ï':
    case u'Ï':
    case u'ë':
    case u'Ë':
    case u'ô':
    case u'Ô':
        return 3;
    case u'à':
    case u'â':
    case u'ê':
    case u'î':
    case u'û':
    case u'ù':
    case u'ü':
    case u'ö':
    case u'À':
    case u'Â':
    case u'Ê':
    case u'Î':
    case u'Û':
    case u'Ù':
    case u'œ':
    case u'Œ':
        return 2;
    case u'\u00B0': // °
    case u'\u2019': // ’
    case u'\u00A0': // no-break space
    case u'\u20AC': // €
    case u'«':
    case u'»':
        return 1;
    default:
        return QChar(c).isLetter() ? -1 : -3;
    }
}

bool isAsciiLetter(char16_t c)
{
    return (c | 0x20U) >= u'a' && (c | 0x20U) <= u'z';
}

bool isAsciiUpper(char16_t c)
{
    return c >= u'A' && c <= u'Z';
}

// A letter keeps the case of its neighbours (a capital may open a word), and a
// sign does not stand between two letters.
double contextScore(char16_t before, char16_t c, char16_t after)
{
    const bool wordBefore = isAsciiLetter(before);
    const bool wordAfter = isAsciiLetter(after);
    if (!QChar::isLetter(c))
        return wordBefore && wordAfter && c != u'\u2019' ? -4 : 0;
    if (QChar::isUpper(c))
        return (wordBefore && !isAsciiUpper(before))
                || (wordBefore && wordAfter && !isAsciiUpper(after))
            ? -4
            : 0;
    if (!wordBefore || !isAsciiUpper(before))
        return 0;
    if (!wordAfter)
        return -2;
    return isAsciiUpper(after) ? -4 : 0;
}

double frenchScore(QByteArrayView sample, const Table &table)
{
    const auto at = [&](qsizetype i) -> char16_t {
        return i < 0 || i >= sample.size() ? u' ' : table[byteOf(sample[i])];
    };
    double score = 0;
    for (qsizetype i = 0; i < sample.size(); ++i) {
        if (byteOf(sample[i]) < 0x80)
            continue;
        const char16_t c = at(i);
        score += c == kNoCharacter ? -8 : letterScore(c) + contextScore(at(i - 1), c, at(i + 1));
    }
    return score;
}

bool readAlike(QByteArrayView sample, const Table &one, const Table &other)
{
    return std::ranges::all_of(sample, [&](char c) { return one[byteOf(c)] == other[byteOf(c)]; });
}

} // namespace

EncodingGuess guessSingleByteEncoding(QByteArrayView sample)
{
    // In the order of preference among equals.
    static constexpr std::array candidates{Encoding::Windows1252, Encoding::Latin9,
                                           Encoding::Ibm850, Encoding::MacRoman};
    std::array<Table, candidates.size()> tables{};
    std::array<double, candidates.size()> scores{};
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        tables[i] = tableOf(candidates[i]);
        scores[i] = frenchScore(sample, tables[i]);
    }
    const auto best = static_cast<std::size_t>(std::ranges::max_element(scores) - scores.begin());
    double second = -1e9;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        if (i != best && !readAlike(sample, tables[best], tables[i]))
            second = std::max(second, scores[i]);
    }
    return {candidates[best], 1 / (1 + std::exp(second - scores[best]))};
}

namespace {

// Bytes of UTF-8 that are read as one character, for the score that the
// single-byte encodings give theirs.
double frenchScoreOfUtf8(QByteArrayView sample)
{
    const QString text = QString::fromUtf8(sample);
    const auto at = [&](qsizetype i) -> char16_t {
        return i < 0 || i >= text.size() ? u' ' : text.at(i).unicode();
    };
    double score = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = at(i);
        // As many bytes as it has, so that the scores are alike.
        if (c >= 0x80)
            score += c == kNoCharacter
                ? -8
                : 2 * (letterScore(c) + contextScore(at(i - 1), c, at(i + 1)));
    }
    return score;
}

} // namespace

std::vector<EncodingGuess> rankEncodings(QByteArrayView sample)
{
    struct Candidate {
        Encoding encoding;
        double score;
        QString text;
    };
    std::vector<Candidate> candidates;
    for (const Encoding encoding : {Encoding::Utf8, Encoding::Windows1252, Encoding::Latin9,
                                    Encoding::Ibm850, Encoding::MacRoman}) {
        const double score = encoding == Encoding::Utf8 ? frenchScoreOfUtf8(sample)
                                                        : frenchScore(sample, tableOf(encoding));
        const QString text = TextDecoder(encoding).decode(sample);
        const auto reads = [&text](const Candidate &other) { return other.text == text; };
        if (std::ranges::none_of(candidates, reads))
            candidates.push_back({encoding, score, text});
    }
    std::ranges::stable_sort(candidates, std::ranges::greater{}, &Candidate::score);
    double sum = 0;
    for (const Candidate &candidate : candidates)
        sum += std::exp(candidate.score - candidates.front().score);
    std::vector<EncodingGuess> ranked;
    for (const Candidate &candidate : candidates)
        ranked.push_back(
            {candidate.encoding, std::exp(candidate.score - candidates.front().score) / sum});
    return ranked;
}

// ---------------------------------------------------------------------------

namespace {

// The byte that Windows-1252 or ISO-8859-1 reads as this character.
std::optional<char> byteOfLatin(QChar c)
{
    const char16_t unit = c.unicode();
    if (unit < 0x100)
        return static_cast<char>(unit);
    static const Table table = tableOf(Encoding::Windows1252);
    const auto found = std::find(table.begin() + 0x80, table.begin() + 0xA0, unit);
    if (found == table.begin() + 0xA0)
        return {};
    return static_cast<char>(found - table.begin());
}

std::optional<QString> decodedOnce(const QString &text)
{
    QByteArray bytes;
    for (const QChar c : text) {
        const std::optional<char> byte = byteOfLatin(c);
        if (!byte)
            return {};
        bytes += *byte;
    }
    return QByteArrayView(bytes).isValidUtf8() ? std::optional(QString::fromUtf8(bytes))
                                               : std::nullopt;
}

bool isPlain(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
}

} // namespace

std::optional<QString> repairedEncoding(const QString &text)
{
    constexpr int timesAtMost = 3;
    std::optional<QString> repaired;
    QString current = text;
    for (int times = 0; times < timesAtMost && !isPlain(current); ++times) {
        const std::optional<QString> once = decodedOnce(current);
        if (!once)
            break;
        repaired = once;
        current = *once;
    }
    return repaired;
}

} // namespace intake
