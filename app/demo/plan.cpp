// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "demo/plan.h"

#include <algorithm>
#include <numeric>

namespace demo {

// How many more leak rows of each sort are wanted.
struct Quotas {
    qint64 patients = 0;
    qint64 relatives = 0;
};

namespace {

using Kind = RowKey::Kind;

// A file of fewer rows stays clean, so that small tests count what they see.
constexpr qint64 kRowsWithoutDefects = 100;
constexpr qint64 kRowsPerBrokenRow = 2000; // of each kind
constexpr qint64 kRowsPerListTest = 5000;
constexpr qint64 kRowsPerLeakTest = 1950; // 252 of 491,840
constexpr int kDuplicatePatients = 150;   // per ten thousand
constexpr int kDuplicateLeakRows = 150;
constexpr qint64 kRelativePermille = 40; // of the leak rows
constexpr qsizetype kHouseholdsPerReport = 8192;

// Rows that are about nobody: the defects and the test patients.
std::vector<RowKey> oddRows(qint64 rows, qint64 rowsPerTest)
{
    std::vector<RowKey> odd;
    if (rows < kRowsWithoutDefects)
        return odd;
    const auto add = [&odd](Kind kind, qint64 count) {
        for (quint32 i = 0; i < std::max<qint64>(count, 1); ++i)
            odd.push_back({i, 0, 0, kind});
    };
    add(Kind::Test, rows / rowsPerTest);
    add(Kind::TooFewFields, rows / kRowsPerBrokenRow);
    add(Kind::TooManyFields, rows / kRowsPerBrokenRow);
    add(Kind::NoName, rows / kRowsPerBrokenRow);
    return odd;
}

// A quote that is never closed swallows what follows: it can only come last.
void appendUnclosedQuote(std::vector<RowKey> &rows, qint64 wanted)
{
    if (wanted >= kRowsWithoutDefects)
        rows.push_back({0, 0, 0, Kind::UnclosedQuote});
}

quint8 memberCount(const Household &household)
{
    return static_cast<quint8>(household.members.size());
}

bool isAdult(const Person &person)
{
    return person.birthDate.year < 2003;
}

// Women are 58 % of the adults of the leak (CNIL SAN-2022-009).
bool comesToTheLaboratory(const Person &person, Random &random)
{
    return random.chance(!isAdult(person) ? 2900 : person.sex == people::Sex::Female ? 7000 : 4900);
}

} // namespace

std::optional<Plan> Plan::make(const DemoRequest &request, const Population &population,
                               base::Progress &progress)
{
    Plan plan;
    if (!plan.planPatients(request, population, progress))
        return {};
    plan.indexPatients();
    if (!plan.planLeak(request, population, progress))
        return {};
    return plan;
}

bool Plan::planPatients(const DemoRequest &request, const Population &population,
                        base::Progress &progress)
{
    const std::vector<RowKey> odd = oddRows(request.patients, kRowsPerListTest);
    const qint64 last = request.patients >= kRowsWithoutDefects ? 1 : 0;
    const auto wanted =
        static_cast<size_t>(request.patients - last - static_cast<qint64>(odd.size()));
    m_patients.reserve(static_cast<size_t>(request.patients));
    for (; m_patients.size() < wanted; ++m_residents) {
        if (m_residents % kHouseholdsPerReport == 0 && !progress.report(0, 0))
            return false;
        const Household household = population.resident(m_residents);
        Random random(request.seed, Stream::Membership, m_residents);
        for (quint8 member = 0; member < memberCount(household); ++member) {
            if (!comesToTheLaboratory(household.members[member], random))
                continue;
            m_patients.push_back({m_residents, member, 0, Kind::Resident});
            if (random.chance(kDuplicatePatients))
                m_patients.push_back({m_residents, member, 1, Kind::Resident});
        }
    }
    m_patients.resize(wanted);
    m_patients.insert(m_patients.end(), odd.begin(), odd.end());
    Random(request.seed, Stream::ListOrder, 0).shuffle(m_patients);
    appendUnclosedQuote(m_patients, request.patients);
    return true;
}

void Plan::indexPatients()
{
    m_rowsByPerson.reserve(m_patients.size());
    for (quint32 row = 0; row < m_patients.size(); ++row) {
        if (m_patients[row].kind == Kind::Resident)
            m_rowsByPerson.emplace_back(m_patients[row].person(), row);
    }
    std::sort(m_rowsByPerson.begin(), m_rowsByPerson.end());
}

std::vector<quint32> Plan::patientRowsOf(const RowKey &key) const
{
    std::vector<quint32> rows;
    if (key.kind != Kind::Resident)
        return rows;
    auto at = std::lower_bound(m_rowsByPerson.begin(), m_rowsByPerson.end(),
                               std::pair(key.person(), quint32{0}));
    for (; at != m_rowsByPerson.end() && at->first == key.person(); ++at)
        rows.push_back(at->second);
    return rows;
}

bool Plan::isPatient(const RowKey &key) const
{
    const auto at = std::lower_bound(m_rowsByPerson.begin(), m_rowsByPerson.end(),
                                     std::pair(key.person(), quint32{0}));
    return at != m_rowsByPerson.end() && at->first == key.person();
}

void Plan::takeFrom(const Household &household, quint32 number, quint64 seed, Quotas &quotas)
{
    Random random(seed, Stream::Leak, number);
    for (quint8 member = 0; member < memberCount(household); ++member) {
        RowKey key{number, member, 0, Kind::Resident};
        const bool isPatientToo = isPatient(key);
        qint64 &quota = isPatientToo ? quotas.patients : quotas.relatives;
        if (!random.chance(isPatientToo ? 7500 : 5000) || quota == 0)
            continue;
        m_leak.push_back(key);
        --quota;
        if (random.chance(kDuplicateLeakRows) && quota > 0) {
            key.copy = 1;
            m_leak.push_back(key);
            --quota;
        }
    }
}

bool Plan::planLeak(const DemoRequest &request, const Population &population,
                    base::Progress &progress)
{
    const std::vector<RowKey> odd = oddRows(request.leakRows, kRowsPerLeakTest);
    const qint64 last = request.leakRows >= kRowsWithoutDefects ? 1 : 0;
    const auto wanted =
        static_cast<size_t>(request.leakRows - last - static_cast<qint64>(odd.size()));
    m_leak.reserve(static_cast<size_t>(request.leakRows));

    std::vector<quint32> order(m_residents);
    std::iota(order.begin(), order.end(), 0);
    Random(request.seed, Stream::HouseholdOrder, 0).shuffle(order);
    Quotas quotas;
    quotas.patients = std::min<qint64>(request.leakRows * request.overlapPermille / 1000,
                                       static_cast<qint64>(wanted));
    quotas.relatives = std::min<qint64>(request.leakRows * kRelativePermille / 1000,
                                        static_cast<qint64>(wanted) - quotas.patients);
    // First the families that are in both files, then relatives alone.
    for (size_t i = 0; i < order.size() && (quotas.patients > 0 || quotas.relatives > 0); ++i) {
        if (i % kHouseholdsPerReport == 0 && !progress.report(0, 0))
            return false;
        takeFrom(population.resident(order[i]), order[i], request.seed, quotas);
    }
    for (quint32 number = 0; m_leak.size() < wanted; ++number) {
        if (number % kHouseholdsPerReport == 0 && !progress.report(0, 0))
            return false;
        const Household household = population.stranger(number, 0);
        Random random(request.seed, Stream::Leak, ~quint64{number});
        for (quint8 member = 0; member < memberCount(household); ++member) {
            if (comesToTheLaboratory(household.members[member], random))
                m_leak.push_back({number, member, 0, Kind::Stranger});
        }
    }
    m_leak.resize(wanted);
    m_leak.insert(m_leak.end(), odd.begin(), odd.end());
    Random(request.seed, Stream::LeakOrder, 0).shuffle(m_leak);
    appendUnclosedQuote(m_leak, request.leakRows);
    return true;
}

} // namespace demo
