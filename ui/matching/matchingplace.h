// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "ui/matching/matchingview.h"
#include "ui/place.h"

#include <QElapsedTimer>
#include <QPointer>

namespace ui {

class MatchingPlace final : public Place
{
    Q_OBJECT

public:
    MatchingPlace(Session &session, Dialogs &dialogs, QObject *parent);

    QWidget *view() override { return m_view; }
    void refresh() override;
    void clear() override;

private:
    void run();
    void exportPairs();
    void readPage(qint64 afterPairId);
    void readPair(qint64 pairId);
    void readNext();
    void readStats();
    void decide(qint64 pairId, services::Verdict verdict);
    void undo();
    void noteReveal(qint64 pairId);
    double pace() const; // decisions a minute since the first of this sitting

    QPointer<MatchingView> m_view;
    QElapsedTimer m_sitting;
    int m_decisions = 0;
};

} // namespace ui
