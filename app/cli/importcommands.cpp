// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/text.h"
#include "cli/commands.h"
#include "cli/optionchecks.h"
#include "cli/terminal.h"
#include "services/importservice.h"
#include "services/outputfile.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <map>
#include <memory>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

constexpr qint64 kMappingFileLimit = 1024 * 1024;

QString tr(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

struct ImportOptions {
    std::string file;
    std::string provenance;
    std::string received;
    std::string mapping;
    std::string profile;
    std::string encoding;
    std::string separator;
    std::string format;
    std::string sheet;
    std::string rejects;
    std::string difference;
    std::string statement;
    std::string kind = "patients";
    std::string name;
    bool update = false;
    bool dryRun = false;
    bool confirmFullDump = false;
    qint64 id = 0;
};
using Options = std::shared_ptr<ImportOptions>;

QString text(const std::string &option)
{
    return QString::fromStdString(option);
}

services::Provenance provenanceOf(const std::string &key)
{
    static const std::map<std::string, services::Provenance> known{
        {"processor", services::Provenance::Processor},
        {"anssi", services::Provenance::Anssi},
        {"cnil", services::Provenance::Cnil},
        {"other", services::Provenance::Other},
    };
    const auto found = known.find(key);
    return found == known.end() ? services::Provenance::Laboratory : found->second;
}

base::Result<services::ImportRequest> requestOf(services::ImportKind kind,
                                                const ImportOptions &options)
{
    services::ImportRequest request;
    request.kind = kind;
    request.file = text(options.file);
    request.provenance = provenanceOf(options.provenance);
    request.confirmFullDump = options.confirmFullDump;
    request.statement = text(options.statement);
    request.update = options.update;
    request.differenceFile = text(options.difference);
    request.format = text(options.format);
    request.sheet = text(options.sheet);
    request.profile = text(options.profile);
    request.encoding = text(options.encoding);
    request.separator = text(options.separator);
    request.dryRun = options.dryRun;
    request.rejectsFile = text(options.rejects);
    request.receivedOn = QDate::fromString(text(options.received), Qt::ISODate);
    if (options.mapping.empty())
        return request;
    const auto bytes = services::readInputFile(text(options.mapping), kMappingFileLimit);
    if (!bytes)
        return bytes.error();
    QJsonParseError fault;
    const QJsonDocument json = QJsonDocument::fromJson(*bytes, &fault);
    if (!json.isObject())
        return base::Error{base::Error::Kind::Input,
                           tr("The mapping file %1 is no JSON object (%2, at byte %3).")
                               .arg(text(options.mapping), fault.errorString())
                               .arg(fault.offset)};
    request.mapping = json.object();
    return request;
}

QJsonArray columnsJson(const QList<services::ColumnGuess> &columns)
{
    QJsonArray array;
    for (const services::ColumnGuess &guess : columns)
        array.append(QJsonObject{{u"column"_s, guess.column},
                                 {u"field"_s, guess.field},
                                 {u"confidence"_s, guess.confidence}});
    return array;
}

QJsonArray countsJson(const QList<services::ReasonCount> &counts)
{
    QJsonArray array;
    for (const services::ReasonCount &count : counts)
        array.append(QJsonObject{
            {u"reason"_s, count.key}, {u"rows"_s, count.rows}, {u"text"_s, count.reason}});
    return array;
}

QStringList columnLines(const QList<services::ColumnGuess> &columns)
{
    QStringList lines;
    for (const services::ColumnGuess &guess : columns)
        lines << u"  %1 → %2 (%3 %)"_s
                     .arg(guess.column, guess.field.isEmpty() ? tr("not used") : guess.field)
                     .arg(qRound(guess.confidence * 100));
    return lines;
}

QStringList countLines(const QList<services::ReasonCount> &counts)
{
    QStringList lines;
    for (const services::ReasonCount &count : counts)
        lines << u"  %1 : %2"_s.arg(base::frenchNumber(count.rows), count.reason);
    return lines;
}

QJsonObject differenceJson(const services::ListDifference &difference)
{
    return {{u"new"_s, difference.rowsNew},
            {u"changed"_s, difference.rowsChanged},
            {u"unchanged"_s, difference.rowsUnchanged},
            {u"vanished"_s, difference.rowsVanished}};
}

QString differenceLine(const services::ListDifference &difference)
{
    return tr("Update: %1 new, %2 changed, %3 unchanged; %4 are no longer in the list and stay")
        .arg(base::frenchNumber(difference.rowsNew), base::frenchNumber(difference.rowsChanged),
             base::frenchNumber(difference.rowsUnchanged),
             base::frenchNumber(difference.rowsVanished));
}

QJsonArray filesJson(const QList<services::ImportedFile> &files)
{
    QJsonArray array;
    for (const services::ImportedFile &file : files)
        array.append(QJsonObject{{u"name"_s, file.name},
                                 {u"format"_s, file.format},
                                 {u"encoding"_s, file.encoding},
                                 {u"separator"_s, file.separator},
                                 {u"sha256"_s, file.sha256},
                                 {u"bytes"_s, file.bytes},
                                 {u"rows_read"_s, file.rowsRead},
                                 {u"rows_accepted"_s, file.rowsAccepted},
                                 {u"rows_quarantined"_s, file.rowsQuarantined}});
    return array;
}

QStringList fileLines(const QList<services::ImportedFile> &files)
{
    QStringList lines;
    for (const services::ImportedFile &file : files)
        lines << u"  "_s
                + QCoreApplication::translate(
                      "cli", "%1 (%2): %3 row(s) read = %4 accepted + %5 in quarantine", nullptr,
                      int(file.rowsRead))
                      .arg(file.name, file.format, base::frenchNumber(file.rowsRead),
                           base::frenchNumber(file.rowsAccepted),
                           base::frenchNumber(file.rowsQuarantined));
    return lines;
}

Answer answerOf(const services::ImportReport &report)
{
    Answer answer;
    answer.json = {{u"import"_s, report.importId},
                   {u"dry_run"_s, report.importId == 0},
                   {u"rows_read"_s, report.rowsRead},
                   {u"rows_accepted"_s, report.rowsAccepted},
                   {u"rows_quarantined"_s, report.rowsQuarantined},
                   {u"bytes"_s, report.bytes},
                   {u"sha256"_s, report.sha256},
                   {u"encoding"_s, report.encoding},
                   {u"separator"_s, report.separator},
                   {u"columns"_s, columnsJson(report.columns)},
                   {u"mapping"_s, report.mapping},
                   {u"quarantine"_s, countsJson(report.quarantine)},
                   {u"warnings"_s, countsJson(report.warnings)},
                   {u"notices"_s, QJsonArray::fromStringList(report.notices)},
                   {u"rows_repaired"_s, report.rowsRepaired},
                   {u"files"_s, filesJson(report.files)}};
    if (report.difference)
        answer.json.insert(u"difference"_s, differenceJson(*report.difference));
    answer.lines << tr("Columns:") << columnLines(report.columns)
                 << QCoreApplication::translate("cli",
                                                "%1 row(s) read = %2 accepted + %3 in quarantine",
                                                nullptr, int(report.rowsRead))
                        .arg(base::frenchNumber(report.rowsRead),
                             base::frenchNumber(report.rowsAccepted),
                             base::frenchNumber(report.rowsQuarantined));
    answer.lines += countLines(report.quarantine);
    if (report.files.size() > 1)
        answer.lines << tr("Files:") << fileLines(report.files);
    if (report.difference)
        answer.lines << differenceLine(*report.difference);
    if (report.rowsRepaired > 0)
        answer.lines << QCoreApplication::translate("cli",
                                                    "Text encoded twice was repaired in %1 row(s).",
                                                    nullptr, int(report.rowsRepaired))
                            .arg(base::frenchNumber(report.rowsRepaired));
    if (!report.warnings.isEmpty())
        answer.lines << tr("Warnings (the rows are accepted):") << countLines(report.warnings);
    answer.lines += report.notices;
    answer.lines << tr("SHA-256: %1").arg(report.sha256);
    return answer;
}

// A guess that is not safe is refused; what was guessed is worth showing, and
// the mapping file to edit with it.
base::Error withGuesses(const services::Session &session, const services::ImportRequest &request,
                        const base::Error &refused)
{
    if (request.mapping || refused.kind != base::Error::Kind::Input)
        return refused;
    const auto preview = services::previewFile(session, request);
    if (!preview || preview->safe)
        return refused;
    const QString mapping = QString::fromUtf8(QJsonDocument(preview->mapping).toJson());
    return {
        refused.kind,
        refused.message + u'\n' + columnLines(preview->columns).join(u'\n') + u'\n'
            + QCoreApplication::translate("cli", "Mapping file to edit and give with --mapping:")
            + u'\n' + mapping.trimmed()};
}

base::Result<Answer> importFile(const Shell &shell, services::ImportKind kind,
                                const ImportOptions &options)
{
    const auto request = requestOf(kind, options);
    if (!request)
        return request.error();
    const auto session =
        shell.openSession(options.dryRun ? services::Access::Read : services::Access::Write);
    if (!session)
        return session.error();
    TerminalProgress progress(shell.quiet());
    const auto report = services::importFile(*session, *request, progress);
    if (!report)
        return withGuesses(*session, *request, report.error());
    return answerOf(*report);
}

base::Result<Answer> list(const Shell &shell)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    const auto imports = services::listImports(*session);
    if (!imports)
        return imports.error();
    Answer answer;
    QJsonArray array;
    for (const services::ImportRow &row : *imports) {
        const QString kind = row.kind == services::ImportKind::Leak ? u"leak"_s : u"patients"_s;
        array.append(QJsonObject{{u"import"_s, row.id},
                                 {u"kind"_s, kind},
                                 {u"file"_s, row.fileName},
                                 {u"sha256"_s, row.sha256},
                                 {u"provenance"_s, row.provenance},
                                 {u"received"_s, row.receivedOn.toString(Qt::ISODate)},
                                 {u"imported"_s, isoTime(row.importedUtc)},
                                 {u"rows_read"_s, row.rowsRead},
                                 {u"rows_accepted"_s, row.rowsAccepted},
                                 {u"rows_quarantined"_s, row.rowsQuarantined},
                                 {u"rows_dismissed"_s, row.rowsDismissed},
                                 {u"rows_purged"_s, row.rowsPurged},
                                 {u"warnings"_s, row.warnings},
                                 {u"statement"_s, row.statement},
                                 {u"files"_s, filesJson(row.files)}});
        if (row.difference) {
            QJsonObject object = array.takeAt(array.size() - 1).toObject();
            object.insert(u"difference"_s, differenceJson(*row.difference));
            array.append(object);
        }
        answer.lines << QCoreApplication::translate(
                            "cli", "%1. %2 (%3): %4 row(s) read = %5 accepted + %6 in quarantine",
                            nullptr, int(row.rowsRead))
                            .arg(row.id)
                            .arg(row.fileName, kind, base::frenchNumber(row.rowsRead),
                                 base::frenchNumber(row.rowsAccepted),
                                 base::frenchNumber(row.rowsQuarantined));
        if (row.files.size() > 1)
            answer.lines += fileLines(row.files);
        if (row.difference)
            answer.lines << u"  "_s + differenceLine(*row.difference);
        if (row.rowsPurged > 0)
            answer.lines << u"  "_s
                    + (row.kind == services::ImportKind::Leak
                           ? tr("of the accepted rows, %1 were removed when the matching was "
                                "accepted")
                           : tr("of the accepted rows, %1 were removed by a retention rule"))
                          .arg(base::frenchNumber(row.rowsPurged));
    }
    answer.json = {{u"imports"_s, array}};
    if (imports->isEmpty())
        answer.lines << tr("Nothing was imported yet.");
    return answer;
}

