// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/hprimreader.h"
#include "support/patientrows.h"

#include <QCryptographicHash>
#include <QTest>

using namespace Qt::StringLiterals;
using intake::HprimReader;
using support::PatientRows;

namespace {

PatientRows read(const QByteArray &bytes)
{
    return support::readPatientRows<HprimReader>(bytes);
}

// The twelve lines, some of them replaced (from 1), a text, and the end mark.
QByteArray letter(const QMap<int, QByteArray> &replaced = {}, const QByteArray &text = {})
{
    QByteArrayList lines{"0000129610", "TANGUY",       "JEANNE",     "3 RUE DES LICES",
                         "BAT B",      "56000 VANNES", "03/10/1995", "2951056260001 12",
                         "    506232", "22/05/2020",   "",           ""};
    for (auto line = replaced.begin(); line != replaced.end(); ++line)
        lines[line.key() - 1] = line.value();
    return lines.join("\r\n") + "\r\n" + text + "****FIN****\r\n";
}

const QString kTanguy =
    u"record_id=0000129610, usual_name=TANGUY, given_names=JEANNE, birth_date=1995-10-03, "
    "nir=2951056260001 12, address=3 RUE DES LICES, address2=BAT B, postal_code=56000, "
    "city=VANNES, sample_date=2020-05-22"_s;

const QByteArray kHeader =
    "H|~^\\&|TEST.HPR||LAB~LABO||ORU|||CLI~CLINIQUE||P|H2.1~C|202003121015\r\n";

} // namespace

