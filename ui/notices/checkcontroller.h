// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/session.h"
#include "ui/notices/checktab.h"

#include <QObject>
#include <QPointer>

#include <memory>

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
    void checkAgain();
    void readSample();
    void accept(const QString &alarm, const QString &reason);
    void sign(const QString &signer);
    void signSecond();
    void require(int signatures);
    void requireWith(int signatures, const std::shared_ptr<services::Credentials> &second);
    // Nothing when the user went back.
    std::shared_ptr<services::Credentials> secondHolder(const QString &title, const QString &text,
                                                        const QString &action);
    void produce(qint64 letters, int lotSize);

    Session &m_session;
    Dialogs &m_dialogs;
    QPointer<CheckTab> m_tab;
    bool m_isChecked = false; // and nothing changed since
    int m_signatures = 0;     // required, as the last check said
};

} // namespace ui
