// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "people/sourcerecord.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace people {

// Where to write to, in the fields of a patient list.
struct Address {
    QString address;
    QString address2;
    QString postalCode;
    QString city;
    QString country; // empty: France

    bool isEmpty() const { return *this == Address(); }
    bool operator==(const Address &) const = default;
};
Address addressOf(const SourceRecord &record);
void setAddress(SourceRecord &record, const Address &address);
// Outside France and its territories overseas.
bool isAbroad(const SourceRecord &record);

// The recipient block by NF Z10-011: at most 6 lines, 7 with
// a country, of at most 38 characters; no punctuation from line 4 on; the last
// three lines in capitals without accents; CEDEX kept.
struct PostalBlock {
    QStringList lines;

    // What stands against sending it: nothing is repaired silently.
    enum class Problem {
        NoName,
        NoStreet, // nothing but a town
        NoPostalCode,
        NoCity,
        LineTooLong, // a line above 38 characters that no abbreviation shortens
        TooManyLines,
        OddPostalCode, // not five digits for an address in France
    };
    std::vector<Problem> problems;

    bool isUsable() const { return problems.empty(); }
};

// An address by the lines of the norm, each as it is printed; empty where there
// is none.
struct AddressLines {
    QStringList above;            // lines 2 and 3: apartment, building
    QString street;               // line 4
    QStringList below;            // line 5: hamlet, box
    QString postalCode;           // line 6, in France five digits
    QString city;                 // line 6
    QString country;              // line 7
    bool isShortened = false;     // by the norm's abbreviations
    bool isOddPostalCode = false; // there was one, which France does not have
};
AddressLines addressLines(const SourceRecord &record);
// A street without a number, in France; hamlets and boxes have none.
bool lacksHouseNumber(const AddressLines &lines);

// `addressee` is the first line ("MME JEANNE LE GOFF", "AUX REPRESENTANTS
// LEGAUX DE …"), cut at a word when too long.
PostalBlock postalBlock(const QString &addressee, const SourceRecord &record);
PostalBlock postalBlock(const QString &addressee, const AddressLines &lines);

// "PLEUMEUR BODOU", "ST MALO CEDEX": capitals, no accents, no punctuation,
// which includes hyphens and apostrophes.
QString postalLine(QStringView text);

// The last line of an address abroad, in the French of the post; empty for France
// ("FRANCE", "FR", INSEE's 99100).
QString countryLine(const QString &country);

// 5 digits, leading zero restored when a spreadsheet lost it; empty if it
// cannot be a French postal code.
QString frenchPostalCode(QStringView text);

} // namespace people
