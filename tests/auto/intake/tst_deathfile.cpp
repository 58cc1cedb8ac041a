// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/deathfile.h"

#include <QBuffer>
#include <QTest>

#include <vector>

using namespace Qt::StringLiterals;
using intake::DeathEdition;
using intake::DeathFault;
using intake::DeathReader;
using people::DeathRecord;
using people::PartialDate;

namespace {

// All persons are invented.
struct Line {
    QByteArray names = "TANGUY*JEANNE MARIE/";
    QByteArray sex = "2";
    QByteArray birthDate = "19380714";
    QByteArray birthPlace = "22113";
    QByteArray birthTown = "LANNION";
    QByteArray country = "";
    QByteArray deathDate = "20200331";
    QByteArray deathPlace = "35238";
    QByteArray act = "1042";
};

// `widths` of the drawing, in bytes.
QByteArray fixed(const Line &line)
{
    return line.names.leftJustified(80) + line.sex.leftJustified(1)
        + line.birthDate.leftJustified(8) + line.birthPlace.leftJustified(5)
        + line.birthTown.leftJustified(30) + line.country.leftJustified(30)
        + line.deathDate.leftJustified(8) + line.deathPlace.leftJustified(5)
        + line.act.leftJustified(9);
}

QByteArray csv(const Line &line)
{
    QByteArray row;
    for (const QByteArray &cell :
         {line.names, line.sex, line.birthDate, line.birthPlace, line.birthTown, line.country,
          line.deathDate, line.deathPlace, line.act})
        row += (row.isEmpty() ? "\"" : ";\"") + cell + '"';
    return row;
}

const QByteArray kHeader = "\"nomprenom\";\"sexe\";\"datenaiss\";\"lieunaiss\";\"commnaiss\";"
                           "\"paysnaiss\";\"datedeces\";\"lieudeces\";\"actedeces\"\r\n";

DeathRecord jeanne(qint64 line)
{
    return {.line = line,
            .birthName = u"TANGUY"_s,
            .givenNames = u"JEANNE MARIE"_s,
            .sex = people::Sex::Female,
            .birthDate = {1938, 7, 14},
            .birthPlace = u"22113"_s,
            .birthTown = u"LANNION"_s,
            .deathDate = {2020, 3, 31},
            .deathPlace = u"35238"_s};
}

struct Reading {
    std::optional<base::Error> error;
    DeathEdition edition = DeathEdition::FixedWidth;
    QString encoding;
    std::vector<DeathRecord> records;
    std::vector<intake::DeathIssue> issues;
    intake::RowCounts counts;
    QByteArray sha256;
};

Reading readAll(const QByteArray &bytes, std::optional<intake::Encoding> encoding = {})
{
    QBuffer device;
    device.setData(bytes);
    device.open(QIODevice::ReadOnly);
    Reading reading;
    const auto reader = DeathReader::open(device, encoding);
    if (!reader) {
        reading.error = reader.error();
        return reading;
    }
    reading.edition = (*reader)->edition();
    for (;;) {
        auto item = (*reader)->next();
        if (!item) {
            reading.error = item.error();
            return reading;
        }
        if (std::holds_alternative<intake::EndOfFile>(*item))
            break;
        if (auto *record = std::get_if<DeathRecord>(&*item))
            reading.records.push_back(*record);
        else
            reading.issues.push_back(std::get<intake::DeathIssue>(*item));
    }
    reading.encoding = intake::encodingName((*reader)->encoding());
    reading.counts = (*reader)->counts();
    reading.sha256 = (*reader)->sha256();
    return reading;
}

} // namespace

class DeathFileTest final : public QObject
{
    Q_OBJECT

private slots:
    void bothEditionsSayTheSame_data();
    void bothEditionsSayTheSame();
    void oneLine_data();
    void oneLine();
    void damagedLinesAreCountedAndTheRestIsRead();
    void otherFilesAreRefused_data();
    void otherFilesAreRefused();
    void encodings_data();
    void encodings();
    void aLineWithoutEndIsPassedOver();
    void linesAcrossPiecesAreWhole();
    void everyFaultHasItsWords();
};

