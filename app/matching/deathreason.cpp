// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "matching/deathreason.h"

#include <QCoreApplication>

#include <algorithm>

namespace matching {

namespace {

struct Entry {
    const char *key;
    const char *text;
    bool against = false;
};

// In the order of the bits.
constexpr std::array<Entry, kAllDeathReasons.size()> kEntries{{
    {"birth_date", QT_TRANSLATE_NOOP("matching", "Same birth date")},
    {"new_year_birth", QT_TRANSLATE_NOOP("matching", "Same birth date, a 1 January")},
    {"day_month_swapped", QT_TRANSLATE_NOOP("matching", "Day and month of birth exchanged")},
    {"first_name", QT_TRANSLATE_NOOP("matching", "Same first name")},
    {"first_name_close", QT_TRANSLATE_NOOP("matching", "First names nearly equal")},
    {"first_name_other",
     QT_TRANSLATE_NOOP("matching", "First name is among the other given names")},
    {"birth_name", QT_TRANSLATE_NOOP("matching", "Same birth name")},
    {"usual_name",
     QT_TRANSLATE_NOOP("matching", "Birth name of one is the name of use of the other")},
    {"surname_close", QT_TRANSLATE_NOOP("matching", "Surnames nearly equal")},
    {"other_birth_name",
     QT_TRANSLATE_NOOP("matching", "The list of patients has another birth name"), true},
    {"maiden_name_unknown",
     QT_TRANSLATE_NOOP("matching", "Birth name unknown in the list of patients"), true},
    {"birth_place",
     QT_TRANSLATE_NOOP("matching", "Same commune of birth (social-security number)")},
    {"birth_country",
     QT_TRANSLATE_NOOP("matching", "Same country of birth (social-security number)")},
    {"birth_place_differs",
     QT_TRANSLATE_NOOP("matching", "Another place of birth (social-security number)"), true},
    {"sex_differs", QT_TRANSLATE_NOOP("matching", "Sex differs"), true},
    {"common_names", QT_TRANSLATE_NOOP("matching", "First name and surname are common"), true},
    {"several_deaths", QT_TRANSLATE_NOOP("matching", "Several deaths fit this patient"), true},
    {"sample_after_death", QT_TRANSLATE_NOOP("matching", "A sample was taken after this death"),
     true},
}};

const Entry &entryOf(DeathReason reason)
{
    const auto *const at = std::find(kAllDeathReasons.begin(), kAllDeathReasons.end(), reason);
    return kEntries[static_cast<std::size_t>(at - kAllDeathReasons.begin())];
}

} // namespace

QString deathReasonKey(DeathReason reason)
{
    return QString::fromLatin1(entryOf(reason).key);
}

QString deathReasonText(DeathReason reason)
{
    return QCoreApplication::translate("matching", entryOf(reason).text);
}

bool speaksAgainst(DeathReason reason)
{
    return entryOf(reason).against;
}

} // namespace matching
