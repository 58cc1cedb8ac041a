// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/workbook.h"

#include "intake/bytesource.h"
#include "intake/columnheader.h"
#include "intake/csvtokenizer.h"
#include "intake/fieldrow.h"
#include "intake/odsreader.h"
#include "intake/xlsxreader.h"

#include <QCoreApplication>
#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace intake {

namespace {

constexpr std::size_t kHeldRows = 100;        // looked at to find the header
constexpr std::size_t kMaxNamedTitles = 1000; // above a header that was named
constexpr qsizetype kMaxHeldBytes = qsizetype{4} << 20;

base::Error inputError(const QString &message)
{
    return {base::Error::Kind::Input, message};
}

// --- What is no package ----------------------------------------------------

base::Error protectedWorkbook()
{
    return inputError(QCoreApplication::translate(
        "intake",
        "The workbook is protected by a password. Open it in a spreadsheet, save a copy without "
        "password and import that one."));
}

base::Error oldWorkbook()
{
    return inputError(QCoreApplication::translate(
        "intake",
        "This is a workbook of the old Excel format (.xls). Open it in a spreadsheet, save it as "
        ".xlsx and import that file."));
}

base::Error otherDocument()
{
    return inputError(QCoreApplication::translate(
        "intake",
        "This is a document of an old office program and not a workbook that can be read. Open it, "
        "save the list as .xlsx or CSV and import that file."));
}

base::Error flatWorkbook()
{
    return inputError(QCoreApplication::translate(
        "intake",
        "This is a spreadsheet written as one XML text or as a web page. Open it in a spreadsheet, "
        "save it as .xlsx or .ods and import that file."));
}

// The first sector of the directory of a compound file ([MS-CFB] 2.2, 2.6): the
// names in it, UTF-16, tell what it holds.
QByteArray compoundDirectory(QIODevice &device, QByteArrayView head)
{
    if (head.size() < 52)
        return {};
    const int shift = std::clamp<int>(qFromLittleEndian<quint16>(head.data() + 30), 9, 12);
    const qint64 sector = qFromLittleEndian<quint32>(head.data() + 48);
    const qint64 before = device.pos();
    QByteArray directory;
    if (device.seek((sector + 1) << shift))
        directory = device.read(4096);
    device.seek(before);
    return directory;
}

bool holdsName(QByteArrayView directory, QStringView name)
{
    const QByteArrayView bytes(reinterpret_cast<const char *>(name.utf16()), name.size() * 2);
    return directory.contains(bytes);
}

base::Error compoundFileError(QIODevice &device, QByteArrayView head)
{
    const QByteArray directory = compoundDirectory(device, head);
    if (holdsName(directory, u"EncryptedPackage"))
        return protectedWorkbook();
    if (holdsName(directory, u"Workbook") || holdsName(directory, u"Book"))
        return oldWorkbook();
    return otherDocument();
}

bool isFlat(QByteArrayView head)
{
    if (head.startsWith("\xEF\xBB\xBF"))
        head = head.sliced(3);
    const QByteArray text = head.toByteArray().toLower().trimmed();
    if (!text.startsWith('<'))
        return false;
    return text.contains("office:document") || text.contains("progid=\"excel.sheet\"")
        || text.contains("urn:schemas-microsoft-com:office:spreadsheet") || text.startsWith("<html")
        || text.startsWith("<!doctype html") || text.startsWith("<table");
}

struct OpenedPackage {
    FileFormat format = FileFormat::Xlsx;
    std::unique_ptr<SheetPackage> package;
};

base::Result<OpenedPackage> openPackage(QIODevice &device)
{
    if (const std::optional<base::Error> refused = refusedWorkbook(device))
        return *refused;
    base::Result<std::unique_ptr<ZipArchive>> archive = ZipArchive::open(device);
    if (!archive)
        return archive.error();
    const bool isOds = (*archive)->contains("content.xml")
        || ((*archive)->contains("META-INF/manifest.xml")
            && !(*archive)->contains("[Content_Types].xml"));
    auto package = isOds ? openOds(*std::move(archive)) : openXlsx(*std::move(archive));
    if (!package)
        return package.error();
    return OpenedPackage{isOds ? FileFormat::Ods : FileFormat::Xlsx, *std::move(package)};
}

QStringList namesOf(const std::vector<SheetInfo> &sheets)
{
    QStringList names;
    for (const SheetInfo &sheet : sheets)
        names.append(sheet.name);
    return names;
}

// --- Sheets and headers ----------------------------------------------------

base::Error noSheet(const QString &name, const std::vector<SheetInfo> &sheets)
{
    return inputError(
        QCoreApplication::translate("intake", "The workbook has no sheet “%1”. Its sheets are: %2.")
            .arg(name, namesOf(sheets).join(u", "_s)));
}

base::Error emptySheet(const QString &name)
{
    return inputError(
        QCoreApplication::translate("intake", "The sheet “%1” is empty. Nothing was imported.")
            .arg(name));
}

base::Error noRowsInWorkbook(const std::vector<SheetInfo> &sheets)
{
    const auto hidden = std::ranges::find_if(sheets, &SheetInfo::hasRows);
    if (hidden == sheets.end())
        return inputError(QCoreApplication::translate(
            "intake", "No sheet of the workbook holds anything. Nothing was imported."));
    return inputError(
        QCoreApplication::translate("intake",
                                    "Only hidden sheets of the workbook hold anything. Say which "
                                    "one is meant, for example “%1”.")
            .arg(hidden->name));
}

base::Error noHeader(int line)
{
    return inputError(
        QCoreApplication::translate("intake", "The sheet has no header in row %1.").arg(line));
}

struct FirstRow {
    std::size_t at = 0; // what stands above is a title
    bool isHeader = true;
    double confidence = 1;
};

// The first row that names columns, whatever stands above it; else as in a text file.
FirstRow findFirstRow(const SampleRows &rows, qsizetype usualWidth)
{
    for (std::size_t i = 0; i < std::min(rows.size(), kTitleRows + 1); ++i) {
        const auto data = std::ranges::count_if(rows[i].cells, isDatum);
        const auto blank = std::ranges::count_if(rows[i].cells, &QString::isEmpty);
        const std::ptrdiff_t names = namedColumns(rows[i]);
        const bool isNarrow = std::ssize(rows[i].cells) - blank <= 2;
        if (names > data && (names > 1 || isNarrow))
            return {i, true, data == 0 ? 1 : 0.95};
    }
    const SampleRows table = withoutTitle(rows, usualWidth, {});
    const HeaderAnswer answer = headerOf(table);
    return {rows.size() - table.size(), answer.header, answer.confidence};
}

} // namespace

