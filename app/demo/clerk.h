// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "demo/generator.h"
#include "demo/random.h"
#include "people/partialdate.h"

#include <QString>

namespace demo {

// How often a leaked row departs from the truth, per ten thousand rows to which
// the error can happen.  The kinds are those that laboratories
// and identity-vigilance guides (RNIV) report.
struct ErrorRates {
    int typedName = 250; // surname and given name alike, each
    int swappedNames = 80;
    int otherGivenName = 100;
    int wrongDay = 80;
    int swappedDayMonth = 60;
    int wrongYear = 50;
    int firstOfJanuary = 40;
    int wrongDayAndMonth = 20;
    int partialDate = 10; // 00/00/1950
    int noDate = 60;
    int typedNir = 100;
    int strangersNir = 20;
    int typedStreet = 400;
    int otherTelephone = 2000;
    int mojibake = 20;
};

ErrorRates errorRates(Difficulty difficulty);

// One slip of the fingers or of the ear: letter left out, doubled, exchanged
// with its neighbour, replaced by its neighbour on an AZERTY keyboard, or a
// spelling that sounds the same.  Upper case in, upper case out.
QString mistyped(const QString &text, Random &random);

// The same with digits, which have no neighbours that sound alike.
QString misdialled(const QString &digits, Random &random);

// The date as a careless clerk wrote it, or the date itself.
people::PartialDate misdated(const people::PartialDate &date, const ErrorRates &rates,
                             Random &random);

// UTF-8 read as an 8-bit encoding: "É" becomes "Ã‰".  Letters without accent stay.
QString mojibake(const QString &text);

} // namespace demo
