// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/overviewservice.h"

#include <QJsonObject>
#include <QObject>

class QWidget;

namespace ui {

class Dialogs;
class Session;

// One of the eight places of the rail: a view, which shows values and says
// what the user wants, and the link from it to the services.  Views know no
// session, so that any state of them can be shown, and looked at, without a
// vault.
class Place : public QObject
{
    Q_OBJECT

public:
    Place(Session &session, Dialogs &dialogs, QObject *parent)
        : QObject(parent)
        , m_session(session)
        , m_dialogs(dialogs)
    {
    }

    virtual QWidget *view() = 0;
    // Where the user guide speaks of it: the anchor of a heading (ui/help/guidetext.h).
    virtual QString guideSection() const = 0;
    // Asks the services again; called when the place is shown and something
    // changed since.
    virtual void refresh() = 0;
    // Forgets every value, when the vault is locked.  The place goes soon after, and another
    // one takes its place (MainWindow::renewPlaces).
    virtual void clear() = 0;
    // What the form holds and nobody saved, where the texts alone would not bring it back
    // (ui/lock/returnpoint.h); empty when there is nothing.
    virtual QJsonObject draft() const { return {}; }
    virtual void takeDraft(const QJsonObject &draft) { Q_UNUSED(draft) }

signals:
    void goRequested(services::Place place);
    void news(const QString &text); // one sentence on what was done

protected:
    Session &session() const { return m_session; }
    Dialogs &dialogs() const { return m_dialogs; }

private:
    Session &m_session;
    Dialogs &m_dialogs;
};

} // namespace ui