class TestHprimReader : public QObject
{
    Q_OBJECT

private slots:
    void readsLetters_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("rows");
        const auto row = [](const char *name, const QByteArray &bytes, const QStringList &rows) {
            QTest::newRow(name) << bytes << rows;
        };
        row("a letter with its end marks", letter() + "****FINFICHIER****\r\n",
            {u"1: "_s + kTanguy});
        row("several letters in one file", letter() + letter() + "****FINFICHIER****\r\n",
            {u"1: "_s + kTanguy, u"14: "_s + kTanguy});
        row("blank lines between letters", letter() + "\r\n\r\n" + letter(),
            {u"1: "_s + kTanguy, u"14: "_s + kTanguy});
        row("a header whose first line is blank", letter({{1, ""}}),
            {u"1: "_s + QString(kTanguy).remove(u"record_id=0000129610, "_s)});
        row("a title in the first line", letter({{1, "BILAN DE SUIVI 2"}}),
            {u"1: "_s + QString(kTanguy).remove(u"record_id=0000129610, "_s)});
        row("no end mark at the end of the file", letter().chopped(13), {u"1: "_s + kTanguy});
        row("an end mark with a star less", letter().replace("FIN****", "FIN***"),
            {u"1: "_s + kTanguy});
        row("line ends of old Macs", letter().replace("\r\n", "\r"), {u"1: "_s + kTanguy});
        row("blanks that fill the lines",
            letter({{2, "TANGUY            "}, {6, "56000 VANNES      "}}), {u"1: "_s + kTanguy});
        row("text, physician and results are only marks",
            letter({{11, "         C LABO"}, {12, "     MED MEDECIN"}},
                   "\r\n  GLYCEMIE  1,2 g/l\r\n****LAB****\r\nRES|GLY|G|N|1,2\r\n"),
            {u"1: "_s + kTanguy + u", physician=1, comment=1"_s});
        row("a married woman's names",
            letter({{2,
                     "TANGUY n\xE9"
                     "e LE GOFF"}}),
            {u"1: "_s
             + QString(kTanguy).replace(u"usual_name"_s, u"birth_name=LE GOFF, usual_name"_s)});
        row("a spouse's name behind", letter({{2, "LE GOFF \xE9pouse TANGUY"}}),
            {u"1: "_s
             + QString(kTanguy).replace(u"usual_name"_s, u"birth_name=LE GOFF, usual_name"_s)});
        row("a civilit\u00E9 in front of the name", letter({{2, "MME TANGUY"}}),
            {u"1: "_s + QString(kTanguy).replace(u"birth_date"_s, u"title=MME, birth_date"_s)});
        row("the postal line one line too early", letter({{5, "56000 VANNES"}, {6, ""}}),
            {u"1: "_s + QString(kTanguy).remove(u"address2=BAT B, "_s)});
        row("a city without a postal code", letter({{6, "VANNES"}}),
            {u"1: "_s + QString(kTanguy).remove(u"postal_code=56000, "_s)});
        row("no address", letter({{4, ""}, {5, ""}, {6, ""}}),
            {u"1: "_s
             + QString(kTanguy).remove(
                 u"address=3 RUE DES LICES, address2=BAT B, postal_code=56000, city=VANNES, "_s)});
    }
    void readsLetters()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, rows);
        const PatientRows found = read(bytes);
        QCOMPARE(found.error, QString());
        QCOMPARE(found.rows, rows);
        QCOMPARE(found.sha256, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
        QCOMPARE(found.position, qint64{bytes.size()});
    }

    void birthDates_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("cell");
        QTest::newRow("as recommended") << QByteArray("12/03/1950") << u"birth_date=1950-03-12"_s;
        QTest::newRow("with hyphens") << QByteArray("12-03-1950") << u"birth_date=1950-03-12"_s;
        QTest::newRow("a year of two digits of the last century")
            << QByteArray("12/03/50") << u"birth_date=1950-03-12"_s;
        QTest::newRow("a year of two digits of this century")
            << QByteArray("12/03/19") << u"birth_date=2019-03-12"_s;
        QTest::newRow("without separators") << QByteArray("12031950") << u"birth_date=1950-03-12"_s;
        QTest::newRow("year first") << QByteArray("19500312") << u"birth_date=1950-03-12"_s;
        QTest::newRow("only the year is known")
            << QByteArray("00/00/1950") << u"birth_date=1950,"_s;
        QTest::newRow("no date at all") << QByteArray("INCONNUE") << u"! malformed"_s;
        QTest::newRow("a year that nobody was born in")
            << QByteArray("12/03/1050") << u"! malformed"_s;
    }
    void birthDates()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, cell);
        const PatientRows found = read(letter({{7, line}}));
        QCOMPARE(found.rows.size(), 1);
        QVERIFY2(found.rows.front().contains(cell), qPrintable(found.rows.front()));
    }

    void codePages_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("Windows-1252 and ISO-8859-1") << QByteArray("H\xC9L\xC8NE");
        QTest::newRow("DOS") << QByteArray("H\x90L\xD4NE");
        QTest::newRow("UTF-8") << QByteArray("H\xC3\x89L\xC3\x88NE");
    }
    void codePages()
    {
        QFETCH(QByteArray, name);
        const PatientRows found = read(letter({{3, name}}));
        QVERIFY2(found.rows.value(0).contains(u"given_names=H\u00C9L\u00C8NE"_s),
                 qPrintable(found.rows.value(0)));
    }

    void putsAside_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("rows");
        QTest::newRow("a vendor with one more line of address")
            << QByteArray(letter() + letter({{7, "56000 VANNES"}, {8, "03/10/1995"}}) + letter())
            << QStringList{u"1: "_s + kTanguy, u"14: ! malformed"_s, u"27: "_s + kTanguy};
        QTest::newRow("a letter that was cut off")
            << QByteArray(letter() + "77\r\nRIOU\r\nYVES\r\n")
            << QStringList{u"1: "_s + kTanguy, u"14: ! malformed"_s};
        QTest::newRow("a line that is no header any more")
            << QByteArray(letter({{4, QByteArray(2000, 'x')}}) + letter())
            << QStringList{u"1: ! field_too_long, "_s
                               + QString(kTanguy).replace(u"3 RUE DES LICES"_s, QString(512, u'x')),
                           u"14: "_s + kTanguy};
    }
    void putsAside()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, rows);
        const PatientRows found = read(bytes);
        QCOMPARE(found.error, QString());
        QCOMPARE(found.rows, rows);
    }

    void readsSegments_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("rows");
        const auto row = [](const char *name, const QByteArray &bytes, const QStringList &rows) {
            QTest::newRow(name) << bytes << rows;
        };
        row("a message",
            kHeader
                + "P|1|398|B104||TANGUY~JEANNE~MARIE~~MME|LE GOFF|19951003|F||3 RUE DES LICES~BAT "
                  "B~VANNES~~56000||0297000001^0612000001|100001~MEDECIN\r\n"
                  "OBR|1|E1|X|GLY|S||202005221412|||||||||PRESCRIPTEUR\r\nOBX|1|NM|GLY||1,2\r\nC|1|"
                  "L|x\r\nL|1\r\n",
            {u"2: record_id=B104, birth_name=LE GOFF, usual_name=TANGUY, given_names=JEANNE MARIE, "
             "title=MME, birth_date=1995-10-03, sex=F, first_given_name=JEANNE, phone=0297000001, "
             "mobile=0612000001, address=3 RUE DES LICES, address2=BAT B, postal_code=56000, "
             "city=VANNES, sample_date=2020-05-22, physician=1, comment=1"_s});
        row("a segment that goes on",
            kHeader + "P|1||7||TAN\r\nA|GUY~JEA\r\nA|NNE||19951003|F\r\nL|1\r\n",
            {u"2: record_id=7, usual_name=TANGUY, given_names=JEANNE, birth_date=1995-10-03, sex=F"_s});
        row("several patients and messages",
            kHeader + "P|1||7||A\r\nP|2||8||B\r\nL|1\r\n" + kHeader + "P|1||9||C\r\nL|1\r\n",
            {u"2: record_id=7, usual_name=A"_s, u"3: record_id=8, usual_name=B"_s,
             u"6: record_id=9, usual_name=C"_s});
        row("separators of another vendor",
            "H|\\^&~|X||CASA\\LABO||ORU\rP|1||7||A\\B||19500312|M||3 RUE\\\\VANNES\\\\56000\rL|1\r",
            {u"2: record_id=7, usual_name=A, given_names=B, birth_date=1950-03-12, sex=M, "
             "address=3 RUE, postal_code=56000, city=VANNES"_s});
        row("the three separators of ASTM", "H|\\^&|||LIS\rP|1||7||A^B||19500312|M\rL|1\r",
            {u"2: record_id=7, usual_name=A, given_names=B, birth_date=1950-03-12, sex=M"_s});
        row("the number of who asks when the laboratory gives none",
            kHeader + "P|1|398|||A\r\nL|1\r\n", {u"2: record_id=398, usual_name=A"_s});
        row("a social-security number", kHeader + "P|1||7|295109912611193|A\r\nL|1\r\n",
            {u"2: record_id=7, usual_name=A, nir=295109912611193"_s});
        row("a third number of another kind", kHeader + "P|1||7|X1|A\r\nL|1\r\n",
            {u"2: record_id=7, usual_name=A"_s});
        row("an insurer is only a mark", kHeader + "P|1||7||A\r\nAP|1|X\r\nL|1\r\n",
            {u"2: record_id=7, usual_name=A, insurer=1"_s});
        row("a line break in the patient",
            kHeader + "P|1||7||A~B||19500312|M||3 RUE\r\nX~~VANNES\r\nL|1\r\n",
            {u"2: ! stray_line_break, record_id=7, usual_name=A, given_names=B, "
             "birth_date=1950-03-12, sex=M, address=3 RUE"_s});
    }
    void readsSegments()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, rows);
        const PatientRows found = read(bytes);
        QCOMPARE(found.error, QString());
        QCOMPARE(found.rows, rows);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("an empty file") << QByteArray();
        QTest::newRow("nothing but end marks")
            << QByteArray("****FIN****\r\n****FINFICHIER****\r\n");
        QTest::newRow("a message without a patient") << QByteArray(kHeader + "L|1\r\n");
    }
    void refuses()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(read(bytes).error.contains(u"HPRIM"_s));
    }

    void recognisesTheHeader_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("is");
        QTest::newRow("a letter") << letter() << true;
        QTest::newRow("a letter whose first line is blank") << letter({{1, ""}}) << true;
        QTest::newRow("a table of one column of dates")
            << QByteArray("DATE\n") + QByteArray("01/02/2020\n").repeated(20) << false;
        QTest::newRow("a table") << QByteArray("NOM;PRENOM;DDN\n")
                + QByteArray("A;B;01/02/1950\n").repeated(20)
                                 << false;
        QTest::newRow("a text") << QByteArray("Bonjour,\n").repeated(20) << false;
        QTest::newRow("nothing") << QByteArray() << false;
    }
    void recognisesTheHeader()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, is);
        QCOMPARE(intake::beginsWithHprimHeader(bytes), is);
    }
};

QTEST_APPLESS_MAIN(TestHprimReader)
#include "tst_hprimreader.moc"
