// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "base/secret.h"
#include "store/keyslots.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace store {
class Vault;
} // namespace store

namespace services {

using store::Credentials;
using store::Holder;
using store::Role;

// The time, as a function: tests turn it by hand.
using Clock = std::function<QDateTime()>;
Clock systemClock();

// Read leaves the vault to whoever has it open for writing and answers
// questions beside them.
enum class Access { Write, Read };

// An unlocked vault and the time: what every service call works on.  Made in
// the main functions of the two programs and in tests, and nowhere else.
//
// Thread rule: a Session may be shared by threads; each service call opens its
// own connection.  One call at a time writes: a second one waits.
class Session final
{
public:
    struct Created;

    // Makes the vault folder.  It must not exist, or be empty.  The first holder is a DPO, and
    // is called so unless a name is given.  `derivation` is for tests; without it, a guess costs
    // about a second of this machine.
    static base::Result<Created> create(const QString &folder, const QString &laboratory,
                                        const Credentials &first,
                                        const Clock &clock = systemClock(),
                                        const std::optional<store::KeyDerivation> &derivation = {});
    static base::Result<Created> create(const QString &folder, const QString &laboratory,
                                        const base::Secret &passphrase,
                                        const Clock &clock = systemClock());
    // Four different refusals (Error::Kind::Permission): wrong passphrase, name or key file,
    // damaged, made by a newer version, already open.  A reader's (Role) only reads, whatever
    // was asked for.
    static base::Result<Session> open(const QString &folder, const Credentials &credentials,
                                      Access access = Access::Write,
                                      const Clock &clock = systemClock());
    static base::Result<Session> open(const QString &folder, const base::Secret &passphrase,
                                      Access access = Access::Write,
                                      const Clock &clock = systemClock());
    // With the code of the recovery sheet, which sets a new passphrase of the first DPO, without
    // a key file.  It counts as the proof of the code (vaultservice.h).
    static base::Result<Session> recover(const QString &folder, const base::Secret &recoveryCode,
                                         const base::Secret &newPassphrase,
                                         const Clock &clock = systemClock());

    ~Session();
    Session(Session &&) noexcept;
    Session &operator=(Session &&) noexcept;

    QString folder() const;
    QString laboratory() const { return m_laboratory; }
    // What the user must know although the vault did open, such as « the store
    // is older than its last anchor ».
    QStringList warnings() const;
    // Who acts, for the journal.
    QString actor() const;
    // What they may do: services/rights.h.
    Role role() const;
    QDateTime now() const { return m_clock(); } // UTC

    store::Vault &vault() const { return *m_vault; }

    // The same unlocked vault once more; it is closed when the last of them is gone.  For
    // whoever has something to do after the caller is through with theirs.
    Session share() const { return *this; }

private:
    Session(const Session &) = default;
    Session(std::shared_ptr<store::Vault> vault, Clock clock);
    base::Result<void> readLaboratory();
    base::Result<void> tellChanges() const;

    std::shared_ptr<store::Vault> m_vault;
    QString m_laboratory;
    Clock m_clock;
};

struct Session::Created {
    Session session;
    // 14 groups of 4: the master key itself, to be printed once.
    base::Secret recoveryCode;
};

} // namespace services
