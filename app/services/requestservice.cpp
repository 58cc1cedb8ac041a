// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/requestservice.h"

#include "deadlines/rules.h"
#include "services/deskacts.h"
#include "services/incidentservice.h"
#include "services/outputfile.h"
#include "services/recipients.h"
#include "services/scannedcode.h"
#include "services/stage.h"
#include "store/recordstore.h"
#include "store/requeststore.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace services {

namespace {

const QString kQuestion = u"question"_s;

QString tr(const char *text)
{
    return QCoreApplication::translate("services", text);
}

base::Error conflict(const QString &message)
{
    return {base::Error::Kind::Conflict, message};
}

base::Error input(const QString &message)
{
    return {base::Error::Kind::Input, message};
}

QList<RequestTerm> kinds()
{
    return {{u"access"_s, tr("Access (art. 15)")},
            {u"rectification"_s, tr("Rectification (art. 16)")},
            {u"erasure"_s, tr("Erasure (art. 17)")},
            {u"restriction"_s, tr("Restriction (art. 18)")},
            {u"portability"_s, tr("Portability (art. 20)")},
            {u"objection"_s, tr("Objection (art. 21)")},
            {kQuestion, tr("Complaint or question")}};
}

QList<RequestTerm> channels()
{
    return {{u"letter"_s, tr("letter")},
            {u"email"_s, tr("e-mail")},
            {u"phone"_s, tr("telephone")},
            {u"desk"_s, tr("at the desk")},
            {u"other"_s, tr("other way")}};
}

QList<RequestTerm> identities()
{
    return {{u"letter_reference"_s, tr("reference of the letter and two facts")},
            {u"known_facts"_s, tr("facts that the laboratory knows")},
            {u"in_person"_s, tr("in person, at the desk")},
            {u"identity_document"_s, tr("identity document, not kept")},
            {u"representative"_s, tr("representative, with a mandate")},
            {u"other"_s, tr("other way")}};
}

QList<RequestTerm> extensionReasons()
{
    return {{u"complexity"_s, tr("complexity of the request")},
            {u"number"_s, tr("number of requests")},
            {u"complexity_and_number"_s, tr("complexity and number of requests")}};
}

QList<RequestTerm> answers()
{
    return {{u"granted"_s, tr("granted")},
            {u"partly"_s, tr("granted in part, with the reasons")},
            {u"refused"_s, tr("refused, with the reasons and the ways of appeal")},
            {u"no_data"_s, tr("no data about this person")},
            {u"answered"_s, tr("question answered")},
            {u"withdrawn"_s, tr("withdrawn by the person")}};
}

base::Result<void> checkKey(RequestField field, const QString &key, const QString &what)
{
    if (!requestTermText(field, key).isEmpty())
        return {};
    QStringList known;
    const auto terms = requestTerms(field);
    for (const RequestTerm &term : terms)
        known << term.key;
    return input(QCoreApplication::translate("services", "%1 is one of: %2. Nothing was changed.")
                     .arg(what, known.join(u", ")));
}

base::Result<void> checkDay(const QDate &day, const QDate &today)
{
    if (!day.isValid() || day > today)
        return input(QCoreApplication::translate(
            "services", "This day is still to come, or is none. Nothing was changed."));
    return {};
}

deadlines::RightsRequest lawOf(const store::RightsRequest &request)
{
    return {.receivedOn = request.receivedOn,
            .extended = request.extendedOn.has_value(),
            .answeredOn = request.answeredOn,
            .isDuty = request.kind != kQuestion};
}

// What of a request does not depend on the others: keys, days, note.
base::Result<void> check(const store::RightsRequest &request, const QDate &today)
{
    if (const auto kind = checkKey(RequestField::Kind, request.kind, tr("The kind")); !kind)
        return kind;
    if (const auto channel = checkKey(RequestField::Channel, request.channel, tr("The channel"));
        !channel)
        return channel;
    if (!request.identity.isEmpty())
        if (const auto identity = checkKey(RequestField::Identity, request.identity,
                                           tr("How the identity was verified"));
            !identity)
            return identity;
    if (const auto day = checkDay(request.receivedOn, today); !day)
        return day;
    if (request.extendedOn && request.kind == kQuestion)
        return conflict(QCoreApplication::translate(
            "services", "The time for this request was extended: it cannot become a question."));
    if (request.answeredOn && *request.answeredOn < request.receivedOn)
        return input(QCoreApplication::translate(
            "services", "It was answered before that day. Nothing was changed."));
    return checkDeskNote(request.note);
}

base::Result<void> setReference(store::Database &database, store::RightsRequest &request,
                                const QString &text)
{
    request.notice = {};
    if (text.trimmed().isEmpty())
        return {};
    const ScannedCode code = readScan(text);
    const auto notice =
        code.reference ? store::NoticeStore(database).byReference(*code.reference) : std::nullopt;
    if (!notice)
        return conflict(tr("No letter of this vault has this reference."));
    request.notice = notice->id;
    request.patient = store::PersonStore(database).person(notice->person)->patient;
    return {};
}

base::Result<void> setPatient(store::Database &database, store::RightsRequest &request,
                              const QString &patientRef)
{
    request.patient = {};
    if (patientRef.trimmed().isEmpty())
        return {};
    const auto patient = patientOf(database, patientRef.trimmed());
    if (!patient)
        return patient.error();
    request.patient = *patient;
    return {};
}

base::Result<void> apply(store::Database &database, const RequestChange &change,
                         store::RightsRequest &request)
{
    request.kind = change.kind.value_or(request.kind);
    request.channel = change.channel.value_or(request.channel);
    request.receivedOn = change.receivedOn.value_or(request.receivedOn);
    request.identity = change.identity.value_or(request.identity);
    request.note = change.note.value_or(request.note).simplified();
    if (change.reopen) {
        request.answeredOn.reset();
        request.answer.clear();
        request.answerChannel.clear();
    }
    if (change.patientRef)
        if (const auto set = setPatient(database, request, *change.patientRef); !set)
            return set;
    if (change.reference)
        return setReference(database, request, *change.reference);
    return {};
}

QString objectOf(store::RequestId id)
{
    return u"request:%1"_s.arg(id.value);
}

// Reads one request, lets `work` change it, writes it and its journal entry.
template<typename Work>
base::Result<void> rewrite(const Session &session, qint64 id, const QString &event,
                           const Work &work)
{
    const auto incident = loadIncident(session);
    if (!incident)
        return incident.error();
    const deadlines::RequestClocks clocks(incident->organisation);
    return writeStage(
        session, [&](store::Database &database, journal::Draft &entry) -> base::Result<void> {
            store::RequestStore requests(database);
            auto request = requests.request({id});
            if (!request)
                return input(
                    QCoreApplication::translate("services", "No request has the number %1.")
                        .arg(id));
            if (const auto worked = work(database, *request, clocks); !worked)
                return worked;
            requests.update(*request);
            entry.event = event;
            entry.object = objectOf(request->id);
            entry.payload = {{u"kind"_s, request->kind}, {u"answer"_s, request->answer}};
            return {};
        });
}

QString stateOf(const deadlines::Deadline &clock, int daysLeft)
{
    using State = deadlines::Deadline::State;
    if (clock.state == State::Met)
        return clock.secondsLeft && *clock.secondsLeft < 0 ? u"answered_late"_s : u"answered"_s;
    if (clock.state == State::Overdue)
        return u"overdue"_s;
    return daysLeft <= kDueSoonDays ? u"due_soon"_s : u"open"_s;
}

QString stateText(const QString &state)
{
    if (state == "answered"_L1)
        return tr("answered");
    if (state == "answered_late"_L1)
        return tr("answered late");
    if (state == "overdue"_L1)
        return tr("overdue");
    return state == "due_soon"_L1 ? tr("due soon") : tr("to answer");
}

RequestRow rowOf(const store::RightsRequest &request, const deadlines::RequestClocks &clocks,
                 const QDateTime &now)
{
    RequestRow row{.id = request.id.value,
                   .kind = request.kind,
                   .kindText = requestTermText(RequestField::Kind, request.kind),
                   .channel = request.channel,
                   .channelText = requestTermText(RequestField::Channel, request.channel),
                   .receivedOn = request.receivedOn,
                   .reference = request.reference,
                   .patientRef = {},
                   .identity = request.identity,
                   .identityText = requestTermText(RequestField::Identity, request.identity),
                   .extendedOn = request.extendedOn,
                   .extensionReason = request.extensionReason,
                   .answeredOn = request.answeredOn,
                   .answer = request.answer,
                   .answerText = requestTermText(RequestField::Answer, request.answer),
                   .answerChannel = request.answerChannel,
                   .note = request.note,
                   .due = clocks.lastDay(lawOf(request)),
                   .state = {},
                   .stateText = {},
                   .clock = clocks.clockOf(lawOf(request), now)};
    row.clock.key += u"_%1"_s.arg(row.id);
    row.clock.label = QCoreApplication::translate("services", "Request no. %1: %2")
                          .arg(QString::number(row.id), row.kindText);
    row.state = stateOf(row.clock, int(clocks.today(now).daysTo(row.due)));
    row.stateText = stateText(row.state);
    return row;
}

bool isIn(const RequestRow &row, RequestFilter filter)
{
    switch (filter) {
    case RequestFilter::All:
        return true;
    case RequestFilter::Open:
        return !row.answeredOn;
    case RequestFilter::DueSoon:
        return row.state == "due_soon"_L1 || row.state == "overdue"_L1;
    case RequestFilter::Overdue:
        return row.state == "overdue"_L1;
    }
    return false;
}

bool comesBefore(const RequestRow &one, const RequestRow &other)
{
    if (one.answeredOn.has_value() != other.answeredOn.has_value())
        return !one.answeredOn;
    if (one.answeredOn)
        return *one.answeredOn > *other.answeredOn;
    return one.due < other.due;
}

QString dayText(const std::optional<QDate> &day)
{
    return day ? day->toString(Qt::ISODate) : QString();
}

base::Result<QList<RequestRow>> requestRows(const Session &session, RequestFilter filter,
                                            const std::optional<QDateTime> &now)
{
    const auto incident = loadIncident(session);
    if (!incident)
        return incident.error();
    const deadlines::RequestClocks clocks(incident->organisation);
    return readStage(session, [&](store::Database &database) -> base::Result<QList<RequestRow>> {
        store::RecordStore records(database);
        QList<RequestRow> rows;
        for (const store::RightsRequest &request : store::RequestStore(database).all()) {
            RequestRow row = rowOf(request, clocks, now.value_or(session.now()));
            if (!isIn(row, filter))
                continue;
            if (const auto patient =
                    request.patient ? records.record(request.patient) : std::nullopt)
                row.patientRef = patient->displayRef();
            rows.append(std::move(row));
        }
        std::ranges::stable_sort(rows, comesBefore);
        return rows;
    });
}

} // namespace

