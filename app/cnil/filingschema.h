// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QByteArray>
#include <QString>

namespace cnil {

inline const QString kFilingSchemaName = QStringLiteral("filing.schema.json");

// The published schema of notificationJson(), JSON Schema 2020-12
// (resources/cnil/filing.schema.json); every bundle carries it.
QByteArray filingSchema();

} // namespace cnil
