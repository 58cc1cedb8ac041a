// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/xlsxreader.h"

#include "intake/numberformat.h"
#include "intake/sharedstrings.h"
#include "intake/xmlpart.h"

#include <QCoreApplication>

#include <algorithm>
#include <charconv>
#include <map>

using namespace Qt::StringLiterals;

namespace intake {

namespace {

using Token = XmlScanner::Token;

constexpr qint64 kMaxSmallPart = qint64{64} << 20; // workbook, relationships, styles
constexpr std::size_t kMaxFormats = 100'000;       // Excel allows 64,000 cell formats
constexpr qsizetype kMaxSheetColumns = 16'384;     // XFD

base::Error inputError(const QString &message, const QString &detail = {})
{
    return {base::Error::Kind::Input, message, detail};
}

base::Error noWorkbook()
{
    return inputError(QCoreApplication::translate(
        "intake",
        "There is no spreadsheet in this file. Patient lists are read from CSV, XLSX and ODS."));
}

base::Error binaryWorkbook()
{
    return inputError(QCoreApplication::translate(
        "intake",
        "This is a binary workbook (.xlsb). Open it in a spreadsheet, save it as .xlsx and import "
        "that file."));
}

base::Error damagedWorkbook(const QString &detail)
{
    return inputError(QCoreApplication::translate(
                          "intake",
                          "The workbook is damaged: one of its sheets is missing. Copy it again "
                          "from where it comes from, or save it again in a spreadsheet."),
                      detail);
}

base::Error damagedSheet(qint64 row, const QString &detail)
{
    return inputError(
        QCoreApplication::translate("intake",
                                    "The sheet is damaged in row %1. Open the workbook in a "
                                    "spreadsheet, save it again and import that file.")
            .arg(row),
        detail);
}

base::Error tooManyRows()
{
    return inputError(QCoreApplication::translate(
        "intake",
        "The sheet has more rows than a spreadsheet can have (1,048,576). It is damaged: save it "
        "again in a spreadsheet, or as CSV."));
}

bool isTrue(QByteArrayView value)
{
    return value == "1" || value == "true" || value == "on";
}

std::optional<qsizetype> indexOf(QByteArrayView digits)
{
    const QByteArrayView number = digits.trimmed();
    const char *const end = number.data() + number.size();
    qsizetype index = 0;
    const auto [read, failed] = std::from_chars(number.data(), end, index);
    return failed == std::errc() && read == end ? std::optional(index) : std::nullopt;
}

// --- Parts of the package --------------------------------------------------

// Where a relationship of `from` leads, inside the package.
QByteArray resolvedPart(QByteArrayView from, QByteArrayView target)
{
    QByteArray path = target.toByteArray();
    if (!path.startsWith('/')) {
        const qsizetype slash = from.lastIndexOf('/');
        path = from.first(slash + 1).toByteArray() + path;
    }
    QList<QByteArray> steps;
    for (const QByteArray &step : path.split('/')) {
        if (step == ".." && !steps.isEmpty())
            steps.removeLast();
        else if (!step.isEmpty() && step != "." && step != "..")
            steps.append(step);
    }
    return steps.join('/');
}

QByteArray relationshipsOf(QByteArrayView part)
{
    const qsizetype slash = part.lastIndexOf('/') + 1;
    return part.first(slash).toByteArray() + "_rels/" + part.sliced(slash).toByteArray() + ".rels";
}

struct Relationship {
    QByteArray type; // the last step of its URI, the same in both editions
    QByteArray part;
};
using Relationships = std::map<QByteArray, Relationship>; // by id

base::Result<Relationships> readRelationships(ZipArchive &archive, QByteArrayView of)
{
    Relationships relationships;
    const QByteArray name = relationshipsOf(of);
    if (!archive.contains(name))
        return relationships;
    const auto part = XmlPart::open(archive, name, kMaxSmallPart);
    if (!part)
        return part.error();
    XmlScanner &xml = (*part)->xml();
    for (;;) {
        const Token token = xml.next();
        if (token == Token::Failed)
            return xml.error();
        if (token == Token::EndOfDocument)
            return relationships;
        if (token != Token::Start || xml.localName() != "Relationship"
            || xml.attribute("TargetMode") == "External")
            continue;
        const QByteArrayView type = xml.attribute("Type");
        relationships.insert_or_assign(
            xml.attribute("Id").toByteArray(),
            Relationship{type.sliced(type.lastIndexOf('/') + 1).toByteArray(),
                         resolvedPart(of, xml.attribute("Target"))});
    }
}

QByteArray partOfType(const Relationships &relationships, QByteArrayView type)
{
    for (const auto &[id, relationship] : relationships) {
        if (relationship.type == type)
            return relationship.part;
    }
    return {};
}

// The attribute of this local name that has a prefix: r:id, however r is called.
QByteArrayView prefixedAttribute(const XmlScanner &xml, QByteArrayView local)
{
    for (const XmlScanner::Attribute &attribute : xml.attributes()) {
        const qsizetype colon = attribute.name.indexOf(':');
        if (colon > 0 && attribute.name.sliced(colon + 1) == local)
            return attribute.value;
    }
    return {};
}

// --- Styles ----------------------------------------------------------------

using Formats = std::vector<NumberFormat>; // by the number that cells name

base::Result<Formats> readFormats(ZipArchive &archive, QByteArrayView name)
{
    const auto part = XmlPart::open(archive, name, kMaxSmallPart);
    if (!part)
        return part.error();
    XmlScanner &xml = (*part)->xml();
    std::map<qsizetype, NumberFormat> codes;
    Formats formats;
    bool isCellFormats = false;
    for (;;) {
        const Token token = xml.next();
        if (token == Token::Failed)
            return xml.error();
        if (token == Token::EndOfDocument)
            return formats;
        if (token != Token::Start)
            continue;
        const std::optional<qsizetype> id = indexOf(xml.attribute("numFmtId"));
        if (xml.depth() == 2) {
            isCellFormats = xml.localName() == "cellXfs";
        } else if (xml.localName() == "numFmt" && id && codes.size() < kMaxFormats) {
            codes.insert_or_assign(*id, NumberFormat::fromCode(xml.attribute("formatCode")));
        } else if (xml.depth() == 3 && isCellFormats && formats.size() < kMaxFormats) {
            const auto code = codes.find(id.value_or(0));
            formats.push_back(code != codes.end()
                                  ? code->second
                                  : NumberFormat::builtIn(static_cast<int>(
                                      std::clamp<qsizetype>(id.value_or(0), 0, 1000))));
        }
    }
}

// --- One sheet -------------------------------------------------------------

// What all sheets of a workbook share.
struct Shared {
    DateSystem dates = DateSystem::From1900;
    Formats formats;
    SharedStrings texts;
};

class XlsxSheet final : public SheetReader
{
public:
    XlsxSheet(std::unique_ptr<XmlPart> part, const Shared &shared)
        : m_part(std::move(part))
        , m_xml(m_part->xml())
        , m_shared(shared)
    {
    }

