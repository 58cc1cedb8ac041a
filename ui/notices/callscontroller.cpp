// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/notices/callscontroller.h"

#include "ui/notices/callstab.h"
#include "ui/session.h"
#include "ui/widgets/dialogs.h"

#include <QFileInfo>

namespace ui {

namespace {

// A slip of the caller is said where it was typed.
struct Found {
    services::CallOpening opening;
    QString refusal;
};

base::Result<Found> foundOrRefused(const base::Result<services::CallOpening> &opened)
{
    if (opened)
        return Found{*opened, {}};
    if (opened.error().kind == base::Error::Kind::Input)
        return Found{{}, opened.error().message};
    return opened.error();
}

} // namespace

CallsController::CallsController(Session &session, Dialogs &dialogs, CallsTab *tab, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_dialogs(dialogs)
    , m_tab(tab)
{
    connect(m_tab, &CallsTab::referenceGiven, this, &CallsController::findReference);
    connect(m_tab, &CallsTab::nameGiven, this, &CallsController::findName);
    connect(m_tab, &CallsTab::answered, this, &CallsController::verify);
    connect(m_tab, &CallsTab::sendAgainRequested, this, &CallsController::sendAgain);
    connect(m_tab, &CallsTab::copyRequested, this, &CallsController::copy);
    connect(m_tab, &CallsTab::replyRequested, this, &CallsController::reply);
    connect(m_tab, &CallsTab::noted, this, &CallsController::note);
}

void CallsController::refresh()
{
    m_session.read<services::CallFigures>(
        m_tab, [](const auto &vault) { return services::callFigures(vault); },
        [this](const services::CallFigures &figures) { m_tab->showFigures(figures); });
}

void CallsController::clear()
{
    m_tab->startAgain();
    m_tab->showFigures({});
}

void CallsController::findReference(const QString &reference)
{
    m_session.read<Found>(
        m_tab,
        [reference](const auto &vault) {
            return foundOrRefused(services::openCall(vault, reference));
        },
        [this](const Found &found) {
            if (found.refusal.isEmpty())
                m_tab->showOpening(found.opening);
            else
                m_tab->showRefusal(found.refusal);
        });
}

void CallsController::findName(const QString &name, const QString &born)
{
    m_session.readLong<Found>(
        m_tab,
        [name, born](const auto &vault, auto &progress) {
            return foundOrRefused(services::openCall(vault, name, born, progress));
        },
        [this](const Found &found) {
            if (found.refusal.isEmpty())
                m_tab->showOpening(found.opening);
            else
                m_tab->showRefusal(found.refusal);
        });
}

void CallsController::verify(const services::CallSubject &subject,
                             const services::CallAnswers &answers)
{
    m_session.read<services::CallFile>(
        m_tab,
        [subject, answers](const auto &vault) {
            return services::verifyCall(vault, subject, answers);
        },
        [this](const services::CallFile &file) { m_tab->showFile(file); });
}

void CallsController::sendAgain(const services::CallSubject &subject,
                                const services::CallAnswers &answers,
                                const people::Address &address)
{
    m_session.act<Nothing>(
        parent(),
        [subject, answers, address](const auto &vault) {
            return valued(services::sendAgainAfterCall(vault, subject, answers,
                                                       address.isEmpty() ? std::nullopt
                                                                         : std::optional(address)));
        },
        [this](const Nothing &) {
            emit news(tr("The next production prints this letter again. Now note the call."));
        });
}

void CallsController::copy(const QString &reference)
{
    const QString file = m_dialogs.saveFile(m_tab, tr("Copy of the letter"),
                                            tr("letter-%1.pdf").arg(reference), tr("PDF (*.pdf)"));
    if (file.isEmpty())
        return;
    m_session.act<Nothing>(
        parent(),
        [reference, file](const auto &vault) {
            base::NoProgress quiet;
            return valued(services::copyLetter(vault, reference, file, quiet));
        },
        [this, file](const Nothing &) {
            emit news(tr("%1 is the letter as it was printed.").arg(QFileInfo(file).fileName()));
        });
}

void CallsController::reply(const services::CallSubject &subject,
                            const services::CallAnswers &answers)
{
    const QString file =
        m_dialogs.saveFile(m_tab, tr("Reply by letter"), tr("reply.pdf"), tr("PDF (*.pdf)"));
    if (file.isEmpty())
        return;
    m_session.act<bool>(
        parent(),
        [subject, answers, file](const auto &vault) {
            return services::replyAfterCall(vault, subject, answers, file);
        },
        [this, file](bool) {
            emit news(tr("%1 is the reply, for the known address. Now note the call.")
                          .arg(QFileInfo(file).fileName()));
        });
}

void CallsController::note(const services::CallEntry &entry)
{
    m_session.act<Nothing>(
        parent(), [entry](const auto &vault) { return valued(services::logCall(vault, entry)); },
        [this](const Nothing &) {
            m_tab->startAgain();
            refresh();
            emit news(tr("The call is noted."));
        });
}

} // namespace ui
