// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "ui/notices/emailmodel.h"
#include "ui/notices/noticemodels.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QStackedWidget;
class QTableView;

namespace mailing {
struct Limits;
}

namespace ui {

class EmailPreviewPanel;

// The dry run: how many would get an e-mail and why the others do not, what stands
// against it, the messages to look at; and then the sending itself.
class EmailTrialPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit EmailTrialPanel(QWidget *parent = nullptr);

    void showReport(const services::PreflightReport &report, const mailing::Limits &limits);
    void showCandidates(const QList<services::EmailCandidate> &candidates);
    void showUnchecked();
    // E-mails of earlier runs go first.
    void showPending(qint64 pending);
    void setSending(bool isSending);
    // Of the person that is still chosen; late answers are dropped.
    void showPreview(qint64 personId, const services::EmailPreview &preview);

signals:
    void trialRequested();
    void candidateSelected(qint64 personId);
    // How many leave; without `limit` all.
    void sendRequested(qint64 count, const std::optional<qint64> &limit, bool waits);

private:
    QWidget *makeReport();
    QWidget *makeFigures();
    QWidget *makeCandidates();
    QLayout *makeSending();
    void showVerdict(const services::PreflightReport &report);
    void updateButtons();

    FindingModel m_findings;
    NamedCountModel m_byPost;
    NamedCountModel m_groups;
    EmailCandidateModel m_candidates;
    QStackedWidget *m_stack;
    QLabel *m_verdict;
    QLabel *m_counts;
    QTableView *m_findingTable = nullptr;
    QTableView *m_candidateTable = nullptr;
    EmailPreviewPanel *m_preview;
    QCheckBox *m_waits;
    QSpinBox *m_waveSize;
    QPushButton *m_sendWave;
    QPushButton *m_sendAll;
    qint64 m_toSend = 0;
    qint64 m_pending = 0;
    bool m_passes = false;
    bool m_isSending = false;
};

} // namespace ui
