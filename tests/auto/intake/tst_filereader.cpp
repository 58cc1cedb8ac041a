// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/filereader.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using intake::AcceptedRow;
using intake::EndOfFile;
using intake::FileKind;
using intake::FileReader;
using intake::Issue;
using intake::ReadItem;
using intake::ReadOptions;
using intake::RowCounts;
using people::DataCategory;

namespace {

const QDate kToday(2026, 6, 11);

struct ReadFile {
    QString error;
    bool safe = false;
    std::vector<people::SourceRecord> records;
    std::vector<Issue> issues;
    RowCounts counts;
    QByteArray sha256;
    qint64 position = 0;
    std::vector<intake::FullDumpSign> signs;

    QStringList faults() const
    {
        QStringList texts;
        for (const Issue &issue : issues)
            texts.append(u"%1:%2"_s.arg(issue.line).arg(intake::reasonKey(issue.reason)));
        return texts;
    }
};

ReadFile readFrom(QIODevice &device, const ReadOptions &options)
{
    ReadFile result;
    auto reader = FileReader::open(device, options);
    if (!reader) {
        result.error = reader.error().message;
        return result;
    }
    result.safe = (*reader)->isSafe();
    for (;;) {
        base::Result<ReadItem> item = (*reader)->next();
        if (!item) {
            result.error = item.error().message;
            return result;
        }
        if (std::holds_alternative<EndOfFile>(*item))
            break;
        if (auto *row = std::get_if<AcceptedRow>(&*item))
            result.records.push_back(row->record);
        else
            result.issues.push_back(std::get<Issue>(*item));
    }
    result.counts = (*reader)->counts();
    result.sha256 = (*reader)->sha256();
    result.position = (*reader)->position();
    result.signs = (*reader)->fullDumpSigns();
    return result;
}

ReadFile readBytes(const QByteArray &bytes, ReadOptions options = {})
{
    options.today = kToday;
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    return readFrom(buffer, options);
}

QByteArray fixture(const QString &name)
{
    QFile file(QStringLiteral(TEST_DATA_DIR) + u"/intake/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Bytes that come once, as from a pipe.
class Pipe final : public QIODevice
{
public:
    explicit Pipe(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
        open(ReadOnly | Unbuffered);
    }
    bool isSequential() const override { return true; }
    bool atEnd() const override { return m_at == m_bytes.size(); }

protected:
    qint64 readData(char *to, qint64 size) override
    {
        const qint64 given = std::min(size, qint64{m_bytes.size()} - m_at);
        std::copy_n(m_bytes.constData() + m_at, given, to);
        m_at += given;
        return given;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_at = 0;
};

bool reconciles(const ReadFile &read)
{
    return read.counts.rows == read.counts.accepted + read.counts.quarantined
        && read.counts.accepted == static_cast<qint64>(read.records.size())
        && read.counts.quarantined == static_cast<qint64>(read.issues.size());
}

} // namespace

class TestFileReader final : public QObject
{
    Q_OBJECT

private slots:
    // The same four invented patients, written in many ways.
    void readsAlike_data()
    {
        QTest::addColumn<QString>("file");
        for (const char *name :
             {"plain-utf8", "bom-utf8", "utf16le-bom", "utf16be-bom", "utf16le-no-bom",
              "windows1252", "iso8859-15", "ibm850", "macroman", "classic-mac-line-ends", "tab",
              "comma-quoted", "excel-sep-line", "trailing-separators", "blank-tail"})
            QTest::newRow(name) << QString::fromLatin1(name) + u".csv"_s;
    }
    void readsAlike()
    {
        QFETCH(QString, file);
        const QByteArray bytes = fixture(file);
        const ReadFile read = readBytes(bytes);
        QCOMPARE(read.error, QString());
        QVERIFY(read.safe);
        QCOMPARE(read.counts, (RowCounts{.rows = 4, .accepted = 4}));
        QVERIFY(reconciles(read));
        QCOMPARE(read.records[0].usualName, u"LE GOFF"_s);
        QCOMPARE(read.records[0].birthName, u"MORVAN"_s);
        QCOMPARE(read.records[0].birthDate.packed(), 19500312);
        QCOMPARE(read.records[2].givenNames, u"\u00C9LO\u00CFSE"_s);
        QCOMPARE(read.records[2].birthDate.packed(), 19900000);
        QCOMPARE(read.sha256, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
        QCOMPARE(read.position, bytes.size());
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("word");
        QTest::newRow("empty file") << u"empty.csv"_s << u"empty"_s;
        QTest::newRow("only blank lines") << u"only-blanks.csv"_s << u"empty"_s;
        QTest::newRow("header only") << u"header-only.csv"_s << u"no row"_s;
        QTest::newRow("duplicate header") << u"duplicate-header.csv"_s << u"NOM"_s;
        QTest::newRow("header shorter than the rows") << u"header-too-short.csv"_s << u"9"_s;
        QTest::newRow("workbook") << u"binary.xlsx"_s << u"workbook"_s;
        QTest::newRow("PDF") << u"binary.pdf"_s << u"not a text file"_s;
        QTest::newRow("noise") << u"binary-noise.csv"_s << u"not a text file"_s;
        QTest::newRow("mixed separators") << u"mixed-separators.csv"_s << u"same separator"_s;
    }
    void refuses()
    {
        QFETCH(QString, file);
        QFETCH(QString, word);
        const ReadFile read = readBytes(fixture(file));
        QVERIFY2(read.error.contains(word), qPrintable(read.error));
        QVERIFY(!read.error.contains(u"LE GOFF"));
    }

    void putsAside_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("fault");
        QTest::newRow("NUL") << u"nul-bytes.csv"_s << u"3:nul_byte"_s;
        QTest::newRow("invalid bytes") << u"invalid-utf8.csv"_s << u"6:undecodable"_s;
        QTest::newRow("unclosed quote") << u"unclosed-quote.csv"_s << u"3:unclosed_quote"_s;
        QTest::newRow("wrong column count")
            << u"wrong-column-count.csv"_s << u"3:wrong_column_count"_s;
        QTest::newRow("lone CR") << u"lone-cr.csv"_s << u"3:stray_line_break"_s;
        QTest::newRow("no name") << u"no-name.csv"_s << u"3:no_name"_s;
        QTest::newRow("header again") << u"repeated-header.csv"_s << u"4:repeated_header"_s;
    }
    void putsAside()
    {
        QFETCH(QString, file);
        QFETCH(QString, fault);
        const ReadFile read = readBytes(fixture(file));
        QCOMPARE(read.error, QString());
        QCOMPARE(read.faults(), QStringList{fault});
        QCOMPARE(read.counts, (RowCounts{.rows = 5, .accepted = 4, .quarantined = 1}));
        QVERIFY(reconciles(read));
        QVERIFY(!read.issues.front().safeRow.isEmpty());
    }

    void doubtfulFilesAreNotSafe_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("no names") << u"missing-columns.csv"_s;
        QTest::newRow("dates that can be read two ways") << u"ambiguous-dates.csv"_s;
        QTest::newRow("no header") << u"no-header.csv"_s;
    }
    void doubtfulFilesAreNotSafe()
    {
        QFETCH(QString, file);
        const ReadFile read = readBytes(fixture(file));
        QCOMPARE(read.error, QString());
        QVERIFY(!read.safe);
    }

    void aMappingSettlesTheDates()
    {
        const auto mapping = intake::mappingFromJson(
            R"({"kind":"patients","date_format":"MM/dd/yyyy",
                "columns":{"NOM":"usual_name","DDN":"birth_date"}})");
        QVERIFY(mapping);
        const ReadFile read = readBytes(fixture(u"ambiguous-dates.csv"_s), {.mapping = *mapping});
        QVERIFY(read.safe);
        QCOMPARE(read.records[0].birthDate.packed(), 19500102);
        QCOMPARE(read.records[0].givenNames, QString());

        intake::ColumnMapping vague = *mapping;
        vague.dateFormat.reset();
        QVERIFY(readBytes(fixture(u"ambiguous-dates.csv"_s), {.mapping = vague})
                    .error.contains(u"date_format"));
    }

    void aMappingReadsAFileWithoutHeader()
    {
        const auto mapping = intake::mappingFromJson(
            R"({"kind":"patients","header":false,"columns":
                {"column_2":"usual_name","column_4":"given_names","column_5":"birth_date"}})");
        QVERIFY(mapping);
        const ReadFile read = readBytes(fixture(u"no-header.csv"_s), {.mapping = *mapping});
        QCOMPARE(read.error, QString());
        QVERIFY(read.safe);
        QCOMPARE(read.counts, (RowCounts{.rows = 4, .accepted = 4}));
        QCOMPARE(read.records[0].line, 1);
    }

