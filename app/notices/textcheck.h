// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "incident/incident.h"
#include "notices/finding.h"
#include "notices/readability.h"
#include "notices/templatelibrary.h"

#include <QString>
#include <QStringView>

#include <vector>

namespace notices {

// A template as its author sees it: comments and sections out, names and tags
// hidden, every line in its place.
QString proseOf(QStringView source);

// A template as its tags alone: conditions and lists out, names replaced by a
// letter, every line in its place; what a parser of the tags can read.
QString skeletonOf(QStringView source);

// Typography of French (spaces, quotation marks, ellipsis, accents on
// capitals, ordinals) and, for FALC, sentences that are too long and
// abbreviations: warnings, each with its line.  The blanks and apostrophes that
// frenchTypography() puts by itself are no findings.
std::vector<Finding> styleFindings(QStringView source, Wording wording);

struct TextCheck {
    std::vector<Finding> findings; // blocking ones first, then by line
    Readability readability;       // of the letter with every category

    bool isBlocked() const { return notices::isBlocked(findings); }
};

// Everything about one text of the laboratory: its syntax, its words, and the
// letter it makes for every category of data alone and for all of them; and the
// incident's own words.  Facts
// that the incident does not give yet are taken from exampleIncident().
// `library` holds the other texts and the phrases.
TextCheck checkText(Text text, QStringView source, const TemplateLibrary &library,
                    const incident::Incident &incident);
// The same for the laboratory's own phrases (categories.json), tried with all
// letters of `library`.
TextCheck checkPhrases(const QByteArray &json, const TemplateLibrary &library,
                       const incident::Incident &incident);

// An invented incident that lacks nothing, and `incident` with what it lacks
// for a letter taken from there: for previews and checks before the DPO has
// filled in everything.
incident::Incident exampleIncident();
incident::Incident completedByExample(incident::Incident incident);

} // namespace notices
