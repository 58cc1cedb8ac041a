// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "base/secret.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>

namespace store {
class Vault;
} // namespace store

namespace services {

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

    // Makes the vault folder.  It must not exist, or be empty.
    static base::Result<Created> create(const QString &folder, const QString &laboratory,
                                        const base::Secret &passphrase,
                                        const Clock &clock = systemClock());
    // Four different refusals (Error::Kind::Permission): wrong passphrase,
    // damaged, made by a newer version, already open.
    static base::Result<Session> open(const QString &folder, const base::Secret &passphrase,
                                      Access access = Access::Write,
                                      const Clock &clock = systemClock());
    // With the code of the recovery sheet, which sets a new passphrase.
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
    QDateTime now() const { return m_clock(); } // UTC

    store::Vault &vault() const { return *m_vault; }

private:
    Session(std::unique_ptr<store::Vault> vault, Clock clock);
    base::Result<void> readLaboratory();

    std::unique_ptr<store::Vault> m_vault;
    QString m_laboratory;
    Clock m_clock;
};

struct Session::Created {
    Session session;
    // 14 groups of 4: the master key itself, to be printed once.
    base::Secret recoveryCode;
};

} // namespace services
