// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "demo/generator.h"
#include "people/nir.h"
#include "support/demodata.h"

#include <QCryptographicHash>
#include <QFile>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using support::cutCsv;
using support::DemoFiles;
using support::makeDemo;

namespace {

constexpr demo::DemoRequest kRequest{.patients = 3000, .leakRows = 2000};

struct Table {
    QStringList header;
    std::vector<QStringList> rows;

    QString value(const QStringList &row, QStringView column) const
    {
        return row.value(header.indexOf(column));
    }
    bool isWhole(const QStringList &row) const { return row.size() == header.size(); }
};

Table cut(const QByteArray &bytes, char separator, bool isUtf8)
{
    std::vector<QStringList> rows = cutCsv(bytes, separator, isUtf8);
    const QStringList header = rows.front();
    rows.erase(rows.begin());
    return {header, std::move(rows)};
}

Table patientTable(const DemoFiles &files)
{
    return cut(files.patients, ';', true);
}

Table leakTable(const DemoFiles &files)
{
    return cut(files.leak, ';', false);
}

Table truthTable(const DemoFiles &files)
{
    return cut(files.truth, ',', true);
}

QSet<QString> column(const Table &table, QStringView name)
{
    QSet<QString> values;
    for (const QStringList &row : table.rows)
        values.insert(table.value(row, name));
    return values;
}

double filledShare(const Table &table, QStringView name)
{
    const auto filled = std::count_if(table.rows.begin(), table.rows.end(), [&](const auto &row) {
        return table.isWhole(row) && !table.value(row, name).isEmpty();
    });
    return static_cast<double>(filled) / static_cast<double>(table.rows.size());
}

demo::BrokenRows brokenRowsOf(const Table &table)
{
    demo::BrokenRows broken;
    for (const QStringList &row : table.rows) {
        const bool isLast = &row == &table.rows.back();
        const bool isShort = row.size() < table.header.size();
        broken.unclosedQuote += isShort && isLast;
        broken.tooFewFields += isShort && !isLast;
        broken.tooManyFields += row.size() > table.header.size();
        broken.noName += row[1].isEmpty() && row[2].isEmpty() && row[3].isEmpty();
    }
    return broken;
}

QString folded(const QString &text)
{
    return text.normalized(QString::NormalizationForm_KD)
        .remove(QRegularExpression(u"[^A-Za-z]"_s))
        .toUpper();
}

// Share of the true pairs of which surname, given name and birth date agree.
double exactShare(const DemoFiles &files)
{
    const auto keyed = [](const Table &table) {
        QHash<QString, QStringList> byRef;
        for (const QStringList &row : table.rows)
            byRef.insert(row.front(), row);
        return byRef;
    };
    const Table patients = patientTable(files);
    const Table leak = leakTable(files);
    const QHash<QString, QStringList> patientByRef = keyed(patients);
    const QHash<QString, QStringList> leakByRef = keyed(leak);
    const Table truth = truthTable(files);
    qsizetype exact = 0;
    for (const QStringList &pair : truth.rows) {
        const QStringList l = leakByRef[pair[0]];
        const QStringList p = patientByRef[pair[1]];
        const QString surname = folded(leak.value(l, u"NOM"));
        const QString date = leak.value(l, u"DDN").split(u'/').join(QString());
        const QString iso = patients.value(p, u"DATE_NAISSANCE");
        exact += (surname == folded(p[1]) || surname == folded(p[2]))
            && folded(p[3]).startsWith(folded(leak.value(l, u"PRENOM")))
            && date == iso.mid(8, 2) + iso.mid(5, 2) + iso.left(4);
    }
    return static_cast<double>(exact) / static_cast<double>(truth.rows.size());
}

bool isMarked(const QString &value)
{
    const QByteArrayList markers = demo::leakedValueMarkers();
    return std::any_of(markers.begin(), markers.end(), [&](const QByteArray &marker) {
        return value.contains(QLatin1StringView(marker));
    });
}

QStringList unmarkedValues(const Table &leak)
{
    QStringList unmarked;
    for (const QStringList &row : leak.rows) {
        for (const QStringView name : {u"CODE_LABO", u"MEDECIN", u"MUTUELLE", u"COMMENTAIRE",
                                       u"IDENTIFIANT", u"MOT_DE_PASSE"}) {
            const QString value = leak.value(row, name);
            if (leak.isWhole(row) && !value.isEmpty() && !isMarked(value))
                unmarked += value;
        }
    }
    return unmarked;
}

// Takes a number of bytes, then no more: a disk that fills up.
class FullDisk final : public QIODevice
{
public:
    explicit FullDisk(qint64 room)
        : m_room(room)
    {
        open(WriteOnly | Unbuffered);
    }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 size) override
    {
        const qint64 taken = std::min(size, m_room);
        m_room -= taken;
        return taken;
    }

private:
    qint64 m_room;
};

