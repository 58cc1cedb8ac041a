// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/keyrecord.h"

#include "services/rights.h"
#include "services/stage.h"
#include "store/incidentstore.h"

using namespace Qt::StringLiterals;
using store::Vault;

namespace services {

namespace {

const QString kToldOlder = u"key_generation_older"_s; // that stands in the journal

base::Result<void> writeKeyChange(const Session &session, const KeyChange &what)
{
    return writeStage(session, [&](store::Database &database, journal::Draft &entry) {
        Vault::tellKeyGeneration(database, session.vault().keyGeneration());
        entry.event = what.event;
        entry.object = u"vault"_s;
        entry.payload = {{u"holder"_s, what.holder}};
        if (what.role)
            entry.payload.insert(u"role"_s, roleKey(*what.role));
        return base::Result<void>();
    });
}

base::Result<void> writeUntold(const Session &session, quint64 told)
{
    const quint64 generation = session.vault().keyGeneration();
    return writeStage(session, [&](store::Database &database, journal::Draft &entry) {
        Vault::tellKeyGeneration(database, generation);
        entry.event = u"vault.keys_changed"_s;
        entry.object = u"vault"_s;
        entry.payload = {{u"changes"_s, qint64(generation - told)},
                         {u"holders"_s, qint64(session.vault().holders().size())}};
        return base::Result<void>();
    });
}

base::Result<void> writeOlder(const Session &session, quint64 told)
{
    const quint64 generation = session.vault().keyGeneration();
    return writeStage(session, [&](store::Database &database, journal::Draft &entry) {
        store::IncidentStore(database).setSetting(kToldOlder, QString::number(generation));
        entry.event = u"vault.keys_older"_s;
        entry.object = u"vault"_s;
        entry.payload = {{u"changes_missing"_s, qint64(told - generation)},
                         {u"holders"_s, qint64(session.vault().holders().size())}};
        return base::Result<void>();
    });
}

} // namespace

base::Result<void> changeKeys(const Session &session, const KeyChange &what,
                              const std::function<base::Result<void>()> &change)
{
    const quint64 before = session.vault().keyGeneration();
    auto changed = change();
    if (session.vault().keyGeneration() == before)
        return changed;
    auto written = writeKeyChange(session, what);
    return changed ? written : changed;
}

// A store of before this was kept says nothing; its next entry about the keys does.
base::Result<void> tellUntoldKeyChange(const Session &session)
{
    const quint64 generation = session.vault().keyGeneration();
    std::optional<quint64> told;
    bool isOlderTold = false;
    const auto read = readStage(session, [&](store::Database &database) {
        told = Vault::toldKeyGeneration(database);
        isOlderTold =
            store::IncidentStore(database).setting(kToldOlder) == QString::number(generation);
        return base::Result<void>();
    });
    if (!read || !told || *told == generation)
        return read;
    if (*told < generation)
        return writeUntold(session, *told);
    return isOlderTold ? base::Result<void>() : writeOlder(session, *told);
}

} // namespace services
