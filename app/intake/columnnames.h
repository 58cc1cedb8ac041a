// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "intake/field.h"

#include <QStringView>

#include <optional>

namespace intake {

struct NameMatch {
    Field field = Field::RecordId;
    double confidence = 0; // 0…1
    // NOM alone: the name of use, unless another column is that one.
    bool plainName = false;
};

// What a column's name says, by a dictionary of the headers that French
// laboratory software writes, and of English ones.  Accents, case, separators
// and little words do not matter: "Nom de naissance" is NOM_NAISSANCE.
std::optional<NameMatch> recogniseColumnName(QStringView name);

} // namespace intake
