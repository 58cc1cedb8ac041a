// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/home/homeplace.h"

#include "services/deadlineservice.h"
#include "ui/session.h"

namespace ui {

namespace {
constexpr int kEvents = 12;
}

HomePlace::HomePlace(Session &session, Dialogs &dialogs, QObject *parent)
    : Place(session, dialogs, parent)
    , m_view(new HomeView)
{
    connect(m_view, &HomeView::goRequested, this, &Place::goRequested);
}

void HomePlace::refresh()
{
    session().read<services::Overview>(
        m_view, [](const auto &vault) { return services::overview(vault); },
        [this](const auto &overview) { m_view->showOverview(overview); });
    session().read<std::vector<deadlines::Deadline>>(
        m_view, [](const auto &vault) { return services::deadlinesOf(vault); },
        [this](const auto &deadlines) { m_view->showDeadlines(deadlines); });
    session().read<QList<services::JournalRow>>(
        m_view, [](const auto &vault) { return services::listJournal(vault, 0, kEvents); },
        [this](const auto &events) { m_view->showEvents(events); });
}

void HomePlace::clear()
{
    m_view->showOverview({});
    m_view->showDeadlines({});
    m_view->showEvents({});
}

} // namespace ui
