// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "printing/lotwriter.h"

#include <QByteArray>

#include <optional>

namespace printing {

// What the print room or the mail house needs to know of a lot, and no more:
// no name, no health data.  UTF-8 with BOM, ";", CRLF, one row per letter:
// lot;rank;reference;first_page;pages;sheets;postal_code;country
// A cell that a spreadsheet would run as a formula is given a leading "'".
QByteArray manifestCsv(const LotContent &lot);

// The list for a print shop that addresses or sorts by itself: with names and
// addresses, so it travels only encrypted.  One row per letter:
// file;lot;rank;first_page;pages;sheets;reference;line_1;…;line_6;country;postal_code
// where line_1 to line_6 are the lines of NF Z10-011 (1 who, 4 street, 6 postal code
// and town) and country is empty for France.
QByteArray printShopHeader();
QByteArray printShopRow(int lot, const QString &fileName, const LotEntry &letter);

// The recipients of one sending by the names of Maileva's API (mail/v2): one row per
// letter, `document` is the PDF beside the list:
// document;custom_id;address_line_1;…;address_line_6;country_code
QByteArray mailevaHeader();
// Nothing if the country has no code known to people::countryCode().
std::optional<QByteArray> mailevaRow(const QString &document, const LotEntry &letter);

} // namespace printing
