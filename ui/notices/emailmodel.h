// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/bounceservice.h"
#include "services/emailservice.h"
#include "services/preflightservice.h"
#include "ui/widgets/rowsmodel.h"

namespace ui {

// E-mails and where they stand; addresses masked.
class EmailModel final : public RowsModel<services::EmailRow>
{
    Q_OBJECT

public:
    enum Columns { Person, Address, State, Reason, Attempts, Changed };

    explicit EmailModel(QObject *parent = nullptr);
};

// Who would get an e-mail now.
class EmailCandidateModel final : public RowsModel<services::EmailCandidate>
{
    Q_OBJECT

public:
    explicit EmailCandidateModel(QObject *parent = nullptr);
};

// Messages that came back and that only a human understands.
class OpenBounceModel final : public RowsModel<services::OpenBounce>
{
    Q_OBJECT

public:
    explicit OpenBounceModel(QObject *parent = nullptr);
};

// How many for which reason, or by which provider.
class NamedCountModel final : public RowsModel<services::NamedCount>
{
    Q_OBJECT

public:
    NamedCountModel(const QString &heading, QObject *parent);
};

} // namespace ui
