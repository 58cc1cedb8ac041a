// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/returnimport.h"
#include "services/returnservice.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace ui {

class Dialogs;
class ReturnsTab;
class Session;

// Links the tab « Retours » of the notifications to the services.
class ReturnsController final : public QObject
{
    Q_OBJECT

public:
    ReturnsController(Session &session, Dialogs &dialogs, ReturnsTab *tab, QObject *parent);

    void refresh();
    void clear();

signals:
    void news(const QString &text);

private:
    void readReturns();
    void scan(const QString &text, const QString &reason, const QDate &on);
    void decide(const services::ReturnChoice &choice);
    void undo(const QString &reference);
    void importFile();
    void apply(const QString &file, const services::ReturnFileReport &trial);
    void writeNotice();
    void writeProof();

    Session &m_session;
    Dialogs &m_dialogs;
    QPointer<ReturnsTab> m_tab;
    QTimer m_reading; // one reading for several scans
};

} // namespace ui
