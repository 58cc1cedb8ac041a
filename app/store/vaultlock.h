// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "store/vaultplace.h"

#include <QLockFile>
#include <QString>

#include <memory>

namespace store {

// An exclusive lock of the system (flock) on a folder, for as long as this lives.  It goes with
// its process, however that ends, and with no copy of the folder; no file can be removed from
// under it.
class FolderLock final
{
public:
    enum class State {
        Held,
        HeldElsewhere,
        Unsupported, // by this file system; Windows: needs none, see VaultLock
        Failed,
    };

    explicit FolderLock(const QString &path);
    ~FolderLock();
    FolderLock(const FolderLock &) = delete;
    FolderLock &operator=(const FolderLock &) = delete;

    State state() const { return m_state; }

private:
    int m_descriptor = -1;
    State m_state = State::Unsupported;
};

// The right to write to a vault, for one at a time.
//
// The file store.lock says who has it.  On a disk of this computer its words alone refuse nobody:
// whoever is alive holds the lock of the folder too (Unix), or the file itself open, which cannot
// be removed then (Windows).  So what a dead machine, a copy of an open vault or another program's
// process of the same number left is taken over, and no race over who removes it can let two in.
// On a share neither is certain: there the file's word counts.
class VaultLock final
{
public:
    // `file` is store.lock in the vault's folder, which is there; `place` that folder's.
    // Permission error that says who has it, since when on a share, and what to do; Storage when
    // the file cannot be written.
    static base::Result<std::unique_ptr<VaultLock>> take(const QString &file, const Place &place);

    VaultLock(const VaultLock &) = delete;
    VaultLock &operator=(const VaultLock &) = delete;

private:
    VaultLock(const QString &file, const QString &folder);
    bool takeFile(bool isShared);
    base::Error refusal(bool isShared) const;

    // Let go last: who takes it next finds the file of this one gone.
    FolderLock m_folder;
    QLockFile m_file;
};

} // namespace store
