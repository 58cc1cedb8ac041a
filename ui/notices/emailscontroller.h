// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "ui/notices/emailstab.h"

#include <QDateTime>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <atomic>
#include <memory>
#include <optional>

namespace ui {

class Dialogs;
class EmailAccountController;
class EmailOutboxController;
class Session;

// From the sending account to the e-mails that left: links the tab to the services.
class EmailsController final : public QObject
{
    Q_OBJECT

public:
    EmailsController(Session &session, Dialogs &dialogs, EmailsTab *tab, QObject *parent);

    // A dry run is shown as long as nothing changed since.
    void refresh();
    void clear();

signals:
    void news(const QString &text);

private:
    // Milliseconds since the epoch until which nothing can leave; written by the job's
    // thread, read here.
    using Waiting = std::shared_ptr<std::atomic<qint64>>;

    void connectSteps();
    void readSetup();
    void readStatus();
    void choosePolicy(const notices::EmailPolicy &policy);
    void tryOut();
    void readCandidates();
    void readPreview(qint64 personId);
    void resume(qint64 pending);
    void send(qint64 count, const std::optional<qint64> &limit, bool waits);
    void startSending(const std::optional<qint64> &limit, bool waits);
    void watch();

    Session &m_session;
    Dialogs &m_dialogs;
    QPointer<EmailsTab> m_tab;
    EmailAccountController *m_account;
    EmailOutboxController *m_outbox;
    mailing::Limits m_limits;
    Waiting m_waiting;
    QTimer m_clock;         // while e-mails leave
    bool m_isTried = false; // and nothing changed since
};

} // namespace ui
