// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QString>

#include <map>
#include <vector>

namespace ui {

// An option of a list: the key that is stored, the label that is shown.
struct Term {
    QString key;
    QString label;
};

// The options of the incident's fields, by the JSON name of the field.  From
// the CNIL's form as shipped, so that the labels are its own words.
using Terms = std::map<QString, std::vector<Term>>;

// The names whose options the form asks for.
const std::vector<QString> &termFields();

// The leaked categories in words, by categoryKey().
std::vector<Term> categoryTerms();

} // namespace ui
