// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "matching/comparison.h"
#include "matching/weights.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace matching;
using people::PartialDate;
using people::Sex;
using people::SourceRecord;

class TestComparison final : public QObject
{
    Q_OBJECT

private slots:
    void birthDates_data();
    void birthDates();
    void surnames_data();
    void surnames();
    void surnamesOfWomen_data();
    void surnamesOfWomen();
    void firstNames_data();
    void firstNames();
    void exchangedNames();
    void exchangedUsualName();
    void sexes();
    void nirs_data();
    void nirs();
    void loneNirs_data();
    void loneNirs();
    void phones();
    void emails_data();
    void emails();
    void addresses_data();
    void addresses();
    void missingIsNeutral();
    void agreesInEitherOrder();
    void rarityFollowsTheFiles();
};

namespace {

Comparison compared(const SourceRecord &a, const SourceRecord &b)
{
    Lexicon lexicon;
    const Row leak = compacted(normalise(a), a.id, lexicon);
    const Row patient = compacted(normalise(b), b.id, lexicon);
    const Rarities rarities = uniformRarities(lexicon, 3, 3, false);
    return Comparer(lexicon, rarities)(leak, patient);
}

template<typename Level>
QString name(std::span<const char *const> names, Level level)
{
    return QString::fromLatin1(names[static_cast<std::size_t>(level)]);
}

PartialDate date(int packed)
{
    return PartialDate::fromPacked(packed);
}

} // namespace

void TestComparison::birthDates_data()
{
    QTest::addColumn<int>("a");
    QTest::addColumn<int>("b");
    QTest::addColumn<QString>("level");
    QTest::newRow("the same day") << 19500412 << 19500412 << u"exact"_s;
    QTest::newRow("the same 1 January") << 19500101 << 19500101 << u"exact_default"_s;
    QTest::newRow("day and month exchanged") << 19500412 << 19501204 << u"swapped"_s;
    QTest::newRow("one digit of the day") << 19500412 << 19500413 << u"one_digit"_s;
    QTest::newRow("two digits exchanged") << 19500412 << 19500421 << u"one_digit"_s;
    QTest::newRow("ten years off") << 19500412 << 19600412 << u"one_digit"_s;
    QTest::newRow("a century off") << 19200412 << 20200412 << u"one_digit"_s;
    QTest::newRow("another day") << 19500401 << 19500423 << u"year_month"_s;
    QTest::newRow("another month") << 19500412 << 19501112 << u"year_day"_s;
    QTest::newRow("another year") << 19500412 << 19620412 << u"month_day"_s;
    QTest::newRow("one knows the year only") << 19500000 << 19500412 << u"partial"_s;
    QTest::newRow("one stands in with 1 January") << 19500101 << 19500423 << u"year_default"_s;
    QTest::newRow("nothing but the year") << 19500401 << 19501223 << u"same_year"_s;
    QTest::newRow("parent and child") << 19500401 << 19781223 << u"generation_gap"_s;
    QTest::newRow("grandparent and grandchild") << 19300401 << 19881223 << u"differs"_s;
    QTest::newRow("one is unknown") << 0 << 19500412 << u"missing"_s;
    QTest::newRow("the known parts differ") << 19500300 << 19500412 << u"same_year"_s;
}

void TestComparison::birthDates()
{
    QFETCH(int, a);
    QFETCH(int, b);
    QFETCH(QString, level);
    QCOMPARE(name(birthLevelNames(), compareBirthDates(date(a), date(b))), level);
    QCOMPARE(name(birthLevelNames(), compareBirthDates(date(b), date(a))), level);
}

