// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "intake/filereader.h"
#include "services/importservice.h"
#include "store/importstore.h"

#include <QFile>
#include <QStringList>

#include <map>
#include <memory>

// Opening the files of an import: part of importservice, for its own files.
namespace services {

intake::FileKind fileKind(ImportKind kind);
QString kindKey(ImportKind kind);
// Which export a file is, by its columns: the next file of the same software is
// recognised by it.
QString headerFingerprint(const QStringList &columns);

base::Result<intake::ReadOptions> readOptions(const ImportRequest &request, const QDate &today);

// The file itself, or those of the folder by name; hidden ones are none.
base::Result<QStringList> importedFiles(const QString &fileOrFolder);

// What is wrong with a file is said with its name: several may be on the way.
base::Error aboutFile(const QString &file, base::Error error);
base::Error unreadableFile(const QFile &file);

// A file that is open and understood.
struct OpenedFile {
    std::unique_ptr<QFile> file;
    std::unique_ptr<intake::FileReader> reader;
    QString profile; // the kept mapping that was used; empty: none
};

// Mappings by headerFingerprint(): of other files of the same folder.
using KnownMappings = std::map<QString, intake::ColumnMapping>;

// A mapping given with the call comes first, then the named profile, then the
// one that was kept for a file with these very columns, then recognition, then,
// where that is not safe, the one of a file beside it with the same columns.
base::Result<OpenedFile> openImportedFile(const QString &file, const intake::ReadOptions &options,
                                          const ImportRequest &request, store::ImportStore &store,
                                          const KnownMappings &beside = {});

QList<ColumnGuess> columnGuesses(const intake::FileReader &reader);
// ";", "tab"; empty where there is none.
QString separatorText(const intake::FileReader &reader);

} // namespace services
