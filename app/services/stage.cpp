// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/stage.h"

#include <QCoreApplication>

namespace services {

namespace {

base::Error doneAllTheSame(const QString &detail)
{
    return {base::Error::Kind::Storage,
            QCoreApplication::translate(
                "services",
                "The step is done and kept, but then the disk reported an error. Check that it has "
                "room and is sound, then verify the vault before going on."),
            detail};
}

} // namespace

base::Result<void> settle(const Session &session, store::Database &database)
{
    try {
        database.checkpoint();
    } catch (const store::StoreError &error) {
        return doneAllTheSame(store::storeErrorToError(error).detail);
    }
    if (const auto anchored = session.vault().updateAnchor(); !anchored)
        return doneAllTheSame(anchored.error().detail);
    return {};
}

} // namespace services
