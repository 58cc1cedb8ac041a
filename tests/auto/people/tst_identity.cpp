// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/identity.h"

#include <QTest>

using namespace Qt::StringLiterals;
using people::PartialDate;
using people::Sex;
using people::SourceRecord;

class TestIdentity final : public QObject
{
    Q_OBJECT

private slots:
    void minority_data()
    {
        QTest::addColumn<int>("birth");
        QTest::addColumn<bool>("minor");
        QTest::newRow("turns eighteen tomorrow") << 20080612 << true;
        QTest::newRow("turns eighteen today") << 20080611 << false;
        QTest::newRow("adult") << 19500312 << false;
        QTest::newRow("day unknown: as late as possible") << 20080600 << true;
        QTest::newRow("month unknown: as late as possible") << 20080000 << true;
        QTest::newRow("year long past") << 20070000 << false;
        QTest::newRow("no birth year: unknown") << 612 << false;
        QTest::newRow("no birth date: unknown") << 0 << false;
        QTest::newRow("not born yet") << 20270101 << true;
    }
    void minority()
    {
        QFETCH(int, birth);
        QTEST(people::isMinor(PartialDate::fromPacked(birth), QDate(2026, 6, 11)), "minor");
    }

    void leapDayChildComesOfAgeOnTheFirstOfMarch()
    {
        const PartialDate birth{.year = 2008, .month = 2, .day = 29};
        QVERIFY(people::isMinor(birth, QDate(2026, 2, 28)));
        QVERIFY(!people::isMinor(birth, QDate(2026, 3, 1)));
    }

