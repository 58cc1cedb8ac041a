// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "services/session.h"

#include <QList>
#include <QString>

#include <optional>

namespace services {

enum class HandoverLayout {
    PrintShop, // the PDF of every lot, and one list
    Maileva,   // one PDF per letter, in folders of 1 000 with a list each
};
// "printshop", "maileva".
QString handoverLayoutKey(HandoverLayout layout);
std::optional<HandoverLayout> handoverLayoutFromKey(const QString &key);

struct HandoverRequest {
    QList<qint64> lots;
    QString folder; // does not exist yet, or is empty
    HandoverLayout layout = HandoverLayout::PrintShop;
    // Where the files of the lots are, for those that this version of the program
    // cannot make again byte for byte; may be empty.
    QString lotFolder = {};
};

struct HandoverReport {
    qint64 letters = 0;
    qint64 pages = 0;
    qint64 files = 0;
    QString manifestSha256;        // of SHA256SUMS
    QList<qint64> lotsGivenBefore; // to be printed once only
};

// Makes the folder for a mail house: PDF files made again from the vault, the list
// in the layout asked for, LISEZ-MOI.txt that describes it, and SHA256SUMS.  Each
// lot's PDF is the very file of its production (SHA-256), each single letter is
// read again from its bytes.  The folder has its name only when all of it is there,
// checked, and noted in the vault; stopped or failed, nothing of it stays.  Memory
// does not grow with the letters.
// Conflict: a lot that is not there or was posted, a folder with something in it;
// Input: a folder inside a vault, a country without code (Maileva).
base::Result<HandoverReport> handOver(const Session &session, const HandoverRequest &request,
                                      base::Progress &progress);

} // namespace services
