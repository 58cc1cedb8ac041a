// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QStringView>

namespace printing {

// A square two-dimensional bar code, one bit per module, without quiet zone.
struct Barcode {
    int side = 0;    // modules
    QByteArray rows; // (side + 7) / 8 bytes per row, first module in the high bit, 1 = black

    bool isBlack(int column, int row) const;
    bool operator==(const Barcode &) const = default;
};

// Data Matrix ECC 200 (ISO/IEC 16022): it survives a third of its modules, and
// any telephone reads it.  `text` is ASCII.  Input error if it does not fit.
base::Result<Barcode> dataMatrix(QStringView text);

// QR code (ISO/IEC 18004) with error correction Q, a quarter of it: what telephones and scanners
// read without being told.  The same conditions.
base::Result<Barcode> qrCode(QStringView text);

} // namespace printing
