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
#include "matching/reestimation.h"

#include <algorithm>

namespace matching {

namespace {

constexpr std::array<float, 16> kSurname{
    0.00F,  // missing
    9.36F,  // exact_0
    10.53F, // exact_1
    11.88F, // exact_2
    12.78F, // exact_3
    14.39F, // exact_4
    17.54F, // exact_5
    10.21F, // close
    6.23F,  // near
    6.24F,  // sound
    1.12F,  // contained
    7.87F,  // shared_part
    8.32F,  // swapped
    2.16F,  // similar
    -3.13F, // may_be_married
    -4.03F, // differs
};

constexpr std::array<float, 18> kFirstName{
    0.00F,  // missing
    4.86F,  // exact_0
    6.02F,  // exact_1
    7.25F,  // exact_2
    8.92F,  // exact_3
    10.83F, // exact_4
    12.06F, // exact_5
    2.71F,  // variant
    5.26F,  // close
    3.64F,  // near
    3.23F,  // other
    6.30F,  // sound
    4.63F,  // initial
    -2.15F, // part
    -0.75F, // similar
    8.32F,  // swapped
    -3.60F, // differs
    -5.24F, // differs_other_sex
};

constexpr std::array<float, 13> kBirth{
    0.00F,  // missing
    14.39F, // exact
    8.03F,  // exact_default
    9.21F,  // swapped
    4.68F,  // one_digit
    4.63F,  // year_month
    5.59F,  // year_day
    1.13F,  // month_day
    4.14F,  // partial
    4.73F,  // year_default
    -2.80F, // same_year
    -7.39F, // differs
    -8.15F, // generation_gap
};

constexpr std::array<float, 3> kSex{
    0.00F,  // missing
    0.27F,  // agrees
    -3.99F, // differs
};

constexpr std::array<float, 11> kNir{
    0.00F,  // missing
    12.76F, // equal_own
    7.03F,  // equal_unverified
    3.77F,  // equal_other
    7.24F,  // close_own
    4.16F,  // close
    3.36F,  // twin
    -9.98F, // both_own_differ
    -3.93F, // differs
    5.55F,  // fits_birth
    -2.20F, // contradicts_birth
};

constexpr std::array<float, 3> kPhone{
    0.00F,  // missing
    2.77F,  // equal
    -0.51F, // differs
};

constexpr std::array<float, 6> kEmail{
    0.00F,  // missing
    5.16F,  // equal_own
    4.64F,  // equal_other
    -0.08F, // user_part
    -1.75F, // differs
    1.50F,  // fits_name
};

constexpr std::array<float, 9> kAddress{
    0.00F,  // missing
    11.89F, // full
    6.15F,  // street
    0.00F,  // place_only_rare
    0.00F,  // place_only
    5.55F,  // place_rare
    3.88F,  // place
    -1.74F, // department
    -1.96F, // differs
};

constexpr std::array<float, 90> kFirstNameBirthSex{
    0.00F,  0.00F,  0.00F,  // missing__missing
    0.00F,  0.00F,  0.00F,  // missing__agrees
    0.00F,  0.00F,  0.00F,  // missing__near
    0.00F,  0.00F,  0.00F,  // missing__weak
    0.00F,  0.00F,  0.00F,  // missing__differs
    0.00F,  0.00F,  0.00F,  // missing__gap
    0.00F,  0.00F,  0.00F,  // agrees__missing
    -0.30F, -1.21F, 0.39F,  // agrees__agrees
    -0.24F, -0.84F, -0.07F, // agrees__near
    -0.79F, -0.98F, -0.05F, // agrees__weak
    -0.45F, -0.61F, 0.22F,  // agrees__differs
    -0.44F, -0.51F, -0.17F, // agrees__gap
    0.00F,  0.00F,  0.00F,  // partly__missing
    -1.84F, -1.08F, -1.90F, // partly__agrees
    -0.40F, -0.52F, -1.22F, // partly__near
    0.09F,  0.02F,  -0.87F, // partly__weak
    -1.11F, 0.24F,  0.00F,  // partly__differs
    -0.49F, 0.33F,  -0.02F, // partly__gap
    0.00F,  0.00F,  0.00F,  // married__missing
    0.00F,  0.00F,  0.00F,  // married__agrees
    0.00F,  0.00F,  0.00F,  // married__near
    0.00F,  0.00F,  0.00F,  // married__weak
    0.00F,  0.00F,  0.00F,  // married__differs
    0.00F,  0.00F,  0.00F,  // married__gap
    0.00F,  0.00F,  0.00F,  // differs__missing
    0.19F,  0.82F,  1.23F,  // differs__agrees
    -0.16F, 1.56F,  -0.98F, // differs__near
    0.28F,  0.80F,  0.37F,  // differs__weak
    0.91F,  -0.05F, -0.04F, // differs__differs
    -0.08F, 0.06F,  -0.01F, // differs__gap
};

constexpr std::array<float, 25> kSurnameFirstName{
    0.00F, 0.00F,  0.00F,  0.00F, 0.00F,  // missing
    0.00F, 0.12F,  -0.49F, 0.00F, -2.54F, // agrees
    0.00F, 1.41F,  0.88F,  0.00F, -1.87F, // partly
    0.00F, -0.23F, -0.93F, 0.00F, 0.68F,  // married
    0.00F, -1.50F, -1.15F, 0.00F, 1.05F,  // differs
};

constexpr std::array<float, 30> kSurnameBirth{
    0.00F, 0.00F,  0.00F,  0.00F,  0.00F,  0.00F,  // missing
    0.00F, -3.34F, -0.01F, 0.42F,  -0.26F, -1.20F, // agrees
    0.00F, -0.62F, 0.39F,  0.84F,  0.26F,  0.23F,  // partly
    0.00F, -0.85F, -0.66F, 0.63F,  -0.77F, 0.21F,  // married
    0.00F, -0.29F, -0.13F, -0.15F, -0.66F, -0.12F, // differs
};

constexpr std::array<float, 55> kNirFirstName{
    0.00F, 0.00F,  0.00F,  0.00F, 0.00F,  // missing
    0.00F, 2.64F,  0.14F,  0.00F, -2.07F, // equal_own
    0.00F, 4.23F,  -0.51F, 0.00F, -2.51F, // equal_unverified
    0.00F, 1.99F,  -0.90F, 0.00F, -1.03F, // equal_other
    0.00F, 0.14F,  0.00F,  0.00F, 0.59F,  // close_own
    0.00F, 0.85F,  -0.07F, 0.00F, 0.78F,  // close
    0.00F, 0.16F,  0.02F,  0.00F, 0.15F,  // twin
    0.00F, -0.99F, -0.10F, 0.00F, 0.31F,  // both_own_differ
    0.00F, -0.47F, -0.29F, 0.00F, -0.43F, // differs
    0.00F, -0.21F, -0.32F, 0.00F, 0.49F,  // fits_birth
    0.00F, 0.27F,  -0.26F, 0.00F, 0.31F,  // contradicts_birth
};

constexpr std::array<float, 66> kNirBirth{
    0.00F, 0.00F,  0.00F,  0.00F,  0.00F,  0.00F,  // missing
    0.00F, 3.77F,  1.52F,  1.65F,  0.00F,  0.00F,  // equal_own
    0.00F, 0.24F,  1.20F,  1.11F,  0.00F,  0.00F,  // equal_unverified
    0.00F, -0.46F, 2.84F,  0.80F,  1.40F,  -1.33F, // equal_other
    0.00F, 0.79F,  -0.40F, 0.08F,  -0.38F, -0.20F, // close_own
    0.00F, 0.07F,  0.38F,  -0.05F, -0.19F, -0.18F, // close
    0.00F, 0.33F,  0.01F,  0.00F,  0.00F,  0.00F,  // twin
    0.00F, -1.23F, 0.26F,  -0.01F, -0.01F, -0.01F, // both_own_differ
    0.00F, 2.22F,  1.62F,  1.60F,  1.00F,  0.76F,  // differs
    0.00F, -3.32F, -1.10F, 0.47F,  1.09F,  -0.57F, // fits_birth
    0.00F, 0.00F,  0.37F,  -0.02F, 1.76F,  0.46F,  // contradicts_birth
};

constexpr std::array<float, 120> kHousehold{
    0.00F, 0.00F,  0.00F,  0.00F,  0.00F,  0.00F,  // none_shared__missing
    0.00F, 0.00F,  0.00F,  0.00F,  0.00F,  0.00F,  // none_shared__agrees
    0.00F, 0.00F,  0.00F,  0.00F,  0.00F,  0.00F,  // none_shared__partly
    0.00F, 0.00F,  0.00F,  0.00F,  0.00F,  0.00F,  // none_shared__married
    0.00F, 0.00F,  0.00F,  0.00F,  0.00F,  0.00F,  // none_shared__differs
    0.00F, 0.00F,  0.00F,  0.00F,  0.00F,  0.00F,  // one_shared__missing
    0.00F, 0.20F,  2.50F,  3.17F,  1.87F,  0.06F,  // one_shared__agrees
    0.00F, -1.94F, 1.36F,  1.06F,  0.67F,  0.65F,  // one_shared__partly
    0.00F, 0.00F,  0.00F,  0.00F,  0.00F,  0.00F,  // one_shared__married
    0.00F, -1.55F, 1.83F,  1.64F,  1.36F,  0.31F,  // one_shared__differs
    0.00F, 0.00F,  0.00F,  0.00F,  0.00F,  0.00F,  // two_shared__missing
    0.00F, -2.24F, 0.83F,  1.04F,  1.46F,  -1.25F, // two_shared__agrees
    0.00F, -3.93F, -0.62F, -0.38F, 0.43F,  -0.27F, // two_shared__partly
    0.00F, 0.00F,  0.00F,  0.00F,  0.00F,  0.00F,  // two_shared__married
    0.00F, -2.42F, -0.47F, 1.08F,  0.56F,  -0.17F, // two_shared__differs
    0.00F, 0.00F,  0.00F,  0.00F,  0.00F,  0.00F,  // three_shared__missing
    0.00F, -0.48F, 0.00F,  0.00F,  -0.48F, -1.75F, // three_shared__agrees
    0.00F, -0.48F, 0.02F,  0.00F,  0.50F,  -0.10F, // three_shared__partly
    0.00F, 0.00F,  0.00F,  0.00F,  0.00F,  0.00F,  // three_shared__married
    0.00F, -4.44F, -0.67F, -0.14F, 0.01F,  -0.05F, // three_shared__differs
};

constexpr std::array<float, 20> kAddressSurname{
    0.00F, 0.00F,  0.00F,  0.00F,  0.00F,  // missing
    0.00F, -9.77F, -3.66F, 2.43F,  4.24F,  // same
    0.00F, -3.33F, -0.35F, 0.03F,  0.69F,  // near
    0.00F, -0.24F, -0.32F, -1.68F, -0.62F, // differs
};

constexpr Calibrations kCalibrations{{
    {0.943, 1.056}, // 34401 pairs
    {0.845, 1.154}, // 111624 pairs
    {0.782, 0.890}, // 27034 pairs
    {0.780, 0.803}, // 53507 pairs
}};

constexpr LevelShares kMatchShares{
    0.000000F, // surname/missing
    0.004197F, // surname/exact_0
    0.058736F, // surname/exact_1
    0.110086F, // surname/exact_2
    0.286664F, // surname/exact_3
    0.320015F, // surname/exact_4
    0.091425F, // surname/exact_5
    0.040632F, // surname/close
    0.028409F, // surname/near
    0.008093F, // surname/sound
    0.000120F, // surname/contained
    0.004754F, // surname/shared_part
    0.014118F, // surname/swapped
    0.008725F, // surname/similar
    0.008710F, // surname/may_be_married
    0.015314F, // surname/differs
    0.000000F, // first_name/missing
    0.030601F, // first_name/exact_0
    0.102022F, // first_name/exact_1
    0.351483F, // first_name/exact_2
    0.187474F, // first_name/exact_3
    0.089890F, // first_name/exact_4
    0.083099F, // first_name/exact_5
    0.003750F, // first_name/variant
    0.047739F, // first_name/close
    0.031228F, // first_name/near
    0.013223F, // first_name/other
    0.005207F, // first_name/sound
    0.012469F, // first_name/initial
    0.000366F, // first_name/part
    0.003063F, // first_name/similar
    0.014023F, // first_name/swapped
    0.024086F, // first_name/differs
    0.000276F, // first_name/differs_other_sex
    0.000000F, // birth_date/missing
    0.877755F, // birth_date/exact
    0.002308F, // birth_date/exact_default
    0.013555F, // birth_date/swapped
    0.044631F, // birth_date/one_digit
    0.022589F, // birth_date/year_month
    0.007880F, // birth_date/year_day
    0.003735F, // birth_date/month_day
    0.009897F, // birth_date/partial
    0.013077F, // birth_date/year_default
    0.002162F, // birth_date/same_year
    0.001812F, // birth_date/differs
    0.000598F, // birth_date/generation_gap
    0.000000F, // sex/missing
    0.986866F, // sex/agrees
    0.013134F, // sex/differs
    0.000000F, // nir/missing
    0.639725F, // nir/equal_own
    0.153676F, // nir/equal_unverified
    0.118132F, // nir/equal_other
    0.015914F, // nir/close_own
    0.008620F, // nir/close
    0.003804F, // nir/twin
    0.000070F, // nir/both_own_differ
    0.039313F, // nir/differs
    0.019596F, // nir/fits_birth
    0.001152F, // nir/contradicts_birth
    0.000000F, // phone/missing
    0.629290F, // phone/equal
    0.370710F, // phone/differs
    0.000000F, // email/missing
    0.077665F, // email/equal_own
    0.081263F, // email/equal_other
    0.004752F, // email/user_part
    0.044603F, // email/differs
    0.791718F, // email/fits_name
    0.000000F, // address/missing
    0.725906F, // address/full
    0.010368F, // address/street
    0.000000F, // address/place_only_rare
    0.000000F, // address/place_only
    0.025233F, // address/place_rare
    0.128756F, // address/place
    0.013952F, // address/department
    0.095784F, // address/differs
};
constexpr LevelShares kRandomShares{
    0.000000F, // surname/missing
    0.000025F, // surname/exact_0
    0.000086F, // surname/exact_1
    0.000045F, // surname/exact_2
    0.000023F, // surname/exact_3
    0.000005F, // surname/exact_4
    0.000000F, // surname/exact_5
    0.000122F, // surname/close
    0.000270F, // surname/near
    0.000046F, // surname/sound
    0.000068F, // surname/contained
    0.000010F, // surname/shared_part
    0.000000F, // surname/swapped
    0.001765F, // surname/similar
    0.230502F, // surname/may_be_married
    0.767032F, // surname/differs
    0.000000F, // first_name/missing
    0.000816F, // first_name/exact_0
    0.000699F, // first_name/exact_1
    0.001109F, // first_name/exact_2
    0.000190F, // first_name/exact_3
    0.000019F, // first_name/exact_4
    0.000004F, // first_name/exact_5
    0.000697F, // first_name/variant
    0.000983F, // first_name/close
    0.002989F, // first_name/near
    0.002072F, // first_name/other
    0.000053F, // first_name/sound
    0.000934F, // first_name/initial
    0.001712F, // first_name/part
    0.004553F, // first_name/similar
    0.000000F, // first_name/swapped
    0.588680F, // first_name/differs
    0.394489F, // first_name/differs_other_sex
    0.000000F, // birth_date/missing
    0.000035F, // birth_date/exact
    0.000001F, // birth_date/exact_default
    0.000009F, // birth_date/swapped
    0.001076F, // birth_date/one_digit
    0.000571F, // birth_date/year_month
    0.000130F, // birth_date/year_day
    0.002243F, // birth_date/month_day
    0.000127F, // birth_date/partial
    0.000238F, // birth_date/year_default
    0.010464F, // birth_date/same_year
    0.508881F, // birth_date/differs
    0.476226F, // birth_date/generation_gap
    0.000000F, // sex/missing
    0.500579F, // sex/agrees
    0.499421F, // sex/differs
    0.000000F, // nir/missing
    0.000000F, // nir/equal_own
    0.000000F, // nir/equal_unverified
    0.000001F, // nir/equal_other
    0.000000F, // nir/close_own
    0.000000F, // nir/close
    0.000000F, // nir/twin
    0.527534F, // nir/both_own_differ
    0.441009F, // nir/differs
    0.000021F, // nir/fits_birth
    0.031435F, // nir/contradicts_birth
    0.000000F, // phone/missing
    0.000001F, // phone/equal
    0.999999F, // phone/differs
    0.000000F, // email/missing
    0.000000F, // email/equal_own
    0.000000F, // email/equal_other
    0.000000F, // email/user_part
    0.999927F, // email/differs
    0.000073F, // email/fits_name
    0.000000F, // address/missing
    0.000005F, // address/full
    0.000240F, // address/street
    0.000000F, // address/place_only_rare
    0.000000F, // address/place_only
    0.000010F, // address/place_rare
    0.008901F, // address/place
    0.115938F, // address/department
    0.874906F, // address/differs
};

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

LevelShares defaultMatchShares()
{
    return kMatchShares;
}

LevelShares defaultRandomShares()
{
    return kRandomShares;
}

Calibrations defaultCalibrations()
{
    return kCalibrations;
}

} // namespace matching
