// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/quarantineservice.h"

#include "intake/namedtable.h"
#include "intake/recordbuilder.h"
#include "services/outputfile.h"
#include "services/patientlistupdate.h"
#include "services/stage.h"
#include "store/quarantinestore.h"
#include "store/recordstore.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <functional>
#include <map>

using namespace Qt::StringLiterals;

namespace services {

namespace {

using HeldRow = store::QuarantinedRow;

base::Error refused(const QString &message)
{
    return {base::Error::Kind::Input, message};
}

base::Error conflict(const QString &message)
{
    return {base::Error::Kind::Conflict, message};
}

base::Error noSuchRow()
{
    return refused(QCoreApplication::translate(
        "services", "There is no such row in quarantine. See the list of quarantined rows."));
}

base::Error decidedBefore()
{
    return conflict(QCoreApplication::translate(
        "services", "This row was accepted or dismissed already. Nothing was changed."));
}

QStringList cellsFromJson(const QString &json)
{
    QStringList cells;
    const QJsonArray array = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const auto &cell : array)
        cells << cell.toString();
    return cells;
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

QString warningTextOf(const QString &key)
{
    for (const intake::Warning warning : intake::kAllWarnings) {
        if (intake::warningKey(warning) == key)
            return intake::warningText(warning);
    }
    return key;
}

// Which field a doubt is about.
std::optional<intake::Field> doubtedField(const QString &warningKey)
{
    using intake::Field;
    static const std::array<std::pair<QLatin1StringView, Field>, 6> kParts{{
        {"nir"_L1, Field::Nir},
        {"ins"_L1, Field::Ins},
        {"birth_date"_L1, Field::BirthDate},
        {"sample_date"_L1, Field::SampleDate},
        {"email"_L1, Field::Email},
        {"postal_code"_L1, Field::PostalCode},
    }};
    for (const auto &[part, field] : kParts) {
        if (warningKey.contains(part))
            return field;
    }
    return {};
}

QString valueOf(const people::SourceRecord &record, intake::Field field)
{
    const qsizetype at = recordColumns().indexOf(intake::fieldKey(field));
    return at < 0 ? QString() : recordCells(record).at(at);
}

// Cells as the import would have read them.
class TypedRow
{
public:
    TypedRow(const QStringList &cells, qint64 line)
        : m_decoder(intake::Encoding::Utf8)
    {
        for (const QString &cell : cells)
            m_utf8.push_back(cell.toUtf8());
        m_row.line = line;
        m_row.decoder = &m_decoder;
        for (const QByteArray &cell : m_utf8)
            m_row.cells.emplace_back(cell);
    }
    const intake::Row &row() const { return m_row; }

private:
    intake::TextDecoder m_decoder;
    std::vector<QByteArray> m_utf8;
    intake::Row m_row;
};

RowOutcome outcomeOf(const std::variant<intake::AcceptedRow, intake::Issue> &built)
{
    if (const auto *issue = std::get_if<intake::Issue>(&built))
        return {false, intake::reasonText(issue->reason), issue->column, {}};
    RowOutcome outcome{true, {}, {}, {}};
    for (const intake::Warning warning : std::get<intake::AcceptedRow>(built).warnings)
        outcome.warnings << intake::warningText(warning);
    return outcome;
}

// Takes rows of one file in once they are right.
class FileDesk
{
public:
    static base::Result<FileDesk> open(store::Database &database, store::ImportFileId id,
                                       const QDate &today)
    {
        const auto file = store::ImportStore(database).fileById(id);
        if (!file)
            return noSuchRow();
        const QStringList columns = cellsFromJson(file->columns);
        auto mapping = intake::mappingFromJson(file->mapping.toUtf8());
        if (columns.isEmpty() || !mapping)
            return conflict(QCoreApplication::translate(
                "services", "This file was imported by an earlier version, which did not keep its "
                            "columns. Correct the row in the file and import it again."));
        return FileDesk(database, *file, columns, *mapping, today);
    }

    const QStringList &columns() const { return m_columns; }

    base::Result<RowOutcome> check(const HeldRow &row, const QStringList &cells) const
    {
        auto built = build(row, cells);
        if (!built)
            return built.error();
        return outcomeOf(*built);
    }

    base::Result<RowOutcome> take(const HeldRow &row, const QStringList &cells)
    {
        auto built = build(row, cells);
        if (!built)
            return built.error();
        RowOutcome outcome = outcomeOf(*built);
        if (auto *accepted = std::get_if<intake::AcceptedRow>(&*built))
            store(row, std::move(*accepted));
        return outcome;
    }

private:
    FileDesk(store::Database &database, store::ImportFile file, QStringList columns,
             const intake::ColumnMapping &mapping, const QDate &today)
        : m_database(&database)
        , m_file(std::move(file))
        , m_columns(std::move(columns))
        , m_builder(mapping, m_columns, today)
        , m_isOneOfSeveral(store::ImportStore(database).files(m_file.import).size() > 1)
    {
    }

