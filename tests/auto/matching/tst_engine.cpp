// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "matching/engine.h"
#include "matching/explanation.h"
#include "support/linkagequality.h"
#include "support/population.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>

using namespace Qt::StringLiterals;
using namespace matching;
using people::PartialDate;
using people::RecordId;
using people::Sex;
using people::SourceRecord;

class TestEngine final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void families_data();
    void families();
    void onlyOneTwinIsMeant();
    void homonymsGoToReview();
    void duplicatesOfAPatientAreOnePerson();
    void isRightOnAPopulation_data();
    void isRightOnAPopulation();
    void saysHowSureItIs();
    void sameAnswerForAnyThreads();
    void sameAnswerForAnyOrder();
    void buildsOnAnEarlierRun_data();
    void buildsOnAnEarlierRun();
    void sortsItsPairs();
    void leavesOutTestPatients();
    void emptyFiles();
    void stopsAtOnce();
    void reportsProgress();
    void explainsExactly();
    void explainsWithoutARun();

private:
    Outcome matched(const std::vector<SourceRecord> &leak,
                    const std::vector<SourceRecord> &patients) const;
    Pair about(const SourceRecord &leak, const SourceRecord &patient) const;

    support::Population m_strangers; // so that frequencies and the prior are of this world
};

namespace {

constexpr qint64 kLeakId = 900'001;
constexpr qint64 kPatientId = 800'001;

Outcome run(const std::vector<SourceRecord> &leak, const std::vector<SourceRecord> &patients,
            int threads = 2)
{
    Parameters parameters;
    parameters.threads = threads;
    Engine engine(parameters);
    for (const SourceRecord &record : leak)
        engine.addLeak(record);
    for (const SourceRecord &record : patients)
        engine.addPatient(record);
    base::NoProgress nobody;
    return *engine.run(nobody);
}

SourceRecord jeanne()
{
    SourceRecord record;
    record.birthName = u"KERVELLA"_s;
    record.givenNames = u"JEANNE"_s;
    record.birthDate = {1955, 8, 3};
    record.sex = Sex::Female;
    record.nir = u"255081416802538"_s;
    record.phone = u"02 97 11 22 33"_s;
    record.email = u"famille.kervella@example.org"_s;
    record.address = u"12 rue Pasteur"_s;
    record.postalCode = u"56000"_s;
    record.city = u"VANNES"_s;
    return record;
}

} // namespace

void TestEngine::initTestCase()
{
    m_strangers = support::simulate({.seed = 3, .patients = 1500, .leakRows = 1500},
                                    support::NameSource::common());
}

// The two records among strangers.
Outcome TestEngine::matched(const std::vector<SourceRecord> &leak,
                            const std::vector<SourceRecord> &patients) const
{
    std::vector<SourceRecord> allLeak = m_strangers.leak;
    std::vector<SourceRecord> allPatients = m_strangers.patients;
    for (std::size_t i = 0; i < leak.size(); ++i) {
        allLeak.push_back(leak[i]);
        allLeak.back().id.value = kLeakId + qint64(i);
    }
    for (std::size_t i = 0; i < patients.size(); ++i) {
        allPatients.push_back(patients[i]);
        allPatients.back().id.value = kPatientId + qint64(i);
    }
    return run(allLeak, allPatients);
}

Pair TestEngine::about(const SourceRecord &leak, const SourceRecord &patient) const
{
    for (const Pair &pair : matched({leak}, {patient}).pairs) {
        if (pair.leak.value == kLeakId && pair.patient.value == kPatientId)
            return pair;
    }
    return {};
}

