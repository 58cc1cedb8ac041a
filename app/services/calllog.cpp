// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
// callservice.h: what was said on the telephone, noted and counted.
#include "notices/callscript.h"
#include "services/callservice.h"
#include "services/deskacts.h"
#include "services/recipients.h"
#include "services/rights.h"
#include "services/scannedcode.h"
#include "services/stage.h"
#include "store/callstore.h"
#include "store/noticestore.h"
#include "store/personstore.h"
#include "store/recordstore.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace services {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("services", text);
}

// About whom a call was, by the letter or by the patient list.
base::Result<void> nameSubject(store::Database &database, const CallEntry &entry, store::Call &call)
{
    if (!entry.patientRef.isEmpty()) {
        const auto patient = patientOf(database, entry.patientRef);
        if (!patient)
            return patient.error();
        call.patient = *patient;
    }
    if (entry.reference.isEmpty())
        return {};
    const ScannedCode code = readScan(entry.reference);
    const auto notice =
        code.reference ? store::NoticeStore(database).byReference(*code.reference) : std::nullopt;
    if (!notice)
        return base::Error{base::Error::Kind::Conflict,
                           tr("No letter of this vault has this reference.")};
    call.notice = notice->id;
    call.patient = store::PersonStore(database).person(notice->person)->patient;
    return {};
}

base::Result<void> checkEntry(const CallEntry &entry)
{
    if (notices::callOutcomeText(entry.outcome).isEmpty()) {
        QStringList known;
        for (const notices::CallOutcome &outcome : notices::callOutcomes())
            known << outcome.key;
        return base::Error{base::Error::Kind::Input,
                           tr("An outcome is one of: %1.").arg(known.join(u", "))};
    }
    return checkDeskNote(entry.note);
}

QList<CallCount> countsOf(const std::map<QString, qint64> &calls)
{
    QList<CallCount> counts;
    for (const auto &[key, number] : calls)
        counts.append({key, notices::callOutcomeText(key), number});
    std::ranges::stable_sort(counts, std::greater{}, &CallCount::calls);
    return counts;
}

} // namespace

base::Result<void> logCall(const Session &session, const CallEntry &entry)
{
    if (const auto allowed = requireRight(session, Right::AnswerPersons); !allowed)
        return allowed.error();
    if (const auto checked = checkEntry(entry); !checked)
        return checked;
    const auto work = [&](store::Database &database, journal::Draft &draft) -> base::Result<void> {
        store::Call call{.id = {},
                         .atUtc = session.now(),
                         .patient = {entry.patient},
                         .notice = {},
                         .reference = {},
                         .trust = callTrustKey(entry.trust),
                         .script = entry.script.isEmpty() ? u"not_found"_s : entry.script,
                         .outcome = entry.outcome,
                         .note = entry.note.simplified()};
        if (const auto named = nameSubject(database, entry, call); !named)
            return named;
        store::CallStore(database).insert(call);
        draft.event = u"call.logged"_s;
        draft.object = call.notice ? u"notice:%1"_s.arg(call.notice.value) : u"call"_s;
        draft.payload = {{u"outcome"_s, call.outcome}, {u"trust"_s, call.trust}};
        return {};
    };
    return writeStage(session, work);
}

base::Result<QList<CallRow>> listCalls(const Session &session, int limit)
{
    return readPersons(session, [&](store::Database &database) -> base::Result<QList<CallRow>> {
        store::RecordStore records(database);
        QList<CallRow> rows;
        for (const store::Call &call : store::CallStore(database).latest(limit)) {
            const auto patient = call.patient ? records.record(call.patient) : std::nullopt;
            rows.append({.atUtc = call.atUtc,
                         .reference = call.reference,
                         .patientRef = patient ? patient->displayRef() : QString(),
                         .trust = call.trust,
                         .script = notices::callScript(call.script).title,
                         .outcome = call.outcome,
                         .outcomeText = notices::callOutcomeText(call.outcome),
                         .note = call.note});
        }
        return rows;
    });
}

base::Result<CallFigures> callFigures(const Session &session)
{
    return readStage(session, [](store::Database &database) -> base::Result<CallFigures> {
        CallFigures figures;
        std::map<QDate, std::map<QString, qint64>> days;
        std::map<QString, qint64> outcomes;
        for (const store::CallFigures &each : store::CallStore(database).figures()) {
            days[each.day][each.outcome] += each.calls;
            outcomes[each.outcome] += each.calls;
            figures.calls += each.calls;
        }
        for (const auto &[day, counts] : days) {
            CallDay row{day, 0, countsOf(counts)};
            for (const CallCount &count : row.outcomes)
                row.calls += count.calls;
            figures.days.append(row);
        }
        figures.outcomes = countsOf(outcomes);
        figures.posted = store::NoticeStore(database).countInformed();
        return figures;
    });
}

QList<CallOutcomeRow> listCallOutcomes()
{
    QList<CallOutcomeRow> rows;
    for (const notices::CallOutcome &outcome : notices::callOutcomes())
        rows.append({outcome.key, outcome.text});
    return rows;
}

} // namespace services
