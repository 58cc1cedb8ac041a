// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "matching/scoring.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace matching {

namespace {

std::optional<Reason> surnameReason(SurnameLevel level)
{
    switch (level) {
    case SurnameLevel::Missing:
    case SurnameLevel::Swapped:
        return std::nullopt;
    case SurnameLevel::Exact0:
    case SurnameLevel::Exact1:
    case SurnameLevel::Exact2:
    case SurnameLevel::Exact3:
    case SurnameLevel::Exact4:
    case SurnameLevel::Exact5:
        return Reason::Surname;
    case SurnameLevel::Close:
    case SurnameLevel::Near:
    case SurnameLevel::Similar:
        return Reason::SurnameClose;
    case SurnameLevel::Sound:
        return Reason::SurnameSound;
    case SurnameLevel::Contained:
    case SurnameLevel::SharedPart:
        return Reason::SurnamePart;
    case SurnameLevel::MayBeMarried:
        return Reason::SurnameMayBeMarried;
    case SurnameLevel::Differs:
        return Reason::SurnameDiffers;
    }
    return std::nullopt;
}

std::optional<Reason> firstNameReason(FirstNameLevel level)
{
    switch (level) {
    case FirstNameLevel::Missing:
        return std::nullopt;
    case FirstNameLevel::Exact0:
    case FirstNameLevel::Exact1:
    case FirstNameLevel::Exact2:
    case FirstNameLevel::Exact3:
    case FirstNameLevel::Exact4:
    case FirstNameLevel::Exact5:
        return Reason::FirstName;
    case FirstNameLevel::Variant:
        return Reason::FirstNameVariant;
    case FirstNameLevel::Close:
    case FirstNameLevel::Near:
    case FirstNameLevel::Similar:
        return Reason::FirstNameClose;
    case FirstNameLevel::Other:
        return Reason::FirstNameOther;
    case FirstNameLevel::Sound:
        return Reason::FirstNameSound;
    case FirstNameLevel::Initial:
    case FirstNameLevel::Part:
        return Reason::FirstNamePart;
    case FirstNameLevel::Swapped:
        return Reason::NamesSwapped;
    case FirstNameLevel::Differs:
    case FirstNameLevel::DiffersOtherSex:
        return Reason::FirstNameDiffers;
    }
    return std::nullopt;
}

std::optional<Reason> birthReason(BirthLevel level)
{
    switch (level) {
    case BirthLevel::Missing:
        return std::nullopt;
    case BirthLevel::Exact:
        return Reason::BirthDate;
    case BirthLevel::ExactDefault:
        return Reason::BirthDateDefault;
    case BirthLevel::Swapped:
        return Reason::DayMonthSwapped;
    case BirthLevel::OneDigit:
    case BirthLevel::YearMonth:
    case BirthLevel::YearDay:
    case BirthLevel::MonthDay:
        return Reason::BirthDateClose;
    case BirthLevel::Partial:
        return Reason::BirthDatePartial;
    case BirthLevel::YearDefault:
    case BirthLevel::SameYear:
        return Reason::BirthYear;
    case BirthLevel::Differs:
        return Reason::BirthDateDiffers;
    case BirthLevel::GenerationGap:
        return Reason::GenerationGap;
    }
    return std::nullopt;
}

std::optional<Reason> nirReason(NirLevel level)
{
    switch (level) {
    case NirLevel::Missing:
    case NirLevel::Differs:
        return std::nullopt;
    case NirLevel::EqualOwn:
        return Reason::NirOwn;
    case NirLevel::EqualUnverified:
        return Reason::NirUnverified;
    case NirLevel::EqualOther:
        return Reason::NirOtherPerson;
    case NirLevel::CloseOwn:
    case NirLevel::Close:
        return Reason::NirClose;
    case NirLevel::Twin:
        return Reason::NirTwin;
    case NirLevel::BothOwnDiffer:
        return Reason::NirDiffers;
    case NirLevel::FitsBirth:
        return Reason::NirFitsBirth;
    case NirLevel::ContradictsBirth:
        return Reason::NirContradictsBirth;
    }
    return std::nullopt;
}

std::optional<Reason> emailReason(EmailLevel level)
{
    switch (level) {
    case EmailLevel::Missing:
    case EmailLevel::Differs:
        return std::nullopt;
    case EmailLevel::EqualOwn:
        return Reason::EmailOwn;
    case EmailLevel::EqualOther:
        return Reason::Email;
    case EmailLevel::UserPart:
        return Reason::EmailUser;
    case EmailLevel::FitsName:
        return Reason::EmailFitsName;
    }
    return std::nullopt;
}

std::optional<Reason> addressReason(AddressLevel level)
{
    switch (level) {
    case AddressLevel::Missing:
        return std::nullopt;
    case AddressLevel::Full:
        return Reason::Address;
    case AddressLevel::Street:
        return Reason::Street;
    case AddressLevel::PlaceOnlyRare:
    case AddressLevel::PlaceOnly:
    case AddressLevel::PlaceRare:
    case AddressLevel::Place:
        return Reason::Town;
    case AddressLevel::Department:
    case AddressLevel::Differs:
        return Reason::AddressDiffers;
    }
    return std::nullopt;
}

bool firstNameProves(FirstNameLevel level)
{
    return classOf(level) == NameClass::Agrees || level == FirstNameLevel::Swapped;
}

bool surnameProves(SurnameLevel level)
{
    const NameClass cls = classOf(level);
    return cls == NameClass::Agrees || (cls == NameClass::Partly && level != SurnameLevel::Similar);
}

bool birthProves(BirthLevel level)
{
    return level == BirthLevel::Exact || level == BirthLevel::Swapped;
}

// One slip away from the same date; a shared 1 January is no date at all.
bool isNearBirth(BirthLevel level)
{
    return classOf(level) == BirthClass::Near && level != BirthLevel::ExactDefault;
}

bool hasContactInCommon(const Pattern &pattern)
{
    return pattern.phone == PhoneLevel::Equal || pattern.email == EmailLevel::EqualOwn
        || pattern.email == EmailLevel::EqualOther || pattern.nir == NirLevel::CloseOwn
        || classOf(pattern.address) == PlaceClass::Same;
}

bool contradicts(const Pattern &pattern)
{
    const bool otherFirstName = classOf(pattern.firstName) == NameClass::Differs;
    const bool otherSex =
        pattern.sex == SexLevel::Differs && classOf(pattern.firstName) != NameClass::Agrees;
    return pattern.nir == NirLevel::BothOwnDiffer || pattern.nir == NirLevel::Twin
        || pattern.birth == BirthLevel::GenerationGap || otherFirstName || otherSex;
}

} // namespace

