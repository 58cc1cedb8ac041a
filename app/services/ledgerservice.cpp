// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/ledgerservice.h"

#include "notices/channel.h"
#include "services/outputfile.h"
#include "services/stage.h"
#include "store/emailstore.h"
#include "store/noticestore.h"
#include "store/personstore.h"
#include "store/runstore.h"

using namespace Qt::StringLiterals;

namespace services {

namespace {

Ledger ledgerOf(store::Database &database)
{
    const auto states = store::PersonStore(database).countByState();
    const auto count = [&](store::PersonState state) {
        const auto found = states.find(state);
        return found == states.end() ? qint64(0) : found->second;
    };
    const auto reviews = store::RunStore(database).reviewCounts();
    Ledger ledger;
    ledger.persons = store::PersonStore(database).count();
    ledger.informed = count(store::PersonState::Posted);
    ledger.inPreparation = count(store::PersonState::Printed);
    ledger.returned = count(store::PersonState::Returned);
    ledger.publicNotice = count(store::PersonState::PublicNotice);
    ledger.blocked = count(store::PersonState::Blocked);
    ledger.deceased = count(store::PersonState::Deceased);
    ledger.supplements = count(store::PersonState::Supplement);
    ledger.toDo = count(store::PersonState::ToDo) + ledger.supplements;
    ledger.reviewsOpen = reviews.band - reviews.same - reviews.different - reviews.unsure;
    return ledger;
}

// Why somebody is not, or not completely, told.
QString reasonOf(const store::PersonInList &listed)
{
    if (listed.state == store::PersonState::Deceased)
        return notices::obstacleKey(notices::Obstacle::Deceased);
    return listed.state == store::PersonState::Supplement ? u"supplement"_s : listed.obstacle;
}

QStringList rowOf(store::EmailStore &emails, const store::Notice &notice)
{
    QStringList row{QString::number(notice.person.value),
                    notice.channel,
                    notice.state,
                    notice.reference,
                    {},
                    {},
                    notice.returnReason};
    if (notice.lot) {
        row[4] = QString::number(notice.lot.value);
        row[5] = QString::number(notice.rank);
    } else if (const auto email = emails.row(notice.id)) {
        row[2] = store::emailStateKey(email->email.state);
        row[6] = email->email.reason;
    }
    return row;
}

base::Error cannotWrite(const QString &reason)
{
    return {
        base::Error::Kind::Storage,
        QCoreApplication::translate("services", "The ledger could not be written to the end (%1).")
            .arg(reason)};
}

} // namespace

base::Result<Ledger> ledger(const Session &session)
{
    return readStage(session, [](store::Database &database) -> base::Result<Ledger> {
        return ledgerOf(database);
    });
}

base::Result<qint64> exportLedger(const Session &session, QIODevice &device)
{
    return readPersons(session, [&](store::Database &database) -> base::Result<qint64> {
        qint64 rows = 0;
        bool whole = device.write(csvLine({u"person"_s, u"channel"_s, u"state"_s, u"reference"_s,
                                           u"lot"_s, u"rank"_s, u"reason"_s}))
            > 0;
        const auto write = [&](const QStringList &cells) {
            ++rows;
            return device.write(csvLine(cells)) > 0;
        };
        store::EmailStore emails(database);
        // Who was written to, notice by notice, then who is still to be told something.
        whole = whole && store::NoticeStore(database).forEach([&](const store::Notice &notice) {
            return write(rowOf(emails, notice));
        });
        whole = whole && store::PersonStore(database).forEach([&](const store::PersonInList &one) {
            const bool isPublic = one.state == store::PersonState::PublicNotice;
            if (store::isWrittenTo(one.state) && !isPublic)
                return true;
            return write({QString::number(one.person.id.value),
                          isPublic ? u"public"_s : u"letter"_s,
                          store::personStateKey(one.state),
                          {},
                          {},
                          {},
                          reasonOf(one)});
        });
        if (!whole)
            return cannotWrite(device.errorString());
        return rows;
    });
}

} // namespace services
