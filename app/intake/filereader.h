// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "intake/columnmapping.h"
#include "intake/fulldump.h"
#include "intake/openrows.h"
#include "intake/recordbuilder.h"

#include <QDate>
#include <QIODevice>

#include <array>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace intake {

struct ReadOptions {
    FileKind kind = FileKind::Patients;
    std::optional<Encoding> encoding = {}; // this and the others over the mapping's
    std::optional<char> separator = {};
    std::optional<ColumnMapping> mapping = {}; // recognised from the file when absent
    QDate today = {};                          // required
    std::optional<FileFormat> format = {};
    QString sheet = {};             // of a workbook
    std::optional<char> quote = {}; // 0: none
    std::optional<int> headerLine = {};
};

// rows == accepted + quarantined, always.  Blank rows are no rows.
struct RowCounts {
    qint64 rows = 0;
    qint64 accepted = 0;
    qint64 quarantined = 0;

    qint64 repaired = 0; // of the accepted ones: text that had been encoded twice

    bool operator==(const RowCounts &) const = default;
};

// Dates of one column in two orders.  A day above twelve betrays only some of
// them: 03/04/1950 among them is read wrongly, and nothing shows it.
struct DateConflict {
    QString column;
    QString format;            // the file's: people::DateFormat::pattern()
    qint64 rows = 0;           // that only another order can read
    std::vector<qint64> lines; // the first of them, up to five

    bool operator==(const DateConflict &) const = default;
};
// More than five rows and more than one in two thousand: below, they are typing
// errors, whose dates are left out with a warning.
inline constexpr qint64 kToleratedDates = 5;
inline constexpr qint64 kDatesPerTypingError = 2000;
// Why the file is refused, with the lines.
QString dateConflictText(const DateConflict &conflict);

struct EndOfFile {
};
using ReadItem = std::variant<AcceptedRow, Issue, EndOfFile>;

// A patient list or a leak extract of any format, from bytes to records, in
// bounded memory.  Text is read in one pass; other formats are looked at first
// and read again from the beginning, which takes a device that can seek.
//
//     auto reader = intake::FileReader::open(file, {.kind = kind, .today = today});
//     if (!reader) return reader.error();
//     if (!(*reader)->isSafe()) … show mapping() and doubts(), exit 3
//     for (;;) {
//         auto item = (*reader)->next();
//         if (!item) return item.error();
//         if (std::holds_alternative<intake::EndOfFile>(*item)) break;
//         …
//     }
//     (*reader)->sha256()
class FileReader final
{
public:
    // Looks at the first rows, settles format, dialect and mapping.  `device` is
    // open for reading, at its beginning, and outlives the reader.  Input errors:
    // as openRows(), checkMapping(), and dates that can be read two ways
    // under a mapping without date_format.  A doubtful guess is no error.
    static base::Result<std::unique_ptr<FileReader>> open(QIODevice &device,
                                                          const ReadOptions &options);

    base::Result<ReadItem> next();

    // The next row as it is in the file, instead of next(): for a look at it.
    // Nothing at the end; valid until the next call.
    base::Result<const Row *> nextRow();

    FileFormat format() const { return m_rows.format; }
    const Dialect &dialect() const { return m_rows.dialect; } // of text
    const QString &sheet() const { return m_rows.sheet; }     // of a workbook
    const QStringList &sheets() const { return m_rows.sheets; }
    const QStringList &unreadSheets() const { return m_rows.unreadSheets; } // that hold rows
    const QStringList &columns() const { return m_rows.reader->columns(); }
    // What the first rows hold, one entry per column; none where the format says
    // what its columns are.
    const std::vector<ColumnProfile> &profiles() const { return m_rows.profiles; }
    // Complete: with the format, encoding, separator and all columns of the file.
    // toJson() of it is the mapping file to keep or to edit.
    const ColumnMapping &mapping() const { return m_guess.mapping; }
    const std::vector<MappingGuess::Column> &guesses() const { return m_guess.columns; }
    QStringList doubts() const; // sentences: why it is not safe
    double confidence() const;
    bool isSafe() const { return confidence() >= kSafeConfidence; }

    const RowCounts &counts() const { return m_counts; }
    qint64 position() const { return m_rows.reader->position(); } // bytes read
    QByteArray sha256() const { return m_rows.reader->sha256(); } // hexadecimal; after the end
    // Of a leak; complete after the end.
    std::vector<FullDumpSign> fullDumpSigns() const;
    // The last total of the file; after the end.
    std::optional<StatedTotal> statedTotal() const
    {
        return m_stated ? m_stated : m_rows.reader->statedTotal();
    }
    // Set, after the end, when nothing of the file may be used.
    std::optional<DateConflict> dateConflict() const;
    // The column that a warning is about; empty when it is none.
    QString columnOf(Warning warning) const;

private:
    FileReader() = default;

    base::Result<void> prepare(QIODevice &device, const ReadOptions &options);
    base::Result<void> settleMapping(const ReadOptions &options);
    void completeMapping();
    qsizetype openDateColumn() const;
    base::Result<void> scanDates(QIODevice &device, const ReadOptions &options, qsizetype column);
    void recogniseNoPersonRow();
    void watch(const people::SourceRecord &record);
    void watchDates(const AcceptedRow &row);
    QString columnName(Field field) const;

    OpenedRows m_rows;
    MappingGuess m_guess;
    QString m_dialectDoubt;
    std::optional<RecordBuilder> m_builder;
    FileKind m_kind = FileKind::Patients;
    FullDumpWatch m_fullDump;
    RowCounts m_counts;
    qint64 m_persons = 0; // rows that are meant to be somebody
    std::optional<StatedTotal> m_stated;
    // Birth dates, dates of samples.
    struct DateCount {
        qint64 read = 0;
        qint64 otherOrder = 0;
        std::vector<qint64> lines;
    };
    std::array<DateCount, 2> m_dates;
    Row m_row;
};

} // namespace intake
