// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "notices/variant.h"

#include <QString>

namespace notices {

// What one person will receive by e-mail: both forms of one text.  Lives in memory only.
struct Email {
    Variant variant;
    QString reference;
    QString subject;   // says nothing of health: it shows on a locked telephone
    QString plainText; // lines ended by \n, at most 76 characters where words allow
    QString html;      // a whole document: language, headings, lists; nothing from outside, no link
    QString personName; // of the person concerned; the text holds it without control characters

    bool operator==(const Email &) const = default;
};

} // namespace notices
