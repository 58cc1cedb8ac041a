// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "notices/typography.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TypographyTest final : public QObject
{
    Q_OBJECT

private slots:
    void setsBlanksAndApostrophes_data();
    void setsBlanksAndApostrophes();
    void isDoneOnce();
    void datesInFrench_data();
    void datesInFrench();
};

void TypographyTest::setsBlanksAndApostrophes_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expected");
    QTest::newRow("a question") << u"Que faire ?"_s << u"Que faire\u202F?"_s;
    QTest::newRow("an exclamation") << u"Non !"_s << u"Non\u202F!"_s;
    QTest::newRow("a semicolon") << u"un ; deux"_s << u"un\u202F; deux"_s;
    QTest::newRow("a colon") << u"Objet : x"_s << u"Objet\u00A0: x"_s;
    QTest::newRow("quotation marks") << u"« oui »"_s << u"«\u00A0oui\u00A0»"_s;
    QTest::newRow("an apostrophe") << u"l'envoi"_s << u"l’envoi"_s;
    QTest::newRow("quotes that are no apostrophe") << u"'abc' 5'"_s << u"'abc' 5'"_s;
    QTest::newRow("a time of day keeps its colon") << u"14:30"_s << u"14:30"_s;
    QTest::newRow("no blank is invented") << u"Quoi?"_s << u"Quoi?"_s;
    QTest::newRow("an entity keeps its semicolon") << u"A &amp; B"_s << u"A &amp; B"_s;
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("a mark at the very beginning") << u"? a"_s << u"? a"_s;
}

void TypographyTest::setsBlanksAndApostrophes()
{
    QFETCH(QString, typed);
    QFETCH(QString, expected);
    QCOMPARE(notices::frenchTypography(typed), expected);
}

void TypographyTest::isDoneOnce()
{
    const QString once = notices::frenchTypography(u"« Qu'est-ce ? » : l'un ; l'autre !");
    QCOMPARE(notices::frenchTypography(once), once);
}

void TypographyTest::datesInFrench_data()
{
    QTest::addColumn<QDate>("date");
    QTest::addColumn<QString>("expected");
    QTest::newRow("an ordinary day") << QDate(2026, 3, 3) << u"3\u00A0mars\u00A02026"_s;
    QTest::newRow("the first of a month") << QDate(2021, 8, 1) << u"1er\u00A0août\u00A02021"_s;
}

void TypographyTest::datesInFrench()
{
    QFETCH(QDate, date);
    QFETCH(QString, expected);
    QCOMPARE(notices::frenchDate(date), expected);
}

QTEST_APPLESS_MAIN(TypographyTest)
#include "tst_typography.moc"
