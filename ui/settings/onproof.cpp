// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/settings/onproof.h"

#include "services/vaultservice.h"
#include "ui/session.h"
#include "ui/widgets/dialogs.h"

#include <QWidget>

namespace ui {

namespace {

QList<services::Holder> ownHolder(const services::Session &vault)
{
    QList<services::Holder> own = services::holders(vault);
    own.removeIf([&](const services::Holder &holder) { return holder.name != vault.actor(); });
    return own;
}

} // namespace

void onProof(Session &session, Dialogs &dialogs, QWidget *parent, const GraveAct &act)
{
    if (!session.isOpen())
        return;
    auto given =
        dialogs.credentials(parent, {act.title, act.text, act.action, ownHolder(*session.vault())});
    if (!given)
        return;
    const auto credentials = std::make_shared<services::Credentials>(*std::move(given));
    session.act<Nothing>(
        parent,
        [credentials, work = act.work](const services::Session &vault) -> base::Result<Nothing> {
            const auto proof =
                services::Session::open(vault.folder(), *credentials, services::Access::Read);
            if (!proof)
                return proof.error();
            return valued(work(vault));
        },
        [done = act.done](const Nothing &) { done(); });
}

} // namespace ui