void DeathFileTest::bothEditionsSayTheSame_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<bool>("isCsv");
    QTest::addColumn<qint64>("line");
    QTest::newRow("fixed width with CR LF") << fixed({}) + "\r\n" << false << qint64(1);
    QTest::newRow("fixed width with LF") << fixed({}) + '\n' << false << qint64(1);
    QTest::newRow("fixed width without an end") << fixed({}) << false << qint64(1);
    QTest::newRow("fixed width with a closing blank as matchID reads it") << fixed({}) + " \n"
                                                                          << false << qint64(1);
    QTest::newRow("blank lines are no lines") << "\n\r\n" + fixed({}) + "\n\n"
                                              << false << qint64(3);
    QTest::newRow("trailing blanks cut by an editor") << fixed({}).first(167) + '\n'
                                                      << false << qint64(1);
    QTest::newRow("byte-order mark") << "\xEF\xBB\xBF" + fixed({}) + '\n' << false << qint64(1);
    QTest::newRow("CSV of INSEE") << kHeader + csv({}) + "\r\n" << true << qint64(2);
    QTest::newRow("CSV with a byte-order mark")
        << "\xEF\xBB\xBF" + kHeader + csv({}) << true << qint64(2);
    QTest::newRow("older CSV with commas and names apart")
        << QByteArray("nom,prenoms,sexe,datenaiss,lieunaiss,commnaiss,paysnaiss,datedeces,"
                      "lieudeces,actedeces\n"
                      "TANGUY,JEANNE MARIE,2,1938-07-14,22113,LANNION,,2020-03-31,35238,1042\n")
        << true << qint64(2);
    QTest::newRow("CSV with its columns in another order")
        << QByteArray("datedeces;lieudeces;sexe;nomprenom;datenaiss;commnaiss;lieunaiss\n"
                      "20200331;35238;2;TANGUY*JEANNE MARIE/;19380714;LANNION;22113\n")
        << true << qint64(2);
}

void DeathFileTest::bothEditionsSayTheSame()
{
    QFETCH(const QByteArray, file);
    QFETCH(const bool, isCsv);
    QFETCH(const qint64, line);
    const Reading reading = readAll(file);
    QVERIFY2(!reading.error, reading.error ? qPrintable(reading.error->message) : "");
    QCOMPARE(reading.edition, isCsv ? DeathEdition::Csv : DeathEdition::FixedWidth);
    QCOMPARE(reading.records.size(), std::size_t(1));
    QVERIFY(reading.records.front() == jeanne(line));
    QVERIFY(reading.issues.empty());
    QCOMPARE(reading.sha256.size(), 64);
}

void DeathFileTest::oneLine_data()
{
    QTest::addColumn<QByteArray>("names");
    QTest::addColumn<QByteArray>("sex");
    QTest::addColumn<QByteArray>("birthDate");
    QTest::addColumn<QByteArray>("deathDate");
    QTest::addColumn<int>("fault"); // -1: none
    QTest::addColumn<QString>("birthName");
    QTest::addColumn<QString>("givenNames");
    QTest::addColumn<int>("birth");
    QTest::addColumn<int>("death");
    const auto good = [](const char *name, const char *names, const char *birth, const char *death,
                         const QString &surname, const QString &given) {
        QTest::newRow(name) << QByteArray(names) << QByteArray("1") << QByteArray(birth)
                            << QByteArray(death) << -1 << surname << given
                            << QByteArray(birth).toInt() << QByteArray(death).toInt();
    };
    const auto bad = [](const char *name, const char *names, const char *sex, const char *birth,
                        const char *death, DeathFault fault) {
        QTest::newRow(name) << QByteArray(names) << QByteArray(sex) << QByteArray(birth)
                            << QByteArray(death) << int(fault) << QString() << QString() << 0 << 0;
    };
    good("compound name", "LE GOFF*YVES/", "19410302", "20190101", u"LE GOFF"_s, u"YVES"_s);
    good("day of birth unknown", "BOZEC*FANCH/", "19410300", "20190101", u"BOZEC"_s, u"FANCH"_s);
    good("month unknown", "BOZEC*FANCH/", "19410000", "20190101", u"BOZEC"_s, u"FANCH"_s);
    good("nothing known of the birth", "BOZEC*FANCH/", "00000000", "20190101", u"BOZEC"_s,
         u"FANCH"_s);
    good("day of death unknown", "BOZEC*FANCH/", "19410302", "20190100", u"BOZEC"_s, u"FANCH"_s);
    good("no given name", "BOZEC*/", "19410302", "20190101", u"BOZEC"_s, QString());
    good("no surname", "*FANCH/", "19410302", "20190101", QString(), u"FANCH"_s);
    good("names without the closing slash", "BOZEC*FANCH YVES", "19410302", "20190101", u"BOZEC"_s,
         u"FANCH YVES"_s);
    good("died on the day of birth", "BOZEC*FANCH/", "20190101", "20190101", u"BOZEC"_s,
         u"FANCH"_s);
    bad("no star between the names", "BOZEC FANCH", "1", "19410302", "20190101",
        DeathFault::NoName);
    bad("neither name", "*/", "1", "19410302", "20190101", DeathFault::NoName);
    bad("sex of the civil status of nobody", "BOZEC*FANCH/", "9", "19410302", "20190101",
        DeathFault::BadSex);
    bad("30 February", "BOZEC*FANCH/", "1", "19410230", "20190101", DeathFault::BadBirthDate);
    bad("month 20, as some births abroad have", "BOZEC*FANCH/", "1", "19412000", "20190101",
        DeathFault::BadBirthDate);
    bad("letters for a birth date", "BOZEC*FANCH/", "1", "1941AB02", "20190101",
        DeathFault::BadBirthDate);
    bad("a birth date too short", "BOZEC*FANCH/", "1", "1941", "20190101",
        DeathFault::BadBirthDate);
    bad("letters for a date of death", "BOZEC*FANCH/", "1", "19410302", "2019O101",
        DeathFault::BadDeathDate);
    bad("died before the birth", "BOZEC*FANCH/", "1", "19410302", "19410301",
        DeathFault::BadDeathDate);
    bad("died in a year before that of the birth", "BOZEC*FANCH/", "1", "19410000", "19400101",
        DeathFault::BadDeathDate);
}

