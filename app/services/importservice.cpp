// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/importservice.h"

#include "intake/csvreader.h"
#include "intake/filereader.h"
#include "intake/sniffer.h"
#include "services/outputfile.h"
#include "services/stage.h"
#include "store/noticestore.h"
#include "store/personstore.h"
#include "store/recordstore.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <array>
#include <map>

using namespace Qt::StringLiterals;

namespace services {

namespace {

constexpr qint64 kReportEvery = 512; // rows; a few milliseconds

base::Error refused(const QString &message)
{
    return {base::Error::Kind::Input, message};
}

intake::FileKind fileKind(ImportKind kind)
{
    return kind == ImportKind::Patients ? intake::FileKind::Patients : intake::FileKind::Leak;
}

QString kindKey(ImportKind kind)
{
    return intake::fileKindKey(fileKind(kind));
}

// Which export this is, by its columns: the next file of the same software is
// recognised by it.
QString fingerprint(const QStringList &columns)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(columns.join(u'\x1f').toUtf8(), QCryptographicHash::Sha256)
            .toHex());
}

base::Result<intake::ReadOptions> readOptions(const ImportRequest &request, const QDate &today)
{
    intake::ReadOptions options{.kind = fileKind(request.kind),
                                .encoding = {},
                                .separator = {},
                                .mapping = {},
                                .today = today};
    if (!request.encoding.isEmpty()) {
        options.encoding = intake::encodingFromName(request.encoding);
        if (!options.encoding)
            return refused(QCoreApplication::translate(
                               "services",
                               "Unknown encoding \"%1\". Known: utf-8, utf-16le, utf-16be, "
                               "windows-1252, iso-8859-15, ibm850, macroman.")
                               .arg(request.encoding));
    }
    if (!request.separator.isEmpty()) {
        const QString separator = request.separator == "tab"_L1 ? u"\t"_s : request.separator;
        if (separator.size() != 1 || separator.front().unicode() > 126)
            return refused(QCoreApplication::translate(
                "services", "The separator is one character: ; , | or tab."));
        options.separator = separator.front().toLatin1();
    }
    if (request.mapping) {
        auto mapping = intake::mappingFromJson(QJsonDocument(*request.mapping).toJson());
        if (!mapping)
            return mapping.error();
        options.mapping = *std::move(mapping);
    }
    return options;
}

base::Error unreadable(const QFile &file)
{
    return {base::Error::Kind::Storage,
            QCoreApplication::translate(
                "services",
                "The file %1 cannot be read (%2). Check its name and your right to read it; "
                "nothing was imported.")
                .arg(file.fileName(), file.errorString())};
}

base::Result<void> openForReading(QFile &file)
{
    if (QFileInfo(file.fileName()).isDir())
        return refused(QCoreApplication::translate("services", "%1 is a folder. Name the file.")
                           .arg(file.fileName()));
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(file);
    return {};
}

// What is wrong with a file is said with its name: several may be on the way.
base::Error about(const QString &file, base::Error error)
{
    const bool isSaid = error.kind != base::Error::Kind::Input || error.message.contains(file);
    if (!isSaid)
        error.message = QCoreApplication::translate("services", "%1: %2").arg(file, error.message);
    return error;
}

std::optional<intake::ColumnMapping> parsed(const std::optional<QString> &stored)
{
    if (!stored)
        return {};
    auto mapping = intake::mappingFromJson(stored->toUtf8());
    return mapping ? std::optional(*std::move(mapping)) : std::nullopt;
}

using Reader = std::unique_ptr<intake::FileReader>;

// A mapping given with the call comes first, then the named profile, then the
// one that was kept for a file with these very columns, then recognition.
base::Result<Reader> openReader(QFile &file, intake::ReadOptions options,
                                const ImportRequest &request, store::RecordStore &store)
{
    const QString kind = kindKey(request.kind);
    if (!options.mapping && !request.profile.isEmpty())
        options.mapping = parsed(store.profileByName(kind, request.profile));
    auto reader = intake::FileReader::open(file, options);
    if (!reader || options.mapping)
        return reader;
    options.mapping = parsed(store.profile(kind, fingerprint((*reader)->columns())));
    if (!options.mapping)
        return reader;
    if (!file.seek(0))
        return unreadable(file);
    return intake::FileReader::open(file, options);
}

base::Error notSafe(const intake::FileReader &reader)
{
    return refused(QCoreApplication::translate(
                       "services",
                       "The columns of this file were not recognised with certainty: %1 Confirm "
                       "them with a mapping file; nothing was imported.")
                       .arg(reader.doubts().join(u' ')));
}

QList<ColumnGuess> columnGuesses(const intake::FileReader &reader)
{
    QList<ColumnGuess> columns;
    for (const auto &guess : reader.guesses())
        columns.append({guess.name, guess.field ? intake::fieldKey(*guess.field) : QString(),
                        guess.confidence});
    return columns;
}

