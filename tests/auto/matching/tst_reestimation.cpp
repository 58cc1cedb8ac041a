// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "matching/engine.h"
#include "matching/reestimation.h"
#include "support/linkagequality.h"
#include "support/population.h"

#include <QTest>

#include <numeric>

using namespace matching;

class TestReestimation final : public QObject
{
    Q_OBJECT

private slots:
    void sharesOfAFieldSumToOne_data();
    void sharesOfAFieldSumToOne();
    void anAnchorNeedsNothingOfItsField_data();
    void anAnchorNeedsNothingOfItsField();
    void fewAnchorsMoveNothing();
    void carefulClerksMakeAnErrorTellMore();
    void noWeightMovesFar();
    void jointTablesStay();
    void findsAsManyAsTheDefault();
};

namespace {

// Beyond doubt without its birth date.
Pattern anchorOfBirth(BirthLevel birth)
{
    return {.surname = SurnameLevel::Exact3,
            .firstName = FirstNameLevel::Exact3,
            .birth = birth,
            .sex = SexLevel::Agrees,
            .nir = NirLevel::EqualOwn};
}

std::vector<ScoredPair> pairsWith(const std::vector<std::pair<int, BirthLevel>> &counts)
{
    std::vector<ScoredPair> pairs;
    for (const auto &[count, level] : counts) {
        for (int i = 0; i < count; ++i)
            pairs.push_back(
                {.leak = static_cast<quint32>(pairs.size()), .pattern = anchorOfBirth(level)});
    }
    return pairs;
}

float birthWeight(const Weights &weights, BirthLevel level)
{
    return weights[static_cast<std::size_t>(tableOffset(Table::Birth) + static_cast<int>(level))];
}

} // namespace

void TestReestimation::sharesOfAFieldSumToOne_data()
{
    QTest::addColumn<int>("table");
    for (int table = 0; table < kEstimatedTables; ++table)
        QTest::addRow("%s", qPrintable(tableName(static_cast<Table>(table)))) << table;
}

void TestReestimation::sharesOfAFieldSumToOne()
{
    QFETCH(int, table);
    for (const LevelShares &shares : {defaultMatchShares(), defaultRandomShares()}) {
        const auto *const first = shares.begin() + tableOffset(static_cast<Table>(table));
        const float sum =
            std::accumulate(first, first + kTableSizes[static_cast<std::size_t>(table)], 0.0F);
        QVERIFY2(std::abs(sum - 1.0F) < 1e-3F, qPrintable(QString::number(sum)));
        QCOMPARE(*first, 0.0F); // missing
    }
}

void TestReestimation::anAnchorNeedsNothingOfItsField_data()
{
    QTest::addColumn<Table>("field");
    QTest::addColumn<Pattern>("pattern");
    QTest::addColumn<bool>("isAnchor");
    const Pattern all{.surname = SurnameLevel::Exact3,
                      .firstName = FirstNameLevel::Exact3,
                      .birth = BirthLevel::Exact,
                      .sex = SexLevel::Agrees,
                      .nir = NirLevel::EqualOwn,
                      .phone = PhoneLevel::Equal};
    QTest::newRow("everything agrees") << Table::Surname << all << true;
    Pattern pattern = all;
    pattern.surname = SurnameLevel::Differs;
    QTest::newRow("another surname, of the surname") << Table::Surname << pattern << true;
    pattern = all;
    pattern.nir = NirLevel::EqualOther;
    pattern.phone = PhoneLevel::Differs;
    QTest::newRow("a relative's number, three proofs") << Table::Sex << pattern << false;
    pattern.phone = PhoneLevel::Equal;
    QTest::newRow("a relative's number, four proofs") << Table::Sex << pattern << true;
    QTest::newRow("the phone is no proof of itself") << Table::Phone << pattern << false;
    QTest::newRow("nor of the house") << Table::Address << pattern << false;
    pattern = anchorOfBirth(BirthLevel::Differs);
    QTest::newRow("own number and first name") << Table::Birth << pattern << true;
    QTest::newRow("the number is no proof of itself") << Table::Nir << pattern << false;
}

