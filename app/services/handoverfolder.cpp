// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/handoverfolder.h"

#include "services/lotfolder.h"
#include "store/durablefile.h"
#include "store/vaultfolder.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <utility>

using namespace Qt::StringLiterals;

namespace services {

namespace {

base::Error cannotWrite(const QString &file, const QString &reason)
{
    return {base::Error::Kind::Storage,
            QCoreApplication::translate("services",
                                        "The file %1 cannot be written (%2). Choose another "
                                        "folder or free some space; nothing was changed.")
                .arg(file, reason)};
}

base::Error isNotEmpty(const QString &path)
{
    return {base::Error::Kind::Conflict,
            QCoreApplication::translate("services",
                                        "The folder %1 already holds something. Choose a new or "
                                        "an empty one; nothing was written.")
                .arg(path)};
}

} // namespace

HandoverFolder::HandoverFolder(const QString &path, const QString &partPath)
    : m_path(path)
    , m_part(partPath)
{
}

HandoverFolder::HandoverFolder(HandoverFolder &&other) noexcept
    : m_path(other.m_path)
    , m_part(other.m_part)
    , m_sums(std::move(other.m_sums))
    , m_files(other.m_files)
    , m_isOpen(std::exchange(other.m_isOpen, false))
{
}

HandoverFolder::~HandoverFolder()
{
    if (m_isOpen)
        m_part.removeRecursively();
}

base::Result<HandoverFolder> HandoverFolder::make(const QString &path, const QString &storeId)
{
    const QString clean = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    if (const auto outside = store::checkOutsideVaults(clean); !outside)
        return outside.error();
    const QFileInfo present(clean);
    if (present.exists()
        && (!present.isDir()
            || !QDir(clean).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System
                                    | QDir::NoDotAndDotDot)))
        return isNotEmpty(clean);
    const QString part = clean + u'.' + storeId.first(8) + u".part"_s;
    QDir folder(part);
    if ((folder.exists() && !folder.removeRecursively()) || !folder.mkpath(u"."_s))
        return cannotWrite(part,
                           QCoreApplication::translate("services", "the folder cannot be made"));
    QFile::setPermissions(part, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return HandoverFolder(clean, part);
}

base::Result<QString> HandoverFolder::pathOf(const QString &name) const
{
    const QString path = m_part.filePath(name);
    if (!m_part.mkpath(QFileInfo(name).path()))
        return cannotWrite(path,
                           QCoreApplication::translate("services", "the folder cannot be made"));
    return path;
}

base::Result<void> HandoverFolder::write(const QString &name, const QByteArray &bytes)
{
    const auto path = pathOf(name);
    if (!path)
        return path.error();
    QFile file(*path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate)
        || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(bytes) != bytes.size() || !file.flush())
        return cannotWrite(*path, file.errorString());
    file.close();
    const auto finished = finish(name);
    return finished ? base::Result<void>() : base::Result<void>(finished.error());
}

base::Result<QString> HandoverFolder::finish(const QString &name)
{
    const QString path = m_part.filePath(name);
    if (const auto synced = store::syncFile(path); !synced)
        return synced.error();
    auto hash = sha256OfLot(path);
    if (!hash)
        return hash.error();
    m_sums += hash->toLatin1() + "  " + name.toUtf8() + '\n';
    ++m_files;
    return hash;
}

base::Result<QString> HandoverFolder::seal()
{
    const QString name = u"SHA256SUMS"_s;
    if (const auto written = write(name, QByteArray(m_sums)); !written)
        return written.error();
    return sha256OfLot(m_part.filePath(name));
}

base::Result<void> HandoverFolder::publish()
{
    QDir().rmdir(m_path); // an empty one may be there
    if (!QDir().rename(m_part.path(), m_path))
        return cannotWrite(
            m_path,
            QCoreApplication::translate("services", "the folder could not be given its name"));
    m_isOpen = false;
    return store::syncFolder(QFileInfo(m_path).path());
}

} // namespace services
