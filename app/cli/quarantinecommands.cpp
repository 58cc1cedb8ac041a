// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/text.h"
#include "cli/commands.h"
#include "cli/optionchecks.h"
#include "cli/terminal.h"
#include "services/doubtservice.h"
#include "services/quarantineservice.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <memory>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

constexpr int kShown = 1000; // rows of a list

QString tr(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

struct QuarantineOptions {
    qint64 import = 0;
    qint64 row = 0;
    std::vector<qint64> rows;
    std::vector<std::string> cells; // COLUMN=VALUE
    std::string reason;
    std::string note;
    std::string file;
    std::string field;
    std::string value;
    int limit = kShown;
    bool all = false;
};
using Options = std::shared_ptr<QuarantineOptions>;

QString text(const std::string &option)
{
    return QString::fromStdString(option);
}

QString stateKey(services::QuarantineState state)
{
    switch (state) {
    case services::QuarantineState::Open:
        return u"open"_s;
    case services::QuarantineState::Corrected:
        return u"corrected"_s;
    case services::QuarantineState::Dismissed:
        return u"dismissed"_s;
    }
    return {};
}

QJsonObject rowJson(const services::QuarantineRow &row)
{
    QJsonObject cells;
    for (qsizetype i = 0; i < row.columns.size() && row.cells.size() == row.columns.size(); ++i)
        cells.insert(row.columns.at(i), row.cells.at(i));
    return {{u"row"_s, row.id},
            {u"import"_s, row.importId},
            {u"file"_s, row.file},
            {u"line"_s, row.line},
            {u"column"_s, row.column},
            {u"reason"_s, row.reasonKey},
            {u"text"_s, row.reason},
            {u"state"_s, stateKey(row.state)},
            {u"note"_s, row.note},
            {u"cells"_s, cells},
            {u"correctable"_s, row.isCorrectable}};
}

QString rowLine(const services::QuarantineRow &row)
{
    const QString where = row.column.isEmpty() ? QString() : u" [%1]"_s.arg(row.column);
    return tr("%1. %2, line %3%4: %5")
        .arg(row.id)
        .arg(row.file)
        .arg(row.line)
        .arg(where, row.reason);
}

QJsonObject countsJson(const services::QuarantineCounts &counts)
{
    return {{u"open"_s, counts.open},
            {u"corrected"_s, counts.corrected},
            {u"dismissed"_s, counts.dismissed}};
}

base::Result<Answer> list(const Shell &shell, const QuarantineOptions &options)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    const auto rows = services::listQuarantine(
        *session,
        {.importId = options.import, .reasonKey = text(options.reason), .openOnly = !options.all},
        0, options.limit);
    if (!rows)
        return rows.error();
    const auto counts = services::countQuarantine(*session, options.import);
    if (!counts)
        return counts.error();
    Answer answer;
    QJsonArray array;
    for (const services::QuarantineRow &row : *rows) {
        array.append(rowJson(row));
        answer.lines << rowLine(row);
    }
    answer.json = countsJson(*counts);
    answer.json.insert(u"rows"_s, array);
    answer.lines << tr("%1 open, %2 corrected, %3 dismissed")
                        .arg(base::frenchNumber(counts->open),
                             base::frenchNumber(counts->corrected),
                             base::frenchNumber(counts->dismissed));
    return answer;
}

Answer outcomeAnswer(const services::RowOutcome &outcome)
{
    Answer answer{.json = {{u"accepted"_s, outcome.accepted},
                           {u"reason"_s, outcome.reason},
                           {u"column"_s, outcome.column},
                           {u"warnings"_s, QJsonArray::fromStringList(outcome.warnings)}},
                  .lines = {outcome.accepted
                                ? tr("The row was accepted.")
                                : tr("The row stays in quarantine: %1").arg(outcome.reason)}};
    answer.lines += outcome.warnings;
    if (!outcome.accepted)
        answer.exitCode = kRefused;
    return answer;
}

base::Result<services::QuarantineRow> rowOf(const services::Session &session, qint64 id)
{
    const auto rows = services::listQuarantine(session, {.openOnly = false}, id - 1, 1);
    if (!rows)
        return rows.error();
    if (rows->isEmpty() || rows->front().id != id)
        return base::Error{
            base::Error::Kind::Input,
            QCoreApplication::translate("cli", "There is no row %1 in quarantine. See the list.")
                .arg(id)};
    return rows->front();
}

