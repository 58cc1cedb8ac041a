// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/hl7reader.h"
#include "support/patientrows.h"

#include <QCryptographicHash>
#include <QTest>

using namespace Qt::StringLiterals;
using intake::Hl7Reader;
using support::PatientRows;

namespace {

PatientRows read(const QByteArray &bytes)
{
    return support::readPatientRows<Hl7Reader>(bytes);
}

QByteArray header(const QByteArray &characterSet = {})
{
    return "MSH|^~\\&|LIS|LABO|SIH|CH|20200312101500||ADT^A04^ADT_A01|42|P|2.5|||||FRA|"
        + characterSet + '\r';
}

// One message with a PID of these fields, from PID-3 on.
QByteArray message(const QByteArray &fields, const QByteArray &characterSet = {})
{
    return header(characterSet) + "PID|1||" + fields + '\r';
}

// PID-3 and PID-5 are always there; the other fields are given by their number.
QByteArray withField(int number, const QByteArray &value)
{
    QByteArrayList fields{"7", {}, "MARTIN"};
    while (fields.size() < number - 2)
        fields.append(QByteArray());
    fields[number - 3] = value;
    return message(fields.join('|'));
}

} // namespace

class TestHl7Reader : public QObject
{
    Q_OBJECT

private slots:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("rows");
        const auto row = [](const char *name, const QByteArray &bytes, const QStringList &rows) {
            QTest::newRow(name) << bytes << rows;
        };

