// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "matching/scoring.h"
#include "support/population.h"

#include <QSet>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace matching;

class TestScoring final : public QObject
{
    Q_OBJECT

private slots:
    void everyEntryHasItsName();
    void missingNeverWeighs();
    void bitsAreTheSumOfTheTables();
    void bitsAndProbabilities();
    void agreementOutweighsContradiction_data();
    void agreementOutweighsContradiction();
    void guards_data();
    void guards();
    void priorIsFound_data();
    void priorIsFound();
    void reasonsNameWhatIsThere();
    void reasonCodesAreStable();
};

namespace {

Pattern agreeing()
{
    Pattern pattern;
    pattern.surname = SurnameLevel::Exact3;
    pattern.firstName = FirstNameLevel::Exact3;
    pattern.birth = BirthLevel::Exact;
    pattern.sex = SexLevel::Agrees;
    return pattern;
}

Pattern randomPattern(support::Dice &dice)
{
    Pattern pattern;
    pattern.surname = static_cast<SurnameLevel>(dice.between(0, kSurnameLevels - 1));
    pattern.firstName = static_cast<FirstNameLevel>(dice.between(0, kFirstNameLevels - 1));
    pattern.birth = static_cast<BirthLevel>(dice.between(0, kBirthLevels - 1));
    pattern.sex = static_cast<SexLevel>(dice.between(0, kSexLevels - 1));
    pattern.nir = static_cast<NirLevel>(dice.between(0, kNirLevels - 1));
    pattern.phone = static_cast<PhoneLevel>(dice.between(0, kPhoneLevels - 1));
    pattern.email = static_cast<EmailLevel>(dice.between(0, kEmailLevels - 1));
    pattern.address = static_cast<AddressLevel>(dice.between(0, kAddressLevels - 1));
    return pattern;
}

} // namespace

void TestScoring::everyEntryHasItsName()
{
    int total = 0;
    for (int t = 0; t < kTables; ++t) {
        const int size = kTableSizes[static_cast<std::size_t>(t)];
        QSet<QString> names;
        for (int entry = 0; entry < size; ++entry)
            names.insert(entryName(static_cast<Table>(t), entry));
        QCOMPARE(int(names.size()), size);
        QCOMPARE(tableOffset(static_cast<Table>(t)), total);
        total += size;
    }
    QCOMPARE(total, kWeightCount);
}

void TestScoring::missingNeverWeighs()
{
    for (const int index : weightIndices(Pattern{}))
        QCOMPARE(index, -1);
    Pattern onlyNames = agreeing();
    onlyNames.birth = BirthLevel::Missing;
    const auto indices = weightIndices(onlyNames);
    QCOMPARE(indices[static_cast<std::size_t>(Table::Birth)], -1);
    QCOMPARE(indices[static_cast<std::size_t>(Table::FirstNameBirthSex)], -1);
    QVERIFY(indices[static_cast<std::size_t>(Table::SurnameFirstName)] >= 0);
}

void TestScoring::bitsAreTheSumOfTheTables()
{
    support::Dice dice(5);
    const Weights weights = defaultWeights();
    for (int i = 0; i < 5000; ++i) {
        const Pattern pattern = randomPattern(dice);
        double sum = 0;
        int table = 0;
        for (const int index : weightIndices(pattern)) {
            const int offset = tableOffset(static_cast<Table>(table));
            QVERIFY(index < offset + kTableSizes[static_cast<std::size_t>(table)]);
            QVERIFY(index == -1 || index >= offset);
            sum += index < 0 ? 0.0 : double(weights[static_cast<std::size_t>(index)]);
            ++table;
        }
        QCOMPARE(evidenceBits(pattern, weights), sum);
    }
}

void TestScoring::bitsAndProbabilities()
{
    QCOMPARE(probabilityOf(0), 0.5);
    QVERIFY(std::abs(bitsOf(probabilityOf(6.5)) - 6.5) < 1e-9);
    QCOMPARE(priorBits(0.5, 1024), -11.0);
}

void TestScoring::agreementOutweighsContradiction_data()
{
    QTest::addColumn<int>("field");
    QTest::newRow("birth date: one digit wrong says less than equal") << 0;
    QTest::newRow("birth date: a generation apart says less than one digit") << 1;
    QTest::newRow("first name: another one says less than the same") << 2;
    QTest::newRow("sex: another one says less than the same") << 3;
    QTest::newRow("NIR: own and equal says more than none") << 4;
    QTest::newRow("NIR: a relative's says less than one's own") << 5;
    QTest::newRow("NIR: two own numbers say less than none") << 6;
    QTest::newRow("a rare surname says more than a common one") << 7;
}

void TestScoring::agreementOutweighsContradiction()
{
    QFETCH(int, field);
    Pattern more = agreeing();
    Pattern less = agreeing();
    switch (field) {
    case 0:
        less.birth = BirthLevel::OneDigit;
        break;
    case 1:
        more.birth = BirthLevel::OneDigit;
        less.birth = BirthLevel::GenerationGap;
        break;
    case 2:
        less.firstName = FirstNameLevel::Differs;
        break;
    case 3:
        less.sex = SexLevel::Differs;
        break;
    case 4:
        more.nir = NirLevel::EqualOwn;
        break;
    case 5:
        more.nir = NirLevel::EqualOwn;
        less.nir = NirLevel::EqualOther;
        break;
    case 6:
        less.nir = NirLevel::BothOwnDiffer;
        break;
    default:
        more.surname = SurnameLevel::Exact5;
        less.surname = SurnameLevel::Exact0;
        break;
    }
    const Weights weights = defaultWeights();
    QVERIFY(evidenceBits(more, weights) > evidenceBits(less, weights));
}

