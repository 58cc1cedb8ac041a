// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/integrity.h"
#include "store/journalstore.h"
#include "store/migrations.h"
#include "store/vault.h"
#include "store/vaulterrors.h"

#include <array>

using namespace Qt::StringLiterals;

namespace store {

namespace {

QString passedSentence(Vault::Check::Kind kind)
{
    switch (kind) {
    case Vault::Check::Kind::Pages:
        return QCoreApplication::translate("store", "Every page of the store is authentic.");
    case Vault::Check::Kind::Structure:
        return QCoreApplication::translate("store", "Tables and indexes are sound.");
    case Vault::Check::Kind::References:
        return QCoreApplication::translate("store", "Every reference points to a row.");
    case Vault::Check::Kind::Journal:
        return QCoreApplication::translate("store", "The journal is complete and unchanged.");
    case Vault::Check::Kind::Anchor:
        return QCoreApplication::translate("store", "The store is not older than its anchor.");
    }
    return {};
}

// Remembers that the user asked to stop, whoever of those below heard it.
class Remembering final : public base::Progress
{
public:
    explicit Remembering(base::Progress &asked)
        : m_asked(asked)
    {
    }
    bool report(qsizetype done, qsizetype total) override
    {
        m_stopped = m_stopped || !m_asked.report(done, total);
        return !m_stopped;
    }
    bool stopped() const { return m_stopped; }

private:
    base::Progress &m_asked;
    bool m_stopped = false;
};

QString damageSentence(const QString &detail)
{
    return QCoreApplication::translate(
               "store", "The store is damaged (%1). Restore the latest backup elsewhere.")
        .arg(detail);
}

// What is wrong, or nothing.
std::optional<QString> storeFault(Vault::Check::Kind kind, Database &database,
                                  base::Progress &progress)
{
    switch (kind) {
    case Vault::Check::Kind::Pages:
        return pageFault(database);
    case Vault::Check::Kind::Structure:
        return structureFault(database, shippedMigrations());
    case Vault::Check::Kind::References:
        return referenceFault(database);
    case Vault::Check::Kind::Journal: {
        const auto verified = JournalStore(database).verify(progress);
        if (!verified) // stopped: verify() sees it too
            return verified.error().message;
        return verified->fault ? std::optional(verified->fault->reason) : std::nullopt;
    }
    case Vault::Check::Kind::Anchor:
        break;
    }
    return {};
}

} // namespace

Vault::Check Vault::checked(Check::Kind kind, Database &database, base::Progress &progress) const
{
    try {
        if (kind == Check::Kind::Anchor) {
            const QString fault = anchorFault(database);
            return {kind, fault.isEmpty(), fault.isEmpty() ? passedSentence(kind) : fault};
        }
        const auto fault = storeFault(kind, database, progress);
        return {kind, !fault, fault ? damageSentence(*fault) : passedSentence(kind)};
    } catch (const StoreError &error) {
        const QString reason =
            QCoreApplication::translate("store", "not all of it can be read, SQLite %1");
        return {kind, false, damageSentence(reason.arg(error.extendedCode()))};
    }
}

base::Result<std::vector<Vault::Check>> Vault::verify(base::Progress &progress) const
{
    using Kind = Check::Kind;
    Remembering remembering(progress);
    try {
        // The pages are checked in the file itself; a checkpoint that was interrupted may
        // have left half a page there, which the WAL still holds whole.
        if (m_access == Access::ReadWrite)
            connect(Access::ReadWrite).checkpoint();
        Database database = connect(Access::ReadOnly);
        std::vector<Check> checks;
        constexpr std::array kKinds{Kind::Pages, Kind::Structure, Kind::References, Kind::Journal,
                                    Kind::Anchor};
        database.setGoOn(
            [&] { return remembering.report(qsizetype(checks.size()), qsizetype(kKinds.size())); });
        for (const Kind kind : kKinds) {
            checks.push_back(checked(kind, database, remembering));
            if (remembering.stopped())
                return base::cancelled();
        }
        return checks;
    } catch (const StoreError &error) {
        return openingError(error);
    }
}

} // namespace store
