// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "matching/competition.h"
#include "support/naivematcher.h"
#include "support/population.h"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace matching;

class TestCompetition final : public QObject
{
    Q_OBJECT

private slots:
    void aloneKeepsItsBits();
    void equalRivalsShare();
    void aDuplicateIsNoRival();
    void rivalsOnThePatientSide();
    void equalsTheTwin();
};

namespace {

Persons everybodyAlone(std::size_t rows)
{
    Persons persons;
    persons.probable.resize(rows);
    std::iota(persons.probable.begin(), persons.probable.end(), 0U);
    persons.sure = persons.probable;
    return persons;
}

ScoredPair pair(quint32 leak, quint32 patient, float bits)
{
    ScoredPair made;
    made.leak = leak;
    made.patient = patient;
    made.evidence = bits;
    return made;
}

} // namespace

void TestCompetition::aloneKeepsItsBits()
{
    const auto standing = standings({pair(0, 0, 12)}, -2, everybodyAlone(1), everybodyAlone(1));
    QCOMPARE(standing[0].bits, 10.0);
    QVERIFY(std::isinf(standing[0].gap));
}

void TestCompetition::equalRivalsShare()
{
    const auto standing =
        standings({pair(0, 0, 20), pair(0, 1, 20)}, 0, everybodyAlone(1), everybodyAlone(2));
    QCOMPARE(standing[0].gap, 0.0);
    QVERIFY(std::abs(standing[0].bits) < 1e-5); // one half each
}

void TestCompetition::aDuplicateIsNoRival()
{
    Persons patients = everybodyAlone(2);
    patients.probable[1] = 0;
    const auto standing =
        standings({pair(0, 0, 20), pair(0, 1, 20)}, 0, everybodyAlone(1), patients);
    QCOMPARE(standing[0].bits, 20.0);
    QVERIFY(std::isinf(standing[1].gap));
}

void TestCompetition::rivalsOnThePatientSide()
{
    const auto standing =
        standings({pair(0, 0, 20), pair(1, 0, 18)}, 0, everybodyAlone(2), everybodyAlone(1));
    QCOMPARE(standing[0].gap, 2.0);
    QCOMPARE(standing[1].gap, -2.0);
    QVERIFY(standing[1].bits < 0);
}

void TestCompetition::equalsTheTwin()
{
    support::Dice dice(4);
    for (int round = 0; round < 50; ++round) {
        constexpr int kRows = 8;
        std::vector<ScoredPair> pairs;
        for (quint32 leak = 0; leak < kRows; ++leak) {
            for (quint32 patient = 0; patient < kRows; ++patient) {
                if (dice.chance(0.4))
                    pairs.push_back(pair(leak, patient, float(dice.between(-4, 12))));
            }
        }
        Persons leak = everybodyAlone(kRows);
        Persons patients = everybodyAlone(kRows);
        leak.probable[static_cast<std::size_t>(dice.between(1, kRows - 1))] = 0;
        patients.probable[static_cast<std::size_t>(dice.between(1, kRows - 1))] = 0;
        const auto fast = standings(pairs, -1, leak, patients);
        const auto slow = support::naiveStandings(pairs, -1, leak, patients);
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            QVERIFY(std::abs(fast[i].bits - slow[i].bits) < 1e-9);
            QVERIFY(fast[i].gap == slow[i].gap);
        }
    }
}

QTEST_APPLESS_MAIN(TestCompetition)
#include "tst_competition.moc"
