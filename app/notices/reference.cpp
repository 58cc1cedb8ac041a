// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "notices/reference.h"

using namespace Qt::StringLiterals;

namespace notices {

namespace {

constexpr QStringView kSymbols = u"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr int kDigits = 10;
constexpr quint64 kNumbers = quint64(1) << (5 * kDigits);
constexpr quint64 kCheck = 37;

bool hasPlainCheck(quint64 number)
{
    return number % kCheck < quint64(kSymbols.size());
}

QString grouped(QStringView symbols)
{
    return symbols.first(4) + u'-' + symbols.sliced(4, 4) + u'-' + symbols.sliced(8);
}

// The value of a symbol as people write it; −1 for none.
qsizetype valueOf(QChar written)
{
    const QChar symbol = written.toUpper();
    if (symbol == u'I' || symbol == u'L')
        return 1;
    if (symbol == u'O')
        return 0;
    return kSymbols.indexOf(symbol);
}

bool isSeparator(QChar character)
{
    return character == u'-' || character.isSpace() || character == u'\u2011'
        || character == u'\u2013';
}

} // namespace

QString makeReference(quint64 random)
{
    quint64 number = random % kNumbers;
    while (!hasPlainCheck(number))
        number = (number + 1) % kNumbers;
    QString symbols(kDigits, u'0');
    quint64 rest = number;
    for (qsizetype place = kDigits - 1; place >= 0; --place, rest /= 32)
        symbols[place] = kSymbols[qsizetype(rest % 32)];
    symbols.append(kSymbols[qsizetype(number % kCheck)]);
    return grouped(symbols);
}

std::optional<QString> parseReference(QStringView text)
{
    QString symbols;
    quint64 number = 0;
    for (const QChar character : text) {
        if (isSeparator(character))
            continue;
        const qsizetype value = valueOf(character);
        if (value < 0 || symbols.size() > kDigits)
            return {};
        if (symbols.size() < kDigits)
            number = number * 32 + quint64(value);
        symbols.append(kSymbols[value]);
    }
    if (symbols.size() != kDigits + 1 || !hasPlainCheck(number)
        || symbols.back() != kSymbols[qsizetype(number % kCheck)])
        return {};
    return grouped(symbols);
}

QString compactReference(QStringView reference)
{
    QString compact = reference.toString();
    compact.remove(u'-');
    return compact;
}

} // namespace notices
