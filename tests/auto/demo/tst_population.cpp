// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "demo/population.h"
#include "demo/spelling.h"
#include "people/nir.h"

#include <QSet>
#include <QtTest>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;
using demo::Household;
using demo::Person;
using Test = std::function<bool(const Household &, const Person &)>;
using people::Sex;

namespace {

constexpr quint32 kHouseholds = 4000;

} // namespace

class TestPopulation final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void householdIsAFunctionOfItsNumber();
    void birthDatesAreOnTheCalendarAndBeforeTheLeak();
    void parentsAreOldEnough();
    void ownNirDescribesThePerson();
    void thereAreHardCasesOfEveryKind_data();
    void thereAreHardCasesOfEveryKind();
    void membersOfAFamilyHaveDifferentFirstNames();
    void strangersHoldHomonymsOfResidents();
    void residentsLiveAroundTheLaboratory();
    void commonSurnamesAreCommon();
    void givenNamesFitTheirGeneration();

private:
    bool anyMember(const Test &is) const;

    demo::Population m_population{34};
    std::vector<Household> m_households;
};

void TestPopulation::initTestCase()
{
    for (quint32 number = 0; number < kHouseholds; ++number)
        m_households.push_back(m_population.resident(number));
}

bool TestPopulation::anyMember(const Test &is) const
{
    return std::any_of(m_households.begin(), m_households.end(), [&](const Household &household) {
        return std::any_of(household.members.begin(), household.members.end(),
                           [&](const Person &person) { return is(household, person); });
    });
}

void TestPopulation::householdIsAFunctionOfItsNumber()
{
    const demo::Population again(34);
    for (const quint32 number : {3999U, 0U, 17U}) {
        const Household household = again.resident(number);
        const Household &known = m_households[number];
        QCOMPARE(household.members.size(), known.members.size());
        QCOMPARE(household.address, known.address);
        for (size_t i = 0; i < household.members.size(); ++i) {
            QCOMPARE(household.members[i].birthDate, known.members[i].birthDate);
            QCOMPARE(nirText(household.members[i], again.places()),
                     nirText(known.members[i], m_population.places()));
        }
    }
}

void TestPopulation::birthDatesAreOnTheCalendarAndBeforeTheLeak()
{
    for (const Household &household : m_households) {
        for (const Person &person : household.members) {
            QVERIFY(person.birthDate.toDate().isValid());
            QVERIFY(person.birthDate.toDate() < QDate(2020, 10, 31));
            QVERIFY(person.birthDate.year > 1918);
        }
    }
}

void TestPopulation::parentsAreOldEnough()
{
    for (const Household &household : m_households) {
        for (const Person &person : household.members) {
            if (person.insuredUnder < 0 || person.birthDate.year < 1992)
                continue;
            const auto &insured = household.members[static_cast<size_t>(person.insuredUnder)];
            QVERIFY(person.birthDate.year - insured.birthDate.year >= 15);
        }
    }
}

void TestPopulation::ownNirDescribesThePerson()
{
    for (const Household &household : m_households) {
        for (const Person &person : household.members) {
            const auto nir = people::parseNir(nirText(person, m_population.places()));
            QVERIFY(nir);
            QCOMPARE(nir->key, people::Nir::Key::Good);
            QCOMPARE(people::nirVerdict(*nir, person.sex, person.birthDate),
                     people::NirVerdict::Agrees);
        }
    }
}

