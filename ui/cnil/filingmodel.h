// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/filingservice.h"
#include "ui/widgets/rowsmodel.h"

namespace ui {

// The answers that were frozen, a row per version.
class FilingModel final : public RowsModel<services::FilingVersion>
{
    Q_OBJECT

public:
    enum Columns { Number, Kind, FrozenAt, Author, FiledAt, CnilNumber, Hash };

    explicit FilingModel(QObject *parent = nullptr);
};

// What differs between two of them, a row per field.
class DifferenceModel final : public RowsModel<services::FilingDifference>
{
    Q_OBJECT

public:
    enum Columns { Change, Section, Field, Before, After };

    explicit DifferenceModel(QObject *parent = nullptr);
};

QString filingKindText(services::FilingKind kind);

} // namespace ui
