// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/filereader.h"

#include "intake/footer.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace intake {

namespace {

const ColumnProfile *profileOf(Field field, const ColumnMapping &mapping,
                               const QStringList &columns,
                               const std::vector<ColumnProfile> &profiles)
{
    for (const ColumnMapping::Column &column : mapping.columns) {
        const qsizetype at = columns.indexOf(column.name);
        if (column.field == field && at >= 0)
            return &profiles[static_cast<std::size_t>(at)];
    }
    return nullptr;
}

// What the user said, in the order of the file and with the columns left out.
MappingGuess confirmed(const ColumnMapping &given, const QStringList &columns)
{
    MappingGuess guess;
    guess.mapping = given;
    guess.confidence = 1;
    guess.mapping.columns.clear();
    for (const QString &name : columns) {
        const auto said = std::ranges::find(given.columns, name, &ColumnMapping::Column::name);
        const std::optional<Field> field = said == given.columns.end() ? std::nullopt : said->field;
        guess.mapping.columns.push_back({name, field});
        guess.columns.push_back({name, field, 1});
    }
    return guess;
}

RowHints hintsOf(const ReadOptions &options)
{
    RowHints hints;
    if (options.mapping)
        hints = {options.mapping->hints(), options.mapping->sheet};
    const auto overrule = [](auto &hint, const auto &option) {
        if (option)
            hint = option;
    };
    overrule(hints.text.format, options.format);
    overrule(hints.text.encoding, options.encoding);
    overrule(hints.text.separator, options.separator);
    overrule(hints.text.quote, options.quote);
    overrule(hints.text.headerLine, options.headerLine);
    if (!options.sheet.isEmpty())
        hints.sheet = options.sheet;
    return hints;
}

} // namespace

base::Result<std::unique_ptr<FileReader>> FileReader::open(QIODevice &device,
                                                           const ReadOptions &options)
{
    std::unique_ptr<FileReader> reader(new FileReader());
    if (const base::Result<void> prepared = reader->prepare(device, options); !prepared)
        return prepared.error();
    return reader;
}

base::Result<void> FileReader::prepare(QIODevice &device, const ReadOptions &options)
{
    m_kind = options.kind;
    base::Result<OpenedRows> rows = openRows(device, hintsOf(options), options.today.year());
    if (!rows)
        return rows.error();
    m_rows = *std::move(rows);
    base::Result<void> settled = settleMapping(options);
    if (const qsizetype column = openDateColumn(); column >= 0 && !device.isSequential()) {
        if (base::Result<void> scanned = scanDates(device, options, column); !scanned)
            return scanned;
        settled = settleMapping(options);
    }
    if (!settled)
        return settled;
    completeMapping();
    m_builder.emplace(m_guess.mapping, columns(), options.today);
    return {};
}

base::Result<void> FileReader::settleMapping(const ReadOptions &options)
{
    if (dialect().confidence < kSafeConfidence)
        m_dialectDoubt = QCoreApplication::translate(
            "intake",
            "It is not sure how the file is written: check its encoding and whether its first line "
            "is a header.");
    const std::vector<std::optional<Field>> known = m_rows.reader->knownFields();
    if (!options.mapping) {
        m_guess = known.empty() ? guessMapping(options.kind, columns(), profiles())
                                : knownMapping(options.kind, columns(), known);
        return {};
    }
    const ColumnMapping &given = *options.mapping;
    if (base::Result<void> fits = checkMapping(given, options.kind, columns()); !fits)
        return fits;
    m_guess = confirmed(given, columns());
    if (!known.empty())
        m_guess.mapping.dateFormat = people::DateFormat::fromPattern(u"yyyy-MM-dd");
    if (m_guess.mapping.dateFormat)
        return {};
    const DateFormatChoice choice =
        chooseDateFormat(profileOf(Field::BirthDate, given, columns(), profiles()),
                         profileOf(Field::SampleDate, given, columns(), profiles()));
    m_guess.mapping.dateFormat = choice.format;
    if (!choice.problem.isEmpty())
        return base::Error{base::Error::Kind::Input, choice.problem};
    return {};
}

