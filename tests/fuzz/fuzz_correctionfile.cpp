// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/namedtable.h"
#include "people/correctionfile.h"

#include <QBuffer>

#include <cstdint>
#include <cstdlib>

// Every file is refused or read to its end; what its rows say goes through all
// that judges them, and no line of an address grows.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    QBuffer buffer;
    buffer.setData(reinterpret_cast<const char *>(data), static_cast<int>(size));
    buffer.open(QIODevice::ReadOnly);
    const auto table = intake::NamedTable::open(buffer,
                                                {{{QStringLiteral("id")}},
                                                 {{QStringLiteral("L1")}},
                                                 {{QStringLiteral("L4")}, false},
                                                 {{QStringLiteral("L6")}, false}});
    if (!table)
        return 0;
    people::ShiftWatch watch;
    intake::NamedRow row;
    for (auto more = (*table)->next(row); more && *more; more = (*table)->next(row)) {
        if (row.cells.size() != 4)
            std::abort();
        const auto id = people::parseCorrectionId(row.cells[0]);
        if (id && !people::parseCorrectionId(people::correctionId(*id)))
            std::abort();
        watch.add(row.cells[1], row.cells[2]);
        people::CorrectionLines lines;
        lines.lines[3] = people::postalLine(row.cells[2]);
        lines.lines[5] = people::postalLine(row.cells[3]);
        people::SourceRecord record;
        people::setAddress(record, people::addressFrom(lines));
        const QString once = people::postalBlock(row.cells[1], record).lines.join(u'\n');
        const auto again = people::correctionLines(row.cells[1], people::addressLines(record));
        people::setAddress(record, people::addressFrom(again));
        if (people::postalBlock(row.cells[1], record).lines.join(u'\n').size() > once.size())
            std::abort();
        static_cast<void>(people::isSameAddressee(row.cells[1], row.cells[2]));
    }
    static_cast<void>(watch.isShifted());
    return 0;
}