// Asks to stop at the given call.
class Impatience final : public base::Progress
{
public:
    explicit Impatience(int calls)
        : m_calls(calls)
    {
    }
    bool report(qsizetype done, qsizetype total) override
    {
        m_isOrderly = m_isOrderly && done >= 0 && (total == 0 || done <= total);
        return --m_calls > 0;
    }
    bool isOrderly() const { return m_isOrderly; }

private:
    int m_calls;
    bool m_isOrderly = true;
};

} // namespace

class TestGenerator final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_files = makeDemo(kRequest); }
    void sameRequestSameBytes() const;
    void bytesAreTheSameOnEveryMachine() const;
    void anotherSeedGivesAnotherPopulation();
    void deviceDoesNotChangeTheBytes() const;
    void countsAreThoseOfTheFiles();
    void smallFilesHaveNoDefects();
    void truthNamesRowsOfBothFiles();
    void brokenAndTestRowsAreNotInTheTruth();
    void patientsWithTwoRowsAreInTheTruthTwice();
    void overlapIsWhatWasAskedFor_data();
    void overlapIsWhatWasAskedFor();
    void familiesAreInBothFiles();
    void nirKeysAreRightButForTheDamagedOnes();
    void mailIsInReservedDomains();
    void valuesNotToBeKeptCarryTheirMarkers() const;
    void markersAreInTheLeakAlone() const;
    void leakIsFilledLikeTheRealOne_data();
    void leakIsFilledLikeTheRealOne();
    void harderMeansFewerExactPairs();
    void fullDiskIsAStorageError_data();
    void fullDiskIsAStorageError();
    void fullDeviceIsAStorageError();
    void stopIsHonoured_data();
    void stopIsHonoured();
    void refusesNonsense_data();
    void refusesNonsense();
    void incidentIsAnObject();

private:
    DemoFiles m_files;
};

void TestGenerator::sameRequestSameBytes() const
{
    const DemoFiles again = makeDemo(kRequest);
    QCOMPARE(again.patients, m_files.patients);
    QCOMPARE(again.leak, m_files.leak);
    QCOMPARE(again.truth, m_files.truth);
    QCOMPARE(again.counts, m_files.counts);
}

// A new value here means that every demonstration and every measured number
// changes with it: change it knowingly.
void TestGenerator::bytesAreTheSameOnEveryMachine() const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(m_files.patients);
    hash.addData(m_files.leak);
    hash.addData(m_files.truth);
    QCOMPARE(hash.result().toHex(),
             QByteArray("2105780898606b1470d6e718f8c6d56093166cbe29f6043b1bf5171c9c5653ac"));
}

void TestGenerator::anotherSeedGivesAnotherPopulation()
{
    const DemoFiles other = makeDemo({.patients = 3000, .leakRows = 2000, .seed = 35});
    QVERIFY(other.patients != m_files.patients);
    const QSet<QString> shared =
        column(patientTable(other), u"NSS") & column(patientTable(m_files), u"NSS");
    QVERIFY(shared.size() < 10);
}

void TestGenerator::deviceDoesNotChangeTheBytes() const
{
    const QTemporaryDir folder;
    QFile patients(folder.filePath(u"p"_s));
    QFile leak(folder.filePath(u"l"_s));
    QFile truth(folder.filePath(u"t"_s));
    QVERIFY(patients.open(QIODevice::ReadWrite | QIODevice::Unbuffered));
    QVERIFY(leak.open(QIODevice::ReadWrite));
    QVERIFY(truth.open(QIODevice::ReadWrite));
    base::NoProgress progress;
    QVERIFY(demo::generate(kRequest, patients, leak, truth, progress));
    for (QFile *file : {&patients, &leak, &truth})
        file->seek(0);
    QCOMPARE(patients.readAll(), m_files.patients);
    QCOMPARE(leak.readAll(), m_files.leak);
    QCOMPARE(truth.readAll(), m_files.truth);
}

