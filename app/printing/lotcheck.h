// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "printing/lotwriter.h"

class QIODevice;

namespace printing {

// Reads a finished lot again from its bytes: the number of pages, and on the
// pages of each letter its reference and no other, on the first one the
// recipient's lines and the person's name.  One in a thousand documents of
// other engines was silently cut, so no lot counts before this.
// Every letter is read by PdfTextReader; the page count and every fiftieth
// letter by PDFium too, an engine that shares no code with the writer.
// `pdf` is random-access.  Storage error that names the first page that is not
// as it should be; no personal data in it.
base::Result<void> checkLot(QIODevice &pdf, const LotContent &expected, base::Progress &progress);

// The same by PdfTextReader alone: for files of one letter, where PDFium would
// read every one (1.5 to 4 ms each).
base::Result<void> checkText(QIODevice &pdf, const LotContent &expected, base::Progress &progress);

} // namespace printing
