// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/deathservice.h"
#include "ui/widgets/rowsmodel.h"

namespace ui {

// Patients who may be dead, with what INSEE's file says beside them.
class DeathModel final : public RowsModel<services::DeathProposalRow>
{
    Q_OBJECT

public:
    enum Columns { Grade, Patient, Born, Dead, Died, Evidence };

    explicit DeathModel(QObject *parent = nullptr);
};

// « TANGUY, d’usage LE GOFF, Jeanne Marie »
QString patientName(const services::DeathProposalRow &row);
QString deadName(const services::DeathProposalRow &row);
// « 14 juillet 1938 », or as far as it is known: 1938-07-00.
QString partialDate(const people::PartialDate &date);

} // namespace ui
