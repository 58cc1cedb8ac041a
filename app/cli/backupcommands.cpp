// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/text.h"
#include "cli/backupanswer.h"
#include "cli/commands.h"
#include "cli/counts.h"
#include "cli/optionchecks.h"
#include "cli/terminal.h"
#include "services/backupservice.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QLocale>

#include <memory>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

struct BackupOptions {
    std::string folder;
    std::string backup;
    std::string automatic;
    bool isInside = false;
};
using Options = std::shared_ptr<BackupOptions>;

QString text(const std::string &option)
{
    return QString::fromStdString(option);
}

QJsonValue timeOrNull(const std::optional<QDateTime> &utc)
{
    return utc ? QJsonValue(isoTime(*utc)) : QJsonValue();
}

QJsonValue textOrNull(const QString &sentence)
{
    return sentence.isEmpty() ? QJsonValue() : QJsonValue(sentence);
}

QJsonObject rowJson(const services::BackupRow &row)
{
    return {
        {u"file"_s, row.file},
        {u"made"_s, isoTime(row.made)},
        {u"before_upgrade"_s, row.isBeforeUpgrade},
        {u"bytes"_s, row.bytes},
        {u"journal_entries"_s, row.journalEntries ? QJsonValue(*row.journalEntries) : QJsonValue()},
        {u"of_this_journal"_s, row.isOfThisJournal},
        {u"under_present_key"_s, row.isUnderPresentKey},
        {u"date_in_future"_s, row.isFromFuture},
        {u"read_back"_s, timeOrNull(row.readBackUtc)},
        {u"drilled"_s, timeOrNull(row.drilledUtc)}};
}

QString lineOf(const services::BackupRow &row)
{
    const QLocale french(QLocale::French, QLocale::France);
    QStringList facts{QFileInfo(row.file).fileName(), spokenTime(row.made),
                      french.formattedDataSize(row.bytes)};
    if (!row.journalEntries)
        facts << tr("DAMAGED, or of another version of the program");
    else
        facts << QCoreApplication::translate("cli", "journal: %1 entry(ies)", nullptr,
                                             int(*row.journalEntries))
                     .arg(base::frenchNumber(*row.journalEntries));
    if (row.isBeforeUpgrade)
        facts << tr("before an upgrade");
    if (row.isFromFuture)
        facts << tr("DATE IN THE FUTURE: the clock was wrong");
    if (!row.isUnderPresentKey)
        facts << tr(
            "under the key from before \"vault rotate\": its passphrases and sheet of then");
    if (row.journalEntries && !row.isOfThisJournal)
        facts << tr("of another state of the vault");
    if (row.drilledUtc)
        facts << tr("drill passed on %1").arg(spokenTime(row.drilledUtc->toLocalTime()));
    else if (row.readBackUtc)
        facts << tr("read back on %1").arg(spokenTime(row.readBackUtc->toLocalTime()));
    return facts.join(u" · ");
}

base::Result<Answer> list(const Shell &shell)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    const auto state = services::backupState(*session);
    if (!state)
        return state.error();
    Answer answer = answerOf(*state);
    QJsonArray backups;
    for (const services::BackupRow &row : state->backups) {
        backups.append(rowJson(row));
        answer.lines << lineOf(row);
    }
    answer.json.insert(u"backups"_s, backups);
    return answer;
}

base::Result<Answer> set(const Shell &shell, const BackupOptions &options)
{
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    const auto state = services::backupState(*session);
    if (!state)
        return state.error();
    services::BackupSettings settings = state->settings;
    if (!options.folder.empty() || options.isInside)
        settings.folder = text(options.folder);
    if (!options.automatic.empty())
        settings.isAutomatic = options.automatic == "on";
    if (const auto saved = services::setBackups(*session, settings); !saved)
        return saved.error();
    const auto changed = services::backupState(*session);
    if (!changed)
        return changed.error();
    return answerOf(*changed);
}

Answer madeAnswer(const services::BackupMade &made)
{
    Answer answer{.json = {{u"backup"_s, made.file},
                           {u"fallback"_s, textOrNull(made.fallback)},
                           {u"removed"_s, made.removed}},
                  .lines = {tr("Backup made and read back: %1.").arg(made.file)}};
    if (made.removed > 0)
        answer.lines << tr("Older backups removed: %1.").arg(base::frenchNumber(made.removed));
    if (!made.fallback.isEmpty())
        answer.lines << made.fallback;
    return answer;
}

// What the user must know who wants everything older gone.
Answer renewedAnswer(const services::BackupMade &made)
{
    Answer answer = madeAnswer(made);
    answer.json.insert(u"left"_s, QJsonArray::fromStringList(made.left));
    answer.json.insert(u"missing"_s, made.missing);
    for (const QString &file : made.left)
        answer.lines
            << tr("STILL THERE, destroy it yourself: %1").arg(QDir::toNativeSeparators(file));
    if (made.missing > 0)
        answer.lines << tr("Earlier backups that are in neither folder: %1. Destroy them too.")
                            .arg(base::frenchNumber(made.missing));
    return answer;
}

using Make = base::Result<services::BackupMade> (*)(const services::Session &, base::Progress &);

base::Result<Answer> make(const Shell &shell, Make makeOne,
                          Answer (*told)(const services::BackupMade &))
{
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    TerminalProgress progress(shell.quiet());
    const auto made = makeOne(*session, progress);
    if (!made)
        return made.error();
    return told(*made);
}

