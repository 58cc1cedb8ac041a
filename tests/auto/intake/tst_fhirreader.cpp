// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/fhirreader.h"
#include "intake/filereader.h"
#include "support/patientrows.h"

#include <QCryptographicHash>
#include <QTest>

using namespace Qt::StringLiterals;
using intake::FhirReader;
using support::PatientRows;

namespace {

PatientRows read(const QByteArray &bytes)
{
    return support::readPatientRows<FhirReader>(bytes);
}

// JSON with ' for ".
QByteArray q(QByteArray json)
{
    return json.replace('\'', '"');
}

// A Patient with these members besides its type.
QByteArray patient(const QByteArray &members)
{
    return q("{'resourceType':'Patient',") + members + '}';
}

QByteArray named(const QByteArray &family)
{
    return patient(q("'name':[{'family':'") + family + q("'}]"));
}

QByteArray entry(const QByteArray &resource)
{
    return q("{'fullUrl':'urn:uuid:1','resource':") + resource + '}';
}

QByteArray bundle(const QByteArrayList &entries,
                  const QByteArray &members = q("'type':'collection'"))
{
    return q("{'resourceType':'Bundle',") + members + q(",'entry':[") + entries.join(',') + "]}";
}

const QByteArray kOrganization = q("{'resourceType':'Organization','name':'X'}");

} // namespace

