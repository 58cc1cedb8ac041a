// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "notices/channel.h"
#include "notices/template.h"
#include "people/datacategory.h"

#include <QString>
#include <QStringList>

#include <map>
#include <utility>
#include <vector>

class QJsonValue;

namespace notices {

// What a letter says about one category of leaked data (templates/fr/
// categories.json): what it is in plain words, what may follow, what to do.
// `risk` and `advice` are keys of sentences that several categories share, so
// that a letter says each of them once.
struct CategoryPhrases {
    QString leaked;
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
    // sentence or an empty text.
    static base::Result<PhraseBank> parse(const QByteArray &json);

    // The phrases for exactly these categories, each sentence once, in the
    // order of the file.
    Phrases phrasesFor(people::DataCategories categories) const;
    bool contains(people::DataCategory category) const;

private:
    base::Result<void> add(const QJsonValue &entry);

    std::vector<std::pair<people::DataCategory, CategoryPhrases>> m_categories;
    std::vector<std::pair<QString, QString>> m_risks; // key, sentence
    std::vector<std::pair<QString, QString>> m_advice;
};

// The letters of one laboratory: the shipped ones are compiled in, so that
// they can be neither lost nor altered; the laboratory's own versions replace
// them one by one.  Immutable while letters are produced; copies share.
class TemplateLibrary final
{
public:
    // The templates of the program.  Fails only if the build is broken.
    static base::Result<TemplateLibrary> shipped();
    static QString shippedSource(Variant variant);

    // Takes the laboratory's own text; refused with its line when it cannot
    // be parsed, with the name when it uses one that does not exist (values.h,
    // knownNames()).
    base::Result<void> replace(Variant variant, QStringView source);

    const Template &letter(Variant variant) const;
    const PhraseBank &phrases() const { return m_phrases; }

private:
    std::map<Variant, Template> m_letters;
    PhraseBank m_phrases;
};

} // namespace notices
