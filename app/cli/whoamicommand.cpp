// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands.h"
#include "services/rights.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

base::Result<Answer> whoAmI(const Shell &shell)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    const services::Role role = session->role();
    QJsonArray rights;
    Answer answer;
    answer.lines << tr("%1 (%2) may:").arg(session->actor(), services::roleText(role));
    QStringList forbidden;
    for (const services::Right right : services::allRights()) {
        if (!services::mayDo(role, right)) {
            forbidden << u"  "_s + services::whoMay(right);
            continue;
        }
        rights.append(services::rightKey(right));
        answer.lines << u"  "_s + services::rightText(right);
    }
    if (role == services::Role::Reader)
        answer.lines = {tr("%1 (%2) sees figures, clocks, texts and the journal, and changes "
                           "nothing but their own passphrase.")
                            .arg(session->actor(), services::roleText(role))};
    answer.lines << forbidden;
    answer.json = {{u"holder"_s, session->actor()},
                   {u"role"_s, services::roleKey(role)},
                   {u"rights"_s, rights}};
    return answer;
}

} // namespace

void addWhoamiCommand(Shell &shell, CLI::App *vault)
{
    shell.command(vault, "whoami", "Qui a ouvert le coffre, son rôle et ce qu'il peut faire",
                  [&shell] { return whoAmI(shell); });
}

} // namespace cli
