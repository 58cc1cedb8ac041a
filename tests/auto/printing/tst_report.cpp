// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "printing/report.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QPdfBookmarkModel>
#include <QPdfDocument>
#include <QPdfSelection>
#include <QTest>

#include <ZXing/ReadBarcode.h>

using namespace Qt::StringLiterals;
using printing::Report;

class ReportTest final : public QObject
{
    Q_OBJECT

private slots:
    void holdsEveryLabelAndValue();
    void footersCountThePages();
    void contentsNameThePages();
    void everyHeadingIsABookmark();
    void withoutContentsNoBookmarks();
    void sameReportSameBytes();
    void scannersReadItsCode();
    void awkwardReports_data();
    void awkwardReports();
};

namespace {

Report sampleReport(int sections, bool contents)
{
    Report report;
    report.title = u"Notification de violation"_s;
    report.subtitle = u"Laboratoire des Trois Rivières"_s;
    report.footer = u"Dossier 2021-03"_s;
    report.contents = contents;
    for (int i = 1; i <= sections; ++i) {
        report.sections.push_back({u"%1. Rubrique numéro %1"_s.arg(i),
                                   {u"Une phrase d'introduction."_s},
                                   {{u"Libellé %1a"_s.arg(i), u"valeur %1a "_s.arg(i).repeated(30)},
                                    {u"Libellé %1b"_s.arg(i), u"ligne 1\nligne 2"_s},
                                    {u"Libellé %1c"_s.arg(i), QString(), true}},
                                   u"ABCD-%1"_s.arg(i)});
    }
    return report;
}

QStringList pagesOf(const Report &report)
{
    const auto pdf = printing::renderReport(report);
    if (!pdf)
        qFatal("%s", qPrintable(pdf.error().message));
    QBuffer buffer;
    buffer.setData(*pdf);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&buffer);
    QStringList pages;
    for (int page = 0; page < document.pageCount(); ++page)
        pages.append(document.getAllText(page).text().simplified());
    return pages;
}

struct Bookmark {
    QString title;
    int page = 0;
};

// As PDFium reads them.
std::vector<Bookmark> bookmarksOf(const Report &report)
{
    QBuffer buffer;
    buffer.setData(*printing::renderReport(report));
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&buffer);
    QPdfBookmarkModel model;
    model.setDocument(&document);
    std::vector<Bookmark> bookmarks;
    for (int row = 0; row < model.rowCount({}); ++row) {
        const auto at = [&](QPdfBookmarkModel::Role role) {
            return model.data(model.index(row, 0, {}), int(role));
        };
        bookmarks.push_back({at(QPdfBookmarkModel::Role::Title).toString(),
                             at(QPdfBookmarkModel::Role::Page).toInt()});
    }
    return bookmarks;
}

} // namespace

void ReportTest::holdsEveryLabelAndValue()
{
    const Report report = sampleReport(12, false);
    const QString text = pagesOf(report).join(u' ');
    for (int i = 1; i <= 12; ++i) {
        QVERIFY(text.contains(u"%1. Rubrique numéro %1"_s.arg(i)));
        QCOMPARE(text.count(u"valeur %1a"_s.arg(i)), 30);
        QVERIFY(text.contains(u"Libellé %1b ligne 1 ligne 2"_s.arg(i))
                || text.contains(u"ligne 2"_s));
        QVERIFY(text.contains(u"Libellé %1c à compléter"_s.arg(i)));
        QVERIFY(text.contains(u"ABCD-%1"_s.arg(i)));
    }
}

void ReportTest::footersCountThePages()
{
    const QStringList pages = pagesOf(sampleReport(12, false));
    QVERIFY(pages.size() > 2);
    for (qsizetype i = 0; i < pages.size(); ++i) {
        QVERIFY(pages[i].contains(u"page %1/%2"_s.arg(i + 1).arg(pages.size())));
        QVERIFY(pages[i].contains(u"Dossier 2021-03"_s));
    }
}

