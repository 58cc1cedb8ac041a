// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "printing/lotwriter.h"

class QIODevice;

namespace printing {

// Reads a finished lot again with another program than the one that wrote it
// (PDFium): number of pages, and on the pages of each letter its reference,
// the person's name, and no other reference.  One in a thousand documents of
// other engines was silently cut (peers.md §2.1), so no lot counts before this.
// Storage error that names the first page that is not as it should be.
base::Result<void> checkLot(QIODevice &pdf, const LotContent &expected, base::Progress &progress);

} // namespace printing
