// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/intake/deathscontroller.h"

#include "ui/intake/answer.h"
#include "ui/intake/deathstab.h"
#include "ui/session.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/typography.h"

namespace ui {

namespace {
constexpr int kDeathPage = 400;
}

DeathsController::DeathsController(Session &session, Dialogs &dialogs, DeathsTab *tab,
                                   QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_dialogs(dialogs)
    , m_tab(tab)
{
    connect(tab, &DeathsTab::importRequested, this, &DeathsController::importDeaths);
    connect(tab, &DeathsTab::filterChosen, this, &DeathsController::refresh);
    connect(tab, &DeathsTab::decided, this, &DeathsController::decideDeath);
    connect(tab, &DeathsTab::allStrongConfirmed, this, &DeathsController::confirmStrongDeaths);
    tab->proposals().setOnMoreWanted([this] { readDeaths(m_tab->proposals().rows().back().id); });
}

void DeathsController::refresh()
{
    readDeaths(0);
}

void DeathsController::importDeaths()
{
    const QString file = m_dialogs.openFile(m_tab, tr("INSEE's file of deceased persons"),
                                            tr("Text files (*.txt *.csv);;All files (*)"));
    if (!file.isEmpty())
        compare(file);
}

void DeathsController::compare(const QString &file)
{
    compareDeaths({.file = file, .encoding = {}, .dryRun = false, .again = false});
}

// That the file was compared before is a question, not an error.
void DeathsController::compareDeaths(const services::DeathImportRequest &request)
{
    using Report = services::DeathImportReport;
    m_session.job<Answer<Report>>(
        tr("Comparing with INSEE's file"), m_tab,
        [request](const auto &vault, auto &progress) -> base::Result<Answer<Report>> {
            auto report = services::importDeaths(vault, request, progress);
            if (!report && report.error().kind != base::Error::Kind::Conflict)
                return report.error();
            return answered(std::move(report));
        },
        [this, request](const Answer<Report> &answer) {
            if (!answer.value) {
                compareAgain(request, answer.refusal->message);
                return;
            }
            emit compared();
            emit news(tr("%1 lines read, %2 left out. Compared with %3 patients: %4 very likely "
                         "and %5 possible deaths to decide.",
                         nullptr, typography::plural(answer.value->rowsRead))
                          .arg(typography::number(answer.value->rowsRead),
                               typography::number(answer.value->rowsRejected),
                               typography::number(answer.value->patients),
                               typography::number(answer.value->strong),
                               typography::number(answer.value->possible)));
        });
}

void DeathsController::compareAgain(services::DeathImportRequest request, const QString &why)
{
    const bool isWanted = m_dialogs.confirm(m_tab,
                                            {.title = tr("Compare this file again"),
                                             .text = why,
                                             .action = tr("Compare again"),
                                             .typed = {}});
    if (!isWanted)
        return;
    request.again = true;
    compareDeaths(request);
}

void DeathsController::readDeaths(qint64 afterId)
{
    const services::DeathStatus status = m_tab->status();
    const services::DeathScope scope = m_tab->scope();
    m_session.read<services::DeathProposals>(
        m_tab,
        [status, scope, afterId](const auto &vault) {
            return services::listDeathProposals(vault, status, scope, afterId, kDeathPage);
        },
        [this, status, scope, afterId](const services::DeathProposals &proposals) {
            if (m_tab->status() != status || m_tab->scope() != scope)
                return;
            const bool hasMore = proposals.rows.size() == kDeathPage;
            if (afterId == 0)
                m_tab->showProposals(proposals, hasMore);
            else
                m_tab->appendProposals(proposals, hasMore);
        });
}

void DeathsController::decideDeath(qint64 id, services::DeathStatus status)
{
    m_session.act<qint64>(
        parent(),
        [id, status](const auto &vault) { return services::decideDeaths(vault, {id}, status); },
        [this](qint64) { readDeaths(0); });
}

void DeathsController::confirmStrongDeaths(qint64 strong)
{
    const services::DeathScope scope = m_tab->scope();
    const bool isSure = m_dialogs.confirm(
        m_tab,
        {.title = tr("Confirm the very likely deaths"),
         .text = tr("%1 patients are then held to be dead: no letter goes to them unless one was "
                    "printed already. You can take each decision back.",
                    nullptr, typography::plural(strong))
                     .arg(typography::number(strong)),
         .action = tr("Confirm"),
         .typed = QString::number(strong)});
    if (!isSure)
        return;
    m_session.act<qint64>(
        parent(),
        [scope](const auto &vault) { return services::confirmStrongDeaths(vault, scope); },
        [this](qint64 confirmed) {
            emit news(tr("%1 deaths were confirmed.", nullptr, typography::plural(confirmed))
                          .arg(typography::number(confirmed)));
            readDeaths(0);
        });
}

} // namespace ui
