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
    5.35F, // exact_0
    6.86F, // exact_1
    7.84F, // exact_2
    8.76F, // exact_3
    10.42F, // exact_4
    13.80F, // exact_5
    6.89F, // close
    5.87F, // near
    5.28F, // sound
    2.74F, // contained
    6.45F, // shared_part
    7.57F, // swapped
    2.90F, // similar
    2.92F, // may_be_married
    1.42F, // differs
};

constexpr std::array<float, 18> kFirstName {
    0.00F, // missing
    6.03F, // exact_0
    7.49F, // exact_1
    8.26F, // exact_2
    10.21F, // exact_3
    11.16F, // exact_4
    12.00F, // exact_5
    1.33F, // variant
    6.77F, // close
    5.27F, // near
    4.19F, // other
    6.75F, // sound
    6.01F, // initial
    0.32F, // part
    1.83F, // similar
    7.57F, // swapped
    1.77F, // differs
    -1.23F, // differs_other_sex
};

constexpr std::array<float, 13> kBirth {
    0.00F, // missing
    8.26F, // exact
    3.97F, // exact_default
    3.26F, // swapped
    1.66F, // one_digit
    1.56F, // year_month
    2.68F, // year_day
    -1.72F, // month_day
    4.39F, // partial
    4.38F, // year_default
    -2.63F, // same_year
    -7.28F, // differs
    -8.48F, // generation_gap
};

constexpr std::array<float, 3> kSex {
    0.00F, // missing
    0.09F, // agrees
    -2.45F, // differs
};

constexpr std::array<float, 11> kNir {
    0.00F, // missing
    8.49F, // equal_own
    5.31F, // equal_unverified
    2.79F, // equal_other
    6.56F, // close_own
    3.98F, // close
    3.80F, // twin
    -11.58F, // both_own_differ
    -4.27F, // differs
    4.47F, // fits_birth
    -2.57F, // contradicts_birth
};

constexpr std::array<float, 3> kPhone {
    0.00F, // missing
    2.34F, // equal
    -0.43F, // differs
};

constexpr std::array<float, 6> kEmail {
    0.00F, // missing
    4.43F, // equal_own
    3.24F, // equal_other
    -4.87F, // user_part
    -1.23F, // differs
    1.54F, // fits_name
};

constexpr std::array<float, 7> kAddress {
    0.00F, // missing
    5.07F, // full
    2.00F, // street
    0.00F, // place_only
    2.37F, // place
    -2.31F, // department
    -2.46F, // differs
};

constexpr std::array<float, 90> kFirstNameBirthSex {
    0.00F, 0.00F, 0.00F, // missing/missing
    0.00F, 0.00F, 0.00F, // missing/agrees
    0.00F, 0.00F, 0.00F, // missing/near
    0.00F, 0.00F, 0.00F, // missing/weak
    0.00F, 0.00F, 0.00F, // missing/differs
    0.00F, 0.00F, 0.00F, // missing/gap
    0.00F, 0.00F, 0.00F, // agrees/missing
    -0.45F, -1.40F, -0.45F, // agrees/agrees
    -0.01F, -0.23F, -0.69F, // agrees/near
    -0.77F, -1.11F, 0.24F, // agrees/weak
    -0.18F, 0.30F, -0.39F, // agrees/differs
    0.16F, -0.01F, -0.13F, // agrees/gap
    0.00F, 0.00F, 0.00F, // partly/missing
    -0.28F, -0.20F, -0.17F, // partly/agrees
    0.34F, 0.53F, -1.20F, // partly/near
    -0.07F, -0.14F, -0.75F, // partly/weak
    -0.08F, 0.33F, -0.44F, // partly/differs
    -0.06F, -0.92F, -0.10F, // partly/gap
    0.00F, 0.00F, 0.00F, // married/missing
    0.00F, 0.00F, 0.00F, // married/agrees
    0.00F, 0.00F, 0.00F, // married/near
    0.00F, 0.00F, 0.00F, // married/weak
    0.00F, 0.00F, 0.00F, // married/differs
    0.00F, 0.00F, 0.00F, // married/gap
    0.00F, 0.00F, 0.00F, // differs/missing
    0.13F, 1.35F, 1.87F, // differs/agrees
    0.24F, 2.03F, 0.13F, // differs/near
    0.74F, 2.85F, -0.38F, // differs/weak
    0.00F, -0.20F, -0.06F, // differs/differs
    0.06F, 0.17F, -0.02F, // differs/gap
};

constexpr std::array<float, 25> kSurnameFirstName {
    0.00F, 0.00F, 0.00F, 0.00F, 0.00F, // missing
    0.00F, 3.28F, 3.15F, 0.00F, -1.61F, // agrees
    0.00F, 2.75F, 2.48F, 0.00F, -2.15F, // partly
    0.00F, 0.05F, -1.13F, 0.00F, 1.37F, // married
    0.00F, -1.01F, -1.30F, 0.00F, 2.45F, // differs
};

constexpr std::array<float, 30> kSurnameBirth {
    0.00F, 0.00F, 0.00F, 0.00F, 0.00F, 0.00F, // missing
    0.00F, 0.33F, 1.32F, -0.21F, -0.59F, -0.24F, // agrees
    0.00F, 1.74F, 0.46F, -0.55F, 0.13F, -0.38F, // partly
    0.00F, -0.92F, -0.41F, 1.12F, 0.71F, 0.18F, // married
    0.00F, -1.18F, -0.22F, 0.25F, -0.98F, -0.40F, // differs
};

