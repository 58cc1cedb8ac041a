// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "printing/report.h"

#include <QDate>
#include <QDateTime>
#include <QString>

#include <map>
#include <vector>

namespace printing {

// What goes to the post at once.  A French document, whatever the user's language.
struct DepositedLot {
    qint64 number = 0;
    QString fileName;
    QString sha256;
    qint64 letters = 0;
    qint64 sheets = 0;
    QString firstReference;
    QString lastReference;
    QString envelope;              // name of its profile
    std::optional<qint64> counted; // by hand, when it was done before
};

struct DepositSlip {
    QString laboratory;
    QString department; // the laboratory's own: "35"; empty when it is not known
    QDate date;         // of the slip
    std::vector<DepositedLot> lots;
    // Letters by their number of sheets, and by département; "" is abroad.
    std::map<int, qint64> bySheets;
    std::map<QString, qint64> byDepartment;
    QString journalHead; // of the vault when the slip was made, as paper has it
    QDateTime createdAt; // written into the file

    qint64 letters() const;
    qint64 sheets() const;
};

// One page and what the list of départements needs: what the post is given,
// with weights and the thresholds of notices::mailingRules(), what was counted,
// and the places for the post's stamp and the operator's signature.
Report depositReport(const DepositSlip &slip);

} // namespace printing
