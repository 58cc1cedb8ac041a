// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "notices/mailing.h"

#include <QTest>

using namespace Qt::StringLiterals;

class MailingTest final : public QObject
{
    Q_OBJECT

private slots:
    void aLetterWeighsItsSheetsAndItsEnvelope_data();
    void aLetterWeighsItsSheetsAndItsEnvelope();
    void departments_data();
    void departments();
    void theShippedThresholdsAreThere();
};

void MailingTest::aLetterWeighsItsSheetsAndItsEnvelope_data()
{
    QTest::addColumn<int>("sheets");
    QTest::addColumn<double>("grams");
    QTest::addColumn<double>("step");
    QTest::newRow("one sheet") << 1 << 10.0 << 20.0;
    QTest::newRow("three sheets are 20 g exactly") << 3 << 20.0 << 20.0;
    QTest::newRow("the fourth costs the next step") << 4 << 25.0 << 100.0;
    QTest::newRow("heavier than every step") << 40 << 205.0 << 0.0;
}

void MailingTest::aLetterWeighsItsSheetsAndItsEnvelope()
{
    QFETCH(int, sheets);
    QTEST(notices::mailingRules().letterGrams(sheets), "grams");
    QTEST(notices::mailingRules().weightStep(sheets), "step");
}

void MailingTest::departments_data()
{
    QTest::addColumn<QString>("postalCode");
    QTest::addColumn<QString>("department");
    QTest::newRow("Rennes") << u"35000"_s << u"35"_s;
    QTest::newRow("Bourg-en-Bresse, with its zero") << u"01000"_s << u"01"_s;
    QTest::newRow("Ajaccio") << u"20000"_s << u"2A"_s;
    QTest::newRow("the last code of the south of Corsica") << u"20190"_s << u"2A"_s;
    QTest::newRow("Bastia") << u"20200"_s << u"2B"_s;
    QTest::newRow("La Réunion has three digits") << u"97400"_s << u"974"_s;
    QTest::newRow("Nouméa") << u"98800"_s << u"988"_s;
    QTest::newRow("too short") << u"3500"_s << QString();
    QTest::newRow("a British code") << u"SW1A1"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void MailingTest::departments()
{
    QFETCH(QString, postalCode);
    QTEST(notices::departementOf(postalCode), "department");
}

void MailingTest::theShippedThresholdsAreThere()
{
    QCOMPARE(notices::mailingRules().depositThresholdInside, 400);
    QCOMPARE(notices::mailingRules().depositThresholdOutside, 1000);
}

QTEST_GUILESS_MAIN(MailingTest)
#include "tst_mailing.moc"
