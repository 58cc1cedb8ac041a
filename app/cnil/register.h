// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cnil/document.h"
#include "cnil/notification.h"
#include "incident/breach.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace cnil {

// One breach of the register that art. 33(5) RGPD asks for: facts, effects and
// remedial action, as the CNIL describes it.  Texts are ready to print, in
// French; empty means not stated.
struct RegisterEntry {
    QString reference;
    QString title;
    QString begin;
    QString end;
    QString awareness;
    QString natures;
    QString origins;
    QString cause;
    QString description;
    QString dataTypes;
    QString sensitiveData;
    QString subjectCategories;
    QString persons;
    QString records;
    QString consequences;
    QString harms;
    QString severity;
    QString priorMeasures;
    QString laterMeasures;
    QString otherParties;
    QString communication;
    QString informed;
    QString filedOn;
    QString filingNumber;
    QString delayReasons;
    QString filingDecision;
    QString filingReasons; // art. 33(1): why it is, or is not, notified
    QString noCommunicationGround;
    QString communicationReasons; // art. 34: why the persons are, or are not, told

    bool operator==(const RegisterEntry &) const = default;
};

RegisterEntry registerEntry(const incident::Incident &incident, const Figures &figures,
                            const Vocabulary &vocabulary,
                            const incident::Motivation &motivation = {});
RegisterEntry registerEntry(const incident::Breach &breach, const Vocabulary &vocabulary);

// Labels of what the authority could not verify from this entry (art. 33(5):
// facts, effects, remedial action; and the reasons of both decisions).
QStringList registerGaps(const RegisterEntry &entry);

// One row per breach; as CSV in the form of notificationCsv, and as an
// OpenDocument spreadsheet with the same cells; one section per breach.
QByteArray registerCsv(const std::vector<RegisterEntry> &entries);
QByteArray registerOds(const std::vector<RegisterEntry> &entries);
Document registerDocument(const std::vector<RegisterEntry> &entries);

} // namespace cnil
