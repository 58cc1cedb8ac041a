// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/journalservice.h"
#include "services/outputfile.h"
#include "services/passphrase.h"
#include "services/recoverysheet.h"
#include "services/stage.h"
#include "services/vaultservice.h"
#include "support/testvault.h"

#include <QFile>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using base::Secret;
using support::TestVault;

// Passphrases and codes in files, as the editors of several systems write them.
class TestSecretFiles final : public QObject
{
    Q_OBJECT

private slots:
    void firstLine_data();
    void firstLine();
    void onePhraseInEitherForm_data();
    void onePhraseInEitherForm();
    void aPhraseThatIsNoUtf8StillOpens();
    void newPhrasesAreUtf8_data();
    void newPhrasesAreUtf8();
    void codeAfterAByteOrderMark();
    void noSheetWithoutItsEntry();
    void noEntryForASheetThatCannotBe();
    void aSheetThatIsCutIsNone();
};

void TestSecretFiles::firstLine_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("one line") << "été\n"_ba
                              << "été"_ba;
    QTest::newRow("Windows' line end") << "été\r\nx"_ba
                                       << "été"_ba;
    QTest::newRow("no line end") << "été"_ba
                                 << "été"_ba;
    QTest::newRow("Notepad's mark") << "\xEF\xBB\xBF\xC3\xA9t\xC3\xA9\r\n"_ba
                                    << "été"_ba;
    QTest::newRow("the mark and nothing else") << "\xEF\xBB\xBF"_ba
                                               << ""_ba;
    QTest::newRow("half of the mark") << "\xEF\xBB"
                                         "a"_ba
                                      << "\xEF\xBB"
                                         "a"_ba;
    QTest::newRow("not the mark, further on") << "a\xEF\xBB\xBF"_ba
                                              << "a\xEF\xBB\xBF"_ba;
}

void TestSecretFiles::firstLine()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, expected);
    const TestVault vault;
    const auto line = services::readSecretLine(vault.write(u"phrase"_s, bytes));
    QVERIFY(line.has_value());
    QCOMPARE(line->view().toByteArray(), expected);
}

void TestSecretFiles::onePhraseInEitherForm_data()
{
    QTest::addColumn<QByteArray>("set");
    QTest::addColumn<QByteArray>("shown");
    const QByteArray one = u"forêt élan"_s.toUtf8();
    const QByteArray two = u"fore\u0302t e\u0301lan"_s.toUtf8();
    QTest::newRow("set on Linux, shown by a Mac") << one << two;
    QTest::newRow("set by a Mac, shown on Linux") << two << one;
    QTest::newRow("by a Mac both times") << two << two;
}

void TestSecretFiles::onePhraseInEitherForm()
{
    QFETCH(const QByteArray, set);
    QFETCH(const QByteArray, shown);
    TestVault vault;
    QVERIFY(services::changePassphrase(vault.session(), Secret::fromBytes(set)).has_value());
    vault.close();
    for (const QString &holder : {QString(), u"DPO"_s}) {
        const auto opened = services::Session::open(
            vault.folder(), services::Credentials{holder, Secret::fromBytes(shown), {}});
        QVERIFY2(opened.has_value(), support::whyNot(opened).constData());
    }
}

// As one could be set before.
void TestSecretFiles::aPhraseThatIsNoUtf8StillOpens()
{
    TestVault vault;
    const Secret latin1 = Secret::fromBytes("for\xEAt");
    QVERIFY(services::changePassphrase(vault.session(), latin1).has_value());
    vault.close();
    QVERIFY(services::Session::open(vault.folder(), latin1).has_value());
    QVERIFY(!services::Session::open(vault.folder(), Secret::fromBytes("forêt")).has_value());
}

void TestSecretFiles::newPhrasesAreUtf8_data()
{
    QTest::addColumn<QByteArray>("phrase");
    QTest::addColumn<bool>("isText");
    QTest::newRow("UTF-8") << "forêt"_ba << true;
    QTest::newRow("ASCII") << "sept mots"_ba << true;
    QTest::newRow("Latin-1") << "for\xEAt"_ba << false;
    QTest::newRow("UTF-16, as PowerShell writes it") << "\xFF\xFEs\0e\0p\0t\0"_ba << false;
}

void TestSecretFiles::newPhrasesAreUtf8()
{
    QFETCH(const QByteArray, phrase);
    QFETCH(const bool, isText);
    const auto checked = services::checkPassphraseText(Secret::fromBytes(phrase));
    QCOMPARE(checked.has_value(), isText);
    QVERIFY(isText || checked.error().kind == base::Error::Kind::Input);
    QVERIFY(isText || checked.error().message.contains(u"Notepad"_s));
}

void TestSecretFiles::codeAfterAByteOrderMark()
{
    TestVault vault;
    const Secret code = vault.session().vault().recoveryCode();
    const QByteArray mark = "\xEF\xBB\xBF";
    const QByteArray text = code.view().toByteArray();
    for (const QByteArray &before : {mark, QByteArray(mark + "Fiche\r\n\r\n")}) {
        const auto read =
            services::readRecoverySheet(vault.write(u"code.txt"_s, before + text + "\r\n"));
        QVERIFY2(read.has_value(), support::whyNot(read).constData());
        QVERIFY(read->equals(code));
    }
}

void TestSecretFiles::noSheetWithoutItsEntry()
{
    TestVault vault;
    const QString sheet = vault.beside(u"fiche.txt"_s);
    vault.session()
        .vault()
        .connect(store::Access::ReadWrite)
        .executeScript("CREATE TRIGGER no_entry BEFORE INSERT ON journal BEGIN "
                       "SELECT RAISE(ABORT, 'no'); END");
    QVERIFY(!services::writeSheetAgain(vault.session(), sheet).has_value());
    QVERIFY(!QFile::exists(sheet));
}

void TestSecretFiles::noEntryForASheetThatCannotBe()
{
    TestVault vault;
    const auto entries = [&vault] {
        return services::vaultSummary(vault.session())->journalEntries;
    };
    const auto before = entries();
    for (const QString &place :
         {vault.beside(u"nowhere/fiche.txt"_s), QString(vault.folder() + u"/f.txt")})
        QVERIFY(!services::writeSheetAgain(vault.session(), place).has_value());
    QCOMPARE(entries(), before);
    QVERIFY(services::writeSheetAgain(vault.session(), vault.beside(u"fiche.txt"_s)).has_value());
    QCOMPARE(entries(), before + 1);
}

// What is short enough is written as the file is closed: that must not fail unheard.
void TestSecretFiles::aSheetThatIsCutIsNone()
{
    TestVault vault;
    const QString file = vault.beside(u"fiche.txt"_s);
    const base::Secret code = vault.session().vault().recoveryCode();
    const auto handler = std::signal(SIGXFSZ, SIG_IGN); // then the write fails instead
    rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const rlimit small{.rlim_cur = 10, .rlim_max = before.rlim_max};
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto written = services::writeRecoverySheet(file, u"Labo"_s, code, vault.session().now());
    ::setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    QVERIFY(!written.has_value());
    QCOMPARE(written.error().kind, base::Error::Kind::Storage);
    QVERIFY(!QFile::exists(file));
}

QTEST_GUILESS_MAIN(TestSecretFiles)
#include "tst_secretfiles.moc"
