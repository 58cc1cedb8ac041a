// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "incident/incident.h"
#include "notices/letter.h"
#include "notices/templatelibrary.h"

#include <QString>

#include <optional>
#include <vector>

namespace notices {

// What stands against sending a rendered letter.
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
        SecurityNumber,      // something that looks like a NIR
        Link,                // a web address: nothing to click or to type
        ForeignMail,         // an e-mail address that is not the contact's
        Braces,              // the template was not rendered completely
        MissingEarlier,      // a supplement does not say which letter it completes
    };
    Kind kind;
    QString text; // what to do about it, in the user's language; no personal data

    bool operator==(const Finding &) const = default;
};

// The blocking check of one rendered body (HTML, after frenchTypography()) for
// one person's categories.  The CNIL fined a notice whose items were behind a
// telephone number and a link (SAN-2026-001), so each item must stand in the
// letter itself, under the heading of its question.  A heading is known by a
// word: « passé », « données », « risqu », « faire », « contacter ».
// A supplement is checked in the same way for what is new, and must name the
// letter before by date and reference.  Empty when the letter may be sent.
std::vector<Finding> findingsIn(const QString &bodyHtml, const incident::Incident &incident,
                                people::DataCategories leaked, const PhraseBank &phrases,
                                const std::optional<EarlierLetter> &earlier = {});

} // namespace notices
