// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/importservice.h"
#include "ui/widgets/rowsmodel.h"

namespace ui {

// The files that came in.
class ImportModel final : public RowsModel<services::ImportRow>
{
    Q_OBJECT

public:
    enum Columns { Kind, File, Provenance, Received, Read, Accepted, Quarantined, Warnings, Hash };

    explicit ImportModel(QObject *parent = nullptr);
};

// The rows of one file that no import could accept.
class QuarantineModel final : public RowsModel<services::QuarantineRow>
{
    Q_OBJECT

public:
    enum Columns { Line, Field, Reason, Cells };

    explicit QuarantineModel(QObject *parent = nullptr);
};

QString kindText(services::ImportKind kind);
QString provenanceText(services::Provenance provenance);
// « 500 000 lues = 498 732 acceptées + 1 268 en quarantaine »
QString reconciliation(qint64 read, qint64 accepted, qint64 quarantined);

} // namespace ui