void TestComparison::surnames_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<QString>("level");
    QTest::newRow("the same") << u"Martin"_s << u"MARTIN"_s << u"exact_3"_s;
    QTest::newRow("particles apart or glued") << u"Le Goff"_s << u"LEGOFF"_s << u"exact_3"_s;
    QTest::newRow("a blank in a compound")
        << u"Martin-Dupont"_s << u"MARTINDUPONT"_s << u"exact_3"_s;
    QTest::newRow("one letter of many") << u"Kermarrec"_s << u"KERMAREC"_s << u"close"_s;
    QTest::newRow("one letter of few") << u"Durand"_s << u"DURANT"_s << u"near"_s;
    QTest::newRow("the same sound") << u"Moreau"_s << u"MORO"_s << u"sound"_s;
    QTest::newRow("one of a compound") << u"Martin-Kervella"_s << u"KERVELLA"_s << u"shared_part"_s;
    QTest::newRow("a particle glued to one only")
        << u"de Kervella"_s << u"DEKERVELLA"_s << u"contained"_s;
    QTest::newRow("somebody else's") << u"Martin"_s << u"KERVELLA"_s << u"differs"_s;
    QTest::newRow("one is missing") << QString() << u"MARTIN"_s << u"missing"_s;
}

void TestComparison::surnames()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(QString, level);
    SourceRecord leak;
    SourceRecord patient;
    leak.usualName = a;
    patient.birthName = b;
    QCOMPARE(name(surnameLevelNames(), compared(leak, patient).pattern.surname), level);
    QCOMPARE(name(surnameLevelNames(), compared(patient, leak).pattern.surname), level);
}

void TestComparison::surnamesOfWomen_data()
{
    QTest::addColumn<int>("sex");
    QTest::addColumn<QString>("secondName");
    QTest::addColumn<QString>("level");
    const auto woman = static_cast<int>(Sex::Female);
    const auto man = static_cast<int>(Sex::Male);
    QTest::newRow("a woman known by one name may have married")
        << woman << QString() << u"may_be_married"_s;
    QTest::newRow("a man may not") << man << QString() << u"differs"_s;
    QTest::newRow("her other name tells") << woman << u"MARTIN"_s << u"exact_3"_s;
}

void TestComparison::surnamesOfWomen()
{
    QFETCH(int, sex);
    QFETCH(QString, secondName);
    QFETCH(QString, level);
    SourceRecord leak;
    leak.birthName = u"MARTIN"_s;
    leak.sex = static_cast<Sex>(sex);
    SourceRecord patient;
    patient.usualName = u"KERVELLA"_s;
    patient.birthName = secondName;
    QCOMPARE(name(surnameLevelNames(), compared(leak, patient).pattern.surname), level);
}

void TestComparison::firstNames_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<QString>("level");
    QTest::newRow("the same") << u"Jeanne"_s << u"JEANNE"_s << u"exact_3"_s;
    QTest::newRow("further names do not count against")
        << u"Jeanne Marie"_s << u"JEANNE"_s << u"exact_3"_s;
    QTest::newRow("a compound with and without its hyphen")
        << u"Jean Pierre"_s << u"JEAN-PIERRE"_s << u"exact_3"_s;
    QTest::newRow("a short form") << u"Catherine"_s << u"CATHY"_s << u"variant"_s;
    QTest::newRow("one letter") << u"Dominique"_s << u"DOMINIQE"_s << u"close"_s;
    QTest::newRow("the second name is used") << u"Jeanne Marie"_s << u"MARIE"_s << u"other"_s;
    QTest::newRow("an initial") << u"J."_s << u"JEANNE"_s << u"initial"_s;
    QTest::newRow("an initial of another name") << u"M."_s << u"JEANNE"_s << u"differs"_s;
    QTest::newRow("half of a compound") << u"Anne-Sophie"_s << u"SOPHIE"_s << u"part"_s;
    QTest::newRow("another name") << u"Jeanne"_s << u"SYLVIE"_s << u"differs"_s;
    QTest::newRow("one is missing") << QString() << u"JEANNE"_s << u"missing"_s;
}

