// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/session.h"
#include "store/releasestore.h"

#include <QString>
#include <QStringView>

#include <vector>

namespace services {

// The signatures on the mailing that is due now.
//
// One is for the letters that its holder had looked at.  It lapses when something was written
// down since that may change who is written to, or where, and when its holder may no longer sign:
// they left the vault, became a reader, or somebody else has their name by now.
struct ReleaseSignatures {
    std::vector<store::ReleaseSignature> valid; // role: the lesser of then and now
    qint64 lapsed = 0;
};
ReleaseSignatures releaseSignatures(const Session &session, store::Database &database,
                                    const QString &textsSha256, qint64 letters);

// Whether an event of the journal may change who is written to, or where.
bool changesMailing(QStringView event);

} // namespace services
