// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/cnil/registercontroller.h"

#include "ui/cnil/registertab.h"
#include "ui/session.h"

namespace ui {

RegisterController::RegisterController(Session &session, RegisterTab *tab, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_tab(tab)
{
    connect(m_tab, &RegisterTab::chosen, this, &RegisterController::read);
    connect(m_tab, &RegisterTab::added, this, &RegisterController::add);
    connect(m_tab, &RegisterTab::changed, this, &RegisterController::change);
    connect(m_tab, &RegisterTab::motivated, this, &RegisterController::motivate);
    connect(m_tab, &RegisterTab::removalRequested, this, &RegisterController::remove);
}

void RegisterController::refresh()
{
    using Lines = QList<services::RegisterLine>;
    m_session.read<Lines>(
        m_tab, [](const auto &vault) { return services::listRegister(vault); },
        [this](const Lines &lines) { m_tab->showLines(lines); });
}

void RegisterController::clear()
{
    m_tab->clear();
}

void RegisterController::read(int number)
{
    if (number == services::kOwnBreach) {
        m_session.read<incident::Motivation>(
            m_tab, [number](const auto &vault) { return services::motivationOf(vault, number); },
            [this, number](const incident::Motivation &motivation) {
                m_tab->showMotivation(number, motivation);
            });
        return;
    }
    m_session.read<incident::Breach>(
        m_tab, [number](const auto &vault) { return services::registerBreach(vault, number); },
        [this, number](const incident::Breach &breach) { m_tab->showBreach(number, breach); });
}

void RegisterController::add(const incident::Breach &breach)
{
    m_session.act<int>(
        this, [breach](const auto &vault) { return services::addBreach(vault, breach); },
        [this](int number) {
            emit news(tr("The breach is number %1 of the register.").arg(number));
            refresh();
        });
}

void RegisterController::change(int number, const incident::Breach &breach)
{
    m_session.act<Nothing>(
        this,
        [number, breach](const auto &vault) {
            return valued(services::changeBreach(vault, number, breach));
        },
        [this](const Nothing &) {
            emit news(tr("The entry of the register is saved."));
            refresh();
        });
}

void RegisterController::motivate(int number, const incident::Motivation &motivation)
{
    m_session.act<Nothing>(
        this,
        [number, motivation](const auto &vault) {
            return valued(services::setMotivation(vault, number, motivation));
        },
        [this](const Nothing &) {
            emit news(tr("The reasons are saved."));
            refresh();
        });
}

void RegisterController::remove(int number, const QString &reason)
{
    m_session.act<Nothing>(
        this,
        [number, reason](const auto &vault) {
            return valued(services::removeBreach(vault, number, reason));
        },
        [this](const Nothing &) {
            emit news(tr("The entry left the register; the reason is kept."));
            refresh();
        });
}

} // namespace ui
