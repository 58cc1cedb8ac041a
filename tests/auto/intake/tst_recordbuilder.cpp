// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/recordbuilder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using intake::AcceptedRow;
using intake::ColumnMapping;
using intake::Field;
using intake::FileKind;
using intake::Issue;
using intake::Reason;
using intake::RecordBuilder;
using intake::Row;
using intake::Warning;
using people::DataCategories;
using people::DataCategory;
using people::Sex;
using Warnings = std::vector<Warning>;

namespace {

const QDate kToday(2026, 6, 11);
constexpr int kFirstField = 0;

// One column per field, named like it, and an unmapped one.
ColumnMapping everyField(FileKind kind)
{
    ColumnMapping mapping;
    mapping.kind = kind;
    for (int i = kFirstField; i < intake::kFieldCount; ++i) {
        const auto field = static_cast<Field>(i);
        mapping.columns.push_back({intake::fieldKey(field), field});
    }
    mapping.columns.push_back({u"unknown"_s, std::nullopt});
    return mapping;
}

QStringList columnsOf(const ColumnMapping &mapping)
{
    QStringList columns;
    for (const ColumnMapping::Column &column : mapping.columns)
        columns.append(column.name);
    return columns;
}

// A row of everyField(), filled by column name.
class Cells final
{
public:
    explicit Cells(std::initializer_list<std::pair<QString, QByteArray>> values)
        : m_columns(columnsOf(everyField(FileKind::Leak)))
        , m_values(static_cast<std::size_t>(m_columns.size()))
    {
        for (const auto &[column, value] : values)
            m_values[static_cast<std::size_t>(m_columns.indexOf(column))] = value;
        m_row.decoder = &m_decoder;
        m_row.line = 7;
        for (const QByteArray &value : m_values)
            m_row.cells.push_back(value);
    }
    Row &row() { return m_row; }

private:
    QStringList m_columns;
    std::vector<QByteArray> m_values;
    intake::TextDecoder m_decoder{intake::Encoding::Utf8};
    Row m_row;
};

std::variant<AcceptedRow, Issue> build(Cells cells, FileKind kind = FileKind::Patients)
{
    const ColumnMapping mapping = everyField(kind);
    return RecordBuilder(mapping, columnsOf(mapping), kToday).build(cells.row());
}

AcceptedRow accepted(const Cells &cells, FileKind kind = FileKind::Patients)
{
    const auto built = build(cells, kind);
    const auto *row = std::get_if<AcceptedRow>(&built);
    return row == nullptr ? AcceptedRow() : *row;
}

} // namespace

class TestRecordBuilder final : public QObject
{
    Q_OBJECT

private slots:
    void readsEveryField()
    {
        const AcceptedRow row = accepted(Cells{{u"record_id"_s, "P-1"},
                                               {u"birth_name"_s, "MORVAN"},
                                               {u"usual_name"_s, " LE GOFF "},
                                               {u"given_names"_s, "Jeanne Marie"},
                                               {u"first_given_name"_s, "Jeanne"},
                                               {u"birth_date"_s, "12/03/1950"},
                                               {u"sex"_s, "F"},
                                               {u"nir"_s, "2 95 10 99 126 111 93"},
                                               {u"ins"_s, "2951099126111"},
                                               {u"phone"_s, "02 97 00 00 00"},
                                               {u"mobile"_s, "06 00 00 00 00"},
                                               {u"email"_s, "j@example.org"},
                                               {u"address"_s, "1 rue Haute"},
                                               {u"address2"_s, "Bat B"},
                                               {u"postal_code"_s, "56000"},
                                               {u"city"_s, "Vannes"},
                                               {u"country"_s, "FR"},
                                               {u"title"_s, "Mme"},
                                               {u"guardian_name"_s, "RIOU"},
                                               {u"sample_date"_s, "01/02/2019"}});
        people::SourceRecord expected;
        expected.line = 7;
        expected.ref = u"P-1"_s;
        expected.birthName = u"MORVAN"_s;
        expected.usualName = u"LE GOFF"_s;
        expected.givenNames = u"Jeanne Marie"_s;
        expected.firstGivenName = u"Jeanne"_s;
        expected.birthDate = {.year = 1950, .month = 3, .day = 12};
        expected.sex = Sex::Female;
        expected.nir = u"295109912611193"_s;
        expected.ins = u"2951099126111"_s;
        expected.phone = u"02 97 00 00 00"_s;
        expected.mobile = u"06 00 00 00 00"_s;
        expected.email = u"j@example.org"_s;
        expected.address = u"1 rue Haute"_s;
        expected.address2 = u"Bat B"_s;
        expected.postalCode = u"56000"_s;
        expected.city = u"Vannes"_s;
        expected.country = u"FR"_s;
        expected.title = u"Mme"_s;
        expected.guardianName = u"RIOU"_s;
        expected.sampleDate = {.year = 2019, .month = 2, .day = 1};
        QVERIFY(row.record == expected);
        QCOMPARE(row.warnings, Warnings());
    }

