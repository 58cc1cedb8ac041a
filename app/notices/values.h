// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "incident/incident.h"
#include "notices/instruction.h"
#include "notices/letter.h"
#include "notices/template.h"
#include "notices/templatelibrary.h"

#include <QDate>

#include <optional>

namespace notices {

// One person to write to: the identity and the address to use, and what of
// this very person was in the leak (the union over their leaked rows) and is
// not told yet.
struct Addressee {
    people::SourceRecord record;
    people::DataCategories leaked;
    QString reference;                         // makeReference()
    std::optional<EarlierLetter> earlier = {}; // makes it a supplement
    Instructions instructions = {};            // that chose the channel
};

// The names a template may use, for one person, in the given words.  All logic
// of a letter is here and not in the template: honorific, list of categories,
// dates in words.
Values valuesFor(const incident::Incident &incident, const Addressee &addressee, Audience audience,
                 Wording wording, const PhraseBank &phrases, const QDate &date);

// The names of valuesFor(), sorted: what the editor of templates offers.
QStringList knownNames();
// What a name stands for, for the palette of the editor, in the user's
// language.
QString nameHelp(const QString &name);
// How the name is written in a template: "{{lab_name}}",
// "{{#leaked}}…{{/leaked}}".
QString nameAsWritten(const QString &name);

// What is missing from the incident before any letter can be right
// (RGPD art. 34(2) with 33(3)(b)–(d)): one sentence per fact in the user's
// language, naming the field to fill in; empty when complete.
QStringList missingFacts(const incident::Incident &incident);
// What letters in these words need besides.
QStringList missingFacts(const incident::Incident &incident, Wording wording);

} // namespace notices
