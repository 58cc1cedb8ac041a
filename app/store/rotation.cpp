// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/rotation.h"

#include "store/durablefile.h"
#include "store/integrity.h"
#include "store/journalstore.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace store {

namespace {

base::Error usedByOthers()
{
    return {base::Error::Kind::Conflict,
            QCoreApplication::translate(
                "store",
                "Somebody else is reading the vault, so its key cannot be changed now. Close it "
                "everywhere else and try again; nothing was changed.")};
}

bool isSame(Database &old, Database &copy)
{
    return rowCounts(old) == rowCounts(copy)
        && JournalStore(old).head().hash == JournalStore(copy).head().hash;
}

base::Result<void> checkCopy(Database &old, Database &copy, const QString &file)
{
    if (const auto fault = pageFault(copy))
        return fileError(file, *fault);
    if (!isSame(old, copy))
        return fileError(file, u"the copy is not complete"_s);
    return {};
}

} // namespace

base::Result<void> copyUnderKey(Database &old, const QString &file, const base::Secret &key,
                                const std::function<void(Database &)> &writeDown)
{
    if (!old.becomeOnlyUser())
        return usedByOthers();
    old.exportTo(file, key);
    {
        Database copy = Database::open(file, key, Access::ReadWrite);
        if (auto complete = checkCopy(old, copy, file); !complete)
            return complete;
        Transaction transaction(copy);
        writeDown(copy);
        transaction.commit();
        if (!copy.checkpoint())
            return fileError(file, u"its log is in use"_s);
    }
    if (QFile::exists(file + u"-wal"_s))
        return fileError(file, u"its log is still there"_s);
    return syncFile(file);
}

} // namespace store
