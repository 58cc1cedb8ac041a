// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/numberformat.h"

#include <QCalendar>
#include <QDate>
#include <QTime>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>

namespace intake {

namespace {

constexpr double kWholeDigits = 1e15;          // numbers below have at most fifteen digits
constexpr double kDayAfterLast = 2'958'466;    // 10000-01-01 from 1900
constexpr double kRounding = 0.5 / 86'400'000; // half a millisecond, in days
constexpr qsizetype kMaxPlaces = 32;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isWhole(QByteArrayView stored)
{
    const QByteArrayView digits = stored.startsWith('-') ? stored.sliced(1) : stored;
    return !digits.isEmpty() && std::ranges::all_of(digits, isDigit);
}

std::optional<double> numberOf(QByteArrayView stored)
{
    double number = 0;
    const char *const end = stored.data() + stored.size();
    const auto [read, failed] = std::from_chars(stored.data(), end, number);
    const bool ok = failed == std::errc() && read == end && std::isfinite(number);
    return ok ? std::optional(number) : std::nullopt;
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// The first section in lower case, without what only looks like a code:
// "text", \x, _x (a blank as wide as x), *x (filled up with x) and [colour],
// [$-40C], [<1000].  [h], [m] and [s] are times that go on beyond a day.
QByteArray skeleton(QByteArrayView code)
{
    QByteArray result;
    for (qsizetype i = 0; i < code.size() && code[i] != ';'; ++i) {
        const char c = lower(code[i]);
        if (c == '"' || c == '[') {
            const qsizetype close = code.indexOf(c == '"' ? '"' : ']', i + 1);
            const qsizetype end = close < 0 ? code.size() : close;
            const char first = i + 1 < end ? lower(code[i + 1]) : '\0';
            const bool isElapsed =
                c == '[' && (first == 'h' || first == 's' || (first == 'm' && end - i <= 3));
            if (isElapsed)
                result += 'h';
            i = end;
        } else if (c == '\\' || c == '_' || c == '*') {
            ++i;
        } else {
            result += c;
        }
    }
    result.replace("general", "").replace("standard", "").replace("am/pm", "").replace("a/p", "");
    return result;
}

// [$-40C] and [Red], which change nothing; not [<1000] or [$€-40C].
bool isDecoration(QByteArrayView bracket)
{
    const auto isLetter = [](char c) { return lower(c) >= 'a' && lower(c) <= 'z'; };
    return bracket.startsWith("$-") || std::ranges::all_of(bracket, isLetter);
}

// yyyy-MM-dd
void appendDate(int year, int month, int day, QByteArray &to)
{
    const auto digit = [](int number) { return static_cast<char>('0' + number % 10); };
    const std::array text{digit(year / 1000),
                          digit(year / 100),
                          digit(year / 10),
                          digit(year),
                          '-',
                          digit(month / 10),
                          digit(month),
                          '-',
                          digit(day / 10),
                          digit(day)};
    to.append(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

NumberFormat NumberFormat::fromCode(QByteArrayView code)
{
    NumberFormat format;
    const QByteArray letters = skeleton(code);
    const auto has = [&letters](char c) { return letters.contains(c); };
    // A month is a minute beside hours or seconds.
    if (has('y') || has('d') || (has('m') && !has('h') && !has('s')))
        format.m_kind = Kind::Date;
    else if (has('h') || has('s'))
        format.m_kind = Kind::Time;
    else if (parsePadding(code, format))
        format.m_kind = Kind::Padded;
    else
        return {};
    return format;
}

NumberFormat NumberFormat::builtIn(int id)
{
    NumberFormat format;
    if ((id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58))
        format.m_kind = Kind::Date;
    else if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47))
        format.m_kind = Kind::Time;
    return format;
}

// Digits and text between them, nothing else; at least two places, so that it
// differs from a plain number.
bool NumberFormat::parsePadding(QByteArrayView code, NumberFormat &format)
{
    QByteArray text;
    for (qsizetype i = 0; i < code.size() && code[i] != ';'; ++i) {
        const char c = code[i];
        if (c == '0' || c == '#' || c == '?') {
            format.m_places += c;
            format.m_before.push_back(std::exchange(text, {}));
        } else if (c == '"') {
            const qsizetype close = code.indexOf('"', i + 1);
            if (close < 0)
                return false;
            text += code.sliced(i + 1, close - i - 1);
            i = close;
        } else if (c == '[') {
            const qsizetype close = code.indexOf(']', i + 1);
            if (close < 0 || !isDecoration(code.sliced(i + 1, close - i - 1)))
                return false;
            i = close;
        } else if (c == '\\' && i + 1 < code.size()) {
            text += code[++i];
        } else if (QByteArrayView(" -()/:|").contains(c)) {
            text += c;
        } else {
            return false;
        }
    }
    format.m_behind = text;
    const bool hasText = !text.isEmpty()
        || std::ranges::any_of(format.m_before, [](const QByteArray &t) { return !t.isEmpty(); });
    return format.m_places.contains('0') && format.m_places.size() <= kMaxPlaces
        && (format.m_places.count('0') > 1 || hasText);
}

void NumberFormat::append(QByteArrayView stored, DateSystem system, QByteArray &to) const
{
    if (m_kind == Kind::Date || m_kind == Kind::Time) {
        const std::optional<double> serial = numberOf(stored);
        if (serial && appendDate(*serial, system, to))
            return;
    } else if (m_kind == Kind::Padded) {
        QByteArray digits;
        appendPlainNumber(stored, digits);
        if (isWhole(digits) && digits[0] != '-') {
            appendPadded(digits, to);
            return;
        }
    }
    appendPlainNumber(stored, to);
}

bool NumberFormat::appendDate(double serial, DateSystem system, QByteArray &to) const
{
    if (serial < 0 || serial >= kDayAfterLast)
        return false;
    if (m_kind == Kind::Time && serial < 1) {
        const auto milliseconds = static_cast<int>(std::lround(serial * 86'400'000));
        to += QTime::fromMSecsSinceStartOfDay(std::min(milliseconds, 86'399'999))
                  .toString(Qt::ISODate)
                  .toLatin1();
        return true;
    }
    const auto day = static_cast<qint64>(std::floor(serial + kRounding));
    const bool isFrom1900 = system == DateSystem::From1900;
    if (isFrom1900 && (day == 0 || day == 60)) {
        // As spreadsheets show them; no such days ever were.
        intake::appendDate(1900, day == 0 ? 1 : 2, day == 0 ? 0 : 29, to);
        return true;
    }
    const QDate first = !isFrom1900 ? QDate(1904, 1, 1)
        : day < 60                  ? QDate(1899, 12, 31)
                                    : QDate(1899, 12, 30);
    const QCalendar::YearMonthDay date = QCalendar().partsFromDate(first.addDays(day));
    intake::appendDate(date.year, date.month, date.day, to);
    return true;
}

void NumberFormat::appendPadded(QByteArrayView digits, QByteArray &to) const
{
    const qsizetype places = m_places.size();
    const qsizetype missing = places - digits.size();
    for (qsizetype i = 0; i < places; ++i) {
        to += m_before[static_cast<std::size_t>(i)];
        if (i >= missing) {
            // More digits than places stand at the first one.
            const qsizetype at = i == 0 ? 0 : i - missing;
            to += digits.sliced(at, i == 0 ? std::max<qsizetype>(1 - missing, 1) : 1);
        } else if (m_places[i] == '0') {
            to += '0';
        }
    }
    to += m_behind;
}

void appendPlainNumber(QByteArrayView stored, QByteArray &to)
{
    const std::optional<double> number = isWhole(stored) ? std::nullopt : numberOf(stored);
    if (!number || (std::abs(*number) >= kWholeDigits)) {
        to += stored;
        return;
    }
    std::array<char, 32> text{};
    const bool isInteger = std::trunc(*number) == *number;
    const auto written = isInteger
        ? std::to_chars(text.begin(), text.end(), static_cast<qint64>(*number))
        : std::to_chars(text.begin(), text.end(), *number, std::chars_format::general, 15);
    to.append(text.data(), written.ptr - text.data());
}

} // namespace intake
