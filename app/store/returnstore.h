// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "notices/returnreason.h"
#include "store/noticestore.h"
#include "store/sqlite.h"

#include <QDate>
#include <QDateTime>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace store {

// What follows from a letter that came back.
enum class ReturnDecision {
    NewAddress, // written to again, to an address found since
    Resend,     // written to again at the same address
    PublicNotice,
};
QString returnDecisionKey(ReturnDecision decision); // "new_address", "resend", "public_notice"

struct ReturnedLetter {
    NoticeId notice;
    PersonId person;
    people::RecordId patient;
    QString reference;
    QString recipient; // as in Notice
    QDate returnedOn;
    QString reason; // key
    std::optional<QDate> postedOn;
    std::optional<ReturnDecision> decision;
    QDateTime decidedUtc;
    int sending = 1;         // the how manieth letter that tells this person the same
    bool isFollowed = false; // a later letter tells the same
};

struct ReasonFigures {
    QString reason; // key
    qint64 letters = 0;
    qint64 open = 0; // not decided yet
};

// A person told by the public communication.
struct PublicListed {
    PersonId person;
    people::RecordId patient;
    people::DataCategories leaked;
    QDateTime decidedUtc;
    QStringList searched; // keys of notices::AddressSearch
    int letters = 0;      // that came back
    std::optional<QDate> firstPosted;
    std::optional<QDate> lastPosted;
    QString lastReason; // key; empty without a letter
};

// Letters that came back and what follows: the tables `return_reason`,
// `return_decision` and `public_notice`.  Functions throw StoreError and belong
// inside the caller's transaction.
class ReturnStore final
{
public:
    explicit ReturnStore(Database &database);

    // Shipped and own reasons, retired ones marked.
    notices::ReturnReasons reasons();
    void putReason(const notices::ReturnReason &reason);

    std::optional<ReturnedLetter> letter(NoticeId notice);
    // The latest first.
    std::vector<ReturnedLetter> letters(bool onlyOpen, int limit);
    std::vector<ReasonFigures> figures();

    // For this letter and every other one of the person that nobody decided on.
    void decide(const ReturnedLetter &letter, ReturnDecision decision, const QDateTime &utc);
    // The letter did not come back after all.  Throws when another one tells the
    // same (ReturnedLetter::isFollowed).
    void takeBack(NoticeId notice);

    void putOnPublicList(PersonId person, const QStringList &searched, const QDateTime &utc);
    void removeFromPublicList(PersonId person);
    bool isOnPublicList(PersonId person);
    // In order of id.
    std::vector<PublicListed> publicList();

private:
    Database &m_database;
};

} // namespace store