QList<RequestTerm> requestTerms(RequestField field)
{
    switch (field) {
    case RequestField::Kind:
        return kinds();
    case RequestField::Channel:
        return channels();
    case RequestField::Identity:
        return identities();
    case RequestField::ExtensionReason:
        return extensionReasons();
    case RequestField::Answer:
        return answers();
    }
    return {};
}

QString requestTermText(RequestField field, const QString &key)
{
    const auto terms = requestTerms(field);
    const auto found = std::ranges::find(terms, key, &RequestTerm::key);
    return found == terms.end() ? QString() : found->text;
}

base::Result<qint64> addRequest(const Session &session, const RequestEntry &entry)
{
    const auto incident = loadIncident(session);
    if (!incident)
        return incident.error();
    const QDate today = deadlines::RequestClocks(incident->organisation).today(session.now());
    const auto work = [&](store::Database &database,
                          journal::Draft &draft) -> base::Result<qint64> {
        store::RightsRequest request;
        request.notedUtc = session.now();
        const RequestChange change{.kind = entry.kind,
                                   .channel = entry.channel,
                                   .receivedOn = entry.receivedOn,
                                   .reference = entry.reference,
                                   .patientRef = entry.patientRef,
                                   .identity = entry.identity,
                                   .note = entry.note};
        if (const auto applied = apply(database, change, request); !applied)
            return applied.error();
        if (const auto checked = check(request, today); !checked)
            return checked.error();
        request.id = store::RequestStore(database).insert(request);
        draft.event = u"request.noted"_s;
        draft.object = objectOf(request.id);
        draft.payload = {{u"kind"_s, request.kind}, {u"channel"_s, request.channel}};
        return request.id.value;
    };
    return writeStage(session, work);
}