    base::Result<std::variant<intake::AcceptedRow, intake::Issue>>
    build(const HeldRow &row, const QStringList &cells) const
    {
        if (cells.size() != m_columns.size())
            return refused(QCoreApplication::translate(
                               "services", "The row has %1 cells, but the file has %2 columns.")
                               .arg(cells.size())
                               .arg(m_columns.size()));
        return m_builder.build(TypedRow(cells, row.line).row());
    }

    void store(const HeldRow &row, intake::AcceptedRow accepted)
    {
        people::SourceRecord &record = accepted.record;
        record.leaked |= row.leaked;
        if (m_isOneOfSeveral && record.ref.isEmpty())
            record.ref = u"%1#%2"_s.arg(m_file.name, record.displayRef());
        const people::RecordId id = store::RecordStore(*m_database)
                                        .insert(m_file.import, record,
                                                m_isOneOfSeveral ? m_file.id
                                                                 : store::ImportFileId());
        store::QuarantineStore quarantine(*m_database);
        for (const intake::Warning warning : accepted.warnings)
            quarantine.insertWarning(id, {}, intake::warningKey(warning));
        quarantine.setCorrected(row.id, id);
        store::ImportStore(*m_database).acceptLater(m_file.import, m_file.id);
    }

    store::Database *m_database;
    store::ImportFile m_file;
    QStringList m_columns;
    intake::RecordBuilder m_builder;
    bool m_isOneOfSeveral;
};

base::Result<HeldRow> openRow(store::Database &database, qint64 rowId)
{
    const auto row = store::QuarantineStore(database).row({rowId});
    if (!row)
        return noSuchRow();
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

// The columns of all files of an import, in the order of their first appearance.
QStringList columnsOf(store::Database &database, store::ImportId import)
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

base::Result<void> requireImport(store::Database &database, qint64 importId)
{
    if (store::ImportStore(database).importById({importId}))
        return {};
    return refused(QCoreApplication::translate("services",
                                               "There is no import %1. See the list of imports.")
                       .arg(importId));
}

// Corrected rows as they come back: the exported file or the rejects file.
class CorrectedRows
{
public:
    CorrectedRows(store::Database &database, store::ImportId import, const QDate &today)
        : m_database(database)
        , m_quarantine(database)
        , m_files(store::ImportStore(database).files(import))
        , m_columns(columnsOf(database, import))
        , m_import(import)
        , m_today(today)
    {
    }

    base::Result<RetryReport> read(QFile &file, base::Progress &progress)
    {
        auto table = intake::NamedTable::open(file, wantedColumns());
        if (!table)
            return table.error();
        intake::NamedRow row;
        for (;;) {
            const auto more = (*table)->next(row);
            if (!more)
                return more.error();
            if (!*more)
                return m_report;
            if (!progress.report((*table)->position(), file.size()))
                return base::cancelled();
            if (const auto taken = take(row); !taken)
                return taken.error();
        }
    }

private:
    static constexpr qsizetype kBefore = 3; // row, file, line

    std::vector<intake::NamedColumn> wantedColumns() const
    {
        std::vector<intake::NamedColumn> wanted{{{u"row"_s}, false},
                                                {{u"file"_s}, false},
                                                {{u"line"_s}, false}};
        const bool isOneFile = m_files.size() == 1;
        for (const QString &column : m_columns)
            wanted.push_back({{column}, isOneFile});
        return wanted;
    }

    base::Result<void> take(const intake::NamedRow &given)
    {
        ++m_report.rowsRead;
        if (given.cells[0].isEmpty() && given.cells[2].isEmpty())
            return refused(QCoreApplication::translate(
                               "services",
                               "Line %1: the columns \"row\" and \"line\" are empty or missing, so "
                               "that it is not known which row this corrects. Keep one of them as "
                               "it was exported.")
                               .arg(given.line));
        const auto row = find(given);
        if (!row || row->state != "open"_L1 || row->import != m_import) {
            ++m_report.rowsUnknown;
            return {};
        }
        const auto desk = deskOf(row->file);
        if (!desk)
            return desk.error();
        const auto outcome = (*desk)->take(*row, cellsFor(**desk, given));
        if (!outcome)
            return outcome.error();
        ++(outcome->accepted ? m_report.rowsAccepted : m_report.rowsStillRefused);
        return {};
    }

    std::optional<HeldRow> find(const intake::NamedRow &given)
    {
        if (!given.cells[0].isEmpty())
            return m_quarantine.row({given.cells[0].toLongLong()});
        for (const store::ImportFile &file : m_files) {
            if (m_files.size() == 1 || file.name == given.cells[1])
                return m_quarantine.openRowAt(file.id, given.cells[2].toLongLong());
        }
        return {};
    }

    base::Result<FileDesk *> deskOf(store::ImportFileId file)
    {
        auto known = m_desks.find(file.value);
        if (known == m_desks.end()) {
            auto desk = FileDesk::open(m_database, file, m_today);
            if (!desk)
                return desk.error();
            known = m_desks.emplace(file.value, *std::move(desk)).first;
        }
        return &known->second;
    }

    QStringList cellsFor(const FileDesk &desk, const intake::NamedRow &given) const
    {
        QStringList cells;
        for (const QString &column : desk.columns())
            cells << given.cells.at(kBefore + m_columns.indexOf(column));
        return cells;
    }

    store::Database &m_database;
    store::QuarantineStore m_quarantine;
    std::vector<store::ImportFile> m_files;
    QStringList m_columns;
    store::ImportId m_import;
    QDate m_today;
    std::map<qint64, FileDesk> m_desks;
    RetryReport m_report;
};

} // namespace

base::Result<QList<QuarantineRow>> listQuarantine(const Session &session,
                                                  const QuarantineFilter &filter, qint64 afterId,
                                                  int limit)
{
    return readStage(session, [&](store::Database &database) -> base::Result<QList<QuarantineRow>> {
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
                         .isCorrectable = isOpen && !cells.isEmpty() && !file.columns.isEmpty()});
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
            auto desk = FileDesk::open(database, row->file, session.now().date());
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
    return readStage(session, [&](store::Database &database) -> base::Result<RowOutcome> {
        const auto row = openRow(database, rowId);
        if (!row)
            return row.error();
        const auto desk = FileDesk::open(database, row->file, session.now().date());
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
    return readStage(session, [&](store::Database &database) -> base::Result<qint64> {
        if (const auto known = requireImport(database, importId); !known)
            return known.error();
        const QStringList columns = columnsOf(database, {importId});
        FileNames files(database);
        qint64 rows = 0;
        const auto written = writeOutputFile(file, [&](QIODevice &device) -> base::Result<void> {
            device.write(csvLine(
                QStringList{u"row"_s, u"file"_s, u"line"_s, u"reason"_s, u"column"_s} + columns
                + QStringList{u"raw"_s}));
            store::QuarantineStore(database).forEach({.import = {importId}}, [&](const HeldRow &row) {
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

base::Result<RetryReport> retryRows(const Session &session, qint64 importId, const QString &name,
                                    base::Progress &progress)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return base::Error{base::Error::Kind::Storage,
                           QCoreApplication::translate("services",
                                                       "The file %1 cannot be read (%2).")
                               .arg(name, file.errorString())};
    return writeStage(
        session,
        [&](store::Database &database, journal::Draft &entry) -> base::Result<RetryReport> {
            if (const auto known = requireImport(database, importId); !known)
                return known.error();
            auto report = CorrectedRows(database, {importId}, session.now().date())
                              .read(file, progress);
            if (!report)
                return report.error();
            report->openLeft =
                store::QuarantineStore(database).countByState({importId})[u"open"_s];
            if (report->rowsAccepted > 0) {
                entry.event = u"quarantine.retried"_s;
                entry.object = u"import:%1"_s.arg(importId);
                entry.payload = {{u"rows_read"_s, report->rowsRead},
                                 {u"rows_accepted"_s, report->rowsAccepted},
                                 {u"open_left"_s, report->openLeft}};
            }
            return report;
        });
}

base::Result<QList<WarningCount>> countWarnings(const Session &session, qint64 importId)
{
    return readStage(session, [&](store::Database &database) -> base::Result<QList<WarningCount>> {
        QList<WarningCount> counts;
        for (const auto &[key, rows] : store::QuarantineStore(database).countWarnings({importId}))
            counts << WarningCount{key, warningTextOf(key), rows};
        return counts;
    });
}

namespace {

DoubtfulRow doubtfulRow(const store::RecordWarning &warning)
{
    const people::SourceRecord &record = warning.record;
    const auto field = doubtedField(warning.reason);
    const QString &name = record.birthName.isEmpty() ? record.usualName : record.birthName;
    return {.recordId = record.id.value,
            .importId = warning.import.value,
            .file = warning.fileName,
            .line = record.line,
            .ref = record.ref,
            .column = warning.column,
            .warningKey = warning.reason,
            .warning = warningTextOf(warning.reason),
            .name = QStringList{name, record.givenNames}.join(u' ').trimmed(),
            .field = field ? intake::fieldKey(*field) : QString(),
            .value = field ? valueOf(record, *field) : QString()};
}

// The record as a row of a file whose columns are the fields.
intake::RecordBuilder fieldBuilder(intake::FileKind kind, const QDate &today)
{
    intake::ColumnMapping mapping;
    mapping.kind = kind;
    mapping.dateFormat = people::DateFormat::fromPattern(u"yyyy-MM-dd");
    for (const QString &column : recordColumns())
        mapping.columns.push_back({column, intake::fieldFromKey(column)});
    return {mapping, recordColumns(), today};
}

bool isDate(intake::Field field)
{
    return field == intake::Field::BirthDate || field == intake::Field::SampleDate;
}

// As it is typed in France, or as it is shown.
base::Result<QString> typedDate(const QString &text, int latestYear)
{
    for (const QStringView pattern : {u"dd/MM/yyyy", u"yyyy-MM-dd"}) {
        const auto format = people::DateFormat::fromPattern(pattern);
        if (const auto date = format->parse(text, latestYear))
            return date->toIsoText();
    }
    return refused(QCoreApplication::translate(
        "services", "This is no date. Write it as day/month/year, such as 03/04/1950."));
}

} // namespace

base::Result<QList<DoubtfulRow>> listWarnings(const Session &session, qint64 importId,
                                              const QString &warningKey, qint64 afterRecordId,
                                              int limit)
{
    return readStage(session, [&](store::Database &database) -> base::Result<QList<DoubtfulRow>> {
        QList<DoubtfulRow> rows;
        store::QuarantineStore(database).forEachWarning(
            {importId}, warningKey, {afterRecordId}, limit,
            [&](const store::RecordWarning &warning) { rows << doubtfulRow(warning); });
        return rows;
    });
}

base::Result<qint64> exportWarnings(const Session &session, qint64 importId, const QString &file)
{
    return readStage(session, [&](store::Database &database) -> base::Result<qint64> {
        if (const auto known = requireImport(database, importId); !known)
            return known.error();
        qint64 rows = 0;
        const auto written = writeOutputFile(file, [&](QIODevice &device) -> base::Result<void> {
            device.write(csvLine({u"record"_s, u"file"_s, u"line"_s, u"ref"_s, u"column"_s,
                                  u"warning"_s, u"name"_s, u"field"_s, u"value"_s}));
            store::QuarantineStore(database).forEachWarning(
                {importId}, {}, {}, -1, [&](const store::RecordWarning &warning) {
                    const DoubtfulRow row = doubtfulRow(warning);
                    device.write(csvLine({QString::number(row.recordId), row.file,
                                          QString::number(row.line), row.ref, row.column, row.warning,
                                          row.name, row.field, row.value}));
                    ++rows;
                });
            return {};
        });
        if (!written)
            return written.error();
        return rows;
    });
}

base::Result<RowOutcome> correctRecord(const Session &session, qint64 recordId,
                                       const QString &fieldName, const QString &value)
{
    const auto field = intake::fieldFromKey(fieldName);
    const qsizetype at = recordColumns().indexOf(fieldName);
    if (!field || at < 0)
        return refused(QCoreApplication::translate("services", "\"%1\" cannot be corrected.")
                           .arg(fieldName));
    const QDate today = session.now().date();
    QString text = value.trimmed();
    if (isDate(*field)) {
        const auto date = typedDate(text, today.year());
        if (!date)
            return date.error();
        text = *date;
    }
    return writeStage(
        session, [&](store::Database &database, journal::Draft &entry) -> base::Result<RowOutcome> {
            store::RecordStore records(database);
            const auto before = records.record({recordId});
            if (!before)
                return refused(QCoreApplication::translate("services", "There is no such row."));
            if (records.isWrittenTo(before->id))
                return conflict(QCoreApplication::translate(
                    "services", "This person was already written to: the row stays as it was "
                                "then."));
            QStringList cells = recordCells(*before);
            cells[at] = text;
            const store::ImportId import = records.importOf(before->id);
            const auto built = fieldBuilder(intake::FileKind::Patients, today)
                                   .build(TypedRow(cells, before->line).row());
            RowOutcome outcome = outcomeOf(built);
            const auto *accepted = std::get_if<intake::AcceptedRow>(&built);
            if (accepted == nullptr)
                return outcome;
            people::SourceRecord after = accepted->record;
            if (!text.isEmpty() && valueOf(after, *field).isEmpty())
                return refused(QCoreApplication::translate("services",
                                                           "The value cannot be read: check it."));
            after.id = before->id;
            after.leaked = before->leaked;
            records.replace(after);
            store::QuarantineStore quarantine(database);
            quarantine.clearWarnings(after.id);
            for (const intake::Warning warning : accepted->warnings)
                quarantine.insertWarning(after.id, {}, intake::warningKey(warning));
            store::ImportStore(database).touch(import);
            entry.event = u"record.corrected"_s;
            entry.object = u"record:%1"_s.arg(recordId);
            entry.payload = {{u"field"_s, fieldName}};
            return outcome;
        });
}

} // namespace services