    base::Result<bool> next(SheetRow &row) override;
    double share() const override { return m_part->share(); }

private:
    enum class Type { Number, Shared, Text, Boolean, Error, Date };
    static Type typeOf(QByteArrayView name);

    bool readRow(SheetRow &row);
    bool readCell();
    bool readContent(QByteArrayView name);
    bool placeCell();
    bool finishCell(qsizetype column, Type type, qsizetype style);
    bool addShared(qsizetype column);
    void addNumber(qsizetype column, qsizetype style);
    bool fail(base::Error error);

    std::unique_ptr<XmlPart> m_part;
    XmlScanner &m_xml;
    const Shared &m_shared;
    bool m_isInData = false;
    qint64 m_number = 0;    // of the last row
    qsizetype m_column = 0; // of the next cell, unless it says
    QByteArray m_value;
    QByteArray m_shown;
    SheetCells m_cells;
    std::optional<base::Error> m_error;
};

bool XlsxSheet::fail(base::Error error)
{
    m_error = std::move(error);
    return false;
}

base::Result<bool> XlsxSheet::next(SheetRow &row)
{
    while (!m_error) {
        const Token token = m_xml.next();
        if (token == Token::EndOfDocument)
            return false;
        if (token == Token::Failed)
            return m_xml.error();
        if (token != Token::Start)
            continue;
        if (m_xml.depth() == 2)
            m_isInData = m_xml.isLocal("sheetData");
        else if (m_isInData && m_xml.depth() == 3 && m_xml.isLocal("row") && readRow(row))
            return true;
    }
    return *m_error;
}

// False for a row of nothing but blanks, and on errors.
bool XlsxSheet::readRow(SheetRow &row)
{
    const QByteArrayView stated = m_xml.attribute("r");
    const std::optional<qsizetype> number = indexOf(stated);
    if (!stated.isNull() && (!number || *number < 1))
        return fail(damagedSheet(m_number + 1, u"number of a row"_s));
    m_number = number.value_or(m_number + 1);
    if (m_number > kMaxSheetRows)
        return fail(tooManyRows());
    m_cells.clear();
    m_column = 0;
    for (;;) {
        const Token token = m_xml.next();
        if (token == Token::Failed || token == Token::EndOfDocument)
            return fail(m_xml.error());
        if (token == Token::End && m_xml.depth() == 3)
            break;
        if (token == Token::Start && m_xml.depth() == 4 && m_xml.isLocal("c") && !readCell())
            return false;
    }
    m_cells.expose(m_number, row);
    return !row.isBlank();
}

// "AB12" is column 27, from 0; without a reference it is the next one.
bool XlsxSheet::placeCell()
{
    const QByteArrayView reference = m_xml.attribute("r");
    if (reference.isNull())
        return true;
    qsizetype column = 0;
    for (const char c : reference) {
        if (c < 'A' || c > 'Z' || column > kMaxSheetColumns)
            break;
        column = column * 26 + (c - 'A' + 1);
    }
    m_column = column - 1;
    return m_column >= 0 && m_column < kMaxSheetColumns;
}

XlsxSheet::Type XlsxSheet::typeOf(QByteArrayView name)
{
    if (name == "s")
        return Type::Shared;
    if (name.isEmpty() || name == "n")
        return Type::Number;
    if (name == "b")
        return Type::Boolean;
    if (name == "e")
        return Type::Error;
    return name == "d" ? Type::Date : Type::Text; // "str", "inlineStr"
}

bool XlsxSheet::readCell()
{
    if (!placeCell())
        return fail(damagedSheet(m_number, u"reference of a cell"_s));
    const Type type = typeOf(m_xml.attribute("t"));
    const qsizetype style = indexOf(m_xml.attribute("s")).value_or(0);
    m_value.resize(0);
    bool isValue = false;
    for (;;) {
        switch (m_xml.next()) {
        case Token::Start:
            isValue = m_xml.depth() == 5 && m_xml.isLocal("v");
            if (m_xml.depth() == 5 && m_xml.isLocal("is") && !readRichText(m_xml, m_value))
                return fail(m_xml.error());
            break;
        case Token::Text:
            if (isValue)
                appendBounded(m_value, m_xml.text());
            break;
        case Token::End:
            isValue = false;
            if (m_xml.depth() == 4)
                return finishCell(m_column++, type, style);
            break;
        case Token::EndOfDocument:
        case Token::Failed:
            return fail(m_xml.error());
        }
    }
}

bool XlsxSheet::finishCell(qsizetype column, Type type, qsizetype style)
{
    switch (type) {
    case Type::Shared:
        return addShared(column);
    case Type::Number:
        addNumber(column, style);
        break;
    case Type::Text:
        resolveEscapes(m_value);
        m_cells.add(column, m_value);
        break;
    case Type::Boolean:
        if (!m_value.isEmpty())
            m_cells.add(column, isTrue(m_value) ? "1" : "0");
        break;
    case Type::Date: // 1950-03-12T00:00:00
        m_cells.add(
            column,
            QByteArrayView(m_value).first(m_value.indexOf('T') == 10 ? 10 : m_value.size()));
        break;
    case Type::Error:
        break;
    }
    return true;
}

bool XlsxSheet::addShared(qsizetype column)
{
    if (m_value.isEmpty())
        return true;
    const std::optional<qsizetype> index = indexOf(m_value);
    SharedStrings::Text text;
    if (!index || !m_shared.texts.find(*index, text))
        return fail(damagedSheet(m_number, u"number of a shared text"_s));
    m_cells.addView(column, text.bytes);
    if (text.fault)
        m_cells.setFault(*text.fault, column);
    return true;
}

void XlsxSheet::addNumber(qsizetype column, qsizetype style)
{
    const QByteArrayView stored = QByteArrayView(m_value).trimmed();
    if (stored.isEmpty())
        return;
    m_shown.resize(0);
    const auto formats = static_cast<qsizetype>(m_shared.formats.size());
    if (style >= 0 && style < formats)
        m_shared.formats[static_cast<std::size_t>(style)].append(stored, m_shared.dates, m_shown);
    else
        appendPlainNumber(stored, m_shown);
    m_cells.add(column, m_shown);
}

// --- The workbook ----------------------------------------------------------

class XlsxPackage final : public SheetPackage
{
public:
    explicit XlsxPackage(std::unique_ptr<ZipArchive> archive)
        : m_archive(std::move(archive))
    {
    }

