// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "base/secret.h"
#include "services/session.h"

namespace services {

// The key under which the window keeps what was typed and not saved while the vault is locked
// (base/sealing.h): 32 bytes that come from the open vault only, the same at every opening.
base::Result<base::Secret> unsavedWorkKey(const Session &session);

} // namespace services
