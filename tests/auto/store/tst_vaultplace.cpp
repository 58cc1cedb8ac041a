// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/vaultplace.h"
#include "vaulttest.h"

#include <QSet>
#include <QStorageInfo>
#include <QTest>

#include <sys/mount.h>

using namespace Qt::StringLiterals;
using namespace vaulttest;
using store::PlaceFinding;
using store::PlaceRisk;

class TestVaultPlace final : public QObject
{
    Q_OBJECT

private slots:
    void placesAreJudged_data();
    void placesAreJudged();
    void windowsSaysMore();
    void theFolderOfAVaultToBeIsLookedAt();
    void warningsComeWithTheVault();
    void readOnlyDisk();
    void fullDisk();
    void whatIsNotThereIsNotJudged();
};

static QString said(const QList<PlaceFinding> &findings)
{
    QStringList words;
    for (const PlaceFinding &finding : findings) {
        const char *risk = finding.risk == PlaceRisk::Network ? "network"
            : finding.risk == PlaceRisk::Synchronised         ? "synchronised"
                                                              : "no owner";
        words += QLatin1StringView(risk) + u": "_s + finding.what;
    }
    return words.join(u", "_s);
}

void TestVaultPlace::placesAreJudged_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("fileSystem");
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &path, const char *fileSystem,
                        const QStringList &files, const QString &expected) {
        QTest::newRow(name) << path << QByteArray(fileSystem) << files << expected;
    };
    const QString labo = u"/home/dpo/Labo.avis34"_s;
    row("an ordinary disk", labo, "ext4", {}, u""_s);
    row("an ordinary disk of Windows", u"C:/Users/dpo/Labo.avis34"_s, "NTFS", {}, u""_s);
    row("the root of a disk", u"/"_s, "btrfs", {}, u""_s);
    row("NFS", labo, "nfs4", {}, u"network: nfs4"_s);
    row("a Windows share", labo, "cifs", {}, u"network: cifs"_s);
    row("the same by its newer name", labo, "smb3", {}, u"network: smb3"_s);
    row("sshfs is FUSE", labo, "fuse.sshfs", {}, u"network: fuse.sshfs"_s);
    row("WebDAV", labo, "davfs", {}, u"network: davfs"_s);
    row("the host's disk in a virtual machine", labo, "9p", {}, u"network: 9p"_s);
    row("a share by its name (UNC)", u"//serveur/partage/Labo.avis34"_s, "NTFS", {},
        u"network: NTFS"_s);
    row("other FUSE is a disk of this computer", labo, "fuse.veracrypt", {}, u""_s);
    row("NTFS under Linux", labo, "fuseblk", {}, u""_s);
    row("a stick", u"/media/dpo/CLE/Labo.avis34"_s, "vfat", {}, u"no owner: vfat"_s);
    row("a stick under Windows", u"E:/Labo.avis34"_s, "exFAT", {}, u"no owner: exFAT"_s);
    row("OneDrive", u"C:/Users/dpo/OneDrive/Labo.avis34"_s, "NTFS", {},
        u"synchronised: OneDrive"_s);
    row("OneDrive of an organisation", u"C:/Users/dpo/OneDrive - Laboratoire/A/Labo.avis34"_s,
        "NTFS", {}, u"synchronised: OneDrive"_s);
    row("the vault itself is the folder", u"/home/dpo/Nextcloud"_s, "ext4", {},
        u"synchronised: Nextcloud"_s);
    row("a personal Dropbox", u"/home/dpo/Dropbox (Labo)/Labo.avis34"_s, "ext4", {},
        u"synchronised: Dropbox"_s);
    row("a name that only begins so", u"/home/dpo/Dropboxes/Labo.avis34"_s, "ext4", {}, u""_s);
    row("in any case", u"/home/dpo/KDRIVE/Labo.avis34"_s, "ext4", {}, u"synchronised: kDrive"_s);
    row("iCloud", u"/Users/dpo/Library/Mobile Documents/com~apple~CloudDocs/Labo.avis34"_s, "apfs",
        {}, u"synchronised: iCloud"_s);
    row("Syncthing by its mark, further up", u"/home/dpo/Travail/2026/Labo.avis34"_s, "ext4",
        {u"/home/dpo/Travail/.stfolder"_s}, u"synchronised: Syncthing"_s);
    row("a mark beside, not above", labo, "ext4", {u"/home/autre/.stfolder"_s}, u""_s);
    row("Nextcloud under another name", u"/home/dpo/Nuage/Labo.avis34"_s, "ext4",
        {u"/home/dpo/Nuage/.nextcloudsync.log"_s}, u"synchronised: Nextcloud"_s);
    row("said once", u"/home/dpo/Dropbox/Nextcloud/Labo.avis34"_s, "ext4", {},
        u"synchronised: Nextcloud"_s);
    row("all at once", u"/mnt/Dropbox/Labo.avis34"_s, "smbfs", {},
        u"network: smbfs, synchronised: Dropbox"_s);
}

void TestVaultPlace::placesAreJudged()
{
    QFETCH(const QString, path);
    QFETCH(const QByteArray, fileSystem);
    QFETCH(const QStringList, files);
    QFETCH(const QString, expected);
    const auto findings =
        store::placeFindings({.path = path, .fileSystem = fileSystem},
                             [&](const QString &file) { return files.contains(file); });
    QCOMPARE(said(findings), expected);
}

