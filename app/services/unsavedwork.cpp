// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/unsavedwork.h"

#include "base/sealing.h"
#include "services/stage.h"
#include "store/incidentstore.h"

using namespace Qt::StringLiterals;

namespace services {

base::Result<base::Secret> unsavedWorkKey(const Session &session)
{
    return readStage(session, [](store::Database &database) -> base::Result<base::Secret> {
        // 64 hexadecimal digits that every vault has from its birth.
        const QByteArray own = store::IncidentStore(database)
                                   .setting(u"reference_key"_s)
                                   .value_or(QString())
                                   .toLatin1();
        if (own.isEmpty())
            return base::Secret::random(32); // what is sealed then does not come back
        return base::derivedKey(base::Secret::fromBytes(own), "avis34 unsaved work");
    });
}

} // namespace services