void DeathFileTest::oneLine()
{
    QFETCH(const QByteArray, names);
    QFETCH(const QByteArray, sex);
    QFETCH(const QByteArray, birthDate);
    QFETCH(const QByteArray, deathDate);
    QFETCH(const int, fault);
    QFETCH(const QString, birthName);
    QFETCH(const QString, givenNames);
    QFETCH(const int, birth);
    QFETCH(const int, death);
    Line line;
    line.names = names;
    line.sex = sex;
    line.birthDate = birthDate;
    line.deathDate = deathDate;
    // A good line first: what a file is, is recognised by its lines.
    const QByteArray lines = fixed({}) + '\n' + fixed(line) + '\n';
    const QByteArray rows = kHeader + csv({}) + '\n' + csv(line) + '\n';
    for (const QByteArray &file : {lines, rows}) {
        const Reading reading = readAll(file);
        QVERIFY2(!reading.error, reading.error ? qPrintable(reading.error->message) : "");
        QCOMPARE(reading.counts.rows, 2);
        if (fault >= 0) {
            QCOMPARE(reading.issues.size(), std::size_t(1));
            QCOMPARE(int(reading.issues.front().fault), fault);
            continue;
        }
        QCOMPARE(reading.records.size(), std::size_t(2));
        const DeathRecord &record = reading.records.back();
        QCOMPARE(record.birthName, birthName);
        QCOMPARE(record.givenNames, givenNames);
        QCOMPARE(record.birthDate.packed(), birth);
        QCOMPARE(record.deathDate.packed(), death);
        QCOMPARE(record.sex, people::Sex::Male);
    }
}

void DeathFileTest::damagedLinesAreCountedAndTheRestIsRead()
{
    const Reading reading = readAll(fixed({}) + '\n' + fixed({}).first(150) + "\nnoise\n"
                                    + fixed({}) + '\n' + fixed({}).first(161));
    QCOMPARE(reading.records.size(), std::size_t(2));
    QVERIFY(reading.records.back() == jeanne(4));
    const std::vector<intake::DeathIssue> expected{
        {2, DeathFault::TooShort}, {3, DeathFault::TooShort}, {5, DeathFault::TooShort}};
    QVERIFY(reading.issues == expected);
    QVERIFY(reading.counts == (intake::RowCounts{5, 2, 3}));
    const Reading rows = readAll(kHeader + csv({}) + "\n\"BOZEC*FANCH/\";\"1\"\n" + csv({}));
    QCOMPARE(rows.records.size(), std::size_t(2));
    QVERIFY(rows.issues == (std::vector<intake::DeathIssue>{{3, DeathFault::ColumnCount}}));
}

void DeathFileTest::otherFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("said");
    const QString other = u"not INSEE's"_s;
    QTest::newRow("nothing") << QByteArray() << u"empty"_s;
    QTest::newRow("only blanks") << QByteArray(" \r\n\t\n") << u"empty"_s;
    QTest::newRow("gzip, as data.gouv.fr once gave it")
        << QByteArray("\x1F\x8B\x08\x00\x00\x00\x00\x00", 8) << u"packed"_s;
    QTest::newRow("ZIP, as INSEE gives it")
        << QByteArray("PK\x03\x04 deces-2020.txt") << u"packed"_s;
    QTest::newRow("a list of patients")
        << QByteArray("NOM;PRENOM;DATE_NAISSANCE;SEXE;NIR\n"
                      "TANGUY;Jeanne;14/07/1938;F;238072211310169\n")
        << other;
    QTest::newRow("a list of patients with INSEE's names for its columns")
        << QByteArray("nom;prenoms;sexe;datenaiss\nTANGUY;JEANNE;2;19380714\n") << other;
    QTest::newRow("a text") << QByteArray("Liste des personnes\ndécédées en 2020\n") << other;
    QTest::newRow("a PDF") << QByteArray("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj\n") << other;
    QTest::newRow("one line that was cut off") << fixed({}).first(120) << other;
    QTest::newRow("CSV with its header alone") << kHeader << u"no row"_s;
}

