// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/partialdate.h"

using namespace Qt::StringLiterals;

namespace people {

QDate PartialDate::toDate() const
{
    return isComplete() ? QDate(year, month, day) : QDate();
}

PartialDate PartialDate::fromPacked(int packed)
{
    return {packed / 10000, packed / 100 % 100, packed % 100};
}

QString PartialDate::toIsoText() const
{
    if (isEmpty())
        return {};
    return u"%1-%2-%3"_s.arg(year, 4, 10, QChar(u'0'))
        .arg(month, 2, 10, QChar(u'0'))
        .arg(day, 2, 10, QChar(u'0'));
}

} // namespace people
