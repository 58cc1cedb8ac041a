// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2

// The shipped model.  Fitted, not chosen: printed by tests/bench/fit_weights.cpp,
// a ridge logistic regression on the labelled candidate pairs of populations
// simulated by tests/support/population.cpp (French names with INSEE's
// frequencies; households, twins, married names, relatives' numbers; little to
// much dirt; overlaps of 5 to 60 %; with and without NIR, birth date, sex,
// address and contacts).  To change a number, change the simulation and fit
// again.  Bits: 1 doubles the odds.  A single entry means little alone: the
// joint tables take back what the main ones say of two relatives.
#include "matching/weights.h"

#include "matching/parameters.h"

#include <algorithm>

namespace matching {

namespace {

constexpr std::array<float, 16> kSurname{
    0.00F,  // missing
    9.34F,  // exact_0
    10.51F, // exact_1
    11.87F, // exact_2
    12.77F, // exact_3
    14.44F, // exact_4
    17.67F, // exact_5
    10.20F, // close
    6.23F,  // near
    6.25F,  // sound
    1.13F,  // contained
    7.88F,  // shared_part
    8.33F,  // swapped
    2.16F,  // similar
    -3.11F, // may_be_married
    -4.03F, // differs
};

constexpr std::array<float, 18> kFirstName{
    0.00F,  // missing
    4.87F,  // exact_0
    6.02F,  // exact_1
    7.27F,  // exact_2
    8.93F,  // exact_3
    10.85F, // exact_4
    12.16F, // exact_5
    2.73F,  // variant
    5.28F,  // close
    3.65F,  // near
    3.24F,  // other
    6.31F,  // sound
    4.63F,  // initial
    -2.16F, // part
    -0.73F, // similar
    8.33F,  // swapped
    -3.59F, // differs
    -5.25F, // differs_other_sex
};

constexpr std::array<float, 13> kBirth{
    0.00F,  // missing
    14.39F, // exact
    8.01F,  // exact_default
    9.20F,  // swapped
    4.67F,  // one_digit
    4.62F,  // year_month
    5.59F,  // year_day
    1.11F,  // month_day
    4.13F,  // partial
    4.75F,  // year_default
    -2.82F, // same_year
    -7.39F, // differs
    -8.15F, // generation_gap
};

constexpr std::array<float, 3> kSex{
    0.00F,  // missing
    0.25F,  // agrees
    -4.02F, // differs
};

constexpr std::array<float, 11> kNir{
    0.00F,   // missing
    12.76F,  // equal_own
    7.03F,   // equal_unverified
    3.77F,   // equal_other
    7.24F,   // close_own
    4.21F,   // close
    3.33F,   // twin
    -10.00F, // both_own_differ
    -3.94F,  // differs
    5.55F,   // fits_birth
    -2.20F,  // contradicts_birth
};

constexpr std::array<float, 3> kPhone{
    0.00F,  // missing
    2.78F,  // equal
    -0.51F, // differs
};

constexpr std::array<float, 6> kEmail{
    0.00F,  // missing
    5.16F,  // equal_own
    4.62F,  // equal_other
    -0.08F, // user_part
    -1.73F, // differs
    1.51F,  // fits_name
};

constexpr std::array<float, 9> kAddress{
    0.00F,  // missing
    11.89F, // full
    6.16F,  // street
    0.00F,  // place_only_rare
    0.00F,  // place_only
    5.55F,  // place_rare
    3.88F,  // place
    -1.72F, // department
    -1.95F, // differs
};

constexpr std::array<float, 90> kFirstNameBirthSex{
    0.00F,  0.00F,  0.00F,  // missing/missing
    0.00F,  0.00F,  0.00F,  // missing/agrees
    0.00F,  0.00F,  0.00F,  // missing/near
    0.00F,  0.00F,  0.00F,  // missing/weak
    0.00F,  0.00F,  0.00F,  // missing/differs
    0.00F,  0.00F,  0.00F,  // missing/gap
    0.00F,  0.00F,  0.00F,  // agrees/missing
    -0.32F, -1.21F, 0.37F,  // agrees/agrees
    -0.24F, -0.84F, -0.04F, // agrees/near
    -0.79F, -0.98F, -0.05F, // agrees/weak
    -0.46F, -0.64F, 0.21F,  // agrees/differs
    -0.42F, -0.53F, -0.18F, // agrees/gap
    0.00F,  0.00F,  0.00F,  // partly/missing
    -1.85F, -1.07F, -1.86F, // partly/agrees
    -0.40F, -0.53F, -1.22F, // partly/near
    0.08F,  0.03F,  -0.89F, // partly/weak
    -1.11F, 0.27F,  -0.01F, // partly/differs
    -0.49F, 0.32F,  -0.02F, // partly/gap
    0.00F,  0.00F,  0.00F,  // married/missing
    0.00F,  0.00F,  0.00F,  // married/agrees
    0.00F,  0.00F,  0.00F,  // married/near
    0.00F,  0.00F,  0.00F,  // married/weak
    0.00F,  0.00F,  0.00F,  // married/differs
    0.00F,  0.00F,  0.00F,  // married/gap
    0.00F,  0.00F,  0.00F,  // differs/missing
    0.17F,  0.82F,  1.23F,  // differs/agrees
    -0.16F, 1.55F,  -1.00F, // differs/near
    0.32F,  0.78F,  0.37F,  // differs/weak
    0.91F,  -0.06F, -0.04F, // differs/differs
    -0.08F, 0.06F,  -0.01F, // differs/gap
};

constexpr std::array<float, 25> kSurnameFirstName{
    0.00F, 0.00F,  0.00F,  0.00F, 0.00F,  // missing
    0.00F, 0.11F,  -0.48F, 0.00F, -2.54F, // agrees
    0.00F, 1.40F,  0.88F,  0.00F, -1.87F, // partly
    0.00F, -0.24F, -0.93F, 0.00F, 0.68F,  // married
    0.00F, -1.50F, -1.15F, 0.00F, 1.05F,  // differs
};

constexpr std::array<float, 30> kSurnameBirth{
    0.00F, 0.00F,  0.00F,  0.00F,  0.00F,  0.00F,  // missing
    0.00F, -3.34F, 0.00F,  0.43F,  -0.26F, -1.18F, // agrees
    0.00F, -0.63F, 0.38F,  0.83F,  0.27F,  0.23F,  // partly
    0.00F, -0.85F, -0.66F, 0.63F,  -0.78F, 0.21F,  // married
    0.00F, -0.29F, -0.12F, -0.16F, -0.67F, -0.13F, // differs
};

constexpr std::array<float, 55> kNirFirstName{
    0.00F, 0.00F,  0.00F,  0.00F, 0.00F,  // missing
    0.00F, 2.64F,  0.14F,  0.00F, -2.06F, // equal_own
    0.00F, 4.24F,  -0.52F, 0.00F, -2.52F, // equal_unverified
    0.00F, 1.97F,  -0.91F, 0.00F, -1.04F, // equal_other
    0.00F, 0.12F,  0.00F,  0.00F, 0.60F,  // close_own
    0.00F, 0.85F,  -0.09F, 0.00F, 0.82F,  // close
    0.00F, 0.15F,  0.02F,  0.00F, 0.15F,  // twin
    0.00F, -0.99F, -0.11F, 0.00F, 0.30F,  // both_own_differ
    0.00F, -0.48F, -0.30F, 0.00F, -0.44F, // differs
    0.00F, -0.22F, -0.32F, 0.00F, 0.49F,  // fits_birth
    0.00F, 0.28F,  -0.27F, 0.00F, 0.31F,  // contradicts_birth
};

constexpr std::array<float, 66> kNirBirth{
    0.00F, 0.00F,  0.00F,  0.00F,  0.00F,  0.00F,  // missing
    0.00F, 3.76F,  1.52F,  1.64F,  0.00F,  0.00F,  // equal_own
    0.00F, 0.24F,  1.19F,  1.11F,  0.00F,  0.00F,  // equal_unverified
    0.00F, -0.49F, 2.91F,  0.79F,  1.41F,  -1.33F, // equal_other
    0.00F, 0.78F,  -0.39F, 0.08F,  -0.38F, -0.20F, // close_own
    0.00F, 0.07F,  0.38F,  -0.05F, -0.20F, -0.19F, // close
    0.00F, 0.32F,  0.01F,  0.00F,  0.00F,  0.00F,  // twin
    0.00F, -1.23F, 0.27F,  -0.01F, -0.01F, -0.01F, // both_own_differ
    0.00F, 2.23F,  1.63F,  1.60F,  1.01F,  0.76F,  // differs
    0.00F, -3.31F, -1.10F, 0.46F,  1.10F,  -0.58F, // fits_birth
    0.00F, 0.00F,  0.36F,  -0.02F, 1.75F,  0.45F,  // contradicts_birth
};

constexpr std::array<float, 120> kHousehold{
    0.00F, 0.00F,  0.00F,  0.00F,  0.00F,  0.00F,  // 0/missing
    0.00F, 0.00F,  0.00F,  0.00F,  0.00F,  0.00F,  // 0/agrees
    0.00F, 0.00F,  0.00F,  0.00F,  0.00F,  0.00F,  // 0/partly
    0.00F, 0.00F,  0.00F,  0.00F,  0.00F,  0.00F,  // 0/married
    0.00F, 0.00F,  0.00F,  0.00F,  0.00F,  0.00F,  // 0/differs
    0.00F, 0.00F,  0.00F,  0.00F,  0.00F,  0.00F,  // 1/missing
    0.00F, 0.20F,  2.49F,  3.17F,  1.88F,  0.07F,  // 1/agrees
    0.00F, -1.95F, 1.36F,  1.05F,  0.68F,  0.65F,  // 1/partly
    0.00F, 0.00F,  0.00F,  0.00F,  0.00F,  0.00F,  // 1/married
    0.00F, -1.54F, 1.87F,  1.71F,  1.37F,  0.32F,  // 1/differs
    0.00F, 0.00F,  0.00F,  0.00F,  0.00F,  0.00F,  // 2/missing
    0.00F, -2.25F, 0.82F,  1.04F,  1.47F,  -1.24F, // 2/agrees
    0.00F, -3.95F, -0.64F, -0.38F, 0.39F,  -0.26F, // 2/partly
    0.00F, 0.00F,  0.00F,  0.00F,  0.00F,  0.00F,  // 2/married
    0.00F, -2.39F, -0.51F, 1.07F,  0.55F,  -0.18F, // 2/differs
    0.00F, 0.00F,  0.00F,  0.00F,  0.00F,  0.00F,  // 3/missing
    0.00F, -0.48F, 0.00F,  0.00F,  -0.48F, -1.70F, // 3/agrees
    0.00F, -0.48F, 0.02F,  0.00F,  0.59F,  -0.11F, // 3/partly
    0.00F, 0.00F,  0.00F,  0.00F,  0.00F,  0.00F,  // 3/married
    0.00F, -4.40F, -0.70F, -0.14F, 0.00F,  -0.05F, // 3/differs
};

constexpr std::array<float, 20> kAddressSurname{
    0.00F, 0.00F,  0.00F,  0.00F,  0.00F,  // missing
    0.00F, -9.75F, -3.67F, 2.41F,  4.22F,  // same
    0.00F, -3.30F, -0.34F, 0.03F,  0.69F,  // near
    0.00F, -0.23F, -0.32F, -1.69F, -0.63F, // differs
};

constexpr Calibrations kCalibrations{{
    {0.941, 1.057}, // 34445 pairs
    {0.845, 1.159}, // 111568 pairs
    {0.781, 0.891}, // 26963 pairs
    {0.779, 0.803}, // 53428 pairs
}};

} // namespace

Weights defaultWeights()
{
    Weights weights{};
    const auto put = [&](Table table, const auto &values) {
        std::copy(values.begin(), values.end(), weights.begin() + tableOffset(table));
    };
    put(Table::Surname, kSurname);
    put(Table::FirstName, kFirstName);
    put(Table::Birth, kBirth);
    put(Table::Sex, kSex);
    put(Table::Nir, kNir);
    put(Table::Phone, kPhone);
    put(Table::Email, kEmail);
    put(Table::Address, kAddress);
    put(Table::FirstNameBirthSex, kFirstNameBirthSex);
    put(Table::SurnameFirstName, kSurnameFirstName);
    put(Table::SurnameBirth, kSurnameBirth);
    put(Table::NirFirstName, kNirFirstName);
    put(Table::NirBirth, kNirBirth);
    put(Table::Household, kHousehold);
    put(Table::AddressSurname, kAddressSurname);
    return weights;
}

Calibrations defaultCalibrations()
{
    return kCalibrations;
}

} // namespace matching
