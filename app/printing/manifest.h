// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "printing/lotwriter.h"

#include <QByteArray>

namespace printing {

// What the print room or the mail house needs to know of a lot, and no more:
// no name, no health data.  UTF-8 with BOM, ";", CRLF, one row per letter:
// lot;rank;reference;first_page;pages;sheets;postal_code;country
// A cell that a spreadsheet would run as a formula is given a leading "'".
QByteArray manifestCsv(const LotContent &lot);

} // namespace printing
