// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/envelopeservice.h"
#include "services/handoverservice.h"
#include "ui/notices/lotmodel.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QStackedWidget;
class QTableView;

namespace ui {

// Printed lots from the printer to the post: the table, and under it the forms
// for one lot, or several for the slip and the mail house.  Nothing pops up.
class LotsTab final : public QWidget
{
    Q_OBJECT

public:
    explicit LotsTab(QWidget *parent = nullptr);

    void showLots(const QList<services::LotStanding> &lots);
    void showEnvelopes(const services::EnvelopeChoice &choice);
    void setToday(const QDate &today);

signals:
    void checkRequested();
    void printRequested(const services::LotStanding &lot, int from, int to);
    void reprintRequested(qint64 lotId, int from, int to);
    void handoverRequested(const QList<qint64> &lots, services::HandoverLayout layout);
    void slipRequested(const QList<qint64> &lots);
    void postedRequested(qint64 lotId, const services::Posting &posting);
    void postingUndoRequested(const services::LotStanding &lot);
    void proofAdditionRequested(qint64 lotId);
    void proofExportRequested(qint64 lotId, int number, const QString &fileName);
    void envelopeChosen(const QString &name);
    void duplexChosen(bool duplex);
    void testGridRequested();

private:
    QWidget *makeContent();
    QWidget *makePrinting();
    QWidget *makePosting();
    QWidget *makeEnvelope();
    QPushButton *makeButton(const QString &icon, const QString &text, const QString &objectName);
    void showSelection();
    void showPrinting(const services::LotStanding *lot);
    void showPosting(const services::LotStanding *lot);
    void showEnvelope();
    const services::LotStanding *current() const;
    QList<qint64> selected() const;
    void requestPosting();
    void requestProof();

    LotModel m_lots;
    QList<printing::EnvelopeProfile> m_envelopes;
    QStackedWidget *m_stack;
    QTableView *m_table = nullptr;
    QLabel *m_printState;
    QSpinBox *m_from;
    QSpinBox *m_to;
    QPushButton *m_print;
    QPushButton *m_reprint;
    QComboBox *m_layout;
    QPushButton *m_handover;
    QSpinBox *m_counted;
    QLineEdit *m_explanation;
    QDateEdit *m_postedOn;
    QPushButton *m_posted;
    QPushButton *m_undo;
    QComboBox *m_proofs;
    QPushButton *m_addProof;
    QPushButton *m_exportProof;
    QComboBox *m_envelope;
    QComboBox *m_sides;
    QLabel *m_window;
};

} // namespace ui