void TestEngine::families_data()
{
    QTest::addColumn<SourceRecord>("leak");
    QTest::addColumn<SourceRecord>("patient");
    QTest::addColumn<QStringList>("classes"); // any of them
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *title, const QStringList &classes, const QString &reason,
                        auto change) {
        SourceRecord leak = jeanne();
        SourceRecord patient = jeanne();
        change(leak, patient);
        QTest::newRow(title) << leak << patient << classes << reason;
    };
    using R = SourceRecord;
    row("the same person", {u"sure"_s}, u"nir_own"_s, [](R &, R &) {});
    row("NIR and household alone are never sure", {u"none"_s, u"review"_s}, u"nir_other_person"_s,
        [](R &, R &patient) {
            patient.birthName = u"MARTIN"_s;
            patient.givenNames = u"LUCAS"_s;
            patient.birthDate = {1984, 2, 1};
            patient.sex = Sex::Male;
        });
    row("a NIR without any other field is never sure", {u"none"_s, u"review"_s},
        u"nir_unverified"_s, [](R &leak, R &patient) {
            for (R *record : {&leak, &patient}) {
                const QString nir = record->nir;
                *record = {};
                record->nir = nir;
            }
        });
    row("a sister at home under the same number", {u"none"_s, u"review"_s}, u"first_name_differs"_s,
        [](R &leak, R &patient) {
            leak.birthDate = {2008, 3, 14};
            patient.birthDate = {2011, 11, 2};
            patient.givenNames = u"SYLVIE"_s;
        });
    row("a twin sister under the same number", {u"none"_s, u"review"_s}, u"first_name_differs"_s,
        [](R &leak, R &patient) {
            leak.birthDate = patient.birthDate = {2008, 3, 14};
            patient.givenNames = u"SYLVIE"_s;
        });
    row("a grown-up twin with her own number", {u"none"_s, u"review"_s}, u"nir_twin"_s,
        [](R &, R &patient) {
            patient.givenNames = u"LOUISE"_s;
            patient.nir = u"2550814168026"_s;
        });
    row("father and son of one name", {u"none"_s, u"review"_s}, u"generation_gap"_s,
        [](R &leak, R &patient) {
            leak.givenNames = patient.givenNames = u"JEAN"_s;
            leak.sex = patient.sex = Sex::Male;
            leak.nir = patient.nir = QString();
            patient.birthDate = {1982, 5, 9};
        });
    row("father and son, one without a birth date", {u"none"_s, u"review"_s}, u"names_only"_s,
        [](R &leak, R &patient) {
            leak.givenNames = patient.givenNames = u"JEAN"_s;
            leak.sex = patient.sex = Sex::Male;
            leak.nir = patient.nir = QString();
            patient.birthDate = {};
        });
    row("without a birth date, by her own number", {u"sure"_s}, u"nir_own"_s,
        [](R &, R &patient) { patient.birthDate = {}; });
    row("another sex and another first name", {u"none"_s, u"review"_s}, u"sex_differs"_s,
        [](R &, R &patient) {
            patient.sex = Sex::Male;
            patient.givenNames = u"JEAN"_s;
        });
    row("a child under the parent's number, all traits equal", {u"sure"_s}, u"nir_other_person"_s,
        [](R &leak, R &patient) {
            leak.birthDate = patient.birthDate = {2012, 3, 14};
        });
    row("she married", {u"sure"_s}, u"surname_may_be_married"_s,
        [](R &, R &patient) { patient.birthName = u"MARTIN"_s; });
    row("names exchanged", {u"sure"_s, u"review"_s}, u"names_swapped"_s,
        [](R &, R &patient) { std::swap(patient.birthName, patient.givenNames); });
    row("day and month exchanged", {u"sure"_s, u"review"_s}, u"day_month_swapped"_s,
        [](R &, R &patient) {
            patient.birthDate = {1955, 3, 8};
        });
    row("nothing but names and birth date, rare name", {u"sure"_s}, u"birth_date"_s,
        [](R &leak, R &patient) {
            for (R *record : {&leak, &patient}) {
                R bare;
                bare.birthName = u"ABGRALL-KERVELLA"_s;
                bare.givenNames = record->givenNames;
                bare.birthDate = record->birthDate;
                *record = bare;
            }
        });
}

void TestEngine::families()
{
    QFETCH(SourceRecord, leak);
    QFETCH(SourceRecord, patient);
    QFETCH(QStringList, classes);
    QFETCH(QString, reason);
    const Pair pair = about(leak, patient);
    const QString found = className(pair.cls) + u' ' + reasonCodes(pair.reasons);
    QVERIFY2(classes.contains(className(pair.cls)), qPrintable(found));
    if (pair.probability > 0)
        QVERIFY2(reasonCodes(pair.reasons).split(u'+').contains(reason), qPrintable(found));
    else
        QVERIFY2(classes.contains(u"none"_s), qPrintable(found));
}

