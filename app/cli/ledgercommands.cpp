// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/text.h"
#include "cli/commands.h"
#include "services/ledgerservice.h"
#include "services/outputfile.h"

#include <QCoreApplication>
#include <QIODevice>

#include <memory>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

base::Result<Answer> show(const Shell &shell)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    const auto ledger = services::ledger(*session);
    if (!ledger)
        return ledger.error();
    return Answer{
        .json = {{u"persons"_s, ledger->persons},
                 {u"informed"_s, ledger->informed},
                 {u"in_preparation"_s, ledger->inPreparation},
                 {u"returned"_s, ledger->returned},
                 {u"blocked"_s, ledger->blocked},
                 {u"deceased"_s, ledger->deceased},
                 {u"to_do"_s, ledger->toDo},
                 {u"supplements"_s, ledger->supplements},
                 {u"reviews_open"_s, ledger->reviewsOpen},
                 {u"closes"_s, ledger->closes()}},
        .lines = {tr("%1 persons = %2 informed + %3 in preparation + %4 returned + %5 without a "
                     "possible letter + %6 deceased + %7 to do")
                      .arg(
                          base::frenchNumber(ledger->persons), base::frenchNumber(ledger->informed),
                          base::frenchNumber(ledger->inPreparation),
                          base::frenchNumber(ledger->returned), base::frenchNumber(ledger->blocked),
                          base::frenchNumber(ledger->deceased), base::frenchNumber(ledger->toDo)),
                  tr("To do, supplements to earlier letters among them: %1")
                      .arg(base::frenchNumber(ledger->supplements)),
                  tr("Pairs still to review: %1").arg(base::frenchNumber(ledger->reviewsOpen))},
        .exitCode = ledger->closes() ? kDone : kFailed};
}

base::Result<Answer> exportTo(const Shell &shell, const QString &file)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    qint64 rows = 0;
    const auto written =
        services::writeOutputFile(file, [&](QIODevice &device) -> base::Result<void> {
            const auto exported = services::exportLedger(*session, device);
            if (!exported)
                return exported.error();
            rows = *exported;
            return {};
        });
    if (!written)
        return written.error();
    return Answer{.json = {{u"file"_s, file}, {u"rows"_s, rows}},
                  .lines = {tr("%1 rows written to %2").arg(base::frenchNumber(rows), file)}};
}

} // namespace

void addLedgerCommands(Shell &shell)
{
    const auto file = std::make_shared<std::string>();
    CLI::App *ledger = shell.command(shell.top(), "ledger", "La somme qui doit tomber juste",
                                     [&shell] { return show(shell); });
    CLI::App *exported =
        shell.command(ledger, "export", "Une ligne par personne et canal, en CSV",
                      [&shell, file] { return exportTo(shell, QString::fromStdString(*file)); });
    shell.writes(exported->add_option("file", *file, "Fichier CSV")->required());
}

} // namespace cli
