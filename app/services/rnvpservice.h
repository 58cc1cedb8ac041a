// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "services/session.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <array>

namespace services {

// RNVP: a service of postal validation corrects the addresses in a file.  Such a
// file is where names and addresses were shifted against each other in real
// mailings, so what comes back is believed row by row and only as a whole.

struct RnvpExport {
    qint64 rows = 0;
    qint64 leftOut = 0; // deceased, locked, in secret care, with a guardian
};
// UTF-8, commas: id,L1,L2,L3,L4,L5,L6,country.  `id` is the number of the person
// with a check letter, L1 to L6 are the lines of NF Z10-011: name, apartment,
// building, street, hamlet or box, postal code and town; `country` is empty for
// France.  Nothing else of the person is in it, nor anybody who must stay hidden.
base::Result<RnvpExport> exportForRnvp(const Session &session, const QString &file,
                                       base::Progress &progress);

// Why a row of the file is not believed.
enum class RnvpRefusal {
    DamagedId,
    UnknownPerson,
    TwiceInFile,
    AlreadyWritten,
    Protected, // locked or in secret care since the export
    OtherName, // line 1 names somebody else
    UnusableAddress,
};
inline constexpr std::array kAllRnvpRefusals{
    RnvpRefusal::DamagedId,       RnvpRefusal::UnknownPerson, RnvpRefusal::TwiceInFile,
    RnvpRefusal::AlreadyWritten,  RnvpRefusal::Protected,     RnvpRefusal::OtherName,
    RnvpRefusal::UnusableAddress,
};
QString rnvpRefusalKey(RnvpRefusal refusal);
QString rnvpRefusalText(RnvpRefusal refusal); // in the user's language

struct RnvpRefusedRow {
    qint64 line = 0;
    RnvpRefusal refusal = RnvpRefusal::DamagedId;
};
struct RnvpChange {
    qint64 line = 0;
    QString patientRef;
    QStringList before; // as a letter has it, without the name
    QStringList after;
};

struct RnvpImport {
    qint64 rows = 0; // = changed + unchanged + refused, always
    qint64 changed = 0;
    qint64 unchanged = 0;
    qint64 refused = 0;
    std::array<qint64, kAllRnvpRefusals.size()> refusals{}; // in the order of the enumeration
    QList<RnvpRefusedRow> firstRefused;                     // the first hundred
    QList<RnvpChange> firstChanges;                         // the first hundred
    // Sentences: the file as a whole cannot be believed, and nothing of it is
    // taken.  Names that disagree, or a column that was sorted or shifted alone.
    QStringList against;
    bool isApplied = false;
};
// Each changed row becomes a correction of the address (store::AddressStore); the
// patient list stays as it is.  Nothing is applied of a dry run, nor of a file
// with `against`, which is an answer and no error.
base::Result<RnvpImport> importFromRnvp(const Session &session, const QString &file, bool dryRun,
                                        base::Progress &progress);

} // namespace services
