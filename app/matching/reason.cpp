// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "matching/reason.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>
#include <cstddef>

namespace matching {

namespace {

struct Entry {
    const char *code;
    const char *text;
    bool contradicts = false;
};

// In the order of Reason.
constexpr std::array<Entry, kReasonCount> kReasons{{
    {"nir_own", QT_TRANSLATE_NOOP("matching", "Same social-security number, the person's own")},
    {"nir_unverified", QT_TRANSLATE_NOOP("matching", "Same social-security number, unverified")},
    {"nir_other_person",
     QT_TRANSLATE_NOOP("matching", "Same social-security number, but a relative's")},
    {"nir_close", QT_TRANSLATE_NOOP("matching", "Social-security numbers one digit apart")},
    {"nir_twin", QT_TRANSLATE_NOOP("matching", "Social-security numbers differ as those of twins"),
     true},
    {"nir_differs", QT_TRANSLATE_NOOP("matching", "Each has a social-security number of their own"),
     true},
    {"nir_fits_birth",
     QT_TRANSLATE_NOOP("matching", "Social-security number fits the other birth date")},
    {"nir_contradicts_birth",
     QT_TRANSLATE_NOOP("matching", "Social-security number contradicts the other birth date"),
     true},
    {"birth_date", QT_TRANSLATE_NOOP("matching", "Same birth date")},
    {"birth_date_default", QT_TRANSLATE_NOOP("matching", "Same birth date, a 1 January")},
    {"day_month_swapped", QT_TRANSLATE_NOOP("matching", "Day and month of birth exchanged")},
    {"birth_date_close", QT_TRANSLATE_NOOP("matching", "Birth dates nearly equal")},
    {"birth_date_partial", QT_TRANSLATE_NOOP("matching", "Known parts of the birth dates agree")},
    {"birth_year", QT_TRANSLATE_NOOP("matching", "Same birth year only")},
    {"birth_date_differs", QT_TRANSLATE_NOOP("matching", "Birth dates differ"), true},
    {"generation_gap", QT_TRANSLATE_NOOP("matching", "A generation between the birth dates"), true},
    {"first_name", QT_TRANSLATE_NOOP("matching", "Same first name")},
    {"first_name_variant", QT_TRANSLATE_NOOP("matching", "Forms of the same first name")},
    {"first_name_close", QT_TRANSLATE_NOOP("matching", "First names nearly equal")},
    {"first_name_sound", QT_TRANSLATE_NOOP("matching", "First names sound the same")},
    {"first_name_other",
     QT_TRANSLATE_NOOP("matching", "First name is among the other given names")},
    {"first_name_part", QT_TRANSLATE_NOOP("matching", "One first name is part of the other")},
    {"first_name_differs", QT_TRANSLATE_NOOP("matching", "First names differ"), true},
    {"surname", QT_TRANSLATE_NOOP("matching", "Same surname")},
    {"surname_birth_usual",
     QT_TRANSLATE_NOOP("matching", "Birth name of one is the name of use of the other")},
    {"surname_close", QT_TRANSLATE_NOOP("matching", "Surnames nearly equal")},
    {"surname_sound", QT_TRANSLATE_NOOP("matching", "Surnames sound the same")},
    {"surname_part", QT_TRANSLATE_NOOP("matching", "One surname is part of the other")},
    {"surname_differs", QT_TRANSLATE_NOOP("matching", "Surnames differ"), true},
    {"surname_may_be_married",
     QT_TRANSLATE_NOOP("matching", "Surnames differ, perhaps by marriage")},
    {"names_swapped", QT_TRANSLATE_NOOP("matching", "First name and surname exchanged")},
    {"sex_differs", QT_TRANSLATE_NOOP("matching", "Sex differs"), true},
    {"phone", QT_TRANSLATE_NOOP("matching", "Same telephone number")},
    {"email_own", QT_TRANSLATE_NOOP("matching", "Same e-mail address, with the first name in it")},
    {"email", QT_TRANSLATE_NOOP("matching", "Same e-mail address")},
    {"email_user", QT_TRANSLATE_NOOP("matching", "Same e-mail user at another provider")},
    {"email_fits_name", QT_TRANSLATE_NOOP("matching", "E-mail address fits the other's name")},
    {"address", QT_TRANSLATE_NOOP("matching", "Same address")},
    {"street", QT_TRANSLATE_NOOP("matching", "Same street")},
    {"town", QT_TRANSLATE_NOOP("matching", "Same town")},
    {"address_differs", QT_TRANSLATE_NOOP("matching", "Addresses differ")},
    {"rare_name", QT_TRANSLATE_NOOP("matching", "The surname is rare")},
    {"common_name", QT_TRANSLATE_NOOP("matching", "First name and surname are common")},
    {"too_few_proofs", QT_TRANSLATE_NOOP("matching", "Fewer than two proofs of identity"), true},
    {"competitor", QT_TRANSLATE_NOOP("matching", "Another person fits as well"), true},
    {"minor_parent_nir",
     QT_TRANSLATE_NOOP("matching", "Rests on a relative's social-security number"), true},
    {"names_only",
     QT_TRANSLATE_NOOP("matching", "Neither birth date nor own number confirms the names"), true},
    {"rare_town", QT_TRANSLATE_NOOP("matching", "Few live in that town")},
}};

const Entry &entryOf(Reason reason)
{
    return kReasons[static_cast<std::size_t>(reason)];
}

} // namespace

std::vector<Reason> ReasonSet::toVector() const
{
    std::vector<Reason> reasons;
    for (int i = 0; i < kReasonCount; ++i) {
        if (contains(static_cast<Reason>(i)))
            reasons.push_back(static_cast<Reason>(i));
    }
    return reasons;
}

QString reasonCode(Reason reason)
{
    return QString::fromLatin1(entryOf(reason).code);
}

std::optional<Reason> reasonFromCode(QStringView code)
{
    for (int i = 0; i < kReasonCount; ++i) {
        if (code == QLatin1String(kReasons[static_cast<std::size_t>(i)].code))
            return static_cast<Reason>(i);
    }
    return std::nullopt;
}

QString reasonCodes(ReasonSet reasons)
{
    QStringList codes;
    for (const Reason reason : reasons.toVector())
        codes.append(reasonCode(reason));
    return codes.join(u'+');
}

QString reasonText(Reason reason)
{
    return QCoreApplication::translate("matching", entryOf(reason).text);
}

bool isContradiction(Reason reason)
{
    return entryOf(reason).contradicts;
}

} // namespace matching
