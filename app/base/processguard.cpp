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
// clang-format off: windows.h comes first
#include <sddl.h>
#include <werapi.h>
#include <windows.h>
// clang-format on
#else
#include <sys/resource.h>
#include <sys/stat.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
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
    wchar_t path[MAX_PATH] = {};
    const DWORD length = GetModuleFileNameW(nullptr, path, MAX_PATH);
    if (length == 0 || length == MAX_PATH)
        return;
    const wchar_t *name = path;
    for (const wchar_t *at = path; *at != L'\0'; ++at) {
        if (*at == L'\\')
            name = at + 1;
    }
    WerAddExcludedApplication(name, FALSE); // of this user: needs no administrator
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
    std::set_terminate(endWithoutWords);
}

void withholdToolkitMessages()
{
    qInstallMessageHandler(sayCategoryOnly);
}

void wipeStack()
{
    constexpr std::size_t kBytes = 512 * 1024;
    std::array<volatile unsigned char, kBytes> below;
    for (volatile unsigned char &byte : below)
        byte = 0;
}

} // namespace base
