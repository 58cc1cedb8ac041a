// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QStringView>

namespace notices {

// What every French letter of the program has, however its text was typed:
// no-break blanks before : and inside « », narrow ones before ; ! ?, the
// typographic apostrophe.  Works on text and on HTML without attributes.
QString frenchTypography(QStringView text);

// « 1er mars 2026 », with no-break blanks; the same on every machine.
QString frenchDate(const QDate &date);

} // namespace notices
