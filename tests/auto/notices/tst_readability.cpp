// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "notices/readability.h"

#include <QTest>

using namespace Qt::StringLiterals;
using notices::Wording;

class ReadabilityTest final : public QObject
{
    Q_OBJECT

private slots:
    void syllables_data();
    void syllables();
    void sentences_data();
    void sentences();
    void theFormulaOfKandelAndMoles();
    void theFormulaOfFlesch();
    void nothingToRead();
    void longWordsAndSentencesAreHarder();
};

void ReadabilityTest::syllables_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<int>("count");
    const auto row = [](const QString &word, int count) {
        QTest::newRow(qPrintable(word)) << word << count;
    };
    row(u"chat"_s, 1);
    row(u"maison"_s, 2);
    row(u"lettre"_s, 1); // the last e is silent
    row(u"données"_s, 2);
    row(u"laboratoire"_s, 4);
    row(u"peuvent"_s, 1);
    row(u"été"_s, 2);
    row(u"œuvre"_s, 1);
    row(u"le"_s, 1);
    row(u"ÉCOLE"_s, 3);
    row(u"1958"_s, 2);
}

void ReadabilityTest::syllables()
{
    QFETCH(const QString, word);
    QFETCH(const int, count);
    QCOMPARE(notices::countSyllables(word, Wording::Plain), count);
}

void ReadabilityTest::sentences_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("one paragraph, two sentences")
        << u"<p>Un mot. Deux mots !</p>"_s << QStringList{u"Un mot"_s, u"Deux mots !"_s};
    QTest::newRow("items and headings end a sentence")
        << u"<h2>Quoi ?</h2><ul><li>un ;</li><li>deux.</li></ul>"_s
        << QStringList{u"Quoi ?"_s, u"un ;"_s, u"deux."_s};
    QTest::newRow("an abbreviation before a small letter ends none")
        << u"<p>à l'adr. du labo</p>"_s << QStringList{u"à l'adr. du labo"_s};
    QTest::newRow("a line of FALC")
        << u"<p>Un.<br/>Deux.</p>"_s << QStringList{u"Un."_s, u"Deux."_s};
    QTest::newRow("no words") << u"<p> – </p>"_s << QStringList();
}

void ReadabilityTest::sentences()
{
    QFETCH(const QString, html);
    QFETCH(const QStringList, expected);
    QCOMPARE(notices::sentencesOfBody(html), expected);
}

void ReadabilityTest::theFormulaOfKandelAndMoles()
{
    // Six words of one syllable in two sentences: 207 - 1.015 * 3 - 73.6.
    const auto measured =
        notices::readabilityOf(u"<p>Le chat dort. Il va bien.</p>"_s, Wording::Plain);
    QCOMPARE(measured.words, 6);
    QCOMPARE(measured.sentences, 2);
    QCOMPARE(measured.score, 207.0 - 1.015 * 3.0 - 73.6 * 1.0);
}

void ReadabilityTest::theFormulaOfFlesch()
{
    const auto measured = notices::readabilityOf(u"<p>The cat sat.</p>"_s, Wording::English);
    QCOMPARE(measured.score, 206.835 - 1.015 * 3.0 - 84.6 * 1.0);
}

void ReadabilityTest::nothingToRead()
{
    const auto measured = notices::readabilityOf(QString(), Wording::Plain);
    QCOMPARE(measured.words, 0);
    QVERIFY(notices::readabilityText(measured).isEmpty());
}

void ReadabilityTest::longWordsAndSentencesAreHarder()
{
    const auto easy =
        notices::readabilityOf(u"<p>Nous avons coupé le serveur.</p>"_s, Wording::Plain);
    const auto hard = notices::readabilityOf(
        u"<p>Conformément aux dispositions réglementaires susmentionnées, l'organisme a "
        "immédiatement procédé à l'interruption du fonctionnement de l'infrastructure.</p>"_s,
        Wording::Plain);
    QVERIFY(easy.score > hard.score + 30);
    QVERIFY(hard.longestSentence.startsWith(u"Conformément"_s));
    QVERIFY(notices::readabilityText(easy) != notices::readabilityText(hard));
}

QTEST_APPLESS_MAIN(ReadabilityTest)
#include "tst_readability.moc"
