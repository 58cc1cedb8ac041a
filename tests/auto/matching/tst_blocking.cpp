// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "matching/blocking.h"
#include "support/naivematcher.h"
#include "support/population.h"

#include <QTest>

#include <set>

using namespace Qt::StringLiterals;
using namespace matching;
using people::SourceRecord;

class TestBlocking final : public QObject
{
    Q_OBJECT

private slots:
    void losesNoPairWorthALook_data();
    void losesNoPairWorthALook();
    void proposesFewPairs();
    void findsBy_data();
    void findsBy();
    void splitsACommonKey();
    void boundsTheWorstCase_data();
    void boundsTheWorstCase();
    void stops();
};

namespace {

struct Proposed {
    std::set<std::pair<quint32, quint32>> pairs;
    CapCounts caps;
};

Proposed proposed(const support::Rows &rows, qint64 cap = 4000, int threads = 2)
{
    base::NoProgress nobody;
    Workers workers(threads, nobody);
    Candidates candidates(rows.leak, rows.patients, rows.lexicon, cap);
    Proposed result;
    if (!candidates.build(workers, 1000))
        return result;
    std::vector<quint32> patients;
    for (quint32 i = 0; i < rows.leak.size(); ++i) {
        candidates.of(i, patients);
        for (const quint32 patient : patients)
            result.pairs.emplace(i, patient);
    }
    result.caps = candidates.capCounts();
    return result;
}

SourceRecord person(const QString &surname, const QString &givenName, int birthDate)
{
    SourceRecord record;
    record.birthName = surname;
    record.givenNames = givenName;
    record.birthDate = people::PartialDate::fromPacked(birthDate);
    return record;
}

} // namespace

void TestBlocking::losesNoPairWorthALook_data()
{
    QTest::addColumn<int>("seed");
    QTest::addColumn<double>("dirt");
    QTest::addColumn<bool>("hasNir");
    QTest::addColumn<bool>("hasBirthDate");
    for (int seed = 1; seed <= 3; ++seed) {
        QTest::addRow("clean files, seed %d", seed) << seed << 0.35 << true << true;
        QTest::addRow("dirty files, seed %d", seed) << seed << 2.5 << true << true;
        QTest::addRow("dirty files without NIR, seed %d", seed) << seed << 2.5 << false << true;
        QTest::addRow("no birth dates, seed %d", seed) << seed << 1.0 << true << false;
    }
}

// The twin compares all pairs.  None that could be sure may be missing; of
// what is worth a look, at most 5 % by its expected worth: two damaged names
// and no date leave nothing to find a row by.
void TestBlocking::losesNoPairWorthALook()
{
    QFETCH(int, seed);
    QFETCH(double, dirt);
    QFETCH(bool, hasNir);
    QFETCH(bool, hasBirthDate);
    support::PopulationPlan plan{.seed = quint64(seed),
                                 .patients = 500,
                                 .leakRows = 500,
                                 .overlap = 0.3,
                                 .dirt = dirt,
                                 .hasNir = hasNir,
                                 .hasBirthDate = hasBirthDate};
    const support::Population population = support::simulate(plan, support::NameSource::common());
    const support::Rows rows = support::rowsOf(population.leak, population.patients);
    const Parameters parameters;
    const double prior = priorBits(plan.overlap, plan.patients);
    const std::vector<ScoredPair> worthALook =
        support::comparedAll(rows, prior, bitsOf(parameters.reviewProbability), parameters);
    QVERIFY(worthALook.size() > 50);

    const Proposed found = proposed(rows);
    QCOMPARE(found.caps.droppedPairs, qint64(0));
    double expectedLost = 0;
    double expected = 0;
    for (const ScoredPair &pair : worthALook) {
        const double probability = probabilityOf(double(pair.evidence) + prior);
        expected += probability;
        if (found.pairs.contains({pair.leak, pair.patient}))
            continue;
        expectedLost += probability;
        const bool couldBeSure =
            probability >= parameters.sureProbability && guardOf(pair.pattern).allowsSure;
        QVERIFY2(!couldBeSure, qPrintable(reasonCodes(reasonsOf(pair.pattern, false, 2, 2))));
    }
    QVERIFY2(expectedLost < 0.05 * expected, qPrintable(u"lost %1"_s.arg(expectedLost / expected)));
}

