// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "store/keyslots.h"

#include <QLockFile>
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
    void removeLeftovers() const;
    // Where a backup is tried (store/drill.h).
    QString drillFolder() const;

    // Permission error: no folder, no store in it, an empty one, one that is not encrypted.
    base::Result<void> checkStoreFile() const;

    // Permission error that names the process and the machine that hold it; a lock whose
    // process is gone is taken over.  Held as long as the object lives.
    base::Result<std::unique_ptr<QLockFile>> lock() const;

    // From keys.bin or, where that is lost, from its copy.  Permission error when they
    // are of a newer version.
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
    enum class State { Good, FromCopy, Damaged, Missing };
    State state = State::Missing;
    KeyFile file; // only Good and FromCopy
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