class TestFhirReader : public QObject
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
        const QStringList a{u"1: usual_name=A"_s};
        row("one resource", named("A"), a);
        row("one resource behind a byte-order mark", "\xEF\xBB\xBF" + named("A") + '\n', a);
        row("a resource that names its type last",
            q("{'name':[{'family':'A'}],'resourceType':'Patient'}"), a);
        row("a Bundle", bundle({entry(named("A")), entry(named("B"))}),
            {u"1: usual_name=A"_s, u"1: usual_name=B"_s});
        row("a Bundle whose entries come first",
            q("{'entry':[") + entry(named("A")) + q("],'resourceType':'Bundle'}"), a);
        row("a Bundle of several lines",
            "{\n \"resourceType\": \"Bundle\",\n \"entry\": [\n  {\n   \"resource\": {\n    "
            "\"resourceType\": \"Patient\",\n    \"name\": [ { \"family\": \"A\" } ]\n   }\n  },\n"
                + entry(named("B")) + "\n ]\n}\n",
            {u"4: usual_name=A"_s, u"10: usual_name=B"_s});
        row("a Bundle with one entry a line",
            "{\"resourceType\":\"Bundle\",\"entry\":[\n" + entry(named("A")) + ",\n"
                + entry(named("B")) + "\n]}",
            {u"2: usual_name=A"_s, u"3: usual_name=B"_s});
        row("other resources are passed over", bundle({entry(kOrganization), entry(named("A"))}),
            a);
        row("an entry without a resource",
            bundle({q("{'request':{'method':'DELETE','url':'Patient/1'}}"), entry(named("A"))}), a);
        row("a patient within another resource is not listed",
            bundle({entry(q("{'resourceType':'Observation','contained':[") + named("B") + "]}"),
                    entry(named("A"))}),
            a);
        row("a Bundle in a Bundle", bundle({entry(bundle({entry(named("A"))}))}), a);
        row("brackets and quotes in texts",
            bundle({entry(patient(q("'name':[{'family':'A','given':['}]{\\'[']}]")))}),
            {u"1: usual_name=A, given_names=}]{\"["_s});
        row("an array of resources",
            '[' + named("A") + ",\n" + kOrganization + ",\n" + named("B") + ']',
            {u"1: usual_name=A"_s, u"3: usual_name=B"_s});
        row("NDJSON", named("A") + '\n' + kOrganization + "\n\n" + named("B") + "\r\n",
            {u"1: usual_name=A"_s, u"4: usual_name=B"_s});
        row("NDJSON of Bundles",
            bundle({entry(named("A"))}) + '\n' + bundle({entry(named("B"))}) + '\n',
            {u"1: usual_name=A"_s, u"2: usual_name=B"_s});
        row("resources put end to end",
            "{\n\"resourceType\":\"Patient\",\"id\":\"1\"}\n\n" + named("B"),
            {u"1: record_id=1"_s, u"4: usual_name=B"_s});
        row("a word \"entry\" elsewhere", q("{'id':'entry','resourceType':'Patient'}"),
            {u"1: record_id=entry"_s});
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

    void readsTheElement_data()
    {
        QTest::addColumn<QByteArray>("members");
        QTest::addColumn<QString>("cells");
        const auto row = [](const char *name, const QByteArray &members, const QString &cells) {
            QTest::newRow(name) << members << cells;
        };
        row("the local number by its type",
            q("'id':'x','identifier':[{'system':'urn:a','value':'1'},{'type':{'coding':[{'code':'"
              "PI'}]},'value':'2'}]"),
            u"record_id=2"_s);
        row("a number without a type", q("'id':'x','identifier':[{'system':'urn:a','value':'1'}]"),
            u"record_id=1"_s);
        row("a number that is old",
            q("'id':'x','identifier':[{'use':'old','system':'urn:a','value':'1'}]"),
            u"record_id=x"_s);
        row("the logical id when there is nothing else", q("'id':'x'"), u"record_id=x"_s);
        row("the INS is a NIR",
            q("'identifier':[{'system':'urn:oid:1.2.250.1.213.1.4.8','value':'295109912611193'}]"),
            u"nir=295109912611193, ins=295109912611193"_s);
        row("the INS is a waiting number",
            q("'identifier':[{'system':'urn:oid:1.2.250.1.213.1.4.9','value':'195102B07300470'}]"),
            u"ins=195102B07300470"_s);
        row("an INS of the domain of demonstrations",
            q("'identifier':[{'system':'urn:oid:1.2.250.1.213.1.4.11','value':'279035121518989'}]"),
            u"ins=1.2.250.1.213.1.4.11 279035121518989"_s);

        row("birth name and name of use, by FR Core",
            q("'name':[{'use':'usual','family':'TANGUY','given':['NANE'],'prefix':['MME']},{'use':'"
              "official','family':'LE "
              "GOFF','given':['JEANNE'],'extension':[{'url':'https://hl7.fr/ig/fhir/core/"
              "StructureDefinition/fr-core-patient-birth-list-given-name','valueString':'JEANNE "
              "MARIE ANNE'}]}]"),
            u"birth_name=LE GOFF, usual_name=TANGUY, given_names=JEANNE MARIE ANNE, title=MME, "
            "first_given_name=JEANNE"_s);
        row("a maiden name",
            q("'name':[{'use':'official','family':'TANGUY'},{'use':'maiden','family':'LE GOFF'}]"),
            u"birth_name=LE GOFF, usual_name=TANGUY"_s);
        row("several given names", q("'name':[{'family':'A','given':['B','C D']}]"),
            u"usual_name=A, given_names=B C D, first_given_name=B"_s);
        row("a name in one piece", q("'name':[{'text':'Jeanne LE GOFF'}]"),
            u"usual_name=Jeanne LE GOFF"_s);
        row("an old name beside the one of now",
            q("'name':[{'use':'old','family':'B'},{'use':'usual','family':'A'}]"),
            u"usual_name=A"_s);
        row("nobody's name", q("'id':'x','name':[{'use':'anonymous','family':'XXX'}]"),
            u"record_id=x"_s);

        row("a birth date", q("'birthDate':'1950-03-12'"), u"birth_date=1950-03-12"_s);
        row("a birth month", q("'birthDate':'1950-03'"), u"birth_date=1950-03"_s);
        row("a birth year", q("'birthDate':'1950'"), u"birth_date=1950"_s);
        row("a woman", q("'gender':'female'"), u"sex=F"_s);
        row("a man", q("'gender':'male'"), u"sex=M"_s);
        row("a sex that is not known", q("'id':'x','gender':'unknown'"), u"record_id=x"_s);

        row("home before the others",
            q("'address':[{'use':'temp','line':['1'],'city':'B'},{'use':'home','line':['3 RUE DES "
              "LICES','BAT B','LIEU DIT'],'postalCode':'56000','city':'VANNES','country':'FR'}]"),
            u"address=3 RUE DES LICES, address2=BAT B LIEU DIT, postal_code=56000, city=VANNES, country=FR"_s);
        row("an address that is old", q("'address':[{'use':'old','line':['1'],'city':'B'}]"),
            u"other=1"_s);
        row("an address that ended",
            q("'address':[{'use':'home','line':['1'],'city':'B','period':{'end':'2019-12-31'}},{'"
              "line':['2'],'city':'C'}]"),
            u"address=2, city=C, other=1"_s);
        row("an address that will end",
            q("'address':[{'line':['1'],'city':'B','period':{'end':'2099-12-31'}}]"),
            u"address=1, city=B"_s);
        row("an address of work", q("'address':[{'use':'work','line':['1'],'city':'B'}]"),
            u"other=1"_s);
        row("an address in one piece", q("'address':[{'text':'3 RUE DES LICES\\n56000 VANNES'}]"),
            u"address=3 RUE DES LICES 56000 VANNES"_s);

        row("the preferred of several numbers",
            q("'telecom':[{'system':'phone','value':'0297000001','rank':2},{'system':'phone','"
              "value':'0297000002','rank':1}]"),
            u"phone=0297000002"_s);
        row("a number of work comes last",
            q("'telecom':[{'system':'phone','use':'work','value':'0297000001','rank':1},{'system':'"
              "phone','use':'home','value':'0297000002'}]"),
            u"phone=0297000002"_s);
        row("a mobile phone",
            q("'telecom':[{'system':'phone','use':'mobile','value':'+32470000001'}]"),
            u"mobile=+32470000001"_s);
        row("an e-mail address, and one that ended",
            q("'telecom':[{'system':'email','value':'b@example.org','period':{'end':'2018'}},{'"
              "system':'email','value':'a@example.org'}]"),
            u"email=a@example.org"_s);
        row("a fax", q("'id':'x','telecom':[{'system':'fax','value':'0297000001'}]"),
            u"record_id=x"_s);

        row("the mother of a child",
            q("'birthDate':'2015-03-12','contact':[{'relationship':[{'coding':[{'code':'MTH'}]}],'"
              "name':{'family':'A','given':['B'],'prefix':['MME']}}]"),
            u"birth_date=2015-03-12, guardian_name=MME B A, other=1"_s);
        row("the mother of an adult",
            q("'birthDate':'1950-03-12','contact':[{'relationship':[{'coding':[{'code':'MTH'}]}],'"
              "name':{'family':'A'}}]"),
            u"birth_date=1950-03-12, other=1"_s);
        row("a guardian in words",
            q("'birthDate':'1950-03-12','contact':[{'relationship':[{'text':'Tuteur'}],'name':{'"
              "text':'UDAF 56'}}]"),
            u"birth_date=1950-03-12, guardian_name=UDAF 56, other=1"_s);

        row("a physician is only a mark", q("'id':'x','generalPractitioner':[{'display':'DR X'}]"),
            u"record_id=x, physician=1"_s);
        row("what else is known of somebody", q("'id':'x','maritalStatus':{'text':'M'}"),
            u"record_id=x, other=1"_s);
        row("somebody who is no longer active", q("'id':'x','active':false,'deceasedBoolean':true"),
            u"record_id=x, other=1"_s);
        row("values of another kind than they should be",
            q("'id':'x','name':{'family':'A'},'birthDate':1950,'telecom':['a'],'address':[1]"),
            u"record_id=x"_s);
    }
    void readsTheElement()
    {
        QFETCH(QByteArray, members);
        QFETCH(QString, cells);
        QCOMPARE(read(patient(members)).rows, QStringList{u"1: "_s + cells});
    }

    void putsAside_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("rows");
        const QByteArray broken = q("{'resourceType':'Patient','name':[}");
        const QStringList aside{u"1: usual_name=A"_s, u"2: ! malformed"_s, u"3: usual_name=B"_s};
        QTest::newRow("a broken line of NDJSON")
            << QByteArray(named("A") + '\n' + broken + '\n' + named("B")) << aside;
        QTest::newRow("a line that is no JSON")
            << QByteArray(named("A") + "\nerror 500\n" + named("B")) << aside;
        QTest::newRow("a first line that is cut off")
            << QByteArray(named("A").chopped(3) + '\n' + named("B"))
            << QStringList{u"1: ! malformed"_s, u"2: usual_name=B"_s};
        QTest::newRow("a last line that is cut off")
            << QByteArray(named("A") + '\n' + named("B").chopped(3))
            << QStringList{u"1: usual_name=A"_s, u"2: ! malformed"_s};
        QTest::newRow("an entry with a comma too many")
            << bundle({entry(named("A")), q("{'resource':{'resourceType':'Patient',}}"),
                       entry(named("B"))})
            << QStringList{u"1: usual_name=A"_s, u"1: ! malformed"_s, u"1: usual_name=B"_s};
        QTest::newRow("letters that are no UTF-8")
            << QByteArray(named("H\xC9L") + '\n' + named("B"))
            << QStringList{u"1: ! undecodable"_s, u"2: usual_name=B"_s};
        QTest::newRow("an entry with a picture of five megabytes")
            << bundle({entry(patient(q("'photo':[{'data':'") + QByteArray(5 << 20, 'A') + "\"}]")),
                       entry(named("B"))})
            << QStringList{u"1: ! record_too_large"_s, u"1: usual_name=B"_s};
        QTest::newRow("a line of five megabytes")
            << QByteArray(named("A") + '\n' + named(QByteArray(5 << 20, 'A')) + '\n' + named("B"))
            << QStringList{u"1: usual_name=A"_s, u"2: ! record_too_large"_s, u"3: usual_name=B"_s};
    }
    void putsAside()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, rows);
        const PatientRows found = read(bytes);
        QCOMPARE(found.error, QString());
        QCOMPARE(found.rows, rows);
    }

    // A patient list's row can be mended; nothing of it is kept of a leak
    // (RecordBuilder asks whether cells are columns).
    void whatIsPutAsideKeepsItsText()
    {
        const QByteArray broken = named("B").chopped(3);
        QBuffer buffer;
        buffer.setData(named("A") + '\n' + broken + '\n');
        buffer.open(QIODevice::ReadOnly);
        const auto reader = FhirReader::open(buffer, 2021);
        QVERIFY(reader);
        intake::Row row;
        QVERIFY(*(*reader)->next(row));
        QVERIFY(row.cellsAreColumns);
        QVERIFY(*(*reader)->next(row));
        QVERIFY(!row.cellsAreColumns);
        QCOMPARE(row.cells.size(), std::size_t{1});
        QCOMPARE(row.cells.front(), QByteArrayView(broken));
    }

    void ofALeakNothingOfItIsKept()
    {
        QBuffer buffer;
        buffer.setData(named("A").chopped(3) + '\n' + named("B") + '\n');
        buffer.open(QIODevice::ReadOnly);
        const auto reader = intake::FileReader::open(
            buffer, {.kind = intake::FileKind::Leak, .today = QDate(2021, 6, 1)});
        QVERIFY(reader);
        const auto item = (*reader)->next();
        QVERIFY(item && std::holds_alternative<intake::Issue>(*item));
        QCOMPARE(std::get<intake::Issue>(*item).safeRow, QStringList());
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("words");
        QTest::newRow("an empty file") << QByteArray() << u"no FHIR resource"_s;
        QTest::newRow("no patient") << bundle({entry(kOrganization)}) << u"no FHIR resource"_s;
        QTest::newRow("JSON of another kind") << q("{'a':[1,2]}") << u"no FHIR resource"_s;
        QTest::newRow("an end in the middle")
            << bundle({entry(named("A")), entry(named("B"))}).chopped(2) << u"ends in the middle"_s;
        QTest::newRow("a string that does not end")
            << QByteArray("{\n\"a\":\"b}") << u"ends in the middle"_s;
        QTest::newRow("brackets that do not match")
            << QByteArray("{\"entry\":[\n" + entry(named("A")) + "}]") << u"line 2, byte"_s;
        QTest::newRow("text behind the JSON") << QByteArray("{\n}\nfin") << u"line 3, byte 5"_s;
        QTest::newRow("brackets without end")
            << QByteArray(1000, '[') << u"too deep at line 1, byte 201"_s;
    }
    void refuses()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, words);
        const PatientRows found = read(bytes);
        QVERIFY2(found.error.contains(words), qPrintable(found.error));
    }

    void countsWhatTheBundleSays_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("missing");
        const QByteArrayList two{entry(named("A")), entry(named("B"))};
        QTest::newRow("all patients are there") << bundle(two, q("'total':2")) << 0;
        QTest::newRow("the total stands behind the entries")
            << QByteArray(q("{'entry':[") + two.join(',') + q("],'total':5}")) << 3;
        QTest::newRow("the other pages are missing") << bundle(two, q("'total':1200")) << 1198;
        QTest::newRow("the total counts other resources too")
            << bundle(two + QByteArrayList{entry(kOrganization)}, q("'total':3")) << 0;
        QTest::newRow("the total leaves included resources out")
            << bundle(two + QByteArrayList{entry(kOrganization)}, q("'total':2")) << 0;
        QTest::newRow("no total") << bundle(two) << -1;
        QTest::newRow("two Bundles")
            << QByteArray(bundle(two, q("'total':2")) + bundle(two, q("'total':2"))) << -1;
    }
    void countsWhatTheBundleSays()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, missing);
        const PatientRows found = read(bytes);
        QCOMPARE(found.statedTotal.has_value(), missing >= 0);
        if (missing >= 0)
            QCOMPARE(found.statedTotal->rows - found.statedTotal->read, qint64{missing});
    }

    // Far more than is held at once, cut at every place of the pieces.
    void readsABundleOfManyPieces()
    {
        constexpr int count = 20'000;
        QByteArrayList entries;
        for (int i = 0; i < count; ++i)
            entries.append(entry(named("N" + QByteArray::number(i))));
        const PatientRows found = read(bundle(entries));
        QCOMPARE(found.rows.size(), count);
        QCOMPARE(found.rows.last(), u"1: usual_name=N19999"_s);
    }
};

QTEST_APPLESS_MAIN(TestFhirReader)
#include "tst_fhirreader.moc"
