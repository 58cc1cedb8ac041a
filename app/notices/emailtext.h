// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "notices/richtext.h"
#include "notices/template.h"

#include <QString>

#include <vector>

namespace notices {

// An e-mail names the person it is about, so that no two bodies are equal.  It is
// rendered and checked with a mark in the place of the name and of the reference:
// bodies that differ in nothing else are checked once, and whoever bears the name of
// a disease gets their e-mail.
inline constexpr QChar kPersonMark = u'\uE000';
inline constexpr QChar kReferenceMark = u'\uE001';
void markPerson(Values &values);

// The text of the <h1> without « Objet : »; empty if there is none or more than one.
// 70 characters are what a telephone shows.
QString emailSubject(const std::vector<Block> &blocks);
inline constexpr qsizetype kLongestSubject = 70;

// Both forms of one e-mail: the same words.
struct EmailForms {
    QString subject;
    QString plainText; // lines ended by \n, at most 76 characters where words allow
    QString html;
};

// `body` is a rendered text with marks.  The HTML is a whole document for mail readers
// that take nothing from outside and for screen readers (WCAG 2.1: 1.3.1, 1.4.3, 1.4.4,
// 1.4.12, 2.4.2, 3.1.1): its language, one title, headings, lists, sizes relative to
// the reader's own, no colours of its own.  Input error if `body` is not of the subset
// of parseRichText().
base::Result<EmailForms> emailForms(const QString &body, const QString &personName,
                                    const QString &reference);

} // namespace notices
