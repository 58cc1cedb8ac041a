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
    std::optional<Encoding> encoding = {};
    std::optional<char> separator = {};
    std::optional<bool> header = {};
    std::optional<people::DateFormat> dateFormat = {};
    std::vector<Column> columns = {};

    bool has(Field field) const;
    DialectHints hints() const { return {encoding, separator, header}; }
    bool operator==(const ColumnMapping &) const = default;
};

// Strict.  Input errors name the key: not JSON, an unknown key, kind, encoding,
// field or date format, a field given to two columns (fields that only become
// flags may repeat: the leak has two comment columns), no column.
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

// The one date format of the file, proven by the birth dates of a sample (else
// by the sample dates), or the sentence that says why there is none.
struct DateFormatChoice {
    std::optional<people::DateFormat> format;
    QString problem;
};
DateFormatChoice chooseDateFormat(const ColumnProfile *birthDate, const ColumnProfile *sampleDate);

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

// `profiles` has one entry per column.
MappingGuess guessMapping(FileKind kind, const QStringList &columns,
                          const std::vector<ColumnProfile> &profiles);

} // namespace intake