void TestReestimation::anAnchorNeedsNothingOfItsField()
{
    QFETCH(Table, field);
    QFETCH(Pattern, pattern);
    QTEST(matching::isAnchor(pattern, field), "isAnchor");
}

void TestReestimation::fewAnchorsMoveNothing()
{
    const Weights weights = defaultWeights();
    QCOMPARE(reestimated(weights, pairsWith({{100, BirthLevel::Swapped}}), {}), weights);
}

void TestReestimation::carefulClerksMakeAnErrorTellMore()
{
    const Weights weights = defaultWeights();
    const Weights careful = reestimated(weights, pairsWith({{5000, BirthLevel::Exact}}), {});
    QVERIFY(birthWeight(careful, BirthLevel::Differs) < birthWeight(weights, BirthLevel::Differs));
    QVERIFY(birthWeight(careful, BirthLevel::Exact) > birthWeight(weights, BirthLevel::Exact));
    const Weights careless = reestimated(
        weights, pairsWith({{3000, BirthLevel::Exact}, {2000, BirthLevel::Differs}}), {});
    QVERIFY(birthWeight(careless, BirthLevel::Differs) > birthWeight(weights, BirthLevel::Differs));
    // Twice as many anchors say more.
    const Weights more = reestimated(weights, pairsWith({{10000, BirthLevel::Exact}}), {});
    QVERIFY(birthWeight(more, BirthLevel::Swapped) <= birthWeight(careful, BirthLevel::Swapped));
}

void TestReestimation::noWeightMovesFar()
{
    const Weights weights = defaultWeights();
    const Weights moved =
        reestimated(weights, pairsWith({{100'000, BirthLevel::GenerationGap}}), {});
    for (std::size_t i = 0; i < weights.size(); ++i)
        QVERIFY(std::abs(moved[i] - weights[i]) <= 1.5F + 1e-4F);
    QVERIFY(birthWeight(moved, BirthLevel::GenerationGap)
            > birthWeight(weights, BirthLevel::GenerationGap) + 1.4F);
}

void TestReestimation::jointTablesStay()
{
    const Weights weights = defaultWeights();
    const Weights moved = reestimated(weights, pairsWith({{5000, BirthLevel::Swapped}}), {});
    QVERIFY(moved != weights);
    for (auto i = static_cast<std::size_t>(kEstimatedLevels); i < weights.size(); ++i)
        QCOMPARE(moved[i], weights[i]);
}

void TestReestimation::findsAsManyAsTheDefault()
{
    const support::Population population = support::simulate(
        {.seed = 21, .patients = 8000, .leakRows = 8000, .overlap = 0.3, .dirt = 2.0},
        support::NameSource::common());
    const auto recall = [&](bool reestimate) {
        Parameters parameters;
        parameters.reestimate = reestimate;
        Engine engine(parameters);
        for (const people::SourceRecord &record : population.leak)
            engine.addLeak(record);
        for (const people::SourceRecord &record : population.patients)
            engine.addPatient(record);
        base::NoProgress nobody;
        const auto outcome = engine.run(nobody);
        Q_ASSERT(outcome);
        if (reestimate)
            Q_ASSERT(outcome->weights != parameters.weights);
        return support::measure(*outcome, population.truePairs(),
                                [&](people::RecordId leak, people::RecordId patient) {
                                    return population.isTrue(leak, patient);
                                });
    };
    const support::LinkageQuality usual = recall(false);
    const support::LinkageQuality adapted = recall(true);
    QVERIFY2(adapted.surePrecision() >= 0.997,
             qPrintable(QString::number(adapted.surePrecision())));
    QVERIFY2(adapted.sureRecall() >= usual.sureRecall() - 0.01,
             qPrintable(QString::number(adapted.sureRecall())));
    QVERIFY2(adapted.recall() >= usual.recall() - 0.005,
             qPrintable(QString::number(adapted.recall())));
}

QTEST_APPLESS_MAIN(TestReestimation)
#include "tst_reestimation.moc"