constexpr std::array<float, 55> kNirFirstName {
    0.00F, 0.00F, 0.00F, 0.00F, 0.00F, // missing
    0.00F, 1.21F, 1.13F, 0.00F, -1.49F, // equal_own
    0.00F, 1.72F, 0.80F, 0.00F, -2.27F, // equal_unverified
    0.00F, 1.00F, 0.28F, 0.00F, -1.00F, // equal_other
    0.00F, 0.38F, 0.56F, 0.00F, -0.29F, // close_own
    0.00F, 0.85F, 0.59F, 0.00F, -1.04F, // close
    0.00F, 0.14F, -0.01F, 0.00F, 0.25F, // twin
    0.00F, -0.99F, -0.10F, 0.00F, -0.07F, // both_own_differ
    0.00F, 0.02F, -0.52F, 0.00F, 0.08F, // differs
    0.00F, -0.13F, 0.19F, 0.00F, 0.38F, // fits_birth
    0.00F, 0.26F, -0.87F, 0.00F, 0.36F, // contradicts_birth
};

constexpr std::array<float, 66> kNirBirth {
    0.00F, 0.00F, 0.00F, 0.00F, 0.00F, 0.00F, // missing
    0.00F, 3.30F, 1.81F, 0.17F, 0.00F, 0.00F, // equal_own
    0.00F, 0.13F, 0.66F, 0.13F, 0.00F, 0.00F, // equal_unverified
    0.00F, -1.66F, 2.60F, 0.85F, 2.36F, 0.41F, // equal_other
    0.00F, 0.58F, 0.34F, -0.41F, 0.48F, -0.18F, // close_own
    0.00F, -0.08F, 0.06F, 0.01F, 0.03F, 0.06F, // close
    0.00F, 0.41F, 0.03F, -0.06F, 0.00F, 0.00F, // twin
    0.00F, -1.09F, -0.06F, 0.00F, 0.00F, 0.00F, // both_own_differ
    0.00F, 2.25F, 1.61F, 0.92F, 0.10F, 0.30F, // differs
    0.00F, -3.24F, -0.05F, -0.01F, -0.10F, -0.43F, // fits_birth
    0.00F, -0.01F, 0.45F, -0.06F, 0.77F, 1.09F, // contradicts_birth
};

constexpr std::array<float, 120> kHousehold {
    0.00F, 0.00F, 0.00F, 0.00F, 0.00F, 0.00F, // 0/missing
    0.00F, 0.00F, 0.00F, 0.00F, 0.00F, 0.00F, // 0/agrees
    0.00F, 0.00F, 0.00F, 0.00F, 0.00F, 0.00F, // 0/partly
    0.00F, 0.00F, 0.00F, 0.00F, 0.00F, 0.00F, // 0/married
    0.00F, 0.00F, 0.00F, 0.00F, 0.00F, 0.00F, // 0/differs
    0.00F, 0.00F, 0.00F, 0.00F, 0.00F, 0.00F, // 1/missing
    0.00F, 0.06F, 3.04F, 3.12F, 2.47F, 0.15F, // 1/agrees
    0.00F, 1.57F, 2.54F, 1.81F, 0.46F, -0.33F, // 1/partly
    0.00F, 0.00F, 0.00F, 0.00F, 0.00F, 0.00F, // 1/married
    0.00F, -0.66F, 2.08F, 0.79F, 0.16F, -0.44F, // 1/differs
    0.00F, 0.00F, 0.00F, 0.00F, 0.00F, 0.00F, // 2/missing
    0.00F, -2.06F, 0.66F, 1.21F, 0.99F, 0.05F, // 2/agrees
    0.00F, -0.30F, 1.04F, 0.52F, 0.66F, -0.34F, // 2/partly
    0.00F, 0.00F, 0.00F, 0.00F, 0.00F, 0.00F, // 2/married
    0.00F, -1.05F, 0.67F, -0.71F, -0.35F, 0.43F, // 2/differs
    0.00F, 0.00F, 0.00F, 0.00F, 0.00F, 0.00F, // 3/missing
    0.00F, -1.32F, -0.85F, 0.00F, 0.20F, -0.67F, // 3/agrees
    0.00F, -0.90F, 0.01F, -0.38F, 0.32F, -0.31F, // 3/partly
    0.00F, 0.00F, 0.00F, 0.00F, 0.00F, 0.00F, // 3/married
    0.00F, -2.60F, 0.17F, -0.20F, -0.50F, -0.23F, // 3/differs
};

constexpr std::array<float, 20> kAddressSurname {
    0.00F, 0.00F, 0.00F, 0.00F, 0.00F, // missing
    0.00F, -3.71F, 0.10F, 0.70F, 3.15F, // same
    0.00F, -1.89F, -0.05F, 0.43F, 1.74F, // near
    0.00F, 0.44F, 0.04F, -1.40F, 0.43F, // differs
};

constexpr Calibrations kCalibrations {{
    {0.905, 1.065}, // 13014 pairs
    {1.009, 1.154}, // 133931 pairs
    {0.819, 0.969}, // 22197 pairs
    {0.806, 0.760}, // 59769 pairs
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
