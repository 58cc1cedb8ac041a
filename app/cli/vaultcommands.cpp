// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/text.h"
#include "cli/commands.h"
#include "cli/terminal.h"
#include "services/vaultservice.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

#include <memory>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

struct VaultOptions {
    std::string folder;
    std::string laboratory;
    std::string file;
    std::string newPassphraseFile;
    std::string name;
};
using Options = std::shared_ptr<VaultOptions>;

QString text(const std::string &option)
{
    return QString::fromStdString(option);
}

base::Result<Answer> create(const Shell &shell, const VaultOptions &options)
{
    const QString sheet = text(options.file);
    if (QFileInfo::exists(sheet))
        return base::Error{base::Error::Kind::Conflict,
                           tr("The file %1 is already there. The recovery sheet never replaces "
                              "another one; choose a new name.")
                               .arg(sheet)};
    const auto passphrase = shell.passphrase();
    if (!passphrase)
        return passphrase.error();
    if (const auto objection = services::passphraseObjection(*passphrase))
        shell.note(*objection);
    auto created =
        services::Session::create(text(options.folder), text(options.laboratory), *passphrase);
    if (!created)
        return created.error();
    const auto written = services::writeRecoverySheet(
        sheet, text(options.laboratory), created->recoveryCode, created->session.now());
    if (!written) {
        // A vault without its sheet is lost with its passphrase: rather none.
        const QString folder = created->session.folder();
        created = base::cancelled(); // closes it
        QDir(folder).removeRecursively();
        return written.error();
    }
    return Answer{
        .json = {{u"vault"_s, created->session.folder()}, {u"recovery_sheet"_s, sheet}},
        .lines = {
            tr("Vault created: %1").arg(created->session.folder()),
            tr("Recovery sheet: %1. Print it, put it in a safe, delete the file.").arg(sheet)}};
}

base::Result<Answer> info(const Shell &shell)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    const auto summary = services::vaultSummary(*session);
    if (!summary)
        return summary.error();
    return Answer{
        .json = {{u"laboratory"_s, summary->laboratory},
                 {u"vault"_s, summary->folder},
                 {u"cipher_version"_s, summary->cipherVersion},
                 {u"schema_version"_s, summary->schemaVersion},
                 {u"bytes"_s, summary->bytes},
                 {u"patients"_s, summary->patients},
                 {u"leak_rows"_s, summary->leakRows},
                 {u"persons"_s, summary->persons},
                 {u"notices"_s, summary->notices},
                 {u"journal_entries"_s, summary->journalEntries},
                 {u"journal_head"_s, summary->journalHead},
                 {u"created"_s, summary->createdUtc}},
        .lines = {tr("Laboratory: %1").arg(summary->laboratory),
                  tr("Patients: %1").arg(base::frenchNumber(summary->patients)),
                  tr("Rows of the leak: %1").arg(base::frenchNumber(summary->leakRows)),
                  tr("Persons concerned: %1").arg(base::frenchNumber(summary->persons)),
                  tr("Letters: %1").arg(base::frenchNumber(summary->notices)),
                  tr("Journal: %1 entries").arg(base::frenchNumber(summary->journalEntries)),
                  tr("Encryption: SQLCipher %1").arg(summary->cipherVersion)}};
}

base::Result<Answer> verify(const Shell &shell)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    TerminalProgress progress(shell.quiet());
    const auto report = services::verifyVault(*session, progress);
    if (!report)
        return report.error();
    const bool intact = report->findings.isEmpty();
    return Answer{.json = {{u"intact"_s, intact},
                           {u"findings"_s, QJsonArray::fromStringList(report->findings)},
                           {u"journal_entries"_s, report->journalEntries},
                           {u"journal_head"_s, report->journalHead}},
                  .lines = intact
                      ? QStringList{tr("The vault is intact: pages, structure, references, "
                                       "journal (%1 entries).")
                                        .arg(report->journalEntries)}
                      : report->findings,
                  .exitCode = intact ? kDone : kFailed};
}

base::Result<Answer> backup(const Shell &shell, const VaultOptions &options)
{
    // Beside a writer too: then the journal cannot tell of it.
    auto session = shell.openSession(services::Access::Write);
    if (!session)
        session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    TerminalProgress progress(shell.quiet());
    const auto written = services::backupVault(*session, text(options.file), progress);
    if (!written)
        return written.error();
    return Answer{
        .json = {{u"backup"_s, text(options.file)}},
        .lines = {tr("Backup written: %1. It is as locked as the vault.").arg(text(options.file))}};
}

base::Result<Answer> restore(const Shell &shell, const VaultOptions &options)
{
    TerminalProgress progress(shell.quiet());
    const auto restored =
        services::restoreVault(text(options.file), text(options.folder), progress);
    if (!restored)
        return restored.error();
    return Answer{.json = {{u"vault"_s, text(options.folder)}},
                  .lines = {tr("Vault restored to %1").arg(text(options.folder))}};
}

