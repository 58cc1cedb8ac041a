// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/openrows.h"

#include "intake/csvreader.h"
#include "intake/fhirreader.h"
#include "intake/hl7reader.h"
#include "intake/hprimreader.h"
#include "intake/sniffer.h"
#include "intake/workbook.h"

#include <QBuffer>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace intake {

namespace {

constexpr qint64 kHeadBytes = 4096;
constexpr qsizetype kSampleBytes = 1024 * 1024;
constexpr qsizetype kMaxSampleBytes = 8 * 1024 * 1024; // while no accent was seen
constexpr int kProfileRows = 2000;

using Reader = base::Result<std::unique_ptr<RowReader>>;

template<typename Concrete>
Reader asReader(base::Result<std::unique_ptr<Concrete>> reader)
{
    if (!reader)
        return reader.error();
    return std::unique_ptr<RowReader>(*std::move(reader));
}

std::vector<ColumnProfile> profileColumns(RowReader &reader, int latestYear)
{
    std::vector<ColumnProfile> profiles(static_cast<std::size_t>(reader.columns().size()),
                                        ColumnProfile(latestYear));
    Row row;
    for (int rows = 0; rows < kProfileRows; ++rows) {
        const base::Result<bool> more = reader.next(row);
        if (!more || !*more)
            break;
        for (std::size_t i = 0; !row.fault && i < profiles.size(); ++i)
            profiles[i].add(row.text(static_cast<qsizetype>(i)));
    }
    return profiles;
}

// --- Text ------------------------------------------------------------------

base::Result<QByteArrayView> takeSample(ByteSource &source)
{
    qsizetype size = kSampleBytes;
    base::Result<QByteArrayView> sample = source.peek(size);
    while (sample && !source.peekedAll() && size < kMaxSampleBytes && !decidesEncoding(*sample)) {
        size *= 2;
        sample = source.peek(size);
    }
    return sample;
}

Reader openTextReader(ByteSource &source, const Dialect &dialect)
{
    return asReader(CsvReader::open(source, dialect));
}

std::vector<ColumnProfile> profileSample(QByteArrayView sample, const Dialect &dialect,
                                         int latestYear)
{
    QBuffer buffer;
    buffer.setData(sample.toByteArray());
    buffer.open(QIODevice::ReadOnly);
    ByteSource source(buffer);
    const Reader reader = openTextReader(source, dialect);
    return reader ? profileColumns(**reader, latestYear) : std::vector<ColumnProfile>();
}

base::Result<OpenedRows> openText(QIODevice &device, const DialectHints &hints, int latestYear)
{
    OpenedRows rows;
    rows.source = std::make_unique<ByteSource>(device);
    const base::Result<QByteArrayView> sample = takeSample(*rows.source);
    if (!sample)
        return sample.error();
    const base::Result<Dialect> dialect = sniff(*sample, rows.source->peekedAll(), hints);
    if (!dialect)
        return dialect.error();
    rows.dialect = *dialect;
    rows.format = dialect->format;
    rows.profiles = profileSample(*sample, *dialect, latestYear);
    Reader reader = openTextReader(*rows.source, *dialect);
    if (!reader)
        return reader.error();
    rows.reader = *std::move(reader);
    rows.profiles.resize(static_cast<std::size_t>(rows.reader->columns().size()),
                         ColumnProfile(latestYear));
    return rows;
}

// --- Workbooks -------------------------------------------------------------

base::Result<OpenedRows> openWorkbook(QIODevice &device, const RowHints &hints, int latestYear)
{
    if (device.isSequential())
        return base::Error{
            base::Error::Kind::Input,
            QCoreApplication::translate(
                "intake", "The file must be on this computer. Copy it there and try again.")};
    base::Result<std::unique_ptr<WorkbookReader>> opened = WorkbookReader::open(
        device,
        {.sheet = hints.sheet, .header = hints.text.header, .headerLine = hints.text.headerLine});
    if (!opened)
        return opened.error();
    WorkbookReader &reader = **opened;
    OpenedRows rows;
    rows.format = reader.format();
    rows.dialect = {.format = reader.format(),
                    .header = reader.hasHeader(),
                    .headerLine = reader.headerLine(),
                    .columns = static_cast<int>(reader.columns().size()),
                    .confidence = reader.confidence()};
    rows.sheet = reader.sheet();
    for (const SheetInfo &sheet : reader.sheets()) {
        rows.sheets.append(sheet.name);
        if (sheet.hasRows && sheet.name != rows.sheet)
            rows.unreadSheets.append(sheet.name);
    }
    rows.profiles = profileColumns(reader, latestYear);
    if (const base::Result<void> again = reader.restart(); !again)
        return again.error();
    rows.reader = *std::move(opened);
    return rows;
}

// --- Health formats --------------------------------------------------------

base::Result<OpenedRows> openPatients(FileFormat format, Reader reader)
{
    if (!reader)
        return reader.error();
    OpenedRows rows;
    rows.format = format;
    rows.reader = *std::move(reader);
    return rows;
}

} // namespace

base::Result<OpenedRows> openRows(QIODevice &device, const RowHints &hints, int latestYear)
{
    if (const std::optional<base::Error> refused = refusedWorkbook(device))
        return *refused;
    const FileFormat format = hints.text.format.value_or(recogniseFormat(device.peek(kHeadBytes)));
    switch (format) {
    case FileFormat::Hl7:
        return openPatients(format, asReader(Hl7Reader::open(device, latestYear)));
    case FileFormat::Hprim:
        return openPatients(format, asReader(HprimReader::open(device, latestYear)));
    case FileFormat::Fhir:
        return openPatients(format, asReader(FhirReader::open(device, latestYear)));
    case FileFormat::Xlsx:
    case FileFormat::Ods:
        return openWorkbook(device, hints, latestYear);
    case FileFormat::Delimited:
    case FileFormat::FixedWidth:
        break;
    }
    return openText(device, hints.text, latestYear);
}

} // namespace intake
