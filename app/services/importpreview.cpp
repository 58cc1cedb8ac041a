// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/preview.h"
#include "services/importsource.h"
#include "services/rights.h"
#include "services/stage.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace services {

namespace {

RowInterest interestOf(intake::RowInterest interest)
{
    switch (interest) {
    case intake::RowInterest::Ordinary:
        return RowInterest::Ordinary;
    case intake::RowInterest::Longest:
        return RowInterest::Longest;
    case intake::RowInterest::NonAscii:
        return RowInterest::NonAscii;
    case intake::RowInterest::OddDate:
        return RowInterest::OddDate;
    case intake::RowInterest::MostlyEmpty:
        return RowInterest::MostlyEmpty;
    case intake::RowInterest::OtherColumnCount:
        return RowInterest::OtherColumnCount;
    }
    return RowInterest::Ordinary;
}

void addRows(const intake::Preview &looked, ImportPreview &preview)
{
    for (const intake::EncodingOffer &offer : looked.encodings)
        preview.encodings.append(
            {intake::encodingName(offer.encoding), offer.confidence, offer.sample});
    for (const intake::ColumnCount &count : looked.columnCounts)
        preview.columnCounts.append({int(count.columns), count.rows});
    for (const intake::PreviewRow &row : looked.rows)
        preview.rows.append({row.line, interestOf(row.interest), row.cells});
    preview.doubleEncoded = looked.doubleEncoded;
}

ImportPreview described(const OpenedFile &opened)
{
    const intake::FileReader &reader = *opened.reader;
    ImportPreview preview;
    preview.format = intake::formatKey(reader.format());
    preview.sheets = reader.sheets();
    preview.sheet = reader.sheet();
    preview.encoding = intake::encodingName(reader.dialect().encoding);
    preview.separator = separatorText(reader);
    preview.columns = columnGuesses(reader);
    preview.mapping = intake::toJson(reader.mapping());
    preview.profile = opened.profile;
    preview.safe = reader.isSafe();
    preview.advice = reader.doubts().join(u' ');
    if (const auto &format = reader.mapping().dateFormat)
        preview.dateFormat = format->pattern();
    return preview;
}

} // namespace

base::Result<ImportPreview> previewFile(const Session &session, const ImportRequest &request)
{
    if (const auto allowed = requireRight(session, Right::Import); !allowed)
        return allowed.error();
    const auto files = importedFiles(request.file);
    if (!files)
        return files.error();
    const auto options = readOptions(request, session.now().date());
    if (!options)
        return options.error();
    return readStage(session, [&](store::Database &database) -> base::Result<ImportPreview> {
        const QString &file = files->front();
        store::ImportStore imports(database);
        const auto opened = openImportedFile(file, *options, request, imports);
        if (!opened)
            return opened.error();
        ImportPreview preview = described(*opened);
        preview.file = file;
        preview.filesInFolder = QFileInfo(request.file).isDir() ? int(files->size()) : 0;
        intake::ReadOptions chosen = *options;
        chosen.mapping =
            opened->reader->isSafe() ? std::optional(opened->reader->mapping()) : options->mapping;
        if (!opened->file->seek(0))
            return unreadableFile(*opened->file);
        const auto looked = intake::previewRows(*opened->file, chosen);
        if (!looked)
            return aboutFile(file, looked.error());
        addRows(*looked, preview);
        return preview;
    });
}

} // namespace services
