// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace base {

namespace {

// Letters that Unicode does not decompose but French (and its neighbours)
// write with two letters or a plain one.
QStringView openedLigature(QChar c)
{
    switch (c.unicode()) {
    case u'\u0152': // Œ
        return u"OE";
    case u'\u00C6': // Æ
        return u"AE";
    case u'\u00D8': // Ø
        return u"O";
    case u'\u0141': // Ł
        return u"L";
    case u'\u0110': // Đ
    case u'\u00D0': // Ð
        return u"D";
    case u'\u00DE': // Þ
        return u"TH";
    case u'\u0131': // ı
        return u"I";
    default:
        return {};
    }
}

bool isMark(QChar c)
{
    return c.category() == QChar::Mark_NonSpacing;
}

bool isAscii(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
}

} // namespace

QString foldToUpper(QStringView text)
{
    if (isAscii(text)) // most of a French patient list: nothing to decompose
        return text.toString().toUpper();
    // Decomposed first: a subscript n has no capital, the n that it is made of has.
    // QString::toUpper() already turns ß into SS.
    const QString decomposed = text.toString().normalized(QString::NormalizationForm_KD).toUpper();
    QString folded;
    folded.reserve(decomposed.size());
    for (const QChar c : decomposed) {
        if (isMark(c))
            continue;
        const QStringView opened = openedLigature(c);
        if (opened.isEmpty())
            folded += c;
        else
            folded += opened;
    }
    return folded;
}

QString simplified(QStringView text)
{
    return text.toString().simplified();
}

QString frenchNumber(qint64 number)
{
    const bool negative = number < 0;
    QString digits = QString::number(number);
    const qsizetype first = negative ? 1 : 0;
    for (qsizetype at = digits.size() - 3; at > first; at -= 3)
        digits.insert(at, QChar(u'\u202F'));
    return digits;
}

} // namespace base
