// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QList>

class QAbstractItemModel;
class QAction;
class QString;
class QTableView;
class QWidget;

namespace ui {

// Every table of the window is set up alike: whole rows, no grid, no vertical
// header, names for the screen reader, columns of a width that was decided
// from the kind of content (measuring 500 000 rows would freeze the window).
QTableView *makeTable(QAbstractItemModel *model, const QString &objectName,
                      const QString &accessibleName, QWidget *parent);

// Widths in average characters; 0 takes the rest, but keeps a least width of its own: in a narrow
// window the table scrolls sideways.
void setColumnWidths(QTableView *table, const QList<int> &characters);

// The row of the current cell, or -1.
int currentRow(const QTableView *table);

} // namespace ui
