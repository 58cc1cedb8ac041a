// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "notices/wording.h"

#include <QString>
#include <QStringList>

namespace notices {

// How easily a text reads, from the length of its sentences and words.  French:
// L. Kandel and A. Moles, « Application de l'indice de Flesch à la langue
// française », Cahiers d'études de radio-télévision 19 (1958): 207 − 1.015 ×
// words per sentence − 73.6 × syllables per word.  English: R. Flesch (1948),
// 206.835 − 1.015 × words per sentence − 84.6 × syllables per word.  Above 60
// most adults read it without effort; a letter full of names of institutions
// stays a little below.  A figure, not a proof: read the text aloud as well.
struct Readability {
    double score = 0; // about 0 (very hard) to 100 (very easy)
    int words = 0;
    int sentences = 0;
    double wordsPerSentence = 0;
    QString longestSentence;

    bool operator==(const Readability &) const = default;
};

// Of a rendered body (HTML); every paragraph, heading and list item ends a
// sentence.
Readability readabilityOf(const QString &bodyHtml, Wording wording);

// « 64 sur 100 : facile pour la plupart des adultes ; 12 mots par phrase ».
QString readabilityText(const Readability &readability);

// The sentences of a body, without tags.
QStringList sentencesOfBody(const QString &bodyHtml);
int countWords(const QString &sentence);
// As spoken; from the letters alone, so now and then one off.
int countSyllables(const QString &word, Wording wording);

} // namespace notices
