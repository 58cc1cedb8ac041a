// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/diskprotection.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using store::DiskState;

// What the kernel says of disks, as files that the test writes.
class TestDiskProtection final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aDevice_data();
    void aDevice();
    void theSwapSpace_data();
    void theSwapSpace();
    void everyStateHasItsSentence();

private:
    void block(const QString &name, const QByteArray &uuid, const QStringList &parts);

    QTemporaryDir m_blocks;
};

void TestDiskProtection::block(const QString &name, const QByteArray &uuid,
                               const QStringList &parts)
{
    const QDir folder(m_blocks.filePath(name));
    QVERIFY(folder.mkpath(u"slaves"_s) && folder.mkpath(u"dm"_s));
    for (const QString &part : parts)
        QVERIFY(folder.mkpath(u"slaves/"_s + part));
    QFile file(folder.filePath(u"dm/uuid"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(uuid) == uuid.size());
}

void TestDiskProtection::initTestCase()
{
    block(u"vda1"_s, {}, {});
    block(u"vdb1"_s, {}, {});
    block(u"dm-0"_s, "CRYPT-LUKS2-0123-crypt\n", {u"vda1"_s});
    block(u"dm-1"_s, "LVM-4567\n", {u"dm-0"_s});
    block(u"dm-2"_s, "LVM-89ab\n", {u"dm-0"_s, u"vdb1"_s});
    block(u"dm-3"_s, "LVM-cdef\n", {u"gone"_s});
}

void TestDiskProtection::aDevice_data()
{
    QTest::addColumn<QString>("device");
    QTest::addColumn<DiskState>("state");
    QTest::newRow("a partition") << u"/dev/vda1"_s << DiskState::Clear;
    QTest::newRow("LUKS on it") << u"/dev/dm-0"_s << DiskState::Encrypted;
    QTest::newRow("a volume on LUKS") << u"/dev/dm-1"_s << DiskState::Encrypted;
    QTest::newRow("a volume half on LUKS") << u"/dev/dm-2"_s << DiskState::Clear;
    QTest::newRow("a volume on something unknown") << u"/dev/dm-3"_s << DiskState::Unknown;
    QTest::newRow("a device that is not there") << u"/dev/sdz9"_s << DiskState::Unknown;
    QTest::newRow("a file system in memory") << u"tmpfs"_s << DiskState::Unknown;
    QTest::newRow("a share") << u"server:/home"_s << DiskState::Unknown;
}

void TestDiskProtection::aDevice()
{
    QFETCH(QString, device);
    QTEST(store::deviceState(device, m_blocks.path()), "state");
}

void TestDiskProtection::theSwapSpace_data()
{
    QTest::addColumn<QByteArray>("swaps");
    QTest::addColumn<DiskState>("state");
    const QByteArray head = "Filename Type Size Used Priority\n";
    QTest::newRow("cannot be read") << QByteArray() << DiskState::Unknown;
    QTest::newRow("there is none") << head << DiskState::Encrypted;
    QTest::newRow("compressed memory") << head + "/dev/zram0 partition 100 0 100\n"
                                       << DiskState::Encrypted;
    QTest::newRow("a partition") << head + "/dev/vda1 partition 100 0 -2\n" << DiskState::Clear;
    QTest::newRow("an encrypted one") << head + "/dev/dm-0 partition 100 0 -2\n"
                                      << DiskState::Encrypted;
    QTest::newRow("one of two") << head + "/dev/dm-0 partition 1 0 -2\n/dev/vdb1 partition 1 0 -3\n"
                                << DiskState::Clear;
    QTest::newRow("a file on an encrypted volume") << head + "/crypt/swapfile file 100 0 -2\n"
                                                   << DiskState::Encrypted;
    QTest::newRow("a file elsewhere") << head + "/swapfile file 100 0 -2\n" << DiskState::Clear;
}

void TestDiskProtection::theSwapSpace()
{
    QFETCH(QByteArray, swaps);
    const auto deviceOf = [](const QString &file) {
        return file.startsWith(u"/crypt"_s) ? u"/dev/dm-1"_s : u"/dev/vda1"_s;
    };
    QTEST(store::swapState(swaps, m_blocks.path(), deviceOf), "state");
}

void TestDiskProtection::everyStateHasItsSentence()
{
    const QString good = store::diskSentence({DiskState::Encrypted, DiskState::Encrypted});
    const QString swapped = store::diskSentence({DiskState::Encrypted, DiskState::Clear});
    const QString clear = store::diskSentence({DiskState::Clear, DiskState::Encrypted});
    const QString unknown = store::diskSentence({});
    QCOMPARE(QSet<QString>({good, swapped, clear, unknown}).size(), 4);
    QCOMPARE(store::diskSentence({DiskState::Clear, DiskState::Clear}), swapped);
    QVERIFY(clear.contains(u"BitLocker"_s));
}

QTEST_GUILESS_MAIN(TestDiskProtection)
#include "tst_diskprotection.moc"
