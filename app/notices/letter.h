// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "notices/channel.h"

#include <QDate>
#include <QString>
#include <QStringList>

namespace notices {

// The letter that a supplement completes.
struct EarlierLetter {
    QString reference;
    QDate date; // as printed on it
};

// What one person will receive on paper: everything the printer draws, no
// more.  Lives in memory only.
struct Letter {
    Variant variant;
    QString reference;          // "7K3M-9QX2-4TA"
    QString earlierReference;   // of the letter that a supplement completes
    QStringList senderLines;    // the laboratory's name, then its address
    QStringList recipientLines; // people::PostalBlock::lines
    QString postalCode;         // sorts the lots; empty abroad
    QString countryCode;        // as written in the record; empty for France
    QString personName;         // for « Personne concernée »; empty in a reply « no »
    QString placeAndDate;       // « Rennes, le 3 mars 2026 »
    QString bodyHtml;           // the rendered template

    bool operator==(const Letter &) const = default;
};

} // namespace notices
