// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "people/partialdate.h"
#include "services/callservice.h"
#include "services/recipients.h"
#include "store/noticestore.h"
#include "store/personstore.h"
#include "store/sqlite.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace services {

// What the vault has of the one patient whom a call is about, and what may be said and done by
// it: callservice.h without sessions, transactions and journal.

struct CalledPerson {
    people::RecordId patient;
    Recipient recipient;
    // That a caller may say: of the list, of the newest address, of the guardian.
    QStringList postalCodes;
    std::optional<store::PersonInList> person; // when concerned
    std::vector<store::Notice> letters;        // and e-mails, the oldest first
};

// A whole date as people say it, "14/07/1958", "1958-07-14" or "14/07/58" (not after
// `latestYear`); nothing for any other.
std::optional<people::PartialDate> spokenDate(const QString &text, int latestYear);

// The one patient of the subject with whom the answers agree; nothing when two do.
std::optional<CalledPerson> verifiedPerson(store::Database &database, const CallSubject &subject,
                                           const CallAnswers &answers, const QDate &today);
CallTrust trustIn(const CalledPerson &known, const CallSubject &subject);

// Nothing may be said or sent: protected, or a minor in secret care.
bool isReserved(const CalledPerson &known, const QDate &today);
bool canSendAgain(const CalledPerson &known, const QDate &today);
// What the desk sees once the answers were given.
CallFile callFile(store::Database &database, const CallSubject &subject, const CallAnswers &answers,
                  const QDate &today);

// Conflicts of more than one step.
base::Error answersDisagree();
base::Error noLetterFor();

} // namespace services
