// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/journal/journalmodel.h"

#include "ui/widgets/typography.h"

namespace ui {

using Row = services::JournalRow;

JournalModel::JournalModel(QObject *parent)
    : RowsModel(
        {
            {tr("No."), [](const Row &row) { return typography::number(row.n); },
             ColumnKind::Number},
            {tr("When"), [](const Row &row) { return typography::localDateTime(row.utc); }},
            {tr("By"), [](const Row &row) { return row.actor; }},
            {tr("Event"), [](const Row &row) { return row.event; }},
            {tr("About"), [](const Row &row) { return row.object; }},
            {tr("Details"), [](const Row &row) { return row.details; }},
        },
        parent)
{
}

} // namespace ui
