// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "intake/bytesource.h"
#include "intake/filereader.h"
#include "people/deathrecord.h"

#include <QIODevice>

#include <array>
#include <memory>
#include <optional>
#include <variant>

namespace intake {

// The two shapes in which INSEE publishes the « fichier des personnes décédées »:
//
// fixed width, one person a line, positions from 1: 1–80 "NOM*PRENOMS/",
// 81 sex (1, 2), 82–89 birth date yyyymmdd with zeros for what is unknown,
// 90–94 code and 95–124 name of the commune of birth, 125–154 country of
// birth, 155–162 date of death, 163–167 code of the place of death,
// 168–176 number of the act (drawing of the file, INSEE);
//
// CSV with the header nomprenom;sexe;datenaiss;lieunaiss;commnaiss;paysnaiss;
// datedeces;lieudeces;actedeces, or nom and prenoms apart.
enum class DeathEdition { FixedWidth, Csv };
QString deathEditionKey(DeathEdition edition); // "fixed", "csv"

// Why a line was left out.
enum class DeathFault {
    TooShort,    // ends before the date of death: the file was cut off
    TooLong,     // no line end within 64 KiB, or a damaged quoted cell
    Undecodable, // bytes that the encoding does not have
    ColumnCount, // CSV: not as many cells as the header
    NoName,      // neither a name nor given names, or no '*' between them
    BadSex,
    BadBirthDate,
    BadDeathDate, // no date, or before the birth
};
inline constexpr std::array kAllDeathFaults{
    DeathFault::TooShort, DeathFault::TooLong, DeathFault::Undecodable,  DeathFault::ColumnCount,
    DeathFault::NoName,   DeathFault::BadSex,  DeathFault::BadBirthDate, DeathFault::BadDeathDate,
};
QString deathFaultKey(DeathFault fault);  // "too_short", … for JSON
QString deathFaultText(DeathFault fault); // one sentence for the user

struct DeathIssue {
    qint64 line = 0; // from 1
    DeathFault fault = DeathFault::TooShort;

    bool operator==(const DeathIssue &) const = default;
};

using DeathItem = std::variant<people::DeathRecord, DeathIssue, EndOfFile>;

// INSEE's file of the dead, streamed: one pass, memory for one line and a piece
// of the file.  Which edition it is, is recognised; each line is read as UTF-8
// or, where it is none, as Windows-1252, because files put end to end mix both.
class DeathReader final
{
public:
    // `device` is open for reading and outlives the reader.  With `encoding`
    // nothing is guessed.  Input errors: an empty or a packed file, and every
    // file that is not of the two editions, such as a list of patients.
    static base::Result<std::unique_ptr<DeathReader>> open(QIODevice &device,
                                                           std::optional<Encoding> encoding = {});
    ~DeathReader();

    // Storage errors: the device failed; Input: larger than 4 GiB.
    base::Result<DeathItem> next();

    DeathEdition edition() const { return m_edition; }
    // What was asked for, or what was found so far.
    Encoding encoding() const;
    // rows == accepted + quarantined; blank lines are no rows.
    const RowCounts &counts() const { return m_counts; }
    qint64 position() const { return m_source.position(); } // bytes read
    QByteArray sha256() const { return m_source.sha256(); } // hexadecimal; after the end

private:
    class Text;
    class Lines;
    class FixedLines;
    class CsvLines;

    DeathReader(QIODevice &device, std::optional<Encoding> encoding);
    base::Result<void> recognise(std::optional<Encoding> encoding);
    base::Result<void> openCsv(const Dialect &dialect);

    ByteSource m_source;
    std::unique_ptr<Text> m_text;
    std::unique_ptr<Lines> m_lines;
    DeathEdition m_edition = DeathEdition::FixedWidth;
    RowCounts m_counts;
};

} // namespace intake
