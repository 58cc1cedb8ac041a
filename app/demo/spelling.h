// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "demo/population.h"

#include <QString>

namespace demo {

// How the traits of an invented person are spelt, before any error.

// The last `width` digits of the number, with leading zeros.
QString digits(quint32 number, qsizetype width);

// 15 characters with the right key.
QString nirText(const Person &person, const Places &places);

// "0203040506".  Line numbers begin with 020, mobile ones with 070: no zone of
// France and no subscriber of ten digits has these, so that hardly any can ring.
QString landlineText(quint32 number);
QString mobileText(quint32 number);

// "02 03 04 05 06"
QString spacedPhone(const QString &number);

// In a domain of RFC 2606, which can belong to nobody; empty without mailbox.
QString emailText(const Person &person, const Names &names);

// A doctor's, found now and then in the patient's field.
QString doctorsEmail(quint32 number);

// "JEAN-FRANÇOIS" → "Jean-François"
QString inLowerCase(QStringView name);

struct ForeignAddress {
    QStringView street;
    QStringView postalCode;
    QStringView city;
    QStringView country;
};
const ForeignAddress &foreignAddress(int number);

} // namespace demo
