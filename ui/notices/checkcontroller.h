// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "ui/notices/checktab.h"

#include <QObject>
#include <QPointer>

namespace ui {

class Dialogs;
class Session;

// From the check before printing to the printed lots: links the tab to the
// services.
class CheckController final : public QObject
{
    Q_OBJECT

public:
    CheckController(Session &session, Dialogs &dialogs, CheckTab *tab, QObject *parent);

    void check();
    // A report is shown as long as nothing changed since.
    void refresh();

signals:
    void produced();
    void news(const QString &text);

private:
    void readSample();
    void accept(const QString &alarm, const QString &reason);
    void sign(const QString &signer);
    void require(int signatures);
    void produce(qint64 letters, int lotSize);

    Session &m_session;
    Dialogs &m_dialogs;
    QPointer<CheckTab> m_tab;
    bool m_isChecked = false; // and nothing changed since
};

} // namespace ui
