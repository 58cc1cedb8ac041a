// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "demo/population.h"

#include <QDate>

#include <algorithm>

namespace demo {

namespace {

using people::PartialDate;
using people::Sex;

// The last day on which a person of the leak can have been born: its samples
// end in October 2020 (the published file).
constexpr int kLastBirthYear = 2020;

// Birth decades of the adults that a laboratory sees, in percent: older than
// the country.
struct Cohort {
    int firstYear;
    quint32 upTo;
};
constexpr std::array kCohorts{
    Cohort{1921, 3},  Cohort{1931, 13}, Cohort{1941, 32}, Cohort{1951, 51},
    Cohort{1961, 67}, Cohort{1971, 80}, Cohort{1981, 92}, Cohort{1991, 100},
};

// INSEE codes of the countries in which most patients born abroad were born.
constexpr std::array<quint16, 12> kCountries{109, 127, 131, 134, 139, 208,
                                             216, 322, 341, 350, 351, 352};

Sex other(Sex sex)
{
    return sex == Sex::Male ? Sex::Female : Sex::Male;
}

void nameAfter(Person &person, const Person &model)
{
    person.givenNames = model.givenNames;
    person.givenNameCount = model.givenNameCount;
}

PartialDate randomDay(Random &random, int year)
{
    const QDate first(year, 1, 1);
    const QDate day = first.addDays(random.below(static_cast<quint32>(first.daysInYear())));
    return {day.year(), day.month(), day.day()};
}

class HouseholdBuilder
{
public:
    HouseholdBuilder(Random random, const Names &names, const Places &places, Area area)
        : m_random(random)
        , m_names(names)
        , m_places(places)
        , m_area(area)
    {
    }

    Household build();

private:
    void settle();
    void addSingle();
    void addCouple(int oldest, int youngest);
    void addChildren(int motherYear, const Surname &surname);
    void addChild(int year, const Surname &surname);
    void addTwinOf(size_t index);
    void addNuns();
    void addGrownChild();
    void marry(Person &wife, const Person &husband);
    void drawGivenNames(Person &person);
    void drawNewGivenNames(Person &child);
    void giveContacts();

    Person person(Sex sex, int birthYear, const Surname &surname);
    Surname surname() { return m_names.drawSurname(m_random, m_breton); }
    int adultYear();

