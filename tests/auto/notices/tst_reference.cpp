// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "notices/reference.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

class ReferenceTest final : public QObject
{
    Q_OBJECT

private slots:
    void hasItsShape_data();
    void hasItsShape();
    void roundTrips();
    void readsWhatPeopleWrite_data();
    void readsWhatPeopleWrite();
    void refuses_data();
    void refuses();
    void noticesEverySingleWrongSymbol();
    void noticesEveryExchangeOfTwoSymbols();
    void differentRandomGivesDifferentReferences();
};

namespace {

constexpr QStringView kSymbols = u"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

QStringList randomReferences(int count)
{
    QRandomGenerator random(34);
    QStringList references;
    for (int i = 0; i < count; ++i)
        references.append(notices::makeReference(random.generate64()));
    return references;
}

} // namespace

void ReferenceTest::hasItsShape_data()
{
    QTest::addColumn<quint64>("random");
    QTest::newRow("zero") << quint64(0);
    QTest::newRow("a number whose check symbol would be an extra sign") << quint64(32);
    QTest::newRow("the last extra sign") << quint64(36);
    QTest::newRow("the largest, where skipping wraps around") << (quint64(1) << 50) - 1;
    QTest::newRow("all bits set") << ~quint64(0);
}

void ReferenceTest::hasItsShape()
{
    QFETCH(quint64, random);
    const QString reference = notices::makeReference(random);
    static const QRegularExpression shape(
        u"^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{3}$"_s);
    QVERIFY2(shape.match(reference).hasMatch(), qPrintable(reference));
    QCOMPARE(notices::parseReference(reference), std::optional(reference));
}

void ReferenceTest::roundTrips()
{
    const QStringList references = randomReferences(2000);
    for (const QString &reference : references) {
        QCOMPARE(notices::parseReference(reference), std::optional(reference));
        const QString compact = notices::compactReference(reference);
        QCOMPARE(compact.size(), 11);
        QCOMPARE(notices::parseReference(compact), std::optional(reference));
    }
}

void ReferenceTest::readsWhatPeopleWrite_data()
{
    QTest::addColumn<QString>("written");
    const QString good = notices::makeReference(0x0110000000000ULL);
    QTest::newRow("lower case") << good.toLower();
    QTest::newRow("blanks instead of hyphens") << QString(good).replace(u'-', u' ');
    QTest::newRow("no-break hyphens") << QString(good).replace(u'-', u'\u2011');
    QTest::newRow("blanks around") << u"  "_s + good + u"\n"_s;
    QTest::newRow("the letter O for a zero") << QString(good).replace(u'0', u'O');
    QTest::newRow("the letter l for a one") << QString(good).replace(u'1', u'l');
    QTest::newRow("the letter I for a one") << QString(good).replace(u'1', u'I');
}

void ReferenceTest::readsWhatPeopleWrite()
{
    QFETCH(QString, written);
    QCOMPARE(notices::parseReference(written),
             std::optional(notices::makeReference(0x0110000000000ULL)));
}

void ReferenceTest::refuses_data()
{
    QTest::addColumn<QString>("written");
    const QString good = notices::makeReference(123456789);
    QTest::newRow("nothing") << QString();
    QTest::newRow("one symbol missing") << good.chopped(1);
    QTest::newRow("one symbol too many") << QString(good + u'0');
    QTest::newRow("a letter U") << QString(good.chopped(1) + u'U');
    QTest::newRow("an accent") << QString(good.chopped(1) + u'É');
    QTest::newRow("a security number") << u"1580722123456 78"_s;
    QTest::newRow("a very long text") << u"0"_s.repeated(100000);
}

void ReferenceTest::refuses()
{
    QFETCH(QString, written);
    QVERIFY(!notices::parseReference(written));
}

void ReferenceTest::noticesEverySingleWrongSymbol()
{
    const QStringList references = randomReferences(200);
    for (const QString &reference : references) {
        const QString compact = notices::compactReference(reference);
        for (qsizetype place = 0; place < compact.size(); ++place) {
            for (const QChar symbol : kSymbols) {
                if (symbol == compact[place])
                    continue;
                QString wrong = compact;
                wrong[place] = symbol;
                QVERIFY2(!notices::parseReference(wrong), qPrintable(compact + u" " + wrong));
            }
        }
    }
}

void ReferenceTest::noticesEveryExchangeOfTwoSymbols()
{
    const QStringList references = randomReferences(1000);
    for (const QString &reference : references) {
        const QString compact = notices::compactReference(reference);
        for (qsizetype a = 0; a < compact.size(); ++a) {
            for (qsizetype b = a + 1; b < compact.size(); ++b) {
                if (compact[a] == compact[b])
                    continue;
                QString wrong = compact;
                std::swap(wrong[a], wrong[b]);
                QVERIFY2(!notices::parseReference(wrong), qPrintable(compact + u" " + wrong));
            }
        }
    }
}

void ReferenceTest::differentRandomGivesDifferentReferences()
{
    const QStringList references = randomReferences(20000);
    QCOMPARE(QSet<QString>(references.begin(), references.end()).size(), references.size());
}

QTEST_APPLESS_MAIN(ReferenceTest)
#include "tst_reference.moc"
