// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "notices/typography.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace notices {

namespace {

constexpr QChar kNoBreak = u'\u00A0';
constexpr QChar kNarrow = u'\u202F';

bool isBlank(QChar c)
{
    return c == u' ' || c == kNoBreak || c == kNarrow;
}

QChar blankBefore(QChar mark)
{
    switch (mark.unicode()) {
    case u';':
    case u'!':
    case u'?':
        return kNarrow;
    case u':':
    case u'\u00BB': // »
        return kNoBreak;
    default:
        return {};
    }
}

} // namespace

QString frenchTypography(QStringView text)
{
    QString result = text.toString();
    for (qsizetype i = 1; i < result.size(); ++i) {
        const QChar here = result[i];
        QChar &before = result[i - 1];
        if (const QChar blank = blankBefore(here); !blank.isNull() && isBlank(before))
            before = blank;
        else if (before == u'\u00AB' && isBlank(here)) // «
            result[i] = kNoBreak;
        else if (before == u'\'' && i > 1 && here.isLetter() && result[i - 2].isLetter())
            before = u'\u2019';
    }
    return result;
}

QString frenchDate(const QDate &date)
{
    const QLocale french(QLocale::French, QLocale::France);
    const QString day = date.day() == 1 ? u"1er"_s : QString::number(date.day());
    return day + kNoBreak + french.standaloneMonthName(date.month()) + kNoBreak
        + QString::number(date.year());
}

} // namespace notices
