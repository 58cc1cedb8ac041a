// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/passphraseanswer.h"

namespace cli {

base::Result<services::PassphraseVerdict> judgedPassphrase(const Shell &shell,
                                                           const base::Secret &passphrase,
                                                           const QStringList &knownWords,
                                                           bool strict)
{
    if (const auto text = services::checkPassphraseText(passphrase); !text)
        return text.error();
    const services::PassphraseVerdict verdict = services::judgePassphrase(passphrase, knownWords);
    if (!verdict.accepted && strict)
        return base::Error{base::Error::Kind::Input, verdict.advice};
    if (!verdict.accepted)
        shell.note(verdict.advice);
    return verdict;
}

} // namespace cli
