// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/quarantinedesk.h"

#include "store/recordstore.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <utility>

using namespace Qt::StringLiterals;

namespace services {

namespace {

base::Error refused(const QString &message)
{
    return {base::Error::Kind::Input, message};
}

} // namespace

base::Error noSuchHeldRow()
{
    return refused(QCoreApplication::translate(
        "services", "There is no such row in quarantine. See the list of quarantined rows."));
}

QStringList cellsFromJson(const QString &json)
{
    QStringList cells;
    const QJsonArray array = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const auto &cell : array)
        cells << cell.toString();
    return cells;
}

QStringList columnsOfImport(store::Database &database, store::ImportId import)
{
    QStringList columns;
    for (const store::ImportFile &file : store::ImportStore(database).files(import)) {
        for (const QString &column : cellsFromJson(file.columns)) {
            if (!columns.contains(column))
                columns << column;
        }
    }
    return columns;
}

base::Result<void> requireImport(store::Database &database, qint64 importId)
{
    if (store::ImportStore(database).importById({importId}))
        return {};
    return refused(
        QCoreApplication::translate("services", "There is no import %1. See the list of imports.")
            .arg(importId));
}

TypedRow::TypedRow(const QStringList &cells, qint64 line)
    : m_decoder(intake::Encoding::Utf8)
{
    for (const QString &cell : cells)
        m_utf8.push_back(cell.toUtf8());
    m_row.line = line;
    m_row.decoder = &m_decoder;
    for (const QByteArray &cell : m_utf8)
        m_row.cells.emplace_back(cell);
}

RowOutcome outcomeOf(const std::variant<intake::AcceptedRow, intake::Issue> &built)
{
    if (const auto *issue = std::get_if<intake::Issue>(&built))
        return {false, intake::reasonText(issue->reason), issue->column, {}};
    RowOutcome outcome{true, {}, {}, {}};
    for (const intake::Warning warning : std::get<intake::AcceptedRow>(built).warnings)
        outcome.warnings << intake::warningText(warning);
    return outcome;
}

base::Result<QuarantineDesk> QuarantineDesk::open(store::Database &database, store::ImportFileId id,
                                                  const QDate &today)
{
    const auto file = store::ImportStore(database).fileById(id);
    if (!file)
        return noSuchHeldRow();
    const QStringList columns = cellsFromJson(file->columns);
    auto mapping = intake::mappingFromJson(file->mapping.toUtf8());
    if (columns.isEmpty() || !mapping)
        return base::Error{
            base::Error::Kind::Conflict,
            QCoreApplication::translate(
                "services",
                "This file was imported by an earlier version, which did not keep its "
                "columns. Correct the row in the file and import it again.")};
    return QuarantineDesk(database, *file, columns, *mapping, today);
}

QuarantineDesk::QuarantineDesk(store::Database &database, store::ImportFile file,
                               QStringList columns, const intake::ColumnMapping &mapping,
                               const QDate &today)
    : m_database(&database)
    , m_file(std::move(file))
    , m_columns(std::move(columns))
    , m_builder(mapping, m_columns, today)
    , m_isOneOfSeveral(store::ImportStore(database).files(m_file.import).size() > 1)
{
}

base::Result<RowOutcome> QuarantineDesk::check(const HeldRow &row, const QStringList &cells) const
{
    auto built = build(row, cells);
    if (!built)
        return built.error();
    return outcomeOf(*built);
}

base::Result<RowOutcome> QuarantineDesk::take(const HeldRow &row, const QStringList &cells)
{
    auto built = build(row, cells);
    if (!built)
        return built.error();
    RowOutcome outcome = outcomeOf(*built);
    if (auto *accepted = std::get_if<intake::AcceptedRow>(&*built))
        store(row, std::move(*accepted));
    return outcome;
}

base::Result<std::variant<intake::AcceptedRow, intake::Issue>>
QuarantineDesk::build(const HeldRow &row, const QStringList &cells) const
{
    if (cells.size() != m_columns.size())
        return refused(QCoreApplication::translate(
                           "services", "The row has %1 cell(s), but the file has %2 columns.",
                           nullptr, int(cells.size()))
                           .arg(cells.size())
                           .arg(m_columns.size()));
    return m_builder.build(TypedRow(cells, row.line).row());
}

void QuarantineDesk::store(const HeldRow &row, intake::AcceptedRow accepted)
{
    people::SourceRecord &record = accepted.record;
    record.leaked |= row.leaked;
    if (m_isOneOfSeveral && record.ref.isEmpty())
        record.ref = u"%1#%2"_s.arg(m_file.name, record.displayRef());
    const people::RecordId id =
        store::RecordStore(*m_database)
            .insert(m_file.import, record, m_isOneOfSeveral ? m_file.id : store::ImportFileId());
    store::QuarantineStore quarantine(*m_database);
    for (const intake::Warning warning : accepted.warnings)
        quarantine.insertWarning(id, {}, intake::warningKey(warning));
    quarantine.setCorrected(row.id, id);
    store::ImportStore(*m_database).acceptLater(m_file.import, m_file.id);
}

} // namespace services