base::Result<Answer> undo(const Shell &shell, const ImportOptions &options)
{
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    TerminalProgress progress(shell.quiet());
    if (const auto undone = services::undoImport(*session, options.id, progress); !undone)
        return undone.error();
    return Answer{.json = {{u"undone"_s, options.id}},
                  .lines = {tr("Import %1 was taken back.").arg(options.id)}};
}

services::ImportKind kindOf(const ImportOptions &options)
{
    return options.kind == "leak" ? services::ImportKind::Leak : services::ImportKind::Patients;
}

QJsonObject previewJson(const services::ImportPreview &preview)
{
    QJsonArray encodings;
    for (const services::EncodingOffer &offer : preview.encodings)
        encodings.append(QJsonObject{{u"encoding"_s, offer.encoding},
                                     {u"confidence"_s, offer.confidence},
                                     {u"sample"_s, offer.sample}});
    QJsonArray counts;
    for (const services::ColumnCount &count : preview.columnCounts)
        counts.append(QJsonObject{{u"columns"_s, count.columns}, {u"rows"_s, count.rows}});
    return {{u"file"_s, preview.file},
            {u"format"_s, preview.format},
            {u"sheets"_s, QJsonArray::fromStringList(preview.sheets)},
            {u"sheet"_s, preview.sheet},
            {u"encoding"_s, preview.encoding},
            {u"separator"_s, preview.separator},
            {u"encodings"_s, encodings},
            {u"column_counts"_s, counts},
            {u"double_encoded"_s, QJsonArray::fromStringList(preview.doubleEncoded)},
            {u"columns"_s, columnsJson(preview.columns)},
            {u"date_format"_s, preview.dateFormat},
            {u"profile"_s, preview.profile},
            {u"safe"_s, preview.safe},
            {u"advice"_s, preview.advice},
            {u"mapping"_s, preview.mapping}};
}

