// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/odsreader.h"

#include "intake/csvtokenizer.h"
#include "intake/numberformat.h"
#include "intake/sharedstrings.h"
#include "intake/xmlpart.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace intake {

namespace {

using Token = XmlScanner::Token;

constexpr auto kContent = "content.xml";
constexpr auto kManifest = "META-INF/manifest.xml";
constexpr qint64 kMaxSmallPart = qint64{64} << 20;
constexpr std::size_t kMaxTables = 10'000;

base::Error inputError(const QString &message)
{
    return {base::Error::Kind::Input, message};
}

base::Error noSpreadsheet()
{
    return inputError(QCoreApplication::translate(
        "intake",
        "There is no spreadsheet in this file. Patient lists are read from CSV, XLSX and ODS."));
}

base::Error encrypted()
{
    return inputError(QCoreApplication::translate(
        "intake",
        "The workbook is protected by a password. Open it in a spreadsheet, save a copy without "
        "password and import that one."));
}

base::Error tooManyRows()
{
    return inputError(QCoreApplication::translate(
        "intake",
        "The sheet has more rows than a spreadsheet can have (1,048,576). It is damaged: save it "
        "again in a spreadsheet, or as CSV."));
}

// --- Names -----------------------------------------------------------------

// Attributes and elements with the prefixes that the root gives to their
// namespaces: every program writes the same ones, but none has to.
class OdsNames final
{
public:
    explicit OdsNames(const XmlScanner &atRoot);

    QByteArray valueType, value, dateValue, timeValue, booleanValue, stringValue; // office:
    QByteArray calcType;                                                          // calcext:
    QByteArray tableName, tableStyle, columnsRepeated, rowsRepeated, display;     // table:
    QByteArray styleName, styleFamily;                                            // style:
    QByteArray text;                                                              // "text:"
    QByteArray count;                                                             // text:c
};

OdsNames::OdsNames(const XmlScanner &atRoot)
{
    const auto prefix = [&atRoot](QByteArrayView uri) -> QByteArray {
        for (const XmlScanner::Attribute &attribute : atRoot.attributes()) {
            if (attribute.value == uri && attribute.name.startsWith("xmlns:"))
                return attribute.name.sliced(6).toByteArray() + ':';
        }
        return QByteArray();
    };
    const QByteArray office = prefix("urn:oasis:names:tc:opendocument:xmlns:office:1.0");
    const QByteArray table = prefix("urn:oasis:names:tc:opendocument:xmlns:table:1.0");
    const QByteArray style = prefix("urn:oasis:names:tc:opendocument:xmlns:style:1.0");
    const QByteArray calc =
        prefix("urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0");
    text = prefix("urn:oasis:names:tc:opendocument:xmlns:text:1.0");
    valueType = office + "value-type";
    value = office + "value";
    dateValue = office + "date-value";
    timeValue = office + "time-value";
    booleanValue = office + "boolean-value";
    stringValue = office + "string-value";
    calcType = calc + "value-type";
    tableName = table + "name";
    tableStyle = table + "style-name";
    columnsRepeated = table + "number-columns-repeated";
    rowsRepeated = table + "number-rows-repeated";
    display = table + "display";
    styleName = style + "name";
    styleFamily = style + "family";
    count = text + "c";
}

// --- Tables of the content -------------------------------------------------

// content.xml from table to table.
class OdsContent final
{
public:
    static base::Result<std::unique_ptr<OdsContent>> open(ZipArchive &archive);

    // Goes to the beginning of the next table; false at the end of the document,
    // or when it failed (see failed()).
    bool nextTable();
    QString tableName() const { return m_tableName; }
    bool isHidden() const { return m_hidden.contains(m_tableStyle); }
    bool hasSpreadsheet() const { return m_hasSpreadsheet; }
    bool failed() const { return m_failed; }

