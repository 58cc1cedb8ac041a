// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cnil/bundle.h"
#include "people/datacategory.h"
#include "services/session.h"

#include <vector>

namespace services {

// The dated copies of the communication to the persons that the authority asks for:
// one per text really used, a PDF of each letter ("lettre-adult-2021-03-10.pdf") and
// the words of each e-mail ("courriel-adult-2021-03-12.txt"), addressed to an invented
// person and with every category of `leaked`.  A text counts as another one when its
// lot or mailing was made with another template, phrase or incident sheet.
//
// Before anything was produced: drafts of what would be sent ("lettre-projet-…"), none
// while the incident lacks the facts.  Needs loadFonts().
base::Result<std::vector<cnil::BundleFile>>
communicationSpecimens(const Session &session, people::DataCategories leaked, bool hasMinors);

} // namespace services
