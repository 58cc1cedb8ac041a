// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/preview.h"

#include <QBuffer>
#include <QTest>

using namespace Qt::StringLiterals;
using intake::FileKind;
using intake::Preview;
using intake::PreviewRow;
using intake::RowInterest;

namespace {

base::Result<Preview> previewOf(const QByteArray &bytes, FileKind kind = FileKind::Patients)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    return intake::previewRows(buffer, {.kind = kind, .today = QDate(2026, 6, 11)});
}

// A hundred ordinary rows, then whatever is added.
QByteArray list(const QByteArray &more = {})
{
    return "ID;NOM;PRENOM;DDN;VILLE\n" + QByteArray("1;RIOU;ANNE;25/03/1950;RENNES\n").repeated(100)
        + more;
}

QList<qint64> linesOf(const Preview &preview, RowInterest interest)
{
    QList<qint64> lines;
    for (const PreviewRow &row : preview.rows) {
        if (row.interest == interest)
            lines.append(row.line);
    }
    return lines;
}

const PreviewRow *rowAt(const Preview &preview, qint64 line)
{
    for (const PreviewRow &row : preview.rows) {
        if (row.line == line)
            return &row;
    }
    return nullptr;
}

} // namespace

class TestPreview final : public QObject
{
    Q_OBJECT

private slots:
    void ordinaryRowsFillThePage()
    {
        const base::Result<Preview> preview = previewOf(list());
        QVERIFY(preview);
        QCOMPARE(preview->rows.size(), std::size_t{intake::kPreviewRows});
        QCOMPARE(preview->rows.front().line, 2);
        QCOMPARE(preview->rows.front().cells,
                 (QStringList{u"1"_s, u"RIOU"_s, u"ANNE"_s, u"25/03/1950"_s, u"RENNES"_s}));
        QVERIFY(preview->isSafe);
        QCOMPARE(preview->mapping.dateFormat->pattern(), u"dd/MM/yyyy"_s);
        QVERIFY(preview->encodings.empty());
    }

