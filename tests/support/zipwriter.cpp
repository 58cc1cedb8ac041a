// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "support/zipwriter.h"

#include <QtEndian>

namespace test {

namespace {

quint32 crcOf(const QByteArray &bytes)
{
    quint32 crc = 0xFFFF'FFFF;
    for (const char c : bytes) {
        crc ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = crc >> 1 ^ ((crc & 1) != 0 ? 0xEDB8'8320 : 0);
    }
    return ~crc;
}

// qCompress() without its length, the header of zlib and its checksum.
QByteArray deflate(const QByteArray &bytes)
{
    const QByteArray packed = qCompress(bytes, 9);
    return packed.mid(6, packed.size() - 10);
}

template<typename Number>
void put(QByteArray &to, Number number)
{
    const Number little = qToLittleEndian(number);
    to.append(reinterpret_cast<const char *>(&little), sizeof(Number));
}

// What local header and directory have in common (APPNOTE 4.3.7, 4.3.12).
QByteArray commonHeader(const ZipPart &part, const QByteArray &packed)
{
    QByteArray header;
    put<quint16>(header, 20);
    put<quint16>(header, part.encrypted ? 0x0801 : 0x0800);
    put<quint16>(header, part.method.value_or(part.deflated ? 8 : 0));
    put<quint32>(header, 0x0021'0000); // 1 January 1980
    put<quint32>(header, part.crc.value_or(crcOf(part.bytes)));
    put<quint32>(header, static_cast<quint32>(packed.size()));
    put<quint32>(header, part.statedSize.value_or(static_cast<quint32>(part.bytes.size())));
    put<quint16>(header, static_cast<quint16>(part.name.size()));
    put<quint16>(header, 0);
    return header;
}

} // namespace

QByteArray zipOf(const std::vector<ZipPart> &parts)
{
    QByteArray zip;
    QByteArray directory;
    for (const ZipPart &part : parts) {
        const QByteArray packed = part.deflated ? deflate(part.bytes) : part.bytes;
        const QByteArray header = commonHeader(part, packed);
        directory.append(QByteArray("PK\x01\x02\x14\x00", 6)).append(header);
        directory.append(QByteArray(10, '\0')); // comment, disk, attributes
        put<quint32>(directory, static_cast<quint32>(zip.size()));
        directory.append(part.name);
        zip.append("PK\x03\x04").append(header).append(part.name).append(packed);
    }
    const auto at = static_cast<quint32>(zip.size());
    zip.append(directory).append(QByteArray("PK\x05\x06\x00\x00\x00\x00", 8));
    put<quint16>(zip, static_cast<quint16>(parts.size()));
    put<quint16>(zip, static_cast<quint16>(parts.size()));
    put<quint32>(zip, static_cast<quint32>(directory.size()));
    put<quint32>(zip, at);
    put<quint16>(zip, 0);
    return zip;
}

std::vector<ZipPart> xlsxParts(const XlsxParts &parts)
{
    const QByteArray base =
        parts.isStrict ? "http://purl.oclc.org/ooxml/" : "http://schemas.openxmlformats.org/";
    const QByteArray main =
        base + (parts.isStrict ? "spreadsheetml/main" : "spreadsheetml/2006/main");
    const QByteArray relation = base
        + (parts.isStrict ? "officeDocument/relationships" : "officeDocument/2006/relationships");
    const QByteArray packageRelation =
        "http://schemas.openxmlformats.org/package/2006/relationships";
    const auto link = [&relation](const QByteArray &id, const QByteArray &type,
                                  const QByteArray &target) -> QByteArray {
        return "<Relationship Id=\"" + id + "\" Type=\"" + relation + '/' + type + "\" Target=\""
            + target + "\"/>";
    };
    const auto links = [&packageRelation](const QByteArray &all) -> QByteArray {
        return "<Relationships xmlns=\"" + packageRelation + "\">" + all + "</Relationships>";
    };
    QByteArray list;
    QByteArray targets = link("s", "styles", "styles.xml");
    std::vector<ZipPart> files{
        {"[Content_Types].xml", "<Types/>"},
        {"_rels/.rels", links(link("r", "officeDocument", "xl/workbook.xml"))},
    };
    for (std::size_t i = 0; i < parts.sheets.size(); ++i) {
        const QByteArray number = QByteArray::number(static_cast<int>(i) + 1);
        const XlsxSheetPart &sheet = parts.sheets[i];
        list += "<sheet name=\"" + sheet.name + "\" sheetId=\"" + number + "\" r:id=\"rId" + number
            + '"' + (sheet.state.isEmpty() ? QByteArray() : " state=\"" + sheet.state + '"') + "/>";
        targets += link("rId" + number, "worksheet", "worksheets/sheet" + number + ".xml");
        files.push_back({"xl/worksheets/sheet" + number + ".xml",
                         "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                         "<worksheet xmlns=\""
                             + main + "\"><sheetData>" + sheet.rows + "</sheetData></worksheet>",
                         true});
    }
    if (!parts.texts.isEmpty()) {
        targets += link("t", "sharedStrings", "sharedStrings.xml");
        files.push_back({"xl/sharedStrings.xml",
                         "<sst xmlns=\"" + main + "\">" + parts.texts + "</sst>", true});
    }
    files.push_back({"xl/styles.xml",
                     "<styleSheet xmlns=\"" + main + "\"><numFmts>" + parts.numberFormats
                         + "</numFmts><cellXfs><xf numFmtId=\"0\"/>" + parts.cellFormats
                         + "</cellXfs></styleSheet>",
                     true});
    files.push_back({"xl/workbook.xml",
                     "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + relation + "\"><workbookPr "
                         + parts.properties + "/><sheets>" + list + "</sheets></workbook>",
                     true});
    files.push_back({"xl/_rels/workbook.xml.rels", links(targets)});
    return files;
}

QByteArray xlsx(const XlsxParts &parts)
{
    return zipOf(xlsxParts(parts));
}

QByteArray xlsxOfRows(const QByteArray &rows)
{
    XlsxParts parts;
    parts.sheets.push_back({.rows = rows});
    return xlsx(parts);
}

QByteArray ods(const QByteArray &tables, const QByteArray &styles)
{
    const QByteArray scheme = "urn:oasis:names:tc:opendocument:xmlns:";
    QByteArray namespaces;
    for (const char *const name : {"office", "table", "text", "style"})
        namespaces += QByteArray(" xmlns:") + name + "=\"" + scheme + name + ":1.0\"";
    namespaces += " xmlns:draw=\"" + scheme
        + "drawing:1.0\" xmlns:calcext=\"urn:org:"
          "documentfoundation:names:experimental:calc:xmlns:calcext:1.0\"";
    return zipOf({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                  {"content.xml",
                   "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content"
                       + namespaces + "><office:automatic-styles>" + styles
                       + "</office:automatic-styles><office:body><office:spreadsheet>" + tables
                       + "</office:spreadsheet></office:body></office:document-content>",
                   true},
                  {"META-INF/manifest.xml",
                   "<manifest:manifest xmlns:manifest=\"" + scheme + "manifest:1.0\"/>"}});
}

QByteArray odsOfRows(const QByteArray &rows)
{
    return ods("<table:table table:name=\"Feuille1\">" + rows + "</table:table>");
}

} // namespace test
