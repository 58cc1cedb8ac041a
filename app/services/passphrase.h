// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "base/secret.h"

#include <QString>
#include <QStringList>

namespace services {

// How hard a passphrase is to guess.  A stolen vault can be tried for ever, so it is the CNIL's
// first case: 80 bits (deliberation 2022-100 of 21 July 2022, JORF of 16 October 2022).
struct PassphraseVerdict {
    double bits = 0; // the lower of what zxcvbn and the CNIL's count say
    bool accepted = false;
    QString advice = {}; // one or two sentences; empty when accepted
};

// Words of a phrase count as the CNIL counts them (seven make 80 bits), each once, those of
// `knownWords` (laboratory, holder, incident) and the short ones not at all; anything else is
// judged by zxcvbn, which knows patterns, and by the CNIL's composition (12 characters of four
// classes, 14 of three).  The passphrase is nowhere copied but into guarded memory.
PassphraseVerdict judgePassphrase(const base::Secret &passphrase, const QStringList &knownWords);

// Input error when a passphrase that is to be set is not UTF-8, as a file in Latin-1 or UTF-16 is:
// no keyboard would ever match it.
base::Result<void> checkPassphraseText(const base::Secret &passphrase);

// Eight words of the French list of BIP-39, drawn at random: 88 bits.  Without accents, so that
// every keyboard has them.
base::Secret generatePassphrase();
inline constexpr int kGeneratedBits = 88;

} // namespace services
