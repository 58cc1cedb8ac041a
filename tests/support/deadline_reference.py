# SPDX-FileCopyrightText: 2026 Avis 34 contributors
# SPDX-License-Identifier: EUPL-1.2
"""A second computation of legal deadlines, written from the texts and not from the
program: tests/auto/deadlines/tst_clocktable.cpp compares both.

    python3 deadline_reference.py CASES.tsv

One result a line, in the order of the cases:
  hours    zone  start(ISO, offset)  n      the instant n elapsed hours later, in the zone
  request  code  received            months the last day to answer
  easter   -     year                -      Easter Sunday
  holiday  code  date                -      yes or no
"""

import datetime as dt
import sys
import zoneinfo

DAY = dt.timedelta(days=1)


def easter(year):
    """Oudin's form (1940) of the Gregorian computus, by the age of the moon."""
    century = year // 100
    golden = year % 19
    moon = (century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    moon -= (moon // 28) * (1 - (moon // 28) * (29 // (moon + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + moon + 2 - century + century // 4) % 7
    offset = moon - weekday  # days from 28 March, at least -6
    return dt.date(year, 3, 28) + offset * DAY


def abolition(code):
    """Code du travail, art. L3422-2, by where the laboratory is."""
    if code.startswith(("97133", "97701")):
        return 10, 9  # Saint-Barthélemy
    if code.startswith(("97150", "97801")):
        return 5, 27  # Saint-Martin, as Guadeloupe
    return {"971": (5, 27), "972": (5, 22), "973": (6, 10), "974": (12, 20), "976": (4, 27)}.get(
        code[:3]
    )


def holidays(year, code):
    """Code du travail, art. L3133-1; L3134-13 for Alsace and Moselle; L3422-2."""
    sunday = easter(year)
    days = {
        dt.date(year, 1, 1),
        sunday + 1 * DAY,
        dt.date(year, 5, 1),
        dt.date(year, 5, 8),
        sunday + 39 * DAY,
        sunday + 50 * DAY,
        dt.date(year, 7, 14),
        dt.date(year, 8, 15),
        dt.date(year, 11, 1),
        dt.date(year, 11, 11),
        dt.date(year, 12, 25),
    }
    if code[:2] in ("57", "67", "68"):
        days |= {sunday - 2 * DAY, dt.date(year, 12, 26)}
    if abolition(code):
        days.add(dt.date(year, *abolition(code)))
    return days


def works(day, code):
    """Reg. 1182/71 art. 2: neither public holiday, Sunday nor Saturday."""
    return day.isoweekday() <= 5 and day not in holidays(day.year, code)


def months_later(day, months):
    """Art. 3(2)(c): the same date, or the last day of a month that has none."""
    month = day.month - 1 + months
    year, month = day.year + month // 12, month % 12 + 1
    first_of_next = dt.date(year + month // 12, month % 12 + 1, 1)
    return min(dt.date(year, month, 1) + (day.day - 1) * DAY, first_of_next - DAY)


def last_day(day, months, code):
    """Art. 3(4): on to the end of the next working day."""
    day = months_later(day, months)
    while not works(day, code):
        day += DAY
    return day


def result(kind, where, when, figure):
    if kind == "hours":
        start = dt.datetime.fromisoformat(when).astimezone(dt.timezone.utc)
        end = start + dt.timedelta(hours=int(figure))
        return end.astimezone(zoneinfo.ZoneInfo(where)).isoformat(timespec="seconds")
    if kind == "request":
        return last_day(dt.date.fromisoformat(when), int(figure), where).isoformat()
    if kind == "easter":
        return easter(int(when)).isoformat()
    day = dt.date.fromisoformat(when)
    return "yes" if day in holidays(day.year, where) else "no"


def main():
    with open(sys.argv[1], encoding="utf-8") as cases:
        for line in cases:
            if line.strip() and not line.startswith("#"):
                _, kind, where, when, figure = line.rstrip("\n").split("\t")
                print(result(kind, where, when, figure))


main()
