// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/segment.h"

#include "intake/fieldrow.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace intake {

namespace {

constexpr qsizetype kNameLength = 3;     // of a segment of HL7
constexpr qsizetype kLongestEscape = 64; // characters of a sequence; longer ones are text

bool isMark(char c)
{
    const bool isLetter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    return c > ' ' && c < 0x7F && !isLetter && !(c >= '0' && c <= '9');
}

// The marks that follow the field separator, up to the next one.
QByteArrayView marksOf(QByteArrayView header, qsizetype at)
{
    const QByteArrayView rest = header.sliced(at + 1);
    const qsizetype end = rest.indexOf(header[at]);
    return end < 0 ? rest : rest.first(end);
}

std::optional<Separators> separatorsFrom(char field, const std::array<char, 4> &marks)
{
    if (!isMark(field) || !isMark(marks[0]))
        return {};
    for (std::size_t i = 0; i < marks.size(); ++i) {
        if (marks[i] != '\0' && (!isMark(marks[i]) || marks[i] == field))
            return {};
        for (std::size_t other = 0; other < i; ++other) {
            if (marks[i] != '\0' && marks[i] == marks[other])
                return {};
        }
    }
    return Separators{field, marks[0], marks[1], marks[2], marks[3]};
}

std::array<char, 4> firstFour(QByteArrayView marks)
{
    std::array<char, 4> four{};
    std::copy_n(marks.begin(), std::min<qsizetype>(marks.size(), 4), four.begin());
    return four;
}

bool isHexDigit(QChar c)
{
    const char16_t unit = c.toUpper().unicode();
    return (unit >= u'0' && unit <= u'9') || (unit >= u'A' && unit <= u'F');
}

QStringView cut(QStringView text, char separator, qsizetype number)
{
    if (separator == '\0')
        return number == 1 ? text : QStringView();
    for (; number > 1; --number) {
        const qsizetype end = text.indexOf(QLatin1Char(separator));
        if (end < 0)
            return {};
        text = text.sliced(end + 1);
    }
    const qsizetype end = text.indexOf(QLatin1Char(separator));
    return end < 0 ? text : text.first(end);
}

std::vector<QStringView> cutAll(QStringView text, char separator)
{
    std::vector<QStringView> parts;
    for (qsizetype from = 0; separator != '\0';) {
        const qsizetype end = text.indexOf(QLatin1Char(separator), from);
        if (end < 0) {
            text = text.sliced(from);
            break;
        }
        parts.push_back(text.sliced(from, end - from));
        from = end + 1;
    }
    parts.push_back(text);
    return parts;
}

} // namespace

std::optional<Separators> separatorsOfHl7(QByteArrayView header)
{
    if (header.size() <= kNameLength + 1)
        return {};
    return separatorsFrom(header[kNameLength], firstFour(marksOf(header, kNameLength)));
}

std::optional<Separators> separatorsOfHprim(QByteArrayView header)
{
    if (header.size() <= 2)
        return {};
    const QByteArrayView marks = marksOf(header, 1);
    if (marks.size() < 3)
        return {};
    std::array<char, 4> four = firstFour(marks);
    if (marks.size() == 3)
        std::swap(four[0], four[1]);
    return separatorsFrom(header[1], four);
}

Segment::Segment(QString text, const Separators &separators, const CodePages &codePages)
    : m_text(std::move(text))
    , m_separators(separators)
    , m_codePages(codePages)
    , m_fields(cutAll(m_text, separators.field))
{
}

QStringView Segment::field(qsizetype number) const
{
    const auto at = static_cast<std::size_t>(number);
    return at < m_fields.size() ? m_fields[at] : QStringView();
}

std::vector<QStringView> Segment::repetitions(qsizetype field) const
{
    return cutAll(this->field(field), m_separators.repetition);
}

QStringView Segment::component(QStringView repetition, qsizetype number) const
{
    return cut(repetition, m_separators.component, number);
}

QStringView Segment::subcomponent(QStringView component, qsizetype number) const
{
    return cut(component, m_separators.subcomponent, number);
}

QString Segment::text(QStringView part) const
{
    if (part == u"\"\"")
        return {};
    const bool isPlain =
        m_separators.escape == '\0' || !part.contains(QLatin1Char(m_separators.escape));
    return isPlain ? part.trimmed().toString() : unescaped(part).trimmed();
}

QString Segment::text(qsizetype field, qsizetype component) const
{
    return text(cut(this->field(field), m_separators.repetition, 1), component);
}

QString Segment::text(QStringView repetition, qsizetype component) const
{
    return text(subcomponent(this->component(repetition, component), 1));
}

bool Segment::isFilled(qsizetype field) const
{
    const QStringView whole = this->field(field).trimmed();
    return std::ranges::any_of(whole, [this](QChar c) {
        const char16_t unit = c.unicode();
        return unit != u'"' && unit != static_cast<unsigned char>(m_separators.component)
            && unit != static_cast<unsigned char>(m_separators.repetition)
            && unit != static_cast<unsigned char>(m_separators.subcomponent);
    });
}

// HL7 v2.5, 2.7.  An escape character that opens no known sequence is a letter.
QString Segment::unescaped(QStringView part) const
{
    const QLatin1Char escape(m_separators.escape);
    QString result;
    qsizetype at = 0;
    for (;;) {
        const qsizetype open = part.indexOf(escape, at);
        const qsizetype close = open < 0 ? -1 : part.indexOf(escape, open + 1);
        if (close < 0)
            return result + part.sliced(at);
        const QStringView sequence = part.sliced(open + 1, close - open - 1);
        const std::optional<QString> meant =
            sequence.size() > kLongestEscape ? std::nullopt : meaning(sequence);
        result += part.sliced(at, open - at);
        result += meant.value_or(QString(escape));
        at = meant ? close + 1 : open + 1;
    }
}

std::optional<QString> Segment::meaning(QStringView sequence) const
{
    const auto letter = [](char c) { return QString(QLatin1Char(c)); };
    if (sequence == u"F")
        return letter(m_separators.field);
    if (sequence == u"S")
        return letter(m_separators.component);
    if (sequence == u"T")
        return letter(m_separators.subcomponent);
    if (sequence == u"R")
        return letter(m_separators.repetition);
    if (sequence == u"E")
        return letter(m_separators.escape);
    if (sequence == u"H" || sequence == u"N") // highlighted text
        return QString();
    if (sequence.startsWith(u'.')) // a line break or another order to a printer
        return u" "_s;
    if (sequence.size() < 3 || !std::ranges::all_of(sequence.sliced(1), isHexDigit))
        return {};
    if (sequence.startsWith(u'X')) {
        const QByteArray bytes = QByteArray::fromHex(sequence.sliced(1).toLatin1());
        const TextDecoder *const decoder = m_codePages.decoderOf(bytes);
        return (decoder != nullptr ? *decoder : utf8Decoder()).decode(bytes).simplified();
    }
    if (sequence.startsWith(u'C') || sequence.startsWith(u'M'))
        return QString(); // another character set
    return {};
}

bool isFieldFilled(QByteArrayView segment, const Separators &separators, qsizetype number)
{
    for (; number > 0; --number) {
        const qsizetype end = segment.indexOf(separators.field);
        if (end < 0)
            return false;
        segment = segment.sliced(end + 1);
    }
    const qsizetype end = segment.indexOf(separators.field);
    const QByteArrayView field = end < 0 ? segment : segment.first(end);
    return std::ranges::any_of(field, [&](char c) {
        return c != ' ' && c != '"' && c != separators.component && c != separators.repetition
            && c != separators.subcomponent;
    });
}

} // namespace intake
