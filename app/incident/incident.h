// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "people/datacategory.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace incident {

// Somebody to write to or to call.
struct Contact {
    QString title; // civilité
    QString lastName;
    QString firstName;
    QString function;
    QString email;
    QString phone;
    bool operator==(const Contact &) const = default;
};

// The laboratory, controller of the data (RGPD art. 4(7)).
struct Organisation {
    QString name; // dénomination
    QString siren;
    bool withoutSiren = false; // the form has a box for bodies that have none
    QString vatNumber;
    QString sector;
    QString headcount;
    QString address;
    QString postalCode;
    QString city;
    QString country;
    QString timeZone = QStringLiteral("Europe/Paris"); // IANA
    Contact legalRepresentative;
    Contact contact; // the DPO, named in every letter (art. 33(3)(b))
    QString website;
    bool operator==(const Organisation &) const = default;
};

// Another body that takes part in the breach: here the processor.
struct OtherParty {
    QString name;
    QString role; // key of the vocabulary: "processor", "joint_controller"
    QString contact;
    bool operator==(const OtherParty &) const = default;
};

// The DPO's answers to the questions of ENISA's method, each a key of
// resources/cnil/severity.json; empty: as the program proposes.
struct SeverityAnswers {
    QString dataContext;
    QString contextAdjustment;
    QString identification;
    QString confidentiality;
    QString integrity;
    QString availability;
    QString malice;
    bool operator==(const SeverityAnswers &) const = default;
};

// The DPO's final say about the severity, with what it was about: it no longer
// holds once other answers stand or other categories leaked.
struct SeverityConfirmation {
    QString level;           // as Incident::severity
    QString reason;          // the DPO's own
    SeverityAnswers answers; // all seven
    people::DataCategories categories;
    QString by; // name or function
    std::optional<QDateTime> at;
    bool operator==(const SeverityConfirmation &) const = default;
};

// The breach as the DPO describes it: the source of the CNIL answers, of the
// clocks and of the letters.  Field names in JSON are the snake_case of these
// (`fromJson`); every list of CNIL labels is a list of *keys* of the versioned
// vocabulary in resources/cnil, never of French sentences.  Counts of persons
// are not here: they come from the vault (cnil::Figures).
struct Incident {
    QString reference; // the controller's own
    QString title;
    Organisation organisation;
    std::vector<OtherParty> otherParties;

    // Dates (trame §6).  Instants are kept in UTC; what is unknown is invalid.
    std::optional<QDateTime> begin;
    std::optional<QDateTime> end;
    bool ongoing = false;
    bool datesEstimated = false;
    std::optional<QDateTime> awareness; // art. 33(1): the 72 h start here
    QString awarenessJustification;     // why this instant (EDPB 9/2022)
    QString datesComment;
    QString discovery;    // circonstances de la découverte
    QString delayReasons; // motifs du retard, when over 72 h
    std::optional<QDateTime> processorNotice;

    QStringList natures; // confidentiality, integrity, availability
    QStringList origins;
    QString cause;
    QString description;
    people::DataCategories categories; // categories leaked, as far as known
    QStringList dataTypes;             // keys of « Nature des données »
    QStringList sensitiveData;
    QStringList subjectCategories;
    QString priorMeasures;
    QStringList consequences;
    QStringList harms; // préjudices potentiels
    QString severity;  // negligible, limited, significant, maximal
    QString severityReasoning;
    SeverityAnswers severityAnswers;
    SeverityConfirmation severityConfirmation; // only services::confirmSeverity writes it
    QString laterMeasures;
    QString communication; // informed, planned, not_planned, undetermined
    std::optional<QDate> communicationPlannedOn;
    std::optional<QDate> communicatedOn; // only when it was not done with this program
    QString communicationMeans;
    QString communicationContent;
    QString noCommunicationReason; // art. 34(3): key of the vocabulary
    QString crossBorder;           // yes, no, empty while unanswered
    QString otherAuthorities;      // yes, no: another data-protection authority
    QString otherNotifications;    // yes, no: under another duty (NIS, eIDAS)

    // The words beside « Autre » or « Oui », by the JSON name of the field that
    // they complete: {"origins": "…", "other_notifications": "ARS"}.
    std::map<QString, QString> otherTexts;

    // For the letter: what happened and what was done, in plain words; in FALC
    // and in English for the letters that need them (one idea per line in FALC).
    QString letterFacts;
    QString letterMeasures;
    QString letterFactsEasy;
    QString letterMeasuresEasy;
    QString letterFactsEnglish;
    QString letterMeasuresEnglish;

    std::optional<QDateTime> initialFiling; // receipt of the initial notification
    QString initialFilingNumber;
    std::optional<QDateTime> followUpFiling;    // receipt of the complementary one
    std::optional<QDateTime> healthAlertFiling; // report to the CERT Santé (CSP L.1111-8-2)
    std::optional<QDateTime> complaintFiling;   // dépôt de plainte

    bool operator==(const Incident &) const = default;
};

// Strict: an unknown key (the message proposes the nearest known one), a wrong
// type, a time without offset, an unknown time zone or data category is an
// Input error that names the key ("organisation.contact.email").  A key that
// is not there leaves the default; null is only for instants and dates.
// Whether a vocabulary key exists depends on the version of the form:
// cnil::checkKeys answers that.
base::Result<Incident> fromJson(const QJsonObject &json);

// Every key, always; instants with the offset of the laboratory's own zone.
// fromJson(toJson(x)) == x.
QJsonObject toJson(const Incident &incident);

} // namespace incident
