// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "deadlines/deadline.h"
#include "services/session.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>
#include <vector>

namespace services {

// The register of requests under GDPR art. 12 to 22 that follow the letters, and of
// questions, which have the same clock as a target.  A person is known by the
// reference of their letter or e-mail, or by their number in the patient list, or
// not at all; no name is kept here.

// What may be chosen, with its words in the user's language.
struct RequestTerm {
    QString key;
    QString text;
};
enum class RequestField { Kind, Channel, Identity, ExtensionReason, Answer };
QList<RequestTerm> requestTerms(RequestField field);
QString requestTermText(RequestField field, const QString &key); // empty for an unknown key

struct RequestEntry {
    QString kind;    // key, as the next
    QString channel; // by which it came
    QDate receivedOn;
    QString reference = {};  // of a letter or e-mail, as typed; may be empty
    QString patientRef = {}; // else the number in the patient list; may be empty
    QString identity = {};   // key; empty while it is not verified
    QString note = {};       // stays in the vault
};
inline constexpr int kLongestRequestNote = 300;
// Answers its number.  Input: an unknown key, a day to come, a note that is too long
// or holds a number like that of the social security; Conflict: no such letter.
base::Result<qint64> addRequest(const Session &session, const RequestEntry &entry);

// What is given replaces what was noted.
struct RequestChange {
    std::optional<QString> kind = {};
    std::optional<QString> channel = {};
    std::optional<QDate> receivedOn = {};
    std::optional<QString> reference = {}; // "" takes the link away, as the next
    std::optional<QString> patientRef = {};
    std::optional<QString> identity = {};
    std::optional<QString> note = {};
    bool reopen = false; // takes the answer back
};
base::Result<void> changeRequest(const Session &session, qint64 id, const RequestChange &change);

// Two more months (art. 12(3)), which the person must have been told, with the
// reason, within the first: Conflict after it, once answered, a second time, and for
// a question, which the article does not bind.
base::Result<void> extendRequest(const Session &session, qint64 id, const QDate &toldOn,
                                 const QString &reason);

struct RequestAnswer {
    QDate on;
    QString answer;  // key
    QString channel; // key
};
// Conflict when it was answered; Input for a day before it came or to come.
base::Result<void> answerRequest(const Session &session, qint64 id, const RequestAnswer &answer);

struct RequestRow {
    qint64 id = 0;
    QString kind; // keys, with their words
    QString kindText;
    QString channel;
    QString channelText;
    QDate receivedOn;
    QString reference;
    QString patientRef;
    QString identity;
    QString identityText;
    std::optional<QDate> extendedOn;
    QString extensionReason;
    std::optional<QDate> answeredOn;
    QString answer;
    QString answerText;
    QString answerChannel;
    QString note;
    QDate due;     // the last day to answer
    QString state; // "open", "due_soon" (a week or less), "overdue", "answered", "answered_late"
    QString stateText;
    deadlines::Deadline clock;
};
enum class RequestFilter { All, Open, DueSoon, Overdue };
inline constexpr int kDueSoonDays = 7;
// Those to answer first, by their last day; then the answered ones, the latest first.
base::Result<QList<RequestRow>> listRequests(const Session &session,
                                             RequestFilter filter = RequestFilter::All,
                                             const std::optional<QDateTime> &now = {});

// The clocks of what is not answered, the nearest first: key "rights_request_12".
base::Result<std::vector<deadlines::Deadline>>
openRequestClocks(const Session &session, const std::optional<QDateTime> &now = {});

// CSV (RFC 4180, UTF-8) with English keys: neither names nor notes.  Answers the
// number of rows.
base::Result<qint64> exportRequests(const Session &session, const QString &file);

} // namespace services