void TestComparison::firstNames()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(QString, level);
    SourceRecord leak;
    SourceRecord patient;
    leak.givenNames = a;
    patient.givenNames = b;
    QCOMPARE(name(firstNameLevelNames(), compared(leak, patient).pattern.firstName), level);
    QCOMPARE(name(firstNameLevelNames(), compared(patient, leak).pattern.firstName), level);
}

void TestComparison::exchangedNames()
{
    SourceRecord leak;
    leak.birthName = u"Jeanne"_s;
    leak.givenNames = u"Kervella"_s;
    SourceRecord patient;
    patient.birthName = u"KERVELLA"_s;
    patient.givenNames = u"JEANNE"_s;
    const Pattern pattern = compared(leak, patient).pattern;
    QCOMPARE(pattern.surname, SurnameLevel::Swapped);
    QCOMPARE(pattern.firstName, FirstNameLevel::Swapped);

    // MARTIN Simon and SIMON Thomas are two people.
    patient.birthName = u"JEANNE"_s;
    patient.givenNames = u"THOMAS"_s;
    leak.birthName = u"KERVELLA"_s;
    leak.givenNames = u"JEANNE"_s;
    QVERIFY(compared(leak, patient).pattern.surname != SurnameLevel::Swapped);
}

// The name of birth is in its place, the usual one changed places.
void TestComparison::exchangedUsualName()
{
    SourceRecord leak;
    leak.birthName = u"Gueffier"_s;
    leak.usualName = u"Martine"_s;
    leak.givenNames = u"Oudin"_s;
    SourceRecord patient;
    patient.birthName = u"GUEFFIER"_s;
    patient.usualName = u"OUDIN"_s;
    patient.givenNames = u"MARTINE"_s;
    const Pattern pattern = compared(leak, patient).pattern;
    QCOMPARE(classOf(pattern.surname), NameClass::Agrees);
    QCOMPARE(pattern.firstName, FirstNameLevel::Swapped);

    // GUEFFIER Oudin and GUEFFIER Martine are brother and sister.
    leak.usualName.clear();
    patient.usualName.clear();
    QVERIFY(compared(leak, patient).pattern.firstName != FirstNameLevel::Swapped);
}

void TestComparison::sexes()
{
    SourceRecord leak;
    SourceRecord patient;
    QCOMPARE(compared(leak, patient).pattern.sex, SexLevel::Missing);
    leak.sex = patient.sex = Sex::Female;
    QCOMPARE(compared(leak, patient).pattern.sex, SexLevel::Agrees);
    patient.sex = Sex::Male;
    QCOMPARE(compared(leak, patient).pattern.sex, SexLevel::Differs);
}

void TestComparison::nirs_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<int>("birthA");
    QTest::addColumn<int>("birthB");
    QTest::addColumn<QString>("level");
    const QString own = u"2550814168025"_s; // a woman of August 1955
    QTest::newRow("the same and their own") << own << own << 19550803 << 19550803 << u"equal_own"_s;
    QTest::newRow("the same, own in the one file that knows the date")
        << own << own << 19550803 << 0 << u"equal_own"_s;
    QTest::newRow("the same, nothing to check it against")
        << own << own << 0 << 0 << u"equal_unverified"_s;
    QTest::newRow("the same, but a relative's")
        << own << own << 19840201 << 19840201 << u"equal_other"_s;
    QTest::newRow("the key makes no difference")
        << own << u"255081416802538"_s << 19550803 << 19550803 << u"equal_own"_s;
    QTest::newRow("one digit of the place")
        << own << u"2550814268025"_s << 19550803 << 19550803 << u"close_own"_s;
    QTest::newRow("the order number alone: twins")
        << own << u"2550814168026"_s << 19550803 << 19550803 << u"twin"_s;
    QTest::newRow("each their own")
        << own << u"2840256260001"_s << 19550803 << 19840201 << u"both_own_differ"_s;
    QTest::newRow("one is a relative's")
        << own << u"1520256260001"_s << 19550803 << 19550803 << u"differs"_s;
}

