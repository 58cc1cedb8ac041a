// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "journal/canonicalline.h"
#include "journal/exportfile.h"
#include "journal/printedhead.h"
#include "journal/timestamp.h"
#include "support/timestampauthority.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QTest>

using namespace Qt::StringLiterals;
using journal::Chain;
using journal::Entry;
using journal::Verification;

static const QDateTime kNow(QDate(2026, 3, 3), QTime(13, 5, 9, 120), Qt::UTC);
constexpr int kEntries = 20;

// An exported journal, line by line with line ends: the header and kEntries entries.
static QByteArrayList exported()
{
    Chain chain;
    QByteArrayList lines{{}};
    for (int i = 1; i <= kEntries; ++i)
        lines += journal::exportLine(chain.append(
            {u"operator"_s, u"import.finished"_s, u"file:%1"_s.arg(i), {{u"rows"_s, i}}},
            kNow.addSecs(i), journal::newSalt()));
    lines[0] = journal::exportHeader(chain.count(), chain.head());
    return lines;
}

static base::Result<Verification> verified(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    return journal::verifyExport(buffer);
}

class TestExportFile final : public QObject
{
    Q_OBJECT

private slots:
    void wholeFileVerifies();
    void emptyJournalVerifies();
    void linesAreCanonical();
    void erasedPayloadVerifies();
    void faults_data();
    void faults();
    void everyChangedByteIsFound();
    void everyRemovedLineIsFound();
    void everyMutationIsFound();
    void whoWatchesIsToldOfEachGoodEntry();
    void whatIsTakenAsItStandsIsCanonical();
    void ordinaryLinesAreTakenAsTheyStand_data();
    void ordinaryLinesAreTakenAsTheyStand();
    void notAJournal_data();
    void notAJournal();
    void newerVersion();
    void program_data();
    void program();
    void programComparesWithOutside_data();
    void programComparesWithOutside();
};

void TestExportFile::wholeFileVerifies()
{
    const QByteArrayList lines = exported();
    const auto verification = verified(lines.join());
    QVERIFY(verification.has_value());
    QVERIFY(!verification->fault);
    QCOMPARE(verification->entries, kEntries);
    QCOMPARE(verification->last, kNow.addSecs(kEntries));
    QVERIFY(lines[0].contains(verification->head.toHex()));
}

void TestExportFile::emptyJournalVerifies()
{
    const auto verification = verified(journal::exportHeader(0, Chain().head()));
    QVERIFY(verification.has_value());
    QVERIFY(!verification->fault);
    QVERIFY(!verification->last.isValid());
}

