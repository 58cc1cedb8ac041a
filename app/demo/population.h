// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "demo/names.h"
#include "demo/places.h"
#include "people/partialdate.h"
#include "people/sourcerecord.h"

#include <array>
#include <optional>
#include <vector>

namespace demo {

// The truth about one invented person, before any clerk wrote it down.  Small
// numbers instead of texts: a household is made anew each time that one of its
// rows is written, and only that row is spelt out.
struct Person {
    people::Sex sex = people::Sex::Unknown;
    people::PartialDate birthDate;
    Surname birthName;
    std::optional<Surname> usualName; // of the spouse; none for most
    std::array<quint16, 3> givenNames{};
    quint8 givenNameCount = 1;
    bool isNun = false;

    // Parts of the NIR.
    quint16 birthPlace = 0;   // a place of France …
    quint16 birthCountry = 0; // … or INSEE's code of a country, 0 if France
    quint16 birthOrder = 1;   // 1 … 999
    int insuredUnder = -1;    // member under whose NIR the person long was: parent, husband

    quint32 mobile = 0; // 8 digits after 07; 0: none
    quint32 email = 0;  // its shape and number; 0: none
};

struct Household {
    std::vector<Person> members; // parents first
    Address address;
    Address formerAddress; // of the years of the samples; the same unless they moved
    quint32 landline = 0;  // 8 digits after 02; 0: none
    quint32 formerLandline = 0;
    int emailOf = -1; // member whose mailbox the others use too
    int abroad = -1;  // address in a foreign country: which
};

// The invented people, each household a pure function of the seed and of its
// number: nothing is kept in memory.
class Population
{
public:
    explicit Population(quint64 seed);

    // Households around the laboratory, from 0.
    Household resident(quint32 number) const;
    // Households of the other laboratories' patients, from 0.  Some are
    // homonyms of one of the first `residents` residents.
    Household stranger(quint32 number, quint32 residents) const;

    const Names &names() const { return m_names; }
    const Places &places() const { return m_places; }

private:
    quint64 m_seed;
    Names m_names;
    Places m_places;
};

} // namespace demo
