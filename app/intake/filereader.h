// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "intake/bytesource.h"
#include "intake/columnmapping.h"
#include "intake/csvreader.h"
#include "intake/fulldump.h"
#include "intake/recordbuilder.h"

#include <QDate>
#include <QIODevice>

#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace intake {

struct ReadOptions {
    FileKind kind = FileKind::Patients;
    std::optional<Encoding> encoding = {};     // over the mapping's
    std::optional<char> separator = {};        // over the mapping's
    std::optional<ColumnMapping> mapping = {}; // recognised from the file when absent
    QDate today = {};                          // required
};

// rows == accepted + quarantined, always.  Blank rows are no rows.
struct RowCounts {
    qint64 rows = 0;
    qint64 accepted = 0;
    qint64 quarantined = 0;

    bool operator==(const RowCounts &) const = default;
};

struct EndOfFile {
};
using ReadItem = std::variant<AcceptedRow, Issue, EndOfFile>;

// A patient list or a leak extract, from bytes to records, in one pass and
// bounded memory.
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
    // Looks at the first bytes, settles dialect and mapping.  `device` is open
    // for reading and outlives the reader.  Input errors: as sniff(),
    // CsvReader::open(), checkMapping(), and dates that can be read two ways
    // under a mapping without date_format.  A doubtful guess is no error.
    static base::Result<std::unique_ptr<FileReader>> open(QIODevice &device,
                                                          const ReadOptions &options);

    base::Result<ReadItem> next();

    const Dialect &dialect() const { return m_dialect; }
    const QStringList &columns() const { return m_rows->columns(); }
    // Complete: with the encoding, the separator and all columns of the file.
    // toJson() of it is the mapping file to keep or to edit.
    const ColumnMapping &mapping() const { return m_guess.mapping; }
    const std::vector<MappingGuess::Column> &guesses() const { return m_guess.columns; }
    QStringList doubts() const; // sentences: why it is not safe
    double confidence() const;
    bool isSafe() const { return confidence() >= kSafeConfidence; }

    const RowCounts &counts() const { return m_counts; }
    qint64 position() const { return m_source.position(); } // bytes read
    QByteArray sha256() const { return m_source.sha256(); } // hexadecimal; after the end
    // Of a leak; complete after the end.
    std::vector<FullDumpSign> fullDumpSigns() const;

private:
    explicit FileReader(QIODevice &device);

    base::Result<void> prepare(const ReadOptions &options);
    base::Result<void> settleMapping(const ReadOptions &options,
                                     const std::vector<ColumnProfile> &profiles);
    void watch(const people::SourceRecord &record);

    ByteSource m_source;
    Dialect m_dialect;
    std::unique_ptr<CsvReader> m_rows;
    MappingGuess m_guess;
    QString m_dialectDoubt;
    std::optional<RecordBuilder> m_builder;
    FileKind m_kind = FileKind::Patients;
    FullDumpWatch m_fullDump;
    RowCounts m_counts;
    Row m_row;
};

} // namespace intake