void TestComparison::nirs()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(int, birthA);
    QFETCH(int, birthB);
    QFETCH(QString, level);
    SourceRecord leak;
    SourceRecord patient;
    leak.sex = patient.sex = Sex::Female;
    leak.nir = a;
    patient.nir = b;
    leak.birthDate = date(birthA);
    patient.birthDate = date(birthB);
    QCOMPARE(name(nirLevelNames(), compared(leak, patient).pattern.nir), level);
}

void TestComparison::loneNirs_data()
{
    QTest::addColumn<int>("birthOfHolder");
    QTest::addColumn<int>("birthOfOther");
    QTest::addColumn<QString>("level");
    QTest::newRow("it fits the other's date") << 0 << 19550803 << u"fits_birth"_s;
    QTest::newRow("it contradicts the other's date") << 0 << 19840201 << u"contradicts_birth"_s;
    QTest::newRow("its own row's date is wrong") << 19840201 << 19550803 << u"fits_birth"_s;
    QTest::newRow("it says no more than the dates do") << 19550803 << 19550803 << u"missing"_s;
    QTest::newRow("a relative's number says nothing") << 19840201 << 19860201 << u"missing"_s;
}

void TestComparison::loneNirs()
{
    QFETCH(int, birthOfHolder);
    QFETCH(int, birthOfOther);
    QFETCH(QString, level);
    SourceRecord holder;
    holder.sex = Sex::Female;
    holder.nir = u"2550814168025"_s;
    holder.birthDate = date(birthOfHolder);
    SourceRecord other;
    other.sex = Sex::Female;
    other.birthDate = date(birthOfOther);
    QCOMPARE(name(nirLevelNames(), compared(holder, other).pattern.nir), level);
    QCOMPARE(name(nirLevelNames(), compared(other, holder).pattern.nir), level);
}

void TestComparison::phones()
{
    SourceRecord leak;
    SourceRecord patient;
    leak.phone = u"02 97 11 22 33"_s;
    QCOMPARE(compared(leak, patient).pattern.phone, PhoneLevel::Missing);
    patient.phone = u"06 11 22 33 44"_s;
    QCOMPARE(compared(leak, patient).pattern.phone, PhoneLevel::Differs);
    patient.mobile = u"+33297112233"_s; // in the other field
    QCOMPARE(compared(leak, patient).pattern.phone, PhoneLevel::Equal);
}

void TestComparison::emails_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<QString>("level");
    QTest::newRow("the same, with the given name")
        << u"jeanne.kervella@example.org"_s << u"Jeanne.Kervella@example.org"_s << u"equal_own"_s;
    QTest::newRow("the same, perhaps the household's")
        << u"famille.k@example.org"_s << u"famille.k@example.org"_s << u"equal_other"_s;
    QTest::newRow("another provider")
        << u"jeanne.kervella@example.org"_s << u"jeanne.kervella@example.net"_s << u"user_part"_s;
    QTest::newRow("a short user part is nothing")
        << u"jk@example.org"_s << u"jk@example.net"_s << u"differs"_s;
    QTest::newRow("another one") << u"a.b@example.org"_s << u"c.d@example.org"_s << u"differs"_s;
    QTest::newRow("one only, and it fits the name")
        << u"jeanne.kervella@example.org"_s << QString() << u"fits_name"_s;
    QTest::newRow("one only, and it says nothing")
        << u"sylvie@example.org"_s << QString() << u"missing"_s;
}

void TestComparison::emails()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(QString, level);
    SourceRecord leak;
    leak.givenNames = u"Jeanne"_s;
    leak.birthName = u"Kervella"_s;
    SourceRecord patient = leak;
    leak.email = a;
    patient.email = b;
    QCOMPARE(name(emailLevelNames(), compared(leak, patient).pattern.email), level);
    QCOMPARE(name(emailLevelNames(), compared(patient, leak).pattern.email), level);
}

