// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/doubtservice.h"
#include "services/importservice.h"
#include "services/quarantineservice.h"
#include "ui/widgets/rowsmodel.h"

namespace ui {

// What came in: a file, or the files of a folder.
class ImportModel final : public RowsModel<services::ImportRow>
{
    Q_OBJECT

public:
    enum Columns { Kind, File, Provenance, Received, Read, Accepted, Quarantined, Warnings };

    explicit ImportModel(QObject *parent = nullptr);
};

// The files of one import.
class FileModel final : public RowsModel<services::ImportedFile>
{
    Q_OBJECT

public:
    enum Columns { Name, Format, Encoding, Size, Read, Accepted, Quarantined, Hash };

    explicit FileModel(QObject *parent = nullptr);
    static QList<int> widths(); // for setColumnWidths()
};

// The rows that no import could accept, or that a human decided on since.
class QuarantineModel final : public RowsModel<services::QuarantineRow>
{
    Q_OBJECT

public:
    enum Columns { Line, Reason, State, File };

    explicit QuarantineModel(QObject *parent = nullptr);
};

// Accepted rows that deserve a look.
class DoubtModel final : public RowsModel<services::DoubtfulRow>
{
    Q_OBJECT

public:
    enum Columns { Line, Person, Doubt, Value, File };

    explicit DoubtModel(QObject *parent = nullptr);
};

} // namespace ui
