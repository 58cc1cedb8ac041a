// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/importrun.h"

#include "base/text.h"
#include "services/outputfile.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace services {

namespace {

base::Error refused(const QString &message)
{
    return {base::Error::Kind::Input, message};
}

QString compactJson(const QStringList &cells)
{
    return QString::fromUtf8(
        QJsonDocument(QJsonArray::fromStringList(cells)).toJson(QJsonDocument::Compact));
}

QString compactJson(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

base::Error notSafe(const intake::FileReader &reader)
{
    return refused(QCoreApplication::translate(
                       "services",
                       "The columns of this file were not recognised with certainty: %1 Confirm "
                       "them with a mapping file; nothing was imported.")
                       .arg(reader.doubts().join(u' ')));
}

base::Error importedBefore(const QString &file)
{
    return aboutFile(file,
                     refused(QCoreApplication::translate(
                         "services",
                         "This very file was imported before: every person would be there "
                         "twice. Nothing was changed.")));
}

// The same, where rows of it were removed when the matching was accepted.
base::Error importedAndRemoved(const QString &file, const store::Import &import)
{
    return aboutFile(
        file,
        refused(QCoreApplication::translate(
                    "services",
                    "This very file was imported before (import %1), and %2 of its row(s) were "
                    "removed when the matching was accepted. To have them again, take that import "
                    "back first. Nothing was changed.",
                    nullptr, int(import.rowsPurged))
                    .arg(QString::number(import.id.value), base::frenchNumber(import.rowsPurged))));
}

base::Error knownFile(store::ImportStore &imports, const QString &kind, const QString &file,
                      const QString &sha256)
{
    for (const store::Import &import : imports.imports()) {
        for (const store::ImportFile &known : imports.files(import.id)) {
            if (import.rowsPurged > 0 && known.kind == kind && known.sha256 == sha256)
                return importedAndRemoved(file, import);
        }
    }
    return importedBefore(file);
}

base::Result<QString> hashOf(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return unreadableFile(file);
    intake::ByteSource source(file);
    QByteArray piece;
    for (;;) {
        piece.clear();
        const auto more = source.read(piece);
        if (!more)
            return aboutFile(name, more.error());
        if (!*more)
            return QString::fromLatin1(source.sha256());
    }
}

} // namespace

ImportRun::ImportRun(store::Database &database, const ImportRequest &request, const QDateTime &now,
                     const Outputs &outputs, base::Progress &progress)
    : m_request(request)
    , m_now(now)
    , m_outputs(outputs)
    , m_progress(progress)
    , m_imports(database)
    , m_records(database)
    , m_quarantine(database)
{
}

base::Result<ImportReport> ImportRun::run(const QStringList &files,
                                          const intake::ReadOptions &options)
{
    const auto known = withoutKnownFiles(files);
    if (!known)
        return known.error();
    if (const auto prepared = prepare(*known, options); !prepared)
        return prepared.error();
    if (const auto compared = compareWithKnown(); !compared)
        return compared.error();
    writeHeads();
    if (isStoring())
        begin();
    for (const QString &file : *known) {
        if (const auto read = readFile(file, options); !read)
            return read.error();
    }
    markVanished();
    warnOfSharedEmails();
    if (const auto lawful = checkFullDump(); !lawful)
        return lawful.error();
    finishReport();
    if (isStoring())
        close();
    return m_report;
}

// A folder to which files were added is imported again for these.
base::Result<QStringList> ImportRun::withoutKnownFiles(const QStringList &files)
{
    if (files.size() == 1)
        return files;
    QStringList unknown;
    for (const QString &file : files) {
        const auto hash = hashOf(file);
        if (!hash)
            return hash.error();
        if (m_imports.hasFile(kindKey(m_request.kind), *hash))
            m_report.notices << QCoreApplication::translate(
                                    "services", "%1 was imported before and is left out.")
                                    .arg(QFileInfo(file).fileName());
        else
            unknown << file;
    }
    if (unknown.isEmpty())
        return refused(QCoreApplication::translate(
                           "services", "All files of %1 were imported before. Nothing was changed.")
                           .arg(m_request.file));
    return unknown;
}

// Looks at every file before the first row is taken in: a file that is not
// understood is told at once, not after an hour.  What one file leaves open
// another one with the same columns may prove.
base::Result<void> ImportRun::prepare(const QStringList &files, const intake::ReadOptions &options)
{
    QStringList unsafe;
    for (const QString &file : files) {
        const auto opened = openImportedFile(file, options, m_request, m_imports);
        if (!opened)
            return opened.error();
        note(*opened);
        if (!opened->reader->isSafe())
            unsafe << file;
    }
    for (const QString &file : std::as_const(unsafe)) {
        const auto opened = openImportedFile(file, options, m_request, m_imports, m_mappings);
        if (!opened)
            return opened.error();
        if (!opened->reader->isSafe())
            return aboutFile(file, notSafe(*opened->reader));
    }
    return {};
}

void ImportRun::note(const OpenedFile &opened)
{
    const intake::FileReader &reader = *opened.reader;
    m_sizes.push_back(opened.file->size());
    m_bytesTotal += opened.file->size();
    for (const QString &column : reader.columns()) {
        if (!m_columns.contains(column))
            m_columns << column;
    }
    if (reader.isSafe())
        m_mappings.try_emplace(headerFingerprint(reader.columns()), reader.mapping());
}

base::Result<void> ImportRun::compareWithKnown()
{
    if (!m_request.update)
        return {};
    m_update.emplace();
    if (!m_update->load(m_records, m_progress))
        return base::cancelled();
    return {};
}

void ImportRun::writeHeads()
{
    if (m_outputs.rejects != nullptr) {
        const QStringList where =
            hasSeveralFiles() ? QStringList{u"file"_s, u"line"_s} : QStringList{u"line"_s};
        m_outputs.rejects->write(csvLine(where + QStringList{u"reason"_s, u"column"_s} + m_columns
                                         + QStringList{u"raw"_s}));
    }
    if (m_outputs.difference != nullptr)
        m_outputs.difference->write(
            csvLine(QStringList{u"change"_s, u"line"_s, u"fields"_s} + recordColumns()));
}

void ImportRun::begin()
{
    m_import.kind = kindKey(m_request.kind);
    m_import.fileName = QFileInfo(m_request.file).fileName();
    m_import.provenance = provenanceKey(m_request.provenance);
    m_import.receivedOn = m_request.receivedOn.isValid() ? m_request.receivedOn : m_now.date();
    m_import.importedUtc = m_now;
    m_import.statement = m_request.statement;
    m_import.isUpdate = m_request.update;
    m_import.id = m_imports.beginImport(m_import);
    m_report.importId = m_import.id.value;
}

base::Result<void> ImportRun::readFile(const QString &file, const intake::ReadOptions &options)
{
    const auto opened = openImportedFile(file, options, m_request, m_imports, m_mappings);
    if (!opened)
        return opened.error();
    intake::FileReader &reader = *opened->reader;
    m_fileColumns = reader.columns();
    for (const intake::Warning warning : intake::kAllWarnings)
        m_warningColumns[static_cast<std::size_t>(warning)] = reader.columnOf(warning);
    if (m_report.files.isEmpty())
        describe(reader);
    ImportedFile part{.name = QFileInfo(file).fileName(),
                      .format = intake::formatKey(reader.format()),
                      .encoding = intake::encodingName(reader.dialect().encoding),
                      .separator = separatorText(reader)};
    const QString mapping = compactJson(intake::toJson(reader.mapping()));
    if (isStoring())
        m_file = m_imports.beginFile({.import = m_import.id,
                                      .kind = m_import.kind,
                                      .name = part.name,
                                      .format = part.format,
                                      .encoding = part.encoding,
                                      .separator = part.separator,
                                      .mapping = mapping,
                                      .columns = compactJson(m_fileColumns)});
    if (const auto read = readRows(reader, part); !read)
        return aboutFile(file, read.error());
    if (isStoring()) {
        if (const auto stored = closeFile(file, part); !stored)
            return stored.error();
        m_imports.saveProfile({.kind = m_import.kind,
                               .fingerprint = headerFingerprint(m_fileColumns),
                               .name = m_request.profile.isEmpty() ? part.name : m_request.profile,
                               .mapping = mapping});
    }
    m_report.files << part;
    return {};
}

// The import is described by its first file.
void ImportRun::describe(const intake::FileReader &reader)
{
    m_report.encoding = intake::encodingName(reader.dialect().encoding);
    m_report.separator = separatorText(reader);
    m_report.columns = columnGuesses(reader);
    m_report.mapping = intake::toJson(reader.mapping());
    m_import.encoding = m_report.encoding;
    m_import.separator = m_report.separator;
    m_import.mapping = compactJson(m_report.mapping);
}

base::Result<void> ImportRun::readRows(intake::FileReader &reader, ImportedFile &part)
{
    intake::ReadAhead ahead(reader);
    for (;;) {
        auto batch = ahead.next();
        if (!batch)
            return batch.error();
        if (batch->rows.empty())
            break;
        if (!m_progress.report(m_bytesBefore + batch->position, m_bytesTotal))
            return base::cancelled();
        for (const intake::ReadItem &item : batch->rows) {
            if (const auto *accepted = std::get_if<intake::AcceptedRow>(&item))
                accept(*accepted, part.name);
            else if (const auto *issue = std::get_if<intake::Issue>(&item))
                quarantine(*issue, part.name);
        }
        ahead.giveBack(*std::move(batch));
    }
    part.sha256 = QString::fromLatin1(reader.sha256());
    part.bytes = reader.position();
    part.rowsRead = reader.counts().rows;
    part.rowsAccepted = reader.counts().accepted;
    part.rowsQuarantined = reader.counts().quarantined;
    if (const auto conflict = reader.dateConflict())
        return refused(intake::dateConflictText(*conflict));
    m_bytesBefore += part.bytes;
    m_report.rowsRepaired += reader.counts().repaired;
    noteStatedTotal(reader, part);
    if (!reader.unreadSheets().isEmpty())
        m_report.notices << QCoreApplication::translate(
                                "services",
                                "%1: only the sheet %2 was read. These hold rows too: %3.")
                                .arg(part.name, reader.sheet(),
                                     reader.unreadSheets().join(u", "_s));
    const auto signs = reader.fullDumpSigns();
    m_signs.insert(signs.begin(), signs.end());
    return {};
}

base::Result<void> ImportRun::closeFile(const QString &file, const ImportedFile &part)
{
    if (m_imports.hasFile(m_import.kind, part.sha256))
        return knownFile(m_imports, m_import.kind, file, part.sha256);
    m_imports.closeFile({.id = m_file,
                         .sha256 = part.sha256,
                         .bytes = part.bytes,
                         .rowsRead = part.rowsRead,
                         .rowsAccepted = part.rowsAccepted,
                         .rowsQuarantined = part.rowsQuarantined});
    return {};
}

void ImportRun::accept(const intake::AcceptedRow &row, const QString &fileName)
{
    for (const intake::Warning warning : row.warnings)
        ++m_warnings[static_cast<std::size_t>(warning)];
    // Lines of several files would otherwise be taken for each other.
    if (hasSeveralFiles() && row.record.ref.isEmpty()) {
        people::SourceRecord record = row.record;
        record.ref = u"%1#%2"_s.arg(fileName, record.displayRef());
        keep(record, row.warnings);
        return;
    }
    keep(row.record, row.warnings);
}

void ImportRun::keep(const people::SourceRecord &record,
                     const std::vector<intake::Warning> &warnings)
{
    const people::RecordId id = m_update ? kept(record) : inserted(record);
    if (m_request.kind == ImportKind::Patients && (id || !isStoring()))
        m_emails.add(record, isStoring() ? id.value : m_rowsTried++);
    if (!id)
        return;
    for (const intake::Warning warning : warnings)
        m_quarantine.insertWarning(id, m_warningColumns[static_cast<std::size_t>(warning)],
                                   intake::warningKey(warning));
}

people::RecordId ImportRun::inserted(const people::SourceRecord &record)
{
    if (!isStoring())
        return {};
    return m_records.insert(m_import.id, record,
                            hasSeveralFiles() ? m_file : store::ImportFileId());
}

// The record whose warnings are to be written: a new or a changed one.
people::RecordId ImportRun::kept(people::SourceRecord record)
{
    using Change = PatientListUpdate::Change;
    const PatientListUpdate::Found found = m_update->meet(record);
    switch (found.change) {
    case Change::New:
        tellDifference(u"new"_s, record, {});
        return inserted(record);
    case Change::Unchanged:
        if (isStoring())
            m_records.unmarkVanished(found.record);
        return {};
    case Change::Changed:
        break;
    }
    if (m_outputs.difference != nullptr)
        tellDifference(u"changed"_s, record,
                       changedFields(*m_records.record(found.record), record));
    if (!isStoring())
        return {};
    record.id = found.record;
    m_records.replaceByUpdate(m_import.id, record);
    m_records.unmarkVanished(record.id);
    m_quarantine.clearWarnings(record.id);
    return record.id;
}

void ImportRun::quarantine(const intake::Issue &issue, const QString &fileName)
{
    ++m_reasons[static_cast<std::size_t>(issue.reason)];
    const QString key = intake::reasonKey(issue.reason);
    if (m_outputs.rejects != nullptr) {
        const QString line = QString::number(issue.line);
        const QStringList where =
            hasSeveralFiles() ? QStringList{fileName, line} : QStringList{line};
        m_outputs.rejects->write(
            csvLine(where + QStringList{key, issue.column} + underAllColumns(issue.safeRow)));
    }
    if (isStoring())
        m_quarantine.insert({.import = m_import.id,
                             .file = m_file,
                             .line = issue.line,
                             .column = issue.column,
                             .reason = key,
                             .cells = compactJson(issue.safeRow),
                             .leaked = issue.leaked});
}

// Files of one folder may have other columns, or the same in another order.
// What could not be cut is raw text behind them.
QStringList ImportRun::underAllColumns(const QStringList &cells) const
{
    const bool isCut = cells.size() == m_fileColumns.size();
    QStringList all;
    for (const QString &column : m_columns) {
        const qsizetype at = isCut ? m_fileColumns.indexOf(column) : -1;
        all << (at < 0 ? QString() : cells.at(at));
    }
    return all << (isCut ? QString() : cells.join(u" | "_s));
}

void ImportRun::noteStatedTotal(const intake::FileReader &reader, const ImportedFile &part)
{
    const auto stated = reader.statedTotal();
    if (!stated || stated->agrees())
        return;
    m_report.notices << QCoreApplication::translate(
                            "services",
                            "%1 says itself (line %2) that it has %3 row(s), but %4 were read: ask "
                            "for the file again if rows are missing.",
                            nullptr, int(stated->rows))
                            .arg(part.name)
                            .arg(stated->line)
                            .arg(stated->rows)
                            .arg(stated->read);
}

void ImportRun::tellDifference(const QString &change, const people::SourceRecord &record,
                               const QStringList &fields)
{
    if (m_outputs.difference != nullptr)
        m_outputs.difference->write(
            csvLine(QStringList{change, QString::number(record.line), fields.join(u' ')}
                    + recordCells(record)));
}

void ImportRun::markVanished()
{
    if (!m_update)
        return;
    ListDifference difference = m_update->counts();
    for (const people::RecordId id : m_update->vanished()) {
        const bool isNews =
            isStoring() ? m_records.markVanished(m_import.id, id) : !m_records.isVanished(id);
        if (!isNews)
            continue;
        ++difference.rowsVanished;
        if (m_outputs.difference != nullptr)
            tellDifference(u"vanished"_s, *m_records.record(id), {});
    }
    m_report.difference = difference;
    if (isStoring())
        m_records.touchReplaced(m_import.id);
}

// Among the rows that this import brings.
void ImportRun::warnOfSharedEmails()
{
    const auto warning = static_cast<std::size_t>(intake::Warning::SharedEmail);
    for (const qint64 row : m_emails.rows()) {
        ++m_warnings[warning];
        if (isStoring())
            m_quarantine.insertWarning({row}, m_warningColumns[warning],
                                       intake::warningKey(intake::Warning::SharedEmail));
    }
}

// A leak that comes in parts is as large as one that comes whole.
base::Result<void> ImportRun::checkFullDump()
{
    if (m_request.kind != ImportKind::Leak)
        return {};
    qint64 rows = m_records.countRecords(kindKey(m_request.kind));
    for (const ImportedFile &part : std::as_const(m_report.files))
        rows += part.rowsRead;
    if (rows > intake::kFullDumpRows)
        m_signs.insert(intake::FullDumpSign::RowCount);
    if (m_signs.empty())
        return {};
    QStringList signs;
    for (const intake::FullDumpSign sign : m_signs)
        signs << intake::fullDumpSignText(sign);
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
    m_report.notices << warning;
    m_report.looksLikeWholeLeak = true;
    return {};
}

void ImportRun::finishReport()
{
    QByteArray hashes;
    for (const ImportedFile &part : std::as_const(m_report.files)) {
        m_report.rowsRead += part.rowsRead;
        m_report.rowsAccepted += part.rowsAccepted;
        m_report.rowsQuarantined += part.rowsQuarantined;
        m_report.bytes += part.bytes;
        hashes += part.sha256.toLatin1();
    }
    m_report.sha256 = m_report.files.size() == 1
        ? m_report.files.front().sha256
        : QString::fromLatin1(QCryptographicHash::hash(hashes, QCryptographicHash::Sha256).toHex());
    for (const intake::Reason reason : intake::kAllReasons) {
        if (const qint64 rows = m_reasons[static_cast<std::size_t>(reason)]; rows > 0)
            m_report.quarantine.append(
                {intake::reasonText(reason), intake::reasonKey(reason), rows});
    }
    for (const intake::Warning warning : intake::kAllWarnings) {
        if (const qint64 rows = m_warnings[static_cast<std::size_t>(warning)]; rows > 0)
            m_report.warnings.append(
                {intake::warningText(warning), intake::warningKey(warning), rows});
    }
}

void ImportRun::close()
{
    for (const ReasonCount &count : std::as_const(m_report.warnings))
        m_import.warnings += count.rows;
    m_import.sha256 = m_report.sha256;
    m_import.bytes = m_report.bytes;
    m_import.rowsRead = m_report.rowsRead;
    m_import.rowsAccepted = m_report.rowsAccepted;
    m_import.rowsQuarantined = m_report.rowsQuarantined;
    if (const auto &difference = m_report.difference) {
        m_import.rowsNew = difference->rowsNew;
        m_import.rowsChanged = difference->rowsChanged;
        m_import.rowsUnchanged = difference->rowsUnchanged;
        m_import.rowsVanished = difference->rowsVanished;
    }
    m_imports.closeImport(m_import);
}

} // namespace services
