// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/integrity.h"
#include "vaulttest.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace vaulttest;
using store::Database;

// What is said of a spoilt store: in the user's words, in one line.
class TestIntegrity final : public QObject
{
    Q_OBJECT

private slots:
    void spoiltStructure_data();
    void spoiltStructure();
    void whatSqliteSays_data();
    void whatSqliteSays();
    void spoiltPage();
};

void TestIntegrity::spoiltStructure_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("fault");
    QTest::newRow("an index of another column")
        << "UPDATE sqlite_schema SET sql = 'CREATE INDEX person_name ON person(born)' "
           "WHERE name = 'person_name'"_ba
        << u"index person_name does not agree with its table"_s;
    QTest::newRow("a NULL where none may be")
        << "UPDATE sqlite_schema SET sql = 'CREATE TABLE person(name, born NOT NULL)' "
           "WHERE name = 'person'"_ba
        << u"table person holds what it must not"_s;
    QTest::newRow("pages of nobody") << "DELETE FROM sqlite_schema WHERE name = 'other'"_ba
                                     << u"its pages do not fit together"_s;
}

void TestIntegrity::spoiltStructure()
{
    QFETCH(const QByteArray, sql);
    QFETCH(const QString, fault);
    Database database = Database::inMemory();
    database.executeScript("CREATE TABLE person(name, born); CREATE TABLE other(x);"
                           "CREATE INDEX person_name ON person(name);"
                           "INSERT INTO person VALUES('a', NULL), ('b', 2000);"
                           "PRAGMA writable_schema=ON;"
                           + sql + "; PRAGMA writable_schema=RESET");
    QCOMPARE(store::structureFault(database, {}).value_or(QString()), fault);
}

// The rest of what SQLite 3.4x finds, which no SQL makes.  Pages 2 and 3 are those of the tables,
// 4 of the index.
void TestIntegrity::whatSqliteSays_data()
{
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char *answer, const QString &fault) {
        QTest::newRow(answer) << QString::fromLatin1(answer) << fault;
    };
    const QString together = u"its pages do not fit together"_s;
    row("*** in database main ***\nTree 2 page 2 cell 0: Rowid 5 out of order",
        u"the pages of table person do not fit together"_s);
    row("*** in database main ***\nTree 4 page 9 right child: 2nd reference to page 8",
        u"the pages of index person_name do not fit together"_s);
    row("*** in database main ***\nTree 99 page 99: btreeInitPage() returns error code 11",
        together);
    row("*** in database main ***\nPage 3: never used\nPage 4: never used", together);
    row("*** in database main ***\nFreelist: size is 3 but should be 2", together);
    row("row 12 missing from index person_name",
        u"index person_name does not agree with its table"_s);
    row("non-unique entry in index person_name",
        u"index person_name does not agree with its table"_s);
    row("CHECK constraint failed in person", u"table person holds what it must not"_s);
    row("malformed inverted index for FTS5 table main.person_text",
        u"table person_text holds what it must not"_s);
}

void TestIntegrity::whatSqliteSays()
{
    QFETCH(const QString, answer);
    QFETCH(const QString, fault);
    Database database = Database::inMemory();
    database.executeScript("CREATE TABLE person(name, born); CREATE TABLE other(x);"
                           "CREATE INDEX person_name ON person(name)");
    QCOMPARE(store::plainFault(database, answer), fault);
}

void TestIntegrity::spoiltPage()
{
    const Folder folder;
    QVERIFY(folder.create());
    QByteArray bytes = contents(folder.file("store.db"));
    constexpr qsizetype kPage = 4096;
    bytes[20 * kPage + 100] = char(bytes.at(20 * kPage + 100) ^ 1);
    overwrite(folder.file("store.db"), bytes);
    const auto vault = folder.open("first passphrase", store::Access::ReadOnly);
    QVERIFY(vault.has_value());
    Database database = vault->connect(store::Access::ReadOnly);
    QCOMPARE(store::pageFault(database).value_or(QString()), u"page 21 is not as it was written"_s);
}

QTEST_GUILESS_MAIN(TestIntegrity)
#include "tst_integrity.moc"
