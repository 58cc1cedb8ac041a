// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "printing/lotwriter.h"
#include "store/noticestore.h"
#include "store/personstore.h"

#include <vector>

namespace services {

// The last look before a lot counts: is each letter about the person that the
// patient list has under its number?  Goes from the reference over the notice
// to the row by a query of its own, not by the way on which the letter was made,
// so that no slip of that way (one row further, a cell of the neighbour's) can
// confirm itself.  `content` is what the bytes of the file are compared with
// (printing::checkLot).  Storage error that names lot and rank; no personal data in it.
base::Result<void> checkAgainstSource(store::Database &database,
                                      const printing::LotContent &content,
                                      const std::vector<store::Notice> &notices);

// Whether every word of this name is a word of the names that the patient list has of the
// person, by that query.
bool namesPerson(store::PersonStore &persons, store::PersonId person, const QString &name);

} // namespace services
