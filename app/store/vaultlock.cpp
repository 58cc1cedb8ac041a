// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/vaultlock.h"

#include "store/durablefile.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>

#include <optional>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace store {

// --- FolderLock

#ifdef Q_OS_UNIX
static FolderLock::State stateFor(int error)
{
    switch (error) {
    case EWOULDBLOCK:
        return FolderLock::State::HeldElsewhere;
    case EBADF: // a file system that wants to write to what it locks, as NFS
    case EINVAL:
    case ENOLCK:
    case ENOSYS:
    case EOPNOTSUPP:
        return FolderLock::State::Unsupported;
    default:
        return FolderLock::State::Failed;
    }
}

FolderLock::FolderLock(const QString &path)
    : m_descriptor(::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC))
{
    if (m_descriptor < 0)
        m_state = State::Failed;
    else
        m_state = ::flock(m_descriptor, LOCK_EX | LOCK_NB) == 0 ? State::Held : stateFor(errno);
}

FolderLock::~FolderLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

// By a machine to which this one's disk is a share: what it locks with flock() the NFS server, and
// Samba, lock here with fcntl(), which flock() does not see.
static bool isLockedFromAfar(const QString &file)
{
    const int descriptor = ::open(QFile::encodeName(file).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    struct flock whole = {};
    whole.l_type = F_WRLCK;
    whole.l_whence = SEEK_SET;
    const bool isLocked = ::fcntl(descriptor, F_GETLK, &whole) == 0 && whole.l_type != F_UNLCK;
    ::close(descriptor);
    return isLocked;
}
#else
static bool isLockedFromAfar(const QString &)
{
    return false;
}

FolderLock::FolderLock(const QString &) { }

FolderLock::~FolderLock() = default;
#endif

// --- VaultLock

namespace {

constexpr qint64 kMaxLockBytes = 4 * 1024;
constexpr qsizetype kLockLines = 5; // process, program, host, machine, boot (QLockFile)

#ifdef Q_OS_WIN
constexpr bool kOpenFilesStay = true;
#else
constexpr bool kOpenFilesStay = false;
#endif

// A folder, a pipe, a link to nothing: QLockFile would wait for it or take it for a lock for ever.
bool isNoFile(const QFileInfo &file)
{
    return (file.exists() || file.isSymLink()) && !file.isFile();
}

base::Error refused(const QString &message)
{
    return {base::Error::Kind::Permission, message};
}

base::Error noLockFile(const QString &file)
{
    return refused(QCoreApplication::translate(
                       "store",
                       "The vault cannot be opened for writing: \"%1\" should be a file and is "
                       "something else. Nothing was changed: move it elsewhere, then open the "
                       "vault again.")
                       .arg(QDir::toNativeSeparators(file)));
}

struct Owner {
    qint64 process = 0;
    QString machine = {};
    QString program = {};
};

base::Error openElsewhere(const std::optional<Owner> &owner)
{
    if (!owner)
        return refused(QCoreApplication::translate(
            "store",
            "The vault is already open in another program on this computer. Close it there "
            "first."));
    return refused(QCoreApplication::translate(
                       "store",
                       "The vault is already open: program %1, process %2 on machine %3. "
                       "Close it there first.")
                       .arg(owner->program, QString::number(owner->process), owner->machine));
}

base::Error lockedOnShare(const Owner &owner, const QFileInfo &file)
{
    const QString since = QLocale(QLocale::French, QLocale::France)
                              .toString(file.lastModified(), u"d MMMM yyyy, HH 'h' mm"_s);
    return refused(
        QCoreApplication::translate(
            "store",
            "The vault lies on a network share and is locked since %4: program %1, process %2 on "
            "machine %3. If it is open there, close it there. If that machine is gone or was "
            "switched off, and nobody has the vault open, delete the file \"%5\"; or move the "
            "vault to a disk of this computer and open it there.")
            .arg(owner.program, QString::number(owner.process), owner.machine, since,
                 QDir::toNativeSeparators(file.filePath())));
}

// Whoever was killed while writing it, or lost power, leaves it empty or cut, which QLockFile
// holds for valid for ever.
bool isCut(const QString &file)
{
    const QByteArray owner = readSmallFile(file, kMaxLockBytes).value_or(QByteArray());
    return owner.count('\n') < kLockLines;
}

} // namespace

VaultLock::VaultLock(const QString &file, const QString &folder)
    : m_folder(folder)
    , m_file(file)
{
    m_file.setStaleLockTime(0); // only a dead process makes it stale, never mere age
}

base::Result<std::unique_ptr<VaultLock>> VaultLock::take(const QString &file, const Place &place)
{
    const QFileInfo info(file);
    if (isNoFile(info))
        return noLockFile(file);
    std::unique_ptr<VaultLock> lock(new VaultLock(file, info.absolutePath()));
    const bool isShared = isOnNetwork(place);
    const FolderLock::State folder = lock->m_folder.state();
    // What a share answers may be untrue.
    if (!isShared && folder == FolderLock::State::HeldElsewhere)
        return lock->refusal(isShared);
    if (!isShared && folder == FolderLock::State::Failed)
        return fileError(info.absolutePath(), u"the folder cannot be locked"_s);
    if (lock->takeFile(isShared))
        return lock;
    return lock->refusal(isShared);
}

bool VaultLock::takeFile(bool isShared)
{
    if (m_file.tryLock(0))
        return true;
    if (m_file.error() != QLockFile::LockFailedError)
        return false;
    const bool nobodyLives = !isShared
        && (kOpenFilesStay || m_folder.state() == FolderLock::State::Held)
        && !isLockedFromAfar(m_file.fileName());
    // A file that is locked (flock) or open (Windows) stays all the same.
    return (nobodyLives || isCut(m_file.fileName())) && m_file.removeStaleLockFile()
        && m_file.tryLock(0);
}

base::Error VaultLock::refusal(bool isShared) const
{
    const bool isFolderLocked = !isShared && m_folder.state() == FolderLock::State::HeldElsewhere;
    if (!isFolderLocked && m_file.error() != QLockFile::LockFailedError)
        return fileError(m_file.fileName(), u"the lock file cannot be written"_s);
    Owner owner;
    if (!m_file.getLockInfo(&owner.process, &owner.machine, &owner.program))
        return openElsewhere({});
    return isShared ? lockedOnShare(owner, QFileInfo(m_file.fileName())) : openElsewhere(owner);
}

} // namespace store
