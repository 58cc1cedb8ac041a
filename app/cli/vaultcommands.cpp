// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/text.h"
#include "base/wipingheap.h"
#include "cli/backupanswer.h"
#include "cli/commands.h"
#include "cli/passphraseanswer.h"
#include "cli/terminal.h"
#include "services/recoverysheet.h"
#include "services/vaultservice.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

#include <cmath>
#include <memory>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

QString tr(const char *text, const char *comment = nullptr, int n = -1)
{
    return QCoreApplication::translate("cli", text, comment, n);
}

struct VaultOptions {
    std::string folder;
    std::string laboratory;
    std::string file;
    bool strict = false;
};
using Options = std::shared_ptr<VaultOptions>;

QString text(const std::string &option)
{
    return QString::fromStdString(option);
}

// Everything in it, and it too where the program made it.
void removeAll(const QString &folder, bool isOurs)
{
    const QDir dir(folder);
    for (const QFileInfo &entry :
         dir.entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot)) {
        if (entry.isDir() && !entry.isSymLink())
            QDir(entry.filePath()).removeRecursively();
        else
            QFile::remove(entry.filePath());
    }
    if (isOurs)
        QDir().rmdir(folder);
}

base::Result<Answer> create(const Shell &shell, const VaultOptions &options)
{
    base::setHeapWiped(true);
    const QString sheet = text(options.file);
    if (QFileInfo::exists(sheet))
        return base::Error{base::Error::Kind::Conflict,
                           tr("The file %1 is already there. The recovery sheet never replaces "
                              "another one; choose a new name.")
                               .arg(sheet)};
    const auto first = shell.credentials();
    if (!first)
        return first.error();
    const auto verdict = judgedPassphrase(
        shell, first->passphrase, {text(options.laboratory), first->holder}, options.strict);
    if (!verdict)
        return verdict.error();
    const bool isNewFolder = !QFileInfo::exists(text(options.folder));
    auto created =
        services::Session::create(text(options.folder), text(options.laboratory), *first);
    if (!created)
        return created.error();
    const auto written = services::writeRecoverySheet(
        sheet, text(options.laboratory), created->recoveryCode, created->session.now());
    if (!written) {
        // A vault without its sheet is lost with its passphrase: rather none.
        const QString folder = created->session.folder();
        created = base::cancelled(); // closes it
        removeAll(folder, isNewFolder);
        return written.error();
    }
    return Answer{
        .json = {{u"vault"_s, created->session.folder()},
                 {u"recovery_sheet"_s, sheet},
                 {u"holder"_s, created->session.actor()},
                 {u"passphrase_bits"_s, std::floor(verdict->bits)},
                 {u"passphrase_accepted"_s, verdict->accepted}},
        .lines = {
            tr("Vault created: %1").arg(created->session.folder()),
            tr("Recovery sheet: %1. Print it, prove it (vault prove-recovery), put it in a safe, "
               "delete the file.")
                .arg(sheet)}};
}

// Who opens it, what a guess costs, whether the recovery sheet was proved.
Answer keyAnswer(const services::VaultSummary &summary)
{
    const auto &proved = summary.recoveryProvedUtc;
    return {
        .json = {{u"store_id"_s, summary.storeId},
                 {u"holder"_s, summary.holder},
                 {u"holders"_s, summary.holders},
                 {u"key_generation"_s, qint64(summary.keyGeneration)},
                 {u"derivation"_s,
                  QJsonObject{{u"algorithm"_s, u"argon2id"_s},
                              {u"passes"_s, qint64(summary.derivationPasses)},
                              {u"memory_kib"_s, qint64(summary.derivationMemoryKiB)}}},
                 {u"recovery_proved_utc"_s, proved ? QJsonValue(isoTime(*proved)) : QJsonValue()}},
        .lines = {tr("Keys: vault %1, opened by %2; %n holder(s)", nullptr, int(summary.holders))
                      .arg(summary.storeId.first(8), summary.holder),
                  QCoreApplication::translate("cli",
                                              "A guess costs: Argon2id, %1 pass(es) over %2 MiB",
                                              nullptr, int(summary.derivationPasses))
                      .arg(summary.derivationPasses)
                      .arg(summary.derivationMemoryKiB / 1024),
                  proved ? tr("Recovery sheet proved on %1").arg(spokenTime(*proved))
                         : tr("The recovery sheet was NEVER proved: type its code into a file "
                              "and run vault prove-recovery.")}};
}

base::Result<Answer> info(const Shell &shell)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    const auto summary = services::vaultSummary(*session);
    if (!summary)
        return summary.error();
    const auto backups = services::backupState(*session);
    if (!backups)
        return backups.error();
    const Answer backupAnswer = answerOf(*backups);
    const Answer keys = keyAnswer(*summary);
    Answer answer{.json = {{u"laboratory"_s, summary->laboratory},
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
                           {u"created"_s, summary->createdUtc},
                           {u"disk"_s, summary->disk},
                           {u"warnings"_s, QJsonArray::fromStringList(session->warnings())},
                           {u"backups"_s, backupAnswer.json}},
                  .lines = {tr("Laboratory: %1").arg(summary->laboratory),
                            tr("Patients: %1").arg(base::frenchNumber(summary->patients)),
                            tr("Rows of the leak: %1").arg(base::frenchNumber(summary->leakRows)),
                            tr("Persons concerned: %1").arg(base::frenchNumber(summary->persons)),
                            tr("Letters: %1").arg(base::frenchNumber(summary->notices)),
                            QCoreApplication::translate("cli", "Journal: %1 entry(ies)", nullptr,
                                                        int(summary->journalEntries))
                                .arg(base::frenchNumber(summary->journalEntries)),
                            tr("Encryption: SQLCipher %1").arg(summary->cipherVersion)}};
    for (auto key = keys.json.begin(); key != keys.json.end(); ++key)
        answer.json.insert(key.key(), key.value());
    answer.lines += keys.lines + backupAnswer.lines + QStringList{summary->disk};
    return answer;
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
                           {u"checks"_s, checksJson(report->checks)},
                           {u"journal_entries"_s, report->journalEntries},
                           {u"journal_head"_s, report->journalHead}},
                  .lines = intact ? QStringList{QCoreApplication::translate(
                                                    "cli",
                                                    "The vault is intact: pages, structure, "
                                                    "references, journal (%1 entry(ies)).",
                                                    nullptr, int(report->journalEntries))
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
    made->add_flag("--strict", options->strict,
                   "Refuse une phrase trop facile à deviner au lieu de le signaler");
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
    addWhoamiCommand(shell, vault);
    addKeyCommands(shell, vault);
    addBackupCommands(shell, vault);
}

} // namespace cli
