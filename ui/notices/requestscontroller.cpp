// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/notices/requestscontroller.h"

#include "services/complainthelp.h"
#include "ui/notices/requeststab.h"
#include "ui/session.h"
#include "ui/widgets/dialogs.h"

#include <QFileInfo>

namespace ui {

RequestsController::RequestsController(Session &session, Dialogs &dialogs, RequestsTab *tab,
                                       QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_dialogs(dialogs)
    , m_tab(tab)
{
    connect(m_tab, &RequestsTab::filterChosen, this, &RequestsController::refresh);
    connect(m_tab, &RequestsTab::noted, this, &RequestsController::note);
    connect(m_tab, &RequestsTab::identityVerified, this,
            [this](qint64 id, const QString &identity) {
                change(id, {.identity = identity}, tr("How the identity was verified is noted."));
            });
    connect(m_tab, &RequestsTab::reopened, this, [this](qint64 id) {
        change(id, {.reopen = true}, tr("The answer is taken back: the request waits again."));
    });
    connect(m_tab, &RequestsTab::answered, this, &RequestsController::answer);
    connect(m_tab, &RequestsTab::extended, this, &RequestsController::extend);
    connect(m_tab, &RequestsTab::exportRequested, this, &RequestsController::exportRegister);
    connect(m_tab, &RequestsTab::complaintRequested, this, &RequestsController::writeComplaint);
}

void RequestsController::refresh()
{
    if (m_session.vault() == nullptr)
        return;
    m_tab->setToday(m_session.vault()->now().toLocalTime().date());
    const services::RequestFilter filter = m_tab->filter();
    m_session.read<QList<services::RequestRow>>(
        m_tab, [filter](const auto &vault) { return services::listRequests(vault, filter); },
        [this](const auto &rows) { m_tab->showRequests(rows); });
}

void RequestsController::clear()
{
    m_tab->startAgain();
    m_tab->showRequests({});
}

void RequestsController::done(const QString &text)
{
    refresh();
    emit news(text);
}

void RequestsController::note(const services::RequestEntry &entry)
{
    m_session.act<qint64>(
        parent(), [entry](const auto &vault) { return services::addRequest(vault, entry); },
        [this](qint64 id) {
            m_tab->startAgain();
            done(tr("Request no. %1 is noted; its time runs.").arg(id));
        });
}

void RequestsController::change(qint64 id, const services::RequestChange &change,
                                const QString &text)
{
    m_session.act<Nothing>(
        parent(),
        [id, change](const auto &vault) {
            return valued(services::changeRequest(vault, id, change));
        },
        [this, text](const Nothing &) { done(text); });
}

void RequestsController::answer(qint64 id, const services::RequestAnswer &answer)
{
    m_session.act<Nothing>(
        parent(),
        [id, answer](const auto &vault) {
            return valued(services::answerRequest(vault, id, answer));
        },
        [this, id](const Nothing &) { done(tr("Request no. %1 is answered.").arg(id)); });
}

void RequestsController::extend(qint64 id, const QDate &toldOn, const QString &reason)
{
    m_session.act<Nothing>(
        parent(),
        [id, toldOn, reason](const auto &vault) {
            return valued(services::extendRequest(vault, id, toldOn, reason));
        },
        [this, id](const Nothing &) { done(tr("Request no. %1 has two more months.").arg(id)); });
}

void RequestsController::exportRegister()
{
    const QString file = m_dialogs.saveFile(m_tab, tr("Register of requests"), tr("requests.csv"),
                                            tr("CSV (*.csv)"));
    if (file.isEmpty())
        return;
    m_session.act<qint64>(
        parent(), [file](const auto &vault) { return services::exportRequests(vault, file); },
        [this, file](qint64) {
            emit news(tr("%1 holds the requests, without names or notes.")
                          .arg(QFileInfo(file).fileName()));
        });
}

void RequestsController::writeComplaint(const QString &reference)
{
    const QString file =
        m_dialogs.saveFile(m_tab, tr("Help for a complaint"), tr("complaint-%1.pdf").arg(reference),
                           tr("PDF (*.pdf);;Text (*.txt)"));
    if (file.isEmpty())
        return;
    m_session.act<Nothing>(
        parent(),
        [reference, file](const auto &vault) {
            return valued(services::writeComplaintHelp(vault, reference, file));
        },
        [this, file](const Nothing &) {
            emit news(tr("%1 is for the person: no name and no leaked value is in it.")
                          .arg(QFileInfo(file).fileName()));
        });
}

} // namespace ui
