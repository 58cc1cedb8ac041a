// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/notices/printersink.h"

#include "ui/widgets/printpdf.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPrinter>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

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
}

void PrinterSink::prepare(const services::PrintJob &job)
{
    m_printer.setColorMode(QPrinter::GrayScale);
    m_printer.setDuplex(job.duplex ? QPrinter::DuplexLongSide : QPrinter::DuplexNone);
    m_printer.setDocName(
        u"Avis 34, lot %1, %2-%3"_s.arg(job.lot).arg(job.ranks.first).arg(job.ranks.last));
    if (!m_outputFile.isEmpty())
        m_printer.setOutputFileName(outputName(m_outputFile, job.ranks));
}

base::Result<void> PrinterSink::print(const services::PrintJob &job)
{
    prepare(job);
    if (!printPdf(m_printer, job.pdf))
        return notPrinted(job);
    return {};
}

} // namespace ui
