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
    9.40F,  // exact_0
    10.62F, // exact_1
    12.06F, // exact_2
    12.90F, // exact_3
    14.56F, // exact_4
    17.82F, // exact_5
    10.83F, // close
    6.57F,  // near
    6.22F,  // sound
    1.36F,  // contained
    7.93F,  // shared_part
    8.24F,  // swapped
    2.19F,  // similar
    -3.40F, // may_be_married
    -4.66F, // differs
};

constexpr std::array<float, 18> kFirstName{
    0.00F,  // missing
    4.73F,  // exact_0
    5.82F,  // exact_1
    7.11F,  // exact_2
    8.90F,  // exact_3
    10.86F, // exact_4
    12.13F, // exact_5
    2.65F,  // variant
    5.18F,  // close
    3.52F,  // near
    3.01F,  // other
    6.19F,  // sound
    4.45F,  // initial
    -2.25F, // part
    -0.97F, // similar
    8.24F,  // swapped
    -3.42F, // differs
    -4.89F, // differs_other_sex
};

constexpr std::array<float, 13> kBirth{
    0.00F,  // missing
    14.77F, // exact
    7.99F,  // exact_default
    9.35F,  // swapped
    4.47F,  // one_digit
    4.33F,  // year_month
    5.69F,  // year_day
    0.98F,  // month_day
    3.96F,  // partial
    4.32F,  // year_default
    -3.15F, // same_year
    -7.55F, // differs
    -8.42F, // generation_gap
};

constexpr std::array<float, 3> kSex{
    0.00F,  // missing
    0.31F,  // agrees
    -4.06F, // differs
};

constexpr std::array<float, 11> kNir{
    0.00F,   // missing
    12.78F,  // equal_own
    6.89F,   // equal_unverified
    3.74F,   // equal_other
    7.18F,   // close_own
    4.16F,   // close
    3.41F,   // twin
    -10.03F, // both_own_differ
    -4.12F,  // differs
    5.52F,   // fits_birth
    -2.11F,  // contradicts_birth
};

constexpr std::array<float, 3> kPhone{
    0.00F,  // missing
    2.71F,  // equal
    -0.51F, // differs
};

constexpr std::array<float, 6> kEmail{
    0.00F,  // missing
    5.17F,  // equal_own
    4.56F,  // equal_other
    -0.22F, // user_part
    -1.78F, // differs
    1.44F,  // fits_name
};

constexpr std::array<float, 9> kAddress{
    0.00F,  // missing
    12.09F, // full
    6.96F,  // street
    0.00F,  // place_only_rare
    0.00F,  // place_only
    5.73F,  // place_rare
    4.59F,  // place
    -1.87F, // department
    -2.07F, // differs
};

constexpr std::array<float, 90> kFirstNameBirthSex{
    0.00F,  0.00F,  0.00F,  // missing/missing
    0.00F,  0.00F,  0.00F,  // missing/agrees
    0.00F,  0.00F,  0.00F,  // missing/near
    0.00F,  0.00F,  0.00F,  // missing/weak
    0.00F,  0.00F,  0.00F,  // missing/differs
    0.00F,  0.00F,  0.00F,  // missing/gap
    0.00F,  0.00F,  0.00F,  // agrees/missing
    -0.42F, -1.44F, 0.26F,  // agrees/agrees
    -0.49F, -0.99F, -0.06F, // agrees/near
    -0.82F, -0.99F, -0.05F, // agrees/weak
    -0.55F, -0.70F, 0.21F,  // agrees/differs
    -0.31F, -0.45F, -0.16F, // agrees/gap
    0.00F,  0.00F,  0.00F,  // partly/missing
    -2.01F, -1.26F, -1.99F, // partly/agrees
    -0.48F, -0.55F, -1.21F, // partly/near
    -0.10F, 0.07F,  -0.89F, // partly/weak
    -1.08F, 0.27F,  0.01F,  // partly/differs
    -0.48F, 0.39F,  -0.01F, // partly/gap
    0.00F,  0.00F,  0.00F,  // married/missing
    0.00F,  0.00F,  0.00F,  // married/agrees
    0.00F,  0.00F,  0.00F,  // married/near
    0.00F,  0.00F,  0.00F,  // married/weak
    0.00F,  0.00F,  0.00F,  // married/differs
    0.00F,  0.00F,  0.00F,  // married/gap
    0.00F,  0.00F,  0.00F,  // differs/missing
    0.39F,  1.16F,  1.36F,  // differs/agrees
    -0.02F, 1.61F,  -0.98F, // differs/near
    0.63F,  0.74F,  0.38F,  // differs/weak
    0.95F,  -0.04F, -0.05F, // differs/differs
    -0.03F, 0.08F,  -0.01F, // differs/gap
};

constexpr std::array<float, 25> kSurnameFirstName{
    0.00F, 0.00F,  0.00F,  0.00F, 0.00F,  // missing
    0.00F, 0.28F,  -0.24F, 0.00F, -2.78F, // agrees
    0.00F, 1.79F,  1.16F,  0.00F, -2.17F, // partly
    0.00F, 0.06F,  -0.83F, 0.00F, 0.37F,  // married
    0.00F, -1.74F, -1.44F, 0.00F, 0.82F,  // differs
};

constexpr std::array<float, 30> kSurnameBirth{
    0.00F, 0.00F,  0.00F,  0.00F,  0.00F,  0.00F,  // missing
    0.00F, -3.98F, 0.06F,  0.56F,  -0.26F, -1.22F, // agrees
    0.00F, -1.08F, 0.33F,  0.84F,  0.13F,  0.18F,  // partly
    0.00F, -1.01F, -0.41F, 0.85F,  -0.85F, 0.18F,  // married
    0.00F, 0.38F,  0.05F,  -0.19F, -0.55F, -0.06F, // differs
};

