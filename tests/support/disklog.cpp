// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "support/disklog.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cstring>
#include <span>
#include <utility>

using namespace Qt::StringLiterals;

namespace support {

namespace {

constexpr qsizetype kSector = 512;
constexpr int kNone = -1;
constexpr int kFolder = -2;

void must(bool done, const char *what)
{
    if (!done)
        qFatal("disk log: %s", what);
}

QString folderOf(const QString &path)
{
    const qsizetype slash = path.lastIndexOf(u'/');
    return slash < 0 ? QString() : path.left(slash);
}

void put(QByteArray &bytes, qint64 at, QByteArrayView data)
{
    if (bytes.size() < at + data.size())
        bytes.append(at + data.size() - bytes.size(), '\0');
    std::copy(data.begin(), data.end(), bytes.begin() + at);
}

void cut(QByteArray &bytes, qint64 size)
{
    if (size > bytes.size())
        bytes.append(size - bytes.size(), '\0');
    bytes.truncate(size);
}

struct ContentChange {
    std::optional<QByteArray> data; // none: cut
    qint64 at = 0;
};

struct File {
    QByteArray sure;
    std::vector<ContentChange> unsure;

    void sync()
    {
        for (const ContentChange &change : std::exchange(unsure, {}))
            apply(change, sure);
    }
    static void apply(const ContentChange &change, QByteArray &bytes)
    {
        if (change.data)
            put(bytes, change.at, *change.data);
        else
            cut(bytes, change.at);
    }
    static void tear(const ContentChange &change, QByteArray &bytes, QRandomGenerator &random)
    {
        const QByteArray &data = *change.data;
        qsizetype from = 0;
        while (from < data.size()) {
            // To the end of the sector on the disk.
            const qsizetype size =
                std::min(data.size() - from, kSector - (change.at + from) % kSector);
            if (random.bounded(2) == 0)
                put(bytes, change.at + from, QByteArrayView(data).sliced(from, size));
            from += size;
        }
    }
    QByteArray afterPowerCut(QRandomGenerator &random) const
    {
        QByteArray bytes = sure;
        for (const ContentChange &change : unsure) {
            const int fate = random.bounded(3);
            if (fate == 0 && change.data)
                tear(change, bytes, random);
            else if (fate == 1)
                apply(change, bytes);
        }
        return bytes;
    }
};

// What happens at once to names: to which file they lead, or none.
struct NameChange {
    QString folder;
    std::vector<std::pair<QString, int>> names;
};

class Disk
{
public:
    explicit Disk(const Tree &tree)
    {
        for (const auto &[path, content] : tree) {
            m_sureNames[path] = content ? int(m_files.size()) : kFolder;
            if (content)
                m_files.push_back({.sure = *content, .unsure = {}});
        }
        m_names = m_sureNames;
    }

    void start()
    {
        m_open.clear();
        m_openFolders.clear();
    }
    void open(quint64 handle, const QString &path)
    {
        const auto found = m_names.find(path);
        if (path.isEmpty() || (found != m_names.end() && found->second == kFolder))
            m_openFolders[handle] = path;
        else if (found != m_names.end())
            m_open[handle] = found->second;
    }
    void make(quint64 handle, const QString &path)
    {
        rename({folderOf(path), {{path, int(m_files.size())}}});
        makeNameless(handle);
    }
    void makeNameless(quint64 handle)
    {
        m_open[handle] = int(m_files.size());
        m_files.push_back({});
    }
    void change(quint64 handle, const ContentChange &change)
    {
        file(handle).unsure.push_back(change);
    }
    void sync(quint64 handle)
    {
        if (m_openFolders.contains(handle))
            syncFolder(m_openFolders.at(handle));
        else
            file(handle).sync();
    }
    void rename(const NameChange &change)
    {
        apply(change, m_names);
        m_unsureNames.push_back(change);
    }
    int nodeOf(const QString &path) const { return m_names.at(path); }
    int nodeOf(quint64 handle) const { return m_open.at(handle); }

    Tree afterPowerCut(QRandomGenerator &random) const
    {
        std::map<QString, int> names = m_sureNames;
        const auto kept = random.bounded(int(m_unsureNames.size()) + 1);
        for (const NameChange &change : std::span(m_unsureNames).first(std::size_t(kept)))
            apply(change, names);
        Tree tree;
        for (const auto &[path, node] : names) {
            const QString folder = folderOf(path);
            if (!folder.isEmpty() && !names.contains(folder))
                continue;
            tree[path] = node == kFolder
                ? std::nullopt
                : std::optional(m_files.at(std::size_t(node)).afterPowerCut(random));
        }
        return tree;
    }

private:
    File &file(quint64 handle) { return m_files.at(std::size_t(m_open.at(handle))); }
    static void apply(const NameChange &change, std::map<QString, int> &names)
    {
        for (const auto &[path, node] : change.names) {
            if (node == kNone)
                names.erase(path);
            else
                names[path] = node;
        }
    }
    void syncFolder(const QString &folder)
    {
        std::vector<NameChange> rest;
        for (const NameChange &change : m_unsureNames) {
            if (change.folder == folder)
                apply(change, m_sureNames);
            else
                rest.push_back(change);
        }
        m_unsureNames = std::move(rest);
    }