base::Result<void> changeRequest(const Session &session, qint64 id, const RequestChange &change)
{
    return rewrite(session, id, change.reopen ? u"request.reopened"_s : u"request.changed"_s,
                   [&](store::Database &database, store::RightsRequest &request,
                       const deadlines::RequestClocks &clocks) -> base::Result<void> {
                       if (const auto applied = apply(database, change, request); !applied)
                           return applied;
                       return check(request, clocks.today(session.now()));
                   });
}

base::Result<void> extendRequest(const Session &session, qint64 id, const QDate &toldOn,
                                 const QString &reason)
{
    const auto work = [&](store::Database &, store::RightsRequest &request,
                          const deadlines::RequestClocks &clocks) -> base::Result<void> {
        if (const auto known = checkKey(RequestField::ExtensionReason, reason, tr("The reason"));
            !known)
            return known;
        if (const auto day = checkDay(toldOn, clocks.today(session.now())); !day)
            return day;
        if (request.kind == kQuestion)
            return conflict(QCoreApplication::translate(
                "services",
                "A question has no time limit in the law: there is nothing to extend."));
        if (request.answeredOn || request.extendedOn)
            return conflict(QCoreApplication::translate(
                "services", "This request was answered, or extended before. Nothing was changed."));
        const QDate last = clocks.lastDay(lawOf(request));
        if (toldOn < request.receivedOn || toldOn > last)
            return conflict(QCoreApplication::translate(
                                "services",
                                "The person must be told of the extension within the first month, "
                                "by %1 (GDPR art. 12(3)). Nothing was changed: answer now.")
                                .arg(last.toString(u"dd/MM/yyyy"_s)));
        request.extendedOn = toldOn;
        request.extensionReason = reason;
        return {};
    };
    return rewrite(session, id, u"request.extended"_s, work);
}

