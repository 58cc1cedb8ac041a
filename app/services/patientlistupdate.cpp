// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/patientlistupdate.h"

#include "base/text.h"
#include "intake/field.h"

#include <QHash>
#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace services {

namespace {

using intake::Field;
using people::SourceRecord;

constexpr qint64 kReportEvery = 4096; // rows

// Of one process only: nothing of it is stored.
size_t hashOf(const QStringList &cells)
{
    static const size_t seed = QRandomGenerator::system()->generate64();
    return qHash(cells.join(u'\x1f'), seed);
}

QString sexText(people::Sex sex)
{
    switch (sex) {
    case people::Sex::Male:
        return u"M"_s;
    case people::Sex::Female:
        return u"F"_s;
    case people::Sex::Unknown:
        break;
    }
    return {};
}

struct Column {
    Field field;
    QString (*text)(const SourceRecord &);
};

// What a patient list says of a person.
constexpr std::array kColumns{
    Column{Field::RecordId, [](const SourceRecord &r) { return r.ref; }},
    Column{Field::BirthName, [](const SourceRecord &r) { return r.birthName; }},
    Column{Field::UsualName, [](const SourceRecord &r) { return r.usualName; }},
    Column{Field::GivenNames, [](const SourceRecord &r) { return r.givenNames; }},
    Column{Field::FirstGivenName, [](const SourceRecord &r) { return r.firstGivenName; }},
    Column{Field::BirthDate, [](const SourceRecord &r) { return r.birthDate.toIsoText(); }},
    Column{Field::Sex, [](const SourceRecord &r) { return sexText(r.sex); }},
    Column{Field::Nir, [](const SourceRecord &r) { return r.nir; }},
    Column{Field::Ins, [](const SourceRecord &r) { return r.ins; }},
    Column{Field::Phone, [](const SourceRecord &r) { return r.phone; }},
    Column{Field::Mobile, [](const SourceRecord &r) { return r.mobile; }},
    Column{Field::Email, [](const SourceRecord &r) { return r.email; }},
    Column{Field::Address, [](const SourceRecord &r) { return r.address; }},
    Column{Field::Address2, [](const SourceRecord &r) { return r.address2; }},
    Column{Field::PostalCode, [](const SourceRecord &r) { return r.postalCode; }},
    Column{Field::City, [](const SourceRecord &r) { return r.city; }},
    Column{Field::Country, [](const SourceRecord &r) { return r.country; }},
    Column{Field::Title, [](const SourceRecord &r) { return r.title; }},
    Column{Field::GuardianName, [](const SourceRecord &r) { return r.guardianName; }},
    Column{Field::SampleDate, [](const SourceRecord &r) { return r.sampleDate.toIsoText(); }},
};

size_t identityKey(const SourceRecord &record)
{
    const QString &name = record.birthName.isEmpty() ? record.usualName : record.birthName;
    const QString &given =
        record.firstGivenName.isEmpty() ? record.givenNames : record.firstGivenName;
    return hashOf({base::foldToUpper(name), base::foldToUpper(given),
                   QString::number(record.birthDate.packed()), record.nir.left(13)});
}

} // namespace

bool PatientListUpdate::load(store::RecordStore &records, base::Progress &progress)
{
    const qint64 total = records.countRecords(u"patients"_s);
    m_known.reserve(std::size_t(total));
    qint64 withRef = 0;
    std::vector<size_t> identities;
    identities.reserve(std::size_t(total));
    const bool wasRead = records.forEach(u"patients"_s, [&](const SourceRecord &record) {
        m_known.push_back({hashOf({record.ref}), hashOf(recordCells(record)), record.id});
        identities.push_back(identityKey(record));
        withRef += record.ref.isEmpty() ? 0 : 1;
        const auto rows = qint64(m_known.size());
        return rows % kReportEvery != 0 || progress.report(rows, total);
    });
    if (!wasRead)
        return false;
    m_byRef = !m_known.empty() && withRef == qint64(m_known.size());
    for (std::size_t i = 0; !m_byRef && i < m_known.size(); ++i)
        m_known[i].key = identities[i];
    std::ranges::sort(m_known, {},
                      [](const Known &known) { return std::pair(known.key, known.record.value); });
    m_met.assign(m_known.size(), false);
    return true;
}

PatientListUpdate::Found PatientListUpdate::meet(const SourceRecord &record)
{
    const size_t key = m_byRef ? hashOf({record.ref}) : identityKey(record);
    const auto [begin, end] = std::ranges::equal_range(m_known, key, {}, &Known::key);
    const size_t content = hashOf(recordCells(record));
    const auto isFree = [&](const Known &known) {
        return !m_met[std::size_t(&known - m_known.data())];
    };
    const auto take = [&](const Known &known, Change change) -> Found {
        m_met[std::size_t(&known - m_known.data())] = true;
        return {change, known.record};
    };
    for (auto known = begin; known != end; ++known) {
        if (known->content == content && isFree(*known)) {
            ++m_counts.rowsUnchanged;
            return take(*known, Change::Unchanged);
        }
    }
    const auto other = std::find_if(begin, end, isFree);
    if (other == end) {
        ++m_counts.rowsNew;
        return {};
    }
    ++m_counts.rowsChanged;
    return take(*other, Change::Changed);
}

std::vector<people::RecordId> PatientListUpdate::vanished() const
{
    std::vector<people::RecordId> records;
    for (std::size_t i = 0; i < m_known.size(); ++i) {
        if (!m_met[i])
            records.push_back(m_known[i].record);
    }
    std::ranges::sort(records, {}, &people::RecordId::value);
    return records;
}

QStringList changedFields(const SourceRecord &before, const SourceRecord &after)
{
    QStringList fields;
    for (const Column &column : kColumns) {
        if (column.text(before) != column.text(after))
            fields << intake::fieldKey(column.field);
    }
    return fields;
}

QStringList recordColumns()
{
    QStringList columns;
    for (const Column &column : kColumns)
        columns << intake::fieldKey(column.field);
    return columns;
}

QStringList recordCells(const SourceRecord &record)
{
    QStringList cells;
    cells.reserve(qsizetype(kColumns.size()));
    for (const Column &column : kColumns)
        cells << column.text(record);
    return cells;
}

} // namespace services
