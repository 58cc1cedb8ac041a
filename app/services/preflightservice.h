// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "services/session.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <map>

namespace store {
class Database;
}

namespace services {

struct LetterSetting;

// What a finding stands against.
enum class FindingScope { Both, Letters, Emails };

struct PreflightFinding {
    QString key;     // stable, for the console
    QString message; // what and what to do
    qint64 count = 0;
    bool blocking = false;
    bool acceptable = false; // a human may let it pass with a reason (releaseservice.h)
    QString acceptedBy = {}; // who did; not blocking then
    QString acceptedReason = {};
    FindingScope scope = FindingScope::Both;
};

// Letters of one variant.
struct VariantCount {
    QString key;  // notices::variantKey()
    QString text; // in the user's language
    qint64 letters = 0;
};

// What the letters to print will be on paper.
struct MailingFigures {
    QList<VariantCount> variants;
    qint64 pages = 0;
    qint64 sheets = 0; // both sides printed
    // Grams of the tariff's step (notices::MailingRules); 0: above the last one.
    std::map<double, qint64> byWeightStep;
    std::map<QString, qint64> byDepartement; // "35"; empty: abroad
    int depositThreshold = 0; // letters to one département from which on the post is cheaper
    int callsOnBusiestDay = 0;
};

struct NamedCount {
    QString key;
    QString text; // in the user's language
    qint64 count = 0;
};

// Who is written to by e-mail instead (notices/emailchoice.h).
struct EmailFigures {
    qint64 toSend = 0; // supplements among them
    qint64 supplements = 0;
    QList<NamedCount> byPost; // why the others are not; key: notices::postReasonKey()
    QList<NamedCount> groups; // of mailboxes (mailing::Pace::groupOf()), the most first
};

struct PreflightReport {
    qint64 persons = 0;
    qint64 adults = 0;
    qint64 minors = 0;         // letter to the legal representatives
    qint64 obstacles = 0;      // persons without a letter, each with a reason
    qint64 alreadyPrinted = 0; // or sent by e-mail
    qint64 toPrint = 0;        // supplements among them
    qint64 supplements = 0;    // to persons of whom more leaked than they were told
    MailingFigures figures;
    EmailFigures emails;
    int signaturesRequired = 0;
    QStringList signers;        // who signed what is to be printed and sent now
    QStringList signingHolders; // of these; an empty one signed before there were roles
    QList<PreflightFinding> findings;

    bool passes() const; // for letters
    bool passesForEmails() const;
};
// Everything that stands against printing and sending: missing facts of the incident,
// unresolved reviews and deaths, alarms about the mailing as a whole
// (notices/mailingalarms.h), addresses, rendered texts and their length,
// missing signatures.  Looks at every person and every text, not at a sample.
base::Result<PreflightReport> preflightLetters(const Session &session, base::Progress &progress);

// The same inside a transaction of the caller's.
base::Result<PreflightReport> preflightOf(const Session &session, store::Database &database,
                                          const LetterSetting &setting, base::Progress &progress);

} // namespace services
