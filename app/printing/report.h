// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "printing/barcode.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace printing {

// A plain A4 document: the CNIL answers, the recovery sheet, the report of a
// count.  Values only; the words are the caller's.
struct ReportRow {
    QString label;
    QString value;        // "\n" begins a new line
    bool missing = false; // drawn as « à compléter »
};

struct ReportSection {
    QString heading;        // numbered by the caller if it wants numbers
    QStringList paragraphs; // before the table
    std::vector<ReportRow> rows;
    QString monospaced;     // a key or a hash, printed large in constant pitch
    QStringList boxes = {}; // to be stamped or signed on paper, side by side
    std::optional<Barcode> barcode = {};
};

struct Report {
    QString title;
    QString subtitle;
    QString footer;        // left of « page x/y »
    bool contents = false; // list of headings with pages first, and as bookmarks
    std::vector<ReportSection> sections;
    QDateTime createdAt; // written into the file; fixed for same bytes
};

// PDF bytes; needs loadFonts().
base::Result<QByteArray> renderReport(const Report &report);

} // namespace printing
