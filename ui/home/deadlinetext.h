// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "deadlines/deadline.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace ui {

// « encore 2 j 4 h », « dépassé depuis 3 h », « fait avec 5 h d'avance »: how
// a clock stands, in words.
QString standing(const deadlines::Deadline &deadline);
bool isDanger(const deadlines::Deadline &deadline);

// The clock that presses most: a passed one first, then the nearest limit.
const deadlines::Deadline *nearest(const std::vector<deadlines::Deadline> &deadlines);

} // namespace ui
