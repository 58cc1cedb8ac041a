// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/selftest.h"
#include "store/sqlite.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using store::Access;
using store::Database;
using store::StoreError;
using store::Transaction;

struct Thing;
using ThingId = base::Id<Thing>;

class TestSqlite final : public QObject
{
    Q_OBJECT

private slots:
    void valuesComeBackAsTheyWent();
    void missingValues();
    void numberThatDoesNotFit();
    void wrongNumberOfValues();
    void statementRunsAgainAndAgain();
    void statementInsideItself();
    void statementForgetsItsValues();
    void transactionRollsBack();
    void transactionCommits();
    void transactionSurvivesAnException();
    void constraintIsTold();
    void settings_data();
    void settings();
    void readerSeesCommittedRowsOnly();
    void readerCannotWrite();
    void wrongKey();
    void clearTextFile();
    void missingFile();
    void createRefusesAnExistingFile();
    void fileIsPrivateAndEncrypted();
    void longStatementStops();
    void sentences_data();
    void sentences();
    void detailHoldsNoValues();
    void selfTestPasses();
    void selfTestLeavesNothing();

private:
    QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    Database create(const char *name) const { return Database::create(path(name), m_key); }

    QTemporaryDir m_folder;
    const base::Secret m_key = base::Secret::random(32);
};

void TestSqlite::valuesComeBackAsTheyWent()
{
    Database db = Database::inMemory();
    db.executeScript("CREATE TABLE t(a INTEGER, b REAL, c TEXT, d TEXT, e BLOB, f INTEGER,"
                     " g INTEGER, h TEXT) STRICT");
    const QString text = u"Zoé «Œ» 𝔸"_s;
    db.statement("INSERT INTO t VALUES(?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(std::numeric_limits<qint64>::min(), 0.1, text, QStringView(text).first(3),
              QByteArray("\0\xff", 2), true, ThingId{7}, "latin"_L1)
        .execute();
    auto row = db.statement("SELECT * FROM t");
    QVERIFY(row.step());
    QCOMPARE(row.get<qint64>(0), std::numeric_limits<qint64>::min());
    QCOMPARE(row.get<double>(1), 0.1);
    QCOMPARE(row.get<QString>(2), text);
    QCOMPARE(row.get<QString>(3), u"Zoé"_s);
    QCOMPARE(row.get<QByteArray>(4), QByteArray("\0\xff", 2));
    QCOMPARE(row.get<bool>(5), true);
    QVERIFY(row.get<ThingId>(6) == ThingId{7});
    QCOMPARE(row.get<QString>(7), u"latin"_s);
    QVERIFY(!row.step());
}

void TestSqlite::missingValues()
{
    Database db = Database::inMemory();
    db.executeScript("CREATE TABLE t(a, b, c, d, e, f)");
    db.statement("INSERT INTO t VALUES(?, ?, ?, ?, ?, ?)")
        .bind(QString(), QByteArray(), std::optional<QString>(), nullptr, ThingId(),
              std::optional<qint64>(3))
        .execute();
    auto row = db.statement("SELECT * FROM t");
    QVERIFY(row.step());
    QVERIFY2(!row.isNull(0), "a null QString is an empty text");
    QVERIFY2(!row.isNull(1), "a null QByteArray is an empty blob");
    QVERIFY(row.isNull(2));
    QVERIFY(row.isNull(3));
    QVERIFY2(row.isNull(4), "the Id of nothing is NULL");
    QCOMPARE(row.get<std::optional<QString>>(2), std::optional<QString>());
    QCOMPARE(row.get<std::optional<int>>(5), std::optional<int>(3));
    QVERIFY(!row.get<ThingId>(4));
    QCOMPARE(row.get<QString>(3), QString());
}

