// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "cnil/document.h"
#include "printing/report.h"

#include <QString>

namespace services {

// The same as plain text, to be copied or read aloud.
QString reportText(const printing::Report &report);

// The bytes for a file of this name: a PDF for ".pdf", else the text.
base::Result<QByteArray> reportBytes(const printing::Report &report, const QString &file);

// A document of the CNIL file as a report, and as PDF/A.
printing::Report reportOf(const cnil::Document &document, const QString &footer,
                          const QDateTime &createdAt);
base::Result<QByteArray> documentPdf(const cnil::Document &document, const QString &footer,
                                     const QDateTime &createdAt);

} // namespace services