void ReportTest::contentsNameThePages()
{
    const Report report = sampleReport(60, true);
    const QStringList pages = pagesOf(report);
    QString front;
    for (const QString &page : pages)
        if (!page.contains(u"Une phrase d'introduction."_s))
            front += page + u' ';
    for (const printing::ReportSection &section : report.sections) {
        qsizetype found = 0;
        for (qsizetype i = 0; i < pages.size(); ++i)
            if (pages[i].contains(u"Une phrase"_s)
                && pages[i].contains(section.heading + u" Une phrase"_s))
                found = i + 1;
        QVERIFY(found > 1);
        QVERIFY2(front.contains(section.heading + u' ' + QString::number(found)),
                 qPrintable(section.heading));
    }
}

void ReportTest::everyHeadingIsABookmark()
{
    const Report report = sampleReport(60, true);
    const QStringList pages = pagesOf(report);
    const auto bookmarks = bookmarksOf(report);
    QCOMPARE(bookmarks.size(), report.sections.size());
    for (size_t i = 0; i < bookmarks.size(); ++i) {
        QCOMPARE(bookmarks[i].title, report.sections[i].heading);
        QVERIFY(pages[bookmarks[i].page].contains(bookmarks[i].title + u" Une phrase"_s));
    }
}

void ReportTest::withoutContentsNoBookmarks()
{
    QVERIFY(bookmarksOf(sampleReport(12, false)).empty());
}

void ReportTest::sameReportSameBytes()
{
    const auto first = printing::renderReport(sampleReport(5, true));
    const auto second = printing::renderReport(sampleReport(5, true));
    QVERIFY(first && second);
    QCOMPARE(*first, *second);
}

// On the page as it comes out of a printer of 300 dots an inch.
void ReportTest::scannersReadItsCode()
{
    const QString text = u"000G-40R4-0M30-E209-185G-R38E-1W81-24GK-2GAH-C5RR-34D1-P70X"_s;
    Report report;
    report.title = u"Fiche"_s;
    report.sections.push_back({.heading = u"Code"_s,
                               .paragraphs = {},
                               .rows = {},
                               .monospaced = text,
                               .barcode = *printing::qrCode(text)});
    QBuffer buffer;
    buffer.setData(*printing::renderReport(report));
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&buffer);
    const QSize size = (document.pagePointSize(0) * 300 / 72).toSize();
    QImage paper(size, QImage::Format_Grayscale8);
    paper.fill(Qt::white);
    QPainter(&paper).drawImage(0, 0, document.render(0, size));
    const ZXing::ImageView view(paper.constBits(), paper.width(), paper.height(),
                                ZXing::ImageFormat::Lum, int(paper.bytesPerLine()));
    const auto found = ZXing::ReadBarcode(view);
    QVERIFY(found.isValid());
    const auto &bytes = found.bytes();
    QCOMPARE(QByteArray(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size())),
             text.toLatin1());
}

void ReportTest::awkwardReports_data()
{
    QTest::addColumn<Report>("report");
    QTest::addColumn<int>("pages");
    QTest::newRow("nothing at all") << Report{} << 1;
    Report longValue;
    longValue.sections.push_back({{}, {}, {{u"Libellé"_s, u"mot "_s.repeated(4000)}}, {}});
    QTest::newRow("a value longer than a page") << longValue << 5;
    Report foreign;
    foreign.sections.push_back({u"\u6F22"_s, {u"\u6F22 x"_s}, {{u"\u6F22"_s, u"\u6F22"_s}}, {}});
    QTest::newRow("characters that no font has") << foreign << 1;
}

void ReportTest::awkwardReports()
{
    QFETCH(Report, report);
    QFETCH(int, pages);
    QCOMPARE(int(pagesOf(report).size()), pages);
}

QTEST_MAIN(ReportTest)
#include "tst_report.moc"
