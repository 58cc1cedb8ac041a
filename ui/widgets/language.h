// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

namespace ui {

// French words, dates and numbers, whatever the system says: the work, the law
// and the letters are French.
void useFrench();

} // namespace ui