// The cells as they are kept, with those that the command line names.
base::Result<QStringList> correctedCells(const services::QuarantineRow &row,
                                         const std::vector<std::string> &settings)
{
    QStringList cells = row.cells;
    if (cells.size() != row.columns.size())
        cells = QStringList(row.columns.size());
    for (const std::string &setting : settings) {
        const QString written = text(setting);
        const qsizetype equals = written.indexOf(u'=');
        const qsizetype column = row.columns.indexOf(written.left(equals));
        if (equals < 1 || column < 0)
            return base::Error{
                base::Error::Kind::Input,
                QCoreApplication::translate(
                    "cli", "\"%1\" names no column of the file. Write COLUMN=VALUE with one of: %2")
                    .arg(written, row.columns.join(u", "_s))};
        cells[column] = written.mid(equals + 1);
    }
    return cells;
}

base::Result<Answer> correct(const Shell &shell, const QuarantineOptions &options)
{
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    const auto row = rowOf(*session, options.row);
    if (!row)
        return row.error();
    const auto cells = correctedCells(*row, options.cells);
    if (!cells)
        return cells.error();
    const auto outcome = services::correctRow(*session, options.row, *cells);
    if (!outcome)
        return outcome.error();
    return outcomeAnswer(*outcome);
}

QList<qint64> listed(const std::vector<qint64> &rows)
{
    return {rows.begin(), rows.end()};
}

base::Result<Answer> dismiss(const Shell &shell, const QuarantineOptions &options)
{
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    const auto rows = services::dismissRows(*session, listed(options.rows), text(options.note));
    if (!rows)
        return rows.error();
    return Answer{.json = {{u"dismissed"_s, *rows}},
                  .lines = {tr("Rows dismissed: %1").arg(base::frenchNumber(*rows))}};
}

base::Result<Answer> reopen(const Shell &shell, const QuarantineOptions &options)
{
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    const auto rows = services::reopenRows(*session, listed(options.rows));
    if (!rows)
        return rows.error();
    return Answer{.json = {{u"reopened"_s, *rows}},
                  .lines = {tr("Rows open again: %1").arg(base::frenchNumber(*rows))}};
}

base::Result<Answer> exportRows(const Shell &shell, const QuarantineOptions &options)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    const auto rows = services::exportQuarantine(*session, options.import, text(options.file));
    if (!rows)
        return rows.error();
    return Answer{.json = {{u"import"_s, options.import}, {u"rows"_s, *rows}},
                  .lines = {QCoreApplication::translate("cli", "%1 row(s) were written to %2.",
                                                        nullptr, int(*rows))
                                .arg(base::frenchNumber(*rows), text(options.file))}};
}

base::Result<Answer> retry(const Shell &shell, const QuarantineOptions &options)
{
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    TerminalProgress progress(shell.quiet());
    const auto report = services::retryRows(*session, options.import, text(options.file), progress);
    if (!report)
        return report.error();
    Answer answer{.json = {{u"rows_read"_s, report->rowsRead},
                           {u"rows_accepted"_s, report->rowsAccepted},
                           {u"rows_still_refused"_s, report->rowsStillRefused},
                           {u"rows_unknown"_s, report->rowsUnknown},
                           {u"open_left"_s, report->openLeft}},
                  .lines = {}};
    answer.lines << QCoreApplication::translate(
                        "cli", "%1 row(s) read = %2 accepted + %3 still refused + %4 not open",
                        nullptr, int(report->rowsRead))
                        .arg(base::frenchNumber(report->rowsRead),
                             base::frenchNumber(report->rowsAccepted),
                             base::frenchNumber(report->rowsStillRefused),
                             base::frenchNumber(report->rowsUnknown))
                 << tr("Rows of this import still in quarantine: %1")
                        .arg(base::frenchNumber(report->openLeft));
    return answer;
}

QJsonObject doubtJson(const services::DoubtfulRow &row)
{
    return {{u"record"_s, row.recordId},    {u"import"_s, row.importId}, {u"file"_s, row.file},
            {u"line"_s, row.line},          {u"ref"_s, row.ref},         {u"column"_s, row.column},
            {u"warning"_s, row.warningKey}, {u"text"_s, row.warning},    {u"field"_s, row.field},
            {u"value"_s, row.value}};
}

