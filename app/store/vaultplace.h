// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

// Where a vault lies.  A store wants a disk of this computer: over a network, locks and the
// memory that WAL shares do not hold, and the store may be damaged (SQLite, "How To Corrupt An
// SQLite Database File", 2.1, and "Write-Ahead Logging", section 1); a program that synchronises
// folders takes store and WAL at different moments, and puts older ones back.
namespace store {

enum class PlaceRisk {
    Network,      // a share of another computer
    Synchronised, // a folder that some service copies elsewhere
    NoOwner,      // FAT or exFAT, as on sticks: the files belong to whoever holds them
};

// What the system says of a folder.
struct Place {
    QString path;               // absolute, without links
    QByteArray fileSystem = {}; // "ext4", "nfs4", "fuse.sshfs", "NTFS"
    // Windows: a drive letter that stands for a share, and the folders that OneDrive names.
    bool isNetworkDrive = false;
    QStringList synchronisedRoots = {};
};
Place placeOf(const QString &path);

struct PlaceFinding {
    PlaceRisk risk = PlaceRisk::Network;
    QString what; // "nfs4", "Dropbox"

    bool operator==(const PlaceFinding &) const = default;
};
// `exists` says whether there is such a file: the marks that services leave are looked for in
// the folder and all above it.
QList<PlaceFinding> placeFindings(const Place &place,
                                  const std::function<bool(const QString &path)> &exists);

bool isOnNetwork(const Place &place);

// The same as sentences for the user, and one about backups/ when that leads elsewhere; empty on
// an ordinary disk.
QStringList placeWarnings(const QString &path);

// Permission error when the folder of a vault cannot be written in: read-only, or another
// user's.  Nothing is said of a folder that is not there.
base::Result<void> checkWritable(const QString &path);
// The same two questions to the system, on their own.
bool isWritableFolder(const QString &path);
bool isReadOnlyDisk(const QString &path);

} // namespace store
