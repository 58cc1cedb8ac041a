// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "deadlines/icalendar.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace deadlines {

namespace {

constexpr qsizetype kLineOctets = 75; // RFC 5545 §3.1, without the line break
constexpr int kDayMinutes = 24 * 60;
constexpr int kLastMinutes = 4 * 60;

QString escaped(QString text)
{
    return text.replace(u'\\', u"\\\\"_s)
        .replace(u';', u"\\;"_s)
        .replace(u',', u"\\,"_s)
        .replace(u'\n', u"\\n"_s);
}

bool continuesCharacter(char octet)
{
    return (static_cast<unsigned char>(octet) & 0xC0U) == 0x80U;
}

// A line that goes on begins with a blank, which counts; no cut within UTF-8.
QByteArray folded(const QByteArray &line)
{
    QByteArray out;
    qsizetype from = 0;
    qsizetype room = kLineOctets;
    while (line.size() - from > room) {
        qsizetype end = from + room;
        while (continuesCharacter(line.at(end)))
            --end;
        out += line.mid(from, end - from) + "\r\n ";
        from = end;
        room = kLineOctets - 1;
    }
    return out + line.mid(from) + "\r\n";
}

QByteArray property(const QByteArray &name, const QString &text)
{
    return folded(name + ':' + escaped(text).toUtf8());
}

QByteArray instant(const QByteArray &name, const QDateTime &at)
{
    return folded(name + ':' + at.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'").toLatin1());
}

QByteArray alarm(const QString &summary, int minutesBefore)
{
    return "BEGIN:VALARM\r\nACTION:DISPLAY\r\n" + property("DESCRIPTION", summary) + "TRIGGER:-PT"
        + QByteArray::number(minutesBefore) + "M\r\nEND:VALARM\r\n";
}

QByteArray event(const CalendarEntry &entry, const QDateTime &stampUtc)
{
    QByteArray out = "BEGIN:VEVENT\r\n" + property("UID", entry.uid) + instant("DTSTAMP", stampUtc)
        + instant("DTSTART", entry.at) + property("SUMMARY", entry.summary)
        + property("DESCRIPTION", entry.description)
        + "CLASS:CONFIDENTIAL\r\nTRANSP:TRANSPARENT\r\n";
    for (const int minutes : entry.alarmsBefore)
        out += alarm(entry.summary, minutes);
    return out + "END:VEVENT\r\n";
}

} // namespace

bool belongsInCalendar(const Deadline &deadline)
{
    const bool isOpen = deadline.state == Deadline::State::Running
        || deadline.state == Deadline::State::Overdue || deadline.state == Deadline::State::Soft;
    return isOpen && deadline.limit.has_value();
}

CalendarEntry calendarEntry(const Deadline &deadline, const QString &uid)
{
    const bool isTarget = deadline.state == Deadline::State::Soft;
    CalendarEntry entry{.uid = uid,
                        .summary =
                            (isTarget ? QCoreApplication::translate("deadlines", "Target: %1")
                                      : QCoreApplication::translate("deadlines", "Time limit: %1"))
                                .arg(deadline.label),
                        .description = deadline.ground + u'\n' + deadline.explanation,
                        .at = *deadline.limit};
    entry.alarmsBefore =
        isTarget ? std::vector{kDayMinutes} : std::vector{kDayMinutes, kLastMinutes};
    return entry;
}

std::vector<CalendarEntry> calendarEntries(const std::vector<Deadline> &deadlines,
                                           const QString &vault)
{
    std::vector<CalendarEntry> entries;
    for (const Deadline &deadline : deadlines)
        if (belongsInCalendar(deadline))
            entries.push_back(
                calendarEntry(deadline, u"%1-%2@avis34.invalid"_s.arg(deadline.key, vault)));
    return entries;
}

QByteArray toICalendar(const std::vector<CalendarEntry> &entries, const QDateTime &stampUtc)
{
    QByteArray out = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Avis 34//Avis 34//FR\r\n"
                     "CALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\n";
    for (const CalendarEntry &entry : entries)
        out += event(entry, stampUtc);
    return out + "END:VCALENDAR\r\n";
}

} // namespace deadlines
