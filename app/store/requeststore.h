// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/noticestore.h"
#include "store/personstore.h"
#include "store/sqlite.h"

#include <QDate>
#include <QDateTime>

#include <optional>
#include <vector>

namespace store {

struct RequestTag;
using RequestId = base::Id<RequestTag>;

// A request to exercise a right, or a question about the breach.  Words are keys.
struct RightsRequest {
    RequestId id;
    QString kind;
    QDate receivedOn;
    QString channel;
    people::RecordId patient; // none when the person is not in the list
    NoticeId notice;          // none without a letter
    QString reference;        // of the notice; read only
    QString identity;         // how it was verified; empty while it was not
    std::optional<QDate> extendedOn;
    QString extensionReason;
    std::optional<QDate> answeredOn;
    QString answer;
    QString answerChannel;
    QString note;
    QDateTime notedUtc;
};

// The table `rights_request`.  Functions throw StoreError and belong inside the
// caller's transaction.
class RequestStore final
{
public:
    explicit RequestStore(Database &database);

    RequestId insert(const RightsRequest &request);
    // Everything but its id, its reference and when it was noted.
    void update(const RightsRequest &request);
    std::optional<RightsRequest> request(RequestId id);
    std::vector<RightsRequest> all(); // in the order in which they came
    // Of any record or letter of the person.
    std::vector<RightsRequest> ofPerson(PersonId person);

private:
    Database &m_database;
};

} // namespace store