        row("a message of today by the French annex of PAM",
            header("UNICODE UTF-8")
                + "EVN||20200312101500\r"
                  "PID|1||000123^^^LABO&1.2.250.1.999&ISO^PI~"
                  "295109912611193^^^ASIP-SANTE-INS-NIR&1.2.250.1.213.1.4.8&ISO^INS"
                  "||LE GOFF^JEANNE^JEANNE MARIE ANNE^^MME^^L~TANGUY^JEANNE^^^MME^^D"
                  "||19951003|F|||^^VANNES^^^FRA^BDL^^56260~3 RUE DES LICES^BAT "
                  "B^VANNES^^56000^FRA^H"
                  "||0297000001^PRN^PH~0612000001^PRN^CP~^NET^Internet^jeanne.tanguy@example.org"
                  "|||||||||||||||||||VALI\r"
                  "PV1|1|O|||||100001^MEDECIN^INVENTE\r",
            {u"3: record_id=000123, birth_name=LE GOFF, usual_name=TANGUY, given_names=JEANNE "
             u"MARIE ANNE, "
             "title=MME, birth_date=1995-10-03, sex=F, first_given_name=JEANNE, "
             "nir=295109912611193, "
             "ins=295109912611193, phone=0297000001, mobile=0612000001, "
             "email=jeanne.tanguy@example.org, address=3 RUE DES LICES, address2=BAT B, "
             "postal_code=56000, city=VANNES, country=FRA, physician=1, other=1"_s});
        row("a message of version 2.1 with little in it",
            "MSH|^~\\&|LIS||||199803121015||ADT|1|P|2.1\rPID|||0042||RIOU^YVES||19400229|M\r",
            {u"2: record_id=0042, usual_name=RIOU, given_names=YVES, birth_date=1940-02-29, sex=M"_s});
        row("line ends of Unix, Windows and HL7 mixed",
            "MSH|^~\\&|\nPID|||1||A^B\r\nPV1|1|O\rPID|||2||C^D\n",
            {u"2: record_id=1, usual_name=A, given_names=B"_s,
             u"4: record_id=2, usual_name=C, given_names=D"_s});
        row("frames of MLLP",
            "\x0BMSH|^~\\&|\rPID|||1||A\r\x1C\r\x0BMSH|^~\\&|\rPID|||2||B\r\x1C\r",
            {u"2: record_id=1, usual_name=A"_s, u"5: record_id=2, usual_name=B"_s});
        row("a byte-order mark and blank lines in front",
            "\xEF\xBB\xBF\r\nMSH|^~\\&|\r\n\r\nPID|||1||A\r\n",
            {u"4: record_id=1, usual_name=A"_s});
        row("a batch with its headers and trailers",
            "FHS|^~\\&|X\rBHS|^~\\&|X\r" + message("1||A") + message("2||B") + "BTS|2\rFTS|1\r",
            {u"4: record_id=1, usual_name=A"_s, u"6: record_id=2, usual_name=B"_s});
        row("several patients in one message", header() + "PID|1||1||A\rPV1|1|O\rPID|2||2||B\r",
            {u"2: record_id=1, usual_name=A"_s, u"4: record_id=2, usual_name=B"_s});
        row("every result of one patient is a row", message("1||A") + message("1||A"),
            {u"2: record_id=1, usual_name=A"_s, u"4: record_id=1, usual_name=A"_s});
        row("a message without a patient is passed over", header() + "MSA|AA|1\r" + message("1||A"),
            {u"4: record_id=1, usual_name=A"_s});
        row("other separators than the usual ones",
            "MSH$@#!%$X\rPID$$$7@@@LABO%1.2.250.1.213.1.4.8%ISO@INS#9@@@@PI$$RIOU@YVES@@@@@L\r",
            {u"2: record_id=9, birth_name=RIOU, given_names=YVES, first_given_name=YVES, nir=7, ins=7"_s});
        row("escape sequences", message("1||LE \\T\\ CO^A\\S\\B\\R\\C\\F\\D\\E\\E"),
            {u"2: record_id=1, usual_name=LE & CO, given_names=A^B~C|D\\E"_s});
        row("an accent as hexadecimal code of the code page",
            message("1||LEFEVRE^H\\XC9\\L\\XC8\\NE", "8859/1"),
            {u"2: record_id=1, usual_name=LEFEVRE, given_names=H\u00C9L\u00C8NE"_s});
        row("a line break within a field", message("1||A||||||1 RUE X\\.br\\BAT B^^VANNES"),
            {u"2: record_id=1, usual_name=A, address=1 RUE X BAT B, city=VANNES"_s});
        row("a backslash that escapes nothing", message("1||A||||||RES C\\O LES PINS^^VANNES"),
            {u"2: record_id=1, usual_name=A, address=RES C\\O LES PINS, city=VANNES"_s});
        row("the HL7 null deletes", message("1||A^\"\"||\"\"|F|||\"\"^\"\"^VANNES"),
            {u"2: record_id=1, usual_name=A, sex=F, city=VANNES"_s});
        row("blanks around fields", message(" 1 || A ^ B "),
            {u"2: record_id=1, usual_name=A, given_names=B"_s});
        row("the mother's name is not the patient's", message("1||A||19500312|M"),
            {u"2: record_id=1, usual_name=A, birth_date=1950-03-12, sex=M"_s});
        row("what belongs to the patient is only marked",
            message("1||A^B|MERE|")
                + "NK1|1|C^D|SPO\rPV1|1|O|||||1^DR\rIN1|1|X|2|MUT\rNTE|1||HIV\r"
                  "OBX|1|TX|A||positif\r",
            {u"2: record_id=1, usual_name=A, given_names=B, physician=1, insurer=1, comment=1, other=1"_s});
        row("empty segments mark nothing",
            message("1||A") + "PV1|1|O|||||^^|||\rIN1|\rNTE|1||\"\"\rOBX|1|TX|A||\r",
            {u"2: record_id=1, usual_name=A"_s});
        row("the latest date of several samples",
            message("1||A")
                + "OBR|1|||X|||201803120800\rOBX|1||||1\rOBR|2|||Y|||20200101\r"
                  "SPM|1||||||||||||||||201912310000^201912310100\r",
            {u"2: record_id=1, usual_name=A, sample_date=2020-01-01, comment=1"_s});
    }
    void reads()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, rows);
        const PatientRows found = read(bytes);
        QCOMPARE(found.error, QString());
        QCOMPARE(found.rows, rows);
        QCOMPARE(found.sha256, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
        QCOMPARE(found.position, qint64{bytes.size()});
    }

    void readsTheField_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("cells");
        const auto row = [](const char *name, int number, const QByteArray &value,
                            const QString &cells) {
            QTest::newRow(name) << number << value << cells;
        };

        row("PI before the others", 3, "1^^^X^MR~2^^^X^PI~3^^^X^AN",
            u"record_id=2, usual_name=MARTIN"_s);
        row("the number of a stay is not the patient's", 3, "3^^^X^AN", u"usual_name=MARTIN"_s);
        row("a passport is no number of ours", 3, "3^^^X^PPN", u"usual_name=MARTIN"_s);
        row("the calculated INS is no number at all", 3, "0123456789012345678901^^^X^INS-C~1^^^^PI",
            u"record_id=1, usual_name=MARTIN"_s);
        row("a NIA is an INS but no NIR", 3, "195102B07300470^^^X&1.2.250.1.213.1.4.9&ISO^INS",
            u"usual_name=MARTIN, ins=195102B07300470"_s);
        row("an INS that says so by its type alone", 3, "195102B07300470^^^X^INS-NIR",
            u"usual_name=MARTIN, nir=195102B07300470, ins=195102B07300470"_s);
        row("an INS of the domain of tests keeps its OID", 3,
            "279035121518989^^^X&1.2.250.1.213.1.4.10&ISO^INS~1^^^^PI",
            u"record_id=1, usual_name=MARTIN, ins=1.2.250.1.213.1.4.10 279035121518989"_s);
        row("an OID that only begins like that of the INS", 3, "1^^^X&1.2.250.1.213.1.4.80&ISO^PI",
            u"record_id=1, usual_name=MARTIN"_s);
        row("the social-security number of PID-3", 3, "1^^^^PI~2531270073004^^^^SS",
            u"record_id=1, usual_name=MARTIN, nir=2531270073004"_s);
        row("the social-security number of PID-19", 19, "2531270073004",
            u"record_id=7, usual_name=MARTIN, nir=2531270073004"_s);

        row("a birth name alone", 5, "MARTIN^ANNE^^^^^L",
            u"record_id=7, birth_name=MARTIN, given_names=ANNE, first_given_name=ANNE"_s);
        row("a name of use alone", 5, "MARTIN^ANNE^^^^^D",
            u"record_id=7, usual_name=MARTIN, given_names=ANNE"_s);
        row("a maiden name makes the legal name one of use", 5, "RIOU^ANNE^^^^^L~MARTIN^ANNE^^^^^M",
            u"record_id=7, birth_name=MARTIN, usual_name=RIOU, given_names=ANNE, first_given_name=ANNE"_s);
        row("given names apart", 5, "MARTIN^ANNE^MARIE LOUISE^^^^L",
            u"record_id=7, birth_name=MARTIN, given_names=ANNE MARIE LOUISE, first_given_name=ANNE"_s);
        row("the whole list of given names", 5, "MARTIN^ANNE^ANNE MARIE^^^^L",
            u"record_id=7, birth_name=MARTIN, given_names=ANNE MARIE, first_given_name=ANNE"_s);
        row("a list that only begins with the same letters", 5, "MARTIN^ANNE^ANNELISE^^^^L",
            u"record_id=7, birth_name=MARTIN, given_names=ANNE ANNELISE, first_given_name=ANNE"_s);
        row("a pseudonym names nobody", 5, "XY42^^^^^^S", u"record_id=7"_s);
        row("an alias beside a name", 5, "LA GRANDE^^^^^^A~MARTIN^ANNE^^^^^D",
            u"record_id=7, usual_name=MARTIN, given_names=ANNE"_s);
        row("a family name in parts", 5, "DE LA TOUR&DE LA&TOUR^ANNE",
            u"record_id=7, usual_name=DE LA TOUR, given_names=ANNE"_s);

        row("a birth date with a time", 7, "195003121015+0100",
            u"record_id=7, usual_name=MARTIN, birth_date=1950-03-12"_s);
        row("a birth month", 7, "195003", u"record_id=7, usual_name=MARTIN, birth_date=1950-03"_s);
        row("a birth year", 7, "1950", u"record_id=7, usual_name=MARTIN, birth_date=1950"_s);
        row("zeros for an unknown day", 7, "19500300",
            u"record_id=7, usual_name=MARTIN, birth_date=1950-03"_s);
        row("zeros for an unknown date", 7, "00000000", u"record_id=7, usual_name=MARTIN"_s);
        row("a date of another kind stays as it is", 7, "12/03/1950",
            u"record_id=7, usual_name=MARTIN, birth_date=12/03/1950"_s);

        row("the place of birth is no address", 11, "^^VANNES^^56000^FRA^BDL",
            u"record_id=7, usual_name=MARTIN, other=1"_s);
        row("home before mail and work", 11, "1 A^^B^^11111^^B~2 A^^B^^22222^^M~3 A^^B^^33333^^H",
            u"record_id=7, usual_name=MARTIN, address=3 A, postal_code=33333, city=B, other=1"_s);
        row("an address without a type", 11, "4 A^LIEU DIT^B^^44444",
            u"record_id=7, usual_name=MARTIN, address=4 A, address2=LIEU DIT, postal_code=44444, city=B"_s);
        row("street and number apart", 11, "&RUE DES LICES&3^^VANNES^^56000",
            u"record_id=7, usual_name=MARTIN, address=3 RUE DES LICES, postal_code=56000, city=VANNES"_s);
        row("a postal code in front of the city", 11, "3 A^^56000 VANNES",
            u"record_id=7, usual_name=MARTIN, address=3 A, postal_code=56000, city=VANNES"_s);
        row("a leading zero stays", 11, "3 A^^LAON^^02000",
            u"record_id=7, usual_name=MARTIN, address=3 A, postal_code=02000, city=LAON"_s);

        row("a mobile phone by its number", 13, "06.12.00.00.01",
            u"record_id=7, usual_name=MARTIN, mobile=06.12.00.00.01"_s);
        row("a mobile phone of another country by its type", 13, "+32470000001^PRN^CP",
            u"record_id=7, usual_name=MARTIN, mobile=+32470000001"_s);
        row("a number in parts", 13, "^PRN^PH^^33^2^97000001",
            u"record_id=7, usual_name=MARTIN, phone=+33297000001"_s);
        row("a fax is not a phone", 13, "0297000002^PRN^FX", u"record_id=7, usual_name=MARTIN"_s);
        row("an e-mail address in the place of the number", 13, "a@example.org^NET^Internet",
            u"record_id=7, usual_name=MARTIN, email=a@example.org"_s);
        row("a number of work where there is no other", 14, "0297000003",
            u"record_id=7, usual_name=MARTIN, phone=0297000003"_s);
        row("nationality, religion, death…", 30, "Y", u"record_id=7, usual_name=MARTIN, other=1"_s);
    }
    void readsTheField()
    {
        QFETCH(int, number);
        QFETCH(QByteArray, value);
        QFETCH(QString, cells);
        const PatientRows found = read(withField(number, value));
        QString expected = u"2: "_s + cells;
        // Only fields 3 and 5 are replaced; a plain name has given names of its own.
        QCOMPARE(found.rows, QStringList{expected});
    }

    void guardians_data()
    {
        QTest::addColumn<QByteArray>("birthDate");
        QTest::addColumn<QByteArray>("relative");
        QTest::addColumn<QString>("guardian");
        const QByteArray child = "20150312";
        const QByteArray adult = "19500312";
        QTest::newRow("a guardian of a child")
            << child << QByteArray("A^B^^^MME|GRD") << u"MME B A"_s;
        QTest::newRow("a guardian of an adult") << adult << QByteArray("A^B|GRD") << u"B A"_s;
        QTest::newRow("the mother of a child") << child << QByteArray("A^B|MTH^Mother") << u"B A"_s;
        QTest::newRow("the mother of a child, in French")
            << child << QByteArray("A^B|1^M\xC3\xA8re") << u"B A"_s;
        QTest::newRow("the mother of an adult answers for nobody")
            << adult << QByteArray("A^B|MTH") << QString();
        QTest::newRow("a parent of somebody whose age is unknown")
            << QByteArray() << QByteArray("A^B|MTH") << QString();
        QTest::newRow("an emergency contact") << child << QByteArray("A^B|EMC") << QString();
        QTest::newRow("a relative without a relation") << child << QByteArray("A^B") << QString();
    }
    void guardians()
    {
        QFETCH(QByteArray, birthDate);
        QFETCH(QByteArray, relative);
        QFETCH(QString, guardian);
        const PatientRows found =
            read(message("1||RIOU||" + birthDate) + "NK1|1|" + relative + '\r');
        QCOMPARE(found.rows.size(), 1);
        const QString cell = u"guardian_name="_s + guardian;
        QCOMPARE(found.rows.front().contains(u"guardian_name="_s), !guardian.isEmpty());
        QVERIFY2(guardian.isEmpty() || found.rows.front().contains(cell),
                 qPrintable(found.rows.front()));
    }

    void codePages_data()
    {
        QTest::addColumn<QByteArray>("characterSet");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QString>("cell");
        const auto row = [](const char *name, const QByteArray &set, const QByteArray &bytes,
                            const QString &cell) { QTest::newRow(name) << set << bytes << cell; };
        const QString helene = u"usual_name=H\u00C9L\u00C8NE"_s;
        row("8859/1", "8859/1", "H\xC9L\xC8NE", helene);
        row("8859/15 has \u0153", "8859/15", "C\xBDUR", u"usual_name=C\u0153UR"_s);
        row("UNICODE UTF-8", "UNICODE UTF-8", "H\xC3\x89L\xC3\x88NE", helene);
        row("the first of several", "8859/1~UNICODE UTF-8", "H\xC9L\xC8NE", helene);
        row("nothing, and UTF-8", "", "H\xC3\x89L\xC3\x88NE", helene);
        row("nothing, and Windows-1252", "", "H\xC9L\xC8NE", helene);
        row("nothing, and the code page of DOS", "", "H\x90L\xD4NE", helene);
        row("ASCII, which it is not", "ASCII", "H\xC9L\xC8NE", helene);
        row("8859/1, though it is UTF-8", "8859/1", "H\xC3\x89L\xC3\x88NE", helene);
        row("8859/1, though it is the code page of DOS", "8859/1", "H\x82l\x8Ane",
            u"usual_name=H\u00E9l\u00E8ne"_s);
        row("a name that vendors use", "ISO-8859-1", "H\xC9L\xC8NE", helene);
        row("a name of Windows", "WINDOWS-1252", "L\x92H", u"usual_name=L\u2019H"_s);
        row("UTF-8, though it is none", "UNICODE UTF-8", "H\xC9L", u"! undecodable"_s);
        row("a code page that nobody knows", "ISO IR87", "H\xC9L", u"! undecodable"_s);
        row("a code page that nobody knows, and plain letters", "ISO IR87", "HEL",
            u"usual_name=HEL"_s);
    }
    void codePages()
    {
        QFETCH(QByteArray, characterSet);
        QFETCH(QByteArray, name);
        QFETCH(QString, cell);
        const PatientRows found = read(message("||" + name, characterSet));
        QCOMPARE(found.rows.size(), 1);
        QVERIFY2(found.rows.front().contains(cell), qPrintable(found.rows.front()));
    }

    void everyMessageHasItsOwnCodePage()
    {
        const PatientRows found =
            read(message("||H\xC9L", "8859/1") + message("||H\xC3\x89L", "UNICODE UTF-8")
                 + message("||H\xC9L", "8859/1"));
        const QString cell = u"usual_name=H\u00C9L"_s;
        QCOMPARE(found.rows, (QStringList{u"2: "_s + cell, u"4: "_s + cell, u"6: "_s + cell}));
    }

    void putsAside_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("rows");
        QTest::newRow("a line break in the middle of the patient")
            << QByteArray(header() + "PID|1||1||A^B||19500312|M|||3 RUE\rX^^VANNES\r"
                          + message("2||C"))
            << QStringList{u"2: ! stray_line_break, record_id=1, usual_name=A, given_names=B, "
                           "birth_date=1950-03-12, sex=M, address=3 RUE"_s,
                           u"5: record_id=2, usual_name=C"_s};
        QTest::newRow("a NUL") << QByteArray(message(QByteArray("1||A\0B", 6)))
                               << QStringList{u"2: ! nul_byte, record_id=1, usual_name="_s
                                              + QString::fromLatin1("A\0B", 3)};
        QTest::newRow("a patient before any header")
            << QByteArray("PID|||1||A\r" + message("2||C"))
            << QStringList{u"1: ! malformed"_s, u"3: record_id=2, usual_name=C"_s};
        QTest::newRow("a header without marks")
            << QByteArray("MSH||LIS\rPID|||1||A\r" + message("2||C"))
            << QStringList{u"2: ! malformed"_s, u"4: record_id=2, usual_name=C"_s};
        QTest::newRow("a segment without end")
            << QByteArray(header() + "PID|||1||" + QByteArray(2 * 1024 * 1024, 'A') + "\r"
                          + message("2||C"))
            << QStringList{u"2: ! line_too_long"_s, u"4: record_id=2, usual_name=C"_s};
    }
    void putsAside()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, rows);
        const PatientRows found = read(bytes);
        QCOMPARE(found.error, QString());
        QCOMPARE(found.rows, rows);
    }

    void aLongResultIsNoHindrance()
    {
        const QByteArray bytes = message("1||A") + "OBX|1|ED|PDF||"
            + QByteArray(3 * 1024 * 1024, 'x') + '\r' + message("2||B");
        QCOMPARE(read(bytes).rows,
                 (QStringList{u"2: record_id=1, usual_name=A, comment=1"_s,
                              u"5: record_id=2, usual_name=B"_s}));
    }

    // Far more than is held at once, cut at every place of the pieces.
    void readsAFileOfManyPieces_data()
    {
        QTest::addColumn<QByteArray>("end");
        QTest::newRow("CR") << QByteArray("\r");
        QTest::newRow("LF") << QByteArray("\n");
        QTest::newRow("CR LF") << QByteArray("\r\n");
    }
    void readsAFileOfManyPieces()
    {
        QFETCH(QByteArray, end);
        constexpr int count = 20'000;
        QByteArray bytes;
        for (int i = 0; i < count; ++i)
            bytes += message("1||N" + QByteArray::number(i)).replace("\r", end);
        const PatientRows found = read(bytes);
        QCOMPARE(found.rows.size(), count);
        QCOMPARE(found.rows.last(), u"40000: record_id=1, usual_name=N19999"_s);
    }

    void countsWhatTheBatchSays_data()
    {
        QTest::addColumn<QByteArray>("trailers");
        QTest::addColumn<bool>("agrees");
        QTest::newRow("all messages are there") << QByteArray("BTS|2\rFTS|1\r") << true;
        QTest::newRow("a message is missing") << QByteArray("BTS|3\rFTS|1\r") << false;
        QTest::newRow("a batch is missing") << QByteArray("BTS|2\rFTS|9\r") << false;
        QTest::newRow("the file counts messages") << QByteArray("BTS|2\rFTS|2\r") << true;
    }
    void countsWhatTheBatchSays()
    {
        QFETCH(QByteArray, trailers);
        QFETCH(bool, agrees);
        const PatientRows found =
            read("FHS|^~\\&|\rBHS|^~\\&|\r" + message("1||A") + message("2||B") + trailers);
        QVERIFY(found.statedTotal);
        QCOMPARE(found.statedTotal->agrees(), agrees);
    }

    void saysNothingWhereNothingIsCounted()
    {
        QVERIFY(!read(message("1||A")).statedTotal);
        QVERIFY(!read("BHS|^~\\&|\r" + message("1||A") + "BTS|\r").statedTotal);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("an empty file") << QByteArray();
        QTest::newRow("messages without a patient") << QByteArray(header() + "MSA|AA|1\r");
    }
    void refuses()
    {
        QFETCH(QByteArray, bytes);
        const PatientRows found = read(bytes);
        QVERIFY(found.error.contains(u"PID"_s));
        QVERIFY(found.rows.isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestHl7Reader)
#include "tst_hl7reader.moc"
