// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "people/partialdate.h"
#include "people/sourcerecord.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace services {

// What somebody types to find a patient: beginnings of names in any order, a
// birth date (14/07/1958, 14 juillet 1958, 1958-07-14, 07/1958, 1958), the
// beginning of a social-security number, a patient number.  Case, accents,
// hyphens and blanks do not matter.  Everything that is typed must fit.
class PatientQuery final
{
public:
    // `latestYear` reads years of two digits; normally this year.
    PatientQuery(const QString &text, int latestYear);

    bool isEmpty() const { return m_words.isEmpty() && !m_date && m_number.isEmpty(); }
    // 0: does not fit; else the higher the closer.  Looks at names, birth date,
    // NIR, INS and reference only.
    int rank(const people::SourceRecord &record) const;

private:
    int rankOfNames(const people::SourceRecord &record) const;

    QStringList m_words; // folded, letters and digits only
    QString m_glued;     // all words in one: LE GOFF finds LEGOFF
    std::optional<people::PartialDate> m_date;
    QString m_number; // the whole text when it is a number: NIR, reference or year
};

} // namespace services