void TestExportFile::linesAreCanonical()
{
    Entry entry =
        Chain().append({u"a"_s, u"b"_s, u"c"_s, {{u"rows"_s, 3}}}, kNow, QByteArray(16, '\1'));
    const QByteArray line = journal::exportLine(entry);
    QVERIFY(line.startsWith(R"({"actor":"a","event":"b","head":")"));
    QVERIFY(line.contains(R"("n":1,"object":"c","payload":{"rows":3},)"
                          R"("salt":"01010101010101010101010101010101",)"
                          R"("utc":"2026-03-03T13:05:09.120Z"})"));
    QCOMPARE(line.count('\n'), 1);
    entry.payload.reset();
    QVERIFY(journal::exportLine(entry).contains(R"("payload":null)"));
}

void TestExportFile::erasedPayloadVerifies()
{
    QByteArrayList lines = exported();
    const qsizetype from = lines[5].indexOf("\"payload\":") + 10;
    lines[5].replace(from, lines[5].indexOf(",\"salt\"") - from, "null");
    const auto verification = verified(lines.join());
    QVERIFY(verification.has_value());
    QVERIFY(!verification->fault);
}

void TestExportFile::faults_data()
{
    QTest::addColumn<QByteArrayList>("lines");
    QTest::addColumn<qint64>("line");
    QTest::addColumn<qint64>("n");
    const QByteArrayList good = exported();
    const auto with = [&good](auto change) {
        QByteArrayList lines = good;
        change(lines);
        return lines;
    };
    QTest::newRow("an actor changed")
        << with([](auto &l) { l[7].replace("operator", "director"); }) << qint64(8) << qint64(7);
    QTest::newRow("a line removed")
        << with([](auto &l) { l.removeAt(7); }) << qint64(8) << qint64(7);
    QTest::newRow("two lines swapped")
        << with([](auto &l) { l.swapItemsAt(7, 8); }) << qint64(8) << qint64(7);
    QTest::newRow("a line twice") << with([](auto &l) { l.insert(7, l[7]); }) << qint64(9)
                                  << qint64(8);
    QTest::newRow("the last line removed")
        << with([](auto &l) { l.removeLast(); }) << qint64(kEntries) << qint64(kEntries);
    QTest::newRow("all lines removed") << QByteArrayList{good[0]} << qint64(1) << qint64(1);
    QTest::newRow("the last line cut")
        << with([](auto &l) { l.last().chop(5); }) << qint64(kEntries + 1) << qint64(kEntries);
    QTest::newRow("only the last line end cut")
        << with([](auto &l) { l.last().chop(1); }) << qint64(kEntries + 1) << qint64(kEntries);
    QTest::newRow("an unknown key hidden in a line")
        << with([](auto &l) { l[7].replace(R"("n":)", R"("name":"x","n":)"); }) << qint64(8)
        << qint64(7);
    QTest::newRow("a key twice, the good one last")
        << with([](auto &l) { l[7].replace(R"({"actor")", R"({"actor":"x","actor")"); })
        << qint64(8) << qint64(7);
    QTest::newRow("blanks added") << with([](auto &l) { l[7].replace(",\"n\"", ", \"n\""); })
                                  << qint64(8) << qint64(7);
    QTest::newRow("Windows line ends")
        << with([](auto &l) { l[7].replace("\n", "\r\n"); }) << qint64(8) << qint64(7);
    QTest::newRow("an empty line at the end") << with([](auto &l) { l += QByteArray("\n"); })
                                              << qint64(kEntries + 2) << qint64(kEntries + 1);
    QTest::newRow("a line of 2 MB")
        << with([](auto &l) { l.insert(7, QByteArray(1 << 21, 'x')); }) << qint64(8) << qint64(7);
    QTest::newRow("a header with another head")
        << with([](auto &l) { l[0] = journal::exportHeader(kEntries, QByteArray(32, 'x')); })
        << qint64(kEntries + 1) << qint64(kEntries + 1);
}

void TestExportFile::faults()
{
    QFETCH(QByteArrayList, lines);
    QFETCH(qint64, line);
    QFETCH(qint64, n);
    const auto verification = verified(lines.join());
    QVERIFY(verification.has_value());
    QVERIFY(verification->fault.has_value());
    QCOMPARE(verification->fault->line, line);
    QCOMPARE(verification->fault->n, n);
    QVERIFY(!verification->fault->reason.isEmpty());
    QCOMPARE(verification->entries, n - 1);
}

void TestExportFile::everyChangedByteIsFound()
{
    const QByteArray good = exported().join();
    QRandomGenerator random(34);
    for (int i = 0; i < 2'000; ++i) {
        QByteArray changed = good;
        const qsizetype at = random.bounded(int(good.size()));
        changed[at] = static_cast<char>(changed.at(at) ^ (1 << random.bounded(8)));
        const auto verification = verified(changed);
        QVERIFY2(!verification || verification->fault, QByteArray::number(at).constData());
    }
}

void TestExportFile::everyRemovedLineIsFound()
{
    const QByteArrayList good = exported();
    for (qsizetype at = 0; at < good.size(); ++at) {
        QByteArrayList lines = good;
        lines.removeAt(at);
        const auto verification = verified(lines.join());
        QVERIFY(!verification || verification->fault);
    }
}

// One way to falsify a journal by hand; `lines` without the header, which the forger makes anew.
static QByteArrayList falsified(QByteArrayList lines, const QByteArrayList &other,
                                QRandomGenerator &random)
{
    const qsizetype at = random.bounded(int(lines.size()));
    switch (random.bounded(7)) {
    case 0: { // a bit somewhere
        const qsizetype byte = random.bounded(int(lines[at].size()));
        lines[at][byte] = static_cast<char>(lines[at].at(byte) ^ (1 << random.bounded(8)));
        break;
    }
    case 1: // a count
        lines[at].replace("\"rows\":", "\"rows\":1");
        break;
    case 2:
        lines.removeAt(at);
        break;
    case 3:
        lines.swapItemsAt(at, (at + 1 + random.bounded(int(lines.size()) - 1)) % lines.size());
        break;
    case 4: // an entry twice
        lines.insert(random.bounded(int(lines.size())), lines[at]);
        break;
    case 5: // an entry of another journal, sealed like a good one
        lines[at] = other[at];
        break;
    default: // rolled back
        lines = lines.first(at);
    }
    return lines;
}

// AVIS34_LONG_TESTS=1: ten thousand, in 15 s.
void TestExportFile::everyMutationIsFound()
{
    const int mutations = qEnvironmentVariableIsSet("AVIS34_LONG_TESTS") ? 10'000 : 1'000;
    const QByteArrayList good = exported();
    const QByteArrayList other = exported();
    QRandomGenerator random(34);
    for (int i = 0; i < mutations; ++i) {
        // Whoever has the file only cannot write another header than the good one; whoever can,
        // is found by the printed head alone: see programComparesWithOutside().
        const QByteArrayList lines = falsified(good.mid(1), other.mid(1), random);
        if (lines == good.mid(1))
            continue;
        const auto verification = verified(good.first() + lines.join());
        QVERIFY2(!verification || verification->fault, lines.join().constData());
    }
}

void TestExportFile::whoWatchesIsToldOfEachGoodEntry()
{
    QByteArrayList lines = exported();
    lines[7].replace("operator", "director");
    QByteArray bytes = lines.join();
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QByteArrayList told;
    const auto verification = journal::verifyExport(
        buffer, [&told](qint64 n, const QByteArray &head, const QByteArray &utc) {
            told += QByteArray::number(n) + ' ' + head.toHex() + ' ' + utc;
        });
    QVERIFY(verification.has_value());
    QCOMPARE(told.size(), 6);
    QCOMPARE(told.last(),
             "6 " + QJsonDocument::fromJson(lines[6])["head"_L1].toString().toLatin1()
                 + " 2026-03-03T13:05:15.120Z");
}

// The slow twin of canonicalLine(): parse, write anew, compare.
static bool isCanonical(const QByteArray &line)
{
    const QJsonObject json = QJsonDocument::fromJson(line).object();
    const auto bytes = [&](QLatin1StringView key) {
        return QByteArray::fromHex(json[key].toString().toLatin1());
    };
    Entry entry{.n = json["n"_L1].toInteger(),
                .utc = QDateTime::fromString(json["utc"_L1].toString(), Qt::ISODateWithMs),
                .actor = json["actor"_L1].toString(),
                .event = json["event"_L1].toString(),
                .object = json["object"_L1].toString(),
                .salt = bytes("salt"_L1),
                .payload = {},
                .leaf = bytes("leaf"_L1),
                .head = bytes("head"_L1)};
    if (json["payload"_L1].isObject())
        entry.payload = journal::canonicalJson(json["payload"_L1].toObject());
    return journal::exportLine(entry) == line;
}

static QByteArray sealed(const QJsonObject &payload)
{
    return journal::exportLine(Chain().append({u"DPO"_s, u"match.run"_s, u"run:1"_s, payload}, kNow,
                                              QByteArray(Chain::kSaltBytes, 's')));
}

void TestExportFile::whatIsTakenAsItStandsIsCanonical()
{
    const QByteArrayList lines{
        sealed({{u"a"_s, 1}, {u"aa"_s, -20}, {u"b"_s, true}, {u"ab"_s, QJsonValue()}}),
        sealed({{u"list"_s, QJsonArray{1, u"x"_s, QJsonObject{{u"y"_s, 0}}}}, {u"empty"_s, u""_s}}),
        sealed({{u"half"_s, 0.5}, {u"name"_s, u"é \" \\"_s}, {u"large"_s, 1e300}}),
    };
    const QByteArray pool("0123456789abcdefnulltrue{}[],:\"\\ -.eE\n\xC3\xA9");
    QRandomGenerator random(34);
    int taken = 0;
    for (int round = 0; round < 60000; ++round) {
        QByteArray line = lines[random.bounded(lines.size())];
        const qsizetype at = random.bounded(line.size());
        const char other = pool[random.bounded(pool.size())];
        switch (random.bounded(4)) {
        case 0:
            line[at] = other;
            break;
        case 1:
            line.insert(at, other);
            break;
        case 2:
            line.remove(at, 1);
            break;
        default:
            line.insert(at, line.mid(random.bounded(line.size()), 12));
        }
        if (!journal::canonicalLine(line))
            continue;
        ++taken;
        QVERIFY2(isCanonical(line), line.constData());
    }
    QVERIFY(taken > 1000);
}

void TestExportFile::ordinaryLinesAreTakenAsTheyStand_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<bool>("taken");
    QByteArray erased = sealed({{u"rows"_s, 1}});
    erased.replace(R"({"rows":1})", "null");
    QByteArray swapped = sealed({{u"a"_s, 1}, {u"b"_s, 2}});
    swapped.replace(R"("a":1,"b":2)", R"("b":2,"a":1)");
    QByteArray doubled = sealed({{u"a"_s, 1}});
    doubled.replace(R"("a":1)", R"("a":1,"a":1)");
    QByteArray night = sealed({});
    night.replace("T13:", "T24:");
    QByteArray february = sealed({});
    february.replace("2026-03-03", "2026-02-30");
    QTest::newRow("counts") << sealed({{u"rows"_s, 3}, {u"ok"_s, true}}) << true;
    QTest::newRow("an empty payload") << sealed({}) << true;
    QTest::newRow("an erased payload") << erased << true;
    QTest::newRow("a list of hashes")
        << sealed({{u"sha256"_s, QJsonArray{QString(64, u'a'), QString(64, u'b')}}}) << true;
    QTest::newRow("an accent is left to the slow way") << sealed({{u"é"_s, 1}}) << false;
    QTest::newRow("a fraction is left to the slow way") << sealed({{u"p"_s, 0.5}}) << false;
    QTest::newRow("keys out of order") << swapped << false;
    QTest::newRow("a key twice") << doubled << false;
    QTest::newRow("an hour that does not exist") << night << false;
    QTest::newRow("a day that does not exist") << february << false;
    QTest::newRow("a line without its end") << sealed({}).chopped(1) << false;
    QTest::newRow("nothing") << QByteArray() << false;
}

