// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "journal/entry.h"
#include "services/session.h"
#include "store/journalstore.h"
#include "store/sqlite.h"
#include "store/vault.h"

namespace services {

// Reads: a connection of its own, and the one place where what the store
// throws becomes an error for the user.
template<typename Work>
auto readStage(const Session &session, const Work &work)
    -> decltype(work(std::declval<store::Database &>()))
{
    try {
        store::Database database = session.vault().connect(store::Access::ReadOnly);
        return work(database);
    } catch (const store::StoreError &error) {
        return store::storeErrorToError(error);
    }
}

// Writes: one transaction with its journal entry, all or nothing.  `work`
// fills in event, object and payload of the entry; an empty event means that
// nothing was changed and nothing is written down.  Afterwards the journal's
// head is anchored outside the store.
template<typename Work>
auto writeStage(const Session &session, const Work &work)
    -> decltype(work(std::declval<store::Database &>(), std::declval<journal::Draft &>()))
{
    try {
        store::Database database = session.vault().connect(store::Access::ReadWrite);
        store::Transaction transaction(database);
        journal::Draft entry{.actor = session.actor(), .event = {}, .object = {}, .payload = {}};
        auto result = work(database, entry);
        if (!result)
            return result.error();
        if (!entry.event.isEmpty())
            store::JournalStore(database).append(entry, session.now());
        transaction.commit();
        database.checkpoint();
        if (const auto anchored = session.vault().updateAnchor(); !anchored)
            return anchored.error();
        return result;
    } catch (const store::StoreError &error) {
        return store::storeErrorToError(error);
    }
}

} // namespace services
