// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/importsource.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace services {

namespace {

base::Error refused(const QString &message)
{
    return {base::Error::Kind::Input, message};
}

base::Result<void> readShape(const ImportRequest &request, intake::ReadOptions &options)
{
    if (!request.format.isEmpty()) {
        options.format = intake::formatFromKey(request.format);
        if (!options.format)
            return refused(QCoreApplication::translate(
                               "services",
                               "Unknown format \"%1\". Known: delimited, fixed-width, xlsx, ods, "
                               "hl7, hprim, fhir.")
                               .arg(request.format));
    }
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
    options.sheet = request.sheet;
    return {};
}

// Another format with the same columns is another export: a workbook and a CSV of one list,
// HL7 and FHIR.
intake::FileFormat formatOf(const intake::ColumnMapping &mapping)
{
    return mapping.format.value_or(intake::FileFormat::Delimited);
}

std::optional<intake::ColumnMapping> parsed(const std::optional<store::Profile> &stored)
{
    if (!stored)
        return {};
    auto mapping = intake::mappingFromJson(stored->mapping.toUtf8());
    return mapping ? std::optional(*std::move(mapping)) : std::nullopt;
}

// A mapping that was kept says what the columns are; how this file is written was
// recognised anew, except for an encoding that is not sure.
intake::ColumnMapping fitted(const intake::ColumnMapping &kept, const intake::FileReader &reader)
{
    intake::ColumnMapping mapping = kept.shapedLike(reader.mapping());
    if (kept.encoding && reader.dialect().confidence < intake::kSafeConfidence)
        mapping.encoding = kept.encoding;
    return mapping;
}

base::Result<void> readWith(OpenedFile &opened, const intake::ReadOptions &options)
{
    opened.reader.reset();
    if (!opened.file->seek(0))
        return unreadableFile(*opened.file);
    auto reader = intake::FileReader::open(*opened.file, options);
    if (!reader)
        return reader.error();
    opened.reader = *std::move(reader);
    return {};
}

} // namespace

intake::FileKind fileKind(ImportKind kind)
{
    return kind == ImportKind::Patients ? intake::FileKind::Patients : intake::FileKind::Leak;
}

QString kindKey(ImportKind kind)
{
    return intake::fileKindKey(fileKind(kind));
}

QString headerFingerprint(const QStringList &columns)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(columns.join(u'\x1f').toUtf8(), QCryptographicHash::Sha256)
            .toHex());
}

base::Result<intake::ReadOptions> readOptions(const ImportRequest &request, const QDate &today)
{
    intake::ReadOptions options;
    options.kind = fileKind(request.kind);
    options.today = today;
    if (const auto read = readShape(request, options); !read)
        return read.error();
    if (request.mapping) {
        auto mapping = intake::mappingFromJson(QJsonDocument(*request.mapping).toJson());
        if (!mapping)
            return mapping.error();
        options.mapping = *std::move(mapping);
    }
    return options;
}

base::Result<QStringList> importedFiles(const QString &fileOrFolder)
{
    if (!QFileInfo(fileOrFolder).isDir())
        return QStringList{fileOrFolder};
    const QDir folder(fileOrFolder);
    QStringList files;
    for (const QString &name : folder.entryList(QDir::Files | QDir::Readable, QDir::Name))
        files << folder.filePath(name);
    if (files.isEmpty())
        return refused(
            QCoreApplication::translate(
                "services", "The folder %1 holds no file. Folders inside it are not looked at.")
                .arg(fileOrFolder));
    return files;
}

base::Error aboutFile(const QString &file, base::Error error)
{
    const bool isSaid = error.kind != base::Error::Kind::Input || error.message.contains(file);
    if (!isSaid)
        error.message = QCoreApplication::translate("services", "%1: %2").arg(file, error.message);
    return error;
}

base::Error unreadableFile(const QFile &file)
{
    return {base::Error::Kind::Storage,
            QCoreApplication::translate(
                "services",
                "The file %1 cannot be read (%2). Check its name and your right to read it; "
                "nothing was imported.")
                .arg(file.fileName(), file.errorString())};
}

base::Result<OpenedFile> openImportedFile(const QString &file, const intake::ReadOptions &options,
                                          const ImportRequest &request, store::ImportStore &store,
                                          const KnownMappings &beside)
{
    OpenedFile opened{std::make_unique<QFile>(file), nullptr, {}};
    if (!opened.file->open(QIODevice::ReadOnly))
        return unreadableFile(*opened.file);
    intake::ReadOptions chosen = options;
    const QString kind = kindKey(request.kind);
    if (!chosen.mapping && !request.profile.isEmpty()) {
        chosen.mapping = parsed(store.profileByName(kind, request.profile));
        opened.profile = chosen.mapping ? request.profile : QString();
    }
    if (const auto read = readWith(opened, chosen); !read)
        return aboutFile(file, read.error());
    if (chosen.mapping)
        return opened;
    const QString fingerprint = headerFingerprint(opened.reader->columns());
    const auto kept = store.profile(kind, fingerprint);
    chosen.mapping = parsed(kept);
    if (chosen.mapping && formatOf(*chosen.mapping) != opened.reader->format())
        chosen.mapping.reset();
    const auto other = beside.find(fingerprint);
    if (chosen.mapping)
        opened.profile = kept->name;
    else if (other != beside.end() && !opened.reader->isSafe())
        chosen.mapping = other->second;
    else
        return opened;
    chosen.mapping = fitted(*chosen.mapping, *opened.reader);
    if (const auto again = readWith(opened, chosen); !again)
        return aboutFile(file, again.error());
    return opened;
}

QList<ColumnGuess> columnGuesses(const intake::FileReader &reader)
{
    QList<ColumnGuess> columns;
    for (const auto &guess : reader.guesses())
        columns.append({guess.name, guess.field ? intake::fieldKey(*guess.field) : QString(),
                        guess.confidence});
    return columns;
}

QString separatorText(const intake::FileReader &reader)
{
    if (reader.format() != intake::FileFormat::Delimited)
        return {};
    const char separator = reader.dialect().separator;
    return separator == '\t' ? u"tab"_s : QString(QLatin1Char(separator));
}

} // namespace services
