// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cnil/spreadsheet.h"

#include "cnil/storedzip.h"

#include <QXmlStreamWriter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cnil {

namespace {

constexpr auto kMimeType = "application/vnd.oasis.opendocument.spreadsheet";
constexpr auto kOffice = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"_L1;
constexpr auto kTable = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"_L1;
constexpr auto kText = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"_L1;
constexpr auto kStyle = "urn:oasis:names:tc:opendocument:xmlns:style:1.0"_L1;
constexpr auto kFo = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"_L1;
constexpr auto kManifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"_L1;

constexpr auto kHeadStyle = "tete"_L1;
constexpr auto kCellStyle = "cellule"_L1;
constexpr auto kColumnStyle = "colonne"_L1;

bool isXmlCharacter(QChar c)
{
    return c >= u' ' ? c != u'\uFFFE' && c != u'\uFFFF' : c == u'\t';
}

// XML 1.0 has no other control characters and no half of a pair (section 2.2).
QString xmlText(QString text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isPair =
            text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (isPair)
            ++i;
        else if (!isXmlCharacter(text[i]) || text[i].isSurrogate())
            text[i] = QChar::ReplacementCharacter;
    }
    return text;
}

// Readers fold white space (ODF 1.3 part 3, 6.1.2), so that what must stay is named.
void writeLine(QXmlStreamWriter &xml, const QString &line)
{
    xml.writeStartElement(kText, u"p"_s);
    QString plain;
    const auto flush = [&] {
        xml.writeCharacters(plain);
        plain.clear();
    };
    for (qsizetype i = 0; i < line.size(); ++i) {
        const bool isFolded = line[i] == u' ' && (i == 0 || line[i - 1] == u' ');
        if (line[i] != u'\t' && !isFolded) {
            plain += line[i];
            continue;
        }
        flush();
        xml.writeEmptyElement(kText, line[i] == u'\t' ? u"tab"_s : u"s"_s);
    }
    flush();
    xml.writeEndElement();
}

void writeCell(QXmlStreamWriter &xml, const QString &text, QLatin1StringView style)
{
    xml.writeStartElement(kTable, u"table-cell"_s);
    xml.writeAttribute(kTable, u"style-name"_s, style);
    if (!text.isEmpty()) {
        xml.writeAttribute(kOffice, u"value-type"_s, u"string"_s);
        for (const QString &line : QString(text).remove(u'\r').split(u'\n'))
            writeLine(xml, xmlText(line));
    }
    xml.writeEndElement();
}

void writeCellStyle(QXmlStreamWriter &xml, QLatin1StringView name, bool isBold)
{
    xml.writeStartElement(kStyle, u"style"_s);
    xml.writeAttribute(kStyle, u"name"_s, name);
    xml.writeAttribute(kStyle, u"family"_s, u"table-cell"_s);
    xml.writeEmptyElement(kStyle, u"table-cell-properties"_s);
    xml.writeAttribute(kFo, u"wrap-option"_s, u"wrap"_s);
    if (isBold) {
        xml.writeEmptyElement(kStyle, u"text-properties"_s);
        xml.writeAttribute(kFo, u"font-weight"_s, u"bold"_s);
    }
    xml.writeEndElement();
}

void writeStyles(QXmlStreamWriter &xml)
{
    xml.writeStartElement(kOffice, u"automatic-styles"_s);
    xml.writeStartElement(kStyle, u"style"_s);
    xml.writeAttribute(kStyle, u"name"_s, kColumnStyle);
    xml.writeAttribute(kStyle, u"family"_s, u"table-column"_s);
    xml.writeEmptyElement(kStyle, u"table-column-properties"_s);
    xml.writeAttribute(kStyle, u"column-width"_s, u"6cm"_s);
    xml.writeEndElement();
    writeCellStyle(xml, kHeadStyle, true);
    writeCellStyle(xml, kCellStyle, false);
    xml.writeEndElement();
}

void writeTable(QXmlStreamWriter &xml, const QString &name, const std::vector<QStringList> &rows)
{
    qsizetype columns = 1;
    for (const QStringList &row : rows)
        columns = std::max(columns, row.size());
    xml.writeStartElement(kTable, u"table"_s);
    xml.writeAttribute(kTable, u"name"_s, name);
    xml.writeEmptyElement(kTable, u"table-column"_s);
    xml.writeAttribute(kTable, u"style-name"_s, kColumnStyle);
    xml.writeAttribute(kTable, u"number-columns-repeated"_s, QString::number(columns));
    for (size_t i = 0; i < rows.size(); ++i) {
        xml.writeStartElement(kTable, u"table-row"_s);
        for (const QString &cell : rows[i])
            writeCell(xml, cell, i == 0 ? kHeadStyle : kCellStyle);
        xml.writeEndElement();
    }
    xml.writeEndElement();
}

QByteArray contentXml(const QString &name, const std::vector<QStringList> &rows)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartDocument();
    xml.writeNamespace(kOffice, u"office"_s);
    xml.writeNamespace(kTable, u"table"_s);
    xml.writeNamespace(kText, u"text"_s);
    xml.writeNamespace(kStyle, u"style"_s);
    xml.writeNamespace(kFo, u"fo"_s);
    xml.writeStartElement(kOffice, u"document-content"_s);
    xml.writeAttribute(kOffice, u"version"_s, u"1.3"_s);
    writeStyles(xml);
    xml.writeStartElement(kOffice, u"body"_s);
    xml.writeStartElement(kOffice, u"spreadsheet"_s);
    writeTable(xml, name, rows);
    xml.writeEndDocument();
    return bytes;
}

QByteArray manifestXml()
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartDocument();
    xml.writeNamespace(kManifest, u"manifest"_s);
    xml.writeStartElement(kManifest, u"manifest"_s);
    xml.writeAttribute(kManifest, u"version"_s, u"1.3"_s);
    const auto entry = [&xml](const QString &path, const QString &type) {
        xml.writeEmptyElement(kManifest, u"file-entry"_s);
        xml.writeAttribute(kManifest, u"full-path"_s, path);
        xml.writeAttribute(kManifest, u"media-type"_s, type);
    };
    entry(u"/"_s, QString::fromLatin1(kMimeType));
    entry(u"content.xml"_s, u"text/xml"_s);
    xml.writeEndDocument();
    return bytes;
}

} // namespace

QByteArray odsTable(const QString &name, const std::vector<QStringList> &rows)
{
    // mimetype first and stored: that is how a file of ODF is known (part 2, 3.3).
    return storedZip({{u"mimetype"_s, kMimeType},
                      {u"content.xml"_s, contentXml(name, rows)},
                      {u"META-INF/manifest.xml"_s, manifestXml()}});
}

} // namespace cnil
