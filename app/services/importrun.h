// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/progress.h"
#include "intake/readahead.h"
#include "services/importsource.h"
#include "services/patientlistupdate.h"
#include "services/sharedemails.h"
#include "store/quarantinestore.h"
#include "store/recordstore.h"

#include <QIODevice>

#include <array>
#include <optional>
#include <set>

namespace services {

// Takes the rows of the files of one import in, counting: part of importservice.
// On a dry run nothing is written.
class ImportRun final
{
public:
    // What the run writes beside the store; null: not wanted.
    struct Outputs {
        QIODevice *rejects = nullptr;
        QIODevice *difference = nullptr;
    };

    ImportRun(store::Database &database, const ImportRequest &request, const QDateTime &now,
              const Outputs &outputs, base::Progress &progress);

    base::Result<ImportReport> run(const QStringList &files, const intake::ReadOptions &options);

private:
    base::Result<QStringList> withoutKnownFiles(const QStringList &files);
    base::Result<void> prepare(const QStringList &files, const intake::ReadOptions &options);
    void note(const OpenedFile &opened);
    base::Result<void> compareWithKnown();
    void writeHeads();
    void begin();
    base::Result<void> readFile(const QString &file, const intake::ReadOptions &options);
    void describe(const intake::FileReader &reader);
    base::Result<void> readRows(intake::FileReader &reader, ImportedFile &part);
    base::Result<void> closeFile(const QString &file, const ImportedFile &part);
    void accept(const intake::AcceptedRow &row, const QString &fileName);
    void keep(const people::SourceRecord &record, const std::vector<intake::Warning> &warnings);
    people::RecordId inserted(const people::SourceRecord &record);
    people::RecordId kept(people::SourceRecord record);
    void quarantine(const intake::Issue &issue, const QString &fileName);
    QStringList underAllColumns(const QStringList &cells) const;
    void noteStatedTotal(const intake::FileReader &reader, const ImportedFile &part);
    void tellDifference(const QString &change, const people::SourceRecord &record,
                        const QStringList &fields);
    void markVanished();
    void warnOfSharedEmails();
    base::Result<void> checkFullDump();
    void finishReport();
    void close();

    bool isStoring() const { return !m_request.dryRun; }
    bool hasSeveralFiles() const { return m_sizes.size() > 1; }

    const ImportRequest &m_request;
    QDateTime m_now;
    Outputs m_outputs;
    base::Progress &m_progress;
    store::ImportStore m_imports;
    store::RecordStore m_records;
    store::QuarantineStore m_quarantine;

    std::vector<qint64> m_sizes; // of the files, in bytes
    qint64 m_bytesBefore = 0;    // of the files read so far
    qint64 m_bytesTotal = 0;
    QStringList m_columns;     // of all files, in the order of their first appearance
    QStringList m_fileColumns; // of the file that is being read
    std::array<QString, intake::kAllWarnings.size()> m_warningColumns;
    KnownMappings m_mappings; // of the files that were recognised with certainty
    std::optional<PatientListUpdate> m_update;
    SharedEmails m_emails; // of a patient list; rows are records, or counted on a dry run

    store::Import m_import;
    store::ImportFileId m_file;
    ImportReport m_report;
    std::array<qint64, intake::kAllReasons.size()> m_reasons{};
    std::array<qint64, intake::kAllWarnings.size()> m_warnings{};
    std::set<intake::FullDumpSign> m_signs;
    qint64 m_rowsTried = 0; // accepted ones of a dry run
};

} // namespace services
