// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/ziparchive.h"
#include "support/zipwriter.h"

#include <QBuffer>
#include <QTest>
#include <QtEndian>

using namespace Qt::StringLiterals;
using intake::ZipArchive;
using test::ZipPart;

namespace {

// All bytes of one entry, or the error.
struct ReadBack {
    QByteArray bytes = {};
    QString error = {};
    double share = 0;
};

ReadBack readEntry(QIODevice &device, QByteArrayView name, qint64 maxBytes = intake::kMaxEntryBytes,
                   qsizetype piece = 1000)
{
    const auto archive = ZipArchive::open(device);
    if (!archive)
        return {.error = archive.error().message};
    const auto entry = (*archive)->openEntry(name, maxBytes);
    if (!entry)
        return {.error = entry.error().message};
    ReadBack result;
    QByteArray buffer(piece, '\0');
    for (;;) {
        const base::Result<qsizetype> got = (*entry)->read(buffer.data(), piece);
        if (!got)
            result.error = got.error().message;
        if (!got || *got == 0)
            break;
        result.bytes.append(buffer.first(*got));
    }
    result.share = (*entry)->share();
    return result;
}

ReadBack readFrom(QByteArray zip, QByteArrayView name)
{
    QBuffer buffer(&zip);
    buffer.open(QIODevice::ReadOnly);
    return readEntry(buffer, name);
}

QByteArray pattern(qsizetype size)
{
    QByteArray bytes(size, '\0');
    quint32 state = 1;
    for (char &byte : bytes) {
        state = state * 1664525 + 1013904223;
        byte = static_cast<char>(state >> 24);
    }
    return bytes;
}

// A disk that fails once it was opened.
class FailingDevice final : public QBuffer
{
public:
    using QBuffer::QBuffer;
    bool fails = false;

protected:
    qint64 readData(char *to, qint64 size) override
    {
        return fails ? -1 : QBuffer::readData(to, size);
    }
};

} // namespace

class TestZipArchive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEntries_data();
    void readsEntries();
    void refuses_data();
    void refuses();
    void refusesBombs();
    void smallPartsMayBeVeryRegular();
    void refusesMoreThanAsked();
    void refusesAsManyEntriesAsClaimed();
    void truncatedAtEveryByteIsAnErrorOrTheSame();
    void aFailingDiskIsNoDamage();
    void aPipeIsRefused();
};

void TestZipArchive::readsEntries_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("asked");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("deflated");
    QTest::newRow("stored") << QByteArray("a.xml") << QByteArray("a.xml") << pattern(5000) << false;
    QTest::newRow("deflated") << QByteArray("a.xml") << QByteArray("a.xml")
                              << QByteArray("abc").repeated(5000) << true;
    QTest::newRow("case does not matter")
        << QByteArray("xl/SharedStrings.xml") << QByteArray("xl/sharedStrings.xml")
        << QByteArray("x") << false;
    QTest::newRow("backslashes are slashes")
        << QByteArray("xl\\workbook.xml") << QByteArray("xl/workbook.xml") << QByteArray("x")
        << false;
    QTest::newRow("an entry without bytes")
        << QByteArray("a") << QByteArray("a") << QByteArray() << false;
}

void TestZipArchive::readsEntries()
{
    QFETCH(const QByteArray, name);
    QFETCH(const QByteArray, asked);
    QFETCH(const QByteArray, bytes);
    QFETCH(const bool, deflated);
    const ReadBack read = readFrom(
        test::zipOf({{"other", "other"}, {name, bytes, deflated}, {"last", "last"}}), asked);
    QCOMPARE(read.error, QString());
    QCOMPARE(read.bytes, bytes);
    QCOMPARE(read.share, bytes.isEmpty() ? 0.0 : 1.0);
}

void TestZipArchive::refuses_data()
{
    QTest::addColumn<QByteArray>("zip");
    QTest::addColumn<QString>("message");
    const auto one = [](const ZipPart &part) { return test::zipOf({{"first", "first"}, part}); };
    QTest::newRow("an empty file") << QByteArray() << u"damaged or was not copied"_s;
    QTest::newRow("no archive") << QByteArray("a;b\n1;2\n").repeated(100)
                                << u"damaged or was not copied"_s;
    QTest::newRow("a checksum that is wrong")
        << one({.name = "a", .bytes = "bytes", .crc = 1}) << u"cannot be unpacked"_s;
    QTest::newRow("a checksum that is wrong, deflated")
        << one({.name = "a", .bytes = "bytes", .deflated = true, .crc = 1})
        << u"cannot be unpacked"_s;
    QTest::newRow("an encrypted entry")
        << one({.name = "a", .bytes = "bytes", .encrypted = true}) << u"password"_s;
    QTest::newRow("an unknown method")
        << one({.name = "a", .bytes = "bytes", .method = 14}) << u"compressed in a way"_s;
    QTest::newRow("what is said to be deflated and is not")
        << one({.name = "a", .bytes = "bytes", .method = 8}) << u"cannot be unpacked"_s;
    QTest::newRow("two entries of one name")
        << one({.name = "FIRST", .bytes = "again"}) << u"two alike"_s;
    QTest::newRow("two entries of one name, with an accent")
        << test::zipOf({{"\xC3\x89", ""}, {"\xC3\xA9", ""}}) << u"two alike"_s;
    QTest::newRow("an absolute name") << one({"/etc/passwd", ""}) << u"leads out of the file"_s;
    QTest::newRow("the name of a drive") << one({"C:/a", ""}) << u"leads out of the file"_s;
    QTest::newRow("a name that goes up") << one({"xl/../../a", ""}) << u"leads out of the file"_s;
    QTest::newRow("a name that goes up, backwards")
        << one({"xl\\..\\a", ""}) << u"leads out of the file"_s;
    QTest::newRow("no such entry") << one({"b", ""}) << u"cannot be unpacked"_s;
}

