// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/preview.h"

#include "people/dateformat.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <map>

using namespace Qt::StringLiterals;

namespace intake {

namespace {

constexpr auto kMask = QStringView(u"\u2022\u2022\u2022");
constexpr std::size_t kOffers = 3;
constexpr qsizetype kSampleLetters = 200;
constexpr qsizetype kEncodingBytes = 64 * 1024; // accents that tell the encodings apart

// How many rows of each kind are shown; ordinary ones fill up the rest.
constexpr int kRowsOfAKind = 8;

bool isHigh(char c)
{
    return static_cast<unsigned char>(c) >= 0x80;
}

// The interesting rows among those that pass by.
class RowPicker final
{
public:
    RowPicker(const FileReader &reader, FileKind kind, int latestYear)
        : m_latestYear(latestYear)
    {
        for (const MappingGuess::Column &column : reader.guesses()) {
            m_masked.push_back(kind == FileKind::Leak
                               && (!column.field || isFlagOnly(*column.field)));
            m_isDate.push_back(column.field == Field::BirthDate
                               || column.field == Field::SampleDate);
        }
        m_isLeak = kind == FileKind::Leak;
        m_dateFormat = reader.mapping().dateFormat;
    }

    void add(const Row &row)
    {
        ++m_rows;
        if (m_rows <= kPreviewRows)
            keep(row, RowInterest::Ordinary);
        if (!row.cellsAreColumns || row.fault == Reason::WrongColumnCount)
            return keepFirst(row, RowInterest::OtherColumnCount);
        if (hasOddDate(row))
            keepFirst(row, RowInterest::OddDate);
        if (isMostlyEmpty(row))
            keepFirst(row, RowInterest::MostlyEmpty);
        if (std::ranges::any_of(
                row.cells, [](QByteArrayView cell) { return std::ranges::any_of(cell, isHigh); }))
            keepFirst(row, RowInterest::NonAscii);
        keepLongest(row);
    }

    // By line; rare kinds first get their places.
    std::vector<PreviewRow> rows() const
    {
        std::map<qint64, PreviewRow> chosen;
        for (const RowInterest interest :
             {RowInterest::OtherColumnCount, RowInterest::OddDate, RowInterest::Longest,
              RowInterest::MostlyEmpty, RowInterest::NonAscii, RowInterest::Ordinary}) {
            for (const PreviewRow &row : m_kept[static_cast<std::size_t>(interest)]) {
                if (chosen.size() < kPreviewRows)
                    chosen.emplace(row.line, row);
            }
        }
        std::vector<PreviewRow> rows;
        for (auto &[line, row] : chosen)
            rows.push_back(std::move(row));
        return rows;
    }

private:
    std::vector<PreviewRow> &kept(RowInterest interest)
    {
        return m_kept[static_cast<std::size_t>(interest)];
    }

    void keep(const Row &row, RowInterest interest)
    {
        kept(interest).push_back({row.line, interest, shownCells(row)});
    }

    void keepFirst(const Row &row, RowInterest interest)
    {
        if (kept(interest).size() < kRowsOfAKind)
            keep(row, interest);
    }

    // The longest so far; the shortest of them gives way.
    void keepLongest(const Row &row)
    {
        qsizetype size = 0;
        for (const QByteArrayView cell : row.cells)
            size += cell.size();
        std::vector<PreviewRow> &longest = kept(RowInterest::Longest);
        const auto least = std::ranges::min_element(m_lengths);
        if (longest.size() < kRowsOfAKind) {
            keep(row, RowInterest::Longest);
            m_lengths.push_back(size);
        } else if (size > *least) {
            longest[static_cast<std::size_t>(least - m_lengths.begin())] = {
                row.line, RowInterest::Longest, shownCells(row)};
            *least = size;
        }
    }

    bool hasOddDate(const Row &row) const
    {
        for (std::size_t i = 0; i < m_isDate.size() && i < row.cells.size(); ++i) {
            if (m_isDate[i] && isOddDate(row.text(static_cast<qsizetype>(i))))
                return true;
        }
        return false;
    }

    // Unreadable, partial or in the future.
    bool isOddDate(const QString &text) const
    {
        if (text.isEmpty())
            return false;
        std::optional<people::PartialDate> date =
            m_dateFormat ? m_dateFormat->parse(text, m_latestYear) : std::nullopt;
        if (!date)
            date = people::isoDate(text, m_latestYear);
        return !date || !date->isComplete() || date->year > m_latestYear;
    }

    static bool isMostlyEmpty(const Row &row)
    {
        const auto filled = std::ranges::count_if(
            row.cells, [](QByteArrayView cell) { return !cell.trimmed().isEmpty(); });
        return filled * 3 <= static_cast<std::ptrdiff_t>(row.cells.size());
    }

    QStringList shownCells(const Row &row) const
    {
        QStringList cells;
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const bool known = row.cellsAreColumns && i < m_masked.size();
            const bool masked = known ? m_masked[i] : m_isLeak;
            const QString text = row.text(static_cast<qsizetype>(i));
            cells.append(masked && !text.isEmpty() ? kMask.toString() : text);
        }
        return cells;
    }

