// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "people/postaladdress.h"
#include "services/session.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace services {

// The call desk: somebody has a letter in hand, or asks whether they are concerned.
//
// The caller may be a fraudster with the leak before them: names, birth date,
// address and social-security number are in it.  Only the reference printed on the
// letter is not.  So nothing is said, and nothing of the vault is shown, before two
// facts agree; and without a reference besides, only what would reach nobody but the
// right person: the letter once more to the known address.

enum class CallTrust {
    None,      // the answers do not agree, or there were none
    Facts,     // birth date and postal code agree: both may be in the leak
    Reference, // and the reference is of a letter to this very person
};
QString callTrustKey(CallTrust trust); // "none", "facts", "reference"

// Who may be meant.  Holds numbers of the vault and no value of it.
struct CallSubject {
    QList<qint64> patients; // records of the patient list, one per person
    QString reference;      // canonical, when the caller read it out

    bool isFound() const { return !patients.isEmpty(); }
};

// What to say and to ask before anything else.
struct CallOpening {
    CallSubject subject;
    QString found; // how many persons, in the user's language; no name
    QStringList before;
    QStringList questions;
};
// `reference` as the caller reads it out.  Input: its check symbol does not agree.
base::Result<CallOpening> openCall(const Session &session, const QString &reference);
// In the whole patient list: this birth date, and names that are written or sound
// alike (services/patientquery.h, matching/phonetic.h).  Input for a date that is
// not whole.
base::Result<CallOpening> openCall(const Session &session, const QString &name, const QString &born,
                                   base::Progress &progress);

// What the caller answers.
struct CallAnswers {
    QString birthDate;
    QString postalCode;
};

// The script, and what the desk may see and do by now.
struct CallFile {
    CallTrust trust = CallTrust::None;
    qint64 patient = 0; // 0 while not verified
    QString script;     // key
    QString title;
    QStringList say;
    QStringList never;
    // Only with the reference:
    QString reference; // of the letter
    QString name;
    QString variant; // in the user's language, as the next two
    QString state;
    std::optional<QDate> postedOn;
    bool canSendAgain = false;     // with two facts
    bool canChangeAddress = false; // with the reference
};
base::Result<CallFile> verifyCall(const Session &session, const CallSubject &subject,
                                  const CallAnswers &answers);

// A letter that did not reach the caller is noted as returned (« not received ») and
// decided on: the person is due a second letter, to `address` when there is one, else
// to the known address.  Conflict when the answers do not agree, when a new address
// comes without the reference, while a letter is printed and not posted, and for
// whoever gets no letter.
base::Result<void> sendAgainAfterCall(const Session &session, const CallSubject &subject,
                                      const CallAnswers &answers,
                                      const std::optional<people::Address> &address);
// The letter as it was printed, once more as PDF.
base::Result<void> copyLetter(const Session &session, const QString &reference, const QString &file,
                              base::Progress &progress);

// The answer by letter to « suis-je concerné ? » (GDPR art. 12(3), 15(1)), as PDF, to
// the known address of a patient of the list with whom the answers agree: what their
// letter told, or that they are not in the list of persons concerned to date.
// Answers whether they are concerned.  Conflict when the answers do not agree,
// while pairs about the person are in review or their letter is still due, and
// for whoever gets no letter.
base::Result<bool> replyAfterCall(const Session &session, const CallSubject &subject,
                                  const CallAnswers &answers, const QString &file);

struct CallEntry {
    qint64 patient = 0;      // CallFile::patient
    QString patientRef = {}; // else the number in the patient list; may be empty
    QString reference = {};  // else of the letter, as typed; may be empty
    CallTrust trust = CallTrust::None;
    QString script = {};  // key; empty: the one for somebody who was not found
    QString outcome = {}; // key
    QString note = {};    // stays in the vault
};
inline constexpr int kLongestCallNote = 300;
// Input: an outcome that is not in the list, a note that is too long or holds a number
// like that of the social security.
base::Result<void> logCall(const Session &session, const CallEntry &entry);

struct CallRow {
    QDateTime atUtc;
    QString reference;
    QString patientRef;
    QString trust;   // key
    QString script;  // title
    QString outcome; // key
    QString outcomeText;
    QString note;
};
base::Result<QList<CallRow>> listCalls(const Session &session, int limit);

struct CallCount {
    QString outcome; // key
    QString text;
    qint64 calls = 0;
};
struct CallDay {
    QDate day; // UTC
    qint64 calls = 0;
    QList<CallCount> outcomes;
};
struct CallFigures {
    QList<CallDay> days;
    QList<CallCount> outcomes; // of all days
    qint64 calls = 0;
    qint64 posted = 0; // letters posted: calls per letter against the forecast
};
base::Result<CallFigures> callFigures(const Session &session);

// The outcomes to choose from.
struct CallOutcomeRow {
    QString key;
    QString text;
};
QList<CallOutcomeRow> listCallOutcomes();

} // namespace services
