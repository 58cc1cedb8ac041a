// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "services/session.h"

#include <QString>

namespace services {

// What one person needs for a « lettre-plainte »: reference and date of their letter,
// the facts in the words of the letters, where to file, a specimen
// (resources/complaint/complaint.json).  It names neither the person, who fills that
// in, nor any value that leaked.  PDF for ".pdf", else text; French, as all that goes
// to patients.  `reference` as typed, of a letter or an e-mail; Input when it is none,
// Conflict when the vault does not have it.
base::Result<void> writeComplaintHelp(const Session &session, const QString &reference,
                                      const QString &file);

} // namespace services