double probabilityOf(double bits)
{
    return 1.0 / (1.0 + std::exp2(-bits));
}

double bitsOf(double probability)
{
    return std::log2(probability / (1.0 - probability));
}

double priorBits(double pairsPerRow, qint64 patients)
{
    return std::log2(pairsPerRow / double(std::max<qint64>(patients, 1)));
}

double estimatedPairsPerRow(const std::vector<ScoredPair> &pairs, qint64 leakRows, qint64 patients)
{
    constexpr double kLeast = 1e-4;
    constexpr double kMost = 20;
    constexpr int kRounds = 60;
    constexpr double kSettled = 1e-5;
    double estimate = 0.1;
    for (int round = 0; round < kRounds && leakRows > 0; ++round) {
        const double prior = priorBits(estimate, patients);
        double expected = 0;
        for (const ScoredPair &pair : pairs)
            expected += probabilityOf(double(pair.evidence) + prior);
        const double next = std::clamp(expected / double(leakRows), kLeast, kMost);
        const bool settled = std::abs(next - estimate) < kSettled;
        estimate = next;
        if (settled)
            break;
    }
    return estimate;
}

double expectedPresent(const std::vector<ScoredPair> &pairs, double prior)
{
    double present = 0;
    for (std::size_t i = 0; i < pairs.size();) {
        const quint32 leak = pairs[i].leak;
        double odds = 0;
        for (; i < pairs.size() && pairs[i].leak == leak; ++i)
            odds += std::exp2(double(pairs[i].evidence) + prior);
        present += odds / (1.0 + odds);
    }
    return present;
}

int evidenceKind(const Pattern &pattern)
{
    const bool hasNir = pattern.nir != NirLevel::Missing;
    const bool hasBirth = pattern.birth != BirthLevel::Missing;
    return int(hasNir) * 2 + int(hasBirth);
}

double calibrated(double bits, const Pattern &pattern, const Parameters &parameters)
{
    const Calibration &c = parameters.calibration[static_cast<std::size_t>(evidenceKind(pattern))];
    return c.slope * bits + c.shift;
}

ReasonSet reasonsOf(const Pattern &pattern, bool birthMeetsUsual, quint8 surnameRarity,
                    quint8 firstNameRarity)
{
    ReasonSet reasons;
    const bool exactSurname =
        pattern.surname >= SurnameLevel::Exact0 && pattern.surname <= SurnameLevel::Exact5;
    for (const std::optional<Reason> &reason :
         {surnameReason(pattern.surname), firstNameReason(pattern.firstName),
          birthReason(pattern.birth), nirReason(pattern.nir), emailReason(pattern.email),
          addressReason(pattern.address)}) {
        if (reason)
            reasons.insert(*reason);
    }
    if (exactSurname && birthMeetsUsual)
        reasons.insert(Reason::SurnameBirthUsual);
    if (pattern.sex == SexLevel::Differs)
        reasons.insert(Reason::SexDiffers);
    if (pattern.phone == PhoneLevel::Equal)
        reasons.insert(Reason::Phone);
    if (pattern.address == AddressLevel::PlaceOnlyRare
        || pattern.address == AddressLevel::PlaceRare)
        reasons.insert(Reason::RareTown);
    if (exactSurname && surnameRarity >= 4)
        reasons.insert(Reason::RareName);
    if (exactSurname && surnameRarity <= 1 && firstNameRarity <= 1)
        reasons.insert(Reason::CommonName);
    return reasons;
}

Guard guardOf(const Pattern &pattern)
{
    const bool ownNir = pattern.nir == NirLevel::EqualOwn;
    const bool birth = birthProves(pattern.birth);
    const bool firstName = firstNameProves(pattern.firstName);
    const bool surname = surnameProves(pattern.surname);

    Guard guard;
    if (int(ownNir) + int(birth) + int(firstName) + int(surname) < 2)
        guard.reasons.insert(Reason::TooFewProofs);
    // A father and a son may share both names and the house; homonyms of one
    // age may have birth dates that nearly agree.
    if (!ownNir && !birth && !(isNearBirth(pattern.birth) && hasContactInCommon(pattern)))
        guard.reasons.insert(Reason::NamesOnly);
    // LISE and LOUISE, MARIE-CLAIRE and MARIE-CLAUDE cut short: twins have all
    // the rest in common, but never the own number.
    if (!firstName && !ownNir)
        guard.reasons.insert(Reason::TooFewProofs);
    if (pattern.nir == NirLevel::EqualOther && !(birth && firstName && surname))
        guard.reasons.insert(Reason::MinorParentNir);
    // A contradiction is named by its own reason (nir_differs, …).
    guard.allowsSure = guard.reasons.isEmpty() && !contradicts(pattern);
    return guard;
}

} // namespace matching
