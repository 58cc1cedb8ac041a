// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cli/shell.h"

namespace cli {

// The commands of the console, a file each: name, options, and what they
// answer.  What they do is in services/.
void addVaultCommands(Shell &shell);
void addWhoamiCommand(Shell &shell, CLI::App *vault);
void addBackupCommands(Shell &shell, CLI::App *vault); // backups, drill
void addKeyCommands(Shell &shell, CLI::App *vault);    // passphrases, holders, recovery, rotation
void addIncidentCommands(Shell &shell);
void addSeverityCommands(Shell &shell, CLI::App *incident); // show, set, confirm
void addImportCommands(Shell &shell);
void addDeathImport(Shell &shell, CLI::App *import); // beside patients and leak
void addQuarantine(Shell &shell, CLI::App *import);  // rows that were not accepted
void addDeathCommands(Shell &shell);
void addMatchCommands(Shell &shell);
void addAcceptCommands(Shell &shell, CLI::App *match); // accept, certificate
void addReviewCommands(Shell &shell);
void addAddressCommands(Shell &shell);
void addPersonCommands(Shell &shell);
void addLetterCommands(Shell &shell);
void addLotCommands(Shell &shell, CLI::App *letters); // after it
void addEnvelopeCommands(Shell &shell, CLI::App *letters);
void addReleaseCommands(Shell &shell, CLI::App *letters); // before printing
void addEmailCommands(Shell &shell);
void addEmailAccountCommands(Shell &shell, CLI::App *email); // account, offer, pace
void addReturnCommands(Shell &shell);
void addCallCommands(Shell &shell);
void addTemplateCommands(Shell &shell, CLI::App *letters); // the texts of the letters
void addLedgerCommands(Shell &shell);
void addDeadlineCommands(Shell &shell);
void addRequestCommands(Shell &shell);
void addCnilCommands(Shell &shell);
void addFilingCommands(Shell &shell, CLI::App *cnil); // frozen versions and receipts
void addBundleCommand(Shell &shell, CLI::App *cnil);  // the file for the CNIL
void addRegisterCommands(Shell &shell);               // art. 33(5)
void addJournalCommands(Shell &shell);
void addPurgeCommands(Shell &shell);
void addDemoCommand(Shell &shell);
void addGuideCommand(Shell &shell);

} // namespace cli
