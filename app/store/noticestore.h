// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/personstore.h"
#include "store/sqlite.h"

#include <QDate>
#include <QDateTime>

#include <functional>
#include <optional>
#include <vector>

namespace store {

struct LotTag;
using LotId = base::Id<LotTag>;
struct NoticeTag;
using NoticeId = base::Id<NoticeTag>;

// A sealed PDF of letters.
struct Lot {
    LotId id;
    QDateTime producedUtc;
    QString fileName;
    QString sha256;
    qint64 letters = 0;
    qint64 pages = 0;
    QString firstPostalCode;
    QString lastPostalCode;
    QString context; // JSON: what all its letters have in common, as printed
    std::optional<QDate> postedOn;
};

// What one person was, or will be, sent: a letter, or an e-mail (EmailStore).
struct Notice {
    NoticeId id;
    PersonId person;
    QString channel; // "letter", "email"
    QString variant; // notices::variantKey()
    QString reference;
    QString state; // "printed", "posted", "returned"
    LotId lot;     // of a letter
    int rank = 0;
    int pages = 0;
    QString recipient; // JSON: what of the record was printed
    std::optional<QDate> returnedOn;
    QString returnReason;
    people::DataCategories told; // what this letter says has leaked
    NoticeId completes;          // of a supplement: the letter before
};

// A letter or e-mail that a supplement names.
struct FirstLetter {
    NoticeId id;
    QString reference;
    QDate date; // as printed on it
};

// Letters of one lot, or e-mails of one mailing, with the same text.
struct VariantUse {
    QString variant;    // notices::variantKey()
    LotId lot;          // of letters
    qint64 mailing = 0; // of e-mails
    qint64 notices = 0;
};

// The tables `lot` and `notice`.  The store refuses a letter that tells a person
// nothing new (resources/schema/0004_supplements.sql).
class NoticeStore final
{
public:
    explicit NoticeStore(Database &database);

    // The number that the next lot will have.
    LotId nextLot();
    void insertLot(const Lot &lot);
    std::optional<Lot> lot(LotId id);
    std::vector<Lot> lots();
    void markPosted(LotId lot, const QDate &on, const QString &proofSha256);

    void insertNotice(const Notice &notice);
    bool hasReference(const QString &reference);
    std::optional<Notice> byReference(const QString &reference);
    // As printed on a letter or written in an e-mail.
    QDate dateOf(NoticeId notice);
    std::vector<Notice> ofLot(LotId lot, int from, int to);
    std::vector<Notice> ofPerson(PersonId person); // in the order of printing
    void markReturned(NoticeId notice, const QDate &on, const QString &reason);
    // The oldest notice of a person that did not come back; of no id when there is none.
    FirstLetter firstLetterOf(PersonId person);
    qint64 count();
    // Of letters (or e-mails), by variant, then in the order of the lots (mailings).
    std::vector<VariantUse> variantUses(const QString &channel);
    // Persons with a notice that was posted, or accepted by a mail server, and did not come back,
    // each once.
    qint64 countInformed();
    // Those of them who were first told by this channel.
    qint64 countInformedBy(const QString &channel);
    bool forEach(const std::function<bool(const Notice &)> &visit);
    // First and last day on which somebody was told, nothing before.
    std::optional<std::pair<QDate, QDate>> postedBetween();

private:
    Database &m_database;
};

} // namespace store
