// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/retentionguard.h"

#include "store/retentionstore.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace services {

namespace {

base::Error conflict(const QString &message)
{
    return {base::Error::Kind::Conflict, message};
}

} // namespace

std::optional<base::Error> objectionToMatching(store::Database &database)
{
    if (auto objection = objectionToImport(database))
        return objection;
    store::RetentionStore retention(database);
    const auto purged = retention.lastPurge(u"unconcerned_patients"_s);
    const auto leak = retention.lastImport(u"leak"_s);
    const auto list = retention.lastImport(u"patients"_s);
    if (!purged || !leak || *leak <= *purged || (list && *list > *purged))
        return {};
    return conflict(QCoreApplication::translate(
        "services",
        "Patients whom the leak did not concern were removed, and an extract came since: import "
        "the whole patient list again first, as a newer state, or those of them who are in this "
        "extract would be missed. Nothing was changed."));
}

std::optional<base::Error> objectionToImport(store::Database &database)
{
    if (!store::RetentionStore(database).lastPurge(u"identities"_s))
        return {};
    return conflict(QCoreApplication::translate(
        "services",
        "Everything that identified a person was removed from this vault: nobody could be known "
        "again, and would be told twice. Make a new vault. Nothing was changed."));
}

std::optional<base::Error> objectionToUndo(store::Database &database, const QDateTime &importedUtc)
{
    store::RetentionStore retention(database);
    const QStringList rules{u"unconcerned_patients"_s, u"contact"_s, u"identities"_s};
    const bool isPurged = std::any_of(rules.begin(), rules.end(), [&](const QString &rule) {
        const auto purged = retention.lastPurge(rule);
        return purged && *purged >= importedUtc;
    });
    if (!isPurged)
        return {};
    return conflict(QCoreApplication::translate(
        "services",
        "Rows of the patient list were removed by a retention rule: what was before this import "
        "cannot come back. Nothing was changed."));
}

base::Error recipientRemoved(const QString &reference)
{
    return conflict(QCoreApplication::translate(
                        "services",
                        "The recipient of %1 was removed by a retention rule: it cannot be made "
                        "again. Its reference, categories, date and hash are kept.")
                        .arg(reference));
}

} // namespace services
