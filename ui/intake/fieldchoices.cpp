// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/intake/fieldchoices.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Entry {
    const char *key;
    const char *label;
};

constexpr std::array kEntries{
    Entry{"record_id", QT_TRANSLATE_NOOP("ui::Field", "Number of the record")},
    Entry{"birth_name", QT_TRANSLATE_NOOP("ui::Field", "Birth name")},
    Entry{"usual_name", QT_TRANSLATE_NOOP("ui::Field", "Name in use")},
    Entry{"given_names", QT_TRANSLATE_NOOP("ui::Field", "Given names")},
    Entry{"first_given_name", QT_TRANSLATE_NOOP("ui::Field", "First given name")},
    Entry{"birth_date", QT_TRANSLATE_NOOP("ui::Field", "Date of birth")},
    Entry{"birth_day", QT_TRANSLATE_NOOP("ui::Field", "Day of birth")},
    Entry{"birth_month", QT_TRANSLATE_NOOP("ui::Field", "Month of birth")},
    Entry{"birth_year", QT_TRANSLATE_NOOP("ui::Field", "Year of birth")},
    Entry{"sex", QT_TRANSLATE_NOOP("ui::Field", "Sex")},
    Entry{"title", QT_TRANSLATE_NOOP("ui::Field", "Title (Mr, Mrs)")},
    Entry{"nir", QT_TRANSLATE_NOOP("ui::Field", "Social-security number (NIR)")},
    Entry{"ins", QT_TRANSLATE_NOOP("ui::Field", "National health identity (INS)")},
    Entry{"phone", QT_TRANSLATE_NOOP("ui::Field", "Phone")},
    Entry{"mobile", QT_TRANSLATE_NOOP("ui::Field", "Mobile phone")},
    Entry{"email", QT_TRANSLATE_NOOP("ui::Field", "E-mail")},
    Entry{"address", QT_TRANSLATE_NOOP("ui::Field", "Address")},
    Entry{"address2", QT_TRANSLATE_NOOP("ui::Field", "Address, second line")},
    Entry{"postal_code", QT_TRANSLATE_NOOP("ui::Field", "Postal code")},
    Entry{"city", QT_TRANSLATE_NOOP("ui::Field", "Town")},
    Entry{"country", QT_TRANSLATE_NOOP("ui::Field", "Country")},
    Entry{"guardian_name", QT_TRANSLATE_NOOP("ui::Field", "Legal representative")},
    Entry{"sample_date", QT_TRANSLATE_NOOP("ui::Field", "Date of the sample")},
    Entry{"lab_code", QT_TRANSLATE_NOOP("ui::Field", "Laboratory code (category only)")},
    Entry{"blood_group", QT_TRANSLATE_NOOP("ui::Field", "Blood group (category only)")},
    Entry{"physician", QT_TRANSLATE_NOOP("ui::Field", "Physician (category only)")},
    Entry{"insurer", QT_TRANSLATE_NOOP("ui::Field", "Health insurer (category only)")},
    Entry{"comment", QT_TRANSLATE_NOOP("ui::Field", "Comment (category only)")},
    Entry{"login", QT_TRANSLATE_NOOP("ui::Field", "Login (category only)")},
    Entry{"password", QT_TRANSLATE_NOOP("ui::Field", "Password (category only)")},
};

} // namespace

std::vector<FieldChoice> fieldChoices()
{
    std::vector<FieldChoice> choices;
    choices.reserve(kEntries.size());
    for (const Entry &entry : kEntries)
        choices.push_back({QString::fromLatin1(entry.key),
                           QCoreApplication::translate("ui::Field", entry.label)});
    return choices;
}

QString fieldLabel(const QString &key)
{
    const auto *found = std::ranges::find_if(
        kEntries, [&key](const Entry &entry) { return key == QLatin1String(entry.key); });
    return found == kEntries.end() ? QString()
                                   : QCoreApplication::translate("ui::Field", found->label);
}

} // namespace ui
