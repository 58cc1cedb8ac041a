// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/filereader.h"

#include <QBuffer>

#include <cstdint>
#include <cstdlib>

// The first bytes are the widths, the rest is the file: its rows add up, and
// every row that can be used has one cell per column.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 4)
        return 0;
    intake::ColumnMapping mapping;
    mapping.format = intake::FileFormat::FixedWidth;
    mapping.header = false;
    if (data[0] % 2 == 0)
        mapping.encoding = intake::Encoding::Windows1252;
    for (size_t i = 1; i < 4 && data[i] != 0; ++i)
        mapping.widths.push_back(data[i]);
    mapping.columns = {{QStringLiteral("column_1"), intake::Field::UsualName},
                       {QStringLiteral("column_2"), intake::Field::BirthDate}};
    QBuffer buffer;
    buffer.setData(reinterpret_cast<const char *>(data) + 4, static_cast<int>(size) - 4);
    buffer.open(QIODevice::ReadOnly);
    const auto reader =
        intake::FileReader::open(buffer, {.mapping = mapping, .today = QDate(2026, 6, 11)});
    for (bool more = reader.has_value(); more;) {
        const auto row = (*reader)->nextRow();
        more = row && *row != nullptr;
        if (more && !(*row)->fault
            && static_cast<qsizetype>((*row)->cells.size()) != (*reader)->columns().size())
            std::abort();
    }
    return 0;
}