void TestVaultPlace::windowsSaysMore()
{
    const auto nothing = [](const QString &) { return false; };
    QCOMPARE(
        said(store::placeFindings(
            {.path = u"Z:/Labo.avis34"_s, .fileSystem = "NTFS", .isNetworkDrive = true}, nothing)),
        u"network: NTFS"_s);
    QCOMPARE(said(store::placeFindings({.path = u"C:/Nuage/Labo.avis34"_s,
                                        .fileSystem = "NTFS",
                                        .synchronisedRoots = {u"C:/Nuage/"_s}},
                                       nothing)),
             u"synchronised: OneDrive"_s);
}

void TestVaultPlace::theFolderOfAVaultToBeIsLookedAt()
{
    const QTemporaryDir parent(support::temporaryTemplate());
    const auto place = store::placeOf(parent.filePath(u"a/b/Labo.avis34"_s));
    QCOMPARE(place.path, QFileInfo(parent.path()).canonicalFilePath());
    QVERIFY(!place.fileSystem.isEmpty());
}

void TestVaultPlace::warningsComeWithTheVault()
{
    const QTemporaryDir parent(support::temporaryTemplate());
    const QString folder = parent.filePath(u"Nextcloud/Labo.avis34"_s);
    {
        const auto made =
            store::Vault::create(folder, someone(u"DPO"_s, "x"), store::KeyDerivation::cheapest());
        QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().message));
        QCOMPARE(made->vault.warnings().size(), 1);
        QVERIFY(made->vault.warnings().first().contains(u"Nextcloud synchronises"_s));
    }
    const auto opened = store::Vault::open(folder, secret("x"));
    QVERIFY(opened.has_value());
    QVERIFY(opened->warnings().join(u' ').contains(u"Nextcloud synchronises"_s));
    const Folder ordinary;
    QCOMPARE(ordinary.create()->vault.warnings(), QStringList());
}

void TestVaultPlace::readOnlyDisk()
{
    const QTemporaryDir mountPoint;
    const QByteArray path = QFile::encodeName(mountPoint.path());
    if (::mount("tmpfs", path.constData(), "tmpfs", 0, "size=8m") != 0)
        QSKIP("needs the right to mount a small disk");
    const QString folder = mountPoint.filePath(u"vault"_s);
    QVERIFY(store::Vault::create(folder, someone(u"DPO"_s, "x"), store::KeyDerivation::cheapest())
                .has_value());
    QCOMPARE(::mount("tmpfs", path.constData(), "tmpfs", MS_REMOUNT | MS_RDONLY, nullptr), 0);
    {
        const auto opened = store::Vault::open(folder, secret("x"));
        QVERIFY(!opened.has_value());
        QCOMPARE(opened.error().kind, base::Error::Kind::Permission);
        QVERIFY2(opened.error().message.contains(u"read-only"_s),
                 qPrintable(opened.error().message));
    }
    {
        const auto opened = store::Vault::open(folder, secret("x"), store::Access::ReadOnly);
        QVERIFY2(opened.has_value(), opened ? "" : qPrintable(opened.error().message));
        base::NoProgress progress;
        const auto checks = opened->verify(progress);
        QVERIFY(checks.has_value());
        for (const auto &check : *checks)
            QVERIFY2(check.passed, qPrintable(check.message));
    }
    QCOMPARE(::umount(path.constData()), 0);
}

// Down to the last byte, and with room for a page or so: what only reads says the same.
void TestVaultPlace::fullDisk()
{
    const QTemporaryDir mountPoint;
    const QByteArray path = QFile::encodeName(mountPoint.path());
    if (::mount("tmpfs", path.constData(), "tmpfs", 0, "size=4m") != 0)
        QSKIP("needs the right to mount a small disk");
    const QString folder = mountPoint.filePath(u"vault"_s);
    QVERIFY(store::Vault::create(folder, someone(u"DPO"_s, "x"), store::KeyDerivation::cheapest())
                .has_value());
    for (const qint64 left : {16 * 1024, 0}) {
        QFile filler(mountPoint.filePath(u"filler"_s));
        QVERIFY(filler.open(QIODevice::Append | QIODevice::Unbuffered));
        while (QStorageInfo(mountPoint.path()).bytesAvailable() > left
               && filler.write(QByteArray(4096, 'x')) > 0) { }
        const auto opened = store::Vault::open(folder, secret("x"), store::Access::ReadOnly);
        QVERIFY(!opened.has_value());
        QVERIFY2(opened.error().message.startsWith(u"The disk is full"_s),
                 qPrintable(opened.error().message));
    }
    QVERIFY(QFile::remove(mountPoint.filePath(u"filler"_s)));
    QVERIFY(store::Vault::open(folder, secret("x")).has_value());
    QCOMPARE(::umount(path.constData()), 0);
}

void TestVaultPlace::whatIsNotThereIsNotJudged()
{
    QVERIFY(store::checkWritable(u"/nowhere/at/all"_s).has_value());
}

QTEST_GUILESS_MAIN(TestVaultPlace)
#include "tst_vaultplace.moc"
