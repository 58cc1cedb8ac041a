// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "matching/nationalshares.h"

#include "matching/namekey.h"
#include "people/nationalnames.h"

#include <numeric>

namespace matching {

NationalShares::NationalShares()
{
    for (const people::NationalSurname &name : people::nationalSurnames())
        m_surnames[joined(parseSurname(name.name).name)] +=
            double(name.births) / people::kNationalSurnameBirths;
    for (const people::NationalGivenName &name : people::nationalGivenNames()) {
        const double births =
            10.0 * std::accumulate(name.tensOfBirths.begin(), name.tensOfBirths.end(), 0.0);
        for (const std::string &folded : parseGivenNames(name.name).names)
            m_givenNames[joined(folded)] += births / people::kNationalGivenNameBirths;
    }
}

const NationalShares &NationalShares::instance()
{
    static const NationalShares shares;
    return shares;
}

double NationalShares::shareIn(const Shares &shares, std::string_view joined)
{
    const auto found = shares.find(std::string(joined));
    return found == shares.end() ? 0.0 : found->second;
}

} // namespace matching
