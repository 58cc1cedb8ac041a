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

constexpr std::array<float, 16> kSurname {
    0.00F, // missing
    9.22F, // exact_0
    10.42F, // exact_1
    11.84F, // exact_2
    12.64F, // exact_3
    14.24F, // exact_4
    17.30F, // exact_5
    10.61F, // close
    5.76F, // near
    4.85F, // sound
    0.98F, // contained
    6.62F, // shared_part
    8.30F, // swapped
    2.45F, // similar
    1.52F, // may_be_married
    1.47F, // differs
};

constexpr std::array<float, 18> kFirstName {
    0.00F, // missing
    7.78F, // exact_0
    8.82F, // exact_1
    10.04F, // exact_2
    11.76F, // exact_3
    13.49F, // exact_4
    14.71F, // exact_5
    6.30F, // variant
    8.28F, // close
    5.60F, // near
    5.03F, // other
    8.04F, // sound
    6.73F, // initial
    0.11F, // part
    1.91F, // similar
    8.30F, // swapped
    1.82F, // differs
    -0.61F, // differs_other_sex
};

constexpr std::array<float, 13> kBirth {
    0.00F, // missing
    12.73F, // exact
    6.35F, // exact_default
    6.60F, // swapped
    4.28F, // one_digit
    4.41F, // year_month
    5.99F, // year_day
    0.93F, // month_day
    5.20F, // partial
    5.63F, // year_default
    -1.80F, // same_year
    -6.38F, // differs
    -7.49F, // generation_gap
};

constexpr std::array<float, 3> kSex {
    0.00F, // missing
    0.63F, // agrees
    -3.59F, // differs
};

constexpr std::array<float, 11> kNir {
    0.00F, // missing
    10.65F, // equal_own
    6.34F, // equal_unverified
    3.42F, // equal_other
    6.04F, // close_own
    3.80F, // close
    2.85F, // twin
    -9.23F, // both_own_differ
    -3.43F, // differs
    5.05F, // fits_birth
    -1.98F, // contradicts_birth
};

constexpr std::array<float, 3> kPhone {
    0.00F, // missing
    2.25F, // equal
    -0.47F, // differs
};

constexpr std::array<float, 6> kEmail {
    0.00F, // missing
    4.29F, // equal_own
    3.97F, // equal_other
    -0.25F, // user_part
    -1.60F, // differs
    1.29F, // fits_name
};

constexpr std::array<float, 9> kAddress {
    0.00F, // missing
    8.69F, // full
    5.07F, // street
    0.00F, // place_only_rare
    0.00F, // place_only
    4.85F, // place_rare
    4.01F, // place
    -1.37F, // department
    -1.50F, // differs
};

constexpr std::array<float, 90> kFirstNameBirthSex {
    0.00F, 0.00F, 0.00F, // missing/missing
    0.00F, 0.00F, 0.00F, // missing/agrees
    0.00F, 0.00F, 0.00F, // missing/near
    0.00F, 0.00F, 0.00F, // missing/weak
    0.00F, 0.00F, 0.00F, // missing/differs
    0.00F, 0.00F, 0.00F, // missing/gap
    0.00F, 0.00F, 0.00F, // agrees/missing
    -1.51F, -2.85F, -0.44F, // agrees/agrees
    -0.90F, -1.64F, -0.30F, // agrees/near
    -0.80F, -1.55F, -0.26F, // agrees/weak
    -0.69F, -0.99F, 0.09F, // agrees/differs
    -0.44F, -0.65F, -0.19F, // agrees/gap
    0.00F, 0.00F, 0.00F, // partly/missing
    -2.36F, -2.22F, -2.20F, // partly/agrees
    -0.59F, -0.78F, -1.22F, // partly/near
    -0.42F, -0.48F, -1.03F, // partly/weak
    -0.43F, 0.07F, 0.04F, // partly/differs
    -0.41F, 0.35F, -0.02F, // partly/gap
    0.00F, 0.00F, 0.00F, // married/missing
    0.00F, 0.00F, 0.00F, // married/agrees
    0.00F, 0.00F, 0.00F, // married/near
    0.00F, 0.00F, 0.00F, // married/weak
    0.00F, 0.00F, 0.00F, // married/differs
    0.00F, 0.00F, 0.00F, // married/gap
    0.00F, 0.00F, 0.00F, // differs/missing
    -0.66F, 0.08F, 1.24F, // differs/agrees
    -0.48F, 0.89F, -0.38F, // differs/near
    0.84F, 2.39F, 0.34F, // differs/weak
    0.84F, 0.02F, -0.07F, // differs/differs
    0.00F, -0.10F, -0.01F, // differs/gap
};

constexpr std::array<float, 25> kSurnameFirstName {
    0.00F, 0.00F, 0.00F, 0.00F, 0.00F, // missing
    0.00F, -2.57F, -2.12F, 0.00F, -6.48F, // agrees
    0.00F, 0.31F, 0.71F, 0.00F, -4.13F, // partly
    0.00F, -2.49F, -1.30F, 0.00F, 0.33F, // married
    0.00F, -3.65F, -2.04F, 0.00F, 1.13F, // differs
};

constexpr std::array<float, 30> kSurnameBirth {
    0.00F, 0.00F, 0.00F, 0.00F, 0.00F, 0.00F, // missing
    0.00F, -2.10F, 0.31F, -0.22F, -0.78F, -1.48F, // agrees
    0.00F, -0.06F, -0.05F, -0.65F, 0.19F, 0.11F, // partly
    0.00F, -2.51F, -0.66F, 0.11F, -0.69F, 0.26F, // married
    0.00F, -3.64F, -1.56F, 0.18F, -0.85F, -0.02F, // differs
};

