// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "people/sourcerecord.h"

#include <QStringView>

#include <string_view>

namespace people {

// The entries that are made to try a laboratory's software and are nobody: the
// one place that knows them, for the warning at import, the matcher, and the
// letters.

// « TEST », « TEST2 », « ZZTEST », « ESSAI », « ZZZPATIENT »: one word of a name,
// in capitals without accents.  Whole words only, so that nobody called Testard
// or Zzaoui is left without a letter.  Words of X are no mark: they stand for a
// name that the clerk did not know.
bool isTestWord(std::string_view word);

// Any word of a name, as it was written.
bool isTestName(QStringView name);

// An INS of the domains that the ANS keeps for tests and demonstrations (OIDs
// 1.2.250.1.213.1.4.10 and .11).
bool isTestIns(QStringView ins);

// By any name of the record, or by its INS.
bool isTestPatient(const SourceRecord &record);

} // namespace people
