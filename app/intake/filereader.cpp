// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/filereader.h"

#include "intake/sniffer.h"

#include <QBuffer>
#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace intake {

namespace {

constexpr qsizetype kSampleBytes = 1024 * 1024;
constexpr qsizetype kMaxSampleBytes = 8 * 1024 * 1024; // while no accent was seen
constexpr int kProfileRows = 2000;

// What the columns hold, from the first rows of the file.
std::vector<ColumnProfile> profileColumns(QByteArrayView sample, const Dialect &dialect,
                                          int latestYear)
{
    QBuffer buffer;
    buffer.setData(sample.toByteArray());
    buffer.open(QIODevice::ReadOnly);
    ByteSource source(buffer);
    const base::Result<std::unique_ptr<CsvReader>> reader = CsvReader::open(source, dialect);
    if (!reader)
        return {};
    std::vector<ColumnProfile> profiles(static_cast<std::size_t>((*reader)->columns().size()),
                                        ColumnProfile(latestYear));
    Row row;
    for (int rows = 0; rows < kProfileRows; ++rows) {
        const base::Result<bool> more = (*reader)->next(row);
        if (!more || !*more)
            break;
        for (std::size_t i = 0; !row.fault && i < profiles.size(); ++i)
            profiles[i].add(row.text(static_cast<qsizetype>(i)));
    }
    return profiles;
}

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

DialectHints hintsOf(const ReadOptions &options)
{
    DialectHints hints = options.mapping ? options.mapping->hints() : DialectHints();
    if (options.encoding)
        hints.encoding = options.encoding;
    if (options.separator)
        hints.separator = options.separator;
    return hints;
}

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

} // namespace

FileReader::FileReader(QIODevice &device)
    : m_source(device)
{
}

base::Result<std::unique_ptr<FileReader>> FileReader::open(QIODevice &device,
                                                           const ReadOptions &options)
{
    std::unique_ptr<FileReader> reader(new FileReader(device));
    if (const base::Result<void> prepared = reader->prepare(options); !prepared)
        return prepared.error();
    return reader;
}

base::Result<void> FileReader::prepare(const ReadOptions &options)
{
    m_kind = options.kind;
    const base::Result<QByteArrayView> sample = takeSample(m_source);
    if (!sample)
        return sample.error();
    const base::Result<Dialect> dialect = sniff(*sample, m_source.peekedAll(), hintsOf(options));
    if (!dialect)
        return dialect.error();
    m_dialect = *dialect;
    const std::vector<ColumnProfile> profiles =
        profileColumns(*sample, m_dialect, options.today.year());

    base::Result<std::unique_ptr<CsvReader>> rows = CsvReader::open(m_source, m_dialect);
    if (!rows)
        return rows.error();
    m_rows = *std::move(rows);
    if (base::Result<void> settled = settleMapping(options, profiles); !settled)
        return settled;
    m_guess.mapping.encoding = m_dialect.encoding;
    m_guess.mapping.separator = m_dialect.separator;
    m_guess.mapping.header = m_dialect.header;
    m_builder.emplace(m_guess.mapping, columns(), options.today);
    return {};
}

base::Result<void> FileReader::settleMapping(const ReadOptions &options,
                                             const std::vector<ColumnProfile> &profiles)
{
    if (m_dialect.confidence < kSafeConfidence)
        m_dialectDoubt = QCoreApplication::translate(
            "intake",
            "It is not sure how the file is written: check its encoding and whether its first line "
            "is a header.");
    if (!options.mapping) {
        m_guess = guessMapping(options.kind, columns(), profiles);
        return {};
    }
    const ColumnMapping &given = *options.mapping;
    if (base::Result<void> fits = checkMapping(given, options.kind, columns()); !fits)
        return fits;
    m_guess = confirmed(given, columns());
    if (given.dateFormat)
        return {};
    const DateFormatChoice choice =
        chooseDateFormat(profileOf(Field::BirthDate, given, columns(), profiles),
                         profileOf(Field::SampleDate, given, columns(), profiles));
    m_guess.mapping.dateFormat = choice.format;
    if (!choice.problem.isEmpty())
        return base::Error{base::Error::Kind::Input, choice.problem};
    return {};
}

base::Result<ReadItem> FileReader::next()
{
    const base::Result<bool> more = m_rows->next(m_row);
    if (!more)
        return more.error();
    if (!*more)
        return ReadItem(EndOfFile());
    std::variant<AcceptedRow, Issue> built = m_builder->build(m_row);
    ++m_counts.rows;
    if (auto *issue = std::get_if<Issue>(&built)) {
        ++m_counts.quarantined;
        m_fullDump.addRow();
        return ReadItem(std::move(*issue));
    }
    auto &accepted = std::get<AcceptedRow>(built);
    ++m_counts.accepted;
    watch(accepted.record);
    return ReadItem(std::move(accepted));
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
    return std::min(m_dialect.confidence, m_guess.confidence);
}

std::vector<FullDumpSign> FileReader::fullDumpSigns() const
{
    return m_kind == FileKind::Leak ? m_fullDump.signs() : std::vector<FullDumpSign>();
}

} // namespace intake