void TestScoring::guards_data()
{
    QTest::addColumn<Pattern>("pattern");
    QTest::addColumn<bool>("allowsSure");
    const auto row = [](const char *title, bool allows, auto change) {
        Pattern pattern = agreeing();
        change(pattern);
        QTest::newRow(title) << pattern << allows;
    };
    row("names and birth date", true, [](Pattern &) {});
    row("own NIR and a name without a birth date", true, [](Pattern &p) {
        p.nir = NirLevel::EqualOwn;
        p.birth = BirthLevel::Missing;
        p.surname = SurnameLevel::MayBeMarried;
    });
    row("names alone, at the same address", false, [](Pattern &p) {
        p.birth = BirthLevel::Missing;
        p.address = AddressLevel::Full;
        p.phone = PhoneLevel::Equal;
    });
    row("one digit of the birth date wrong: a homonym?", false,
        [](Pattern &p) { p.birth = BirthLevel::OneDigit; });
    row("one digit of the birth date wrong, at the same address", true, [](Pattern &p) {
        p.birth = BirthLevel::OneDigit;
        p.address = AddressLevel::Full;
    });
    row("a shared 1 January, at the same address", false, [](Pattern &p) {
        p.birth = BirthLevel::ExactDefault;
        p.address = AddressLevel::Full;
    });
    row("the birth year alone", false, [](Pattern &p) { p.birth = BirthLevel::SameYear; });
    row("a NIR and the household, nothing else", false, [](Pattern &p) {
        p = Pattern{};
        p.nir = NirLevel::EqualOwn;
        p.phone = PhoneLevel::Equal;
        p.email = EmailLevel::EqualOther;
        p.address = AddressLevel::Full;
    });
    row("an unverified NIR is no proof", false, [](Pattern &p) {
        p.nir = NirLevel::EqualUnverified;
        p.birth = BirthLevel::Missing;
        p.firstName = FirstNameLevel::Missing;
    });
    row("a relative's NIR with all three traits", true,
        [](Pattern &p) { p.nir = NirLevel::EqualOther; });
    row("a relative's NIR and a birth date one digit off", false, [](Pattern &p) {
        p.nir = NirLevel::EqualOther;
        p.birth = BirthLevel::OneDigit;
    });
    row("another own NIR", false, [](Pattern &p) { p.nir = NirLevel::BothOwnDiffer; });
    row("a twin's NIR", false, [](Pattern &p) { p.nir = NirLevel::Twin; });
    row("another first name: brothers, twins", false, [](Pattern &p) {
        p.nir = NirLevel::EqualOwn;
        p.firstName = FirstNameLevel::Differs;
    });
    row("another sex, the same first name: a slip", true,
        [](Pattern &p) { p.sex = SexLevel::Differs; });
    row("another sex and only a similar first name", false, [](Pattern &p) {
        p.sex = SexLevel::Differs;
        p.firstName = FirstNameLevel::Near;
    });
    row("a generation apart: father and son", false, [](Pattern &p) {
        p.birth = BirthLevel::GenerationGap;
        p.nir = NirLevel::EqualOwn;
        p.address = AddressLevel::Full;
    });
}

void TestScoring::guards()
{
    QFETCH(Pattern, pattern);
    QFETCH(bool, allowsSure);
    QCOMPARE(guardOf(pattern).allowsSure, allowsSure);
}

void TestScoring::priorIsFound_data()
{
    QTest::addColumn<int>("present");
    QTest::newRow("a tenth") << 1000;
    QTest::newRow("a hundredth") << 100;
    QTest::newRow("nine tenths") << 9000;
    QTest::newRow("nobody") << 0;
}

void TestScoring::priorIsFound()
{
    QFETCH(int, present);
    constexpr qint64 kRows = 10'000;
    constexpr float kTelling = 30;
    constexpr float kWeak = 2;
    std::vector<ScoredPair> pairs;
    for (quint32 row = 0; row < kRows; ++row)
        pairs.push_back({row, row, row < quint32(present) ? kTelling : kWeak, {}});
    const double found = estimatedPairsPerRow(pairs, kRows, kRows);
    QVERIFY(std::abs(found - double(present) / double(kRows)) < 0.005);
    QVERIFY(std::abs(expectedPresent(pairs, priorBits(found, kRows)) - present) < 50);
}

void TestScoring::reasonsNameWhatIsThere()
{
    Pattern pattern = agreeing();
    pattern.birth = BirthLevel::Swapped;
    pattern.nir = NirLevel::EqualOther;
    pattern.sex = SexLevel::Differs;
    pattern.surname = SurnameLevel::Swapped;
    pattern.firstName = FirstNameLevel::Swapped;
    const ReasonSet reasons = reasonsOf(pattern, false, 3, 3);
    QCOMPARE(reasonCodes(reasons),
             u"nir_other_person+day_month_swapped+names_swapped+sex_differs"_s);
}

void TestScoring::reasonCodesAreStable()
{
    QSet<QString> codes;
    for (int i = 0; i < kReasonCount; ++i) {
        const auto reason = static_cast<Reason>(i);
        const QString code = reasonCode(reason);
        codes.insert(code);
        QCOMPARE(reasonFromCode(code), std::optional(reason));
        QVERIFY(!reasonText(reason).isEmpty());
    }
    QCOMPARE(int(codes.size()), kReasonCount);
    QVERIFY(!reasonFromCode(u"no_such_reason"));
    ReasonSet set;
    set.insert(Reason::NirOwn);
    set.insert(Reason::RareTown);
    QCOMPARE(ReasonSet(set.mask()), set);
    QCOMPARE(set.toVector(), (std::vector{Reason::NirOwn, Reason::RareTown}));
}

QTEST_APPLESS_MAIN(TestScoring)
#include "tst_scoring.moc"