constexpr std::array<float, 55> kNirFirstName {
    0.00F, 0.00F, 0.00F, 0.00F, 0.00F, // missing
    0.00F, 1.64F, 0.24F, 0.00F, -2.18F, // equal_own
    0.00F, 2.18F, -0.44F, 0.00F, -3.11F, // equal_unverified
    0.00F, 1.48F, -1.11F, 0.00F, -1.72F, // equal_other
    0.00F, 0.15F, 0.18F, 0.00F, 0.27F, // close_own
    0.00F, 0.82F, 0.01F, 0.00F, 0.52F, // close
    0.00F, 0.13F, 0.02F, 0.00F, 0.12F, // twin
    0.00F, -0.79F, -0.08F, 0.00F, 0.19F, // both_own_differ
    0.00F, -0.98F, -0.78F, 0.00F, -0.85F, // differs
    0.00F, -0.24F, -0.31F, 0.00F, 0.35F, // fits_birth
    0.00F, 0.29F, -0.33F, 0.00F, 0.01F, // contradicts_birth
};

constexpr std::array<float, 66> kNirBirth {
    0.00F, 0.00F, 0.00F, 0.00F, 0.00F, 0.00F, // missing
    0.00F, 2.30F, 0.75F, 0.48F, 0.00F, 0.00F, // equal_own
    0.00F, 0.43F, 1.17F, 1.26F, 0.00F, 0.00F, // equal_unverified
    0.00F, -0.24F, 2.52F, 0.36F, 1.60F, -0.90F, // equal_other
    0.00F, 0.66F, -0.39F, 0.04F, -0.31F, -0.15F, // close_own
    0.00F, 0.13F, 0.37F, -0.07F, -0.19F, -0.11F, // close
    0.00F, 0.38F, -0.09F, 0.00F, 0.00F, 0.00F, // twin
    0.00F, -1.08F, 0.20F, -0.01F, -0.02F, -0.01F, // both_own_differ
    0.00F, 2.40F, 1.74F, 1.56F, 1.03F, 0.75F, // differs
    0.00F, -3.10F, -0.99F, 0.40F, 1.01F, -0.55F, // fits_birth
    0.00F, 0.00F, 0.27F, -0.02F, 1.64F, 0.50F, // contradicts_birth
};

constexpr std::array<float, 120> kHousehold {
    0.00F, 0.00F, 0.00F, 0.00F, 0.00F, 0.00F, // 0/missing
    0.00F, 0.00F, 0.00F, 0.00F, 0.00F, 0.00F, // 0/agrees
    0.00F, 0.00F, 0.00F, 0.00F, 0.00F, 0.00F, // 0/partly
    0.00F, 0.00F, 0.00F, 0.00F, 0.00F, 0.00F, // 0/married
    0.00F, 0.00F, 0.00F, 0.00F, 0.00F, 0.00F, // 0/differs
    0.00F, 0.00F, 0.00F, 0.00F, 0.00F, 0.00F, // 1/missing
    0.00F, 1.07F, 2.94F, 2.92F, 1.84F, 0.06F, // 1/agrees
    0.00F, -0.77F, 1.69F, 0.94F, 0.37F, 0.55F, // 1/partly
    0.00F, 0.00F, 0.00F, 0.00F, 0.00F, 0.00F, // 1/married
    0.00F, -1.39F, 1.20F, -0.54F, 0.45F, -0.10F, // 1/differs
    0.00F, 0.00F, 0.00F, 0.00F, 0.00F, 0.00F, // 2/missing
    0.00F, -1.25F, 0.86F, 1.17F, 1.78F, -1.03F, // 2/agrees
    0.00F, -2.61F, -0.66F, -0.26F, 0.43F, -0.03F, // 2/partly
    0.00F, 0.00F, 0.00F, 0.00F, 0.00F, 0.00F, // 2/married
    0.00F, -1.90F, -0.42F, 0.15F, 0.13F, -0.36F, // 2/differs
    0.00F, 0.00F, 0.00F, 0.00F, 0.00F, 0.00F, // 3/missing
    0.00F, -0.47F, 0.01F, 0.00F, -0.13F, -1.21F, // 3/agrees
    0.00F, -0.47F, 0.04F, 0.00F, 0.68F, -0.09F, // 3/partly
    0.00F, 0.00F, 0.00F, 0.00F, 0.00F, 0.00F, // 3/married
    0.00F, -3.55F, -0.35F, -0.35F, -0.19F, -0.11F, // 3/differs
};

constexpr std::array<float, 20> kAddressSurname {
    0.00F, 0.00F, 0.00F, 0.00F, 0.00F, // missing
    0.00F, -6.94F, -2.00F, -0.99F, 0.46F, // same
    0.00F, -3.55F, -0.17F, -0.20F, 0.78F, // near
    0.00F, -0.64F, -0.63F, -2.53F, -0.62F, // differs
};

constexpr Calibrations kCalibrations {{
    {0.876, 1.075}, // 11937 pairs
    {0.997, 1.162}, // 129095 pairs
    {0.775, 0.991}, // 20501 pairs
    {0.889, 0.816}, // 60053 pairs
}};

} // namespace

Weights defaultWeights()
{
    Weights weights {};
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
