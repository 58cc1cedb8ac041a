// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/vaultplace.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <array>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#endif

using namespace Qt::StringLiterals;

namespace store {

namespace {

// As /proc/self/mountinfo and Windows name them; of FUSE, behind "fuse.".
constexpr std::array kNetworkFileSystems{
    "nfs",      "nfs3",   "nfs4", "cifs",       "smb",       "smb2",   "smb3",  "smbfs",
    "smbnetfs", "9p",     "afs",  "ceph",       "glusterfs", "ncpfs",  "davfs", "davfs2",
    "sshfs",    "rclone", "s3fs", "gvfsd-fuse", "curlftpfs", "lustre", "afpfs", "webdav"};
constexpr std::array kFileSystemsWithoutOwner{"vfat", "msdos", "fat", "fat32", "exfat"};

// A folder of this name, or one that goes on with " - " or " (" behind it, is taken for the
// service's: "OneDrive - Laboratoire".
struct SynchronisedName {
    QLatin1StringView name;
    QLatin1StringView service;
};
constexpr std::array kSynchronisedNames{
    SynchronisedName{"onedrive"_L1, "OneDrive"_L1},
    SynchronisedName{"dropbox"_L1, "Dropbox"_L1},
    SynchronisedName{"google drive"_L1, "Google Drive"_L1},
    SynchronisedName{"googledrive"_L1, "Google Drive"_L1},
    SynchronisedName{"iclouddrive"_L1, "iCloud"_L1},
    SynchronisedName{"icloud drive"_L1, "iCloud"_L1},
    SynchronisedName{"com~apple~clouddocs"_L1, "iCloud"_L1},
    SynchronisedName{"nextcloud"_L1, "Nextcloud"_L1},
    SynchronisedName{"owncloud"_L1, "ownCloud"_L1},
    SynchronisedName{"pclouddrive"_L1, "pCloud"_L1},
    SynchronisedName{"pcloud drive"_L1, "pCloud"_L1},
    SynchronisedName{"pcloud sync"_L1, "pCloud"_L1},
    SynchronisedName{"kdrive"_L1, "kDrive"_L1},
    SynchronisedName{"syncthing"_L1, "Syncthing"_L1},
    SynchronisedName{"seafile"_L1, "Seafile"_L1},
};
// What the services leave in the folder that they synchronise.
constexpr std::array kMarks{
    SynchronisedName{".stfolder"_L1, "Syncthing"_L1},
    SynchronisedName{".stignore"_L1, "Syncthing"_L1},
    SynchronisedName{".dropbox"_L1, "Dropbox"_L1},
    SynchronisedName{".dropbox.cache"_L1, "Dropbox"_L1},
    SynchronisedName{".owncloudsync.log"_L1, "ownCloud"_L1},
    SynchronisedName{".nextcloudsync.log"_L1, "Nextcloud"_L1},
    SynchronisedName{".tmp.drivedownload"_L1, "Google Drive"_L1},
    SynchronisedName{".tmp.driveupload"_L1, "Google Drive"_L1},
};

template<std::size_t N>
bool isOneOf(const QByteArray &name, const std::array<const char *, N> &names)
{
    return std::ranges::any_of(names, [&](const char *one) { return name == one; });
}

// In small letters, and of FUSE what is behind it.
QByteArray fileSystemOf(const Place &place)
{
    const QByteArray name = place.fileSystem.toLower();
    return name.startsWith("fuse.") ? name.sliced(5) : name;
}

bool isOnNetwork(const Place &place, const QByteArray &fileSystem)
{
    return place.isNetworkDrive || place.path.startsWith("//"_L1)
        || isOneOf(fileSystem, kNetworkFileSystems);
}

bool isNamedFor(const QString &folder, QLatin1StringView name)
{
    if (!folder.startsWith(name, Qt::CaseInsensitive))
        return false;
    const QStringView rest = QStringView(folder).sliced(name.size());
    return rest.isEmpty() || rest.startsWith(" - "_L1) || rest.startsWith(" ("_L1);
}

// Who synchronises this one folder; empty when nobody seems to.
QString synchroniserOf(const QString &folder, const Place &place,
                       const std::function<bool(const QString &)> &exists)
{
    for (const QString &root : place.synchronisedRoots) {
        if (QDir::cleanPath(root).compare(folder, Qt::CaseInsensitive) == 0)
            return u"OneDrive"_s;
    }
    const QString name = folder.section(u'/', -1);
    for (const auto &known : kSynchronisedNames) {
        if (isNamedFor(name, known.name))
            return known.service;
    }
    for (const auto &mark : kMarks) {
        if (exists(folder + u'/' + mark.name))
            return mark.service;
    }
    return {};
}

QString sentenceFor(const PlaceFinding &finding)
{
    switch (finding.risk) {
    case PlaceRisk::Network:
        return QCoreApplication::translate(
                   "store",
                   "The vault lies on a network share (%1), where it may be damaged without "
                   "anybody's fault. Close it, move its folder to a disk of this computer, and "
                   "open it there.")
            .arg(finding.what);
    case PlaceRisk::Synchronised:
        return QCoreApplication::translate(
                   "store",
                   "The vault lies in a folder that %1 synchronises: it may be damaged or put back "
                   "to an older state, and copies of it leave this computer. Close it, move its "
                   "folder elsewhere on this computer, and open it there.")
            .arg(finding.what);
    case PlaceRisk::NoOwner:
        return QCoreApplication::translate(
                   "store",
                   "The vault lies on a disk that knows no owners (%1), as sticks are: everybody "
                   "who uses this computer can copy or delete its files. They stay encrypted; a "
                   "disk of this computer is safer.")
            .arg(finding.what);
    }
    return {};
}

#ifdef Q_OS_WIN
// QFileInfo knows the read-only attribute only, which says nothing of a folder.
bool isWritable(const QFileInfo &folder)
{
    const std::wstring name = QDir::toNativeSeparators(folder.absoluteFilePath()).toStdWString();
    const HANDLE handle = CreateFileW(name.c_str(), FILE_ADD_FILE,
                                      FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE,
                                      nullptr, OPEN_EXISTING, FILE_FLAG_BACKUP_SEMANTICS, nullptr);
    if (handle == INVALID_HANDLE_VALUE) {
        const DWORD code = GetLastError();
        return code != ERROR_ACCESS_DENIED && code != ERROR_WRITE_PROTECT;
    }
    CloseHandle(handle);
    return true;
}
#else
bool isWritable(const QFileInfo &folder)
{
    return folder.isWritable();
}
#endif

// Windows tells it only when asked at length.
QString ownerOf(const QFileInfo &folder)
{
    const QString owner = folder.owner();
    return owner.isEmpty() ? u"?"_s : owner;
}

} // namespace

Place placeOf(const QString &path)
{
    // A vault that is about to be made: the nearest folder above that is there.
    QFileInfo info(QDir::cleanPath(QFileInfo(path).absoluteFilePath()));
    while (!info.exists() && !info.isRoot())
        info = QFileInfo(info.absolutePath());
    const QString existing = info.canonicalFilePath();
    Place place{.path = existing.isEmpty() ? info.absoluteFilePath() : existing,
                .fileSystem = QStorageInfo(existing).fileSystemType()};
#ifdef Q_OS_WIN
    const QString root = place.path.first(std::min<qsizetype>(place.path.size(), 2)) + u'\\';
    place.isNetworkDrive =
        ::GetDriveTypeW(reinterpret_cast<const wchar_t *>(root.utf16())) == DRIVE_REMOTE;
    for (const char *name : {"OneDrive", "OneDriveCommercial", "OneDriveConsumer"}) {
        if (const QString folder = qEnvironmentVariable(name); !folder.isEmpty())
            place.synchronisedRoots += QDir::fromNativeSeparators(folder);
    }
#endif
    return place;
}

QList<PlaceFinding> placeFindings(const Place &place,
                                  const std::function<bool(const QString &path)> &exists)
{
    const QByteArray fileSystem = fileSystemOf(place);
    QList<PlaceFinding> findings;
    if (isOnNetwork(place, fileSystem))
        findings += {PlaceRisk::Network, QString::fromLatin1(place.fileSystem)};
    for (QString folder = place.path; folder.contains(u'/'); folder = folder.section(u'/', 0, -2)) {
        const QString service = synchroniserOf(folder, place, exists);
        if (service.isEmpty())
            continue;
        findings += {PlaceRisk::Synchronised, service};
        break;
    }
    if (isOneOf(fileSystem, kFileSystemsWithoutOwner))
        findings += {PlaceRisk::NoOwner, QString::fromLatin1(place.fileSystem)};
    return findings;
}

bool isOnNetwork(const Place &place)
{
    return isOnNetwork(place, fileSystemOf(place));
}

QStringList placeWarnings(const QString &path)
{
    QStringList warnings;
    for (const PlaceFinding &finding :
         placeFindings(placeOf(path), [](const QString &file) { return QFileInfo::exists(file); }))
        warnings += sentenceFor(finding);
    const QFileInfo backups(path + u"/backups"_s);
    if (backups.isSymLink() || backups.isJunction())
        warnings += QCoreApplication::translate(
                        "store",
                        "The folder backups of the vault is a link to \"%1\". What an interrupted "
                        "backup leaves there is not removed. Make it an ordinary folder; to keep "
                        "backups on another disk, choose a folder there in the settings.")
                        .arg(QDir::toNativeSeparators(backups.symLinkTarget()));
    return warnings;
}

bool isWritableFolder(const QString &path)
{
    return isWritable(QFileInfo(path));
}

bool isReadOnlyDisk(const QString &path)
{
    return QStorageInfo(path).isReadOnly();
}

base::Result<void> checkWritable(const QString &path)
{
    const QFileInfo folder(path);
    if (!folder.isDir() || isWritable(folder))
        return {};
    const bool isDiskReadOnly = isReadOnlyDisk(path);
    const QString reason = isDiskReadOnly
        ? QCoreApplication::translate("store",
                                      "The disk of the vault \"%1\" is read-only. Nothing was "
                                      "changed: copy the folder to a disk of this computer, or "
                                      "open it for reading only.")
        : QCoreApplication::translate("store",
                                      "The folder of the vault \"%1\" cannot be written in: it "
                                      "belongs to another user (%2) or is protected. Nothing was "
                                      "changed: log in as its owner, or open it for reading only.");
    const QString shown = QDir::toNativeSeparators(path);
    return base::Error{base::Error::Kind::Permission,
                       isDiskReadOnly ? reason.arg(shown) : reason.arg(shown, ownerOf(folder))};
}

} // namespace store