void TestExportFile::ordinaryLinesAreTakenAsTheyStand()
{
    QFETCH(const QByteArray, line);
    QFETCH(const bool, taken);
    const auto read = journal::canonicalLine(line);
    QCOMPARE(read.has_value(), taken);
    if (!taken)
        return;
    QCOMPARE(read->entry.n, 1);
    Chain chain;
    QVERIFY(!chain.follow(read->entry));
    QCOMPARE(chain.head().toHex(), QJsonDocument::fromJson(line)["head"_L1].toString().toLatin1());
}

void TestExportFile::notAJournal_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("a CSV file") << QByteArray("nom;prénom\nDurand;Zoé\n");
    QTest::newRow("other JSON") << QByteArray("{\"format\":\"other\"}\n");
    QTest::newRow("JSON that is no object") << QByteArray("[1,2,3]\n");
    QTest::newRow("binary") << QByteArray("\x7f"
                                          "ELF\0\0\0",
                                          7);
    QTest::newRow("an entry without the header") << exported().at(1);
    QTest::newRow("a negative number of entries")
        << journal::exportHeader(-1, QByteArray(32, '\0'));
}

void TestExportFile::notAJournal()
{
    QFETCH(QByteArray, bytes);
    const auto verification = verified(bytes);
    QVERIFY(!verification.has_value());
    QCOMPARE(verification.error().kind, base::Error::Kind::Input);
}

