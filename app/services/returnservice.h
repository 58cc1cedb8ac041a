// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "people/postaladdress.h"
#include "services/session.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace services {

// The returns desk: letters that the carrier brought back, why, and what
// follows.  A letter that came back told nobody anything: its person stays
// « returned » in the ledger until somebody decides.

enum class ScanVerdict { Noted, NotAReference, WrongCheck, Unknown, NotPosted, AlreadyReturned };

// What became of one letter that was scanned or typed.
struct Scan {
    ScanVerdict verdict = ScanVerdict::NotAReference;
    QString reference = {}; // empty when none was understood
    QString message = {};   // what was understood and done, or not done
    QString name = {};      // of the person concerned, when a letter was found
    std::optional<QDate> postedOn = {};
    int sending = 1; // the how manieth letter to this person about the same

    bool isNoted() const { return verdict == ScanVerdict::Noted; }
};

// Notes one return.  `text` is the reference or the content of the Data Matrix
// (services/scannedcode.h), `reason` a key or a text of the list of reasons; other
// words are kept as they are.  `on` is the day of the return, today without one.
// Whatever is wrong with the letter is an answer, not an error: a desk goes on.
// Input: no reason, or one that says the addressee is dead, which a carrier may not
// write and from which nothing follows; a day before the posting or after today.
base::Result<Scan> scanReturn(const Session &session, const QString &text, const QString &reason,
                              const std::optional<QDate> &on = {});
// The same for scripts: what is not noted is an error.
base::Result<void> markReturned(const Session &session, const QString &reference,
                                const QString &reason);

enum class ReturnDecision { NewAddress, Resend, PublicNotice };
QString returnDecisionKey(ReturnDecision decision);  // "new_address", "resend", "public_notice"
QString returnDecisionText(ReturnDecision decision); // in the user's language

struct ReturnChoice {
    QString reference;
    ReturnDecision decision = ReturnDecision::Resend;
    people::Address address = {}; // NewAddress
    QStringList searched = {};    // PublicNotice: keys of listAddressSearches()
};
// What follows from a letter that came back; may be changed until the next letter
// is printed.  NewAddress and Resend: the person is to do again, and the next
// production prints a second letter.  PublicNotice only for somebody without any
// usable address (GDPR art. 34(3)(c)): refused while an address that was never
// tried is known, and after a single letter that was refused or not fetched.
base::Result<void> decideReturn(const Session &session, const ReturnChoice &choice);
// The same for somebody to whom no letter could ever be printed because the list
// has no usable address.  `patientRef` is the patient's number in the list.
base::Result<void> listForPublicNotice(const Session &session, const QString &patientRef,
                                       const QStringList &searched);
// The letter did not come back after all: it is posted again and what was decided is
// void.  Conflict once a second letter was printed.
base::Result<void> undoReturn(const Session &session, const QString &reference);

struct ReturnRow {
    QString reference;
    QString name;
    QString place; // postal code and town that it was sent to
    std::optional<QDate> postedOn;
    QDate returnedOn;
    QString reason; // key
    QString reasonText;
    bool isAddressRight = false; // refused or not fetched
    std::optional<ReturnDecision> decision;
    int sending = 1;
    bool isFollowed = false; // the next letter is printed
};

struct ReturnFigures {
    QString reason; // key
    QString text;
    qint64 letters = 0;
    qint64 open = 0; // to decide
};

struct ReturnList {
    QList<ReturnRow> rows;        // the latest first
    QList<ReturnFigures> reasons; // of all, the most frequent first
    qint64 letters = 0;
    qint64 open = 0;
};
base::Result<ReturnList> listReturns(const Session &session, bool onlyOpen, int limit);

// The reasons as the laboratory has them.
struct ReturnReasonRow {
    QString key;
    QString text;
    bool isRetired = false; // no longer offered
    bool isOwn = false;     // added by the laboratory
};
base::Result<QList<ReturnReasonRow>> listReturnReasons(const Session &session);
// A new reason, an own one in other words, or a retired one back.  Input: a key that
// is not made of a-z, 0-9 and _, no text, or one that speaks of death.
base::Result<void> addReturnReason(const Session &session, const QString &key, const QString &text);
base::Result<void> retireReturnReason(const Session &session, const QString &key);

// What may have been tried to find an address.
struct SearchRow {
    QString key;
    QString text;
};
QList<SearchRow> listAddressSearches();

} // namespace services
