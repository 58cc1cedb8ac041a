// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "services/session.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace services {

// What people do, as far as who may do it differs.  GDPR art. 29 and 32(4): whoever has access to
// personal data does with them what they were told to, and no more.
enum class Right {
    SeePersons,     // names, addresses, letters, lists of persons
    Import,         // files, their rows, the list of communes
    Review,         // matching and pairs
    EditPersons,    // addresses, instructions, deaths
    PrepareMailing, // lots, envelopes, handing over, posting, e-mails
    SignMailing,    // one of the signatures is always a DPO's: releaseservice.h
    HandleReturns,  // letters that came back, bounces
    AnswerPersons,  // calls, requests, what is told to one person
    BackUp,
    OwnPassphrase, // change the one they open the vault with
    DecideMailing, // texts, mail account, accepted alarms, number of signatures
    EditIncident,  // facts, severity, clocks
    FileWithCnil,  // answers, bundle, receipts, register
    Purge,         // removes for good
    ManageVault,   // holders, keys, time-stamps
};

// All, those of everyday work first.
QList<Right> allRights();
bool mayDo(Role role, Right right);
QString rightKey(Right right); // "see_persons"; for scripts
// « import files », for « may import files ».
QString rightText(Right right);
// « Only the DPO may … »: for whoever may not.
QString whoMay(Right right);
QString roleText(Role role);
QString roleKey(Role role); // "dpo", "operator", "reader"; stored

// Permission error with whoMay().  For services that read persons, that last, or that write a
// file before their journal entry; everything else is stopped by writeStage().
base::Result<void> requireRight(const Session &session, Right right);
base::Result<void> requireRight(Role role, Right right);

// The right that an event of the journal takes; nothing for an event that nobody listed.
std::optional<Right> rightOf(QStringView event);
QStringList listedEvents();

// For writeStage(): before the work, and when its event is known (empty: nothing to write down).
base::Result<void> requireWriter(const Session &session);
base::Result<void> requireEvent(const Session &session, QStringView event);

} // namespace services
