// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/processusage.h"

#ifdef Q_OS_WIN
#include <qt_windows.h>

#include <psapi.h>
#else
#include <ctime>
#include <sys/resource.h>
#endif

namespace base {

#ifdef Q_OS_WIN

static double seconds(const FILETIME &time)
{
    return double(quint64{time.dwHighDateTime} << 32 | time.dwLowDateTime) / 1e7;
}

// std::clock() counts the wall's time on Windows.
double processCpuSeconds()
{
    FILETIME begin{};
    FILETIME end{};
    FILETIME kernel{};
    FILETIME user{};
    if (!GetProcessTimes(GetCurrentProcess(), &begin, &end, &kernel, &user))
        return 0;
    return seconds(kernel) + seconds(user);
}

qint64 processPeakMemory()
{
    PROCESS_MEMORY_COUNTERS usage{};
    if (!GetProcessMemoryInfo(GetCurrentProcess(), &usage, sizeof usage))
        return 0;
    return qint64(usage.PeakWorkingSetSize);
}

#else

double processCpuSeconds()
{
    return double(std::clock()) / CLOCKS_PER_SEC;
}

qint64 processPeakMemory()
{
    rusage usage{};
    if (getrusage(RUSAGE_SELF, &usage) != 0)
        return 0;
    return qint64(usage.ru_maxrss) * 1024; // Linux counts in KiB
}

#endif

} // namespace base
