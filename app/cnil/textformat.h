// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <vector>

namespace cnil {

// How the documents for the CNIL write dates, whatever the language of the
// program: "26/02/2021", and "26/02/2021 18:00" on the clock of the instant's
// own zone or offset.
QString frenchDate(const QDate &date);
QString frenchInstant(const QDateTime &instant);

// A table for a French spreadsheet: UTF-8 with a byte-order mark (without it
// Excel reads cp1252), « ; », CR LF, RFC 4180 quotes.  A cell that begins like
// a formula (= + - @, tab, carriage return) gets an apostrophe in front.
QByteArray csvTable(const std::vector<QStringList> &rows);

} // namespace cnil
