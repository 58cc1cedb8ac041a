// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/footer.h"

#include <QTest>

using namespace Qt::StringLiterals;
using intake::NoPersonRow;
using intake::Reason;

class TestFooter final : public QObject
{
    Q_OBJECT

private slots:
    void recognises_data()
    {
        QTest::addColumn<QStringList>("cells");
        QTest::addColumn<int>("rows"); // -1: none stated
        const auto row = [](const QStringList &cells, int rows) {
            QTest::newRow(qPrintable(cells.join(u'|'))) << cells << rows;
        };
        row({u"TOTAL"_s, u"1234"_s}, 1234);
        row({u"Total g\u00E9n\u00E9ral : 1 234"_s}, 1234);
        row({u"Total"_s, u"1\u202F234"_s}, 1234);
        row({u"Nombre de lignes : 12"_s}, 12);
        row({u"Nb patients"_s, u"7"_s}, 7);
        row({u"1234 lignes"_s}, 1234);
        row({u"1 234 567 enregistrements export\u00E9s"_s}, 1234567);
        row({u"(4 rows affected)"_s}, 4);
        row({u"3 rows in set"_s}, 3);
        row({u"(12 row(s) returned)"_s}, 12);
        row({u"-- fin --"_s}, -1);
        row({u"Fin de fichier"_s}, -1);
        row({u"EOF"_s}, -1);
        row({u"Page 1/12"_s}, -1);
        row({u"\u00C9dit\u00E9 le 31/03/2021 \u00E0 10 h 30"_s}, -1);
        row({u"Export du 31/03/2021"_s}, -1);
        row({u"-----"_s, u"====="_s}, -1);
    }
    void recognises()
    {
        QFETCH(QStringList, cells);
        QFETCH(int, rows);
        const std::optional<NoPersonRow> row = intake::recogniseNoPerson(cells);
        QVERIFY(row);
        QCOMPARE(row->reason, Reason::Footer);
        QCOMPARE(row->statedRows, rows < 0 ? std::nullopt : std::optional<qint64>(rows));
    }

    void recognisesComments_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<bool>("comment");
        QTest::newRow("hash") << u"# export"_s << true;
        QTest::newRow("hash alone") << u"#"_s << true;
        QTest::newRow("two slashes") << u"// export"_s << true;
        QTest::newRow("no value of a spreadsheet") << u"#N/A"_s << false;
        QTest::newRow("one slash") << u"/etc"_s << false;
    }
    void recognisesComments()
    {
        QFETCH(QString, cell);
        QTEST(intake::isComment(cell), "comment");
    }

    void maybeSomebody_data()
    {
        QTest::addColumn<QStringList>("cells");
        const auto row = [](const QStringList &cells) {
            QTest::newRow(qPrintable(u'"' + cells.join(u'|') + u'"')) << cells;
        };
        row({});
        row({u"TOTAL"_s});
        row({u"TOTAL"_s, u"JEAN"_s});
        row({u"TOTAL"_s, u"JEAN"_s, u"1950"_s});
        row({u"TOTAL JEAN"_s, u"1950"_s});
        row({u"TOTAL"_s, u"12/03/1950"_s});
        row({u"LE GOFF"_s, u"1234"_s});
        row({u"PAGE"_s, u"MARIE"_s});
        row({u"PAGE"_s});
        row({u"FINE"_s});
        row({u"FIN"_s, u"LOUIS"_s});
        row({u"PATIENT"_s});
        row({u"EXPORT"_s, u"JEAN"_s});
    }
    void maybeSomebody()
    {
        QFETCH(QStringList, cells);
        QVERIFY(!intake::recogniseNoPerson(cells));
    }
};

QTEST_APPLESS_MAIN(TestFooter)
#include "tst_footer.moc"
