// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QString>

#include <vector>

namespace notices {

// What stands against a text or a rendered letter.
struct Finding {
    enum class Kind {
        MissingSection, // one of the five questions has no heading or no text
        MissingNature,  // what happened: art. 34(2)
        MissingDates,
        MissingMeasures,     // art. 33(3)(d)
        MissingCategory,     // a category of this person is not named
        ForeignCategory,     // a category that is not this person's is named
        MissingConsequences, // art. 33(3)(c)
        MissingAdvice,       // recital 86: what the person can do
        MissingContact,      // art. 33(3)(b)
        MissingEarlier,      // a supplement does not say which letter it completes
        MissingProviso,      // a reply « no » that does not say « à ce jour »
        SecurityNumber,      // something that looks like a NIR
        LeakedValue,         // a birth date, a blood group, an account number
        HealthWord,          // a disease or an examination
        Link,                // a web address: nothing to click or to type
        ForeignMail,         // an e-mail address that is not the contact's
        Braces,              // the template was not rendered completely
        VaguePhrase,         // says that something was done, not what
        Unproven,            // promises what nobody can prove
        Subject,             // of an e-mail: not neutral, too long or not there
        MissingPerson,       // an e-mail without the name and the reference
        MissingVerification, // an e-mail that does not say how to know it is genuine
        Syntax,              // a tag or a name that does not exist
        TooLong,             // does not fit on its sheets
        Typography,
        HardToRead, // FALC: a long sentence, an abbreviation
    };
    Kind kind;
    QString text; // what, and what to do about it, in the user's language; no personal data
    bool blocking = true;
    qint64 line = 0;    // of the template, from 1; 0 for the whole
    QString where = {}; // the field of the incident, where it is not the template

    bool operator==(const Finding &) const = default;
};

// "missing_section", "typography"…: for JSON.
QString findingKey(Finding::Kind kind);

bool isBlocked(const std::vector<Finding> &findings);

} // namespace notices
