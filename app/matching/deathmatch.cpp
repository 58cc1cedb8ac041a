// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "matching/deathmatch.h"

#include "matching/namekey.h"
#include "matching/normaliser.h"
#include "matching/phonetic.h"
#include "matching/similarity.h"
#include "people/nir.h"

#include <algorithm>
#include <array>
#include <tuple>

using people::PartialDate;
using people::Sex;
using Reason = matching::DeathReason;
using Reasons = matching::DeathReasons;

namespace matching {

namespace {

// As comparison.cpp calls names close.
constexpr double kSurnameClose = 0.95;
constexpr double kFirstNameClose = 0.94;

// Some 800,000 births a year (INSEE, 1946–2020).  Two names are common when a
// hundredth of a namesake or more is expected among those of one day.
constexpr double kBirthsPerDay = 2200;
constexpr double kNamesakesExpected = 0.01;
constexpr double kFewestPatients = 10000; // shares of fewer say nothing

bool holdsOneOf(Reasons reasons, Reasons wanted)
{
    return bool(reasons & wanted);
}

PartialDate swapped(const PartialDate &date)
{
    return {date.year, date.day, date.month};
}

bool canBeSwapped(const PartialDate &date)
{
    return date.day <= 12 && date.day != date.month;
}

// --- places ----------------------------------------------------------------

// Five characters of the official geographic code, 4 bits each; 0 for none.
quint32 packedPlace(QStringView code)
{
    return code.size() == 5 ? static_cast<quint32>(packedCode(code)) : 0;
}

// The place in a number of 13 characters: the 6th to the 10th.
quint32 placeOfNir(quint64 nir)
{
    return quint32(nir >> 12U) & 0xFFFFFU;
}

constexpr quint32 kAbroad = 0x99;

// Departments that were one when many patients were born: Corsica until 1976,
// Seine and Seine-et-Oise until 1968.
quint32 oldDepartment(quint32 place)
{
    const quint32 department = place >> 12U;
    switch (department) {
    case 0x2A:
    case 0x2B:
        return 0x20;
    case 0x75:
    case 0x78:
    case 0x91:
    case 0x92:
    case 0x93:
    case 0x94:
    case 0x95:
        return 0x75;
    default:
        return department;
    }
}

// Nothing for the same department: communes merge and take another code.
// Algiers was 91 before it was a part of 99352, so nor does "abroad" differ.
Reasons comparePlaces(quint32 patient, quint32 dead)
{
    if (patient == 0 || dead == 0)
        return {};
    if (patient == dead)
        return patient >> 12U == kAbroad ? Reason::BirthCountry : Reason::BirthPlace;
    const bool mayBeOne = oldDepartment(patient) == oldDepartment(dead) || patient >> 12U == kAbroad
        || dead >> 12U == kAbroad;
    return mayBeOne ? Reasons() : Reason::BirthPlaceDiffers;
}

// The latest and the earliest day that a partial date can mean.
int latest(const PartialDate &date)
{
    return PartialDate{date.year, date.month == 0 ? 12 : date.month, date.day == 0 ? 31 : date.day}
        .packed();
}

int earliest(const PartialDate &date)
{
    return PartialDate{date.year, std::max(date.month, 1), std::max(date.day, 1)}.packed();
}

} // namespace

std::optional<DeathGrade> deathGrade(Reasons reasons)
{
    const bool isBirth = holdsOneOf(reasons, Reason::BirthDate | Reason::NewYearBirth);
    const bool isPlace = reasons.testFlag(Reason::BirthPlace);
    const bool isFirst = reasons.testFlag(Reason::FirstName);
    if (!isBirth && !(reasons.testFlag(Reason::DayMonthSwapped) && isPlace))
        return {};
    if (!isFirst && !holdsOneOf(reasons, Reason::FirstNameClose | Reason::FirstNameOther))
        return {};
    const bool isSurname =
        holdsOneOf(reasons, Reason::BirthName | Reason::UsualName | Reason::SurnameClose);
    if (!isSurname && !(reasons.testFlag(Reason::MaidenNameUnknown) && isPlace))
        return {};
    // Twins: JEAN and JEANNE are near, and all the rest is the same.
    if (reasons.testFlag(Reason::SexDiffers) && !(isFirst && isPlace))
        return {};
    if (reasons.testFlag(Reason::SampleAfterDeath))
        return DeathGrade::Contradicted;
    const bool isDoubtful = holdsOneOf(reasons,
                                       Reason::OtherBirthName | Reason::BirthPlaceDiffers
                                           | Reason::SexDiffers | Reason::SeveralDeaths)
        || (holdsOneOf(reasons, Reason::CommonNames | Reason::NewYearBirth) && !isPlace);
    const bool isEqual =
        isBirth && isFirst && holdsOneOf(reasons, Reason::BirthName | Reason::UsualName);
    return isEqual && !isDoubtful ? DeathGrade::Strong : DeathGrade::Possible;
}

bool isSampledAfter(const PartialDate &sample, const PartialDate &death)
{
    return sample.year != 0 && death.year != 0 && earliest(sample) > latest(death);
}

struct DeathIndex::Row {
    people::RecordId id;
    int birthDate = 0;  // PartialDate::packed(), complete
    int sampleDate = 0; // 0: none
    NameTable::Id birthName = 0;
    NameTable::Id usualName = 0;
    NameTable::Id otherName = 0;
    NameTable::Id firstName = 0;
    NameTable::Id givenPair = 0;
    std::array<NameTable::Id, 2> furtherNames{};
    quint32 place = 0;           // in the own NIR
    bool placeIfSwapped = false; // the NIR fits the person with day and month exchanged
    Sex sex = Sex::Unknown;
};

// A death, ready to be compared.
struct DeathIndex::Dead {
    std::string surname;                 // joined
    std::vector<std::string> parts;      // of a compound surname
    std::vector<std::string> givenNames; // joined
    std::string givenPair;               // the first two as one name
    NameVariants variants;
    quint32 surnameSound = 0;
    quint32 firstNameSound = 0;
    quint32 place = 0;
    PartialDate birthDate;
    PartialDate deathDate;
    Sex sex = Sex::Unknown;

