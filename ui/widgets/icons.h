// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QIcon>
#include <QString>

// Outline drawings of resources/icons, in the colour that the palette gives to
// text at the moment of painting, so that dark mode needs no second set.
namespace ui::icons {

QIcon icon(const QString &name); // "home", "lock", …: the file without .svg

} // namespace ui::icons
