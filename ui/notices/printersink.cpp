// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/notices/printersink.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QPainter>
#include <QPdfDocument>
#include <QPrinter>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kHighestResolution = 600; // a page of 1200 dots per inch takes 550 MB

base::Error notPrinted(const services::PrintJob &job)
{
    return {base::Error::Kind::Storage,
            QCoreApplication::translate("ui::PrinterSink",
                                        "The printer did not take letters %1 to %2 of lot %3. Look "
                                        "at what came out of it, then go on from the first letter "
                                        "that is missing.")
                .arg(job.ranks.first)
                .arg(job.ranks.last)
                .arg(job.lot)};
}

// White where the page is empty: PDFium leaves it transparent.
QImage pictureOf(QPdfDocument &document, int page, const QSize &size)
{
    QImage paper(size, QImage::Format_Grayscale8);
    paper.fill(Qt::white);
    QPainter(&paper).drawImage(0, 0, document.render(page, size));
    return paper;
}

QString outputName(const QString &file, const services::RankRange &ranks)
{
    const QFileInfo info(file);
    return u"%1/%2-%3-%4.pdf"_s.arg(info.path(), info.completeBaseName())
        .arg(ranks.first, 4, 10, QChar(u'0'))
        .arg(ranks.last, 4, 10, QChar(u'0'));
}

} // namespace

PrinterSink::PrinterSink(QPrinter &printer)
    : m_printer(printer)
    , m_outputFile(printer.outputFileName())
{
    m_printer.setResolution(qMin(m_printer.resolution(), kHighestResolution));
}

void PrinterSink::prepare(const services::PrintJob &job)
{
    m_printer.setPageSize(QPageSize(QPageSize::A4));
    m_printer.setPageOrientation(QPageLayout::Portrait);
    m_printer.setFullPage(true);
    m_printer.setPageMargins(QMarginsF(), QPageLayout::Millimeter);
    m_printer.setColorMode(QPrinter::GrayScale);
    m_printer.setDuplex(job.duplex ? QPrinter::DuplexLongSide : QPrinter::DuplexNone);
    m_printer.setCopyCount(1);
    m_printer.setPageOrder(QPrinter::FirstPageFirst);
    m_printer.setDocName(
        u"Avis 34, lot %1, %2-%3"_s.arg(job.lot).arg(job.ranks.first).arg(job.ranks.last));
    if (!m_outputFile.isEmpty())
        m_printer.setOutputFileName(outputName(m_outputFile, job.ranks));
}

base::Result<void> PrinterSink::print(const services::PrintJob &job)
{
    QByteArray bytes = job.pdf;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&buffer);
    if (document.status() != QPdfDocument::Status::Ready || document.pageCount() == 0)
        return notPrinted(job);
    prepare(job);
    QPainter painter;
    if (!painter.begin(&m_printer))
        return notPrinted(job);
    const QRect paper = m_printer.pageLayout().fullRectPixels(m_printer.resolution());
    for (int page = 0; page < document.pageCount(); ++page) {
        if (page > 0 && !m_printer.newPage())
            return notPrinted(job);
        painter.drawImage(QPoint(0, 0), pictureOf(document, page, paper.size()));
    }
    const bool ended = painter.end();
    const QPrinter::PrinterState state = m_printer.printerState();
    if (!ended || state == QPrinter::Error || state == QPrinter::Aborted)
        return notPrinted(job);
    return {};
}

} // namespace ui
