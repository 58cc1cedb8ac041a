// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "matching/comparison.h"

#include "matching/similarity.h"

#include <algorithm>
#include <cstdlib>

using people::NirVerdict;
using people::PartialDate;
using people::Sex;

namespace matching {

namespace {

constexpr double kSurnameClose = 0.95;
constexpr double kSurnameNear = 0.91;
constexpr double kSurnameSimilar = 0.84;
constexpr double kFirstNameClose = 0.94;
constexpr double kFirstNameNear = 0.88;
constexpr double kFirstNameSimilar = 0.82;
constexpr double kSwappedNear = 0.9;
constexpr double kStreetNear = 0.92;
constexpr int kYoungestParent = 16;
constexpr int kOldestParent = 45;

template<typename Level>
Level exactLevel(quint8 rarity)
{
    return static_cast<Level>(static_cast<int>(Level::Exact0) + rarity);
}

template<typename Level>
bool isExact(Level level)
{
    return level >= Level::Exact0 && level <= Level::Exact5;
}

bool sharesPart(const Name &a, const Name &b)
{
    for (const quint32 part : a.parts) {
        const bool shared =
            part != 0 && (part == b.joined || part == b.parts[0] || part == b.parts[1]);
        if (shared)
            return true;
    }
    return a.joined != 0 && (a.joined == b.parts[0] || a.joined == b.parts[1]);
}

// The digits of a part of a date, 4 bits each.
quint64 digitsOf(int part)
{
    quint64 digits = 0;
    for (unsigned shift = 0; part > 0; part /= 10, shift += 4)
        digits |= quint64(part % 10) << shift;
    return digits;
}

// In one part of the date alone: nobody exchanges a digit of the day for one
// of the month.
bool isOneSlipApart(const PartialDate &a, const PartialDate &b)
{
    const int differing = int(a.year != b.year) + int(a.month != b.month) + int(a.day != b.day);
    if (differing != 1)
        return false;
    return a.year != b.year  ? matching::isOneSlipApart(digitsOf(a.year), digitsOf(b.year))
        : a.month != b.month ? matching::isOneSlipApart(digitsOf(a.month), digitsOf(b.month))
                             : matching::isOneSlipApart(digitsOf(a.day), digitsOf(b.day));
}

bool isNewYear(const PartialDate &date)
{
    return date.month == 1 && date.day == 1;
}

bool isGenerationApart(int yearA, int yearB)
{
    const int gap = std::abs(yearA - yearB);
    return gap >= kYoungestParent && gap <= kOldestParent;
}

BirthLevel differentYears(const PartialDate &a, const PartialDate &b)
{
    return isGenerationApart(a.year, b.year) ? BirthLevel::GenerationGap : BirthLevel::Differs;
}

BirthLevel comparePartial(const PartialDate &a, const PartialDate &b)
{
    if (a.year == 0 || b.year == 0)
        return BirthLevel::Missing;
    if (a.year != b.year)
        return differentYears(a, b);
    const bool monthAgrees = a.month == 0 || b.month == 0 || a.month == b.month;
    return monthAgrees ? BirthLevel::Partial : BirthLevel::SameYear;
}

BirthLevel compareDifferent(const PartialDate &a, const PartialDate &b)
{
    if (a.year == b.year && a.month == b.day && a.day == b.month)
        return BirthLevel::Swapped;
    const bool sameMonthDay = a.month == b.month && a.day == b.day;
    if (sameMonthDay && std::abs(a.year - b.year) == 100)
        return BirthLevel::OneDigit;
    if (a.year == b.year && (isNewYear(a) || isNewYear(b)))
        return BirthLevel::YearDefault;
    if (isOneSlipApart(a, b))
        return BirthLevel::OneDigit;
    if (sameMonthDay)
        return BirthLevel::MonthDay;
    if (a.year != b.year)
        return differentYears(a, b);
    if (a.month == b.month)
        return BirthLevel::YearMonth;
    return a.day == b.day ? BirthLevel::YearDay : BirthLevel::SameYear;
}

SexLevel compareSexes(Sex a, Sex b)
{
    if (a == Sex::Unknown || b == Sex::Unknown)
        return SexLevel::Missing;
    return a == b ? SexLevel::Agrees : SexLevel::Differs;
}

PhoneLevel comparePhones(const Row &a, const Row &b)
{
    bool anyInBoth = false;
    for (const quint32 phone : a.phones) {
        if (phone == 0)
            continue;
        if (phone == b.phones[0] || phone == b.phones[1])
            return PhoneLevel::Equal;
        anyInBoth = b.phones[0] != 0;
    }
    return anyInBoth ? PhoneLevel::Differs : PhoneLevel::Missing;
}

// The number of one row read against the other's sex and birth date.
NirVerdict verdictAgainst(const Row &numberOf, const Row &person)
{
    // Twice the same number of rows per million pairs: rebuilt rather than kept.
    people::Nir nir;
    nir.number = QString::fromStdString(unpackedNir(numberOf.nir));
    const auto digit = [&](unsigned place) { return int(numberOf.nir >> (12 - place) * 4 & 15U); };
    const int sex = digit(0);
    nir.sex = sex % 2 == 1 ? Sex::Male : Sex::Female;
    nir.yearOfCentury = digit(1) * 10 + digit(2);
    const int month = digit(3) * 10 + digit(4);
    nir.month = month >= 1 && month <= 12 ? month : month >= 31 && month <= 42 ? month - 30 : 0;
    return people::nirVerdict(nir, person.sex, PartialDate::fromPacked(person.birthDate));
}

NirLevel equalNirs(NirVerdict a, NirVerdict b)
{
    if (a == NirVerdict::Contradicts || b == NirVerdict::Contradicts)
        return NirLevel::EqualOther;
    if (a == NirVerdict::Agrees || b == NirVerdict::Agrees)
        return NirLevel::EqualOwn;
    return NirLevel::EqualUnverified;
}

// One file has a number.  It tells something only where it does not fit its
// own row, or where that row has nothing to fit.
NirLevel loneNir(const Row &numberOf, const Row &person)
{
    if (numberOf.nirVerdict == NirVerdict::Agrees)
        return NirLevel::Missing;
    const NirVerdict verdict = verdictAgainst(numberOf, person);
    if (verdict == NirVerdict::Agrees)
        return NirLevel::FitsBirth;
    // What fits nobody is a relative's.
    const bool isForeign = numberOf.nirVerdict == NirVerdict::Contradicts;
    return verdict == NirVerdict::Contradicts && !isForeign ? NirLevel::ContradictsBirth
                                                            : NirLevel::Missing;
}

} // namespace

BirthLevel compareBirthDates(const PartialDate &a, const PartialDate &b)
{
    if (!a.isComplete() || !b.isComplete())
        return comparePartial(a, b);
    if (a == b)
        return isNewYear(a) ? BirthLevel::ExactDefault : BirthLevel::Exact;
    return compareDifferent(a, b);
}

NirLevel compareNirs(const Row &leak, const Row &patient)
{
    if (leak.nir == 0 && patient.nir == 0)
        return NirLevel::Missing;
    if (leak.nir == 0)
        return loneNir(patient, leak);
    if (patient.nir == 0)
        return loneNir(leak, patient);
    if (leak.nir == patient.nir)
        return equalNirs(leak.nirVerdict, patient.nirVerdict);
    const bool leakOwn = leak.nirVerdict == NirVerdict::Agrees;
    const bool patientOwn = patient.nirVerdict == NirVerdict::Agrees;
    constexpr unsigned kOrderBits = 12; // three digits of order
    // Own in both and different order is a twin, though it also is one digit apart.
    if (leak.nir >> kOrderBits == patient.nir >> kOrderBits && leakOwn && patientOwn)
        return NirLevel::Twin;
    if (isOneSlipApart(leak.nir, patient.nir))
        return leakOwn || patientOwn ? NirLevel::CloseOwn : NirLevel::Close;
    return leakOwn && patientOwn ? NirLevel::BothOwnDiffer : NirLevel::Differs;
}

Comparison Comparer::operator()(const Row &leak, const Row &patient) const
{
    Comparison comparison;
    Pattern &pattern = comparison.pattern;
    pattern.sex = compareSexes(leak.sex, patient.sex);
    compareSurnames(leak, patient, comparison);
    compareFirstNames(leak, patient, comparison);
    recogniseSwappedNames(leak, patient, pattern);
    pattern.birth = compareBirthDates(PartialDate::fromPacked(leak.birthDate),
                                      PartialDate::fromPacked(patient.birthDate));
    pattern.nir = compareNirs(leak, patient);
    pattern.phone = comparePhones(leak, patient);
    pattern.email = emails(leak, patient);
    pattern.address = addresses(leak, patient);
    return comparison;
}

double Comparer::similarity(const Name &a, const Name &b, double atLeast) const
{
    if (jaroWinklerBound(a.length, a.mask, b.length, b.mask) < atLeast)
        return 0.0;
    return jaroWinkler(m_lexicon.names.joinedText(a.joined), m_lexicon.names.joinedText(b.joined));
}

bool Comparer::isCutShort(const Name &a, const Name &b) const
{
    constexpr std::size_t kShortest = 4;
    std::string_view shorter = m_lexicon.names.joinedText(a.joined);
    std::string_view longer = m_lexicon.names.joinedText(b.joined);
    if (shorter.size() > longer.size())
        std::swap(shorter, longer);
    return shorter.size() >= kShortest
        && (longer.starts_with(shorter) || longer.ends_with(shorter));
}

SurnameLevel Comparer::surnames(NameTable::Id idA, NameTable::Id idB) const
{
    const Name &a = m_lexicon.names[idA];
    const Name &b = m_lexicon.names[idB];
    if (a.joined == b.joined)
        return exactLevel<SurnameLevel>(m_rarities.surname[a.joined]);
    const double similar = similarity(a, b, kSurnameSimilar);
    if (similar >= kSurnameClose)
        return SurnameLevel::Close;
    if (similar >= kSurnameNear)
        return SurnameLevel::Near;
    if (a.sound != 0 && a.sound == b.sound)
        return SurnameLevel::Sound;
    if (sharesPart(a, b))
        return SurnameLevel::SharedPart;
    if (isCutShort(a, b))
        return SurnameLevel::Contained;
    return similar >= kSurnameSimilar ? SurnameLevel::Similar : SurnameLevel::Differs;
}

void Comparer::compareSurnames(const Row &leak, const Row &patient, Comparison &comparison) const
{
    SurnameLevel best = SurnameLevel::Missing;
    int namesOfLeak = 0;
    int namesOfPatient = 0;
    for (std::size_t i = 0; i < leak.surnames.size(); ++i) {
        namesOfLeak += int(leak.surnames[i] != 0);
        namesOfPatient += int(patient.surnames[i] != 0);
        for (std::size_t j = 0; j < patient.surnames.size(); ++j) {
            if (leak.surnames[i] == 0 || patient.surnames[j] == 0)
                continue;
            const SurnameLevel level = surnames(leak.surnames[i], patient.surnames[j]);
            // Of two equal names the rarer says more.
            const bool better = best == SurnameLevel::Missing
                || (isExact(best) ? isExact(level) && level > best : level < best);
            if (better) {
                best = level;
                comparison.birthMeetsUsual = i != j;
            }
        }
    }
    const bool mayBeWoman = leak.sex != Sex::Male && patient.sex != Sex::Male
        && (leak.sex == Sex::Female || patient.sex == Sex::Female);
    if (best == SurnameLevel::Differs && mayBeWoman && (namesOfLeak == 1 || namesOfPatient == 1))
        best = SurnameLevel::MayBeMarried;
    if (isExact(best))
        comparison.surnameRarity =
            static_cast<quint8>(static_cast<int>(best) - static_cast<int>(SurnameLevel::Exact0));
    comparison.pattern.surname = best;
}

FirstNameLevel Comparer::firstNameSimilarity(NameTable::Id idA, NameTable::Id idB) const
{
    const Name &a = m_lexicon.names[idA];
    const Name &b = m_lexicon.names[idB];
    if (a.length == 1 || b.length == 1)
        return a.head[0] == b.head[0] ? FirstNameLevel::Initial : FirstNameLevel::Differs;
    if (a.joined == b.joined)
        return exactLevel<FirstNameLevel>(m_rarities.firstName[a.joined]);
    if (a.variants.meets(b.variants))
        return FirstNameLevel::Variant;
    const double similar = similarity(a, b, kFirstNameSimilar);
    if (similar >= kFirstNameClose)
        return FirstNameLevel::Close;
    if (similar >= kFirstNameNear)
        return FirstNameLevel::Near;
    if (a.sound != 0 && a.sound == b.sound)
        return FirstNameLevel::Sound;
    if (sharesPart(a, b) || isCutShort(a, b))
        return FirstNameLevel::Part;
    return similar >= kFirstNameSimilar ? FirstNameLevel::Similar : FirstNameLevel::Differs;
}

bool Comparer::isAmongFurther(NameTable::Id name, const Row &row) const
{
    const quint32 joined = m_lexicon.names[name].joined;
    return std::any_of(row.furtherNames.begin(), row.furtherNames.end(), [&](NameTable::Id other) {
        return other != 0 && m_lexicon.names[other].joined == joined;
    });
}

void Comparer::compareFirstNames(const Row &leak, const Row &patient, Comparison &comparison) const
{
    if (leak.firstName == 0 || patient.firstName == 0)
        return;
    FirstNameLevel best = firstNameSimilarity(leak.firstName, patient.firstName);
    for (const NameTable::Id a : {leak.firstName, leak.givenPair}) {
        for (const NameTable::Id b : {patient.firstName, patient.givenPair}) {
            // The pair only matters where it is the compound that the other wrote.
            if (a == 0 || b == 0 || isExact(best)
                || (a == leak.firstName && b == patient.firstName))
                continue;
            best = std::min(best, firstNameSimilarity(a, b));
        }
    }
    if (best > FirstNameLevel::Other
        && (isAmongFurther(leak.firstName, patient) || isAmongFurther(patient.firstName, leak)))
        best = FirstNameLevel::Other;
    if (best == FirstNameLevel::Differs && comparison.pattern.sex == SexLevel::Differs)
        best = FirstNameLevel::DiffersOtherSex;
    if (isExact(best))
        comparison.firstNameRarity =
            static_cast<quint8>(static_cast<int>(best) - static_cast<int>(FirstNameLevel::Exact0));
    comparison.pattern.firstName = best;
}

void Comparer::recogniseSwappedNames(const Row &leak, const Row &patient, Pattern &pattern) const
{
    if (pattern.firstName < FirstNameLevel::Part || leak.firstName == 0 || patient.firstName == 0)
        return;
    // The surname of birth may agree while the usual one changed places.
    const bool surnameAgrees = pattern.surname < SurnameLevel::Similar;
    const Name &leakFirst = m_lexicon.names[leak.firstName];
    const Name &patientFirst = m_lexicon.names[patient.firstName];
    for (const NameTable::Id a : leak.surnames) {
        for (const NameTable::Id b : patient.surnames) {
            if (a == 0 || b == 0)
                continue;
            const Name &leakLast = m_lexicon.names[a];
            const Name &patientLast = m_lexicon.names[b];
            const bool oneEqual =
                leakLast.joined == patientFirst.joined || patientLast.joined == leakFirst.joined;
            if (oneEqual && similarity(leakLast, patientFirst, kSwappedNear) >= kSwappedNear
                && similarity(patientLast, leakFirst, kSwappedNear) >= kSwappedNear) {
                if (!surnameAgrees)
                    pattern.surname = SurnameLevel::Swapped;
                pattern.firstName = FirstNameLevel::Swapped;
                return;
            }
        }
    }
}

bool Comparer::userHolds(const Row &email, NameTable::Id name, std::size_t shortest) const
{
    const std::string_view text = m_lexicon.names.joinedText(name);
    return text.size() >= shortest
        && m_lexicon.texts.text(email.emailUser).find(text) != std::string_view::npos;
}

EmailLevel Comparer::emails(const Row &leak, const Row &patient) const
{
    constexpr std::size_t kShortestFirstName = 3;
    constexpr std::size_t kShortestSurname = 4;
    constexpr std::size_t kTellingUser = 6;
    if (leak.emailUser == 0 && patient.emailUser == 0)
        return EmailLevel::Missing;
    if (leak.emailUser != 0 && patient.emailUser != 0) {
        if (leak.emailUser != patient.emailUser)
            return EmailLevel::Differs;
        if (leak.emailDomain != patient.emailDomain)
            return m_lexicon.texts.text(leak.emailUser).size() >= kTellingUser
                ? EmailLevel::UserPart
                : EmailLevel::Differs;
        return userHolds(leak, leak.firstName, kShortestFirstName)
                && userHolds(leak, patient.firstName, kShortestFirstName)
            ? EmailLevel::EqualOwn
            : EmailLevel::EqualOther;
    }
    const Row &email = leak.emailUser != 0 ? leak : patient;
    const Row &person = leak.emailUser != 0 ? patient : leak;
    const bool fits = userHolds(email, person.firstName, kShortestFirstName)
        && std::any_of(person.surnames.begin(), person.surnames.end(), [&](NameTable::Id surname) {
                          return userHolds(email, surname, kShortestSurname);
                      });
    return fits ? EmailLevel::FitsName : EmailLevel::Missing;
}

bool Comparer::isSameStreet(TextPool::Id a, TextPool::Id b) const
{
    return a == b || jaroWinkler(m_lexicon.texts.text(a), m_lexicon.texts.text(b)) >= kStreetNear;
}

bool Comparer::isSameDepartment(const Row &leak, const Row &patient) const
{
    const std::string_view a = m_lexicon.texts.text(leak.postalCode);
    const std::string_view b = m_lexicon.texts.text(patient.postalCode);
    return a.size() == 5 && b.size() == 5 && a.substr(0, 2) == b.substr(0, 2);
}

AddressLevel Comparer::addresses(const Row &leak, const Row &patient) const
{
    const bool codes = leak.postalCode != 0 && patient.postalCode != 0;
    const bool towns = leak.town != 0 && patient.town != 0;
    const bool sameCode = codes && leak.postalCode == patient.postalCode;
    const bool sameTown = towns && leak.town == patient.town;
    const bool samePlace = sameCode || sameTown;
    const bool isRare = (sameCode && m_rarities.place[leak.postalCode])
        || (sameTown && m_rarities.place[leak.town]);
    const bool otherPlace = (codes || towns) && !samePlace;
    const AddressLevel apart =
        isSameDepartment(leak, patient) ? AddressLevel::Department : AddressLevel::Differs;

    if (leak.street == 0 || patient.street == 0) {
        if (samePlace)
            return isRare ? AddressLevel::PlaceOnlyRare : AddressLevel::PlaceOnly;
        return otherPlace ? apart : AddressLevel::Missing;
    }
    const bool sameNumber = leak.houseNumber != 0 && leak.houseNumber == patient.houseNumber;
    if (isSameStreet(leak.street, patient.street)) {
        if (!otherPlace)
            return sameNumber ? AddressLevel::Full : AddressLevel::Street;
        return sameNumber ? AddressLevel::Street : apart; // a wrong postal code
    }
    if (!samePlace)
        return apart;
    return isRare ? AddressLevel::PlaceRare : AddressLevel::Place;
}

} // namespace matching
