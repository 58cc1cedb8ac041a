// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/format.h"

#include "intake/hprimreader.h"
#include "intake/segment.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace intake {

namespace {

constexpr std::array<std::pair<FileFormat, QLatin1StringView>, kAllFormats.size()> kKeys{{
    {FileFormat::Delimited, "delimited"_L1},
    {FileFormat::FixedWidth, "fixed-width"_L1},
    {FileFormat::Xlsx, "xlsx"_L1},
    {FileFormat::Ods, "ods"_L1},
    {FileFormat::Hl7, "hl7"_L1},
    {FileFormat::Hprim, "hprim"_L1},
    {FileFormat::Fhir, "fhir"_L1},
}};

// A package says what it is in its first entry, uncompressed (ODF 1.3 part 2, 3.3).
constexpr QByteArrayView kOdsType = "application/vnd.oasis.opendocument.spreadsheet";
constexpr qsizetype kOdsTypeWithin = 128;

// Without byte-order mark, blanks and the start block of MLLP.
QByteArrayView beginning(QByteArrayView head)
{
    if (head.startsWith("\xEF\xBB\xBF"))
        head = head.sliced(3);
    const auto isSkipped = [](char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\x0B';
    };
    const auto first = std::find_if_not(head.begin(), head.end(), isSkipped);
    return head.sliced(first - head.begin());
}

// With the marks that follow: a table may have a column of that name.
bool beginsHl7(QByteArrayView text)
{
    return (text.startsWith("MSH") || text.startsWith("FHS") || text.startsWith("BHS"))
        && separatorsOfHl7(text);
}

bool beginsHprim(QByteArrayView head, QByteArrayView text)
{
    return (text.startsWith('H') && separatorsOfHprim(text)) || beginsWithHprimHeader(head);
}

// An object with a member, or an array of objects.
bool beginsJson(QByteArrayView text)
{
    if (text.startsWith('['))
        text = beginning(text.sliced(1));
    if (!text.startsWith('{'))
        return false;
    text = beginning(text.sliced(1));
    const qsizetype quote = text.startsWith('"') ? text.indexOf('"', 1) : -1;
    return quote > 0 && beginning(text.sliced(quote + 1)).startsWith(':');
}

} // namespace

QString formatKey(FileFormat format)
{
    for (const auto &[known, key] : kKeys) {
        if (known == format)
            return key;
    }
    return {};
}

std::optional<FileFormat> formatFromKey(QStringView key)
{
    for (const auto &[format, known] : kKeys) {
        if (known == key)
            return format;
    }
    return {};
}

FileFormat recogniseFormat(QByteArrayView head)
{
    if (head.startsWith("PK\x03\x04"))
        return head.first(std::min(head.size(), kOdsTypeWithin)).contains(kOdsType)
            ? FileFormat::Ods
            : FileFormat::Xlsx;
    const QByteArrayView text = beginning(head);
    if (beginsHl7(text))
        return FileFormat::Hl7;
    if (beginsJson(text))
        return FileFormat::Fhir;
    if (beginsHprim(head, text))
        return FileFormat::Hprim;
    return FileFormat::Delimited;
}

} // namespace intake
