// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "services/session.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace services {

// A person for the preview list.
struct PersonRow {
    qint64 personId = 0;
    QString name;
    QString postalCode;
    QString city;
    QString variant; // in the user's language
    QString state;   // in the user's language
    QString why;     // why it is in the list of hard cases; may be empty
};
base::Result<QList<PersonRow>> listPersons(const Session &session, qint64 afterPersonId, int limit);
// The cases worth looking at before printing: longest name, minor, abroad, no
// postal code, all categories.
enum class CaseScope {
    Everybody,
    ToPrint, // who is due a letter now and can get one
};
base::Result<QList<PersonRow>> hardCases(const Session &session,
                                         CaseScope scope = CaseScope::Everybody);
// The letter exactly as it would be printed, one PDF in memory.
base::Result<QByteArray> previewLetter(const Session &session, qint64 personId);

} // namespace services
