// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/communes.h"
#include "people/countries.h"
#include "people/postaladdress.h"

#include <QTest>

using namespace Qt::StringLiterals;
using people::Commune;
using people::Communes;
using Verdict = people::Communes::Verdict;

class CommunesTest final : public QObject
{
    Q_OBJECT

private slots:
    void theShippedListIsWhole()
    {
        const std::vector<Commune> communes = people::shippedCommunes();
        QVERIFY(communes.size() > 30'000);
        QCOMPARE(communes.front(), (Commune{u"01000"_s, u"Bourg-en-Bresse"_s, u"01053"_s}));
        const Communes index(communes);
        for (const Commune &commune : communes)
            QVERIFY2(index.check(commune.postalCode, commune.name).verdict == Verdict::Agrees,
                     qPrintable(commune.name));
    }

    void townsAreComparedAsThePostWritesThem_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("listed");
        const auto row = [](const char *name, const QString &written, const QString &listed) {
            QTest::newRow(name) << written << listed;
        };
        row("accents and hyphens", u"PLEUMEUR BODOU"_s, u"Pleumeur-Bodou"_s);
        row("a shortened saint", u"ST MALO"_s, u"Saint-Malo"_s);
        row("a shortened holy woman", u"STE ANNE D'AURAY"_s, u"Sainte-Anne-d'Auray"_s);
        row("S/ for sur", u"CHALON S/ SAONE"_s, u"Chalon-sur-Saône"_s);
        row("an article left out", u"HAYE PESNEL"_s, u"La Haye-Pesnel"_s);
        row("an article behind", u"HAY LES ROSES (L')"_s, u"L'Haÿ-les-Roses"_s);
        row("an arrondissement in digits", u"PARIS 15"_s, u"Paris 15e Arrondissement"_s);
        row("an arrondissement in words", u"LYON 3EME"_s, u"Lyon 3e Arrondissement"_s);
        row("CEDEX", u"RENNES CEDEX 7"_s, u"Rennes"_s);
        row("a town of one letter", u"Y"_s, u"Y"_s);
        row("a town of little words", u"AUX AUSSAT"_s, u"Aux-Aussat"_s);
    }
    void townsAreComparedAsThePostWritesThem()
    {
        QFETCH(const QString, written);
        QFETCH(const QString, listed);
        QCOMPARE(people::communeKey(written), people::communeKey(listed));
        QVERIFY(!people::communeKey(written).isEmpty());
    }

    void differentTownsStayDifferent()
    {
        QVERIFY(people::communeKey(u"Saint-Malo"_s) != people::communeKey(u"Saint-Maclou"_s));
        QVERIFY(people::communeKey(u"Sainte-Anne"_s) != people::communeKey(u"Saint-Anne"_s));
    }

    void codesAndTownsAreJudgedTogether_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("city");
        QTest::addColumn<Verdict>("verdict");
        QTest::addColumn<QStringList>("proposals");
        const auto row = [](const char *name, const QString &code, const QString &city,
                            Verdict verdict, const QStringList &proposals) {
            QTest::newRow(name) << code << city << verdict << proposals;
        };
        row("right", u"56000"_s, u"VANNES"_s, Verdict::Agrees, {});
        row("right, one of several codes", u"35200"_s, u"Rennes"_s, Verdict::Agrees, {});
        row("the code of another town", u"56000"_s, u"RENNES"_s, Verdict::OtherCode,
            {u"35000 RENNES"_s, u"35200 RENNES"_s, u"35700 RENNES"_s});
        row("a digit of the code wrong", u"56001"_s, u"VANNES"_s, Verdict::UnknownCode,
            {u"56000 VANNES"_s});
        row("a letter of the town wrong", u"56860"_s, u"CENÉ"_s, Verdict::UnknownTown,
            {u"56860 SENE"_s});
        row("nothing is known", u"56999"_s, u"ILE IMAGINAIRE"_s, Verdict::UnknownBoth, {});
        row("no code", {}, u"VANNES"_s, Verdict::UnknownCode, {u"56000 VANNES"_s});
        row("nothing at all", {}, {}, Verdict::UnknownBoth, {});
    }
    void codesAndTownsAreJudgedTogether()
    {
        QFETCH(const QString, code);
        QFETCH(const QString, city);
        const Communes communes({{u"56000"_s, u"Vannes"_s, u"56260"_s},
                                 {u"56860"_s, u"Séné"_s, u"56243"_s},
                                 {u"35000"_s, u"Rennes"_s, u"35238"_s},
                                 {u"35200"_s, u"Rennes"_s, u"35238"_s},
                                 {u"35700"_s, u"Rennes"_s, u"35238"_s}});
        const Communes::Answer answer = communes.check(code, city);
        QTEST(answer.verdict, "verdict");
        QTEST(answer.proposals, "proposals");
    }

    void countriesAreKnownByCodeAndName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("expected");
        QTest::newRow("a code") << u"PT"_s << u"PORTUGAL"_s;
        QTest::newRow("the usual code of a kingdom") << u"UK"_s << u"ROYAUME UNI"_s;
        QTest::newRow("the French name") << u"COTE D IVOIRE"_s << u"COTE D IVOIRE"_s;
        QTest::newRow("the English name") << u"GERMANY"_s << u"ALLEMAGNE"_s;
        QTest::newRow("its own name") << u"SCHWEIZ"_s << u"SUISSE"_s;
        QTest::newRow("no country") << u"BRETAGNE"_s << QString();
        QTest::newRow("no code") << u"QZ"_s << QString();
        QTest::newRow("nothing") << QString() << QString();
    }
    void countriesAreKnownByCodeAndName()
    {
        QFETCH(const QString, name);
        QTEST(people::postalCountry(name), "expected");
    }
};

QTEST_APPLESS_MAIN(CommunesTest)
#include "tst_communes.moc"
