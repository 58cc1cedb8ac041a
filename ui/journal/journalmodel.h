// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/journalservice.h"
#include "ui/widgets/rowsmodel.h"

namespace ui {

class JournalModel final : public RowsModel<services::JournalRow>
{
    Q_OBJECT

public:
    enum Columns { Number, When, Actor, Event, Object, Details };

    explicit JournalModel(QObject *parent = nullptr);
};

} // namespace ui
