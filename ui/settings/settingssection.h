// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QObject>

class QWidget;

namespace ui {

class Dialogs;
class Session;

// One section of the settings: a view and the link from it to the services.
class SettingsSection : public QObject
{
    Q_OBJECT

public:
    SettingsSection(Session &session, Dialogs &dialogs, QObject *parent)
        : QObject(parent)
        , m_session(session)
        , m_dialogs(dialogs)
    {
    }

    virtual QWidget *view() = 0;
    virtual void refresh() = 0; // asks the services again
    virtual void clear() = 0;   // forgets every value, when the vault is locked

signals:
    void news(const QString &text); // one sentence on what was done

protected:
    Session &session() const { return m_session; }
    Dialogs &dialogs() const { return m_dialogs; }

private:
    Session &m_session;
    Dialogs &m_dialogs;
};

} // namespace ui