    void interestingRowsAreShown_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<RowInterest>("interest");
        QTest::newRow("longest") << QByteArray("2;" + QByteArray(300, 'X') + ";ANNE;25/03/1950;Y\n")
                                 << RowInterest::Longest;
        QTest::newRow("accents") << QByteArray("2;RIOU;\xC3\x89LOISE;25/03/1950;Y\n")
                                 << RowInterest::NonAscii;
        QTest::newRow("no date") << QByteArray("2;RIOU;ANNE;31/02/1950;Y\n")
                                 << RowInterest::OddDate;
        QTest::newRow("partial date")
            << QByteArray("2;RIOU;ANNE;00/00/1950;Y\n") << RowInterest::OddDate;
        QTest::newRow("future date")
            << QByteArray("2;RIOU;ANNE;01/01/2050;Y\n") << RowInterest::OddDate;
        QTest::newRow("nearly empty") << QByteArray("2;;;;\n") << RowInterest::MostlyEmpty;
        QTest::newRow("other number of cells")
            << QByteArray("2;RIOU;ANNE\n") << RowInterest::OtherColumnCount;
    }
    void interestingRowsAreShown()
    {
        QFETCH(QByteArray, row);
        QFETCH(RowInterest, interest);
        const base::Result<Preview> preview = previewOf(list(row));
        QVERIFY(preview);
        QVERIFY(linesOf(*preview, interest).contains(102));
        QCOMPARE(preview->rows.size(), std::size_t{intake::kPreviewRows});
    }

    void rareRowsGoFirst()
    {
        QByteArray many = QByteArray("2;RIOU;\xC3\x89LOISE;25/03/1950;Y\n").repeated(200);
        const base::Result<Preview> preview = previewOf(list(many + "2;RIOU;ANNE\n"));
        QVERIFY(preview);
        QCOMPARE(linesOf(*preview, RowInterest::OtherColumnCount), QList<qint64>{302});
        QVERIFY(linesOf(*preview, RowInterest::NonAscii).size() <= 8);
    }

    void columnCountsAreCounted()
    {
        const base::Result<Preview> preview = previewOf(list("2;RIOU;ANNE\n3;RIOU;ANNE\n"));
        QVERIFY(preview);
        QCOMPARE(preview->columnCounts.size(), std::size_t{2});
        QCOMPARE(preview->columnCounts[0].columns, 5);
        QCOMPARE(preview->columnCounts[0].rows, 100);
        QCOMPARE(preview->columnCounts[1].columns, 3);
        QCOMPARE(preview->columnCounts[1].rows, 2);
    }

    void aLeakIsMasked()
    {
        const base::Result<Preview> preview =
            previewOf("NOM;PRENOM;DDN;MAIL;COMMENTAIRE;MDP;X9\n"
                      "RIOU;\xC9LOISE;25/03/1950;a@example.org;SECR\xC9T;SECRET;SECRET\n"
                      "MORVAN;YANN;26/03/1950;;;SECRET;\n"
                      "TANGUY;MARIE;27/03/1950;SECRET\n"
                      "LE GOFF;PAUL;28/03/1950;b@example.org;;;\n",
                      FileKind::Leak);
        QVERIFY(preview);
        const QString mask = u"\u2022\u2022\u2022"_s;
        QCOMPARE(rowAt(*preview, 2)->cells,
                 (QStringList{u"RIOU"_s, u"\u00C9LOISE"_s, u"25/03/1950"_s, u"a@example.org"_s,
                              mask, mask, mask}));
        QCOMPARE(rowAt(*preview, 3)->cells.at(4), QString());
        QCOMPARE(rowAt(*preview, 4)->cells, (QStringList{mask, mask, mask, mask}));
        QCOMPARE(preview->encodings.front().encoding, intake::Encoding::Windows1252);
        for (const intake::EncodingOffer &offer : preview->encodings)
            QVERIFY2(!offer.sample.contains(u"SECR"), qPrintable(offer.sample));
    }

    // Three readings of one line, the one that is used first.
    void encodingsAreOffered_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<intake::Encoding>("encoding");
        QTest::newRow("UTF-8") << QByteArray("\xC3\x89LO\xC3\x8FSE") << intake::Encoding::Utf8;
        QTest::newRow("Windows-1252")
            << QByteArray("\xC9LO\xCFSE") << intake::Encoding::Windows1252;
        QTest::newRow("IBM 850") << QByteArray("\x90LO\xD8SE") << intake::Encoding::Ibm850;
        QTest::newRow("Mac Roman") << QByteArray("\x83LO\xECSE") << intake::Encoding::MacRoman;
    }
    void encodingsAreOffered()
    {
        QFETCH(QByteArray, name);
        QFETCH(intake::Encoding, encoding);
        const base::Result<Preview> preview =
            previewOf(list("2;RIOU;" + name + ";25/03/1950;RENNES\n"));
        QVERIFY(preview);
        QCOMPARE(preview->encodings.size(), std::size_t{3});
        QCOMPARE(preview->encodings[0].encoding, encoding);
        QVERIFY(preview->encodings[0].confidence >= 0.9);
        QVERIFY(preview->encodings[0].sample.contains(u"\u00C9LO\u00CFSE"));
        QVERIFY(preview->encodings[1].sample != preview->encodings[0].sample);
        QVERIFY(preview->encodings[1].sample != preview->encodings[2].sample);
    }

    void textThatWasEncodedTwiceIsNamed()
    {
        const base::Result<Preview> preview =
            previewOf(list("2;RIOU;\xC3\x83\xC2\xA9LOISE;25/03/1950;RENNES\n"));
        QVERIFY(preview);
        QCOMPARE(preview->doubleEncoded, QStringList{u"PRENOM"_s});
        QCOMPARE(preview->mapping.repair, QStringList{u"PRENOM"_s});
        QVERIFY(!preview->isSafe);
    }

    void titlesAreShown()
    {
        const base::Result<Preview> preview = previewOf("Liste des patients\n" + list());
        QVERIFY(preview);
        QCOMPARE(preview->dialect.headerLine, 2);
        QCOMPARE(preview->rows.front().line, 1);
        QCOMPARE(preview->rows.front().cells, QStringList{u"Liste des patients"_s});
    }

    void whatCannotBeReadIsRefused()
    {
        QVERIFY(!previewOf(""));
        QVERIFY(!previewOf("%PDF-1.7\n"));
    }
};

QTEST_APPLESS_MAIN(TestPreview)
#include "tst_preview.moc"
