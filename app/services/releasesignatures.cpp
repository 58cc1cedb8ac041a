// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/releasesignatures.h"

#include "services/rights.h"
#include "store/vault.h"

#include <QSet>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace services {

namespace {

// The role that the holder has now; nothing when they may not sign any more.
std::optional<Role> roleNow(const std::vector<Holder> &holders, const QString &name)
{
    const auto holder = std::ranges::find(holders, name, &Holder::name);
    if (holder == holders.end() || !mayDo(holder->role, Right::SignMailing))
        return {};
    return holder->role;
}

bool isOvertaken(store::ReleaseStore &releases, const store::ReleaseSignature &signature)
{
    const qint64 entry = releases.entryOf(signature);
    if (releases.isHolderNewSince(entry, signature.holder))
        return true;
    const auto events = releases.eventsSince(entry);
    return std::ranges::any_of(events, [](const QString &event) { return changesMailing(event); });
}

} // namespace

bool changesMailing(QStringView event)
{
    // Of the rights below, what only looks, or sets aside what was never written to.
    static const QSet<QString> harmless{u"addresses.exported"_s, u"profile.removed"_s,
                                        u"quarantine.dismissed"_s, u"quarantine.reopened"_s};
    static const QSet<QString> others{u"call.resend"_s, u"returns.decided"_s, u"returns.undone"_s,
                                      u"vault.keys_changed"_s, u"vault.keys_older"_s};
    const QString name = event.toString();
    const auto right = rightOf(event);
    const bool isOfPersons =
        right == Right::Import || right == Right::Review || right == Right::EditPersons;
    return others.contains(name) || (isOfPersons && !harmless.contains(name));
}

ReleaseSignatures releaseSignatures(const Session &session, store::Database &database,
                                    const QString &textsSha256, qint64 letters)
{
    store::ReleaseStore releases(database);
    const std::vector<Holder> holders = session.vault().holders();
    ReleaseSignatures signatures;
    for (store::ReleaseSignature &signature : releases.signaturesFor(textsSha256, letters)) {
        const bool isNamed = !signature.holder.isEmpty(); // else from before there were roles
        const auto now = isNamed ? roleNow(holders, signature.holder) : std::optional(Role::Dpo);
        if (!now || isOvertaken(releases, signature)) {
            ++signatures.lapsed;
            continue;
        }
        signature.role = std::max(signature.role.value_or(Role::Dpo), *now);
        signatures.valid.push_back(std::move(signature));
    }
    return signatures;
}

} // namespace services
