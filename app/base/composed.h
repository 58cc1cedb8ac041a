// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/secret.h"

#include <optional>

namespace base {

// A passphrase in one form, whichever keyboard, file or system wrote it: in Unicode's form C
// (UAX #15), "é" as one character and not as "e" and an accent.  Nothing when the bytes are not
// UTF-8 (RFC 3629).  Like QString::normalized(), but in guarded memory throughout.
std::optional<Secret> composed(const Secret &utf8);

} // namespace base
