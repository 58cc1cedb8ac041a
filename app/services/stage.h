// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "journal/entry.h"
#include "services/rights.h"
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

// The same for what names persons: nothing of it for a reader (Right::SeePersons).
template<typename Work>
auto readPersons(const Session &session, const Work &work)
    -> decltype(work(std::declval<store::Database &>()))
{
    if (const auto allowed = requireRight(session, Right::SeePersons); !allowed)
        return allowed.error();
    return readStage(session, work);
}

// After a commit: empties the WAL and anchors the journal's head outside the store.  Its
// error says that the step is done all the same.
base::Result<void> settle(const Session &session, store::Database &database);

// Writes: one transaction with its journal entry, all or nothing.  `work`
// fills in event, object and payload of the entry; an empty event means that
// nothing was changed and nothing is written down.  An event that the session's
// role may not write (services/rights.h) takes the whole stage back.  Afterwards the
// journal's head is anchored outside the store.
template<typename Work>
auto writeStage(const Session &session, const Work &work)
    -> decltype(work(std::declval<store::Database &>(), std::declval<journal::Draft &>()))
{
    if (const auto writer = requireWriter(session); !writer)
        return writer.error();
    try {
        store::Database database = session.vault().connect(store::Access::ReadWrite);
        store::Transaction transaction(database);
        journal::Draft entry{.actor = session.actor(), .event = {}, .object = {}, .payload = {}};
        auto result = work(database, entry);
        if (!result)
            return result.error();
        if (const auto allowed = requireEvent(session, entry.event); !allowed)
            return allowed.error();
        if (!entry.event.isEmpty())
            store::JournalStore(database).append(entry, session.now());
        transaction.commit();
        if (const auto settled = settle(session, database); !settled)
            return settled.error();
        return result;
    } catch (const store::StoreError &error) {
        return store::storeErrorToError(error);
    }
}

} // namespace services