    XmlScanner &xml() { return m_part->xml(); }
    const OdsNames &names() const { return *m_names; }
    double share() const { return m_part->share(); }

private:
    explicit OdsContent(std::unique_ptr<XmlPart> part)
        : m_part(std::move(part))
    {
    }
    bool enter();
    void readStyle();

    std::unique_ptr<XmlPart> m_part;
    std::optional<OdsNames> m_names;
    bool m_isInStyles = false;
    bool m_isInTables = false;
    bool m_hasSpreadsheet = false;
    bool m_failed = false;
    QByteArray m_style;            // that is being read
    std::set<QByteArray> m_hidden; // styles of hidden tables
    QString m_tableName;
    QByteArray m_tableStyle;
};

base::Result<std::unique_ptr<OdsContent>> OdsContent::open(ZipArchive &archive)
{
    base::Result<std::unique_ptr<XmlPart>> part = XmlPart::open(archive, kContent);
    if (!part)
        return part.error();
    return std::unique_ptr<OdsContent>(new OdsContent(*std::move(part)));
}

bool OdsContent::nextTable()
{
    for (;;) {
        const Token token = xml().next();
        m_failed = token == Token::Failed;
        if (m_failed || token == Token::EndOfDocument)
            return false;
        if (token == Token::Start && enter())
            return true;
    }
}

// True at a table.
bool OdsContent::enter()
{
    const QByteArrayView local = xml().localName();
    switch (xml().depth()) {
    case 1:
        m_names.emplace(xml());
        return false;
    case 2:
        m_isInStyles = local == "automatic-styles";
        return false;
    case 3:
        m_isInTables = local == "spreadsheet";
        m_hasSpreadsheet = m_hasSpreadsheet || m_isInTables;
        if (m_isInStyles)
            m_style = xml().attribute(m_names->styleFamily) == "table"
                ? xml().attribute(m_names->styleName).toByteArray()
                : QByteArray();
        return false;
    default:
        break;
    }
    if (xml().depth() == 4 && m_isInTables && local == "table") {
        m_tableName = QString::fromUtf8(xml().attribute(m_names->tableName));
        m_tableStyle = xml().attribute(m_names->tableStyle).toByteArray();
        return true;
    }
    if (m_isInStyles && !m_style.isEmpty() && local == "table-properties")
        readStyle();
    else
        m_failed = !xml().skipElement();
    return false;
}

void OdsContent::readStyle()
{
    if (xml().attribute(m_names->display) == "false" && m_hidden.size() < kMaxTables)
        m_hidden.insert(m_style);
}

// --- One table -------------------------------------------------------------

class OdsSheet final : public SheetReader
{
public:
    // `content` is at the beginning of its table.
    explicit OdsSheet(OdsContent &content)
        : m_content(&content)
        , m_xml(content.xml())
        , m_names(content.names())
    {
    }
    explicit OdsSheet(std::unique_ptr<OdsContent> content)
        : OdsSheet(*content)
    {
        m_owned = std::move(content);
    }

    base::Result<bool> next(SheetRow &row) override;
    double share() const override { return m_content->share(); }

private:
    enum class Type { Text, Number, Date, Boolean, Error };

    bool readRow(SheetRow &row);
    bool readCell();
    void readValue();
    bool readText();
    bool readParagraph();
    bool readInline();
    void appendFolded(QByteArrayView text);
    void appendBlanks();
    QByteArrayView finishedCell();
    QByteArrayView finishedNumber();
    bool repeat(SheetRow &row);
    base::Result<bool> drain();

