// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/lock/sessionwatch.h"

namespace ui {

// Nobody to listen to: the vault locks by the clock and by hand.
std::unique_ptr<SystemListener> SystemListener::make(SessionWatch &)
{
    return nullptr;
}

} // namespace ui
