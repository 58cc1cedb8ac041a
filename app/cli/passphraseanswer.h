// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "cli/shell.h"
#include "services/passphrase.h"

namespace cli {

// What is said of a passphrase that a command is about to set: a note on standard error when it
// is too easy to guess, because scripts and trials choose what they like; with --strict, an Input
// error and nothing is done.  Input error when it is not UTF-8.
base::Result<services::PassphraseVerdict> judgedPassphrase(const Shell &shell,
                                                           const base::Secret &passphrase,
                                                           const QStringList &knownWords,
                                                           bool strict);

} // namespace cli
