// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/testpatient.h"

#include <QTest>

using namespace Qt::StringLiterals;
using people::SourceRecord;

class TestTestPatient final : public QObject
{
    Q_OBJECT

private slots:
    void names_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("expected");
        const auto row = [](const char *description, const QString &name, bool expected) {
            QTest::newRow(description) << name << expected;
        };
        row("TEST", u"TEST"_s, true);
        row("in small letters", u"test"_s, true);
        row("with a number behind it", u"TEST2"_s, true);
        row("with a number apart", u"Essai 2"_s, true);
        row("in a sentence", u"Patient essai"_s, true);
        row("behind a hyphen", u"Patient-Test"_s, true);
        row("behind an accent", u"Hélène TEST"_s, true);
        row("two Zs before TEST", u"ZZTEST"_s, true);
        row("two Zs and a number", u"zztest01"_s, true);
        row("Zs only", u"zzz"_s, true);
        row("more Zs", u"ZZZZZ"_s, true);
        row("Zs before another word", u"ZZZPATIENT"_s, true);
        row("both words glued", u"TESTPATIENT"_s, true);
        row("invented, it says", u"FICTIF"_s, true);
        row("Testard is a family", u"Testard"_s, false);
        row("Zzaoui is a family", u"Zzaoui"_s, false);
        row("Attest ends like it", u"ATTEST"_s, false);
        row("Demo is a family", u"DEMO"_s, false);
        row("Xs stand for an unknown name", u"XXX"_s, false);
        row("a number alone", u"2"_s, false);
        row("an ordinary name", u"LE GOFF"_s, false);
        row("nothing", QString(), false);
    }
    void names()
    {
        QFETCH(QString, name);
        QTEST(people::isTestName(name), "expected");
    }

    void anyNameOfTheRecordCounts_data()
    {
        QTest::addColumn<SourceRecord>("record");
        QTest::addColumn<bool>("expected");
        const auto row = [](const char *name, QString SourceRecord::*field, const QString &value,
                            bool expected) {
            SourceRecord record;
            record.birthName = u"TANGUY"_s;
            record.usualName = u"LE GOFF"_s;
            record.*field = value;
            QTest::newRow(name) << record << expected;
        };
        row("birth name", &SourceRecord::birthName, u"ZZTEST"_s, true);
        row("name of use", &SourceRecord::usualName, u"ZZTEST"_s, true);
        row("given names", &SourceRecord::givenNames, u"Essai"_s, true);
        row("first given name", &SourceRecord::firstGivenName, u"Essai"_s, true);
        row("INS of the test domain", &SourceRecord::ins, u"255081416802538^1.2.250.1.213.1.4.10"_s,
            true);
        row("INS of the demonstration domain", &SourceRecord::ins,
            u"255081416802538^1.2.250.1.213.1.4.11"_s, true);
        row("INS of a patient", &SourceRecord::ins, u"255081416802538^1.2.250.1.213.1.4.8"_s,
            false);
        row("a street called so", &SourceRecord::address, u"1 rue du Test"_s, false);
    }
    void anyNameOfTheRecordCounts()
    {
        QFETCH(SourceRecord, record);
        QTEST(people::isTestPatient(record), "expected");
    }
};

QTEST_APPLESS_MAIN(TestTestPatient)
#include "tst_testpatient.moc"