QString separatorText(char separator)
{
    return separator == '\t' ? u"tab"_s : QString(QLatin1Char(separator));
}

// Takes the rows of one file in, counting.  Writes nothing on a dry run.
class Intake
{
public:
    Intake(const ImportRequest &request, store::RecordStore *store, QIODevice *rejects)
        : m_request(request)
        , m_store(store)
        , m_rejects(rejects)
    {
    }

    base::Result<ImportReport> run(intake::FileReader &reader, qint64 size,
                                   base::Progress &progress)
    {
        m_progress = &progress;
        m_size = size;
        if (m_rejects != nullptr)
            m_rejects->write(
                csvLine(QStringList{u"line"_s, u"reason"_s, u"column"_s} + reader.columns()));
        if (const auto read = readRows(reader); !read)
            return read.error();
        if (const auto lawful = checkFullDump(reader); !lawful)
            return lawful.error();
        return report(reader);
    }

    void setImport(store::ImportId import) { m_import = import; }

private:
    base::Result<void> readRows(intake::FileReader &reader)
    {
        for (qint64 rows = 0;; ++rows) {
            if (rows % kReportEvery == 0 && !m_progress->report(reader.position(), m_size))
                return base::cancelled();
            auto item = reader.next();
            if (!item)
                return item.error();
            if (std::holds_alternative<intake::EndOfFile>(*item))
                return {};
            if (const auto *accepted = std::get_if<intake::AcceptedRow>(&*item))
                accept(*accepted);
            else
                quarantine(std::get<intake::Issue>(*item));
        }
    }

    void accept(const intake::AcceptedRow &row)
    {
        for (const intake::Warning warning : row.warnings)
            ++m_warnings[static_cast<std::size_t>(warning)];
        if (m_store == nullptr)
            return;
        const people::RecordId id = m_store->insert(m_import, row.record);
        for (const intake::Warning warning : row.warnings)
            m_store->insertWarning(id, {}, intake::warningKey(warning));
    }

    void quarantine(const intake::Issue &issue)
    {
        ++m_reasons[static_cast<std::size_t>(issue.reason)];
        const QString key = intake::reasonKey(issue.reason);
        if (m_rejects != nullptr)
            m_rejects->write(csvLine(QStringList{QString::number(issue.line), key, issue.column}
                                     + issue.safeRow));
        if (m_store == nullptr)
            return;
        const QJsonDocument cells(QJsonArray::fromStringList(issue.safeRow));
        m_store->insertQuarantined(m_import,
                                   {issue.line, issue.column, key,
                                    QString::fromUtf8(cells.toJson(QJsonDocument::Compact))});
    }

    base::Result<void> checkFullDump(const intake::FileReader &reader)
    {
        QStringList signs;
        for (const intake::FullDumpSign sign : reader.fullDumpSigns())
            signs << intake::fullDumpSignText(sign);
        if (signs.isEmpty())
            return {};
        const QString warning =
            QCoreApplication::translate(
                "services",
                "This file looks like the whole leak rather than the rows of one laboratory: %1")
                .arg(signs.join(u' '));
        if (!m_request.confirmFullDump)
            return refused(warning + u' '
                           + QCoreApplication::translate(
                               "services",
                               "Nothing was imported. Only the extract that the processor or an "
                               "authority gave you may be used; if this is it, confirm its "
                               "provenance."));
        m_notices << warning;
        return {};
    }

    ImportReport report(const intake::FileReader &reader) const
    {
        ImportReport report{.importId = m_import.value,
                            .rowsRead = reader.counts().rows,
                            .rowsAccepted = reader.counts().accepted,
                            .rowsQuarantined = reader.counts().quarantined,
                            .bytes = reader.position(),
                            .sha256 = QString::fromLatin1(reader.sha256()),
                            .encoding = intake::encodingName(reader.dialect().encoding),
                            .separator = separatorText(reader.dialect().separator),
                            .columns = columnGuesses(reader),
                            .mapping = intake::toJson(reader.mapping()),
                            .quarantine = {},
                            .warnings = {},
                            .notices = m_notices};
        for (const intake::Reason reason : intake::kAllReasons) {
            if (const qint64 rows = m_reasons[static_cast<std::size_t>(reason)]; rows > 0)
                report.quarantine.append(
                    {intake::reasonText(reason), intake::reasonKey(reason), rows});
        }
        for (const intake::Warning warning : intake::kAllWarnings) {
            if (const qint64 rows = m_warnings[static_cast<std::size_t>(warning)]; rows > 0)
                report.warnings.append(
                    {intake::warningText(warning), intake::warningKey(warning), rows});
        }
        return report;
    }

