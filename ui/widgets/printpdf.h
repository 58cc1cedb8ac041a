// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QByteArray>

class QPrinter;

namespace ui {

// A PDF on a printer of this computer: A4 at its true size.  Pages go as pictures of at most 600
// dots per inch, so that paper shows what the PDF shows, whatever fonts and filters the printer
// has.  False when the printer did not take it.
bool printPdf(QPrinter &printer, const QByteArray &pdf);

} // namespace ui
