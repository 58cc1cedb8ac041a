// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/doubtservice.h"

#include "services/outputfile.h"
#include "services/patientlistupdate.h"
#include "services/quarantinedesk.h"
#include "services/rights.h"
#include "services/stage.h"
#include "store/quarantinestore.h"
#include "store/recordstore.h"

#include <QCoreApplication>

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
    for (const intake::Warning warning : intake::kAllWarnings) {
        if (intake::warningKey(warning) == warningKey)
            return intake::fieldOf(warning);
    }
    return {};
}

QString valueOf(const people::SourceRecord &record, intake::Field field)
{
    const qsizetype at = recordColumns().indexOf(intake::fieldKey(field));
    return at < 0 ? QString() : recordCells(record).at(at);
}

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

base::Result<QList<WarningCount>> countWarnings(const Session &session, qint64 importId)
{
    return readStage(session, [&](store::Database &database) -> base::Result<QList<WarningCount>> {
        QList<WarningCount> counts;
        for (const auto &[key, rows] : store::QuarantineStore(database).countWarnings({importId}))
            counts << WarningCount{key, warningTextOf(key), rows};
        return counts;
    });
}

base::Result<QList<DoubtfulRow>> listWarnings(const Session &session, qint64 importId,
                                              const QString &warningKey, qint64 afterRecordId,
                                              int limit)
{
    return readPersons(session, [&](store::Database &database) -> base::Result<QList<DoubtfulRow>> {
        QList<DoubtfulRow> rows;
        store::QuarantineStore(database).forEachWarning(
            {importId}, warningKey, {afterRecordId}, limit,
            [&](const store::RecordWarning &warning) { rows << doubtfulRow(warning); });
        return rows;
    });
}

base::Result<qint64> exportWarnings(const Session &session, qint64 importId, const QString &file)
{
    if (const auto allowed = requireRight(session, Right::SeePersons); !allowed)
        return allowed.error();
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
                                          QString::number(row.line), row.ref, row.column,
                                          row.warning, row.name, row.field, row.value}));
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
        return refused(
            QCoreApplication::translate("services", "\"%1\" cannot be corrected.").arg(fieldName));
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
                    "services",
                    "This person was already written to: the row stays as it was "
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
                return refused(
                    QCoreApplication::translate("services", "The value cannot be read: check it."));
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
