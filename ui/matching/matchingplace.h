// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "ui/matching/matchingview.h"
#include "ui/place.h"

#include <QPointer>

namespace ui {

class AcceptController;

class MatchingPlace final : public Place
{
    Q_OBJECT

public:
    MatchingPlace(Session &session, Dialogs &dialogs, QObject *parent);

    QWidget *view() override { return m_view; }
    QString guideSection() const override { return QStringLiteral("le-rapprochement"); }
    void refresh() override;
    void clear() override;

private:
    void run();
    void exportPairs();
    void readList(); // the list that is chosen, from its top
    void readPage(qint64 afterPairId);
    void readDisputes();
    void readQuality();
    void readPair(qint64 pairId);
    void readNext();
    void readStats();
    void decide(qint64 pairId, services::Verdict verdict);
    void readSimilar(qint64 pairId);
    void decideAll(const services::SamePattern &pattern, services::Verdict verdict);
    void undo();
    void tellUndone(const services::Undone &undone);
    void noteReveal(qint64 pairId);
    void search(const QString &text);
    void link(qint64 leakRecord, qint64 patientRecord);
    void changeReading(bool isSecond);
    void connectCard();

    QPointer<MatchingView> m_view;
    AcceptController *m_acceptance;
};

} // namespace ui