void TestBlocking::proposesFewPairs()
{
    const support::Population population = support::simulate(
        {.seed = 9, .patients = 3000, .leakRows = 3000}, support::NameSource::common());
    const support::Rows rows = support::rowsOf(population.leak, population.patients);
    // All pairs would be 9 million; the few names of the built-in source make
    // homonyms far commoner than they are.
    QVERIFY(proposed(rows).pairs.size() < 90'000);
}

void TestBlocking::findsBy_data()
{
    QTest::addColumn<SourceRecord>("leak");
    QTest::addColumn<SourceRecord>("patient");
    const auto row = [](const char *title, const SourceRecord &leak, const SourceRecord &patient) {
        QTest::newRow(title) << leak << patient;
    };
    row("names exchanged, another day", person(u"Kervella"_s, u"Jeanne"_s, 19500412),
        person(u"JEANNE"_s, u"KERVELLA"_s, 19500423));
    row("day and month exchanged, another surname", person(u"Kervella"_s, u"Jeanne"_s, 19500412),
        person(u"MARTIN"_s, u"JEANNE"_s, 19501204));
    row("a surname that sounds the same, no birth date",
        person(u"Moreau"_s, u"Philippe"_s, 19500412), person(u"MORO"_s, u"FILIPPE"_s, 0));
    row("the second given name, the same day", person(u"Moreau"_s, u"Jeanne Marie"_s, 19500412),
        person(u"MARTIN"_s, u"MARIE"_s, 19500412));
    row("half of a compound name", person(u"Martin-Kervella"_s, u"Jeanne"_s, 0),
        person(u"KERVELLA"_s, u"JEANNE"_s, 19500412));

    SourceRecord leak = person(u"Kervella"_s, u"Jeanne"_s, 19500412);
    SourceRecord patient = person(u"Martin"_s, u"Sylvie"_s, 0);
    leak.nir = patient.nir = u"2500456260001"_s;
    row("the NIR alone", leak, patient);
    leak.nir.clear();
    leak.mobile = patient.phone = u"06 11 22 33 44"_s;
    row("the phone alone", leak, patient);
    leak.mobile.clear();
    leak.email = u"j.k@example.org"_s;
    patient.email = u"J.K@example.org"_s;
    row("the e-mail alone", leak, patient);
    leak.email.clear();
    patient.givenNames = u"Jacqueline"_s;
    leak.address = patient.address = u"12 rue Pasteur"_s;
    leak.postalCode = patient.postalCode = u"56000"_s;
    row("the house and an initial", leak, patient);
}

void TestBlocking::findsBy()
{
    QFETCH(SourceRecord, leak);
    QFETCH(SourceRecord, patient);
    QCOMPARE(proposed(support::rowsOf({leak}, {patient})).pairs.size(), std::size_t(1));
    QCOMPARE(proposed(support::rowsOf({patient}, {leak})).pairs.size(), std::size_t(1));
}

void TestBlocking::splitsACommonKey()
{
    // A hundred of one name, told apart by the birth date alone: under a cap
    // of 50 pairs the name is no key any more, name and date are.
    std::vector<SourceRecord> people;
    for (int i = 0; i < 100; ++i)
        people.push_back(person(u"MARTIN"_s, u"MARIE"_s, (1900 + i) * 10000 + 412));
    const support::Rows rows = support::rowsOf(people, people);
    const Proposed found = proposed(rows, 50);
    for (quint32 i = 0; i < 100; ++i)
        QVERIFY(found.pairs.contains({i, i}));
    QVERIFY(found.pairs.size() < 1000);
    QVERIFY(found.caps.refinedKeys > 0);
}

void TestBlocking::boundsTheWorstCase_data()
{
    QTest::addColumn<SourceRecord>("everybody");
    QTest::newRow("everybody has the same name and birth date")
        << person(u"MARTIN"_s, u"MARIE"_s, 19500412);
    QTest::newRow("nothing but a name") << person(u"MARTIN"_s, u"MARIE"_s, 0);
    QTest::newRow("nothing but a birth date") << person(QString(), QString(), 19500412);
    SourceRecord nir;
    nir.nir = u"2500456260001"_s;
    QTest::newRow("nothing but one NIR") << nir;
    QTest::newRow("nothing at all") << SourceRecord{};
}

void TestBlocking::boundsTheWorstCase()
{
    QFETCH(SourceRecord, everybody);
    const std::vector<SourceRecord> people(3000, everybody);
    const Proposed found = proposed(support::rowsOf(people, people));
    QVERIFY(found.pairs.empty()); // 9 million pairs, no field to split them by
    const bool hasKeys = !everybody.nir.isEmpty() || !everybody.birthName.isEmpty();
    QCOMPARE(found.caps.droppedPairs > 0, hasKeys);
}

void TestBlocking::stops()
{
    class Stop final : public base::Progress
    {
    public:
        bool report(qsizetype, qsizetype) override { return false; }
    };
    Stop stop;
    Workers workers(2, stop);
    const support::Rows rows =
        support::rowsOf({person(u"A"_s, u"B"_s, 0)}, {person(u"A"_s, u"B"_s, 0)});
    Candidates candidates(rows.leak, rows.patients, rows.lexicon, 4000);
    QVERIFY(!candidates.build(workers, 1000));
}

QTEST_APPLESS_MAIN(TestBlocking)
#include "tst_blocking.moc"
