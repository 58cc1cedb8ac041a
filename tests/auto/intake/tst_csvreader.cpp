// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/csvreader.h"
#include "support/simplecutter.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using intake::ByteSource;
using intake::CsvReader;
using intake::Dialect;
using intake::Encoding;
using intake::LineEnding;
using intake::Reason;
using intake::Row;

namespace {

// Gives few bytes at a time, as a pipe does.
class SlowDevice final : public QIODevice
{
public:
    SlowDevice(QByteArray bytes, qint64 step)
        : m_bytes(std::move(bytes))
        , m_step(step)
    {
        open(ReadOnly | Unbuffered);
    }
    bool isSequential() const override { return true; }
    bool atEnd() const override { return m_at == m_bytes.size(); }

protected:
    qint64 readData(char *to, qint64 size) override
    {
        const qint64 given = std::min({size, m_step, qint64{m_bytes.size()} - m_at});
        std::copy_n(m_bytes.constData() + m_at, given, to);
        m_at += given;
        return given;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_step;
    qint64 m_at = 0;
};

// A disk that fails in the middle of the file.
class FailingDevice final : public QIODevice
{
public:
    FailingDevice() { open(ReadOnly | Unbuffered); }
    bool isSequential() const override { return true; }
    bool atEnd() const override { return false; }

protected:
    qint64 readData(char *to, qint64 size) override
    {
        if (m_failed)
            return -1;
        m_failed = true;
        const QByteArray header = "NOM;PRENOM\nA;B\n";
        const qint64 given = std::min(size, qint64{header.size()});
        std::copy_n(header.constData(), given, to);
        return given;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    bool m_failed = false;
};

struct ReadBack {
    QStringList columns;
    std::vector<QStringList> rows;
    QStringList faults; // "line:reason"
    std::vector<qint64> lines;
    QByteArray sha256;
    QString error;
};

ReadBack readFrom(QIODevice &device, const Dialect &dialect)
{
    ReadBack result;
    ByteSource source(device);
    const auto reader = CsvReader::open(source, dialect);
    if (!reader) {
        result.error = reader.error().message;
        return result;
    }
    result.columns = (*reader)->columns();
    Row row;
    for (;;) {
        const base::Result<bool> more = (*reader)->next(row);
        if (!more)
            result.error = more.error().message;
        if (!more || !*more)
            break;
        if (row.fault) {
            result.faults.append(u"%1:%2"_s.arg(row.line).arg(intake::reasonKey(*row.fault)));
            continue;
        }
        QStringList cells;
        for (const QByteArrayView cell : row.cells)
            cells.append(row.decoder->decode(cell));
        result.rows.push_back(cells);
        result.lines.push_back(row.line);
    }
    result.sha256 = source.sha256();
    return result;
}

ReadBack readBytes(const QByteArray &bytes, const Dialect &dialect = {})
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    return readFrom(buffer, dialect);
}

Dialect withColumns(int columns)
{
    return {.header = false, .columns = columns};
}

QByteArray inQuotes(const QByteArray &bytes)
{
    QByteArray result(1, '"');
    result.append(bytes);
    return result.append('"');
}

QString randomCell(QRandomGenerator &random)
{
    // A blank cell row is passed over, so the first column is never blank.
    static const QString alphabet = u"abcD;,\t|\"\"' \n\u00E9\u00C9\u00E7\u00E8"_s;
    QString cell;
    for (int size = random.bounded(12); size > 0; --size)
        cell += alphabet.at(random.bounded(static_cast<int>(alphabet.size())));
    return cell;
}

// Mostly letters, so that marks are near and far, and now and then everything at once.
QByteArray randomBytes(QRandomGenerator &random)
{
    static const QByteArray alphabet("a\xE9;\t\"\" \r\n\0", 10);
    const int letters = random.bounded(3) * 20;
    QByteArray bytes;
    for (int size = 1 + random.bounded(300); size > 0; --size) {
        const int at = random.bounded(int(alphabet.size()) + letters);
        bytes += at < alphabet.size() ? alphabet.at(at) : 'b';
    }
    return bytes;
}

QByteArray quoted(QString cell, QRandomGenerator &random, char separator)
{
    const bool needed =
        cell.contains(QLatin1Char(separator)) || cell.contains(u'"') || cell.contains(u'\n');
    if (!needed && random.bounded(3) != 0)
        return cell.toUtf8();
    return inQuotes(cell.replace(u'"', u"\"\""_s).toUtf8());
}

QByteArray inEncoding(const QByteArray &utf8, Encoding encoding)
{
    if (encoding == Encoding::Utf8)
        return utf8;
    const QString text = QString::fromUtf8(utf8);
    QByteArray bytes;
    if (intake::isUtf16(encoding)) {
        for (const QChar c : text) {
            const char high = static_cast<char>(c.unicode() >> 8U);
            const char low = static_cast<char>(c.unicode() & 0xFFU);
            const bool big = encoding == Encoding::Utf16Be;
            bytes += big ? high : low;
            bytes += big ? low : high;
        }
        return bytes;
    }
    const intake::TextDecoder decoder(encoding);
    std::array<QString, 256> table;
    for (std::size_t i = 0; i < table.size(); ++i) {
        const char byte = static_cast<char>(i);
        table[i] = decoder.decode({&byte, 1});
    }
    for (const QChar c : text)
        bytes += static_cast<char>(std::ranges::find(table, QString(c)) - table.begin());
    return bytes;
}

} // namespace

class TestCsvReader final : public QObject
{
    Q_OBJECT

private slots:
    void cuts_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("cells"); // of the first row
        QTest::newRow("plain") << QByteArray("a;b;c\n") << QStringList{u"a"_s, u"b"_s, u"c"_s};
        QTest::newRow("no line end at the end")
            << QByteArray("a;b;c") << QStringList{u"a"_s, u"b"_s, u"c"_s};
        QTest::newRow("CR LF") << QByteArray("a;b;c\r\n") << QStringList{u"a"_s, u"b"_s, u"c"_s};
        QTest::newRow("CR at the very end")
            << QByteArray("a;b;c\r") << QStringList{u"a"_s, u"b"_s, u"c"_s};
        QTest::newRow("blank cells")
            << QByteArray(";b;\n") << QStringList{QString(), u"b"_s, QString()};
        QTest::newRow("quoted") << QByteArray("\"a\";\"b;c\";\"d\"\n")
                                << QStringList{u"a"_s, u"b;c"_s, u"d"_s};
        QTest::newRow("quoted at the end of the file")
            << QByteArray("a;b;\"c\"") << QStringList{u"a"_s, u"b"_s, u"c"_s};
        QTest::newRow("quoted, CR at the very end")
            << QByteArray("a;b;\"c\"\r") << QStringList{u"a"_s, u"b"_s, u"c"_s};
        QTest::newRow("doubled quotes") << QByteArray("\"a\"\"b\";\"\"\"\";\"\"\n")
                                        << QStringList{u"a\"b"_s, u"\""_s, QString()};
        QTest::newRow("line break inside quotes")
            << QByteArray("\"a\nb\";c;d\n") << QStringList{u"a\nb"_s, u"c"_s, u"d"_s};
        QTest::newRow("CR LF inside quotes")
            << QByteArray("\"a\r\nb\";c;d\r\n") << QStringList{u"a\r\nb"_s, u"c"_s, u"d"_s};
        QTest::newRow("quote inside a cell is a letter")
            << QByteArray("5\";b;D\"A\n") << QStringList{u"5\""_s, u"b"_s, u"D\"A"_s};
        QTest::newRow("blanks behind the closing quote")
            << QByteArray("\"a\" ;b;\"c\"  \n") << QStringList{u"a"_s, u"b"_s, u"c"_s};
        QTest::newRow("blank lines are passed over")
            << QByteArray("\n\r\n;;\n a;b;c\n") << QStringList{u" a"_s, u"b"_s, u"c"_s};
    }
    void cuts()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, cells);
        const ReadBack read = readBytes(bytes, withColumns(3));
        QCOMPARE(read.error, QString());
        QCOMPARE(read.faults, QStringList());
        QCOMPARE(read.rows.size(), std::size_t{1});
        QCOMPARE(read.rows.front(), cells);
    }

    void putsAside_data()
    {
        QTest::addColumn<QByteArray>("bytes"); // below one header line
        QTest::addColumn<QStringList>("faults");
        QTest::addColumn<int>("good");
        QTest::newRow("too few cells")
            << QByteArray("a;b\n1\nc;d\n") << QStringList{u"3:wrong_column_count"_s} << 2;
        QTest::newRow("too many cells")
            << QByteArray("a;b\n1;2;3\n") << QStringList{u"3:wrong_column_count"_s} << 1;
        QTest::newRow("quote never closed")
            << QByteArray("a;b\n1;\"2\nc;d\ne;f\n") << QStringList{u"3:unclosed_quote"_s} << 3;
        QTest::newRow("stray quotes in two rows")
            << QByteArray("1;\"2\nc;d\n3;\"4\ne;f\n")
            << QStringList{u"2:text_after_quote"_s, u"4:unclosed_quote"_s} << 2;
        QTest::newRow("text after a quote")
            << QByteArray("\"a\"x;b\nc;d\n") << QStringList{u"2:text_after_quote"_s} << 1;
        QTest::newRow("lone CR") << QByteArray("a\rb;c\nd;e\n")
                                 << QStringList{u"2:stray_line_break"_s} << 1;
        QTest::newRow("NUL") << QByteArray("a\0b;c\nd;e\n", 10) << QStringList{u"2:nul_byte"_s}
                             << 1;
        QTest::newRow("NUL inside quotes")
            << QByteArray("\"a\0b\";c\nd;e\n", 12) << QStringList{u"2:nul_byte"_s} << 1;
        QTest::newRow("not UTF-8")
            << QByteArray("caf\xE9;c\nd;e\n") << QStringList{u"2:undecodable"_s} << 1;
        QTest::newRow("the header again")
            << QByteArray("a;b\nNOM;PRENOM\nd;e\n") << QStringList{u"3:repeated_header"_s} << 2;
        QTest::newRow("line numbers behind a quoted line break")
            << QByteArray("\"a\nb\nc\";d\n1\n") << QStringList{u"5:wrong_column_count"_s} << 1;
        QTest::newRow("line numbers behind blank lines")
            << QByteArray("\n\n1\nd;e\n") << QStringList{u"4:wrong_column_count"_s} << 1;
    }
    void putsAside()
    {
        QFETCH(QByteArray, bytes);
        for (const qint64 step : {1000, 1}) {
            SlowDevice device("NOM;PRENOM\n" + bytes, step);
            const ReadBack read = readFrom(device, {});
            QCOMPARE(read.error, QString());
            QTEST(read.faults, "faults");
            QTEST(static_cast<int>(read.rows.size()), "good");
        }
    }

    void limits_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QString>("fault");
        const auto cells = [](qsizetype count) -> QByteArray {
            return QByteArray(count - 1, ';').append('x');
        };
        const auto line = [](qsizetype size) {
            // Cells of 60 000 bytes, so that only the line is long.
            QByteArray bytes(size, 'x');
            for (qsizetype at = 60000; at < size; at += 60000)
                bytes[at] = ';';
            return bytes;
        };
        QTest::newRow("cell of 65 536 bytes")
            << QByteArray(intake::kMaxFieldBytes, 'x') << u"wrong_column_count"_s;
        QTest::newRow("cell of 65 537 bytes")
            << QByteArray(intake::kMaxFieldBytes + 1, 'x') << u"field_too_long"_s;
        QTest::newRow("quoted cell of 65 536 bytes")
            << inQuotes(QByteArray(intake::kMaxFieldBytes, 'x')) << u"wrong_column_count"_s;
        QTest::newRow("quoted cell of 65 537 bytes")
            << inQuotes(QByteArray(intake::kMaxFieldBytes + 1, 'x')) << u"field_too_long"_s;
        QTest::newRow("1024 columns") << cells(intake::kMaxColumns) << u"wrong_column_count"_s;
        QTest::newRow("1025 columns") << cells(intake::kMaxColumns + 1) << u"too_many_columns"_s;
        QTest::newRow("line of 1 MiB") << line(intake::kMaxLineBytes) << u"wrong_column_count"_s;
        QTest::newRow("line of 1 MiB and a byte")
            << line(intake::kMaxLineBytes + 1) << u"line_too_long"_s;
        QTest::newRow("line of 1 MiB and two bytes")
            << line(intake::kMaxLineBytes + 2) << u"line_too_long"_s;
        QTest::newRow("line of 10 MB") << line(10'000'000) << u"line_too_long"_s;
    }
    void limits()
    {
        QFETCH(QByteArray, row);
        QFETCH(QString, fault);
        for (const QByteArray &end : {QByteArray("\n"), QByteArray("\r\n")}) {
            const ReadBack read =
                readBytes("NOM;PRENOM" + end + "a;b" + end + row + end + "c;d" + end);
            QCOMPARE(read.error, QString());
            QCOMPARE(read.faults, QStringList{u"3:%1"_s.arg(fault)});
            QCOMPARE(read.lines, (std::vector<qint64>{2, 4}));
        }
        const ReadBack last = readBytes("NOM;PRENOM\na;b\n" + row);
        QCOMPARE(last.faults, QStringList{u"3:%1"_s.arg(fault)});
    }

    void anUnclosedQuoteDoesNotSwallowTheFile()
    {
        QByteArray bytes = "NOM;PRENOM\n1;\"2\n";
        constexpr int rows = 300'000; // more than the limit of a line
        for (int i = 0; i < rows; ++i)
            bytes += "DUPONT;ANNE\n";
        const ReadBack read = readBytes(bytes);
        QCOMPARE(read.faults, QStringList{u"2:unclosed_quote"_s});
        QCOMPARE(read.rows.size(), std::size_t{rows});
        QCOMPARE(read.lines.back(), qint64{rows + 2});
    }

    // Bytes are looked at 64 at a time; the answer is that of one after the other, and
    // does not depend on what is behind the record.
    void cutsAsByteByByte_data()
    {
        QTest::addColumn<Dialect>("dialect");
        QTest::newRow("usual") << Dialect{};
        QTest::newRow("CR") << Dialect{.lineEnding = LineEnding::Cr};
        QTest::newRow("tab") << Dialect{.separator = '\t'};
        QTest::newRow("no quotes") << Dialect{.quote = '\0'};
    }
    void cutsAsByteByByte()
    {
        QFETCH(Dialect, dialect);
        const intake::CsvTokenizer tokenizer(dialect);
        const SimpleCutter reference(dialect);
        QRandomGenerator random(7);
        intake::Record record;
        for (int round = 0; round < 20'000; ++round) {
            const QByteArray bytes = randomBytes(random);
            QVERIFY(tokenizer.next(bytes, true, record));
            QVERIFY2(record == reference.first(bytes), bytes.toPercentEncoding().constData());
            const auto known = random.bounded(1, int(bytes.size()) + 1);
            intake::Record early;
            if (tokenizer.next(QByteArrayView(bytes).first(known), false, early))
                QVERIFY2(early == record, bytes.toPercentEncoding().constData());
        }
    }

    void headerProblems_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("word");
        QTest::newRow("header only") << QByteArray("NOM;PRENOM\n") << u"no row"_s;
        QTest::newRow("header and blank lines") << QByteArray("NOM;PRENOM\n;\n\n") << u"no row"_s;
        QTest::newRow("two columns of one name") << QByteArray("NOM;nom \na;b\n") << u"nom"_s;
        QTest::newRow("damaged header") << QByteArray("N\xE9;PRENOM\na;b\n") << u"header"_s;
    }
    void headerProblems()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, word);
        const ReadBack read = readBytes(bytes);
        QVERIFY2(read.error.contains(word), qPrintable(read.error));
    }

    void headerMustFitTheRows()
    {
        const ReadBack read = readBytes("A;B;C\n1;2\n", {.columns = 2});
        QVERIFY2(read.error.contains(u'3') && read.error.contains(u'2'), qPrintable(read.error));
    }

    void trailingSeparators()
    {
        const ReadBack read =
            readBytes("A;B\n1;2;\n3;4;\n", {.columns = 3, .trailingSeparator = true});
        QCOMPARE(read.columns, (QStringList{u"A"_s, u"B"_s, u"column_3"_s}));
        QCOMPARE(read.rows.size(), std::size_t{2});
    }

    void linesAboveTheHeaderComeFirst()
    {
        const ReadBack read =
            readBytes("a title\n\n\"quoted;\nA;B\n1;2\n3;4\n", {.headerLine = 4, .columns = 2});
        QCOMPARE(read.columns, (QStringList{u"A"_s, u"B"_s}));
        QCOMPARE(read.faults, (QStringList{u"1:title_line"_s, u"3:title_line"_s}));
        QCOMPARE(read.lines, (std::vector<qint64>{5, 6}));
    }

    void linesAboveTheFirstRowComeFirst()
    {
        const ReadBack read =
            readBytes("a title\n1;2\n3;4\n", {.header = false, .headerLine = 2, .columns = 2});
        QCOMPARE(read.faults, QStringList{u"1:title_line"_s});
        QCOMPARE(read.rows.size(), std::size_t{2});
    }

    void aHeaderBehindTheEndIsRefused()
    {
        QVERIFY(!readBytes("A;B\n1;2\n", {.headerLine = 9, .columns = 2}).error.isEmpty());
    }

    void columnsOfFixedWidth()
    {
        const Dialect dialect{.format = intake::FileFormat::FixedWidth,
                              .separator = '\0',
                              .quote = '\0',
                              .fixed = {{4, true}, {3, true}, {3, false}},
                              .columns = 3};
        const ReadBack read = readBytes("ID  SX TOWN\n1   M  \xC3\x89"
                                        "TEL\n\n\"2;  F\n12345 X\n"
                                        "ID  SX TOWN\n",
                                        dialect);
        QCOMPARE(read.columns, (QStringList{u"ID"_s, u"SX"_s, u"TOWN"_s}));
        QCOMPARE(read.rows.size(), std::size_t{2});
        QCOMPARE(read.rows[0].last(), u"\u00C9TEL"_s);
        QCOMPARE(read.rows[1], (QStringList{u"\"2; "_s, u" F"_s, QString()}));
        QCOMPARE(read.lines, (std::vector<qint64>{2, 4}));
        QCOMPARE(read.faults, (QStringList{u"5:text_across_columns"_s, u"6:repeated_header"_s}));
    }

    void classicMacLineEnds()
    {
        const ReadBack read =
            readBytes("A;B\r1;2\r\"3\r\";4\r5\r", {.lineEnding = LineEnding::Cr, .columns = 2});
        QCOMPARE(read.rows.size(), std::size_t{2});
        QCOMPARE(read.faults, QStringList{u"5:wrong_column_count"_s});
    }

    void quotesCanBeLetters()
    {
        const ReadBack read = readBytes("A;B\n\"x;2\n", {.quote = '\0', .columns = 2});
        QCOMPARE(read.rows.front(), (QStringList{u"\"x"_s, u"2"_s}));
    }

    void aFailingDeviceIsAStorageError()
    {
        FailingDevice device;
        const ReadBack read = readFrom(device, {});
        QVERIFY(!read.error.isEmpty());
        QCOMPARE(read.sha256, QByteArray());
    }

    // Whatever is written is read back, in every encoding, with every separator,
    // and however the bytes arrive.
    void roundTrip_data()
    {
        QTest::addColumn<Encoding>("encoding");
        QTest::addColumn<char>("separator");
        for (const Encoding encoding : intake::kAllEncodings) {
            for (const char separator : {';', ',', '\t', '|'})
                QTest::addRow("%s with '%c'", qPrintable(intake::encodingName(encoding)), separator)
                    << encoding << separator;
        }
    }
    void roundTrip()
    {
        QFETCH(Encoding, encoding);
        QFETCH(char, separator);
        QRandomGenerator random(34);
        std::vector<QStringList> written;
        QByteArray utf8;
        constexpr int columns = 4;
        for (int i = 0; i < 300; ++i) {
            QStringList row{u"r%1"_s.arg(i)};
            QByteArray line = row.front().toUtf8();
            for (int column = 1; column < columns; ++column) {
                row.append(randomCell(random));
                line += separator + quoted(row.back(), random, separator);
            }
            written.push_back(row);
            utf8 += line + (random.bounded(2) == 0 ? "\n" : "\r\n");
        }
        const QByteArray bytes = inEncoding(utf8, encoding);
        const Dialect dialect{
            .encoding = encoding, .separator = separator, .header = false, .columns = columns};
        for (const qint64 step : {qint64{1} << 40U, qint64{7}}) {
            SlowDevice device(bytes, step);
            const ReadBack read = readFrom(device, dialect);
            QCOMPARE(read.faults, QStringList());
            QCOMPARE(read.rows, written);
            QCOMPARE(read.sha256,
                     QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
        }
    }

    void blankCells()
    {
        const intake::TextDecoder decoder(Encoding::Utf8);
        Row row;
        row.decoder = &decoder;
        row.cells = {"NULL", " \t", "\\N", "\xC2\xA0", " x ", "Null"};
        for (const qsizetype blank : {0, 1, 2, 3}) {
            QVERIFY(row.isBlank(blank));
            QCOMPARE(row.text(blank), QString());
        }
        QVERIFY(!row.isBlank(4));
        QCOMPARE(row.text(4), u"x"_s);
        QCOMPARE(row.text(5), u"Null"_s); // a real surname
    }
};

QTEST_APPLESS_MAIN(TestCsvReader)
#include "tst_csvreader.moc"
