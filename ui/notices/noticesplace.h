// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "ui/notices/noticesview.h"
#include "ui/place.h"

#include <QDate>
#include <QPointer>

namespace ui {

class AddressesPlace;

class CallsController;
class CheckController;
class EmailsController;
class LotsController;
class RequestsController;
class ReturnsController;
class TemplatesController;

class NoticesPlace final : public Place
{
    Q_OBJECT

public:
    NoticesPlace(Session &session, Dialogs &dialogs, QObject *parent);

    QWidget *view() override { return m_view; }
    QString guideSection() const override { return QStringLiteral("les-lettres"); }
    void refresh() override;
    void clear() override;

private:
    void readPersons(qint64 afterPersonId);
    void readLetter(qint64 personId);

    QPointer<NoticesView> m_view;
    CheckController *m_check;
    LotsController *m_lots;
    EmailsController *m_emails;
    TemplatesController *m_templates;
    AddressesPlace *m_addresses;
    ReturnsController *m_returns;
    CallsController *m_calls;
    RequestsController *m_requests;
};

} // namespace ui
