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
// The same as a shape, for whoever does not see colours: ✖ ● ◇ …
QString clockSign(const deadlines::Deadline &deadline);

// What presses most first: passed duties, then by the time left; targets, what only
// grows old, what waits; then what is done, other readings, what does not apply.
std::vector<deadlines::Deadline> byUrgency(std::vector<deadlines::Deadline> deadlines);

// The clock that presses most: a passed one first, then the nearest limit.
const deadlines::Deadline *nearest(const std::vector<deadlines::Deadline> &deadlines);

} // namespace ui
