// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "console.h"
#include "support/testvault.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using console::Run;

// What the console does with the files of a vault.
class VaultFolderTest final : public QObject
{
    Q_OBJECT

private slots:
    void aFailedCreationLeavesTheFolderThatWasThere();
    void aNewPhraseIsUtf8();
    void phraseFileOfNotepad();
    void damageIsToldInOurWordsAlone();

private:
    Run cli(const QStringList &words, const QString &passphrase = u"passphrase"_s) const
    {
        return console::run(QStringList{u"--json"_s, u"--vault"_s, m_vault.folder(),
                                        u"--no-backup"_s, u"--passphrase-file"_s,
                                        m_vault.beside(passphrase)}
                            + words);
    }

    support::TestVault m_vault;
};

void VaultFolderTest::aFailedCreationLeavesTheFolderThatWasThere()
{
    const QString there = m_vault.beside(u"vide"_s);
    const QString made = m_vault.beside(u"neuf"_s);
    QVERIFY(QDir().mkdir(there));
    for (const QString &folder : {there, made}) {
        const Run create = cli({u"vault"_s, u"create"_s, folder, u"--lab"_s, u"Labo"_s,
                                u"--recovery-out"_s, folder + u"/fiche.txt"});
        QVERIFY2(create.exitCode > 0, create.all().constData());
        QVERIFY2(create.message().contains(u"coffre"_s), create.all().constData());
    }
    QVERIFY(QFileInfo(there).isDir());
    QVERIFY(QDir(there).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    QVERIFY(!QFileInfo::exists(made));
}

void VaultFolderTest::aNewPhraseIsUtf8()
{
    m_vault.close();
    const QString latin1 = m_vault.write(u"latin1"_s, "for\xEAt lampe nuage sept tortue\n");
    const Run refused = cli({u"vault"_s, u"passphrase"_s, u"--new-passphrase-file"_s, latin1});
    QVERIFY(refused.exitCode > 0);
    QVERIFY2(refused.message().contains(u"UTF-8"_s), refused.all().constData());
    QCOMPARE(cli({u"vault"_s, u"info"_s}).exitCode, 0);
}

void VaultFolderTest::phraseFileOfNotepad()
{
    m_vault.close();
    m_vault.write(u"notepad"_s, "\xEF\xBB\xBF" + support::testPassphrase() + "\r\n");
    const Run info = cli({u"vault"_s, u"info"_s}, u"notepad"_s);
    QVERIFY2(info.exitCode == 0, info.all().constData());
}

// Last: it spoils the vault.
void VaultFolderTest::damageIsToldInOurWordsAlone()
{
    m_vault.close();
    QFile store(m_vault.folder() + u"/store.db"_s);
    QVERIFY(store.open(QIODevice::ReadWrite));
    constexpr qint64 kPage = 4096;
    for (qint64 page = 2; page < store.size() / kPage; ++page) {
        QVERIFY(store.seek(page * kPage + 100));
        QCOMPARE(store.write("spoilt"), 6);
    }
    store.close();
    const Run verify = cli({u"vault"_s, u"verify"_s});
    QVERIFY2(verify.exitCode > 0, verify.all().constData());
    QVERIFY2(!verify.all().contains("ERROR") && !verify.all().contains("sqlcipher"),
             verify.all().constData());
}

QTEST_GUILESS_MAIN(VaultFolderTest)
#include "tst_vaultfolder.moc"
