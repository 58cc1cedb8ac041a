// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/processguard.h"

#include <QString>
#include <qlogging.h>

#include <array>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <exception>

#ifdef Q_OS_WIN
#include <qt_windows.h>

#include <sddl.h>
#include <string>
#else
#include <sys/resource.h>
#include <sys/stat.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

#ifdef Q_OS_WIN
// Of werapi.h, which mingw has in a form that does not compile.
extern "C" HRESULT WINAPI WerAddExcludedApplication(PCWSTR executable, BOOL ofAllUsers);
#endif

namespace base {

namespace {

[[noreturn]] void endWithoutWords()
{
    std::fputs("Internal error: the program had to stop.\n", stderr);
    std::abort();
}

#ifdef Q_OS_WIN

// The owner may ask about the process, wait for it and end it; nobody but the system may read
// its memory.  OW are the owner's rights, without which the owner could give itself more.
void restrictAccess()
{
    constexpr auto rights = L"D:P(A;;GA;;;SY)(A;;0x00101401;;;OW)";
    PSECURITY_DESCRIPTOR descriptor = nullptr;
    if (!ConvertStringSecurityDescriptorToSecurityDescriptorW(rights, SDDL_REVISION_1, &descriptor,
                                                              nullptr))
        return;
    SetKernelObjectSecurity(GetCurrentProcess(), DACL_SECURITY_INFORMATION, descriptor);
    LocalFree(descriptor);
}

void forbidDumps()
{
    SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX | SEM_NOOPENFILEERRORBOX);
    constexpr DWORD kLongestPath = 32'767;
    std::wstring path(kLongestPath, L'\0');
    path.resize(GetModuleFileNameW(nullptr, path.data(), kLongestPath));
    const std::wstring name = path.substr(path.rfind(L'\\') + 1);
    if (!name.empty())
        WerAddExcludedApplication(name.c_str(), FALSE); // of this user: needs no administrator
}

// VirtualLock() takes no more than the smallest working set, some 200 KiB at first; beyond that
// libsodium would go on with memory that may be written to the page file.
void allowLockedMemory()
{
    constexpr SIZE_T kBytes = 4 << 20;
    SIZE_T least = 0;
    SIZE_T most = 0;
    if (GetProcessWorkingSetSize(GetCurrentProcess(), &least, &most))
        SetProcessWorkingSetSize(GetCurrentProcess(), least + kBytes, most + kBytes);
}

#else

void restrictAccess()
{
#ifdef Q_OS_LINUX
    prctl(PR_SET_DUMPABLE, 0);
#endif
    umask(S_IRWXG | S_IRWXO);
}

void forbidDumps()
{
    const rlimit none{.rlim_cur = 0, .rlim_max = 0};
    setrlimit(RLIMIT_CORE, &none);
}

void allowLockedMemory() { } // RLIMIT_MEMLOCK suffices

#endif

const char *severityOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug";
    case QtInfoMsg:
        return "info";
    case QtWarningMsg:
        return "warning";
    case QtCriticalMsg:
        return "critical";
    case QtFatalMsg:
        return "fatal";
    }
    return "";
}

void sayCategoryOnly(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const char *category = context.category != nullptr ? context.category : "default";
    if (type == QtFatalMsg)
        std::fprintf(stderr, "%s\n", message.toLocal8Bit().constData());
    else
        std::fprintf(stderr, "toolkit: %s (%s)\n", severityOf(type), category);
}

} // namespace

void guardProcess()
{
    forbidDumps();
    restrictAccess();
    allowLockedMemory();
    std::set_terminate(endWithoutWords);
}

void withholdToolkitMessages()
{
    qInstallMessageHandler(sayCategoryOnly);
}

void printUtf8()
{
#ifdef Q_OS_WIN
    SetConsoleOutputCP(CP_UTF8);
#endif
}

void wipeStack()
{
    constexpr std::size_t kBytes = 512 * 1024;
    std::array<volatile unsigned char, kBytes> below;
    for (volatile unsigned char &byte : below)
        byte = 0;
}

} // namespace base
