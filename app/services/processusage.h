// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QtGlobal>

namespace services {

// What this process has used so far, as the system counts it: for the figures
// of the demonstration.
double processCpuSeconds();
qint64 processPeakMemory(); // bytes; 0 where the system does not say

} // namespace services
