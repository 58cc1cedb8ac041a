// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "ui/intake/mappingtable.h"

namespace ui {

// Every field name of the mapping file with its label, in the order
// in which a person thinks of them.
std::vector<FieldChoice> fieldChoices();
// The label of one; empty for no field.
QString fieldLabel(const QString &key);

} // namespace ui