// Shape and columns only: rows of patients are for the window, not for a
// terminal that keeps what scrolled by.
QStringList previewLines(const services::ImportPreview &preview)
{
    QStringList lines{tr("Format: %1").arg(preview.format)};
    if (!preview.sheets.isEmpty())
        lines << tr("Sheets: %1; read: %2").arg(preview.sheets.join(u", "_s), preview.sheet);
    if (!preview.separator.isEmpty())
        lines << tr("Encoding: %1, separator: %2").arg(preview.encoding, preview.separator);
    for (const services::EncodingOffer &offer : preview.encodings)
        lines << u"  %1 (%2 %) : %3"_s.arg(offer.encoding)
                     .arg(qRound(offer.confidence * 100))
                     .arg(offer.sample);
    for (const services::ColumnCount &count : preview.columnCounts)
        lines << QCoreApplication::translate("cli", "%1 row(s) of %2 columns", nullptr,
                                             int(count.rows))
                     .arg(base::frenchNumber(count.rows))
                     .arg(count.columns);
    if (!preview.doubleEncoded.isEmpty())
        lines
            << tr("Text encoded twice in: %1. Add \"repair\" to the mapping file to put it right.")
                   .arg(preview.doubleEncoded.join(u", "_s));
    if (!preview.dateFormat.isEmpty())
        lines << tr("Dates: %1").arg(preview.dateFormat);
    lines << tr("Columns:") << columnLines(preview.columns);
    if (!preview.profile.isEmpty())
        lines << tr("Recognised as: %1").arg(preview.profile);
    lines << (preview.safe ? tr("This file can be imported as it is.") : preview.advice);
    return lines;
}