void TestZipArchive::refuses()
{
    QFETCH(const QByteArray, zip);
    QFETCH(const QString, message);
    const ReadBack read = readFrom(zip, "a");
    QVERIFY2(read.error.contains(message), qPrintable(read.error));
}

// 16 MiB of zeros deflate a thousand times; what the header states is no matter.
void TestZipArchive::refusesBombs()
{
    for (const quint32 stated : {16U << 20, 10U}) {
        const ReadBack read = readFrom(test::zipOf({{.name = "a",
                                                     .bytes = QByteArray(16 << 20, '\0'),
                                                     .deflated = true,
                                                     .statedSize = stated}}),
                                       "a");
        QVERIFY2(read.error.contains(u"far more"_s) || read.error.contains(u"cannot be unpacked"_s),
                 qPrintable(read.error));
        QVERIFY(read.bytes.size() < (8 << 20));
    }
}

void TestZipArchive::smallPartsMayBeVeryRegular()
{
    const QByteArray bytes(1 << 20, ' ');
    const ReadBack read = readFrom(test::zipOf({{"a", bytes, true}}), "a");
    QCOMPARE(read.error, QString());
    QCOMPARE(read.bytes.size(), bytes.size());
}

void TestZipArchive::refusesMoreThanAsked()
{
    QByteArray zip = test::zipOf({{"a", pattern(2000)}});
    QBuffer buffer(&zip);
    buffer.open(QIODevice::ReadOnly);
    QCOMPARE(readEntry(buffer, "a", 2000).bytes.size(), 2000);
    QVERIFY(readEntry(buffer, "a", 1999).error.contains(u"far more"_s));
}

void TestZipArchive::refusesAsManyEntriesAsClaimed()
{
    std::vector<ZipPart> parts;
    for (int i = 0; i <= intake::kMaxZipEntries; ++i)
        parts.push_back({QByteArray::number(i), {}});
    QVERIFY(readFrom(test::zipOf(parts), "1").error.contains(u"far more"_s));
    parts.pop_back();
    QCOMPARE(readFrom(test::zipOf(parts), "1").error, QString());

    // ZIP64: a claim of 2^40 entries, for which nothing must be reserved.
    QByteArray zip = test::zipOf({{"a", "a"}});
    const qsizetype end = zip.size() - 22;
    QByteArray record("PK\x06\x06");
    record.resize(56, '\0');
    qToLittleEndian<quint64>(44, record.data() + 4);
    qToLittleEndian<quint64>(quint64{1} << 40, record.data() + 24);
    qToLittleEndian<quint64>(quint64{1} << 40, record.data() + 32);
    QByteArray locator("PK\x06\x07");
    locator.resize(20, '\0');
    qToLittleEndian<quint64>(static_cast<quint64>(end), locator.data() + 8);
    qToLittleEndian<quint32>(1, locator.data() + 16);
    zip.insert(end, record + locator);
    qToLittleEndian<quint16>(0xFFFF, zip.data() + zip.size() - 12);
    QVERIFY(readFrom(zip, "a").error.contains(u"far more"_s));
}

void TestZipArchive::truncatedAtEveryByteIsAnErrorOrTheSame()
{
    const QByteArray zip = test::zipOf({{"a", pattern(300), true}, {"b", pattern(50)}});
    for (qsizetype size = 0; size < zip.size(); ++size) {
        const ReadBack read = readFrom(zip.first(size), "a");
        QVERIFY2(!read.error.isEmpty(), qPrintable(QString::number(size)));
    }
}

void TestZipArchive::aFailingDiskIsNoDamage()
{
    QByteArray zip = test::zipOf({{"a", pattern(200'000)}});
    FailingDevice device(&zip);
    device.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    const auto archive = ZipArchive::open(device);
    QVERIFY(archive.has_value());
    const auto entry = (*archive)->openEntry("a");
    QVERIFY(entry.has_value());
    device.fails = true;
    QByteArray buffer(100'000, '\0');
    const base::Result<qsizetype> read = (*entry)->read(buffer.data(), buffer.size());
    QVERIFY(!read);
    QCOMPARE(read.error().kind, base::Error::Kind::Storage);
}

void TestZipArchive::aPipeIsRefused()
{
    class Pipe final : public QBuffer
    {
    public:
        bool isSequential() const override { return true; }
    } pipe;
    pipe.open(QIODevice::ReadOnly);
    const auto archive = ZipArchive::open(pipe);
    QVERIFY(!archive);
    QVERIFY(archive.error().message.contains(u"pipe"_s));
}

QTEST_GUILESS_MAIN(TestZipArchive)
#include "tst_ziparchive.moc"
