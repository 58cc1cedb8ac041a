// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "people/communes.h"
#include "people/postaladdress.h"

#include <QHash>
#include <QString>

#include <array>
#include <utility>
#include <vector>

namespace people {

// What may keep a letter from arriving.  Nothing is repaired silently: the
// address stays as it is until somebody corrects it.
enum class AddressProblem {
    // no letter is possible
    NoStreet,
    NoPostalCode,
    OddPostalCode,
    NoCity,
    LineTooLong,
    TooManyLines,
    // doubtful
    NoHouseNumber,
    OtherPostalCode, // the town has another code
    UnknownTown,     // no commune of that code is called so
    UnknownPostalCode,
    UnknownCountry,
    // good to know
    Cedex, // belongs to an organisation, seldom to a person
    Abroad,
    Shortened, // by the norm's abbreviations
};
inline constexpr std::array kAllAddressProblems{
    AddressProblem::NoStreet,       AddressProblem::NoPostalCode,
    AddressProblem::OddPostalCode,  AddressProblem::NoCity,
    AddressProblem::LineTooLong,    AddressProblem::TooManyLines,
    AddressProblem::NoHouseNumber,  AddressProblem::OtherPostalCode,
    AddressProblem::UnknownTown,    AddressProblem::UnknownPostalCode,
    AddressProblem::UnknownCountry, AddressProblem::Cedex,
    AddressProblem::Abroad,         AddressProblem::Shortened,
};
enum class AddressGravity { Blocks, Doubtful, Information };
AddressGravity gravityOf(AddressProblem problem);
// "no_house_number"…, for JSON and CSV.
QString addressProblemKey(AddressProblem problem);
// One sentence, in the user's language.
QString addressProblemText(AddressProblem problem);

struct AddressDoubt {
    AddressProblem problem = AddressProblem::NoStreet;
    QString proposal; // "56000 VANNES, 56860 SENE"; may be empty
};

// Looks at addresses one by one and remembers what it found out about a postal
// code and town, of which half a million addresses have a few thousand.
class AddressCheck final
{
public:
    // `communes` must outlive this; an empty list leaves codes and towns unjudged.
    explicit AddressCheck(const Communes &communes);

    // In the order of the enumeration.  `block` is the letter's, of these lines:
    // the lines above the address may leave no room.
    std::vector<AddressDoubt> check(const AddressLines &lines, const PostalBlock &block);

private:
    const Communes::Answer &localityOf(const AddressLines &lines);
    void checkLocality(const AddressLines &lines, std::vector<AddressDoubt> &doubts);

    const Communes &m_communes;
    QHash<std::pair<QString, QString>, Communes::Answer> m_known;
};

} // namespace people
