// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "matching/levels.h"
#include "matching/row.h"
#include "people/partialdate.h"

namespace matching {

// What a pair looks like, field by field.
struct Comparison {
    Pattern pattern;
    // The agreeing surname is one's birth name and the other's name of use.
    bool birthMeetsUsual = false;
    quint8 surnameRarity = 2; // of the agreeing names; middling where none agrees
    quint8 firstNameRarity = 2;
};

// Compares rows of one lexicon.  Reads only, so that threads may share it;
// the lexicon and the rarities must outlive it.
class Comparer
{
public:
    Comparer(const Lexicon &lexicon, const Rarities &rarities)
        : m_lexicon(lexicon)
        , m_rarities(rarities)
    {
    }

    Comparison operator()(const Row &leak, const Row &patient) const;

    SurnameLevel surnames(NameTable::Id a, NameTable::Id b) const;

private:
    void compareSurnames(const Row &leak, const Row &patient, Comparison &comparison) const;
    void compareFirstNames(const Row &leak, const Row &patient, Comparison &comparison) const;
    void recogniseSwappedNames(const Row &leak, const Row &patient, Pattern &pattern) const;
    FirstNameLevel firstNameSimilarity(NameTable::Id a, NameTable::Id b) const;
    bool isAmongFurther(NameTable::Id name, const Row &row) const;
    double similarity(const Name &a, const Name &b, double atLeast) const;
    bool isCutShort(const Name &a, const Name &b) const;
    EmailLevel emails(const Row &leak, const Row &patient) const;
    bool userHolds(const Row &email, NameTable::Id name, std::size_t shortest) const;
    AddressLevel addresses(const Row &leak, const Row &patient) const;
    bool isSameStreet(TextPool::Id a, TextPool::Id b) const;
    bool isSameDepartment(const Row &leak, const Row &patient) const;

    const Lexicon &m_lexicon;
    const Rarities &m_rarities;
};

BirthLevel compareBirthDates(const people::PartialDate &a, const people::PartialDate &b);
NirLevel compareNirs(const Row &leak, const Row &patient);

} // namespace matching
