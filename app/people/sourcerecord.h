// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/id.h"
#include "people/datacategory.h"
#include "people/partialdate.h"

#include <QString>

namespace people {

enum class Sex { Unknown = 0, Male = 1, Female = 2 };

struct SourceRecordTag;
using RecordId = base::Id<SourceRecordTag>;

// One row of one file, patient list or leak extract, as it was read: trimmed,
// not normalised.  Empty means missing.  The values of the fields that are
// only flags (lab_code, blood_group, physician, insurer, comment, login,
// password, unknown columns) never get this far: see `leaked`.
struct SourceRecord {
    RecordId id;        // row of the store; 0 before it is stored
    qint64 line = 0;    // line of the file where the row begins, from 1
    QString ref;        // the file's own record id; empty when it has none
    QString birthName;  // nom de naissance
    QString usualName;  // nom d'usage
    QString givenNames; // all given names, as written
    QString firstGivenName;
    PartialDate birthDate;
    Sex sex = Sex::Unknown;
    QString nir; // digits and 2A/2B as written, 13 or 15, maybe wrong
    QString ins;
    QString phone;
    QString mobile;
    QString email;
    QString address;
    QString address2;
    QString postalCode;
    QString city;
    QString country;
    QString title;        // civilité: M., Mme, Enfant, Bébé, Sœur…
    QString guardianName; // legal representative or guardian
    PartialDate sampleDate;
    DataCategories leaked; // what the row held; only meaningful for the leak

    // The reference that reports show: `ref`, else "line:N".
    QString displayRef() const;

    bool operator==(const SourceRecord &) const = default;
};

} // namespace people