base::Result<void> answerRequest(const Session &session, qint64 id, const RequestAnswer &answer)
{
    const auto work = [&](store::Database &, store::RightsRequest &request,
                          const deadlines::RequestClocks &clocks) -> base::Result<void> {
        if (const auto known = checkKey(RequestField::Answer, answer.answer, tr("The answer"));
            !known)
            return known;
        if (const auto known = checkKey(RequestField::Channel, answer.channel, tr("The channel"));
            !known)
            return known;
        if (const auto day = checkDay(answer.on, clocks.today(session.now())); !day)
            return day;
        if (request.answeredOn)
            return conflict(QCoreApplication::translate(
                "services", "This request was answered before. Take the answer back first."));
        if (answer.on < request.receivedOn)
            return input(QCoreApplication::translate(
                "services", "This day is before the request came. Nothing was changed."));
        request.answeredOn = answer.on;
        request.answer = answer.answer;
        request.answerChannel = answer.channel;
        return {};
    };
    return rewrite(session, id, u"request.answered"_s, work);
}

base::Result<QList<RequestRow>> listRequests(const Session &session, RequestFilter filter,
                                             const std::optional<QDateTime> &now)
{
    if (const auto allowed = requireRight(session, Right::SeePersons); !allowed)
        return allowed.error();
    return requestRows(session, filter, now);
}

base::Result<std::vector<deadlines::Deadline>>
openRequestClocks(const Session &session, const std::optional<QDateTime> &now)
{
    const auto rows = requestRows(session, RequestFilter::Open, now);
    if (!rows)
        return rows.error();
    std::vector<deadlines::Deadline> clocks;
    for (const RequestRow &row : *rows)
        clocks.push_back(row.clock);
    return clocks;
}

base::Result<qint64> exportRequests(const Session &session, const QString &file)
{
    const auto rows = listRequests(session);
    if (!rows)
        return rows.error();
    QByteArray csv = csvLine({u"number"_s, u"kind"_s, u"received_on"_s, u"channel"_s,
                              u"letter_reference"_s, u"patient_ref"_s, u"identity"_s, u"due_on"_s,
                              u"extended_on"_s, u"extension_reason"_s, u"answered_on"_s,
                              u"answer"_s, u"answer_channel"_s, u"state"_s});
    for (const RequestRow &row : *rows)
        csv += csvLine({QString::number(row.id), row.kind, row.receivedOn.toString(Qt::ISODate),
                        row.channel, row.reference, row.patientRef, row.identity,
                        row.due.toString(Qt::ISODate), dayText(row.extendedOn), row.extensionReason,
                        dayText(row.answeredOn), row.answer, row.answerChannel, row.state});
    if (const auto written = writeOutputFile(file, csv); !written)
        return written.error();
    return qint64(rows->size());
}

} // namespace services