    std::vector<File> m_files;
    std::map<QString, int> m_names;
    std::map<QString, int> m_sureNames;
    std::vector<NameChange> m_unsureNames;
    std::map<quint64, int> m_open;
    std::map<quint64, QString> m_openFolders;
};

} // namespace

Tree readTree(const QString &folder)
{
    Tree tree;
    const QDir root(folder);
    for (QDirIterator it(folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
         it.hasNext();) {
        const QString path = it.next();
        QFile file(path);
        if (it.fileInfo().isDir())
            tree[root.relativeFilePath(path)] = std::nullopt;
        else if (file.open(QIODevice::ReadOnly))
            tree[root.relativeFilePath(path)] = file.readAll();
    }
    return tree;
}

void writeTree(const Tree &tree, const QString &folder)
{
    const QDir root(folder);
    must(root.mkpath(u"."_s), "folder not made");
    for (const auto &[path, content] : tree) { // folders before what is in them
        if (!content) {
            must(root.mkpath(path), "folder not made");
            continue;
        }
        QFile file(root.filePath(path));
        must(file.open(QIODevice::WriteOnly) && file.write(*content) == content->size(),
             "file not written");
    }
}

DiskLog::DiskLog(const QString &file, const QString &folder)
{
    const QString root = folder + u'/';
    const auto within = [&](QByteArrayView bytes) {
        const QString path = QDir::cleanPath(QFile::decodeName(bytes.toByteArray()));
        return path.startsWith(root) ? path.mid(root.size()) : QString();
    };
    QFile log(file);
    must(log.open(QIODevice::ReadOnly), "not readable");
    const QByteArray bytes = log.readAll();
    for (qsizetype at = 0; at < bytes.size();) {
        Change change;
        std::memcpy(&change.header, bytes.constData() + at, sizeof change.header);
        at += qsizetype(sizeof change.header);
        const QByteArrayView view(bytes);
        change.path = within(view.sliced(at, change.header.pathBytes));
        at += change.header.pathBytes;
        change.data = view.sliced(at, change.header.dataBytes).toByteArray();
        at += change.header.dataBytes;
        change.target = within(change.data);
        m_changes.push_back(std::move(change));
    }
}

qsizetype DiskLog::readCalls() const
{
    return std::ranges::count_if(m_changes, [](const Change &change) {
        return change.header.type == DiskRecord::Type::Read
            || change.header.type == DiskRecord::Type::Open;
    });
}

qsizetype DiskLog::starts() const
{
    return std::ranges::count_if(m_changes, [](const Change &change) {
        return change.header.type == DiskRecord::Type::Start;
    });
}

Tree DiskLog::afterPowerCut(const Tree &before, qsizetype changes, Syncs syncs,
                            QRandomGenerator &random) const
{
    using Type = DiskRecord::Type;
    Disk disk(before);
    for (const Change &change : std::span(m_changes).first(std::size_t(changes))) {
        const quint64 handle = change.header.handle;
        switch (change.header.type) {
        case Type::Start:
            disk.start();
            break;
        case Type::Open:
            disk.open(handle, change.path);
            break;
        case Type::Make:
            disk.make(handle, change.path);
            break;
        case Type::MakeNameless:
            disk.makeNameless(handle);
            break;
        case Type::Write:
            disk.change(handle, {.data = change.data, .at = change.header.number});
            break;
        case Type::Cut:
            disk.change(handle, {.data = {}, .at = change.header.number});
            break;
        case Type::Sync:
            if (syncs == Syncs::Honoured)
                disk.sync(handle);
            break;
        case Type::Rename:
            disk.rename({folderOf(change.target),
                         {{change.path, kNone}, {change.target, disk.nodeOf(change.path)}}});
            break;
        case Type::Link:
            disk.rename(
                {folderOf(change.target),
                 {{change.target, handle != 0 ? disk.nodeOf(handle) : disk.nodeOf(change.path)}}});
            break;
        case Type::Remove:
            disk.rename({folderOf(change.path), {{change.path, kNone}}});
            break;
        case Type::MakeFolder:
            disk.rename({folderOf(change.path), {{change.path, kFolder}}});
            break;
        case Type::Vain:
        case Type::Read:
            break;
        }
    }
    return disk.afterPowerCut(random);
}

} // namespace support