    int m_latestYear;
    bool m_isLeak = false;
    std::vector<bool> m_masked; // per column
    std::vector<bool> m_isDate;
    std::optional<people::DateFormat> m_dateFormat;
    qint64 m_rows = 0;
    std::array<std::vector<PreviewRow>, 6> m_kept; // by interest
    std::vector<qsizetype> m_lengths;              // of the longest rows
};

// The bytes beyond ASCII of the file, in the cells that may be seen, and one row
// of them to show.
class AccentCollector final
{
public:
    explicit AccentCollector(const FileReader &reader, FileKind kind)
    {
        for (const MappingGuess::Column &column : reader.guesses())
            m_visible.push_back(kind == FileKind::Patients
                                || (column.field && !isFlagOnly(*column.field)));
    }

    void add(const Row &row)
    {
        if (m_bytes.size() >= kEncodingBytes || !row.cellsAreColumns)
            return;
        QByteArray line;
        qsizetype high = 0;
        for (std::size_t i = 0; i < row.cells.size() && i < m_visible.size(); ++i) {
            if (!m_visible[i] || row.cells[i].trimmed().isEmpty())
                continue;
            line.append(row.cells[i].trimmed()).append(' ');
            high += std::ranges::count_if(row.cells[i], isHigh);
        }
        if (high == 0)
            return;
        m_bytes += line;
        if (high > m_most && line.size() <= 4 * kSampleLetters) {
            m_most = high;
            m_line = line;
        }
    }

    // The one that is used comes first, whatever the others may say.
    std::vector<EncodingOffer> offers(Encoding used) const
    {
        std::vector<EncodingOffer> offers;
        if (m_bytes.isEmpty())
            return offers;
        std::vector<EncodingGuess> ranked = rankEncodings(m_bytes);
        std::stable_partition(ranked.begin(), ranked.end(), [used](const EncodingGuess &guess) {
            return guess.encoding == used;
        });
        if (ranked.front().encoding != used)
            ranked.insert(ranked.begin(), {used, ranked.front().confidence});
        for (const EncodingGuess &guess : ranked) {
            const QString text =
                TextDecoder(guess.encoding).decode(m_line).trimmed().left(kSampleLetters);
            const auto sameText = [&](const EncodingOffer &offer) { return offer.sample == text; };
            if (offers.size() < kOffers && std::ranges::none_of(offers, sameText))
                offers.push_back({guess.encoding, guess.confidence, text});
        }
        return offers;
    }

private:
    std::vector<bool> m_visible; // per column
    QByteArray m_bytes;
    QByteArray m_line;
    qsizetype m_most = 0;
};

std::vector<ColumnCount> mostFrequentFirst(const std::map<qsizetype, qint64> &counts)
{
    std::vector<ColumnCount> columnCounts;
    for (const auto &[columns, rows] : counts)
        columnCounts.push_back({columns, rows});
    std::ranges::stable_sort(columnCounts, std::ranges::greater{}, &ColumnCount::rows);
    return columnCounts;
}

QStringList doubleEncodedColumns(const FileReader &reader)
{
    QStringList columns;
    for (std::size_t i = 0; i < reader.profiles().size(); ++i) {
        if (isDoubleEncoded(reader.profiles()[i]))
            columns.append(reader.columns().at(static_cast<qsizetype>(i)));
    }
    return columns;
}

base::Error cannotSeek()
{
    return {base::Error::Kind::Input,
            QCoreApplication::translate(
                "intake", "The file must be on this computer. Copy it there and try again.")};
}

// What FileReader::open() found out, without the rows.
Preview outline(const FileReader &reader)
{
    return {.format = reader.format(),
            .sheet = reader.sheet(),
            .sheets = reader.sheets(),
            .dialect = reader.dialect(),
            .encodings = {},
            .columnCounts = {},
            .doubleEncoded = doubleEncodedColumns(reader),
            .columns = reader.guesses(),
            .mapping = reader.mapping(),
            .isSafe = reader.isSafe(),
            .doubts = reader.doubts(),
            .rows = {}};
}

} // namespace

base::Result<Preview> previewRows(QIODevice &device, const ReadOptions &options)
{
    if (device.isSequential())
        return cannotSeek();
    const auto opened = FileReader::open(device, options);
    if (!opened)
        return opened.error();
    FileReader &reader = **opened;
    Preview preview = outline(reader);
    RowPicker picker(reader, options.kind, options.today.year());
    AccentCollector accents(reader, options.kind);
    std::map<qsizetype, qint64> counts;
    for (int i = 0; i < kPreviewedRows; ++i) {
        base::Result<const Row *> row = reader.nextRow();
        if (!row)
            return row.error();
        if (*row == nullptr)
            break;
        picker.add(**row);
        accents.add(**row);
        if (!(*row)->fault || (*row)->fault == Reason::WrongColumnCount)
            ++counts[static_cast<qsizetype>((*row)->cells.size())];
    }
    preview.rows = picker.rows();
    preview.columnCounts = mostFrequentFirst(counts);
    if (isText(reader.format()) && !isUtf16(reader.dialect().encoding))
        preview.encodings = accents.offers(reader.dialect().encoding);
    return preview;
}

} // namespace intake
