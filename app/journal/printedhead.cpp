// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "journal/printedhead.h"

#include "journal/chain.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace journal {

namespace {

constexpr QStringView kAlphabet = u"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr qsizetype kCharacters = 20;
constexpr qsizetype kBitsEach = 5;
constexpr qsizetype kGroup = 4;
constexpr qsizetype kLeastDigits = 32;

QString grouped(const QString &characters)
{
    QString text;
    for (qsizetype at = 0; at < characters.size(); at += kGroup)
        text += (at > 0 ? u"-"_s : QString()) + characters.mid(at, kGroup);
    return text;
}

// Five bits from bit `from` on, the highest of the first byte being bit 0.
qsizetype fiveBits(QByteArrayView bytes, qsizetype from)
{
    qsizetype value = 0;
    for (qsizetype bit = from; bit < from + kBitsEach; ++bit) {
        const auto byte = static_cast<unsigned char>(bytes.at(bit / 8));
        value = value * 2 + ((byte >> (7 - bit % 8)) & 1);
    }
    return value;
}

QString characters(QByteArrayView head)
{
    Q_ASSERT(head.size() == Chain::kHashBytes);
    QString text;
    for (qsizetype at = 0; at < kCharacters; ++at)
        text += kAlphabet.at(fiveBits(head, at * kBitsEach));
    return text;
}

QChar asPrinted(QChar typed)
{
    const QChar upper = typed.toUpper();
    if (upper == u'I' || upper == u'L')
        return u'1';
    return upper == u'O' ? QChar(u'0') : upper;
}

bool isSeparator(QChar c)
{
    return c.isSpace() || c.category() == QChar::Punctuation_Dash || c == u'…';
}

bool isHexadecimalDigit(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
}

} // namespace

QString shortHead(QByteArrayView head)
{
    return grouped(characters(head));
}

PrintedHead::PrintedHead(QString text, bool isHexadecimal)
    : m_text(std::move(text))
    , m_isHexadecimal(isHexadecimal)
{
}

std::optional<PrintedHead> PrintedHead::parse(const QString &typed)
{
    QString text = typed;
    text.removeIf(isSeparator);
    if (text.size() >= kLeastDigits && text.size() <= 2 * Chain::kHashBytes) {
        text = text.toLower();
        return std::ranges::all_of(text, isHexadecimalDigit)
            ? std::optional(PrintedHead(text, true))
            : std::nullopt;
    }
    std::ranges::transform(text, text.begin(), asPrinted);
    const bool isPrinted = text.size() == kCharacters
        && std::ranges::all_of(text, [](QChar c) { return kAlphabet.contains(c); });
    return isPrinted ? std::optional(PrintedHead(text, false)) : std::nullopt;
}

bool PrintedHead::matches(QByteArrayView head) const
{
    return m_isHexadecimal ? QString::fromLatin1(head.toByteArray().toHex()).startsWith(m_text)
                           : characters(head) == m_text;
}

QString PrintedHead::text() const
{
    return m_isHexadecimal ? m_text : grouped(m_text);
}

} // namespace journal
