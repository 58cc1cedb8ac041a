// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "notices/doubles.h"

#include "base/text.h"

#include <QHashFunctions>

namespace notices {

namespace {

quint64 identityOf(const people::SourceRecord &record)
{
    const QString &given =
        record.firstGivenName.isEmpty() ? record.givenNames : record.firstGivenName;
    size_t hash = size_t(record.birthDate.packed());
    for (const QString *part : {&record.birthName, &given, &record.postalCode})
        hash = qHash(base::foldToUpper(*part), hash);
    return hash;
}

} // namespace

void Doubles::add(const people::SourceRecord &record)
{
    if (record.birthDate.isComplete())
        m_known.insert(identityOf(record));
}

bool Doubles::contains(const people::SourceRecord &record) const
{
    return record.birthDate.isComplete() && m_known.contains(identityOf(record));
}

} // namespace notices
