// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/home/homeplace.h"

#include "services/deadlineservice.h"
#include "ui/session.h"
#include "ui/widgets/dialogs.h"

#include <QFileInfo>

namespace ui {

namespace {
constexpr int kEvents = 12;
}

HomePlace::HomePlace(Session &session, Dialogs &dialogs, QObject *parent)
    : Place(session, dialogs, parent)
    , m_view(new HomeView)
{
    connect(m_view, &HomeView::goRequested, this, &Place::goRequested);
    connect(m_view, &HomeView::calendarRequested, this, &HomePlace::exportCalendar);
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

void HomePlace::exportCalendar()
{
    const QString file = dialogs().saveFile(m_view, tr("Deadlines for a calendar"),
                                            tr("deadlines.ics"), tr("Calendar (*.ics)"));
    if (file.isEmpty())
        return;
    session().read<qint64>(
        m_view, [file](const auto &vault) { return services::exportCalendar(vault, file); },
        [this, file](qint64 entries) {
            emit news(
                tr("%Ln deadline(s) are in %1: open it with your calendar.", nullptr, int(entries))
                    .arg(QFileInfo(file).fileName()));
        });
}

void HomePlace::clear()
{
    m_view->showOverview({});
    m_view->showDeadlines({});
    m_view->showEvents({});
}

} // namespace ui