void TestExportFile::newerVersion()
{
    const auto verification =
        verified(QByteArray(exported().join()).replace("\"version\":1", "\"version\":2"));
    QVERIFY(!verification.has_value());
    QVERIFY(verification.error().message.contains(u"newer"_s));
}

void TestExportFile::program_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("output");
    QTest::addColumn<QStringList>("options");
    const QByteArrayList good = exported();
    QByteArrayList bad = good;
    bad[7].replace("operator", "director");
    const QByteArray other = "nom;prénom\n";
    const QStringList english{u"--lang"_s, u"en"_s};
    const auto row = [](const char *name, const QByteArray &bytes, const QStringList &options,
                        int exitCode, const QByteArray &output) {
        QTest::newRow(name) << bytes << exitCode << output << options;
    };
    row("a good journal", good.join(), {}, 0, "Le journal est intact.");
    row("a good journal in English", good.join(), english, 0, "The journal is intact.");
    row("a changed one", bad.join(), {}, 1, "Ligne 8, entrée 7\xC2\xA0: ");
    row("a changed one in English", bad.join(), english, 1, "Line 8, entry 7: ");
    row("another file", other, {}, 1, "journal exporté");
    row("another file in English", other, english, 1, "not an exported journal");
    row("an unknown language", other, {u"--lang"_s, u"de"_s}, 2, "Usage\xC2\xA0: ");
    row("no language", other, {u"--quiet"_s}, 2, "Usage\xC2\xA0: ");
}

