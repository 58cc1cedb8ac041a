// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/acceptservice.h"
#include "ui/matching/acceptstrip.h"

#include <QObject>
#include <QPointer>

namespace ui {

class Dialogs;
class Session;

// From the plan in numbers over the typed confirmation to the certificate.
class AcceptController final : public QObject
{
    Q_OBJECT

public:
    AcceptController(Session &session, Dialogs &dialogs, AcceptStrip *strip, QObject *parent);

    void refresh();

signals:
    void news(const QString &text);

private:
    void plan();
    void ask(const services::AcceptPlan &plan);
    bool keepsWhatWaits(const services::AcceptPlan &plan);
    bool agreesTo(const services::AcceptPlan &plan);
    void accept(const services::AcceptRequest &request);
    void saveCertificate();

    Session &m_session;
    Dialogs &m_dialogs;
    QPointer<AcceptStrip> m_strip;
};

} // namespace ui