void TestEngine::onlyOneTwinIsMeant()
{
    SourceRecord lise = jeanne();
    lise.givenNames = u"LISE"_s;
    lise.birthDate = {2008, 3, 14};
    SourceRecord louise = lise;
    louise.givenNames = u"LOUISE"_s;
    const Outcome outcome = matched({lise}, {lise, louise});
    const Pair &best = *std::find_if(outcome.pairs.begin(), outcome.pairs.end(),
                                     [](const Pair &p) { return p.leak.value == kLeakId; });
    QCOMPARE(best.patient.value, kPatientId);
    for (const Pair &pair : outcome.pairs)
        QVERIFY(pair.patient.value != kPatientId + 1 || pair.cls != PairClass::Sure);
}

void TestEngine::homonymsGoToReview()
{
    // Two patients fit alike, and nothing says that they are one: neither may be sure.
    SourceRecord leak = jeanne();
    leak.nir = leak.phone = leak.email = leak.address = QString();
    SourceRecord vannes = leak;
    vannes.nir = u"2550814168025"_s;
    SourceRecord lorient = leak;
    lorient.nir = u"2550856260077"_s;
    const Outcome outcome = matched({leak}, {vannes, lorient});
    int competing = 0;
    for (const Pair &pair : outcome.pairs) {
        if (pair.leak.value != kLeakId)
            continue;
        QVERIFY(pair.cls != PairClass::Sure);
        competing += int(pair.reasons.contains(Reason::Competitor));
    }
    QCOMPARE(competing, 2);
}

void TestEngine::duplicatesOfAPatientAreOnePerson()
{
    SourceRecord again = jeanne();
    again.address = u"3 rue de la Gare"_s;
    const Outcome outcome = matched({jeanne()}, {jeanne(), again});
    int sure = 0;
    for (const Pair &pair : outcome.pairs)
        sure += int(pair.leak.value == kLeakId && pair.cls == PairClass::Sure);
    QCOMPARE(sure, 2);
    const std::pair expected{RecordId{kPatientId}, RecordId{kPatientId + 1}};
    QVERIFY(std::find(outcome.patientDuplicates.begin(), outcome.patientDuplicates.end(), expected)
            != outcome.patientDuplicates.end());
}

void TestEngine::isRightOnAPopulation_data()
{
    QTest::addColumn<double>("dirt");
    QTest::addColumn<bool>("hasNir");
    QTest::addColumn<double>("leastRecall");
    QTest::addColumn<double>("mostReview"); // per sure pair
    QTest::newRow("clean files") << 0.35 << true << 0.99 << 0.1;
    QTest::newRow("ordinary files") << 1.0 << true << 0.985 << 0.25;
    QTest::newRow("dirty files") << 2.5 << true << 0.96 << 0.5;
    QTest::newRow("no NIR") << 1.0 << false << 0.97 << 0.5;
}

void TestEngine::isRightOnAPopulation()
{
    QFETCH(double, dirt);
    QFETCH(bool, hasNir);
    QFETCH(double, leastRecall);
    QFETCH(double, mostReview);
    const support::Population population = support::simulate({.seed = 11,
                                                              .patients = 6000,
                                                              .leakRows = 6000,
                                                              .overlap = 0.3,
                                                              .dirt = dirt,
                                                              .hasNir = hasNir},
                                                             support::NameSource::common());
    const Outcome outcome = run(population.leak, population.patients);
    const support::LinkageQuality quality =
        support::measure(outcome, population.truePairs(), [&](RecordId leak, RecordId patient) {
            return population.isTrue(leak, patient);
        });
    QVERIFY2(quality.surePrecision() >= 0.995,
             qPrintable(QString::number(quality.surePrecision())));
    QVERIFY2(quality.recall() >= leastRecall, qPrintable(QString::number(quality.recall())));
    QVERIFY2(quality.reviewPerSure() <= mostReview,
             qPrintable(QString::number(quality.reviewPerSure())));
}

