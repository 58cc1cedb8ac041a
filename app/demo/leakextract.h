// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "demo/clerk.h"
#include "demo/population.h"
#include "demo/rowkey.h"

#include <QStringList>

namespace demo {

// The laboratory's extract of the leak: the table of an old program, capitals
// without accents, typed in a hurry, and with the columns that the store must
// never hold.  Fill rates: those of the published
// file (TJ Paris 21/51823, CNIL SAN-2022-009).  Thread: const, reentrant.
class LeakExtract
{
public:
    // `residents`: how many households the laboratory knows, for homonyms.
    LeakExtract(const Population &population, quint64 seed, Difficulty difficulty,
                quint32 residents);

    static QStringList header();
    // As PatientList::row().
    QStringList row(const RowKey &key, const QString &ref) const;

private:
    Household household(const RowKey &key) const;
    people::SourceRecord record(const Household &household, const RowKey &key, int laboratory,
                                Random &random) const;
    void writeNames(people::SourceRecord &record, const Person &person, Random &random) const;
    QString givenNames(const Person &person, Random &random) const;
    void writeNir(people::SourceRecord &record, const Household &household, const Person &person,
                  Random &random) const;
    void writeContacts(people::SourceRecord &record, const Household &household,
                       const Person &person, Random &random) const;
    void writeAddress(people::SourceRecord &record, const Household &household,
                      Random &random) const;

    const Population &m_population;
    quint64 m_seed;
    ErrorRates m_rates;
    quint32 m_residents;
};

} // namespace demo
