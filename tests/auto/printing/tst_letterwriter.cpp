// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "notices/reference.h"
#include "printing/letterlayout.h"
#include "printing/letterwriter.h"
#include "support/sampleincident.h"
#include "support/sampleletter.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QPdfDocument>
#include <QPdfSelection>
#include <QTest>

#include <ZXing/ReadBarcode.h>

using namespace Qt::StringLiterals;
using people::DataCategories;
using people::DataCategory;

class LetterWriterTest final : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatItShould_data();
    void saysWhatItShould();
    void onlyTheRecipientIsInTheWindow_data();
    void onlyTheRecipientIsInTheWindow();
    void theBarcodeOfEveryPageIsReadable();
    void sameLetterSameBytes();
    void fontsAreEmbedded();
    void problems_data();
    void problems();
    void pageCodes_data();
    void pageCodes();
};

namespace {

const DataCategories kAll = DataCategories::fromInt((1U << 14) - 1);

// A document that keeps its bytes alive.
struct Pdf {
    explicit Pdf(const QByteArray &content)
        : bytes(content)
    {
        buffer.setData(bytes);
        buffer.open(QIODevice::ReadOnly);
        document.load(&buffer);
    }
    QImage page(int number, int dotsPerInch)
    {
        const QSize size(qRound(210 / 25.4 * dotsPerInch), qRound(297 / 25.4 * dotsPerInch));
        QImage paper(size, QImage::Format_Grayscale8);
        paper.fill(Qt::white);
        QPainter(&paper).drawImage(0, 0, document.render(number, size));
        return paper;
    }
    QString text()
    {
        QStringList pages;
        for (int page = 0; page < document.pageCount(); ++page)
            pages.append(document.getAllText(page).text().replace(u"\r\n"_s, u"\n"_s));
        return pages.join(u"\n----\n"_s) + u'\n';
    }
    QByteArray bytes;
    QBuffer buffer;
    QPdfDocument document;
};

QByteArray rendered(const notices::Letter &letter, const printing::EnvelopeProfile &envelope = {})
{
    const auto pdf = printing::renderLetter(letter, envelope);
    if (!pdf)
        qFatal("%s", qPrintable(pdf.error().message));
    return *pdf;
}

// The box around everything that is not white, in millimetres.
QRectF inkIn(const QImage &image, const QRectF &millimetres, int dotsPerInch)
{
    const double scale = dotsPerInch / 25.4;
    const QRect area = QRectF(millimetres.topLeft() * scale, millimetres.size() * scale).toRect();
    QRect ink;
    for (int y = area.top(); y <= area.bottom(); ++y)
        for (int x = area.left(); x <= area.right(); ++x)
            if (qGray(image.pixel(x, y)) < 200)
                ink |= QRect(x, y, 1, 1);
    return {QPointF(ink.topLeft()) / scale, QSizeF(ink.size()) / scale};
}

} // namespace

void LetterWriterTest::saysWhatItShould_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<notices::Letter>("letter");
    QTest::addColumn<int>("pages");
    QTest::newRow("adult, what most rows held")
        << u"adult-usual"_s
        << testing::sampleLetter(testing::sampleRecord(), testing::usualCategories()) << 1;
    QTest::newRow("adult, everything")
        << u"adult-everything"_s << testing::sampleLetter(testing::sampleRecord(), kAll) << 2;
    QTest::newRow("child, what most rows held")
        << u"child-usual"_s
        << testing::sampleLetter(testing::sampleChild(), testing::usualCategories()) << 1;
    QTest::newRow("adult, name alone")
        << u"adult-identity"_s
        << testing::sampleLetter(testing::sampleRecord(), DataCategory::Identity) << 1;
}

