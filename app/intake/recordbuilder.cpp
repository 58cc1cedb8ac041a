// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/recordbuilder.h"

#include "base/text.h"
#include "intake/spreadsheetnumber.h"
#include "people/emailaddress.h"
#include "people/nir.h"
#include "people/testpatient.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace intake {

namespace {

using people::PartialDate;
using people::Sex;
using people::SourceRecord;

constexpr int kOldestAge = 120; // years

bool isSame(QStringView text, QStringView word)
{
    return text.compare(word, Qt::CaseInsensitive) == 0;
}

// The word alone or in front: "BEBE", "BEBE DUPONT".
bool startsWithWord(QStringView text, QStringView word)
{
    return text.startsWith(word, Qt::CaseInsensitive)
        && (text.size() == word.size() || !text[word.size()].isLetter());
}

// Looks at the first letter before anything dearer: this is asked of every row.
bool beginsWithOneOf(QStringView text, QStringView letters)
{
    return !text.isEmpty() && letters.contains(text.front());
}

bool isBabyWord(QStringView text)
{
    if (!beginsWithOneOf(text, u"BNbn"))
        return false;
    return startsWithWord(text, u"BEBE") || startsWithWord(text, u"B\u00C9B\u00C9")
        || isSame(text, u"BB") || isSame(text, u"NOUVEAU-NE") || isSame(text, u"NOUVEAU-N\u00C9");
}

void checkPerson(const SourceRecord &record, std::vector<Warning> &warnings)
{
    if (people::isTestPatient(record))
        warnings.push_back(Warning::TestPatient);
    if (isBabyWord(record.title) || isBabyWord(record.usualName) || isBabyWord(record.birthName)
        || isBabyWord(record.givenNames))
        warnings.push_back(Warning::Baby);
}

bool isFrance(const QString &country)
{
    const QString folded = base::foldToUpper(country);
    return folded.isEmpty() || folded == "FRANCE"_L1 || folded == "FR"_L1 || folded == "FRA"_L1;
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

void checkContact(const SourceRecord &record, std::vector<Warning> &warnings)
{
    if (record.postalCode.size() == 4 && std::ranges::all_of(record.postalCode, isDigit)
        && isFrance(record.country))
        warnings.push_back(Warning::ShortPostalCode);
    if (!record.email.isEmpty() && people::isProfessionalEmail(record.email))
        warnings.push_back(Warning::ProfessionalEmail);
}

// Most text has neither letter, which is cheap to see.
bool isDoubleEncoded(const QString &text)
{
    const auto begins = [](QChar c) { return c == u'\u00C3' || c == u'\u00C2'; };
    return std::ranges::any_of(text, begins) && repairedEncoding(text);
}

bool holdsDoubleEncoded(const SourceRecord &record)
{
    return isDoubleEncoded(record.birthName) || isDoubleEncoded(record.usualName)
        || isDoubleEncoded(record.givenNames) || isDoubleEncoded(record.firstGivenName)
        || isDoubleEncoded(record.address) || isDoubleEncoded(record.city);
}

bool isAfter(const PartialDate &date, const QDate &day)
{
    // Most dates are of another year, which is cheaper to see.
    if (date.isComplete() && date.year == day.year())
        return date.toDate() > day;
    return date.year > day.year();
}

// The number as written but for blanks and punctuation; empty when it is no NIR.
QString readableNumber(const QString &text, std::optional<people::Nir> &nir)
{
    nir = people::parseNir(text);
    if (!nir)
        return {};
    if (nir->key == people::Nir::Key::Absent)
        return nir->number;
    if (text.size() == 15 && text.startsWith(nir->number))
        return text; // as most are
    QString key;
    for (const QChar c : text) {
        if (c.isDigit())
            key += c;
    }
    return nir->number + key.last(2);
}

} // namespace

people::Sex sexFromText(QStringView text)
{
    if (text.size() == 1) {
        switch (text[0].toUpper().unicode()) {
        case u'M':
        case u'H':
        case u'1':
            return Sex::Male;
        case u'F':
        case u'2':
            return Sex::Female;
        default:
            return Sex::Unknown;
        }
    }
    static constexpr std::array<QStringView, 10> male{u"MASCULIN", u"MASC",    u"HOMME", u"MALE",
                                                      u"MAN",      u"GARCON",  u"M.",    u"MR",
                                                      u"MR.",      u"MONSIEUR"};
    static constexpr std::array<QStringView, 14> female{
        u"FEMININ", u"FEM",  u"FEMME", u"FEMALE", u"WOMAN",        u"FILLE", u"MME",
        u"MME.",    u"MLLE", u"MELLE", u"MADAME", u"MADEMOISELLE", u"SOEUR", u"MRS"};
    if (text.isEmpty() || text.size() > 12)
        return Sex::Unknown;
    const QString folded = base::foldToUpper(text);
    if (std::ranges::find(male, QStringView(folded)) != male.end())
        return Sex::Male;
    if (std::ranges::find(female, QStringView(folded)) != female.end())
        return Sex::Female;
    return Sex::Unknown;
}

RecordBuilder::RecordBuilder(const ColumnMapping &mapping, QStringList columns, const QDate &today)
    : m_kind(mapping.kind)
    , m_dateFormat(mapping.dateFormat.value_or(people::DateFormat::known().front()))
    , m_columns(std::move(columns))
    , m_fields(static_cast<std::size_t>(m_columns.size()))
    , m_today(today)
{
    m_at.fill(-1);
    for (const QString &name : mapping.repair) {
        if (const qsizetype at = m_columns.indexOf(name); at >= 0)
            m_repaired.push_back(at);
    }
    for (const ColumnMapping::Column &column : mapping.columns) {
        const qsizetype at = m_columns.indexOf(column.name);
        if (at < 0 || !column.field)
            continue;
        m_fields[static_cast<std::size_t>(at)] = column.field;
        m_at[static_cast<std::size_t>(*column.field)] = at;
    }
}

QString RecordBuilder::text(const Row &row, Field field) const
{
    const qsizetype column = columnOf(field);
    if (column < 0)
        return {};
    QString text = row.text(column);
    if (std::ranges::find(m_repaired, column) == m_repaired.end())
        return text;
    return repairedEncoding(text).value_or(text);
}

// Looks at the columns that matter again: few files need this.
bool RecordBuilder::isRepaired(const Row &row) const
{
    return std::ranges::any_of(m_repaired, [&](qsizetype column) {
        const std::optional<Field> field = m_fields[static_cast<std::size_t>(column)];
        return field && !isFlagOnly(*field) && repairedEncoding(row.text(column));
    });
}

std::variant<AcceptedRow, Issue> RecordBuilder::build(const Row &row) const
{
    if (row.fault) {
        const bool known = row.cellsAreColumns && row.faultColumn >= 0;
        return issue(row, *row.fault, known ? m_columns.at(row.faultColumn) : QString());
    }
    AcceptedRow accepted;
    SourceRecord &record = accepted.record;
    readNames(row, record);
    if (record.birthName.isEmpty() && record.usualName.isEmpty()) {
        const qsizetype column = std::max(columnOf(Field::UsualName), columnOf(Field::BirthName));
        return issue(row, Reason::NoName, column < 0 ? QString() : m_columns.at(column));
    }
    record.line = row.line;
    record.ref = text(row, Field::RecordId);
    readContact(row, record);
    readNumbers(row, record, accepted.warnings);
    readBirthDate(row, accepted);
    readSampleDate(row, accepted);
    accepted.repaired = isRepaired(row);
    checkContact(record, accepted.warnings);
    checkPerson(record, accepted.warnings);
    if (holdsDoubleEncoded(record))
        accepted.warnings.push_back(Warning::DoubleEncoded);
    if (m_kind == FileKind::Leak)
        record.leaked = leakedCategories(row);
    return accepted;
}

// The civilité tells the sex when the column of the sex does not.
void RecordBuilder::readNames(const Row &row, SourceRecord &record) const
{
    record.birthName = text(row, Field::BirthName);
    record.usualName = text(row, Field::UsualName);
    record.givenNames = text(row, Field::GivenNames);
    record.firstGivenName = text(row, Field::FirstGivenName);
    record.guardianName = text(row, Field::GuardianName);
    record.title = text(row, Field::Title);
    record.sex = sexFromText(text(row, Field::Sex));
    if (record.sex == Sex::Unknown)
        record.sex = sexFromText(record.title);
}

void RecordBuilder::readContact(const Row &row, SourceRecord &record) const
{
    record.phone = text(row, Field::Phone);
    record.mobile = text(row, Field::Mobile);
    record.email = text(row, Field::Email);
    record.address = text(row, Field::Address);
    record.address2 = text(row, Field::Address2);
    record.postalCode = text(row, Field::PostalCode);
    record.city = text(row, Field::City);
    record.country = text(row, Field::Country);
}

void RecordBuilder::readNumbers(const Row &row, SourceRecord &record, Warnings &warnings) const
{
    record.nir = readNumber(row, Field::Nir, warnings);
    record.ins = readNumber(row, Field::Ins, warnings);
}

QString RecordBuilder::readNumber(const Row &row, Field field, Warnings &warnings) const
{
    const QString written = text(row, field);
    if (written.isEmpty())
        return {};
    if (field == Field::Ins && people::isTestIns(written))
        return written; // the domain says that it is nobody's: it stays beside the number
    std::optional<people::Nir> nir;
    const SpreadsheetNumber number = spreadsheetNumber(written);
    const QString readable = readableNumber(number.digits, nir);
    const bool isProven = nir && (!number.isRounded || nir->key == people::Nir::Key::Good);
    if (number.isScientific && !isProven) {
        warnings.push_back(Warning::DigitsLost);
        return {};
    }
    if (!nir)
        warnings.push_back(field == Field::Nir ? Warning::UnreadableNir : Warning::UnreadableIns);
    else if (field == Field::Nir && nir->key == people::Nir::Key::Bad)
        warnings.push_back(Warning::BadNirKey);
    return readable;
}

std::optional<PartialDate> RecordBuilder::readDate(const Row &row, Field field,
                                                   AcceptedRow &accepted) const
{
    const QString written = text(row, field);
    std::optional<PartialDate> date = m_dateFormat.parse(written, m_today.year());
    if (!date)
        date = people::isoDate(written, m_today.year());
    if (!date && m_dateFormat.isOfAnotherOrder(written, m_today.year()))
        accepted.otherDateOrder = field;
    return date;
}

void RecordBuilder::readBirthDate(const Row &row, AcceptedRow &accepted) const
{
    const int year = m_today.year();
    std::optional<PartialDate> date = readDate(row, Field::BirthDate, accepted);
    if (date && date->isEmpty())
        date = people::dateFromParts(text(row, Field::BirthDay), text(row, Field::BirthMonth),
                                     text(row, Field::BirthYear), year);
    if (!date) {
        accepted.warnings.push_back(Warning::UnreadableBirthDate);
        return;
    }
    accepted.record.birthDate = *date;
    if (isAfter(*date, m_today))
        accepted.warnings.push_back(Warning::FutureBirthDate);
    else if (date->year != 0 && date->year < year - kOldestAge)
        accepted.warnings.push_back(Warning::ImplausibleBirthDate);
}

void RecordBuilder::readSampleDate(const Row &row, AcceptedRow &accepted) const
{
    const std::optional<PartialDate> date = readDate(row, Field::SampleDate, accepted);
    if (!date) {
        accepted.warnings.push_back(Warning::UnreadableSampleDate);
        return;
    }
    accepted.record.sampleDate = *date;
    if (isAfter(*date, m_today))
        accepted.warnings.push_back(Warning::FutureSampleDate);
}

people::DataCategories RecordBuilder::leakedCategories(const Row &row) const
{
    people::DataCategories categories;
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        const people::DataCategories category =
            m_fields[i] ? categoryOf(*m_fields[i]) : people::DataCategory::Other;
        if ((categories & category) != category && !row.isBlank(static_cast<qsizetype>(i)))
            categories |= category;
    }
    return categories;
}

Issue RecordBuilder::issue(const Row &row, Reason reason, const QString &column) const
{
    const bool tells = m_kind == FileKind::Leak && row.cellsAreColumns && !isNoPerson(reason);
    return {.line = row.line,
            .column = column,
            .reason = reason,
            .safeRow = safeCells(row),
            .leaked = tells ? leakedCategories(row) : people::DataCategories()};
}

QStringList RecordBuilder::safeCells(const Row &row) const
{
    const bool leak = m_kind == FileKind::Leak;
    if (leak && !row.cellsAreColumns)
        return {};
    QStringList cells;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const bool keep = !leak || (m_fields[i] && !isFlagOnly(*m_fields[i]));
        cells.append(keep ? row.decoder->decode(row.cells[i]) : QString());
    }
    return cells;
}

} // namespace intake
