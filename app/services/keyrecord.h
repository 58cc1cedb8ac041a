// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/session.h"

#include <QString>

#include <functional>
#include <optional>

namespace services {

// What the journal knows of keys.bin.  That file is changed outside the store, so a program that
// is killed in between leaves a change without an entry: the store therefore keeps the generation
// (store::KeyFile) that its last entry about the keys stands for.

// What a change of the keys was: the event, whose access, and which role it has now.
struct KeyChange {
    QString event;
    QString holder;
    std::optional<Role> role = {};
};

// Changes the keys and writes that down, also when `change` tells of an error after they were
// written.
base::Result<void> changeKeys(const Session &session, const KeyChange &what,
                              const std::function<base::Result<void>()> &change);

// Writes down what happened to the keys without an entry: "vault.keys_changed", a change whose
// entry is missing; "vault.keys_older", an older file that was put back (once for each).  After
// opening for writing.
base::Result<void> tellUntoldKeyChange(const Session &session);

} // namespace services