void TestGenerator::countsAreThoseOfTheFiles()
{
    const Table patients = patientTable(m_files);
    const Table leak = leakTable(m_files);
    const demo::DemoCounts &counts = m_files.counts;
    QCOMPARE(counts.patientRows, kRequest.patients);
    QCOMPARE(counts.leakRows, kRequest.leakRows);
    QCOMPARE(static_cast<qint64>(patients.rows.size()), counts.patientRows);
    QCOMPARE(static_cast<qint64>(leak.rows.size()), counts.leakRows);
    QCOMPARE(brokenRowsOf(patients), counts.patientBroken);
    QCOMPARE(brokenRowsOf(leak), counts.leakBroken);
    QVERIFY(counts.patientBroken.total() >= 4);
    QVERIFY(counts.leakBroken.total() >= 4);
    QCOMPARE(static_cast<qint64>(truthTable(m_files).rows.size()), counts.truePairs);
    QCOMPARE(static_cast<qint64>(column(truthTable(m_files), u"leak_ref").size()),
             counts.overlapRows);
    QCOMPARE(static_cast<qint64>(column(truthTable(m_files), u"person").size()),
             counts.overlapPersons);
    QVERIFY(counts.patientPersons
            <= counts.patientRows - counts.patientBroken.total() - counts.patientTestRows);
}

void TestGenerator::smallFilesHaveNoDefects()
{
    const DemoFiles files = makeDemo({.patients = 99, .leakRows = 1});
    QCOMPARE(files.counts.patientBroken, demo::BrokenRows());
    QCOMPARE(files.counts.leakBroken, demo::BrokenRows());
    QCOMPARE(files.counts.patientTestRows, 0);
    QCOMPARE(patientTable(files).rows.size(), size_t{99});
    QCOMPARE(leakTable(files).rows.size(), size_t{1});
}

void TestGenerator::truthNamesRowsOfBothFiles()
{
    const QSet<QString> patients = column(patientTable(m_files), u"NUM_PATIENT");
    const QSet<QString> leak = column(leakTable(m_files), u"ID_LIGNE");
    QCOMPARE(patients.size(), kRequest.patients); // references are unique
    QCOMPARE(leak.size(), kRequest.leakRows);
    QVERIFY(patients.contains(column(truthTable(m_files), u"patient_ref")));
    QVERIFY(leak.contains(column(truthTable(m_files), u"leak_ref")));
}

void TestGenerator::brokenAndTestRowsAreNotInTheTruth()
{
    const QSet<QString> inTruth = column(truthTable(m_files), u"leak_ref");
    const Table leak = leakTable(m_files);
    for (const QStringList &row : leak.rows) {
        const bool isOdd = !leak.isWhole(row) || row[1] == u"TEST"_s || row[1] == u"ZZZ"_s
            || (row[1].isEmpty() && row[2].isEmpty() && row[3].isEmpty());
        QVERIFY2(!isOdd || !inTruth.contains(row[0]), qPrintable(row[0]));
    }
}

void TestGenerator::patientsWithTwoRowsAreInTheTruthTwice()
{
    QHash<QString, QSet<QString>> rowsOfPerson;
    for (const QStringList &pair : truthTable(m_files).rows)
        rowsOfPerson[pair[2]].insert(pair[1]);
    const auto twice = std::count_if(rowsOfPerson.begin(), rowsOfPerson.end(),
                                     [](const auto &rows) { return rows.size() == 2; });
    QVERIFY(twice > 0);
    QVERIFY(twice < rowsOfPerson.size() / 20);
}

void TestGenerator::overlapIsWhatWasAskedFor_data()
{
    QTest::addColumn<int>("patients");
    QTest::addColumn<int>("permille");
    QTest::addColumn<int>("least");
    QTest::addColumn<int>("most");
    QTest::newRow("none of the leak is in the list") << 3000 << 0 << 0 << 0;
    QTest::newRow("a tenth") << 3000 << 100 << 200 << 200;
    QTest::newRow("a third") << 3000 << 333 << 666 << 666;
    QTest::newRow("more than the list can give") << 500 << 1000 << 300 << 400;
}

void TestGenerator::overlapIsWhatWasAskedFor()
{
    QFETCH(int, patients);
    QFETCH(int, permille);
    QFETCH(int, least);
    QFETCH(int, most);
    const DemoFiles files =
        makeDemo({.patients = patients, .leakRows = 2000, .overlapPermille = permille});
    QCOMPARE(files.counts.leakRows, 2000);
    QVERIFY(files.counts.overlapRows >= least);
    QVERIFY(files.counts.overlapRows <= most);
}

