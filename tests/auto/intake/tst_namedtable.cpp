// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/namedtable.h"

#include <QBuffer>
#include <QTest>

using namespace Qt::StringLiterals;
using intake::NamedTable;

namespace {

const std::vector<intake::NamedColumn> kColumns{
    {{u"Code_postal"_s, u"codePostal"_s}},
    {{u"Libelle_acheminement"_s, u"Libellé_d_acheminement"_s}, false},
};

// The cells of all rows, or the message of the refusal.
QStringList read(const QByteArray &content)
{
    QBuffer buffer;
    buffer.setData(content);
    buffer.open(QIODevice::ReadOnly);
    const auto table = NamedTable::open(buffer, kColumns);
    if (!table)
        return {table.error().message};
    QStringList rows;
    intake::NamedRow row;
    for (;;) {
        const auto more = (*table)->next(row);
        if (!more)
            return {more.error().message};
        if (!*more)
            return rows;
        rows << QString::number(row.line) + u':' + row.cells.join(u'|');
    }
}

} // namespace

class NamedTableTest final : public QObject
{
    Q_OBJECT

private slots:
    void columnsAreFoundByName_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QStringList>("rows");
        const QStringList both{u"2:56000|VANNES"_s};
        QTest::newRow("in this order")
            << QByteArray("Code_postal;Libelle_acheminement\n56000;VANNES\n") << both;
        QTest::newRow("in another order, with others between")
            << QByteArray("x,libelle acheminement,y,CODE POSTAL\n1,VANNES,2,56000\n") << both;
        QTest::newRow("by another name, in another encoding")
            << QByteArray("#codePostal;Libell\xe9_d_acheminement\n56000;VANNES\n") << both;
        QTest::newRow("an optional one is missing")
            << QByteArray("Code_postal;x\n56000;1\n35000;2\n")
            << QStringList{u"2:56000|"_s, u"3:35000|"_s};
        QTest::newRow("behind a byte-order mark")
            << QByteArray("\xef\xbb\xbf\"Code_postal\";Libelle_acheminement\n56000;VANNES\n")
            << both;
    }
    void columnsAreFoundByName()
    {
        QFETCH(const QByteArray, content);
        QTEST(read(content), "rows");
    }

    void whatCannotBeReadIsRefused_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("named");
        QTest::newRow("a column is missing") << QByteArray("a;b\n1;2\n") << u"Code_postal"_s;
        QTest::newRow("a row too short")
            << QByteArray("Code_postal;x\n56000;1\n35000\n56100;3\n") << u"3"_s;
        QTest::newRow("nothing") << QByteArray() << QString();
    }
    void whatCannotBeReadIsRefused()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const QString, named);
        const QStringList said = read(content);
        QCOMPARE(said.size(), 1);
        QVERIFY2(said.first().contains(named) && !said.first().startsWith(u"2:"_s),
                 qPrintable(said.first()));
    }
};

QTEST_APPLESS_MAIN(NamedTableTest)
#include "tst_namedtable.moc"
