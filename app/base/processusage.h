// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QtGlobal>

namespace base {

// What this process has used so far, as the system counts it.
double processCpuSeconds(); // of all its threads, not of the wall
qint64 processPeakMemory(); // bytes; 0 where the system does not say

} // namespace base
