// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "store/noticestore.h"

#include <QDir>
#include <QString>
#include <QStringList>

#include <vector>

namespace services {

// The files of lots in the folder that the user named: "lot-0003.pdf" and its
// manifest "lot-0003.csv".
//
// A file has that name only once the vault has committed its lot; until then it
// is a part, "lot-0003.pdf.5f3a91c2.part", with the mark of the vault in its
// name.  So whoever posts what ends in .pdf posts letters that the vault knows
// of, and what an interrupted production leaves is known by its name, on
// whatever day it is repeated.
class LotFolder final
{
public:
    // `storeId`: store::Vault::Facts.
    LotFolder(const QString &path, const QString &storeId);

    base::Result<void> make() const;
    QString part(store::LotId lot, const QString &extension) const;

    // Before a production, and after one that failed: finishes the parts of lots
    // that the vault has committed, and removes all others of this vault.
    base::Result<void> settle(store::NoticeStore &notices) const;
    // Conflict when files of these lots are there: they are not ours to replace.
    base::Result<void> checkFree(const std::vector<store::LotId> &lots) const;
    // Gives the files of committed lots their names.
    base::Result<void> publish(const std::vector<store::Lot> &lots) const;

private:
    QStringList parts() const;

    QDir m_folder;
    QString m_mark; // ".5f3a91c2.part"
};

// "lot-0001.pdf", "lot-0001.csv"
QString lotFileName(store::LotId lot, const QString &extension);

base::Result<QString> sha256OfLot(const QString &file);
base::Error cannotWriteLot(const QString &file, const QString &reason);

} // namespace services
