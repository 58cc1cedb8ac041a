// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/text.h"
#include "cli/commands.h"
#include "cli/counts.h"
#include "cli/optionchecks.h"
#include "cli/terminal.h"
#include "services/demoservice.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <memory>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

QString share(double value)
{
    return QString::number(value * 100, 'f', 2) + u" %"_s;
}

QJsonObject demoJson(const services::DemoReport &report)
{
    QJsonArray stages;
    for (const services::DemoStage &stage : report.stages)
        stages.append(QJsonObject{{u"stage"_s, stage.name},
                                  {u"seconds"_s, stage.seconds},
                                  {u"cpu_seconds"_s, stage.cpuSeconds}});
    return {{u"patients_file"_s, report.patientsFile},
            {u"leak_file"_s, report.leakFile},
            {u"truth_file"_s, report.truthFile},
            {u"vault"_s, report.vaultFolder},
            {u"passphrase_file"_s, report.passphraseFile},
            {u"letters"_s, report.lettersFolder},
            {u"bundle"_s, report.bundleFile},
            {u"journal"_s, report.journalFile},
            {u"patients"_s, report.patients},
            {u"leak_rows"_s, report.leakRows},
            {u"true_persons"_s, report.truePersons},
            {u"sure_pairs"_s, report.sure},
            {u"review_pairs"_s, report.review},
            {u"sure_precision"_s, report.surePrecision},
            {u"recall"_s, report.recall},
            {u"letter_count"_s, report.letters},
            {u"lot_count"_s, report.lots},
            {u"journal_intact"_s, report.journalIntact},
            {u"stages"_s, stages},
            {u"peak_memory_bytes"_s, report.peakMemoryBytes}};
}

QStringList demoLines(const services::DemoReport &report)
{
    QStringList lines{
        tr("Invented data: %1, %2 of the leak")
            .arg(counted(report.patients, Counted::Patients),
                 counted(report.leakRows, Counted::Rows)),
        tr("Persons truly concerned: %1").arg(base::frenchNumber(report.truePersons)),
        QCoreApplication::translate("cli", "Sure: %1 pair(s), of which %2 right: precision %3",
                                    nullptr, int(report.sure))
            .arg(base::frenchNumber(report.sure), base::frenchNumber(report.sureRight),
                 share(report.surePrecision)),
        QCoreApplication::translate("cli", "To review: %1 pair(s)", nullptr, int(report.review))
            .arg(base::frenchNumber(report.review)),
        tr("Persons found, sure and to review together: %1, recall %2")
            .arg(base::frenchNumber(report.trueFound), share(report.recall)),
        tr("Letters: %1 in %2")
            .arg(base::frenchNumber(report.letters), counted(report.lots, Counted::Lots)),
        report.journalIntact ? tr("Journal: intact") : tr("Journal: NOT intact"),
        QString(),
    };
    for (const services::DemoStage &stage : report.stages)
        lines << u"  %1 : %2 s (%3 s CPU)"_s.arg(stage.name, -24)
                     .arg(stage.seconds, 0, 'f', 2)
                     .arg(stage.cpuSeconds, 0, 'f', 2);
    lines << tr("Peak memory: %1 MiB").arg(report.peakMemoryBytes / 1024 / 1024) << QString()
          << tr("Vault: %1").arg(report.vaultFolder)
          << tr("Passphrase: %1").arg(report.passphraseFile)
          << tr("Files: %1, %2, truth in %3")
                 .arg(report.patientsFile, report.leakFile, report.truthFile)
          << tr("Letters: %1").arg(report.lettersFolder)
          << tr("CNIL bundle: %1").arg(report.bundleFile)
          << tr("Journal: %1").arg(report.journalFile);
    return lines;
}

base::Result<Answer> demo(const Shell &shell, const services::DemoOptions &options)
{
    TerminalProgress progress(shell.quiet());
    const auto report = services::runDemo(options, progress);
    if (!report)
        return report.error();
    return Answer{.json = demoJson(*report), .lines = demoLines(*report)};
}

} // namespace

void addDemoCommand(Shell &shell)
{
    const auto options = std::make_shared<services::DemoOptions>();
    const auto folder = std::make_shared<std::string>();
    CLI::App *command = shell.command(
        shell.top(), "demo", "Tout le travail sur des données inventées",
        [&shell, options, folder] {
            options->folder = QString::fromStdString(*folder);
            return demo(shell, *options);
        },
        Needs::Nothing);
    command->add_option("dir", *folder, "Dossier à créer")->required();
    command->add_option("--patients", options->patients, "Nombre de patients")->check(isAtLeast(1));
    command->add_option("--leak", options->leakRows, "Lignes de l'extrait")->check(isAtLeast(1));
    command->add_option("--seed", options->seed, "Graine");
}

} // namespace cli
