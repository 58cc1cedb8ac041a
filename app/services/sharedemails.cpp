// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/sharedemails.h"

#include "base/text.h"

#include <QHash>
#include <QRandomGenerator>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace services {

namespace {

// Of one process only: nothing of it is stored.
size_t seed()
{
    static const size_t value = QRandomGenerator::system()->generate64();
    return value;
}

quint32 personHash(const people::SourceRecord &record)
{
    const QString &given =
        record.firstGivenName.isEmpty() ? record.givenNames : record.firstGivenName;
    return quint32(
        qHash(base::foldToUpper(given) + QString::number(record.birthDate.packed()), seed()));
}

} // namespace

void SharedEmails::add(const people::SourceRecord &record, qint64 row)
{
    if (!record.email.isEmpty() && m_entries.size() < kMaxAddresses)
        m_entries.push_back(
            {qHash(record.email.toLower(), seed()), personHash(record), quint32(row)});
}

std::vector<qint64> SharedEmails::rows()
{
    std::ranges::sort(m_entries, {},
                      [](const Entry &entry) { return std::tuple(entry.email, entry.person); });
    std::vector<qint64> rows;
    for (auto begin = m_entries.begin(); begin != m_entries.end();) {
        const auto end = std::ranges::find_if(begin, m_entries.end(), [&](const Entry &entry) {
            return entry.email != begin->email;
        });
        if (begin->person != std::prev(end)->person)
            std::ranges::transform(begin, end, std::back_inserter(rows), &Entry::row);
        begin = end;
    }
    std::ranges::sort(rows);
    return rows;
}

} // namespace services