void TestEngine::saysHowSureItIs()
{
    const Outcome outcome = run(m_strangers.leak, m_strangers.patients);
    const Statistics &s = outcome.statistics;
    QCOMPARE(s.patients, qint64(1500));
    QCOMPARE(s.leakRows, qint64(1500));
    QCOMPARE(s.nonePairs + s.reviewPairs + s.surePairs, qint64(outcome.pairs.size()));
    QVERIFY(s.leakSure > 0 && s.leakSure <= s.surePairs);
    QVERIFY(s.candidates > s.surePairs);
    const auto present = double(m_strangers.truePairs());
    QVERIFY(s.expectedPresent > 0.7 * present && s.expectedPresent < 1.3 * present);
    QVERIFY(s.expectedWrongInSure <= 0.01 * double(s.surePairs));
}

void TestEngine::sameAnswerForAnyThreads()
{
    const Outcome one = run(m_strangers.leak, m_strangers.patients, 1);
    for (const int threads : {2, 5}) {
        const Outcome many = run(m_strangers.leak, m_strangers.patients, threads);
        QVERIFY(one.pairs == many.pairs);
        QVERIFY(one.patientDuplicates == many.patientDuplicates);
        QVERIFY(one.statistics == many.statistics);
    }
}

void TestEngine::sameAnswerForAnyOrder()
{
    support::Population shuffled = m_strangers;
    support::Dice dice(8);
    for (auto *records : {&shuffled.leak, &shuffled.patients}) {
        for (std::size_t i = records->size(); i > 1; --i)
            std::swap((*records)[i - 1],
                      (*records)[static_cast<std::size_t>(dice.between(0, int(i) - 1))]);
    }
    const Outcome inOrder = run(m_strangers.leak, m_strangers.patients);
    const Outcome outOfOrder = run(shuffled.leak, shuffled.patients);
    QVERIFY(inOrder.pairs == outOfOrder.pairs);
    QVERIFY(inOrder.patientDuplicates == outOfOrder.patientDuplicates);
    QVERIFY(inOrder.statistics == outOfOrder.statistics);
}

void TestEngine::buildsOnAnEarlierRun_data()
{
    QTest::addColumn<double>("newLeak");
    QTest::addColumn<double>("newPatients");
    QTest::newRow("nothing is new") << 0.0 << 0.0;
    QTest::newRow("a second extract") << 0.3 << 0.0;
    QTest::newRow("more patients") << 0.0 << 0.2;
    QTest::newRow("both") << 0.2 << 0.2;
}

// The twin looks at everything again.
void TestEngine::buildsOnAnEarlierRun()
{
    QFETCH(double, newLeak);
    QFETCH(double, newPatients);
    const support::Population population = support::simulate(
        {.seed = 31, .patients = 4000, .leakRows = 4000, .overlap = 0.3, .dirt = 2},
        support::NameSource::common());
    const auto knownLeak = qint64((1 - newLeak) * double(population.leak.size()));
    const auto knownPatients = qint64((1 - newPatients) * double(population.patients.size()));
    const Outcome earlier =
        run({population.leak.begin(), population.leak.begin() + knownLeak},
            {population.patients.begin(), population.patients.begin() + knownPatients});

    Engine engine{Parameters{}};
    for (const SourceRecord &record : population.leak)
        engine.addLeak(record, record.id.value > knownLeak);
    for (const SourceRecord &record : population.patients)
        engine.addPatient(record, record.id.value > knownPatients);
    for (const Pair &pair : earlier.pairs)
        engine.addKnownPair(pair.leak, pair.patient);
    engine.addKnownPair(RecordId{999'999'999}, RecordId{1}); // gone since
    base::NoProgress nobody;
    const auto later = engine.run(nobody);
    QVERIFY(later);
    const Outcome whole = run(population.leak, population.patients);
    QVERIFY(later->statistics.candidates < whole.statistics.candidates);
    const auto classes = [](const Outcome &outcome) {
        std::map<std::pair<qint64, qint64>, PairClass> found;
        for (const Pair &pair : outcome.pairs) {
            if (pair.cls != PairClass::None)
                found[{pair.leak.value, pair.patient.value}] = pair.cls;
        }
        return found;
    };
    QCOMPARE(classes(*later), classes(whole));
}

void TestEngine::sortsItsPairs()
{
    const std::vector<Pair> pairs = run(m_strangers.leak, m_strangers.patients).pairs;
    QVERIFY(!pairs.empty());
    QVERIFY(std::is_sorted(pairs.begin(), pairs.end(), [](const Pair &a, const Pair &b) {
        if (a.leak != b.leak)
            return a.leak < b.leak;
        return a.probability != b.probability ? a.probability > b.probability
                                              : a.patient < b.patient;
    }));
    for (const Pair &pair : pairs)
        QVERIFY(pair.probability >= Parameters{}.floor && pair.probability <= 1.0);
}

