// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "intake/fieldrow.h"

#include <QString>
#include <QStringView>

#include <optional>
#include <vector>

// What HL7, HPRIM and FHIR say of a patient in different words, brought into the
// fields of a row.
namespace intake {

// How a name is used.  HL7 table 0200: B, M · L · D · U or none · others; FHIR:
// maiden · official · usual · none · others.
enum class NameUse { Birth, Legal, Usual, Plain, Other };

struct PatientName {
    NameUse use = NameUse::Plain;
    QString family;
    QString given;        // the first one, or all of them
    QString furtherGiven; // the others, or the whole list once more
    QString title;
};

// In France the legal name is the birth name (RNIV; IHE PAM France), unless the
// record has a name at birth besides: then it is the one of use.
void setNames(FieldRow &row, const std::vector<PatientName> &names);

struct PatientAddress {
    int rank = 0; // the lowest one counts, the first one among equals
    QString line1 = {};
    QString line2 = {};
    QString postalCode = {};
    QString city = {};
    QString country = {};
};
void setAddress(FieldRow &row, const std::vector<PatientAddress> &addresses);
// "35000 RENNES" is a postal code and a city.
void splitPostalLine(PatientAddress &address);

// Phone or mobile, by the number where the record does not say.
void setPhone(FieldRow &row, QStringView number, bool isMobile);

// The domains of the INS (ANS): numbers of the NIR and of the NIA, and those of tests
// and demonstrations.  Any text that ends with the OID, "urn:oid:…" as well.
enum class InsDomain { None, Nir, Nia, Test };
InsDomain insDomain(QStringView oid);
// A number of a test domain keeps its OID: people::isTestIns() knows it by that.
// One of the NIR's domain is the person's own NIR, unless the row has one already.
void setIns(FieldRow &row, QStringView oid, QStringView number);

// HL7 table 0203, of HL7 and FHIR alike.  The patient's number in the laboratory comes
// first; the number of a stay or one that others gave is kNoIdentifier: by its number a
// patient is known again in the next list.
inline constexpr int kNoIdentifier = 100;
int identifierRank(QStringView typeCode);
bool isSocialSecurityType(QStringView typeCode);

// yyyyMMdd…, yyyyMM, yyyy and the same with hyphens, as RowReader wants its dates;
// zeros at the end are unknown.  Other text stays as it is, to be reported.
QString isoDate(QStringView date);

// HL7 table 0063, FHIR v3-RoleCode, or the words of French software.
enum class Relation { None, Guardian, Parent };
Relation relationOf(QStringView codeOrText);
// A parent answers for a minor only.  `latestYear`: of today.
void setGuardian(FieldRow &row, Relation relation, QStringView name, int latestYear);

} // namespace intake
