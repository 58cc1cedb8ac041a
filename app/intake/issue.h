// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "intake/field.h"
#include "people/datacategory.h"

#include <QString>
#include <QStringList>

#include <array>
#include <optional>

namespace intake {

// Why a row was put aside.  The keys are stored: never reuse one.
enum class Reason {
    LineTooLong,    // more than kMaxLineBytes
    FieldTooLong,   // a cell of more than kMaxFieldBytes
    TooManyColumns, // more than kMaxColumns
    UnclosedQuote,  // a quoted cell that does not end
    TextAfterQuote, // text between a closing quote and the next separator
    StrayLineBreak, // a lone CR (in a CR file: a lone LF) inside the row
    NulByte,
    Undecodable,       // bytes that are no text in the file's encoding
    WrongColumnCount,  // not as many cells as the header
    RepeatedHeader,    // the header again: files put end to end
    NoName,            // neither a birth name nor a usual name
    TitleLine,         // above the header
    CommentLine,       // begins with # or //
    Footer,            // a total, a page number, the end of the list: nobody
    TextAcrossColumns, // fixed columns: text runs over the border of two
    Malformed,         // not built as its format (HL7, HPRIM, FHIR) demands
    RecordTooLarge,    // FHIR: a resource of more than 4 MiB
};

inline constexpr std::array kAllReasons{
    Reason::LineTooLong,    Reason::FieldTooLong,   Reason::TooManyColumns,
    Reason::UnclosedQuote,  Reason::TextAfterQuote, Reason::StrayLineBreak,
    Reason::NulByte,        Reason::Undecodable,    Reason::WrongColumnCount,
    Reason::RepeatedHeader, Reason::NoName,         Reason::TitleLine,
    Reason::CommentLine,    Reason::Footer,         Reason::TextAcrossColumns,
    Reason::Malformed,      Reason::RecordTooLarge,
};

// Rows that are about the file and were never meant to be somebody.
constexpr bool isNoPerson(Reason reason)
{
    return reason == Reason::TitleLine || reason == Reason::CommentLine || reason == Reason::Footer
        || reason == Reason::RepeatedHeader;
}

// "line_too_long", … for the store, JSON and the reject file.
QString reasonKey(Reason reason);
// One sentence for the user.
QString reasonText(Reason reason);

// What is odd about a row that was accepted all the same: nobody may be
// forgotten because of a typing error.
enum class Warning {
    BadNirKey,     // the control key does not fit (people/nir.h)
    UnreadableNir, // not the shape of a NIR: left empty
    UnreadableIns,
    UnreadableBirthDate, // left empty
    FutureBirthDate,
    ImplausibleBirthDate, // more than 120 years ago
    UnreadableSampleDate,
    FutureSampleDate,
    TestPatient,       // people::isTestPatient()
    Baby,              // civilité or name says baby: often without a given name
    DigitsLost,        // a NIR or INS that a spreadsheet rounded: 2,95E+14
    ShortPostalCode,   // four digits: a spreadsheet dropped the leading zero
    ProfessionalEmail, // people::isProfessionalEmail(): of the doctor, not the patient
    DoubleEncoded,     // é became Ã©, in a column that is not put right
    SharedEmail,       // several persons of the list have it; only the whole list tells
};

inline constexpr std::array kAllWarnings{
    Warning::BadNirKey,
    Warning::UnreadableNir,
    Warning::UnreadableIns,
    Warning::UnreadableBirthDate,
    Warning::FutureBirthDate,
    Warning::ImplausibleBirthDate,
    Warning::UnreadableSampleDate,
    Warning::FutureSampleDate,
    Warning::TestPatient,
    Warning::Baby,
    Warning::DigitsLost,
    Warning::ShortPostalCode,
    Warning::ProfessionalEmail,
    Warning::DoubleEncoded,
    Warning::SharedEmail,
};

QString warningKey(Warning warning);
QString warningText(Warning warning);
// The field that it is about; none for the person as a whole.
std::optional<Field> fieldOf(Warning warning);

// A row in quarantine.
struct Issue {
    qint64 line = 0; // where the row begins in the file, from 1
    QString column;  // name of the column at fault; empty when it is the whole row
    Reason reason = Reason::NoName;
    // The cells for the reject file.  Of a patient list all of them, or the raw
    // line as one cell when it could not be cut, or none when it is too long.
    // Of a leak extract only the cells of identifying fields, the others blank,
    // and none at all when the cells cannot be told apart (GDPR art. 5(1)(c)).
    QStringList safeRow;
    // Of a leak what the row held, where its cells can be told apart: a row that is
    // corrected keeps what was leaked though no value was kept.
    people::DataCategories leaked = {};

    bool operator==(const Issue &) const = default;
};

} // namespace intake
