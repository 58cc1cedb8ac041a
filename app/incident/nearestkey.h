// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QString>
#include <QStringList>

namespace incident {

// The known key that somebody who wrote `key` most likely meant: the smallest
// number of insertions, deletions and replacements, the first one on a tie.
// Empty when `known` is.
QString nearestKey(const QString &key, const QStringList &known);

} // namespace incident
