// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/fieldrow.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace intake {

namespace {

constexpr std::array kColumns{
    Field::RecordId,  Field::BirthName, Field::UsualName,  Field::GivenNames,
    Field::Title,     Field::BirthDate, Field::Sex,        Field::FirstGivenName,
    Field::Nir,       Field::Ins,       Field::Phone,      Field::Mobile,
    Field::Email,     Field::Address,   Field::Address2,   Field::PostalCode,
    Field::City,      Field::Country,   Field::SampleDate, Field::GuardianName,
    Field::Physician, Field::Insurer,   Field::Comment,
};

constexpr QByteArrayView kMark = "1";

} // namespace

const QStringList &FieldRow::columns()
{
    static const QStringList names = [] {
        QStringList list;
        for (const Field field : kColumns)
            list.append(fieldKey(field));
        list.append(u"other"_s);
        return list;
    }();
    return names;
}

std::vector<std::optional<Field>> FieldRow::knownFields()
{
    std::vector<std::optional<Field>> fields(kColumns.begin(), kColumns.end());
    fields.emplace_back();
    return fields;
}

void FieldRow::begin(qint64 line)
{
    for (QByteArray &cell : m_cells)
        cell.clear();
    m_other = false;
    m_line = line;
    m_fault.reset();
    m_faultColumn = -1;
}

void FieldRow::set(Field field, QStringView text)
{
    if (!has(field))
        replace(field, text);
}

void FieldRow::replace(Field field, QStringView text)
{
    m_cells[static_cast<std::size_t>(field)] = text.trimmed().toUtf8();
}

void FieldRow::mark(Field field)
{
    m_cells[static_cast<std::size_t>(field)] = kMark.toByteArray();
}

void FieldRow::markOther()
{
    m_other = true;
}

void FieldRow::setFault(Reason reason)
{
    if (!m_fault)
        m_fault = reason;
}

void FieldRow::setFault(Reason reason, Field field)
{
    if (m_fault)
        return;
    m_fault = reason;
    m_faultColumn = std::ranges::find(kColumns, field) - kColumns.begin();
}

void FieldRow::expose(Row &row) const
{
    row.line = m_line;
    row.fault = m_fault;
    row.faultColumn = m_faultColumn;
    row.cellsAreColumns = true;
    row.decoder = &utf8Decoder();
    row.cells.clear();
    for (const Field field : kColumns)
        row.cells.emplace_back(cell(field));
    row.cells.push_back(m_other ? kMark : QByteArrayView());
}

const TextDecoder &utf8Decoder()
{
    static const TextDecoder decoder(Encoding::Utf8);
    return decoder;
}

} // namespace intake
