// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "people/sourcerecord.h"

#include <QDate>
#include <QString>

#include <optional>

namespace people {

// Under eighteen on that day (C. civ. 388).  Nothing is known of a person
// without a birth year: then false.  A partial date counts as the youngest
// person it can mean, so that a minor is never written to as an adult.
bool isMinor(const PartialDate &birthDate, const QDate &on);

// "Madame", "Monsieur", or "Madame, Monsieur" when the record does not say.
// Civilité first, then sex; « Enfant », « Bébé » and « Sœur » are no honorific.
QString honorific(const SourceRecord &record);

// Who answers for a minor, as the list names them in its column « représentant
// légal ».
struct Guardian {
    enum class Kind { Unknown, Woman, Man, Couple };
    Kind kind = Kind::Unknown; // what the civilité in front of the name says
    QString name;              // as written, without the civilité
};

// Nothing without a name: « Mère », « Mme » and « parents » are none.
std::optional<Guardian> guardianOf(const SourceRecord &record);
// "Madame", "Monsieur", else "Madame, Monsieur".
QString honorific(const Guardian &guardian);
// The first line of the address: "MME Nolwenn KERVELLA", "M ET MME RIOU".
QString addressForm(const Guardian &guardian);

// The name to write to: given name and name of use (else birth name), in
// ordinary capitals: "Jeanne LE GOFF".
QString fullName(const SourceRecord &record);

// The first line of the address: "MME Jeanne LE GOFF".
QString addressForm(const SourceRecord &record);

} // namespace people
