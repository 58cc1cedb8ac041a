// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/matchservice.h"
#include "services/reviewservice.h"
#include "ui/widgets/rowsmodel.h"

namespace ui {

// Pairs of one band, most probable first.  Names and dates stay masked: who
// must see more reveals one pair.
class PairModel final : public RowsModel<services::PairRow>
{
    Q_OBJECT

public:
    enum Columns { Leak, Patient, Birth, Probability, Decision, Reasons };

    explicit PairModel(QObject *parent = nullptr);

    int rowOf(qint64 pairId) const; // -1: not in the pages read so far
    void setDecision(qint64 pairId, const QString &decision);
};

} // namespace ui
