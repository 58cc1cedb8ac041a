// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QColor>
#include <QPalette>

class QFormLayout;
class QLabel;
class QWidget;

// The few looks that the system's palette does not give.  Every colour is
// chosen by the lightness of the palette, and tested for a contrast of at
// least 4.5:1 on both.
namespace ui::theme {

bool isDark(const QPalette &palette);
QColor accent(const QPalette &palette);  // actions and what is done
QColor danger(const QPalette &palette);  // a passed deadline or a real danger, nothing else
QColor quiet(const QPalette &palette);   // secondary text
QColor line(const QPalette &palette);    // borders between surfaces
QColor surface(const QPalette &palette); // of a card: fields stand out on it

double contrast(const QColor &one, const QColor &other); // WCAG 2.1, 1…21

// Labels of one style throughout; they follow the palette when it changes.
QLabel *heading(const QString &text, QWidget *parent);    // of a place
QLabel *subheading(const QString &text, QWidget *parent); // of a block in it
QLabel *body(const QString &text, QWidget *parent);       // wraps, selectable by mouse
QLabel *hint(const QString &text, QWidget *parent);       // body in the quiet colour
QLabel *quietLine(const QString &text, QWidget *parent);  // one line of it, elided

// One line in the colour of danger, elided where there is no room (ui/widgets/elidedlabel.h),
// or of several lines once it is told to wrap.
QLabel *warning(const QString &text, QWidget *parent);

// Labels at the height of the middle of their field.
QFormLayout *form(QWidget *parent = nullptr);

} // namespace ui::theme
