// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/vaultfolder.h"

#include "store/backup.h"
#include "store/durablefile.h"
#include "store/selftest.h"
#include "store/vaultplace.h"

#include <QDir>
#include <QFileInfo>

#include <array>
#include <filesystem>

using namespace Qt::StringLiterals;

namespace store {

namespace {

constexpr QStringView kStore = u"store.db";
constexpr QStringView kNextStore = u"store.db.next";
constexpr QStringView kKeys = u"keys.bin";
constexpr QStringView kKeysCopy = u"keys.bin.bak";
constexpr QStringView kLock = u"store.lock";
constexpr QStringView kAnchors = u"anchors";
constexpr QStringView kAnchor = u"anchors/journal.json";
constexpr QStringView kBackups = u"backups";
// Everything that a vault being made may leave behind.
constexpr std::array kOwnFiles{
    kStore, QStringView(u"store.db-wal"), kKeys, QStringView(u"store.db-shm"), kKeysCopy, kLock,
    kAnchor};
constexpr qint64 kMaxKeyFileBytes = 64 * 1024;
constexpr qint64 kMaxAnchorBytes = 4 * 1024;

base::Error refused(const QString &message)
{
    return {base::Error::Kind::Permission, message};
}

base::Error noVault(const QString &path)
{
    return refused(
        QCoreApplication::translate("store",
                                    "There is no vault in \"%1\". Choose the folder that holds "
                                    "the file store.db.")
            .arg(QDir::toNativeSeparators(path)));
}

base::Error damagedStoreFile(const QString &path)
{
    return refused(QCoreApplication::translate(
                       "store",
                       "The store in \"%1\" is damaged: the file store.db is empty or not "
                       "encrypted. Nothing was changed: restore the latest backup "
                       "elsewhere.")
                       .arg(QDir::toNativeSeparators(path)));
}

base::Error newerKeys()
{
    return refused(QCoreApplication::translate(
        "store",
        "This vault was made by a newer version of the program (file keys.bin). Nothing "
        "was changed: install that version."));
}

bool isLink(const QString &path)
{
    const QFileInfo info(path);
    return info.isSymLink() || info.isJunction();
}

// Where writing to `path` would end, also through a link to something not there yet.
std::filesystem::path destination(const QString &path)
{
    constexpr int kMostLinks = 40; // Linux follows as many
    std::error_code ignored;
    std::filesystem::path target = std::filesystem::absolute(path.toStdU16String(), ignored);
    for (int links = 0; links < kMostLinks && std::filesystem::is_symlink(target, ignored); ++links)
        target = target.parent_path() / std::filesystem::read_symlink(target, ignored);
    return std::filesystem::weakly_canonical(target, ignored);
}

bool isVault(const std::filesystem::path &folder)
{
    const auto holds = [&](QStringView name) {
        std::error_code ignored;
        return std::filesystem::exists(folder / name.toString().toStdU16String(), ignored);
    };
    return holds(kStore) && (holds(kKeys) || holds(kKeysCopy));
}

base::Error insideVault(const QString &path)
{
    return {base::Error::Kind::Input,
            QCoreApplication::translate("store",
                                        "\"%1\" is inside the folder of a vault, where nothing "
                                        "but the vault itself may be. Choose another place; "
                                        "nothing was written.")
                .arg(QDir::toNativeSeparators(path))};
}

base::Error folderNotEmpty(const QString &path)
{
    return {base::Error::Kind::Conflict,
            QCoreApplication::translate(
                "store",
                "The folder \"%1\" is not empty, so no vault was made in it. Choose a new "
                "or an empty folder.")
                .arg(QDir::toNativeSeparators(path))};
}

} // namespace

VaultFolder::VaultFolder(QString path)
    : m_path(std::move(path))
{
}

QString VaultFolder::file(QStringView name) const
{
    return m_path + u'/' + name;
}

QString VaultFolder::storeFile() const
{
    return file(kStore);
}

QString VaultFolder::nextStoreFile() const
{
    return file(kNextStore);
}

static void removeLogsOf(const QString &store)
{
    for (const QStringView suffix : {u"-wal", u"-shm", u"-journal"})
        QFile::remove(store + suffix);
}

void VaultFolder::removeNextStore() const
{
    removeLogsOf(nextStoreFile());
    QFile::remove(nextStoreFile());
}

base::Result<void> VaultFolder::takeNextStore() const
{
    removeLogsOf(storeFile()); // none may be played over the new store
    return replaceFile(nextStoreFile(), storeFile());
}

QString VaultFolder::anchorFile() const
{
    return file(kAnchor);
}

QString VaultFolder::backupFolder() const
{
    return file(kBackups);
}

base::Result<void> VaultFolder::makeBackupFolder() const
{
    const QString folder = backupFolder();
    const bool isMade = QDir().mkpath(folder)
        && (isLink(folder) // who put it there answers for where it leads
            || QFile::setPermissions(folder,
                                     QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    if (!isMade)
        return fileError(folder, u"the folder cannot be made"_s);
    return {};
}

QString VaultFolder::backupBeforeUpgrade(int version)
{
    return u"schema-%1"_s.arg(version, 2, 10, QChar(u'0')) + kBackupSuffix;
}

QStringList VaultFolder::copiesBeforeUpgrades() const
{
    QStringList copies =
        QDir(m_path).entryList({kStore.toString() + u".v*"_s}, QDir::Files, QDir::Name);
    const QStringList backups =
        QDir(backupFolder()).entryList({u"schema-*"_s + kBackupSuffix}, QDir::Files, QDir::Name);
    for (const QString &name : backups)
        copies += kBackups + u'/' + name;
    return copies;
}

void VaultFolder::removeLeftovers() const
{
    for (const QStringView name : {kKeys, kKeysCopy})
        QFile::remove(partOf(file(name)));
    if (!isLink(file(kAnchors)))
        QFile::remove(partOf(anchorFile()));
    if (isLink(backupFolder()))
        return;
    removeDrillFolder();
    QDir folder(backupFolder());
    for (const QString &name : folder.entryList(QDir::Files | QDir::Hidden)) {
        if (isBackupWorkingFile(name))
            folder.remove(name);
    }
}

void VaultFolder::removeDrillFolder() const
{
    const QString folder = drillFolder();
    if (!isLink(folder))
        QDir(folder).removeRecursively();
    else if (!QFile::remove(folder))
        QDir().rmdir(folder); // Windows, a link to a folder
}

QString VaultFolder::drillFolder() const
{
    return backupFolder() + u"/.drill"_s;
}

base::Result<void> VaultFolder::checkStoreFile() const
{
    const QFileInfo store(storeFile());
    if (!store.isFile())
        return noVault(m_path);
    // SQLite would open an empty file as a new, empty store.
    if (store.size() == 0 || isClearText(storeFile()))
        return damagedStoreFile(m_path);
    return {};
}

base::Result<std::unique_ptr<VaultLock>> VaultFolder::lock() const
{
    return VaultLock::take(file(kLock), placeOf(m_path));
}

bool VaultFolder::isFrozen() const
{
    if (isWritableFolder(m_path))
        return false;
    const auto isThere = [](const QString &path) { return QFileInfo::exists(path); };
    return !isThere(storeFile() + u"-wal"_s) && !isThere(storeFile() + u"-journal"_s)
        && (isReadOnlyDisk(m_path) || !isThere(file(kLock)));
}

base::Result<VaultFolder::Keys> VaultFolder::loadKeys() const
{
    using Fault = KeyFile::Fault;
    const auto main = readSmallFile(file(kKeys), kMaxKeyFileBytes);
    const auto copy = readSmallFile(file(kKeysCopy), kMaxKeyFileBytes);
    KeyFile::Parsed mainKeys = KeyFile::parse(main.value_or(QByteArray()));
    KeyFile::Parsed copiedKeys = KeyFile::parse(copy.value_or(QByteArray()));
    const bool isMainRead = mainKeys.fault == Fault::None;
    if (mainKeys.fault == Fault::Newer || (!isMainRead && copiedKeys.fault == Fault::Newer))
        return newerKeys();
    Keys keys{.isThere = main || copy, .isMainRead = isMainRead};
    const QByteArray mainId = mainKeys.file.storeId();
    if (isMainRead)
        keys.files.push_back(std::move(mainKeys.file));
    // Of before a change of the data key that was interrupted: whoever was not kept in it must not
    // take it back.
    const bool isOvertaken = isMainRead && copiedKeys.fault == Fault::None
        && QFile::exists(nextStoreFile()) && copiedKeys.file.storeId() != mainId;
    if (copiedKeys.fault == Fault::None && copy != main && !isOvertaken)
        keys.files.push_back(std::move(copiedKeys.file));
    return keys;
}

const KeyFile *VaultFolder::Keys::authentic(const base::Secret &headerKey) const
{
    const KeyFile *newest = nullptr;
    for (const KeyFile &file : files) {
        if (file.isAuthentic(headerKey) && (!newest || newest->generation() < file.generation()))
            newest = &file;
    }
    return newest;
}

base::Result<void> VaultFolder::saveKeys(const QByteArray &bytes) const
{
    if (auto saved = writeDurably(file(kKeys), bytes); !saved)
        return saved;
    return writeDurably(file(kKeysCopy), bytes);
}

base::Result<void> VaultFolder::repairKeys(const QByteArray &bytes) const
{
    for (const QStringView name : {kKeys, kKeysCopy}) {
        if (readSmallFile(file(name), kMaxKeyFileBytes) == bytes)
            continue;
        if (auto saved = writeDurably(file(name), bytes); !saved)
            return saved;
    }
    return {};
}

std::optional<QByteArray> VaultFolder::loadAnchor() const
{
    return readSmallFile(anchorFile(), kMaxAnchorBytes);
}

base::Result<void> VaultFolder::saveAnchor(const QByteArray &bytes) const
{
    QDir(m_path).mkpath(kAnchors.toString());
    QFile::setPermissions(file(kAnchors), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return writeDurably(anchorFile(), bytes);
}

base::Result<void> checkOutsideVaults(const QString &path)
{
    std::filesystem::path place = destination(path);
    while (!isVault(place)) {
        if (!place.has_relative_path())
            return {};
        place = place.parent_path();
    }
    return insideVault(path);
}

base::Result<std::unique_ptr<NewVaultFolder>> NewVaultFolder::make(const QString &path)
{
    const QFileInfo info(path);
    const bool existed = info.exists();
    if (existed
        && (!info.isDir()
            || !QDir(path).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System
                                   | QDir::NoDotAndDotDot)))
        return folderNotEmpty(path);
    if (const auto outside = checkOutsideVaults(path); !outside)
        return outside.error();
    constexpr QFile::Permissions kOwnerOnly =
        QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    // On Windows a folder is only made private while it is made.
    if (!existed && (!QDir().mkpath(info.absolutePath()) || !QDir().mkdir(path, kOwnerOnly)))
        return fileError(path, u"the folder cannot be made"_s);
    std::unique_ptr<NewVaultFolder> made(new NewVaultFolder(path, existed));
    if (!QFile::setPermissions(path, kOwnerOnly))
        return fileError(path, u"the folder cannot be made private"_s);
    return made;
}

NewVaultFolder::NewVaultFolder(const QString &path, bool existed)
    : m_folder(path)
    , m_existed(existed)
{
}

NewVaultFolder::~NewVaultFolder()
{
    if (m_kept)
        return;
    QDir folder(m_folder.path());
    for (const QStringView name : kOwnFiles)
        folder.remove(name.toString());
    folder.rmdir(kAnchors.toString());
    if (!m_existed)
        QDir().rmdir(folder.path());
}

} // namespace store