// The column whose dates the sample can read in more than one way; −1: none.
qsizetype FileReader::openDateColumn() const
{
    if (m_guess.mapping.dateFormat || profiles().empty())
        return -1;
    for (const Field field : {Field::BirthDate, Field::SampleDate}) {
        const ColumnProfile *profile = profileOf(field, m_guess.mapping, columns(), profiles());
        if (profile != nullptr && profile->filled() > 0)
            return isDateOrderOpen(profile->dates()) ? profile - profiles().data() : -1;
    }
    return -1;
}

// Looks at the dates of the whole column, until they prove an order, and goes
// back to the beginning.
base::Result<void> FileReader::scanDates(QIODevice &device, const ReadOptions &options,
                                         qsizetype column)
{
    constexpr int rowsBetweenChecks = 5000;
    const int latestYear = options.today.year();
    DateTally dates(latestYear);
    for (int rows = 1;; ++rows) {
        const base::Result<bool> more = m_rows.reader->next(m_row);
        if (!more)
            return more.error();
        if (!*more || (rows % rowsBetweenChecks == 0 && provenDateFormat(dates)))
            break;
        if (!m_row.fault)
            dates.add(m_row.text(column));
    }
    if (!device.seek(0))
        return base::Error{base::Error::Kind::Storage,
                           QCoreApplication::translate(
                               "intake",
                               "The file could not be read to its end. Copy it to this computer "
                               "and try again."),
                           device.errorString()};
    base::Result<OpenedRows> again = openRows(device, hintsOf(options), latestYear);
    if (!again)
        return again.error();
    m_rows = *std::move(again);
    m_rows.profiles[static_cast<std::size_t>(column)].setDates(dates);
    return {};
}

// With what the file was found to be, so that it is read the same way again.
void FileReader::completeMapping()
{
    ColumnMapping &mapping = m_guess.mapping;
    mapping.sheet = sheet();
    if (format() != FileFormat::Delimited)
        mapping.format = format();
    if (isHealthFormat(format()))
        return;
    mapping.header = dialect().header;
    if (dialect().headerLine > 0)
        mapping.headerLine = dialect().headerLine;
    if (isWorkbook(format()))
        return;
    mapping.encoding = dialect().encoding;
    mapping.widths.clear();
    for (const FixedColumn &column : dialect().fixed)
        mapping.widths.push_back(column.width);
    if (format() != FileFormat::Delimited)
        return;
    mapping.separator = dialect().separator;
    if (dialect().quote != Dialect().quote)
        mapping.quote = dialect().quote;
}

base::Result<const Row *> FileReader::nextRow()
{
    const base::Result<bool> more = m_rows.reader->next(m_row);
    if (!more)
        return more.error();
    if (!*more)
        return nullptr;
    recogniseNoPersonRow();
    return &m_row;
}

base::Result<ReadItem> FileReader::next()
{
    const base::Result<const Row *> row = nextRow();
    if (!row)
        return row.error();
    if (*row == nullptr)
        return ReadItem(EndOfFile());
    std::variant<AcceptedRow, Issue> built = m_builder->build(m_row);
    ++m_counts.rows;
    if (!m_row.fault || !isNoPerson(*m_row.fault))
        ++m_persons;
    if (auto *issue = std::get_if<Issue>(&built)) {
        ++m_counts.quarantined;
        m_fullDump.addRow();
        return ReadItem(std::move(*issue));
    }
    auto &accepted = std::get<AcceptedRow>(built);
    ++m_counts.accepted;
    if (accepted.repaired)
        ++m_counts.repaired;
    watch(accepted.record);
    watchDates(accepted);
    return ReadItem(std::move(accepted));
}

namespace {

// The filled cells of a row that has next to none, else nothing.  Asked of every
// row: most are told by their first three cells.
QStringList fewFilledCells(const Row &row)
{
    constexpr int few = 2;
    int filled = 0;
    for (const QByteArrayView cell : row.cells) {
        if (!cell.trimmed().isEmpty() && ++filled > few)
            return {};
    }
    QStringList cells;
    for (const QByteArrayView cell : row.cells) {
        if (const QString text = row.decoder->decode(cell).trimmed(); !text.isEmpty())
            cells.append(text);
    }
    return cells;
}

// "# exported; by; LIS", where the cells do not fit the header.
bool isCommentLine(const Row &row)
{
    constexpr qsizetype mark = 2;
    const QByteArrayView first = row.cells.empty() ? QByteArrayView() : row.cells.front();
    return row.fault == Reason::WrongColumnCount
        && isComment(
               row.decoder->decode(first.trimmed().first(std::min(mark, first.trimmed().size()))));
}

// "-----;-----;-----" below the header, in every column.
bool isRulerLine(const Row &row)
{
    const auto isRule = [](char c) { return c == '-' || c == '=' || c == '_' || c == '+'; };
    const auto isRuler = [&](QByteArrayView cell) {
        return std::ranges::all_of(cell.trimmed(), isRule);
    };
    return !row.cells.empty() && !row.cells.front().isEmpty() && isRule(row.cells.front().front())
        && std::ranges::all_of(row.cells, isRuler);
}

} // namespace