// A changed letter is a reviewed change of tests/data/letters: the actual text
// is written beside the test program.
void LetterWriterTest::saysWhatItShould()
{
    QFETCH(QString, file);
    QFETCH(notices::Letter, letter);
    QFETCH(int, pages);
    Pdf pdf(rendered(letter));
    QCOMPARE(pdf.document.pageCount(), pages);
    const QString text = pdf.text();
    QFile expected(QStringLiteral(TEST_DATA_DIR "/letters/") + file + u".txt");
    const bool opened = expected.open(QIODevice::ReadOnly);
    if (!opened || QString::fromUtf8(expected.readAll()) != text) {
        QFile actual(QCoreApplication::applicationDirPath() + u'/' + file + u".actual.txt");
        QVERIFY(actual.open(QIODevice::WriteOnly));
        actual.write(text.toUtf8());
        QFAIL(qPrintable(u"The letter has changed; compare "_s + actual.fileName() + u" with "
                         + expected.fileName()));
    }
}

void LetterWriterTest::onlyTheRecipientIsInTheWindow_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<QRectF>("window");
    const QRectF usual(110, 55, 85, 33);
    const QString widest(38, u'W');
    QTest::newRow("three lines") << QStringList{u"MME JEANNE LE GOFF"_s, u"3 RUE DE L EGLISE"_s,
                                                u"22300 LANNION"_s}
                                 << usual;
    QTest::newRow("six full lines") << QStringList(6, widest) << usual;
    QTest::newRow("seven full lines") << QStringList(7, widest) << usual;
    QTest::newRow("another window") << QStringList(6, widest) << QRectF(105, 52, 95, 40);
}

void LetterWriterTest::onlyTheRecipientIsInTheWindow()
{
    QFETCH(QStringList, lines);
    QFETCH(QRectF, window);
    notices::Letter letter = testing::sampleLetter(testing::sampleRecord(), kAll);
    letter.recipientLines = lines;
    letter.personName = u"Marie-Charlotte Anne-Sophie DE LA ROCHEFOUCAULD-MONTMORENCY"_s;
    Pdf pdf(rendered(letter, {u"test"_s, window, {}, {}}));
    constexpr int kDotsPerInch = 144;
    const QImage page = pdf.page(0, kDotsPerInch);
    const QRectF ink = inkIn(page, window, kDotsPerInch);
    const double height = double(lines.size()) * 4.2;
    QVERIFY(ink.left() > window.left() + 1.0 && ink.right() < window.right() - 1.0);
    QVERIFY(ink.top() > window.top() + 1.0 && ink.bottom() < window.bottom() - 1.0);
    QVERIFY(ink.height() < height && ink.height() > height - 4.0);
    QVERIFY(qAbs(ink.center().y() - window.center().y()) < 1.0);
    // The paper may move: nothing else comes near.
    const QRectF near = window.adjusted(-6, -6, 6, 3);
    QCOMPARE(inkIn(page, near.intersected(QRectF(0, 0, 209, 296)), kDotsPerInch), ink);
}

void LetterWriterTest::theBarcodeOfEveryPageIsReadable()
{
    const notices::Letter letter = testing::sampleLetter(testing::sampleRecord(), kAll);
    Pdf pdf(rendered(letter));
    QCOMPARE(pdf.document.pageCount(), 2);
    for (int page = 0; page < 2; ++page) {
        const QImage sheet = pdf.page(page, 300);
        // As a scanner is held: the corner with the code.
        const QImage image = sheet.copy(150, sheet.height() - 220, 350, 220);
        const ZXing::ImageView view(image.constBits(), image.width(), image.height(),
                                    ZXing::ImageFormat::Lum, int(image.bytesPerLine()));
        const auto found = ZXing::ReadBarcode(view);
        QVERIFY(found.isValid());
        const auto &bytes = found.bytes();
        const QString text = QString::fromLatin1(
            QByteArray(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size())));
        const auto code = printing::decodePageCode(text);
        QVERIFY2(code, qPrintable(text));
        QCOMPARE(*code, (printing::PageCode{0, 1, page + 1, 2, letter.reference}));
    }
}