void DeathFileTest::otherFilesAreRefused()
{
    QFETCH(const QByteArray, file);
    QFETCH(const QString, said);
    const Reading reading = readAll(file);
    QVERIFY(reading.error);
    QCOMPARE(reading.error->kind, base::Error::Kind::Input);
    QVERIFY2(reading.error->message.contains(said), qPrintable(reading.error->message));
    QVERIFY(!reading.error->message.contains(u"TANGUY"_s));
}

void DeathFileTest::encodings_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("asked");
    QTest::addColumn<QString>("found");
    QTest::addColumn<QString>("birthName");
    QTest::addColumn<int>("issues");
    Line latin;
    latin.names = "B\xC9"
                  "CHU*FANCH/";
    Line utf8;
    utf8.names = "B\xC3\x89"
                 "CHU*FANCH/";
    // As a tool writes it that counts letters.
    Line wide = utf8;
    QByteArray counted = fixed(wide);
    counted.insert(20, ' ');
    const QString name = u"BÉCHU"_s;
    QTest::newRow("fixed, Latin-1") << fixed(latin) << QString() << u"windows-1252"_s << name << 0;
    QTest::newRow("fixed, UTF-8 padded by letters")
        << counted << QString() << u"utf-8"_s << name << 0;
    QTest::newRow("fixed, UTF-8 padded by bytes")
        << fixed(utf8) << QString() << u"utf-8"_s << name << 0;
    QTest::newRow("fixed, Latin-1 asked for")
        << fixed(latin) << u"latin1"_s << u"windows-1252"_s << name << 0;
    QTest::newRow("fixed, UTF-8 asked for and wrong")
        << fixed(latin) << u"utf-8"_s << u"utf-8"_s << QString() << 1;
    QTest::newRow("CSV, Latin-1") << kHeader + csv(latin) << QString() << u"windows-1252"_s << name
                                  << 0;
    QTest::newRow("CSV, UTF-8") << kHeader + csv(utf8) << QString() << u"utf-8"_s << name << 0;
    QTest::newRow("CSV, UTF-8 asked for and wrong")
        << kHeader + csv(latin) << u"utf-8"_s << u"utf-8"_s << QString() << 1;
}

void DeathFileTest::encodings()
{
    QFETCH(const QByteArray, file);
    QFETCH(const QString, asked);
    QFETCH(const QString, found);
    QFETCH(const QString, birthName);
    QFETCH(const int, issues);
    const Reading reading = readAll(file, intake::encodingFromName(asked));
    QVERIFY2(!reading.error, reading.error ? qPrintable(reading.error->message) : "");
    QCOMPARE(int(reading.issues.size()), issues);
    QCOMPARE(reading.encoding, found);
    if (issues == 0) {
        QCOMPARE(reading.records.size(), std::size_t(1));
        QCOMPARE(reading.records.front().birthName, birthName);
        QCOMPARE(reading.records.front().deathDate.packed(), 20200331);
        QCOMPARE(reading.records.front().deathPlace, u"35238"_s);
    } else {
        QCOMPARE(reading.issues.front().fault, DeathFault::Undecodable);
    }
}

void DeathFileTest::aLineWithoutEndIsPassedOver()
{
    const Reading reading =
        readAll(fixed({}) + '\n' + QByteArray(3 * 1024 * 1024, 'A') + '\n' + fixed({}) + '\n');
    QCOMPARE(reading.records.size(), std::size_t(2));
    QVERIFY(reading.records.back() == jeanne(3));
    QVERIFY(reading.issues == (std::vector<intake::DeathIssue>{{2, DeathFault::TooLong}}));
}

// The source gives 256 KiB at a time.
void DeathFileTest::linesAcrossPiecesAreWhole()
{
    constexpr int kLines = 5000;
    const QByteArray file = QByteArray(fixed({}) + "\r\n").repeated(kLines);
    QVERIFY(file.size() > 3 * 256 * 1024);
    const Reading reading = readAll(file);
    QCOMPARE(reading.records.size(), std::size_t(kLines));
    for (std::size_t at = 0; at < reading.records.size(); ++at)
        QVERIFY(reading.records[at] == jeanne(qint64(at) + 1));
}

void DeathFileTest::everyFaultHasItsWords()
{
    QSet<QString> keys;
    for (const DeathFault fault : intake::kAllDeathFaults) {
        keys += intake::deathFaultKey(fault);
        QVERIFY(!intake::deathFaultText(fault).isEmpty());
    }
    QCOMPARE(keys.size(), qsizetype(intake::kAllDeathFaults.size()));
    QVERIFY(!keys.contains(QString()));
}

QTEST_GUILESS_MAIN(DeathFileTest)
#include "tst_deathfile.moc"
