// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "incident/incident.h"

#include <QDate>
#include <QString>
#include <QStringList>

namespace notices {

// The words that a text is written in.
enum class Wording {
    Plain,    // French for everybody
    EasyRead, // FALC: short sentences, one idea per line (Inclusion Europe,
              // « L'information pour tous »)
    English,
};

// « 1er mars 2026 », "1 March 2026".
QString dateIn(Wording wording, const QDate &date);

// When the breach happened, and when the laboratory knew: one sentence each.
// Empty while the incident does not say when the laboratory knew.
QString happenedSentence(const incident::Incident &incident, Wording wording);
QString knownSentence(const incident::Incident &incident, Wording wording);
// Both.
QString datesSentence(const incident::Incident &incident, Wording wording = Wording::Plain);

// The incident's own words in this wording.
const QString &factsOf(const incident::Incident &incident, Wording wording);
const QString &measuresOf(const incident::Incident &incident, Wording wording);
// The lines of a text of several paragraphs, without the empty ones.
QStringList paragraphsOf(const QString &text);
// FALC has one sentence per line.
QStringList sentencesOf(const QString &text);

// « 12 rue des Tanneurs, 35000 Rennes ».
QString addressLine(const incident::Organisation &organisation);

// « Mme Solène Kerbrat »; her function; the ways to reach her, one each.
QString fullName(const incident::Contact &contact);
QString contactFunction(const incident::Contact &contact, Wording wording);
QStringList contactWays(const incident::Contact &contact, Wording wording);

// "Madame", "Monsieur" or "Madame, Monsieur" as the wording greets.
QString greeting(const QString &honorific, Wording wording);

// What stands between the items of a list, and after the last one.
QString itemEnd(Wording wording, bool isLast);

} // namespace notices
