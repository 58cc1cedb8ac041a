// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "base/secret.h"

namespace store {

// The master key itself, to be printed: 256 bits and a checksum of 24 in Crockford's
// base 32 (no I, L, O, U), 14 groups of 4: "7K3M-…-X0QZ".  It needs no other file, and
// so outlives the loss of keys.bin; one wrong sheet in 16 million passes the checksum.
// ASCII in guarded memory, both ways.
base::Secret recoveryCodeFor(const base::Secret &masterKey);

// Reads a code as people type it: any case, O for 0, I and L for 1, blanks and hyphens
// anywhere or nowhere.  An Input error says how many characters there are, or which
// group holds one that cannot be, or that the code does not match as a whole.  If one other
// character, or one swap of neighbours, and no second one would make it match, the error names
// the group, never the character: whoever guesses must not be helped to the end.
base::Result<base::Secret> masterKeyFrom(const base::Secret &code);

} // namespace store
