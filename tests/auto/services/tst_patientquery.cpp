// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/patientquery.h"

#include <QTest>

using namespace Qt::StringLiterals;
using services::PatientQuery;

class PatientQueryTest : public QObject
{
    Q_OBJECT

private slots:
    void finds_data();
    void finds();
    void closerComesFirst();
    void nothingToSearch();
};

namespace {

people::SourceRecord patient()
{
    people::SourceRecord record;
    record.ref = u"P0412"_s;
    record.birthName = u"Tanguy"_s;
    record.usualName = u"LE GOFF-D'Almeïda"_s;
    record.givenNames = u"Marie-Hélène Œdipe"_s;
    record.firstGivenName = u"Marie-Hélène"_s;
    record.birthDate = {1958, 7, 14};
    record.nir = u"2 58 07 22 113 101 69"_s;
    return record;
}

} // namespace

void PatientQueryTest::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("found");
    const auto row = [](const char *name, const char *text, bool found) {
        QTest::newRow(name) << QString::fromUtf8(text) << found;
    };
    row("a surname", "tanguy", true);
    row("the beginning of a surname", "tan", true);
    row("not its middle", "anguy", false);
    row("without accents", "helene", true);
    row("with accents", "Hélène", true);
    row("with the hyphen", "Marie-Hélène", true);
    row("without the hyphen", "mariehelene", true);
    row("two words of a name that has a blank", "le goff", true);
    row("the same in one", "legoff", true);
    row("behind an apostrophe", "almeida", true);
    row("a ligature opened", "oedipe", true);
    row("names in any order", "helene tanguy", true);
    row("one name too many", "helene tanguy bozec", false);
    row("a French date", "14/07/1958", true);
    row("a French date with points", "14.7.1958", true);
    row("a French date in words", "14 juillet 1958", true);
    row("an ISO date", "1958-07-14", true);
    row("day and month exchanged", "07/14/1958", false);
    row("another day", "15/07/1958", false);
    row("month and year", "07/1958", true);
    row("month and year in words", "juillet 1958", true);
    row("another month in words", "août 1958", false);
    row("the year", "1958", true);
    row("another year", "1959", false);
    row("a name and a date", "tanguy 14/07/1958", true);
    row("a name and another date", "tanguy 14/07/1959", false);
    row("a name and the year", "tanguy 1958", true);
    row("the beginning of the NIR", "25807", true);
    row("the NIR with blanks", "2 58 07 22", true);
    row("a NIR of somebody else", "15807", false);
    row("the patient number", "p0412", true);
    row("another patient number", "p0413", false);
}

void PatientQueryTest::finds()
{
    QFETCH(const QString, text);
    QFETCH(const bool, found);
    QCOMPARE(PatientQuery(text, 2021).rank(patient()) > 0, found);
}

void PatientQueryTest::closerComesFirst()
{
    people::SourceRecord longer = patient();
    longer.birthName = u"TANGUYEN"_s;
    const PatientQuery query(u"tanguy"_s, 2021);
    QVERIFY(query.rank(patient()) > query.rank(longer));
    QVERIFY(query.rank(longer) > 0);
    // LEGOFF in the list, LE GOFF in the question.
    people::SourceRecord glued;
    glued.birthName = u"LEGOFF"_s;
    QVERIFY(PatientQuery(u"Le Goff"_s, 2021).rank(glued) > 0);
    // LE GOFF before GOFF and LE apart.
    people::SourceRecord apart;
    apart.birthName = u"GOFF"_s;
    apart.usualName = u"LE BIHAN"_s;
    people::SourceRecord together;
    together.birthName = u"LE GOFF"_s;
    const PatientQuery both(u"le goff"_s, 2021);
    QVERIFY(both.rank(together) > both.rank(apart));
    QVERIFY(both.rank(apart) > 0);
    people::SourceRecord dateless;
    dateless.birthName = u"TANGUY"_s;
    QCOMPARE(PatientQuery(u"tanguy 1958"_s, 2021).rank(dateless), 0);
}

void PatientQueryTest::nothingToSearch()
{
    for (const char *text : {"", "   ", "-", "…"})
        QVERIFY2(PatientQuery(QString::fromUtf8(text), 2021).isEmpty(), text);
    QCOMPARE(PatientQuery(u"x"_s, 2021).rank({}), 0);
}

QTEST_APPLESS_MAIN(PatientQueryTest)
#include "tst_patientquery.moc"
