// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/importservice.h"

#include "services/importrun.h"
#include "services/outputfile.h"
#include "services/retentionguard.h"
#include "services/rights.h"
#include "services/stage.h"
#include "store/personstore.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace services {

namespace {

constexpr qint64 kReportEvery = 4096; // rows

base::Error refused(const QString &message)
{
    return {base::Error::Kind::Input, message};
}

base::Error conflict(const QString &message)
{
    return {base::Error::Kind::Conflict, message};
}

base::Error noSuchImport(qint64 importId)
{
    return refused(
        QCoreApplication::translate("services", "There is no import %1. See the list of imports.")
            .arg(importId));
}

void writeDown(const ImportRequest &request, const ImportReport &report, journal::Draft &entry)
{
    QJsonObject reasons;
    for (const ReasonCount &count : report.quarantine)
        reasons.insert(count.key, count.rows);
    entry.event = u"import.finished"_s;
    entry.object = u"import:%1"_s.arg(report.importId);
    entry.payload = {{u"kind"_s, kindKey(request.kind)},
                     {u"files"_s, qint64(report.files.size())},
                     {u"sha256"_s, report.sha256},
                     {u"bytes"_s, report.bytes},
                     {u"provenance"_s, provenanceKey(request.provenance)},
                     {u"received_on"_s, request.receivedOn.toString(Qt::ISODate)},
                     {u"rows_read"_s, report.rowsRead},
                     {u"rows_accepted"_s, report.rowsAccepted},
                     {u"rows_quarantined"_s, report.rowsQuarantined},
                     {u"quarantine"_s, reasons},
                     {u"looks_like_whole_leak"_s, report.looksLikeWholeLeak}};
    if (!request.statement.isEmpty())
        entry.payload.insert(u"statement"_s, request.statement);
    if (const auto &difference = report.difference)
        entry.payload.insert(u"difference"_s,
                             QJsonObject{{u"new"_s, difference->rowsNew},
                                         {u"changed"_s, difference->rowsChanged},
                                         {u"unchanged"_s, difference->rowsUnchanged},
                                         {u"vanished"_s, difference->rowsVanished}});
}

// A file beside the import is complete before the transaction commits: an
// import whose rejects could not be written is no import.
base::Result<ImportReport>
withOutput(const QString &file, const std::function<base::Result<ImportReport>(QIODevice *)> &run)
{
    if (file.isEmpty())
        return run(nullptr);
    std::optional<base::Result<ImportReport>> result;
    const auto written = writeOutputFile(file, [&](QIODevice &device) -> base::Result<void> {
        result = run(&device);
        if (!*result)
            return result->error();
        return {};
    });
    if (!written)
        return written.error();
    return *std::move(result);
}

base::Result<void> checkOutputs(const ImportRequest &request, const QStringList &files)
{
    for (const QString &file : files) {
        if (isSameFile(file, request.rejectsFile) || isSameFile(file, request.differenceFile))
            return refused(QCoreApplication::translate(
                               "services",
                               "What is written down of the import cannot replace %1, the file it "
                               "comes from. Name another file; nothing was imported.")
                               .arg(file));
    }
    const bool isTwice = !request.rejectsFile.isEmpty()
        && (request.rejectsFile == request.differenceFile
            || isSameFile(request.rejectsFile, request.differenceFile));
    if (isTwice)
        return refused(QCoreApplication::translate(
            "services", "The rejected rows and the difference need two files."));
    return {};
}

base::Result<void> checkRequest(const ImportRequest &request, const QDate &today)
{
    if (request.receivedOn > today.addDays(1))
        return refused(QCoreApplication::translate(
            "services", "A file cannot have been received in the future: check the date."));
    if (request.update && request.kind != ImportKind::Patients)
        return refused(QCoreApplication::translate(
            "services",
            "Only the patient list can be updated. An extract of the leak is added to "
            "what is there."));
    if (!request.update && !request.differenceFile.isEmpty())
        return refused(QCoreApplication::translate(
            "services", "A difference is only there for an update of the patient list."));
    return {};
}

ImportedFile listedFile(const store::ImportFile &file)
{
    return {.id = file.id.value,
            .name = file.name,
            .format = file.format,
            .encoding = file.encoding,
            .separator = file.separator,
            .sha256 = file.sha256,
            .bytes = file.bytes,
            .rowsRead = file.rowsRead,
            .rowsAccepted = file.rowsAccepted,
            .rowsQuarantined = file.rowsQuarantined};
}

ImportRow listedImport(const store::Import &import)
{
    ImportRow row{.id = import.id.value,
                  .kind = import.kind == "leak"_L1 ? ImportKind::Leak : ImportKind::Patients,
                  .fileName = import.fileName,
                  .sha256 = import.sha256,
                  .provenance = import.provenance,
                  .statement = import.statement,
                  .receivedOn = import.receivedOn,
                  .importedUtc = import.importedUtc,
                  .rowsRead = import.rowsRead,
                  .rowsAccepted = import.rowsAccepted,
                  .rowsQuarantined = import.rowsQuarantined,
                  .rowsPurged = import.rowsPurged,
                  .warnings = import.warnings};
    if (import.isUpdate)
        row.difference = ListDifference{import.rowsNew, import.rowsChanged, import.rowsUnchanged,
                                        import.rowsVanished};
    return row;
}

base::Result<void> checkUndo(store::RecordStore &records, store::ImportId import)
{
    const auto later = records.lastUpdateOf(import);
    if (later && *later != import)
        return conflict(QCoreApplication::translate(
                            "services",
                            "Import %1 is a later state of this patient list and builds on it: "
                            "take that one back first.")
                            .arg(later->value));
    if (records.isWrittenTo(import))
        return conflict(QCoreApplication::translate(
            "services",
            "Persons were already written to because of this import: it can no longer "
            "be undone."));
    return {};
}

QStringList leakColumns()
{
    return recordColumns() + QStringList{u"leaked"_s};
}

QStringList leakCells(const people::SourceRecord &record)
{
    QStringList categories;
    for (const people::DataCategory category : people::kAllDataCategories) {
        if (record.leaked.testFlag(category))
            categories << people::categoryKey(category);
    }
    return recordCells(record) + QStringList{categories.join(u' ')};
}

} // namespace

