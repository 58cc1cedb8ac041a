// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/matching/pairmodel.h"

#include "ui/matching/masking.h"
#include "ui/widgets/typography.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

using Row = services::PairRow;

PairModel::PairModel(QObject *parent)
    : RowsModel(
        {
            {tr("Leaked row"),
             [](const Row &row) { return masked(row.leakName, row.patientName).leak; }},
            {tr("Patient"),
             [](const Row &row) { return masked(row.leakName, row.patientName).patient; }},
            {tr("Born"), [](const Row &row) { return masked(row.birthDate, row.birthDate).leak; }},
            {tr("Probability"), [](const Row &row) { return typography::percent(row.probability); },
             ColumnKind::Number},
            {tr("Decision"), [](const Row &row) { return services::decisionText(row.decision); }},
            {tr("Reasons"), [](const Row &row) { return row.reasons.join(u", "_s); }},
        },
        parent)
{
}

int PairModel::rowOf(qint64 pairId) const
{
    const auto found = std::ranges::find(rows(), pairId, &Row::pairId);
    return found == rows().end() ? -1 : int(found - rows().begin());
}

void PairModel::setDecision(qint64 pairId, const QString &decision)
{
    const int row = rowOf(pairId);
    if (row < 0)
        return;
    Row changed = at(row);
    changed.decision = decision;
    replace(row, std::move(changed));
}

} // namespace ui
