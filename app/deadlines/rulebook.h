// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace deadlines {

// One rule of law with the dates between which it binds: the law changes, the
// program need not.
struct Regime {
    enum class Kind { Strict, Soft, Ageing, Information };
    // How `hours` becomes a limit.
    enum class Reading {
        Elapsed,        // start + hours of real time (RGPD art. 33: the only target)
        HourNotCounted, // Reg. 1182/71 art. 3(1): from the next full hour
        TwoWorkingDays, // Reg. 1182/71 art. 3(5): at least two working days
    };
    // Where the figure comes from.
    enum class Figure {
        Law,      // hours or months below; both 0 when the law has none
        Contract, // hours that the laboratory enters from its processor's contract
    };

    QString key;
    QString label;
    QString ground;
    QString note;
    Kind kind = Kind::Information;
    Reading reading = Reading::Elapsed;
    Figure figure = Figure::Law;
    int hours = 0;                   // 0…8760
    int months = 0;                  // 0…24; to the end of the day, as for a request
    QString startEvent;              // an instant of incident::Incident, or a RuleEvent
    QString metBy;                   // the same; empty when nothing ends it
    bool enacted = true;             // false: adopted nowhere yet (bill, proposal)
    std::optional<QDate> validFrom;  // inclusive, compared with the date of the facts
    std::optional<QDate> validUntil; // inclusive
    bool isOwn = false;              // the laboratory's, not the program's

    bool operator==(const Regime &) const = default;
};

// An event that the sheet of the incident does not have, whose instant the
// laboratory enters beside it: « notification NIS 2 ».
struct RuleEvent {
    QString key;
    QString label;
    bool operator==(const RuleEvent &) const = default;
};

struct RuleBook {
    QString version;
    std::vector<RuleEvent> events;
    std::vector<Regime> regimes;
};

// Strict: an unknown key, a wrong type, a key that comes twice, a figure out of
// range, an event that neither the incident nor the file has, is an Input error
// that names the place ("regimes[2].hours").  Texts are {"fr": …, "en": …}, or
// one text for both languages.  At most kLongestRuleFile bytes.
inline constexpr qsizetype kLongestRuleFile = 256 * 1024;
base::Result<RuleBook> ruleBookFromJson(const QByteArray &json);

// resources/deadlines/regimes.json
RuleBook shippedRuleBook();

// A rule of `own` takes the place of the shipped one of the same key; the others
// follow.  Everything of `own` is marked as the laboratory's.
RuleBook withOwnRules(RuleBook shipped, const RuleBook &own);

} // namespace deadlines
