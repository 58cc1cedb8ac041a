// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/text.h"
#include "cli/commands.h"
#include "cli/terminal.h"
#include "services/journalservice.h"

#include <QCoreApplication>

#include <memory>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

Answer answerOf(const services::JournalState &state)
{
    return {.json = {{u"intact"_s, state.intact},
                     {u"entries"_s, state.entries},
                     {u"head"_s, state.head},
                     {u"first_bad"_s, state.intact ? QJsonValue() : QJsonValue(state.firstBad)}},
            .lines = {state.intact ? tr("The journal is intact: %1 entries, head %2")
                                         .arg(base::frenchNumber(state.entries), state.head)
                                   : tr("The journal is NOT intact: entry %1 does not fit.")
                                         .arg(state.firstBad)},
            .exitCode = state.intact ? kDone : kFailed};
}

base::Result<Answer> exportTo(const Shell &shell, const QString &file)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    TerminalProgress progress(shell.quiet());
    const auto state = services::exportJournal(*session, file, progress);
    if (!state)
        return state.error();
    return answerOf(*state);
}

base::Result<Answer> verify(const Shell &shell, const QString &file)
{
    if (!file.isEmpty()) {
        const auto state = services::verifyJournalFile(file);
        if (!state)
            return state.error();
        return answerOf(*state);
    }
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    TerminalProgress progress(shell.quiet());
    const auto state = services::verifyJournal(*session, progress);
    if (!state)
        return state.error();
    return answerOf(*state);
}

} // namespace

void addJournalCommands(Shell &shell)
{
    const auto file = std::make_shared<std::string>();
    CLI::App *journal = shell.group("journal", "Le journal : qui a fait quoi, et quand");
    CLI::App *exported =
        shell.command(journal, "export", "Tout le journal, une ligne JSON par entrée",
                      [&shell, file] { return exportTo(shell, QString::fromStdString(*file)); });
    shell.writes(exported->add_option("file", *file, "Fichier .jsonl")->required());
    shell
        .command(
            journal, "verify", "Vérifie la chaîne, du coffre ou d'un fichier exporté",
            [&shell, file] { return verify(shell, QString::fromStdString(*file)); },
            Needs::Nothing) // a file needs no vault
        ->add_option("file", *file, "Journal exporté");
}

} // namespace cli
