// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
// What is done in the folder of a vault before anybody has shown a passphrase.
#include "vaulttest.h"

#include <QTest>

#include <array>
#include <memory>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace vaulttest;

class TestVaultFolder final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void leftoversGo();
    void aLinkForTheDrill();
    void aLinkForTheBackups();
    void aLinkForTheAnchors();
    void anothersFolderIsRead();
    void anothersOpenFolderIsNot();

private:
    QString others(const char *name) const
    {
        return m_folder->beside("others/") + QLatin1String(name);
    }
    QStringList files() const { return filesIn(m_folder->beside("others")); }
    // With a wrong passphrase, and with the right one.
    void openTwice() const;

    std::unique_ptr<Folder> m_folder;
};

// A vault, and beside it a folder of somebody else's.
void TestVaultFolder::init()
{
    m_folder = std::make_unique<Folder>();
    QVERIFY(m_folder->create());
    QVERIFY(QDir().mkpath(others(".drill/letters")));
    for (const char *name :
         {"thesis.odt", ".notes.partial", ".x.part", "journal.json.part", ".drill/letters/1.txt",
          ".0123456789abcdef0123456789abcdef.part.store"})
        overwrite(others(name), "mine");
    QVERIFY(QDir().mkpath(m_folder->file("backups")));
}

void TestVaultFolder::openTwice() const
{
    QVERIFY(m_folder->refusal("wrong passphrase") != u"it opened"_s);
    QCOMPARE(m_folder->refusal(), u"it opened"_s);
}

void TestVaultFolder::leftoversGo()
{
    const QByteArray working = ".0123456789abcdef0123456789abcdef.part";
    const auto inside = [this](const QByteArray &name) -> QString {
        return m_folder->file("backups/") + QString::fromLatin1(name);
    };
    for (const char *suffix : {"", ".store", ".store-wal", ".AbCdEf"})
        overwrite(inside(working + suffix), "half");
    QVERIFY(QDir().mkpath(inside(".drill/anchors")));
    overwrite(inside(".drill/store.db"), "half");
    const QList<QByteArray> strange{".notes.partial", ".part", ".0123.part",
                                    ".0123456789abcdef0123456789abcdeg.part"};
    for (const QByteArray &name : strange)
        overwrite(inside(name), "somebody's");
    openTwice();
    QStringList left = filesIn(m_folder->file("backups"));
    QCOMPARE(left.size(), strange.size());
    QVERIFY(!QFileInfo::exists(inside(".drill")));
}

void TestVaultFolder::aLinkForTheDrill()
{
    const QStringList before = files();
    QVERIFY(QFile::link(m_folder->beside("others"), m_folder->file("backups/.drill")));
    openTwice();
    QCOMPARE(files(), before);
    QVERIFY(!QFileInfo(m_folder->file("backups/.drill")).isSymLink());
}

void TestVaultFolder::aLinkForTheBackups()
{
    const QStringList before = files();
    QVERIFY(QDir().rmdir(m_folder->file("backups")));
    QVERIFY(QFile::link(m_folder->beside("others"), m_folder->file("backups")));
    openTwice();
    QCOMPARE(files(), before);
    const auto opened = m_folder->open();
    QVERIFY(opened.has_value());
    const QString said = opened->warnings().join(u'\n');
    QVERIFY2(said.contains(u"backups of the vault is a link to"_s), qPrintable(said));
    QVERIFY(said.contains(m_folder->beside("others")));
}

void TestVaultFolder::aLinkForTheAnchors()
{
    QVERIFY(QDir(m_folder->file("anchors")).removeRecursively());
    QVERIFY(QFile::link(m_folder->beside("others"), m_folder->file("anchors")));
    QVERIFY(m_folder->refusal("wrong passphrase") != u"it opened"_s);
    QVERIFY(QFile::exists(others("journal.json.part")));
}

// What another user makes of the vault who may read its files and change nothing, in a process of
// its own: 0 when it opens for reading and is sound, 1 when it does not open.
static int asAnotherUser(const Folder &folder)
{
    constexpr unsigned kNobody = 65534;
    const pid_t child = ::fork();
    if (child == 0) {
        if (::geteuid() == 0 && ::setuid(kNobody) != 0)
            ::_exit(9);
        const auto vault = folder.open("first passphrase", store::Access::ReadOnly);
        if (!vault)
            ::_exit(1);
        base::NoProgress progress;
        const auto checks = vault->verify(progress);
        const bool isSound =
            checks && std::ranges::all_of(*checks, [](const auto &check) { return check.passed; });
        ::_exit(isSound ? 0 : 2);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

// Of all that lies in and above the vault.
static void letOthersRead(const Folder &folder)
{
    constexpr auto kRead = QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther;
    constexpr auto kEnter = kRead | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther;
    for (const QString &file : filesIn(folder.path()))
        QVERIFY(QFile::setPermissions(file, kRead));
    for (const QString &path : {folder.file("anchors"), folder.path(), folder.beside("")})
        QVERIFY(QFile::setPermissions(path, kEnter));
}

void TestVaultFolder::anothersFolderIsRead()
{
    letOthersRead(*m_folder);
    QCOMPARE(asAnotherUser(*m_folder), 0);
}

// Its owner may write between two readings, which must not be taken for one moment.
void TestVaultFolder::anothersOpenFolderIsNot()
{
    overwrite(m_folder->file("store.lock"), "1\navis34\nhost\n\n\n");
    letOthersRead(*m_folder);
    QCOMPARE(asAnotherUser(*m_folder), 1);
}

QTEST_GUILESS_MAIN(TestVaultFolder)
#include "tst_vaultfolder.moc"
