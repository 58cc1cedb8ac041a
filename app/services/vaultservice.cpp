// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/vaultservice.h"

#include "services/keyrecord.h"
#include "services/outputfile.h"
#include "services/recoverysheet.h"
#include "services/rights.h"
#include "services/stage.h"
#include "services/vaultchecks.h"
#include "store/diskprotection.h"
#include "store/incidentstore.h"
#include "store/noticestore.h"
#include "store/personstore.h"
#include "store/recordstore.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace services {

namespace {

const QString kRecoveryProved = u"recovery_proved_utc"_s;

QString tr(const char *text)
{
    return QCoreApplication::translate("services", text);
}

base::Error sheetIsThere(const QString &sheet)
{
    return {base::Error::Kind::Conflict,
            QCoreApplication::translate("services",
                                        "The file %1 is already there. The recovery sheet never "
                                        "replaces another one; choose a new name.")
                .arg(sheet)};
}

std::optional<QDateTime> provedAt(store::Database &database)
{
    const QString proved =
        store::IncidentStore(database).setting(kRecoveryProved).value_or(QString());
    const QDateTime utc = QDateTime::fromString(proved, Qt::ISODateWithMs);
    return utc.isValid() ? std::optional(utc) : std::nullopt;
}

} // namespace

base::Result<VaultSummary> vaultSummary(const Session &session)
{
    const auto facts = session.vault().facts();
    if (!facts)
        return facts.error();
    return readStage(session, [&](store::Database &database) -> base::Result<VaultSummary> {
        store::RecordStore records(database);
        return VaultSummary{
            .laboratory = session.laboratory(),
            .folder = session.folder(),
            .cipherVersion = facts->cipherVersion,
            .schemaVersion = facts->schemaVersion,
            .bytes = facts->bytes,
            .patients = records.countRecords(u"patients"_s),
            .leakRows = records.countRecords(u"leak"_s),
            .persons = store::PersonStore(database).count(),
            .notices = store::NoticeStore(database).count(),
            .journalEntries = facts->journalEntries,
            .journalHead = facts->journalHead,
            .createdUtc =
                store::IncidentStore(database).setting(u"created_utc"_s).value_or(QString()),
            .storeId = facts->storeId,
            .holder = session.actor(),
            .holders = qsizetype(session.vault().holders().size()),
            .keyGeneration = facts->keyGeneration,
            .derivationPasses = facts->derivation.passes,
            .derivationMemoryKiB = facts->derivation.memoryKiB,
            .recoveryProvedUtc = provedAt(database),
            .disk = store::diskSentence(store::diskProtection(session.folder()))};
    });
}

QList<VaultCheck> namedChecks(const std::vector<store::Vault::Check> &checks)
{
    using Kind = store::Vault::Check::Kind;
    const auto name = [](Kind kind) -> QString {
        switch (kind) {
        case Kind::Pages:
            return u"pages"_s;
        case Kind::Structure:
            return u"structure"_s;
        case Kind::References:
            return u"references"_s;
        case Kind::Journal:
            return u"journal"_s;
        case Kind::Anchor:
            return u"anchor"_s;
        }
        return {};
    };
    QList<VaultCheck> named;
    for (const store::Vault::Check &check : checks)
        named += {name(check.kind), check.passed, check.message};
    return named;
}

base::Result<VerifyReport> verifyVault(const Session &session, base::Progress &progress)
{
    const auto checks = session.vault().verify(progress);
    if (!checks)
        return checks.error();
    const auto facts = session.vault().facts();
    if (!facts)
        return facts.error();
    VerifyReport report{.findings = {},
                        .checks = namedChecks(*checks),
                        .journalEntries = facts->journalEntries,
                        .journalHead = facts->journalHead};
    for (const store::Vault::Check &check : *checks) {
        if (!check.passed)
            report.findings << check.message;
    }
    return report;
}

base::Result<void> backupVault(const Session &session, const QString &file,
                               base::Progress &progress)
{
    if (const auto allowed = requireRight(session, Right::BackUp); !allowed)
        return allowed.error();
    if (const auto written = session.vault().backupTo(file, progress); !written)
        return written.error();
    if (session.vault().access() == store::Access::ReadOnly)
        return {}; // beside a writer nothing can be written down
    return writeStage(session, [&](store::Database &, journal::Draft &entry) {
        entry.event = u"vault.backed_up"_s;
        entry.object = u"vault"_s;
        return base::Result<void>();
    });
}

base::Result<void> restoreVault(const QString &backup, const QString &folder,
                                base::Progress &progress)
{
    return store::Vault::restore(backup, folder, progress);
}

// A reader, whose session only reads, writes this one thing.
static base::Result<void> changeOwnKey(const Session &session,
                                       const std::function<base::Result<void>()> &change)
{
    const auto work = [&] {
        return changeKeys(session, {u"vault.passphrase_changed"_s, session.actor()}, change);
    };
    return session.role() == Role::Reader ? session.vault().writeOwn(work) : work();
}