void TestPopulation::thereAreHardCasesOfEveryKind_data()
{
    QTest::addColumn<Test>("is");
    QTest::newRow("twins") << Test([](const Household &h, const Person &p) {
        return std::count_if(h.members.begin(), h.members.end(),
                             [&](const Person &q) { return q.birthDate == p.birthDate; })
            == 2;
    });
    QTest::newRow("father and son of the same name")
        << Test([](const Household &h, const Person &p) {
               const Person &father = h.members.front();
               return &p != &father && p.sex == Sex::Male && father.sex == Sex::Male
                   && p.birthName == father.birthName && p.givenNames[0] == father.givenNames[0];
           });
    QTest::newRow("child under a parent's NIR") << Test([](const Household &, const Person &p) {
        return p.insuredUnder >= 0 && p.birthDate.year > 2003;
    });
    QTest::newRow("wife under the husband's NIR") << Test([](const Household &, const Person &p) {
        return p.insuredUnder == 0 && p.birthDate.year < 1962 && p.usualName;
    });
    QTest::newRow("married name") << Test([](const Household &h, const Person &p) {
        return p.usualName == h.members.front().birthName;
    });
    QTest::newRow("both names by marriage") << Test(
        [](const Household &, const Person &p) { return p.usualName && p.usualName->second != 0; });
    QTest::newRow("particle") << Test([](const Household &, const Person &p) {
        return p.birthName.particle != demo::Surname::Particle::None;
    });
    QTest::newRow("nuns") << Test([](const Household &, const Person &p) { return p.isNun; });
    QTest::newRow("born abroad") << Test(
        [](const Household &, const Person &p) { return p.birthCountry != 0; });
    QTest::newRow("living abroad")
        << Test([](const Household &h, const Person &) { return h.abroad >= 0; });
    QTest::newRow("moved since") << Test(
        [](const Household &h, const Person &) { return h.address != h.formerAddress; });
    QTest::newRow("family mailbox") << Test(
        [](const Household &h, const Person &) { return h.emailOf >= 0 && h.members.size() > 1; });
}

void TestPopulation::thereAreHardCasesOfEveryKind()
{
    QFETCH(Test, is);
    QVERIFY(anyMember(is));
    QVERIFY(anyMember([&](const Household &h, const Person &p) { return !is(h, p); }));
}

void TestPopulation::membersOfAFamilyHaveDifferentFirstNames()
{
    for (const Household &household : m_households) {
        QSet<quint16> ofChildren;
        qsizetype children = 0;
        for (const Person &person : household.members) {
            const bool isHeir = person.givenNames[0] == household.members.front().givenNames[0];
            if (person.birthDate.year < 1992 || isHeir)
                continue;
            ofChildren.insert(person.givenNames[0]);
            ++children;
        }
        QCOMPARE(ofChildren.size(), children);
    }
}

void TestPopulation::strangersHoldHomonymsOfResidents()
{
    QSet<std::pair<quint16, quint16>> residents;
    for (const Household &household : m_households) {
        const Person &person = household.members.front();
        residents.insert({person.birthName.first, person.givenNames[0]});
    }
    const auto homonyms = [&](quint32 households) {
        int count = 0;
        for (quint32 number = 0; number < kHouseholds; ++number) {
            const Person person = m_population.stranger(number, households).members.front();
            count += residents.contains({person.birthName.first, person.givenNames[0]});
        }
        return count;
    };
    QVERIFY(homonyms(kHouseholds) > homonyms(0) + 30);
}

void TestPopulation::residentsLiveAroundTheLaboratory()
{
    const auto near =
        std::count_if(m_households.begin(), m_households.end(), [this](const Household &household) {
            return m_population.places().place(household.address.place).insee.startsWith(u"56"_s);
        });
    QVERIFY(near > kHouseholds * 80 / 100);
    QVERIFY(near < kHouseholds * 90 / 100);
}

void TestPopulation::commonSurnamesAreCommon()
{
    int martins = 0;
    QSet<QString> surnames;
    for (const Household &household : m_households) {
        const QString surname = m_population.names().surname(household.members[0].birthName);
        martins += surname == u"MARTIN";
        surnames.insert(surname);
    }
    QVERIFY(martins >= 4); // one in two to three hundred, as INSEE counts
    QVERIFY(martins <= 40);
    QVERIFY(surnames.size() > 2500); // and the tail is long
}

void TestPopulation::givenNamesFitTheirGeneration()
{
    const auto bornWithName = [this](QStringView name, bool isBefore1960) {
        int count = 0;
        for (const Household &household : m_households) {
            for (const Person &person : household.members)
                count += m_population.names().givenName(person.givenNames[0]) == name
                    && (person.birthDate.year < 1960) == isBefore1960;
        }
        return count;
    };
    QVERIFY(bornWithName(u"YVETTE", true) > 5 * bornWithName(u"YVETTE", false));
    QVERIFY(bornWithName(u"JULIEN", false) > 5 * bornWithName(u"JULIEN", true));
}

QTEST_APPLESS_MAIN(TestPopulation)
#include "tst_population.moc"
