// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/format.h"

#include <QTest>

using namespace Qt::StringLiterals;
using intake::FileFormat;

Q_DECLARE_METATYPE(intake::FileFormat)

class TestFormat : public QObject
{
    Q_OBJECT

private slots:
    void recognises_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<FileFormat>("format");
        const auto row = [](const char *name, const QByteArray &head, FileFormat format) {
            QTest::newRow(name) << head << format;
        };
        row("nothing", "", FileFormat::Delimited);
        row("a table", "NOM;PRENOM\nA;B\n", FileFormat::Delimited);
        row("a package", "PK\x03\x04\x14", FileFormat::Xlsx);

        row("an HL7 message", "MSH|^~\\&|LIS\rPID|", FileFormat::Hl7);
        row("an HL7 file and a batch", "FHS|^~\\&\rBHS|^~\\&\r", FileFormat::Hl7);
        row("an HL7 batch", "BHS|^~\\&\r", FileFormat::Hl7);
        row("a frame of MLLP", "\x0BMSH|^~\\&|", FileFormat::Hl7);
        row("a byte-order mark and blank lines before the message", "\xEF\xBB\xBF\r\n MSH|^~\\&|",
            FileFormat::Hl7);
        row("an HL7 message with other separators", "MSH$@#!%$LIS", FileFormat::Hl7);
        row("a table with a column MSH", "MSH;NOM;PRENOM\n", FileFormat::Delimited);
        row("a table with a column MSH and bars", "MSH|NOM|PRENOM\n", FileFormat::Delimited);

        row("HPRIM segments", "H|~^\\&|X.HPR||", FileFormat::Hprim);
        row("the three separators of ASTM", "H|\\^&|||LIS\r", FileFormat::Hprim);
        row("a table with a column H", "H;NOM;PRENOM\n", FileFormat::Delimited);
        row("a table with a column H and nothing beside it", "H;;;\n", FileFormat::Delimited);
        row("a table with a column H and quotes", "H,\"NOM\",\"\"\n", FileFormat::Delimited);
        row("the header of an HPRIM letter",
            "12\r\nRIOU\r\nYVES\r\n3 RUE X\r\n\r\n56000 VANNES\r\n29/02/1940\r\n\r\n77\r\n"
            "22/05/2020\r\nC LABO\r\nM MEDECIN\r\n\r\nTEXTE",
            FileFormat::Hprim);
        row("lines of names and dates in one column",
            "NOM\r\nRIOU\r\nYVES\r\nVANNES\r\nBREST\r\nPARIS\r\n29/02/1940\r\nx\r\ny\r\nz\r\n",
            FileFormat::Delimited);

        row("a resource of FHIR", R"({"resourceType":"Patient"})", FileFormat::Fhir);
        row("a resource over several lines", "{\n  \"resourceType\" : \"Bundle\"",
            FileFormat::Fhir);
        row("resources in an array", "[ {\"resourceType\":\"Patient\"}", FileFormat::Fhir);
        row("a table that begins with a brace", "{id};NOM\n{1};A\n", FileFormat::Delimited);
        row("a table that begins with a quoted brace", "\"{\";NOM\n", FileFormat::Delimited);
        row("a table that begins with a bracket", "[NOM];[PRENOM]\n", FileFormat::Delimited);
    }
    void recognises()
    {
        QFETCH(QByteArray, head);
        QFETCH(FileFormat, format);
        QCOMPARE(intake::formatKey(intake::recogniseFormat(head)), intake::formatKey(format));
    }

    void keysComeBack()
    {
        for (const FileFormat format : intake::kAllFormats)
            QCOMPARE(intake::formatFromKey(intake::formatKey(format)), std::optional(format));
        QVERIFY(!intake::formatFromKey(u"pdf"));
    }
};

QTEST_APPLESS_MAIN(TestFormat)
#include "tst_format.moc"
