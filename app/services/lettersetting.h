// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "services/letterbook.h"
#include "services/session.h"

#include <QByteArray>

namespace services {

// What every letter of a day starts from.
struct LetterSetting {
    incident::Incident incident;
    LetterContext context;
    QByteArray referenceKey;
    bool hasEnglishWords = true; // of the incident, for letters abroad
};

// Reads it from the vault.  The day is the laboratory's own: it decides who is a
// minor and is printed.
base::Result<LetterSetting> letterSetting(const Session &session);

// The letter of one person as it would be printed now: for previews and samples.
// Conflict for a person without a letter, with the reason.
base::Result<notices::Letter> letterToPrint(store::Database &database, const LetterSetting &setting,
                                            notices::LetterComposer &composer,
                                            store::PersonId personId);

} // namespace services
