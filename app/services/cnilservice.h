// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "services/session.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace services {

enum class FilingKind { Initial, FollowUp, Complete };

// One line of the CNIL form, in the form's order.
struct CnilAnswer {
    // What the answer rests on (cnil::Standing).
    enum class Standing { Typed, Proposed, Confirmed };

    QString section;      // exact label
    QString field;        // exact label
    QString answer;       // exact labels, empty while unanswered
    bool missing = false; // required for this kind of filing
    QString key = {};     // of the field: what confirmAnswers takes
    Standing standing = Standing::Typed;
    QString proposal = {}; // exact labels that the program proposes instead of `answer`
    QString reason = {};   // why
    QString confirmedBy = {};
    QDateTime confirmedAt = {}; // in the laboratory's zone
};
struct CnilCheck {
    QList<CnilAnswer> answers;
    QStringList missing; // what is missing, in words
    QString vocabulary = {};
    QString title = {};         // of the form
    qsizetype proposed() const; // answers « proposé, à confirmer »
};
// In the form of `vocabulary` ("edpb-1.0"); empty: the newest in force.
base::Result<CnilCheck> checkFiling(const Session &session, FilingKind kind,
                                    const QString &vocabulary = {});

// A form that the program knows: what `vocabulary` may be.
struct FormVersion {
    QString version; // "2023-07"
    QString title;
    bool isInForce = false; // the one that is used by itself
};
QList<FormVersion> formVersions();

// Which of two a confirmation means where the DPO's answer is not what the
// program proposes now; an empty answer is always filled with the proposal.
enum class Confirm { Answer, Proposal };
// The DPO's word on answers that the program filled in, by the keys of their
// fields; none: all that wait for it.  The mark comes back when the answer or
// the proposal changes.  Answers the labels confirmed; an Input error for a key
// that the form does not have or that nothing is proposed for.
base::Result<QStringList> confirmAnswers(const Session &session, FilingKind kind,
                                         const QStringList &keys, Confirm what = Confirm::Answer);

} // namespace services