    void warns_data()
    {
        QTest::addColumn<QString>("column");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<Warnings>("warnings");
        QTest::newRow("wrong key")
            << u"nir"_s << QByteArray("288091234567823") << Warnings{Warning::BadNirKey};
        QTest::newRow("no NIR") << u"nir"_s << QByteArray("12345")
                                << Warnings{Warning::UnreadableNir};
        QTest::newRow("INS in scientific notation")
            << u"ins"_s << QByteArray("2.95E+14") << Warnings{Warning::DigitsLost};
        QTest::newRow("all digits but the key, which is wrong")
            << u"nir"_s << QByteArray("2,9510991261119E+14") << Warnings{Warning::DigitsLost};
        QTest::newRow("all digits behind an exponent")
            << u"nir"_s << QByteArray("2,95109912611193E+14") << Warnings{};
        QTest::newRow("a key that ends with zero, which is not written")
            << u"nir"_s << QByteArray("2.9512350000012E+14") << Warnings{};
        QTest::newRow("number with decimals")
            << u"nir"_s << QByteArray("295109912611193.0") << Warnings{};
        QTest::newRow("postal code without its zero")
            << u"postal_code"_s << QByteArray("1000") << Warnings{Warning::ShortPostalCode};
        QTest::newRow("address of a hospital")
            << u"email"_s << QByteArray("a@chu-exemple.fr") << Warnings{Warning::ProfessionalEmail};
        QTest::newRow("address of the patient")
            << u"email"_s << QByteArray("a@example.org") << Warnings{};
        QTest::newRow("ISO date in a French file")
            << u"birth_date"_s << QByteArray("1950-03-12") << Warnings{};
        QTest::newRow("date in another order") << u"birth_date"_s << QByteArray("03/13/1950")
                                               << Warnings{Warning::UnreadableBirthDate};
        QTest::newRow("NIR in scientific notation")
            << u"nir"_s << QByteArray("2,95E+14") << Warnings{Warning::DigitsLost};
        QTest::newRow("no INS") << u"ins"_s << QByteArray("x") << Warnings{Warning::UnreadableIns};
        QTest::newRow("no date") << u"birth_date"_s << QByteArray("vers 1950")
                                 << Warnings{Warning::UnreadableBirthDate};
        QTest::newRow("31 February") << u"birth_date"_s << QByteArray("31/02/1950")
                                     << Warnings{Warning::UnreadableBirthDate};
        QTest::newRow("born tomorrow")
            << u"birth_date"_s << QByteArray("12/06/2026") << Warnings{Warning::FutureBirthDate};
        QTest::newRow("born today") << u"birth_date"_s << QByteArray("11/06/2026") << Warnings{};
        QTest::newRow("120 years old") << u"birth_date"_s << QByteArray("01/01/1906") << Warnings{};
        QTest::newRow("older than anybody") << u"birth_date"_s << QByteArray("31/12/1905")
                                            << Warnings{Warning::ImplausibleBirthDate};
        QTest::newRow("partial date is no problem")
            << u"birth_date"_s << QByteArray("00/00/1950") << Warnings{};
        QTest::newRow("sample without date")
            << u"sample_date"_s << QByteArray("hier") << Warnings{Warning::UnreadableSampleDate};
        QTest::newRow("sample of next year")
            << u"sample_date"_s << QByteArray("01/01/2027") << Warnings{Warning::FutureSampleDate};
        QTest::newRow("test patient")
            << u"usual_name"_s << QByteArray("TEST") << Warnings{Warning::TestPatient};
        QTest::newRow("test patient with a number")
            << u"usual_name"_s << QByteArray("Essai 2") << Warnings{Warning::TestPatient};
        QTest::newRow("ZZZ") << u"birth_name"_s << QByteArray("ZZZPATIENT")
                             << Warnings{Warning::TestPatient};
        QTest::newRow("ZZTEST") << u"usual_name"_s << QByteArray("ZZTEST")
                                << Warnings{Warning::TestPatient};
        QTest::newRow("Testard is a name")
            << u"usual_name"_s << QByteArray("TESTARD") << Warnings{};
        QTest::newRow("baby by civility") << u"title"_s
                                          << QByteArray("B\xC3\xA9"
                                                        "b\xC3\xA9")
                                          << Warnings{Warning::Baby};
        QTest::newRow("baby by name")
            << u"usual_name"_s << QByteArray("BEBE DUPONT") << Warnings{Warning::Baby};
    }
    void warns()
    {
        QFETCH(QString, column);
        QFETCH(QByteArray, value);
        const AcceptedRow row = accepted(Cells{{u"guardian_name"_s, "X"},
                                               {u"usual_name"_s, "RIOU"},
                                               {u"given_names"_s, "ANNE"},
                                               {column, value}});
        QVERIFY(!row.record.usualName.isEmpty());
        QTEST(row.warnings, "warnings");
    }