std::optional<base::Error> refusedWorkbook(QIODevice &device)
{
    const QByteArray head = device.peek(1024);
    if (head.startsWith("\xD0\xCF\x11\xE0"))
        return compoundFileError(device, head);
    return isFlat(head) ? std::optional(flatWorkbook()) : std::nullopt;
}

base::Result<QStringList> sheetNames(QIODevice &device)
{
    const base::Result<OpenedPackage> package = openPackage(device);
    if (!package)
        return package.error();
    const base::Result<std::vector<SheetInfo>> sheets = package->package->sheets();
    return sheets ? base::Result(namesOf(*sheets)) : sheets.error();
}

WorkbookReader::WorkbookReader(QIODevice &device, const WorkbookOptions &options)
    : m_device(device)
    , m_options(options)
{
}

base::Result<std::unique_ptr<WorkbookReader>> WorkbookReader::open(QIODevice &device,
                                                                   const WorkbookOptions &options)
{
    std::unique_ptr<WorkbookReader> reader(new WorkbookReader(device, options));
    base::Result<OpenedPackage> opened = openPackage(device);
    if (!opened)
        return opened.error();
    reader->m_format = opened->format;
    reader->m_package = std::move(opened->package);
    if (const base::Result<void> chosen = reader->chooseSheet(); !chosen)
        return chosen.error();
    if (const base::Result<void> prepared = reader->prepare(); !prepared)
        return prepared.error();
    return reader;
}

