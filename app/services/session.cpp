// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/session.h"

#include "services/keyrecord.h"
#include "services/stage.h"
#include "store/incidentstore.h"

using namespace Qt::StringLiterals;

namespace services {

namespace {

// The label of the first passphrase, stored in clear beside the keys: a
// function, not a name.
QString firstHolder()
{
    return u"DPO"_s;
}

base::Result<void> writeBirth(const Session &session, const QString &laboratory)
{
    return writeStage(session, [&](store::Database &database, journal::Draft &entry) {
        store::IncidentStore store(database);
        store.setSetting(u"laboratory"_s, laboratory);
        store::Vault::tellKeyGeneration(database, session.vault().keyGeneration());
        store.setSetting(u"created_utc"_s, session.now().toString(Qt::ISODateWithMs));
        // References of letters are derived from this, so that making the same
        // lot again after an interruption gives the same letters.
        const base::Secret key = base::Secret::random(32);
        store.setSetting(u"reference_key"_s, QString::fromLatin1(key.view().toByteArray().toHex()));
        entry.event = u"vault.created"_s;
        entry.object = u"vault"_s;
        return base::Result<void>();
    });
}

// That stands in the journal already, for this anchor: one that the store contradicts stays.
const QString kToldAnchor = u"change_told_anchor"_s;

base::Result<void> writeFound(const Session &session, const QString &event)
{
    return writeStage(session, [&](store::Database &, journal::Draft &entry) {
        entry.event = event;
        entry.object = u"vault"_s;
        return base::Result<void>();
    });
}

base::Result<void> tellChangedStore(const Session &session)
{
    const auto anchor = session.vault().savedAnchor();
    const QString mark = anchor ? QString::fromLatin1(anchor->head.toHex()) : QString();
    std::optional<QString> told;
    const auto read = readStage(session, [&](store::Database &database) {
        told = store::IncidentStore(database).setting(kToldAnchor);
        return base::Result<void>();
    });
    if (!read || (anchor && told == mark))
        return read;
    return writeStage(session, [&](store::Database &database, journal::Draft &entry) {
        store::IncidentStore(database).setSetting(kToldAnchor, mark);
        entry.event = u"journal.store_changed"_s;
        entry.object = u"vault"_s;
        return base::Result<void>();
    });
}

} // namespace

Clock systemClock()
{
    return [] { return QDateTime::currentDateTimeUtc(); };
}

Session::Session(std::shared_ptr<store::Vault> vault, Clock clock)
    : m_vault(std::move(vault))
    , m_clock(std::move(clock))
{
}

Session::~Session() = default;
Session::Session(Session &&) noexcept = default;
Session &Session::operator=(Session &&) noexcept = default;

base::Result<Session::Created>
Session::create(const QString &folder, const QString &laboratory, const Credentials &first,
                const Clock &clock, const std::optional<store::KeyDerivation> &derivation)
{
    Credentials named = first.copy();
    if (named.holder.isEmpty())
        named.holder = firstHolder();
    auto created = store::Vault::create(folder, named, derivation);
    if (!created)
        return created.error();
    Session session(std::make_unique<store::Vault>(std::move(created->vault)), clock);
    if (const auto written = writeBirth(session, laboratory); !written)
        return written.error();
    session.m_laboratory = laboratory;
    return Created{std::move(session), std::move(created->recoveryCode)};
}

base::Result<Session::Created> Session::create(const QString &folder, const QString &laboratory,
                                               const base::Secret &passphrase, const Clock &clock)
{
    return create(folder, laboratory, Credentials{.passphrase = passphrase.copy()}, clock);
}

base::Result<Session> Session::open(const QString &folder, const Credentials &credentials,
                                    Access access, const Clock &clock)
{
    auto vault = store::Vault::open(folder, credentials,
                                    access == Access::Write ? store::Access::ReadWrite
                                                            : store::Access::ReadOnly);
    if (!vault)
        return vault.error();
    Session session(std::make_unique<store::Vault>(*std::move(vault)), clock);
    if (const auto read = session.readLaboratory(); !read)
        return read.error();
    if (const auto told = session.tellChanges(); !told)
        return told.error();
    return session;
}

base::Result<Session> Session::open(const QString &folder, const base::Secret &passphrase,
                                    Access access, const Clock &clock)
{
    return open(folder, Credentials{.passphrase = passphrase.copy()}, access, clock);
}

base::Result<Session> Session::recover(const QString &folder, const base::Secret &recoveryCode,
                                       const base::Secret &newPassphrase, const Clock &clock)
{
    auto vault = store::Vault::openWithRecovery(folder, recoveryCode);
    if (!vault)
        return vault.error();
    if (const auto changed = vault->changePassphrase(newPassphrase); !changed)
        return changed.error();
    Session session(std::make_unique<store::Vault>(*std::move(vault)), clock);
    if (const auto read = session.readLaboratory(); !read)
        return read.error();
    const auto written = writeStage(session, [&](store::Database &database, journal::Draft &entry) {
        store::IncidentStore(database).setSetting(u"recovery_proved_utc"_s,
                                                  session.now().toString(Qt::ISODateWithMs));
        store::Vault::tellKeyGeneration(database, session.vault().keyGeneration());
        entry.event = u"vault.recovered"_s;
        entry.object = u"vault"_s;
        entry.payload = {{u"holders"_s, qint64(session.vault().holders().size())}};
        return base::Result<void>();
    });
    if (!written)
        return written.error();
    return session;
}

// What came to the vault without an entry.
base::Result<void> Session::tellChanges() const
{
    if (vault().access() == store::Access::ReadOnly)
        return {};
    if (vault().wasChangedOutside()) {
        if (auto written = tellChangedStore(*this); !written)
            return written;
    }
    if (vault().tookBackRotation()) {
        if (auto written = writeFound(*this, u"vault.rotation_undone"_s); !written)
            return written;
    }
    return tellUntoldKeyChange(*this);
}

base::Result<void> Session::readLaboratory()
{
    return readStage(*this, [this](store::Database &database) {
        m_laboratory = store::IncidentStore(database).setting(u"laboratory"_s).value_or(QString());
        return base::Result<void>();
    });
}

QString Session::folder() const
{
    return m_vault->folder();
}

QStringList Session::warnings() const
{
    return m_vault->warnings();
}

QString Session::actor() const
{
    return m_vault->holder();
}

Role Session::role() const
{
    return m_vault->role();
}

} // namespace services
