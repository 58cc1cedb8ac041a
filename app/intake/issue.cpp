// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/issue.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace intake {

QString reasonKey(Reason reason)
{
    switch (reason) {
    case Reason::LineTooLong:
        return u"line_too_long"_s;
    case Reason::FieldTooLong:
        return u"field_too_long"_s;
    case Reason::TooManyColumns:
        return u"too_many_columns"_s;
    case Reason::UnclosedQuote:
        return u"unclosed_quote"_s;
    case Reason::TextAfterQuote:
        return u"text_after_quote"_s;
    case Reason::StrayLineBreak:
        return u"stray_line_break"_s;
    case Reason::NulByte:
        return u"nul_byte"_s;
    case Reason::Undecodable:
        return u"undecodable"_s;
    case Reason::WrongColumnCount:
        return u"wrong_column_count"_s;
    case Reason::RepeatedHeader:
        return u"repeated_header"_s;
    case Reason::NoName:
        return u"no_name"_s;
    case Reason::TitleLine:
        return u"title_line"_s;
    case Reason::CommentLine:
        return u"comment_line"_s;
    case Reason::Footer:
        return u"footer"_s;
    case Reason::TextAcrossColumns:
        return u"text_across_columns"_s;
    case Reason::Malformed:
        return u"malformed"_s;
    case Reason::RecordTooLarge:
        return u"record_too_large"_s;
    }
    return {};
}

QString reasonText(Reason reason)
{
    switch (reason) {
    case Reason::LineTooLong:
        return QCoreApplication::translate("intake", "The line is longer than 1 MiB.");
    case Reason::FieldTooLong:
        return QCoreApplication::translate("intake", "A cell is longer than 64 KiB.");
    case Reason::TooManyColumns:
        return QCoreApplication::translate("intake", "The row has more than 1,024 columns.");
    case Reason::UnclosedQuote:
        return QCoreApplication::translate("intake",
                                           "A quotation mark is opened and never closed.");
    case Reason::TextAfterQuote:
        return QCoreApplication::translate(
            "intake", "There is text between a closing quotation mark and the next separator.");
    case Reason::StrayLineBreak:
        return QCoreApplication::translate("intake", "A stray line break stands inside the row.");
    case Reason::NulByte:
        return QCoreApplication::translate("intake", "The row holds a NUL character.");
    case Reason::Undecodable:
        return QCoreApplication::translate(
            "intake", "The row holds characters that the encoding of the file does not have.");
    case Reason::WrongColumnCount:
        return QCoreApplication::translate("intake",
                                           "The row does not have as many cells as the header.");
    case Reason::RepeatedHeader:
        return QCoreApplication::translate("intake", "The header is repeated inside the file.");
    case Reason::NoName:
        return QCoreApplication::translate("intake",
                                           "The row has neither a birth name nor a usual name.");
    case Reason::TitleLine:
        return QCoreApplication::translate("intake", "The line is a title above the header.");
    case Reason::CommentLine:
        return QCoreApplication::translate("intake", "The line is a comment.");
    case Reason::Footer:
        return QCoreApplication::translate(
            "intake", "The line is a total, a page number or the end of the list, not a person.");
    case Reason::TextAcrossColumns:
        return QCoreApplication::translate(
            "intake", "Text runs across the border of two columns of fixed width.");
    case Reason::Malformed:
        return QCoreApplication::translate(
            "intake", "The record is not written as its format (HL7, HPRIM, FHIR) demands.");
    case Reason::RecordTooLarge:
        return QCoreApplication::translate("intake", "The record is larger than 4 MiB.");
    }
    return {};
}

