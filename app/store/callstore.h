// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/noticestore.h"
#include "store/personstore.h"
#include "store/sqlite.h"

#include <QDateTime>

#include <optional>
#include <vector>

namespace store {

struct CallTag;
using CallId = base::Id<CallTag>;

struct Call {
    CallId id;
    QDateTime atUtc;
    people::RecordId patient; // none when nobody was found
    NoticeId notice;          // none without a reference
    QString reference;        // of the notice; read only
    QString trust;            // "none", "facts", "reference"
    QString script;           // keys of notices::CallScript
    QString outcome;          // and CallOutcome
    QString note;
};

struct CallFigures {
    QDate day; // UTC
    QString outcome;
    qint64 calls = 0;
};

// The table `call`, and what a caller's question needs to know of a patient.
// Functions throw StoreError and belong inside the caller's transaction.
class CallStore final
{
public:
    explicit CallStore(Database &database);

    void insert(const Call &call);
    // The latest first.
    std::vector<Call> latest(int limit);
    std::vector<Call> ofPatient(people::RecordId patient); // of any record of the person
    std::vector<CallFigures> figures();

    // The record that stands for the patient's person in this list, where the
    // list has them twice.
    people::RecordId representativeOf(people::RecordId patient);
    // The person concerned to whom the record belongs.
    std::optional<PersonId> personOf(people::RecordId patient);
    // Whether a pair of any of the person's records still waits for a reader.
    bool hasOpenReview(people::RecordId patient);

private:
    Database &m_database;
};

} // namespace store
