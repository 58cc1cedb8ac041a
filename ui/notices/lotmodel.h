// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/postingservice.h"
#include "ui/widgets/rowsmodel.h"

namespace ui {

// Printed lots and where they stand.
class LotModel final : public RowsModel<services::LotStanding>
{
    Q_OBJECT

public:
    enum Columns {
        Number,
        Letters,
        Codes,
        Produced,
        Envelope,
        State,
        Counted,
        Posted,
        Proofs,
        Hash
    };

    explicit LotModel(QObject *parent = nullptr);
};

} // namespace ui
