// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/requeststore.h"

namespace store {

namespace {

std::optional<QDate> dateOf(const std::optional<QString> &text)
{
    return text ? std::optional(QDate::fromString(*text, Qt::ISODate)) : std::nullopt;
}

std::optional<QString> textOf(const std::optional<QDate> &date)
{
    return date ? std::optional(date->toString(Qt::ISODate)) : std::nullopt;
}

RightsRequest readRequest(const Statement &row)
{
    return {.id = row.get<RequestId>(0),
            .kind = row.get<QString>(1),
            .receivedOn = QDate::fromString(row.get<QString>(2), Qt::ISODate),
            .channel = row.get<QString>(3),
            .patient = row.get<people::RecordId>(4),
            .notice = row.get<NoticeId>(5),
            .reference = row.get<QString>(6),
            .identity = row.get<QString>(7),
            .extendedOn = dateOf(row.get<std::optional<QString>>(8)),
            .extensionReason = row.get<QString>(9),
            .answeredOn = dateOf(row.get<std::optional<QString>>(10)),
            .answer = row.get<QString>(11),
            .answerChannel = row.get<QString>(12),
            .note = row.get<QString>(13),
            .notedUtc = QDateTime::fromString(row.get<QString>(14), Qt::ISODateWithMs)};
}

std::vector<RightsRequest> rowsOf(Statement &query)
{
    std::vector<RightsRequest> requests;
    while (query.step())
        requests.push_back(readRequest(query));
    return requests;
}

} // namespace

RequestStore::RequestStore(Database &database)
    : m_database(database)
{
}

RequestId RequestStore::insert(const RightsRequest &request)
{
    m_database
        .statement(R"(
            INSERT INTO rights_request (kind, received_on, channel, patient_record_id, notice_id,
                identity, extended_on, extension_reason, answered_on, answer, answer_channel, note,
                noted_utc)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))")
        .bind(request.kind, request.receivedOn.toString(Qt::ISODate), request.channel,
              request.patient, request.notice, request.identity, textOf(request.extendedOn),
              request.extensionReason, textOf(request.answeredOn), request.answer,
              request.answerChannel, request.note, request.notedUtc.toString(Qt::ISODateWithMs))
        .execute();
    return {m_database.lastInsertId()};
}

void RequestStore::update(const RightsRequest &request)
{
    m_database
        .statement(R"(
            UPDATE rights_request SET kind = ?, received_on = ?, channel = ?,
                patient_record_id = ?, notice_id = ?, identity = ?, extended_on = ?,
                extension_reason = ?, answered_on = ?, answer = ?, answer_channel = ?, note = ?
            WHERE id = ?)")
        .bind(request.kind, request.receivedOn.toString(Qt::ISODate), request.channel,
              request.patient, request.notice, request.identity, textOf(request.extendedOn),
              request.extensionReason, textOf(request.answeredOn), request.answer,
              request.answerChannel, request.note, request.id)
        .execute();
}

std::optional<RightsRequest> RequestStore::request(RequestId id)
{
    auto query = m_database.statement(R"(
        SELECT r.id, r.kind, r.received_on, r.channel, r.patient_record_id, r.notice_id,
               coalesce(n.reference, ''), r.identity, r.extended_on, r.extension_reason,
               r.answered_on, r.answer, r.answer_channel, r.note, r.noted_utc
        FROM rights_request r LEFT JOIN notice n ON n.id = r.notice_id
        WHERE r.id = ?)");
    query.bind(id);
    return query.step() ? std::optional(readRequest(query)) : std::nullopt;
}

std::vector<RightsRequest> RequestStore::all()
{
    auto query = m_database.statement(R"(
        SELECT r.id, r.kind, r.received_on, r.channel, r.patient_record_id, r.notice_id,
               coalesce(n.reference, ''), r.identity, r.extended_on, r.extension_reason,
               r.answered_on, r.answer, r.answer_channel, r.note, r.noted_utc
        FROM rights_request r LEFT JOIN notice n ON n.id = r.notice_id
        ORDER BY r.received_on, r.id)");
    return rowsOf(query);
}

std::vector<RightsRequest> RequestStore::ofPerson(PersonId person)
{
    auto query = m_database.statement(R"(
        SELECT r.id, r.kind, r.received_on, r.channel, r.patient_record_id, r.notice_id,
               coalesce(n.reference, ''), r.identity, r.extended_on, r.extension_reason,
               r.answered_on, r.answer, r.answer_channel, r.note, r.noted_utc
        FROM rights_request r LEFT JOIN notice n ON n.id = r.notice_id
        WHERE n.person_id = ?1 OR r.patient_record_id IN (
            SELECT patient_record_id FROM person WHERE id = ?1
            UNION
            SELECT d.record_id FROM patient_duplicate d
            JOIN person p ON d.representative_id = p.patient_record_id WHERE p.id = ?1)
        ORDER BY r.received_on, r.id)");
    query.bind(person);
    return rowsOf(query);
}

} // namespace store
