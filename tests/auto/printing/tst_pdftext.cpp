// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "printing/lotwriter.h"
#include "printing/pdffile.h"
#include "printing/pdftext.h"
#include "support/sampleletter.h"

#include <QBuffer>
#include <QLoggingCategory>
#include <QPdfDocument>
#include <QPdfSelection>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using printing::PdfTextReader;

// PDFium is the slow twin.
class PdfTextTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void readsWhatPdfiumReads();
    void manyPages();
    void damagedFilesAreNotRead();

private:
    QByteArray m_pdf;
};

namespace {

// The two readers order and space the texts of a page differently.
QString sorted(const QString &text)
{
    QString characters;
    for (const QChar character : text)
        if (character.isLetterOrNumber())
            characters.append(character);
    std::ranges::sort(characters);
    return characters;
}

} // namespace

void PdfTextTest::initTestCase()
{
    const auto letters = testing::sampleLetters(12);
    QBuffer buffer(&m_pdf);
    buffer.open(QIODevice::WriteOnly);
    base::NoProgress progress;
    QVERIFY(printing::writeLot(buffer, {}, testing::sourceOf(letters), progress));
}

void PdfTextTest::readsWhatPdfiumReads()
{
    QBuffer buffer(&m_pdf);
    buffer.open(QIODevice::ReadOnly);
    auto reader = PdfTextReader::open(buffer);
    QVERIFY(reader);
    QBuffer other(&m_pdf);
    other.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&other);
    QCOMPARE(reader->pageCount(), document.pageCount());
    for (int page = 0; page < document.pageCount(); ++page) {
        const auto text = reader->pageText(page);
        QVERIFY(text);
        QCOMPARE(sorted(*text), sorted(document.getAllText(page).text()));
    }
    QVERIFY(!reader->pageText(-1));
    QVERIFY(!reader->pageText(document.pageCount()));
}

// More pages than one node of the page tree holds.
void PdfTextTest::manyPages()
{
    QVERIFY(printing::loadFonts());
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::ReadWrite);
    printing::PdfFile file(buffer, {});
    constexpr int kPages = 200;
    for (int page = 0; page < kPages; ++page) {
        printing::Canvas canvas(file.fontUse());
        QVERIFY(canvas.text(printing::Face::Italic, 10, 20, 20, u"page %1"_s.arg(page)));
        file.addPage(canvas);
    }
    QVERIFY(file.finish());
    auto reader = PdfTextReader::open(buffer);
    QVERIFY(reader);
    QCOMPARE(reader->pageCount(), kPages);
    for (int page = 0; page < kPages; ++page)
        QCOMPARE(reader->pageText(page), std::optional(u"page %1\n"_s.arg(page)));
}

// Whatever happens to the bytes: no crash, and a cut file is never taken.
void PdfTextTest::damagedFilesAreNotRead()
{
    QLoggingCategory::setFilterRules(u"default.warning=false"_s); // zlib complains, as it should
    QRandomGenerator random(34);
    for (int round = 0; round < 100; ++round) {
        QByteArray cut = m_pdf.first(random.bounded(int(m_pdf.size())));
        QBuffer buffer(&cut);
        buffer.open(QIODevice::ReadOnly);
        QVERIFY(!PdfTextReader::open(buffer));
    }
    for (int round = 0; round < 100; ++round) {
        QByteArray damaged = m_pdf;
        for (int i = 0; i < 20; ++i)
            damaged[random.bounded(int(damaged.size()))] = char(random.bounded(256));
        QBuffer buffer(&damaged);
        buffer.open(QIODevice::ReadOnly);
        auto reader = PdfTextReader::open(buffer);
        for (int page = 0; reader && page < reader->pageCount(); ++page)
            QVERIFY(reader->pageText(page).value_or(QString()).size() < 100000);
    }
}

QTEST_MAIN(PdfTextTest)
#include "tst_pdftext.moc"
