// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/quarantineservice.h"

#include "intake/issue.h"
#include "services/outputfile.h"
#include "services/quarantinedesk.h"
#include "services/stage.h"

#include <QCoreApplication>

#include <map>

using namespace Qt::StringLiterals;

namespace services {

namespace {

base::Error refused(const QString &message)
{
    return {base::Error::Kind::Input, message};
}

base::Error conflict(const QString &message)
{
    return {base::Error::Kind::Conflict, message};
}

base::Error decidedBefore()
{
    return conflict(QCoreApplication::translate(
        "services", "This row was accepted or dismissed already. Nothing was changed."));
}

QuarantineState stateFromKey(const QString &key)
{
    if (key == "corrected"_L1)
        return QuarantineState::Corrected;
    return key == "dismissed"_L1 ? QuarantineState::Dismissed : QuarantineState::Open;
}

QString reasonTextOf(const QString &key)
{
    for (const intake::Reason reason : intake::kAllReasons) {
        if (intake::reasonKey(reason) == key)
            return intake::reasonText(reason);
    }
    return key;
}

base::Result<HeldRow> openRow(store::Database &database, qint64 rowId)
{
    const auto row = store::QuarantineStore(database).row({rowId});
    if (!row)
        return noSuchHeldRow();
    if (row->state != "open"_L1)
        return decidedBefore();
    return *row;
}

// What is listed of the files, read once each.
class FileNames
{
public:
    explicit FileNames(store::Database &database)
        : m_imports(database)
    {
    }
    struct Entry {
        QString name;
        QStringList columns;
    };
    const Entry &operator[](store::ImportFileId id)
    {
        const auto [entry, isNew] = m_entries.try_emplace(id.value);
        if (const auto file = isNew ? m_imports.fileById(id) : std::nullopt)
            entry->second = {file->name, cellsFromJson(file->columns)};
        return entry->second;
    }

private:
    store::ImportStore m_imports;
    std::map<qint64, Entry> m_entries;
};

// The cells under the wanted columns; what could not be cut is raw text behind them.
QStringList exportedCells(const QStringList &columns, const QStringList &cells,
                          const QStringList &wanted)
{
    const bool isCut = cells.size() == columns.size();
    QStringList all;
    for (const QString &column : wanted) {
        const qsizetype at = isCut ? columns.indexOf(column) : -1;
        all << (at < 0 ? QString() : cells.at(at));
    }
    return all << (isCut ? QString() : cells.join(u" | "_s));
}

} // namespace

base::Result<QList<QuarantineRow>>
listQuarantine(const Session &session, const QuarantineFilter &filter, qint64 afterId, int limit)
{
    return readPersons(session,
                       [&](store::Database &database) -> base::Result<QList<QuarantineRow>> {
                           FileNames files(database);
                           QList<QuarantineRow> rows;
                           const store::QuarantineQuery query{.import = {filter.importId},
                                                              .reason = filter.reasonKey,
                                                              .openOnly = filter.openOnly,
                                                              .after = {afterId},
                                                              .limit = limit};
                           store::QuarantineStore(database).forEach(query, [&](const HeldRow &row) {
                               const FileNames::Entry &file = files[row.file];
                               const QStringList cells = cellsFromJson(row.cells);
                               const bool isOpen = row.state == "open"_L1;
                               rows.append({.id = row.id.value,
                                            .importId = row.import.value,
                                            .file = file.name,
                                            .line = row.line,
                                            .column = row.column,
                                            .reasonKey = row.reason,
                                            .reason = reasonTextOf(row.reason),
                                            .state = stateFromKey(row.state),
                                            .note = row.note,
                                            .cells = cells,
                                            .columns = file.columns,
                                            .isCorrectable = isOpen && !cells.isEmpty()
                                                && !file.columns.isEmpty()});
                               return true;
                           });
                           return rows;
                       });
}

base::Result<QuarantineCounts> countQuarantine(const Session &session, qint64 importId)
{
    return readStage(session, [&](store::Database &database) -> base::Result<QuarantineCounts> {
        auto counts = store::QuarantineStore(database).countByState({importId});
        return QuarantineCounts{counts[u"open"_s], counts[u"corrected"_s], counts[u"dismissed"_s]};
    });
}

base::Result<QList<ReasonCount>> countReasons(const Session &session,
                                              const QuarantineFilter &filter)
{
    return readStage(session, [&](store::Database &database) -> base::Result<QList<ReasonCount>> {
        QList<ReasonCount> reasons;
        const auto counts =
            store::QuarantineStore(database).countByReason({filter.importId}, filter.openOnly);
        for (const auto &[key, rows] : counts)
            reasons.append({reasonTextOf(key), key, rows});
        std::ranges::stable_sort(reasons, std::greater(), &ReasonCount::rows);
        return reasons;
    });
}

base::Result<RowOutcome> correctRow(const Session &session, qint64 rowId, const QStringList &cells)
{
    return writeStage(
        session, [&](store::Database &database, journal::Draft &entry) -> base::Result<RowOutcome> {
            const auto row = openRow(database, rowId);
            if (!row)
                return row.error();
            auto desk = QuarantineDesk::open(database, row->file, session.now().date());
            if (!desk)
                return desk.error();
            auto outcome = desk->take(*row, cells);
            if (outcome && outcome->accepted) {
                entry.event = u"quarantine.corrected"_s;
                entry.object = u"import:%1"_s.arg(row->import.value);
                entry.payload = {{u"line"_s, row->line}, {u"reason"_s, row->reason}};
            }
            return outcome;
        });
}

base::Result<RowOutcome> tryRow(const Session &session, qint64 rowId, const QStringList &cells)
{
    return readPersons(session, [&](store::Database &database) -> base::Result<RowOutcome> {
        const auto row = openRow(database, rowId);
        if (!row)
            return row.error();
        const auto desk = QuarantineDesk::open(database, row->file, session.now().date());
        if (!desk)
            return desk.error();
        return desk->check(*row, cells);
    });
}

base::Result<qint64> dismissRows(const Session &session, const QList<qint64> &rowIds,
                                 const QString &note)
{
    if (note.trimmed().isEmpty())
        return refused(QCoreApplication::translate(
            "services", "Say why these rows are nobody: it is kept with them."));
    return writeStage(
        session, [&](store::Database &database, journal::Draft &entry) -> base::Result<qint64> {
            store::QuarantineStore quarantine(database);
            qint64 rows = 0;
            for (const qint64 id : rowIds) {
                if (!quarantine.dismiss({id}, note.trimmed()))
                    return decidedBefore();
                ++rows;
            }
            if (rows > 0) {
                entry.event = u"quarantine.dismissed"_s;
                entry.payload = {{u"rows"_s, rows}};
            }
            return rows;
        });
}

base::Result<qint64> reopenRows(const Session &session, const QList<qint64> &rowIds)
{
    return writeStage(
        session, [&](store::Database &database, journal::Draft &entry) -> base::Result<qint64> {
            store::QuarantineStore quarantine(database);
            qint64 rows = 0;
            for (const qint64 id : rowIds)
                rows += quarantine.reopen({id}) ? 1 : 0;
            if (rows > 0) {
                entry.event = u"quarantine.reopened"_s;
                entry.payload = {{u"rows"_s, rows}};
            }
            return rows;
        });
}

base::Result<qint64> exportQuarantine(const Session &session, qint64 importId, const QString &file)
{
    return readPersons(session, [&](store::Database &database) -> base::Result<qint64> {
        if (const auto known = requireImport(database, importId); !known)
            return known.error();
        const QStringList columns = columnsOfImport(database, {importId});
        FileNames files(database);
        qint64 rows = 0;
        const auto written = writeOutputFile(file, [&](QIODevice &device) -> base::Result<void> {
            device.write(
                csvLine(QStringList{u"row"_s, u"file"_s, u"line"_s, u"reason"_s, u"column"_s}
                        + columns + QStringList{u"raw"_s}));
            store::QuarantineStore(database).forEach(
                {.import = {importId}}, [&](const HeldRow &row) {
                    const FileNames::Entry &source = files[row.file];
                    device.write(csvLine(
                        QStringList{QString::number(row.id.value), source.name,
                                    QString::number(row.line), reasonTextOf(row.reason), row.column}
                        + exportedCells(source.columns, cellsFromJson(row.cells), columns)));
                    ++rows;
                    return true;
                });
            return {};
        });
        if (!written)
            return written.error();
        return rows;
    });
}

} // namespace services