void TestEngine::leavesOutTestPatients()
{
    SourceRecord test = jeanne();
    test.birthName = u"TEST"_s;
    QCOMPARE(about(test, test).probability, 0.0);
    const Statistics statistics = matched({test}, {test}).statistics;
    QCOMPARE(statistics.testLeakRows, qint64(1));
    QCOMPARE(statistics.testPatients, qint64(1));
}

void TestEngine::emptyFiles()
{
    QVERIFY(run({}, {}).pairs.empty());
    QVERIFY(run(m_strangers.leak, {}).pairs.empty());
    QVERIFY(run({}, m_strangers.patients).pairs.empty());
    QVERIFY(run(std::vector<SourceRecord>(10), std::vector<SourceRecord>(10)).pairs.empty());
}

void TestEngine::stopsAtOnce()
{
    class Stop final : public base::Progress
    {
    public:
        bool report(qsizetype, qsizetype) override { return ++m_reports < 3; }

    private:
        int m_reports = 0;
    };
    Engine engine{Parameters{}};
    for (const SourceRecord &record : m_strangers.leak)
        engine.addLeak(record);
    for (const SourceRecord &record : m_strangers.patients)
        engine.addPatient(record);
    Stop stop;
    const base::Result<Outcome> outcome = engine.run(stop);
    QVERIFY(!outcome.has_value());
    QCOMPARE(outcome.error().kind, base::Error::Kind::Cancelled);
}

void TestEngine::reportsProgress()
{
    class Watch final : public base::Progress
    {
    public:
        bool report(qsizetype done, qsizetype total) override
        {
            wentBack = wentBack || done < last;
            last = done;
            whole = total;
            return true;
        }
        qsizetype last = 0;
        qsizetype whole = 0;
        bool wentBack = false;
    };
    Engine engine{Parameters{}};
    for (const SourceRecord &record : m_strangers.leak)
        engine.addLeak(record);
    for (const SourceRecord &record : m_strangers.patients)
        engine.addPatient(record);
    Watch watch;
    QVERIFY(engine.run(watch).has_value());
    QVERIFY(!watch.wentBack);
    QCOMPARE(watch.last, watch.whole);
}

void TestEngine::explainsExactly()
{
    const Outcome outcome = run(m_strangers.leak, m_strangers.patients);
    int explained = 0;
    for (const Pair &pair : outcome.pairs) {
        const SourceRecord &leak = m_strangers.leak[static_cast<std::size_t>(pair.leak.value - 1)];
        const SourceRecord &patient =
            m_strangers.patients[static_cast<std::size_t>(pair.patient.value - 1)];
        const Explanation explanation =
            explain(leak, patient, pair, outcome.statistics.priorBits, Parameters{});
        double evidence = 0;
        double total = 0;
        for (const ExplainedField &field : explanation.fields) {
            total += field.bits;
            evidence += field.field == u"competition" ? 0.0 : field.bits;
        }
        // The bars are the run's, though the files were not read again.
        QVERIFY2(std::abs(evidence - double(pair.weightBits)) < 1e-3,
                 qPrintable(reasonCodes(pair.reasons)));
        QVERIFY(std::abs(total - explanation.totalBits) < 1e-6);
        QCOMPARE(explanation.probability, pair.probability);
        QVERIFY(!explanation.sentences.isEmpty());
        ++explained;
    }
    QVERIFY(explained > 100);
}

void TestEngine::explainsWithoutARun()
{
    const Explanation same = explain(jeanne(), jeanne(), -17, Parameters{});
    QCOMPARE(same.cls, PairClass::Sure);
    QVERIFY(same.reasons.contains(Reason::NirOwn));
    SourceRecord sister = jeanne();
    sister.givenNames = u"SYLVIE"_s;
    const Explanation other = explain(jeanne(), sister, -17, Parameters{});
    QVERIFY(other.cls != PairClass::Sure);
    QVERIFY(other.probability < same.probability);
}

QTEST_APPLESS_MAIN(TestEngine)
#include "tst_engine.moc"
