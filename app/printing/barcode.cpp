// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "printing/barcode.h"

#include <QString>

#include <ZXing/BarcodeFormat.h>
#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>
#include <exception>

namespace printing {

namespace {

Barcode packed(const ZXing::BitMatrix &matrix)
{
    const int bytesPerRow = (matrix.width() + 7) / 8;
    Barcode code{matrix.width(), QByteArray(qsizetype(bytesPerRow) * matrix.height(), '\0')};
    for (int row = 0; row < matrix.height(); ++row) {
        for (int column = 0; column < matrix.width(); ++column) {
            if (!matrix.get(column, row))
                continue;
            char &byte = code.rows[qsizetype(row) * bytesPerRow + column / 8];
            byte = char(byte | (0x80 >> column % 8));
        }
    }
    return code;
}

} // namespace

bool Barcode::isBlack(int column, int row) const
{
    const qsizetype at = qsizetype(row) * ((side + 7) / 8) + column / 8;
    return ((rows[at] << column % 8) & 0x80) != 0;
}

static base::Result<Barcode> drawn(ZXing::MultiFormatWriter writer, QStringView text)
{
    try {
        writer.setMargin(0);
        const ZXing::BitMatrix matrix = writer.encode(text.toString().toStdWString(), 0, 0);
        if (matrix.width() > 0 && matrix.width() == matrix.height())
            return packed(matrix);
    } catch (const std::exception &) {
        // ZXing's only way to say that the text does not fit.
    }
    return base::Error{base::Error::Kind::Input,
                       QCoreApplication::translate("printing",
                                                   "A bar code could not be drawn: its "
                                                   "text is empty or too long.")};
}

base::Result<Barcode> dataMatrix(QStringView text)
{
    return drawn(ZXing::MultiFormatWriter(ZXing::BarcodeFormat::DataMatrix), text);
}

base::Result<Barcode> qrCode(QStringView text)
{
    constexpr int kQuarter = 5; // ZXing's scale of 0 to 8 for all formats
    ZXing::MultiFormatWriter writer(ZXing::BarcodeFormat::QRCode);
    writer.setEccLevel(kQuarter);
    return drawn(std::move(writer), text);
}

} // namespace printing
