// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/localprinting.h"

class QPrinter;

namespace ui {

// Runs of letters on a printer of this computer: A4 at its true size, in black,
// on both sides when the lot is, each run a print job of its own.  A printer that
// writes PDF writes one file per run, "NAME-0001-0025.pdf".
//
// Made and used in one thread; the printer outlives it.
class PrinterSink final : public services::PageSink
{
public:
    explicit PrinterSink(QPrinter &printer);

    base::Result<void> print(const services::PrintJob &job) override;

private:
    void prepare(const services::PrintJob &job);

    QPrinter &m_printer;
    QString m_outputFile; // as the user named it; empty for paper
};

} // namespace ui
