// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/secondholder.h"

#include <QCoreApplication>

namespace services {

SecondHolder::SecondHolder(QString name, Role role)
    : m_name(std::move(name))
    , m_role(role)
{
}

base::Result<SecondHolder> SecondHolder::prove(const Session &session,
                                               const Credentials &credentials)
{
    const auto proof = Session::open(session.folder(), credentials, Access::Read);
    if (!proof)
        return proof.error();
    if (proof->actor() == session.actor())
        return base::Error{base::Error::Kind::Conflict,
                           QCoreApplication::translate(
                               "services",
                               "This is the passphrase of %1, who has the vault open already. A "
                               "second holder with a passphrase of their own is needed.")
                               .arg(session.actor())};
    return SecondHolder(proof->actor(), proof->role());
}

} // namespace services