void TestComparison::addresses_data()
{
    QTest::addColumn<QStringList>("a"); // street, postal code, town
    QTest::addColumn<QStringList>("b");
    QTest::addColumn<QString>("level");
    const auto row = [](const char *title, const QStringList &a, const QStringList &b,
                        const QString &level) { QTest::newRow(title) << a << b << level; };
    const QStringList home{u"12 rue de l'Eglise"_s, u"56000"_s, u"VANNES"_s};
    row("the same house", home, {u"12, R. de l'Église"_s, u"56000"_s, u"Vannes CEDEX"_s},
        u"full"_s);
    row("the same street", home, {u"14 rue de l'Eglise"_s, u"56000"_s, u"VANNES"_s}, u"street"_s);
    row("a mistyped street", home, {u"12 rue de l'Eglyse"_s, u"56000"_s, u"VANNES"_s}, u"full"_s);
    row("a wrong postal code", home, {u"12 rue de l'Eglise"_s, u"29000"_s, QString()}, u"street"_s);
    row("the same town", home, {u"3 rue Pasteur"_s, u"56000"_s, u"VANNES"_s}, u"place"_s);
    row("the same town, no street known", home, {QString(), QString(), u"VANNES"_s},
        u"place_only"_s);
    row("the same department", home, {u"3 rue Pasteur"_s, u"56100"_s, u"LORIENT"_s},
        u"department"_s);
    row("elsewhere", home, {u"3 rue Pasteur"_s, u"75011"_s, u"PARIS"_s}, u"differs"_s);
    row("one is unknown", home, {QString(), QString(), QString()}, u"missing"_s);
}

void TestComparison::addresses()
{
    QFETCH(QStringList, a);
    QFETCH(QStringList, b);
    QFETCH(QString, level);
    const auto record = [](const QStringList &parts) {
        SourceRecord made;
        made.address = parts[0];
        made.postalCode = parts[1];
        made.city = parts[2];
        return made;
    };
    QCOMPARE(name(addressLevelNames(), compared(record(a), record(b)).pattern.address), level);
    QCOMPARE(name(addressLevelNames(), compared(record(b), record(a)).pattern.address), level);
}

void TestComparison::missingIsNeutral()
{
    const Pattern nothing = compared(SourceRecord{}, SourceRecord{}).pattern;
    QCOMPARE(nothing, Pattern{});
    QCOMPARE(evidenceBits(nothing, defaultWeights()), 0.0);
}

void TestComparison::agreesInEitherOrder()
{
    SourceRecord leak;
    leak.birthName = u"Martin"_s;
    leak.givenNames = u"Jeanne Marie"_s;
    SourceRecord patient;
    patient.birthName = u"Kervella"_s;
    patient.usualName = u"Martin"_s;
    const Comparison comparison = compared(leak, patient);
    QVERIFY(comparison.birthMeetsUsual);
    patient.birthName = u"Martin"_s;
    QVERIFY(!compared(leak, patient).birthMeetsUsual);
}

void TestComparison::rarityFollowsTheFiles()
{
    Lexicon lexicon;
    std::vector<Row> rows;
    for (int i = 0; i < 999; ++i) {
        SourceRecord record;
        record.birthName = i < 500
            ? u"MARTIN"_s
            : QString(u"KER"_s + QChar(u'A' + i % 26) + QChar(u'A' + i / 26 % 26));
        rows.push_back(compacted(normalise(record), {i + 1}, lexicon));
    }
    SourceRecord rare;
    rare.birthName = u"XYLOPHON"_s;
    rows.push_back(compacted(normalise(rare), {1000}, lexicon));
    const Rarities rarities = raritiesOf(rows, {}, lexicon);
    const auto of = [&](const char *surname) {
        return int(rarities.surname[lexicon.names[lexicon.names.intern(surname)].joined]);
    };
    QCOMPARE(of("MARTIN"), 0);
    QVERIFY(of("XYLOPHON") > of("MARTIN"));
}

QTEST_APPLESS_MAIN(TestComparison)
#include "tst_comparison.moc"