void TestGenerator::familiesAreInBothFiles()
{
    // The number of a person is that of the household with the member below.
    QHash<quint64, int> membersOfHousehold;
    for (const QString &person : column(truthTable(m_files), u"person"))
        ++membersOfHousehold[person.mid(1).toULongLong() >> 8U];
    const auto families = std::count_if(membersOfHousehold.begin(), membersOfHousehold.end(),
                                        [](int members) { return members > 1; });
    QVERIFY(families > 20);
    QCOMPARE(m_files.counts.relativeRows, kRequest.leakRows * 40 / 1000);
}

void TestGenerator::nirKeysAreRightButForTheDamagedOnes()
{
    const auto wrongShare = [](const Table &table, QStringView name) {
        int whole = 0;
        int wrong = 0;
        for (const QStringList &row : table.rows) {
            const auto nir = people::parseNir(table.value(row, name));
            if (!nir || !table.isWhole(row) || nir->key == people::Nir::Key::Absent)
                continue;
            ++whole;
            wrong += nir->key == people::Nir::Key::Bad;
        }
        return whole < 1000 ? 1.0 : static_cast<double>(wrong) / whole;
    };
    QVERIFY(wrongShare(patientTable(m_files), u"NSS") < 0.006);
    const double inLeak = wrongShare(leakTable(m_files), u"NUM_SECU");
    QVERIFY(inLeak > 0.002);
    QVERIFY(inLeak < 0.03);
}

void TestGenerator::mailIsInReservedDomains()
{
    static const QRegularExpression reserved(u"^[a-z0-9.]+@[a-z-]+\\.(example|invalid|test)$"_s);
    const QSet<QString> all =
        column(patientTable(m_files), u"EMAIL") | column(leakTable(m_files), u"MAIL");
    QVERIFY(all.size() > 1000);
    for (const QString &mail : all)
        QVERIFY2(mail.isEmpty() || !mail.contains(u'@') || reserved.match(mail).hasMatch(),
                 qPrintable(mail));
}

void TestGenerator::valuesNotToBeKeptCarryTheirMarkers() const
{
    QCOMPARE(unmarkedValues(leakTable(m_files)), QStringList());
}

void TestGenerator::markersAreInTheLeakAlone() const
{
    for (const QByteArray &marker : demo::leakedValueMarkers()) {
        QVERIFY(m_files.leak.contains(marker));
        QVERIFY(!m_files.patients.contains(marker));
    }
}

void TestGenerator::leakIsFilledLikeTheRealOne_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<double>("share");
    QTest::addColumn<double>("tolerance");
    QTest::newRow("NIR, 99.6 %") << u"NUM_SECU"_s << 0.996 << 0.006;
    QTest::newRow("fixed telephone, 55 %") << u"TEL"_s << 0.55 << 0.05;
    QTest::newRow("mobile telephone, 32 %") << u"TEL_PORT"_s << 0.324 << 0.07;
    QTest::newRow("e-mail, 11.3 %") << u"MAIL"_s << 0.113 << 0.025;
    QTest::newRow("password, 3 %") << u"MOT_DE_PASSE"_s << 0.0305 << 0.015;
    QTest::newRow("comment, a small share") << u"COMMENTAIRE"_s << 0.045 << 0.02;
    QTest::newRow("birth name, only sometimes") << u"NOM_PATRO"_s << 0.37 << 0.06;
}

void TestGenerator::leakIsFilledLikeTheRealOne()
{
    QFETCH(QString, column);
    QFETCH(double, share);
    QFETCH(double, tolerance);
    const double filled = filledShare(leakTable(m_files), column);
    QVERIFY2(std::abs(filled - share) <= tolerance, qPrintable(QString::number(filled)));
}

void TestGenerator::harderMeansFewerExactPairs()
{
    const auto shareAt = [](demo::Difficulty difficulty) {
        return exactShare(makeDemo({.patients = 3000,
                                    .leakRows = 2000,
                                    .difficulty = difficulty,
                                    .overlapPermille = 500}));
    };
    const double easy = shareAt(demo::Difficulty::Easy);
    const double medium = shareAt(demo::Difficulty::Medium);
    const double hard = shareAt(demo::Difficulty::Hard);
    QVERIFY(easy > medium + 0.02);
    QVERIFY(medium > hard + 0.05);
    QVERIFY(hard > 0.4);
}

