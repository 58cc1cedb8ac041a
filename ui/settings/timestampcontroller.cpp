// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/settings/timestampcontroller.h"

#include "ui/session.h"
#include "ui/widgets/dialogs.h"

namespace ui {

TimeStampController::TimeStampController(Session &session, Dialogs &dialogs, QObject *parent)
    : SettingsSection(session, dialogs, parent)
    , m_panel(new TimeStampPanel(dialogs))
{
    connect(m_panel, &TimeStampPanel::authorityChosen, this, &TimeStampController::choose);
    connect(m_panel, &TimeStampPanel::endRequested, this, &TimeStampController::end);
    connect(m_panel, &TimeStampPanel::journalRequested, this,
            &TimeStampController::journalRequested);
}

void TimeStampController::refresh()
{
    using Authority = std::optional<services::TimeStampAuthority>;
    session().read<Authority>(
        m_panel, [](const auto &vault) { return services::timeStampAuthority(vault); },
        [this](const Authority &authority) { m_panel->showAuthority(authority); });
}

void TimeStampController::clear()
{
    m_panel->showAuthority({});
}

void TimeStampController::choose(const QString &url, const QString &authorityFile,
                                 const QString &serverFile)
{
    session().act<Nothing>(
        this,
        [url, authorityFile, serverFile](const auto &vault) {
            return valued(services::setTimeStampAuthority(vault, url, authorityFile, serverFile));
        },
        [this](const Nothing &) {
            emit news(tr("The authority was kept. “Time-stamp” in the journal asks it; nothing "
                         "has left yet."));
            refresh();
        });
}

void TimeStampController::end()
{
    session().act<Nothing>(
        this, [](const auto &vault) { return valued(services::removeTimeStampAuthority(vault)); },
        [this](const Nothing &) {
            emit news(tr("No authority is asked any more. The time-stamps that were made stay."));
            refresh();
        });
}

} // namespace ui
