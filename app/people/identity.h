// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "people/sourcerecord.h"

#include <QDate>
#include <QString>

namespace people {

// Under eighteen on that day (C. civ. 388).  Nothing is known of a person
// without a birth year: then false.  A partial date counts as the youngest
// person it can mean, so that a minor is never written to as an adult.
bool isMinor(const PartialDate &birthDate, const QDate &on);

// "Madame", "Monsieur", or "Madame, Monsieur" when the record does not say.
// Civilité first, then sex; « Enfant », « Bébé » and « Sœur » are no honorific.
QString honorific(const SourceRecord &record);

// The name to write to: given name and name of use (else birth name), in
// ordinary capitals: "Jeanne LE GOFF".
QString fullName(const SourceRecord &record);

} // namespace people
