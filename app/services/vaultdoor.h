// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/session.h"

#include <QList>
#include <QString>
#include <QStringList>

// What can be said of a folder before a vault in it is opened, or made.
namespace services {

struct DoorFacts {
    QList<Holder> holders; // holdersOf()
    QStringList warnings;  // of the place: store/vaultplace.h
    QString latestBackup;  // of those of each day that the program keeps in it; empty: none
};
DoorFacts doorFacts(const QString &folder);

// A place for a new vault.
struct NewPlace {
    QString obstacle; // why none can be made there, or empty
    QStringList warnings;
};
NewPlace judgeNewPlace(const QString &folder);

} // namespace services
