// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "incident/incident.h"
#include "notices/channel.h"
#include "notices/letter.h"
#include "notices/template.h"
#include "notices/templatelibrary.h"

#include <QDate>

#include <optional>
#include <set>
#include <utility>

namespace notices {

// One person to write to: the identity and the address to use, and what of
// this very person was in the leak (the union over their leaked rows) and is
// not told yet.
struct Addressee {
    people::SourceRecord record;
    people::DataCategories leaked;
    QString reference;                         // makeReference()
    std::optional<EarlierLetter> earlier = {}; // makes it a supplement
};

// The names a template may use, for one person.  All logic of a letter is here
// and not in the template: honorific, list of categories, dates in words.
Values valuesFor(const incident::Incident &incident, const Addressee &addressee,
                 const PhraseBank &phrases, const QDate &date);

// The names of valuesFor(), sorted: what the editor of templates offers.
QStringList knownNames();

// When the breach happened and when it was known, in sentences of the letter.
// Empty while the incident has no date at all.
QString datesSentence(const incident::Incident &incident);

// What is missing from the incident before any letter can be right
// (RGPD art. 34(2) with 33(3)(b)–(d)): one sentence per fact in the user's
// language, naming the field to fill in; empty when complete.
QStringList missingFacts(const incident::Incident &incident);

// Makes the letters of one incident.  One object per thread: it remembers
// which texts it has already checked, since most letters share one of a few
// hundred.
class LetterComposer final
{
public:
    // Input error that lists missingFacts().
    static base::Result<LetterComposer> create(const incident::Incident &incident,
                                               const TemplateLibrary &library, const QDate &date);

    // The rendered and validated letter.  `choice` is chooseChannel()'s answer
    // for the same record, and canBeSent().  Input error if the template does
    // not render or the validator has findings: nothing may be sent then.
    base::Result<Letter> compose(const Addressee &addressee, const ChannelChoice &choice);

private:
    LetterComposer(incident::Incident incident, TemplateLibrary library, const QDate &date);
    base::Result<void> check(const QString &body, const Addressee &addressee);

    incident::Incident m_incident;
    TemplateLibrary m_library;
    QDate m_date;
    std::set<std::pair<QString, people::DataCategories::Int>> m_checked;
};

} // namespace notices