base::Result<void> WorkbookReader::chooseSheet()
{
    base::Result<std::vector<SheetInfo>> sheets = m_package->sheets();
    if (!sheets)
        return sheets.error();
    m_sheets = *std::move(sheets);
    const auto isMeant = [this](const SheetInfo &sheet) {
        return m_options.sheet.isEmpty()
            ? sheet.hasRows && !sheet.isHidden
            : sheet.name.compare(m_options.sheet, Qt::CaseInsensitive) == 0;
    };
    const auto found = std::ranges::find_if(m_sheets, isMeant);
    if (found == m_sheets.end())
        return m_options.sheet.isEmpty() ? noRowsInWorkbook(m_sheets)
                                         : noSheet(m_options.sheet, m_sheets);
    m_index = static_cast<std::size_t>(found - m_sheets.begin());
    return found->hasRows ? base::Result<void>() : emptySheet(found->name);
}

base::Result<void> WorkbookReader::restart()
{
    m_sha256.clear();
    m_position = 0;
    return prepare();
}

base::Result<void> WorkbookReader::prepare()
{
    m_reader.reset();
    m_held.clear();
    base::Result<std::unique_ptr<SheetReader>> reader = m_package->openSheet(m_index);
    if (!reader)
        return reader.error();
    m_reader = *std::move(reader);
    if (base::Result<void> held = holdRows(); !held)
        return held;
    return settleColumns();
}

base::Result<void> WorkbookReader::holdRows()
{
    qsizetype bytes = 0;
    const qint64 named = m_options.headerLine.value_or(0);
    const auto isEnough = [&] {
        const bool isBehind = !m_held.empty() && m_held.back().row.number > named;
        return bytes > kMaxHeldBytes || m_held.size() > kMaxNamedTitles + kHeldRows
            || (isBehind && m_held.size() >= kHeldRows);
    };
    while (!isEnough()) {
        const base::Result<bool> more = m_reader->next(m_row);
        if (!more)
            return more.error();
        if (!*more)
            break;
        HeldRow &held = m_held.emplace_back();
        held.row = m_row;
        for (const QByteArrayView cell : m_row.cells) {
            held.cells.push_back(cell.toByteArray());
            bytes += cell.size();
        }
        held.row.cells.assign(held.cells.begin(), held.cells.end());
    }
    return {};
}

// As many columns as most rows fill.
std::size_t WorkbookReader::usualWidth(std::size_t firstRow) const
{
    std::vector<std::size_t> widths;
    for (std::size_t i = firstRow; i < m_held.size(); ++i) {
        if (!m_held[i].row.fault)
            widths.push_back(m_held[i].cells.size());
    }
    if (widths.empty())
        return 0;
    const auto middle = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() / 2);
    std::ranges::nth_element(widths, middle, std::greater());
    return *middle;
}

SampleRows WorkbookReader::sample() const
{
    SampleRows rows;
    for (const HeldRow &held : m_held) {
        SampleRow &row = rows.emplace_back();
        row.line = held.row.number;
        for (const QByteArray &cell : held.cells)
            row.cells.push_back(QString::fromUtf8(cell).trimmed());
    }
    return rows;
}