constexpr std::array<float, 55> kNirFirstName{
    0.00F, 0.00F,  0.00F,  0.00F, 0.00F,  // missing
    0.00F, 2.73F,  0.13F,  0.00F, -2.15F, // equal_own
    0.00F, 4.31F,  -0.62F, 0.00F, -2.36F, // equal_unverified
    0.00F, 1.92F,  -0.93F, 0.00F, -1.04F, // equal_other
    0.00F, 0.13F,  0.02F,  0.00F, 0.58F,  // close_own
    0.00F, 0.76F,  -0.10F, 0.00F, 0.92F,  // close
    0.00F, 0.16F,  0.02F,  0.00F, 0.15F,  // twin
    0.00F, -0.97F, -0.16F, 0.00F, 0.31F,  // both_own_differ
    0.00F, -0.51F, -0.29F, 0.00F, -0.55F, // differs
    0.00F, -0.35F, -0.48F, 0.00F, 0.78F,  // fits_birth
    0.00F, 0.28F,  -0.27F, 0.00F, 0.28F,  // contradicts_birth
};

constexpr std::array<float, 66> kNirBirth{
    0.00F, 0.00F,  0.00F,  0.00F,  0.00F,  0.00F,  // missing
    0.00F, 3.50F,  1.50F,  1.74F,  0.00F,  0.00F,  // equal_own
    0.00F, 0.25F,  1.20F,  1.11F,  0.00F,  0.00F,  // equal_unverified
    0.00F, -0.59F, 2.92F,  0.83F,  1.48F,  -1.25F, // equal_other
    0.00F, 0.74F,  -0.40F, 0.08F,  -0.37F, -0.18F, // close_own
    0.00F, 0.07F,  0.38F,  -0.05F, -0.19F, -0.16F, // close
    0.00F, 0.33F,  0.01F,  0.00F,  0.00F,  0.00F,  // twin
    0.00F, -1.26F, 0.28F,  -0.01F, -0.01F, -0.01F, // both_own_differ
    0.00F, 2.27F,  1.75F,  1.82F,  1.12F,  0.78F,  // differs
    0.00F, -2.93F, -0.95F, 0.28F,  1.12F,  -0.51F, // fits_birth
    0.00F, 0.00F,  0.35F,  -0.02F, 1.74F,  0.45F,  // contradicts_birth
};

constexpr std::array<float, 120> kHousehold{
    0.00F, 0.00F,  0.00F,  0.00F,  0.00F,  0.00F,  // 0/missing
    0.00F, 0.00F,  0.00F,  0.00F,  0.00F,  0.00F,  // 0/agrees
    0.00F, 0.00F,  0.00F,  0.00F,  0.00F,  0.00F,  // 0/partly
    0.00F, 0.00F,  0.00F,  0.00F,  0.00F,  0.00F,  // 0/married
    0.00F, 0.00F,  0.00F,  0.00F,  0.00F,  0.00F,  // 0/differs
    0.00F, 0.00F,  0.00F,  0.00F,  0.00F,  0.00F,  // 1/missing
    0.00F, 0.24F,  2.60F,  3.24F,  2.01F,  0.14F,  // 1/agrees
    0.00F, -1.78F, 1.37F,  1.16F,  0.74F,  0.71F,  // 1/partly
    0.00F, 0.00F,  0.00F,  0.00F,  0.00F,  0.00F,  // 1/married
    0.00F, -1.58F, 1.84F,  1.74F,  1.44F,  0.34F,  // 1/differs
    0.00F, 0.00F,  0.00F,  0.00F,  0.00F,  0.00F,  // 2/missing
    0.00F, -2.12F, 0.99F,  1.10F,  1.58F,  -1.17F, // 2/agrees
    0.00F, -3.74F, -0.65F, -0.37F, 0.43F,  -0.18F, // 2/partly
    0.00F, 0.00F,  0.00F,  0.00F,  0.00F,  0.00F,  // 2/married
    0.00F, -2.45F, -0.50F, 1.14F,  0.56F,  -0.16F, // 2/differs
    0.00F, 0.00F,  0.00F,  0.00F,  0.00F,  0.00F,  // 3/missing
    0.00F, -0.48F, 0.00F,  0.00F,  -0.41F, -1.60F, // 3/agrees
    0.00F, -0.48F, 0.02F,  0.00F,  0.63F,  -0.10F, // 3/partly
    0.00F, 0.00F,  0.00F,  0.00F,  0.00F,  0.00F,  // 3/married
    0.00F, -4.34F, -0.66F, -0.13F, 0.04F,  -0.04F, // 3/differs
};

constexpr std::array<float, 20> kAddressSurname{
    0.00F, 0.00F,   0.00F,  0.00F,  0.00F,  // missing
    0.00F, -10.08F, -4.05F, 2.66F,  4.88F,  // same
    0.00F, -4.03F,  -0.22F, 0.71F,  1.14F,  // near
    0.00F, -0.10F,  -0.32F, -1.55F, -0.65F, // differs
};

constexpr Calibrations kCalibrations{{
    {0.809, 1.143}, // 10741 pairs
    {0.828, 1.259}, // 105697 pairs
    {0.708, 0.933}, // 18318 pairs
    {0.752, 0.884}, // 51477 pairs
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
