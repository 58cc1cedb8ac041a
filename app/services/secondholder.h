// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "services/session.h"

#include <QString>

namespace services {

// Another holder of the same vault, who proved their passphrase beside an open session: the
// second pair of eyes.  Made by the proof and by nothing else.
class SecondHolder final
{
public:
    // Opens the vault a second time, to read, with their credentials: what is wrong with them is
    // said as at the door.  Conflict when they are those of the session's own holder.  Takes as
    // long as opening (a second).
    static base::Result<SecondHolder> prove(const Session &session, const Credentials &credentials);

    const QString &name() const { return m_name; }
    Role role() const { return m_role; }

private:
    SecondHolder(QString name, Role role);

    QString m_name;
    Role m_role;
};

} // namespace services