    const ImportRequest &m_request;
    store::RecordStore *m_store;
    QIODevice *m_rejects;
    base::Progress *m_progress = nullptr;
    qint64 m_size = 0;
    store::ImportId m_import;
    std::array<qint64, intake::kAllReasons.size()> m_reasons{};
    std::array<qint64, intake::kAllWarnings.size()> m_warnings{};
    QStringList m_notices;
};

qint64 sum(const QList<ReasonCount> &counts)
{
    qint64 rows = 0;
    for (const ReasonCount &count : counts)
        rows += count.rows;
    return rows;
}

store::Import importFacts(const ImportRequest &request, const intake::FileReader &reader,
                          const QDateTime &now)
{
    return {.id = {},
            .kind = kindKey(request.kind),
            .fileName = QFileInfo(request.file).fileName(),
            .sha256 = {},
            .bytes = 0,
            .provenance = provenanceKey(request.provenance),
            .receivedOn = request.receivedOn.isValid() ? request.receivedOn : now.date(),
            .importedUtc = now,
            .encoding = intake::encodingName(reader.dialect().encoding),
            .separator = separatorText(reader.dialect().separator),
            .mapping = QString::fromUtf8(
                QJsonDocument(intake::toJson(reader.mapping())).toJson(QJsonDocument::Compact))};
}

void writeDown(const store::Import &import, const ImportReport &report, journal::Draft &entry)
{
    QJsonObject reasons;
    for (const ReasonCount &count : report.quarantine)
        reasons.insert(count.key, count.rows);
    entry.event = u"import.finished"_s;
    entry.object = u"import:%1"_s.arg(report.importId);
    entry.payload = {{u"kind"_s, import.kind},
                     {u"sha256"_s, report.sha256},
                     {u"bytes"_s, report.bytes},
                     {u"provenance"_s, import.provenance},
                     {u"received_on"_s, import.receivedOn.toString(Qt::ISODate)},
                     {u"rows_read"_s, report.rowsRead},
                     {u"rows_accepted"_s, report.rowsAccepted},
                     {u"rows_quarantined"_s, report.rowsQuarantined},
                     {u"quarantine"_s, reasons},
                     {u"looks_like_whole_leak"_s, !report.notices.isEmpty()}};
}

base::Result<ImportReport> importInto(store::RecordStore &store, const ImportRequest &request,
                                      QFile &file, intake::FileReader &reader, const QDateTime &now,
                                      QIODevice *rejects, base::Progress &progress,
                                      journal::Draft &entry)
{
    store::Import import = importFacts(request, reader, now);
    import.id = store.beginImport(import);
    Intake intake(request, &store, rejects);
    intake.setImport(import.id);
    auto report = intake.run(reader, file.size(), progress);
    if (!report)
        return report;
    if (store.hasImport(import.kind, report->sha256))
        return refused(QCoreApplication::translate(
            "services",
            "This very file was imported before: every person would be there "
            "twice. Nothing was changed."));
    import.sha256 = report->sha256;
    import.bytes = report->bytes;
    import.rowsRead = report->rowsRead;
    import.rowsAccepted = report->rowsAccepted;
    import.rowsQuarantined = report->rowsQuarantined;
    import.warnings = sum(report->warnings);
    store.closeImport(import);
    store.saveProfile(import.kind, fingerprint(reader.columns()),
                      request.profile.isEmpty() ? import.fileName : request.profile,
                      import.mapping);
    writeDown(import, *report, entry);
    return report;
}

// The reject file is complete before the transaction commits: an import whose
// rejects could not be written is no import.
base::Result<ImportReport>
withRejects(const QString &rejectsFile,
            const std::function<base::Result<ImportReport>(QIODevice *)> &run)
{
    if (rejectsFile.isEmpty())
        return run(nullptr);
    std::optional<base::Result<ImportReport>> result;
    const auto written = writeOutputFile(rejectsFile, [&](QIODevice &device) -> base::Result<void> {
        result = run(&device);
        if (!*result)
            return result->error();
        return {};
    });
    if (!written)
        return written.error();
    return *std::move(result);
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
    QFile file(request.file);
    if (const auto opened = openForReading(file); !opened)
        return opened.error();
    if (isSameFile(request.file, request.rejectsFile))
        return refused(QCoreApplication::translate(
                           "services",
                           "The rejected rows cannot replace %1, the file they come from. Name "
                           "another file; nothing was imported.")
                           .arg(request.file));
    if (request.receivedOn > session.now().date().addDays(1))
        return refused(QCoreApplication::translate(
            "services", "A file cannot have been received in the future: check the date."));
    const auto options = readOptions(request, session.now().date());
    if (!options)
        return options.error();
    const auto work = [&](store::Database &database,
                          journal::Draft &entry) -> base::Result<ImportReport> {
        store::RecordStore store(database);
        const auto reader = openReader(file, *options, request, store);
        if (!reader)
            return about(request.file, reader.error());
        if (!(*reader)->isSafe())
            return about(request.file, notSafe(**reader));
        return withRejects(request.rejectsFile, [&](QIODevice *rejects) {
            if (!request.dryRun)
                return importInto(store, request, file, **reader, session.now(), rejects, progress,
                                  entry);
            return Intake(request, nullptr, rejects).run(**reader, file.size(), progress);
        });
    };
    if (!request.dryRun)
        return writeStage(session, work);
    return readStage(session, [&](store::Database &database) {
        journal::Draft unused;
        return work(database, unused);
    });
}

