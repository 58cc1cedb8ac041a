// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "support/diskrecord.h"

#include <QByteArray>
#include <QRandomGenerator>
#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace support {

// The files of a folder, by path within it; a folder is an entry without content.
using Tree = std::map<QString, std::optional<QByteArray>>;
Tree readTree(const QString &folder);
void writeTree(const Tree &tree, const QString &folder);

// What avis34-cli-faulty did to its disk, change by change (faultydisk.cpp), and what a
// power cut in between would have left of it.
//
// The model is harsher than usual file systems.  A file's content is sure once the file was
// synced; of what was written or cut since, each change is there, is not, or is torn: any of
// its sectors of 512 bytes.  A name is sure once its folder was synced; of the changes to
// names since, some first ones are there.  Syncing a file does not make its name sure.
class DiskLog
{
public:
    // Of one or more processes, one after the other, under `folder`.
    DiskLog(const QString &file, const QString &folder);

    qsizetype size() const { return qsizetype(m_changes.size()); }
    // The calls that AVIS34_FAULT counts: changes, also in vain, and those that only read.
    qsizetype changeCalls() const { return size() - starts() - readCalls(); }
    qsizetype readCalls() const;

    enum class Syncs { Honoured, Ignored }; // ignored: a disk that lies
    // `before`: the folder as it was before the first change, all of it sure.
    Tree afterPowerCut(const Tree &before, qsizetype changes, Syncs syncs,
                       QRandomGenerator &random) const;

private:
    struct Change {
        DiskRecord::Header header = {};
        QString path; // within the folder; empty: the folder itself
        QString target;
        QByteArray data;
    };
    qsizetype starts() const;

    std::vector<Change> m_changes;
};

} // namespace support
