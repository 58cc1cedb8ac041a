// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "matching/explanation.h"
#include "matching/reason.h"

#include <QString>

namespace services {

// How two values of a field differ, as a sign of its own shape and in two or
// three words: « ≈ 1 lettre », « ↔ jour et mois ».  Both empty for what is not
// about one field.
struct FieldMark {
    QString sign;
    QString words;

    bool operator==(const FieldMark &) const = default;
};

FieldMark markOf(const matching::ExplainedField &field, matching::ReasonSet reasons);

} // namespace services