void LetterWriterTest::sameLetterSameBytes()
{
    const notices::Letter letter = testing::sampleLetter(testing::sampleRecord(), kAll);
    QCOMPARE(rendered(letter), rendered(letter));
    notices::Letter other = letter;
    other.reference = notices::makeReference(99);
    QVERIFY(rendered(letter) != rendered(other));
}

void LetterWriterTest::fontsAreEmbedded()
{
    const QByteArray pdf = rendered(testing::sampleLetter(testing::sampleRecord(), kAll));
    QVERIFY(pdf.startsWith("%PDF-1.7\n"));
    QCOMPARE(pdf.count("/Type /FontDescriptor"), pdf.count("/FontFile2"));
    QVERIFY(pdf.count("/FontFile2") >= 3);
    QCOMPARE(pdf.count("/ToUnicode"), pdf.count("/FontFile2"));
    QVERIFY(pdf.contains("/PrintScaling /None"));
}

void LetterWriterTest::problems_data()
{
    QTest::addColumn<notices::Letter>("letter");
    QTest::addColumn<int>("expected");
    using Problem = printing::LetterProblem;
    const auto row = [](const char *name, auto change, Problem expected) {
        notices::Letter letter = testing::sampleLetter(testing::sampleRecord(), kAll);
        change(letter);
        QTest::newRow(name) << letter << int(expected);
    };
    row(
        "no recipient", [](auto &l) { l.recipientLines.clear(); }, Problem::EmptyBlock);
    row(
        "a line of forty characters", [](auto &l) { l.recipientLines[0] = QString(40, u'W'); },
        Problem::BlockTooWide);
    row(
        "eight lines", [](auto &l) { l.recipientLines = QStringList(8, u"A"_s); },
        Problem::BlockTooTall);
    row(
        "an endless name", [](auto &l) { l.personName = u"Anne "_s.repeated(100); },
        Problem::NameTooLong);
    row(
        "a name in another alphabet", [](auto &l) { l.personName = u"\u0645\u0631\u064A\u0645"_s; },
        Problem::MissingGlyph);
    row(
        "an address in another alphabet",
        [](auto &l) { l.recipientLines[0] = u"\u0645\u0631\u064A\u0645"_s; },
        Problem::MissingGlyph);
    row(
        "a text in another alphabet", [](auto &l) { l.bodyHtml += u"<p>\u6F22</p>"_s; },
        Problem::MissingGlyph);
    row(
        "three pages", [](auto &l) { l.bodyHtml += u"<p>x</p>"_s.repeated(60); },
        Problem::BodyTooLong);
}

void LetterWriterTest::problems()
{
    QFETCH(notices::Letter, letter);
    QFETCH(int, expected);
    const auto pdf = printing::renderLetter(letter);
    QVERIFY(!pdf);
    const auto problem = printing::LetterProblem(expected);
    QCOMPARE(pdf.error().message, printing::letterProblemText(problem));
    QVERIFY(!printing::letterProblemKey(problem).isEmpty());
}

void LetterWriterTest::pageCodes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    const QString reference = notices::compactReference(notices::makeReference(7));
    QTest::newRow("as printed") << u"A34/12/845/1/2/"_s + reference << true;
    QTest::newRow("somebody else's code") << u"B34/12/845/1/2/"_s + reference << false;
    QTest::newRow("a part missing") << u"A34/12/845/1/"_s + reference << false;
    QTest::newRow("no number") << u"A34/12/x/1/2/"_s + reference << false;
    QTest::newRow("below zero") << u"A34/12/-1/1/2/"_s + reference << false;
    QTest::newRow("a damaged reference") << u"A34/12/845/1/2/"_s + reference.chopped(1) << false;
    QTest::newRow("nothing") << QString() << false;
}

void LetterWriterTest::pageCodes()
{
    QFETCH(QString, text);
    QFETCH(bool, good);
    const auto code = printing::decodePageCode(text);
    QCOMPARE(code.has_value(), good);
    if (good)
        QCOMPARE(printing::encodePageCode(*code), text);
}

QTEST_MAIN(LetterWriterTest)
#include "tst_letterwriter.moc"