base::Result<Answer> passphrase(const Shell &shell, const VaultOptions &options)
{
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    const auto secret = shell.newPassphrase(options.newPassphraseFile);
    if (!secret)
        return secret.error();
    if (const auto objection = services::passphraseObjection(*secret))
        shell.note(*objection);
    if (const auto changed = services::changePassphrase(*session, *secret); !changed)
        return changed.error();
    return Answer{.json = {{u"changed"_s, true}}, .lines = {tr("Passphrase changed.")}};
}

base::Result<Answer> recover(const Shell &shell, const VaultOptions &options)
{
    const auto folder = shell.vaultFolder();
    if (!folder)
        return folder.error();
    const auto code = services::readRecoverySheet(text(options.file));
    if (!code)
        return code.error();
    const auto secret = shell.newPassphrase(options.newPassphraseFile);
    if (!secret)
        return secret.error();
    const auto session = services::Session::recover(*folder, *code, *secret);
    if (!session)
        return session.error();
    return Answer{.json = {{u"recovered"_s, true}},
                  .lines = {tr("The vault opens again, with the new passphrase.")}};
}

base::Result<Answer> addCustodian(const Shell &shell, const VaultOptions &options)
{
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    const auto secret = shell.newPassphrase(options.newPassphraseFile);
    if (!secret)
        return secret.error();
    if (const auto added = services::addHolder(*session, text(options.name), *secret); !added)
        return added.error();
    return Answer{.json = {{u"added"_s, text(options.name)}},
                  .lines = {tr("%1 now has a passphrase of their own.").arg(text(options.name))}};
}

base::Result<Answer> removeCustodian(const Shell &shell, const VaultOptions &options)
{
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    if (const auto removed = services::removeHolder(*session, text(options.name)); !removed)
        return removed.error();
    return Answer{.json = {{u"removed"_s, text(options.name)}},
                  .lines = {tr("%1 no longer opens the vault.").arg(text(options.name))}};
}

base::Result<Answer> listCustodians(const Shell &shell)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    const QStringList names = services::holders(*session);
    return Answer{.json = {{u"custodians"_s, QJsonArray::fromStringList(names)}}, .lines = names};
}

void addCustodianCommands(Shell &shell, CLI::App *vault, const Options &options)
{
    CLI::App *custodian = vault->add_subcommand("custodian", "Autres détenteurs d'une phrase");
    custodian->require_subcommand(1);
    custodian->fallthrough();
    CLI::App *add = shell.command(custodian, "add", "Ajoute un détenteur",
                                  [&shell, options] { return addCustodian(shell, *options); });
    add->add_option("name", options->name, "Fonction")->required();
    add->add_option("--new-passphrase-file", options->newPassphraseFile, "Sa phrase de passe");
    CLI::App *remove = shell.command(custodian, "remove", "Retire un détenteur", [&shell, options] {
        return removeCustodian(shell, *options);
    });
    remove->add_option("name", options->name, "Fonction")->required();
    shell.command(custodian, "list", "Les détenteurs", [&shell] { return listCustodians(shell); });
}

} // namespace

void addVaultCommands(Shell &shell)
{
    const auto options = std::make_shared<VaultOptions>();
    CLI::App *vault = shell.group("vault", "Le coffre chiffré");
    CLI::App *made = shell.command(
        vault, "create", "Crée un coffre", [&shell, options] { return create(shell, *options); },
        Needs::Nothing);
    made->add_option("dir", options->folder, "Dossier du coffre")->required();
    made->add_option("--lab", options->laboratory, "Nom du laboratoire")->required();
    shell.writes(
        made->add_option("--recovery-out", options->file, "Fiche de secours (.pdf ou .txt)")
            ->required());
    shell.command(vault, "info", "Ce que contient le coffre", [&shell] { return info(shell); });
    shell.command(vault, "verify", "Vérifie pages, structure et journal",
                  [&shell] { return verify(shell); });
    CLI::App *copy = shell.command(vault, "backup", "Copie chiffrée cohérente",
                                   [&shell, options] { return backup(shell, *options); });
    shell.writes(copy->add_option("file", options->file, "Fichier de sauvegarde")->required());
    CLI::App *back = shell.command(
        vault, "restore", "Restaure une sauvegarde",
        [&shell, options] { return restore(shell, *options); }, Needs::Nothing);
    back->add_option("backup", options->file, "Fichier de sauvegarde")->required();
    back->add_option("--to", options->folder, "Dossier à créer")->required();
    shell
        .command(vault, "passphrase", "Change la phrase de passe",
                 [&shell, options] { return passphrase(shell, *options); })
        ->add_option("--new-passphrase-file", options->newPassphraseFile, "Nouvelle phrase");
    CLI::App *recovery = shell.command(
        vault, "recover", "Ouvre avec la fiche de secours",
        [&shell, options] { return recover(shell, *options); },
        Needs::Nothing); // the code is its passphrase
    recovery->add_option("--recovery-file", options->file, "Fichier avec le code")->required();
    recovery->add_option("--new-passphrase-file", options->newPassphraseFile, "Nouvelle phrase");
    addCustodianCommands(shell, vault, options);
}

} // namespace cli