QString provenanceKey(Provenance provenance)
{
    switch (provenance) {
    case Provenance::Laboratory:
        return u"laboratory"_s;
    case Provenance::Processor:
        return u"processor"_s;
    case Provenance::Anssi:
        return u"anssi"_s;
    case Provenance::Cnil:
        return u"cnil"_s;
    case Provenance::Other:
        return u"other"_s;
    }
    return {};
}

base::Result<ImportReport> importFile(const Session &session, const ImportRequest &request,
                                      base::Progress &progress)
{
    if (const auto allowed = requireRight(session, Right::Import); !allowed)
        return allowed.error();
    const auto files = importedFiles(request.file);
    if (!files)
        return files.error();
    if (const auto outputs = checkOutputs(request, *files); !outputs)
        return outputs.error();
    if (const auto sound = checkRequest(request, session.now().date()); !sound)
        return sound.error();
    const auto options = readOptions(request, session.now().date());
    if (!options)
        return options.error();
    const auto work = [&](store::Database &database) -> base::Result<ImportReport> {
        if (auto objection = objectionToImport(database))
            return *std::move(objection);
        return withOutput(request.rejectsFile, [&](QIODevice *rejects) {
            return withOutput(request.differenceFile, [&](QIODevice *difference) {
                return ImportRun(database, request, session.now(), {rejects, difference}, progress)
                    .run(*files, *options);
            });
        });
    };
    if (request.dryRun)
        return readStage(session, work);
    return writeStage(session, [&](store::Database &database, journal::Draft &entry) {
        auto report = work(database);
        if (report)
            writeDown(request, *report, entry);
        return report;
    });
}

