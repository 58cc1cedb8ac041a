// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "ui/notices/lotstab.h"

#include <QObject>
#include <QPointer>

class QPrinter;

namespace ui {

class Dialogs;
class Session;

// From the printed lot to the post: links the tab to the services.
class LotsController final : public QObject
{
    Q_OBJECT

public:
    LotsController(Session &session, Dialogs &dialogs, LotsTab *tab, QObject *parent);

    void refresh();
    void clear();

signals:
    void news(const QString &text);

private:
    void connectPosting();
    void printHere(const services::LotStanding &lot, int from, int to);
    bool mayPrint(const services::LotStanding &lot, int from, int to);
    void reprint(qint64 lotId, int from, int to);
    void handOver(const QList<qint64> &lots, services::HandoverLayout layout);
    void writeSlip(const QList<qint64> &lots);
    void markPosted(qint64 lotId, services::Posting posting);
    void undoPosted(const services::LotStanding &lot);
    void addProof(qint64 lotId);
    void exportProof(qint64 lotId, int number, const QString &fileName);
    void writeTestGrid();
    // A short write, then its sentence and the table again.
    void act(const std::function<base::Result<void>(const services::Session &)> &work,
             const QString &sentence);

    Session &m_session;
    Dialogs &m_dialogs;
    QPointer<LotsTab> m_tab;
};

} // namespace ui
