// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands.h"
#include "cli/optionchecks.h"
#include "cli/terminal.h"
#include "services/bundleservice.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <map>
#include <memory>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

struct BundleOptions {
    std::string kind = "initial";
    std::string file;
    bool verify = false;
};

QString text(const std::string &option)
{
    return QString::fromStdString(option);
}

services::FilingKind kindOf(const std::string &key)
{
    static const std::map<std::string, services::FilingKind> known{
        {"initial", services::FilingKind::Initial},
        {"follow-up", services::FilingKind::FollowUp},
        {"complete", services::FilingKind::Complete},
    };
    return known.at(key);
}

base::Result<Answer> verifyBundle(const BundleOptions &options)
{
    const auto verified = services::verifyBundle(text(options.file));
    if (!verified)
        return verified.error();
    const bool isIntact = verified->findings.isEmpty();
    Answer answer;
    answer.json = {{u"intact"_s, isIntact},
                   {u"findings"_s, QJsonArray::fromStringList(verified->findings)},
                   {u"sha256"_s, verified->sha256},
                   {u"kind"_s, verified->kind},
                   {u"reference"_s, verified->reference},
                   {u"entries"_s, QJsonArray::fromStringList(verified->entries)}};
    answer.lines = isIntact ? QStringList{tr("The bundle is whole.")} : verified->findings;
    answer.lines << tr("SHA-256: %1").arg(verified->sha256);
    answer.exitCode = isIntact ? kDone : kRefused;
    return answer;
}

base::Result<Answer> bundle(const Shell &shell, const BundleOptions &options)
{
    if (options.verify)
        return verifyBundle(options);
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    TerminalProgress progress(shell.quiet());
    const auto report =
        services::writeBundle(*session, kindOf(options.kind), text(options.file), progress);
    if (!report)
        return report.error();
    Answer answer;
    answer.json = {{u"file"_s, report->file},
                   {u"sha256"_s, report->sha256},
                   {u"entries"_s, QJsonArray::fromStringList(report->entries)},
                   {u"missing"_s, QJsonArray::fromStringList(report->missing)}};
    answer.lines << tr("Bundle written: %1").arg(report->file)
                 << tr("SHA-256: %1").arg(report->sha256);
    answer.lines += report->missing;
    return answer;
}

} // namespace

void addBundleCommand(Shell &shell, CLI::App *cnil)
{
    const auto options = std::make_shared<BundleOptions>();
    const CLI::Validator kinds = isOneOf({"initial", "follow-up", "complete"});
    CLI::App *zip = shell.command(
        cnil, "bundle", "Le dossier de notification (ZIP)",
        [&shell, options] { return bundle(shell, *options); },
        Needs::Nothing); // --verify needs no vault
    CLI::Option *out = shell.writes(zip->add_option("--out", options->file, "Fichier ZIP"));
    zip->add_option("--verify", options->file, "Vérifie ce dossier, sans coffre")
        ->each([options](const std::string &) { options->verify = true; })
        ->excludes(out);
    zip->add_option("--kind", options->kind, "initial, follow-up ou complete")
        ->check(kinds)
        ->needs(out);
    zip->require_option(1, 0);
}

} // namespace cli
