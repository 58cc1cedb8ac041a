// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "people/partialdate.h"
#include "people/sourcerecord.h"

#include <QString>

namespace people {

// One line of INSEE's « fichier des personnes décédées » (data.gouv.fr,
// Licence Ouverte): capitals, trimmed, dates partial where the civil registry
// did not know more.  There is no name of use in it.
struct DeathRecord {
    qint64 line = 0; // where it begins in the file, from 1
    QString birthName;
    QString givenNames; // separated by blanks, the first one first
    Sex sex = Sex::Unknown;
    PartialDate birthDate;
    QString birthPlace; // INSEE code of the commune, 99… of the country; 5 characters
    QString birthTown;
    PartialDate deathDate;
    QString deathPlace; // INSEE code, as birthPlace

    bool operator==(const DeathRecord &) const = default;
};

} // namespace people
