// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/reportfile.h"

#include "printing/fonts.h"

using namespace Qt::StringLiterals;

namespace services {

QString reportText(const printing::Report &report)
{
    QStringList lines{report.title};
    if (!report.subtitle.isEmpty())
        lines << report.subtitle;
    for (const printing::ReportSection &section : report.sections) {
        lines << QString();
        if (!section.heading.isEmpty())
            lines << section.heading;
        lines += section.paragraphs;
        for (const printing::ReportRow &row : section.rows)
            lines << u"%1\u00A0: %2"_s.arg(row.label, QString(row.value).replace(u'\n', u" · "_s));
    }
    return lines.join(u'\n') + u'\n';
}

base::Result<QByteArray> reportBytes(const printing::Report &report, const QString &file)
{
    if (!file.endsWith(".pdf"_L1, Qt::CaseInsensitive))
        return reportText(report).toUtf8();
    if (const auto fonts = printing::loadFonts(); !fonts)
        return fonts.error();
    return printing::renderReport(report);
}

printing::Report reportOf(const cnil::Document &document, const QString &footer,
                          const QDateTime &createdAt)
{
    printing::Report report;
    report.title = document.title;
    report.subtitle = document.subtitle;
    report.footer = footer;
    report.contents = document.sections.size() > 3;
    report.createdAt = createdAt;
    for (const auto &section : document.sections) {
        printing::ReportSection printed;
        printed.heading = section.heading;
        for (const auto &row : section.rows)
            printed.rows.push_back({row.label, row.value, row.missing && row.value.isEmpty()});
        report.sections.push_back(printed);
    }
    return report;
}

base::Result<QByteArray> documentPdf(const cnil::Document &document, const QString &footer,
                                     const QDateTime &createdAt)
{
    return printing::renderReport(reportOf(document, footer, createdAt));
}

} // namespace services
