// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/fieldmark.h"

#include <QTest>

using namespace Qt::StringLiterals;
using matching::Reason;

class FieldMarkTest : public QObject
{
    Q_OBJECT

private slots:
    void differences_data();
    void differences();
};

void FieldMarkTest::differences_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("leak");
    QTest::addColumn<QString>("patient");
    QTest::addColumn<int>("reason"); // -1: none
    QTest::addColumn<double>("bits");
    QTest::addColumn<QString>("sign");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const char *field, const char *leak, const char *patient,
                        int reason, const char *sign, const char *words, double bits = 0) {
        QTest::newRow(name) << QString::fromUtf8(field) << QString::fromUtf8(leak)
                            << QString::fromUtf8(patient) << reason << bits
                            << QString::fromUtf8(sign) << QString::fromUtf8(words);
    };
    row("nothing on either side", "email", "", "", -1, "", "");
    row("absent from the leak", "nir", "", "258", -1, "∅", "absent from the leak");
    row("absent from the list", "nir", "258", "", -1, "∅", "absent from the list");
    row("equal", "surname", "MARTIN", "MARTIN", -1, "=", "identical");
    row("case, accents and hyphens do not count", "first_name", "Jean-Noël", "JEAN NOEL", -1, "=",
        "identical");
    row("one letter replaced", "surname", "MARTIN", "MARTIM", -1, "≈", "1 letter");
    row("one letter left out", "surname", "MARTIN", "MATIN", -1, "≈", "1 letter");
    row("two letters", "surname", "MARTIN", "MATRIN", -1, "≈", "2 letters");
    row("one digit", "birth_date", "1958-07-14", "1958-07-15", -1, "≈", "1 digit");
    row("two digits", "nir", "258", "285", -1, "≈", "2 digits");
    row("part of the other", "surname", "MARTIN", "MARTIN-DUPONT", -1, "⊂",
        "one is part of the other");
    row("another word", "surname", "MARTIN", "BOZEC", -1, "≠", "another value");
    row("one of two names", "surname", "SOUMARE / MONIQUE", "SOUMARE / HUMBLOT", -1, "≈",
        "agree in part", 4.5);
    row("names exchanged", "surname", "PAUL", "MARTIN", int(Reason::NamesSwapped), "⇄",
        "first name and surname exchanged");
    row("names exchanged do not touch the date", "birth_date", "1958-07-14", "1961-01-30",
        int(Reason::NamesSwapped), "≠", "another value");
    row("day and month", "birth_date", "1958-07-04", "1958-04-07", int(Reason::DayMonthSwapped),
        "↔", "day ↔ month");
    row("birth name and name of use", "surname", "LE GOFF", "TANGUY / LE GOFF",
        int(Reason::SurnameBirthUsual), "↔", "birth name = name of use");
}

void FieldMarkTest::differences()
{
    QFETCH(const QString, field);
    QFETCH(const QString, leak);
    QFETCH(const QString, patient);
    QFETCH(const int, reason);
    QFETCH(const double, bits);
    QFETCH(const QString, sign);
    QFETCH(const QString, words);
    matching::ExplainedField explained;
    explained.field = field;
    explained.leakValue = leak;
    explained.patientValue = patient;
    explained.bits = bits;
    matching::ReasonSet reasons;
    if (reason >= 0)
        reasons.insert(Reason(reason));
    const services::FieldMark mark = services::markOf(explained, reasons);
    QCOMPARE(mark.sign, sign);
    QCOMPARE(mark.words, words);
}

QTEST_APPLESS_MAIN(FieldMarkTest)
#include "tst_fieldmark.moc"
