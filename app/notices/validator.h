// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "incident/incident.h"
#include "notices/finding.h"
#include "notices/letter.h"
#include "notices/templatelibrary.h"

#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace notices {

// The five questions that a letter answers, each under its heading.
enum class Question { WhatHappened, WhichData, WhatRisk, WhatToDo, WhomToAsk };
inline constexpr size_t kQuestions = 5;
// Which question a heading asks, known by a word: « passé », « données » or
// « informations », « risqu », « faire », « contacter »; "happened", "data",
// "risk", "do", "contact".  `taken` are those that earlier headings asked.
std::optional<Question> questionOf(const QString &heading, Wording wording,
                                   const std::array<bool, kQuestions> &taken);

// The blocking check of one rendered text (HTML, after frenchTypography()) for
// one person's categories.  The CNIL fined a notice whose items were behind a
// telephone number and a link (SAN-2026-001), so each item must stand in the
// letter itself, under the heading of its question; in FALC and in English
// too, in their own words.  A supplement is checked in the same way for what
// is new, and must name the letter before by date and reference.  An e-mail, with
// the marks of emailtext.h, is checked as a letter; besides it must name the
// person and the reference, say that it holds neither link nor attachment and
// how to know that it is genuine, and have a neutral subject.  A reply is
// checked for what no letter may hold, and for its contact and proviso.
// No blocking finding: the letter may be sent.
std::vector<Finding> findingsIn(const QString &bodyHtml, Text text,
                                const incident::Incident &incident, people::DataCategories leaked,
                                const PhraseBank &phrases,
                                const std::optional<EarlierLetter> &earlier = {});

// What no text of a letter may hold, whoever wrote it: values, diseases,
// links, promises.  The e-mail address of the contact and the names of the
// laboratory and the contact are not looked at.  Lines are those of the text.
std::vector<Finding> forbiddenIn(const QString &plainText, const incident::Incident &incident);

// The same for the words of the incident that are printed in the letters;
// `where` is the field, "letter_facts".
std::vector<Finding> forbiddenIn(const incident::Incident &incident);

} // namespace notices
