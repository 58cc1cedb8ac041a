// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "notices/variant.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace notices {

namespace {

template<typename Value, typename Values>
std::optional<Value> withKey(const Values &values, QString (*keyOf)(Value), QStringView key)
{
    const auto found =
        std::ranges::find_if(values, [&](Value value) { return keyOf(value) == key; });
    return found == values.end() ? std::nullopt : std::optional(*found);
}

} // namespace

std::vector<Variant> allVariants()
{
    std::vector<Variant> variants;
    for (const bool isSupplement : {false, true})
        for (const Audience audience : kAllAudiences)
            for (const Form form : kAllForms)
                variants.push_back({audience, form, isSupplement});
    return variants;
}

Variant supplementOf(Variant variant)
{
    variant.isSupplement = true;
    return variant;
}

QString variantKey(const Variant &variant)
{
    // The word that vaults hold since the first version.
    const bool isToPerson = variant.audience == Audience::Person;
    QString key = isToPerson ? u"adult"_s : audienceKey(variant.audience);
    if (variant.form != Form::Standard)
        key += u'_' + formKey(variant.form);
    return variant.isSupplement ? key + u"_supplement"_s : key;
}

std::optional<Variant> variantFromKey(QStringView key)
{
    const std::vector<Variant> variants = allVariants();
    const auto found = std::ranges::find_if(
        variants, [&](const Variant &variant) { return variantKey(variant) == key; });
    return found == variants.end() ? std::nullopt : std::optional(*found);
}

QString audienceKey(Audience audience)
{
    switch (audience) {
    case Audience::Person:
        return u"person"_s;
    case Audience::Representative:
        return u"representative"_s;
    case Audience::Guardian:
        return u"guardian"_s;
    }
    return {};
}

std::optional<Audience> audienceFromKey(QStringView key)
{
    return withKey<Audience>(kAllAudiences, audienceKey, key);
}

QString formKey(Form form)
{
    switch (form) {
    case Form::Standard:
        return u"standard"_s;
    case Form::LargePrint:
        return u"large_print"_s;
    case Form::EasyRead:
        return u"easy_read"_s;
    case Form::English:
        return u"english"_s;
    }
    return {};
}

std::optional<Form> formFromKey(QStringView key)
{
    return withKey<Form>(kAllForms, formKey, key);
}

QString audienceText(Audience audience)
{
    switch (audience) {
    case Audience::Person:
        return QCoreApplication::translate("notices", "Person");
    case Audience::Representative:
        return QCoreApplication::translate("notices", "Representatives of a minor");
    case Audience::Guardian:
        return QCoreApplication::translate("notices", "Guardian of a protected adult");
    }
    return {};
}

QString formText(Form form)
{
    switch (form) {
    case Form::Standard:
        return QCoreApplication::translate("notices", "standard");
    case Form::LargePrint:
        return QCoreApplication::translate("notices", "large print");
    case Form::EasyRead:
        return QCoreApplication::translate("notices", "easy to read (FALC)");
    case Form::English:
        return QCoreApplication::translate("notices", "with an English courtesy text");
    }
    return {};
}

QString variantText(const Variant &variant)
{
    QStringList parts{audienceText(variant.audience)};
    if (variant.form != Form::Standard)
        parts.append(formText(variant.form));
    if (variant.isSupplement)
        parts.append(QCoreApplication::translate("notices", "supplement"));
    return parts.join(u" · "_s);
}

} // namespace notices
