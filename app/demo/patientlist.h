// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "demo/population.h"
#include "demo/rowkey.h"

#include <QStringList>

namespace demo {

// The laboratory's list, as a laboratory information system exports it: mostly
// right, dates in ISO 8601, names with their accents.  Thread: const, reentrant.
class PatientList
{
public:
    PatientList(const Population &population, quint64 seed);

    static QStringList header();
    // The fields in the order of the header; kinds that are broken get the
    // fields of an ordinary row.
    QStringList row(const RowKey &key, const QString &ref) const;

private:
    people::SourceRecord record(const Household &household, const RowKey &key,
                                Random &random) const;
    people::SourceRecord testRecord(Random &random) const;
    void writeNames(people::SourceRecord &record, const Person &person, Random &random) const;
    void writeNir(people::SourceRecord &record, const Household &household, const Person &person,
                  Random &random) const;
    void writeContacts(people::SourceRecord &record, const Household &household, const RowKey &key,
                       Random &random) const;
    void writeAddress(people::SourceRecord &record, const Household &household,
                      bool isFormer) const;

    const Population &m_population;
    quint64 m_seed;
};

} // namespace demo
