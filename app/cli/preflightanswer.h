// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/preflightservice.h"

#include <QJsonObject>
#include <QString>

namespace cli {

// A finding of the check before printing or sending, as every command tells it.
QString findingLine(const services::PreflightFinding &finding);
QJsonObject findingJson(const services::PreflightFinding &finding);

} // namespace cli
