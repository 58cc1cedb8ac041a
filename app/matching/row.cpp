// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "matching/row.h"

#include "matching/nationalshares.h"

#include <algorithm>

namespace matching {

namespace {

// Shares of the people who bear a name, from which on it is that common; what
// is rarer than the last is rarity 5.  MARTIN is 0.35 % of France; MARIE was
// given to one woman in seven born before 1940.
constexpr std::array<double, 5> kSurnameShares{2e-3, 6e-4, 2e-4, 6e-5, 1.8e-5};
constexpr std::array<double, 5> kFirstNameShares{1.5e-2, 5e-3, 1.5e-3, 4e-4, 1e-4};

// A place with fewer of the rows than that says more than the region does.
constexpr double kRarePlaceShare = 4e-4;

quint8 rarity(double share, const std::array<double, 5> &shares)
{
    const auto *const at =
        std::find_if(shares.begin(), shares.end(), [&](double edge) { return share >= edge; });
    return static_cast<quint8>(at - shares.begin());
}

// What two small files hold of a name says little: they count as if that many
// names more had been read, as common as in all of France.
constexpr double kNationalNames = 5'000;

using NationalShare = double (NationalShares::*)(std::string_view) const;

class Counter
{
public:
    Counter(const Lexicon &lexicon, NationalShare nationalShare)
        : m_names(lexicon.names)
        , m_counts(lexicon.names.size(), 0)
        , m_nationalShare(nationalShare)
    {
    }

    void add(NameTable::Id name)
    {
        if (name == 0)
            return;
        ++m_counts[m_names[name].joined];
        ++m_total;
    }

    std::vector<quint8> rarities(const std::array<double, 5> &shares) const
    {
        const NationalShares &national = NationalShares::instance();
        std::vector<quint8> result(m_counts.size(), 5);
        for (NameTable::Id id = 1; id < m_counts.size(); ++id) {
            if (m_counts[id] == 0) // not a joined text
                continue;
            const double expected = kNationalNames * (national.*m_nationalShare)(m_names.text(id));
            result[id] = rarity(
                (double(m_counts[id]) + expected) / (double(m_total) + kNationalNames), shares);
        }
        return result;
    }

private:
    const NameTable &m_names;
    std::vector<quint32> m_counts;
    NationalShare m_nationalShare;
    qint64 m_total = 0;
};

std::vector<bool> rarePlaces(const std::vector<Row> &leak, const std::vector<Row> &patients,
                             const Lexicon &lexicon)
{
    std::vector<quint32> counts(lexicon.texts.size(), 0);
    for (const std::vector<Row> *rows : {&leak, &patients}) {
        for (const Row &row : *rows) {
            ++counts[row.postalCode];
            ++counts[row.town];
        }
    }
    const double most = kRarePlaceShare * double(leak.size() + patients.size());
    std::vector<bool> rare(counts.size());
    for (std::size_t id = 0; id < counts.size(); ++id)
        rare[id] = double(counts[id]) < most;
    return rare;
}

} // namespace

Row compacted(const NormalRecord &normal, people::RecordId id, Lexicon &lexicon)
{
    Row row;
    row.id = id;
    row.nir = normal.nir;
    row.nirVerdict = normal.nirVerdict;
    row.surnames = {lexicon.names.intern(normal.birthName), lexicon.names.intern(normal.usualName),
                    lexicon.names.intern(normal.otherName)};
    row.givenPair = lexicon.names.intern(normal.givenPair);
    for (std::size_t i = 0; i < std::min<std::size_t>(normal.givenNames.size(), 4); ++i) {
        const NameTable::Id name = lexicon.names.intern(normal.givenNames[i]);
        (i == 0 ? row.firstName : row.furtherNames[i - 1]) = name;
    }
    row.birthDate = normal.birthDate.packed();
    row.phones = normal.phones;
    row.emailUser = lexicon.texts.intern(normal.emailUser);
    row.emailDomain = lexicon.texts.intern(normal.emailDomain);
    row.street = lexicon.texts.intern(normal.street);
    row.postalCode = lexicon.texts.intern(normal.postalCode);
    row.town = lexicon.texts.intern(normal.town);
    row.houseNumber = normal.houseNumber;
    row.sex = normal.sex;
    return row;
}

Rarities raritiesOf(const std::vector<Row> &leak, const std::vector<Row> &patients,
                    const Lexicon &lexicon)
{
    Counter surnames(lexicon, &NationalShares::surname);
    Counter firstNames(lexicon, &NationalShares::givenName);
    for (const std::vector<Row> *rows : {&leak, &patients}) {
        for (const Row &row : *rows) {
            for (const NameTable::Id name : row.surnames)
                surnames.add(name);
            firstNames.add(row.firstName);
        }
    }
    return {surnames.rarities(kSurnameShares), firstNames.rarities(kFirstNameShares),
            rarePlaces(leak, patients, lexicon)};
}

Rarities uniformRarities(const Lexicon &lexicon, quint8 surname, quint8 firstName, bool rarePlace)
{
    return {std::vector<quint8>(lexicon.names.size(), surname),
            std::vector<quint8>(lexicon.names.size(), firstName),
            std::vector<bool>(lexicon.texts.size(), rarePlace)};
}

} // namespace matching