void TestExportFile::program()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, exitCode);
    QFETCH(QByteArray, output);
    QFETCH(QStringList, options);
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write(bytes);
    file.close();
    QProcess verifier;
    verifier.setProcessChannelMode(QProcess::MergedChannels);
    verifier.start(QStringLiteral(VERIFY_PROGRAM), options + QStringList{file.fileName()});
    QVERIFY(verifier.waitForFinished());
    QCOMPARE(verifier.exitCode(), exitCode);
    const QByteArray said = verifier.readAll();
    QVERIFY2(said.contains(output), said.constData());
}

static QByteArray headOf(const QByteArray &line)
{
    return QByteArray::fromHex(QJsonDocument::fromJson(line)["head"_L1].toString().toLatin1());
}

void TestExportFile::programComparesWithOutside_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("output");
    const auto row = [](const char *name, const QStringList &options, int exitCode,
                        const QByteArray &output) {
        QTest::newRow(name) << options << exitCode << output;
    };
    row("the time-stamp of entry 9", {u"--token"_s, u"good.tsr"_s, u"--ca"_s, u"ca.pem"_s}, 0,
        "entry 9 and all before it existed on");
    row("the last anchored entry", {u"--token"_s, u"good.tsr"_s, u"--ca"_s, u"ca.pem"_s}, 0,
        "Last anchored entry: 9");
    row("a time-stamp of another journal", {u"--token"_s, u"other.tsr"_s, u"--ca"_s, u"ca.pem"_s},
        1, "is of no entry");
    row("a time-stamp of an unknown authority", {u"--token"_s, u"good.tsr"_s}, 1,
        "leads to no authority");
    row("no time-stamp", {u"--token"_s, u"ca.pem"_s}, 1, "not the reply");
    row("a file that is not there", {u"--token"_s, u"none.tsr"_s}, 1, "cannot be read");
    row("a head from paper", {u"--head"_s, u"@5"_s}, 0, "is that of entry 5");
    row("a head of another journal", {u"--head"_s, u"0000-0000-0000-0000-0000"_s}, 1,
        "is of no entry");
    row("a head that is none", {u"--head"_s, u"hello"_s}, 2, "Usage: ");
    row("an authority without a time-stamp", {u"--ca"_s, u"ca.pem"_s}, 2, "Usage: ");
    row("an option without its value", {u"--head"_s}, 2, "Usage: ");
}

static void put(const QDir &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void TestExportFile::programComparesWithOutside()
{
    QFETCH(QStringList, options);
    QFETCH(const int, exitCode);
    QFETCH(const QByteArray, output);
    const support::TimeStampAuthority authority;
    const QByteArrayList lines = exported();
    const QTemporaryDir temporary;
    const QDir folder(temporary.path());
    put(folder, u"journal.jsonl"_s, lines.join());
    put(folder, u"ca.pem"_s, authority.authorityPem());
    put(folder, u"good.tsr"_s, authority.reply(journal::timeStampRequest(headOf(lines[9]))));
    put(folder, u"other.tsr"_s, authority.reply(journal::timeStampRequest(QByteArray(32, 'x'))));
    options.replaceInStrings(u"@5"_s, journal::shortHead(headOf(lines[5])));
    QProcess verifier;
    verifier.setProcessChannelMode(QProcess::MergedChannels);
    verifier.setWorkingDirectory(folder.path());
    verifier.start(QStringLiteral(VERIFY_PROGRAM),
                   QStringList{u"--lang"_s, u"en"_s, u"journal.jsonl"_s} + options);
    QVERIFY(verifier.waitForFinished());
    const QByteArray said = verifier.readAll();
    // Wrong usage is said in French, the program's own language.
    QVERIFY2(said.contains(output) || (exitCode == 2 && said.contains("Usage")), said.constData());
    QCOMPARE(verifier.exitCode(), exitCode);
}

QTEST_GUILESS_MAIN(TestExportFile)
#include "tst_exportfile.moc"
