// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/importsource.h"
#include "services/stage.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace services {

base::Result<ImportPreview> previewFile(const Session &session, const ImportRequest &request)
{
    const auto files = importedFiles(request.file);
    if (!files)
        return files.error();
    const auto options = readOptions(request, session.now().date());
    if (!options)
        return options.error();
    return readStage(session, [&](store::Database &database) -> base::Result<ImportPreview> {
        store::ImportStore imports(database);
        const auto opened = openImportedFile(files->front(), *options, request, imports);
        if (!opened)
            return opened.error();
        const intake::FileReader &reader = *opened->reader;
        ImportPreview preview;
        preview.file = files->front();
        preview.filesInFolder = QFileInfo(request.file).isDir() ? int(files->size()) : 0;
        preview.format = intake::formatKey(reader.format());
        preview.sheets = reader.sheets();
        preview.sheet = reader.sheet();
        preview.encoding = intake::encodingName(reader.dialect().encoding);
        preview.separator = separatorText(reader);
        preview.columns = columnGuesses(reader);
        preview.mapping = intake::toJson(reader.mapping());
        preview.profile = opened->profile;
        preview.safe = reader.isSafe();
        preview.advice = reader.doubts().join(u' ');
        if (const auto &format = reader.mapping().dateFormat)
            preview.dateFormat = format->pattern();
        return preview;
    });
}

} // namespace services
