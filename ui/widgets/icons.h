// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QIcon>
#include <QString>

class QLabel;
class QWidget;

// Outline drawings of resources/icons, in the colour that the palette gives to
// text at the moment of painting, so that dark mode needs no second set.
namespace ui::icons {

QIcon icon(const QString &name); // "home", "lock", …: the file without .svg

// The drawing as a label; it follows the palette too.
QLabel *label(const QString &name, int size, QWidget *parent);
void setLabel(QLabel *label, const QString &name); // another drawing, or none

} // namespace ui::icons