QString warningKey(Warning warning)
{
    switch (warning) {
    case Warning::BadNirKey:
        return u"bad_nir_key"_s;
    case Warning::UnreadableNir:
        return u"unreadable_nir"_s;
    case Warning::UnreadableIns:
        return u"unreadable_ins"_s;
    case Warning::UnreadableBirthDate:
        return u"unreadable_birth_date"_s;
    case Warning::FutureBirthDate:
        return u"future_birth_date"_s;
    case Warning::ImplausibleBirthDate:
        return u"implausible_birth_date"_s;
    case Warning::UnreadableSampleDate:
        return u"unreadable_sample_date"_s;
    case Warning::FutureSampleDate:
        return u"future_sample_date"_s;
    case Warning::TestPatient:
        return u"test_patient"_s;
    case Warning::Baby:
        return u"baby"_s;
    case Warning::DigitsLost:
        return u"digits_lost"_s;
    case Warning::ShortPostalCode:
        return u"short_postal_code"_s;
    case Warning::ProfessionalEmail:
        return u"professional_email"_s;
    case Warning::DoubleEncoded:
        return u"double_encoded"_s;
    case Warning::SharedEmail:
        return u"shared_email"_s;
    }
    return {};
}

QString warningText(Warning warning)
{
    switch (warning) {
    case Warning::BadNirKey:
        return QCoreApplication::translate(
            "intake", "The control key of the social-security number is wrong.");
    case Warning::UnreadableNir:
        return QCoreApplication::translate(
            "intake", "The social-security number cannot be read; it was left out.");
    case Warning::UnreadableIns:
        return QCoreApplication::translate("intake",
                                           "The INS number cannot be read; it was left out.");
    case Warning::UnreadableBirthDate:
        return QCoreApplication::translate("intake",
                                           "The birth date cannot be read; it was left out.");
    case Warning::FutureBirthDate:
        return QCoreApplication::translate("intake", "The birth date is in the future.");
    case Warning::ImplausibleBirthDate:
        return QCoreApplication::translate("intake", "The birth date is more than 120 years ago.");
    case Warning::UnreadableSampleDate:
        return QCoreApplication::translate(
            "intake", "The date of the sample cannot be read; it was left out.");
    case Warning::FutureSampleDate:
        return QCoreApplication::translate("intake", "The date of the sample is in the future.");
    case Warning::TestPatient:
        return QCoreApplication::translate("intake", "This looks like a test patient.");
    case Warning::Baby:
        return QCoreApplication::translate(
            "intake", "This is a baby, possibly without a given name of its own.");
    case Warning::DigitsLost:
        return QCoreApplication::translate(
            "intake",
            "A spreadsheet rounded the social-security number (2,95E+14): its digits are lost and "
            "it was left out. Export the list again from the laboratory's software without opening "
            "it in a spreadsheet, or with that column as text.");
    case Warning::ShortPostalCode:
        return QCoreApplication::translate("intake",
                                           "The postal code has four digits: a spreadsheet "
                                           "probably dropped a leading zero. It was "
                                           "kept as it is.");
    case Warning::ProfessionalEmail:
        return QCoreApplication::translate(
            "intake", "The e-mail address is that of a practice or a hospital, not the patient's.");
    case Warning::DoubleEncoded:
        return QCoreApplication::translate("intake",
                                           "Letters were encoded twice (é became Ã©). Name the "
                                           "column in \"repair\" of the mapping "
                                           "file to have them put right.");
    case Warning::SharedEmail:
        return QCoreApplication::translate(
            "intake",
            "Several persons of the list have this e-mail address: no notice goes to it.");
    }
    return {};
}

std::optional<Field> fieldOf(Warning warning)
{
    switch (warning) {
    case Warning::BadNirKey:
    case Warning::UnreadableNir:
    case Warning::DigitsLost:
        return Field::Nir;
    case Warning::UnreadableIns:
        return Field::Ins;
    case Warning::UnreadableBirthDate:
    case Warning::FutureBirthDate:
    case Warning::ImplausibleBirthDate:
        return Field::BirthDate;
    case Warning::UnreadableSampleDate:
    case Warning::FutureSampleDate:
        return Field::SampleDate;
    case Warning::ShortPostalCode:
        return Field::PostalCode;
    case Warning::ProfessionalEmail:
    case Warning::SharedEmail:
        return Field::Email;
    case Warning::TestPatient:
    case Warning::Baby:
    case Warning::DoubleEncoded:
        break;
    }
    return {};
}

} // namespace intake
