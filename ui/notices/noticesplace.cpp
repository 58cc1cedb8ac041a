// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/notices/noticesplace.h"

#include "services/previewservice.h"
#include "ui/notices/addressesplace.h"
#include "ui/notices/callscontroller.h"
#include "ui/notices/callstab.h"
#include "ui/notices/checkcontroller.h"
#include "ui/notices/checktab.h"
#include "ui/notices/emailscontroller.h"
#include "ui/notices/letterstab.h"
#include "ui/notices/lotscontroller.h"
#include "ui/notices/lotstab.h"
#include "ui/notices/requestscontroller.h"
#include "ui/notices/requeststab.h"
#include "ui/notices/returnscontroller.h"
#include "ui/notices/returnstab.h"
#include "ui/notices/templatescontroller.h"
#include "ui/notices/templatestab.h"
#include "ui/session.h"

namespace ui {

namespace {
constexpr int kPage = 400;
}

NoticesPlace::NoticesPlace(Session &session, Dialogs &dialogs, QObject *parent)
    : Place(session, dialogs, parent)
    , m_view(new NoticesView)
    , m_check(new CheckController(session, dialogs, m_view->check(), this))
    , m_lots(new LotsController(session, dialogs, m_view->lots(), this))
    , m_emails(new EmailsController(session, dialogs, m_view->emails(), this))
    , m_templates(new TemplatesController(session, dialogs, m_view->templates(), this))
    , m_addresses(new AddressesPlace(session, dialogs, m_view->addresses(), this))
    , m_returns(new ReturnsController(session, dialogs, m_view->returns(), this))
    , m_calls(new CallsController(session, dialogs, m_view->calls(), this))
    , m_requests(new RequestsController(session, dialogs, m_view->requests(), this))
{
    connect(m_view, &NoticesView::checkRequested, this, [this] {
        m_view->showCheck();
        m_check->check();
    });
    connect(m_check, &CheckController::produced, m_view, &NoticesView::showLots);
    connect(m_check, &CheckController::news, this, &NoticesPlace::news);
    LettersTab *letters = m_view->letters();
    connect(letters, &LettersTab::listChosen, this, [this] { readPersons(0); });
    connect(letters, &LettersTab::personSelected, this, &NoticesPlace::readLetter);
    letters->persons().setOnMoreWanted(
        [this, letters] { readPersons(letters->persons().rows().back().personId); });
    connect(m_templates, &TemplatesController::news, this, &NoticesPlace::news);
    connect(m_addresses, &AddressesPlace::news, this, &NoticesPlace::news);
    connect(m_returns, &ReturnsController::news, this, &NoticesPlace::news);
    connect(m_calls, &CallsController::news, this, &NoticesPlace::news);
    connect(m_requests, &RequestsController::news, this, &NoticesPlace::news);
    connect(m_lots, &LotsController::news, this, &NoticesPlace::news);
    connect(m_emails, &EmailsController::news, this, &NoticesPlace::news);
}

void NoticesPlace::refresh()
{
    if (session().vault() == nullptr)
        return;
    m_check->refresh();
    m_templates->refresh();
    m_addresses->refresh();
    m_returns->refresh();
    m_calls->refresh();
    m_requests->refresh();
    m_lots->refresh();
    m_emails->refresh();
    readPersons(0);
}

void NoticesPlace::clear()
{
    m_view->check()->showUnchecked();
    m_view->letters()->clear();
    m_templates->clear();
    m_addresses->clear();
    m_returns->clear();
    m_calls->clear();
    m_requests->clear();
    m_lots->clear();
    m_emails->clear();
}

void NoticesPlace::readPersons(qint64 afterPersonId)
{
    const bool isHard = m_view->letters()->showsHardCases();
    session().read<QList<services::PersonRow>>(
        m_view,
        [isHard, afterPersonId](const auto &vault) {
            return isHard ? services::hardCases(vault)
                          : services::listPersons(vault, afterPersonId, kPage);
        },
        [this, isHard, afterPersonId](const auto &rows) {
            LettersTab *letters = m_view->letters();
            if (letters->showsHardCases() != isHard)
                return;
            std::vector<services::PersonRow> page(rows.begin(), rows.end());
            const bool hasMore = !isHard && rows.size() == kPage;
            if (afterPersonId == 0)
                letters->persons().setRows(std::move(page), hasMore);
            else
                letters->persons().append(page, hasMore);
            letters->selectFirst();
        });
}

void NoticesPlace::readLetter(qint64 personId)
{
    session().read<QByteArray>(
        m_view, [personId](const auto &vault) { return services::previewLetter(vault, personId); },
        [this, personId](const QByteArray &pdf) { m_view->letters()->showLetter(personId, pdf); });
}

} // namespace ui