base::Result<void> WorkbookReader::settleColumns()
{
    FirstRow first = findFirstRow(sample(), static_cast<qsizetype>(usualWidth(0)));
    if (m_options.headerLine) {
        const auto at = std::ranges::find_if(m_held, [this](const HeldRow &held) {
            return held.row.number >= *m_options.headerLine;
        });
        if (at == m_held.end())
            return noHeader(*m_options.headerLine);
        first = {.at = static_cast<std::size_t>(at - m_held.begin())};
    }
    m_titles = first.at;
    m_hasHeader = m_options.header.value_or(first.isHeader);
    m_confidence = m_options.header ? 1 : first.confidence;
    if (m_hasHeader)
        return nameColumns(m_titles);
    m_columns.clear();
    std::size_t width = 0;
    for (std::size_t i = m_titles; i < m_held.size(); ++i)
        width = std::max(width, m_held[i].cells.size());
    for (std::size_t i = 0; i < width; ++i)
        m_columns.append(defaultColumnName(static_cast<qsizetype>(i)));
    return {};
}

base::Result<void> WorkbookReader::nameColumns(std::size_t header)
{
    const HeldRow held = m_held[header];
    m_headerLine = static_cast<int>(held.row.number);
    if (held.row.fault)
        return inputError(
            QCoreApplication::translate("intake", "The header of the file cannot be read: %1")
                .arg(reasonText(*held.row.fault)));
    if (header + 1 == m_held.size())
        return noRowsError();
    QStringList cells;
    for (const QByteArray &cell : held.cells)
        cells.append(QString::fromUtf8(cell));
    const auto width = static_cast<qsizetype>(usualWidth(header + 1));
    while (cells.size() < width) // unnamed columns that most rows fill
        cells.append(QString());
    base::Result<QStringList> names = columnNames(cells);
    if (!names)
        return names.error();
    m_columns = *std::move(names);
    m_header = held.cells;
    m_held.erase(m_held.begin() + static_cast<std::ptrdiff_t>(header));
    return {};
}

base::Result<bool> WorkbookReader::next(Row &row)
{
    const double size = static_cast<double>(m_device.size());
    m_position = std::max(m_position, static_cast<qint64>(size * m_reader->share()));
    if (!m_held.empty()) {
        m_current = std::move(m_held.front());
        m_held.pop_front();
        if (m_titles > 0)
            exposeTitle(row);
        else
            expose(m_current.row, row);
        return true;
    }
    const base::Result<bool> more = m_reader->next(m_row);
    if (!more)
        return more.error();
    if (!*more)
        return finish();
    expose(m_row, row);
    return true;
}

// The file as a whole, as everywhere: what lies in the parts that are not read
// counts too.
base::Result<bool> WorkbookReader::finish()
{
    if (!m_sha256.isEmpty())
        return false;
    m_device.seek(0);
    ByteSource source(m_device);
    QByteArray piece;
    for (;;) {
        piece.resize(0);
        const base::Result<bool> more = source.read(piece);
        if (!more)
            return more.error();
        if (!*more)
            break;
    }
    m_sha256 = source.sha256();
    m_position = m_device.size();
    return false;
}

void WorkbookReader::exposeTitle(Row &row)
{
    --m_titles;
    m_titleText.clear();
    for (const QByteArray &cell : m_current.cells) {
        if (!m_titleText.isEmpty() && !cell.isEmpty())
            m_titleText += '\t';
        m_titleText += cell;
    }
    row.line = m_current.row.number;
    row.fault = Reason::TitleLine;
    row.faultColumn = -1;
    row.decoder = &utf8Decoder();
    row.cellsAreColumns = false;
    row.cells.assign(1, m_titleText);
}

void WorkbookReader::expose(const SheetRow &from, Row &row)
{
    const auto width = static_cast<std::size_t>(m_columns.size());
    row.line = from.number;
    row.fault = from.fault;
    row.faultColumn = from.faultColumn;
    row.decoder = &utf8Decoder();
    row.cells.assign(from.cells.begin(), from.cells.end());
    if (!row.fault && row.cells.size() > width)
        row.fault = Reason::WrongColumnCount;
    else if (!row.fault && m_hasHeader && std::ranges::equal(row.cells, m_header))
        row.fault = Reason::RepeatedHeader;
    if (row.cells.size() < width)
        row.cells.resize(width);
    row.cellsAreColumns = row.cells.size() == width;
}

} // namespace intake
