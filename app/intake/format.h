// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QByteArrayView>
#include <QString>
#include <QStringView>

#include <array>
#include <optional>

namespace intake {

// What a patient list or a leak extract may come as.
enum class FileFormat {
    Delimited,  // CSV, TSV: one separator
    FixedWidth, // columns of characters
    Xlsx,       // Office Open XML workbook (ISO/IEC 29500)
    Ods,        // OpenDocument spreadsheet (ISO/IEC 26300)
    Hl7,        // HL7 v2 messages with PID segments, alone, in a row or as a batch
    Hprim,      // HPRIM Médecin header lines, or H/P segments
    Fhir,       // FHIR R4 Patient: Bundle or NDJSON
};

inline constexpr std::array kAllFormats{
    FileFormat::Delimited, FileFormat::FixedWidth, FileFormat::Xlsx, FileFormat::Ods,
    FileFormat::Hl7,       FileFormat::Hprim,      FileFormat::Fhir,
};

// "delimited", "fixed-width", "xlsx", "ods", "hl7", "hprim", "fhir": as the
// mapping file and --format write them.
QString formatKey(FileFormat format);
std::optional<FileFormat> formatFromKey(QStringView key);

// Text has an encoding to choose, and columns that are cut by its dialect.
constexpr bool isText(FileFormat format)
{
    return format == FileFormat::Delimited || format == FileFormat::FixedWidth;
}
// A workbook has sheets and no encoding to choose.
constexpr bool isWorkbook(FileFormat format)
{
    return format == FileFormat::Xlsx || format == FileFormat::Ods;
}
// The columns are the format's own: nothing to map.
constexpr bool isHealthFormat(FileFormat format)
{
    return format == FileFormat::Hl7 || format == FileFormat::Hprim || format == FileFormat::Fhir;
}

// By what the file begins with, whatever its name says; Delimited where nothing
// speaks for another one (whether a text has fixed columns is for the sniffer).
// A file of zeros for an encoding (UTF-16) is Delimited too.
FileFormat recogniseFormat(QByteArrayView head);

} // namespace intake
