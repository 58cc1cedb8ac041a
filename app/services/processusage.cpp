// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/processusage.h"

#include <ctime>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

namespace services {

double processCpuSeconds()
{
    return double(std::clock()) / CLOCKS_PER_SEC;
}

qint64 processPeakMemory()
{
#ifdef Q_OS_UNIX
    rusage usage{};
    if (getrusage(RUSAGE_SELF, &usage) != 0)
        return 0;
    return qint64(usage.ru_maxrss) * 1024; // Linux counts in KiB
#else
    return 0;
#endif
}

} // namespace services