base::Result<void> changePassphrase(const Session &session, const base::Secret &passphrase)
{
    return changeOwnKey(session, [&] { return session.vault().changePassphrase(passphrase); });
}

base::Result<void> changeCredentials(const Session &session, const Credentials &fresh)
{
    return changeOwnKey(session, [&] { return session.vault().changeCredentials(fresh); });
}

static QList<Holder> listed(const std::vector<Holder> &holders)
{
    return {holders.begin(), holders.end()};
}

QList<Holder> holders(const Session &session)
{
    return listed(session.vault().holders());
}

QList<Holder> holdersOf(const QString &folder)
{
    return listed(store::Vault::holdersOf(folder));
}

base::Result<void> addHolder(const Session &session, const Credentials &newcomer, Role role)
{
    if (const auto allowed = requireRight(session, Right::ManageVault); !allowed)
        return allowed;
    const QString name = store::holderName(newcomer.holder).value_or(QString());
    return changeKeys(session, {u"vault.holder_added"_s, name, role},
                      [&] { return session.vault().addHolder(newcomer, role); });
}

base::Result<void> changeRole(const Session &session, const QString &name, Role role)
{
    if (const auto allowed = requireRight(session, Right::ManageVault); !allowed)
        return allowed;
    return changeKeys(session, {u"vault.role_changed"_s, name, role},
                      [&] { return session.vault().changeRole(name, role); });
}

base::Result<void> removeHolder(const Session &session, const QString &name)
{
    if (const auto allowed = requireRight(session, Right::ManageVault); !allowed)
        return allowed;
    return changeKeys(session, {u"vault.holder_removed"_s, name},
                      [&] { return session.vault().removeHolder(name); });
}

base::Result<base::Secret> readKeyFile(const QString &file)
{
    constexpr qint64 kMostBytes = 1024 * 1024;
    if (const auto outside = store::checkOutsideVaults(file); !outside)
        return base::Error{
            base::Error::Kind::Input,
            tr("The key file %1 is inside the folder of a vault, where whoever takes "
               "the vault finds it too. Keep it elsewhere, on a stick for example.")
                .arg(file)};
    const auto bytes = readInputFile(file, kMostBytes);
    if (!bytes)
        return bytes.error();
    if (bytes->isEmpty())
        return base::Error{base::Error::Kind::Input,
                           tr("The key file %1 is empty. Choose another one.").arg(file)};
    return store::keyFileDigest(*bytes);
}

base::Result<void> writeKeyFile(const QString &file)
{
    if (QFileInfo::exists(file))
        return base::Error{base::Error::Kind::Conflict,
                           tr("The file %1 is already there. A key file never replaces another "
                              "file; choose a new name.")
                               .arg(file)};
    constexpr std::size_t kRandomBytes = 32;
    const base::Secret random = base::Secret::random(kRandomBytes);
    return writeOutputFile(file, random.view().toByteArray().toHex() + '\n');
}

base::Result<void> proveRecovery(const Session &session, const base::Secret &code)
{
    if (const auto proved = session.vault().proveRecovery(code); !proved)
        return proved;
    return writeStage(session, [&](store::Database &database, journal::Draft &entry) {
        store::IncidentStore(database).setSetting(kRecoveryProved,
                                                  session.now().toString(Qt::ISODateWithMs));
        entry.event = u"vault.recovery_proved"_s;
        entry.object = u"vault"_s;
        return base::Result<void>();
    });
}

base::Result<std::optional<QDateTime>> recoveryProvedAt(const Session &session)
{
    return readStage(session, [](store::Database &database) {
        return base::Result<std::optional<QDateTime>>(provedAt(database));
    });
}

base::Result<void> rotateKeys(const Session &session, const std::vector<Credentials> &kept,
                              const QString &sheet, base::Progress &progress)
{
    if (const auto allowed = requireRight(session, Right::ManageVault); !allowed)
        return allowed;
    if (QFileInfo::exists(sheet))
        return sheetIsThere(sheet);
    bool written = false;
    store::Vault::Rotation rotation;
    for (const Credentials &credentials : kept)
        rotation.kept.push_back(credentials.copy());
    rotation.keepCode = [&](const base::Secret &code) {
        auto sheetKept = writeRecoverySheet(sheet, session.laboratory(), code, session.now());
        written = sheetKept.has_value();
        return sheetKept;
    };
    rotation.writeDown = [&](store::Database &database, quint64 keyGeneration) {
        store::Vault::tellKeyGeneration(database, keyGeneration);
        store::IncidentStore(database).setSetting(kRecoveryProved, QString());
        const journal::Draft entry{.actor = session.actor(),
                                   .event = u"vault.keys_rotated"_s,
                                   .object = u"vault"_s,
                                   .payload = {}};
        store::JournalStore(database).append(entry, session.now());
    };
    const base::Secret before = session.vault().recoveryCode();
    auto rotated = session.vault().rotate(rotation, progress);
    if (!rotated && written && session.vault().recoveryCode().equals(before))
        QFile::remove(sheet); // the sheet of no vault
    return rotated;
}

} // namespace services