QJsonArray openersJson(const QList<services::BackupOpener> &openers)
{
    QJsonArray array;
    for (const services::BackupOpener &opener : openers)
        array.append(
            QJsonObject{{u"holder"_s, opener.holder}, {u"todays_passphrase"_s, opener.asToday}});
    return array;
}

base::Result<Answer> drill(const Shell &shell, const BackupOptions &options)
{
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    TerminalProgress progress(shell.quiet());
    const auto result = services::drillBackup(*session, text(options.backup), progress);
    if (!result)
        return result.error();
    Answer answer;
    answer.json = {{u"backup"_s, result->file},
                   {u"passed"_s, result->passed()},
                   {u"findings"_s, QJsonArray::fromStringList(result->findings)},
                   {u"checks"_s, checksJson(result->checks)},
                   {u"schema_version"_s, result->schemaVersion},
                   {u"journal_entries"_s, result->journalEntries},
                   {u"rows"_s, result->rows},
                   {u"openers"_s, openersJson(result->openers)}};
    answer.exitCode = result->passed() ? kDone : kFailed;
    if (result->passed())
        answer.lines = {
            tr("The backup %1 comes back: pages, structure, references, journal (%2), anchor, %3.")
                .arg(QFileInfo(result->file).fileName(),
                     counted(result->journalEntries, Counted::Entries),
                     counted(result->rows, Counted::Rows))};
    else
        answer.lines =
            QStringList{tr("The backup %1 did NOT pass:").arg(QFileInfo(result->file).fileName())}
            + result->findings;
    if (!result->opensWith.isEmpty())
        answer.lines << result->opensWith;
    return answer;
}

} // namespace

QJsonArray checksJson(const QList<services::VaultCheck> &checks)
{
    QJsonArray array;
    for (const services::VaultCheck &check : checks)
        array.append(QJsonObject{
            {u"check"_s, check.name}, {u"passed"_s, check.passed}, {u"message"_s, check.message}});
    return array;
}

static QString lastBackup(const QList<services::BackupRow> &backups)
{
    if (backups.isEmpty())
        return tr("Last backup: none");
    const services::BackupRow &last = backups.first();
    QString line = tr("Last backup: %1").arg(spokenTime(last.made));
    if (last.isFromFuture)
        line += u" · "_s + tr("DATE IN THE FUTURE: the clock was wrong");
    return line;
}

Answer answerOf(const services::BackupState &state)
{
    const auto &failure = state.failure;
    const auto &last = state.lastDrill;
    Answer answer;
    answer.json = {
        {u"automatic"_s, state.settings.isAutomatic},
        {u"folder"_s, state.folder},
        {u"fallback"_s, textOrNull(state.fallback)},
        {u"count"_s, state.backups.size()},
        {u"last"_s, state.backups.isEmpty() ? QJsonValue() : rowJson(state.backups.first())},
        {u"due"_s, state.isDue},
        {u"failed"_s,
         failure ? QJsonValue(
             QJsonObject{{u"at"_s, isoTime(failure->utc)}, {u"message"_s, failure->message}})
                 : QJsonValue()},
        {u"last_drill"_s,
         last ? QJsonValue(QJsonObject{{u"at"_s, isoTime(last->utc)},
                                       {u"backup"_s, last->backup},
                                       {u"passed"_s, last->passed}})
              : QJsonValue()}};
    answer.lines = {(state.settings.isAutomatic ? tr("Automatic backups: on, in %1")
                                                : tr("Automatic backups: OFF (folder %1)"))
                        .arg(QDir::toNativeSeparators(state.folder))};
    if (!state.fallback.isEmpty())
        answer.lines << state.fallback;
    answer.lines << lastBackup(state.backups);
    if (failure)
        answer.lines << tr("The automatic backup of %1 FAILED: %2")
                            .arg(spokenTime(failure->utc.toLocalTime()), failure->message);
    const QString when = last ? spokenTime(last->utc.toLocalTime()) : QString();
    answer.lines << (!last              ? tr("Last drill: none")
                         : last->passed ? tr("Last drill: %1, passed").arg(when)
                                        : tr("Last drill: %1, NOT passed").arg(when));
    return answer;
}

void addBackupCommands(Shell &shell, CLI::App *vault)
{
    const auto options = std::make_shared<BackupOptions>();
    CLI::App *backups = vault->add_subcommand("backups", "Les sauvegardes automatiques");
    backups->require_subcommand(1);
    backups->fallthrough();
    shell.command(backups, "list", "Date, taille, relecture et journal de chacune",
                  [&shell] { return list(shell); });
    shell.command(backups, "now", "Fait et relit une sauvegarde tout de suite",
                  [&shell] { return make(shell, services::makeBackup, madeAnswer); });
    shell.command(backups, "renew",
                  "En fait une et retire toutes les plus anciennes : après un effacement",
                  [&shell] { return make(shell, services::renewBackups, renewedAnswer); });
    CLI::App *setting = shell.command(backups, "set", "Où et si elles se font",
                                      [&shell, options] { return set(shell, *options); });
    CLI::Option *folder =
        setting->add_option("folder", options->folder, "Dossier, de préférence d'un autre disque");
    setting->add_flag("--inside", options->isInside, "Dans le dossier du coffre")->excludes(folder);
    setting->add_option("--automatic", options->automatic, "Une par jour : on ou off")
        ->check(isOneOf({"on", "off"}));
    CLI::App *trial =
        shell.command(vault, "drill", "Restaure une sauvegarde à l'essai et la contrôle",
                      [&shell, options] { return drill(shell, *options); });
    trial->add_option("backup", options->backup, "Fichier ou nom (sinon : la dernière)");
}

} // namespace cli
