// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/quarantineservice.h"

#include <QObject>
#include <QPointer>

namespace ui {

class Dialogs;
class DoubtsTab;
class Session;

// Links the tab « Doutes » of the files to the services.
class DoubtsController final : public QObject
{
    Q_OBJECT

public:
    DoubtsController(Session &session, Dialogs &dialogs, DoubtsTab *tab, QObject *parent);

    void refresh();

signals:
    void news(const QString &text);
    void importsChanged(); // their counts

private:
    void readKinds();
    void readRows(qint64 afterRecordId);
    void correct(qint64 recordId, const QString &field, const QString &value);
    void exportRows(qint64 importId);

    Session &m_session;
    Dialogs &m_dialogs;
    QPointer<DoubtsTab> m_tab;
    int m_turn = 0; // of the filter: an older page is of no use
};

} // namespace ui
