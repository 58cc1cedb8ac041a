// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QJsonObject>
#include <QString>

namespace deadlines {

// Texts of the law tables are data, so lupdate cannot see them: each holds
// {"fr": …, "en": …}.  This picks the one of the program's language, which the
// translation file names, and French where that is not there.
QString localText(const QJsonObject &texts);

} // namespace deadlines