base::Result<ImportPreview> previewFile(const ImportRequest &request)
{
    constexpr int kRows = 50;
    QFile file(request.file);
    if (const auto opened = openForReading(file); !opened)
        return opened.error();
    const auto options = readOptions(request, systemClock()().date());
    if (!options)
        return options.error();
    const auto reader = intake::FileReader::open(file, *options);
    if (!reader)
        return about(request.file, reader.error());
    ImportPreview preview{.encoding = intake::encodingName((*reader)->dialect().encoding),
                          .separator = separatorText((*reader)->dialect().separator),
                          .columns = columnGuesses(**reader),
                          .mapping = intake::toJson((*reader)->mapping()),
                          .safe = (*reader)->isSafe(),
                          .advice = (*reader)->doubts().join(u' '),
                          .rows = {}};
    const intake::Dialect dialect = (*reader)->dialect();
    if (!file.seek(0))
        return unreadable(file);
    intake::ByteSource source(file);
    source.interpretAs(dialect);
    const auto rows = intake::CsvReader::open(source, dialect);
    if (!rows)
        return rows.error();
    intake::Row row;
    while (preview.rows.size() < kRows) {
        const auto more = (*rows)->next(row);
        if (!more || !*more)
            break;
        QStringList cells;
        for (std::size_t cell = 0; cell < row.cells.size(); ++cell)
            cells << row.text(qsizetype(cell));
        preview.rows.append(cells);
    }
    return preview;
}

base::Result<QList<ImportRow>> listImports(const Session &session)
{
    return readStage(session, [&](store::Database &database) -> base::Result<QList<ImportRow>> {
        QList<ImportRow> rows;
        for (const store::Import &import : store::RecordStore(database).imports())
            rows.append({.id = import.id.value,
                         .kind = import.kind == "leak"_L1 ? ImportKind::Leak : ImportKind::Patients,
                         .fileName = import.fileName,
                         .sha256 = import.sha256,
                         .provenance = import.provenance,
                         .receivedOn = import.receivedOn,
                         .importedUtc = import.importedUtc,
                         .rowsRead = import.rowsRead,
                         .rowsAccepted = import.rowsAccepted,
                         .rowsQuarantined = import.rowsQuarantined,
                         .warnings = import.warnings});
        return rows;
    });
}

base::Result<QList<QuarantineRow>> listQuarantine(const Session &session, qint64 importId,
                                                  int limit)
{
    std::map<QString, QString> texts;
    for (const intake::Reason reason : intake::kAllReasons)
        texts[intake::reasonKey(reason)] = intake::reasonText(reason);
    return readStage(session, [&](store::Database &database) -> base::Result<QList<QuarantineRow>> {
        QList<QuarantineRow> rows;
        for (const auto &row : store::RecordStore(database).quarantine({importId}, limit)) {
            const QJsonArray cells = QJsonDocument::fromJson(row.cells.toUtf8()).array();
            QStringList texted;
            for (const auto &cell : cells)
                texted << cell.toString();
            rows.append({row.line, row.column, texts[row.reason], texted.join(u" · ")});
        }
        return rows;
    });
}

base::Result<void> undoImport(const Session &session, qint64 importId, base::Progress &progress)
{
    if (!progress.report(0, 0))
        return base::cancelled();
    return writeStage(
        session, [&](store::Database &database, journal::Draft &entry) -> base::Result<void> {
            store::RecordStore records(database);
            if (!records.importById({importId}))
                return refused(QCoreApplication::translate(
                                   "services", "There is no import %1. See the list of imports.")
                                   .arg(importId));
            if (store::NoticeStore(database).count() > 0)
                return base::Error{base::Error::Kind::Conflict,
                                   QCoreApplication::translate(
                                       "services",
                                       "Letters were already produced from the imported data: the "
                                       "import can no longer be undone.")};
            records.removeImport({importId});
            store::PersonStore(database).rebuild();
            entry.event = u"import.undone"_s;
            entry.object = u"import:%1"_s.arg(importId);
            return {};
        });
}

} // namespace services
