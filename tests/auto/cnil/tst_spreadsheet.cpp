// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
// Python's zipfile and xml read the spreadsheet: code that shares nothing with ours.
#include "cnil/spreadsheet.h"
#include "cnil/textformat.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

using Rows = std::vector<QStringList>;
Q_DECLARE_METATYPE(Rows)

namespace {

// Writes [mimetype, names of the entries, cells] as JSON; complains of anything that the
// format forbids.
constexpr auto kReader = R"(
import json, sys, zipfile
import xml.etree.ElementTree as ElementTree
T = '{urn:oasis:names:tc:opendocument:xmlns:table:1.0}'
P = '{urn:oasis:names:tc:opendocument:xmlns:text:1.0}'
M = '{urn:oasis:names:tc:opendocument:xmlns:manifest:1.0}'
archive = zipfile.ZipFile(sys.argv[1])
assert archive.testzip() is None
first = archive.getinfo('mimetype')
assert first.header_offset == 0 and first.compress_type == 0 and not first.extra
manifest = ElementTree.fromstring(archive.read('META-INF/manifest.xml'))
listed = [entry.get(M + 'full-path') for entry in manifest]
assert set(listed) - {'/'} <= set(archive.namelist()), listed
def words(node):
    text = node.text or ''
    for child in node:
        text += {P + 's': ' ' * int(child.get(P + 'c', '1')), P + 'tab': '\t'}[child.tag]
        text += child.tail or ''
    return text
root = ElementTree.fromstring(archive.read('content.xml'))
tables = root.findall('.//' + T + 'table')
assert len(tables) == 1
rows = [['\n'.join(words(line) for line in cell.findall(P + 'p'))
         for cell in row.findall(T + 'table-cell')] for row in tables[0].findall(T + 'table-row')]
json.dump([archive.read('mimetype').decode(), archive.namelist(), rows], sys.stdout)
)";

QJsonArray readByPython(const QByteArray &ods)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"table.ods"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(ods) != ods.size())
        return {};
    file.close();
    QProcess python;
    python.start(u"python3"_s, {u"-c"_s, QString::fromLatin1(kReader), file.fileName()});
    python.waitForFinished(60'000);
    if (python.exitCode() != 0)
        qWarning("%s", python.readAllStandardError().constData());
    return QJsonDocument::fromJson(python.readAllStandardOutput()).array();
}

Rows rowsIn(const QJsonArray &read)
{
    Rows rows;
    for (const QJsonValue row : read.at(2).toArray()) {
        QStringList &cells = rows.emplace_back();
        for (const QJsonValue cell : row.toArray())
            cells += cell.toString();
    }
    return rows;
}

} // namespace

class TestSpreadsheet final : public QObject
{
    Q_OBJECT

private slots:
    void anotherReaderFindsEveryCell_data();
    void anotherReaderFindsEveryCell();
    void whatXmlCannotHoldIsReplaced();
    void theSameRowsGiveTheSameBytes();
};

void TestSpreadsheet::anotherReaderFindsEveryCell_data()
{
    QTest::addColumn<Rows>("rows");
    QTest::newRow("no row") << Rows{};
    QTest::newRow("words") << Rows{{u"Référence"_s, u"Intitulé"_s}, {u"V-1"_s, u"Œuvre"_s}};
    QTest::newRow("an empty cell between two") << Rows{{u"a"_s, QString(), u"c"_s}};
    QTest::newRow("lines") << Rows{{u"une\ndeux\n\nquatre"_s}};
    QTest::newRow("markup") << Rows{{u"<b>&amp; \"x\" ]]></b>"_s}};
    QTest::newRow("formulas stay text") << Rows{{u"=1+1"_s, u"+33"_s, u"-5"_s, u"@x"_s}};
    QTest::newRow("blanks and tabs") << Rows{{u"  deux  blancs   "_s, u"a\tb"_s, u" "_s}};
    QTest::newRow("beyond the first plane") << Rows{{u"😀 𝒳"_s}};
    QTest::newRow("numbers keep their zeros") << Rows{{u"007"_s, u"1 000"_s, u"26/02/2021"_s}};
}

void TestSpreadsheet::anotherReaderFindsEveryCell()
{
    QFETCH(Rows, rows);
    const QJsonArray read = readByPython(cnil::odsTable(u"Registre"_s, rows));
    QCOMPARE(read.size(), 3);
    QCOMPARE(read.at(0).toString(), u"application/vnd.oasis.opendocument.spreadsheet"_s);
    QCOMPARE(rowsIn(read), rows);
}

void TestSpreadsheet::whatXmlCannotHoldIsReplaced()
{
    const QString odd = u"a"_s + QChar(1) + QChar(0xD800) + u'b' + QChar(0xFFFF);
    const Rows rows = rowsIn(readByPython(cnil::odsTable(u"x"_s, {{odd}})));
    QCOMPARE(rows, (Rows{{u"a\uFFFD\uFFFDb\uFFFD"_s}}));
}

void TestSpreadsheet::theSameRowsGiveTheSameBytes()
{
    const Rows rows{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}};
    QCOMPARE(cnil::odsTable(u"x"_s, rows), cnil::odsTable(u"x"_s, rows));
    QVERIFY(cnil::odsTable(u"x"_s, rows) != cnil::odsTable(u"y"_s, rows));
}

QTEST_APPLESS_MAIN(TestSpreadsheet)
#include "tst_spreadsheet.moc"
