// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/incident/terms.h"

#include "people/datacategory.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr std::array kCategoryLabels{
    QT_TRANSLATE_NOOP("ui::Category", "Identity: names, sex, date of birth"),
    QT_TRANSLATE_NOOP("ui::Category", "Social-security number (NIR)"),
    QT_TRANSLATE_NOOP("ui::Category", "Postal address"),
    QT_TRANSLATE_NOOP("ui::Category", "Phone number"),
    QT_TRANSLATE_NOOP("ui::Category", "E-mail address"),
    QT_TRANSLATE_NOOP("ui::Category", "Date of a visit or of a sample"),
    QT_TRANSLATE_NOOP("ui::Category", "Laboratory code"),
    QT_TRANSLATE_NOOP("ui::Category", "Blood group (health)"),
    QT_TRANSLATE_NOOP("ui::Category", "Name of the physician"),
    QT_TRANSLATE_NOOP("ui::Category", "Health insurer"),
    QT_TRANSLATE_NOOP("ui::Category", "Comment on health (health)"),
    QT_TRANSLATE_NOOP("ui::Category", "Login"),
    QT_TRANSLATE_NOOP("ui::Category", "Password"),
    QT_TRANSLATE_NOOP("ui::Category", "Other data"),
};
static_assert(kCategoryLabels.size() == people::kAllDataCategories.size());

} // namespace

const std::vector<QString> &termFields()
{
    static const std::vector<QString> fields{
        u"natures"_s,
        u"origins"_s,
        u"cause"_s,
        u"data_types"_s,
        u"sensitive_data"_s,
        u"subject_categories"_s,
        u"consequences"_s,
        u"harms"_s,
        u"severity"_s,
        u"communication"_s,
        u"no_communication_reason"_s,
    };
    return fields;
}

std::vector<Term> categoryTerms()
{
    std::vector<Term> terms;
    terms.reserve(kCategoryLabels.size());
    for (std::size_t i = 0; i < kCategoryLabels.size(); ++i)
        terms.push_back({people::categoryKey(people::kAllDataCategories.at(i)),
                         QCoreApplication::translate("ui::Category", kCategoryLabels.at(i))});
    return terms;
}

} // namespace ui
