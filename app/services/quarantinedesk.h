// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "intake/recordbuilder.h"
#include "services/quarantineservice.h"
#include "store/quarantinestore.h"

#include <QDate>

#include <map>
#include <variant>

// Checking a row that somebody typed as the import would have: part of
// quarantineservice and doubtservice.
namespace services {

using HeldRow = store::QuarantinedRow;

// The cells as the import would have read them.
class TypedRow final
{
public:
    TypedRow(const QStringList &cells, qint64 line);
    const intake::Row &row() const { return m_row; }

private:
    intake::TextDecoder m_decoder;
    std::vector<QByteArray> m_utf8;
    intake::Row m_row;
};

RowOutcome outcomeOf(const std::variant<intake::AcceptedRow, intake::Issue> &built);

// Takes held rows of one file in once they are right.
class QuarantineDesk final
{
public:
    // Input: no such file.  Conflict: an earlier version did not keep its columns.
    static base::Result<QuarantineDesk> open(store::Database &database, store::ImportFileId file,
                                             const QDate &today);

    const QStringList &columns() const { return m_columns; }

    base::Result<RowOutcome> check(const HeldRow &row, const QStringList &cells) const;
    // Stores the row when it is accepted.
    base::Result<RowOutcome> take(const HeldRow &row, const QStringList &cells);

private:
    QuarantineDesk(store::Database &database, store::ImportFile file, QStringList columns,
                   const intake::ColumnMapping &mapping, const QDate &today);

    base::Result<std::variant<intake::AcceptedRow, intake::Issue>>
    build(const HeldRow &row, const QStringList &cells) const;
    void store(const HeldRow &row, intake::AcceptedRow accepted);

    store::Database *m_database;
    store::ImportFile m_file;
    QStringList m_columns;
    intake::RecordBuilder m_builder;
    bool m_isOneOfSeveral;
};

base::Error noSuchHeldRow();
QStringList cellsFromJson(const QString &json);
// The columns of all files of an import, in the order of their first appearance.
QStringList columnsOfImport(store::Database &database, store::ImportId import);
base::Result<void> requireImport(store::Database &database, qint64 importId);

} // namespace services
