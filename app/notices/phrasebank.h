// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "notices/wording.h"
#include "people/datacategory.h"

#include <QString>
#include <QStringList>

#include <array>
#include <utility>
#include <vector>

class QJsonValue;

namespace notices {

// The same words in every wording, by Wording.
using Worded = std::array<QString, 3>;

// What a letter says about one category of leaked data (templates/fr/
// categories.json): what it is in plain words, what may follow, what to do.
// `risks` and `advice` are keys of sentences that several categories share, so
// that a letter says each of them once.
struct CategoryPhrases {
    Worded leaked;
    QStringList risks;
    QStringList advice;
};

// The phrases of a letter in the order they are printed.
struct Phrases {
    QStringList leaked;
    QStringList risks;
    QStringList advice;
};

// Sentences per category.  Immutable after parse().
class PhraseBank final
{
public:
    // Input error that names the key for a missing category, an unknown
    // sentence, an empty text or a wording that is not there.
    static base::Result<PhraseBank> parse(const QByteArray &json);

    // The phrases for exactly these categories, each sentence once, in the
    // order of the file.
    Phrases phrasesFor(people::DataCategories categories, Wording wording = Wording::Plain) const;
    // As an e-mail says it: « ce message » for « cette lettre », in plain French.
    PhraseBank forEmail() const;
    bool contains(people::DataCategory category) const;
    // Every text of the bank in one wording: what a check of words reads.
    QStringList allTexts(Wording wording) const;

private:
    using Sentences = std::vector<std::pair<QString, Worded>>;
    base::Result<void> add(const QJsonValue &entry);

    std::vector<std::pair<people::DataCategory, CategoryPhrases>> m_categories;
    Sentences m_risks; // key, sentence
    Sentences m_advice;
};

} // namespace notices
