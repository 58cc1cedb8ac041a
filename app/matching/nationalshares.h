// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QtGlobal>

#include <string>
#include <string_view>
#include <unordered_map>

namespace matching {

// Which share of the people of France bears a name (people/nationalnames.h),
// 0…1, by the joined text of the name as the matcher folds it.  0 for a name
// that is not in the tables, which is rarer than one in 400,000.
class NationalShares final
{
public:
    // Read once in a process; about 25 ms.  Thread-safe.
    static const NationalShares &instance();

    double surname(std::string_view joined) const { return shareIn(m_surnames, joined); }
    double givenName(std::string_view joined) const { return shareIn(m_givenNames, joined); }

private:
    using Shares = std::unordered_map<std::string, double>;

    NationalShares();
    static double shareIn(const Shares &shares, std::string_view joined);

    Shares m_surnames;
    Shares m_givenNames;
};

} // namespace matching
