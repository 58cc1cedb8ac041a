// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/selftest.h"
#include "vaulttest.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vaulttest;

// Another SQLite in the same process: Qt's plugin, which some file dialog or desktop
// search may bring along.  With a shared libsqlcipher the two call each other and crash
// (measured), or ours writes clear text.
class TestSymbolClash final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void bothWork();
    void oursStillEncrypts();
};

void TestSymbolClash::initTestCase()
{
    if (!QSqlDatabase::isDriverAvailable(u"QSQLITE"_s))
        QSKIP("Qt's SQLite plugin is not installed");
}

void TestSymbolClash::bothWork()
{
    const Folder folder;
    const auto made = folder.create();
    QVERIFY(made.has_value());
    QSqlDatabase theirs = QSqlDatabase::addDatabase(u"QSQLITE"_s);
    theirs.setDatabaseName(u":memory:"_s);
    QVERIFY(theirs.open());
    store::Database ours = made->vault.connect(store::Access::ReadWrite);
    ours.executeScript("CREATE TABLE t(a); INSERT INTO t VALUES(1)");
    QSqlQuery query(theirs);
    QVERIFY(query.exec(u"CREATE TABLE u(b TEXT)"_s) && query.exec(u"INSERT INTO u VALUES('x')"_s));
    QVERIFY2(query.exec(u"SELECT b FROM u"_s) && query.next(),
             qPrintable(query.lastError().text()));
    QCOMPARE(query.record().fieldName(0), u"b"_s); // asks column_table_name16, which crashed
    QCOMPARE(query.value(0).toString(), u"x"_s);
    auto version = ours.statement("SELECT sqlite_version()");
    QVERIFY(version.step());
    QVERIFY(query.exec(u"SELECT sqlite_version()"_s) && query.next());
    qInfo("ours %s, theirs %s", qPrintable(version.get<QString>(0)),
          qPrintable(query.value(0).toString()));
    QVERIFY2(!query.exec(u"SELECT * FROM pragma_cipher_version"_s) || !query.next(),
             "the plugin runs on our library");
}

void TestSymbolClash::oursStillEncrypts()
{
    const Folder folder;
    QVERIFY(folder.create().has_value());
    const auto works = store::selfTest(folder.path());
    QVERIFY2(works.has_value(), works ? "" : qPrintable(works.error().detail));
    QVERIFY(!store::isClearText(folder.file("store.db")));
}

QTEST_GUILESS_MAIN(TestSymbolClash)
#include "tst_symbolclash.moc"