base::Result<Answer> warnings(const Shell &shell, const QuarantineOptions &options)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    if (!options.file.empty()) {
        const auto rows = services::exportWarnings(*session, options.import, text(options.file));
        if (!rows)
            return rows.error();
        return Answer{.json = {{u"import"_s, options.import}, {u"rows"_s, *rows}},
                      .lines = {QCoreApplication::translate("cli", "%1 row(s) were written to %2.",
                                                            nullptr, int(*rows))
                                    .arg(base::frenchNumber(*rows), text(options.file))}};
    }
    const auto counts = services::countWarnings(*session, options.import);
    if (!counts)
        return counts.error();
    const auto rows =
        services::listWarnings(*session, options.import, text(options.reason), 0, options.limit);
    if (!rows)
        return rows.error();
    Answer answer;
    QJsonArray list;
    for (const services::DoubtfulRow &row : *rows) {
        list.append(doubtJson(row));
        answer.lines << tr("record %1: %2, line %3: %4")
                            .arg(row.recordId)
                            .arg(row.file)
                            .arg(row.line)
                            .arg(row.warning);
    }
    QJsonArray kinds;
    for (const services::WarningCount &count : *counts) {
        kinds.append(QJsonObject{
            {u"warning"_s, count.key}, {u"text"_s, count.text}, {u"rows"_s, count.rows}});
        answer.lines << u"%1 : %2"_s.arg(base::frenchNumber(count.rows), count.text);
    }
    answer.json = {{u"counts"_s, kinds}, {u"rows"_s, list}};
    if (counts->isEmpty())
        answer.lines << tr("There is no doubt about the accepted rows.");
    return answer;
}

base::Result<Answer> correctRecord(const Shell &shell, const QuarantineOptions &options)
{
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    const auto outcome =
        services::correctRecord(*session, options.row, text(options.field), text(options.value));
    if (!outcome)
        return outcome.error();
    return outcomeAnswer(*outcome);
}

void addRowCommands(Shell &shell, CLI::App *quarantine, const Options &options)
{
    CLI::App *listed = shell.command(quarantine, "list", "Les lignes en quarantaine",
                                     [&shell, options] { return list(shell, *options); });
    listed->add_option("import", options->import, "Numéro de l'import, sinon tous");
    listed->add_option("--reason", options->reason, "Motif (clé du JSON)");
    listed->add_option("--limit", options->limit, "Nombre de lignes, 1000 par défaut")
        ->check(isAtLeast(1));
    listed->add_flag("--all", options->all, "Aussi les lignes corrigées ou écartées");
    CLI::App *corrected = shell.command(quarantine, "correct", "Corrige une ligne et l'accepte",
                                        [&shell, options] { return correct(shell, *options); });
    corrected->add_option("row", options->row, "Numéro de la ligne en quarantaine")->required();
    corrected->add_option("--set", options->cells, "COLONNE=VALEUR, autant de fois qu'il le faut");
    CLI::App *dismissed =
        shell.command(quarantine, "dismiss", "Écarte des lignes qui ne sont personne",
                      [&shell, options] { return dismiss(shell, *options); });
    dismissed->add_option("rows", options->rows, "Numéros des lignes")->required();
    dismissed->add_option("--note", options->note, "Pourquoi")->required();
    shell
        .command(quarantine, "reopen", "Reprend des lignes écartées",
                 [&shell, options] { return reopen(shell, *options); })
        ->add_option("rows", options->rows, "Numéros des lignes")
        ->required();
    CLI::App *written = shell.command(quarantine, "export", "Écrit les lignes à corriger en CSV",
                                      [&shell, options] { return exportRows(shell, *options); });
    written->add_option("import", options->import, "Numéro de l'import")->required();
    shell.writes(written->add_option("file", options->file, "Fichier à écrire")->required());
}

void addDoubtCommands(Shell &shell, CLI::App *import, const Options &options)
{
    CLI::App *doubts = shell.command(import, "warnings", "Les doutes sur les lignes acceptées",
                                     [&shell, options] { return warnings(shell, *options); });
    doubts->add_option("import", options->import, "Numéro de l'import, sinon tous");
    doubts->add_option("--kind", options->reason, "Genre de doute (clé du JSON)");
    doubts->add_option("--limit", options->limit, "Nombre de lignes, 1000 par défaut")
        ->check(isAtLeast(1));
    shell.writes(doubts->add_option("--export", options->file, "CSV à écrire, d'un import"));
    CLI::App *fixed =
        shell.command(import, "correct-record", "Corrige un champ d'une ligne acceptée",
                      [&shell, options] { return correctRecord(shell, *options); });
    fixed->add_option("record", options->row, "Numéro de la fiche (record)")->required();
    fixed->add_option("--field", options->field, "Champ, par exemple birth_date")->required();
    fixed->add_option("--value", options->value, "Valeur")->required();
}

} // namespace

void addQuarantine(Shell &shell, CLI::App *import)
{
    const auto options = std::make_shared<QuarantineOptions>();
    CLI::App *retried = shell.command(import, "retry", "Reprend les lignes corrigées d'un import",
                                      [&shell, options] { return retry(shell, *options); });
    retried->add_option("id", options->import, "Numéro de l'import")->required();
    shell.reads(retried->add_option("--rows", options->file, "Fichier CSV corrigé")->required());
    addDoubtCommands(shell, import, options);
    CLI::App *quarantine = shell.group("quarantine", "Les lignes qui n'ont pas été acceptées");
    addRowCommands(shell, quarantine, options);
}

} // namespace cli