void TestGenerator::fullDiskIsAStorageError_data()
{
    QTest::addColumn<int>("file");
    QTest::addColumn<qint64>("room");
    QTest::newRow("no room for the list") << 0 << qint64{0};
    QTest::newRow("room for a part of the list") << 0 << qint64{100'000};
    QTest::newRow("no room for the leak") << 1 << qint64{10};
    QTest::newRow("no room for the truth") << 2 << qint64{10};
}

void TestGenerator::fullDiskIsAStorageError()
{
    QFETCH(int, file);
    QFETCH(qint64, room);
    constexpr qint64 kPlenty = 1'000'000'000;
    FullDisk patients(file == 0 ? room : kPlenty);
    FullDisk leak(file == 1 ? room : kPlenty);
    FullDisk truth(file == 2 ? room : kPlenty);
    base::NoProgress progress;
    const auto counts = demo::generate(kRequest, patients, leak, truth, progress);
    QVERIFY(!counts);
    QCOMPARE(counts.error().kind, base::Error::Kind::Storage);
    QVERIFY(!counts.error().message.isEmpty());
}

void TestGenerator::fullDeviceIsAStorageError()
{
    QFile full(u"/dev/full"_s);
    if (!full.open(QIODevice::WriteOnly))
        QSKIP("this system has no /dev/full");
    QBuffer leak;
    QBuffer truth;
    leak.open(QIODevice::WriteOnly);
    truth.open(QIODevice::WriteOnly);
    base::NoProgress progress;
    const auto counts = demo::generate({.patients = 5, .leakRows = 5}, full, leak, truth, progress);
    QVERIFY(!counts);
    QCOMPARE(counts.error().kind, base::Error::Kind::Storage);
}

void TestGenerator::stopIsHonoured_data()
{
    QTest::addColumn<int>("calls");
    QTest::newRow("at once") << 1;
    QTest::newRow("while planning the leak") << 2;
    QTest::newRow("while writing the list") << 4;
    QTest::newRow("while writing the leak") << 6;
}

void TestGenerator::stopIsHonoured()
{
    QFETCH(int, calls);
    QBuffer patients;
    QBuffer leak;
    QBuffer truth;
    for (QBuffer *buffer : {&patients, &leak, &truth})
        buffer->open(QIODevice::WriteOnly);
    Impatience impatience(calls);
    const auto counts = demo::generate(kRequest, patients, leak, truth, impatience);
    QVERIFY(!counts);
    QCOMPARE(counts.error().kind, base::Error::Kind::Cancelled);
    QVERIFY(impatience.isOrderly());
}

void TestGenerator::refusesNonsense_data()
{
    QTest::addColumn<qint64>("patients");
    QTest::addColumn<qint64>("leakRows");
    QTest::addColumn<int>("overlap");
    QTest::newRow("no patients") << qint64{0} << qint64{10} << 100;
    QTest::newRow("a negative number of leak rows") << qint64{10} << qint64{-1} << 100;
    QTest::newRow("more patients than people") << qint64{100'000'001} << qint64{10} << 100;
    QTest::newRow("more than the whole leak in the list") << qint64{10} << qint64{10} << 1001;
    QTest::newRow("less than none of the leak in the list") << qint64{10} << qint64{10} << -1;
}

void TestGenerator::refusesNonsense()
{
    QFETCH(qint64, patients);
    QFETCH(qint64, leakRows);
    QFETCH(int, overlap);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    base::NoProgress progress;
    const auto counts =
        demo::generate({.patients = patients, .leakRows = leakRows, .overlapPermille = overlap},
                       buffer, buffer, buffer, progress);
    QVERIFY(!counts);
    QCOMPARE(counts.error().kind, base::Error::Kind::Input);
    QCOMPARE(buffer.size(), 0);
}

void TestGenerator::incidentIsAnObject()
{
    const QJsonObject incident = QJsonDocument::fromJson(demo::incidentJson()).object();
    const QJsonObject organisation = incident[u"organisation"].toObject();
    QCOMPARE(organisation[u"name"].toString(), u"Laboratoire de la Baie (exemple)"_s);
    QVERIFY(organisation[u"contact"].toObject()[u"email"].toString().endsWith(u".example"_s));
    QVERIFY(!incident[u"letter_facts"].toString().isEmpty());
}

QTEST_APPLESS_MAIN(TestGenerator)
#include "tst_generator.moc"