    std::unique_ptr<OdsContent> m_owned;
    OdsContent *m_content;
    XmlScanner &m_xml;
    const OdsNames &m_names;
    bool m_isAtEnd = false;
    qint64 m_number = 0;    // of the last row
    qint64 m_repeats = 0;   // how often it still comes
    qsizetype m_column = 0; // of the next cell
    Type m_type = Type::Text;
    QByteArray m_value;
    QByteArray m_text;
    QByteArray m_shown;
    bool m_hasParagraph = false;
    bool m_isFolded = false; // what comes next is behind a blank or begins the paragraph
    SheetCells m_cells;
    std::optional<base::Error> m_error;
};

qint64 repetitions(QByteArrayView attribute)
{
    bool ok = false;
    const qint64 number = attribute.toLongLong(&ok);
    return ok && number > 0 ? number : 1;
}

base::Result<bool> OdsSheet::next(SheetRow &row)
{
    if (m_repeats > 0)
        return repeat(row);
    while (!m_error && !m_isAtEnd) {
        const Token token = m_xml.next();
        if (token == Token::Failed)
            return m_xml.error();
        if (token == Token::End && m_xml.depth() == 4) {
            m_isAtEnd = true;
        } else if (token == Token::Start) {
            const QByteArrayView local = m_xml.localName();
            if (local == "table-row") {
                if (readRow(row))
                    return true;
            } else if (local != "table-row-group" && local != "table-rows"
                       && local != "table-header-rows" && !m_xml.skipElement()) {
                return m_xml.error();
            }
        }
    }
    return m_error ? base::Result<bool>(*m_error) : drain();
}

bool OdsSheet::repeat(SheetRow &row)
{
    --m_repeats;
    row.number = ++m_number;
    return true;
}

// The rest of the file, up to its checksum.
base::Result<bool> OdsSheet::drain()
{
    if (!m_owned)
        return false;
    for (;;) {
        const Token token = m_xml.next();
        if (token == Token::Failed)
            return m_xml.error();
        if (token == Token::EndOfDocument)
            return false;
    }
}

// False for a row of nothing but blanks, and on errors.
bool OdsSheet::readRow(SheetRow &row)
{
    const int outer = m_xml.depth();
    const qint64 repeated = repetitions(m_xml.attribute(m_names.rowsRepeated));
    m_cells.clear();
    m_column = 0;
    for (;;) {
        const Token token = m_xml.next();
        if (token == Token::End && m_xml.depth() == outer)
            break;
        const bool isCell = token == Token::Start
            && (m_xml.localName() == "table-cell" || m_xml.localName() == "covered-table-cell");
        const bool isRead = token == Token::Start ? (isCell ? readCell() : m_xml.skipElement())
                                                  : token != Token::Failed;
        if (!isRead) {
            m_error = m_xml.error();
            return false;
        }
    }
    m_cells.expose(m_number + 1, row);
    const bool isBlank = row.isBlank();
    if (!isBlank && m_number + repeated > kMaxSheetRows) {
        m_error = tooManyRows();
        return false;
    }
    // Blank rows may be repeated for ever: beyond the last row they stay there.
    m_number = std::min(m_number + (isBlank ? repeated : 1), kMaxSheetRows);
    m_repeats = isBlank ? 0 : repeated - 1;
    return !isBlank;
}

bool OdsSheet::readCell()
{
    const qint64 repeated =
        std::min<qint64>(repetitions(m_xml.attribute(m_names.columnsRepeated)), kMaxLineBytes);
    readValue();
    if (!readText())
        return false;
    const QByteArrayView cell = finishedCell();
    // One column beyond the limit shows that it is exceeded.
    for (qint64 i = 0; i < repeated && m_column + i <= kMaxColumns && !cell.isEmpty(); ++i)
        m_cells.add(m_column + i, cell);
    m_column = std::min<qsizetype>(m_column + repeated, kMaxColumns);
    return true;
}

void OdsSheet::readValue()
{
    const QByteArrayView type = m_xml.attribute(m_names.valueType);
    const auto take = [this](const QByteArray &name) {
        m_value.resize(0);
        m_value.append(m_xml.attribute(name));
    };
    m_type = Type::Text;
    if (type == "float" || type == "percentage" || type == "currency") {
        m_type = Type::Number;
        take(m_names.value);
    } else if (type == "date") {
        m_type = Type::Date;
        take(m_names.dateValue);
    } else if (type == "boolean") {
        m_type = Type::Boolean;
        take(m_names.booleanValue);
    } else {
        take(type == "time" ? m_names.timeValue : m_names.stringValue);
    }
    if (m_xml.attribute(m_names.calcType) == "error")
        m_type = Type::Error;
}

// The paragraphs of the cell; comments, drawings and tables inside are not its text.
bool OdsSheet::readText()
{
    const int outer = m_xml.depth();
    m_text.resize(0);
    m_hasParagraph = false;
    for (;;) {
        const Token token = m_xml.next();
        if (token == Token::End && m_xml.depth() == outer)
            return true;
        if (token == Token::Failed)
            return false;
        if (token != Token::Start)
            continue;
        const bool isParagraph = m_xml.localName() == "p" && m_xml.name().startsWith(m_names.text);
        if (!(isParagraph ? readParagraph() : m_xml.skipElement()))
            return false;
    }
}

bool OdsSheet::readParagraph()
{
    const int outer = m_xml.depth();
    if (m_hasParagraph)
        appendBounded(m_text, "\n");
    m_hasParagraph = true;
    m_isFolded = true;
    for (;;) {
        switch (m_xml.next()) {
        case Token::Text:
            appendFolded(m_xml.text());
            break;
        case Token::Start:
            if (!readInline())
                return false;
            break;
        case Token::End:
            if (m_xml.depth() == outer)
                return true;
            break;
        case Token::EndOfDocument:
        case Token::Failed:
            return false;
        }
    }
}

// An element inside a paragraph: blanks are spelt out, spans and links gone into.
bool OdsSheet::readInline()
{
    if (!m_xml.name().startsWith(m_names.text))
        return m_xml.skipElement();
    const QByteArrayView local = m_xml.localName();
    if (local == "ruby-text" || local == "note")
        return m_xml.skipElement();
    if (local == "s")
        appendBlanks();
    else if (local == "tab")
        appendBounded(m_text, "\t");
    else if (local == "line-break")
        appendBounded(m_text, "\n");
    else
        return true;
    m_isFolded = false;
    return true;
}

void OdsSheet::appendBlanks()
{
    const qint64 count =
        std::min<qint64>(repetitions(m_xml.attribute(m_names.count)), kMaxFieldBytes + 1);
    appendBounded(m_text, QByteArray(count, ' '));
}

// White space is one blank, and none where a paragraph begins (ODF 1.3 part 3, 6.1.2).
void OdsSheet::appendFolded(QByteArrayView text)
{
    const auto isSpace = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
    for (qsizetype at = 0; at < text.size();) {
        const auto *const end = std::find_if(text.begin() + at, text.end(), isSpace);
        const qsizetype word = end - text.begin() - at;
        appendBounded(m_text, text.sliced(at, word));
        m_isFolded = m_isFolded && word == 0;
        at += word;
        if (at == text.size())
            return;
        if (!m_isFolded)
            appendBounded(m_text, " ");
        m_isFolded = true;
        ++at;
    }
}

QByteArrayView OdsSheet::finishedCell()
{
    switch (m_type) {
    case Type::Number:
        return finishedNumber();
    case Type::Date:
        if (!m_value.isEmpty()) // 1950-03-12T00:00:00
            return QByteArrayView(m_value).first(m_value.indexOf('T') == 10 ? 10 : m_value.size());
        break;
    case Type::Boolean:
        if (!m_value.isEmpty())
            return m_value == "true" ? "1" : "0";
        break;
    case Type::Text:
        if (!m_hasParagraph)
            return m_value;
        break;
    case Type::Error:
        return {};
    }
    return m_text;
}

// The digits of "06 12 34 56 78", when it is nothing but digits in groups.
QByteArray shownDigits(const QByteArray &text)
{
    QByteArray digits = text;
    digits.replace("\xC2\xA0", "").replace("\xE2\x80\xAF", "");
    digits.removeIf([](char c) { return c == ' ' || c == '.' || c == '-' || c == '/'; });
    const bool isNumber = std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
    return isNumber ? digits : QByteArray();
}

QByteArrayView OdsSheet::finishedNumber()
{
    if (m_value.isEmpty())
        return m_text;
    m_shown.resize(0);
    appendPlainNumber(m_value, m_shown);
    if (!m_text.startsWith('0') || m_text.size() <= m_shown.size())
        return m_shown;
    const QByteArray digits = shownDigits(m_text);
    const auto *const first = std::ranges::find_if(digits, [](char c) { return c != '0'; });
    const QByteArrayView significant(first, digits.end() - first);
    const bool isSame = significant == m_shown || (significant.isEmpty() && m_shown == "0");
    return !digits.isEmpty() && isSame ? m_text : m_shown;
}

// --- The package -----------------------------------------------------------

class OdsPackage final : public SheetPackage
{
public:
    explicit OdsPackage(std::unique_ptr<ZipArchive> archive)
        : m_archive(std::move(archive))
    {
    }