    Random m_random;
    const Names &m_names;
    const Places &m_places;
    Area m_area;
    bool m_breton = false;
    int m_parents = 0;
    Household m_household;
};

Household HouseholdBuilder::build()
{
    m_household.members.reserve(6);
    settle();
    const quint32 kind = m_random.below(1000);
    if (kind < 350) {
        addSingle();
    } else if (kind < 650) {
        addCouple(1925, 1992);
    } else if (kind < 840) {
        addCouple(1964, 1992);
        addChildren(m_household.members[1].birthDate.year, m_household.members[0].birthName);
    } else if (kind < 920) {
        const int year = m_random.between(1966, 1996);
        Person mother = person(Sex::Female, year, surname());
        m_household.members.push_back(mother);
        addChildren(mother.birthDate.year, m_random.chance(6000) ? surname() : mother.birthName);
    } else if (kind < 999 || m_random.chance(7500)) {
        addCouple(1925, 1962);
        addGrownChild();
    } else {
        addNuns();
    }
    giveContacts();
    return std::move(m_household);
}

void HouseholdBuilder::settle()
{
    m_household.address = m_places.drawAddress(m_random, m_area);
    m_household.formerAddress = m_household.address;
    m_breton = m_places.isInBrittany(m_household.address.place);
    m_household.landline = m_random.chance(7500) ? 1 + m_random.below(9'999'999) : 0;
    m_household.formerLandline = m_household.landline;
    if (m_random.chance(1800)) {
        m_household.formerAddress =
            m_places.drawAddress(m_random, m_random.chance(8500) ? m_area : Area::France);
        if (m_random.chance(6000))
            m_household.formerLandline = 1 + m_random.below(9'999'999);
    }
    if (m_random.chance(30))
        m_household.abroad = static_cast<int>(m_random.below(1000));
}

int HouseholdBuilder::adultYear()
{
    const quint32 share = m_random.below(100);
    const auto *cohort = std::find_if(kCohorts.begin(), kCohorts.end(),
                                      [&](const Cohort &c) { return share < c.upTo; });
    return cohort->firstYear + m_random.between(0, 9);
}

void HouseholdBuilder::drawGivenNames(Person &person)
{
    person.givenNameCount = static_cast<quint8>(m_random.between(1, 3));
    for (size_t i = 0; i < person.givenNameCount; ++i)
        person.givenNames[i] = m_names.drawGivenName(m_random, person.sex, person.birthDate.year);
}

// No two children of a family are called alike.
void HouseholdBuilder::drawNewGivenNames(Person &child)
{
    const auto isTaken = [&](const Person &relative) {
        return relative.givenNames[0] == child.givenNames[0];
    };
    do {
        drawGivenNames(child);
    } while (std::any_of(m_household.members.begin(), m_household.members.end(), isTaken));
}

Person HouseholdBuilder::person(Sex sex, int birthYear, const Surname &surname)
{
    Person person;
    person.sex = sex;
    person.birthDate = randomDay(m_random, birthYear);
    person.birthName = surname;
    drawGivenNames(person);
    person.birthPlace = m_places.drawPlace(m_random, m_random.chance(6500) ? m_area : Area::France);
    if (m_random.chance(600))
        person.birthCountry = m_random.oneOf(kCountries);
    person.birthOrder = static_cast<quint16>(1 + m_random.below(1 + m_random.below(600)));
    return person;
}

void HouseholdBuilder::addSingle()
{
    const int year = adultYear();
    const Sex sex = m_random.chance(year < 1950 ? 7200 : 5300) ? Sex::Female : Sex::Male;
    Person single = person(sex, year, surname());
    const bool wasMarried = sex == Sex::Female && m_random.chance(year < 1960 ? 7500 : 1500);
    if (wasMarried)
        single.usualName = surname();
    m_household.members.push_back(single);
}

// The name of use of married women is their husband's for most, both for some
// (C. civ. 225-1: a use, never an obligation).
void HouseholdBuilder::marry(Person &wife, const Person &husband)
{
    const int year = wife.birthDate.year;
    const int takesName = year < 1960 ? 9300 : year < 1980 ? 7500 : 4500;
    if (!m_random.chance(takesName) || wife.birthName == husband.birthName)
        return;
    wife.usualName = husband.birthName;
    const bool isPlain = wife.birthName.second == 0 && husband.birthName.second == 0
        && husband.birthName.particle == Surname::Particle::None;
    if (isPlain && m_random.chance(700))
        wife.usualName = Surname{wife.birthName.first, husband.birthName.first};
    if (year < 1962 && m_random.chance(1200))
        wife.insuredUnder = 0;
}

void HouseholdBuilder::addCouple(int oldest, int youngest)
{
    const int year = std::clamp(adultYear(), oldest, youngest);
    Person first = person(Sex::Male, year, surname());
    const Sex sex = m_random.chance(150) ? Sex::Male : Sex::Female;
    const int age = std::clamp(year + m_random.between(-2, 6), oldest, youngest + 4);
    Person second = person(sex, age, surname());
    if (second.sex == Sex::Female && m_random.chance(age < 1960 ? 9500 : 6500))
        marry(second, first);
    m_household.members.push_back(first);
    m_household.members.push_back(second);
}

void HouseholdBuilder::addChildren(int motherYear, const Surname &surname)
{
    m_parents = static_cast<int>(m_household.members.size());
    const quint32 draw = m_random.below(100);
    const int count = draw < 38 ? 1 : draw < 78 ? 2 : draw < 95 ? 3 : 4;
    int year = motherYear + m_random.between(21, 33);
    for (int i = 0; i < count && year <= kLastBirthYear; ++i) {
        addChild(std::max(year, 1992), surname);
        if (m_random.chance(170))
            addTwinOf(m_household.members.size() - 1);
        year += m_random.between(1, 5);
    }
}

void HouseholdBuilder::addChild(int year, const Surname &surname)
{
    Person child = person(m_random.chance(5120) ? Sex::Male : Sex::Female, year, surname);
    // Born before the last samples were taken.
    if (child.birthDate.year == kLastBirthYear)
        child.birthDate.month = 1 + (child.birthDate.month - 1) % 9;
    child.birthDate.day = std::min(child.birthDate.day, 28);
    drawNewGivenNames(child);
    const bool isHeir = child.sex == m_household.members[0].sex && m_random.chance(150);
    if (isHeir)
        nameAfter(child, m_household.members[0]);
    if (m_random.chance(year > 2002 ? 7500 : 1500))
        child.insuredUnder = static_cast<int>(m_random.below(static_cast<quint32>(m_parents)));
    m_household.members.push_back(child);
}

void HouseholdBuilder::addTwinOf(size_t index)
{
    Person twin = m_household.members[index];
    if (m_random.chance(4000))
        twin.sex = other(twin.sex);
    drawNewGivenNames(twin);
    ++twin.birthOrder;
    m_household.members.push_back(twin);
}

// Parents and a grown son or daughter under one roof: same surname, address
// and telephone, and now and then the father's given name.
void HouseholdBuilder::addGrownChild()
{
    const Person &mother = m_household.members[1];
    const int year = std::clamp(mother.birthDate.year + m_random.between(20, 38), 1945, 2001);
    Person child = person(m_random.chance(6500) ? Sex::Male : Sex::Female, year,
                          m_household.members[0].birthName);
    if (child.sex == Sex::Male && m_random.chance(900))
        nameAfter(child, m_household.members[0]);
    m_household.members.push_back(child);
}

void HouseholdBuilder::addNuns()
{
    const int count = m_random.between(3, 6);
    for (int i = 0; i < count; ++i) {
        const int year = m_random.between(1925, 1955);
        Person nun = person(Sex::Female, year, surname());
        nun.isNun = true;
        m_household.members.push_back(nun);
    }
}

void HouseholdBuilder::giveContacts()
{
    for (Person &person : m_household.members) {
        const bool isAdult = person.birthDate.year < 2004;
        if (isAdult && m_random.chance(person.birthDate.year < 1945 ? 3500 : 8500))
            person.mobile = 1 + m_random.below(3'999'999);
        if (isAdult && m_random.chance(person.birthDate.year < 1945 ? 2500 : 7000))
            person.email = 1 + m_random.below(0x7FFFFFFF);
    }
    if (m_random.chance(1200) && m_household.members.front().email != 0)
        m_household.emailOf = 0;
}

// Same name as somebody of the laboratory, and sometimes the same birthday:
// what must not become a letter to the wrong person.
void makeHomonym(Person &person, const Person &model, Random &random)
{
    person.sex = model.sex;
    person.birthName = model.birthName;
    person.usualName = model.usualName;
    nameAfter(person, model);
    if (random.chance(800))
        person.birthDate = model.birthDate;
    else if (random.chance(5000))
        person.birthDate.year = model.birthDate.year;
}

} // namespace

Population::Population(quint64 seed)
    : m_seed(seed)
{
}

Household Population::resident(quint32 number) const
{
    const Random random(m_seed, Stream::Resident, number);
    return HouseholdBuilder(random, m_names, m_places, Area::Laboratory).build();
}

Household Population::stranger(quint32 number, quint32 residents) const
{
    Random random(m_seed, Stream::Stranger, number);
    const bool isHomonym = random.chance(130) && residents > 0;
    const quint32 model = random.below(std::max<quint32>(residents, 1));
    Household household = HouseholdBuilder(random, m_names, m_places, Area::Laboratories).build();
    if (isHomonym)
        makeHomonym(household.members.front(), resident(model).members.front(), random);
    return household;
}

} // namespace demo
