// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cli/shell.h"
#include "services/backupservice.h"

namespace cli {

// What several commands say alike: where backups go, the last one, the last drill.
Answer answerOf(const services::BackupState &state);
QJsonArray checksJson(const QList<services::VaultCheck> &checks);

} // namespace cli
