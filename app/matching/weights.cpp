// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "matching/weights.h"

#include "matching/parameters.h"

namespace matching {

namespace {

constexpr std::array<float, kSurnameLevels> kSurname {
    0, 8.5F, 10, 12, 14, 16, 17, 9, 7, 6, 7, 7, 9, 2, -1.5F, -5};
constexpr std::array<float, kFirstNameLevels> kFirstName {
    0, 5, 7, 8.5F, 10.5F, 12.5F, 14, 7, 6, 3, 4, 4, 2, 4, 1, 5, -5, -7};
constexpr std::array<float, kBirthLevels> kBirth {
    0, 14.5F, 8, 10, 6.5F, 5, 4, 4, 6, 3, -1, -6, -9};
constexpr std::array<float, kSexLevels> kSex {0, 0.9F, -5};
constexpr std::array<float, kNirLevels> kNir {0, 12, 8, 1, 6, 2, -4, -8, -1, 3, -3};
constexpr std::array<float, kPhoneLevels> kPhone {0, 6, -0.5F};
constexpr std::array<float, kEmailLevels> kEmail {0, 10, 5, 5, -0.5F, 3};
constexpr std::array<float, kAddressLevels> kAddress {0, 6, 5, 3, 2, 0, -2};

} // namespace

Weights defaultWeights()
{
    Weights weights {};
    const auto put = [&](Table table, const auto &values) {
        auto at = static_cast<std::size_t>(tableOffset(table));
        for (const float value : values)
            weights[at++] = value;
    };
    put(Table::Surname, kSurname);
    put(Table::FirstName, kFirstName);
    put(Table::Birth, kBirth);
    put(Table::Sex, kSex);
    put(Table::Nir, kNir);
    put(Table::Phone, kPhone);
    put(Table::Email, kEmail);
    put(Table::Address, kAddress);
    return weights;
}

Calibrations defaultCalibrations()
{
    return {};
}

} // namespace matching
