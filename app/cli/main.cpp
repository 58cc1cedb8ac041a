// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
// avis34-cli: everything that the window does, for scripts and for machines
// without a screen.

#include "base/processguard.h"
#include "base/secret.h"
#include "base/wipingheap.h"
#include "cli/commands.h"

#include <QCoreApplication>

#include <cstdio>

int main(int argc, char **argv)
{
    base::guardProcess();
    base::withholdToolkitMessages();
    base::setHeapWiped(false); // but for the commands that make text of a secret
    base::printUtf8();
    const QCoreApplication application(argc, argv); // letters need no screen
    QCoreApplication::setApplicationName(QStringLiteral("avis34-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(AVIS34_VERSION));
    if (!base::initialiseCrypto()) {
        std::fputs("avis34-cli: no source of randomness on this machine\n", stderr);
        return cli::kFailed;
    }
    cli::Shell shell;
    cli::addVaultCommands(shell);
    cli::addIncidentCommands(shell);
    cli::addImportCommands(shell);
    cli::addDeathCommands(shell);
    cli::addMatchCommands(shell);
    cli::addReviewCommands(shell);
    cli::addAddressCommands(shell);
    cli::addPersonCommands(shell);
    cli::addLetterCommands(shell);
    cli::addEmailCommands(shell);
    cli::addReturnCommands(shell);
    cli::addCallCommands(shell);
    cli::addLedgerCommands(shell);
    cli::addRequestCommands(shell);
    cli::addDeadlineCommands(shell);
    cli::addCnilCommands(shell);
    cli::addRegisterCommands(shell);
    cli::addJournalCommands(shell);
    cli::addPurgeCommands(shell);
    cli::addDemoCommand(shell);
    cli::addGuideCommand(shell);
    return shell.run(argc, argv);
}
