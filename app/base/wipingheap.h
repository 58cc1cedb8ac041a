// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

namespace base {

// A program that links the object library base_wipingheap overwrites memory before it is given
// back to the heap: names, addresses and passphrases do not stay behind in what a QString, a
// model or SQLite no longer needs.  It replaces free() and realloc() for every library of the
// process, with the GNU C library only, and not in a build with AddressSanitizer, which has
// its own.  Elsewhere it does nothing, which isHeapWiped() tells.
//
// Not seen by it: memory that never comes from malloc() (stacks, PDFium's own allocator, what
// the display server was sent).
//
// mallopt(M_PERTURB) does not do: glibc keeps the last seven blocks of each size up to 1 KiB
// aside (tcache) before it would overwrite them.
bool isHeapWiped();

// Wiping costs time.  It is on from the start; a program that keeps nothing for long turns it off,
// and on again before a secret becomes text.
void setHeapWiped(bool isWiped);

} // namespace base