    void theResolvedMappingReadsTheFileAgain()
    {
        const QByteArray bytes = fixture(u"ibm850.csv"_s);
        QBuffer buffer;
        buffer.setData(bytes);
        buffer.open(QIODevice::ReadOnly);
        const auto reader = FileReader::open(buffer, {.today = kToday});
        QVERIFY(reader);
        const intake::ColumnMapping &mapping = (*reader)->mapping();
        QCOMPARE(mapping.encoding, std::optional(intake::Encoding::Ibm850));
        QCOMPARE(mapping.separator, std::optional(';'));
        const ReadFile guessed = readBytes(bytes);
        const ReadFile mapped = readBytes(bytes, {.mapping = mapping});
        QVERIFY(guessed.records == mapped.records);
    }

    void optionsGoBeforeTheMapping()
    {
        auto mapping = intake::mappingFromJson(
            R"({"kind":"patients","encoding":"cp850","separator":",","date_format":"dd/MM/yyyy",
                "columns":{"NOM":"usual_name","PRENOM":"given_names"}})");
        QVERIFY(mapping);
        const ReadFile read = readBytes(
            fixture(u"windows1252.csv"_s),
            {.encoding = intake::Encoding::Windows1252, .separator = ';', .mapping = *mapping});
        QCOMPARE(read.error, QString());
        QCOMPARE(read.records[2].givenNames, u"\u00C9LO\u00CFSE"_s);
    }

    void aLeakBecomesFlags()
    {
        const ReadFile read = readBytes(fixture(u"leak.csv"_s), {.kind = FileKind::Leak});
        QCOMPARE(read.error, QString());
        QVERIFY(read.safe);
        QCOMPARE(read.counts, (RowCounts{.rows = 4, .accepted = 2, .quarantined = 2}));
        QCOMPARE(read.records[0].leaked,
                 DataCategory::Identity | DataCategory::Nir | DataCategory::HealthComment
                     | DataCategory::Password | DataCategory::Physician | DataCategory::Other);
        QCOMPARE(read.records[1].leaked, DataCategory::Identity | DataCategory::Email);
        QVERIFY(read.issues[0].safeRow.contains(u"SANSNOM"));
        QVERIFY(!read.issues[0].safeRow.contains(u"SECRET"));
        QCOMPARE(read.issues[1].safeRow, QStringList());
    }

    void aTenMegabyteLineIsOneRow()
    {
        QByteArray bytes = fixture(u"plain-utf8.csv"_s);
        bytes += "9;" + QByteArray(10'000'000, 'x') + ";;X;01/01/1970;M;;56000;Y\n";
        bytes += "10;APRES;;X;31/01/1970;M;;56000;Y\n";
        const ReadFile read = readBytes(bytes);
        QCOMPARE(read.error, QString());
        QCOMPARE(read.faults(), QStringList{u"6:line_too_long"_s});
        QCOMPARE(read.records.back().usualName, u"APRES"_s);
        QCOMPARE(read.records.back().line, 7);
        QVERIFY(reconciles(read));
    }

    // No accent in the first megabyte: the encoding is decided by what follows.
    void lateAccentsDecideTheEncoding()
    {
        QByteArray bytes = "NOM;PRENOM;DDN\n";
        while (bytes.size() < 1'500'000)
            bytes += "RIOU;ANNE;25/03/1950\n";
        bytes += QByteArray("RIOU;\xC9LO\xCFSE;25/03/1950\n").repeated(100);
        const ReadFile read = readBytes(bytes);
        QCOMPARE(read.counts.quarantined, 0);
        QCOMPARE(read.records.back().givenNames, u"\u00C9LO\u00CFSE"_s);
    }

    void aWholeDumpIsSeen()
    {
        QByteArray bytes = "NOM;PRENOM;DDN;CP;LABO\n";
        for (int i = 0; i < 600; ++i) {
            const char *const code = i % 2 == 0 ? "56000" : "45000";
            bytes += "RIOU;ANNE;25/03/1950;" + QByteArray(code) + ";L" + QByteArray::number(i % 6)
                + "\n";
        }
        const ReadFile leak = readBytes(bytes, {.kind = FileKind::Leak});
        QCOMPARE(leak.signs,
                 (std::vector{intake::FullDumpSign::FarApart, intake::FullDumpSign::ManyLabCodes}));
        QVERIFY(readBytes(bytes).signs.empty());
    }

    // No day above twelve among the first rows: the whole column is looked at.
    void lateDatesDecideTheOrder_data()
    {
        QTest::addColumn<QByteArray>("late");
        QTest::addColumn<bool>("safe");
        QTest::addColumn<int>("birthDate"); // of the first row
        QTest::newRow("a day above twelve") << QByteArray("25/03/1950") << true << 19500201;
        QTest::newRow("a month above twelve") << QByteArray("03/25/1950") << true << 19500102;
        QTest::newRow("neither") << QByteArray("03/04/1950") << false << 19500201;
    }
    void lateDatesDecideTheOrder()
    {
        QFETCH(QByteArray, late);
        const QByteArray bytes = "NOM;PRENOM;DDN\n"
            + QByteArray("RIOU;ANNE;01/02/1950\n").repeated(3000)
            + QByteArray("RIOU;ANNE;" + late + "\n").repeated(3000);
        const ReadFile read = readBytes(bytes);
        QCOMPARE(read.error, QString());
        QTEST(read.safe, "safe");
        QCOMPARE(read.counts.accepted, 6000);
        QTEST(read.records.front().birthDate.packed(), "birthDate");
        QCOMPARE(read.sha256, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    }

    void twoOrdersInOneColumnAreTold_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("others");
        QTest::addColumn<bool>("told");
        QTest::newRow("none") << 1000 << 0 << false;
        QTest::newRow("five typing errors") << 1000 << 5 << false;
        QTest::newRow("six") << 1000 << 6 << true;
        QTest::newRow("six in twenty thousand") << 20'000 << 6 << false;
        QTest::newRow("twenty in twenty thousand") << 20'000 << 20 << true;
    }
    void twoOrdersInOneColumnAreTold()
    {
        QFETCH(int, rows);
        QFETCH(int, others);
        QByteArray bytes = "NOM;PRENOM;DDN\n" + QByteArray("RIOU;ANNE;25/02/1950\n").repeated(rows)
            + QByteArray("RIOU;ANNE;02/25/1950\n").repeated(others);
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        const auto reader = FileReader::open(buffer, {.today = kToday});
        QVERIFY(reader);
        for (;;) {
            const base::Result<ReadItem> item = (*reader)->next();
            QVERIFY(item);
            if (std::holds_alternative<EndOfFile>(*item))
                break;
        }
        const std::optional<intake::DateConflict> conflict = (*reader)->dateConflict();
        QTEST(conflict.has_value(), "told");
        if (!conflict)
            return;
        QCOMPARE(conflict->rows, others);
        QCOMPARE(conflict->lines.size(), std::size_t{5});
        QCOMPARE(conflict->lines.front(), rows + 2);
        QVERIFY(intake::dateConflictText(*conflict).contains(u"DDN"));
    }

    void aTotalIsCompared()
    {
        QByteArray bytes = "NOM;PRENOM;DDN\nRIOU;ANNE;25/02/1950\n;X;\nNombre de lignes : 3;;\n";
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        const auto reader = FileReader::open(buffer, {.today = kToday});
        QVERIFY(reader);
        for (int i = 0; i < 4; ++i)
            QVERIFY((*reader)->next());
        QCOMPARE((*reader)->statedTotal(),
                 std::optional(intake::StatedTotal{.line = 4, .rows = 3, .read = 2}));
        QVERIFY(!(*reader)->statedTotal()->agrees());
        QCOMPARE((*reader)->counts(), (RowCounts{.rows = 3, .accepted = 1, .quarantined = 2}));
    }

    void warningsNameTheirColumn()
    {
        QByteArray bytes = "NOM;PRENOM;DDN;CP\nRIOU;ANNE;25/02/1950;1000\n";
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        const auto reader = FileReader::open(buffer, {.today = kToday});
        QVERIFY(reader);
        QCOMPARE((*reader)->columnOf(intake::Warning::ShortPostalCode), u"CP"_s);
        QCOMPARE((*reader)->columnOf(intake::Warning::UnreadableBirthDate), u"DDN"_s);
        QCOMPARE((*reader)->columnOf(intake::Warning::BadNirKey), QString());
        QCOMPARE((*reader)->columnOf(intake::Warning::TestPatient), QString());
    }

    void theResolvedMappingSaysTheShape_data()
    {
        QTest::addColumn<QString>("file");
        for (const char *name : {"fixed-width.txt", "fixed-width-title-and-total.txt",
                                 "title-lines.csv", "apostrophe-quotes.csv", "footer-total.csv"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void theResolvedMappingSaysTheShape()
    {
        QFETCH(QString, file);
        const QByteArray bytes = fixture(file);
        QBuffer buffer;
        buffer.setData(bytes);
        buffer.open(QIODevice::ReadOnly);
        const auto reader = FileReader::open(buffer, {.today = kToday});
        QVERIFY(reader);
        const auto mapping =
            intake::mappingFromJson(QJsonDocument(intake::toJson((*reader)->mapping())).toJson());
        QVERIFY(mapping);
        const ReadFile guessed = readBytes(bytes);
        const ReadFile mapped = readBytes(bytes, {.mapping = *mapping});
        QCOMPARE(mapped.error, QString());
        QVERIFY(guessed.records == mapped.records);
        QCOMPARE(guessed.faults(), mapped.faults());
    }

    void aQuarantinedLeakKeepsItsFlags()
    {
        const ReadFile read = readBytes(fixture(u"leak.csv"_s), {.kind = FileKind::Leak});
        QCOMPARE(read.issues[0].leaked,
                 DataCategory::Identity | DataCategory::HealthComment | DataCategory::Password
                     | DataCategory::Physician | DataCategory::Other);
        QCOMPARE(read.issues[1].leaked, people::DataCategories());
        const ReadFile titled =
            readBytes(fixture(u"leak-title-and-total.csv"_s), {.kind = FileKind::Leak});
        QCOMPARE(titled.faults(), (QStringList{u"1:title_line"_s, u"6:footer"_s}));
        QCOMPARE(titled.issues[0].safeRow, QStringList());
        QCOMPARE(titled.issues[1].leaked, people::DataCategories());
    }

    void textIsReadFromAPipe()
    {
        const QByteArray bytes = fixture(u"plain-utf8.csv"_s);
        Pipe pipe(bytes);
        const ReadFile read = readFrom(pipe, {.today = kToday});
        QCOMPARE(read.error, QString());
        QCOMPARE(read.counts, (RowCounts{.rows = 4, .accepted = 4}));
        QCOMPARE(read.sha256, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
        Pipe undecided(fixture(u"ambiguous-dates.csv"_s));
        QVERIFY(!readFrom(undecided, {.today = kToday}).safe);
    }

    void aWorkbookIsNotReadFromAPipe()
    {
        Pipe pipe(fixture(u"xlsx-plain.xlsx"_s));
        QVERIFY(!readFrom(pipe, {.today = kToday}).error.isEmpty());
    }

    void anUnreadableDeviceIsAnError()
    {
        QFile closed(u"/nonexistent"_s);
        QVERIFY(!readFrom(closed, {.today = kToday}).error.isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestFileReader)
#include "tst_filereader.moc"
