// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QString>
#include <QStringView>

namespace people {

// A country as the French post writes it on the last line, from its code of two
// letters (ISO 3166-1, also UK) or its French, English or own name in capitals
// without accents (postalLine()): "GB", "ENGLAND" → "ROYAUME UNI".  Empty when no
// country is called so.
QString postalCountry(QStringView name);

// Back to the code of two letters, from what postalCountry() writes; else empty.
QString countryCode(QStringView postalName);

} // namespace people