base::Result<QList<ImportRow>> listImports(const Session &session)
{
    return readStage(session, [&](store::Database &database) -> base::Result<QList<ImportRow>> {
        store::ImportStore imports(database);
        store::QuarantineStore quarantine(database);
        QList<ImportRow> rows;
        for (const store::Import &import : imports.imports()) {
            ImportRow row = listedImport(import);
            row.rowsDismissed = quarantine.countByState(import.id)[u"dismissed"_s];
            for (const store::ImportFile &file : imports.files(import.id))
                row.files << listedFile(file);
            rows << row;
        }
        return rows;
    });
}

base::Result<void> undoImport(const Session &session, qint64 importId, base::Progress &progress)
{
    return writeStage(session,
                      [&](store::Database &database, journal::Draft &entry) -> base::Result<void> {
                          const store::ImportId id{importId};
                          store::ImportStore imports(database);
                          store::RecordStore records(database);
                          const auto import = imports.importById(id);
                          if (!import)
                              return noSuchImport(importId);
                          if (const auto possible = checkUndo(records, id); !possible)
                              return possible.error();
                          if (import->kind == u"patients") {
                              if (auto objection = objectionToUndo(database, import->importedUtc))
                                  return *std::move(objection);
                          }
                          records.undoUpdate(id);
                          for (qint64 done = 0, removed = -1; removed != 0; done += removed) {
                              if (!progress.report(done, import->rowsAccepted))
                                  return base::cancelled();
                              removed = records.removeSome(id);
                          }
                          imports.removeImport(id);
                          store::PersonStore(database).rebuild();
                          entry.event = u"import.undone"_s;
                          entry.object = u"import:%1"_s.arg(importId);
                          return {};
                      });
}

base::Result<qint64> exportImport(const Session &session, qint64 importId, const QString &file,
                                  base::Progress &progress)
{
    return readPersons(session, [&](store::Database &database) -> base::Result<qint64> {
        const auto import = store::ImportStore(database).importById({importId});
        if (!import)
            return noSuchImport(importId);
        const bool isLeak = import->kind == "leak"_L1;
        qint64 rows = 0;
        const auto written = writeOutputFile(file, [&](QIODevice &device) -> base::Result<void> {
            device.write(csvLine(isLeak ? leakColumns() : recordColumns()));
            const bool isComplete = store::RecordStore(database).forEachOf(
                import->id, [&](const people::SourceRecord &record) {
                    device.write(csvLine(isLeak ? leakCells(record) : recordCells(record)));
                    return ++rows % kReportEvery != 0
                        || progress.report(rows, import->rowsAccepted);
                });
            if (!isComplete)
                return base::cancelled();
            return {};
        });
        if (!written)
            return written.error();
        return rows;
    });
}

base::Result<QList<MappingProfile>> listProfiles(const Session &session)
{
    return readStage(
        session, [&](store::Database &database) -> base::Result<QList<MappingProfile>> {
            QList<MappingProfile> profiles;
            for (const store::Profile &profile : store::ImportStore(database).profiles()) {
                const QJsonObject mapping =
                    QJsonDocument::fromJson(profile.mapping.toUtf8()).object();
                profiles << MappingProfile{
                    .kind = profile.kind == "leak"_L1 ? ImportKind::Leak : ImportKind::Patients,
                    .name = profile.name,
                    .fingerprint = profile.fingerprint,
                    .columns = int(mapping.value("columns"_L1).toObject().size())};
            }
            return profiles;
        });
}

base::Result<void> removeProfile(const Session &session, ImportKind kind, const QString &name)
{
    return writeStage(
        session, [&](store::Database &database, journal::Draft &entry) -> base::Result<void> {
            if (!store::ImportStore(database).removeProfile(kindKey(kind), name))
                return refused(
                    QCoreApplication::translate("services", "No mapping is kept as \"%1\".")
                        .arg(name));
            entry.event = u"profile.removed"_s;
            entry.object = u"profile:%1"_s.arg(kindKey(kind));
            return {};
        });
}

} // namespace services