    base::Result<void> checkManifest();
    base::Result<std::vector<SheetInfo>> sheets() override;
    base::Result<std::unique_ptr<SheetReader>> openSheet(std::size_t index) override;

private:
    std::unique_ptr<ZipArchive> m_archive;
};

// The package is an ordinary ZIP whose parts were encrypted one by one (ODF 1.3
// part 2, 3.4), or which holds one encrypted package.
base::Result<void> OdsPackage::checkManifest()
{
    if (m_archive->contains(kManifest)) {
        const auto part = XmlPart::open(*m_archive, kManifest, kMaxSmallPart);
        if (!part)
            return part.error();
        XmlScanner &xml = (*part)->xml();
        Token token = Token::Start;
        while (token != Token::EndOfDocument) {
            token = xml.next();
            if (token == Token::Failed)
                return xml.error();
            if (token == Token::Start && xml.localName() == "encryption-data")
                return encrypted();
        }
    }
    return m_archive->contains(kContent) ? base::Result<void>() : noSpreadsheet();
}

base::Result<std::vector<SheetInfo>> OdsPackage::sheets()
{
    const auto content = OdsContent::open(*m_archive);
    if (!content)
        return content.error();
    std::vector<SheetInfo> infos;
    SheetRow row;
    while (infos.size() < kMaxTables && (*content)->nextTable()) {
        OdsSheet sheet(**content);
        const SheetInfo info{(*content)->tableName(), (*content)->isHidden(), false};
        const base::Result<bool> found = sheet.next(row);
        if (!found)
            return found.error();
        infos.push_back(info);
        infos.back().hasRows = *found;
    }
    if ((*content)->failed())
        return (*content)->xml().error();
    return (*content)->hasSpreadsheet() ? base::Result(std::move(infos)) : noSpreadsheet();
}

base::Result<std::unique_ptr<SheetReader>> OdsPackage::openSheet(std::size_t index)
{
    base::Result<std::unique_ptr<OdsContent>> content = OdsContent::open(*m_archive);
    if (!content)
        return content.error();
    for (std::size_t i = 0; i <= index; ++i) {
        if (!(*content)->nextTable())
            return (*content)->failed() ? (*content)->xml().error() : noSpreadsheet();
    }
    return std::unique_ptr<SheetReader>(std::make_unique<OdsSheet>(*std::move(content)));
}

} // namespace

base::Result<std::unique_ptr<SheetPackage>> openOds(std::unique_ptr<ZipArchive> archive)
{
    auto package = std::make_unique<OdsPackage>(std::move(archive));
    if (const base::Result<void> checked = package->checkManifest(); !checked)
        return checked.error();
    return std::unique_ptr<SheetPackage>(std::move(package));
}

} // namespace intake