    explicit Dead(const people::DeathRecord &death)
        : place(packedPlace(death.birthPlace))
        , birthDate(death.birthDate)
        , deathDate(death.deathDate)
        , sex(death.sex)
    {
        const std::string name = parseSurname(death.birthName).name;
        surname = joined(name);
        surnameSound = soundKey(surname);
        for (const std::string_view part : compoundParts(name))
            parts.emplace_back(part);
        for (const std::string &given : parseGivenNames(death.givenNames).names)
            givenNames.push_back(joined(given));
        if (givenNames.empty())
            return;
        variants = variantsOf(givenNames.front());
        firstNameSound = soundKey(givenNames.front());
        if (givenNames.size() > 1)
            givenPair = givenNames[0] + givenNames[1];
    }
};

// Which name agrees, and how.
struct DeathIndex::Surname {
    Reasons reasons;
    NameTable::Id agreeing = 0;
};

DeathIndex::DeathIndex(std::size_t expectedPatients)
{
    m_rows.reserve(expectedPatients);
}

DeathIndex::~DeathIndex() = default;

void DeathIndex::add(const people::SourceRecord &patient)
{
    const NormalRecord normal = normalise(patient);
    if (normal.isTest || !normal.birthDate.isComplete() || normal.givenNames.empty())
        return;
    Row row;
    row.id = patient.id;
    row.birthDate = normal.birthDate.packed();
    row.sampleDate = patient.sampleDate.packed();
    row.birthName = m_names.intern(normal.birthName);
    row.usualName = m_names.intern(normal.usualName);
    row.otherName = m_names.intern(normal.otherName);
    row.firstName = m_names.intern(normal.givenNames.front());
    row.givenPair = m_names.intern(normal.givenPair);
    for (std::size_t i = 1; i < normal.givenNames.size() && i <= row.furtherNames.size(); ++i)
        row.furtherNames[i - 1] = m_names.intern(normal.givenNames[i]);
    row.sex = normal.sex;
    if (normal.nirVerdict == people::NirVerdict::Agrees) {
        row.place = placeOfNir(normal.nir);
    } else if (normal.nir != 0 && canBeSwapped(normal.birthDate)) {
        const auto nir = people::parseNir(QString::fromStdString(unpackedNir(normal.nir)));
        row.placeIfSwapped = nir
            && people::nirVerdict(*nir, normal.sex, swapped(normal.birthDate))
                == people::NirVerdict::Agrees;
        row.place = row.placeIfSwapped ? placeOfNir(normal.nir) : 0;
    }
    m_rows.push_back(row);
}

void DeathIndex::finish()
{
    std::sort(m_rows.begin(), m_rows.end(), [](const Row &a, const Row &b) {
        return std::tie(a.birthDate, a.id) < std::tie(b.birthDate, b.id);
    });
    m_surnameBearers.assign(m_names.size(), 0);
    m_firstNameBearers.assign(m_names.size(), 0);
    for (const Row &row : m_rows) {
        for (const NameTable::Id name : {row.birthName, row.usualName, row.otherName})
            m_surnameBearers[m_names[name].joined] += name == 0 ? 0 : 1;
        ++m_firstNameBearers[m_names[row.firstName].joined];
    }
}

std::size_t DeathIndex::size() const
{
    return m_rows.size();
}

std::vector<DeathMatch> DeathIndex::find(const people::DeathRecord &death) const
{
    std::vector<DeathMatch> matches;
    if (!death.birthDate.isComplete())
        return matches;
    const int same = death.birthDate.packed();
    const int exchanged = canBeSwapped(death.birthDate) ? swapped(death.birthDate).packed() : 0;
    // Reading the names costs more than all the rest: only where somebody is.
    if (!hasAnybodyOn(same) && !hasAnybodyOn(exchanged))
        return matches;
    const Dead dead(death);
    if (dead.surname.empty() || dead.givenNames.empty())
        return matches;
    findOn(same, dead, matches);
    findOn(exchanged, dead, matches);
    return matches;
}

bool DeathIndex::hasAnybodyOn(int birthDate) const
{
    const auto at = std::lower_bound(m_rows.begin(), m_rows.end(), birthDate,
                                     [](const Row &row, int date) { return row.birthDate < date; });
    return at != m_rows.end() && at->birthDate == birthDate;
}

void DeathIndex::findOn(int birthDate, const Dead &dead, std::vector<DeathMatch> &matches) const
{
    auto at = std::lower_bound(m_rows.begin(), m_rows.end(), birthDate,
                               [](const Row &row, int date) { return row.birthDate < date; });
    for (; at != m_rows.end() && at->birthDate == birthDate; ++at) {
        const Reasons reasons = reasonsFor(*at, dead);
        if (const std::optional<DeathGrade> grade = deathGrade(reasons))
            matches.push_back({at->id, *grade, reasons});
    }
}

Reasons DeathIndex::reasonsFor(const Row &row, const Dead &dead) const
{
    Reasons reasons = firstNames(row, dead);
    if (!reasons)
        return reasons; // most patients of a day
    const Surname surname = surnames(row, dead);
    reasons |= surname.reasons;
    const bool isSwapped = row.birthDate != dead.birthDate.packed();
    const bool isNewYear = dead.birthDate.month == 1 && dead.birthDate.day == 1;
    reasons |= isSwapped ? Reason::DayMonthSwapped
        : isNewYear      ? Reason::NewYearBirth
                         : Reason::BirthDate;
    if (row.placeIfSwapped == isSwapped)
        reasons |= comparePlaces(row.place, dead.place);
    if (row.sex != Sex::Unknown && dead.sex != Sex::Unknown && row.sex != dead.sex)
        reasons |= Reason::SexDiffers;
    if (areCommon(surname.agreeing, row.firstName))
        reasons |= Reason::CommonNames;
    if (isSampledAfter(PartialDate::fromPacked(row.sampleDate), dead.deathDate))
        reasons |= Reason::SampleAfterDeath;
    return reasons;
}

Reasons DeathIndex::firstNames(const Row &row, const Dead &dead) const
{
    const std::string_view first = m_names.joinedText(row.firstName);
    const std::string_view pair = m_names.joinedText(row.givenPair);
    const std::string &theirs = dead.givenNames.front();
    // A pair only says something where the other wrote it as one name.
    if (first == theirs || (!pair.empty() && pair == theirs) || first == dead.givenPair)
        return Reason::FirstName;
    if (first.size() < 2 || theirs.size() < 2)
        return {}; // an initial
    const Name &name = m_names[row.firstName];
    if (name.variants.meets(dead.variants) || (name.sound != 0 && name.sound == dead.firstNameSound)
        || jaroWinkler(first, theirs) >= kFirstNameClose)
        return Reason::FirstNameClose;
    const auto isTheirs = [&](std::string_view mine) { return !mine.empty() && mine == theirs; };
    const bool isAmongTheirs =
        std::find(dead.givenNames.begin(), dead.givenNames.end(), first) != dead.givenNames.end();
    const bool isAmongMine = isTheirs(m_names.joinedText(row.furtherNames[0]))
        || isTheirs(m_names.joinedText(row.furtherNames[1]));
    return isAmongTheirs || isAmongMine ? Reason::FirstNameOther : Reasons();
}

DeathIndex::Surname DeathIndex::surnames(const Row &row, const Dead &dead) const
{
    const std::string_view birth = m_names.joinedText(row.birthName);
    if (row.birthName != 0 && birth == dead.surname)
        return {Reason::BirthName, row.birthName};
    const Reasons unlessBorn = row.birthName == 0 ? Reasons() : Reason::OtherBirthName;
    for (const NameTable::Id name : {row.usualName, row.otherName}) {
        if (name != 0 && m_names.joinedText(name) == dead.surname)
            return {Reason::UsualName | unlessBorn, name};
    }
    if (isClose(row.birthName, dead))
        return {Reason::SurnameClose, row.birthName};
    for (const NameTable::Id name : {row.usualName, row.otherName}) {
        if (isClose(name, dead))
            return {Reason::SurnameClose | unlessBorn, name};
    }
    const bool isWoman =
        row.sex == Sex::Female || (row.sex == Sex::Unknown && dead.sex == Sex::Female);
    const bool isMaidenUnknown = isWoman && row.birthName == 0 && row.usualName != 0;
    return {isMaidenUnknown ? Reason::MaidenNameUnknown : Reasons(), 0};
}

bool DeathIndex::isClose(NameTable::Id surname, const Dead &dead) const
{
    if (surname == 0)
        return false;
    const Name &name = m_names[surname];
    const std::string_view mine = m_names.joinedText(surname);
    if ((name.sound != 0 && name.sound == dead.surnameSound)
        || jaroWinkler(mine, dead.surname) >= kSurnameClose)
        return true;
    const auto isTheirs = [&dead](std::string_view part) {
        return std::find(dead.parts.begin(), dead.parts.end(), part) != dead.parts.end();
    };
    if (isTheirs(mine))
        return true;
    return std::any_of(name.parts.begin(), name.parts.end(), [&](NameTable::Id part) {
        const std::string_view text = m_names.joinedText(part);
        return part != 0 && (text == dead.surname || isTheirs(text));
    });
}

bool DeathIndex::areCommon(NameTable::Id surname, NameTable::Id firstName) const
{
    if (surname == 0)
        return false;
    const double patients = std::max(double(m_rows.size()), kFewestPatients);
    const double share = double(m_surnameBearers[m_names[surname].joined]) / patients
        * (double(m_firstNameBearers[m_names[firstName].joined]) / patients);
    return share * kBirthsPerDay >= kNamesakesExpected;
}

} // namespace matching
