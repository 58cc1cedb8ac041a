// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>

namespace cnil {

// The value at "incident.organisation.siren"; undefined when there is none.
QJsonValue valueAt(const QJsonObject &root, const QString &path);

// A key, a list of keys or a flag ("true", "false") as a list; no empty key.
QStringList keysIn(const QJsonValue &value);

} // namespace cnil
