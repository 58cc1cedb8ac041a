// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "notices/letter.h"
#include "people/datacategory.h"
#include "people/sourcerecord.h"
#include "printing/lotwriter.h"

#include <vector>

namespace testing {

// The letter that the program writes to this person about sampleIncident().
notices::Letter sampleLetter(const people::SourceRecord &record, people::DataCategories leaked,
                             quint64 random = 34);

// What most rows of the leak held.
people::DataCategories usualCategories();

// `count` different people with different categories, the same every time.
std::vector<notices::Letter> sampleLetters(int count);

printing::LetterSource sourceOf(const std::vector<notices::Letter> &letters);

} // namespace testing
