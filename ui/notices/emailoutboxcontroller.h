// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "ui/notices/emailoutboxpanel.h"

#include <QObject>
#include <QPointer>

#include <functional>

namespace ui {

class Dialogs;
class EmailBouncePanel;
class Session;

// What became of the e-mails, and what a human decides about them: links the panels of
// the results and of what came back to the services.
class EmailOutboxController final : public QObject
{
    Q_OBJECT

public:
    EmailOutboxController(Session &session, Dialogs &dialogs, EmailOutboxPanel *outbox,
                          EmailBouncePanel *bounces, QObject *parent);

    void refresh();

signals:
    void news(const QString &text);

private:
    using BounceReader = std::function<base::Result<services::BounceReport>(
        const services::Session &, base::Progress &)>;

    void readPage(qint64 afterNotice);
    void readDetail(const QString &reference);
    void readBounces();
    void settle(const services::EmailRow &row, services::EmailSettlement settlement);
    void settleAll(services::EmailFilter filter, services::EmailSettlement settlement,
                   qint64 count);
    void exportEmail(const QString &reference);
    void import(const QString &path);
    void fetch();
    void read(const QString &title, const BounceReader &reader);
    void settleBounce(qint64 id, const QString &failedReference);

    Session &m_session;
    Dialogs &m_dialogs;
    QPointer<EmailOutboxPanel> m_outbox;
    QPointer<EmailBouncePanel> m_bounces;
};

} // namespace ui