void TestSqlite::numberThatDoesNotFit()
{
    Database db = Database::inMemory();
    auto row = db.statement("SELECT 3000000000, -1");
    QVERIFY(row.step());
    QVERIFY_THROWS_EXCEPTION(StoreError, row.get<int>(0));
    QVERIFY_THROWS_EXCEPTION(StoreError, row.get<quint32>(1));
    QCOMPARE(row.get<quint32>(0), 3'000'000'000U);
    QVERIFY_THROWS_EXCEPTION(StoreError,
                             db.statement("SELECT ?").bind(std::numeric_limits<quint64>::max()));
}

void TestSqlite::wrongNumberOfValues()
{
    Database db = Database::inMemory();
    QVERIFY_THROWS_EXCEPTION(StoreError, db.statement("SELECT ?, ?").bind(1));
    QVERIFY_THROWS_EXCEPTION(StoreError, db.statement("SELECT ?").bind(1, 2));
}

void TestSqlite::statementRunsAgainAndAgain()
{
    Database db = Database::inMemory();
    db.executeScript("CREATE TABLE t(a)");
    for (int i = 0; i < 1'000; ++i)
        db.statement("INSERT INTO t VALUES(?)").bind(i).execute();
    auto sum = db.statement("SELECT sum(a) FROM t");
    QVERIFY(sum.step());
    QCOMPARE(sum.get<int>(0), 499'500);
}

static int countDown(Database &db, int from)
{
    auto query = db.statement("SELECT ? - 1").bind(from);
    query.step();
    const int next = query.get<int>(0);
    const int below = next > 0 ? countDown(db, next) : 0;
    return query.get<int>(0) == next ? below + 1 : -1; // still on its own row
}

void TestSqlite::statementInsideItself()
{
    Database db = Database::inMemory();
    QCOMPARE(countDown(db, 5), 5);
}

void TestSqlite::statementForgetsItsValues()
{
    Database db = Database::inMemory();
    const auto query = [&db]() { return db.statement("SELECT ?"); };
    query().bind(u"first"_s).execute();
    auto again = query();
    QVERIFY(again.step());
    QVERIFY(again.isNull(0));
}

static int rows(Database &db)
{
    auto count = db.statement("SELECT count(*) FROM t");
    count.step();
    return count.get<int>(0);
}

void TestSqlite::transactionRollsBack()
{
    Database db = Database::inMemory();
    db.executeScript("CREATE TABLE t(a)");
    {
        const Transaction transaction(db);
        db.executeScript("INSERT INTO t VALUES(1)");
        QVERIFY(db.inTransaction());
        QCOMPARE(rows(db), 1);
    }
    QVERIFY(!db.inTransaction());
    QCOMPARE(rows(db), 0);
}

void TestSqlite::transactionCommits()
{
    Database db = Database::inMemory();
    db.executeScript("CREATE TABLE t(a)");
    {
        Transaction transaction(db);
        db.executeScript("INSERT INTO t VALUES(1)");
        transaction.commit();
    }
    QCOMPARE(rows(db), 1);
}

void TestSqlite::transactionSurvivesAnException()
{
    Database db = Database::inMemory();
    db.executeScript("CREATE TABLE t(a PRIMARY KEY)");
    try {
        const Transaction transaction(db);
        db.executeScript("INSERT INTO t VALUES(1)");
        db.executeScript("INSERT OR ROLLBACK INTO t VALUES(1)"); // ends the transaction itself
        QFAIL("the second row must be refused");
    } catch (const StoreError &) {
        QVERIFY(!db.inTransaction());
    }
    QCOMPARE(rows(db), 0);
}

void TestSqlite::constraintIsTold()
{
    Database db = Database::inMemory();
    db.executeScript("CREATE TABLE parent(id INTEGER PRIMARY KEY);"
                     "CREATE TABLE child(p INTEGER REFERENCES parent(id))");
    try {
        db.statement("INSERT INTO child VALUES(?)").bind(9).execute();
        QFAIL("foreign keys are not enforced");
    } catch (const StoreError &error) {
        QVERIFY(error.isConstraint());
        QCOMPARE(error.extendedCode(), 787); // SQLITE_CONSTRAINT_FOREIGNKEY
    }
}

void TestSqlite::settings_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<int>("access");
    QTest::addColumn<QString>("expected");
    const QString writer = u"wal 2 -131072 2 1 0 1 1 4096"_s;
    const QString reader = u"wal 2 -32768 2 1 0 1 1 4096"_s;
    QTest::newRow("the writer") << QByteArray("w.db") << int(Access::ReadWrite) << writer;
    QTest::newRow("a reader") << QByteArray("r.db") << int(Access::ReadOnly) << reader;
}

void TestSqlite::settings()
{
    QFETCH(QByteArray, file);
    QFETCH(int, access);
    QFETCH(QString, expected);
    create(file.constData()).executeScript("CREATE TABLE t(a)");
    Database db = Database::open(path(file.constData()), m_key, Access(access));
    auto query = db.statement("SELECT (SELECT journal_mode FROM pragma_journal_mode) || ' ' ||"
                              " (SELECT synchronous FROM pragma_synchronous) || ' ' ||"
                              " (SELECT cache_size FROM pragma_cache_size) || ' ' ||"
                              " (SELECT temp_store FROM pragma_temp_store) || ' ' ||"
                              " (SELECT foreign_keys FROM pragma_foreign_keys) || ' ' ||"
                              " (SELECT trusted_schema FROM pragma_trusted_schema) || ' ' ||"
                              " (SELECT cell_size_check FROM pragma_cell_size_check) || ' ' ||"
                              " (SELECT secure_delete FROM pragma_secure_delete) || ' ' ||"
                              " (SELECT page_size FROM pragma_page_size)");
    QVERIFY(query.step());
    QCOMPARE(query.get<QString>(0), expected);
}

void TestSqlite::readerSeesCommittedRowsOnly()
{
    Database writer = create("both.db");
    writer.executeScript("CREATE TABLE t(a)");
    Database reader = Database::open(path("both.db"), m_key, Access::ReadOnly);
    Transaction transaction(writer);
    writer.executeScript("INSERT INTO t VALUES(1)");
    QCOMPARE(rows(reader), 0);
    transaction.commit();
    QCOMPARE(rows(reader), 1);
}

void TestSqlite::readerCannotWrite()
{
    create("ro.db").executeScript("CREATE TABLE t(a)");
    Database reader = Database::open(path("ro.db"), m_key, Access::ReadOnly);
    QVERIFY(reader.isReadOnly());
    QVERIFY_THROWS_EXCEPTION(StoreError, reader.executeScript("INSERT INTO t VALUES(1)"));
}

void TestSqlite::wrongKey()
{
    create("key.db").executeScript("CREATE TABLE t(a)");
    try {
        Database::open(path("key.db"), base::Secret::random(32), Access::ReadOnly);
        QFAIL("it opened");
    } catch (const StoreError &error) {
        QVERIFY(error.isNotADatabase());
    }
    QVERIFY_THROWS_EXCEPTION(StoreError,
                             Database::open(path("key.db"), base::Secret(16), Access::ReadOnly));
}

void TestSqlite::clearTextFile()
{
    QFile file(path("clear.db"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        QByteArray("SQLite format 3\0\x10\0\1\1\0\x40\x20\x20", 24).leftJustified(4096, '\0'));
    file.close();
    QVERIFY(store::isClearText(path("clear.db")));
    QVERIFY_THROWS_EXCEPTION(StoreError,
                             Database::open(path("clear.db"), m_key, Access::ReadWrite));
}

void TestSqlite::missingFile()
{
    QVERIFY_THROWS_EXCEPTION(StoreError, Database::open(path("none.db"), m_key, Access::ReadWrite));
    QVERIFY(!QFile::exists(path("none.db")));
}

void TestSqlite::createRefusesAnExistingFile()
{
    create("twice.db").executeScript("CREATE TABLE t(a)");
    QVERIFY_THROWS_EXCEPTION(StoreError, create("twice.db"));
    QVERIFY(QFile(path("twice.db")).size() > 0);
}

void TestSqlite::fileIsPrivateAndEncrypted()
{
    Database db = create("private.db");
    db.executeScript("CREATE TABLE t(a); INSERT INTO t VALUES('Capucine Durand-Bellemare')");
    for (const char *name : {"private.db", "private.db-wal", "private.db-shm"}) {
        QFile file(path(name));
        QVERIFY2(file.open(QIODevice::ReadOnly), name);
        QVERIFY2(!file.readAll().contains("Capucine"), name);
        const auto others = QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup
            | QFile::WriteOther | QFile::ExeOwner;
        QCOMPARE(file.permissions() & others, QFile::Permissions());
    }
    QVERIFY(!store::isClearText(path("private.db")));
}

void TestSqlite::longStatementStops()
{
    Database db = Database::inMemory();
    int calls = 0;
    db.setGoOn([&calls] { return ++calls < 10; });
    try {
        db.executeScript("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
                         " SELECT max(i) FROM n");
        QFAIL("it has no end");
    } catch (const StoreError &error) {
        QCOMPARE(store::storeErrorToError(error).kind, base::Error::Kind::Cancelled);
    }
    QCOMPARE(calls, 10);
    db.setGoOn({});
    db.executeScript("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 100000)"
                     " SELECT max(i) FROM n");
    QCOMPARE(calls, 10);
}

void TestSqlite::sentences_data()
{
    using Kind = base::Error::Kind;
    QTest::addColumn<int>("code");
    QTest::addColumn<base::Error::Kind>("kind");
    QTest::addColumn<QString>("part");
    QTest::newRow("disk full") << 13 << Kind::Storage << u"disk is full"_s;
    QTest::newRow("read-only folder") << 1544 << Kind::Storage << u"cannot be written"_s;
    QTest::newRow("cannot open") << 14 << Kind::Storage << u"cannot be written"_s;
    QTest::newRow("write failed") << 778 << Kind::Storage << u"disk reported an error"_s;
    QTest::newRow("damaged page") << 11 << Kind::Permission << u"damaged"_s;
    QTest::newRow("wrong key") << 26 << Kind::Permission << u"damaged"_s;
    QTest::newRow("busy") << 5 << Kind::Conflict << u"busy"_s;
    QTest::newRow("no memory") << 7 << Kind::Storage << u"memory"_s;
    QTest::newRow("stopped") << 9 << Kind::Cancelled << u"Stopped"_s;
    QTest::newRow("constraint") << 2067 << Kind::Storage << u"report"_s;
}

void TestSqlite::sentences()
{
    QFETCH(int, code);
    QFETCH(base::Error::Kind, kind);
    QFETCH(QString, part);
    const base::Error error = store::storeErrorToError(StoreError(code, "for programmers"));
    QCOMPARE(error.kind, kind);
    QVERIFY2(error.message.contains(part), qPrintable(error.message));
}

void TestSqlite::detailHoldsNoValues()
{
    const base::Error error =
        store::storeErrorToError(StoreError(1, "fts5: syntax error near \"Durand\""));
    QVERIFY(!error.detail.contains(u"Durand"_s));
    QVERIFY(error.detail.startsWith(u"SQLite 1: "_s));
}

void TestSqlite::selfTestPasses()
{
    const auto works = store::selfTest(m_folder.path());
    QVERIFY2(works.has_value(), works ? "" : qPrintable(works.error().detail));
    Database db = create("version.db");
    QVERIFY(store::cipherVersion(db).startsWith(u"4."_s));
}

void TestSqlite::selfTestLeavesNothing()
{
    QTemporaryDir empty;
    QVERIFY(store::selfTest(empty.path()).has_value());
    QVERIFY(QDir(empty.path()).isEmpty());
}

QTEST_GUILESS_MAIN(TestSqlite)
#include "tst_sqlite.moc"
