// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "notices/finding.h"

#include <QStringView>

#include <vector>

namespace notices {

// The diseases, the vague phrases and the promises that nobody can keep, as
// data (resources/notices/wordlists.json), found in a plain text: whole words,
// any case, with or without accents, across line ends.  Each finding has the
// line of the text (from 1) and quotes what was found.
std::vector<Finding> wordFindings(QStringView text);

// Whether a subject holds a word that says something of health or presses: it shows on
// a locked telephone.  Compared as above.
bool hasUnfitSubjectWord(QStringView subject);

} // namespace notices
