// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "people/nir.h"
#include "people/sourcerecord.h"

#include <QStringView>

#include <array>
#include <string>
#include <vector>

namespace matching {

// A row as it is compared (README.md, Normalisation).  Empty, 0 and Unknown mean
// missing, and so do the stand-ins that software writes for it.
struct NormalRecord {
    std::string birthName; // as namekey.h writes names
    std::string usualName;
    std::string otherName;               // a third one, after NEE, EPOUSE, DIT
    std::vector<std::string> givenNames; // the first one first
    std::string givenPair; // the first two, written with a blank: JEAN PIERRE may be JEAN-PIERRE
    people::PartialDate birthDate;
    people::Sex sex = people::Sex::Unknown;
    quint64 nir = 0; // 13 characters, 4 bits each, 2A and 2B as 0xA and 0xB; no key
    people::NirVerdict nirVerdict = people::NirVerdict::Unknown;
    std::array<quint32, 2> phones{}; // the 9 digits after 0 or +33, without doubles
    std::string emailUser;           // in capitals, without what follows '+'
    std::string emailDomain;
    quint16 houseNumber = 0;
    std::string street; // type-free words, joined
    std::string postalCode;
    std::string town;    // joined, SAINT written out, no CEDEX
    bool isTest = false; // no patient: never compared
};

NormalRecord normalise(const people::SourceRecord &record);

// Digits, and the A or B of Corsica, 4 bits each; 0 when there is anything else.
// At most 16 characters.
quint64 packedCode(QStringView code);
quint64 packedNir(QStringView number); // 0 unless 13 digits, 2A or 2B counted in
std::string unpackedNir(quint64 nir);

// The 9 significant digits of a French number; of another one, its last 9.
// 0 for less, and for numbers that are no number (0000000000, 0102030405).
quint32 phoneDigits(QStringView text);

struct EmailParts {
    std::string user;
    std::string domain;
};
EmailParts emailParts(QStringView text); // empty unless it is an address of somebody

struct StreetParts {
    quint16 number = 0;
    std::string street;
};
StreetParts streetParts(QStringView address);
std::string townName(QStringView city);
std::string postalCodeKey(QStringView code); // 5 digits in France; else folded as it is

} // namespace matching
