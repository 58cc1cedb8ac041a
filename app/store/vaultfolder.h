// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "store/keyslots.h"
#include "store/vaultlock.h"

#include <QString>
#include <QStringList>

#include <memory>

namespace store {

// The files of a vault: where they are, and what can be said about them before anybody
// has shown a passphrase.
class VaultFolder final
{
public:
    explicit VaultFolder(QString path);

    const QString &path() const { return m_path; }
    QString storeFile() const;
    // Of a change of the data key: the store under the new key.
    QString nextStoreFile() const;
    void removeNextStore() const;
    // Puts it in the place of the store; it is there, whole and on the disk.
    base::Result<void> takeNextStore() const;
    QString anchorFile() const;
    // For the program's own backups.
    QString backupFolder() const;
    // Makes it, for its owner only.
    base::Result<void> makeBackupFolder() const;
    // The name in there of what the store was before its upgrade from this version.
    static QString backupBeforeUpgrade(int version);
    // Those that are there, and the bare copies of earlier versions of the program.
    QStringList copiesBeforeUpgrades() const;
    // What a program that was killed left of a backup or of a drill.  The lock must be held.
    // Follows no link: backups/ may be one, and what lies there somebody else's.
    void removeLeftovers() const;
    // Where a backup is tried (store/drill.h).
    QString drillFolder() const;
    // With all that is in it; of a link, the link alone.
    void removeDrillFolder() const;

    // Permission error: no folder, no store in it, an empty one, one that is not encrypted.
    base::Result<void> checkStoreFile() const;

    base::Result<std::unique_ptr<VaultLock>> lock() const;
    // Nobody here can write to it, and nobody does: a disk that is read-only, or a folder of
    // somebody else's without a lock; and the store has no log.  Then it is read as it lies.
    bool isFrozen() const;

    // Of keys.bin and its copy.  Permission error when what counts is of a newer version.
    struct Keys;
    base::Result<Keys> loadKeys() const;
    base::Result<void> saveKeys(const QByteArray &bytes) const;
    // Makes the two copies equal again.
    base::Result<void> repairKeys(const QByteArray &bytes) const;

    std::optional<QByteArray> loadAnchor() const;
    base::Result<void> saveAnchor(const QByteArray &bytes) const;

private:
    QString file(QStringView name) const;

    QString m_path;
};

struct VaultFolder::Keys {
    bool isThere = false; // some file, readable or not
    bool isMainRead = false;
    // Those that could be read: keys.bin first, then keys.bin.bak when that is another.
    std::vector<KeyFile> files = {};

    // The one to go by: of those that are authentic under this key the newest, of two alike the
    // first; nothing when none is.
    const KeyFile *authentic(const base::Secret &headerKey) const;
};

// Input error when writing to `path`, a file or folder that may not exist yet, would write
// into the folder of some vault; symbolic links are followed.  Whoever writes what the user
// named asks this first: clear text beside the store would pass for locked.
base::Result<void> checkOutsideVaults(const QString &path);

// A folder in the making: what was put into it goes again, unless kept.
class NewVaultFolder final
{
public:
    // Conflict when it exists and is not empty; Input inside another vault.
    static base::Result<std::unique_ptr<NewVaultFolder>> make(const QString &path);
    ~NewVaultFolder();
    NewVaultFolder(const NewVaultFolder &) = delete;
    NewVaultFolder &operator=(const NewVaultFolder &) = delete;

    const VaultFolder &folder() const { return m_folder; }
    void keep() { m_kept = true; }

private:
    NewVaultFolder(const QString &path, bool existed);

    VaultFolder m_folder;
    bool m_existed;
    bool m_kept = false;
};

} // namespace store
