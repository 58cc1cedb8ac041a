// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "support/sampleletter.h"

#include "notices/lettercomposer.h"
#include "notices/reference.h"
#include "support/sampleincident.h"

#include <array>

using namespace Qt::StringLiterals;
using people::DataCategory;

namespace testing {

namespace {

notices::LetterComposer composer()
{
    return *notices::LetterComposer::create(sampleIncident(), *notices::TemplateLibrary::shipped(),
                                            QDate(2021, 3, 1));
}

notices::Letter compose(notices::LetterComposer &composer, const people::SourceRecord &record,
                        people::DataCategories leaked, quint64 random)
{
    const auto letter = composer.compose({record, leaked, notices::makeReference(random)},
                                         notices::chooseChannel(record, leaked, QDate(2021, 3, 1)));
    if (!letter)
        qFatal("%s", qPrintable(letter.error().message));
    return *letter;
}

} // namespace

notices::Letter sampleLetter(const people::SourceRecord &record, people::DataCategories leaked,
                             quint64 random)
{
    notices::LetterComposer own = composer();
    return compose(own, record, leaked, random);
}

people::DataCategories usualCategories()
{
    return DataCategory::Identity | DataCategory::Nir | DataCategory::PostalAddress
        | DataCategory::Phone | DataCategory::SampleDate | DataCategory::Physician
        | DataCategory::Insurer;
}

std::vector<notices::Letter> sampleLetters(int count)
{
    static const std::array given{u"Jeanne"_s, u"Malo"_s, u"Noëlle"_s, u"Jean-Yves"_s, u"Zoé"_s};
    static const std::array families{u"Le Goff"_s, u"d'Hervilly"_s, u"Œuvrard"_s,
                                     u"Kerbrat-Prigent"_s};
    notices::LetterComposer own = composer();
    std::vector<notices::Letter> letters;
    for (int i = 0; i < count; ++i) {
        people::SourceRecord record = i % 7 == 3 ? sampleChild() : sampleRecord();
        record.givenNames = given[size_t(i) % given.size()];
        record.usualName = families[size_t(i) % families.size()];
        record.address = u"%1 rue de l'Église"_s.arg(i + 1);
        const auto leaked =
            i % 5 == 4 ? people::DataCategories::fromInt((1U << 14) - 1) : usualCategories();
        letters.push_back(compose(own, record, leaked, quint64(i) * 6700417U + 1));
    }
    return letters;
}

printing::LetterSource sourceOf(const std::vector<notices::Letter> &letters)
{
    return [&letters, next = size_t(0)]() mutable -> base::Result<std::optional<notices::Letter>> {
        if (next == letters.size())
            return std::optional<notices::Letter>();
        return std::optional(letters[next++]);
    };
}

} // namespace testing
