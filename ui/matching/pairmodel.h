// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/matchservice.h"
#include "services/reviewservice.h"
#include "ui/widgets/rowsmodel.h"

namespace ui {

// Pairs of one band, most probable first.
class PairModel final : public RowsModel<services::PairRow>
{
    Q_OBJECT

public:
    enum Columns { Leak, Patient, Birth, Probability, Decision, Reasons };

    explicit PairModel(QObject *parent = nullptr);

    int rowOf(qint64 pairId) const; // -1: not in the pages read so far
    void setDecision(qint64 pairId, const QString &decision);
    // Initials instead of names until the reader reveals them.
    void setMasked(bool isMasked);

private:
    explicit PairModel(std::shared_ptr<bool> isMasked, QObject *parent);

    std::shared_ptr<bool> m_isMasked; // shared with the columns' functions
};

QString decisionText(const QString &decisionKey); // empty for none

} // namespace ui
