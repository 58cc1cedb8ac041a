// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "services/returnservice.h"

namespace services {

// The public communication of GDPR art. 34(3)(c): for people without any usable
// address, once everything else was tried (decideReturn(), listForPublicNotice()).

struct SearchFigures {
    QString text;
    qint64 persons = 0;
};

// What justifies it.
struct PublicNoticeFigures {
    qint64 concerned = 0;    // all persons of the ledger
    qint64 persons = 0;      // on the list = neverWritten + writtenOnce + writtenAgain
    qint64 neverWritten = 0; // the patient list had no usable address
    qint64 writtenOnce = 0;
    qint64 writtenAgain = 0;
    std::optional<QDate> firstPosted;
    std::optional<QDate> lastPosted;
    QList<ReturnFigures> reasons; // of the last return; `open` is 0
    QList<SearchFigures> searched;
    // In the patient list and not said to have been tried: a call or a message is
    // no disproportionate effort.
    qint64 withUntriedPhone = 0;
    qint64 withUntriedEmail = 0;
};
base::Result<PublicNoticeFigures> publicNoticeFigures(const Session &session);

// The text for the laboratory's site, door and press, as PDF (".pdf") or plain
// text.  Conflict while nobody is on the list; Input with what the incident lacks.
base::Result<PublicNoticeFigures> exportPublicNotice(const Session &session, const QString &file);
// The figures, for the register and the CNIL; not to be published.
base::Result<PublicNoticeFigures> exportPublicNoticeProof(const Session &session,
                                                          const QString &file);

} // namespace services
