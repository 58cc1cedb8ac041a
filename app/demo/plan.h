// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "demo/generator.h"
#include "demo/population.h"
#include "demo/rowkey.h"

#include <optional>
#include <utility>
#include <vector>

namespace demo {

// Which rows the two files hold, in their order, before a letter is written:
// some thirty bytes a row, and the only thing that grows with the request.
class Plan
{
public:
    // Nothing when `progress` asked to stop.
    static std::optional<Plan> make(const DemoRequest &request, const Population &population,
                                    base::Progress &progress);

    const std::vector<RowKey> &patientRows() const { return m_patients; }
    const std::vector<RowKey> &leakRows() const { return m_leak; }
    // Positions in patientRows() of the sound rows about the person of `key`.
    std::vector<quint32> patientRowsOf(const RowKey &key) const;
    // How many households the laboratory knows.
    quint32 residents() const { return m_residents; }

private:
    Plan() = default;

    bool planPatients(const DemoRequest &request, const Population &population,
                      base::Progress &progress);
    bool planLeak(const DemoRequest &request, const Population &population,
                  base::Progress &progress);
    void takeFrom(const Household &household, quint32 number, quint64 seed, struct Quotas &quotas);
    void indexPatients();
    bool isPatient(const RowKey &key) const;

    std::vector<RowKey> m_patients;
    std::vector<RowKey> m_leak;
    std::vector<std::pair<quint64, quint32>> m_rowsByPerson;
    quint32 m_residents = 0;
};

} // namespace demo
