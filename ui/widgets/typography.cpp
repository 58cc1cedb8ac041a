// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/widgets/typography.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace ui::typography {

namespace {

QString translated(const char *source)
{
    return QCoreApplication::translate("Typography", source);
}

constexpr qint64 kMinute = 60;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;
constexpr qint64 kLong = 30 * kDay; // from here on hours say nothing

QString twoUnits(const QString &large, qint64 restInSmall, const QString &small)
{
    return restInSmall == 0 ? large : large + QChar(QChar::Nbsp) + small.arg(number(restInSmall));
}

} // namespace

QString number(qint64 number)
{
    return QLocale().toString(number);
}

int plural(qint64 count)
{
    return int(std::clamp<qint64>(count, 0, std::numeric_limits<int>::max()));
}

QString percent(double share)
{
    // Almost certain is not certain: never rounded up to 100.
    const bool isAlmost = share > 0.99 && share < 1;
    const double shown = isAlmost ? std::floor(share * 1000) / 10 : share * 100;
    return translated(QT_TRANSLATE_NOOP("Typography", "%1%"))
        .arg(QLocale().toString(shown, 'f', isAlmost ? 1 : 0));
}

QString bytes(qint64 bytes)
{
    static constexpr std::array units{
        QT_TRANSLATE_NOOP("Typography", "%1 bytes"), QT_TRANSLATE_NOOP("Typography", "%1 kB"),
        QT_TRANSLATE_NOOP("Typography", "%1 MB"), QT_TRANSLATE_NOOP("Typography", "%1 GB")};
    auto size = double(bytes);
    std::size_t unit = 0;
    while (size >= 1000 && unit + 1 < units.size()) {
        size /= 1000;
        ++unit;
    }
    return translated(units.at(unit)).arg(QLocale().toString(size, 'f', unit == 0 ? 0 : 1));
}

QString date(const QDate &date)
{
    return date.isValid() ? QLocale().toString(date, u"d MMMM yyyy"_s) : QString();
}

QString time(const QTime &time)
{
    return translated(QT_TRANSLATE_NOOP("Typography", "%1:%2"))
        .arg(QString::number(time.hour()), time.toString(u"mm"_s));
}

QString dateTime(const QDateTime &instant)
{
    if (!instant.isValid())
        return {};
    return translated(QT_TRANSLATE_NOOP("Typography", "%1 at %2"))
        .arg(date(instant.date()), time(instant.time()));
}

QString localDateTime(const QDateTime &instant)
{
    return dateTime(instant.toLocalTime());
}

QString duration(qint64 seconds)
{
    const QString days = translated(QT_TRANSLATE_NOOP("Typography", "%1 d"));
    const QString hours = translated(QT_TRANSLATE_NOOP("Typography", "%1 h"));
    const QString minutes = translated(QT_TRANSLATE_NOOP("Typography", "%1 min"));
    const QString secondsUnit = translated(QT_TRANSLATE_NOOP("Typography", "%1 s"));
    const qint64 length = qMax(qint64(0), seconds);
    if (length >= kLong)
        return days.arg(number(length / kDay));
    if (length >= kDay)
        return twoUnits(days.arg(number(length / kDay)), length % kDay / kHour, hours);
    if (length >= kHour)
        return twoUnits(hours.arg(length / kHour), length % kHour / kMinute, minutes);
    if (length >= kMinute)
        return minutes.arg(length / kMinute);
    return secondsUnit.arg(length);
}

QString shortHash(const QString &hash)
{
    return hash.size() <= 12 ? hash : hash.left(12) + u'…';
}

} // namespace ui::typography
