// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/filereader.h"
#include "support/simplecutter.h"

#include <QBuffer>

#include <cstdint>
#include <cstdlib>

namespace {

// Cuts all records as one byte after the other would.
void cut(QByteArrayView bytes, const intake::Dialect &dialect)
{
    const intake::CsvTokenizer tokenizer(dialect);
    const SimpleCutter reference(dialect);
    intake::Record record;
    for (; !bytes.isEmpty(); bytes = bytes.sliced(record.length)) {
        if (!tokenizer.next(bytes, true, record) || record != reference.first(bytes))
            std::abort();
    }
}

} // namespace

// Every file is refused or read to its end, and the rows add up.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (const auto length = static_cast<qsizetype>(size); length <= intake::kMaxFieldBytes) {
        cut({data, length}, {.separator = ';'});
        cut({data, length}, {.separator = '\t', .lineEnding = intake::LineEnding::Cr});
    }
    QBuffer buffer;
    buffer.setData(reinterpret_cast<const char *>(data), static_cast<int>(size));
    buffer.open(QIODevice::ReadOnly);
    const intake::FileKind kind =
        size % 2 == 0 ? intake::FileKind::Patients : intake::FileKind::Leak;
    const auto reader = intake::FileReader::open(
        buffer, {.kind = kind, .separator = ';', .today = QDate(2026, 6, 11)});
    for (bool more = reader.has_value(); more;) {
        const auto item = (*reader)->next();
        more = item && !std::holds_alternative<intake::EndOfFile>(*item);
    }
    const intake::RowCounts counts = reader ? (*reader)->counts() : intake::RowCounts();
    if (counts.rows != counts.accepted + counts.quarantined)
        std::abort();
    return 0;
}
