// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/quarantineservice.h"

#include <QObject>
#include <QPointer>

namespace ui {

class Dialogs;
class QuarantineTab;
class Session;

// Links the tab « Quarantaine » of the files to the services.
class QuarantineController final : public QObject
{
    Q_OBJECT

public:
    QuarantineController(Session &session, Dialogs &dialogs, QuarantineTab *tab, QObject *parent);

    void refresh();

signals:
    void news(const QString &text);
    void importsChanged(); // their counts

private:
    void readCounts();
    void readRows(qint64 afterId);
    void tryOut(qint64 rowId, const QStringList &cells);
    void accept(qint64 rowId, const QStringList &cells);
    void dismiss(const QList<qint64> &ids, const QString &note);
    void reopen(const QList<qint64> &ids);
    void showDecided(const QList<qint64> &ids, services::QuarantineState state,
                     const QString &note);
    void exportRows(qint64 importId);
    void retry(qint64 importId);

    Session &m_session;
    Dialogs &m_dialogs;
    QPointer<QuarantineTab> m_tab;
    int m_turn = 0; // of the filter: an older page is of no use
};

} // namespace ui
