// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "services/session.h"

#include <QIODevice>

namespace services {

// Where every person concerned stands.  The sum closes: persons = informed +
// inPreparation + returned + publicNotice + toDo + blocked + deceased.
struct Ledger {
    qint64 persons = 0;
    qint64 informed = 0;      // letter posted, not returned; or e-mail that a server accepted
    qint64 inPreparation = 0; // letter printed, not yet posted; e-mail on its way or uncertain
    qint64 returned = 0;      // nobody decided yet what follows
    qint64 publicNotice = 0;  // no usable address: GDPR art. 34(3)(c)
    qint64 blocked = 0;       // no letter possible yet, with a reason
    qint64 deceased = 0;      // confirmed, and no letter reached them: none is due
    qint64 toDo = 0;          // nobody wrote to them yet, or not about all that leaked:
    qint64 supplements = 0;   // these, who are due a supplement
    qint64 reviewsOpen = 0;   // pairs that may still add persons

    bool closes() const
    {
        return persons
            == informed + inPreparation + returned + publicNotice + blocked + deceased + toDo;
    }
};
base::Result<Ledger> ledger(const Session &session);
// CSV: one row per person and channel, by internal ids and references only.  State of a
// letter: printed, posted, returned; of an e-mail: pending, sending, accepted, refused,
// uncertain, failed.
base::Result<qint64> exportLedger(const Session &session, QIODevice &device);

} // namespace services
