// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

namespace base {

// Keeps what is in memory out of files and away from other programs.  First thing in main(),
// before the first thread; for the whole process and for good:
//
// - no core file (RLIMIT_CORE 0), and no other process of the same user may read the memory or
//   attach a debugger (PR_SET_DUMPABLE 0: proc(5), ptrace(2)); on Windows no error report with
//   a memory image (WerAddExcludedApplication) and no PROCESS_VM_READ in the process's DACL;
// - on Windows, as much memory may be locked as the secrets need (SetProcessWorkingSetSize);
// - new files are for their owner only (umask 077); on Windows they inherit the rights of their
// folder;
// - an exception that nobody caught ends the program without printing its text, which may
//   quote a value.
//
// What the administrator of the machine can do is not prevented.
void guardProcess();

// Messages of the toolkit go to standard error, and from there into the desktop's log; some
// quote what they are about, such as the argument that QString::arg() misses.  After this,
// only their category is said, except before the program ends (qFatal).
void withholdToolkitMessages();

// What the programs write to standard output and error is UTF-8: tells the Windows console.
void printUtf8();

// Overwrites what earlier calls have left on the calling thread's stack, down to half a megabyte.
void wipeStack();

} // namespace base
