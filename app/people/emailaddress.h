// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace people {

// An e-mail address as SMTP without SMTPUTF8 carries it (RFC 5321 §4.1.2, §4.5.3.1): an
// ASCII dot-atom of at most 64 characters, @, a domain name of at least two labels, at
// most 254 in all.  Comes back without blanks around it, the domain in lower case and in
// ASCII (IDNA).  Nothing for everything else: quoted local parts, address literals,
// control characters, several addresses in one field.
std::optional<QString> emailAddress(QStringView text);

// What two addresses of one mailbox share: the address in lower case, without "+tag".
QString emailKey(QStringView address);

// "orange.fr".
QString emailDomain(QStringView address);

// An address of a practice, a hospital or a health professional where a patient's own is
// expected (337 of them were in the leak of 2021): by its domain or the words of its local
// part, resources/people/professionalemail.json.
bool isProfessionalEmail(QStringView address);

} // namespace people
