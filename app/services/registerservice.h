// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "incident/breach.h"
#include "services/session.h"

#include <QList>
#include <QString>

namespace services {

// The register of breaches (RGPD art. 33(5)): the breach that the vault is about,
// whose sheet and counts are the vault's, and others that the DPO notes beside it,
// also those that were not notified.

// The number of the vault's own breach in the register.
inline constexpr int kOwnBreach = 0;

struct RegisterLine {
    int number = kOwnBreach;
    QString reference;
    QString title;
    QString awareness; // « 26/02/2021 18:00 »
    QString persons;
    QString filing;        // « Notifiée », « Non notifiée »…; empty while undecided
    QString communication; // the label of the CNIL's form
    QStringList gaps;      // labels of what the authority could not verify
    QString removalReason; // of an entry that was removed

    bool isRemoved() const { return !removalReason.isEmpty(); }
};
// In the order of the numbers, removed ones too.
base::Result<QList<RegisterLine>> listRegister(const Session &session);

// An entry beside the vault's own.  Conflict when there is none with this number, or
// it was removed.
base::Result<incident::Breach> registerBreach(const Session &session, int number);
// Its number.  Input error for a reference that the register already has, or a key that the
// form does not know.
base::Result<int> addBreach(const Session &session, const incident::Breach &breach);
base::Result<void> changeBreach(const Session &session, int number, const incident::Breach &breach);
// The entry leaves the exports and stays in the list with the reason.
base::Result<void> removeBreach(const Session &session, int number, const QString &reason);

// Why the breach of this number is (not) notified and told; kOwnBreach too.
base::Result<incident::Motivation> motivationOf(const Session &session, int number);
base::Result<void> setMotivation(const Session &session, int number,
                                 const incident::Motivation &motivation);

// All entries that were not removed, the vault's own first: PDF or OpenDocument by
// extension, else CSV.
base::Result<void> exportRegister(const Session &session, const QString &file);

} // namespace services
