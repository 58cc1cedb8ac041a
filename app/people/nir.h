// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "people/partialdate.h"
#include "people/sourcerecord.h"

#include <QString>
#include <QStringView>

#include <optional>

namespace people {

// The French social-security number (NIR, INSEE): sex(1) year(2) month(2)
// place(5) order(3) key(2).  It is the insured person's number, so one number
// serves a family: equality is never identity.
struct Nir {
    enum class Key { Absent, Good, Bad };

    QString number; // 13 characters, upper case, 2A/2B kept
    Key key = Key::Absent;
    Sex sex = Sex::Unknown;
    int yearOfCentury = 0;    // 00…99
    int month = 0;            // 1…12, 0 when the number does not say
    bool provisional = false; // first digit 3, 4, 7 or 8

    bool operator==(const Nir &) const = default;
};

// Reads what people write: blanks, dots, hyphens, 13 or 15 characters, 2A and
// 2B in either case.  Nothing when it is not the shape of a NIR or is a
// sentinel (0000000000000, 1111111111111, 9999999999999…).  A bad key is
// reported, not refused.
std::optional<Nir> parseNir(QStringView text);

// 97 − (number mod 97), 2A counted as 19 and 2B as 18; for 13 characters.
int nirKey(QStringView number);

// Does the number describe this person?  Compares sex, year modulo 100 and
// month where both sides say something.  Agrees: all three.  Partly: the year
// agrees, of sex and month at most one differs.  Contradicts: another year, or
// both others.  Unknown: no birth year, and nothing that differs.
enum class NirVerdict { Unknown, Contradicts, Partly, Agrees };
NirVerdict nirVerdict(const Nir &nir, Sex sex, const PartialDate &birthDate);

} // namespace people