    base::Result<void> read();
    base::Result<std::vector<SheetInfo>> sheets() override;
    base::Result<std::unique_ptr<SheetReader>> openSheet(std::size_t index) override;

private:
    struct Sheet {
        SheetInfo info;
        QByteArray part;
    };
    base::Result<void> readWorkbook(QByteArrayView name, const Relationships &relationships);
    base::Result<void> addSheet(const XmlScanner &xml, const Relationships &relationships);
    base::Result<void> readTexts(QByteArrayView name);

    std::unique_ptr<ZipArchive> m_archive;
    std::vector<Sheet> m_sheets;
    Shared m_shared;
};

base::Result<void> XlsxPackage::read()
{
    const base::Result<Relationships> roots = readRelationships(*m_archive, {});
    if (!roots)
        return roots.error();
    QByteArray name = partOfType(*roots, "officeDocument");
    if (name.isEmpty() || !m_archive->contains(name))
        name = "xl/workbook.xml";
    if (!m_archive->contains(name) || name.endsWith(".bin"))
        return m_archive->contains("xl/workbook.bin") ? binaryWorkbook() : noWorkbook();
    const base::Result<Relationships> relationships = readRelationships(*m_archive, name);
    if (!relationships)
        return relationships.error();
    if (base::Result<void> workbook = readWorkbook(name, *relationships); !workbook)
        return workbook;
    const QByteArray styles = partOfType(*relationships, "styles");
    if (m_archive->contains(styles)) {
        base::Result<Formats> formats = readFormats(*m_archive, styles);
        if (!formats)
            return formats.error();
        m_shared.formats = *std::move(formats);
    }
    const QByteArray texts = partOfType(*relationships, "sharedStrings");
    return m_archive->contains(texts) ? readTexts(texts) : base::Result<void>();
}

base::Result<void> XlsxPackage::readWorkbook(QByteArrayView name,
                                             const Relationships &relationships)
{
    const auto part = XmlPart::open(*m_archive, name, kMaxSmallPart);
    if (!part)
        return part.error();
    XmlScanner &xml = (*part)->xml();
    for (;;) {
        const Token token = xml.next();
        if (token == Token::Failed)
            return xml.error();
        if (token == Token::EndOfDocument)
            break;
        if (token != Token::Start)
            continue;
        if (xml.depth() == 1 && xml.localName() != "workbook")
            return noWorkbook();
        if (xml.localName() == "workbookPr" && isTrue(xml.attribute("date1904")))
            m_shared.dates = DateSystem::From1904;
        if (xml.localName() != "sheet" || xml.depth() != 3)
            continue;
        if (base::Result<void> added = addSheet(xml, relationships); !added)
            return added;
    }
    return m_sheets.empty() ? base::Result<void>(noWorkbook()) : base::Result<void>();
}

base::Result<void> XlsxPackage::addSheet(const XmlScanner &xml, const Relationships &relationships)
{
    const auto found = relationships.find(prefixedAttribute(xml, "id").toByteArray());
    if (found == relationships.end())
        return damagedWorkbook(u"a sheet without a relationship"_s);
    if (found->second.type != "worksheet") // a chart or a dialogue: no rows
        return {};
    if (!m_archive->contains(found->second.part))
        return damagedWorkbook(u"a sheet without its part"_s);
    const QByteArrayView state = xml.attribute("state");
    m_sheets.push_back({{.name = QString::fromUtf8(xml.attribute("name")),
                         .isHidden = state == "hidden" || state == "veryHidden"},
                        found->second.part});
    return {};
}

base::Result<void> XlsxPackage::readTexts(QByteArrayView name)
{
    const auto part = XmlPart::open(*m_archive, name);
    return part ? m_shared.texts.read((*part)->xml()) : part.error();
}

base::Result<std::vector<SheetInfo>> XlsxPackage::sheets()
{
    std::vector<SheetInfo> infos;
    for (std::size_t i = 0; i < m_sheets.size(); ++i) {
        const auto reader = openSheet(i);
        if (!reader)
            return reader.error();
        SheetRow row;
        const base::Result<bool> found = (*reader)->next(row);
        if (!found)
            return found.error();
        infos.push_back(m_sheets[i].info);
        infos.back().hasRows = *found;
    }
    return infos;
}

base::Result<std::unique_ptr<SheetReader>> XlsxPackage::openSheet(std::size_t index)
{
    base::Result<std::unique_ptr<XmlPart>> part = XmlPart::open(*m_archive, m_sheets[index].part);
    if (!part)
        return part.error();
    return std::unique_ptr<SheetReader>(std::make_unique<XlsxSheet>(*std::move(part), m_shared));
}

} // namespace

base::Result<std::unique_ptr<SheetPackage>> openXlsx(std::unique_ptr<ZipArchive> archive)
{
    auto package = std::make_unique<XlsxPackage>(std::move(archive));
    if (const base::Result<void> read = package->read(); !read)
        return read.error();
    return std::unique_ptr<SheetPackage>(std::move(package));
}

} // namespace intake
