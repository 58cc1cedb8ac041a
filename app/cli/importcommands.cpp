// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/text.h"
#include "cli/commands.h"
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
    std::string rejects;
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
                   {u"notices"_s, QJsonArray::fromStringList(report.notices)}};
    answer.lines << tr("Columns:") << columnLines(report.columns)
                 << tr("%1 rows read = %2 accepted + %3 in quarantine")
                        .arg(base::frenchNumber(report.rowsRead),
                             base::frenchNumber(report.rowsAccepted),
                             base::frenchNumber(report.rowsQuarantined));
    answer.lines += countLines(report.quarantine);
    if (!report.warnings.isEmpty())
        answer.lines << tr("Warnings (the rows are accepted):") << countLines(report.warnings);
    answer.lines += report.notices;
    answer.lines << tr("SHA-256: %1").arg(report.sha256);
    return answer;
}

// A guess that is not safe is refused; what was guessed is worth showing, and
// the mapping file to edit with it.
base::Error withGuesses(const services::ImportRequest &request, const base::Error &refused)
{
    if (request.mapping || refused.kind != base::Error::Kind::Input)
        return refused;
    const auto preview = services::previewFile(request);
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
        return withGuesses(*request, report.error());
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
                                 {u"warnings"_s, row.warnings}});
        answer.lines << tr("%1. %2 (%3): %4 rows read = %5 accepted + %6 in quarantine")
                            .arg(row.id)
                            .arg(row.fileName, kind, base::frenchNumber(row.rowsRead),
                                 base::frenchNumber(row.rowsAccepted),
                                 base::frenchNumber(row.rowsQuarantined));
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

void addCommonOptions(Shell &shell, CLI::App *command, const Options &options)
{
    shell.reads(command->add_option("file", options->file, "Fichier à lire")->required());
    shell.reads(
        command->add_option("--mapping", options->mapping, "Correspondance des colonnes (JSON)"));
    command->add_option("--profile", options->profile, "Nom de la correspondance à garder");
    command->add_option("--encoding", options->encoding, "Encodage, sinon reconnu");
    command->add_option("--separator", options->separator, "Séparateur, sinon reconnu");
    shell.writes(
        command->add_option("--rejects", options->rejects, "CSV des lignes mises en quarantaine"));
    command->add_flag("--dry-run", options->dryRun, "Tout contrôler sans rien enregistrer");
}

} // namespace

void addImportCommands(Shell &shell)
{
    const auto options = std::make_shared<ImportOptions>();
    CLI::App *import = shell.group("import", "Les fichiers du laboratoire");
    CLI::App *patients = shell.command(import, "patients", "Liste des patients", [&shell, options] {
        return importFile(shell, services::ImportKind::Patients, *options);
    });
    addCommonOptions(shell, patients, options);
    CLI::App *leak = shell.command(import, "leak", "Extrait de la fuite", [&shell, options] {
        return importFile(shell, services::ImportKind::Leak, *options);
    });
    addCommonOptions(shell, leak, options);
    leak->add_option("--provenance", options->provenance, "Qui a remis l'extrait")
        ->required()
        ->check(CLI::IsMember({"processor", "anssi", "cnil", "other"}));
    leak->add_option("--received", options->received, "Reçu le (AAAA-MM-JJ)")
        ->required()
        ->check(isDate());
    leak->add_flag("--confirm-full-dump", options->confirmFullDump,
                   "Confirme qu'un fichier de cette taille est bien l'extrait du laboratoire");
    addDeathImport(shell, import);
    shell.command(import, "list", "Les imports", [&shell] { return list(shell); });
    shell
        .command(import, "undo", "Retire un import",
                 [&shell, options] { return undo(shell, *options); })
        ->add_option("id", options->id, "Numéro de l'import")
        ->required();
}

} // namespace cli