// Totals, comments, the end mark: they are in quarantine under their
// own reason, and a total says how many rows there should be.
void FileReader::recogniseNoPersonRow()
{
    if (isHealthFormat(format()) || (m_row.fault && m_row.fault != Reason::WrongColumnCount))
        return;
    if (isCommentLine(m_row)) {
        m_row.fault = Reason::CommentLine;
        return;
    }
    const std::optional<NoPersonRow> row =
        isRulerLine(m_row) ? NoPersonRow() : recogniseNoPerson(fewFilledCells(m_row));
    if (!row)
        return;
    m_row.fault = row->reason;
    m_row.faultColumn = -1;
    if (row->statedRows)
        m_stated = StatedTotal{.line = m_row.line, .rows = *row->statedRows, .read = m_persons};
}

void FileReader::watchDates(const AcceptedRow &row)
{
    constexpr std::size_t examples = 5;
    m_dates[0].read += row.record.birthDate.isEmpty() ? 0 : 1;
    m_dates[1].read += row.record.sampleDate.isEmpty() ? 0 : 1;
    if (!row.otherDateOrder)
        return;
    DateCount &dates = m_dates[row.otherDateOrder == Field::BirthDate ? 0 : 1];
    ++dates.otherOrder;
    if (dates.lines.size() < examples)
        dates.lines.push_back(row.record.line);
}

std::optional<DateConflict> FileReader::dateConflict() const
{
    for (const Field field : {Field::BirthDate, Field::SampleDate}) {
        const DateCount &dates = m_dates[field == Field::BirthDate ? 0 : 1];
        const qint64 all = dates.read + dates.otherOrder;
        if (dates.otherOrder > kToleratedDates && dates.otherOrder * kDatesPerTypingError > all)
            return DateConflict{.column = columnName(field),
                                .format = mapping().dateFormat->pattern(),
                                .rows = dates.otherOrder,
                                .lines = dates.lines};
    }
    return {};
}

QString dateConflictText(const DateConflict &conflict)
{
    QStringList lines;
    for (const qint64 line : conflict.lines)
        lines.append(QString::number(line));
    return QCoreApplication::translate(
               "intake",
               "The dates of the column “%1” are not all written alike: most are %2, but %3 rows "
               "can only be read in another order (lines %4). Others of them would be read wrongly "
               "without a sign. Export the list again with one format of dates.")
        .arg(conflict.column, conflict.format, QString::number(conflict.rows), lines.join(u", "));
}

QString FileReader::columnName(Field field) const
{
    const qsizetype column = m_builder->columnOf(field);
    return column < 0 ? QString() : columns().at(column);
}

QString FileReader::columnOf(Warning warning) const
{
    const std::optional<Field> field = fieldOf(warning);
    return field ? columnName(*field) : QString();
}

void FileReader::watch(const people::SourceRecord &record)
{
    if (m_kind != FileKind::Leak)
        return;
    m_fullDump.addRow();
    m_fullDump.addPostalCode(record.postalCode);
    if (const qsizetype column = m_builder->columnOf(Field::LabCode); column >= 0)
        m_fullDump.addLabCode(m_row.cells[static_cast<std::size_t>(column)]);
}

QStringList FileReader::doubts() const
{
    return m_dialectDoubt.isEmpty() ? m_guess.doubts : QStringList{m_dialectDoubt} + m_guess.doubts;
}

double FileReader::confidence() const
{
    return std::min(dialect().confidence, m_guess.confidence);
}

std::vector<FullDumpSign> FileReader::fullDumpSigns() const
{
    return m_kind == FileKind::Leak ? m_fullDump.signs() : std::vector<FullDumpSign>();
}

} // namespace intake