base::Result<Answer> preview(const Shell &shell, const ImportOptions &options)
{
    const auto request = requestOf(kindOf(options), options);
    if (!request)
        return request.error();
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    const auto preview = services::previewFile(*session, *request);
    if (!preview)
        return preview.error();
    return Answer{.json = previewJson(*preview), .lines = previewLines(*preview)};
}

base::Result<Answer> exportRows(const Shell &shell, const ImportOptions &options)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    TerminalProgress progress(shell.quiet());
    const auto rows = services::exportImport(*session, options.id, text(options.file), progress);
    if (!rows)
        return rows.error();
    return Answer{.json = {{u"import"_s, options.id}, {u"rows"_s, *rows}},
                  .lines = {QCoreApplication::translate("cli", "%1 row(s) were written to %2.",
                                                        nullptr, int(*rows))
                                .arg(base::frenchNumber(*rows), text(options.file))}};
}

base::Result<Answer> profiles(const Shell &shell)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    const auto profiles = services::listProfiles(*session);
    if (!profiles)
        return profiles.error();
    Answer answer;
    QJsonArray array;
    for (const services::MappingProfile &profile : *profiles) {
        const bool isLeak = profile.kind == services::ImportKind::Leak;
        const QString kind = isLeak ? u"leak"_s : u"patients"_s;
        array.append(QJsonObject{{u"kind"_s, kind},
                                 {u"name"_s, profile.name},
                                 {u"fingerprint"_s, profile.fingerprint},
                                 {u"columns"_s, profile.columns}});
        answer.lines << QCoreApplication::translate("cli", "%1 (%2): %3 column(s)", nullptr,
                                                    int(profile.columns))
                            .arg(profile.name, kind)
                            .arg(profile.columns);
    }
    answer.json = {{u"profiles"_s, array}};
    if (profiles->isEmpty())
        answer.lines << tr("No mapping is kept yet.");
    return answer;
}

base::Result<Answer> forgetProfile(const Shell &shell, const ImportOptions &options)
{
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    const auto removed = services::removeProfile(*session, kindOf(options), text(options.name));
    if (!removed)
        return removed.error();
    return Answer{.json = {{u"removed"_s, text(options.name)}},
                  .lines = {tr("The mapping %1 is no longer kept.").arg(text(options.name))}};
}