    void threeColumnsMakeABirthDate()
    {
        const AcceptedRow row = accepted(Cells{{u"usual_name"_s, "RIOU"},
                                               {u"birth_day"_s, "12"},
                                               {u"birth_month"_s, "3"},
                                               {u"birth_year"_s, "1950"}});
        QCOMPARE(row.record.birthDate.packed(), 19500312);
    }

    void aRowWithoutNameIsPutAside()
    {
        const auto built = build(Cells{{u"given_names"_s, "ANNE"}, {u"usual_name"_s, "NULL"}});
        const auto *issue = std::get_if<Issue>(&built);
        QVERIFY(issue != nullptr);
        QCOMPARE(issue->reason, Reason::NoName);
        QCOMPARE(issue->line, 7);
        QCOMPARE(issue->column, u"usual_name"_s);
        QVERIFY(issue->safeRow.contains(u"ANNE"));
    }

    void sexes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Sex>("sex");
        for (const QString &text : {u"M"_s, u"h"_s, u"1"_s, u"Masculin"_s, u"male"_s, u"M."_s})
            QTest::newRow(qPrintable(text)) << text << Sex::Male;
        for (const QString &text :
             {u"F"_s, u"2"_s, u"F\u00E9minin"_s, u"female"_s, u"Mme"_s, u"S\u0153ur"_s})
            QTest::newRow(qPrintable(text)) << text << Sex::Female;
        for (const QString &text : {QString(), u"X"_s, u"9"_s, u"Enfant"_s, u"inconnu"_s})
            QTest::newRow(qPrintable(u"unknown "_s + text)) << text << Sex::Unknown;
    }
    void sexes()
    {
        QFETCH(QString, text);
        QTEST(intake::sexFromText(text), "sex");
    }

    void theCivilityTellsTheSex()
    {
        const AcceptedRow row = accepted(Cells{{u"usual_name"_s, "RIOU"}, {u"title"_s, "Mme"}});
        QCOMPARE(row.record.sex, Sex::Female);
    }

    void leakedCategories_data()
    {
        QTest::addColumn<QString>("column");
        QTest::addColumn<DataCategories>("category");
        const auto row = [](const QString &column, DataCategories category) {
            QTest::newRow(qPrintable(column)) << column << category;
        };
        for (int i = kFirstField; i < intake::kFieldCount; ++i)
            row(intake::fieldKey(static_cast<Field>(i)), intake::categoryOf(static_cast<Field>(i)));
        row(u"unknown"_s, DataCategory::Other);
    }
    void leakedCategories()
    {
        QFETCH(QString, column);
        QFETCH(DataCategories, category);
        const DataCategories filled =
            accepted(Cells{{u"usual_name"_s, "RIOU"}, {column, "1"}}, FileKind::Leak).record.leaked;
        QCOMPARE(filled, DataCategories(DataCategory::Identity) | category);
        const DataCategories blank =
            accepted(Cells{{u"birth_name"_s, "RIOU"}, {column, " "}}, FileKind::Leak).record.leaked;
        QVERIFY(column == u"birth_name" || blank == DataCategories(DataCategory::Identity));
        QCOMPARE(accepted(Cells{{u"usual_name"_s, "RIOU"}, {column, "1"}}).record.leaked,
                 DataCategories());
    }

    // The marker stands in every column that must not be kept.
    void leakedValuesStayOutside()
    {
        const QByteArray marker = "SECRET";
        Cells cells{{u"usual_name"_s, "RIOU"}, {u"lab_code"_s, marker}, {u"blood_group"_s, marker},
                    {u"physician"_s, marker},  {u"insurer"_s, marker},  {u"comment"_s, marker},
                    {u"login"_s, marker},      {u"password"_s, marker}, {u"unknown"_s, marker}};
        const people::SourceRecord record = accepted(cells, FileKind::Leak).record;
        for (const QString &value :
             {record.ref, record.birthName, record.usualName, record.givenNames,
              record.firstGivenName, record.nir, record.ins, record.phone, record.mobile,
              record.email, record.address, record.address2, record.postalCode, record.city,
              record.country, record.title, record.guardianName})
            QVERIFY(!value.contains(u"SECRET"));
    }

    void quarantineOfALeakKeepsOnlyIdentifyingCells()
    {
        Cells cells{{u"given_names"_s, "ANNE"}, {u"comment"_s, "SECRET"}, {u"unknown"_s, "SECRET"}};
        const auto built = build(cells, FileKind::Leak);
        const Issue issue = std::get<Issue>(built);
        QVERIFY(issue.safeRow.contains(u"ANNE"));
        QVERIFY(!issue.safeRow.contains(u"SECRET"));
        QCOMPARE(issue.safeRow.size(), intake::kFieldCount + 1);
    }

    void quarantineKeepsNoCellThatCannotBeTold()
    {
        Cells cells{{u"usual_name"_s, "SECRET"}};
        cells.row().fault = Reason::WrongColumnCount;
        cells.row().cellsAreColumns = false;
        QCOMPARE(std::get<Issue>(build(cells, FileKind::Leak)).safeRow, QStringList());
        QVERIFY(std::get<Issue>(build(cells)).safeRow.contains(u"SECRET"));
    }

    void faultsNameTheirColumn()
    {
        Cells cells{{u"usual_name"_s, "RIOU"}};
        cells.row().fault = Reason::NulByte;
        cells.row().faultColumn = 2;
        const Issue issue = std::get<Issue>(build(cells));
        QCOMPARE(issue.column, u"usual_name"_s);
        QCOMPARE(issue.reason, Reason::NulByte);
    }

    void keysAreStable()
    {
        QStringList keys;
        for (const Reason reason : intake::kAllReasons) {
            keys.append(intake::reasonKey(reason));
            QVERIFY(!intake::reasonText(reason).isEmpty());
        }
        for (const Warning warning : intake::kAllWarnings) {
            keys.append(intake::warningKey(warning));
            QVERIFY(!intake::warningText(warning).isEmpty());
        }
        QCOMPARE(keys.removeDuplicates(), 0);
        QVERIFY(!keys.contains(QString()));
    }
};

QTEST_APPLESS_MAIN(TestRecordBuilder)
#include "tst_recordbuilder.moc"
