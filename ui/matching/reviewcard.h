// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/reviewservice.h"
#include "services/searchservice.h"
#include "services/secondreadingservice.h"

#include <QWidget>

#include <functional>

class QCheckBox;
class QLabel;
class QLayout;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace ui {

class PairPanel;
class SearchPanel;
class SimilarPanel;

// Where pairs are decided: who reads, how much is left, the pair, and the keys
// O same, N different, ? unsure, G all alike, Z takes back, D reveals, Ctrl+F
// searches in the patient list, arrows move.
class ReviewCard final : public QWidget
{
    Q_OBJECT

public:
    // The keys work wherever the focus is in `keyScope`.
    ReviewCard(QWidget *keyScope, QWidget *parent);

    QString reader() const;
    bool isSecondReading() const;
    qint64 pairId() const { return m_pair.pairId; }
    bool isReadTwice() const; // the pair shown: a verdict settles it

    void showPair(const services::PairDetail &pair);
    void showNothing(const QString &sentence);
    void showStats(const services::ReviewStats &stats);
    void showAgreement(const services::Agreement &agreement); // during a second reading
    void showSimilar(const services::SamePattern &pattern);
    void showHits(const services::PatientSearch &search);
    void showThePair(); // back from the pattern or from the search
    void forget();      // the pair, the search and the reader: the vault is locked

signals:
    void decided(qint64 pairId, services::Verdict verdict);
    void allDecided(const services::SamePattern &pattern, services::Verdict verdict);
    void similarRequested(qint64 pairId);
    void undoRequested();
    void revealed(qint64 pairId);
    void searchRequested(const QString &text);
    void linkRequested(qint64 leakRecord, qint64 patientRecord);
    void secondReadingChanged(bool isSecond);
    void moveRequested(int rows);

private:
    QLayout *makeHeader();
    QLayout *makeVerdicts(QWidget *keyScope);
    QLayout *makeActions(QWidget *keyScope);
    void makePanels();
    QPushButton *addKey(QWidget *keyScope, const QString &key, const QString &text,
                        const QString &objectName, const std::function<void()> &action);
    void decide(services::Verdict verdict);
    void reveal();
    void search();
    void updateKeys();

    services::PairDetail m_pair;
    services::SamePattern m_pattern;
    bool m_isRevealed = false;
    QLineEdit *m_reader;
    QCheckBox *m_second;
    QLabel *m_pace;
    QStackedWidget *m_panels;
    PairPanel *m_panel;
    SimilarPanel *m_similar;
    SearchPanel *m_search;
    QPushButton *m_same = nullptr;
    QPushButton *m_different = nullptr;
    QPushButton *m_unsure = nullptr;
    QPushButton *m_alike = nullptr;
    QPushButton *m_find = nullptr;
};

} // namespace ui
