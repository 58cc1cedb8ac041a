// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands.h"
#include "services/userguide.h"

using namespace Qt::StringLiterals;

namespace cli {

void addGuideCommand(Shell &shell)
{
    shell.command(
        shell.top(), "guide", "Le guide de l'utilisateur",
        [] {
            const QString guide = services::userGuide();
            return Answer{.json = {{u"guide"_s, guide}}, .lines = {guide.trimmed()}};
        },
        Needs::Nothing);
}

} // namespace cli