void addShapeOptions(Shell &shell, CLI::App *command, const Options &options)
{
    shell.reads(
        command->add_option("--mapping", options->mapping, "Correspondance des colonnes (JSON)"));
    command->add_option("--profile", options->profile, "Nom de la correspondance à garder");
    command->add_option("--format", options->format,
                        "delimited, fixed-width, xlsx, ods, hl7, hprim ou fhir, sinon reconnu");
    command->add_option("--encoding", options->encoding, "Encodage, sinon reconnu");
    command->add_option("--separator", options->separator, "Séparateur, sinon reconnu");
    command->add_option("--sheet", options->sheet,
                        "Feuille du classeur, sinon la première qui est remplie");
}

void addCommonOptions(Shell &shell, CLI::App *command, const Options &options)
{
    shell.reads(
        command->add_option("file", options->file, "Fichier ou dossier à lire")->required());
    addShapeOptions(shell, command, options);
    shell.writes(
        command->add_option("--rejects", options->rejects, "CSV des lignes mises en quarantaine"));
    command->add_flag("--dry-run", options->dryRun, "Tout contrôler sans rien enregistrer");
}

void addKindOption(CLI::App *command, const Options &options)
{
    command->add_option("--kind", options->kind, "patients (par défaut) ou leak")
        ->check(isOneOf({"patients", "leak"}));
}

void addPatients(Shell &shell, CLI::App *import, const Options &options)
{
    CLI::App *patients = shell.command(import, "patients", "Liste des patients", [&shell, options] {
        return importFile(shell, services::ImportKind::Patients, *options);
    });
    addCommonOptions(shell, patients, options);
    patients->add_flag("--update", options->update,
                       "Nouvelle version de la liste : seules les différences sont appliquées");
    shell.writes(patients->add_option("--difference", options->difference,
                                      "CSV des patients nouveaux, changés et disparus"));
}

void addLeak(Shell &shell, CLI::App *import, const Options &options)
{
    CLI::App *leak = shell.command(import, "leak", "Extrait de la fuite", [&shell, options] {
        return importFile(shell, services::ImportKind::Leak, *options);
    });
    addCommonOptions(shell, leak, options);
    leak->add_option("--provenance", options->provenance, "Qui a remis l'extrait")
        ->required()
        ->check(isOneOf({"processor", "anssi", "cnil", "other"}));
    leak->add_option("--received", options->received, "Reçu le (AAAA-MM-JJ)")
        ->required()
        ->check(isDate());
    leak->add_flag("--confirm-full-dump", options->confirmFullDump,
                   "Confirme qu'un fichier de cette taille est bien l'extrait du laboratoire");
    leak->add_option("--statement", options->statement,
                     "Pourquoi ce fichier est légitime, en une phrase (gardée au journal)");
}

void addListing(Shell &shell, CLI::App *import, const Options &options)
{
    shell.command(import, "list", "Les imports", [&shell] { return list(shell); });
    shell
        .command(import, "undo", "Retire un import",
                 [&shell, options] { return undo(shell, *options); })
        ->add_option("id", options->id, "Numéro de l'import")
        ->required();
    CLI::App *written =
        shell.command(import, "export", "Écrit les lignes acceptées d'un import en CSV",
                      [&shell, options] { return exportRows(shell, *options); });
    written->add_option("id", options->id, "Numéro de l'import")->required();
    shell.writes(written->add_option("file", options->file, "Fichier à écrire")->required());
}

void addProfiles(Shell &shell, CLI::App *import, const Options &options)
{
    CLI::App *look = shell.command(import, "preview", "Ce que le programme comprend d'un fichier",
                                   [&shell, options] { return preview(shell, *options); });
    shell.reads(look->add_option("file", options->file, "Fichier ou dossier à lire")->required());
    addShapeOptions(shell, look, options);
    addKindOption(look, options);
    shell.command(import, "profiles", "Les correspondances gardées",
                  [&shell] { return profiles(shell); });
    CLI::App *forget = shell.command(import, "forget-profile", "Ne garde plus une correspondance",
                                     [&shell, options] { return forgetProfile(shell, *options); });
    forget->add_option("name", options->name, "Son nom")->required();
    addKindOption(forget, options);
}

} // namespace

void addImportCommands(Shell &shell)
{
    const auto options = std::make_shared<ImportOptions>();
    CLI::App *import = shell.group("import", "Les fichiers du laboratoire");
    addPatients(shell, import, options);
    addLeak(shell, import, options);
    addDeathImport(shell, import);
    addListing(shell, import, options);
    addProfiles(shell, import, options);
    addQuarantine(shell, import);
}

} // namespace cli