    void honorifics_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<Sex>("sex");
        QTest::addColumn<QString>("expected");
        QTest::newRow("M.") << u"M."_s << Sex::Unknown << u"Monsieur"_s;
        QTest::newRow("Mr in capitals") << u"MR"_s << Sex::Unknown << u"Monsieur"_s;
        QTest::newRow("Mme before the sex") << u"Mme"_s << Sex::Male << u"Madame"_s;
        QTest::newRow("Mlle") << u"Mlle"_s << Sex::Unknown << u"Madame"_s;
        QTest::newRow("child, girl") << u"Enfant"_s << Sex::Female << u"Madame"_s;
        QTest::newRow("nun without sex") << u"S\u0153ur"_s << Sex::Unknown << u"Madame, Monsieur"_s;
        QTest::newRow("baby without sex")
            << u"B\u00E9b\u00E9"_s << Sex::Unknown << u"Madame, Monsieur"_s;
        QTest::newRow("nothing but the sex") << QString() << Sex::Male << u"Monsieur"_s;
        QTest::newRow("nothing") << QString() << Sex::Unknown << u"Madame, Monsieur"_s;
    }
    void honorifics()
    {
        QFETCH(QString, title);
        QFETCH(Sex, sex);
        SourceRecord record;
        record.title = title;
        record.sex = sex;
        QTEST(people::honorific(record), "expected");
    }

    void fullNames_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("usual");
        QTest::addColumn<QString>("birth");
        QTest::addColumn<QString>("expected");
        QTest::newRow("name of use first")
            << u"JEANNE"_s << u"LE GOFF"_s << u"MORVAN"_s << u"Jeanne LE GOFF"_s;
        QTest::newRow("birth name alone")
            << u"jeanne"_s << QString() << u"Morvan"_s << u"Jeanne MORVAN"_s;
        QTest::newRow("compound given name")
            << u"JEAN-PIERRE"_s << u"Riou"_s << QString() << u"Jean-Pierre RIOU"_s;
        QTest::newRow("several given names with commas")
            << u"ANNE, MARIE"_s << u"Riou"_s << QString() << u"Anne RIOU"_s;
        QTest::newRow("accents stay") << u"\u00C9LO\u00CFSE"_s << u"L\u00E9ost"_s << QString()
                                      << u"\u00C9lo\u00EFse L\u00C9OST"_s;
        QTest::newRow("mixed case stays")
            << u"Marie-France"_s << u"Riou"_s << QString() << u"Marie-France RIOU"_s;
        QTest::newRow("no given name") << QString() << u"Riou"_s << QString() << u"RIOU"_s;
    }
    void fullNames()
    {
        QFETCH(QString, given);
        QFETCH(QString, usual);
        QFETCH(QString, birth);
        SourceRecord record;
        record.givenNames = given;
        record.usualName = usual;
        record.birthName = birth;
        QTEST(people::fullName(record), "expected");
        record.firstGivenName = u"ZO\u00C9"_s;
        QVERIFY(people::fullName(record).startsWith(u"Zo\u00E9 "));
    }

    void guardians_data()
    {
        using Kind = people::Guardian::Kind;
        QTest::addColumn<QString>("written");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("addressForm");
        const auto row = [](const char *name, const QString &written, Kind kind,
                            const QString &addressForm) {
            QTest::newRow(name) << written << kind << addressForm;
        };
        row("a name alone", u"KERVELLA Nolwenn"_s, Kind::Unknown, u"KERVELLA Nolwenn"_s);
        row("a woman", u"Mme KERVELLA Nolwenn"_s, Kind::Woman, u"MME KERVELLA Nolwenn"_s);
        row("a woman in full", u"Madame Nolwenn Kervella"_s, Kind::Woman,
            u"MME Nolwenn Kervella"_s);
        row("a man", u"M. Riou"_s, Kind::Man, u"M Riou"_s);
        row("a man, as in English", u"Mr Riou"_s, Kind::Man, u"M Riou"_s);
        row("both parents", u"M. et Mme RIOU"_s, Kind::Couple, u"M ET MME RIOU"_s);
        row("both parents, with a slash", u"Mme/M RIOU"_s, Kind::Couple, u"M ET MME RIOU"_s);
        row("no civility in Madec", u"Madec Paul"_s, Kind::Unknown, u"Madec Paul"_s);
        row("no civility in M'Barek", u"M'BAREK Leïla"_s, Kind::Unknown, u"M'BAREK Leïla"_s);
        row("Legal is a family", u"LEGAL Yann"_s, Kind::Unknown, u"LEGAL Yann"_s);
        row("blanks", u"  mme   riou  "_s, Kind::Woman, u"MME riou"_s);
    }
    void guardians()
    {
        QFETCH(QString, written);
        SourceRecord record;
        record.guardianName = written;
        const auto guardian = people::guardianOf(record);
        QVERIFY(guardian);
        QTEST(guardian->kind, "kind");
        QTEST(people::addressForm(*guardian), "addressForm");
    }

    void noGuardianWithoutAName_data()
    {
        QTest::addColumn<QString>("written");
        QTest::newRow("nothing") << QString();
        QTest::newRow("blanks") << u"  "_s;
        QTest::newRow("civility only") << u"Mme"_s;
        QTest::newRow("both civilities") << u"M. et Mme"_s;
        QTest::newRow("a relation") << u"Mère"_s;
        QTest::newRow("a function") << u"représentant légal"_s;
        QTest::newRow("everybody") << u"LES PARENTS"_s;
        QTest::newRow("a mark") << u"-"_s;
    }
    void noGuardianWithoutAName()
    {
        QFETCH(QString, written);
        SourceRecord record;
        record.guardianName = written;
        QVERIFY(!people::guardianOf(record));
    }

    void references()
    {
        SourceRecord record;
        record.line = 12;
        QCOMPARE(record.displayRef(), u"line:12"_s);
        record.ref = u"P-7"_s;
        QCOMPARE(record.displayRef(), u"P-7"_s);
    }

    void categoryKeys()
    {
        for (const people::DataCategory category : people::kAllDataCategories)
            QCOMPARE(people::categoryFromKey(people::categoryKey(category)),
                     people::DataCategories(category));
        QCOMPARE(people::categoryFromKey(u"nonsense"), people::DataCategories());
        QCOMPARE(people::categoryKey(people::DataCategory::PostalAddress), u"postal_address"_s);
    }
};

QTEST_APPLESS_MAIN(TestIdentity)
#include "tst_identity.moc"
