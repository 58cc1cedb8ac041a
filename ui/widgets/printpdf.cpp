// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/widgets/printpdf.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfDocument>
#include <QPrinter>

namespace ui {

namespace {

constexpr int kHighestResolution = 600; // a page of 1200 dots per inch takes 550 MB

// White where the page is empty: PDFium leaves it transparent.
QImage pictureOf(QPdfDocument &document, int page, const QSize &size)
{
    QImage paper(size, QImage::Format_Grayscale8);
    paper.fill(Qt::white);
    QPainter(&paper).drawImage(0, 0, document.render(page, size));
    return paper;
}

void setUp(QPrinter &printer)
{
    printer.setResolution(qMin(printer.resolution(), kHighestResolution));
    printer.setPageSize(QPageSize(QPageSize::A4));
    printer.setPageOrientation(QPageLayout::Portrait);
    printer.setFullPage(true);
    printer.setPageMargins(QMarginsF(), QPageLayout::Millimeter);
    printer.setCopyCount(1);
    printer.setPageOrder(QPrinter::FirstPageFirst);
}

} // namespace

bool printPdf(QPrinter &printer, const QByteArray &pdf)
{
    QByteArray bytes = pdf;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&buffer);
    if (document.status() != QPdfDocument::Status::Ready || document.pageCount() == 0)
        return false;
    setUp(printer);
    QPainter painter;
    if (!painter.begin(&printer))
        return false;
    const QRect paper = printer.pageLayout().fullRectPixels(printer.resolution());
    for (int page = 0; page < document.pageCount(); ++page) {
        if (page > 0 && !printer.newPage())
            return false;
        painter.drawImage(QPoint(0, 0), pictureOf(document, page, paper.size()));
    }
    const bool ended = painter.end();
    const QPrinter::PrinterState state = printer.printerState();
    return ended && state != QPrinter::Error && state != QPrinter::Aborted;
}

} // namespace ui
