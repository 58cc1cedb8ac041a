// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/preflightservice.h"
#include "services/previewservice.h"
#include "ui/widgets/rowsmodel.h"

namespace ui {

// What the check before printing found.
class FindingModel final : public RowsModel<services::PreflightFinding>
{
    Q_OBJECT

public:
    enum Columns { Weight, Count, Message };

    explicit FindingModel(QObject *parent = nullptr);
};

// Persons concerned, to choose the letter to look at.
class PersonModel final : public RowsModel<services::PersonRow>
{
    Q_OBJECT

public:
    enum Columns { Name, Why, Town, Variant, State };

    explicit PersonModel(QObject *parent = nullptr);
};

} // namespace ui
