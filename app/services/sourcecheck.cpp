// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/sourcecheck.h"

#include "base/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <unordered_map>

namespace services {

namespace {

base::Error anotherPerson(const printing::LotContent &lot, const printing::LotEntry &letter)
{
    return {base::Error::Kind::Storage,
            QCoreApplication::translate(
                "services",
                "Lot %1, letter %2: the name on it is not the name of that patient in the list. "
                "This lot was not produced. Please report this error.")
                .arg(lot.number)
                .arg(letter.rank)};
}

QStringList wordsOf(const QString &names)
{
    QString folded = base::foldToUpper(names);
    for (QChar &character : folded) {
        if (!character.isLetter())
            character = u' ';
    }
    return folded.split(u' ', Qt::SkipEmptyParts);
}

// Every word of the printed name is a word of the row's names.
bool isNamed(const QString &printed, const QString &names)
{
    const QStringList known = wordsOf(names);
    const QStringList words = wordsOf(printed);
    return !words.isEmpty() && std::ranges::all_of(words, [&known](const QString &word) {
        return known.contains(word);
    });
}

} // namespace

bool namesPerson(store::PersonStore &persons, store::PersonId person, const QString &name)
{
    return isNamed(name, persons.namesOf(person));
}

base::Result<void> checkAgainstSource(store::Database &database,
                                      const printing::LotContent &content,
                                      const std::vector<store::Notice> &notices)
{
    std::unordered_map<QString, store::PersonId> persons;
    for (const store::Notice &notice : notices)
        persons.emplace(notice.reference, notice.person);
    store::PersonStore store(database);
    for (const printing::LotEntry &letter : content.letters) {
        const auto person = persons.find(letter.reference);
        if (person == persons.end() || !namesPerson(store, person->second, letter.personName))
            return anotherPerson(content, letter);
    }
    return {};
}

} // namespace services
