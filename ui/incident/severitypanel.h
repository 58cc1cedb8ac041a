// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "incident/incident.h"
#include "ui/incident/terms.h"

#include <QObject>

class QLabel;
class QPushButton;

namespace ui {

class FormPage;

// The page on which the DPO answers three questions and has the final say: the
// fields are the form's, the score and its reasoning follow them at once.
class SeverityPanel final : public QObject
{
    Q_OBJECT

public:
    SeverityPanel(FormPage *page, const std::vector<Term> &levels);

    // The sheet as it is on the screen, and what the matching found leaked.
    void show(const incident::Incident &incident, people::DataCategories matched);

signals:
    void confirmRequested();

private:
    void makeQuestions();
    void makeDecision(const std::vector<Term> &levels);
    void offerAdjustments(const QString &context);

    FormPage *m_page;
    QLabel *m_score = nullptr;
    QLabel *m_reasoning = nullptr;
    QLabel *m_evidence = nullptr;
    QLabel *m_state = nullptr;
    QPushButton *m_confirm = nullptr;
};

} // namespace ui
