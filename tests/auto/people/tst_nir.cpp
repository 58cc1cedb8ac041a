// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/nir.h"

#include <QTest>

using namespace Qt::StringLiterals;
using people::Nir;
using people::NirVerdict;
using people::Sex;

class TestNir final : public QObject
{
    Q_OBJECT

private slots:
    void reads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("number");
        QTest::addColumn<Nir::Key>("key");
        QTest::newRow("documented example")
            << u"295109912611193"_s << u"2951099126111"_s << Nir::Key::Good;
        QTest::newRow("Haute-Corse")
            << u"253072B07300470"_s << u"253072B073004"_s << Nir::Key::Good;
        QTest::newRow("Corse-du-Sud")
            << u"253072A07300443"_s << u"253072A073004"_s << Nir::Key::Good;
        QTest::newRow("Corsica in small letters")
            << u"253072a07300443"_s << u"253072A073004"_s << Nir::Key::Good;
        QTest::newRow("another valid one")
            << u"255081416802538"_s << u"2550814168025"_s << Nir::Key::Good;
        QTest::newRow("a woman born abroad or overseas")
            << u"279035121518989"_s << u"2790351215189"_s << Nir::Key::Good;
        QTest::newRow("with blanks")
            << u"2 95 10 99 126 111 93"_s << u"2951099126111"_s << Nir::Key::Good;
        QTest::newRow("with dots and a hyphen")
            << u"2.95.10.99.126.111-93"_s << u"2951099126111"_s << Nir::Key::Good;
        QTest::newRow("with no-break blanks")
            << u"2951099126111\u00A093"_s << u"2951099126111"_s << Nir::Key::Good;
        QTest::newRow("without key")
            << u"2951099126111"_s << u"2951099126111"_s << Nir::Key::Absent;
        QTest::newRow("wrong key is reported")
            << u"288091234567823"_s << u"2880912345678"_s << Nir::Key::Bad;
        QTest::newRow("another wrong key")
            << u"253097812634581"_s << u"2530978126345"_s << Nir::Key::Bad;
        QTest::newRow("empty") << QString() << QString() << Nir::Key::Absent;
        QTest::newRow("fourteen characters")
            << u"29510991261119"_s << QString() << Nir::Key::Absent;
        QTest::newRow("first digit 5") << u"5951099126111"_s << QString() << Nir::Key::Absent;
        QTest::newRow("month 13") << u"2951399126111"_s << QString() << Nir::Key::Absent;
        QTest::newRow("month 45") << u"2954599126111"_s << QString() << Nir::Key::Absent;
        QTest::newRow("2C is no departement")
            << u"253072C073004"_s << QString() << Nir::Key::Absent;
        QTest::newRow("letters in the order number")
            << u"295109912611X"_s << QString() << Nir::Key::Absent;
        QTest::newRow("only zeros") << u"0000000000000"_s << QString() << Nir::Key::Absent;
        QTest::newRow("only ones") << u"1111111111111"_s << QString() << Nir::Key::Absent;
        QTest::newRow("only nines") << u"9999999999999"_s << QString() << Nir::Key::Absent;
        QTest::newRow("nothing but sex, year and month")
            << u"1900100000000"_s << QString() << Nir::Key::Absent;
    }
    void reads()
    {
        QFETCH(QString, text);
        QFETCH(QString, number);
        QFETCH(Nir::Key, key);
        const std::optional<Nir> nir = people::parseNir(text);
        QCOMPARE(nir.has_value(), !number.isEmpty());
        QCOMPARE(nir.value_or(Nir()).number, number);
        QCOMPARE(nir.value_or(Nir()).key, key);
    }

    void describes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Sex>("sex");
        QTest::addColumn<int>("month");
        QTest::addColumn<bool>("provisional");
        QTest::newRow("man, month 10") << u"1951099126111"_s << Sex::Male << 10 << false;
        QTest::newRow("woman, month of an incomplete record")
            << u"2954099126111"_s << Sex::Female << 10 << false;
        QTest::newRow("month 31 is January") << u"2953199126111"_s << Sex::Female << 1 << false;
        QTest::newRow("month 42 is December") << u"2954299126111"_s << Sex::Female << 12 << false;
        QTest::newRow("month 20 is unknown") << u"2952099126111"_s << Sex::Female << 0 << false;
        QTest::newRow("month 30 is unknown") << u"2953099126111"_s << Sex::Female << 0 << false;
        QTest::newRow("month 50 is unknown") << u"2955099126111"_s << Sex::Female << 0 << false;
        QTest::newRow("month 99 is unknown") << u"2959999126111"_s << Sex::Female << 0 << false;
        QTest::newRow("being registered, man") << u"3951099126111"_s << Sex::Male << 10 << true;
        QTest::newRow("being registered, woman") << u"4951099126111"_s << Sex::Female << 10 << true;
        QTest::newRow("temporary, man") << u"7951099126111"_s << Sex::Male << 10 << true;
        QTest::newRow("temporary, woman") << u"8951099126111"_s << Sex::Female << 10 << true;
    }
    void describes()
    {
        QFETCH(QString, text);
        const std::optional<Nir> nir = people::parseNir(text);
        QVERIFY(nir);
        QTEST(nir->sex, "sex");
        QTEST(nir->month, "month");
        QTEST(nir->provisional, "provisional");
        QCOMPARE(nir->yearOfCentury, 95);
    }

    void judges_data()
    {
        QTest::addColumn<Sex>("sex");
        QTest::addColumn<int>("birth");
        QTest::addColumn<NirVerdict>("verdict");
        QTest::newRow("everything agrees") << Sex::Female << 19951003 << NirVerdict::Agrees;
        QTest::newRow("the century does not matter")
            << Sex::Female << 18951003 << NirVerdict::Agrees;
        QTest::newRow("day unknown agrees") << Sex::Female << 19951000 << NirVerdict::Agrees;
        QTest::newRow("sex unknown") << Sex::Unknown << 19951003 << NirVerdict::Partly;
        QTest::newRow("month unknown") << Sex::Female << 19950000 << NirVerdict::Partly;
        QTest::newRow("other month") << Sex::Female << 19950203 << NirVerdict::Partly;
        QTest::newRow("other sex") << Sex::Male << 19951003 << NirVerdict::Partly;
        QTest::newRow("other sex and month") << Sex::Male << 19950203 << NirVerdict::Contradicts;
        QTest::newRow("other year: a parent's number")
            << Sex::Female << 20201003 << NirVerdict::Contradicts;
        QTest::newRow("no birth date") << Sex::Female << 0 << NirVerdict::Unknown;
        QTest::newRow("no birth date, other sex") << Sex::Male << 0 << NirVerdict::Contradicts;
        QTest::newRow("nothing known") << Sex::Unknown << 0 << NirVerdict::Unknown;
    }
    void judges()
    {
        QFETCH(Sex, sex);
        QFETCH(int, birth);
        const std::optional<Nir> nir = people::parseNir(u"295109912611193");
        QVERIFY(nir);
        QTEST(people::nirVerdict(*nir, sex, people::PartialDate::fromPacked(birth)), "verdict");
    }
};

QTEST_APPLESS_MAIN(TestNir)
#include "tst_nir.moc"
