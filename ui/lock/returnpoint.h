// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QJsonObject>

class QWidget;

namespace ui {

// Where the user was on a page, and what they had typed there without saving it: taken before
// the page goes (the window locks) and given to the page that takes its place.  It holds
// what was typed, so whoever keeps it while the vault is locked seals it (base/sealing.h).
//
// Widgets are found again by their names and their order among their siblings; what is no longer
// there is passed over.  What somebody typed is what a text field calls modified; the choices
// beside it (lists, boxes, dates under the same parent) come along.
QJsonObject returnPoint(const QWidget &page);

// Three steps, each after the page has shown what the one before asked for: which tab and which
// list, which row, which texts.
enum class ReturnStep { Lists, Rows, Texts };
void goBack(QWidget &page, const QJsonObject &point, ReturnStep step);

// Whether somebody would miss it: something of several lines was typed and not saved.
bool holdsUnsavedText(const QWidget &page);

} // namespace ui
