// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "intake/columnprofile.h"
#include "intake/dialect.h"
#include "intake/field.h"
#include "people/dateformat.h"

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

#include <optional>
#include <vector>

namespace intake {

// A guess below this is not acted upon: the user confirms it or edits the
// mapping file (exit 3 of the console).
inline constexpr double kSafeConfidence = 0.9;

// Which column is which field: the mapping file.  What is not set is
// recognised from the file.
struct ColumnMapping {
    struct Column {
        QString name;
        std::optional<Field> field; // null in JSON: known to be none of the fields
        bool operator==(const Column &) const = default;
    };

    FileKind kind = FileKind::Patients;
    std::optional<FileFormat> format = {};
    QString sheet = {}; // of a workbook; empty: the first one with rows
    std::optional<Encoding> encoding = {};
    std::optional<char> separator = {};
    std::optional<char> quote = {}; // 0: none
    std::optional<bool> header = {};
    std::optional<int> headerLine = {}; // from 1; above it stands a title
    std::vector<int> widths = {};       // of fixed columns, in characters
    std::optional<people::DateFormat> dateFormat = {};
    QStringList repair = {}; // columns whose text was encoded twice and is put right
    std::vector<Column> columns = {};

    bool has(Field field) const;
    // What the columns are by this mapping, which was kept for an earlier file, and
    // how the file is written by that one, which was found in a file with the same
    // header: its title may be longer, its fixed columns wider.
    ColumnMapping shapedLike(const ColumnMapping &found) const;
    DialectHints hints() const
    {
        return {format, encoding, separator, header, quote, headerLine, widths};
    }
    bool operator==(const ColumnMapping &) const = default;
};

// Strict.  Input errors name the key: not JSON, an unknown key, kind, encoding,
// format, field or date format, a field given to two columns (fields that only
// become flags may repeat: the leak has two comment columns), no column.
//
// Keys: kind, columns, and what is not to be recognised: format (formatKey),
// sheet, encoding, separator, quote ("\"", "'" or "" for none), header (true or
// false), header_line (from 1), widths (of fixed columns), date_format, repair
// (columns whose text was encoded twice).
base::Result<ColumnMapping> mappingFromJson(const QByteArray &json);
QJsonObject toJson(const ColumnMapping &mapping);

// Does the mapping fit the file?  Input errors: another kind of file, a column
// that the file does not have, nothing that identifies a person (a name and a
// given name or birth date).
base::Result<void> checkMapping(const ColumnMapping &mapping, FileKind kind,
                                const QStringList &columns);

// ";", ",", "|" or a tab, which may also be written "tab".
QString separatorName(char separator);
std::optional<char> separatorFromName(QStringView name);

// "\"", "'", or nothing where quotes are letters like any other (0).
QString quoteName(char quote);
std::optional<char> quoteFromName(QStringView name);

// The one date format of the file, proven by the birth dates of a sample (else
// by the sample dates), or the sentence that says why there is none.
struct DateFormatChoice {
    std::optional<people::DateFormat> format;
    QString problem;
};
DateFormatChoice chooseDateFormat(const ColumnProfile *birthDate, const ColumnProfile *sampleDate);

// Whether the column holds text that was encoded twice ("Ã©"): a tenth of its
// cells that have letters beyond ASCII, or more.
bool isDoubleEncoded(const ColumnProfile &profile);

// What the columns of a file seem to be.
struct MappingGuess {
    struct Column {
        QString name;
        std::optional<Field> field;
        double confidence = 0; // 0…1; 1 for what the user said
        bool operator==(const Column &) const = default;
    };

    ColumnMapping mapping;
    std::vector<Column> columns; // in the order of the file, all of them
    double confidence = 0;       // of the weakest answer that matters
    QStringList doubts;          // sentences for the user: why it is not safe

    bool isSafe() const { return confidence >= kSafeConfidence; }
};

// Of a format that says itself what its columns are (RowReader::knownFields()).
MappingGuess knownMapping(FileKind kind, const QStringList &columns,
                          const std::vector<std::optional<Field>> &fields);

// `profiles` has one entry per column.
MappingGuess guessMapping(FileKind kind, const QStringList &columns,
                          const std::vector<ColumnProfile> &profiles);

} // namespace intake
