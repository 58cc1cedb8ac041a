// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "services/session.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <CLI/App.hpp>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace cli {

// What the console program answers with; scripts depend on these numbers.
inline constexpr int kDone = 0;
inline constexpr int kFailed = 1;    // reading, writing, network
inline constexpr int kUsage = 2;     // the command line is wrong
inline constexpr int kRefused = 3;   // bad file, bad template, blocked by a check
inline constexpr int kNotOpened = 4; // the vault did not open
inline constexpr int kCancelled = 5;
int exitCodeOf(const base::Error &error);

// What a command has to say: one JSON object, or lines for people.
struct Answer {
    QJsonObject json;
    QStringList lines;
    int exitCode = kDone;
};

using Handler = std::function<base::Result<Answer>()>;

// What a command works on; without it, the command line is wrong.
enum class Needs { Nothing, Vault };

// The options that every command shares, and the way to answer.  A command is
// a sub-command of CLI11 with a handler; run() parses, runs one, prints.
class Shell final
{
public:
    Shell();

    // A group such as "vault", and a command in it (or at the top).
    CLI::App *group(const std::string &name, const std::string &description);
    CLI::App *command(CLI::App *parent, const std::string &name, const std::string &description,
                      Handler handler, Needs needs = Needs::Vault);
    CLI::App *top() { return &m_app; }
    // What an option names: a file that the command reads, or one that it writes.
    // The command line is wrong when both are the same file.
    CLI::Option *reads(CLI::Option *option);
    CLI::Option *writes(CLI::Option *option);

    int run(int argc, char **argv);

    // The vault of --vault or AVIS34_VAULT, opened with credentials().
    base::Result<services::Session> openSession(services::Access access) const;
    base::Result<QString> vaultFolder() const;
    // Holder, passphrase and key file, as the command line or the environment names them.
    base::Result<services::Credentials> credentials() const;
    // From --passphrase-file, AVIS34_PASSPHRASE_FILE or the terminal.
    base::Result<base::Secret> passphrase() const;
    base::Result<base::Secret> newPassphrase(const std::string &file) const;
    // The first line of a file.
    base::Result<base::Secret> secretFrom(const std::string &file) const;

    bool quiet() const { return m_quiet; }
    // A message beside the answer, on standard error.
    void note(const QString &text) const;

private:
    int parse(int argc, char **argv);
    void requireVault() const;           // throws WrongUsage
    void refuseToOverwriteInput() const; // the same
    int answer(const base::Result<Answer> &answer) const;
    void backUpIfDue() const;
    int fail(const QString &kind, const QString &message, int exitCode) const;

    CLI::App m_app;
    Handler m_handler;
    std::vector<const CLI::Option *> m_inputs;
    std::vector<const CLI::Option *> m_outputs;
    std::string m_vault;
    std::string m_passphraseFile;
    std::string m_holder;
    std::string m_keyFile;
    std::string m_language = "fr";
    bool m_json = false;
    bool m_quiet = false;
    bool m_withoutBackup = false;
    // The vault of a command that writes, which is backed up when the command is through.
    mutable std::optional<services::Session> m_written;
};

// ISO 8601 with offset, as the JSON has all instants.
QString isoTime(const QDateTime &time);
// "3 mars 2026, 14 h 30", for people.
QString spokenTime(const QDateTime &time);

} // namespace cli
