// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/matchservice.h"

#include <QJsonObject>
#include <QStringList>

namespace cli {

// "sure", "review", "none".
QString bandKey(services::PairBand band);

// A pair as the console shows it: for `match explain` and `review next`.
QJsonObject pairJson(const services::PairDetail &detail);
QStringList pairLines(const services::PairDetail &detail);

} // namespace cli
