// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cnil/confirmation.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cnil {

namespace {

bool areSame(QStringList one, QStringList other)
{
    one.sort();
    other.sort();
    return one == other;
}

} // namespace

QString standingKey(Standing standing)
{
    switch (standing) {
    case Standing::Typed:
        return u"typed"_s;
    case Standing::Proposed:
        return u"proposed"_s;
    case Standing::Confirmed:
        return u"confirmed"_s;
    }
    Q_UNREACHABLE();
}

Standing standingOf(const QStringList &answer, const Suggestion &proposal,
                    const Confirmation *confirmation)
{
    if (answer.isEmpty())
        return Standing::Proposed;
    if (!confirmation)
        return proposal.isCounted ? Standing::Proposed : Standing::Typed;
    const bool holds =
        areSame(answer, confirmation->answer) && areSame(proposal.keys, confirmation->proposed);
    return holds ? Standing::Confirmed : Standing::Proposed;
}

const Confirmation *confirmationOf(const std::vector<Confirmation> &confirmations,
                                   const QString &source)
{
    const auto found = std::find_if(
        confirmations.begin(), confirmations.end(),
        [&source](const Confirmation &confirmation) { return confirmation.source == source; });
    return found == confirmations.end() ? nullptr : &*found;
}

} // namespace cnil
